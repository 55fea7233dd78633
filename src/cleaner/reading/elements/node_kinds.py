"""What are the nodes of a page: unseen, on a line of their own, or in their line? Whatever walks over its tree asks here."""

from __future__ import annotations

from typing import Any

from .html_tags import UNSCRIPTED, WHAT

_FIXED = 1024  # numbers of tags below this are lexbor's own; another tag has the address of its name


class NodeKinds:
    """
    What nodes are (SKIP, BREAK, …; 0 stands in its line), on pages whose scripts run, or don't.

    >>> from cleaner.reading.elements.html_tags import BREAK
    >>> from cleaner.reading.tree import tree_of
    >>> page = tree_of("<p>One <b>line</b>.")
    >>> [node_kinds(True).of(page.css_first(tag)) for tag in ("p", "b")] == [("p", BREAK), ("b", 0)]
    True
    """

    def __init__(self, by_tag: dict[str, int]) -> None:
        self._by_tag = by_tag
        self.met: dict[int, tuple[str, int]] = {}  # those of HTML that were met, by the numbers of their tags

    def of(self, node: Any) -> tuple[str, int]:
        """The tag of a node, and what it is."""
        return self.met.get(node.tag_id) or self.meet(node)

    def meet(self, node: Any) -> tuple[str, int]:
        """The same of a node whose tag isn't among those that were `met`."""
        tag = node.tag or ""
        kind = tag, self._by_tag.get(tag, 0)
        if node.tag_id < _FIXED:
            self.met[node.tag_id] = kind
        return kind


_KINDS = {True: NodeKinds(WHAT), False: NodeKinds(UNSCRIPTED)}


def node_kinds(scripted: bool) -> NodeKinds:
    """What nodes are on pages whose scripts run, or don't."""
    return _KINDS[scripted]
