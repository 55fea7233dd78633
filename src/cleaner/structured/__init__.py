"""
What a page says about itself for machines: JSON-LD, microdata, RDFa, meta and link elements.

    said = read_structured(tree_of(html))
    said.json_ld, said.microdata, said.rdfa     # things: dicts in the form of JSON-LD, whichever way they were written
    said.metas, said.links                      # in the order of the page

`read_json_ld`, `read_microdata`, `read_rdfa`, `read_metas` and `read_links` read one of these. `things.py` has what it takes
to look into a thing: `types_of`, `values`, `text_of`, and `inside` for all things in others. Broken JSON is mended where that is possible. Nothing here raises, and time is linear in the size of the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..reading.tree import saying
from .items import read_microdata, read_rdfa
from .json_ld import read_json_ld
from .things import Thing

__all__ = [
    "Link",
    "Meta",
    "Structured",
    "Thing",
    "read_json_ld",
    "read_links",
    "read_metas",
    "read_microdata",
    "read_rdfa",
    "read_structured",
]


class Meta(NamedTuple):
    """A meta element with a content; `name` is in lower case, `attribute` says where the element has it."""

    name: str
    content: str
    attribute: str  # "name", "property", "itemprop" or "http-equiv"


class Link(NamedTuple):
    """A link element that gives a canonical address, a licence or a picture: `rel` in lower case, one entry for each word, and its attributes."""

    rel: tuple[str, ...]
    href: str
    attributes: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Structured:
    """All that a page says about itself for machines, in the order of the page."""

    json_ld: tuple[Thing, ...] = ()
    microdata: tuple[Thing, ...] = ()
    rdfa: tuple[Thing, ...] = ()
    metas: tuple[Meta, ...] = ()
    links: tuple[Link, ...] = ()

    def things(self) -> Iterator[tuple[str, Thing]]:
        """The outermost things with the way they were written: "json-ld", "microdata" or "rdfa"."""
        for source, things in (("json-ld", self.json_ld), ("microdata", self.microdata), ("rdfa", self.rdfa)):
            for thing in things:
                yield source, thing


def read_structured(tree: Any) -> Structured:
    """
    Read what a page says about itself for machines out of its tree.

    >>> from cleaner.reading.tree import tree_of
    >>> said = read_structured(tree_of('<meta property="OG:Type" content=article><p itemscope><b itemprop=name>A day</b>'))
    >>> said.metas
    (Meta(name='og:type', content='article', attribute='property'),)
    >>> said.microdata
    ({'name': ['A day']},)
    """
    return Structured(
        tuple(read_json_ld(tree)),
        tuple(read_microdata(tree)),
        tuple(read_rdfa(tree)),
        read_metas(tree),
        read_links(tree),
    )


_NAMED_BY = frozenset(("property", "name", "itemprop", "http-equiv"))


def read_metas(tree: Any) -> tuple[Meta, ...]:
    """The meta elements of a page that have a content."""
    return tuple(
        [
            Meta(name.strip().lower(), content, attribute)
            for _, attributes in saying(tree, "meta")
            if (content := attributes.get("content"))
            for attribute, name in attributes.items()
            if attribute in _NAMED_BY and name
        ]
    )


def read_links(tree: Any) -> tuple[Link, ...]:
    """The link elements of a page that say something of it, see `Link`."""
    found = []
    for _, attributes in saying(tree, "link"):
        rel, href = attributes.get("rel"), attributes.get("href")
        if rel and href:
            found.append(Link(tuple(rel.lower().split()), href.strip(), attributes))
    return tuple(found)
