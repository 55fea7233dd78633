"""The words that bylines have right before a name."""

from __future__ import annotations

from functools import lru_cache

from ..writing.folding import fold
from .phrases import Lexicon


@lru_cache(maxsize=4)
def before_names(lexicon: Lexicon) -> frozenset[str]:
    """
    The words that stand right before a name in the lexicon's templates, folded.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> {"by", "par", "von", "por"} <= before_names(default_lexicon())
    True
    """
    phrases = (match.phrase for match in lexicon.templates("byline"))
    labels = (fold(phrase.partition("{name}")[0]) for phrase in phrases if "{name}" in phrase)
    return frozenset(label.rpartition(" ")[2] for label in labels if label)
