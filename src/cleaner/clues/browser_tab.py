"""
The first line of a scraped text is often what the browser's tab says: the title, and beside it the site's name.

`soup.get_text()` prints the title element with the rest. Whether it did isn't told, but the page prints its title again.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ..deciding.sight import Sight
from ..writing.shapes import PROSE_SHAPES
from ..writing.title_marks import MARKS
from ..writing.words import tokens

if TYPE_CHECKING:
    from ..deciding.view import View

FEWEST = 4  # words of a tab that says more than a name,
LONGEST = 240  # … and its width
IN_TAB, OF_TAB = 0.8, 0.4  # shares of a title's words that the tab has, and of the tab's that the title has
MOST_PARTS = 8  # of a tab; what has more is a menu
BELOW = 12  # lines below the title among which the article begins


class Tab(NamedTuple):
    """What a tab may say: its words, and the longest of the parts between its signs, alone and with those beside it."""

    words: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()

    def says(self, text: str) -> bool:
        """Is a line, word for word, what the tab says beside the site's name?"""
        return bool(self.parts) and _plain(text) in self.parts

    def names(self, text: str, words: Collection[str]) -> bool:
        """Are these the words of the title that the tab names, and not those of the site's name beside it? A tab that says nothing else is the title itself."""
        if self.says(text):
            return True
        if not 1 < len(words) <= len(self.words) or self.words.issubset(words):
            return False
        both = len(self.words.intersection(words))
        return both >= IN_TAB * len(words) and both >= OF_TAB * len(self.words)


class Echoes(NamedTuple):
    """Where a text says again what the tab in its first line says. Lines are told by their ids: later rounds see fewer of them."""

    lines: tuple[int, ...] = ()  # that say the title which it names
    title: int = -1  # the first of them over prose that says it word for word; the article begins there


NO_ECHOES = Echoes()


def tab_of(view: View) -> Tab:
    """What the browser's tab may say, in a text's first line; HTML declares its title."""
    return Tab() if view.page.markup is not None else _tab_in(view.sights[0])


def _tab_in(sight: Sight) -> Tab:
    if sight.width >= LONGEST or len(sight.vocabulary) < FEWEST:
        return Tab()
    return Tab(sight.vocabulary, _parts(sight.text))


def echoes_of(sights: Sequence[Sight]) -> Echoes:
    """What the first line of a whole text tells of the others, if it is what the tab says."""
    tab = _tab_in(sights[0]) if sights else Tab()
    if not tab.parts or sights[0].matches:
        return NO_ECHOES  # what names no site beside the title may be any line that comes twice; and a label is none
    lines: list[int] = []
    title = -1
    for i, sight in enumerate(sights[1:], 1):
        if sight.width < LONGEST and tab.names(sight.text, sight.vocabulary):
            lines.append(sight.block.id)
            if (
                title < 0
                and tab.says(sight.text)
                and any(below.shape in PROSE_SHAPES for below in sights[i + 1 : i + 1 + BELOW])
            ):
                title = sight.block.id
    return Echoes(tuple(lines), title)


def _parts(text: str) -> frozenset[str]:
    parts = [_plain(part) for part in MARKS.split(text)]
    if not 1 < len(parts) <= MOST_PARTS:
        return frozenset()
    longest = max(range(len(parts)), key=lambda n: len(parts[n]))
    runs = ((start, end) for start in range(longest + 1) for end in range(longest + 1, len(parts) + 1))
    return frozenset(" ".join(parts[start:end]) for start, end in runs if end - start < len(parts))


def _plain(text: str) -> str:
    return " ".join(tokens(text))
