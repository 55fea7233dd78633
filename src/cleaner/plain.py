"""Parts of an article as plain data, by their names: what columns, items and documents are filled with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .article import PLAIN, Article
from .errors import OptionError

TEXT = "text"
_READ: dict[str, Callable[[Article], Any]] = {**PLAIN, TEXT: lambda article: article.text}


def _in_order() -> tuple[str, ...]:
    keys = list(PLAIN)
    keys.insert(keys.index("paragraphs"), TEXT)
    return tuple(keys)


NAMES = _in_order()  # the keys of the JSON object, and the text


def plain_of(article: Article, names: Iterable[str]) -> dict[str, Any]:
    """An article's parts of these names; the others aren't worked out."""
    return {name: _READ[name](article) for name in names}


def check_names(names: Iterable[str]) -> tuple[str, ...]:
    """Names of parts, or one; raises OptionError for one that doesn't exist."""
    wanted = (names,) if isinstance(names, str) else tuple(names)
    for name in wanted:
        if name not in _READ:
            raise OptionError(f"an article has no {name!r}; it has {', '.join(NAMES)}")
    return wanted
