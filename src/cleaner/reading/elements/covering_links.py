"""Links without words, over a card or around its picture: the title in the card leads there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...addresses import absolute
from ...blocks import Block, Markup
from ...writing.shapes import width_of
from .link_titles import LABEL

OUTWARDS = 3  # boxes around a link, one of which may be its card,
MOST_IN_CARD = 8  # … and blocks that a card holds
NAMES = ("aria-label", "title", "alt")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|\?)", re.I)  # where a picture leads to itself


class CoveringLinks:
    """
    The links without words of a page, each with the box that holds it, in the page's order.

    >>> from cleaner.reading.read_html import read_html
    >>> page = read_html('<div><a href="https://example.org/1"></a><h3>Snow on the pass</h3><p>Drivers wait.</p></div>')
    >>> [(block.text, block.url) for block in page.blocks]
    [('Snow on the pass', 'https://example.org/1'), ('Drivers wait.', '')]
    """

    def __init__(self) -> None:
        self.links: list[tuple[int, Any]] = []

    def cover(self, blocks: Sequence[Block], markup: Markup, base: str) -> None:
        """Make the title of each card a link, where one without words leads from the card and none with words does."""
        links = [
            (box, link, href) for box, link in self.links if (href := link.attributes.get("href") or "#")[0] != "#"
        ]
        if not links:
            return
        ends, first = markup.ends(), markup.first_blocks(blocks)
        beside = [(-1, ""), *((box, href) for box, _, href in links), (-1, "")]
        for n, (box, link, href) in enumerate(links, 1):
            url = absolute(base, href)
            if not url or _PICTURE.search(url):
                continue
            for card in _outwards(markup.parents, box):
                if any(card <= other < ends[card] and there != href for other, there in beside[n - 1 : n + 2]):
                    break  # it holds several cards
                inside = _blocks_in(blocks, first.get(card, len(blocks)), range(card, ends[card]))
                if len(inside) > MOST_IN_CARD or any(block.url == url for block in inside):
                    break
                if title := _title_of(inside, link):
                    block, said = title
                    block.links, block.url = len(block.text), url
                    if len(said) < len(block.text):
                        start = block.text.find(said)
                        markup.titles[block.id] = start, start + len(said)
                    break


def _outwards(parents: Sequence[int], box: int) -> list[int]:
    """A box and some around it."""
    boxes: list[int] = []
    while box > 0 and len(boxes) <= OUTWARDS:
        boxes.append(box)
        box = parents[box]
    return boxes


def _title_of(inside: Sequence[Block], link: Any) -> tuple[Block, str] | None:
    """
    Of the blocks of a card the one that the link over it is called like, with its title.

    Else it is the only heading, or where there is none, in a card that is no picture's, the first line as long as titles.
    """
    bare = [block for block in inside if not block.links]
    picture = link.css_first("img")
    names = [node.attributes.get(name) for node in (link, picture) if node is not None for name in NAMES]
    for name in filter(None, names):
        for block in bare:
            said = min(name, block.text, key=len)
            if width_of(said) >= LABEL and said in name and said in block.text:
                return block, said
    headings = [block for block in inside if block.kind == "heading"]
    if headings:
        return (headings[0], headings[0].text) if len(headings) == 1 and headings[0] in bare else None
    if picture is not None:
        return None
    return next(((block, block.text) for block in bare if width_of(block.text) >= LABEL), None)


def _blocks_in(blocks: Sequence[Block], start: int, boxes: range) -> list[Block]:
    """The blocks in a box, from the first one on, as many as a card holds and one more."""
    inside = []
    for block in blocks[start : start + MOST_IN_CARD + 1]:
        if block.box not in boxes:
            break
        inside.append(block)
    return inside
