"""What is around the blocks of a page of HTML, also within their lines: a menu, a control, something hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..blocks import Block
from .elements import Around, Text, texts


def around_blocks(root: Any, scripted: bool, blocks: Sequence[Block]) -> list[Around]:
    """
    For each block what is around all of its texts.

    >>> from cleaner.reading.read_html import read_html
    >>> from cleaner.reading.tree import tree_of
    >>> html = "<p><b hidden>One</b> line.<p><i hidden>Two</i>"
    >>> [around.hidden for around in around_blocks(tree_of(html).root, True, read_html(html).blocks)]
    [False, True]
    """
    boxes: dict[int, Around] = {}
    found: dict[int, list[Text]] = {}
    for text in texts(root, scripted):
        boxes.setdefault(text.around.box, text.around)  # a box comes before its texts
        if any(map(str.isalnum, text.words)):
            found.setdefault(text.around.box, []).append(text)
    left = {box: iter(in_box) for box, in_box in found.items()}
    after: dict[int, Text | None] = {box: next(in_box) for box, in_box in left.items()}
    around = []
    for block in blocks:
        own: list[Around] = []
        start, following = 0, after.get(block.box)
        while following is not None and (at := _place(following.words, block.text, start)) >= 0:
            own.append(following.around)
            start, following = at + len(following.words), next(left[block.box], None)
        after[block.box] = following
        around.append(_common(own) if own else boxes.get(block.box, Around()))
    return around


def _place(words: str, line: str, start: int) -> int:
    """Where the next words of a line stand, if nothing but signs stands before them; −1 where they don't."""
    while start < len(line) and not line.startswith(words, start):
        if line[start].isalnum():
            return -1
        start += 1
    return start if start < len(line) else -1


def _common(own: Sequence[Around]) -> Around:
    """What is around several texts."""
    if len(own) == 1:
        return own[0]
    first, *_ = own
    return first._replace(
        offers=all(one.offers for one in own),
        menu=all(one.menu for one in own),
        foot=all(one.foot for one in own),
        hidden=all(one.hidden for one in own),
        comments=all(one.comments for one in own),
        quoted=all(one.quoted for one in own),
    )
