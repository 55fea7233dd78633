"""
The lexicon: what sites print around articles, in all languages at once.

All languages' phrases lie in the same hash tables, so that looking a line up costs the same for one language and
for a hundred. A phrase matches a folded line (see writing/folding.py) in one of four ways:

* `whole_block`: the line is the phrase and nothing else, or a run of such phrases ("Facebook Twitter WhatsApp");
* `starts_with`: the line begins with the phrase; a phrase that ends in a colon wants a colon or a bar in the line as well;
* `contains`: the phrase stands somewhere in the line, at word boundaries where words are spaced;
* `template`: the line is the phrase, with {date}, {name}, {number} and {title} filled in.

A vocabulary is a set of beginnings of words in groups; `measure` says which groups a line touches, by language.
The tables are made by compiling.compile_languages and read as they are: nothing is built when they are loaded.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ..writing.folding import UNSPACED, fold
from ..writing.words import tokens
from .compiled import compiled_tables
from .met_words import BEGINS, ENDS, OPENS, Edges, Holding, Letters, Openings, Stems, Tongues, letter_of
from .phrase_tables import LONGEST_OPENING, LONGEST_PHRASE, Match, Tables, is_of, matches_of

LONGEST_LABEL = 160  # characters: what is longer is not looked up as a label, only by its beginning
LONGEST_CAPTION = 400  # characters that `phrases_in` reads,
UNSPACED_PHRASE = (4, 16)  # … and lengths of a phrase in it where words aren't spaced


@dataclass(frozen=True, slots=True)
class Wording:
    """The groups of a vocabulary that a line touches, in the language that touches most of them."""

    section: str
    language: str
    groups: Mapping[str, tuple[str, ...]]  # group → the words seen
    by_language: Mapping[str, int]  # language → how many groups it touches

    @property
    def rule(self) -> str:
        return f"{self.language}.toml {self.section}"

    @property
    def evidence(self) -> str:
        return ", ".join(word for words in self.groups.values() for word in words[:2])


class Lexicon:
    """
    Phrases and vocabularies of any number of languages, ready for looking up.

    >>> lexicon = default_lexicon()
    >>> [match.section for match in lexicon.find("Связанные статьи")]
    ['related_links']
    >>> lexicon.find("Статьи, связанные с этой темой, выходили и раньше.")
    ()
    """

    def __init__(self, tables: Sequence[Mapping[str, Any]]) -> None:
        """`tables`: what `compiling.compile_languages` returns; of several, the later ones are looked at as well."""
        self.languages: dict[str, dict[str, Any]] = {}
        for table in tables:
            self.languages |= table["languages"]
        self._tables = [Tables(table) for table in tables]
        self._openings, self._edges, self._holding = Openings(self._tables), Edges(self._tables), Holding(self._tables)
        self._stems = Stems(self._tables)
        self._letters = Letters(self._stems)
        self._tongues = Tongues(self._tables)

    def find(self, text: str) -> tuple[Match, ...]:
        """Find the phrases that match a line, the surest way first; a long line is only looked at where it begins."""
        found: tuple[Match, ...] = ()
        if len(text) > LONGEST_LABEL:
            if not self._openings[_first_word(text)]:
                return found
            folded = fold(text[:LONGEST_OPENING])
            for table in self._tables:
                found += table.find_beginning(text, folded, whole=False)
            return found
        if self._may_hold_phrases(text) and (folded := fold(text)):
            for table in self._tables:
                found += table.find(text, folded)
        return found

    def _may_hold_phrases(self, text: str) -> bool:
        """Quick, and wrong on the safe side only: do its words, one by one, let a short line be or hold a phrase?"""
        words = text.split()
        if not words:
            return False
        first, last = self._edges[words[0]], self._edges[words[-1]]
        return OPENS in first or (BEGINS in first and ENDS in last) or any(map(self._holding.__getitem__, words))

    def find_beginning(self, text: str, section: str) -> Match | None:
        """
        Find a phrase of a section that a short line begins with: what `find` finds in the way "starts_with". Quick where there is none.

        >>> default_lexicon().find_beginning("Photo: Ann Example", "caption_credit").phrase
        'photo:'
        """
        if section not in self._openings[_first_word(text)]:
            return None
        folded = fold(text)
        found = (match for table in self._tables for match in table.find_beginning(text, folded, whole=True))
        return next((match for match in found if match.section == section), None)

    def is_label(self, folded: str, section: str) -> bool:
        """
        Is a folded line, as a whole, a phrase of a section?

        >>> default_lexicon().is_label("related articles", "related_links")
        True
        """
        for table in self._tables if folded else ():
            if (entry := table.whole.get(folded)) is not None and is_of(entry, section):
                return True
        return False

    def may_begin(self, words: Iterable[str], section: str) -> bool:
        """May a phrase of a section that lines begin with begin with any of these words? Quick, and wrong on the safe side only."""
        for word in words:
            if section in self._openings[word]:
                return True
        return False

    def phrases_in(self, text: str, sections: Sequence[str]) -> tuple[Match, ...]:
        """
        Find the phrases of some sections, of two words or more, that stand somewhere in a line as whole words.

        `find` asks whether a line is a label; this asks whether a caption holds one. Only the beginning of a long line is read.

        >>> [match.phrase for match in default_lexicon().phrases_in("An AI-generated image of the Pope", ["ai_image"])]
        ['ai generated image']
        """
        folded = fold(text[:LONGEST_CAPTION])
        found: dict[str, Match] = {}
        for phrase in _runs_of(folded):
            for table in self._tables:
                if entry := table.whole.get(phrase):
                    for match in matches_of(entry, "whole_block", phrase):
                        if match.section in sections:
                            found.setdefault(phrase, match)
        return tuple(found.values())

    def measure(self, text: str, section: str) -> Wording | None:
        """Find the words of a vocabulary in a line; None where there are none. Time is linear in the line."""
        return self.measure_folded(fold(text), frozenset(tokens(text)), section)

    def measure_folded(self, folded: str, words: frozenset[str], section: str) -> Wording | None:
        """`measure` for a line that is folded, and cut into words, already."""
        seen = self._seen(folded, words, section)
        if not seen:
            return None
        best = max(seen, key=lambda code: (len(seen[code]), sum(map(len, seen[code].values())), code))
        groups = {group: tuple(found) for group, found in seen[best].items()}
        return Wording(section, best, groups, {code: len(found) for code, found in seen.items()})

    def groups_by_language(self, text: str, section: str) -> Mapping[str, Mapping[str, list[str]]]:
        """For each language the groups of a vocabulary that a line touches, with the beginnings of words seen of each."""
        return self._seen(fold(text), frozenset(tokens(text)), section)

    def _seen(self, folded: str, words: frozenset[str], section: str) -> dict[str, dict[str, list[str]]]:
        padded = f" {folded} "
        seen: dict[str, dict[str, list[str]]] = {}
        for word in sorted(filter(self._letters.__getitem__, words)):
            for stem in self._stems[word]:
                if stem.section == section and stem.sought in padded:
                    for language in stem.languages:
                        found = seen.setdefault(language, {}).setdefault(stem.group, [])
                        if stem.text not in found:
                            found.append(stem.text)
        return seen

    def touches(self, folded: str, words: frozenset[str], section: str, group: str) -> bool:
        """Does a folded line, cut into words, hold any stem of a group?"""
        letter = letter_of(section, group)
        padded = ""
        for word in filter(self._letters.__getitem__, words):
            if letter in self._letters[word]:
                padded = padded or f" {folded} "
                stems = self._stems[word]
                if any(stem.sought in padded for stem in stems if stem.group == group and stem.section == section):
                    return True
        return False

    def groups_of(self, words: Iterable[str]) -> str:
        """The groups of vocabularies that words could touch, as letters (`letter_of`). Quick, and wrong on the safe side only."""
        return "".join(set(map(self._letters.__getitem__, words)))

    def templates(self, section: str) -> Iterator[Match]:
        """The templates of a section, as they are written, and where."""
        for table in self._tables:
            for phrase, entry in itertools.chain.from_iterable(table.templates.values()):
                yield from (match for match in matches_of(entry, "template", phrase) if match.section == section)

    def beginnings(self, section: str) -> Iterator[str]:
        """The phrases of a section that lines may begin with, folded."""
        for table in self._tables:
            for phrase, entry in itertools.chain(table.starts.items(), table.starts_colon.items()):
                if is_of(entry, section):
                    yield phrase

    def count_common(self, words: Iterable[str], language: str) -> int:
        """How many of the lower-cased words are among the commonest of a language."""
        return sum(language in languages for languages in map(self._tongues.__getitem__, words))

    def common_languages(self, words: Iterable[str]) -> dict[str, int]:
        """Count, for each language, how many of the lower-cased words are among its commonest."""
        counts: dict[str, int] = {}
        for languages in filter(None, map(self._tongues.__getitem__, words)):
            for language in languages:
                counts[language] = counts.get(language, 0) + 1
        return counts

    def languages_of(self, word: str) -> tuple[str, ...]:
        """
        The languages in which a lower-cased word is among the commonest.

        >>> default_lexicon().languages_of("und"), default_lexicon().languages_of("ferry")
        (('de',), ())
        """
        return self._tongues[word]


def _first_word(text: str) -> str:
    return next(iter(text[:LONGEST_OPENING].split(maxsplit=1)), "")


def _runs_of(folded: str) -> Iterator[str]:
    """The parts of a folded line that a phrase may be: runs of words, and of letters where words aren't spaced."""
    words = folded.split(" ")
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + LONGEST_PHRASE) + 1):
            yield " ".join(words[start:end])
    if not folded.isascii() and UNSPACED.search(folded):
        shortest, longest = UNSPACED_PHRASE
        for start in range(len(folded)):
            for end in range(start + shortest, min(len(folded), start + longest) + 1):
                yield folded[start:end]


@cache
def default_lexicon() -> Lexicon:
    """The languages that come with `cleaner`, loaded once."""
    return Lexicon([compiled_tables()])
