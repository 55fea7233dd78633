"""Of the links that stand in one line, the one that says most; or are they a row of short ones, such as a menu?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ...writing.shapes import width_of
from .link_titles import LABEL

MOSTLY = 0.85  # share of the letters of a line that stand in links,
MOST = 0.66  # … and share of these that one short link has, if it is the title beside a label
MANY = 4  # links to different places, in one line: tags may be longer


def longest_link(links: Sequence[Any], text: str) -> tuple[Any, bool]:
    """
    The longest of the links in a line that says `text`; and are they a row, each shorter than titles or many, that lead to several places?

    >>> from cleaner.reading.tree import tree_of
    >>> menu = tree_of("<a href=/a>About us</a> <a href=/b>Services</a> <a href=/c>Insights</a>").css("a")
    >>> longest_link(menu, "About us Services Insights")[1]
    True
    >>> title, is_row = longest_link(tree_of("<a href=/a>Sea:</a> <a href=/b>Ferries wait</a>").css("a"), "Sea: Ferries wait")
    >>> title.text(), is_row
    ('Ferries wait', False)
    """
    said = [" ".join(link.text().split()) for link in links]
    longest = max(said, key=len)
    linked = sum(map(len, said))
    hrefs = {link.attributes.get("href") for link, words in zip(links, said, strict=True) if words}
    are_all = _letters("".join(said)) >= MOSTLY * _letters(text)
    are_short = width_of(longest) < LABEL or len(hrefs) >= MANY
    is_row = are_all and len(hrefs) > 1 and are_short and len(longest) < MOST * linked
    return links[said.index(longest)], is_row


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
