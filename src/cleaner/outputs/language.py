"""The language and the direction that an output declares."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..article import Article

ENOUGH = 2_000  # characters of a text that tell its direction
_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


def language_of(article: Article) -> str:
    """
    The article's language as a BCP 47 code, or "" where nothing tells it.

    The language that the page declares says more, such as the region, where it is the one that the text is in; it may be
    the site's alone.
    """
    detected = "" if article.language == "und" else article.language
    declared = article.metadata.declared_language or ""
    if _CODE.fullmatch(declared) and (not detected or _first(declared) == _first(detected)):
        return declared
    return detected


def _first(code: str) -> str:
    return code.partition("-")[0].lower()


def direction_of(text: str) -> str:
    """
    The direction of a text by its letters, or "" where it has none.

    >>> direction_of("A day"), direction_of("یک روز"), direction_of("12")
    ('ltr', 'rtl', '')
    """
    kinds = [unicodedata.bidirectional(character) for character in text[:ENOUGH]]
    left, right = kinds.count("L"), kinds.count("R") + kinds.count("AL")
    return "" if not left + right else "rtl" if right > left else "ltr"
