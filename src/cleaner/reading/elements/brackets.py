"""Links in brackets beside a heading, by which readers change the page: "Overview [edit | edit source]"."""

from __future__ import annotations

import re

_IN_BRACKETS = re.compile(r"[\[［【][^\[\]［］【】]+[\]］】]$")


def links_in_brackets(text: str, linked: int) -> str:
    """
    The brackets at the end of a line that hold all of its links, of so many characters, and no other word. The number of a note is none.

    >>> links_in_brackets("Overview[edit | edit source]", 15), links_in_brackets("Overview[1]", 1)
    ('[edit | edit source]', '')
    """
    found = _IN_BRACKETS.search(text)
    if found is None or not any(map(str.isalpha, found[0])):
        return ""
    return found[0] if sum(map(str.isalnum, found[0])) <= linked <= len(found[0]) - 2 else ""


def without_links_in_brackets(text: str, linked: int) -> str:
    """
    A heading without such brackets; empty if there are none, or nothing else.

    >>> without_links_in_brackets("概要[編集]", 2)
    '概要'
    """
    found = links_in_brackets(text, linked)
    return text[: -len(found)].rstrip() if found else ""
