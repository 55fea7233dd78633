"""
An article as XML-TEI (P5): a header that says what the page says of it, and a body of nested divisions.

Elements and attributes are those of the TEI Guidelines, https://tei-c.org/guidelines/p5/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
from .tei_header import Header, header_lines
from .xml import element, empty, tag, text

# Marks, as `rend` says them.
RENDERED = {
    "strong": "bold",
    "emphasis": "italic",
    "sub": "subscript",
    "sup": "superscript",
}
NAMESPACE = "http://www.tei-c.org/ns/1.0"


def tei_of(header: Header, content: Content, links: bool, images: bool) -> str:
    """The header, then the title as the head of the body, then a division for each heading, one inside the other by level."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', tag("TEI", xmlns=NAMESPACE, xml_lang=header.language)]
    lines += header_lines(header)
    lines += ["<text>", "<body>"]
    if header.title:
        lines.append(element("head", header.title))
    body = list(_Writer(links, images).divisions(content))
    return "\n".join([*lines, *(body or ["<p/>"]), "</body>", "</text>", "</TEI>"])


class _Writer:
    def __init__(self, links: bool, images: bool) -> None:
        self.links, self.images = links, images

    def divisions(self, content: Content) -> Iterator[str]:
        """Headings open divisions, and close those of their level and deeper ones."""
        open_: list[int] = []
        for node in content:
            if not isinstance(node, Heading):
                yield from self._lines(node)
                continue
            while open_ and open_[-1] >= node.level:
                open_.pop()
                yield "</div>"
            open_.append(node.level)
            yield tag("div", xml_lang=node.lang)
            yield f"<head>{self._text(node.runs)}</head>"
        yield from ("</div>" for _ in open_)

    def _lines(self, node: Node) -> Iterable[str]:
        if isinstance(node, Paragraph):
            return (f"{tag('p', xml_lang=node.lang)}{self._text(node.runs)}</p>",)
        if isinstance(node, Heading):  # inside a list or a quote, where no division begins
            return (f"{tag('ab', type='heading', xml_lang=node.lang)}{self._text(node.runs)}</ab>",)
        if isinstance(node, Code):
            return (
                f'<ab type="code">{tag("code", lang=node.language, xml_space="preserve")}{text(node.text)}</code></ab>',
            )
        if isinstance(node, ItemList):
            return self._list(node)
        if isinstance(node, Quote):
            return ("<quote>", *self._inside(node.content), "</quote>")
        return self._table(node) if isinstance(node, Table) else self._figure(node)

    def _inside(self, content: Content) -> Iterator[str]:
        for node in content:
            yield from self._lines(node)

    def _list(self, items: ItemList) -> Iterator[str]:
        yield tag("list", rend="numbered" if items.ordered else "bulleted")
        for item in items.items:
            begin = tag("item", n=item.number)
            if len(item.content) == 1 and isinstance(line := item.content[0], Paragraph):
                yield f"{begin}{self._text(line.runs)}</item>"
            else:
                yield from (begin, *self._inside(item.content), "</item>")
        yield "</list>"

    def _table(self, table: Table) -> Iterator[str]:
        yield tag("table", xml_lang=table.lang)
        if table.caption:
            yield f"<head>{self._text(table.caption)}</head>"
        for row in table.rows:
            role = "label" if all(cell.heading for cell in row) else None
            yield f"{tag('row', role=role)}{''.join(map(self._cell, row))}</row>"
        yield "</table>"

    def _cell(self, cell: Cell) -> str:
        columns, rows = (count if count > 1 else None for count in (cell.columns, cell.rows))
        begin = tag("cell", role="label" if cell.heading else None, cols=columns, rows=rows)
        return f"{begin}{self._text(cell.runs)}</cell>"

    def _figure(self, figure: Figure) -> Iterator[str]:
        caption = self._text(figure.caption)
        if not self.images:
            if figure.in_text and caption:
                yield f"<p>{caption}</p>"
            return
        yield "<figure>"
        for image in figure.images:
            yield empty("graphic", url=image.source)
            if image.alternative:
                yield element("figDesc", image.alternative)
        if caption:
            yield f"<p>{caption}</p>"
        yield "</figure>"

    def _text(self, runs: Runs) -> str:
        """Runs inside their links and marks."""
        parts: list[str] = []
        for link, group in groupby(runs, key=lambda run: run.link if self.links else ""):
            inside = "".join(_marked(list(group)))
            parts.append(f"{tag('ref', target=link)}{inside}</ref>" if link else inside)
        return "".join(parts)


def _marked(runs: list[Run]) -> Iterator[str]:
    for in_ruby, group in groupby(runs, key=lambda run: "ruby" in run.marks):
        if in_ruby:
            yield from _ruby(list(group))
        else:
            yield from map(_run, group)


def _run(run: Run) -> str:
    if run == LINE_END:
        return empty("lb")
    inside = text(run.text)
    if MATH in run.marks:
        inside = f"<formula>{inside}</formula>"
    elif "code" in run.marks:
        inside = f"<code>{inside}</code>"
    rend = " ".join(RENDERED[mark] for mark in run.marks if mark in RENDERED)
    return f"{tag('hi', rend=rend)}{inside}</hi>" if rend else inside


def _ruby(runs: list[Run]) -> Iterator[str]:
    """Bases, each with its reading; the brackets around a reading belong to it."""
    base = ""
    for is_reading, group in groupby(runs, key=lambda run: "rt" in run.marks or "rp" in run.marks):
        inside = "".join(map(_run, group))
        if not is_reading:
            base = inside
        elif base:
            yield f"<ruby><rb>{base}</rb><rt>{inside}</rt></ruby>"
            base = ""
        else:
            yield inside
    yield base
