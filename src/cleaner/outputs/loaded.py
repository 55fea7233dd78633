"""An article that is read back from its JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from ..article import Article
from ..errors import InputError
from ..lazily import lazily
from ..metadata import Metadata
from ..options import READING, REASONS, check_reasons
from ..readings import Reading, put_back
from ..records import Disclosure, Kept, RelatedItem, Removal
from .content import Content
from .content_data import content_from
from .from_lines import Line, content_of_lines
from .schema import JSON_VERSION
from .versions import upgraded

Data = dict[str, Any]


def article_from_json(text: str | bytes) -> Article:
    """The article of `Article.to_json`. Raises InputError for what isn't one."""
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError, TypeError) as problem:
        raise InputError("json", f"this is no JSON: {problem}. Give what Article.to_json gave.") from None
    return article_from(data)


def article_from(data: Mapping[str, Any]) -> Article:
    """The article of `Article.to_dict`, of any version. Raises InputError for what isn't one."""
    try:
        article = LoadedArticle(upgraded(data))
        article.check()
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as problem:
        if isinstance(problem, InputError):
            raise
        what = f"{problem} is missing" if isinstance(problem, KeyError) else str(problem)
        raise InputError(
            "json", f"this is no article of version {JSON_VERSION}: {what}. `cleaner schema` prints what one is."
        ) from None
    return article


@dataclass(frozen=True, slots=True)
class _Known:
    """A detector that knows its answer: the language that a related item had."""

    language: str

    def __call__(self, text: str) -> tuple[str, float]:
        return self.language, 1.0


class LoadedArticle(Article):
    """An article that says what it said when it was written down. It has no page any more: see docs/outputs.md."""

    def __init__(self, data: Data) -> None:
        """`data` is of the current version."""
        self._data = data

    def __getstate__(self) -> dict[str, Any]:
        return {"_data": self._data}

    def check(self) -> None:
        """Read every part once, so that what is wrong shows now."""
        texts = [kept.text for kept in self.kept]
        titled = [kept.text for kept in self.kept if kept.label == "title"]
        without = [kept.text for kept in self.kept if kept.label != "title"]
        if list(self.paragraphs) not in (texts, without) or titled not in ([], [self.title]):
            raise ValueError("title and paragraphs say something else than the blocks that were kept")
        for removal in self.removed:
            if removal.reason not in REASONS:
                raise ValueError(f"there is no reason {removal.reason!r}")
        _ = self.related, self.disclosures, self._illustrated, self.lead, self.language, self.interface_language
        _ = self.warnings, self.metadata, self.confidence, float(self.language_confidence)
        json.dumps(self._data)

    @property
    def title(self) -> str | None:
        return _text_or_none(self._data["title"])

    @property
    def lead(self) -> str | None:
        return _text_or_none(self._data["lead"])

    @property
    def warnings(self) -> tuple[str, ...]:
        return tuple(map(str, self._data["warnings"]))

    @property
    def confidence(self) -> float:
        """How far the result can be trusted, 0..1; not a number (`math.nan`) where an older version didn't tell."""
        told = self._data["confidence"]
        return math.nan if told is None else float(told)

    @lazily
    def metadata(self) -> Metadata:
        return Metadata.from_dict(self._data["metadata"])

    @lazily
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(map(_text, self._data["paragraphs"]))

    @lazily
    def kept(self) -> tuple[Kept, ...]:
        return tuple(Kept(**_record(kept)) for kept in self._data["kept"])

    @lazily
    def removed(self) -> tuple[Removal, ...]:
        return tuple(
            Removal(**{"_evidence" if key == "evidence" else key: value for key, value in _record(removal).items()})
            for removal in self._data["removed"]
        )

    @lazily
    def _related(self) -> tuple[tuple[RelatedItem, ...], tuple[Disclosure, ...]]:
        items = tuple(map(_item, self._data["related"]))
        return items, tuple(Disclosure(**disclosure) for disclosure in self._data["disclosures"])

    @lazily
    def _language(self) -> tuple[str, float]:
        return _text(self._data["language"]), self._data["language_confidence"]

    @lazily
    def interface_language(self) -> str | None:
        return _text_or_none(self._data["interface_language"])

    @lazily
    def _content(self) -> Content:
        return self._illustrated

    @lazily
    def _illustrated(self) -> Content:
        """What was written down; without it, what the kinds of the blocks tell."""
        if "content" in self._data:
            return content_from(self._data["content"])
        return content_of_lines(Line(b.block, b.text, b.kind) for b in self.kept if b.label != "title")

    def restore(self, *reasons: str) -> Article:
        """The article with blocks back in their places, as paragraphs: what else they were isn't written down."""
        check_reasons(reasons)
        data = deepcopy(self._data)
        back = [record for record in data["removed"] if record["reason"] in reasons]
        read = [one for one in (*data["kept"], *data["removed"]) if "readings" in one] if READING in reasons else []
        if not back and not read:
            return LoadedArticle(data)
        for record in read:
            record["text"] = put_back(record["text"], _readings(record.pop("readings")))
            if label := record.get("label"):
                data[label] = record["text"]
        titled = len(data["paragraphs"]) == len(data["kept"])
        data["removed"] = [record for record in data["removed"] if record["reason"] not in reasons]
        data["kept"] = sorted((*data["kept"], *map(_kept_again, back)), key=lambda record: record["block"])
        data["paragraphs"] = [one["text"] for one in data["kept"] if titled or one.get("label") != "title"]
        data.pop("content", None)
        return LoadedArticle(data)

    def to_dict(self, content: bool = False) -> Data:
        """What was read, in the current version."""
        data = deepcopy(self._data)
        if content and "content" not in data:
            from .content_data import data_of

            data["content"] = data_of(self._illustrated)
        elif not content:
            data.pop("content", None)
        return data


def _kept_again(removal: Data) -> Data:
    return {
        "block": removal["block"],
        "text": removal["text"],
        "kind": "paragraph",
        **{key: removal[key] for key in ("span", "path", "readings") if key in removal},
    }


def _item(data: Mapping[str, Any]) -> RelatedItem:
    return RelatedItem(
        title=data.get("title"),
        text=data.get("text"),
        url=data.get("url"),
        caption=data.get("caption"),
        position=data["position"],
        disclosures=tuple(Disclosure(**disclosure) for disclosure in data["disclosures"]),
        blocks=tuple(data["blocks"]),
        _detector=_Known(_text(data["language"])),
    )


def _record(data: Mapping[str, Any]) -> Data:
    """The fields of a block's record."""
    if not isinstance(data["block"], int):
        raise TypeError(f"a block is named by a number, not by {data['block']!r}")
    _text(data["text"])
    record = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    return record | ({"readings": _readings(data["readings"])} if "readings" in data else {})


def _readings(data: Iterable[Mapping[str, Any]]) -> tuple[Reading, ...]:
    readings = tuple(Reading(reading["at"], _text(reading["text"])) for reading in data)
    if not all(isinstance(reading.at, int) and reading.at >= 0 for reading in readings):
        raise TypeError("a reading stands behind no, one or more characters")
    return readings


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)
