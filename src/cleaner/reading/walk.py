"""One walk over lexbor's tree, without recursion, that puts every visible text node of a page into one block."""

from __future__ import annotations

from typing import Any

from ..blocks import BAR, Markup
from ..scoring.boxes import HEADINGS, BoxWeights
from .elements.always_read import AlwaysRead
from .elements.at_hand import PARAGRAPH_CELL, AtHand
from .elements.covering_links import CoveringLinks
from .elements.formulas import formula_of, is_displayed
from .elements.heading_parts import NONE_APART, HeadingParts
from .elements.html_tags import BREAK, CELL, LINE, LINK, RUBY, SKIP, TEXT
from .elements.letters import UNSEEN
from .elements.line_ends import WRAPS, are_lines, are_shown_apart, has_cell, is_cut, parts_lines
from .elements.node_kinds import NodeKinds
from .elements.set_texts import SetText
from .elements.wrapped_breaks import goes_on

LONGEST_HEADING = 250  # characters of a heading that is one line: some pages never close one, or put paragraphs into it
PICTURES = ("img", "amp-img")
MANY_NAMES = 4  # in a class attribute, that each say little and add up
# Roles of elements that hold the article's notes: these are read.
NOTES = ("doc-endnotes", "doc-footnote", "doc-endnote")
PROSE = 100  # characters of a text in an element `a`, from which that is no link if it leads nowhere: some pages never close `<a name=…>`


class Walk:
    """
    A walk over a page's tree, in document order, and what it found: the blocks are `at_hand`.

    A box is an element on a line of its own, or a cell; it is known by its number in `Markup.parents`.
    """

    def __init__(self, markup: Markup, weights: BoxWeights, floor: float, whole: bool, scripted: bool) -> None:
        self.at_hand = AtHand(markup, whole)
        self.pieces = self.at_hand.pieces
        self.markup, self.floor, self.whole = markup, floor, whole
        self.look_of, self.plain = weights.look, weights.plain
        self.elements: list[Any] = []  # of a whole reading, the element of each box,
        self.covering = CoveringLinks()  # … and the links without words
        self.kinds = NodeKinds(scripted)
        self.always_read: AlwaysRead | None = None  # where there is a floor
        # What is open: the node, what it is, the box around it, and a number to go back to,
        self.open_: list[tuple[Any, int, int, int]] = []
        self.box = 0  # … the innermost box,
        self.links: list[Any] = []  # … the links, one in another,
        self.in_ruby = 0  # … and how many elements `ruby`
        self.heading = 0  # the box of the heading that the walk is in, if that is short,
        self.is_wrapped = False  # … is each of its lines in an element of its own,
        self.label = self.note = 0  # … and what the headline stands below, and above, by its id in memory
        self.heading_parts = HeadingParts(markup.title)
        self.set_text = SetText()
        self.short_cells: dict[int, bool] = {}  # by their ids in memory, the cells in which lines end
        self.going_on = 0  # line ends below which a sentence goes on

    def run(self, root: Any) -> None:
        """Visit every node."""
        met, meet = self.kinds.met.get, self.kinds.meet
        at_hand, set_text = self.at_hand, self.set_text
        open_, pieces, links = self.open_, self.pieces, self.links
        look = self.look_of(root.tag or "html", root.attributes)
        self.markup.parents.append(-1)
        self.markup.looks.append(look)
        self.markup.around.append(look.around)
        self.elements.append(root)
        node = root.first_child
        while True:
            if node is None:
                if not open_:
                    break
                node = self._leave().next
                continue
            tag, what = met(node.tag_id) or meet(node)
            if what == TEXT:
                text = node.text_content
                if set_text.cuts:
                    text = self._cut(text)
                if not text.isspace():
                    pieces.append(text)
                    if links and ((len(text) < PROSE and not self.heading) or "href" in links[-1].attributes):
                        at_hand.add_linked(len(text.strip()), links[-1])
                elif pieces:
                    pieces.append(" ")
            elif what == BREAK or what == CELL:
                if (child := self._enter_box(node, tag, what)) is not None:
                    node = child
                    continue
            elif what == SKIP:
                if tag == "math":
                    self._read_formula(node)
            elif what == LINE:
                if pieces:
                    self._end_line(node)
            elif (child := node.first_child) is None:
                self._pass_empty(node, tag, what)
            else:
                self._enter(node, child, what)
                node = child
                continue
            node = node.next
        if pieces:
            at_hand.close(self.box)

    def _cut(self, text: str) -> str:
        """Make blocks of a text in `pre` up to its last cut; returns what is behind that."""
        *cut_off, rest = self.set_text.cut(text)
        for part in cut_off:
            self.pieces.append(part)
            if self.links:
                self.at_hand.add_linked(len(part.strip()), self.links[-1])
            self.at_hand.close(self.box)
        return rest

    def _read_formula(self, node: Any) -> None:
        text = formula_of(node)
        if not text:
            return
        is_alone = is_displayed(node) and self.at_hand.cell < 0 and not self.heading
        if is_alone and self.pieces:
            self.at_hand.close(self.box)
        self.pieces.append(text)
        if self.links:
            self.at_hand.add_linked(len(text), self.links[-1])
        if is_alone:
            self.at_hand.close(self.box)

    def _enter_box(self, node: Any, tag: str, what: int) -> Any:
        """Begin an element that stands on a line of its own, or a cell. Returns the first node in it that is to be visited, or None."""
        at_hand, markup, attributes, around = self.at_hand, self.markup, node.attributes, self.box
        look = self.look_of(tag, attributes) if attributes else self.plain[tag]
        weight = look.around + markup.around[around]
        number = 0
        if weight < self.floor and not at_hand.leaving_out:
            if attributes.get("role") in NOTES:
                weight = 0.0
            elif what == BREAK and self.always_read is not None and not self.always_read.holds(node, tag):
                number = 1
        if number:
            at_hand.begin_leaving_out(around)
            if tag == "p" and look.like.count(" ") >= MANY_NAMES:
                markup.left_unread += len(node.text())
            if not self.whole:
                markup.left_out.append((len(at_hand.blocks), node))
        elif self.pieces:
            self._part(node, tag, what)
        child = node.first_child
        if child is None or (number and not self.whole):
            if number:
                at_hand.end_leaving_out(around)
            return None
        if what == CELL:
            number, at_hand.cell, at_hand.linked_before = at_hand.cell, len(self.pieces), at_hand.linked
        self.open_.append((node, what, around, number))
        self.box = len(markup.parents)
        markup.parents.append(around)
        markup.looks.append(look)
        markup.around.append(weight)
        if self.whole:
            self.elements.append(node)
            if name := attributes.get("aria-label"):
                markup.names[self.box] = name
        if look.may_sign_up:
            markup.sign_ups.append(self.box)
        if tag in HEADINGS:
            if not self.heading:
                self._begin_heading(node, child)
        elif tag == "pre" and self.set_text.begins(node):
            markup.texts.add(self.box)
        return child

    def _begin_heading(self, node: Any, child: Any) -> None:
        said = node.text()
        if len(said) < LONGEST_HEADING:
            self.label, self.note = self.heading_parts.of(node, said) if self.markup.title else NONE_APART
            self.heading, self.is_wrapped = self.box, not (self.label or self.note) and are_lines(child)

    def _part(self, node: Any, tag: str, what: int) -> None:
        """End what stands above an element, or in the same row."""
        at_hand, wraps = self.at_hand, tag in WRAPS
        if what == CELL:
            if node.first_child is not None:
                self.pieces.append(BAR)
        elif wraps and self.heading and self.is_wrapped:
            self.pieces.append(" ")
        elif not wraps or at_hand.cell < 0:
            at_hand.close(self.box)
        elif len(self.pieces) > at_hand.cell:
            at_hand.end_cell(self.box, self.markup.parents[self.box], always=True)

    def _end_line(self, node: Any) -> None:
        """A line ends: in a heading and a cell it may go on."""
        at_hand, pieces = self.at_hand, self.pieces
        self.going_on += not self.heading and goes_on(node, pieces[-1])
        if self.heading and "".join(pieces).strip(UNSEEN) and not parts_lines(node):
            pieces.append(" ")
        elif at_hand.cell >= 0 and self._is_in_short_cell():
            pieces.append(" ")
        elif at_hand.cell > 1 and len(pieces) > at_hand.cell and is_cut(self._cell()):
            at_hand.end_cell(self.box, at_hand.row_of(self.box), always=True)
        else:
            at_hand.close(self.box)

    def _pass_empty(self, node: Any, tag: str, what: int) -> None:
        """Note an element without content."""
        if tag in PICTURES:
            self.at_hand.pictures.append(node)
        elif tag == "input" and (node.attributes.get("type") or "").lower() == "radio":
            self.markup.choices.append(self.box)
        elif what == LINK and self.whole:
            self.covering.links.append((self.box, node))

    def _enter(self, node: Any, child: Any, what: int) -> None:
        """Begin an element that stands in its line."""
        number = 0
        if self.heading and self.note == node.mem_id:
            self.at_hand.close(self.box)
            self.markup.beside_title.add(len(self.at_hand.blocks))
        elif self.pieces and (before := node.prev) is not None and before.is_element_node:
            if are_shown_apart(before, node, self.pieces[-1]):
                self.pieces.append(" ")
        if what:
            if what == LINK:
                self.links.append(node)
                if self.whole and child.tag != "-text" and not node.text().strip():
                    self.covering.links.append((self.box, node))
                self.at_hand.starts.append((len(self.pieces), node))
            elif what == RUBY:
                self.in_ruby += 1
            elif self.in_ruby and not self.at_hand.in_reading:
                number = self.at_hand.begin_reading()
        self.open_.append((node, what, self.box, number))

    def _leave(self) -> Any:
        """End the innermost element that is open, and return it."""
        node, what, around, number = self.open_.pop()
        at_hand, pieces = self.at_hand, self.pieces
        if what == BREAK:
            if self.box == self.heading:
                self.heading = 0
            if self.set_text.cuts and self.box in self.markup.texts:
                self.set_text.cuts = []
            if number:
                at_hand.end_leaving_out(self.box)
            elif self.heading and self.is_wrapped and node.tag in WRAPS:
                pieces.append(" ")
            elif at_hand.cell >= 0 and node.tag in WRAPS:
                at_hand.wrap, at_hand.wrapped = self.box, len(pieces)
            elif pieces:
                at_hand.close(self.box)
            self.box = around
        elif what == CELL:
            at_hand.end_cell(self.box, around)
            at_hand.cell, self.box = min(at_hand.cell, number), around
        else:
            if what == LINK:
                self.links.pop()
            elif what == RUBY:
                self.in_ruby -= 1
            elif number:
                at_hand.end_reading(number)
            if self.label and self.label == node.mem_id:
                at_hand.close(self.box)
                self.markup.beside_title.add(len(at_hand.blocks) - 1)
        return node

    def _cell(self) -> Any:
        """The cell that the walk is in."""
        return next(node for node, what, _, _ in reversed(self.open_) if what == CELL)

    def _is_in_short_cell(self) -> bool:
        """Is the walk in a cell that holds no paragraph, beside another one: where a line ends in it, its row goes on?"""
        cell = self._cell()
        known = self.short_cells.get(cell.mem_id)
        if known is None:
            known = (has_cell(cell, "prev") or has_cell(cell, "next")) and len(cell.text()) < PARAGRAPH_CELL
            self.short_cells[cell.mem_id] = known
        return known
