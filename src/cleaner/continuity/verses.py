"""Paragraphs that a page cuts into short lines, such as the stanzas of a poem: what most of their lines give to the article, all do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum
from operator import eq

from ..blocks import Block, Markup
from ..deciding.beside import are_beside
from .doubt import CARRIED, DOUBT_BEYOND

FEWEST_VERSES, FEWEST_IN_DIV = 3, 6  # lines of a paragraph that is cut into verses, and of a poem in a `div`,
LONGEST_VERSE = 80  # … and the width of one
SHORTEST_STANZA = 70  # width of all of them from which they are as much of an article as a sentence is
DOUBT_IN_VERSES = 3.0  # how far below zero one may be
FEWEST = {"p": FEWEST_VERSES, "pre": FEWEST_VERSES, "div": FEWEST_IN_DIV}


def stanzas(blocks: Sequence[Block], markup: Markup, widths: Sequence[int]) -> Iterable[range]:
    """The paragraphs that a page cuts into short lines, none of them with a link; a few that old pages put into a `div` are none."""
    boxes = [block.box for block in blocks]
    if not any(map(eq, boxes, boxes[FEWEST_VERSES - 1 :])):
        return  # most pages
    looks, start = markup.looks, 0
    for end in range(1, len(blocks) + 1):
        box = boxes[start]
        if end < len(blocks) and boxes[end] == box:
            continue
        run, start = range(start, end), end
        if len(run) < FEWEST_VERSES or len(run) < FEWEST.get(looks[box].tag, len(run) + 1):
            continue
        if all(widths[i] <= LONGEST_VERSE and not blocks[i].links for i in run):
            yield run


def carry_verses_on(
    blocks: Sequence[Block], markup: Markup, widths: Sequence[int], scores: list[float], title: int | None = None
) -> None:
    """
    Raise the lines of stanzas whose lines speak for the article on the whole, and those right below or above, dressed alike, in little doubt.

    So is one right below the title, where nothing longer on the page is the article's.
    """
    carry_set_texts_on(blocks, markup, widths, scores)
    found = list(stanzas(blocks, markup, widths))
    begins = None
    if title is not None and not any(s > 0 and w > LONGEST_VERSE for s, w in zip(scores, widths, strict=True)):
        begins = title + 1
    for in_order in (found, found[::-1]):
        last: range | None = None  # the last stanza that is the article's
        for run in in_order:
            is_likely = run.start == begins or (last is not None and _are_one_poem(blocks, markup, run, last))
            if fsum(scores[i] for i in run) > (-DOUBT_BEYOND * len(run) if is_likely else 0):
                last = run
                for i in run:
                    if scores[i] > -DOUBT_IN_VERSES:
                        scores[i] = max(scores[i], CARRIED)


def carry_set_texts_on(blocks: Sequence[Block], markup: Markup, widths: Sequence[int], scores: list[float]) -> None:
    """Raise the other lines of a text in `pre` that is mostly the article's: "Dear Ann," and who signs a letter."""
    for box in markup.texts:
        run = [i for i, block in enumerate(blocks) if block.box == box]
        if 2 * sum(widths[i] for i in run if scores[i] > 0) > sum(widths[i] for i in run):
            for i in run:
                if scores[i] <= 0 and not blocks[i].links:
                    scores[i] = CARRIED


def _are_one_poem(blocks: Sequence[Block], markup: Markup, one: range, other: range) -> bool:
    """Do two stanzas stand one right below the other, dressed alike?"""
    follow = one.stop == other.start or other.stop == one.start
    return follow and are_beside(markup, blocks[one.start].box, blocks[other.start].box)
