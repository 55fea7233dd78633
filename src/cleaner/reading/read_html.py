"""HTML → blocks: what a walk over the page's tree finds, with the paths and addresses of each block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..addresses import absolute
from ..blocks import Block, Markup, Page
from ..scoring.boxes import BoxWeights
from ..structured.parts import declared_parts
from .elements.always_read import AlwaysRead
from .elements.at_hand import MOSTLY, AtHand
from .elements.link_titles import badges_of, title_in
from .elements.page_head import read_head
from .elements.page_links import site_of
from .elements.paths import Paths
from .lines.wrapped_prose import FEW
from .tree import tree_of, unwrap
from .walk import Walk

PLACE = "data-cleaner-place"  # attribute of an element that is made from a text: where its part begins and ends there
FILING = frozenset(("tag", "author"))  # what a link says of where it leads, in `rel`, if that is no article


def read_html(
    html: str,
    url: str | None = None,
    declared: Mapping[str, str] | None = None,
    weights: BoxWeights | None = None,
    floor: float | None = None,
    whole: bool = True,
    scripted: bool = True,
    utf8: bytes | None = None,
    in_text: bool = False,
    labels: frozenset[str] = frozenset(),
    unwrapped: bool | None = None,
) -> Page:
    """
    Read HTML into blocks. Nothing is fetched, and no script is run.

    A block ends where an element begins or ends that browsers put on a line of its own; a table row is one block, but
    for cells that hold a paragraph or are cut into several, and so is a heading that is cut into lines. Elements whose weight is below the `floor` are
    left unread by a quick reading; a `whole` one reads them as well and says which blocks they hold (`Page.unread`), and where
    each block stands. What is in `noscript` is read if the page isn't `scripted`. The readings of ruby stand beside a block's text, not in it. `utf8` is the
    same HTML in UTF-8, where that is at hand. HTML that was made from a text says where its parts stand `in_text`.
    Lines that a `br` only wraps are put together if the page is to be `unwrapped`, or, where that isn't told, if some of them go on below.

    >>> [(block.kind, block.text) for block in read_html("<h1>A day</h1><p>One <b>line</b>.<p>Two.").blocks]
    [('heading', 'A day'), ('paragraph', 'One line.'), ('paragraph', 'Two.')]
    """
    tree = tree_of(html, utf8, bool(unwrapped))
    about = dict(declared or {})
    if tree.root is None:
        return Page((), html, True, url, about, Markup())
    markup = Markup()
    base, own_address = read_head(tree, about, markup)
    markup.parts = declared_parts(tree)
    walk = Walk(markup, weights or BoxWeights({}, {}), float("-inf") if floor is None else floor, whole, scripted)
    markup.site = site_of(url or own_address, base)
    if floor is not None:
        walk.always_read = AlwaysRead(tree, markup.title, labels)
    walk.run(tree.root)
    if unwrapped is None and walk.going_on >= FEW and unwrap(tree):
        return read_html(html, url, declared, weights, floor, whole, scripted, utf8, in_text, labels, unwrapped=True)
    read = walk.at_hand
    if whole:
        if in_text:
            _fill_spans(read.blocks, walk.elements, markup.parents)
        else:
            Paths().fill(read.blocks, read.places, walk.elements)
        base = absolute(url or "", base) or url or ""
        _fill_urls(read, base)
        walk.covering.cover(read.blocks, markup, base)
    unread, is_unwrapped = frozenset(read.unread), bool(unwrapped)
    return Page(tuple(read.blocks), html, True, url, about, markup, unread, floor, labels, scripted, is_unwrapped)


def _fill_spans(blocks: Sequence[Block], elements: Sequence[Any], parents: Sequence[int]) -> None:
    """Where in the text that the HTML was made from each block stands, as the innermost element around it says that does."""
    for block in blocks:
        box = block.box
        while box >= 0 and block.span is None:
            begin, _, end = (elements[box].attributes.get(PLACE) or "").partition("-")
            if begin.isdecimal() and end.isdecimal():
                block.span = int(begin), int(end)
            box = parents[box]


def _fill_urls(read: AtHand, base: str) -> None:
    """Where the longest link of each block leads, if that is the web: no script, no mail."""
    badges = badges_of(link for link in read.links if link is not None)
    for block, link in zip(read.blocks, read.links, strict=True):
        if link is not None and (href := link.attributes.get("href")):
            block.url = absolute(base, href) or ""
            if not FILING.isdisjoint((link.attributes.get("rel") or "").lower().split()):
                read.markup.filed.add(block.id)
            if place := title_in(block.text, link, whole=block.link_density > MOSTLY, badges=badges):
                read.markup.titles[block.id] = place
