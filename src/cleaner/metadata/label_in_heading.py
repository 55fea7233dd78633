"""A kicker before a headline, or a label behind it, in an element of the same heading: none of the words of what the page declares as its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..reading.elements.letters import without_breaks
from ..structured.items import short_text
from ..writing.folding import fold
from .day_in_heading import APART, MARKS, children_of
from .titles import MOST_WORDS, parts_behind, size_of


def without_label(heading: Any, text: str, declared: Sequence[str]) -> str:
    """
    The headline without what its first element, or its last, holds, where a declared title says just that, with the site behind it or not; else empty.

    `text` is that of the heading.

    >>> from cleaner.reading.tree import tree_of
    >>> heading = tree_of("<h1><span>Weather</span> It rained in Lyon</h1>").css_first("h1")
    >>> without_label(heading, "Weather It rained in Lyon", ["It rained in Lyon | Wells News"])
    'It rained in Lyon'
    """
    titles = [" ".join(without_breaks(one).split()) for one in declared]
    if not titles or any(one.startswith(text) for one in titles):  # most pages
        return ""
    children = children_of(heading)
    for child, is_last in ((children[0], False), (children[-1], True)) if len(children) > 1 else ():
        part = without_breaks(short_text(child)) if child.tag == "a" or child.tag in APART else ""
        headline = (text.removesuffix(part) if is_last else text.removeprefix(part)).strip(MARKS)
        if is_last and size_of(part) > MOST_WORDS:  # the headline goes on in a line of its own
            continue
        if part and headline != text and any(_is_said(headline, title) for title in titles):
            return headline
    return ""


def _is_said(headline: str, title: str) -> bool:
    """Is a headline all of a title, or what stands in front of a separator in it?"""
    if fold(title[: len(headline)]) != fold(headline):
        return False
    return len(title) == len(headline) or bool(parts_behind(title, headline))
