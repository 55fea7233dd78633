"""HTML → blocks: one walk over lexbor's tree, without recursion, that puts every visible text node into one block."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from .blocks import Block, Kind, Markup, Page
from .boxes import BoxWeights

# Elements whose text nobody sees.
INVISIBLE = (
    "script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object", "canvas", "audio", "video",
    "datalist", "-comment", "-doctype", "-cdata",
)  # fmt: skip
# Elements that end a block where they begin and where they end: browsers put them on a line of their own.
BREAKS = (
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html", "legend",
    "li", "main", "menu", "nav", "ol", "option", "optgroup", "p", "pre", "search", "section", "select", "summary", "table", "tbody",
    "textarea", "tfoot", "thead", "title", "tr", "ul",
)  # fmt: skip
SKIP, TEXT, BREAK, LINE, CELL, LINK = range(1, 7)
_WHAT: dict[str, int] = {
    **dict.fromkeys(INVISIBLE, SKIP),
    **dict.fromkeys(BREAKS, BREAK),
    "-text": TEXT, "br": LINE, "hr": LINE, "td": CELL, "th": CELL, "a": LINK,
}  # fmt: skip
KINDS: Mapping[str, Kind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list-item", "dd": "list-item", "figcaption": "caption", "caption": "caption", "tr": "row", "pre": "code", "blockquote": "quote",
}  # fmt: skip
DEEPEST_KIND = 4  # boxes above a block that give it its kind
PARAGRAPH_CELL = (
    100  # characters of a table cell from which it is a block, not a part of its row: tables hold layouts too
)
NEVER_LEFT_OUT = frozenset(("html", "body", "main"))
LONGEST_PATH = 200  # steps; what is nested deeper is found from the 200th element above it
_OPEN_TITLE = re.compile(r"(<title\b[^>]*>[^<]*)", re.I)
_NOT_A_NAME = re.compile(r"[^\w-]")


def read_html(
    html: str,
    url: str | None = None,
    declared: Mapping[str, str] | None = None,
    weights: BoxWeights | None = None,
    floor: float | None = None,
    whole: bool = True,
) -> Page:
    """
    Read HTML into blocks. Nothing is fetched, and no script is run.

    A block ends where an element begins or ends that browsers put on a line of its own; a table row is one block, but
    for cells that hold a paragraph. Elements whose weight is below the `floor` are left unread by a quick reading; a
    `whole` one reads them as well and says which blocks they hold (`Page.unread`), and where each block stands.

    >>> [(block.kind, block.text) for block in read_html("<h1>A day</h1><p>One <b>line</b>.<p>Two.").blocks]
    [('heading', 'A day'), ('paragraph', 'One line.'), ('paragraph', 'Two.')]
    """
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    if _is_swallowed(tree):
        tree = LexborHTMLParser(_OPEN_TITLE.sub(r"\1</title>", html, count=1))
    about = dict(declared or {})
    if tree.root is None:
        return Page((), html, True, url, about, Markup())
    markup = Markup()
    base = _read_head(tree, about, markup)
    walk = _Walk(markup, weights or BoxWeights({}, {}), float("-inf") if floor is None else floor, whole)
    walk.run(tree.root)
    if whole:
        _Places(walk.elements).fill(walk.blocks)
        _fill_urls(walk, _join(url or "", base))
    return Page(tuple(walk.blocks), html, True, url, about, markup, frozenset(walk.unread), floor)


def _is_swallowed(tree: Any) -> bool:
    """Did a title that nobody closed take the whole page in?"""
    if tree.body is not None and tree.body.child is not None:
        return False
    title = tree.css_first("title")
    return title is not None and "<" in (title.text() or "")


class _Walk:
    """A walk over a page's tree, in document order."""

    def __init__(self, markup: Markup, weights: BoxWeights, floor: float, whole: bool) -> None:
        self.blocks: list[Block] = []
        self.unread: list[int] = []
        self.elements: list[Any] = []  # of a whole reading, the element of each box,
        self.links: list[Any] = []  # … and for each block the first link that stands in it
        self.markup, self.weights, self.floor, self.whole = markup, weights, floor, whole
        self.pieces: list[str] = []
        self.linked = 0
        self.link: Any = None
        self.leaving_out = False

    def run(self, root: Any) -> None:
        """Visit every node. `open_` holds what is open: the node, what it is, the box around it, and a number to go back to."""
        pieces, whole, what_is = self.pieces, self.whole, _WHAT.get
        floor, sums = self.floor, self.markup.around
        open_: list[tuple[Any, int, int, int]] = []
        box = self._open_box(root, -1, root.tag or "html", root.attributes)
        in_link = 0
        link = None
        node = root.first_child
        while True:
            if node is None:
                if not open_:
                    break
                node, what, around, number = open_.pop()
                if what == BREAK:
                    if pieces:
                        self._close(box)
                    box = around
                    if number:
                        self.leaving_out = False
                elif what == CELL:
                    self._end_cell(box, around, number)
                    box = around
                elif what == LINK:
                    in_link -= 1
                node = node.next
                continue
            tag = node.tag or ""
            what = what_is(tag, 0)
            if what == TEXT:
                text = node.text_content
                if not text.isspace():
                    pieces.append(text)
                    if in_link:
                        self.linked += len(text.strip())
                        if whole and self.link is None:
                            self.link = link
                elif pieces:
                    pieces.append(" ")
            elif what != SKIP:
                child = node.first_child
                if what == BREAK:
                    if pieces:
                        self._close(box)
                    if child is not None:
                        inner = self._open_box(node, box, tag, node.attributes)
                        begins = sums[inner] < floor and tag not in NEVER_LEFT_OUT
                        if not begins or whole:
                            begins = begins and not self.leaving_out
                            self.leaving_out = self.leaving_out or begins
                            open_.append((node, BREAK, box, int(begins)))
                            box, node = inner, child
                            continue
                elif what == LINE:
                    if pieces:
                        self._close(box)
                elif child is not None:
                    number = 0
                    around = box
                    if what == LINK:
                        in_link += 1
                        link = node
                    elif what == CELL:
                        if pieces:
                            pieces.append(" | ")
                        number = len(pieces)
                        box = self._open_box(node, box, tag, node.attributes)
                    open_.append((node, what, around, number))
                    node = child
                    continue
            node = node.next
        if pieces:
            self._close(box)

    def _open_box(self, node: Any, parent: int, tag: str, attributes: Mapping[str, str | None]) -> int:
        markup = self.markup
        look = self.weights.look(tag, attributes)
        markup.around.append(look.around + markup.around[parent] if parent >= 0 else look.around)
        markup.looks.append(look)
        markup.parents.append(parent)
        if self.whole:
            self.elements.append(node)
        return len(markup.parents) - 1

    def _close(self, box: int) -> None:
        """End the block at hand, if it holds anything."""
        text = " ".join("".join(self.pieces).split())
        if text:
            blocks = self.blocks
            apart = int(bool(blocks) and blocks[-1].box != box)  # lines of one element stand close together
            block = Block(len(blocks), text, _kind(self.markup, box), gap=apart, links=self.linked, box=box)
            if block.kind == "list-item":
                block.bullet = "*"
            if self.whole:
                self.links.append(self.link)
                if self.leaving_out:
                    self.unread.append(block.id)
            blocks.append(block)
        self.pieces.clear()
        self.linked, self.link = 0, None

    def _end_cell(self, cell: int, row: int, start: int) -> None:
        """A cell that holds a paragraph is a block of its own; what stands before it in the row is another."""
        pieces = self.pieces
        if sum(map(len, pieces[start:])) < PARAGRAPH_CELL:
            return
        rest, linked = pieces[start:], self.linked
        if start > 1:
            del pieces[start - 1 :]
            self.linked = 0
            self._close(row)
        pieces[:] = rest
        self.linked = linked
        self._close(cell)


def _kind(markup: Markup, box: int) -> Kind:
    for _ in range(DEEPEST_KIND):
        if box < 0:
            break
        if kind := KINDS.get(markup.looks[box].tag):
            return kind
        box = markup.parents[box]
    return "paragraph"


def _read_head(tree: Any, about: dict[str, str], markup: Markup) -> str:
    """Read what the page declares about itself: its language, title and description. Returns the base of its links."""
    if lang := (tree.root.attributes.get("lang") or "").strip():
        about["lang"] = lang
    base = shared_title = ""
    node = tree.head.first_child if tree.head is not None else None
    while node is not None:
        tag = node.tag
        if tag == "meta":
            attributes = node.attributes
            name = (attributes.get("property") or attributes.get("name") or "").lower()
            content = attributes.get("content")
            if content and name == "og:title":
                shared_title = shared_title or content
            elif content and name in ("description", "og:description"):
                markup.description = markup.description or " ".join(content.split())
        elif tag == "title" and "title" not in about:
            if text := " ".join((node.text() or "").split()):
                about["title"] = text
        elif tag == "base" and not base:
            base = node.attributes.get("href") or ""
        node = node.next
    markup.title = " ".join(f"{about.get('title', '')} {shared_title}".split())
    return base


def _fill_urls(walk: _Walk, base: str) -> None:
    for block, link in zip(walk.blocks, walk.links, strict=True):
        if link is not None and (href := link.attributes.get("href")):
            block.url = _join(base, href)


def _join(base: str, href: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:  # "http://[::1": what can't be joined is given as it stands
        return href


class _Places:
    """CSS paths of elements, in time linear in the number of elements."""

    def __init__(self, elements: list[Any]) -> None:
        self.elements = elements
        self.steps: dict[int, str] = {}  # by element: "p:nth-of-type(2)"

    def fill(self, blocks: list[Block]) -> None:
        """Give each block the path of the element that holds it."""
        known: dict[int, str] = {}
        for block in blocks:
            if block.box not in known:
                known[block.box] = self._path(self.elements[block.box])
            block.path = known[block.box]

    def _path(self, element: Any) -> str:
        steps: list[str] = []
        while element is not None and len(steps) < LONGEST_PATH:
            parent = element.parent
            if parent is None or not parent.is_element_node:
                steps.append(_name(element))
                break
            if element.mem_id not in self.steps:
                self._count(parent)
            steps.append(self.steps[element.mem_id])
            element = parent
        return " > ".join(reversed(steps))

    def _count(self, parent: Any) -> None:
        counts: dict[str, int] = {}
        child = parent.first_child
        while child is not None:
            name = _name(child)
            counts[name] = counts.get(name, 0) + 1
            self.steps[child.mem_id] = f"{name}:nth-of-type({counts[name]})"
            child = child.next


def _name(element: Any) -> str:
    return _NOT_A_NAME.sub(r"\\\g<0>", element.tag or "")
