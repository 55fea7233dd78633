"""
The lexicon: what sites print around articles, in all languages at once.

All languages' phrases lie in the same hash tables, so that looking a line up costs the same for one language and
for a hundred. A phrase matches a folded line (see folding.py) in one of four ways:

* `whole_block`: the line is the phrase and nothing else, or a run of such phrases ("Facebook Twitter WhatsApp");
* `starts_with`: the line begins with the phrase; a phrase that ends in a colon wants a colon in the line as well;
* `contains`: the phrase stands somewhere in the line, at word boundaries where words are spaced;
* `template`: the line is the phrase, with {date}, {name} and {number} filled in.

A vocabulary is a set of beginnings of words in groups; `measure` says which groups a line touches, by language.
The tables are made by language_files.compile_languages and read as they are: nothing is built when they are loaded.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from .compiled import Alphabets, by_alphabet, compiled_tables
from .folding import UNSPACED, fold
from .sections import BY_NAME, SECTIONS
from .words import tokens

SHORT_STEM = 3  # letters up to which a beginning of a word ("ai", "ki") is a whole word or nothing
LONGEST_LABEL = 160  # characters: what is longer is not looked up as a label, only by its beginning
LONGEST_OPENING = 64  # characters of a line's beginning that `starts_with` may take
OPENING = 8  # letters at the beginning of a word that `groups_of` looks at
MOST_WORDS = 20_000  # that are remembered
LONGEST_PHRASE, LONGEST_RUN = 8, 24  # words
LONGEST_CAPTION = 400  # characters that `phrases_in` reads,
UNSPACED_PHRASE = (4, 16)  # … and lengths of a phrase in it where words aren't spaced
COLON = re.compile("[:：﹕։]")
PLACEHOLDER = re.compile(r"\{(?:date|name|number)\}")
PLACEHOLDER_OR_TEXT = re.compile(r"\{(?:date|name|number)\}|[^{]+")
_YEAR = r"(?<!\d)(?:1[34]|1[89]|20|25)\d\d(?!\d)"  # also of the Persian, Hijri and Buddhist calendars
_DATE = rf"(?:(?=.*{_YEAR})\S+(?: \S+){{0,5}}|(?:\D{{1,12}} )?\d{{1,2}} \d{{1,2}}(?: \d{{1,4}})?(?: \D{{1,12}})?)"
_PLACEHOLDERS = {"{number}": r"(\d[\d ]*)", "{date}": f"({_DATE})", "{name}": r"(\D{2,60})"}


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase of the lexicon found in a line."""

    section: str
    languages: tuple[str, ...]
    way: str
    phrase: str  # as it was found: folded

    @property
    def rule(self) -> str:
        """Where the phrase is written down: `ru.toml related_links.whole_block`."""
        return f"{self.languages[0]}.toml {self.section}.{self.way}"


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
        """`tables`: what `language_files.compile_languages` returns; of several, the later ones are looked at as well."""
        self.languages: dict[str, dict[str, Any]] = {}
        for table in tables:
            self.languages |= table["languages"]
        self._tables = [_Tables(table) for table in tables]
        self._openings = _Openings(self._tables)
        self._stems = _Stems(self._tables)
        self._tongues = _Tongues(self._tables)

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
        folded = fold(text)
        if folded:
            for table in self._tables:
                found += table.find(text, folded)
        return found

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

    def may_begin(self, words: Iterable[str], section: str) -> bool:
        """May a phrase of a section that lines begin with begin with any of these words? Quick, and wrong on the safe side only."""
        return any(section in self._openings[word] for word in words)

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
                    for match in _matches(entry, "whole_block", phrase):
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
        for word in sorted(words):
            for stem in self._stems[word][1]:
                if stem.section == section and stem.sought in padded:
                    for language in stem.languages:
                        found = seen.setdefault(language, {}).setdefault(stem.group, [])
                        if stem.text not in found:
                            found.append(stem.text)
        return seen

    def touches(self, folded: str, words: Iterable[str], section: str, group: str) -> bool:
        """Does a folded line, cut into words, hold any stem of a group?"""
        letter = letter_of(section, group)
        padded = ""
        for word in words:
            letters, stems = self._stems[word]
            if letter in letters:
                padded = padded or f" {folded} "
                if any(stem.sought in padded for stem in stems if stem.group == group and stem.section == section):
                    return True
        return False

    def groups_of(self, words: Iterable[str]) -> str:
        """The groups of vocabularies that words could touch, as letters (`letter_of`). Quick, and wrong on the safe side only."""
        return "".join({self._stems[word][0] for word in words})

    def templates(self, section: str) -> Iterator[str]:
        """The templates of a section, as they are written."""
        for table in self._tables:
            for phrase, entry in itertools.chain.from_iterable(table.templates.values()):
                if _is_of(entry, section):
                    yield phrase

    def beginnings(self, section: str) -> Iterator[str]:
        """The phrases of a section that lines may begin with, folded."""
        for table in self._tables:
            for phrase, entry in itertools.chain(table.starts.items(), table.starts_colon.items()):
                if _is_of(entry, section):
                    yield phrase

    def common_languages(self, words: Iterable[str]) -> dict[str, int]:
        """Count, for each language, how many of the lower-cased words are among its commonest."""
        counts: dict[str, int] = {}
        for languages in map(self._tongues.__getitem__, words):
            for language in languages:
                counts[language] = counts.get(language, 0) + 1
        return counts


class _Openings(dict[str, frozenset[str]]):
    """
    The sections that have phrases which a line may begin with if it begins with a word, worked out when that is first met.

    That is quick, and wrong on the safe side only. A bounded number of words is remembered.
    """

    def __init__(self, tables: Sequence[_Tables]) -> None:
        self.tables = tables

    def __missing__(self, word: str) -> frozenset[str]:
        key = phrase_key(fold(word))
        if not key or (len(key) == 1 and UNSPACED.match(key)):
            sections = _ANY_SECTION  # what counts stands behind it
        else:
            entries = [entry for table in self.tables if (entry := table.openings.get(key))]
            numbers = " ".join(entries).split() if entries else ()
            sections = frozenset(SECTIONS[int(number)].name for number in numbers)
        if len(self) >= MOST_WORDS:
            self.clear()
        self[word] = sections
        return sections


_ANY_SECTION = frozenset(BY_NAME)


@dataclass(frozen=True, slots=True)
class _Stem:
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


class _Stems(dict[str, tuple[str, tuple[_Stem, ...]]]):
    """
    The stems that each word may be (part of) and the letters of their groups, worked out when a word is first met.

    The same words come in every text, so a bounded number of them is remembered.
    """

    def __init__(self, tables: Sequence[_Tables]) -> None:
        self.tables = tables
        stems = [table.stems for table in tables]
        self.openings = stems[0] if len(stems) == 1 else frozenset().union(*stems)  # what stems are filed under
        self.known: dict[str, tuple[_Stem, ...]] = {}  # … and those that were asked for

    def __missing__(self, word: str) -> tuple[str, tuple[_Stem, ...]]:
        folded = word if word.isascii() and word.isalnum() else fold(word)
        stems: list[_Stem] = []
        for size in range(1, min(len(folded), OPENING) + 1):
            opening = folded[:size]
            if opening in self.openings:
                whole = size == len(folded) or " " in folded
                stems += (stem for stem in self._under(opening) if whole or not stem.is_whole)
        if len(self) >= MOST_WORDS:
            self.clear()
        self[word] = known = (
            ("".join({letter_of(stem.section, stem.group) for stem in stems}), tuple(stems)) if stems else _NONE
        )
        return known

    def _under(self, opening: str) -> tuple[_Stem, ...]:
        """The stems that are filed under the beginning of a word."""
        stems = self.known.get(opening)
        if stems is None:
            entries = (table.stems.get(opening, "") for table in self.tables)
            self.known[opening] = stems = tuple(_stem(entry) for some in entries if some for entry in some.split("|"))
        return stems


_NONE: tuple[str, tuple[_Stem, ...]] = ("", ())


def _stem(entry: str) -> _Stem:
    """An entry is "letter of the group=stem=languages"."""
    letter, stem, languages = entry.split("=")
    section, group = GROUPS[letter]
    sought = stem if UNSPACED.match(stem) else f" {stem}" if len(stem) > SHORT_STEM else f" {stem} "
    return _Stem(section, group, stem, sought, tuple(languages.split()))


class _Tongues(dict[str, tuple[str, ...]]):
    """The languages that each word is common in."""

    def __init__(self, tables: Sequence[_Tables]) -> None:
        self.tables = tables

    def __missing__(self, word: str) -> tuple[str, ...]:
        languages = tuple(dict.fromkeys(code for table in self.tables for code in table.common.get(word, "").split()))
        if len(self) >= MOST_WORDS:
            self.clear()
        self[word] = languages
        return languages


class _Tables:
    """One compiled set of language files."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        whole = table["whole_block"]
        self.whole: Alphabets = whole if isinstance(whole, Alphabets) else by_alphabet(whole)
        self.starts: dict[str, str] = table["starts_with"]
        self.openings: dict[str, str] = table["openings"]  # by key, the sections of phrases that begin lines
        self.starts_colon: dict[str, str] = table["starts_with_colon"]
        self.contains: dict[str, list[list[str]]] = table["contains"]
        self.templates: dict[str, list[list[str]]] = table["template"]
        self.keys = frozenset((*self.contains, *self.templates))
        self.stems: dict[str, str] = table["stems"]
        self.common: dict[str, str] = table["common_words"]

    def find(self, text: str, folded: str) -> tuple[Match, ...]:
        found = self.find_beginning(text, folded, whole=True)
        if entry := self.whole.part(folded).get(folded):
            found = _matches(entry, "whole_block", folded) + found
        for key in sorted(self.keys.intersection(line_keys(folded))):
            for phrase, entry in self.contains.get(key, ()):
                if phrase in folded and _stands_apart(phrase, folded):
                    found += _matches(entry, "contains", phrase)
            for phrase, entry in self.templates.get(key, ()):
                literal, pattern = _template(phrase)
                if literal in folded and pattern.fullmatch(folded):
                    found += _matches(entry, "template", phrase)
        return found or self._find_run(folded)

    def find_beginning(self, text: str, folded: str, whole: bool) -> tuple[Match, ...]:
        found: tuple[Match, ...] = ()
        if phrase_key(folded) not in self.openings:
            return found
        for end in _ends(folded, whole):
            if entry := self.starts.get(folded[:end]):
                found += _matches(entry, "starts_with", folded[:end])
        if colon := COLON.search(text, 0, LONGEST_OPENING):
            head = fold(text[: colon.start()])
            if entry := self.starts_colon.get(head):
                found += _matches(entry, "starts_with", head + ":")
        return found

    def _find_run(self, folded: str) -> tuple[Match, ...]:
        """A line that is nothing but two or more whole phrases: a share bar, a menu, two AI labels."""
        words = folded.split(" ")
        if not 1 < len(words) <= LONGEST_RUN or not self.whole.may_hold(words[0], words[-1]):
            return ()
        found: tuple[Match, ...] = ()
        start = 0
        while start < len(words):
            for end in range(min(len(words), start + LONGEST_PHRASE), start, -1):
                phrase = " ".join(words[start:end])
                if entry := self.whole.get(phrase):
                    found += _matches(entry, "whole_block", phrase)[:1]
                    start = end
                    break
            else:
                return ()
        return found


_KEYS = [(section.name, group) for section in SECTIONS for group, _ in section.vocabulary]
GROUPS = {chr(ord("A") + n): key for n, key in enumerate(_KEYS)}
_LETTERS = {key: letter for letter, key in GROUPS.items()}


def letter_of(section: str, group: str) -> str:
    """The letter that stands for a group of a vocabulary."""
    return _LETTERS[section, group]


def _first_word(text: str) -> str:
    return next(iter(text[:LONGEST_OPENING].split(maxsplit=1)), "")


def phrase_key(folded: str) -> str:
    """What a phrase is filed under: the first four characters of its first word, or two where words aren't spaced."""
    return folded[:2] if UNSPACED.match(folded) else folded.split(" ", 1)[0][:4]


def line_keys(folded: str) -> set[str]:
    """The keys under which anything in this line could be filed."""
    keys = {word[:4] for word in folded.split(" ")}
    if not folded.isascii() and UNSPACED.search(folded):
        keys.update(folded[i : i + 2] for i in range(len(folded) - 1))
    return keys


def _ends(folded: str, whole: bool) -> list[int]:
    """Where a phrase at the beginning of a line may end, the longest first."""
    last = len(folded) if whole else -1
    if not folded.isascii() and UNSPACED.search(folded):
        return [*([last] if whole else []), *range(min(len(folded) - 1, LONGEST_OPENING), 1, -1)]
    ends = []
    end = folded.find(" ")
    while 0 < end <= LONGEST_OPENING:
        ends.append(end)
        end = folded.find(" ", end + 1)
    return [*([last] if whole else []), *ends[::-1]]


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


def _is_of(entry: str, section: str) -> bool:
    """Does an entry have a phrase in this section?"""
    return any(SECTIONS[int(part.split(" ", 1)[0])].name == section for part in entry.split("|"))


def _matches(entry: str | None, way: str, phrase: str) -> tuple[Match, ...]:
    """An entry is "section languages|section languages", with sections by number."""
    if entry is None:
        return ()
    found = []
    for part in entry.split("|"):
        number, *languages = part.split()
        found.append(Match(SECTIONS[int(number)].name, tuple(languages), way, phrase))
    return tuple(found)


@lru_cache(maxsize=4096)
def _template(phrase: str) -> tuple[str, re.Pattern[str]]:
    """A template's longest word, and its pattern over folded lines; a placeholder stands apart where the template sets it apart."""
    pattern = ""
    for part in PLACEHOLDER_OR_TEXT.findall(phrase):
        if part in _PLACEHOLDERS:
            pattern += _PLACEHOLDERS[part]
        elif folded := fold(part):
            pattern += (
                (_joint(part[0], part.strip()[0]) if pattern else "")
                + re.escape(folded)
                + (_joint(part[-1], part.strip()[-1]) if part != phrase[-len(part) :] else "")
            )
        else:
            pattern += " ?"
    return _literal(phrase), re.compile(pattern)


def filled(phrase: str, folded: str) -> dict[str, str]:
    """
    What stands in a folded line for each placeholder of a template that fits it; empty if it doesn't.

    >>> filled("Par {name} le {date}", "par jeanne exemple le 3 mars 2024")
    {'{name}': 'jeanne exemple', '{date}': '3 mars 2024'}
    """
    found = _template(phrase)[1].fullmatch(folded)
    return dict(zip(PLACEHOLDER.findall(phrase), found.groups(), strict=True)) if found else {}


def _joint(char: str, letter: str) -> str:
    """What stands between a placeholder and the text beside it, whose nearest character and letter these are."""
    return " ?" if UNSPACED.match(letter) else "" if char.isalnum() else " "


def template_key(phrase: str) -> str:
    """What a template is filed under: its longest word that no placeholder touches, or else its longest part."""
    return phrase_key(_literal(phrase))


def _literal(phrase: str) -> str:
    words = [word for part in phrase.split() if "{" not in part and "}" not in part for word in fold(part).split()]
    return max(words or [fold(part) for part in PLACEHOLDER.split(phrase)], key=len)


def _stands_apart(phrase: str, folded: str) -> bool:
    return bool(UNSPACED.search(phrase)) or f" {phrase} " in f" {folded} "


@cache
def default_lexicon() -> Lexicon:
    """The languages that come with `cleaner`, loaded once."""
    return Lexicon([compiled_tables()])


def lexicon_with(tables: Sequence[Mapping[str, Any]]) -> Lexicon:
    """The languages that come with `cleaner`, and the user's own tables before them."""
    return Lexicon([*tables, compiled_tables()])
