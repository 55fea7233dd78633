"""Lines that a `br` ends in the midst of a paragraph: a mail or a text was put on a page as its program had wrapped it."""

from __future__ import annotations

from typing import Any

from ..lines.unwrapped import Unwrapped
from ..lines.wrapped import wrapped_runs
from .html_tags import BREAK, CELL, LINE, SKIP, TEXT
from .node_kinds import NodeKinds

DEEPEST = 8  # elements between a line end and the one around it that stands on a line of its own
NOT_ASKED = frozenset(("pre", "textarea", "h1", "h2", "h3", "h4", "h5", "h6"))  # whose lines are as they are, or one
_ENDS = frozenset('.!?:;>。！？…”"')  # what a line that goes on doesn't end in


def goes_on(line_end: Any, above: str) -> bool:
    """
    Does a sentence go on below a `br`, by its marks and letters? `above` is what stands there.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> [goes_on(node, "It") for node in LexborHTMLParser("<p>It<br>rained<br>Ann Reeve<br>2").css("br")]
    [True, False, False]
    """
    below = line_end.next
    if below is None or below.tag != "-text" or above.rstrip()[-1:] in _ENDS:
        return False
    first = below.text_content.lstrip()[:1]
    return bool(first.isalpha() and not first.isupper())


def put_lines_together(tree: Any) -> bool:
    """
    Put a space in the place of each `br` that only wraps a line; none where no space stands between words, or one was divided. Were there any?

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tree = LexborHTMLParser("<p>The ferry to the island left the harbour in the morning<br>for the first time in nine days, and people on the pier<br>waved until nothing but its smoke was to be seen above<br>the sea.")
    >>> put_lines_together(tree), tree.body.css("br")
    (True, [])
    """
    lines: list[str] = []
    ends: list[Any] = []  # for each line the `br` that ends it, if one does
    asked: set[int] = set()
    kinds = NodeKinds(scripted=True)
    for line_end in tree.css("br"):
        element = _line_of_its_own(line_end, kinds)
        if element is not None and element.mem_id not in asked:
            asked.add(element.mem_id)
            if element.tag not in NOT_ASKED:
                _gather(element, kinds, lines, ends)
    runs = wrapped_runs(lines)
    if runs is None:
        return False
    put = Unwrapped(lines, runs).put
    wraps = [i for run in runs for i in run[:-1] if ends[i] is not None]
    for i in wraps:
        _join(ends[i], len(put(range(i, i + 2))) - len(lines[i]) - len(lines[i + 1]))
    return bool(wraps)


def _line_of_its_own(node: Any, kinds: NodeKinds) -> Any:
    """The element around a line end that stands on a line of its own."""
    for _ in range(DEEPEST):
        node = node.parent
        if node is None or kinds.of(node)[1] in (BREAK, CELL):
            return node
    return None


def _gather(element: Any, kinds: NodeKinds, lines: list[str], ends: list[Any]) -> None:
    """Add the lines of an element, and a blank one where another begins that stands on a line of its own."""
    pieces: list[str] = []

    def end_line(line_end: Any) -> None:
        lines.append(" ".join("".join(pieces).split()))
        ends.append(line_end)
        pieces.clear()

    open_: list[Any] = []
    node = element.first_child
    while node is not None or open_:
        if node is None:
            node = open_.pop().next
            continue
        _, what = kinds.of(node)
        if what == TEXT:
            pieces.append(node.text_content)
        elif what == LINE:
            end_line(node)
        elif what in (BREAK, CELL):
            end_line(None)
            end_line(None)
        elif what != SKIP and node.first_child is not None:
            open_.append(node)
            node = node.first_child
            continue
        node = node.next
    end_line(None)
    end_line(None)


def _join(line_end: Any, more: int) -> None:
    """Put two lines together: with a space, which is one character `more`, or as one word, whose hyphen may go."""
    before, behind = line_end.prev, line_end.next
    if more == 1:
        line_end.replace_with(" ")
    elif more in (0, -1) and all(node is not None and node.tag == "-text" for node in (before, behind)):
        upper = before.text_content.rstrip()
        before.replace_with(upper[:more] if more else upper)
        behind.replace_with(behind.text_content.lstrip())
        line_end.remove()
