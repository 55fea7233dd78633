"""Addresses of pages and pictures, compared."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

from ..addresses import absolute, host_and_path
from .placeholders import is_nothing

# What the names of smaller copies of a picture go on with: "-1024x683", "-scaled", "@2x".
_SIZE = re.compile(r"(?:[-_]\d{2,5}x\d{2,5}|-scaled|-rotated|@\dx)+$")


_TWO = re.compile(r"https?://[^/?#]*?(?=https?://)", re.I)


def said_address(base: str, text: str) -> str | None:
    """
    An address that a page says for machines, as absolute as its base allows: its entities resolved, without a host that was put before a whole one.

    >>> said_address("https://example.org/a/", "b.jpg?w=9&amp;h=6"), said_address("", "https://example.orghttps://cdn.example/b.jpg")
    ('https://example.org/a/b.jpg?w=9&h=6', 'https://cdn.example/b.jpg')
    """
    if "&amp;" in text:
        text = html.unescape(text)
    if is_nothing(text) or "{{" in text:
        return None
    if found := _TWO.match(text):
        text = text[found.end() :]
    return absolute(base, text)


def said_picture(base: str, text: str) -> str | None:
    """
    The same of a picture, which no front page is.

    >>> said_picture("https://example.org/a/", "b.jpg"), said_picture("https://example.org/a/", "/")
    ('https://example.org/a/b.jpg', None)
    """
    address = said_address(base, text)
    return None if address and is_front_page(address) and "?" not in address else address


def is_address(text: str) -> bool:
    """
    Is this an address rather than a name?

    >>> is_address("https://example.org/ann"), is_address("www.example.org"), is_address("Ann")
    (True, True, False)
    """
    return text.startswith(("http://", "https://", "//", "www.")) and " " not in text


def same_page(one: str, other: str) -> bool:
    """
    Do two addresses name the same page? Scheme, "www.", slashes at the end, queries and fragments don't count.

    >>> same_page("https://www.example.org/a/?utm=1#top", "http://example.org/a")
    True
    """
    return host_and_path(one) == host_and_path(other) != ("", "")


def host_of(url: str | None) -> str:
    """
    >>> host_of("https://www.example.org/a"), host_of(None)
    ('example.org', '')
    """
    return host_and_path(url or "")[0]


def is_front_page(url: str) -> bool:
    """Is this the address of a whole site?"""
    return not host_and_path(url)[1]


def file_of(url: str) -> str:
    """
    The name of a picture's file: sizes of the same picture often stand in folders of their own.

    >>> file_of("https://example.org/640x480/Harbour.jpg?w=640")
    'harbour.jpg'
    """
    try:
        return urlsplit(url).path.rpartition("/")[2].lower()
    except ValueError:
        return ""


def picture_of(url: str) -> str:
    """
    The name of a picture's file without its ending and what says its size: the same picture may be shown in several.

    >>> picture_of("https://example.org/harbour-1024x683.jpg") == picture_of("/full/Harbour-scaled.webp") == "harbour"
    True
    """
    name = file_of(url)
    stem = name.rpartition(".")[0] or name
    return _SIZE.sub("", stem) or stem
