"""Texts in which the links by which readers change a page stand behind its headings, or below them: "History[edit]", "[edit | edit source]"."""

from __future__ import annotations

import re
from collections import Counter

from ...writing.shapes import NO_MARK, SENTENCE, end_of, width_of

FEWEST = 2  # lines that end in the same brackets, unless what is in them has a bar
LONGEST = 60  # characters of what is in them,
SHORTEST = 3  # … and of it in letters that programs are written in
NEAR = 300  # characters above a line and below it in which a heading and a paragraph are looked for
_INSIDE = rf"\[([^\[\]\n\d]{{2,{LONGEST}}})\][ \t\r]*$"
_BEHIND = re.compile(rf"(?<=[^\W_]){_INSIDE}", re.M)
_ALONE = re.compile(rf"^[ \t]*{_INSIDE}", re.M)
_CODE = re.compile(r"[={}();<>$]")
BAR = " | "


def links_of_headings(text: str) -> re.Pattern[str] | None:
    """
    The brackets that a wiki prints right behind the headings of a text, or below them, in whatever language; None where it has none.

    What people put into brackets at the end of a line stands there once, or behind a space, what programs do amid signs of code,
    and what songs do over verses, and not between a heading and a paragraph.

    >>> links_of_headings("History[edit]\\nIt was founded in 1312.\\nTourism[edit]").sub("", "History[edit]")
    'History'
    >>> links_of_headings("So it goes on [sic]\\nFor ever [sic]")
    """
    if "]" not in text:
        return None
    inside = [brackets[1] for brackets in _BEHIND.finditer(text) if not _is_code(text, brackets)]
    inside += [brackets[1] for brackets in _ALONE.finditer(text) if _is_below_heading(text, brackets)]
    found = [said for said, times in Counter(inside).items() if times >= FEWEST or BAR in said]
    return re.compile(rf"\[(?:{'|'.join(map(re.escape, found))})\]$") if found else None


def _is_code(text: str, brackets: re.Match[str]) -> bool:
    """Does a line begin small, hold a sign of code, or end in what may be the name of a variable?"""
    line = text[text.rfind("\n", 0, brackets.start()) + 1 : brackets.start()].lstrip()
    short = brackets[1].isascii() and len(brackets[1]) < SHORTEST
    return short or line[:1].islower() or _CODE.search(line) is not None


def _is_below_heading(text: str, brackets: re.Match[str]) -> bool:
    """Do brackets stand alone between a short line and one as wide as a sentence?"""
    above = text[max(0, brackets.start() - NEAR) : brackets.start()].rstrip().rpartition("\n")[2].strip()
    below = text[brackets.end() : brackets.end() + NEAR].lstrip().partition("\n")[0]
    return 0 < len(above) < SENTENCE and end_of(above) == NO_MARK and width_of(below) >= SENTENCE
