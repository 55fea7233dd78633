"""What a page declares to be parts of its article is one: the ingredients of a recipe, the steps of a manual, questions and answers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ..blocks import Block, Markup
from ..structured.parts import LONG, Parts
from .doubt import CARRIED, raise_doubted

MOST_BETWEEN = 3  # blocks between two such parts that go with them: a heading over the next ones, a note,
DOUBT_BETWEEN_PARTS = 4.0  # … and how far below zero these may be
IS_LINK = 0.9  # share of links from which a block leads to such a part, as a table of contents does, or opens one


def carry_declared(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """Raise the parts of the article that the page declares one by one, and what little stands between two of them."""
    if markup.parts is None:
        return
    found = sorted(_declared(blocks, markup.parts))
    for i in found:
        scores[i] = max(scores[i], CARRIED)
    for above, below in pairwise(found):
        if below - above <= MOST_BETWEEN + 1:
            raise_doubted(scores, range(above + 1, below), DOUBT_BETWEEN_PARTS)


def _declared(blocks: Sequence[Block], parts: Parts) -> set[int]:
    """
    The blocks that are such parts, as a whole or with the one below: a quantity and a thing.

    A question is one only right over its answer, and so is a link that opens it: lists of questions stand beside articles.
    """
    found: set[int] = set()
    below = ""  # the text of the block below, if that is none of them,
    is_answer = False  # … or is it one that a question may stand over?
    for block in reversed(blocks):
        is_link = block.link_density >= IS_LINK
        if parts.hold(block.text):
            opens = is_link or parts.ask(block.text)
            if is_answer or not opens:
                found.add(block.id)
            below, is_answer = "", not opens
        else:
            if below and len(block.text) < LONG and parts.hold(block.text + below):
                found.update((block.id, block.id + 1))
            below, is_answer = ("" if is_link else block.text), False
    return found
