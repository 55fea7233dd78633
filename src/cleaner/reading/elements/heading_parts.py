"""What stands beside the headline in one heading: a section or a day above it, a date, tags or the number of comments below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from ...lazily import lazily
from ...writing.title_marks import MARKS
from ...writing.white_space import squeezed

MOST_PARTS = 8  # elements and texts of a heading
MOST_BESIDE = 3  # elements above the headline, and below it,
MOST_WORDS = 6  # … and words of them: what says more is a line of the headline
DEEPEST = 3  # elements around all of a heading
SHORTEST = 5  # characters of a headline
EMPHASIS = frozenset(("em", "i", "b", "strong", "cite", "q", "mark", "u"))  # of words that are the headline's
NONE_APART = 0, 0
_Part = tuple[Any, str]


def declared_headlines(title: str) -> Mapping[str, bool]:
    """
    What may be the headline in what a page declares as its titles, and whether one of these says nothing else, as the name of the site.

    >>> declared_headlines("It rained in Lyon - Wells News | It rained")
    {'It rained in Lyon': False, 'Wells News': False, 'It rained in Lyon - Wells News': True, 'It rained': True}
    """
    found: dict[str, bool] = {}
    titles = title.split(" | ")
    for one in titles:
        for mark in MARKS.finditer(one):
            found[one[: mark.start()]] = found[one[mark.end() :]] = False
    found.update(dict.fromkeys(titles, True))
    return {headline: is_all for headline, is_all in found.items() if len(headline) >= SHORTEST}


class HeadingParts:
    """
    Tells what stands beside the headline by what the page declares as its title, which says the headline alone: sites print
    "<span>Trains</span><span>A new line</span>", or "A new line <small>12 comments</small>".

    >>> from cleaner.reading.tree import tree_of
    >>> heading = tree_of("<h1><span>Weather</span> It rained in Lyon</h1>").css_first("h1")
    >>> HeadingParts("It rained in Lyon").of(heading, heading.text()) == (heading.css_first("span").mem_id, 0)
    True
    """

    def __init__(self, title: str) -> None:
        self.title = title

    @lazily
    def headlines(self) -> Mapping[str, bool]:
        return declared_headlines(self.title)

    def of(self, heading: Any, said: str) -> tuple[int, int]:
        """The last element above the headline in a heading that says this, and the first one below it, by their ids in memory; 0 for none."""
        if _is_one_text(heading):  # most are
            return NONE_APART
        said = squeezed(said)
        if said in self.headlines or not any(headline in said for headline in self.headlines):
            return NONE_APART
        parts = _parts(heading)
        for _ in range(DEEPEST):
            if len(parts) != 1:
                break
            parts = _parts(parts[0][0])
        if not 1 < len(parts) <= MOST_PARTS:
            return NONE_APART
        for above, below in product(range(MOST_BESIDE + 1), repeat=2):
            beside, own = [*parts[:above], *parts[len(parts) - below :]], parts[above : len(parts) - below]
            if own and beside and _stand_beside(beside, own, self.headlines):
                return parts[above - 1][0].mem_id if above else 0, parts[-below][0].mem_id if below else 0
        return NONE_APART


def _is_one_text(node: Any) -> bool:
    """Is a single text all that an element holds, with elements around it, one in another, at most?"""
    for _ in range(DEEPEST):
        child = node.first_child
        if child is None or child.next is not None:
            return False
        if not child.is_element_node:
            return True
        node = child
    return False


def _parts(node: Any) -> list[_Part]:
    """The elements and texts in an element that say something, and what they say."""
    children = ((child, child.text() or "") for child in node.iter(include_text=True))
    return [(child, text) for child, text in children if text and not text.isspace()]


def _stand_beside(beside: Sequence[_Part], own: Sequence[_Part], headlines: Mapping[str, bool]) -> bool:
    """Are some parts of a heading elements that belong to none of its words, where the others are declared to be all of the headline?"""
    is_all = headlines.get(squeezed("".join(text for _, text in own)))
    if is_all is None or not all(node.is_element_node for node, _ in beside):
        return False
    said = " ".join(text for _, text in beside)
    if not any(map(str.isalnum, said)):
        return False
    if is_all and len(own) == 1 and own[0][0].is_element_node:
        return True
    return len(said.split()) <= MOST_WORDS and not any(map(_is_emphasis, beside))


def _is_emphasis(part: _Part) -> bool:
    """Is it emphasised as words of a headline are, and names no day?"""
    node, text = part
    return node.tag in EMPHASIS and not any(map(str.isdigit, text))
