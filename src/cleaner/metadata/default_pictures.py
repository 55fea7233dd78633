"""Pictures that a site names for every page: its logo, and what it shows where an article has none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from ..writing.folding import fold
from .addresses import file_of
from .found import Findings

SHORTEST_WORD = 4  # letters of a word of the headline that tells a picture as the article's
_NAMES = "logo|default|fallback|placeholder|avatar|gravatar|spacer|blank|no[-_]?image"
_DEFAULT = re.compile(
    rf"(?<![a-z])(?:{_NAMES})(?![a-z])|default(?=\.\w+$)|(?:fb|og|web|site|social)logo|favicon|(?:apple|touch|site)[-_]icon|(?<![a-z])icon[-_]?\d",
    re.I,
)
_FOLDERS = re.compile(r"/(?:themes?|plugins|blavatar)/", re.I)  # of what makes all pages of a site, and its icon
# What a picture is called that shows a site where its pages are shared: such words, one of the first, and its name.
_SHARED = frozenset("facebook fb twitter og opengraph share sharing social seo".split())
_OF_SHARED = _SHARED.union(
    "banner big card default generic graphic hd header home homepage icon image images img large main meta open graph pic preview site small square standard thumb thumbnail website wide x".split()
)
_SIGNS = (
    "logo", "default", "fallback", "placeholder", "avatar", "spacer", "blank", "noimage", "no-image", "no_image", "icon",
    "/theme", "/plugins/", "blavatar", "facebook", "fb", "twitter", "og.", "og-", "og_", "opengraph", "shar", "social", "seo",
)  # fmt: skip
_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"/[^/]*\d{3}[^/]*/")  # a folder of a year, or of one picture in several sizes
_OF_VIDEOS = re.compile(r"/vi(?:_\w+)?/")  # all stills of a service are called "default.jpg"


def doubt_defaults(findings: Findings, headline: str) -> None:
    """Take the value from what was found of a picture where its file says that it is the site's; what stands there stays."""
    found = findings["image"]
    if not any(one.value and any(map(one.value.url.lower().__contains__, _SIGNS)) for one in found):  # most pages
        return
    sites = {word for one in findings["site"] if one.value for word in _words(one.value)}
    words = {word for word in _words(headline) if len(word) >= SHORTEST_WORD} - sites
    findings.by_field["image"] = [
        one._replace(value=None) if one.value and is_default(one.value.url, words, sites) else one for one in found
    ]


def is_default(url: str, words: Iterable[str], sites: Collection[str] = ()) -> bool:
    """
    Is this a picture that says nothing of an article, by the name of its file or its folder? Not one that has a word of the headline, folded.

    `sites` are words of the names of the site, folded.

    >>> is_default("https://example.org/img/logo-dark.png", ()), is_default("https://example.org/og-default.png", ["ferry"])
    (True, True)
    >>> is_default("https://example.org/ferry-line-logo.png", ["ferry"]), is_default("https://example.org/catalogo.png", ())
    (False, False)
    >>> is_default("https://example.org/themes/sea/wave.png", ()), is_default("https://example.org/img/wells-facebook-1200x630.png", (), ["wells"])
    (True, True)
    """
    file = file_of(url)
    if _DEFAULT.search(file) or _FOLDERS.search(url):
        return not _OF_VIDEOS.search(url) and not any(word in fold(file) for word in words)
    return (
        _is_shared(file, sites)
        and "?" not in url
        and not _NUMBERED.search(url)
        and not any(word in fold(url) for word in words)
    )


def _is_shared(file: str, sites: Collection[str]) -> bool:
    """Is a file called as what shows a site where its pages are shared, and nothing else: "wells-facebook-1200x630.png"?"""
    pieces = set(_PIECE.findall(file.rpartition(".")[0]))
    return not pieces.isdisjoint(_SHARED) and pieces <= _OF_SHARED.union(sites)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))
