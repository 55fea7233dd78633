"""The sections of a document: what is in doubt in an element that the article has for each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence

from ..blocks import Block, Markup
from ..scoring.forms import SENTENCES
from ..scoring.markup import MarkupObservation
from ..scoring.nested import add_up
from .doubt import CARRIED, LINKED_A_LITTLE

MOST_INSIDE = 0.9  # share of the article that an element around its headline holds,
SECTIONS, IN_SECTIONS = 2, 0.7  # … its sections that hold some of it and look alike, and the share that they hold,
DOUBT_IN_SECTIONS = 3.0  # … how far below zero what stands in them may be,
DEEPEST_SECTION = 6  # … and boxes between the two


def carry_sections_on(blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: list[float]) -> None:
    """
    Raise what is in doubt in the sections of an article that has an element for each, all around its headline or beside it.

    Documents are built so: their elements say what belongs to them, however short it is.
    """
    title = seen.title
    if title is None or not _may_have_sections(blocks, scores, title):
        return
    held, own = _weigh(blocks, markup, seen.widths, scores)
    around = blocks[title].box
    for _ in range(DEEPEST_SECTION):
        if own[around] >= MOST_INSIDE * own[0]:
            break
        around = markup.parents[around]
    if own[around] < MOST_INSIDE * own[0] or markup.looks[around].tag in ("body", "html"):
        return
    sections = _sections(blocks[title + 1 :], markup, held, own, around)
    outer = [box for box in sections if _section_of(markup, box, sections, around) is None]
    if sum(own[box] for box in outer) < IN_SECTIONS * own[0]:
        return
    inside = [
        i
        for i in range(title + 1, len(blocks))
        if blocks[i].links <= LINKED_A_LITTLE * len(blocks[i].text)
        and _section_of(markup, blocks[i].box, sections, around) is not None
    ]
    likely = [i for i in inside if scores[i] > -DOUBT_IN_SECTIONS]
    last = max((i for i in likely if seen.forms[i] in SENTENCES or blocks[i].kind == "code"), default=title)
    for i in inside:
        if scores[i] <= 0 and i <= last:
            scores[i] = CARRIED


def _weigh(
    blocks: Sequence[Block], markup: Markup, widths: Sequence[int], scores: Sequence[float]
) -> tuple[list[int], list[int]]:
    """For each box, how many blocks stand in it, and how much of the article."""
    parents = markup.parents
    held, own = [0] * len(parents), [0] * len(parents)
    for block, width, score in zip(blocks, widths, scores, strict=True):
        held[block.box] += 1
        if score > 0:
            own[block.box] += width
    add_up(held, parents)
    add_up(own, parents)
    return held, own


def _sections(
    blocks: Sequence[Block], markup: Markup, held: Sequence[int], own: Sequence[int], around: int
) -> frozenset[int]:
    """The elements that begin with a heading, of those looks of which several hold some of the article."""
    found: set[int] = set()
    for block in blocks:
        if block.kind == "heading":
            box = block.box
            while held[box] == 1:  # those that hold the heading alone
                box = markup.parents[box]
            if box > around:
                found.add(box)
    looks = Counter(markup.looks[box].like for box in found if own[box])
    return frozenset(box for box in found if looks[markup.looks[box].like] >= SECTIONS)


def _may_have_sections(blocks: Sequence[Block], scores: Sequence[float], title: int) -> bool:
    """Are there headings enough below the headline, and something in doubt?"""
    if [block.kind for block in blocks[title + 1 :]].count("heading") < SECTIONS:
        return False
    return any(-DOUBT_IN_SECTIONS < score <= 0 for score in scores[title + 1 :])


def _section_of(markup: Markup, box: int, headed: Container[int], around: int) -> int | None:
    """The nearest element around a box, in another one, that has a heading of its own."""
    for _ in range(DEEPEST_SECTION):
        box = markup.parents[box]
        if box <= around:
            break
        if box in headed:
            return box
    return None
