"""Elements that are named after what their links are: the tags of an article, the trail that leads to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..scoring.boxes import WHOLE_PAGE

HOLDING_ALL = WHOLE_PAGE.union(("main", "article"))  # elements that are named after what is somewhere in them


def links_in(node: Any, fewest: int, most: int) -> Sequence[Any]:
    """
    The links in such an element; none where it holds all of the article, or has fewer of them, or more.

    >>> from cleaner.reading.tree import tree_of
    >>> tree = tree_of("<body class=tags><p class=tags><a href=/rain>rain</a> <a href=/lyon>Lyon</a>")
    >>> [link.text() for link in links_in(tree.css_first("p"), 1, 15)], links_in(tree.css_first("p"), 1, 1), links_in(tree.body, 1, 15)
    (['rain', 'Lyon'], (), ())
    """
    links: Sequence[Any] = () if node.tag in HOLDING_ALL else node.css("a")
    return links if fewest <= len(links) <= most else ()
