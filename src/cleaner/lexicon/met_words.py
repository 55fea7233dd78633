"""What the lexicon knows of single words, worked out when a word is first met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..remembered import Remembered
from ..writing.folding import UNSPACED, fold
from .phrase_tables import Tables, line_keys, phrase_key
from .sections import BY_NAME, NEEDED_GROUPS, SECTIONS

SHORT_STEM = 3  # letters up to which a beginning of a word ("ai", "ki") is a whole word or nothing
OPENING = 8  # letters at the beginning of a word that `groups_of` looks at
_KEYS = [(section.name, group) for section in SECTIONS for group, _ in section.vocabulary]
GROUPS = {chr(ord("A") + n): key for n, key in enumerate(_KEYS)}
_LETTERS = {key: letter for letter, key in GROUPS.items()}
_ANY_SECTION = frozenset(BY_NAME)
# What a word tells at the edge of a line: it is worth looking up, it may be a phrase if it ends in one's last word, it ends in one.
OPENS, BEGINS, ENDS = "obe"


def letter_of(section: str, group: str) -> str:
    """The letter that stands for a group of a vocabulary."""
    return _LETTERS[section, group]


# Those without which a line isn't worded like a section, by its name.
NEEDED_LETTERS = {name: frozenset(letter_of(name, group) for group in groups) for name, groups in NEEDED_GROUPS.items()}


class Openings(Remembered[frozenset[str]]):
    """
    The sections that have phrases which a line may begin with if it begins with a word.

    Wrong on the safe side only: of the phrase only its first word is looked at, or less where words aren't spaced.
    """

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables

    def work_out(self, word: str) -> frozenset[str]:
        key = phrase_key(fold(word))
        if not key or (len(key) == 1 and UNSPACED.match(key)):
            return _ANY_SECTION  # what counts stands behind it
        entries = [entry for table in self.tables if (entry := table.openings.get(key))]
        return frozenset(SECTIONS[int(number)].name for number in " ".join(entries).split())


class Holding(Remembered[bool]):
    """Whether each word, in the middle of a line, may be a reason to look for phrases in it. Wrong on the safe side only."""

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables

    def work_out(self, word: str) -> bool:
        folded = fold(word)
        if not folded.isascii() and UNSPACED.search(folded):
            return True
        keys = line_keys(folded)
        return any(not table.keys.isdisjoint(keys) for table in self.tables)


class Edges(Remembered[str]):
    """
    What each word tells of a line that begins or ends with it, as letters of OPENS, BEGINS and ENDS.

    Wrong on the safe side only. The tables know of phrases by the alphabet that they begin with, so between two alphabets the last
    word tells nothing, and neither does a word that folding takes away.
    """

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables

    def work_out(self, word: str) -> str:
        words = fold(word).split(" ")
        if not words[0]:
            return OPENS + ENDS
        key = phrase_key(words[0])
        begins = any(table.whole.begins(words[0]) for table in self.tables)
        opens = any(key in table.openings for table in self.tables) or (begins and not words[0][0].isascii())
        ends = not words[-1][0].isascii() or any(table.whole.ends(words[-1]) for table in self.tables)
        return OPENS * opens + BEGINS * begins + ENDS * ends


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


class Stems(Remembered[tuple[Stem, ...]]):
    """The stems that each word may be (part of). Wrong on the safe side only: whether a stem is there is seen in the line."""

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables
        stems = [table.stems for table in tables]
        self.openings = stems[0] if len(stems) == 1 else frozenset().union(*stems)  # what stems are filed under
        self.known: dict[str, tuple[Stem, ...]] = {}  # … and those that were asked for

    def work_out(self, word: str) -> tuple[Stem, ...]:
        folded = word if word.isascii() and word.isalnum() else fold(word)
        stems: list[Stem] = []
        for size in range(1, min(len(folded), OPENING) + 1):
            opening = folded[:size]
            if opening in self.openings:
                whole = size == len(folded) or " " in folded
                stems += (stem for stem in self._under(opening) if whole or not stem.is_whole)
        return tuple(stems)

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
    begins = len(stem) > SHORT_STEM or UNSPACED.match(stem[-1:])  # what follows "aiに" is another word
    sought = stem if UNSPACED.match(stem) else f" {stem}" if begins else f" {stem} "
    return Stem(section, group, stem, sought, tuple(languages.split()))


class Letters(Remembered[str]):
    """The letters of the groups of these stems: none, for nearly all words."""

    def __init__(self, stems: Stems) -> None:
        self.stems = stems

    def work_out(self, word: str) -> str:
        return "".join({letter_of(stem.section, stem.group) for stem in self.stems.work_out(word)})


class Tongues(Remembered[tuple[str, ...]]):
    """The languages that each word is common in."""

    def __init__(self, tables: Sequence[Tables]) -> None:
        self.tables = tables

    def work_out(self, word: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(code for table in self.tables for code in table.common.get(word, "").split()))
