"""The rows of a page builder: an article each of whose paragraphs, headings and lists stands in elements of its own."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence
from heapq import heapify, heappop, heapreplace
from itertools import pairwise

from ..blocks import Block, Markup
from ..deciding.beside import blocks_in, is_in, nearest
from ..lazily import lazily
from ..scoring.forms import LONG_LINK, SENTENCES, SHORT_LINK, TINY
from ..scoring.markup import MarkupObservation
from ..writing.shapes import QUESTION_MARKS
from .doubt import CARRIED, DOUBT_BEYOND, DOUBT_OF_HEADING, LINKED_A_LITTLE, raise_all

FEWEST_ROWS = 3  # elements side by side that hold the article's paragraphs,
MOST_IN_ROW = 3  # … paragraphs of one element in the mean, from which they are sections rather than rows,
MOST_OF_PROSE = 0.8  # … and the share of the article that they hold
WIDE = 60  # width of a paragraph that tells where the rows are
DOUBT_IN_ROWS = 3.0  # how far below zero what stands in rows may be, above the article's last paragraph,
DOUBT_OF_OPENING = 5.0  # … a question, a heading or a button there, right over a sentence of the article's,
DOUBT_OF_LINE, LINES = 1.0, 2  # … and a short line that is none of these, of so many in its row
PASSED, PARAGRAPHS_BELOW = 2, 2  # rows below the last paragraph past which the article goes on with so many more
CLICKED = ("button", "summary")


class Rows:
    """The elements side by side that hold an article, each of which is a row."""

    def __init__(self, blocks: Sequence[Block], markup: Markup, stack: int, prose: Sequence[int]) -> None:
        self.blocks, self.markup = blocks, markup
        self.starts = [box for box, around in enumerate(markup.parents) if around == stack]
        self.end = self._end_of(self.starts[-1]) if self.starts else 0
        row_of = {i: row for i in prose if (row := self.row_of(blocks[i].box)) > 0}
        bare = {blocks[i].box for i in prose}  # paragraphs that stand in no row
        self.tags = [markup.looks[row].tag for row in set(row_of.values()) if row not in bare]
        self.first, self.last = min(row_of, default=0), max(row_of.values(), default=0)  # block and row of paragraphs
        self.paragraphs = row_of

    def _end_of(self, box: int) -> int:
        """The first box below another one that isn't in it."""
        parents = self.markup.parents
        return next((i for i in range(box + 1, len(parents)) if parents[i] < box), len(parents))

    def row_of(self, box: int) -> int:
        """The row that holds a box; −1 where none does."""
        place = bisect_right(self.starts, box) - 1
        return self.starts[place] if place >= 0 and box < self.end else -1

    def around(self, i: int) -> tuple[int, range]:
        """The row around a block, and what stands in it; the first is −1 where there is none that looks like the others."""
        row, blocks = self.row_of(self.blocks[i].box), self.blocks
        if row < 0 or self.markup.looks[row].tag not in self.tags:
            return -1, range(i, i + 1)
        place = bisect_right(self.starts, row)
        below = self.starts[place] if place < len(self.starts) else self.end
        return row, blocks_in(blocks, range(row, below), range(i, i + 1))

    @lazily
    def dresses(self) -> frozenset[tuple[str, ...]]:
        """Those of the article's paragraphs."""
        return frozenset(self.dress(i, row) for i, row in self.paragraphs.items())

    @lazily
    def headings(self) -> frozenset[tuple[str, ...]]:
        """Those of the headings right above them."""
        above = {(i - 1, row) for i, row in self.paragraphs.items() if self.blocks[i - 1].kind == "heading"}
        above = {(i, self.row_of(self.blocks[i].box)) for i, _ in above}
        return frozenset(self.dress(i, row) for i, row in above if row > 0)

    def dress(self, i: int, row: int) -> tuple[str, ...]:
        """The tags of the boxes around a block, up to its row."""
        parents, looks, box = self.markup.parents, self.markup.looks, self.blocks[i].box
        tags = [looks[box].tag]
        while box > row:
            box = parents[box]
            tags.append(looks[box].tag)
        return tuple(tags)


def carry_rows_on(blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: list[float]) -> None:
    """
    Raise what is in doubt in elements side by side, above the one that holds the article's last paragraph.

    Page builders put each paragraph, heading, list and picture into a row, a column and a widget, whose names say little. What holds a title
    that is a link stays as it is: related articles stand between the article's paragraphs as well. So do buttons with what stands around them,
    and what comes again, such as labels of data. Below the last paragraph, those in little doubt that are dressed like others go on with it.
    """
    prose = [i for i, score in enumerate(scores) if score > 0 and seen.forms[i] in SENTENCES and seen.widths[i] >= WIDE]
    prose = [i for i in prose if i != seen.title and blocks[i].box > 0]
    around = {markup.parents[blocks[i].box] for i in prose}
    if len(around) < FEWEST_ROWS or MOST_IN_ROW * len(around) < len(prose):
        return
    rows = Rows(blocks, markup, _stack(blocks, markup, seen.widths, prose), prose)
    if len(rows.tags) < FEWEST_ROWS:
        return
    unread = {rows.row_of(box) for box in markup.gaps}
    last = _carry_end_on(rows, seen, scores, unread)
    doubted = [i for i in range(rows.first, len(blocks)) if -DOUBT_OF_OPENING < scores[i] <= 0]
    doubted += [i for i, address in markup.links.items() if i > rows.first and _leads_nowhere(address)]
    found: dict[int, range] = {}
    inside = range(0)
    for i in doubted:
        if i not in inside and blocks[i].box < rows.end:
            row, inside = rows.around(i)
            if 0 < row <= last:
                found[row] = inside
    said = Counter(blocks[i].text for inside in found.values() for i in inside)
    for row, inside in found.items():
        if row not in unread or any(scores[i] > 0 for i in inside):
            _carry_row_on(blocks, markup, seen, scores, [i for i in inside if said[blocks[i].text] == 1])


def _stack(blocks: Sequence[Block], markup: Markup, widths: Sequence[int], prose: Sequence[int]) -> int:
    """The innermost element that holds most of the article's prose."""
    held: dict[int, int] = {}
    for i in prose:
        box = markup.parents[blocks[i].box]
        held[box] = held.get(box, 0) + widths[i]
    least = MOST_OF_PROSE * sum(held.values())
    innermost = [-box for box in held]
    heapify(innermost)
    while held[box := -innermost[0]] < least:
        around = markup.parents[box]
        if around in held:
            heappop(innermost)
            held[around] += held[box]
        else:
            heapreplace(innermost, -around)
            held[around] = held[box]
    return box


def _carry_end_on(rows: Rows, seen: MarkupObservation, scores: list[float], unread: Collection[int]) -> int:
    """
    Raise the rows below the article's last one that hold nothing but sentences, perhaps under a heading. Returns the last of them.

    Where a button or a panel stands between, these are several: a box about the author or a newsletter has a sentence or two.
    """
    blocks, last = rows.blocks, rows.last
    passed, run, headings = 0, list[int](), list[int]()
    i = rows.around(max(rows.paragraphs))[1].stop
    while i < len(blocks) and blocks[i].box < rows.end:
        row, inside = rows.around(i)
        i = inside.stop
        prose = [k for k in inside if blocks[k].kind != "heading"]
        above = inside[: len(inside) - len(prose)]
        if (
            row < 0
            or row in unread
            or len(above) > 1
            or not all(_heads_more(rows, scores, k, row) for k in above)
            or not all(_goes_on(rows, seen, scores, k) and rows.dress(k, row) in rows.dresses for k in prose)
        ):
            passed, run, headings = passed + 1, [], []
            if passed > PASSED:
                break
            continue
        headings += above
        if prose:
            run += [*headings, *prose]
            headings = []
        if prose and (not passed or sum(blocks[k].kind != "heading" for k in run) >= PARAGRAPHS_BELOW):
            raise_all(scores, [k for k in run if scores[k] <= 0])
            passed, run, last = 0, [], row
    return last


def _heads_more(rows: Rows, scores: Sequence[float], i: int, row: int) -> bool:
    """Is a block a heading in little doubt that is dressed like one of the article's? The name of an author isn't."""
    block = rows.blocks[i]
    if block.kind != "heading" or block.links or scores[i] <= -DOUBT_OF_HEADING:
        return False
    return not rows.headings or rows.dress(i, row) in rows.headings


def _goes_on(rows: Rows, seen: MarkupObservation, scores: Sequence[float], i: int) -> bool:
    """Is a block a sentence in little doubt, without a link?"""
    return seen.forms[i] in SENTENCES and not rows.blocks[i].links and scores[i] > -DOUBT_BEYOND


def _carry_row_on(
    blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: list[float], row: Sequence[int]
) -> None:
    """Raise what is in doubt in one row, from its end on: a line looks at the sentence below it."""
    over_sentence = {i for i, k in pairwise(row) if k == i + 1 and seen.forms[k] in SENTENCES}
    opening = {i for i in over_sentence if scores[i + 1] > -DOUBT_IN_ROWS and _opens(blocks, markup, i)}
    links = [i for i in row if seen.forms[i] in (SHORT_LINK, LONG_LINK) and i not in opening]
    if links and (all(scores[i] <= 0 for i in row) or any(seen.forms[i] == LONG_LINK for i in links)):
        return
    for i in reversed(row):
        block, score = blocks[i], scores[i]
        if score > 0:
            continue
        if i in opening:
            is_more = scores[i + 1] > 0 and (score > -DOUBT_OF_OPENING or block.links > 0)
        elif score <= -DOUBT_IN_ROWS or block.links > LINKED_A_LITTLE * len(block.text) or block.kind == "caption":
            is_more = False
        elif block.kind == "list-item":
            is_more = seen.forms[i] in SENTENCES or (not links and _is_alone_in_item(blocks, markup, i))
        elif block.kind == "heading":
            is_more = i + 1 < len(blocks) and scores[i + 1] > (-DOUBT_IN_ROWS if seen.forms[i + 1] in SENTENCES else 0)
        elif i == row[0] and i in over_sentence and scores[i + 1] > 0:
            is_more = True
        else:
            is_line = seen.forms[i] not in SENTENCES and block.kind != "quote"
            is_more = not is_line or (score > -DOUBT_OF_LINE and seen.forms[i] != TINY and len(row) <= LINES)
            is_more = is_more and not links
        if is_more:
            scores[i] = CARRIED


def _opens(blocks: Sequence[Block], markup: Markup, i: int) -> bool:
    """Is a line a question, a heading or a button, or a link leading nowhere, as those are that open what stands below?"""
    block = blocks[i]
    if block.links:
        return i in markup.links and _leads_nowhere(markup.links[i])
    return block.kind == "heading" or markup.looks[block.box].tag in CLICKED or block.text[-1] in QUESTION_MARKS


def _leads_nowhere(address: str) -> bool:
    return not address or address.startswith(("#", "javascript:"))


def _is_alone_in_item(blocks: Sequence[Block], markup: Markup, i: int) -> bool:
    """Is a block all that its item of a list holds? In boxes of facts that is a name and a value."""
    item = nearest(markup, blocks[i].box, "li")
    return item >= 0 and not any(0 <= k < len(blocks) and is_in(markup, blocks[k].box, item) for k in (i - 1, i + 1))
