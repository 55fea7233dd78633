"""
What can be seen of one block alone: how long it is, how it ends, its marks and words, the phrases that fit it.
"""

from __future__ import annotations

import re

from ..blocks import BAR, Block
from ..lazily import lazily
from ..lexicon.label_beginnings import goes_on_as_prose
from ..lexicon.label_wording import label_wording
from ..lexicon.met_words import letter_of
from ..lexicon.phrase_tables import Match
from ..lexicon.phrases import Lexicon, Wording
from ..lexicon.sections import AI_SECTIONS, BY_NAME, NOTICE_GROUPS, UNSEEN, consent_groups, wording_suffices
from ..lexicon.templates import may_name
from ..scoring import own_signals
from ..writing.folding import fold
from ..writing.normal_forms import composed
from ..writing.scripts import script_of
from ..writing.shapes import (
    LINE_SHAPE,
    LONG,
    LONG_LINE,
    NO_MARK,
    PROSE,
    SENTENCE_SHAPE,
    SHORT_SENTENCE,
    SHORT_SHAPES,
    end_of,
    end_of_post,
    seen,
    shape_of,
    width_of,
)
from ..writing.shingles import shingles
from ..writing.words import tokens

LONGEST_BYLINE = 100  # width of a line that may sign an article
SURE_SENTENCE = 90  # width from which a sentence counts as the page's prose
LABEL_WIDTH = 100  # width from which a block is no label
SHORTEST_NOTICE, LONGEST_NOTICE = 40, 1500  # widths
SHORTEST_LABEL = 4  # width up to which a line isn't looked up by its words: "AI", but not "AI訳"
FIRST_WORDS = 16  # words of a block that its language is told by
# 10:30, 12.5.2024, 2024年5月, 2024, 2024ko, and 2024 before a word that sticks to it; each begins with the digit, which is found quickly
DATE = re.compile(
    r"\d(?:\d?(?:[:.]\d\d\b|[./-]\d{1,2}[./-]\d{2,4})|\s?[年년]\s?\d{1,2}\s?[月월]|(?:(?<=\b1)[89]|(?<=\b2)[05])\d\d(?:(?:ko)?\b|(?=[A-ZÀ-ÞΑ-ΩА-Я][^\W\d_A-Z])))"
)
_DIGIT = re.compile(r"\d")
_OTHER_DIGITS = re.compile(r"[^\D0-9]{4}")
_OTHER_YEAR = re.compile(r"\b1[34]\d\d\b")  # of the hijra, lunar and solar, and of Bengal
MAIL_AT_END = re.compile(r"[\s(<\[|=,-]+[^\s@(<\[|=,]+@[^\s@]+\.\w+[)>\]]?$")
CELLS = " · "  # between the cells of a row, where a bar would end a label
LINKED_TITLE, LONGEST_BEFORE_LINK = 15, 60  # characters of a link that is a title, and of the label before it
OF_LINKS = frozenset(("related_links", "read_also"))
CONSENT_SITE, CONSENT_TOPIC = letter_of("consent_banner", "site"), letter_of("consent_banner", "topic")
AI_NAME = letter_of("ai_label", "intelligence")
CONSENT_GROUPS = frozenset(letter_of("consent_banner", group) for group, _ in BY_NAME["consent_banner"].vocabulary)
AI_GROUPS = frozenset(letter_of("ai_label", group) for group, _ in BY_NAME["ai_label"].vocabulary)
DOUBTFUL, LIKELY, CERTAIN = range(3)


class Sight:
    """
    What is seen of one block by itself. How long it is and how it ends is seen at once, the rest when it is asked for.

    `trust` says how far a page's elements have told already that the block is the article's: then it isn't looked up in
    the lexicon as a notice, or not at all.
    """

    def __init__(
        self, block: Block, lexicon: Lexicon, trust: int = DOUBTFUL, width: int | None = None, end: int = NO_MARK
    ) -> None:
        """`width` and `end`, where they are known."""
        self.block, self.lexicon, self.trust = block, lexicon, trust
        self.text = text = block.text if block.text.isascii() else seen(composed(block.text))
        if width is None:
            width, end = width_of(text), end_of(text) if block.path else end_of_post(text)
        self.width = width  # characters, with letters that say more counted for more
        self.end = end  # STOP, DOTS …
        self.shape = shape_of(width, end)  # TINY, SHORT_SHAPE …
        if trust == CERTAIN:
            self.matches = ()

    @property
    def is_prose(self) -> bool:
        """Long enough, or long enough for a sentence, to be part of an article."""
        return self.shape in (LONG_LINE, PROSE) or (self.shape == SENTENCE_SHAPE and self.width > SURE_SENTENCE)

    @lazily
    def matches(self) -> tuple[Match, ...]:
        text = self.block.text
        found = self.lexicon.find(text if self.block.kind != "row" else text.replace(BAR, CELLS))
        if found:
            found = tuple(match for match in found if match.section not in UNSEEN and not self._is_by_chance(match))
        if not found and "@" in self.text and self.width < LONGEST_BYLINE:
            found = self._before_mail()
        return found or (self.before_link if self.block.links else ())

    def _before_mail(self) -> tuple[Match, ...]:
        """The phrases of bylines that a line is before an address of mail at its end: "김철수 기자 kim@example.org"."""
        mail = MAIL_AT_END.search(self.block.text)
        found = self.lexicon.find(self.block.text[: mail.start()]) if mail else ()
        return tuple(match for match in found if match.section == "byline")

    def _is_by_chance(self, match: Match) -> bool:
        """Has a template no name in this line, or does it go on as an article does behind a phrase that labels of AI begin with?"""
        text = self.block.text
        if match.way == "template":
            return not may_name(match.phrase, text)
        return match.section in AI_SECTIONS and goes_on_as_prose(self.lexicon, match, text, self.width)

    @lazily
    def before_link(self) -> tuple[Match, ...]:
        """The phrases that say of the link which is the rest of the line that it leads elsewhere: "RELATED <a>Snow on the pass</a>"."""
        text, links = self.block.text, self.block.links
        if not LINKED_TITLE <= links < len(text) or len(text) - links > LONGEST_BEFORE_LINK:
            return ()
        found = self.lexicon.find(text[: len(text) - links])
        return tuple(match for match in found if match.section in OF_LINKS and match.way == "whole_block")

    @lazily
    def words(self) -> list[str]:
        return tokens(self.text)

    @lazily
    def vocabulary(self) -> frozenset[str]:
        return frozenset(self.words)

    @lazily
    def shingles(self) -> frozenset[tuple[str, ...]]:
        return shingles(self.words)

    @lazily
    def script(self) -> str:
        return script_of(self.text)

    @lazily
    def dated(self) -> bool:
        return self.width < LONG and (bool(DATE.search(self.text)) or _is_dated_elsewhere(self.text))

    @property
    def signs(self) -> bool:
        """Is this a short line with a date, or with words that the lexicon knows of bylines: "two hours ago"?"""
        if self.width >= LONGEST_BYLINE:
            return False
        return self.dated or any(match.section == "byline" for match in self.matches)

    @lazily
    def before_dots(self) -> str:
        """What it says, folded, before the dots that it is cut off with; behind them "Read more" may stand. "" where it isn't cut off."""
        at = max(self.text.rfind("…"), self.text.rfind("..."))
        if at < 0:
            return ""
        behind = self.text[at:].strip(".… ")
        if any(map(str.isalnum, behind)) and not self.lexicon.find(behind):
            return ""  # "The ferry sailed … and sank"
        return fold(self.text[:at])

    @lazily
    def tongues(self) -> dict[str, int]:
        """Languages, and how many of its first words are among their commonest."""
        return self.lexicon.common_languages(self.words[:FIRST_WORDS])

    @lazily
    def letters(self) -> str:
        """The groups of vocabularies that its words could touch."""
        return self.lexicon.groups_of(self.words) if SHORTEST_LABEL < self.width < LONGEST_NOTICE else ""

    def touches(self, section: str, group: str) -> bool:
        """Does it hold a word of a group of a vocabulary?"""
        return self.lexicon.touches(fold(self.text), self.vocabulary, section, group)

    @lazily
    def consent(self) -> int:
        """Groups of the consent vocabulary that it touches; 0 where nobody speaks to the reader."""
        if self.trust != DOUBTFUL or self.width < SHORTEST_NOTICE:
            return 0
        letters = self.letters
        may_ask = CONSENT_SITE in letters and len(CONSENT_GROUPS.intersection(letters)) > 2
        if not may_ask or not self.touches("consent_banner", "site"):
            return 0
        return consent_groups(self.consent_words.groups) if self.consent_words else 0

    @lazily
    def consent_words(self) -> Wording | None:
        """The words of consent notices in it, whoever speaks."""
        return self.lexicon.measure_folded(fold(self.text), self.vocabulary, "consent_banner")

    @lazily
    def says_what_the_site_uses(self) -> bool:
        """Is it a line in which the site speaks, and names cookies: "This site uses cookies."?"""
        if self.trust != DOUBTFUL or self.width >= LABEL_WIDTH:
            return False
        if CONSENT_SITE not in self.letters or CONSENT_TOPIC not in self.letters:
            return False
        return self.consent_words is not None and {"site", "topic"} <= self.consent_words.groups.keys()

    @lazily
    def ai(self) -> Wording | None:
        """The words of an AI label, where they suffice for one."""
        if (
            self.trust == CERTAIN
            or self.width >= LONG
            or AI_NAME not in self.letters
            or len(AI_GROUPS.intersection(self.letters)) <= 1
        ):
            return None
        if any(match.section in AI_SECTIONS for match in self.matches) or not self.touches("ai_label", "intelligence"):
            return None
        wording = self.lexicon.measure_folded(fold(self.text), self.vocabulary, "ai_label")
        if wording is None:
            return None
        groups = set(wording.groups)
        if self.touches("ai_statement", "checked"):
            groups.discard("denied")  # "reviewed by a human": `label_wording` tells whether that denies it
        if not wording_suffices("ai_label", dict.fromkeys(groups, ()), self.text):
            return None
        return label_wording(self.lexicon, self.text)

    @property
    def is_told(self) -> bool:
        """Does the lexicon know anything of it: a phrase, a notice, an AI label?"""
        return bool(self.matches) or self.consent >= NOTICE_GROUPS or self.ai is not None

    own = lazily(own_signals.own)  # its row's first columns

    @lazily
    def extras(self) -> list[str]:
        """Named signals that it has: the phrases of the lexicon, by section and way."""
        if not self.matches:
            return []
        size = (
            "short" if self.shape in SHORT_SHAPES else "line" if self.shape in (SHORT_SENTENCE, LINE_SHAPE) else "long"
        )
        return [f"{section} {way}, {size}" for section, way in dict.fromkeys((m.section, m.way) for m in self.matches)]


def _is_dated_elsewhere(text: str) -> bool:
    """Is there a date in other digits than 0-9? Years of two more calendars are written in them."""
    if text.isascii() or not _OTHER_DIGITS.search(text):
        return False
    text = _DIGIT.sub(lambda digit: str(int(digit[0])), text)
    return bool(DATE.search(text) or _OTHER_YEAR.search(text))
