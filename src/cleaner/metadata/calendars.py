"""
Years, months and days of several calendars, as dates of the Gregorian one.

A date is converted where its calendar is certain: Gregorian, Buddhist (Thailand: 543 years ahead), Persian, and the eras
of Japan and of the Republic of China. Months of the Islamic calendar begin when the moon is seen, so nothing is
converted; and a year that fits no calendar for certain gives no date.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from ..writing.folding import fold

FIRST_YEAR, LAST_YEAR = 1700, 2100  # that a page may be of, by the Gregorian calendar
BUDDHIST = 543  # years ahead
BUDDHIST_YEARS = range(2400, 2644)
PERSIAN_YEARS = range(1300, 1500)
PERSIAN_LANGUAGES = ("fa", "prs")
BIKRAM_YEARS = range(
    2056, 2101
)  # of Nepal's calendar, 57 ahead: the months begin as its almanac says, so nothing is converted
BIKRAM_LANGUAGES = ("ne", "mai", "new")
_PERSIAN_NEW_YEAR_1178 = date(1799, 3, 21)
SHORT = 3  # letters of a name that is a day of the week to most: "Sat" is a month in one language, and so is "lun"
PLACEHOLDERS = (date(1970, 1, 1),)  # what programs write where they know no date


@cache
def words() -> dict[str, Any]:
    """What is known of dates in many languages, see training/calendar_words.py."""
    tables: dict[str, Any] = json.loads(Path(__file__).with_name("calendars.json").read_text("utf-8"))
    names = (*tables["gregorian"], *tables["persian"], *tables["hijri"])
    tables["openings"] = {name.partition(" ")[0] for name in names}
    days = tables["weekdays"]
    months = tables["gregorian"].items()
    tables["gregorian"] = {name: month for name, month in months if len(name) > SHORT or name not in days}
    return tables


def weekday_of(word: str, language: str = "") -> int | None:
    """
    The number of a day of the week, from Monday on; a short form is that of the language, or means the same in all that have it.

    >>> weekday_of("Thursday"), weekday_of("Thu", "en"), weekday_of("jeudi"), weekday_of("thus")
    (4, 4, 4, None)
    """
    known, own, folded = words(), language.split("-")[0], fold(word)
    found = known["weekdays"].get(folded) or known["short_weekdays"].get(own, {}).get(folded)
    if found is None:
        numbers = {names[folded] for names in known["short_weekdays"].values() if folded in names}
        return numbers.pop() if len(numbers) == 1 else None
    number: int | None = found.get(own) if isinstance(found, dict) else found
    return number


def settled(year: int, month: int, day: int, calendar: str = "", language: str = "") -> tuple[date | None, str]:
    """
    A date by the Gregorian calendar, and the calendar that it was written in; None where that isn't certain.

    `calendar` is what its month or era says, `language` that of the page.

    >>> settled(2567, 3, 5)
    (datetime.date(2024, 3, 5), 'buddhist')
    >>> settled(1403, 1, 15, language="fa"), settled(1445, 9, 5, language="ar")
    ((datetime.date(2024, 4, 3), 'persian'), (None, 'unknown'))
    """
    if calendar == "hijri":
        return None, calendar
    if not calendar:
        if year in BUDDHIST_YEARS:
            calendar = "buddhist"
        elif year in PERSIAN_YEARS:
            calendar = "persian" if language.split("-")[0] in PERSIAN_LANGUAGES else "unknown"
        elif year in BIKRAM_YEARS and language.split("-")[0] in BIKRAM_LANGUAGES:
            calendar = "unknown"
        else:
            calendar = "gregorian"
    if calendar == "persian":
        return _persian(year, month, day), calendar
    if calendar == "buddhist":
        year -= BUDDHIST
    elif calendar == "unknown":
        return None, calendar
    try:
        found = date(year, month, day)
    except ValueError:
        return None, calendar
    return (found if FIRST_YEAR <= year <= LAST_YEAR and found not in PLACEHOLDERS else None), calendar


def _persian(year: int, month: int, day: int) -> date | None:
    """
    A date of the Persian calendar: 8 leap years in 33, which is exact from 1178 to 1633.

    >>> _persian(1399, 12, 30), _persian(1402, 12, 30)
    (datetime.date(2021, 3, 20), None)
    """
    if year not in PERSIAN_YEARS or not 1 <= month <= 12:
        return None
    length = 31 if month <= 6 else 30 if month <= 11 or _is_leap(year) else 29
    if not 1 <= day <= length:
        return None
    days = 365 * (year - 1178) + sum(map(_is_leap, range(1178, year)))
    return _PERSIAN_NEW_YEAR_1178 + timedelta(days + 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day - 1)


def _is_leap(year: int) -> bool:
    return (25 * year + 11) % 33 < 8
