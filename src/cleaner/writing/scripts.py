"""Which script a text is written in, by the names Unicode gives its letters."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from .folding import with_plain_marks

_ASCII_LETTER = re.compile("[A-Za-z]")
_SAME = {
    "CJK": "HAN",
    "KANGXI": "HAN",
    "HIRAGANA": "KANA",
    "KATAKANA": "KANA",
    "KATAKANA-HIRAGANA": "KANA",
    "FULLWIDTH": "LATIN",
    "HALFWIDTH": "KANA",
    "FEMININE": "LATIN",
    "MASCULINE": "LATIN",
    "MICRO": "GREEK",
    "MODIFIER": "",
}
SAMPLE = 60  # characters looked at


class _Scripts(dict[str, str]):
    """The script of each letter, worked out when it is first met."""

    def __missing__(self, char: str) -> str:
        name = (
            unicodedata.name(char, "").split(" ", 1)[0]
            if char.isalpha() or unicodedata.category(char)[0] == "M"
            else ""
        )
        self[char] = script = _SAME.get(name, name)
        return script


_SCRIPT = _Scripts()


def count_scripts(text: str) -> dict[str, int]:
    """Count a text's letters by script."""
    counts: dict[str, int] = {}
    for char, count in Counter(text).items():
        if script := _SCRIPT[char]:
            counts[script] = counts.get(script, 0) + count
    return counts


def script_of(text: str) -> str:
    """
    The script most letters at a text's beginning are in; "" where there are no letters.

    >>> script_of("Связанные статьи"), script_of("関連記事"), script_of("12:30")
    ('CYRILLIC', 'HAN', '')
    """
    sample = text if text.isascii() else with_plain_marks(text[:SAMPLE])
    if sample.isascii():
        return "LATIN" if _ASCII_LETTER.search(sample) else ""
    counts = count_scripts(sample)
    return max(counts, key=lambda script: counts[script]) if counts else ""
