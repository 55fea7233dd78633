"""Who made a picture, or whose it is, at the end of what stands under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from ..blocks import BAR
from ..deciding.sight import CERTAIN, LABEL_WIDTH
from ..deciding.view import View
from ..lexicon.phrase_tables import COLON, Match
from ..lexicon.phrases import Lexicon
from ..lexicon.templates import NAME, filled
from ..writing.folding import UNSPACED, fold
from ..writing.shapes import STOP, end_of, width_of

RULE = "clues/picture_credits.py"
CAPTION = 220  # width of a caption
LONGEST_CREDIT, MOST_CUTS, LONGEST_CUT = 70, 4, 3  # characters at its end, places where they may begin, marks between
LONGEST_NAMED = 8  # … and of one that is a name and the word behind it: with an agency before it, what it stands below may be a paragraph
PARTICLE = 3  # letters of a small word in a name: "van", "de la"
LONGEST_LINE, SHORTEST_CAPTION = 200, 15  # characters of a caption with its credit, and without
WORDS_OF_LABEL = 3  # before the colon of a credit
SENTENCE = 40  # width of a sentence that is no caption where a source stands behind it,
DEEPEST_FIGURE = 3  # … but in a figure, or what is called a caption, so many elements around it
MANY_SOURCES = 3  # lines with one at their end, from which each is a picture's
BEFORE_SOURCE = " ([（［【|/–—-"
_WORD = re.compile(r"\S+")
_LETTERS = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"[.!?…。！？।۔»”)\]|/—–]\s*[(\[（［【]?|\s[(\[]|[（［【]")
_AFTER_CUT = re.compile(
    r"[.!?…。！？।۔»”)\]|/—–(\[（［【]\s*[(\[（［【]?(?=(\S+))"
)  # the word behind each, and behind some more
_OWNER = re.compile(r"(?:©|(?<=[/|–—.]\s)\([cC]\))\s*[^\W\d_].{1,60}$")  # a year behind it is no picture's


def credit_at_end(view: View, i: int) -> tuple[str, str] | None:
    """
    What says who made a picture, or whose it is, at the end of a line that says what it shows: "The old pier. Photo: Ann Example".

    What names the source of a text as well says less than "Photo: …": behind a sentence or a long line it makes no caption,
    but where a page of HTML shows a picture.

    (the rule, what is said)
    """
    sight = view.sights[i]
    if sight.width >= CAPTION or (sight.trust == CERTAIN and sight.end == STOP):
        return None
    if sight.matches or view.blocks[i].kind == "heading":
        return None
    text = sight.text
    if BAR in text and view.blocks[i].kind == "row":
        return None
    for start, found in find_credits(view.lexicon, text):
        if not _is_source_of_text(view, i, found, start):
            return found.rule, found.phrase
    if sight.end == STOP:
        return None
    if view.page.markup is not None and (match := _credit_behind_words(view, i, text)):
        return match.rule, match.phrase
    owner = _owner_at_end(text) if view.in_article(i) else None
    return None if owner is None else (RULE, owner)


def _is_source_of_text(view: View, i: int, match: Match, start: int) -> bool:
    """
    Does a credit, from a place in a line on, name where a text is from: one that bylines have as well, behind a sentence or a long line?

    No picture stands around it then, and few lines end so: below many pictures, each has its source.
    """
    text = view.sights[i].text
    before = text[:start].rstrip(BEFORE_SOURCE)
    if not before or width_of(before) < (SENTENCE if end_of(before) == STOP else LABEL_WIDTH):
        return False
    if _stands_in_figure(view, i) or all(found.section != "byline" for found in view.lexicon.find(match.phrase)):
        return False
    label = text[start : start + len(match.phrase)]
    alike = (sight for sight in view.sights if label in sight.text[-LONGEST_CREDIT:])
    return len(list(islice(alike, MANY_SOURCES))) < MANY_SOURCES


def _stands_in_figure(view: View, i: int) -> bool:
    """Does a page show a line with a picture: as its caption, or in a figure?"""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None or block.kind == "caption":
        return block.kind == "caption"
    looks = (markup.looks[box] for box in markup.outward(block.box, DEEPEST_FIGURE))
    return any(look.is_caption or look.tag == "figure" for look in looks)


def find_credits(lexicon: Lexicon, text: str) -> Iterator[tuple[int, Match]]:
    """Where a credit may begin at the end of a caption, behind a full stop or another mark, and the phrases that they begin with, or end in behind a name: "张三摄"."""
    start = max(0, len(text) - LONGEST_CREDIT - LONGEST_CUT)
    behind_names = _credits_behind_names(lexicon).get(text[-1:], ())
    if not behind_names and not lexicon.may_begin(_AFTER_CUT.findall(text, start), "caption_credit"):
        return
    for cut in list(_CUT.finditer(text, start))[-MOST_CUTS:]:
        if len(text) - cut.end() <= LONGEST_CREDIT:
            credit = text[cut.end() :].rstrip(")]）］】")
            match = lexicon.find_beginning(credit, "caption_credit")
            if match is None and len(credit) <= LONGEST_NAMED:
                match = next((match for match in behind_names if filled(match.phrase, fold(credit))), None)
            if match is not None:
                yield cut.end(), match


@lru_cache(maxsize=4)
def _credits_behind_names(lexicon: Lexicon) -> Mapping[str, Sequence[Match]]:
    """
    The credits that begin with a name, in scripts that don't space words, by the letter that they end in.

    None in brackets: with these, half of what news in Chinese say in several sentences about their pictures was the article's.
    """
    found: dict[str, list[Match]] = {}
    for match in lexicon.templates("caption_credit"):
        if match.phrase.startswith(NAME) and UNSPACED.match(match.phrase[-1]):
            found.setdefault(match.phrase[-1], []).append(match)
    return found


def _credit_behind_words(view: View, i: int, text: str) -> Match | None:
    """A credit with a colon that only a space sets apart, as where caption and credit stand in elements of their own: "The old pier Photo: Ann Example"."""
    start = max(0, len(text) - LONGEST_CREDIT)
    if len(text) >= LONGEST_LINE or (text.isascii() and ":" not in text) or not COLON.search(text, start):
        return None
    *_, colon = COLON.finditer(text, start)
    tail = text[colon.end() :].strip()
    if not tail or not may_be_name(tail, is_heading=False):
        return None
    words = (word.start() for word in _WORD.finditer(text, 0, colon.start()))
    starts = [start for start in words if start >= SHORTEST_CAPTION and not text[start].islower()][-WORDS_OF_LABEL:]
    found = ((start, view.lexicon.find_beginning(text[start:], "caption_credit")) for start in starts)
    credits = ((start, match) for start, match in found if match is not None and match.phrase.endswith(":"))
    return next((match for start, match in credits if not _is_source_of_text(view, i, match, start)), None)


def _owner_at_end(text: str) -> str | None:
    """Whose picture it is: "The old pier © Ann Example"."""
    if "©" not in text and "(c)" not in text.lower():
        return None
    owner = _OWNER.search(text)
    return owner[0] if owner and owner.start() else None


def may_be_name(text: str, is_heading: bool) -> bool:
    """
    Is what stands behind a time a name, or nothing, and not what the entry is about: "16:42 Ferries run again"?

    Names have capitals, but for short words between two of them; in scripts without capitals a heading counts as no name.
    """
    words = _LETTERS.findall(text)
    if not has_case(text):
        return not (words and is_heading)
    return all(word[0].isupper() or (len(word) <= PARTICLE and 0 < n < len(words) - 1) for n, word in enumerate(words))


def has_case(text: str) -> bool:
    """Does a word of a text begin with a letter that may be small or large?"""
    return any(word[0].isupper() or word[0].islower() for word in _LETTERS.findall(text))
