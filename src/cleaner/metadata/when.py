"""A date as it stands in a text, and the year that two of its digits are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .calendars import PERSIAN_YEARS

CENTURY = 2000  # of a year of two digits
BUDDHIST_CENTURY, BUDDHIST_FROM = 2500, 43  # … and of a Thai one, from this on: 67 is 2567, which is 2024


@dataclass(frozen=True, slots=True)
class When:
    """
    A date that was found: `value` is aware where a zone is written, a plain date where no time is.

    `value` is None where the calendar, or the order of day and month, isn't certain. `text` is what stands there.
    """

    value: date | None
    text: str
    start: int
    end: int
    calendar: str = "gregorian"


def century(year: int, language: str) -> int:
    """The year that two digits say, where a page in this language has them."""
    if language.split("-")[0] == "th" and year >= BUDDHIST_FROM:
        return BUDDHIST_CENTURY + year
    if language.split("-")[0] == "fa" and year >= 90:
        return PERSIAN_YEARS.start + year
    return CENTURY + year if year < 70 else CENTURY - 100 + year
