"""Page F1 as the word-overlap benchmarks define it: multisets of words, or of letter 4-grams where words aren't spaced."""

from __future__ import annotations

import re
from collections import Counter

from cleaner.writing.folding import UNSPACED

_WORD = re.compile(r"\w+")


def page_f1(text: str, gold: str) -> float:
    """F1 of the overlap of two texts' words."""
    letters = "".join(_WORD.findall(gold))
    pieces = _grams if len(UNSPACED.findall(letters)) * 3 >= len(letters) > 0 else _words
    got, want = pieces(text), pieces(gold)
    if not got or not want:
        return float(got == want)
    hit = sum((got & want).values())
    return 2 * hit / (sum(got.values()) + sum(want.values()))


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.lower()))


def _grams(text: str) -> Counter[str]:
    letters = "".join(_WORD.findall(text.lower())).replace("_", "")
    return Counter(letters[i : i + 4] for i in range(max(1, len(letters) - 3)))
