"""
One compiled set of language files, and where a folded line's phrases are found in it.

Phrases are filed by how they begin, so that a line is compared with few of them however many there are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..writing.folding import UNSPACED, UNSPACED_CLASS, fold
from .compiled import Alphabets, alphabets
from .sections import SECTIONS
from .templates import literal_of, pattern_of

LONGEST_OPENING = 64  # characters of a line's beginning that `starts_with` may take
SHORTEST_BEHIND = 12  # width of a title behind a phrase
LONGEST_PHRASE, LONGEST_RUN = 8, 24  # words
# Khmer and Ethiopic have their own; Armenian's is typed as the mark that keyboards have for it; two of Ethiopic's are a full stop.
COLON = re.compile("[:：﹕։՝፦៖፡`](?<![^\u0561-\u0587]`)(?<!፡፡)(?!፡)")
LABEL_END = re.compile(f"{COLON.pattern}|[|｜丨]")  # what may stand behind a label: a bar says the same as a colon
CREDIT = (
    "caption_credit"  # the section of what a picture's credit begins with, or a headline in brackets or before a bar
)
_IN_BRACKETS = re.compile(
    r"[【［\[〔]([^】］\]〕]{2,32})[】］\]〕](?=.)"
)  # at the beginning of a line, as good as a colon
_SPACED = re.compile(f"[^ {UNSPACED_CLASS}]+")


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

    def has_title_behind(self, width: int) -> bool:
        """Does a title follow the phrase in a line of this width: "Read also: Snow on the pass"?"""
        return self.way == "starts_with" and width > len(self.phrase) + SHORTEST_BEHIND


class Tables:
    """One compiled set of language files."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        whole = table["whole_block"]
        self.whole: Alphabets = whole if isinstance(whole, Alphabets) else alphabets(whole)
        self.starts: dict[str, str] = table["starts_with"]
        self.openings: dict[str, str] = table["openings"]  # by key, the sections of phrases that begin lines
        self.starts_colon: dict[str, str] = table["starts_with_colon"]
        self.contains: dict[str, list[list[str]]] = table["contains"]
        self.templates: dict[str, list[list[str]]] = table["template"]
        self.keys = frozenset((*self.contains, *self.templates))
        self.stems: dict[str, str] = table["stems"]
        self.common: dict[str, str] = table["common_words"]

    def find(self, text: str, folded: str) -> tuple[Match, ...]:
        """All phrases that fit a line; those it is made of, where none fits it as it is."""
        found = self.find_beginning(text, folded, whole=True)
        if entry := self.whole.part(folded).get(folded):
            found = matches_of(entry, "whole_block", folded) + found
        for key in sorted(self.keys.intersection(line_keys(folded))):
            for phrase, entry in self.contains.get(key, ()):
                if phrase in folded and _stands_apart(phrase, folded):
                    found += matches_of(entry, "contains", phrase)
            for phrase, entry in self.templates.get(key, ()):
                if literal_of(phrase) in folded and pattern_of(phrase).fullmatch(folded):
                    found += matches_of(entry, "template", phrase)
        return found or self._find_run(folded)

    def find_beginning(self, text: str, folded: str, whole: bool) -> tuple[Match, ...]:
        """The phrases that a line begins with, also those that are a word before a colon, or in brackets: "[Read also] Snow on the pass"."""
        found: tuple[Match, ...] = ()
        if phrase_key(folded) not in self.openings:
            return found
        for end in _ends(folded, whole):
            if entry := self.starts.get(folded[:end]):
                found += matches_of(entry, "starts_with", folded[:end])
        label, is_bare = _label_of(text)
        if label and (entry := self.starts_colon.get(head := fold(label))) and (is_bare or not is_of(entry, CREDIT)):
            found += matches_of(entry, "starts_with", head + ":")
        return found

    def _find_run(self, folded: str) -> tuple[Match, ...]:
        """A line that is nothing but two or more whole phrases: a share bar, a menu, two AI labels."""
        words = folded.split(" ")
        if not 1 < len(words) <= LONGEST_RUN or not (self.whole.begins(words[0]) and self.whole.ends(words[-1])):
            return ()
        found: tuple[Match, ...] = ()
        start = 0
        while start < len(words):
            for end in range(min(len(words), start + LONGEST_PHRASE), start, -1):
                phrase = " ".join(words[start:end])
                if entry := self.whole.get(phrase):
                    found += matches_of(entry, "whole_block", phrase)[:1]
                    start = end
                    break
            else:
                return ()
        return found


def _label_of(text: str) -> tuple[str, bool]:
    """
    What stands before a colon, a bar or in brackets, where a line begins, and whether it is bare of the latter two: headlines begin with "[Video]".

    >>> _label_of("Read also: Snow on the pass"), _label_of("【関連記事】フェリーが再び出航"), _label_of("Snow on the pass")
    (('Read also', True), ('関連記事', False), ('', True))
    >>> _label_of("编辑丨王小明")
    ('编辑', False)
    """
    if label := _IN_BRACKETS.match(text):
        return label[1], False
    end = LABEL_END.search(text, 0, LONGEST_OPENING)
    return (text[: end.start()], COLON.match(end[0]) is not None) if end else ("", True)


def phrase_key(folded: str) -> str:
    """
    What a phrase is filed under: its first word, or its first two letters where words aren't spaced.

    >>> phrase_key("read also"), phrase_key("相关文章"), phrase_key("ai生成的图片")
    ('read', '相关', 'ai')
    """
    word = folded.split(" ", 1)[0]
    if word.isascii() or not (unspaced := UNSPACED.search(word)):
        return word
    return word[: unspaced.start()] or folded[:2]


def line_keys(folded: str) -> set[str]:
    """The keys under which anything in this line could be filed."""
    keys = set(folded.split(" "))
    if not folded.isascii() and UNSPACED.search(folded):
        keys.update(folded[i : i + 2] for i in range(len(folded) - 1))
        keys.update(_SPACED.findall(folded))
    return keys


def template_key(phrase: str) -> str:
    """What a template is filed under: its longest word that no placeholder touches, or else its longest part."""
    return phrase_key(literal_of(phrase))


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


def is_of(entry: str, section: str) -> bool:
    """Does an entry have a phrase in this section?"""
    return any(SECTIONS[int(part.split(" ", 1)[0])].name == section for part in entry.split("|"))


def matches_of(entry: str, way: str, phrase: str) -> tuple[Match, ...]:
    """An entry is "section languages|section languages", with sections by number."""
    found = []
    for part in entry.split("|"):
        number, *languages = part.split()
        found.append(Match(SECTIONS[int(number)].name, tuple(languages), way, phrase))
    return tuple(found)


def _stands_apart(phrase: str, folded: str) -> bool:
    return bool(UNSPACED.search(phrase)) or f" {phrase} " in f" {folded} "
