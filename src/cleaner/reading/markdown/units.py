"""A listing, or a table of data, is one thing: it stays or goes as a whole, with the prose around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...blocks import Block, Decision, Markup
from ...deciding.beside import nearest

if TYPE_CHECKING:
    from ...deciding.view import View

RULE = "reading/markdown/units.py"
UNITS = ("pre", "table")  # elements that may be one
MOSTLY_LINK = 0.5  # share of a table that is link, from which it is a menu


def with_units_whole(view: View, removals: dict[int, Decision], title: int | None) -> dict[int, Decision]:
    """
    The removals, but for listings and tables what is decided of the prose around them.

    Between prose that stays, one stays; below prose that stays, where none follows, a listing does, and a table of which most rows do.
    Else it goes, unless all of it was to stay.
    """
    assert view.page.markup is not None
    units = list(units_of(view.blocks, view.page.markup))
    changed = dict(removals)
    inside = {i for unit in units for i in unit}
    prose = [i for i in range(len(view.blocks)) if i not in inside and view.is_prose(i)] if units else []
    for unit in units:
        out = sum(i in removals for i in unit)
        if not out or view.blocks[unit.start].id < view.page.above or any(view.blocks[i].id == title for i in unit):
            continue
        at = bisect_left(prose, unit.start)
        above = at > 0 and prose[at - 1] not in removals
        below = at < len(prose) and prose[at] not in removals
        is_listing = _tag(view.page.markup, view.blocks[unit.start]) == "pre"
        if (above and below) or ((above or below) and (is_listing or 2 * out < len(unit))):
            for i in unit:
                changed.pop(i, None)
        else:
            for i in unit:
                changed.setdefault(i, Decision(i, "boilerplate", RULE, "the rest of it goes"))
    return changed


def units_of(blocks: Sequence[Block], markup: Markup) -> Iterator[range]:
    """The runs of blocks that stand in one listing, or in one table whose cells hold no paragraphs and few links."""
    start = 0
    while start < len(blocks):
        end = start + 1
        box = nearest(markup, blocks[start].box, *UNITS)
        while box >= 0 and end < len(blocks) and nearest(markup, blocks[end].box, *UNITS) == box:
            end += 1
        run = blocks[start:end]
        links, size = sum(block.links for block in run), sum(len(block.text) for block in run)
        if box >= 0 and (markup.looks[box].tag == "pre" or (_are_rows(markup, run) and links < MOSTLY_LINK * size)):
            yield range(start, end)
        start = end


def _are_rows(markup: Markup, blocks: Sequence[Block]) -> bool:
    return len(blocks) > 1 and all(markup.looks[block.box].tag == "tr" for block in blocks)


def _tag(markup: Markup, block: Block) -> str:
    box = nearest(markup, block.box, *UNITS)
    return markup.looks[box].tag if box >= 0 else ""
