"""Texts in which the links by which readers change a page stand behind its headings: "History[edit]", "History[edit | edit source]"."""

from __future__ import annotations

import re
from collections import Counter

FEWEST = 2  # lines that end in the same brackets, unless what is in them has a bar
LONGEST = 60  # characters of what is in them,
SHORTEST = 3  # … and of it in letters that programs are written in
_AT_END = re.compile(rf"(?<=[^\W_])\[([^\[\]\n\d]{{2,{LONGEST}}})\][ \t\r]*$", re.M)
_CODE = re.compile(r"[={}();<>$]")
BAR = " | "


def links_behind_headings(text: str) -> re.Pattern[str] | None:
    """
    The brackets that a wiki prints right behind the headings of a text, in whatever language; None where it has none.

    What people put into brackets at the end of a line stands there once, or behind a space, and what programs do stands amid signs of code.

    >>> links_behind_headings("History[edit]\\nIt was founded in 1312.\\nTourism[edit]").sub("", "History[edit]")
    'History'
    >>> links_behind_headings("So it goes on [sic]\\nFor ever [sic]")
    """
    if "]" not in text:
        return None
    inside = [brackets[1] for brackets in _AT_END.finditer(text) if not _is_code(text, brackets)]
    found = [said for said, times in Counter(inside).items() if times >= FEWEST or BAR in said]
    return re.compile(rf"\[(?:{'|'.join(map(re.escape, found))})\]$") if found else None


def _is_code(text: str, brackets: re.Match[str]) -> bool:
    """Does a line begin small, hold a sign of code, or end in what may be the name of a variable?"""
    line = text[text.rfind("\n", 0, brackets.start()) + 1 : brackets.start()].lstrip()
    short = brackets[1].isascii() and len(brackets[1]) < SHORTEST
    return short or line[:1].islower() or _CODE.search(line) is not None
