"""The block at hand: the pieces of text that a walk over a page has met since the last block, and what ends it."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Mapping
from typing import Any

from ...blocks import BAR, Block, Kind, Markup
from ...readings import BEGIN, END, Reading, take_out
from ...scoring.boxes import HEADINGS, words_of
from ...writing.shapes import STOP, end_of, width_of
from ...writing.white_space import squeezed
from ..decoding.mojibake_signs import without_strays
from .brackets import without_links_in_brackets
from .html_tags import CELLS
from .letters import LONGEST_UNSEEN, PERMALINKS, PERMALINKS_AND_SPACE, UNSEEN, without_breaks
from .longest_link import longest_link

KINDS: Mapping[str, Kind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list-item", "dd": "list-item", "figcaption": "caption", "caption": "caption", "tr": "row", "pre": "code", "blockquote": "quote",
}  # fmt: skip
DEEPEST_KIND = 4  # boxes above a block that give it its kind
DEEPEST_CAPTION = 3  # … and those that make it a caption by their name,
SHORTEST_CAPTION, LONGEST_CAPTION = 10, 500  # … if it has so many characters: not "Recipes" over a menu
LONGEST_BUTTON = 40  # characters of a line between a picture and its caption
MOST_PICTURES = 2  # above a caption: the second may be the sign of a button
# characters of what a picture shows instead, from which that is a sentence, and of a credit behind it
SENTENCE, LONGEST_CREDIT = 60, 60
PARAGRAPH_CELL = 100  # characters of a cell from which it is a block, not a part of its row: tables hold layouts too
TITLED = ("heading", "paragraph")  # kinds of block that may be a caption,
LINKED = (*TITLED, "list-item")  # … and those that may be the title of another article
MOSTLY, TITLE_LINK = 0.9, 20  # share of a block that is link, and width of a link, from which links are titles


class AtHand:
    """
    The block at hand, and all blocks so far.

    The cells of a table are pieces of their row, but for one that holds a paragraph or is cut into several.
    """

    def __init__(self, markup: Markup, whole: bool) -> None:
        self.markup, self.whole = markup, whole
        self.blocks: list[Block] = []
        self.unread: list[int] = []  # of these, those that stand in what a quick reading leaves out
        self.links: list[Any] = []  # of a whole reading, for each block the longest link that stands in it,
        self.places: list[int] = []  # … and the innermost box that holds all of it,
        self.place = -1  # … where that of the block at hand isn't its own
        self.pieces: list[str] = []
        self.linked = 0  # characters of them that are link,
        self.link: Any = None  # … the first link,
        self.starts: list[tuple[int, Any]] = []  # … and where in the pieces links begin
        self.pictures: deque[Any] = deque(maxlen=MOST_PICTURES)  # the last ones above, and below the block before,
        self.is_below_button = False  # … but for a line such as "Click to enlarge"
        self.in_reading = self.reads_ruby = False  # is the walk in a reading, and has it met one on this page?
        self.leaving_out = False  # is it in what a quick reading leaves out,
        self.resume = -1, -1  # … and the cell and the wrap to go on with behind that
        # Where in the pieces the cell of a table begins that the walk is in, if it gave no block so far,
        self.cell = -1
        self.linked_before = 0  # … how much of the row before it is link,
        self.wrap = -1  # … the last box that it was wrapped in,
        self.wrapped = 0  # … and where in the pieces that ended

    def close(self, box: int) -> None:
        """End the block at hand, if it holds anything."""
        if 1 < self.cell <= len(self.pieces):  # it began in a cell before the one that the walk is in
            if not self._holds_text_from(self.cell):
                del self.pieces[self.cell - 1 :]  # the bar between the two
            if self.whole:
                self.place = self.row_of(box)
        text = without_strays("".join(self.pieces))
        readings: tuple[Reading, ...] = ()
        if self.reads_ruby:
            text, readings = take_out(text)
        else:
            text = squeezed(text)
        if not text.isascii():
            if len(text) < LONGEST_UNSEEN and not text.strip(UNSEEN):
                text = ""
            elif not readings and self.markup.looks[box].tag not in ("pre", "code"):
                bare = without_breaks(text)
                if 0 < self.linked <= len(text) - len(bare):  # a link of nothing else, such as a heading has to itself
                    self.linked, self.link = 0, None
                text = bare
        count = len(self.starts)
        if count > 1 and self.linked > MOSTLY * len(text) and MOSTLY * width_of(text) >= TITLE_LINK * count:
            self._close_links(box)
        elif text:
            self._add(text, box, readings)
        if self.cell >= 0:
            self.cell = -1 if self._holds_text_from(self.cell) else 0
        self.pieces.clear()
        self.linked, self.link, self.place, self.wrapped = 0, None, -1, 0
        self.starts.clear()

    def add_linked(self, length: int, link: Any) -> None:
        """So many characters of the block at hand stand in a link."""
        self.linked += length
        if self.link is None:
            self.link = link

    def begin_leaving_out(self, box: int) -> None:
        """A block ends here, also in a cell, so that quick and whole readings have the same blocks around what is left out."""
        self.close(box)
        self.markup.gaps.append(box)
        self.resume = self.cell, self.wrap
        self.cell, self.leaving_out = -1, True

    def end_leaving_out(self, box: int) -> None:
        self.close(box)
        self.cell, self.wrap = self.resume
        self.leaving_out = False

    def begin_reading(self) -> int:
        """Mark where a reading begins, which may hold others. Returns a number to end it with."""
        self.in_reading = self.reads_ruby = True
        self.pieces.append(BEGIN)
        return self.linked + 1

    def end_reading(self, number: int) -> None:
        self.in_reading = False
        self.pieces.append(END)
        self.linked = min(self.linked, number - 1)

    def _add(self, text: str, box: int, readings: tuple[Reading, ...], is_title: bool = False) -> None:
        blocks = self.blocks
        if self.linked and (text[-1] in PERMALINKS_AND_SPACE or text[0] in PERMALINKS):
            bare = self._without_permalink(text)
            if bare != text:
                text = bare
                self.markup.noted.add(len(blocks))
        above = blocks[-1].box if blocks else -1
        apart = int(above not in (-1, box))  # lines of one element stand close together
        kind = _kind(self.markup, box, len(text), above)
        if kind == "code" and box in self.markup.texts:
            kind = "paragraph"
        if self.pictures:
            if kind in TITLED and not self.linked and self._is_alternative(text, box):
                kind = "caption"
            self.is_below_button = len(text) < LONGEST_BUTTON and not self.is_below_button
            if not self.is_below_button:
                self.pictures.clear()
        links, tail = self.linked, ""
        if kind == "heading":
            if links and (bare := without_links_in_brackets(text, links)):
                text, tail, self.linked = bare, text[len(bare) :], 0
            links = 0 if self.linked and self._leads_to_its_place() else self.linked
            if self._leads_home(len(text)) or _is_called_site(self.markup, box):
                self.markup.site_names.add(len(blocks))
        bullet = "*" if kind == "list-item" else ""
        block = Block(len(blocks), text, kind, None, "", 0, apart, bullet, links, "", box, readings, tail)
        if self.linked > MOSTLY * len(text) and (is_title or kind in LINKED) and self.link is not None:
            self.markup.links[block.id] = self.link.attributes.get("href") or ""
        if self.whole:
            link = self.link
            if link is not None and len(self.starts) > 1 and not is_title:
                link, is_row = longest_link([one for _, one in self.starts], text)
                if is_row:
                    self.markup.rows.add(block.id)
            self.links.append(link)
            self.places.append(box if self.place < 0 else self.place)
            if self.leaving_out:
                self.unread.append(block.id)
        blocks.append(block)

    def _leads_to_its_place(self) -> bool:
        """Does the first link in the block at hand lead to a place on its page, as a heading may to itself?"""
        href = (self.link.attributes.get("href") or "") if self.link is not None else ""
        return href[:1] == "#" and len(href) > 1

    def _leads_home(self, length: int) -> bool:
        """Is the block at hand, of so many characters, a link to the site's front page? Of a cell whose text was begun before it is known no more."""
        return self.linked * 2 > length and self.link is not None and self.markup.site.leads_home(self.link.attributes)

    def _is_alternative(self, text: str, box: int) -> bool:
        """
        Is a text what the picture right above shows instead where it can't be shown, perhaps with its credit, and no title or standfirst?

        In a plain paragraph and a heading it is a sentence: titles and headings of sections name pictures as well.
        """
        if not SHORTEST_CAPTION <= len(text) < LONGEST_CAPTION:
            return False
        look = self.markup.looks[box]
        if (look.is_plain or look.tag in HEADINGS) and (len(text) < SENTENCE or end_of(text) != STOP):
            return False
        if not any(_says(picture.attributes, text) for picture in self.pictures):
            return False
        return text not in self.markup.title and not self.markup.describes(text)

    def _without_permalink(self, text: str) -> str:
        """A text without the marks that link to itself, or back: "Overview¶", "# Overview", "See the map. ↩"."""
        at_end = text[-1] in PERMALINKS_AND_SPACE
        bare = text.rstrip(PERMALINKS_AND_SPACE) if at_end else text.lstrip(PERMALINKS_AND_SPACE)
        marks = len(text.replace(" ", "")) - len(bare.replace(" ", ""))
        if not bare or (self.linked != marks and not (at_end and self._ends_in_links(marks))):
            return text
        self.linked -= marks
        return bare

    def _ends_in_links(self, marks: int) -> bool:
        """Are the marks at the end of the block at hand, so many, links of their own?"""
        if marks > LONGEST_UNSEEN:
            return False
        for start, _ in reversed(self.starts):
            said = "".join("".join(self.pieces[start:]).split())
            if len(said) >= marks:
                return len(said) == marks and not said.strip(PERMALINKS_AND_SPACE)
        return False

    def _close_links(self, box: int) -> None:
        """Titles that are links side by side, and nothing else, are a block each."""
        starts = [(0, self.starts[0][1]), *self.starts[1:], (len(self.pieces), None)]
        for (start, link), (end, _) in itertools.pairwise(starts):
            text, readings = take_out("".join(self.pieces[start:end]).rstrip(BAR))
            if text:
                self.linked, self.link = len(text), link
                self._add(text, box, readings, is_title=True)

    def end_cell(self, cell: int, row: int, always: bool = False) -> None:
        """
        A cell that holds a paragraph is a block of its own; what stands before it in the row is another.

        So is the rest of a cell that gave a block already.
        """
        pieces, start = self.pieces, self.cell
        goes_on = self.whole and self._holds_text_from(self.wrapped)
        if start >= 0:
            if not always and sum(map(len, pieces[start:])) < PARAGRAPH_CELL:
                return
            rest, linked, link, starts = pieces[start:], self.linked, self.link, self.starts[:]
            if start > 1:
                del pieces[start - 1 :]
                before = self.linked = min(self.linked_before, linked)
                self.starts[:] = [one for one in starts if one[0] < start]
                self.close(row)
                linked -= before
                link = link if linked else None
            pieces[:] = rest
            self.starts[:] = [(at - start, one) for at, one in starts if at >= start]
            if self.starts and linked:
                link = self.starts[0][1]
            self.linked, self.link, self.cell = linked, link, 0
        if pieces:
            box = self.wrap if self.wrap > cell else cell
            if goes_on:
                self.place = cell
            self.close(box)

    def row_of(self, box: int) -> int:
        """The box around the cell that a box is, or stands in."""
        looks, parents = self.markup.looks, self.markup.parents
        while parents[box] >= 0 and looks[box].tag not in CELLS:
            box = parents[box]
        return max(parents[box], 0)

    def _holds_text_from(self, start: int) -> bool:
        """Do the pieces from one on hold more than white space?"""
        return any(not piece.isspace() for piece in itertools.islice(self.pieces, start, None))


def _says(picture: Mapping[str, str | None], text: str) -> bool:
    """Do the attributes of a picture say the same as a text, or all but a credit at its end?"""
    for name in ("alt", "title"):
        said = " ".join((picture.get(name) or "").split())
        if said == text or (
            len(said) >= SENTENCE and 0 < len(text) - len(said) < LONGEST_CREDIT and text.startswith(said)
        ):
            return True
    return False


def _kind(markup: Markup, box: int, length: int, above: int) -> Kind:
    """What elements make of a text in them, of so many characters, below a block that stands in another."""
    kind: Kind = "paragraph"
    looks, parents = markup.looks, markup.parents
    for depth in range(DEEPEST_KIND):
        look = looks[box]
        if look.is_caption and depth < DEEPEST_CAPTION and SHORTEST_CAPTION <= length < LONGEST_CAPTION and above < box:
            return "caption"  # what stands below a title in such an element is a card's
        tag = look.tag
        if tag in CELLS:
            break  # a paragraph of a table that holds the page's layout
        if kind == "paragraph" and tag in KINDS:
            kind = KINDS[tag]
            if kind != "row":
                break
        box = parents[box]
        if box < 0:
            break
    return kind


def _is_called_site(markup: Markup, box: int) -> bool:
    """Is a heading called the site's own: "site-title", "siteName", "logo"?"""
    look = markup.looks[box]
    name = look.name.lower()
    if "site" not in name and "logo" not in name:
        return False
    words = words_of(look.tag, {"class": look.name})
    return "logo" in words or ("site" in words and ("title" in words or "name" in words))
