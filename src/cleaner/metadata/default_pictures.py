"""Pictures that a site names for every page: its logo, and what it shows where an article has none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..writing.folding import fold
from .addresses import file_of
from .found import Findings

SHORTEST_WORD = 4  # letters of a word of the headline that tells a picture as the article's
_NAMES = "logo|default|fallback|placeholder|avatar|gravatar|spacer|no[-_]?image"
_DEFAULT = re.compile(
    rf"(?<![a-z])(?:{_NAMES})(?![a-z])|(?:fb|og|web|site)logo|favicon|(?:apple|touch|site)[-_]icon|(?<![a-z])icon[-_]?\d",
    re.I,
)
_SIGNS = ("logo", "default", "fallback", "placeholder", "avatar", "spacer", "noimage", "no-image", "no_image", "icon")
_WORD = re.compile(r"[^\W_]+")
_OF_VIDEOS = "/vi/"  # all stills of a service are called "default.jpg"


def doubt_defaults(findings: Findings, headline: str) -> None:
    """Take the value from what was found of a picture where its file says that it is the site's; what stands there stays."""
    found = findings["image"]
    if not any(one.value and any(map(one.value.url.lower().__contains__, _SIGNS)) for one in found):  # most pages
        return
    sites = {word for one in findings["site"] if one.value for word in _words(one.value)}
    words = {word for word in _words(headline) if len(word) >= SHORTEST_WORD} - sites
    findings.by_field["image"] = [
        one._replace(value=None) if one.value and is_default(one.value.url, words) else one for one in found
    ]


def is_default(url: str, words: Iterable[str]) -> bool:
    """
    Is this a picture that says nothing of an article, by the name of its file? Not one that has a word of the headline, folded.

    >>> is_default("https://example.org/img/logo-dark.png", ()), is_default("https://example.org/og-default.png", ["ferry"])
    (True, True)
    >>> is_default("https://example.org/ferry-line-logo.png", ["ferry"]), is_default("https://example.org/catalogo.png", ())
    (False, False)
    """
    file = file_of(url)
    return bool(_DEFAULT.search(file)) and _OF_VIDEOS not in url and not any(word in fold(file) for word in words)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
