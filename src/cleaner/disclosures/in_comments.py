"""Which blocks of a page are comments of readers: what they say of AI, the page doesn't say."""

from __future__ import annotations

from collections.abc import Sequence

from ..deciding.view import View
from .elements import Around

HEADS = ("whole_block", "template")  # how a heading over comments is worded, as a whole
LINKED = 0.5  # share of a line that is links, from which on it leads to comments that stand elsewhere


def in_comments(view: View, kept: Sequence[int], around: Sequence[Around]) -> frozenset[int]:
    """
    The blocks in a box that is named after comments, and those below a heading over comments, where the article stands above.

    In HTML, a heading speaks of the largest box that holds it and nothing of the article, if more stands in there. What is
    named so and holds the article's first prose is a box around the page that says whether one may comment.
    """
    prose = [i for i in kept if view.is_prose(i)]
    if not prose:
        return frozenset()
    named = [i for i, one in enumerate(around) if one.comments]
    if around[prose[0]].comments:
        named = []
    return frozenset((*named, *_below_heading(view, prose)))


def _below_heading(view: View, prose: Sequence[int]) -> Sequence[int]:
    whole = sum(view.sights[i].width for i in prose)
    above, read = 0, 0
    for i in range(prose[0] + 1, len(view.blocks)):
        while read < len(prose) and prose[read] < i:
            above += view.sights[prose[read]].width
            read += 1
        if 2 * above >= whole and _is_heading(view, i):
            below = range(i + 1, len(view.blocks))
            box = view.box_apart(view.blocks[i].box, (view.blocks[j].box for j in prose[:read]))
            return [j for j in below if view.blocks[j].box in box] or below
    return ()


def _is_heading(view: View, i: int) -> bool:
    block = view.blocks[i]
    if block.bullet or (block.link_density >= LINKED and block.kind != "heading"):
        return False
    return any(match.section == "comments" and match.way in HEADS for match in view.sights[i].matches)
