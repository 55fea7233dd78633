"""Lists of an article, of items or of terms and their definitions: what most of their lines give to it, all do."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Markup
from .doubt import LINKED_A_LITTLE, raise_all

LINES = ("li", "dt", "dd")
FEWEST_ITEMS = 3  # items of a list that share a fate
DOUBT_IN_LIST = 4.0  # how far below zero a line may be


def carry_lists_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """
    Raise what is left of a list most of whose lines are the article's, its first and its last one too.

    Items that are mostly links are judged by themselves: a list of related articles may have some without. So is
    what stands in elements of its own within an item.
    """
    looks, parents = markup.looks, markup.parents
    in_doubt = [block.box for block, score in zip(blocks, scores, strict=True) if -DOUBT_IN_LIST < score <= 0]
    around = {parents[box] for box in in_doubt if box > 0 and looks[box].tag in LINES}
    lists: dict[int, list[int]] = {}
    for i, block in enumerate(blocks) if around else ():
        box = block.box
        if box > 0 and parents[box] in around and looks[box].tag in LINES:
            lists.setdefault(parents[box], []).append(i)
    for lines in lists.values():
        if 2 * sum(scores[i] > 0 for i in lines) <= len(lines):
            continue
        doubtful = [i for i in lines if -DOUBT_IN_LIST < scores[i] <= 0]
        if looks[blocks[lines[0]].box].tag == "li":
            if len(lines) < FEWEST_ITEMS:
                continue
            doubtful = [i for i in doubtful if blocks[i].links <= LINKED_A_LITTLE * len(blocks[i].text)]
        raise_all(scores, doubtful)
