"""Dates in a line whose month is a number: 5.3.2024, 2024年3月5日. Which of two numbers is the day?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..writing.words import LETTER
from .calendars import settled, weekday_of, words
from .when import When, century

LONGEST_WEEKDAY = 24  # characters right before a date in which its day of the week stands
_AMID = "[\\s\u200e\u200f]?"  # what may stand between the numbers of a date; those of Arabic have marks of direction
NUMBERS = re.compile(
    rf"(?<![\d.,/:])(?<![\d\s]-)(\d{{1,4}}){_AMID}([./\-]){_AMID}(\d{{1,2}}){_AMID}\2{_AMID}(\d{{1,4}})(?![\d/:]|[.,-]\d)"
)
SIGN_OF_NUMBERS = re.compile(rf"\d{_AMID}[./\-]{_AMID}\d")
_SIGNS = re.compile(
    r"(?P<era>[^\W\d_]{2})?\s?(?P<y>\d{1,4}|元)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]"
    r"|(?P<vd>\d{1,2})\s+th[áa]ng\s+(?P<vm>\d{1,2})(?:,?\s*n[ăa]m\s+|[\s,/.-]+)(?P<vy>\d{4})"
)
# May in Vietnamese, whose name says "months of the year" as well: "6 tháng năm 2024" may be six of them.
_MAY = re.compile(
    r"(?:ngày\s(\d{1,2})\stháng\snăm,?\s|(\d{1,2})\s(?:[Tt]háng\s[Nn]ăm(?:,\s?|\snăm\s)|Tháng\sNăm\s)|Tháng\sNăm\s(\d{1,2}),\s)(\d{4})"
)
_WORD_BEFORE = re.compile(rf"({LETTER}+)[^\w\n]{{1,3}}\Z")
_WORD_BEHIND = re.compile(rf"[^\w\n]{{1,3}}({LETTER}+)")


def in_numbers(line: str, language: str) -> Iterator[When]:
    """5.3.2024, 2024/03/05."""
    if not SIGN_OF_NUMBERS.search(line):
        return
    for found in NUMBERS.finditer(line):
        one, sign, two, three = found.groups()
        value, calendar = None, "unknown"
        if len(one) == 4:
            value, calendar = settled(int(one), int(two), int(three), "", language)
        elif len(one) == len(three) == 2 and language.split("-")[0] in words()["year_first"]:
            value, calendar = settled(century(int(one), language), int(two), int(three), "", language)
        elif len(one) <= 2 and len(three) in (2, 4):
            year = int(three) if len(three) == 4 else century(int(three), language)
            orders = [*_orders(int(one), int(two), sign, language)]
            if one != two and int(one) <= 12 >= int(two) and (day := _weekday_beside(line, *found.span(), language)):
                turned = ((int(one), int(two)), (int(two), int(one)))
                orders = [order for order in turned if _is_on(day, year, *order)] or orders
            for day, month in orders[:1]:
                value, calendar = settled(year, month, day, "", language)
        else:
            continue
        yield When(value, found[0], *found.span(), calendar)


def _orders(one: int, two: int, sign: str, language: str) -> Iterator[tuple[int, int]]:
    """Which of two numbers is the day: one answer, or none where it isn't certain."""
    if two > 12 or one == two:
        yield two, one
    elif one > 12 or sign == ".":
        yield one, two
    elif language and not (sign == "-" and "-" not in language and _is_month_first(language)):  # 02-12-2025: of where?
        yield (two, one) if _is_month_first(language) else (one, two)


def _weekday_beside(line: str, start: int, end: int, language: str) -> int | None:
    """The day of the week right before a date, or right behind: "Thu, 12/01/2012" says that it isn't of December."""
    before, behind = _WORD_BEFORE.search(line, max(0, start - LONGEST_WEEKDAY), start), _WORD_BEHIND.match(line, end)
    return next(filter(None, (weekday_of(word[1], language) for word in (before, behind) if word)), None)


def _is_on(weekday: int, year: int, day: int, month: int) -> bool:
    value, _ = settled(year, month, day)
    return value is not None and value.isoweekday() == weekday


def _is_month_first(language: str) -> bool:
    return language in words()["month_first"]


def in_signs(line: str, language: str) -> Iterator[When]:
    """2024年3月5日, 令和6年3月5日, 2024년 3월 5일, ngày 5 tháng 3 năm 2024, 5 Tháng Năm, 2024, 2024 оны 3-р сарын 5."""
    if line.isascii():
        return
    for found in _numbered().finditer(line):
        year, month, day = (int(part) for part in found.groups() if part)
        value, calendar = settled(year, month, day)
        yield When(value, found[0], *found.span(), calendar)
    for found in _MAY.finditer(line):
        *days, year = filter(None, found.groups())
        value, calendar = settled(int(year), 5, int(days[0]))
        yield When(value, found[0], *found.span(), calendar)
    for found in _SIGNS.finditer(line):
        start = found.start()
        if found["vy"]:
            year, month, day = int(found["vy"]), int(found["vm"]), int(found["vd"])
        else:
            before = words()["eras"].get(found["era"])
            start = found.start("y") if before is None else start
            year = 1 if found["y"] == "元" else int(found["y"])
            if before is None and len(found["y"]) == 3:
                before = words()["eras"].get(words()["unsaid_eras"].get(language.split("-")[0]))
            if before is not None:
                year += before
            month, day = int(found["m"]), int(found["d"])
        value, calendar = settled(year, month, day)
        yield When(value, line[start : found.end()], start, found.end(), calendar)


@cache
def _numbered() -> re.Pattern[str]:
    """The dates that are numbers with words between them; each form holds the year first."""
    number = {"year": r"(\d{4})", "month": r"(\d{1,2})", "day": r"(\d{1,2})(?!\d)"}
    return re.compile("|".join(rf"\b{form.format(**number)}" for form in words()["numbered"]))
