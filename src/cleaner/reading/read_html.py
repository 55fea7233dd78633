"""HTML → blocks: one walk over lexbor's tree, without recursion, that puts every visible text node into one block."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..addresses import absolute
from ..blocks import BAR, Block, Markup, Page
from ..scoring.boxes import HEADINGS, BoxWeights
from ..structured.parts import declared_parts
from .elements.always_read import AlwaysRead
from .elements.at_hand import MOSTLY, PARAGRAPH_CELL, AtHand
from .elements.covering_links import CoveringLinks
from .elements.formulas import formula_of, is_displayed
from .elements.heading_parts import NONE_APART, HeadingParts
from .elements.html_tags import BREAK, CELL, LINE, LINK, RUBY, SKIP, TEXT
from .elements.letters import UNSEEN
from .elements.line_ends import WRAPS, are_lines, are_shown_apart, has_cell, is_cut, parts_lines
from .elements.link_titles import badges_of, title_in
from .elements.node_kinds import NodeKinds
from .elements.page_head import read_head
from .elements.page_links import site_of
from .elements.paths import Paths
from .elements.set_texts import cuts_of
from .tree import tree_of

LONGEST_HEADING = 250  # characters of a heading that is one line: some pages never close one, or put paragraphs into it
PLACE = "data-cleaner-place"  # attribute of an element that is made from a text: where its part begins and ends there
PICTURES = ("img", "amp-img")
MANY_NAMES = 4  # in a class attribute, that each say little and add up
# Roles of elements that hold the article's notes: these are read.
NOTES = ("doc-endnotes", "doc-footnote", "doc-endnote")
PROSE = 100  # characters of a text in an element `a`, from which that is no link if it leads nowhere: some pages never close `<a name=…>`
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
    read = walk.at_hand
    if whole:
        if in_text:
            _fill_spans(read.blocks, walk.elements, markup.parents)
        else:
            Paths().fill(read.blocks, read.places, walk.elements)
        base = absolute(url or "", base) or url or ""
        _fill_urls(read, base)
        walk.covering.cover(read.blocks, markup, base)
    return Page(tuple(read.blocks), html, True, url, about, markup, frozenset(read.unread), floor, labels, scripted)


class _Walk:
    """A walk over a page's tree, in document order."""

    def __init__(self, markup: Markup, weights: BoxWeights, floor: float, whole: bool, scripted: bool) -> None:
        self.at_hand = AtHand(markup, whole)
        self.markup, self.weights, self.floor, self.whole = markup, weights, floor, whole
        self.elements: list[Any] = []  # of a whole reading, the element of each box,
        self.covering = CoveringLinks()  # … and the links without words
        self.kinds = NodeKinds(scripted)
        self.always_read: AlwaysRead | None = None  # where there is a floor
        self.resume = -1, -1  # the cell and the wrap to go on with after what is left out
        self.cuts: list[int] = []  # where the text in a `pre` is still to be cut, the last place first,
        self.cut_at = 0  # … and how much of it was read
        self.listings = 0  # elements `pre` so far
        self.short_cells: dict[int, bool] = {}  # by their ids in memory, the cells in which lines end

    def run(self, root: Any) -> None:
        """Visit every node. `open_` holds what is open: the node, what it is, the box around it, and a number to go back to."""
        at_hand, pieces, elements = self.at_hand, self.at_hand.pieces, self.elements
        met, meet = self.kinds.met.get, self.kinds.meet
        whole, floor = self.whole, self.floor
        markup, look_of, plain = self.markup, self.weights.look, self.weights.plain
        parents, looks, sums = markup.parents, markup.looks, markup.around
        open_: list[tuple[Any, int, int, int]] = []
        box = in_ruby = 0
        links: list[Any] = []  # those that are open, one in another
        heading_parts = HeadingParts(markup.title)
        label = note = 0  # the elements of a heading that the headline stands below, and above, by their ids in memory
        heading = 0  # the box of the heading that the walk is in, if that is short,
        wrapped = False  # … and is each of its lines in an element of its own?
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
                    elif at_hand.cell >= 0 and node.tag in WRAPS:
                        at_hand.wrap, at_hand.wrapped = box, len(pieces)
                    elif pieces:
                        at_hand.close(box)
                    box = around
                elif what == CELL:
                    at_hand.end_cell(box, around)
                    at_hand.cell, box = min(at_hand.cell, number), around
                else:
                    if what == LINK:
                        links.pop()
                    elif what == RUBY:
                        in_ruby -= 1
                    elif what and number:
                        at_hand.end_reading(number)
                    if label and label == node.mem_id:
                        at_hand.close(box)
                        markup.beside_title.add(len(at_hand.blocks) - 1)
                node = node.next
                continue
            tag, what = met(node.tag_id) or meet(node)
            if what == TEXT:
                text = node.text_content
                if self.cuts:
                    text = self._cut(text, box, links[-1] if links else None)
                if not text.isspace():
                    pieces.append(text)
                    if links and ((len(text) < PROSE and not heading) or "href" in links[-1].attributes):
                        at_hand.linked += len(text.strip())
                        if at_hand.link is None:
                            at_hand.link = links[-1]
                elif pieces:
                    pieces.append(" ")
                node = node.next
                continue
            if what == SKIP:
                if tag == "math" and (text := formula_of(node)):
                    is_alone = is_displayed(node) and at_hand.cell < 0 and not heading
                    if is_alone and pieces:
                        at_hand.close(box)
                    pieces.append(text)
                    if links:
                        at_hand.linked += len(text)
                        if at_hand.link is None:
                            at_hand.link = links[-1]
                    if is_alone:
                        at_hand.close(box)
                node = node.next
                continue
            child = node.first_child
            if what == BREAK or what == CELL:
                attributes = node.attributes
                look = look_of(tag, attributes) if attributes else plain[tag]
                weight = look.around + sums[box]
                number = 0
                if weight < floor and not at_hand.leaving_out and attributes.get("role") in NOTES:
                    weight = 0.0
                if (
                    what == BREAK
                    and weight < floor
                    and not at_hand.leaving_out
                    and self.always_read is not None
                    and not self.always_read.holds(node, tag)
                ):
                    self._begin_leaving_out(box)
                    if tag == "p" and look.like.count(" ") >= MANY_NAMES:
                        markup.left_unread += len(node.text())
                    if not whole:
                        markup.left_out.append((len(at_hand.blocks), node))
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
                    elif at_hand.cell < 0 or tag not in WRAPS:
                        at_hand.close(box)
                    elif len(pieces) > at_hand.cell:
                        at_hand.end_cell(box, markup.parents[box], always=True)
                if child is None:
                    if number:
                        self._end_leaving_out(box)
                    node = node.next
                    continue
                if what == CELL:
                    number, at_hand.cell, at_hand.linked_before = at_hand.cell, len(pieces), at_hand.linked
                parents.append(box)
                looks.append(look)
                sums.append(weight)
                if whole:
                    elements.append(node)
                    if name := attributes.get("aria-label"):
                        markup.names[len(elements) - 1] = name
                open_.append((node, what, box, number))
                box = len(parents) - 1
                if look.may_sign_up:
                    markup.sign_ups.append(box)
                if tag == "pre" and self._may_be_text() and (cuts := cuts_of(node)):
                    self.cuts, self.cut_at = cuts[::-1], 0
                    markup.texts.add(box)
                if not heading and tag in HEADINGS and len(said := node.text()) < LONGEST_HEADING:
                    label, note = heading_parts.of(node, said) if markup.title else NONE_APART
                    heading, wrapped = box, not (label or note) and are_lines(child)
                node = child
                continue
            if what == LINE:
                if pieces:
                    if heading and "".join(pieces).strip(UNSEEN) and not parts_lines(node):
                        pieces.append(" ")
                    elif at_hand.cell >= 0 and self._is_in_short_cell(open_):
                        pieces.append(" ")
                    elif at_hand.cell > 1 and len(pieces) > at_hand.cell and self._is_in_cut_cell(open_):
                        at_hand.end_cell(box, at_hand.row_of(box), always=True)
                    else:
                        at_hand.close(box)
                node = node.next
            elif child is None:
                if tag in PICTURES:
                    at_hand.pictures.append(node)
                elif tag == "input" and (node.attributes.get("type") or "").lower() == "radio":
                    markup.choices.append(box)
                elif what == LINK and whole:
                    self.covering.links.append((box, node))
                node = node.next
            else:
                number = 0
                if heading and note == node.mem_id:
                    at_hand.close(box)
                    markup.beside_title.add(len(at_hand.blocks))
                elif pieces and (before := node.prev) is not None and before.is_element_node:
                    if are_shown_apart(before, node, pieces[-1]):
                        pieces.append(" ")
                if what:
                    if what == LINK:
                        links.append(node)
                        if whole and child.tag != "-text" and not node.text().strip():
                            self.covering.links.append((box, node))
                        at_hand.starts.append((len(pieces), node))
                    elif what == RUBY:
                        in_ruby += 1
                    elif in_ruby and not at_hand.in_reading:
                        number = at_hand.begin_reading()
                open_.append((node, what, box, number))
                node = child
        if pieces:
            at_hand.close(box)

    def _may_be_text(self) -> bool:
        """Is a `pre` looked at? No page needs more of them; those inside of one another would take for ever."""
        self.listings += 1
        return self.listings <= MOST_LISTINGS

    def _cut(self, text: str, box: int, link: Any) -> str:
        """Make blocks of a text in `pre` up to its last cut; returns what is behind that."""
        start = 0
        while self.cuts and self.cuts[-1] < self.cut_at + len(text):
            end = max(self.cuts.pop() - self.cut_at, start)
            self.at_hand.pieces.append(text[start:end])
            if link is not None:
                self.at_hand.linked += len(text[start:end].strip())
                self.at_hand.link = self.at_hand.link or link
            self.at_hand.close(box)
            start = end
        self.cut_at += len(text)
        return text[start:]

    def _begin_leaving_out(self, box: int) -> None:
        """A block ends here, also in a cell, so that quick and whole readings have the same blocks around what is left out."""
        self.at_hand.close(box)
        self.markup.gaps.append(box)
        self.resume = self.at_hand.cell, self.at_hand.wrap
        self.at_hand.cell, self.at_hand.leaving_out = -1, True

    def _end_leaving_out(self, box: int) -> None:
        self.at_hand.close(box)
        self.at_hand.cell, self.at_hand.wrap = self.resume
        self.at_hand.leaving_out = False

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
    """Where the first link of each block leads, if that is the web: no script, no mail."""
    badges = badges_of(link for link in read.links if link is not None)
    for block, link in zip(read.blocks, read.links, strict=True):
        if link is not None and (href := link.attributes.get("href")):
            block.url = absolute(base, href) or ""
            if place := title_in(block.text, link, whole=block.link_density > MOSTLY, badges=badges):
                read.markup.titles[block.id] = place
