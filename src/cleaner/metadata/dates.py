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
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache, lru_cache

from ..remembered import Remembered
from ..writing.folding import fold
from ..writing.words import LETTER
from .calendars import PERSIAN_YEARS, settled, weekday_of, words
from .clock import TIME, with_time

LONGEST_LINE = 300  # characters of a line in which dates are looked for
LONGEST_MONTH = 3  # words of a month's name
GAP = 2  # words between day, month and year: "5th of March", "5 de março de 2024"
LONGEST_BETWEEN = 6  # letters of such a word
LONGEST_WEEKDAY = 24  # characters right before a date in which its day of the week stands
CENTURY = 2000  # of a year of two digits
BUDDHIST_CENTURY, BUDDHIST_FROM = 2500, 43  # … and of a Thai one, from this on: 67 is 2567, which is 2024

_ISO = re.compile(
    r"\s*(?P<y>\d{4})(?:-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<mm>\d\d)(?P<dd>\d\d))(?!\d)(?:(?:\s*T\s*|\s+)"
    r"(?P<H>\d\d):?(?P<M>\d\d)(?::?(?P<S>\d\d)(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?",
    re.I,
)
_STAMP = re.compile(r"\s*(\d{10})(\d{3})?(?:\.\d+)?\s*$")
_AMID = "[\\s\u200e\u200f]?"  # what may stand between the numbers of a date; those of Arabic have marks of direction
_NUMBERS = re.compile(
    rf"(?<![\d.,/:])(?<![\d\s]-)(\d{{1,4}}){_AMID}([./\-]){_AMID}(\d{{1,2}}){_AMID}\2{_AMID}(\d{{1,4}})(?![\d/:]|[.,-]\d)"
)
_SIGN_OF_NUMBERS = re.compile(rf"\d{_AMID}[./\-]{_AMID}\d")
_SIGNS = re.compile(
    r"(?P<era>[^\W\d_]{2})?\s?(?P<y>\d{1,4}|元)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日号號일]"
    r"|(?P<vd>\d{1,2})\s+th[áa]ng\s+(?P<vm>\d{1,2})(?:,?\s*n[ăa]m\s+|[\s,/.-]+)(?P<vy>\d{4})"
)
# May in Vietnamese, whose name says "months of the year" as well: "6 tháng năm 2024" may be six of them.
_MAY = re.compile(
    r"(?:ngày\s(\d{1,2})\stháng\snăm,?\s|(\d{1,2})\s(?:[Tt]háng\s[Nn]ăm(?:,\s?|\snăm\s)|Tháng\sNăm\s)|Tháng\sNăm\s(\d{1,2}),\s)(\d{4})"
)
_TOKEN = re.compile(r"(\d+)|([^\s\d!-&(-/:-@\[-`{-~‒–—―·•|،؛、。，…»«“”„\u200b]+)")
_WORDS = re.compile(rf"{LETTER}+")
_WORD_BEFORE = re.compile(rf"({LETTER}+)[^\w\n]{{1,3}}\Z")
_WORD_BEHIND = re.compile(rf"[^\w\n]{{1,3}}({LETTER}+)")
_DIGIT = re.compile(r"\d")
_NUMBERS_ENOUGH = re.compile(r"\d{4}|\d\D+\d")  # for a day and a year
_COUNTED = re.compile("[〇○零一二三四五六七八九十]+(?=[年月日])")
_DIGITS = {"〇": 0, "○": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


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
        [*_in_numbers(line, language), *_in_signs(line, language), *_in_words(line, language)],
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


def _in_numbers(line: str, language: str) -> Iterator[When]:
    """5.3.2024, 2024/03/05."""
    if not _SIGN_OF_NUMBERS.search(line):
        return
    for found in _NUMBERS.finditer(line):
        one, sign, two, three = found.groups()
        value, calendar = None, "unknown"
        if len(one) == 4:
            value, calendar = settled(int(one), int(two), int(three), "", language)
        elif len(one) == len(three) == 2 and language.split("-")[0] in words()["year_first"]:
            value, calendar = settled(_century(int(one), language), int(two), int(three), "", language)
        elif len(one) <= 2 and len(three) in (2, 4):
            year = int(three) if len(three) == 4 else _century(int(three), language)
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


def _in_signs(line: str, language: str) -> Iterator[When]:
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


def _in_words(line: str, language: str) -> Iterator[When]:
    """5 March 2024, March 5th, 2024, 2024. március 5."""
    if not any(_OPENINGS[word] for _, word in _TOKEN.findall(line) if word):
        return
    tokens = [(match[1], match[2], *match.span()) for match in _TOKEN.finditer(line)]
    others = [found.span() for found in TIME.finditer(line)]
    if _SIGN_OF_NUMBERS.search(line):  # "6 March, 06.03.24" is no day in 2006
        others += [found.span() for found in _NUMBERS.finditer(line)]
    if others:
        tokens = [token for token in tokens if not any(start <= token[2] < end for start, end in others)]
    at = used = 0
    while at < len(tokens):
        if tokens[at][0] is None and _has_number(tokens, at) and (month := _month_at(tokens, at, language)):
            calendar, number, length = month
            before, after = _numbers_before(tokens, at, used), _numbers_after(tokens, at + length, language)
            when = _in_order(line, number, calendar, language, before, after, tokens[at][2], tokens[at + length - 1][3])
            if when and not _is_of_another_month(tokens, at + length, when.end, month[:2], language):
                yield when
                used = next((n for n in range(at, len(tokens)) if tokens[n][2] >= when.end), len(tokens))
            at += length
        else:
            at += 1


_Token = tuple[str, str, int, int]  # a number or None, a word or None, and where it stands


def _has_number(tokens: list[_Token], at: int) -> bool:
    """Does a number stand near enough to this word?"""
    return any(token[0] is not None for token in tokens[max(0, at - GAP - 1) : at + GAP + LONGEST_MONTH])


class _Openings(Remembered[bool]):
    """Does the name of a month begin with this word?"""

    def work_out(self, word: str) -> bool:
        return fold(word).partition(" ")[0] in words()["openings"]


_OPENINGS = _Openings()


def _month_at(tokens: list[_Token], at: int, language: str) -> tuple[str, int, int] | None:
    """The month whose name begins at this word: its calendar, its number, and how many words it takes."""
    known = words()
    if not _OPENINGS[tokens[at][1]]:
        return None
    parts: list[str] = []
    found = None
    for token in tokens[at : at + LONGEST_MONTH]:
        if token[0] is not None:
            break
        parts.append(token[1])
        name = fold(" ".join(parts))
        for calendar in ("gregorian", "persian", "hijri"):
            number = known[calendar].get(name)
            if isinstance(number, dict):
                number = number.get(language.split("-")[0])
            if number:
                found = ("" if calendar == "gregorian" else calendar, number, len(parts))
                break
    if found and at + found[2] < len(tokens) and tokens[at + found[2]][0] is None:
        # a second name of the same month: كانون الثاني/يناير
        again = _month_at(tokens, at + found[2], language)
        if again and again[:2] == found[:2]:
            return *found[:2], found[2] + again[2]
    return found


def _is_of_another_month(tokens: list[_Token], start: int, end: int, month: tuple[str, int], language: str) -> bool:
    """Does another month stand among what makes a date? Then that is its own, and this one is a name: "April Jones, 12 March 2024"."""
    for at in range(start, len(tokens)):
        if tokens[at][2] >= end:
            break
        if tokens[at][0] is None and (other := _month_at(tokens, at, language)) and other[:2] != month:
            return True
    return False


def _numbers_before(tokens: list[_Token], at: int, used: int) -> list[_Token]:
    """The numbers right above a month, the nearest first, from those on that no date has used."""
    return _near(tokens[max(used, at - 2 * GAP - 2) : at][::-1])


def _numbers_after(tokens: list[_Token], at: int, language: str) -> list[_Token]:
    """The numbers right behind a month, up to another month: in "Màj le 5 mars 2024" the first word is none."""
    end = at + 2 * GAP + 2
    for place in range(at + 1, min(end, len(tokens))):
        if tokens[place][0] is None and tokens[place - 1][0] is not None and _month_at(tokens, place, language):
            end = place
            break
    return _near(tokens[at:end])


def _near(tokens: list[_Token]) -> list[_Token]:
    """The first two numbers, if no more than a few short words stand before each."""
    numbers: list[_Token] = []
    between = 0
    for token in tokens:
        if token[0] is not None:
            numbers.append(token)
            between = 0
            if len(numbers) == 2:
                break
        else:
            between += 1
            if between > GAP or len(token[1]) > LONGEST_BETWEEN:
                break
    return numbers


def _in_order(
    line: str,
    month: int,
    calendar: str,
    language: str,
    before: list[_Token],
    after: list[_Token],
    month_start: int,
    month_end: int,
) -> When | None:
    """The date that the numbers around a month make: day month year, month day year, or year month day."""
    orders = []
    if before and after:
        orders = [(before[0], after[0])]  # (day, year)
        if len(before[0][0]) == 4:
            orders.append((after[0], before[0]))
    if len(after) == 2:
        orders.append((after[0], after[1]))
        if before and len(before[0][0]) <= 2 and len(after[1][0]) == 4:
            apart = _WORDS.search(line[before[0][3] : month_start])
            if apart or line[after[0][3] : after[1][2]] == ", ":
                orders.reverse()  # "6 min read · Mar 12, 2025": the number before is of something else
    if len(before) == 2 and len(before[1][0]) == 4:  # 2024. gada 5. marts
        orders.append((before[0], before[1]))
    uncertain = None
    for day, year in orders:
        if len(day[0]) > 2 or not 1 <= int(day[0]) <= 31:
            continue
        value = _year(year[0], calendar, language)
        if value is None or (len(year[0]) == 2 and not _is_short_year(line, day, month_end, year)):
            continue
        start = min(day[2], year[2], *(token[2] for token in before[:1] if token in (day, year)))
        end = max(day[3], year[3])
        if not before or (day is not before[0] and year is not before[0]):
            start = month_start
        elif not after or (day is not after[0] and year is not after[0]):
            end = month_end
        found, written = settled(value, month, int(day[0]), calendar, language)
        when = When(found, line[start:end], start, end, written)
        if found is not None or calendar:
            return when
        uncertain = uncertain or when  # "1115 HKT) March 5, 2024": the year may stand on the other side
    return uncertain


def _is_short_year(line: str, day: _Token, month_end: int, year: _Token) -> bool:
    """Is a number of two digits behind a month its year? No other word stands before it than before the month: "5 de março de 24"."""
    between = _WORDS.findall(line[month_end : year[2]])
    return not between or between == _WORDS.findall(line[day[3] : month_end])[:1]


def _year(digits: str, calendar: str, language: str) -> int | None:
    if len(digits) == 4:
        return int(digits)
    if len(digits) == 2 and calendar == "":
        return _century(int(digits), language)
    return None


def _century(year: int, language: str) -> int:
    """A year of two digits."""
    if language.split("-")[0] == "th" and year >= BUDDHIST_FROM:
        return BUDDHIST_CENTURY + year
    if language.split("-")[0] == "fa" and year >= 90:
        return PERSIAN_YEARS.start + year
    return CENTURY + year if year < 70 else CENTURY - 100 + year


def _counted(found: re.Match[str]) -> str:
    """A number in Chinese signs, as digits: 二〇二四, 十五."""
    signs = found[0]
    if "十" not in signs:
        return "".join(str(_DIGITS[sign]) for sign in signs)
    tens, _, ones = signs.partition("十")
    return str(10 * _DIGITS.get(tens, 1) + _DIGITS.get(ones, 0)) if len(signs) <= 3 else signs
