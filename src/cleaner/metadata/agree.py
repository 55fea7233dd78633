"""Do two things that a page says of itself say the same?"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from ..writing.folding import fold
from .addresses import picture_of, same_page

_WIDE = ("article", "page")  # kinds that say less than any other
_SHARED = 40  # characters in which two descriptions are the same: one of them is cut off
_ZONES = timedelta(hours=14)


def agree(name: str, one: Any, other: Any) -> bool:
    """
    Does a value of a field say what the other one does?

    >>> agree("title", "A day", "A DAY"), agree("kind", "news", "article"), agree("kind", "news", "blog")
    (True, True, False)
    >>> agree("tags", ("Port", "Ferry"), ("ferry",)), agree("tags", ("Port",), ("Port", "Ferry"))
    (True, False)
    """
    if other is None or one is None:
        return False
    if name in ("published", "modified"):
        return _same_day(one, other)
    if name == "authors":
        return {fold(author) for author in one} == {fold(author) for author in other}
    if name == "canonical_url":
        return same_page(one, other)
    if name == "image":
        return picture_of(one.url) == picture_of(other.url)
    if name == "tags":
        return {fold(tag) for tag in one} >= {fold(tag) for tag in other}  # fewer of the same say nothing else
    if name == "kind":
        return one == other or one in _WIDE or other in _WIDE
    if name == "description":
        return fold(one)[:_SHARED] == fold(other)[:_SHARED]
    if name == "declared_language":
        return str(one).split("-")[0] == str(other).split("-")[0]
    if name == "site" and "." in other and " " not in other:
        return True  # its host
    return fold(one) == fold(other) if isinstance(one, str) and isinstance(other, str) else bool(one == other)


def _same_day(one: date, other: date) -> bool:
    """The same day, wherever somebody is who reads the one that has no zone."""
    first, second = _moment(one), _moment(other)
    if first is None or second is None:
        return one.isoformat()[:10] == other.isoformat()[:10] or _near(one, other)
    return abs(first - second) < timedelta(days=1)


def _moment(value: date) -> datetime | None:
    return value if isinstance(value, datetime) and value.tzinfo else None


def _near(one: date, other: date) -> bool:
    if _moment(one) is None and _moment(other) is None:
        return False
    return abs(_midday(one) - _midday(other)) <= _ZONES + timedelta(hours=12)


def _midday(value: date) -> datetime:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    return datetime(value.year, value.month, value.day, 12)
