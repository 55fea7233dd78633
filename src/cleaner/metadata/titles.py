"""Headlines without the name of their site: "A day in Lyon | The Wells News"."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..writing.folding import fold

SEPARATORS = re.compile(r"\s+[|\-–—―·•»«›‹:~/\\]+\s+|\s*[|｜»›]+\s*|\s*[_＿]+\s*(?=\S+$)|:\s+")
_MARK = re.compile(r"[|\-–—―·•»«›‹:~/\\｜_＿]")  # that a separator has
_BAR = re.compile(r"\s*[|｜»›]\s*")
SHORTEST = 2  # characters of a headline


def without_site(title: str, sites: Collection[str]) -> str:
    """
    A title without the site's name before or behind it; `sites` are folded.

    >>> without_site("A day - in Lyon | The Wells News", {"the wells news"}), without_site("Wells: A day", {"wells"})
    ('A day - in Lyon', 'A day')
    """
    changed = _MARK.search(title) is not None
    while changed:
        changed = False
        marks = list(SEPARATORS.finditer(title))
        for mark in (*marks[:1], *marks[-1:]):
            before, behind = title[: mark.start()].strip(), title[mark.end() :].strip()
            if fold(behind) in sites and len(before) >= SHORTEST:
                title, changed = before, True
                break
            if fold(before) in sites and len(behind) >= SHORTEST:
                title, changed = behind, True
                break
    return title


def before_bar(title: str) -> str:
    """
    A title up to its first bar, for titles that nothing else confirms: what follows is the site's most often.

    >>> before_bar("A day in Lyon - part two | News | Wells"), before_bar("A day")
    ('A day in Lyon - part two', 'A day')
    """
    return next((part for part in _BAR.split(title) if len(part) >= SHORTEST), title)


def last_part(rest: str) -> str:
    """
    What stands behind the last separator of a title's rest; empty where the rest doesn't begin with one.

    >>> last_part(" | News | Wells"), last_part(" goes on")
    ('Wells', '')
    """
    marks = list(SEPARATORS.finditer(rest))
    return rest[marks[-1].end() :].strip() if marks and not marks[0].start() else ""
