"""
The data that flows through `cleaner`: blocks, and the decisions about them. No rules here.

A reader makes a `Page` of `Block`s. Each stage sees a `View` of it and returns `Decision`s. Only the `Article` applies
them, so nothing can vanish without a decision that says why.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from .memory.known import Known
from .reading.elements.page_links import Site
from .reading.markdown.head import Head
from .readings import Reading, put_back
from .scoring.boxes import Look
from .structured.parts import Parts

Kind = Literal["paragraph", "heading", "list-item", "caption", "quote", "row", "code"]
BAR = " | "  # between the cells of a table's row
DESCRIBED = 40  # characters of the page's description that a block shares with it


@dataclass(slots=True)
class Block:
    """
    One paragraph, heading, list item, caption, quote, table row or code listing: the unit of every decision.

    `text` has its white space squeezed; `span` is its place in a text (characters, end excluded) and `path` its place
    in HTML (a CSS path). `indent` counts columns or containers, `gap` the blank lines above, `links` the characters
    that stand inside links. `box` is the element of the page's `Markup` that holds a block of HTML. `readings` are parts
    of the block that its text leaves out: how words are read, in ruby; `tail` is what a heading leaves out at its end, links
    in brackets. Nobody changes a block once it is read.
    """

    id: int
    text: str
    kind: Kind = "paragraph"
    span: tuple[int, int] | None = None
    path: str = ""
    indent: int = 0
    gap: int = 0
    bullet: str = ""
    links: int = 0
    url: str = ""
    box: int = -1
    readings: tuple[Reading, ...] = ()
    tail: str = ""

    @property
    def with_readings(self) -> str:
        """All that the block holds: its text, with its readings in their places."""
        return put_back(self.text, self.readings)

    @property
    def link_density(self) -> float:
        """Characters inside links ÷ characters of the block."""
        return min(1.0, self.links / len(self.text)) if self.links and self.text else 0.0


@dataclass(slots=True)
class Markup:
    """
    The elements that hold a page's blocks, its boxes, in document order: a list for each thing that is known of them.

    `looks` says what each looks like, `around` is the sum of the weights of a box and all boxes around it (boxes.py).
    """

    parents: list[int] = field(default_factory=list)  # the box around each; −1 for the first
    looks: list[Look] = field(default_factory=list)
    around: list[float] = field(default_factory=list)
    title: str = ""  # as the page declares it, for search engines or for those who share it
    site: Site = field(default_factory=Site)  # that the page stands on
    site_names: set[int] = field(default_factory=set)  # headings that name it
    beside_title: set[int] = field(default_factory=set)  # blocks that stand with it in its heading: a section, a date
    links: dict[int, str] = field(default_factory=dict)  # by block that is a link as a whole, where it leads
    titles: dict[int, tuple[int, int]] = field(
        default_factory=dict
    )  # by block, where the link stands that is most of it
    names: dict[int, str] = field(
        default_factory=dict
    )  # of a whole reading, what boxes are called for those who listen,
    filed: set[int] = field(default_factory=set)  # … the blocks whose link leads to a tag or to who wrote, as it says,
    rows: set[int] = field(default_factory=set)  # … and those that are several links, none of which is most of them
    description: str = ""
    parts: Parts | None = None  # of the article that it declares one by one
    left_unread: int = 0  # characters of paragraphs that were left unread for many names of their own
    texts: set[int] = field(default_factory=set)  # boxes of `pre` that hold a text, and no listing
    noted: set[int] = field(
        default_factory=set
    )  # blocks without the mark of a link to themselves, or back to where they are called
    choices: list[int] = field(
        default_factory=list
    )  # boxes with a button for one of several answers, for each of these
    sign_ups: list[int] = field(default_factory=list)  # boxes that are forms, or called a newsletter's
    gaps: list[int] = field(default_factory=list)  # boxes in which a quick reading left an element out,
    left_out: list[tuple[int, Any]] = field(
        default_factory=list
    )  # … and these elements with the number of blocks above

    def is_unseen(self, box: int) -> bool:
        """Does an element hide itself from all readers, or one around it, or open above the page? That makes it a bad one, whatever it holds."""
        return any(self.looks[around].is_hidden for around in self.outward(box))

    def outward(self, box: int, most: int = sys.maxsize) -> Iterator[int]:
        """A box and those around it, the innermost first: so many at most; none where there is no box."""
        while box >= 0 and most > 0:
            yield box
            box, most = self.parents[box], most - 1

    def ends(self) -> list[int]:
        """For each box, the number behind the last box in it."""
        ends = list(range(1, len(self.parents) + 1))
        for around, end in zip(self.parents[:0:-1], reversed(ends), strict=False):  # the innermost first
            if end > ends[around]:
                ends[around] = end
        return ends

    def first_blocks(self, blocks: Sequence[Block]) -> dict[int, int]:
        """For each box that holds any of some blocks, the place of the first one."""
        first: dict[int, int] = {}
        for i, block in enumerate(blocks):
            box = block.box
            while box >= 0 and box not in first:
                first[box] = i
                box = self.parents[box]
        return first

    def describes(self, text: str) -> bool:
        """
        Is a text what the page describes itself with: does the one hold the beginning of the other?

        >>> Markup(description="The river rose by two metres within a single day of rain.").describes("The river rose by two metres within a single day …")
        True
        """
        said = self.description
        return len(said) >= DESCRIBED and (said[:DESCRIBED] in text or text[:DESCRIBED] in said)


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader makes of a source: its blocks in order, and what the page says about itself."""

    blocks: tuple[Block, ...]
    source: str = ""  # the decoded page; of a text, what `span` counts in
    is_html: bool = False
    url: str | None = None
    declared: Mapping[str, str] = field(default_factory=dict)  # "lang", "title", "encoding": what the page declares
    markup: Markup | None = None  # of HTML
    unread: frozenset[int] = frozenset()  # blocks of a whole reading that a quick one leaves out
    floor: float | None = None  # weight of elements below which a quick reading left them unread,
    labels: frozenset[str] = frozenset()  # … but for those that hold one of these lines
    scripted: bool = True  # was it read as by a browser that runs scripts: without what stands in `noscript`?
    is_unwrapped: bool = False  # were lines put together that a `br` only wraps?
    known: Known | None = None  # what a memory of its site says about its blocks
    is_markdown: bool = False  # was its HTML made from Markdown, in which `span` counts then?
    head: Head | None = None  # what that says of itself above its text,
    above: int = 0  # … in so many blocks,
    by_elements: Sequence[float] = ()  # … and how its elements score each block
    printed: frozenset[int] = frozenset()  # blocks that a browser in a terminal, or a printer, added to a text


@dataclass(slots=True)
class Decision:
    """
    What a stage decided about one block: that it goes, and why.

    `reason` is a word of the glossary ("related", "consent", …).
    `rule` says where the rule is written down, `evidence` what was seen on this page.
    """

    block: int
    reason: str
    rule: str
    evidence: str = ""
    similarity: float | None = None  # of a repeat, 0..1
    repeats: int | None = None  # the block that a repeat repeats
    part: str = ""  # of a related block: "heading", "title", "text", "caption" or "label"
    item: int | None = None  # the block that its related item begins with
    of_all: bool = False  # of a label over the first item: does it hold for all below its heading?
    lead_in: int = 0  # characters that send the reader there, before the item's own title: "Read also: "
    names: int | None = None  # the block whose number is the end of the evidence
