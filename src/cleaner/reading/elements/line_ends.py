"""Where a line ends in a heading or a table, does more of the heading, or of the row, follow? And where are words in one line shown apart?"""

from __future__ import annotations

from typing import Any

from ...writing.folding import UNSPACED
from .html_tags import CELLS

WRAPS = ("p", "div", "center")  # those that a cell of a table may be wrapped in: they don't end its row
DRESSES = ("small", "span", "font")  # of what stands in a line of its own below the heading's, and is none of it

WITHIN = frozenset(("sup", "sub", "wbr", "rt", "rp", "rb"))  # what goes on with the word before
ALONE = frozenset(("a", "time"))  # what is shown apart from an element of another kind, if one of the two has a name
DEEPEST_WORD = 5  # elements around the first word of one
ENDS = frozenset(".!?…)]”»")  # what may follow the last of several words


def are_lines(child: Any) -> bool:
    """Is a heading, whose first child this is, made of lines that are each in an element of their own, and look alike?"""
    looks: list[tuple[str, str | None]] = []
    while child is not None:
        if child.is_element_node:
            looks.append((child.tag, child.attributes.get("class")))
        elif _is_said(child):
            return False
        child = child.next
    return len(looks) > 1 and looks[0][0] in WRAPS and len(set(looks)) == 1


def parts_lines(line_end: Any) -> bool:
    """Is what stands behind the end of a line in a heading set apart: by another one, or dressed otherwise, as a note or a byline?"""
    before, behind = _beside(line_end, "prev"), _beside(line_end, "next")
    return "br" in (before, behind) or (behind in DRESSES and before != behind)


def _is_said(node: Any) -> bool:
    return node.tag == "-text" and not node.text_content.isspace()


def _beside(node: Any, side: str) -> str:
    """The tag of what stands beside a node, but for white space and comments."""
    beside = getattr(node, side)
    while beside is not None and not beside.is_element_node and not _is_said(beside):
        beside = getattr(beside, side)
    return "" if beside is None else beside.tag or ""


def has_cell(cell: Any, side: str) -> bool:
    """Does another cell of the row stand on that side of one?"""
    beside = getattr(cell, side)
    while beside is not None and not beside.is_element_node:
        beside = getattr(beside, side)
    return beside is not None and beside.tag in CELLS


def is_cut(cell: Any) -> bool:
    """Is the text of a cell cut into paragraphs, by line ends that stand together?"""
    return any(_beside(line_end, "next") == "br" for line_end in cell.css("br"))


def are_shown_apart(before: Any, node: Any, said: str) -> bool:
    """
    Are two elements in a line shown apart, with nothing between: "<span class=badge>New</span><time class=date>3 May</time>"?

    A word ends and another begins there, and they are of different looks by their names, or two links that lead to different
    places; or several words end, and a capital begins. `said` is the end of the first one. Scripts without spaces have none to
    be told by.
    """
    tags, last = {before.tag, node.tag}, said[-1:]
    if len(said) < 2 or not (last.isalnum() or last in ENDS) or not WITHIN.isdisjoint(tags):
        return False
    apart = last.isalnum() and _look_apart(before, node, tags)
    if not apart and (" " not in said.strip() or last.isupper()):
        return False
    for _ in range(DEEPEST_WORD):
        if node is None or node.tag == "-text":
            break
        node = node.first_child
    word = node.text_content if node is not None and node.tag == "-text" else ""
    if len(word) < 2 or not word[0].isalnum() or not (apart or word[0].isupper()):
        return False
    return "time" in tags or not UNSPACED.search(last + word[0])


def _look_apart(before: Any, node: Any, tags: set[str]) -> bool:
    """Are two elements of different looks by their names, one of which at least has one, or links to different places?"""
    if tags == {"a"} and before.attributes.get("href") != node.attributes.get("href"):
        return True
    look, look_before = (node.tag, node.attributes.get("class")), (before.tag, before.attributes.get("class"))
    named = bool(look[1]) + bool(look_before[1])
    return look != look_before and named >= (1 if len(tags) > 1 and not ALONE.isdisjoint(tags) else 2)
