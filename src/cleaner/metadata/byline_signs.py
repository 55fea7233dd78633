"""What the lexicon knows of bylines, made ready for a quick look: most lines have nothing of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..lexicon.before_names import before_names
from ..lexicon.phrases import Lexicon
from ..lexicon.templates import PLACEHOLDER
from ..writing.folding import UNSPACED, fold


class Signs(NamedTuple):
    """What bylines are told by, folded."""

    first: frozenset[str]  # words, or two letters where words aren't spaced, of phrases that bylines begin with
    together: Mapping[str, Sequence[frozenset[str]]]  # the words of templates with a name, by the longest of each
    unspaced: tuple[str, ...]  # … and those that aren't spaced

    def are_in(self, folded: str) -> bool:
        """Does a line begin as bylines do, or hold all words of a template? If not, no phrase of bylines fits it."""
        parts = folded.split(" ")
        if parts[0] in self.first:
            return True
        if not self.together.keys().isdisjoint(parts) and any(
            words_.issubset(parts) for part in parts for words_ in self.together.get(part, ())
        ):
            return True
        if folded.isascii() or not UNSPACED.search(folded):
            return False
        return folded[:2] in self.first or any(part in folded for part in self.unspaced)


@lru_cache(maxsize=4)
def signs_of_bylines(lexicon: Lexicon) -> Signs:
    """The signs of the bylines that a lexicon knows, put together once."""
    begins = [label for label in before_names(lexicon) if lexicon.is_label(label, "byline")]
    begins += [
        phrase[:2] if UNSPACED.search(phrase) else phrase.partition(" ")[0] for phrase in lexicon.beginnings("byline")
    ]
    together: dict[str, list[frozenset[str]]] = {}
    unspaced: set[str] = set()
    for match in lexicon.templates("byline"):
        if "{name}" in match.phrase:
            words_ = [word for part in PLACEHOLDER.split(match.phrase) for word in fold(part).split()]
            together.setdefault(max(words_, key=len), []).append(frozenset(words_))
            unspaced.update(filter(UNSPACED.search, words_))
    return Signs(frozenset(begins), together, tuple(sorted(unspaced)))


@lru_cache(maxsize=4)
def before_colons(lexicon: Lexicon) -> frozenset[str]:
    """The labels of bylines that may stand before a colon, folded."""
    return frozenset(phrase.rstrip(":") for phrase in lexicon.beginnings("byline"))
