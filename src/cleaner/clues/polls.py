"""Polls among an article's paragraphs: a question to the readers, and answers to choose from."""

from __future__ import annotations

from itertools import pairwise

from ..beside import around_both
from ..view import View

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
    lines: set[int] = set()
    done = -1
    for one, other in pairwise(markup.choices):
        if one <= done:
            continue
        free = view.box_apart(around_both(markup, one, other), [*prose, view.title_box])
        if not free:
            continue
        box = around_both(markup, one, other)
        for _ in range(HIGHER):
            around = markup.parents[box]
            if around not in free or _holds_many(view, view.range_of(around)):
                break
            box = around
        inside = view.range_of(box)
        done = inside.stop - 1
        lines.update(i for i, block in enumerate(view.blocks) if block.box in inside)
    said, whole = (sum(view.sights[i].width for i in some) for some in (lines, range(len(view.blocks))))
    return frozenset(lines) if said <= MOST_SAID * whole else frozenset()


def _holds_many(view: View, box: range) -> bool:
    return sum(block.box in box for block in view.page.blocks) > MOST_LINES
