"""Which address has an image, and is it large enough to be a picture of the article?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .addresses import safe_address

TAGS = frozenset(("img", "amp-img"))
LAZY = ("data-src", "data-original", "data-lazy-src")  # where scripts that load images late keep the address
LAZY_SETS = ("data-srcset", "data-lazy-srcset")
SMALLEST = 50  # pixels; what a page declares smaller is an icon, or counts readers
_PIXELS = re.compile(r"\s*(\d{1,6})(?:\.\d+)?\s*(?:px)?\s*$")
_HOST = re.compile(r"https?://(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)", re.I)
IMAGE = re.compile(r"\.(?:avif|gif|jpe?g|png|webp)(?:$|[?#])", re.I)
_SIZE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)[wx]")


def source_of(attributes: Mapping[str, str | None], base: str) -> str:
    """
    The absolute address of an image: of the picture itself where a script loads it late, of the largest one of a set.

    >>> source_of({"src": "data:image/gif;base64,R0lGOD", "data-src": "/a.jpg"}, "https://example.org/")
    'https://example.org/a.jpg'
    >>> source_of({"srcset": "s.jpg 300w, l.jpg 900w"}, "https://example.org/")
    'https://example.org/l.jpg'
    """
    for name in LAZY:
        if address := safe_address(attributes.get(name), base):
            return address
    for name in LAZY_SETS:
        if address := largest_of(attributes.get(name), base):
            return address
    return safe_address(attributes.get("src"), base) or largest_of(attributes.get("srcset"), base)


def largest_of(candidates: str | None, base: str) -> str:
    """The absolute address of the largest image of a `srcset`."""
    best, size = "", -1.0
    for address, width in _candidates(candidates or ""):
        if width > size and (found := safe_address(address, base)):
            best, size = found, width
    return best


def _candidates(text: str) -> Iterator[tuple[str, float]]:
    """Each address of a `srcset` with its width, or with its density, or 1: "s.jpg 300w, l.jpg 900w"."""
    address = ""
    for token in text.split():
        if not address:
            address = token.lstrip(",")
            if address.endswith(","):
                yield address.rstrip(","), 1.0
                address = ""
            continue
        size, comma, rest = token.partition(",")
        found = _SIZE.fullmatch(size)
        yield address, float(found[1]) if found else 1.0
        address = rest.lstrip(",") if comma else ""
    if address:
        yield address, 1.0


def leads_away(link: str, base: str) -> bool:
    """
    Does a link around an image lead to another site, and to no image: that of an advert, or a button to share?

    >>> leads_away("https://shop.example/x", "https://www.example.org/a"), leads_away("https://example.org/b", "https://www.example.org/a")
    (True, False)
    """
    there, here = (_HOST.match(address) for address in (link, base))
    return bool(there and here and there[1].lower() != here[1].lower() and not IMAGE.search(link))


def is_small(attributes: Mapping[str, str | None]) -> bool:
    """Does the page declare the image smaller than a picture?"""
    sizes = (pixels_of(attributes, name) for name in ("width", "height"))
    return any(size is not None and size < SMALLEST for size in sizes)


def pixels_of(attributes: Mapping[str, str | None], name: str) -> int | None:
    """
    What an attribute of an image declares in pixels; None for what is none.

    >>> [pixels_of({"width": width}, "width") for width in ("640", "48.5px", "100%", "")]
    [640, 48, None, None]
    """
    found = _PIXELS.match(attributes.get(name) or "")
    return int(found[1]) if found else None
