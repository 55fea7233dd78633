"""Is a line of a few words the name of a person? Given names tell it from a section, a place or a paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from ..toml import tomllib
from ..writing.folding import fold
from .name_shapes import CASED, is_shaped_like_name

GIVEN_NAMES = "given_names.toml"
MOST_WORDS, MOST_UNCASED = 4, 2  # of a name: Ana de la Torre; and where no capitals tell it from a sentence
LONG = 5  # letters of a given name that is no word of another language
LAST = ("hu",)  # languages in which the given name stands last


def begins_with_given_name(text: str, language: str) -> bool:
    """
    Does a text that is shaped like a name begin with a given name?

    >>> begins_with_given_name("Ann Example", "en"), begins_with_given_name("World News", "en"), begins_with_given_name("Анна Примерова", "ru")
    (True, False, True)
    """
    if not is_shaped_like_name(text):
        return False
    parts = text.split()
    first = parts[-1] if language.split("-")[0] in LAST else parts[0]
    most = MOST_WORDS if CASED.match(first) else MOST_UNCASED
    return len(parts) <= most and fold(first) in _given_names(language.split("-")[0])


@lru_cache(maxsize=64)
def _given_names(language: str) -> frozenset[str]:
    """The given names of a language, and those of others that are long, in another script, or of several languages: people move."""
    listed = _listed()
    counts = Counter(name for names in listed.values() for name in names)
    own = listed.get(language or "en", frozenset())
    return own.union(name for name, count in counts.items() if count > 1 or len(name) >= LONG or not name.isascii())


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    written = tomllib.loads(Path(__file__).with_name(GIVEN_NAMES).read_text("utf-8"))
    return {code: frozenset(map(fold, names.split())) for code, names in written.items()}
