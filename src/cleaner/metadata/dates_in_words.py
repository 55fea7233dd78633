"""Dates in a line whose month has a name, in many languages: "5 March 2024", "2024. március 5."; the numbers around it are day and year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..remembered import Remembered
from ..writing.folding import fold
from ..writing.words import LETTER
from .calendars import settled, words
from .clock import TIME
from .dates_in_numbers import NUMBERS, SIGN_OF_NUMBERS
from .when import When, century

LONGEST_MONTH = 3  # words of a month's name
GAP = 2  # words between day, month and year: "5th of March", "5 de março de 2024"
LONGEST_BETWEEN = 6  # letters of such a word
_TOKEN = re.compile(r"(\d+)|([^\s\d!-&(-/:-@\[-`{-~‒–—―·•|،؛、。，…»«“”„\u200b]+)")
_WORDS = re.compile(rf"{LETTER}+")


def in_words(line: str, language: str) -> Iterator[When]:
    """5 March 2024, March 5th, 2024, 2024. március 5."""
    if not any(_OPENINGS[word] for _, word in _TOKEN.findall(line) if word):
        return
    tokens = [(match[1], match[2], *match.span()) for match in _TOKEN.finditer(line)]
    others = [found.span() for found in TIME.finditer(line)]
    if SIGN_OF_NUMBERS.search(line):  # "6 March, 06.03.24" is no day in 2006
        others += [found.span() for found in NUMBERS.finditer(line)]
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
        return century(int(digits), language)
    return None
