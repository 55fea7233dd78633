"""Where does the article go on, as the elements of its page show?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from math import fsum

from ..blocks import Block, Markup
from ..deciding.beside import are_beside, are_together, is_in
from ..lead import is_named, is_sentence
from ..scoring.forms import SENTENCES
from ..scoring.markup import MarkupObservation
from ..writing.shapes import COLON
from .declared import carry_declared
from .doubt import (
    CARRIED,
    DOUBT,
    DOUBT_BEYOND,
    DOUBT_IN_TABLE,
    LINKED_A_LITTLE,
    SHORTEST_CLOSING,
    SMALL,
    raise_all,
    raise_doubted,
)
from .lists import carry_groups_on, carry_lists_on
from .rows import carry_rows_on
from .sections import DEEPEST_SECTION, carry_sections_on
from .series import carry_series_on, paragraphs_by_look
from .threads import carry_thread_on
from .verses import carry_verses_on

FIRST_PARAGRAPH, UNTITLED = 90, 3  # width of an article's first paragraph; blocks above it where there is no title
DOUBT_RIGHT_BELOW = 4.0  # how far below zero the standfirst may be that stands right below the title, in its box
DOUBT_NAMED = 8.0  # … and one whose element is named so
SHORTEST_STANDFIRST, SENTENCE_STANDFIRST, LONG_STANDFIRST = 50, 60, 110  # widths: at all, of a sentence, of any line
DRESSED_ALIKE = 35  # width of a sentence carried on for its looks,
UNENDED = 160  # … or of a paragraph without a full stop, which some scripts don't have
DOUBT_BETWEEN = 3.0  # how far below zero a paragraph may be that stands beside the article's both above and below
DOUBT_AT_END = 3.0  # … and the last short sentence of an element, of such a width,
LONGEST_CLOSING, PARAGRAPHS_ABOVE = 60, 3  # … below so many paragraphs there, all of them the article's
AMID = ("list-item", "paragraph")  # what else is carried on between two of its kind
DEEPEST_CODE = 3  # boxes between a listing and the element that it stands in with the paragraph above
DEEPEST_ITEM = 5  # boxes between an item and the element that holds its list, and the heading over this
DEEPEST_ROW = 3  # boxes between a table and its row
DOUBT_OF_ROW = 6.0  # how far below zero a row may be of a table that is the article's as a whole
FEWEST_ROWS, DEEPEST_TABLE = 3, 3  # rows of one below a paragraph, and boxes between it and the element that holds both
LISTS = ("li", "ul", "ol", "dl", "dt", "dd")


def carry_on_markup(
    blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: Sequence[float]
) -> list[float]:
    """
    The scores of a page of HTML, with those of blocks that belong to the article after all raised above zero.

    They are the standfirst, headings between paragraphs, rows, sections in an element each, and on a small page paragraphs
    that stand beside the article's, dressed like these.
    """
    carried = list(scores)
    carry_declared(blocks, markup, carried)
    _carry_tables_on(blocks, markup, carried)
    _carry_paragraphs_on(blocks, markup, seen, carried)
    carry_verses_on(blocks, markup, seen.widths, carried, seen.title)
    _carry_amid(blocks, markup, carried)
    _carry_closing_on(blocks, markup, seen, carried)
    _carry_code_on(blocks, markup, carried)
    carry_lists_on(blocks, markup, carried)
    carry_groups_on(blocks, markup, seen.forms, carried)
    carry_sections_on(blocks, markup, seen, carried)
    carry_rows_on(blocks, markup, seen, carried)
    by_look = paragraphs_by_look(blocks, markup, seen.widths)
    carry_series_on(blocks, markup, by_look, carried)
    _carry_headings_on(blocks, markup, carried)
    _carry_standfirst(blocks, markup, seen, scores, carried)
    carry_thread_on(blocks, markup, seen.widths, by_look, seen.title, carried)
    return carried


def _carry_tables_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """Raise the rows of a table that is the article's as a whole: its head and its odd rows too."""
    for table, rows in _tables(blocks, markup):
        if (
            2 * sum(scores[i] > 0 for i in rows) > len(rows)
            or _is_table_inside(blocks, scores, rows)
            or _is_table_below(blocks, markup, scores, table, rows)
        ):
            raise_doubted(scores, rows, DOUBT_OF_ROW)


def _carry_standfirst(
    blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: Sequence[float], carried: list[float]
) -> None:
    """
    Raise what stands between the title and the first paragraph and reads like either, most of all the page's own description.

    Collections of pages don't agree on whether a standfirst belongs to the article; a reader counts it.
    """
    first = _first_paragraph(blocks, seen, scores)
    start = seen.title + 1 if seen.title is not None and seen.title < first else max(0, first - UNTITLED)
    for i in range(start, first):
        width = seen.widths[i]
        if scores[i] > 0 or blocks[i].link_density > 0.33:
            continue
        if seen.title == i - 1 and scores[i] > -DOUBT_NAMED and is_named(blocks[i], markup):
            carried[i] = CARRIED
            continue
        if width < SHORTEST_STANDFIRST:
            continue
        below = seen.title == i - 1 and markup.parents[blocks[i].box] == markup.parents[blocks[i - 1].box]
        likely = scores[i] > -(DOUBT_RIGHT_BELOW if below else DOUBT[False]) and (
            (seen.forms[i] in SENTENCES and width >= SENTENCE_STANDFIRST) or width >= LONG_STANDFIRST
        )
        if likely or markup.describes(blocks[i].text):
            carried[i] = CARRIED


def _first_paragraph(blocks: Sequence[Block], seen: MarkupObservation, scores: Sequence[float]) -> int:
    """The article's first paragraph; 0 where it has none."""
    for i, score in enumerate(scores):
        if score > 0 and seen.widths[i] >= FIRST_PARAGRAPH and i != seen.title and blocks[i].link_density < 0.5:
            return i
    return 0


def _carry_paragraphs_on(blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: list[float]) -> None:
    """Raise what looks like a paragraph of the article and stands beside it: between two in more doubt, on a small page below one in little."""
    last: int | None = None
    waiting: list[int] = []  # paragraphs in doubt beside the last one of the article
    for i, width in enumerate(seen.widths):
        if width < DRESSED_ALIKE:
            continue
        block = blocks[i]
        announces = seen.ends[i] == COLON  # what follows, which has to be the article's as well
        if width < UNENDED and not announces and seen.forms[i] not in SENTENCES:
            continue
        sure = scores[i] > 0 and not waiting
        if i == seen.title or block.kind != "paragraph" or block.links > LINKED_A_LITTLE * len(block.text):
            continue
        beside = last is not None and not sure and are_beside(markup, block.box, blocks[last].box)
        if beside and len(blocks) <= SMALL and not announces and -DOUBT_BEYOND < scores[i] <= 0:
            scores[i] = CARRIED
        if scores[i] > 0:
            raise_all(scores, waiting if beside else [])
            last, waiting = i, []
        elif beside and scores[i] > -DOUBT_BETWEEN:
            waiting.append(i)


def _carry_amid(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """Raise items and lines in doubt right between two blocks of the article in boxes beside theirs, that look like their own."""
    above = -1  # the last block of the article
    waiting: list[int] = []  # what is in doubt right below it
    for i, block in enumerate(blocks):
        if scores[i] > 0:
            if waiting and block.kind == blocks[above].kind and are_beside(markup, block.box, blocks[above].box):
                raise_all(scores, waiting)
            above, waiting = i, []
        elif above >= 0 and len(waiting) == i - above - 1 and _is_like(blocks, markup, scores, i, above):
            waiting.append(i)


def _is_like(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int, above: int) -> bool:
    """Is a block of the kind of the one above that is the article's, in little enough doubt, and beside it?"""
    block = blocks[i]
    if block.kind != blocks[above].kind or block.kind not in AMID or scores[i] <= -DOUBT_BETWEEN:
        return False
    return are_beside(markup, block.box, blocks[above].box)


def _carry_closing_on(blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: list[float]) -> None:
    """Raise the short sentence in little doubt right below a paragraph of the article, beside it and dressed like it: "Work will end in summer."."""
    for i, block in enumerate(blocks[1:], 1):
        if not -DOUBT_AT_END < scores[i] <= 0 or scores[i - 1] <= 0 or i - 1 == seen.title:
            continue
        above = blocks[i - 1]
        if block.kind != "paragraph" or above.kind != "paragraph" or block.links:
            continue
        if (
            seen.widths[i] < SHORTEST_CLOSING
            or seen.widths[i - 1] < DRESSED_ALIKE
            or seen.forms[i - 1] not in SENTENCES
        ):
            continue
        if are_beside(markup, block.box, above.box) and is_sentence(block.text):
            if scores[i] > -DOUBT_BEYOND or (
                seen.widths[i] <= LONGEST_CLOSING and _ends_its_box(blocks, markup, scores, i)
            ):
                scores[i] = CARRIED


def _ends_its_box(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int) -> bool:
    """Is a block a paragraph, the last thing in an element, below several paragraphs of the article right in this?"""
    box = markup.parents[blocks[i].box]
    if markup.looks[blocks[i].box].tag != "p" or (i + 1 < len(blocks) and is_in(markup, blocks[i + 1].box, box)):
        return False
    inside = takewhile(lambda k: is_in(markup, blocks[k].box, box), range(i - 1, -1, -1))
    beside = [k for k in inside if blocks[k].kind == "paragraph" and markup.parents[blocks[k].box] == box]
    return len(beside) >= PARAGRAPHS_ABOVE and all(scores[k] > 0 for k in beside)


def _carry_code_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """Raise listings in doubt right below a block of the article, in the same element as this, or with one around them."""
    for i, block in enumerate(blocks[1:], 1):
        if block.kind != "code" or not -DOUBT_BETWEEN < scores[i] <= 0 or scores[i - 1] <= 0 or block.links:
            continue
        around = markup.parents[blocks[i - 1].box]
        if block.box != around and is_in(markup, block.box, around, DEEPEST_CODE):
            scores[i] = CARRIED


def _carry_headings_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """Raise the headings in little doubt that stand between blocks of the article."""
    above = -1  # the last block of the article
    for i, block in enumerate(blocks[:-1]):
        if scores[i] > 0:
            above = i
        elif (
            block.kind == "heading"
            and scores[i] > -DOUBT_BEYOND
            and (_is_inside(blocks, markup, scores, i, above) or _opens_a_list(blocks, markup, scores, i, above))
        ):
            scores[i] = CARRIED
            above = i


def _tables(blocks: Sequence[Block], markup: Markup) -> Iterable[tuple[int, list[int]]]:
    """Each table with its rows: one that is mostly the article's is all of it, its head too."""
    tables: dict[int, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.kind == "row":
            box = block.box
            for _ in range(DEEPEST_ROW):
                if markup.looks[box].tag == "table" or markup.parents[box] < 0:
                    break
                box = markup.parents[box]
            tables.setdefault(box, []).append(i)
    return tables.items()


def _is_table_inside(blocks: Sequence[Block], scores: Sequence[float], rows: list[int]) -> bool:
    """Does a table that little speaks against stand between blocks of the article?"""
    above, below = _above(blocks, rows), rows[-1] + 1
    if above < 0 or below >= len(blocks) or scores[above] <= 0 or scores[below] <= 0:
        return False
    return fsum(scores[i] for i in rows) > -DOUBT_BEYOND * len(rows)


def _is_table_below(
    blocks: Sequence[Block], markup: Markup, scores: Sequence[float], table: int, rows: list[int]
) -> bool:
    """Does a table without links stand right below a paragraph of the article, perhaps with its heading between, all in one element?"""
    above = _above(blocks, rows)
    if len(rows) < FEWEST_ROWS or above < 0 or any(blocks[i].links for i in rows):
        return False
    around = markup.parents[blocks[above].box]
    if above and blocks[above].kind == "heading" and scores[above] > -DOUBT_BEYOND:
        above -= 1
    if blocks[above].kind != "paragraph" or scores[above] <= 0 or markup.parents[blocks[above].box] != around:
        return False
    return is_in(markup, table, around, DEEPEST_TABLE) and fsum(scores[i] for i in rows) > -DOUBT_IN_TABLE * len(rows)


def _above(blocks: Sequence[Block], rows: list[int]) -> int:
    """What stands right above a table and its caption; −1 where nothing does."""
    above = rows[0] - 1
    while above > 0 and blocks[above].kind == "caption":
        above -= 1
    return above


def _opens_a_list(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int, above: int) -> bool:
    """Does a heading without a link stand right over a list without links that is the article's, in one element, below the article's first block?"""
    item = blocks[i + 1]
    if above < 0 or scores[i + 1] <= 0 or item.kind != "list-item" or item.links or blocks[i].links:
        return False
    return is_in(markup, item.box, markup.parents[blocks[i].box], DEEPEST_ITEM)


def _is_inside(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int, above: int) -> bool:
    """Does a heading stand right over a block of the article, in the same box as this and the one above, and is it no link?"""
    if above < 0 or scores[i + 1] <= 0 or blocks[i].links:
        return False
    around = markup.parents[blocks[i].box]
    holds_a_part = markup.looks[around].tag not in ("body", "html")
    return all(
        are_together(markup, blocks[i].box, _list_around(markup, blocks[j].box))
        or (holds_a_part and is_in(markup, blocks[j].box, around, DEEPEST_SECTION))
        for j in (above, i + 1)
    )


def _list_around(markup: Markup, box: int) -> int:
    """The list that an item stands in, whatever lists that one is in; a box that is no item stays itself."""
    while markup.looks[box].tag in LISTS and markup.looks[markup.parents[box]].tag in LISTS:
        box = markup.parents[box]
    return box
