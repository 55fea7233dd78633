"""Which paragraph of a clean article is its lead: the standfirst, or the opening paragraph where there is none?"""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Block, Markup
from .sight import reads_as_prose

AT_THE_HEAD = 3  # paragraphs among which the one stands that a page describes itself with, if that is the lead
SHORTEST = 40  # characters of a line that may be a standfirst although it is no sentence


def lead_of(body: Sequence[Block], title: int | None, markup: Markup | None) -> Block | None:
    """
    The block of an article's text that is its lead; `markup` where it came from HTML.

    What a page describes itself with is the lead, where it stands at the head of the article: a line above the first paragraph, or one
    of the first paragraphs. Else it is the first paragraph.
    """
    opening: Block | None = None
    paragraphs = 0
    for block in body:
        if block.id == title:
            continue
        if reads_as_prose(block.text):
            opening = opening or block
            paragraphs += 1
        elif opening or len(block.text) < SHORTEST:
            continue
        if markup is None and opening:
            break
        if markup is not None and markup.describes(block.text):
            return block
        if paragraphs == AT_THE_HEAD:
            break
    return opening
