"""HTML → blocks: one walk over lexbor's tree, without recursion, that puts every visible text node into one block."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from .addresses import absolute
from .blocks import BAR, Block, Kind, Markup, Page
from .boxes import HEADINGS, BoxWeights, words_of
from .decoding.mojibake_signs import without_strays
from .elements.always_read import AlwaysRead
from .elements.brackets import without_links_in_brackets
from .elements.formulas import formula_of, is_displayed
from .elements.html_tags import BREAK, CELL, LINE, LINK, RUBY, SKIP, TEXT, what_is
from .elements.letters import LONGEST_UNSEEN, PERMALINKS, PERMALINKS_AND_SPACE, UNSEEN, without_breaks
from .elements.line_ends import WRAPS, are_lines, below_a_label, has_cell, is_cut, parts_lines
from .elements.link_titles import title_in
from .elements.page_head import read_head
from .elements.page_links import site_of
from .elements.paths import Paths
from .elements.set_texts import cuts_of
from .readings import BEGIN, END, Reading, take_out
from .structured.parts import declared_parts
from .tree import tree_of

LONGEST_HEADING = 250  # characters of a heading that is one line: some pages never close one, or put paragraphs into it
PLACE = "data-cleaner-place"  # attribute of an element that is made from a text: where its part begins and ends there
FIXED = 1024  # numbers of tags below this are lexbor's own; another tag has the address of its name
_KNOWN: dict[bool, dict[int, tuple[str, int]]] = {
    True: {},
    False: {},
}  # by number of tag, on pages whose scripts run, or don't
KINDS: Mapping[str, Kind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list-item", "dd": "list-item", "figcaption": "caption", "caption": "caption", "tr": "row", "pre": "code", "blockquote": "quote",
}  # fmt: skip
DEEPEST_KIND = 4  # boxes above a block that give it its kind
DEEPEST_CAPTION = 3  # … and those that make it a caption by their name,
SHORTEST_CAPTION, LONGEST_CAPTION = 10, 300  # … if it has so many characters: not "Recipes" over a menu
PICTURES = ("img", "amp-img")
PARAGRAPH_CELL = (
    100  # characters of a table cell from which it is a block, not a part of its row: tables hold layouts too
)
TITLED = ("heading", "paragraph")  # kinds of block that may be the title of another article
MOSTLY, TITLE_LINK = 0.9, 20  # share of a block that is link, and characters a link, from which links are titles
MANY_NAMES = 4  # in a class attribute, that each say little and add up
NOTES = (
    "doc-endnotes",
    "doc-footnote",
    "doc-endnote",
)  # roles of elements that hold the article's notes: these are read
MOST_LISTINGS = 500  # elements `pre` of a page that are looked at


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
) -> Page:
    """
    Read HTML into blocks. Nothing is fetched, and no script is run.

    A block ends where an element begins or ends that browsers put on a line of its own; a table row is one block, but
    for cells that hold a paragraph or are cut into several, and so is a heading that is cut into lines. Elements whose weight is below the `floor` are
    left unread by a quick reading; a `whole` one reads them as well and says which blocks they hold (`Page.unread`), and where
    each block stands. What is in `noscript` is read if the page isn't `scripted`. The readings of ruby stand beside a block's text, not in it. `utf8` is the
    same HTML in UTF-8, where that is at hand. HTML that was made from a text says where its parts stand `in_text`.

    >>> [(block.kind, block.text) for block in read_html("<h1>A day</h1><p>One <b>line</b>.<p>Two.").blocks]
    [('heading', 'A day'), ('paragraph', 'One line.'), ('paragraph', 'Two.')]
    """
    tree = tree_of(html, utf8)
    about = dict(declared or {})
    if tree.root is None:
        return Page((), html, True, url, about, Markup())
    markup = Markup()
    base, own_address = read_head(tree, about, markup)
    markup.parts = declared_parts(html, tree)
    walk = _Walk(markup, weights or BoxWeights({}, {}), float("-inf") if floor is None else floor, whole, scripted)
    markup.site = site_of(url or own_address, base)
    if floor is not None:
        walk.always_read = AlwaysRead(tree, markup.title, labels)
    walk.run(tree.root)
    if whole:
        if in_text:
            _fill_spans(walk.blocks, walk.elements, markup.parents)
        else:
            Paths().fill(walk.blocks, walk.places, walk.elements)
        _fill_urls(walk, absolute(url or "", base) or url or "")
    return Page(tuple(walk.blocks), html, True, url, about, markup, frozenset(walk.unread), floor, labels, scripted)


class _Walk:
    """A walk over a page's tree, in document order."""

    def __init__(self, markup: Markup, weights: BoxWeights, floor: float, whole: bool, scripted: bool) -> None:
        self.blocks: list[Block] = []
        self.unread: list[int] = []
        self.elements: list[Any] = []  # of a whole reading, the element of each box,
        self.links: list[Any] = []  # … and for each block the first link that stands in it,
        self.places: list[int] = []  # … and the innermost box that holds all of it,
        self.place = -1  # … where that of the block at hand isn't its own
        self.markup, self.weights, self.floor, self.whole = markup, weights, floor, whole
        self.what_is, self.known = what_is(scripted), _KNOWN[scripted]
        self.pieces: list[str] = []
        self.linked = 0
        self.link: Any = None  # the first link in the block at hand
        self.starts: list[tuple[int, Any]] = []  # where in the pieces links begin
        self.in_reading = self.reads_ruby = False  # is the walk in a reading, and has it met one on this page?
        self.leaving_out = False
        self.always_read: AlwaysRead | None = None  # where there is a floor
        self.resume = -1, -1  # the cell and the wrap to go on with after what is left out
        # Where in the pieces the cell of a table begins that the walk is in, if it gave no block so far,
        self.cell = -1
        self.linked_before = 0  # … how much of the row before it is link,
        self.wrap = -1  # … the last box that it was wrapped in,
        self.wrapped = 0  # … and where in the pieces that ended
        self.picture: Any = None  # the last one above the block at hand, and below the one above
        self.cuts: list[int] = []  # where the text in a `pre` is still to be cut, the last place first,
        self.cut_at = 0  # … and how much of it was read
        self.listings = 0  # elements `pre` so far
        self.short_cells: dict[int, bool] = {}  # by their ids in memory, the cells in which lines end

    def run(self, root: Any) -> None:
        """Visit every node. `open_` holds what is open: the node, what it is, the box around it, and a number to go back to."""
        pieces, whole, floor, known, elements = self.pieces, self.whole, self.floor, self.known.get, self.elements
        markup, look_of, plain = self.markup, self.weights.look, self.weights.plain
        parents, looks, sums = markup.parents, markup.looks, markup.around
        open_: list[tuple[Any, int, int, int]] = []
        box = in_link = in_ruby = 0
        below = 0  # the element of a heading that holds the title below a label, by its id in memory
        heading = 0  # the box of the heading that the walk is in, if that is short,
        wrapped = False  # … and is each of its lines in an element of its own?
        link = None
        tag = root.tag or "html"
        look = look_of(tag, root.attributes)
        parents.append(-1)
        looks.append(look)
        sums.append(look.around)
        elements.append(root)
        node = root.first_child
        while True:
            if node is None:
                if not open_:
                    break
                node, what, around, number = open_.pop()
                if what == BREAK:
                    if box == heading:
                        heading = 0
                    if self.cuts and box in markup.texts:
                        self.cuts = []
                    if number:
                        self._end_leaving_out(box)
                    elif heading and wrapped and node.tag in WRAPS:
                        pieces.append(" ")
                    elif self.cell >= 0 and node.tag in WRAPS:
                        self.wrap, self.wrapped = box, len(pieces)
                    elif pieces:
                        self._close(box)
                    box = around
                elif what == CELL:
                    self._end_cell(box, around)
                    self.cell, box = min(self.cell, number), around
                elif what:
                    if what == LINK:
                        in_link -= 1
                    elif what == RUBY:
                        in_ruby -= 1
                    elif number:
                        self._end_reading(number)
                node = node.next
                continue
            tag, what = known(node.tag_id) or self._kind_of(node)
            if what == TEXT:
                text = node.text_content
                if self.cuts:
                    text = self._cut(text, box, link if in_link else None)
                if not text.isspace():
                    pieces.append(text)
                    if in_link:
                        self.linked += len(text.strip())
                        if self.link is None:
                            self.link = link
                elif pieces:
                    pieces.append(" ")
                node = node.next
                continue
            if what == SKIP:
                if tag == "math" and (text := formula_of(node)):
                    is_alone = is_displayed(node) and self.cell < 0 and not heading
                    if is_alone and pieces:
                        self._close(box)
                    pieces.append(text)
                    if in_link:
                        self.linked += len(text)
                        if self.link is None:
                            self.link = link
                    if is_alone:
                        self._close(box)
                node = node.next
                continue
            child = node.first_child
            if what == BREAK or what == CELL:
                attributes = node.attributes
                look = look_of(tag, attributes) if attributes else plain[tag]
                weight = look.around + sums[box]
                number = 0
                if weight < floor and not self.leaving_out and attributes.get("role") in NOTES:
                    weight = 0.0
                if (
                    what == BREAK
                    and weight < floor
                    and not self.leaving_out
                    and self.always_read is not None
                    and not self.always_read.holds(node, tag)
                ):
                    self._begin_leaving_out(box)
                    if tag == "p" and look.like.count(" ") >= MANY_NAMES:
                        markup.left_unread += len(node.text())
                    if not whole:
                        markup.left_out.append((len(self.blocks), node))
                        self._end_leaving_out(box)
                        node = node.next
                        continue
                    number = 1
                elif pieces:
                    if what == CELL:
                        if child is not None:
                            pieces.append(BAR)
                    elif heading and wrapped and tag in WRAPS:
                        pieces.append(" ")
                    elif self.cell < 0 or tag not in WRAPS:
                        self._close(box)
                    elif len(pieces) > self.cell:
                        self._end_cell(box, markup.parents[box], always=True)
                if child is None:
                    if number:
                        self._end_leaving_out(box)
                    node = node.next
                    continue
                if what == CELL:
                    number, self.cell, self.linked_before = self.cell, len(pieces), self.linked
                parents.append(box)
                looks.append(look)
                sums.append(weight)
                if whole:
                    elements.append(node)
                open_.append((node, what, box, number))
                box = len(parents) - 1
                if tag == "pre" and self._may_be_text() and (cuts := cuts_of(node)):
                    self.cuts, self.cut_at = cuts[::-1], 0
                    markup.texts.add(box)
                if not heading and tag in HEADINGS and len(node.text()) < LONGEST_HEADING:
                    heading, wrapped = box, are_lines(child)
                    below = below_a_label(child, markup.title) if markup.title else 0
                node = child
                continue
            if what == LINE:
                if pieces:
                    if heading and "".join(pieces).strip(UNSEEN) and not parts_lines(node):
                        pieces.append(" ")
                    elif self.cell >= 0 and self._is_in_short_cell(open_):
                        pieces.append(" ")
                    elif self.cell > 1 and len(pieces) > self.cell and self._is_in_cut_cell(open_):
                        self._end_cell(box, self._row_of(box), always=True)
                    else:
                        self._close(box)
                node = node.next
            elif child is None:
                if tag in PICTURES:
                    self.picture = node
                elif tag == "input" and (node.attributes.get("type") or "").lower() == "radio":
                    markup.choices.append(box)
                node = node.next
            else:
                number = 0
                if heading and below == node.mem_id:
                    self._close(box)
                if what:
                    if what == LINK:
                        in_link += 1
                        link = node
                        self.starts.append((len(pieces), link))
                    elif what == RUBY:
                        in_ruby += 1
                    elif in_ruby and not self.in_reading:
                        number = self._begin_reading()
                open_.append((node, what, box, number))
                node = child
        if pieces:
            self._close(box)

    def _may_be_text(self) -> bool:
        """Is a `pre` looked at? No page needs more of them; those inside of one another would take for ever."""
        self.listings += 1
        return self.listings <= MOST_LISTINGS

    def _cut(self, text: str, box: int, link: Any) -> str:
        """Make blocks of a text in `pre` up to its last cut; returns what is behind that."""
        start = 0
        while self.cuts and self.cuts[-1] < self.cut_at + len(text):
            end = max(self.cuts.pop() - self.cut_at, start)
            self.pieces.append(text[start:end])
            if link is not None:
                self.linked += len(text[start:end].strip())
                self.link = self.link or link
            self._close(box)
            start = end
        self.cut_at += len(text)
        return text[start:]

    def _kind_of(self, node: Any) -> tuple[str, int]:
        """The tag of a node, and what it is: remembered for those that have a fixed number, as all of HTML has."""
        tag = node.tag or ""
        kind = tag, self.what_is.get(tag, 0)
        if node.tag_id < FIXED:
            self.known[node.tag_id] = kind
        return kind

    def _close(self, box: int) -> None:
        """End the block at hand, if it holds anything."""
        if 1 < self.cell <= len(self.pieces):  # it began in a cell before the one that the walk is in
            if not self._holds_text_from(self.cell):
                del self.pieces[self.cell - 1 :]  # the bar between the two
            if self.whole:
                self.place = self._row_of(box)
        text = without_strays("".join(self.pieces))
        readings: tuple[Reading, ...] = ()
        if self.reads_ruby:
            text, readings = take_out(text)
        else:
            text = " ".join(text.split())
        if not text.isascii():
            if len(text) < LONGEST_UNSEEN and not text.strip(UNSEEN):
                text = ""
            elif not readings and self.markup.looks[box].tag not in ("pre", "code"):
                text = without_breaks(text)
        if len(self.starts) > 1 and self.linked > MOSTLY * len(text) >= TITLE_LINK * len(self.starts):
            self._close_links(box)
        elif text:
            self._add(text, box, readings)
        if self.cell >= 0:
            self.cell = -1 if self._holds_text_from(self.cell) else 0
        self.pieces.clear()
        self.linked, self.link, self.place, self.wrapped = 0, None, -1, 0
        self.starts.clear()

    def _begin_reading(self) -> int:
        """Mark where a reading begins, which may hold others. Returns a number to end it with."""
        self.in_reading = self.reads_ruby = True
        self.pieces.append(BEGIN)
        return self.linked + 1

    def _end_reading(self, number: int) -> None:
        self.in_reading = False
        self.pieces.append(END)
        self.linked = min(self.linked, number - 1)

    def _begin_leaving_out(self, box: int) -> None:
        """A block ends here, also in a cell, so that quick and whole readings have the same blocks around what is left out."""
        self._close(box)
        self.markup.gaps.append(box)
        self.resume = self.cell, self.wrap
        self.cell, self.leaving_out = -1, True

    def _end_leaving_out(self, box: int) -> None:
        self._close(box)
        self.cell, self.wrap = self.resume
        self.leaving_out = False

    def _add(self, text: str, box: int, readings: tuple[Reading, ...]) -> None:
        blocks = self.blocks
        if self.linked and (text[-1] in PERMALINKS_AND_SPACE or text[0] in PERMALINKS):
            bare = self._without_permalink(text)
            if bare != text:
                text = bare
                self.markup.noted.add(len(blocks))
        apart = int(bool(blocks) and blocks[-1].box != box)  # lines of one element stand close together
        kind = _kind(self.markup, box, len(text), blocks[-1].box if blocks else -1)
        if kind == "code" and box in self.markup.texts:
            kind = "paragraph"
        if self.picture is not None:
            if kind == "paragraph" and not self.linked and self._is_alternative(text, box):
                kind = "caption"
            self.picture = None
        tail = ""
        if kind == "heading" and self.linked and (bare := without_links_in_brackets(text, self.linked)):
            text, tail, self.linked = bare, text[len(bare) :], 0
        block = Block(len(blocks), text, kind, None, "", 0, apart, "", self.linked, "", box)
        if tail:
            block.tail = tail
        if block.kind == "list-item":
            block.bullet = "*"
        if readings:
            block.readings = readings
        if kind == "heading" and (self._leads_home(len(text)) or _is_called_site(self.markup, box)):
            self.markup.site_names.add(block.id)
        if self.linked > MOSTLY * len(text) and kind in TITLED and self.link is not None:
            self.markup.links[block.id] = self.link.attributes.get("href") or ""
        if self.whole:
            self.links.append(self.link)
            self.places.append(box if self.place < 0 else self.place)
            if self.leaving_out:
                self.unread.append(block.id)
        blocks.append(block)

    def _is_alternative(self, text: str, box: int) -> bool:
        """Is a text what the picture right above shows instead where it can't be shown, and no paragraph, title or standfirst?"""
        if not SHORTEST_CAPTION <= len(text) < LONGEST_CAPTION or self.markup.looks[box].is_plain:
            return False
        attributes = self.picture.attributes
        said = (" ".join((attributes.get(name) or "").split()) for name in ("alt", "title"))
        return text in said and text not in self.markup.title and not self.markup.describes(text)

    def _leads_home(self, length: int) -> bool:
        """Is the block at hand, of so many characters, a link to the site's front page? Of a cell whose text was begun before it is known no more."""
        return self.linked * 2 > length and self.link is not None and self.markup.site.leads_home(self.link.attributes)

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
            text, readings = take_out("".join(self.pieces[start:end]))
            if text:
                self.linked, self.link = len(text), link
                self._add(text, box, readings)

    def _is_in_short_cell(self, open_: Sequence[tuple[Any, int, int, int]]) -> bool:
        """Is the walk in a cell that holds no paragraph, beside another one: where a line ends in it, its row goes on?"""
        cell = next(node for node, what, _, _ in reversed(open_) if what == CELL)
        known = self.short_cells.get(cell.mem_id)
        if known is None:
            known = (has_cell(cell, "prev") or has_cell(cell, "next")) and len(cell.text()) < PARAGRAPH_CELL
            self.short_cells[cell.mem_id] = known
        return known

    def _is_in_cut_cell(self, open_: Sequence[tuple[Any, int, int, int]]) -> bool:
        """Is the walk in a cell whose text is cut into paragraphs, so that its row is one of a layout?"""
        return is_cut(next(node for node, what, _, _ in reversed(open_) if what == CELL))

    def _row_of(self, box: int) -> int:
        """The box around the cell that a box is, or stands in."""
        looks, parents = self.markup.looks, self.markup.parents
        while parents[box] >= 0 and looks[box].tag not in ("td", "th"):
            box = parents[box]
        return max(parents[box], 0)

    def _holds_text_from(self, start: int) -> bool:
        """Do the pieces from one on hold more than white space?"""
        return any(not piece.isspace() for piece in itertools.islice(self.pieces, start, None))

    def _end_cell(self, cell: int, row: int, always: bool = False) -> None:
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
                self._close(row)
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
            self._close(box)


def _kind(markup: Markup, box: int, length: int, above: int) -> Kind:
    """What elements make of a text in them, of so many characters, below a block that stands in another."""
    kind: Kind = "paragraph"
    for depth in range(DEEPEST_KIND):
        if box < 0:
            break
        look = markup.looks[box]
        if look.is_caption and depth < DEEPEST_CAPTION and SHORTEST_CAPTION <= length < LONGEST_CAPTION and above < box:
            return "caption"  # what stands below a title in such an element is a card's
        if look.tag in ("td", "th"):
            break  # a paragraph of a table that holds the page's layout
        if kind == "paragraph":
            kind = KINDS.get(look.tag, kind)
            if kind not in ("paragraph", "row"):
                break
        box = markup.parents[box]
    return kind


def _is_called_site(markup: Markup, box: int) -> bool:
    """Is a heading called the site's own: "site-title", "siteName", "logo"?"""
    look = markup.looks[box]
    name = look.name.lower()
    if "site" not in name and "logo" not in name:
        return False
    words = words_of(look.tag, {"class": look.name})
    return "logo" in words or ("site" in words and ("title" in words or "name" in words))


def _fill_spans(blocks: Sequence[Block], elements: Sequence[Any], parents: Sequence[int]) -> None:
    """Where in the text that the HTML was made from each block stands, as the innermost element around it says that does."""
    for block in blocks:
        box = block.box
        while box >= 0 and block.span is None:
            begin, _, end = (elements[box].attributes.get(PLACE) or "").partition("-")
            if begin.isdecimal() and end.isdecimal():
                block.span = int(begin), int(end)
            box = parents[box]


def _fill_urls(walk: _Walk, base: str) -> None:
    """Where the first link of each block leads, if that is the web: no script, no mail."""
    for block, link in zip(walk.blocks, walk.links, strict=True):
        if link is not None and (href := link.attributes.get("href")):
            block.url = absolute(base, href) or ""
            if place := title_in(block.text, link, whole=block.link_density > MOSTLY):
                walk.markup.titles[block.id] = place
