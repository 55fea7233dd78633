"""The tree that lexbor makes of a page, kept until the thread parses the next one: who asks for more soon reads it again."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

LARGEST_KEPT = 2_000_000  # characters of a page; a tree takes several times as many bytes
# What finds the elements that say something about a page. One search for all of them takes as long as for one.
_SAYING = """h1, base, meta, link[rel][href], script[type*="ld+json" i], script[type^="application/c2pa" i], figcaption, [itemscope], [typeof],
    [rel~="license" i], a[rel~="tag" i]"""
_OPEN_TITLE = re.compile(r"(<title\b[^>]*>[^<]*)", re.I)


class _Last(threading.local):
    html: str | None = None
    tree: Any = None
    saying: Mapping[str, Sequence[Any]] | None = None  # elements of the tree, once they have been searched for


_last = _Last()


def tree_of(html: str, utf8: bytes | None = None) -> Any:
    """
    The tree of a page. It is shared: nobody changes it. `utf8` is the page in UTF-8, where that is at hand: the parser takes it as it is.

    >>> page = "<p>One.<p>Two."
    >>> tree_of(page) is tree_of(page)
    True
    """
    if _last.html is html:
        return _last.tree
    tree = _parsed(html, utf8)
    _last.html, _last.tree = (html, tree) if len(html) <= LARGEST_KEPT else (None, None)
    _last.saying = None
    return tree


def saying(tree: Any, what: str) -> Sequence[Any]:
    """
    The elements of a page that say something about it, in its order: "h1", "base", "meta", "link" with rel and href, "json-ld", "c2pa", "figcaption",
    "itemscope", "typeof", or "rel" for licences and tags. They are all found at once, when the first are asked for.

    >>> [node.text() for node in saying(tree_of("<h1>A day</h1><p itemscope>One.<h1>Another</h1>"), "h1")]
    ['A day', 'Another']
    """
    if tree is not _last.tree:
        return _saying(tree).get(what, ())
    if _last.saying is None:
        _last.saying = _saying(tree)
    return _last.saying.get(what, ())


def _saying(tree: Any) -> Mapping[str, Sequence[Any]]:
    found: dict[str, list[Any]] = {}
    seen = set()
    for node in tree.css(_SAYING):
        if node.mem_id not in seen:  # it comes once for each way in which it fits
            seen.add(node.mem_id)
            for what in _said_by(node.tag or "", node.attributes):
                found.setdefault(what, []).append(node)
    return found


def _said_by(tag: str, attributes: Mapping[str, str | None]) -> Iterator[str]:
    if tag in ("h1", "base", "meta", "figcaption"):
        yield tag
    elif tag == "link":
        if "rel" in attributes and "href" in attributes:
            yield "link"
    elif tag == "script":
        type_ = (attributes.get("type") or "").lower()
        if "ld+json" in type_:
            yield "json-ld"
        elif type_.startswith("application/c2pa"):
            yield "c2pa"
    elif "rel" in attributes:
        words = (attributes["rel"] or "").lower().split()
        if "license" in words or (tag == "a" and "tag" in words):
            yield "rel"
    for name in ("itemscope", "typeof"):
        if name in attributes:
            yield name


def _parsed(html: str, utf8: bytes | None) -> Any:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        tree = LexborHTMLParser(html if utf8 is None else utf8)
        if _is_swallowed(tree):
            tree = LexborHTMLParser(_OPEN_TITLE.sub(r"\1</title>", html, count=1))
    except SelectolaxError as error:  # no page is so messy that lexbor refuses it
        raise MemoryError(f"there is no memory left for the tree of this page: {error}") from error
    return tree


def _is_swallowed(tree: Any) -> bool:
    """Did a title that nobody closed take the whole page in?"""
    if tree.body is not None and tree.body.child is not None:
        return False
    title = tree.css_first("title")
    return title is not None and "<" in (title.text() or "")
