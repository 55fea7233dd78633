"""
The first line of a scraped text is often what the browser's tab says: the title, and beside it the site's name.

`soup.get_text()` prints the title element with the rest. Whether it did isn't told, but the page prints its title again.
"""

from __future__ import annotations

from collections.abc import Collection

from .view import View

FEWEST = 4  # words of a tab that says more than a name,
LONGEST = 240  # … and its width
IN_TAB, OF_TAB = 0.8, 0.4  # shares of a title's words that the tab has, and of the tab's that the title has

NO_TAB: frozenset[str] = frozenset()


def tab_of(view: View) -> frozenset[str]:
    """The words of a text's first line, where they may be those of the browser's tab; HTML declares its title."""
    sight = view.sights[0]
    if view.page.markup is not None or sight.width >= LONGEST or len(sight.vocabulary) < FEWEST:
        return NO_TAB
    return sight.vocabulary


def is_named(words: Collection[str], tab: frozenset[str]) -> bool:
    """Are these the words of the title that the tab names, and not those of the site's name beside it? A tab that says nothing else is the title itself."""
    if not 1 < len(words) <= len(tab) or tab.issubset(words):
        return False
    both = len(tab.intersection(words))
    return both >= IN_TAB * len(words) and both >= OF_TAB * len(tab)
