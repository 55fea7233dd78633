"""The metadata of an article, as users see it."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Literal

from ..lazily import lazily
from .agree import agree
from .as_data import from_words, in_words, plain, typed
from .found import Found
from .image import Image

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Metadata:
    """
    What a page says about its article: for machines, in its address, and in its byline. None, or nothing, where it is silent.

    `published` and `modified` are a `datetime` with a zone where the page gives one, without where it gives only a
    time, and a `date` where it gives no time. `kind` is a word of the glossary, such as "news". `paywalled` is None where
    the page doesn't say.

    `sources` says where each value was found, `conflicts` what else the page says, `found` everything.

    >>> import cleaner
    >>> page = '<html lang=fr><title>Un jour - Le Port</title><meta property="article:published_time" content="2024-03-05T10:15:00+01:00"><h1>Un jour</h1><p>Par Anne Exemple</p><p>Il a plu.'
    >>> said = cleaner.clean(page).metadata
    >>> said.title, said.authors, said.published.isoformat()
    ('Un jour', ('Anne Exemple',), '2024-03-05T10:15:00+01:00')
    >>> said.sources["published"]
    Found(value=datetime.datetime(2024, 3, 5, 10, 15, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600))), source='meta article:published_time', text='2024-03-05T10:15:00+01:00')
    """

    title: str | None = None
    authors: tuple[str, ...] = ()
    published: date | None = None
    modified: date | None = None
    site: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    image: Image | None = None
    description: str | None = None
    licence: str | None = None
    paywalled: bool | None = None
    kind: str | None = None
    direction: Direction | None = None
    declared_language: str | None = None
    declared_title: str | None = None
    encoding: str | None = None
    found: Mapping[str, tuple[Found, ...]] = field(default_factory=dict, repr=False, hash=False)
    _detect: Callable[[], tuple[str, float]] | None = field(default=None, repr=False, compare=False)

    @lazily
    def language(self) -> str:
        """The language of the article's text, detected: a BCP 47 code, or "und"."""
        return self._detect()[0] if self._detect else "und"

    @property
    def sources(self) -> dict[str, Found]:
        """Where each value was found, and what stands there: `sources["published"].text` is the date as the page has it."""
        return {name: found[0] for name, found in self.found.items() if found[0].value is not None}

    @property
    def conflicts(self) -> dict[str, tuple[Found, ...]]:
        """What the page says otherwise than the value that was chosen, or says in a way that can't be read for certain."""
        others = {
            name: tuple(one for one in found if not agree(name, found[0].value, one.value))
            for name, found in self.found.items()
        }
        return {name: found for name, found in others.items() if found}

    def to_dict(self) -> dict[str, Any]:
        """
        The values as plain data, without the empty ones, and where they come from; `from_dict` reads it again.

        >>> Metadata(title="A day", published=date(2024, 3, 5)).to_dict()
        {'title': 'A day', 'published': '2024-03-05'}
        """
        data = {name: plain(getattr(self, name)) for name in VALUES}
        data["sources"] = [
            {"field": name, "source": one.source, "text": one.text} for name, one in self.sources.items()
        ]
        data["conflicts"] = [
            {"field": name, "value": in_words(one.value), "source": one.source, "text": one.text}
            for name, found in self.conflicts.items()
            for one in found
        ]
        return {name: value for name, value in data.items() if value not in (None, "", [])}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], version: int = 2) -> Metadata:
        """
        The metadata that `to_dict` gave; `version` is that of the JSON object, whose first one held less by other names.

        >>> Metadata.from_dict({"published": "2024-03-05T10:15:00+01:00"}).published.utcoffset()
        datetime.timedelta(seconds=3600)
        """
        if version == 1:
            data = {_AS_BEFORE[name]: value for name, value in data.items() if name in _AS_BEFORE}
        values = {name: typed(name, value) for name, value in data.items() if name in VALUES}
        found: dict[str, list[Found]] = {}
        for one in data.get("sources", ()):
            found.setdefault(one["field"], []).append(Found(values.get(one["field"]), one["source"], one["text"]))
        for one in data.get("conflicts", ()):
            value = one.get("value")
            read = None if value is None else from_words(one["field"], value)
            found.setdefault(one["field"], []).append(Found(read, one["source"], one["text"]))
        return cls(**values, found={name: tuple(ones) for name, ones in found.items()})

    def __getstate__(self) -> dict[str, Any]:
        """The language goes along, and not the page that it is detected from."""
        return {**self.__dict__, "language": self.language, "_detect": None}

    def __getitem__(self, name: str) -> str:
        """What `metadata` held when it was a dict: "url", "encoding", "lang" and "title". Deprecated: use the attributes."""
        attribute = _AS_BEFORE[name]
        warnings.warn(f'metadata["{name}"] is now metadata.{attribute}', DeprecationWarning, stacklevel=2)
        value = getattr(self, attribute)
        if value is None:
            raise KeyError(name)
        return str(value)

    def get(self, name: str, default: Any = None) -> Any:
        """As `dict.get`, for what `metadata` held when it was a dict. Deprecated: use the attributes."""
        try:
            return self[name]
        except KeyError:
            return default


VALUES = tuple(one.name for one in fields(Metadata) if one.name not in ("found", "_detect"))
_AS_BEFORE = {"url": "url", "encoding": "encoding", "lang": "declared_language", "title": "declared_title"}
