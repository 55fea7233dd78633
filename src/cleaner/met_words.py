"""What the lexicon knows of single words, worked out when a word is first met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .folding import UNSPACED, fold
from .phrase_tables import Tables, phrase_key
from .remembered import Remembered
from .sections import BY_NAME, SECTIONS

SHORT_STEM = 3  # letters up to which a beginning of a word ("ai", "ki") is a whole word or nothing
OPENING = 8  # letters at the beginning of a word that `groups_of` looks at
_KEYS = [(section.name, group) for section in SECTIONS for group, _ in section.vocabulary]
GROUPS = {chr(ord("A") + n): key for n, key in enumerate(_KEYS)}
_LETTERS = {key: letter for letter, key in GROUPS.items()}
_ANY_SECTION = frozenset(BY_NAME)


def letter_of(section: str, group: str) -> str:
    """The letter that stands for a group of a vocabulary."""
    return _LETTERS[section, group]


class Openings(Remembered[frozenset[str]]):
    """
    The sections that have phrases which a line may begin with if it begins with a word.

    Wrong on the safe side only: the word is looked at up to its fourth letter.
    """

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables

    def work_out(self, word: str) -> frozenset[str]:
        key = phrase_key(fold(word))
        if not key or (len(key) == 1 and UNSPACED.match(key)):
            return _ANY_SECTION  # what counts stands behind it
        entries = [entry for table in self.tables if (entry := table.openings.get(key))]
        return frozenset(SECTIONS[int(number)].name for number in " ".join(entries).split())


@dataclass(frozen=True, slots=True)
class Stem:
    """The beginning of a word of a vocabulary, or of a few words."""

    section: str
    group: str
    text: str
    sought: str  # what to look for in a folded line between blanks
    languages: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Is it a word, rather than the beginning of one?"""
        return self.sought[-1] == " "


_NO_STEMS: tuple[str, tuple[Stem, ...]] = ("", ())


class Stems(Remembered[tuple[str, tuple[Stem, ...]]]):
    """
    The stems that each word may be (part of), and the letters of their groups.

    Wrong on the safe side only: whether a stem is there is seen in the line.
    """

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables
        stems = [table.stems for table in tables]
        self.openings = stems[0] if len(stems) == 1 else frozenset().union(*stems)  # what stems are filed under
        self.known: dict[str, tuple[Stem, ...]] = {}  # … and those that were asked for

    def work_out(self, word: str) -> tuple[str, tuple[Stem, ...]]:
        folded = word if word.isascii() and word.isalnum() else fold(word)
        stems: list[Stem] = []
        for size in range(1, min(len(folded), OPENING) + 1):
            opening = folded[:size]
            if opening in self.openings:
                whole = size == len(folded) or " " in folded
                stems += (stem for stem in self._under(opening) if whole or not stem.is_whole)
        if not stems:
            return _NO_STEMS
        return "".join({letter_of(stem.section, stem.group) for stem in stems}), tuple(stems)

    def _under(self, opening: str) -> tuple[Stem, ...]:
        """The stems that are filed under the beginning of a word."""
        stems = self.known.get(opening)
        if stems is None:
            entries = (table.stems.get(opening, "") for table in self.tables)
            self.known[opening] = stems = tuple(_stem(entry) for some in entries if some for entry in some.split("|"))
        return stems


def _stem(entry: str) -> Stem:
    """An entry is "letter of the group=stem=languages"."""
    letter, stem, languages = entry.split("=")
    section, group = GROUPS[letter]
    sought = stem if UNSPACED.match(stem) else f" {stem}" if len(stem) > SHORT_STEM else f" {stem} "
    return Stem(section, group, stem, sought, tuple(languages.split()))


class Tongues(Remembered[tuple[str, ...]]):
    """The languages that each word is common in."""

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables

    def work_out(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code for table in self.tables for code in table.common.get(word, "").split()))
