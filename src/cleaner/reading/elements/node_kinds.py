"""What are the nodes of a page: unseen, on a line of their own, or in their line? Whatever walks over its tree asks here."""

from __future__ import annotations

from typing import Any

from .html_tags import BREAK, UNSCRIPTED, WHAT, is_made_up
from .made_up_elements import MadeUpElements

_FIXED = 1024  # numbers of tags below this are lexbor's own; another tag has the address of its name
# Tags, and what they are, by their numbers, on pages whose scripts run, or don't: those of HTML that were met.
_MET: dict[bool, dict[int, tuple[str, int]]] = {True: {}, False: {}}


class NodeKinds:
    """
    What the nodes of a tree are (SKIP, BREAK, …; 0 stands in its line), if the page's scripts run, or don't.

    >>> from cleaner.reading.tree import tree_of
    >>> page = tree_of("<p>One <b>line</b>.")
    >>> [NodeKinds(True).of(page.css_first(tag)) for tag in ("p", "b")] == [("p", BREAK), ("b", 0)]
    True
    """

    def __init__(self, scripted: bool) -> None:
        self._by_tag = WHAT if scripted else UNSCRIPTED
        self._made_up = MadeUpElements(self._by_tag)
        self.met = _MET[scripted]

    def of(self, node: Any) -> tuple[str, int]:
        """The tag of a node, and what it is."""
        return self.met.get(node.tag_id) or self.meet(node)

    def meet(self, node: Any) -> tuple[str, int]:
        """The same of a node whose tag isn't among those that were `met`."""
        tag = node.tag or ""
        what = self._by_tag.get(tag, 0)
        if not what and is_made_up(tag):
            return tag, BREAK if self._made_up.stands_alone(node) else 0
        if node.tag_id < _FIXED:
            self.met[node.tag_id] = tag, what
        return tag, what
