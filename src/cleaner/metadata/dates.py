"""
Dates as pages write them: for machines, and for people in many languages.

Months come from CLDR, see calendars.py. A library would do the same more slowly: dateparser takes a quarter of a second
to be imported, milliseconds for a line in a known language and seconds in an unknown one, and reads Thai years as they
stand (docs/metadata.md has the figures).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from functools import lru_cache

from .calendars import settled
from .clock import with_time
from .dates_in_numbers import in_numbers, in_signs
from .dates_in_words import in_words
from .when import When

LONGEST_LINE = 300  # characters of a line in which dates are looked for
_ISO = re.compile(
    r"\s*(?P<y>\d{4})(?:-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<mm>\d\d)(?P<dd>\d\d))(?!\d)(?:(?:\s*T\s*|\s+)"
    r"(?P<H>\d\d):?(?P<M>\d\d)(?::?(?P<S>\d\d)(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.I,
)
_STAMP = re.compile(r"\s*(\d{10})(\d{3})?(?:\.\d+)?\s*$")
_DIGIT = re.compile(r"\d")
_NUMBERS_ENOUGH = re.compile(r"\d{4}|\d\D+\d")  # for a day and a year
_COUNTED = re.compile("[〇○零一二三四五六七八九十]+(?=[年月日])")
_DIGITS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@lru_cache(maxsize=256)  # JSON-LD, meta elements and a time element say the same moment
def read_date(text: str, language: str = "") -> When | None:
    """
    The date that a text written for machines says, in whatever form it does; the first, where it says several.

    >>> read_date("2024-03-05T10:15:00+01:00").value.isoformat()
    '2024-03-05T10:15:00+01:00'
    >>> read_date("Tue, 05 Mar 2024 10:15:00 GMT").value.isoformat(), read_date("1709633700").value.isoformat()
    ('2024-03-05T10:15:00+00:00', '2024-03-05T10:15:00+00:00')
    """
    text = text[:LONGEST_LINE]
    if found := _ISO.match(text):
        return _iso(found, language)
    if found := _STAMP.match(text):
        moment = datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=int(found[1]))
        return When(moment, text.strip(), 0, len(text))
    return next(dates_in(text, language), None)


def _iso(found: re.Match[str], language: str) -> When:
    month, day = found["m"] or found["mm"], found["d"] or found["dd"]
    value, calendar = settled(int(found["y"]), int(month), int(day), "", language)
    text = found.string.strip()
    if value is not None and found["H"]:
        zone, hour, minute, second = found["zone"], int(found["H"]), int(found["M"]), int(found["S"] or 0)
        if (hour, minute, second) == (24, 0, 0):  # the end of a day is the next one's beginning
            value, hour = value + timedelta(days=1), 0
        try:
            value = datetime(
                value.year, value.month, value.day, hour, minute, second,
                tzinfo=_offset(zone) if zone else None,
            )  # fmt: skip
        except ValueError:  # no such time
            pass
    return When(value, text, *found.span(), calendar)


def _offset(zone: str) -> timezone:
    if zone[0] not in "+-":
        return timezone.utc
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    return timezone(timedelta(minutes=-minutes if zone[0] == "-" else minutes))


def dates_in(line: str, language: str = "") -> Iterator[When]:
    """
    The dates that stand in a line, in order. A date without a year isn't one.

    `language` is the page's, such as "en-US": it settles "3/5/2024", and in which calendar 1403 is a year.

    >>> [when.value.isoformat() for when in dates_in("Publié le 3 août 2024 à 10h15 - mis à jour le 05.08.2024")]
    ['2024-08-03T10:15:00', '2024-08-05']
    >>> [when.value.isoformat() for when in dates_in("5 มี.ค. 2567, १५ जनवरी 2024, ۱۵ فروردین ۱۴۰۳, 2024年3月5日")]
    ['2024-03-05', '2024-01-15', '2024-04-03', '2024-03-05']
    """
    line = line[:LONGEST_LINE]
    digit = _DIGIT.search(line)
    if not (digit and _NUMBERS_ENOUGH.search(line, digit.start())) and (line.isascii() or not _COUNTED.search(line)):
        return
    if not line.isascii():
        line = _COUNTED.sub(_counted, unicodedata.normalize("NFC", line))
    found = sorted(
        [*in_numbers(line, language), *in_signs(line, language), *in_words(line, language)],
        key=lambda when: when.start,
    )
    end = -1
    for when in found:
        if when.start < end:
            continue
        start, end, value = when.start, when.end, when.value
        if value is not None:
            value, start, end = with_time(value, line, start, end)
        yield When(value, line[start:end], start, end, when.calendar)


def _counted(found: re.Match[str]) -> str:
    """A number in Chinese signs, as digits: 二〇二四, 十五."""
    signs = found[0]
    if "十" not in signs:
        return "".join(str(_DIGITS[sign]) for sign in signs)
    tens, _, ones = signs.partition("十")
    return str(10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)) if len(signs) <= 3 else signs
