"""JSON-LD: the scripts of a page that say in JSON what it is."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from ..reading.tree import scripts_of
from .loose_json import read_loosely
from .things import Thing, bare, inside

_PREFIXED = re.compile(r'"(?:schema:|https?://(?:www\.)?schema\.org/)\w+"\s*:', re.I)
DEEPEST_LIST = 8  # lists and graphs in one another


def read_json_ld(tree: Any, naming: Sequence[str] = ()) -> Iterator[Thing]:
    """
    The outermost things of all scripts of JSON-LD on a page, or of those that name one of these words, with those of graphs one by one.

    >>> from cleaner.reading.tree import tree_of
    >>> list(read_json_ld(tree_of('<script type="application/ld+json">{"@graph": [{"@type": "Person",}]}</script>')))
    [{'@type': 'Person'}]
    """
    for text in scripts_of(tree):
        if naming and not any(word in text for word in naming):
            continue
        values = parse(text)
        if _may_have_prefixes(text) and _PREFIXED.search(text):
            _make_bare(values)
        yield from things_in(values)


def _may_have_prefixes(text: str) -> bool:
    """Does a text name schema.org in more places than those that say whose names and types follow? A quick look."""
    return '"schema:' in text or text.count("schema.org/") > text.count('"@context"') + text.count('"@type"')


def _make_bare(values: list[Any]) -> None:
    """Take the name of schema.org from the names of all properties."""
    for thing in inside(values):
        for name in [name for name in thing if bare(name) != name]:
            thing.setdefault(bare(name), thing.pop(name))


def parse(text: str) -> list[Any]:
    """
    The values in a text of JSON, which may be broken: comments, trailing commas, control characters, entities …

    >>> parse('{"a": "1"} {"b": 2,}')
    [{'a': '1'}, {'b': 2}]
    """
    try:
        return [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        if '"' not in text and "&quot;" in text:
            text = html.unescape(text)
        return read_loosely(text)


def things_in(values: list[Any]) -> Iterator[Thing]:
    """The things in what scripts hold: lists and graphs opened up."""
    open_ = [(value, 0) for value in reversed(values)]
    while open_:
        value, depth = open_.pop()
        if isinstance(value, dict):
            graph = value.get("@graph")
            if not isinstance(graph, (dict, list)):
                yield value
                continue
            if "@type" in value:
                yield {key: part for key, part in value.items() if key != "@graph"}
            value = graph if isinstance(graph, list) else [graph]
        if isinstance(value, list) and depth < DEEPEST_LIST:
            open_ += [(part, depth + 1) for part in reversed(value)]
