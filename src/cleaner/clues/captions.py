"""Is what a page marks as a caption, or calls like one, a caption?"""

from __future__ import annotations

from collections.abc import Callable

from ..blocks import Markup
from ..deciding.view import View
from ..scoring.boxes import Look

CALLED_DEPTH = 2  # elements around a line, one of which may be called a caption or a byline,
MOST_BELOW = 2  # … and blocks below the line in that one, from which it is none
MOST_CAPTIONS = 0.4  # share of captions in an article from which they are what it says


def is_made_of_captions(view: View) -> bool:
    """Is a large part of the article what stands under pictures, as in a gallery?"""
    total = captions = 0
    for sight, block, score in zip(view.sights, view.blocks, view.scores, strict=True):
        if score > 0:
            total += sight.width
            captions += sight.width if block.kind == "caption" else 0
    return captions > MOST_CAPTIONS * total


def is_laid_out(view: View, i: int) -> bool:
    """Does a line stand in an element that is only called like a caption, and holds several paragraphs?"""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None:
        return False
    box = called(markup, block.box, lambda look: look.is_caption)
    if box < 0 or markup.looks[box].tag in ("figcaption", "caption"):
        return False
    inside = view.range_of(box)
    below = view.page.blocks[block.id + 1 : block.id + 1 + MOST_BELOW]
    return sum(other.box in inside for other in below) == MOST_BELOW


def called(markup: Markup, box: int, is_so: Callable[[Look], bool]) -> int:
    """The nearest element that is called so, of the one that holds a line and a few around it; −1 where none is."""
    return next((around for around in markup.outward(box, CALLED_DEPTH + 1) if is_so(markup.looks[around])), -1)
