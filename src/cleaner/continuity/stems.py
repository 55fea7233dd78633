"""How the words of a line begin: what tells, across inflections, whether two lines speak of one thing."""

from __future__ import annotations

from ..deciding.sight import Sight

STEM = 4  # letters


def stems(sight: Sight) -> frozenset[str]:
    """How the words of a line begin, single letters aside, and those that are among the commonest of some language."""
    words = (word for word in sight.vocabulary if len(word) > 1 and not sight.lexicon.languages_of(word))
    return frozenset(word[:STEM] for word in words)
