"""Where a picture has its address that scripts load late: in an attribute, whatever its name, or in an element beside the one that has a placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..addresses import absolute
from ..outputs.pictures import IMAGE, LAZY, largest_of, source_of
from .addresses import file_of

# What the files are called that stand in the place of pictures, and of logos and icons.
PLACEHOLDER = re.compile(
    r"spacer|pixel|blank|placeholder|sprite|loading|lazy[-_]?load|transparent|(?<![a-z\d])1x1(?!\d)", re.I
)
_ADDRESS = re.compile(r"[^\s{}\"'<>]+")
_SMALLER = re.compile(r"blur|thumb|small|medium|low|placeholder|logo|avatar|copyright", re.I)  # in names of attributes


def address_of(image: Any, base: str) -> str:
    """
    The address of an image, as it is written where that of its page isn't known; empty where none is but that of a placeholder.

    >>> from cleaner.reading.tree import tree_of
    >>> image = tree_of('<picture><source srcset="/a.jpg 9w"><img src=/blank.gif data-echo=/b.jpg></picture>').css_first("img")
    >>> address_of(image, "https://example.org/")
    'https://example.org/b.jpg'
    """
    attributes = image.attributes
    address = source_of(attributes, base) if base else _unbased(attributes)
    if address and not is_placeholder(address):
        return address
    return next(filter(None, _late(attributes, base)), "") or _of_picture(image, base)


def is_placeholder(address: str) -> bool:
    """
    Does an address name what is shown until the picture is there, or no picture?

    >>> is_placeholder("https://example.org/img/blank.gif"), is_placeholder("https://example.org/img/harbour.jpg")
    (True, False)
    """
    return "{" in address or "%7B" in address or PLACEHOLDER.search(file_of(address)) is not None


def _late(attributes: Mapping[str, str | None], base: str) -> Iterator[str]:
    """The addresses of pictures in attributes that scripts read, and of the largest one in sets."""
    for name, value in attributes.items():
        if not value or _SMALLER.search(name):
            continue
        if name.startswith("data-") and IMAGE.search(value) and _ADDRESS.fullmatch(value):
            address = absolute(base, value) or ""
        elif name == "srcset" or (name.startswith("data-") and name.endswith("set")):
            address = largest_of(value, base)
        else:
            continue
        if not is_placeholder(address):
            yield address


def _of_picture(image: Any, base: str) -> str:
    """What a `picture` around an image offers in its place."""
    around = image.parent
    if around is None or around.tag != "picture":
        return ""
    for offer in around.css("source"):
        address = source_of(offer.attributes, base) or next(_late(offer.attributes, base), "")
        if address and not is_placeholder(address):
            return address
    return ""


def _unbased(attributes: Mapping[str, str | None]) -> str:
    """The address of an image as it is written, on a page whose own address isn't known."""
    for name in (*LAZY, "src"):
        if address := absolute("", attributes.get(name) or ""):
            return address
    return source_of(attributes, "")
