"""The language that an output declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..article import Article

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
