"""An article as HTML: its own elements and attributes, and no others. What a page wrote comes in as text and addresses only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from .content import LINE_END, MATH, Cell, Code, Content, Figure, Heading, ItemList, Node, Paragraph, Quote, Runs, Table

# Every element that is written, with its attributes. Nothing else ever is.
ELEMENTS: Mapping[str, frozenset[str]] = {
    "article": frozenset(("lang", "dir")),
    **{tag: frozenset(("lang", "dir")) for tag in ("p", "h1", "h2", "h3", "h4", "h5", "h6", "table")},
    "ol": frozenset(("start",)),
    "li": frozenset(("value", "lang", "dir")),
    "th": frozenset(("colspan", "rowspan")),
    "td": frozenset(("colspan", "rowspan")),
    "a": frozenset(("href",)),
    "img": frozenset(("src", "alt")),
    **dict.fromkeys(
        ("ul", "blockquote", "pre", "code", "caption", "thead", "tbody", "tr", "figure", "figcaption", "br"),
        frozenset(),
    ),
    **dict.fromkeys(("strong", "em", "sub", "sup", "ruby", "rt", "rp"), frozenset()),
}
TAGS = {"emphasis": "em"}  # of marks that are called otherwise


def html_of(
    title: str | None, content: Content, links: bool, images: bool, language: str = "", direction: str = ""
) -> str:
    """
    The title as a heading of the first level, then the content, all in one `article`.

    >>> from .content import Run
    >>> print(html_of("A <b> day", (Paragraph((Run("Rain & "), Run("wind", ("strong",)))),), True, True, "en", "ltr"))
    <article lang="en" dir="ltr">
    <h1>A &lt;b&gt; day</h1>
    <p>Rain &amp; <strong>wind</strong></p>
    </article>
    """
    writer = _Writer(links, images, 2 if title else 1, language, direction)
    lines = [_tag("article", lang=language, dir=direction)]
    if title:
        lines.append(f"<h1>{escape(title, quote=False)}</h1>")
    lines += writer.lines(content)
    return "\n".join((*lines, "</article>"))


def _tag(name: str, /, **attributes: object) -> str:
    """The beginning of an element, with the attributes that say something."""
    said = "".join(f' {key}="{escape(str(value))}"' for key, value in attributes.items() if value)
    return f"<{name}{said}>"


class _Writer:
    def __init__(self, links: bool, images: bool, top: int, language: str, direction: str) -> None:
        self.links, self.images, self.top = links, images, top
        self.language, self.direction = language, direction

    def lines(self, content: Content) -> Iterator[str]:
        for node in content:
            yield from self._lines(node)

    def _lines(self, node: Node) -> Iterator[str]:
        if isinstance(node, Paragraph):
            yield f"{self._open('p', node)}{self._text(node.runs)}</p>"
        elif isinstance(node, Heading):
            name = f"h{max(self.top, node.level)}"
            yield f"{self._open(name, node)}{self._text(node.runs)}</{name}>"
        elif isinstance(node, Code):
            yield f"<pre><code>{escape(node.text, quote=False)}</code></pre>"
        elif isinstance(node, ItemList):
            yield from self._list(node)
        elif isinstance(node, Quote):
            yield from ("<blockquote>", *self.lines(node.content), "</blockquote>")
        elif isinstance(node, Table):
            yield from self._table(node)
        else:
            yield from self._figure(node)

    def _open(self, name: str, node: Paragraph | Heading | Table) -> str:
        language = "" if node.lang.lower() == self.language.lower() else node.lang
        return _tag(name, lang=language, dir="" if node.dir == self.direction else node.dir)

    def _text(self, runs: Runs) -> str:
        """Runs inside their links and marks; those that several runs share are one element."""
        parts: list[str] = []
        open_: list[tuple[str, str]] = []  # (name, address)
        for run in runs:
            wanted = [("a", run.link)] if self.links and run.link else []
            wanted += [(TAGS.get(mark, mark), "") for mark in run.marks if mark != MATH]
            shared = 0
            while shared < len(open_) and shared < len(wanted) and open_[shared] == wanted[shared]:
                shared += 1
            parts += [f"</{name}>" for name, _ in reversed(open_[shared:])]
            parts += [_tag(name, href=address) for name, address in wanted[shared:]]
            parts.append("<br>\n" if run == LINE_END else escape(run.text, quote=False))
            open_ = wanted
        parts += [f"</{name}>" for name, _ in reversed(open_)]
        return "".join(parts)

    def _list(self, items: ItemList) -> Iterator[str]:
        numbers = [item.number for item in items.items]
        start = numbers[0] if items.ordered and numbers else None
        name = "ol" if items.ordered else "ul"
        yield f'<ol start="{start}">' if start not in (None, 1) else f"<{name}>"
        expected = start
        for item in items.items:
            value = item.number if items.ordered and item.number != expected else None
            opened = "<li>" if value is None else f'<li value="{value}">'
            if len(item.content) == 1 and isinstance(line := item.content[0], Paragraph):
                attributes = self._open("li", line).removeprefix("<li")
                yield f"{opened[:-1]}{attributes}{self._text(line.runs)}</li>"
            else:
                yield from (opened, *self.lines(item.content), "</li>")
            expected = None if item.number is None else item.number + 1
        yield f"</{name}>"

    def _table(self, table: Table) -> Iterator[str]:
        head = bool(table.rows) and all(cell.heading for cell in table.rows[0])
        yield self._open("table", table)
        if table.caption:
            yield f"<caption>{self._text(table.caption)}</caption>"
        rows = [self._row(row) for row in table.rows]
        if head:
            yield from ("<thead>", rows[0], "</thead>")
        if rows[head:]:
            yield from ("<tbody>", *rows[head:], "</tbody>")
        yield "</table>"

    def _row(self, row: tuple[Cell, ...]) -> str:
        return f"<tr>{''.join(map(self._cell, row))}</tr>"

    def _cell(self, cell: Cell) -> str:
        name = "th" if cell.heading else "td"
        columns, rows = (count if count > 1 else 0 for count in (cell.columns, cell.rows))
        return f"{_tag(name, colspan=columns, rowspan=rows)}{self._text(cell.runs)}</{name}>"

    def _figure(self, figure: Figure) -> Iterator[str]:
        caption = self._text(figure.caption)
        if not self.images:
            if figure.in_text and caption:
                yield f"<p>{caption}</p>"
            return
        yield "<figure>"
        for image in figure.images:
            yield f'<img src="{escape(image.source)}" alt="{escape(image.alternative)}">'
        if caption:
            yield f"<figcaption>{caption}</figcaption>"
        yield "</figure>"
