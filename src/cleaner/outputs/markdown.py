"""An article as Markdown: CommonMark, with the tables of GFM."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from .content import (
    LINE_END,
    MATH,
    Cell,
    Code,
    Content,
    Figure,
    Heading,
    ItemList,
    Node,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
)
from .markdown_line import at_end_of_heading, at_start, destination, escaped, line_of

MOST_PADDING = 100  # empty cells that keep columns in line, beside one for each cell of the table
SIGNS = (("-", "."), ("*", ")"))  # of items: bullets, and what stands after numbers
LARGEST_NUMBER = 999_999_999  # of an item
_TICKS = re.compile("`{3,}")


def markdown_of(title: str | None, content: Content, links: bool, images: bool) -> str:
    """
    The title as a heading of the first level, then the content; headings of the article begin at the second level then.

    >>> print(markdown_of("A day", (Heading(1, (Run("Noon"),)), Paragraph((Run("# 1"),))), False, False))
    # A day
    <BLANKLINE>
    ## Noon
    <BLANKLINE>
    \\# 1
    """
    parts = [["# " + at_end_of_heading(line_of((Run(title),), False))]] if title else []
    return "\n".join(_apart([*parts, *_Writer(links, images, 2 if title else 1).parts(content)]))


def _apart(parts: Iterable[list[str]]) -> list[str]:
    """Lines of parts, with an empty line between two parts."""
    lines: list[str] = []
    for part in parts:
        lines += ["", *part] if lines else part
    return lines


class _Writer:
    """Each node becomes lines; those inside a list or a quote are moved in by whoever holds them."""

    def __init__(self, links: bool, images: bool, top: int) -> None:
        self.links, self.images, self.top = links, images, top

    def parts(self, content: Content) -> list[list[str]]:
        """The lines of each node; two lists one below the other get different bullets, or they would be one."""
        parts: list[list[str]] = []
        lists = 0  # right above, one below the other
        for node in content:
            lines = self._list(node, SIGNS[lists % 2]) if isinstance(node, ItemList) else self._lines(node)
            if lines:
                parts.append(lines)
                lists = lists + 1 if isinstance(node, ItemList) else 0
        return parts

    def _lines(self, node: Node) -> list[str]:
        if isinstance(node, Paragraph):
            return self._paragraph(node.runs)
        if isinstance(node, Heading):
            line = line_of(node.runs, self.links)
            return ["#" * max(self.top, node.level) + " " + at_end_of_heading(line)]
        if isinstance(node, Code):
            return _code(node)
        if isinstance(node, Quote):
            return ["> " + line if line else ">" for line in _apart(self.parts(node.content))]
        if isinstance(node, Table):
            caption = [self._paragraph(node.caption)] if node.caption else []
            return _apart([*caption, self._table(node)])
        assert isinstance(node, Figure)
        return self._figure(node)

    def _paragraph(self, runs: Runs) -> list[str]:
        if LINE_END in runs:
            verses = [tuple(verse) for end, verse in groupby(runs, LINE_END.__eq__) if not end]
            lines = [at_start(line_of(verse, self.links)) for verse in verses]
            return [*(line + "\\" for line in lines[:-1]), lines[-1]]
        line = line_of(runs, self.links)
        return [f"${line}$" if len(runs) == 1 and MATH in runs[0].marks and line[0] == "$" else at_start(line)]

    def _list(self, items: ItemList, signs: tuple[str, str]) -> list[str]:
        """Items on lines of their own, with empty lines between them where one is more than a line and a list."""
        parts = [(item.number, self.parts(item.content)) for item in items.items]
        loose = any(not _is_tight(item.content) for item in items.items)
        lines: list[str] = []
        for number, inner in parts:
            if not inner:
                continue
            sign = signs[0]
            if items.ordered:
                sign = f"{min(max(number or 0, 0), LARGEST_NUMBER)}{signs[1]}"
            body = _apart(inner) if loose else [line for part in inner for line in part]
            if loose and lines:
                lines.append("")
            lines.append(f"{sign} {body[0]}")
            lines += [" " * (len(sign) + 1) + line if line else "" for line in body[1:]]
        return lines

    def _table(self, table: Table) -> list[str]:
        rows = _grid(table.rows)
        width = max(map(len, rows))
        head = rows[0] if all(cell.heading for cell in table.rows[0]) else []
        texts = [[line_of(cell, self.links, in_cell=True) for cell in row] for row in rows]
        below = texts[1:] if head else texts
        first = texts[0] if head else []
        return [
            _row([*first, *[""] * (width - len(first))]),
            _row(["---"] * width),
            *(_row(row) for row in below),
        ]

    def _figure(self, figure: Figure) -> list[str]:
        caption = self._paragraph(figure.caption) if figure.caption else []
        if not self.images:
            return caption if figure.in_text else []
        images = [
            f"![{escaped(image.alternative, in_link=True)}]({destination(image.source)})" for image in figure.images
        ]
        return _apart([[" ".join(images)], *([caption] if caption else [])])


def _is_tight(content: Content) -> bool:
    """Is this a line, with a list below it perhaps?"""
    first, *below = content or (None,)
    return isinstance(first, Paragraph) and (not below or (len(below) == 1 and _may_follow_a_line(below[0])))


def _may_follow_a_line(node: Node) -> bool:
    """A list that begins with another number than 1 doesn't begin right below a line."""
    return isinstance(node, ItemList) and (not node.ordered or node.items[0].number == 1)


def _code(code: Code) -> list[str]:
    longest = max(map(len, _TICKS.findall(code.text)), default=2)
    fence = "`" * (longest + 1)
    return [fence + code.language, *code.text.split("\n"), fence]


def _grid(rows: Sequence[tuple[Cell, ...]]) -> list[list[Runs]]:
    """Rows of cells, with empty ones where a cell spans several, as long as these aren't more than the cells there are."""
    left = sum(map(len, rows)) + MOST_PADDING
    hanging: dict[int, int] = {}  # by column, rows that a cell from above still covers
    grid: list[list[Runs]] = []
    for row in rows:
        line: list[Runs] = []
        after: dict[int, int] = {}
        cells = list(row)
        for cell in cells:
            while hanging.get(len(line)) and left > 0:
                after[len(line)] = hanging[len(line)] - 1
                line.append(())
                left -= 1
            begin = len(line)
            line.append(cell.runs)
            spanned = min(cell.columns - 1, max(left, 0))
            line += [()] * spanned
            left -= spanned
            if cell.rows > 1:
                after |= dict.fromkeys(range(begin, begin + 1 + spanned), cell.rows - 1)
        hanging = after
        grid.append(line)
    return grid


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"
