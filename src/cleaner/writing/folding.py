"""
Fold a line so that it can be compared with a label: what differs between two ways to print it goes.

Case, width (ＡＩ), accents that capitals lose (À, Ά), vowel marks (Arabic, Hebrew), letter variants (ي and ی),
zero-width characters, apostrophes, punctuation (but ©), arrows, emoji and white space don't count. A Latin letter inside
a Cyrillic or Greek word is read as the letter it looks like: real sites print "Cвязанные" with a Latin C.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .normal_forms import normal_form

# Letters that are printed in more than one way: Persian texts hold Arabic forms, Turkish ı loses its dot or not.
_VARIANTS = {
    "ي": "ی",
    "ى": "ی",
    "ئ": "ی",
    "ك": "ک",
    "ة": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ı": "i",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ς": "σ",
    "©": " © ",
    "丨": " ",  # a stroke of Han that is typed as a bar
}
_APOSTROPHES = "'’‘ʼʻ`´ʹ՚＇"
# The marks that stand in most lines which are ASCII otherwise, and what they become: replacing them is quick.
_ARMENIAN_COLON = re.compile("(?<=[\u0561-\u0587])`")  # as it is typed: elsewhere the mark is an apostrophe
_PRINTED = (("’", "'"), ("‘", "'"), ("“", " "), ("”", " "), ("–", " "), ("—", " "), ("…", " "), ("\xa0", " "))
_LATIN_TO_CYRILLIC = str.maketrans("aceopxyikmhtbr", "асеорхуикмнтвг")
_LATIN_TO_GREEK = str.maketrans("aeopxyiknvtbmhzu", "αεορχυικηντβμηζυ")
_LATIN = re.compile("[a-z]")
_CYRILLIC_OR_GREEK = re.compile("[α-ωа-я]")
_MIXED_CYRILLIC = re.compile(r"[a-z]+(?=[а-я])|(?<=[а-я])[a-z]+")
_MIXED_GREEK = re.compile(r"[a-z]+(?=[α-ω])|(?<=[α-ω])[a-z]+")

# Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han, Tibetan, Javanese.
UNSPACED_CLASS = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua980-\ua9df\uf900-\ufaff"
UNSPACED = re.compile(f"[{UNSPACED_CLASS}]")
# In UTF-8, the bytes that their letters, and those of Hangul, don't begin with.
_OTHER_BYTES = bytes(byte for byte in range(256) if not (byte in (0xE0, 0xE1) or 0xE3 <= byte <= 0xEF))


def may_hold_unspaced(text: str) -> bool:
    """
    May a text hold letters of such scripts, or of Hangul? Several times as quick as to look for them, and wrong on the safe side only.

    >>> may_hold_unspaced("It’s naïve"), may_hold_unspaced("Это просто"), may_hold_unspaced("第2話")
    (False, False, True)
    """
    return not text.isascii() and bool(text.encode("utf-8", "surrogatepass").translate(None, _OTHER_BYTES))


class _Table(dict[int, str]):
    """What each character becomes, worked out when it is first met (`str.translate` asks by code point)."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if char in _VARIANTS:
            folded = _VARIANTS[char]
        elif char in _APOSTROPHES:
            folded = "'"
        elif _is_optional_mark(code) or (category in ("Cf", "Cc", "Cs", "Co") and not char.isspace()):
            folded = ""
        elif category[0] in "PSZC":
            folded = " "
        else:
            folded = char
        self[code] = folded
        return folded


def _is_optional_mark(code: int) -> bool:
    """Accents of Latin, Greek and Cyrillic, Arabic and Hebrew vowel marks, tatweel, variation selectors."""
    return (
        0x300 <= code <= 0x36F
        or (0x591 <= code <= 0x5C7 and code != 0x5BE)
        or 0x610 <= code <= 0x61A
        or 0x640 == code
        or 0x64B <= code <= 0x65F
        or code == 0x670
        or 0x6D6 <= code <= 0x6ED
        or 0xFE00 <= code <= 0xFE0F
        or 0xE0100 <= code <= 0xE01EF
    )


LONGEST_REMEMBERED = 500  # characters of a text that is remembered

_TABLE = _Table()
# The same of ASCII, in bytes, which is quicker.
_ASCII_TABLE = bytes(ord(_TABLE[code] or "\0") for code in range(128)) + bytes(128)
_ASCII_NOTHING = bytes(code for code in range(128) if not _TABLE[code])


def fold(text: str) -> str:
    """
    Fold a line for comparison; words come out separated by one space.

    >>> fold("  RELATED  Articles: »")
    'related articles'
    >>> fold("À lire aussi :") == fold("A LIRE AUSSI")
    True
    >>> fold("Cвязанные статьи") == fold("Связанные статьи")  # the first begins with a Latin C
    True
    """
    return _remembered(text) if len(text) <= LONGEST_REMEMBERED else _folded(text)


def with_plain_marks(text: str) -> str:
    """
    A text with the marks of ASCII, or a space, for those that are printed: most texts in English are ASCII then, which is read quickly.

    >>> with_plain_marks("“It’s late…”")
    " It's late  "
    """
    for mark, plain in _PRINTED:
        text = text.replace(mark, plain)
    return text


def _folded(text: str) -> str:
    folded = text.casefold()
    if not folded.isascii():
        folded = with_plain_marks(folded)
        if "`" in folded:
            folded = _ARMENIAN_COLON.sub(" ", folded)
    if folded.isascii():
        coded = folded.encode("ascii").translate(_ASCII_TABLE, _ASCII_NOTHING)
        return b" ".join(coded.split()).decode("ascii")
    folded = normal_form("NFKD", folded).casefold().translate(_TABLE)
    if _CYRILLIC_OR_GREEK.search(folded) and _LATIN.search(folded):
        folded = _MIXED_CYRILLIC.sub(lambda match: match[0].translate(_LATIN_TO_CYRILLIC), folded)
        folded = _MIXED_GREEK.sub(lambda match: match[0].translate(_LATIN_TO_GREEK), folded)
    return " ".join(folded.split())


_remembered = lru_cache(maxsize=256)(_folded)  # several questions are asked of the same line
