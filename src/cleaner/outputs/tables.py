"""Tables of a page: which hold data, and what stands in their cells. The others hold the page's layout, or one column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ..blocks import Block
from ..reading.elements.letters import letters_in
from .content import Cell, Run, Table, squeeze, text_of, without_readings
from .places import Place
from .segments import Segment

MOST_PARAGRAPHS, MOST_ITEMS = 3, 20  # of a cell of data
APART = frozenset(("heading", "quote", "code", "table"))  # what no cell of data holds
SPACE = Run(" ")


@dataclass(slots=True)
class _Seen:
    """What was seen of a table."""

    has_row: bool = False  # is a block of the article a row of it?
    is_layout: bool = False
    widest: int = 0  # cells of its widest row
    paragraphs: dict[Place, set[int]] = field(default_factory=dict)  # by cell, the blocks in it that are no items
    items: dict[Place, set[int]] = field(default_factory=dict)


def data_tables(segments: Sequence[Segment], blocks: Sequence[Block]) -> frozenset[Place]:
    """
    The tables that hold data: a row with two cells or more, and no cell that is an article of its own.

    Of tables inside one another, only the innermost may hold data.
    """
    seen: dict[Place, _Seen] = {}
    for segment in segments:
        cell: Place | None = None
        apart = item = False
        for place in _outwards(segment.place):
            if place.kind == "cell" and cell is None:
                cell = place
            elif place.kind == "table":
                table = seen.setdefault(place, _Seen())
                if cell is None:
                    break  # its caption
                if apart:
                    table.is_layout = True
                else:
                    _note(table, cell, segment, blocks[segment.block], item)
                apart = True
            elif cell is None:
                apart = apart or place.kind in APART
                item = item or place.kind == "item"
    return frozenset(place for place, table in seen.items() if _holds_data(table))


def _note(table: _Seen, cell: Place, segment: Segment, block: Block, item: bool) -> None:
    table.has_row = table.has_row or block.kind == "row"
    if cell.around is not None and cell.around.kind == "row":
        table.widest = max(table.widest, len(cell.around.cells))
    (table.items if item else table.paragraphs).setdefault(cell, set()).add(segment.block)


def _holds_data(table: _Seen) -> bool:
    return (
        table.has_row
        and not table.is_layout
        and table.widest > 1
        and all(len(blocks) <= MOST_PARAGRAPHS for blocks in table.paragraphs.values())
        and all(len(blocks) <= MOST_ITEMS for blocks in table.items.values())
    )


def table_around(place: Place | None, tables: frozenset[Place]) -> Place | None:
    """The table of data that a place is inside of."""
    return next((outer for outer in _outwards(place) if outer in tables), None) if tables else None


def table_of(segments: Sequence[Segment], tables: frozenset[Place]) -> Table:
    """What stands in a table of data, row by row; rows that hold nothing of the article are left out."""
    rows: dict[Place, dict[Place, list[Run]]] = {}
    caption: list[Run] = []
    for segment in segments:
        cell = row = None
        for place in _outwards(segment.place):
            if place.kind == "cell":
                cell = place
            elif place.kind == "row":
                row = place
            elif place in tables:
                break
        runs = caption if cell is None or row is None else rows.setdefault(row, {}).setdefault(cell, [])
        runs += (SPACE, *segment.runs)
    first = segments[0]
    return Table(
        tuple(tuple(_cell(cell, runs) for cell in row.cells) for row, runs in rows.items()),
        squeeze(caption),
        first.block,
        first.lang,
        first.dir,
    )


def _cell(place: Place, runs: Mapping[Place, list[Run]]) -> Cell:
    return Cell(squeeze(runs.get(place, [])), place.heading, place.columns, place.rows)


def holds_all(table: Table, blocks: Sequence[Block]) -> bool:
    """Are all letters of the blocks in the table?"""
    held = letters_in(text_of(without_readings(table.caption)))
    held += sum(letters_in(text_of(without_readings(cell.runs))) for row in table.rows for cell in row)
    return held == sum(letters_in(block.text) for block in blocks)


def _outwards(place: Place | None) -> Iterator[Place]:
    while place is not None:
        yield place
        place = place.around
