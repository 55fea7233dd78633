"""Where in a page's structure a text stands: in which list, quote, table, heading, listing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from .content import CODE_LANGUAGE, DEEPEST

Kind = Literal["list", "item", "quote", "table", "row", "cell", "caption", "heading", "code"]
KINDS: Mapping[str, Kind] = {
    "ul": "list", "ol": "list", "menu": "list", "dir": "list", "li": "item", "dd": "item", "blockquote": "quote",
    "table": "table", "tr": "row", "td": "cell", "th": "cell", "caption": "caption", "pre": "code",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
}  # fmt: skip
LEAVES = frozenset(("heading", "code", "caption"))  # nothing stands inside them but text
WIDEST = 1000  # columns or rows that a cell may span, as in browsers
_NUMBER = re.compile(r"\s*([+-]?\d{1,9})(?!\d)")
_CODE_CLASS = re.compile(rf"(?:^|\s)(?:language|lang)-({CODE_LANGUAGE.pattern})(?=\s|$)", re.A)


@dataclass(slots=True, eq=False)
class Place:
    """An element that gives its text structure."""

    kind: Kind
    around: Place | None
    depth: int
    ordered: bool = False  # of a list,
    next: int = 1  # … the number of its next item,
    step: int = 1  # … and what it rises by
    number: int | None = None  # of an item of an ordered list
    level: int = 0  # of a heading
    language: str = ""  # of a listing
    heading: bool = False  # of a cell
    columns: int = 1
    rows: int = 1
    cells: list[Place] = field(default_factory=list)  # of a row


def place_of(tag: str, attributes: Mapping[str, str | None], around: Place | None, items: int) -> Place | None:
    """
    The place that an element makes, or None: too deep, or inside a heading or a listing.

    `items` says how many items the element holds, where it is a list that counts down.
    """
    if around is not None and (around.kind in LEAVES or around.depth >= DEEPEST):
        return None
    place = Place(KINDS[tag], around, 1 if around is None else around.depth + 1)
    if place.kind == "list":
        place.ordered = tag == "ol"
        if place.ordered:
            place.step = -1 if "reversed" in attributes else 1
            place.next = _number(attributes.get("start"), items if place.step < 0 else 1)
    elif place.kind == "item":
        if around is not None and around.kind == "list" and around.ordered and tag == "li":
            place.number = _number(attributes.get("value"), around.next)
            around.next = place.number + around.step
    elif place.kind == "heading":
        place.level = int(tag[1])
    elif place.kind == "code":
        place.language = language_of_code(attributes)
    elif place.kind == "cell":
        place.heading = tag == "th"
        place.columns = _span(attributes.get("colspan"))
        place.rows = _span(attributes.get("rowspan"))
        if around is not None and around.kind == "row":
            around.cells.append(place)
    return place


def language_of_code(attributes: Mapping[str, str | None]) -> str:
    """The programming language that an element's class names, as HTML recommends it: `language-python`."""
    found = _CODE_CLASS.search((attributes.get("class") or "")[:300])
    return found[1].lower() if found else ""


def _number(value: str | None, otherwise: int) -> int:
    found = _NUMBER.match(value or "")
    return int(found[1]) if found else otherwise


def _span(value: str | None) -> int:
    return max(1, min(_number(value, 1), WIDEST))
