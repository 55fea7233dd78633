"""
What can be seen of one block alone: how long it is, how it ends, its marks and words, the phrases that fit it.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from .blocks import Block
from .folding import UNSPACED_CLASS, fold
from .phrases import Lexicon, Match, Wording, letter_of
from .scripts import script_of
from .sections import AI_SECTIONS, BY_NAME, wording_suffices
from .words import tokens

LONG = 160  # width from which a block is prose whatever it ends in
SENTENCE = 70  # width from which a block that ends as a sentence is prose
WIDE_WIDTH = 2.5  # letters of other scripts that one letter of an unspaced script, or a Hangul syllable, is worth
_WIDE = re.compile(f"[{UNSPACED_CLASS}\uac00-\ud7a3]")
SURE_SENTENCE = 90  # width from which a sentence counts as the page's prose
LABEL_WIDTH = 100  # width from which a block is no label
LONGEST_NOTICE = 1500  # width
FIRST_WORDS = 16  # words of a block that its language is told by
_ADDRESS = re.compile(r"https?://|www\.|\S@\S|(?:^|\s)[@#]\w")
_DATE = re.compile(r"\d{1,2}[:.]\d\d\b|\b(?:1[89]|2[05])\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}")
_DIGIT = re.compile(r"\d")
HEAD = 240  # characters of a block in which its marks are counted
ASCII_COMMAS, COMMAS = ",;", ",;،؛、，；፣၊"
ASCII_STOPS, STOPS = (". ", "! ", "? "), (". ", "! ", "? ", "。", "！", "？", "। ", "؟ ", "۔ ", "። ")
ASCII_SEPARATORS, SEPARATORS = "|/>", "|/>»«›·•→"
OPENERS = "\"“„«‹「『‘'—–-"
CONSENT_SITE, AI_NAME = letter_of("consent_banner", "site"), letter_of("ai_label", "intelligence")
CONSENT_GROUPS = frozenset(letter_of("consent_banner", group) for group, _ in BY_NAME["consent_banner"].vocabulary)
AI_GROUPS = frozenset(letter_of("ai_label", group) for group, _ in BY_NAME["ai_label"].vocabulary)
WIDTHS = (8, 16, 25, 40, 60, 90, 130, 200, 350, 700)
SHARES = (0.001, 0.1, 0.25, 0.45, 0.65, 0.85)
END_NAMES = ("no mark", "a stop", "dots", "a colon", "a comma")
CLASS_NAMES = ("none", "tiny", "short", "short sentence", "line", "sentence", "long line", "prose")
_END = re.compile(
    r"(?:(?P<dots>…|\.\.\.)|(?P<stop>[.!?。！？।॥؟۔።፧។៕။։])|(?P<colon>[:：])|(?P<comma>[,;،؛、，；]))[\"'”’»」』）)\]›\s]*$"
)
# The columns of a row that are of a block alone: their names and how many values each has.
OWN_SIGNALS = (
    ("length and end", 55),
    ("commas", 56),
    ("sentences", 40),
    ("digits", 56),
    ("capitals", 48),
    ("separators", 32),
    ("dates and addresses", 24),
    ("kind of block", 80),
    ("links", 40),
    ("opening mark", 16),
    ("consent wording", 48),
)


@dataclass(slots=True)
class Sight:
    """What is seen of one block by itself."""

    length: int  # characters
    width: int  # the same, with letters that say more counted for more
    end: int  # index into END_NAMES
    shape: int  # index into CLASS_NAMES
    matches: tuple[Match, ...]
    script: str
    words: list[str]
    vocabulary: frozenset[str]
    dated: bool
    consent: int  # groups of the consent vocabulary that it touches; 0 where nobody speaks to the reader
    ai: Wording | None  # the words of an AI label, where they suffice for one
    tongues: dict[str, int]  # languages, and how many of its first words are among their commonest
    own: list[int]  # its row's first columns, OWN_SIGNALS
    extras: list[str]  # named signals that it has, such as a phrase of the lexicon

    @property
    def is_prose(self) -> bool:
        """Long enough, or long enough for a sentence, to be part of an article."""
        return self.shape >= 6 or (self.shape == 5 and self.width > SURE_SENTENCE)


def see(block: Block, lexicon: Lexicon) -> Sight:
    """Look at one block alone."""
    text = block.text
    width = len(text)
    if not text.isascii():
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
            width = len(text)
        if _WIDE.search(text):
            width += int((WIDE_WIDTH - 1) * len(_WIDE.findall(text)))
    length = len(text)
    match = _END.search(text[-8:])
    end = 0
    if match:
        end = 2 if match["dots"] else 1 if match["stop"] else 3 if match["colon"] else 4
    shape = _shape(width, end)
    words = tokens(text)
    vocabulary = frozenset(words)
    matches = lexicon.find(text)
    tongues = lexicon.common_languages(words[:FIRST_WORDS])
    consent, ai = 0, None
    if 12 < width < LONGEST_NOTICE:
        letters = lexicon.groups_of(vocabulary)
        folded = ""
        if CONSENT_SITE in letters and len(CONSENT_GROUPS.intersection(letters)) > 2:
            folded = fold(text)
            wording = lexicon.measure_folded(folded, vocabulary, "consent_banner")
            consent = len(wording.groups) if wording and "site" in wording.groups else 0
        if (
            width < LONG
            and not any(match.section in AI_SECTIONS for match in matches)
            and AI_NAME in letters
            and len(AI_GROUPS.intersection(letters)) > 1
        ):
            ai = lexicon.measure_folded(folded or fold(text), vocabulary, "ai_label")
            if ai and not wording_suffices("ai_label", set(ai.groups), text):
                ai = None
    head = text if width < HEAD else text[:HEAD]
    ascii_only = head.isascii()
    digits = len(_DIGIT.findall(head))
    dated = bool(digits and width < LONG and _DATE.search(text))
    own = [
        bisect_right(WIDTHS, width) * 5 + end,
        min(6, _count(head, ASCII_COMMAS if ascii_only else COMMAS)) * 8 + shape,
        min(4, _count(head, ASCII_STOPS if ascii_only else STOPS)) * 8 + shape,
        bisect_right(SHARES, digits / len(head)) * 8 + shape,
        _case(head) * 8 + shape,
        min(3, _count(head, ASCII_SEPARATORS if ascii_only else SEPARATORS)) * 8 + shape,
        (2 if _has_address(text) else 1 if dated else 0) * 8 + shape,
        _kind(block) * 8 + shape,
        _links(block) * 8 + shape,
        int(head[0] in OPENERS) * 8 + shape,
        consent * 8 + shape,
    ]
    size = "short" if shape in (1, 2) else "line" if shape in (3, 4) else "long"
    extras = (
        [f"{section} {way}, {size}" for section, way in dict.fromkeys((match.section, match.way) for match in matches)]
        if matches
        else []
    )
    return Sight(
        length, width, end, shape, matches, script_of(text), words, vocabulary, dated, consent, ai, tongues, own, extras
    )


def _count(text: str, marks: Iterable[str]) -> int:
    return sum(map(text.count, marks))


def _has_address(text: str) -> bool:
    return ("@" in text or "#" in text or "://" in text or "www." in text) and bool(_ADDRESS.search(text))


def _shape(width: int, end: int) -> int:
    """An index into CLASS_NAMES."""
    stopped = end in (1, 2)
    if width < 16:
        return 1
    if width < SENTENCE:
        return 3 if stopped else 2
    if width < LONG:
        return 5 if stopped else 4
    return 7 if stopped or end == 3 else 6


KIND_COLUMNS: dict[str, int] = {"heading": 4, "title": 4, "caption": 5, "quote": 6, "row": 7, "code": 8}


def _kind(block: Block) -> int:
    """0 a paragraph, 1-3 a list item by its bullet, then KIND_COLUMNS."""
    if block.bullet:
        return 1 if block.bullet in "*-–—" else 2 if not block.bullet[0].isdigit() else 3
    return KIND_COLUMNS.get(block.kind, 0)


def _links(block: Block) -> int:
    """0 nobody knows (a text), else 1 none, 2 some, 3 most, 4 all of its characters are in links."""
    if not block.path:
        return 0
    density = block.link_density
    return 1 if not block.links else 2 if density < 0.4 else 3 if density < 0.9 else 4


def _case(text: str) -> int:
    """0 no letters with case, 1 no capitals but the first, 2 some, 3 most words begin with one, 4 all capitals, 5 begins small."""
    if text.isupper():
        return 4
    initials = [word[0] for word in text[:60].split()]
    upper = sum(map(str.isupper, initials))
    lower = sum(map(str.islower, initials))
    if not upper + lower:
        return 0
    if initials[0].islower():
        return 5
    return 3 if upper > 1 and upper > 0.7 * (upper + lower) else 2 if upper > 1 else 1
