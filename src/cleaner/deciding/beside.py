"""Do blocks of HTML stand side by side, or in one another, and what do the elements around them weigh?"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Sequence

from ..blocks import Block, Markup

WRAPPERS = 1  # boxes around each of two paragraphs, between these and the box that holds both,
DEEPEST_TITLE = 5  # … and around each of two headings that open sections of a document


def are_beside(markup: Markup, one: int, other: int, wrappers: int = WRAPPERS) -> bool:
    """
    Do two elements that look alike stand in the same box, or in boxes that look alike and do so?

    Some sites put each paragraph into an element of its own.
    """
    parents, looks = markup.parents, markup.looks
    for _ in range(wrappers + 1):
        if looks[one].like != looks[other].like:
            return False
        one, other = parents[one], parents[other]
        if one == other:
            return True
        if one < 0 or other < 0:
            return False
    return False


def are_together(markup: Markup, one: int, other: int) -> bool:
    """Do two elements of whatever look stand in the same box, or in boxes that look alike and do so?"""
    parents = markup.parents
    above, over = parents[one], parents[other]
    return above == over or (above >= 0 and over >= 0 and are_beside(markup, above, over))


def are_in_rows(markup: Markup, one: int, other: int) -> bool:
    """Do two elements stand alone in rows of one tag, side by side in an element that isn't the whole page, as page builders put a heading and its text?"""
    parents, looks = markup.parents, markup.looks
    both = around_both(markup, one, other)
    if both in (one, other) or looks[both].tag in ("body", "html"):
        return False
    rows = []
    for box in (one, other):
        while parents[box] != both:
            box = parents[box]
        rows.append(box)
    return looks[rows[0]].tag == looks[rows[1]].tag and one not in rows and other not in rows


def box_around(markup: Markup, one: int, other: int) -> int:
    """The innermost element that stands around two others, or right around the second where that would be the whole page."""
    around = markup.parents[other]
    both = around_both(markup, one, other)
    return around if both > around or markup.looks[both].tag in ("body", "html") else both


def around_both(markup: Markup, one: int, other: int) -> int:
    """The innermost element that holds two others, or is one of them and holds the other."""
    while one != other:
        one, other = min(one, other), markup.parents[max(one, other)]
    return one


def is_in(markup: Markup, box: int, around: int, deepest: int = sys.maxsize) -> bool:
    """
    Is an element another one, or does it stand in that, so many elements deep at most?

    >>> from cleaner.reading.read_html import read_html
    >>> markup = read_html("<main><section><p>It rained in Lyon.</section></main>").markup
    >>> [look.tag for look in markup.looks]
    ['html', 'body', 'main', 'section', 'p']
    >>> is_in(markup, 4, 2), is_in(markup, 4, 2, deepest=1), is_in(markup, 2, 4)
    (True, False, False)
    """
    while box > around and deepest:
        box = markup.parents[box]
        deepest -= 1
    return box == around


def nearest(markup: Markup, box: int, *tags: str) -> int:
    """The nearest element of one of some tags around a box, or the box itself; −1 where there is none."""
    return next((around for around in markup.outward(box) if markup.looks[around].tag in tags), -1)


def dress_of(markup: Markup, box: int) -> tuple[str, str]:
    """What an element and the one around it look like: a paragraph in a quotation is set apart as well."""
    parent = markup.parents[box]
    return markup.looks[box].like, markup.looks[parent].like if parent >= 0 else ""


def blocks_in(blocks: Sequence[Block], box: range, run: range) -> range:
    """The run of blocks that stand in a box and those in it, around a run of which that is known."""
    start, end = run.start, run.stop
    while start and blocks[start - 1].box in box:
        start -= 1
    while end < len(blocks) and blocks[end].box in box:
        end += 1
    return range(start, end)


def has_twin(markup: Markup, box: int, others: Iterable[int]) -> bool:
    """Does any of some elements stand in one beside a box, or is it one, that looks like the box?"""
    parents, around, like = markup.parents, markup.parents[box], markup.looks[box].like
    for other in others:
        while other > around and parents[other] != around:
            other = parents[other]
        if other > around and other != box and markup.looks[other].like == like:
            return True
    return False


def weight_around(markup: Markup, blocks: Sequence[Block], widths: Sequence[int], places: Collection[int]) -> float:
    """What the elements around some of the blocks weigh, in the mean of their characters; 0 where they have none."""
    total = sum(widths[i] for i in places)
    return sum(widths[i] * markup.around[blocks[i].box] for i in places) / max(1, total)
