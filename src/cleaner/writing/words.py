"""The words of a text, whatever the script."""

from __future__ import annotations

import re

from .folding import UNSPACED, UNSPACED_CLASS, may_hold_unspaced
from .normal_forms import composed

# Marks that stand inside words and that `\w` leaves out: accents, Hebrew points, Arabic vowels, joiners, Indic signs.
_MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d\u0900-\u0963\u0966-\u0dff\u135d-\u135f\u1b00-\u1bff"
NUMBERING = "0123456789.)•·–—-+* "  # what the number or the bullet before a heading is made of
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")
_MARKED_WORD = re.compile(rf"[\w{_MARKS}]+")
_RUN = re.compile(rf"[{UNSPACED_CLASS}]+|(?:(?![{UNSPACED_CLASS}])[\w{_MARKS}])+")


def tokens(text: str) -> list[str]:
    """
    The lower-cased words of a text; in scripts without spaces, its pairs of letters.

    >>> tokens("It rained."), tokens("AI下雨了。"), tokens("कृत्रिम")
    (['it', 'rained'], ['ai', '下雨', '雨了'], ['कृत्रिम'])
    """
    lowered = text.lower()
    if lowered.isascii():
        return _WORD.findall(lowered)
    lowered = composed(lowered)
    if not may_hold_unspaced(lowered) or not UNSPACED.search(lowered):
        return _MARKED_WORD.findall(lowered)
    out: list[str] = []
    for word in _RUN.findall(lowered):
        if len(word) > 2 and UNSPACED.match(word):
            out += [word[i : i + 2] for i in range(len(word) - 1)]
        else:
            out.append(word)
    return out


def unnumbered(text: str) -> str:
    """
    A text without digits: what sites count is the same line below each post.

    >>> unnumbered("2 comments") == unnumbered("13 comments")
    True
    """
    return _DIGITS.sub("", text)


def without_number(text: str) -> str:
    """
    A heading without its number or bullet, as a list of contents says it.

    >>> without_number("2.1 Method"), without_number("1984")
    ('Method', '1984')
    """
    return text.lstrip(NUMBERING) or text
