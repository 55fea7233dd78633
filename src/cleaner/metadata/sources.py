"""How far is a source of a field believed?"""

from __future__ import annotations

from functools import lru_cache

# Sources in the order in which they are believed, by the beginnings of their names; what isn't listed comes last.
THINGS = ("json-ld", "microdata", "rdfa")
HEADS = ("front matter", "reader header")  # of Markdown, which has hardly anything else
_ORDER: dict[str, tuple[str, ...]] = {
    "authors": (
        *HEADS,
        "visible byline",
        *THINGS,
        "visible author",
        "meta",
        "visible dateline",
        "visible author elsewhere",
        "visible foot",
    ),
    "published": (*HEADS, *THINGS, "meta", "url", "visible byline", "visible dateline", "visible"),
    "modified": (*HEADS, *THINGS, "meta", "visible"),
    "site": (*HEADS, "meta og:site_name", "json-ld", "microdata", "rdfa", "meta", "html", "url"),
    "canonical_url": (*HEADS, "link canonical", "meta og:url", *THINGS),
    "section": (*HEADS, "meta", *THINGS, "a category", "breadcrumb"),
    "tags": (
        *HEADS,
        "meta article:tag",
        *THINGS,
        "meta news_keywords",
        "meta parsely",
        "meta sailthru",
        "a tag",
        "meta",
    ),
    "image": (*HEADS, *THINGS, "meta og:image", "meta", "link"),
    "description": (*HEADS, "meta og:description", "meta description", *THINGS, "meta"),
    "licence": (*HEADS, "link", *THINGS, "a license", "meta"),
    "paywalled": (*THINGS, "meta"),
    "kind": (*THINGS, "meta"),
    "direction": ("html", "body"),
    "declared_language": (*HEADS, "html", *THINGS, "meta", "body"),
}
DECLARED = ("html title", "meta og:title", "meta twitter:title", "meta title")


@lru_cache(maxsize=1024)
def rank(name: str, source: str) -> int:
    """How far a source of a field is believed: 0 is the surest."""
    order = _ORDER[name]
    fitting = [start for start in order if source.startswith(start)]
    return order.index(max(fitting, key=len)) if fitting else len(order)


def is_declared(source: str) -> bool:
    """Does a source declare the title?"""
    return source in DECLARED or source.startswith(HEADS)


def is_of_the_tab(source: str) -> bool:
    """Does a source say what a browser's tab says: the headline, and the site?"""
    return source == "html title" or source.startswith("reader header")


def is_in_things(source: str) -> bool:
    """Does a source say it for machines: JSON-LD, microdata, RDFa?"""
    return source.startswith(THINGS)
