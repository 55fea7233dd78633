"""Parts of an article as plain data, by their names: what columns, items and documents are filled with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from .errors import OptionError

if TYPE_CHECKING:
    from .article import Article

TEXT = "text"
# What each key of the JSON object holds, as plain data; the columns of `cleaner.arrow` are read by the same functions.
PLAIN: Mapping[str, Callable[[Article], Any]] = {
    "title": lambda article: article.title,
    "lead": lambda article: article.lead,
    "paragraphs": lambda article: list(article.paragraphs),
    "language": lambda article: article.language,
    "language_confidence": lambda article: round(article.language_confidence, 3),
    "interface_language": lambda article: article.interface_language,
    "related": lambda article: [item.to_dict() for item in article.related],
    "disclosures": lambda article: [disclosure.to_dict() for disclosure in article.disclosures],
    "kept": lambda article: [kept.to_dict() for kept in article.kept],
    "removed": lambda article: [removal.to_dict() for removal in article.removed],
    "confidence": lambda article: round(article.confidence, 3),
    "warnings": lambda article: list(article.warnings),
    "metadata": lambda article: article.metadata.to_dict(),
}
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
