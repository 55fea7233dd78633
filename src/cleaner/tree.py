"""The tree that lexbor makes of a page, kept until the thread parses the next one: who asks for more soon reads it again."""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

LARGEST_KEPT = 2_000_000  # characters of a page; a tree takes several times as many bytes
# What finds the elements that say something about a page. One search for all of them takes as long as for one.
_SAYING = """h1, base, meta, link[rel][href], script[type*="ld+json" i], script[type^="application/c2pa" i], figcaption, time, address,
    [itemscope], [itemprop], [typeof], [rel~="license" i], a[rel~="tag" i], [rel~="author" i], [class*="author" i]"""
_OPEN_TITLE = re.compile(r"(<title\b[^>]*>[^<]*)", re.I)

Said = tuple[Any, dict[str, str | None]]  # an element, and its attributes


class _Last(threading.local):
    html: str | None = None
    tree: Any = None
    saying: Mapping[str, Sequence[Said]] | None = None  # elements of the tree, once they have been searched for


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


def saying(tree: Any, what: str) -> Sequence[Said]:
    """
    The elements of a page that say something about it, in its order, with their attributes: "h1", "base", "meta", "link" with rel and
    href, "json-ld", "c2pa", "figcaption", "time", "author" for what calls itself one, "microdata", "typeof", or "rel" for licences
    and tags. They are all found at once, when the first are asked for.

    >>> [node.text() for node, _ in saying(tree_of("<h1>A day</h1><p itemscope>One.<h1>Another</h1>"), "h1")]
    ['A day', 'Another']
    """
    if tree is not _last.tree:
        return _saying(tree).get(what, ())
    if _last.saying is None:
        _last.saying = _saying(tree)
    return _last.saying.get(what, ())


def _saying(tree: Any) -> Mapping[str, Sequence[Said]]:
    found: defaultdict[str, list[Said]] = defaultdict(list)
    seen = set()
    for node in tree.css(_SAYING):
        if node.mem_id in seen:  # it comes once for each way in which it fits
            continue
        seen.add(node.mem_id)
        tag, attributes = node.tag or "", node.attributes
        said = node, attributes
        if tag in ("h1", "base", "meta", "figcaption", "time"):
            found[tag].append(said)
        elif tag == "link":
            if "rel" in attributes and "href" in attributes:
                found["link"].append(said)
        elif tag == "script":
            type_ = (attributes.get("type") or "").lower()
            if "ld+json" in type_:
                found["json-ld"].append(said)
            elif type_.startswith("application/c2pa"):
                found["c2pa"].append(said)
        words = (attributes["rel"] or "").lower().split() if "rel" in attributes else ()
        if words and tag != "link" and ("license" in words or (tag == "a" and "tag" in words)):
            found["rel"].append(said)
        if tag == "address" or "author" in words or "author" in (attributes.get("class") or "").lower():
            found["author"].append(said)
        if "itemscope" in attributes or "itemprop" in attributes:
            found["microdata"].append(said)
        if "typeof" in attributes:
            found["typeof"].append(said)
    return found


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
