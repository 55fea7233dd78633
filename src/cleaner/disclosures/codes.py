"""The tables of codes.toml, and what a value says by them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..records import Verdict
from ..toml import tomllib

CODES = "codes.toml"
LONGEST_NAMES = 300  # characters of a class attribute that are read
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_BLANKS = re.compile(r"[\s_-]+")
_BEFORE_CODE = re.compile(r"^.*[/#:](?=[^/#:])", re.S)
_MODE = re.compile(r"\bmode\s*=\s*\"?([\w-]+)", re.I)


@dataclass(frozen=True, slots=True)
class Codes:
    """The tables, with names as `key` has them."""

    digital_source_type: Mapping[str, Verdict]
    values: Mapping[str, Verdict]
    flags: Mapping[str, Verdict]
    aigc_label: Mapping[str, Verdict]
    meta: Mapping[str, str]
    attributes: Mapping[str, str]
    roles: Mapping[str, Verdict]
    statements: Mapping[str, str]
    names: Mapping[str, Verdict]
    lists: Mapping[str, frozenset[str]]


def tables() -> dict[str, Any]:
    """The tables as they are written."""
    written: dict[str, Any] = tomllib.loads((Path(__file__).parent / CODES).read_text("utf-8"))
    return written


@lru_cache(maxsize=1)
def codes() -> Codes:
    """The tables, read once."""
    written = tables()
    folded = {
        name: {key(one): value for one, value in written[name].items()}
        for name in ("digital_source_type", "values", "flags", "aigc_label", "roles", "statements")
    }
    asis = {name: {one.lower(): value for one, value in written[name].items()} for name in ("meta", "attributes")}
    lists = {name: frozenset(one.lower() for one in values) for name, values in written["lists"].items()}
    return Codes(**folded, **asis, names=written["names"], lists=lists)


def key(name: str) -> str:
    """
    A name without case, blanks, "_" and "-".

    >>> key("Trained_Algorithmic-media")
    'trainedalgorithmicmedia'
    """
    return _BLANKS.sub("", name).lower()


def source_code(value: str) -> str:
    """
    The code in a digital source type, however it is written.

    >>> source_code("https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")
    'trainedalgorithmicmedia'
    >>> source_code("schema:TrainedAlgorithmicMediaDigitalSource"), source_code("TRAINED_ALGORITHMIC_MEDIA")
    ('trainedalgorithmicmedia', 'trainedalgorithmicmedia')
    """
    return key(_BEFORE_CODE.sub("", value.strip().rstrip("/#"))).removesuffix("digitalsource")


def verdict_of_value(kind: str, value: str) -> Verdict | None:
    """
    What a value of a kind says ("source", "value", "known", "flag", "tool"); None where that is nothing.

    >>> verdict_of_value("value", "ai_summarized; required=undetermined; icon=ai_generated")
    'summarised'
    >>> verdict_of_value("flag", "false"), verdict_of_value("known", "allowed"), verdict_of_value("source", "somethingElse")
    ('none-asserted', None, 'unknown')
    """
    if not value.strip():
        return None
    if kind == "source":
        return codes().digital_source_type.get(source_code(value), "unknown")
    if kind == "tool":
        return "unknown"
    mode = _MODE.search(value)
    word = key(mode[1] if mode else value.split(";")[0])
    said = codes().values.get(word)
    if said is None and kind in ("flag", "known"):
        said = codes().flags.get(word)
    return said or (None if kind == "known" else "unknown")


def words_of_name(name: str) -> list[str]:
    """
    The words that a name is made of.

    >>> words_of_name("key-takeaways__AISummary")
    ['key', 'takeaways', 'ai', 'summary']
    """
    return [word.lower() for word in _WORD.findall(name)]


def rule(table: str, name: str) -> str:
    """
    Where a code is written down.

    >>> rule("meta", "ai-disclosure")
    'codes.toml meta.ai-disclosure'
    """
    return f"{CODES} {table}.{name}"
