"""Lists of an article, of items or of terms and their definitions: what most of their lines give to it, all do."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Markup
from .doubt import DOUBT_BEYOND, LINKED_A_LITTLE, raise_all

LINES = ("li", "dt", "dd")
FEWEST_TERMS, FEWEST_ABOVE = 3, 2  # terms of a list below the article, and its paragraphs right above
FEWEST_ITEMS = 3  # items of a list that share a fate
DOUBT_IN_LIST, DOUBT_IN_TERMS = (
    4.0,
    5.0,
)  # how far below zero a line may be, and one of terms that are none of the article's yet


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
        doubt = DOUBT_IN_LIST
        if 2 * sum(scores[i] > 0 for i in lines) <= len(lines):
            if not _goes_on(blocks, markup, scores, lines):
                continue
            doubt = DOUBT_IN_TERMS
        doubtful = [i for i in lines if -doubt < scores[i] <= 0]
        if looks[blocks[lines[0]].box].tag == "li":
            if len(lines) < FEWEST_ITEMS:
                continue
            doubtful = [i for i in doubtful if blocks[i].links <= LINKED_A_LITTLE * len(blocks[i].text)]
        raise_all(scores, doubtful)


def _goes_on(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], lines: Sequence[int]) -> bool:
    """
    Does a list of terms without links stand right below paragraphs of the article, with a heading of its own between, all in one element?

    Without a heading, it may be what the page says about the article: when it was published, its tags.
    """
    first, looks, parents = lines[0], markup.looks, markup.parents
    tags = [looks[blocks[i].box].tag for i in lines]
    if tags[0] != "dt" or tags.count("dt") < FEWEST_TERMS or "dd" not in tags:
        return False
    if lines[-1] - first != len(lines) - 1 or any(blocks[i].links for i in lines):
        return False
    last = first - 1
    around = parents[parents[blocks[first].box]]
    if blocks[last].kind != "heading" or scores[last] <= -DOUBT_BEYOND or parents[blocks[last].box] != around:
        return False
    above = range(last - FEWEST_ABOVE, last)
    return above.start >= 0 and all(
        scores[i] > 0 and parents[blocks[i].box] == around and looks[blocks[i].box].tag == "p" for i in above
    )
