"""Elements that a quick reading doesn't leave unread, whatever they are called."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ..tree import headings_of

WHOLE_PAGE = frozenset(("html", "body", "main"))
MOST_HEADINGS = 50  # headings of the next level that are looked at where there is none
MOST_TITLES = 4  # headings of the highest level that are read wherever they stand, for one may be the headline


class AlwaysRead:
    """
    Those of a page that stand around all of it, around a headline, or that say nothing but a label.

    `declared` is the title that the page declares, `labels` are such lines as a first reading found to be labels, or the standfirst.
    """

    def __init__(self, tree: Any, declared: str, labels: Collection[str]) -> None:
        self._around = _around_headlines(tree, declared)
        self._labels = labels

    def holds(self, node: Any, tag: str) -> bool:
        """Is an element one of them?"""
        if tag in WHOLE_PAGE or node.mem_id in self._around:
            return True
        return bool(self._labels) and node.text().strip() in self._labels


def _around_headlines(tree: Any, declared: str) -> frozenset[int]:
    """
    The elements around the headings of the highest level, by their ids in memory.

    On a page without one, it is those of the next level that are what the page declares as its title, word for word.
    """
    found: set[int] = set()
    headings = headings_of(tree)
    if not headings and declared:
        titles = frozenset(declared.split(" | "))
        headings = [node for node in tree.css("h2")[:MOST_HEADINGS] if " ".join(node.text().split()) in titles]
    for node in headings[:MOST_TITLES]:
        while node is not None and node.mem_id not in found:
            found.add(node.mem_id)
            node = node.parent
    return frozenset(found)
