"""Elements that HTML doesn't know, such as `<story-text>`: do they stand on a line of their own, or amid words?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .html_tags import BREAK, CELL, LINE, SKIP, TEXT, is_made_up

LINES = frozenset(  # which hold words alone
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "button", "legend", "option", "summary")
)
DEEPEST_BLOCK = 8  # elements around the first one in a made-up one that is known to stand on a line of its own
PARTS = (BREAK, LINE)


class MadeUpElements:
    """
    Those of a tree. What its scripts and style sheets make of them isn't known, but where they stand is.

    One that holds a paragraph, or stands beside one or beside another of its kind, is on a line of its own. Not so amid words, in what
    holds nothing but words, such as a paragraph or a cell, and alone in an element. All of it takes time linear in the size of the tree.
    """

    def __init__(self, by_tag: Mapping[str, int]) -> None:
        self._by_tag = by_tag
        self._amid_words: dict[int, bool] = {}  # by the ids in memory of those that were asked, and of elements around

    def stands_alone(self, node: Any) -> bool:
        """Does a made-up element stand on a line of its own?"""
        if node.first_child is None or self._is_amid_words(node):
            return False
        return self._stands_among_blocks(node) or self._holds_block(node)

    def _stands_among_blocks(self, node: Any) -> bool:
        beside = [one for one in (self._beside(node, "prev"), self._beside(node, "next")) if one is not None]
        if any(is_made_up(one.tag) for one in beside):
            return True
        return bool(beside) and all(self._by_tag.get(one.tag) in PARTS for one in beside)

    def _holds_block(self, node: Any) -> bool:
        """Is the first thing in an element one that stands on a line of its own?"""
        for _ in range(DEEPEST_BLOCK):
            child = node.first_child
            node = child if child is None or self._counts(child) else self._beside(child, "next")
            if node is None or not node.is_element_node:
                return False
            if self._by_tag.get(node.tag) == BREAK:
                return True
        return False

    def _is_amid_words(self, node: Any) -> bool:
        """Does an element stand in a line with words, or one around it, up to the next that is known to stand on a line of its own?"""
        asked: list[int] = []
        answer = False
        while node is not None and node.is_element_node:
            if (told := self._amid_words.get(node.mem_id)) is not None:
                answer = told
                break
            what = self._by_tag.get(node.tag)
            if what in (BREAK, CELL):
                answer = what == CELL or node.tag in LINES
                break
            row = [node]
            ends = [self._end_of(row, "prev"), self._end_of(row, "next")]
            asked += (one.mem_id for one in row)
            if any(end is not None and self._by_tag.get(end.tag) == TEXT for end in ends):
                answer = True
                break
            node = node.parent
        self._amid_words.update(dict.fromkeys(asked, answer))
        return answer

    def _end_of(self, row: list[Any], side: str) -> Any:
        """What stands on that side of a made-up element and those beside it, which come into the row; or of another one, alone in it."""
        beside = self._beside(row[0], side)
        while beside is not None and is_made_up(beside.tag) and is_made_up(row[0].tag):
            row.append(beside)
            beside = self._beside(beside, side)
        return beside

    def _beside(self, node: Any, side: str) -> Any:
        """What stands beside a node, but for white space, and what says nothing."""
        beside = getattr(node, side)
        while beside is not None and not self._counts(beside):
            beside = getattr(beside, side)
        return beside

    def _counts(self, node: Any) -> bool:
        what = self._by_tag.get(node.tag, 0)
        if what == TEXT:
            return not node.text_content.isspace()
        return what == BREAK or what == LINE or (what != SKIP and node.first_child is not None)
