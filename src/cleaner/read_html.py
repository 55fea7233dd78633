"""HTML → blocks: one walk over lexbor's tree, without recursion, that puts every visible text node into one block."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from .blocks import Block, Kind, Page

# Elements whose text nobody sees.
INVISIBLE = frozenset(
    (
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "datalist",
        "-comment",
        "-doctype",
        "-cdata",
    )
)
# Elements that end a block where they begin and where they end.
BREAKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li",
        "main", "menu", "nav", "ol", "option", "optgroup", "p", "pre", "search", "section", "select", "summary", "table", "tbody", "textarea", "tfoot",
        "thead", "title", "tr", "ul",
    )
)  # fmt: skip
KINDS: Mapping[str, Kind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list-item", "dd": "list-item", "figcaption": "caption", "caption": "caption", "tr": "row", "pre": "code", "blockquote": "quote",
}  # fmt: skip
SPACED = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "table", "ul", "ol", "dl")
)  # with a margin
LONGEST_PATH = 200  # steps; what is nested deeper is found from the 200th element above it
_OPEN_TITLE = re.compile(r"(<title\b[^>]*>[^<]*)", re.I)
_NOT_A_NAME = re.compile(r"[^\w-]")
DEEPEST_KIND = 4  # containers above a block that give it its kind


class _Element:
    """An open element on the walk."""

    __slots__ = ("counts", "depth", "href", "nth", "parent", "tag")

    def __init__(self, tag: str, parent: _Element | None, nth: int, href: str) -> None:
        self.tag, self.parent, self.nth, self.href = tag, parent, nth, href
        self.depth: int = parent.depth + 1 if parent else 0
        self.counts: dict[str, int] = {}

    @property
    def path(self) -> str:
        """A CSS path that finds this element again."""
        steps: list[str] = []
        element: _Element | None = self
        while element is not None and len(steps) < LONGEST_PATH:
            tag = _NOT_A_NAME.sub(r"\\\g<0>", element.tag)
            steps.append(f"{tag}:nth-of-type({element.nth})" if element.parent else tag)
            element = element.parent
        return " > ".join(reversed(steps))


class _Blocks:
    """Collects text nodes into blocks."""

    def __init__(self, url: str, join: Callable[[str, str], str]) -> None:
        self.blocks: list[Block] = []
        self.url, self.join = url, join
        self.pieces: list[str] = []
        self.links = 0
        self.href = ""
        self.owner: _Element | None = None
        self.spaced = True
        self.new_cell = False

    def add(self, text: str, owner: _Element, link: _Element | None) -> None:
        if self.new_cell and self.pieces:
            self.pieces.append(" | ")
        self.new_cell = False
        self.pieces.append(text)
        self.owner = owner
        if link is not None:
            self.links += len(text.strip())
            self.href = self.href or link.href

    def close(self) -> None:
        """End the block at hand, if it holds anything."""
        owner = self.owner
        text = " ".join("".join(self.pieces).split())
        if text and owner is not None:
            kind = _kind(owner)
            url = self.absolute(self.href) if self.href else ""
            block = Block(
                len(self.blocks),
                text,
                kind,
                None,
                owner.path,
                owner.depth,
                int(self.spaced and bool(self.blocks)),
                "*" if kind == "list-item" else "",
                self.links,
                url,
            )
            self.blocks.append(block)
            self.spaced = False
        self.pieces, self.links, self.href, self.owner, self.new_cell = [], 0, "", None, False

    def absolute(self, href: str) -> str:
        try:
            return self.join(self.url, href)
        except ValueError:  # "http://[::1": what can't be joined is given as it stands
            return href


def _kind(owner: _Element) -> Kind:
    element: _Element | None = owner
    for _ in range(DEEPEST_KIND):
        if element is None:
            break
        if kind := KINDS.get(element.tag):
            return kind
        element = element.parent
    return "paragraph"


def read_html(html: str, url: str | None = None, declared: Mapping[str, str] | None = None) -> Page:
    """
    Read HTML into blocks. Nothing is fetched, and no script is run.

    A block ends where an element begins or ends that browsers put on a line of its own; a table row is one block.

    >>> [(block.kind, block.text) for block in read_html("<h1>A day</h1><p>One <b>line</b>.<p>Two.").blocks]
    [('heading', 'A day'), ('paragraph', 'One line.'), ('paragraph', 'Two.')]
    """
    from urllib.parse import urljoin

    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html)
    if _is_swallowed(tree):
        tree = LexborHTMLParser(_OPEN_TITLE.sub(r"\1</title>", html, count=1))
    about = dict(declared or {})
    root = tree.root
    if root is None:
        return Page((), "", True, url, about)
    about |= _head(tree)
    collected = _Blocks(url or "", urljoin)
    collected.url = collected.absolute(about.pop("base", ""))
    _walk(root, collected)
    return Page(tuple(collected.blocks), "", True, url, about)


def _is_swallowed(tree: Any) -> bool:
    """Did a title that nobody closed take the whole page in?"""
    title = tree.css_first("title")
    return title is not None and (tree.body is None or tree.body.child is None) and "<" in (title.text() or "")


def _walk(root: Any, collected: _Blocks) -> None:
    """Visit every node in document order. `open_` holds the elements that are open, `links` those that are links."""
    open_ = [_Element("html", None, 1, "")]
    owners = [open_[0]]  # those of them that make blocks
    links: list[_Element] = []
    node = root.child
    ancestors = [root]
    while node is not None or len(ancestors) > 1:
        if node is None:  # an element ends
            node = ancestors.pop().next
            element = open_.pop()
            if links and links[-1] is element:
                links.pop()
            if element.tag in BREAKS:
                owners.pop()
                collected.close()
                collected.spaced = collected.spaced or element.tag in SPACED
            elif element.tag in ("td", "th"):
                collected.new_cell = True
            continue
        tag = node.tag or ""
        if tag == "-text":
            text = node.text_content
            if text and not text.isspace():
                collected.add(text, owners[-1], links[-1] if links else None)
            elif text and collected.pieces:
                collected.pieces.append(" ")
        elif tag not in INVISIBLE:
            parent = open_[-1]
            nth = parent.counts[tag] = parent.counts.get(tag, 0) + 1
            if tag in BREAKS:
                collected.close()
                collected.spaced = collected.spaced or tag in SPACED
            element = _Element(tag, parent, nth, "")
            if tag in BREAKS:
                owners.append(element)
            if tag == "a":
                element.href = node.attributes.get("href") or ""
                links.append(element)
            open_.append(element)
            ancestors.append(node)
            node = node.child
            continue
        elif tag[0] != "-":
            counts = open_[-1].counts
            counts[tag] = counts.get(tag, 0) + 1
        node = node.next
    collected.close()


def _head(tree: Any) -> dict[str, str]:
    """What the page declares about itself: its language, title, and the base of its links."""
    about = {}
    html = tree.css_first("html")
    if html is not None and (lang := (html.attributes.get("lang") or "").strip()):
        about["lang"] = lang
    title = tree.css_first("head > title")
    if title is not None and (text := " ".join((title.text() or "").split())):
        about["title"] = text
    base = tree.css_first("head > base[href]")
    if base is not None:
        about["base"] = base.attributes.get("href") or ""
    return about
