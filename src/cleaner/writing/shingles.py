"""How alike two texts are: the runs of words they share (Broder's shingles, 1997)."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

SIZE = 2  # words to a shingle; in scripts without spaces the words are pairs of letters


def shingles(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The overlapping runs of words of a text (see words.tokens)."""
    if len(words) < SIZE:
        return frozenset([tuple(words)] if words else [])
    return frozenset(itertools.pairwise(words))


def containment(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    """Shared shingles ÷ those of the shorter text: 1.0 where one text holds all of the other."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0
