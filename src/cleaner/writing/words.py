"""The words of a text, whatever the script."""

from __future__ import annotations

import re

from .folding import UNSPACED, UNSPACED_CLASS, may_hold_unspaced, with_plain_marks
from .normal_forms import composed

# Marks that stand inside words and that `\w` leaves out: accents, Hebrew points, Arabic vowels, joiners, and the vowels and signs of
# most scripts of India and Indochina.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u0898-\u089f\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c"
    "\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09bc\u09be-\u09cd\u09d7\u09e2-\u09e3\u09fe-\u0a03"
    "\u0a3c-\u0a51\u0a70-\u0a71\u0a75\u0a81-\u0a83\u0abc\u0abe-\u0acd\u0ae2-\u0ae3\u0afa-\u0b03\u0b3c\u0b3e-\u0b57"
    "\u0b62-\u0b63\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c\u0c3e-\u0c56\u0c62-\u0c63\u0c81-\u0c83\u0cbc"
    "\u0cbe-\u0cd6\u0ce2-\u0ce3\u0d00-\u0d03\u0d3b-\u0d3c\u0d3e-\u0d4d\u0d57\u0d62-\u0d63\u0d81-\u0d83\u0dca-\u0ddf"
    "\u0df2-\u0df3\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f18-\u0f19\u0f35\u0f37\u0f39"
    "\u0f3e-\u0f3f\u0f71-\u0f84\u0f86-\u0f87\u0f8d-\u0fbc\u0fc6\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064"
    "\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u135d-\u135f\u17b4-\u17d3\u17dd\u1b00-\u1b04"
    "\u1b34-\u1b44\u1b6b-\u1b73\u200c\u200d"
)
LETTER = rf"(?:[^\W\d_]|[{MARKS}])"  # a letter or such a mark, as a part of a pattern
NUMBERING = "0123456789.)•·–—-+* "  # what the number or the bullet before a heading is made of
# What each character of ASCII becomes in a word, or a space.
_ASCII_WORDS = bytes(
    ord(chr(byte).lower()) if chr(byte).isalnum() or byte == ord("_") else 32 for byte in range(128)
) + bytes(128)
_DIGITS = re.compile(r"\d+")
_MARKED_WORD = re.compile(rf"[\w{MARKS}]+")
# Two words of Chinese or Japanese: four Han letters, or what particles and changes of script part.
_SEVERAL = re.compile(
    "[\u3400-\u9fff]{4}|[\u30a0-\u9fff][\u3040-\u309f]+[\u30a0-\u9fff]|[\u3040-\u309f]{3}[\u3400-\u9fff]"
    "|[\u30a0-\u30ff]{2}[\u3400-\u9fff]{2}|[\u3400-\u9fff]{2}[\u30a0-\u30ff]{2}"
)
_RUN = re.compile(rf"[{UNSPACED_CLASS}]+|(?:(?![{UNSPACED_CLASS}])[\w{MARKS}])+")


def tokens(text: str) -> list[str]:
    """
    The lower-cased words of a text; in scripts without spaces, its pairs of letters.

    >>> tokens("It rained."), tokens("AI下雨了。"), tokens("कृत्रिम")
    (['it', 'rained'], ['ai', '下雨', '雨了'], ['कृत्रिम'])
    """
    if not text.isascii():
        text = with_plain_marks(text)
    if text.isascii():
        return text.encode().translate(_ASCII_WORDS).decode().split()
    lowered = composed(text.lower())
    if not may_hold_unspaced(lowered) or not UNSPACED.search(lowered):
        return _MARKED_WORD.findall(lowered)
    out: list[str] = []
    for word in _RUN.findall(lowered):
        if len(word) > 2 and UNSPACED.match(word):
            out += [word[i : i + 2] for i in range(len(word) - 1)]
        else:
            out.append(word)
    return out


def has_several_words(phrase: str) -> bool:
    """
    Is a phrase made of several words, as far as it can be seen: by spaces, or in Chinese and Japanese by its letters?

    >>> [has_several_words(phrase) for phrase in ("see comments", "查看评论", "続きを読む", "comments", "评论", "コメント")]
    [True, True, True, False, False, False]
    """
    return " " in phrase or (not phrase.isascii() and _SEVERAL.search(phrase) is not None)


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
