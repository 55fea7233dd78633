"""
Looking into a thing: a dict in the form of JSON-LD, whatever a page wrote into it.

A thing is what somebody outside wrote: any value may be of any type, and things may lie in one another as deep as they like.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from typing import Any

Thing = dict[str, Any]

DEEPEST = 32  # things that lie in one another; what lies deeper isn't looked at
_PREFIX = re.compile(r"^(?:https?://(?:www\.)?schema\.org/|schema:|https?://[^\s#]*[#/](?=[^\s#/]+$))", re.I)
_SCHEMA = re.compile(r"^(?:schema:|https?://(?:www\.)?schema\.org/)(?=\w)", re.I)
_TAG = re.compile(r"<[^<>]*>")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def types_of(thing: Thing) -> tuple[str, ...]:
    """
    The types of a thing, without the address of their vocabulary.

    >>> types_of({"@type": ["http://schema.org/NewsArticle", "schema:Report"]})
    ('NewsArticle', 'Report')
    """
    names = thing.get("@type")
    if names is None:
        return ()
    if isinstance(names, str):
        return (_bare_type(names),)
    return tuple(_bare_type(name) for name in as_list(names) if isinstance(name, str))


def _bare_type(name: str) -> str:
    return name if name.isalnum() else _PREFIX.sub("", name.strip())


def values(thing: Thing, *names: str) -> list[Any]:
    """
    What a thing says under the first of these names that it has, always as a list.

    >>> values({"author": "Ann"}, "author"), values({"creator": ["Bo"]}, "author", "creator"), values({}, "author")
    (['Ann'], ['Bo'], [])
    """
    for name in names:
        value = thing.get(name)
        if value is None or value == "":
            continue
        if isinstance(value, str):
            return [value]
        if found := [one for one in as_list(value) if one not in (None, "", [], {})]:
            return found
    return []


def bare(name: str) -> str:
    """
    The name of a property without that of schema.org, which says nothing more.

    >>> bare("schema:author"), bare("https://schema.org/author"), bare("dc:title")
    ('author', 'author', 'dc:title')
    """
    return _SCHEMA.sub("", name)


def as_list(value: Any) -> list[Any]:
    """
    What stands under a key, as a list; JSON-LD writes lists in four ways.

    >>> as_list("a"), as_list({"@list": ["a", "b"]}), as_list(None)
    (['a'], ['a', 'b'], [])
    """
    if isinstance(value, dict):
        for key in ("@list", "@set"):
            if key in value:
                value = value[key]
                break
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str:
    """
    A value as text: entities and elements in it resolved, its white space squeezed. Of a thing, its value or its name.

    >>> text_of("Tom &amp;amp; <b>Ann</b>\\n"), text_of({"@value": "A day", "@language": "en"}), text_of({"name": ["Ann"]})
    ('Tom & Ann', 'A day', 'Ann')
    """
    if isinstance(value, str):
        return plain(value)
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("@value") or value.get("name") or value.get("foaf:name")
        else:
            break
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    return plain(str(value))


def plain(text: str) -> str:
    """
    A text that was written for machines, as people read it.

    >>> plain("Q&amp;amp;A  &lt;i&gt;live&lt;/i&gt;")
    'Q&A live'
    """
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isprintable():
        text = _UNWRITABLE.sub(" ", text)
    return " ".join(text.split())


def inside(things: Iterable[Any]) -> Iterator[Thing]:
    """
    These things and all things that lie in them, outer ones first, each once.

    >>> [thing["n"] for thing in inside([{"n": 1, "a": {"n": 2}}, {"n": 3}])]
    [1, 2, 3]
    """
    open_: list[tuple[Any, int]] = [(thing, 0) for thing in reversed(list(things))]
    met: set[int] = set()  # microdata can put a thing into several others, or into itself
    while open_:
        value, depth = open_.pop()
        if isinstance(value, dict):
            if id(value) in met:
                continue
            met.add(id(value))
            yield value
            held: Iterable[Any] = value.values()
        elif isinstance(value, list):
            held = value
        else:
            continue
        if depth < DEEPEST:
            open_ += [(part, depth + 1) for part in reversed(list(held)) if isinstance(part, (dict, list))]
