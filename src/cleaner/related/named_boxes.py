"""Boxes that a page gives a name for those who listen, instead of a heading: `<aside aria-label="Related articles">`."""

from __future__ import annotations

from ..deciding.view import View
from ..lexicon.sections import LINK_HEADINGS
from .headings import Heading
from .lines import LABEL


def named_boxes(view: View) -> dict[int, Heading]:
    """By the first block in it, each box of HTML that is called like a heading over links to other articles."""
    markup = view.page.markup
    if markup is None or not markup.names:
        return {}
    first = markup.first_blocks(view.blocks)
    found: dict[int, Heading] = {}
    for box, name in markup.names.items():
        if box not in first or len(name) >= LABEL:
            continue
        match = next((match for match in view.lexicon.find(name) if match.section in LINK_HEADINGS), None)
        if match is not None:
            found[first[box]] = Heading(match.rule, f"in a box called {name!r}", is_boxed=True, names=box)
    return found
