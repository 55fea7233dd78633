"""The elements of a page: those that may say something, and, in document order, where each stands."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..read_html import BREAK, CELL, SKIP, what_is

PICTURES = frozenset(("img", "picture", "video", "svg", "amp-img", "canvas", "object", "iframe", "audio"))
OFFERING = frozenset(("button", "input", "select", "option", "textarea", "form", "nav", "dialog", "label", "datalist"))
OFFERING_ROLES = frozenset(
    ("button", "dialog", "menu", "menuitem", "navigation", "search", "tab", "tooltip", "alertdialog", "form")
)
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_TEXTS = ("-text", "-comment", "-doctype", "-cdata")


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes; `element["alt"]` is "" where it has none of that name."""

    node: Any
    tag: str
    attributes: dict[str, str | None]

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""


@dataclass(frozen=True, slots=True)
class Placed(Element):
    """
    An element that has attributes, is a box or was asked for, with its place.

    `box` is the box that it is (`is_box`) or that holds it, `seen` the last box that began before it, `depth` in how many
    others of these it lies. It `offers` something where it is a control, or in one; it is `hidden` where the page says so.
    """

    box: int
    is_box: bool
    seen: int
    depth: int
    offers: bool
    hidden: bool


def elements(root: Any, scripted: bool, asked: Container[int] = ()) -> Iterator[Placed]:
    """
    Walk over a page's elements that have attributes or are boxes; boxes are numbered as `Markup.parents` numbers them.

    What scripts, styles and templates hold is no element of the page. Others come too where they are `asked` for, by `mem_id`.

    >>> from cleaner.tree import tree_of
    >>> page = tree_of("<p class=a>One <b id=b>line</b>.<div><img alt=c></div>")
    >>> [(one.tag, one.box, one.is_box) for one in elements(page.root, True)]
    [('html', 0, True), ('body', 1, True), ('p', 2, True), ('b', 2, False), ('div', 3, True), ('img', 3, False)]
    """
    what = what_is(scripted)
    boxes = 0
    open_: list[tuple[Any, _Around]] = []  # what comes after an open element, and what is around that
    node, around = root, _Around(0, 0, False, False)
    while True:
        if node is None:
            if not open_:
                return
            node, around = open_.pop()
            continue
        tag = node.tag or ""
        if tag in _TEXTS:
            node = node.next
            continue
        kind = what.get(tag, 0)
        child = node.first_child
        box, depth, offers, hidden = around
        is_box = node is root
        if kind in (BREAK, CELL) and child is not None and not is_box:
            boxes += 1
            box, is_box = boxes, True
        attributes = node.attributes
        if attributes or tag in OFFERING:
            offers = offers or _offers(node, tag, attributes)
            hidden = hidden or _is_hidden(attributes)
        if is_box or ((attributes or node.mem_id in asked) and (kind != SKIP or tag in PICTURES)):
            yield Placed(node, tag, attributes, box, is_box, boxes, depth, offers, hidden)
            depth += 1
        if kind != SKIP and child is not None:
            open_.append((None if node is root else node.next, around))
            node, around = child, _Around(box, depth, offers, hidden)
        else:
            node = None if node is root else node.next


class _Around(NamedTuple):
    box: int
    depth: int
    offers: bool
    hidden: bool


def _offers(node: Any, tag: str, attributes: dict[str, str | None]) -> bool:
    """Is this a control, or what holds some? A form around a whole page is none: some servers print their pages so."""
    if tag == "form":
        return node.css_first("article,main,h1") is None
    return tag in OFFERING or (attributes.get("role") or "").lower() in OFFERING_ROLES


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    return "hidden" in attributes or bool(_DISPLAY_NONE.search(attributes.get("style") or ""))
