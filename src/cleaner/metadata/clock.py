"""Times of day and their zones, as they stand beside a date."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from functools import cache
from itertools import chain

from ..writing.folding import fold
from ..writing.words import LETTER
from .calendars import words

FURTHEST = 25  # characters between a date and its time,
MOST_BETWEEN = 2  # … and words: "5 March 2024 at around 10:15"
LONGEST_NOON = 14  # characters before a time in which the part of the day may stand
LONGEST_BETWEEN = 4  # letters of a word behind a time and before its date: "10:15 on 5 March 2024"
WIDEST_ZONE = 14 * 60  # minutes from Greenwich
TIME = re.compile(
    r"(?<![\d:.])(?P<hour>\d{1,2})(?:[:：٫]|\s?[hH時时点시]\s?(?=\d\d))(?P<minute>\d\d)(?:[:：.](?P<second>\d\d)(?!\d))?"
    r"(?:[.,]\d{1,9})?(?!\d)(?:\s?[분分])?(?:\s?[+-]\d{4}(?!\d))?"
)
_DOTTED = re.compile(r"(?<![\d:.])(?P<hour>\d{1,2})\.(?P<minute>\d\d)(?![\d.])")
_HOUR = re.compile(r"(?<![\d:.])(?P<hour>\d{1,2})\s?(?P<noon>[AaPp]\.?[Mm]\b)")
_ZONE_AT_END = re.compile(r"\s?[+-]\d{4}$")
_AFTER = re.compile(
    rf"\s*(?P<noon>{LETTER}{{1,6}}\.?\s?{LETTER}{{0,2}}\.?(?=[\s,;)(+\-·|]|$))?"
    r"\s*\(?(?P<name>[^\W\d_]{1,4}\b)?\s*(?P<sign>[+\-−])?(?(sign)(?P<east>\d{1,2})(?::?(?P<more>\d\d))?(?!\d))\)?"
)
_NOON_BEFORE = re.compile(rf"(?P<noon>{LETTER}{{2,12}}|[^\W\d_]\.?\s?[^\W\d_]\.?)\s*$")
_RIGHT_BEFORE = re.compile(rf"(?:[\s,;()·.-]|{LETTER})*$")
_ZONE_OR_NOON = re.compile(
    r"\s?(?:[AaPp]\.?[Mm]\b|[A-Z]{1,4}T\b|UTC\b)"
)  # behind a time whose minutes follow a dot: 10.15 BST
_WORD = re.compile(rf"{LETTER}+")
_BAR = re.compile(r"[|•·:]\s")


def with_time(day: date, line: str, start: int, end: int) -> tuple[date, int, int]:
    """
    A date, with the time and the zone that stand beside it, and how far they reach.

    >>> with_time(date(2024, 3, 5), "5.3.2024, 10:15 PM EST", 0, 8)[0].isoformat()
    '2024-03-05T22:15:00-05:00'
    """
    if inside := TIME.search(line, start, end):  # Mar 5 10:15:00 2024
        return _read(day, line, inside)[0], start, end
    for before in TIME.finditer(line, max(0, start - FURTHEST), start):
        if _RIGHT_BEFORE.fullmatch(line, before.end(), start) and _leads_to_date(line[before.end() : start]):
            return _read(day, line[:start], before)[0], before.start(), end
    found = TIME.search(line, end, end + FURTHEST + 10) or _HOUR.search(line, end, end + FURTHEST) or _dotted(line, end)
    if found and _belongs(line[end : found.start()]):
        when, reach = _read(day, line, found)
        return when, start, max(end, reach)
    return day, start, end


def _leads_to_date(between: str) -> bool:
    """Does what stands between a time and the date behind it say no more than the zone and the day of the week, and perhaps "on"?"""
    others = [word for word in map(fold, _WORD.findall(between)) if len(word) > 1 and word not in _around_times()]
    return len(others) <= 1 and all(len(word) <= LONGEST_BETWEEN for word in others)


@cache
def _around_times() -> frozenset[str]:
    """What may stand between a time and a date, folded: zones, words for noon and o'clock, days of the week."""
    known = words()
    short = chain.from_iterable(known["short_weekdays"].values())
    return frozenset((*known["zones"], "am", "pm", *known["clock"], *known["weekdays"], *short))


def _belongs(between: str) -> bool:
    """May what stands between a date and a time stand there, if the time is that date's?"""
    return (
        len(between) <= FURTHEST
        and len(_WORD.findall(between)) <= MOST_BETWEEN
        and not _BAR.search(between.lstrip(" |•·"))
    )


def _dotted(line: str, end: int) -> re.Match[str] | None:
    """A time whose minutes follow a dot, beside a word that says it is one."""
    found = _DOTTED.search(line, end, end + FURTHEST)
    if found is None or _ZONE_OR_NOON.match(line, found.end()):
        return found
    beside = (*_WORD.findall(line[end : found.start()])[-1:], *_WORD.findall(line[found.end() : found.end() + 10])[:1])
    return found if any(fold(word) in words()["clock"] for word in beside) else None


def _read(day: date, line: str, found: re.Match[str]) -> tuple[date, int]:
    parts = found.groupdict()
    hour, minute, second = int(parts["hour"]), int(parts.get("minute") or 0), int(parts.get("second") or 0)
    zone_at_end = _ZONE_AT_END.search(found[0])
    reach = found.end() - (len(zone_at_end[0]) if zone_at_end else 0)
    after = _AFTER.match(line, reach)
    assert after is not None  # it may be empty
    zone_end = 0
    noon, name = fold(parts.get("noon") or after["noon"] or ""), after["name"] or ""
    known = words()
    if noon not in known["before_noon"] and noon not in known["after_noon"]:
        zone_first = (after["noon"] or "").partition(" ")[0]  # "10:15 GMT on Tuesday"
        if zone_first and fold(zone_first) in known["zones"] and not after["sign"]:
            name, zone_end = zone_first, after.start("noon") + len(zone_first)
        elif not name and after["noon"]:
            name = after["noon"]
        before = _NOON_BEFORE.search(line, max(0, found.start() - LONGEST_NOON), found.start())
        noon = fold(before["noon"]) if before else ""
    elif after["noon"]:
        reach = after.end("noon")
    if noon in known["after_noon"] and hour < 12:
        hour += 12
    elif noon in known["before_noon"] and hour == 12:
        hour = 0
    zone = _zone(name, after, known["zones"])
    if zone is not None:
        reach = max(reach, zone_end or after.end())
    try:
        return datetime.combine(day, time(hour, minute, second, tzinfo=zone)), reach
    except ValueError:  # 24:00, or no time at all
        return day, reach


def _zone(name: str, after: re.Match[str], zones: dict[str, int]) -> timezone | None:
    """The zone that is written behind a time; an offset says more than a name."""
    if after["sign"] and after["east"]:
        minutes = int(after["east"]) * 60 + int(after["more"] or 0)
        if minutes <= WIDEST_ZONE:
            return timezone(timedelta(minutes=minutes if after["sign"] == "+" else -minutes))
        return None
    minutes_east = zones.get(fold(name)) if name else None
    return None if minutes_east is None else timezone(timedelta(minutes=minutes_east))
