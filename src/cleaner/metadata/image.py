"""The main picture of an article."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """
    The main picture of an article.

    >>> Image("https://example.org/a.jpg", credit="Ann").url
    'https://example.org/a.jpg'
    """

    url: str
    caption: str | None = None
    credit: str | None = None
