r"""
Texts that were laid out in columns, put into reading order.

Programs that print a page as a browser shows it (inscriptis, lynx) set the cells of a table side by side, and tables hold the
layout of old pages: a line is then one of the menu, and one of the article beside it. All lines of such a table are as long as
each other, filled up with spaces. Between its columns runs a gutter of spaces; columns are read one after the other, and may
hold tables again. A table of data has no paragraph in its cells, or a cell in each column on nearly all of its lines: its lines stay rows.
So are the columns of a page of print, which a program sets side by side as they stand there (pdftotext -layout): lines go on down each.
The idea of cutting a page along its empty strips is Nagy and Seth's (XY-cut, 1984).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from .wrapped import wrapped_runs

GUTTER = 2  # spaces between two columns
LAYOUT = 100  # characters of a line in a cell from which a table holds the layout of the page
DATA = 0.8  # share of the lines that have text in several columns, from which it is data all the same
DEEPEST = 6  # tables in one another
FEWEST_ROWS, MOST_APART = 8, 0.6  # lines of a column of print, and the share of them that begin a paragraph
Cells = Sequence[tuple[int, int]]  # where those of a line begin and end, or what is free between them
_CELLS = re.compile(r"\S+(?:\s\S+)*")
_GAP, _ROOM = " " * 3, " " * 30  # between columns of print, and where one has nothing beside another


class Line(NamedTuple):
    """A line, or a cell of one, and where it begins in the text."""

    text: str
    start: int


def in_reading_order(text: str, lines: Sequence[str]) -> list[Line]:
    r"""
    The lines of a text, of tables that hold a layout the cells, one column after the other; none where there are no such tables.

    >>> menu, paragraph = ("Home", "News", "Sport"), "The ferry sailed again on Wednesday, after a week of storms. " * 2
    >>> table = [f"{word:6}  {line:130}\n" for word, line in zip(menu, (paragraph, "", paragraph))]
    >>> [line.text.strip()[:9] for line in in_reading_order("".join(table), table) if line.text.strip()]
    ['Home', 'News', 'Sport', 'The ferry', 'The ferry']
    """
    if " " * GUTTER not in text:
        return []
    placed = map(Line, lines, accumulate(map(len, lines), initial=0))
    ordered: list[Line] = []
    for _, table in groupby(placed, key=lambda line: len(line.text.rstrip("\r\n"))):
        together = list(table)
        ordered += together if len(together) == 1 else _columns(together, DEEPEST)
    if len(ordered) == len(lines) and "  \n" not in text:  # what browsers show is filled up
        ordered = _of_print(ordered)
    return ordered if len(ordered) > len(lines) else []


def _of_print(lines: list[Line]) -> list[Line]:
    """The same lines, those of pages of print in columns one column after the other."""
    rows = sum(_GAP in line.text.strip() for line in lines)
    if not rows or rows + sum(line.text.startswith(_ROOM) for line in lines) < FEWEST_ROWS:
        return lines
    ordered: list[Line] = []
    starts = [0, *(i for i, line in enumerate(lines) if "\f" in line.text), len(lines)]
    for page in (lines[start:end] for start, end in pairwise(starts)):
        done = 0
        for table, gutters in _tables(_cells_of(page)):
            columns = list(_cut_at(page[table.start : table.stop], gutters))
            if all(map(_goes_on_down, columns)):
                ordered += page[done : table.start]
                ordered += (line for column in columns for line in column)
                done = table.stop
        ordered += page[done:]
    return ordered


def _goes_on_down(column: Sequence[Line]) -> bool:
    """Do lines of print go on from one to the next in a column?"""
    said = [line.text for line in column if not line.text.isspace()]
    runs = wrapped_runs(said) if len(said) >= FEWEST_ROWS else None
    return runs is not None and len(runs) <= MOST_APART * len(said)


def _cut_at(lines: Sequence[Line], gutters: Sequence[int]) -> Iterator[list[Line]]:
    for left, right in zip([0, *gutters], [*gutters, None], strict=True):
        yield [_cut(line, left, right) for line in lines]


def _columns(lines: Sequence[Line], depth: int) -> Iterator[Line]:
    """The lines of a table, or of a cell, with the tables in it taken apart."""
    if depth == 0 or max((len(line.text) for line in lines), default=0) < LAYOUT:
        yield from lines
        return
    done = 0
    for table, gutters in _tables(_cells_of(lines), _is_layout):
        yield from lines[done : table.start]
        done = table.stop
        for column in _cut_at(lines[table.start : done], gutters):
            yield from _columns(column, depth - 1)
    yield from lines[done:]


def _cells_of(lines: Sequence[Line]) -> list[Cells]:
    return [[found.span() for found in _CELLS.finditer(line.text)] for line in lines]


def _tables(
    cells: Sequence[Cells], holds: Callable[[Sequence[Cells], int], bool] = lambda *_: True
) -> Iterator[tuple[range, list[int]]]:
    """The lines of each table that holds what is asked for, and where its columns begin but for the first."""
    last = at = 0  # where the last lines with a gap ended, and where to look on
    while at < len(cells):
        free = _gaps(cells[at])
        start, end = at, at + 1
        while free and end < len(cells) and (left := _still_free(free, cells[end])):
            free, end = left, end + 1
        while free and start > last and len(left := _still_free(free, cells[start - 1])) == len(free):
            free, start = left, start - 1
        if free:
            gutters = [stop for _, stop in free]
            if holds(cells[start:end], gutters[0]):
                yield range(start, end), gutters
            last = end
        at = end


def _gaps(cells: Cells) -> list[tuple[int, int]]:
    return [(one[1], other[0]) for one, other in pairwise(cells) if other[0] - one[1] >= GUTTER]


def _still_free(free: Cells, cells: Cells) -> list[tuple[int, int]]:
    """The gutters, and what is left of each, that the cells of another line leave free."""
    left = []
    n = 0
    for start, stop in free:
        while n < len(cells) and cells[n][1] <= start:
            n += 1
        m = n
        while m < len(cells) and cells[m][0] < stop:
            low, high = cells[m]
            if low - start >= stop - high:  # the wider rest stays
                stop = low
            else:
                start = high
            m += 1
        if stop - start >= GUTTER:
            left.append((start, stop))
    return left


def _is_layout(cells: Sequence[Cells], second: int) -> bool:
    """Does a column hold a line as long as a paragraph, and does the second one stand beside the first on some lines only?"""
    if not any(stop - start >= LAYOUT for line in cells for start, stop in line):
        return False
    filled = [line for line in cells if line]
    both = sum(line[0][0] < second <= line[-1][0] for line in filled)
    return both < DATA * len(filled)


def _cut(line: Line, left: int, right: int | None) -> Line:
    text = line.text[left:right].rstrip("\r\n")
    return Line(text + "\n", line.start + left)
