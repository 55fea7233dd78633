"""Which paragraph of a clean article is its lead: the standfirst, or the opening paragraph where there is none?"""

from __future__ import annotations

from collections.abc import Sequence

from .blocks import Block, Markup
from .sight import reads_as_prose

SHORTEST = 40  # characters of a line that may be a standfirst although it is no sentence


def lead_of(body: Sequence[Block], title: int | None, markup: Markup | None) -> Block | None:
    """
    The block of an article's text that is its lead; `markup` where it came from HTML.

    It is the first paragraph, or a line above it that a page describes itself with: standfirsts often end without a full stop.
    """
    for block in body:
        if block.id == title:
            continue
        if reads_as_prose(block.text):
            return block
        if markup is not None and len(block.text) >= SHORTEST and markup.describes(block.text):
            return block
    return None
