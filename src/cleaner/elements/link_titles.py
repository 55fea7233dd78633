"""Which part of a block is the title that its link leads to, beside a date, a section or a teaser?"""

from __future__ import annotations

import re
from typing import Any

MOST = 0.5  # share of a block from which a link is the title in it
RANK = 2  # digits of an item's place among the most read
DIGITS = 3  # one in so many letters and digits of a date
_NUMBER = re.compile(r"\d+")
_RANKED = re.compile(rf"\d{{1,{RANK}}}\W{{0,2}}(?=[^\W\d])")  # "1Snow on the pass", in a list of the most read


def title_in(text: str, link: Any, whole: bool) -> tuple[int, int] | None:
    """Where in the text of a block the title stands; None where it can't be told from the rest. Is the block link as a whole?"""
    beside_date = _title_beside_date(text, link) if whole else None
    return beside_date if beside_date or (whole and not _RANKED.match(text)) else _title_of_part(text, link)


def _title_of_part(text: str, link: Any) -> tuple[int, int] | None:
    """Where in a block the link stands that is most of it, if elements of their own, or marks, keep the rest apart: a date, a section."""
    title = " ".join(link.text().split())
    start = text.find(title)
    end = start + len(title)
    if start < 0 or not title or not (_is_apart(link, "prev") and _is_apart(link, "next")):
        return None
    return (start, end) if len(title) >= MOST * len(text) or _is_date(text[:start] + text[end:]) else None


def _title_beside_date(text: str, link: Any) -> tuple[int, int] | None:
    """
    The rest of a link that is a block as a whole, where its first or its last element is a date, or the first one a number in a row.

    So in "<span>Snow on the pass</span><time>3 May</time>" and "<span>1</span><span>Snow on the pass</span>".
    """
    node = link
    while (first := _child(node, "first_child", "next")) is not None and first.tag != "-text":
        last = _child(node, "last_child", "prev")
        if first.mem_id != last.mem_id:
            break
        node = first
    for way, back in (("first_child", "next"), ("last_child", "prev")):
        date = _child(node, way, back)
        said = "" if date is None or date.tag == "-text" else " ".join(date.text().split())
        if not said or len(said) == len(text):
            continue
        if not (date.tag == "time" or _is_date(said) or (way == "first_child" and _is_rank(date, said))):
            continue
        if way == "first_child" and text.startswith(said):
            return len(said) + len(text[len(said) :]) - len(text[len(said) :].lstrip()), len(text)
        if way == "last_child" and text.endswith(said):
            return 0, len(text[: -len(said)].rstrip())
    return None


def _child(node: Any, way: str, back: str) -> Any:
    """The first or the last child of an element that isn't blank."""
    return _past_blanks(getattr(node, way), back)


def _past_blanks(node: Any, way: str) -> Any:
    """A node, or the next one on this way that isn't blank."""
    while node is not None and node.tag == "-text" and not node.text().strip():
        node = getattr(node, way)
    return node


def _is_date(said: str) -> bool:
    """Are there several numbers, whose digits are a third of all letters and digits: "3 May 2023", but not "7" before "ways to sleep"?"""
    numbers = _NUMBER.findall(said)
    return len(numbers) > 1 and DIGITS * len("".join(numbers)) >= sum(map(str.isalnum, said))


def _is_rank(node: Any, said: str) -> bool:
    """Is it a number in an element of its own, and the title in the next one? In "<b>7</b> ways to sleep" it is a part of the title."""
    title = _past_blanks(node.next, "next")
    return len(said) <= RANK and said.isdecimal() and title is not None and title.tag != "-text"


def _is_apart(link: Any, way: str) -> bool:
    """Is what stands beside a link, in its line, in another element, or does a mark come first? Words may be a part of the same sentence."""
    node = _past_blanks(getattr(link, way), way)
    if node is None or node.tag != "-text":
        return True
    said = node.text().strip()
    return not (said[-1] if way == "prev" else said[0]).isalnum()
