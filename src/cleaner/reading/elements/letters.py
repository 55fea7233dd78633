"""The letters of a text, by which what is read twice is compared; and the characters of a page that a block may not hold."""

from __future__ import annotations

import re

from ...writing.shapes import SELECTORS

PERMALINKS = "¶#§🔗⚓\uf0c1↩⤴⮐↑^"  # marks of links from a heading to itself, and from a note back to where it is called
PERMALINKS_AND_SPACE = PERMALINKS + " \u200b\ufe0e\ufe0f"
UNSEEN = " \u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"  # characters that show nothing,
LONGEST_UNSEEN = 10  # … of which an element may hold a few
# … and those of them that say where a word may be broken.
SOFT_HYPHEN, NO_WIDTH, JOINER, MARK = "\u00ad\u200b\u2060\ufeff"
_PARTED = "\u0e00-\u109f\u1780-\u17ff"  # Thai, Lao, Tibetan, Burmese, Khmer: a space of no width parts their words
_BREAKS = re.compile(f"[\u00ad\u2060]|\ufeff(?![{SELECTORS}])|(?<![{_PARTED}])\u200b(?![{_PARTED}])")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What a page may hold and a block's text may not: marks and characters that are left out of it, and the bars put into it.
_UNCOUNTED = str.maketrans("", "", "".join({"|", *PERMALINKS_AND_SPACE, *UNSEEN}))


def without_breaks(text: str) -> str:
    """
    A text of HTML without the marks that say where a word may be broken, or not: to readers they show nothing, and to programs they are other letters.

    A space of no width stays in scripts in which it parts words, such as Khmer.

    >>> without_breaks("Büche\u00adrei\u200b"), without_breaks("ខ្មែរ\u200bល្អ") == "ខ្មែរ\u200bល្អ"
    ('Bücherei', True)
    """
    if SOFT_HYPHEN in text or NO_WIDTH in text or JOINER in text or MARK in text:
        return _BREAKS.sub("", text)
    return text


def without_marks(text: str) -> str:
    """
    A text without the marks that say where a word may be broken, or which way it is written: nobody sees them.

    >>> without_marks("\u2068Ann Ree\u00adve\u2069"), without_marks("\u200f5\u200f/3")
    ('Ann Reeve', '5/3')
    """
    return text if text.isascii() else _DIRECTIONS.sub("", without_breaks(text))


def letters_in(text: str) -> int:
    """
    How many letters a text holds, without what a block's text may leave out or put in: how what is read twice is compared.

    >>> letters_in("One | two"), letters_in(" \\n"), letters_in("Costs¶")
    (6, 0, 5)
    """
    return len("".join(text.split()).translate(_UNCOUNTED))


def behind_letters(text: str, count: int, start: int = 0) -> int:
    """
    Where so many letters of a text end, from a place in it on.

    >>> behind_letters("One | two", 4), behind_letters("One | two", 1, 3)
    (7, 7)
    """
    for at in range(start, len(text)):
        character = text[at]
        if not character.isspace() and ord(character) not in _UNCOUNTED:
            count -= 1
            if not count:
                return at + 1
    return len(text)


def beyond_letters(text: str) -> str:
    """
    What a text holds behind its last letter, without white space; all of it where it has no letter.

    >>> beyond_letters("§ 5 |"), beyond_letters("One"), beyond_letters("# §")
    ('|', '', '#§')
    """
    text = "".join(text.split())
    at = len(text)
    while at and ord(text[at - 1]) in _UNCOUNTED:
        at -= 1
    return text[at:]
