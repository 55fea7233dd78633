"""A date at the end of a heading, in an element of its own: the day of the article, and none of the words of its headline."""

from __future__ import annotations

import re
from typing import Any

from ..structured.items import short_text
from .clock import TIME
from .dates import When, dates_in, read_date

_APART = frozenset(("span", "small", "time", "div", "p"))  # no emphasis, no link: these belong to a headline
_AT_END = 16  # characters at the end of a heading, of which one is a digit where it ends in a date
_AROUND = " ,;|·•()[]（）［］【】〔〕–—-"
SHORTEST = 2  # characters of a headline
LETTERS_OF_CLOCK = 3  # beside a date and its time: "Uhr"
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"\w")


def day_in_heading(heading: Any, text: str, language: str) -> tuple[str, When | None] | None:
    """
    The headline without the date or the time of day that its last element holds alone, and that date, where it is one; `text` is that of the heading.

    >>> from cleaner.tree import tree_of
    >>> heading = tree_of("<h1>A day in Lyon <span>5 March 2024, 10:15</span></h1>").css_first("h1")
    >>> headline, when = day_in_heading(heading, "A day in Lyon 5 March 2024, 10:15", "en")
    >>> headline, when.value.isoformat()
    ('A day in Lyon', '2024-03-05T10:15:00')
    """
    if not _DIGIT.search(text, max(0, len(text) - _AT_END)):
        return None
    last = heading.last_child
    while last is not None and last.tag == "-text" and not (last.text_content or "").strip():
        last = last.prev
    if last is None or last.tag not in _APART:
        return None
    part = short_text(last)
    headline = text.removesuffix(part).rstrip(_AROUND)
    if not part or headline == text or len(headline) < SHORTEST:
        return None
    stamp = part.strip(_AROUND)
    when = next(dates_in(stamp, language), None)
    if when is not None and not _says_more(stamp[: when.start] + stamp[when.end :]):
        return headline, when
    if last.tag == "time":
        return headline, read_date(last.attributes.get("datetime") or "", language)
    return (headline, None) if TIME.fullmatch(stamp) else None


def _says_more(rest: str) -> bool:
    """Does anything stand beside a date but marks and a short word?"""
    return len(_LETTER.findall(rest)) > LETTERS_OF_CLOCK
