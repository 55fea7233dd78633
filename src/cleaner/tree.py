"""The tree that lexbor makes of a page, kept until the thread parses the next one: who asks for more soon reads it again."""

from __future__ import annotations

import re
import threading
from typing import Any

LARGEST_KEPT = 2_000_000  # characters of a page; a tree takes several times as many bytes
_OPEN_TITLE = re.compile(r"(<title\b[^>]*>[^<]*)", re.I)


class _Last(threading.local):
    html: str | None = None
    tree: Any = None


_last = _Last()


def tree_of(html: str) -> Any:
    """
    The tree of a page. It is shared: nobody changes it.

    >>> page = "<p>One.<p>Two."
    >>> tree_of(page) is tree_of(page)
    True
    """
    if _last.html is html:
        return _last.tree
    tree = _parsed(html)
    _last.html, _last.tree = (html, tree) if len(html) <= LARGEST_KEPT else (None, None)
    return tree


def _parsed(html: str) -> Any:
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    try:
        tree = LexborHTMLParser(html)
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
