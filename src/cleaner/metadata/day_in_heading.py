"""A date at the end of a heading, or at its beginning, in an element of its own: the day of the article, and none of the words of its headline."""

from __future__ import annotations

import re
from typing import Any

from ..structured.items import short_text
from .clock import TIME
from .dates import dates_in, read_date
from .when import When

APART = frozenset(("span", "small", "time", "div", "p"))  # no emphasis, no link: these belong to a headline
# characters at the end of a heading, or at its beginning, of which one is a digit where a date stands there
AT_EDGE = 16
MARKS = " ,;|·•–—-"  # between what stands apart in a heading and its headline
_AROUND = f"{MARKS}()[]（）［］【】〔〕"
SHORTEST = 2  # characters of a headline
LETTERS_OF_CLOCK = 3  # beside a date and its time: "Uhr"
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"\w")


def day_in_heading(heading: Any, text: str, language: str) -> tuple[str, When | None] | None:
    """
    The headline without the date or the time of day that its last element, or its first, holds alone, and that date, where it is one; `text` is that of
    the heading.

    >>> from cleaner.reading.tree import tree_of
    >>> heading = tree_of("<h1>A day in Lyon <span>5 March 2024, 10:15</span></h1>").css_first("h1")
    >>> headline, when = day_in_heading(heading, "A day in Lyon 5 March 2024, 10:15", "en")
    >>> headline, when.value.isoformat()
    ('A day in Lyon', '2024-03-05T10:15:00')
    """
    if not (_DIGIT.search(text, max(0, len(text) - AT_EDGE)) or _DIGIT.search(text, 0, AT_EDGE)):
        return None
    children = children_of(heading)
    if len(children) < 2:
        return None
    for child, is_last in ((children[-1], True), (children[0], False)):
        if child.tag not in APART:
            continue
        part = short_text(child)
        headline = (text.removesuffix(part) if is_last else text.removeprefix(part)).strip(MARKS)
        if not part or len(headline) < SHORTEST or len(headline) + len(part) > len(text):
            continue
        stamp = part.strip(_AROUND)
        when = next(dates_in(stamp, language), None)
        if when is not None and not _says_more(stamp[: when.start] + stamp[when.end :]):
            return headline, _as_machines_read_it(child, when, language)
        if child.tag == "time":
            return headline, read_date(child.attributes.get("datetime") or "", language)
        if TIME.fullmatch(stamp):
            return headline, None
    return None


def children_of(heading: Any) -> list[Any]:
    """What stands in a heading, or in a link around all of it, but for white space."""
    children = _solid(heading)
    return _solid(children[0]) if len(children) == 1 else children


def _solid(node: Any) -> list[Any]:
    return [
        child for child in node.iter(include_text=True) if child.tag != "-text" or (child.text_content or "").strip()
    ]


def _as_machines_read_it(element: Any, when: When, language: str) -> When:
    """A date with the time that its element says for machines, where that says the same day."""
    said = read_date(element.attributes.get("datetime") or "", language) if element.tag == "time" else None
    is_same = said is not None and said.value is not None and str(said.value)[:10] == str(when.value)[:10]
    return said if said is not None and is_same else when


def _says_more(rest: str) -> bool:
    """Does anything stand beside a date but marks and a short word?"""
    return len(_LETTER.findall(rest)) > LETTERS_OF_CLOCK
