"""Blocks that have no markup → content: the lines of a text, or the record of an article that was read from JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from ..reading.lines.measured import SIGNS
from ..reading.read_text import kind_of_line
from .content import DEEPEST, Cell, Code, Content, Heading, Item, ItemList, Node, Paragraph, Quote, Run, Table

LEVEL = 2  # of a heading that doesn't tell its own
CELLS = " | "  # what stands between the cells of a row
_MARKED = re.compile(r"(#{1,6})\s+(?=\S)")
_SIGNS = f"{SIGNS}– "


@dataclass(frozen=True, slots=True)
class Line:
    """A block, as far as is known of it."""

    block: int
    text: str
    kind: str = "paragraph"
    indent: int = 0


def content_of_lines(lines: Iterable[Line]) -> Content:
    """
    What lines are by their kinds and their first characters; items further to the right are lists inside of lists.

    >>> heading, points = content_of_lines([Line(0, "### The soup", "heading"), Line(1, "1. Peel", "list-item")])
    >>> heading.level, points.ordered, points.items[0].number
    (3, True, 1)
    """
    builder = _Builder()
    for line in lines:
        if line.kind == "list-item":
            builder.end_table()
            builder.add_item(line)
            continue
        builder.end_list()
        if line.kind == "row":
            builder.rows.append(line)
            continue
        builder.end_table()
        builder.nodes.append(_node(line))
    builder.end_table()
    builder.end_list()
    return tuple(builder.nodes)


def _node(line: Line) -> Node:
    text = line.text
    if line.kind == "heading":
        found = _MARKED.match(text)
        level, text = (len(found[1]), text[found.end() :]) if found else (LEVEL, text)
        return Heading(level, (Run(text),), line.block)
    if line.kind == "quote":
        return Quote((Paragraph((Run(text),), line.block),))
    if line.kind == "code":
        return Code(text, "", line.block)
    return Paragraph((Run(text),), line.block)


@dataclass(slots=True)
class _Open:
    """A list that items are still added to: (what it says, its number, the lists inside)."""

    indent: int
    ordered: bool
    items: list[tuple[Node, int | None, list[_Open]]] = field(default_factory=list)

    def as_node(self) -> ItemList:
        items = (Item((node, *(inner.as_node() for inner in lists)), number) for node, number, lists in self.items)
        return ItemList(tuple(items), self.ordered)


class _Builder:
    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.rows: list[Line] = []
        self.open: list[_Open] = []

    def add_item(self, line: Line) -> None:
        """Put an item into the list that is open, into a new one inside of that where it is moved in further, or into a new list of its own kind."""
        text, number = _without_bullet(line.text)
        ordered = number is not None
        while len(self.open) > 1 and line.indent < self.open[-1].indent:
            self.open.pop()
        inside = bool(self.open) and line.indent > self.open[-1].indent and len(self.open) < DEEPEST
        if self.open and not inside and self.open[-1].ordered != ordered:
            if len(self.open) > 1:
                self.open.pop()
                inside = True
            else:
                self.end_list()
        if inside or not self.open:
            new = _Open(line.indent, ordered)
            if self.open:
                self.open[-1].items[-1][2].append(new)
            self.open.append(new)
        self.open[-1].items.append((Paragraph((Run(text),), line.block), number, []))

    def end_list(self) -> None:
        if self.open:
            self.nodes.append(self.open[0].as_node())
            self.open = []

    def end_table(self) -> None:
        """Rows with equally many cells, two or more, are a table; others are lines."""
        rows, self.rows = self.rows, []
        cells = [row.text.split(CELLS) for row in rows]
        if len({len(row) for row in cells}) == 1 and len(cells[0]) > 1:
            table = tuple(tuple(Cell((Run(text),) if text else ()) for text in row) for row in cells)
            self.nodes.append(Table(table, block=rows[0].block))
        else:
            self.nodes += [Paragraph((Run(row.text),), row.block) for row in rows]


def _without_bullet(text: str) -> tuple[str, int | None]:
    """An item's text without its bullet, and its number."""
    bullet = kind_of_line(text)[1]
    rest = text[len(bullet) :].strip()
    if not rest:
        return text, None
    if bullet[:1].isdecimal():
        return rest, int(bullet[:-1])
    return (rest if bullet else text.lstrip(_SIGNS) or text), None
