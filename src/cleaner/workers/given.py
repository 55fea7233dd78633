"""A source in the shape in which it can be sent to another process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..errors import InputTypeError
from ..failure import Failure, why
from ..reading.read import markup_of


@dataclass(slots=True, eq=False)
class Given:
    """One of many sources: its place among them, and once it is there its result."""

    place: int
    url: str | None = None
    source: str | bytes = ""
    is_tree: bool = False  # it was parsed already, and is HTML whatever it looks like
    result: Any = None
    done: bool = False
    deaths: int = 0  # how often a worker died over it

    @property
    def size(self) -> int:
        return len(self.source)

    def finish(self, result: Any) -> None:
        self.result, self.done = result, True

    def fail(self, kind: str, reason: str) -> None:
        self.finish(Failure(self.place, self.url, kind, reason))


def give(place: int, source: Any) -> Given:
    """Take a source, or a pair of it and its URL; one that can't be sent has failed already."""
    given = Given(place)
    try:
        source, given.url = pair_of(source)
        given.source, given.is_tree = _plain(source)
    except Exception as error:
        given.fail(*why(error))
    return given


def pair_of(source: Any) -> tuple[Any, str | None]:
    """A source and its URL, if it comes with one. Raises InputTypeError."""
    if not isinstance(source, tuple):
        return source, None
    if len(source) != 2 or not (source[1] is None or isinstance(source[1], str)):
        raise InputTypeError("received a tuple that is no pair of a page and its URL. Give (page, url).")
    return source


def _plain(source: Any) -> tuple[str | bytes, bool]:
    """
    A source as str or bytes: (source, was it a tree?). A text may belong to a tree, which would go with it.

    >>> from bs4 import BeautifulSoup
    >>> _plain(BeautifulSoup("<p>Hello</p>", "html.parser"))
    ('<p>Hello</p>', True)
    """
    if isinstance(source, str):
        return str.__str__(source), False
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source), False
    return markup_of(source), True
