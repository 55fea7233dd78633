"""Is a line a row of links of the page, by its shape: to the pages beside this one, or a menu whose pictures say its labels again?"""

from __future__ import annotations

import re

FEWEST = 2  # labels that are said twice
LONGEST = 200  # characters of such a row
# "« A day in Lyon | Main | Two days in Rome »", as blogs print it over a post
_BESIDE = re.compile(r"(?:«|‹|<{1,2}|←)\s?(?=\S)[^|]+\|.+[^\s|]\s?(?:»|›|>{1,2}|→)")
# "FAQFAQ SearchSearch", where a picture is described as its link is called
_TWICE = re.compile(r"(?<!\S)(\S{3,30})\1(?!\S)")


def row_of_links(text: str) -> str:
    """
    What tells that a line is such a row; empty where it is none.

    >>> row_of_links("FAQFAQ SearchSearch Log inLog in"), row_of_links("« A day in Lyon | Main »")
    ('says 2 labels twice', 'leads to the pages beside this one')
    >>> row_of_links("“Bonbon or couscous?”"), row_of_links("« A day in Lyon »")
    ('', '')
    """
    if len(text) > LONGEST:
        return ""
    if "|" in text and _BESIDE.fullmatch(text):
        return "leads to the pages beside this one"
    twice = len(_TWICE.findall(text))
    return f"says {twice} labels twice" if twice >= FEWEST else ""
