"""Values of metadata as plain data and as words, and back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from .image import Image

_DATES = ("published", "modified")
_LISTS = ("authors", "tags")
BETWEEN = "; "


def plain(value: Any) -> Any:
    """
    A value as JSON has it.

    >>> plain(date(2024, 3, 5)), plain(("Ann", "Bo")), plain(Image("/a.jpg", "A day"))
    ('2024-03-05', ['Ann', 'Bo'], {'url': '/a.jpg', 'caption': 'A day'})
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Image):
        return {name: part for name in ("url", "caption", "credit") if (part := getattr(value, name))}
    return value


def typed(name: str, value: Any) -> Any:
    """
    The value of a field that `plain` gave.

    >>> typed("published", "2024-03-05"), typed("authors", ["Ann"])
    (datetime.date(2024, 3, 5), ('Ann',))
    """
    if name in _DATES:
        return date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value)
    if name in _LISTS:
        return tuple(value)
    if name == "image":
        return Image(value["url"], value.get("caption"), value.get("credit"))
    return value


def in_words(value: Any) -> str | None:
    """
    A value of any field as one text.

    >>> in_words(True), in_words(("Ann", "Bo")), in_words(None)
    ('true', 'Ann; Bo', None)
    """
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return value.url if isinstance(value, Image) else str(plain(value))


def from_words(name: str, text: str) -> Any:
    """
    The value of a field that `in_words` gave.

    >>> from_words("authors", "Ann; Bo"), from_words("paywalled", "true")
    (('Ann', 'Bo'), True)
    """
    if name in _LISTS:
        return tuple(text.split(BETWEEN))
    if name == "image":
        return Image(text)
    if name == "paywalled":
        return text == "true"
    return typed(name, text)
