"""Polls among an article's paragraphs: a question to the readers, and answers to choose from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ..deciding.beside import around_both
from ..deciding.view import View

FEWEST = 2  # answers of a poll,
MOST_LINES = 12  # … its lines,
MOST_SAID = 0.25  # … and the share of the article that all polls hold at the most: a test is made of questions
HIGHER = 3  # boxes around the answers, one of which holds the question
HELD = (
    "code",
    "row",
    "caption",
)  # kinds of block that stand in tabs and panels, which are opened by such buttons as well


def in_polls(view: View) -> frozenset[int]:
    """
    The lines that stand in a small box with the answers of a poll: the question, the answers, the button and the count.

    Tabs and panels hold sentences of the article or code, and are none.
    """
    markup = view.page.markup
    if markup is None or len(markup.choices) < FEWEST:
        return frozenset()
    prose = [block.box for i, block in enumerate(view.blocks) if view.is_prose(i) or block.kind in HELD]
    boxes = sorted(block.box for block in view.page.blocks)
    polls: list[range] = []
    for one, other in pairwise(markup.choices):
        if polls and one < polls[-1].stop:
            continue
        box = around_both(markup, one, other)
        free = view.box_apart(box, [*prose, view.title_box])
        if not free:
            continue
        for _ in range(HIGHER):
            around = markup.parents[box]
            if around not in free or _count_in(boxes, view.range_of(around)) > MOST_LINES:
                break
            box = around
        while polls and polls[-1].start >= box:
            polls.pop()  # it stands in this one
        polls.append(view.range_of(box))
    starts = [poll.start for poll in polls]
    around_each = ((i, bisect_right(starts, block.box) - 1, block.box) for i, block in enumerate(view.blocks))
    lines = {i for i, n, box in around_each if n >= 0 and box in polls[n]}
    said, whole = (sum(view.sights[i].width for i in some) for some in (lines, range(len(view.blocks))))
    return frozenset(lines) if said <= MOST_SAID * whole else frozenset()


def _count_in(boxes: Sequence[int], box: range) -> int:
    """How many of some boxes, in order, are one or stand in it."""
    return bisect_left(boxes, box.stop) - bisect_left(boxes, box.start)
