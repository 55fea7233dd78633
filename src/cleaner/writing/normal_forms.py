"""
The normal forms of Unicode, in time linear in the text.

Python puts the marks behind a letter in order by moving each past those before it, which takes a minute for a page of
nothing but marks. No letter has hundreds of them: longer runs are cut, and put in order piece by piece.
"""

from __future__ import annotations

import re
from typing import Literal
from unicodedata import category, is_normalized, normalize

MOST_MARKS = 500  # in a row, that are put in order together
_NO_LETTERS = re.compile(r"[^\w\s\x00-\x7f]+")  # all marks are in such runs


def composed(text: str) -> str:
    """
    The text in its composed form, NFC.

    >>> len("e\\u0301"), len(composed("e\\u0301"))
    (2, 1)
    """
    if text.isascii() or is_normalized("NFC", text):
        return text
    return normal_form("NFC", text)


def normal_form(form: Literal["NFC", "NFKD"], text: str) -> str:
    """
    The text in a normal form.

    >>> normal_form("NFKD", "ＡＩ")
    'AI'
    """
    if len(text) <= MOST_MARKS or max(map(len, _NO_LETTERS.findall(text)), default=0) <= MOST_MARKS:
        return normalize(form, text)
    pieces, start, marks = [], 0, 0
    for i, char in enumerate(text):
        marks = marks + 1 if category(char)[0] == "M" else 0
        if marks > MOST_MARKS:
            pieces.append(normalize(form, text[start:i]))
            start, marks = i, 1
    return "".join((*pieces, normalize(form, text[start:])))
