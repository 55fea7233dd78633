"""
An article goes on until something says that it ends.

The model learnt on whole pages, where a screen of furniture follows the article; its scores slide down towards the
end, most on short pages. So prose that stands right below the article's, in its language, with no label between,
belongs to it even where the model is in some doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Sequence
from itertools import groupby

from .beside import are_beside, are_together
from .blocks import Block, Markup
from .lexicon.sections import NOTICE_GROUPS
from .markup import DESCRIBED, SENTENCES, MarkupObservation
from .series import raise_series
from .sight import COLON, COMMA, DOTS, LABEL_WIDTH, LINE_SHAPE, PROSE_SHAPES, SHORT_SHAPES, SMALL_SHAPES, STOP, Sight
from .signals import FOREIGN, SAME_LANGUAGE, Observation

SMALL = 60  # blocks on a page up to which the model is trusted less; so it is on pages laid out as plain text
DOUBT = {True: 3.0, False: 2.0}  # how far below zero, on small pages and others, prose is carried on that follows prose
DOUBT_ALIKE = 4.0  # … on small pages, where the prose is in the article's language for sure
DOUBT_BEYOND = 1.5  # … and that follows lines in doubt themselves; the same holds for these
SENTENCE_ALONE = 40  # width of a sentence that may be a whole article
FIRST_PARAGRAPH, UNTITLED = 90, 3  # width of an article's first paragraph; blocks above it where there is no title
DOUBT_RIGHT_BELOW = 4.0  # how far below zero the standfirst may be that stands right below the title, in its box
SHORTEST_STANDFIRST, SENTENCE_STANDFIRST, LONG_STANDFIRST = 50, 60, 110  # widths: at all, of a sentence, of any line
DRESSED_ALIKE, LINKED_A_LITTLE = 70, 0.2  # width, and share of links, of a paragraph carried on for its looks
UNENDED = 160  # … or of one without a full stop, which some scripts don't have
DOUBT_BETWEEN = 3.0  # how far below zero a paragraph may be that stands beside the article's both above and below
AMID = ("list-item", "paragraph")  # what else is carried on between two of its kind
DOUBT_IN_TABLE, DEEPEST_ROW = 3.0, 3  # how far below zero a row of the article's table may be; boxes between the two
MOST_INSIDE = 0.9  # share of the article that an element around its headline holds,
SECTIONS, IN_SECTIONS = 2, 0.7  # … its sections that hold some of it and look alike, and the share that they hold,
DOUBT_IN_SECTIONS = 3.0  # … how far below zero what stands in them may be,
DEEPEST_SECTION = 6  # … and boxes between the two
LISTS = ("li", "ul", "ol", "dl", "dt", "dd")
BAR = " | "  # what stands between the cells of a row
DASHES = "-–—―"  # what a turn of a talk begins with
TURNS = 3  # turns of the article's after which the next one is carried on
VERSES = 4  # lines in a run that end as verses do
SOURCE = 40  # characters of the source that may stand behind the last sentence of a long line
DOUBT_ANNOUNCED = 4.0  # how far below zero, on small pages, the items of a list are carried on
CARRIED = 0.1  # the score that they get
_STOP_INSIDE = re.compile(r"[.!?…。！？।۔][\"”»’」]?\s*[-–—/(]")
_NUMBERED = re.compile(r"#*\s*(\d{1,3})[.):]?\s")


def carry_on(blocks: Sequence[Block], seen: Observation, scores: Sequence[float]) -> list[float]:
    """The scores, with those of blocks that go on with the article raised above zero."""
    scores = _with_a_beginning(blocks, seen, scores)
    small = len(blocks) <= SMALL or is_plain(blocks)
    carried = list(scores)
    open_ = False
    pending: list[int] = []  # short lines below the article's prose that more of it may follow
    number = turns = 0
    announced = ""
    for i, score in enumerate(scores):
        sight = seen.sights[i]
        announced = _announced(blocks, seen, carried, i, announced) if small else ""
        listed = _NUMBERED.match(blocks[i].text)
        turn = _is_turn(seen, i)
        if score > 0:
            open_ = open_ or sight.is_prose
            turns += turn
            _raise(carried, pending)
        elif open_ and _is_insert(seen, i):
            pending = []  # more of the article may follow
            continue
        elif not open_ or _ends(blocks[i], seen, i):
            open_, pending, turns = False, [], 0
        elif turn and turns >= TURNS:
            _raise(carried, [*pending, i])  # the next turn of a talk
        elif listed and number and int(listed[1]) == number + 1:
            _raise(carried, [*pending, i])  # the next number of the article's own list
        elif announced and score > -DOUBT_ANNOUNCED:
            _raise(carried, [*pending, i])  # the list that the line above announces
        elif _reads_on(sight, small) and score > -_doubt(seen, i, small, _are_lines(blocks, pending, small)):
            _raise(carried, [*pending, i])
        elif small and blocks[i].bullet and blocks[i].bullet not in DASHES and score > -DOUBT_ANNOUNCED:
            pending.append(i)
            continue
        elif score > -DOUBT_BEYOND or (score > -DOUBT_IN_TABLE and is_row(blocks, i)):
            pending.append(i)
            continue
        else:
            open_, pending, turns = False, [], 0
            continue
        pending = []
        if listed and carried[i] > 0:
            number = int(listed[1])
    _carry_up(blocks, seen, carried)
    _carry_verses(blocks, seen, carried, -DOUBT[small])
    return carried


def _carry_verses(blocks: Sequence[Block], seen: Observation, scores: list[float], least: float) -> None:
    """Raise the verses right above or below the article's prose: a run of short lines most of which end as sentences do, or in a comma."""
    for start, end in _verses(blocks, seen):
        beside = (i for i in (start - 1, end) if 0 <= i < len(blocks))
        if any(scores[i] > 0 and seen.sights[i].shape in PROSE_SHAPES for i in beside):
            for i in range(start, end):
                if scores[i] > least:
                    scores[i] = max(scores[i], CARRIED)


def _verses(blocks: Sequence[Block], seen: Observation) -> Iterable[tuple[int, int]]:
    """The runs of verses, each from its first line with an end to its last one."""
    for is_short, run in groupby(range(len(blocks)), lambda i: _is_short(blocks, seen, i)):
        ended = [i for i in run if is_short and seen.sights[i].end in (STOP, DOTS, COMMA)]
        if len(ended) >= VERSES and 2 * len(ended) >= ended[-1] + 1 - ended[0]:
            yield ended[0], ended[-1] + 1


def _is_short(blocks: Sequence[Block], seen: Observation, i: int) -> bool:
    """May a line be a verse, or a turn of a talk: short, of no list, with no date and nothing that ends an article?"""
    sight = seen.sights[i]
    listed = blocks[i].bullet and not _is_turn(seen, i)
    return sight.shape in SMALL_SHAPES and not (listed or sight.dated or _ends(blocks[i], seen, i))


def _is_turn(seen: Observation, i: int) -> bool:
    """Is this what somebody says in a talk: a sentence behind a dash?"""
    return seen.sights[i].end == STOP and seen.sights[i].text[0] in DASHES


def _announced(blocks: Sequence[Block], seen: Observation, scores: Sequence[float], i: int, before: str) -> str:
    """The bullet of the list that a line of the article announces with a colon and that goes on here; a number counts as one."""
    bullet = blocks[i].bullet
    kind = "1" if bullet[:1].isdigit() else bullet
    above = i > 0 and scores[i - 1] > 0
    return kind if above and (kind == before or seen.sights[i - 1].end == COLON) else ""


def is_row(blocks: Sequence[Block], i: int) -> bool:
    """In a text, is a line the row of a table: cells with bars between, as many as the line above or below has?"""
    bars = blocks[i].text.count(BAR)
    return bars > 0 and any(blocks[j].text.count(BAR) == bars for j in (i - 1, i + 1) if 0 <= j < len(blocks))


def _are_lines(blocks: Sequence[Block], places: list[int], small: bool) -> bool:
    """Do lines stand there that may end the article, and not only rows of a table or, on a small page, the items of a list?"""
    return any(not (small and blocks[i].bullet) and not is_row(blocks, i) for i in places)


def _reads_on(sight: Sight, small: bool) -> bool:
    """
    A sentence; on a small page also a long line that goes on behind a comma, or names its source behind a full stop:
    "… he said. – AGENCY".
    """
    if sight.shape != LINE_SHAPE or not small:
        return sight.shape > LINE_SHAPE
    return sight.end == COMMA or bool(_STOP_INSIDE.search(sight.text, max(0, len(sight.text) - SOURCE)))


def _doubt(seen: Observation, i: int, small: bool, beyond: bool) -> float:
    """How far below zero prose may be that goes on with the article."""
    if beyond:
        return DOUBT_BEYOND
    alike = small and seen.sights[i].is_prose and seen.survey.foreign[i] == SAME_LANGUAGE
    return DOUBT_ALIKE if alike else DOUBT[small]


def _is_insert(seen: Observation, i: int) -> bool:
    """Does the line send the reader to another article in the middle of this one: "Read also: …"?"""
    sight = seen.sights[i]
    return sight.width < LABEL_WIDTH and any(
        match.section == "read_also" and match.way == "starts_with" and sight.width > len(match.phrase) + 12
        for match in sight.matches
    )


def _with_a_beginning(blocks: Sequence[Block], seen: Observation, scores: Sequence[float]) -> Sequence[float]:
    """On a small page without any sure prose, the likeliest prose is where the article is."""
    prose = [i for i, sight in enumerate(seen.sights) if sight.is_prose and not _ends(blocks[i], seen, i)]
    if not prose:  # then a short sentence may be all there is
        prose = [i for i, sight in enumerate(seen.sights) if sight.end == STOP and sight.width >= SENTENCE_ALONE]
    if len(blocks) > SMALL or not prose or any(scores[i] > 0 for i in prose):
        return scores
    best = max(prose, key=lambda i: scores[i])
    return [CARRIED if i == best and score > -DOUBT[True] else score for i, score in enumerate(scores)]


def is_plain(blocks: Sequence[Block]) -> bool:
    """Do the blocks stand as in an article's text: lines with blank lines between, none of them moved in?"""
    return not any(b.indent or b.path or b.gap != int(n > 0) for n, b in enumerate(blocks))


def _carry_up(blocks: Sequence[Block], seen: Observation, scores: list[float]) -> None:
    """The same upwards, for the standfirst that stands right above the article's first paragraph."""
    first = next((i for i, score in enumerate(scores) if score > 0 and seen.sights[i].is_prose), 0)
    for i in range(first - 1, -1, -1):
        sight = seen.sights[i]
        short = sight.shape in SHORT_SHAPES or (sight.shape in SMALL_SHAPES and sight.width < SENTENCE_ALONE)
        if short or sight.dated or scores[i] <= -DOUBT_BEYOND or _ends(blocks[i], seen, i):
            break
        scores[i] = max(scores[i], CARRIED)


def carry_on_markup(
    blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: Sequence[float]
) -> list[float]:
    """
    The scores of a page of HTML, with those of blocks that belong to the article after all raised above zero.

    They are the standfirst, headings between paragraphs, rows, sections in an element each, and on a small page paragraphs
    that stand beside the article's, dressed like these.
    """
    carried = list(scores)
    _carry_tables_on(blocks, markup, scores, carried)
    _carry_paragraphs_on(blocks, markup, seen, carried)
    _carry_amid(blocks, markup, carried)
    _carry_sections_on(blocks, markup, seen, carried)
    raise_series(blocks, markup, carried, CARRIED)
    _carry_headings_on(blocks, markup, carried)
    _carry_standfirst(blocks, markup, seen, scores, carried)
    return carried


def _carry_tables_on(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], carried: list[float]) -> None:
    """Raise the rows of a table that is the article's as a whole: its head and its odd rows too."""
    for rows in _tables(blocks, markup):
        if 2 * sum(scores[i] > 0 for i in rows) > len(rows) or _is_table_inside(blocks, scores, rows):
            for i in rows:
                carried[i] = max(carried[i], CARRIED) if scores[i] > -DOUBT_IN_TABLE else scores[i]


def _carry_standfirst(
    blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: Sequence[float], carried: list[float]
) -> None:
    """
    Raise what stands between the title and the first paragraph and reads like either, most of all the page's own description.

    Collections of pages don't agree on whether a standfirst belongs to the article; a reader counts it.
    """
    description = markup.description
    first = _first_paragraph(blocks, seen, scores)
    start = seen.title + 1 if seen.title is not None and seen.title < first else max(0, first - UNTITLED)
    for i in range(start, first):
        text, width = blocks[i].text, seen.widths[i]
        if scores[i] > 0 or width < SHORTEST_STANDFIRST or blocks[i].link_density > 0.33:
            continue
        described = len(description) >= DESCRIBED and (
            description[:DESCRIBED] in text or text[:DESCRIBED] in description
        )
        below = seen.title == i - 1 and markup.parents[blocks[i].box] == markup.parents[blocks[seen.title].box]
        likely = scores[i] > -(DOUBT_RIGHT_BELOW if below else DOUBT[False]) and (
            (seen.forms[i] in SENTENCES and width >= SENTENCE_STANDFIRST) or width >= LONG_STANDFIRST
        )
        if described or likely:
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
    for i, block in enumerate(blocks):
        width = seen.widths[i]
        if width < DRESSED_ALIKE or (width < UNENDED and seen.forms[i] not in SENTENCES):
            continue
        sure = scores[i] > 0 and not waiting
        if i == seen.title or block.kind != "paragraph" or block.links > LINKED_A_LITTLE * len(block.text):
            continue
        beside = last is not None and not sure and are_beside(markup, block.box, blocks[last].box)
        if beside and len(blocks) <= SMALL and -DOUBT_BEYOND < scores[i] <= 0:
            scores[i] = CARRIED
        if scores[i] > 0:
            _raise(scores, waiting if beside else [])
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
                _raise(scores, waiting)
            above, waiting = i, []
        elif above >= 0 and len(waiting) == i - above - 1 and _is_like(blocks, markup, scores, i, above):
            waiting.append(i)


def _is_like(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int, above: int) -> bool:
    """Is a block of the kind of the one above that is the article's, in little enough doubt, and beside it?"""
    block = blocks[i]
    if block.kind != blocks[above].kind or block.kind not in AMID or scores[i] <= -DOUBT_BETWEEN:
        return False
    return are_beside(markup, block.box, blocks[above].box)


def _carry_sections_on(blocks: Sequence[Block], markup: Markup, seen: MarkupObservation, scores: list[float]) -> None:
    """
    Raise what is in doubt in the sections of an article that has an element for each, all around its headline or beside it.

    Documents are built so: their elements say what belongs to them, however short it is.
    """
    title = seen.title
    if title is None or not _may_have_sections(blocks, scores, title):
        return
    held, own = _weigh(blocks, markup, seen.widths, scores)
    around = blocks[title].box
    for _ in range(DEEPEST_SECTION):
        if own[around] >= MOST_INSIDE * own[0]:
            break
        around = markup.parents[around]
    if own[around] < MOST_INSIDE * own[0] or markup.looks[around].tag in ("body", "html"):
        return
    sections = _sections(blocks[title + 1 :], markup, held, own, around)
    outer = [box for box in sections if _section_of(markup, box, sections, around) is None]
    if sum(own[box] for box in outer) < IN_SECTIONS * own[0]:
        return
    inside = [
        i
        for i in range(title + 1, len(blocks))
        if blocks[i].links <= LINKED_A_LITTLE * len(blocks[i].text)
        and _section_of(markup, blocks[i].box, sections, around) is not None
    ]
    likely = [i for i in inside if scores[i] > -DOUBT_IN_SECTIONS]
    last = max((i for i in likely if seen.forms[i] in SENTENCES or blocks[i].kind == "code"), default=title)
    for i in inside:
        if scores[i] <= 0 and i <= last:
            scores[i] = CARRIED


def _weigh(
    blocks: Sequence[Block], markup: Markup, widths: Sequence[int], scores: Sequence[float]
) -> tuple[list[int], list[int]]:
    """For each box, how many blocks stand in it, and how much of the article."""
    parents = markup.parents
    held, own = [0] * len(parents), [0] * len(parents)
    for block, width, score in zip(blocks, widths, scores, strict=True):
        held[block.box] += 1
        own[block.box] += width if score > 0 else 0
    for box in range(len(parents) - 1, 0, -1):
        if held[box]:
            held[parents[box]] += held[box]
            own[parents[box]] += own[box]
    return held, own


def _sections(
    blocks: Sequence[Block], markup: Markup, held: Sequence[int], own: Sequence[int], around: int
) -> frozenset[int]:
    """The elements that begin with a heading, of those looks of which several hold some of the article."""
    found: set[int] = set()
    for block in blocks:
        if block.kind == "heading":
            box = block.box
            while held[box] == 1:  # those that hold the heading alone
                box = markup.parents[box]
            if box > around:
                found.add(box)
    looks = Counter(markup.looks[box].like for box in found if own[box])
    return frozenset(box for box in found if looks[markup.looks[box].like] >= SECTIONS)


def _may_have_sections(blocks: Sequence[Block], scores: Sequence[float], title: int) -> bool:
    """Are there headings enough below the headline, and something in doubt?"""
    if [block.kind for block in blocks[title + 1 :]].count("heading") < SECTIONS:
        return False
    return any(-DOUBT_IN_SECTIONS < score <= 0 for score in scores[title + 1 :])


def _section_of(markup: Markup, box: int, headed: Container[int], around: int) -> int | None:
    """The nearest element around a box, in another one, that has a heading of its own."""
    for _ in range(DEEPEST_SECTION):
        box = markup.parents[box]
        if box <= around:
            break
        if box in headed:
            return box
    return None


def _carry_headings_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """Raise the headings in little doubt that stand between blocks of the article."""
    above = -1  # the last block of the article
    for i, block in enumerate(blocks[:-1]):
        if scores[i] > 0:
            above = i
        elif block.kind == "heading" and scores[i] > -DOUBT_BEYOND and _is_inside(blocks, markup, scores, i, above):
            scores[i] = CARRIED
            above = i


def _tables(blocks: Sequence[Block], markup: Markup) -> Iterable[list[int]]:
    """The rows of each table: one that is mostly the article's is all of it, its head too."""
    tables: dict[int, list[int]] = {}
    for i, block in enumerate(blocks):
        if block.kind == "row":
            box = block.box
            for _ in range(DEEPEST_ROW):
                if markup.looks[box].tag == "table" or markup.parents[box] < 0:
                    break
                box = markup.parents[box]
            tables.setdefault(box, []).append(i)
    return tables.values()


def _is_table_inside(blocks: Sequence[Block], scores: Sequence[float], rows: list[int]) -> bool:
    """Does a table that little speaks against stand between blocks of the article?"""
    above, below = rows[0] - 1, rows[-1] + 1
    while above > 0 and blocks[above].kind == "caption":
        above -= 1
    if above < 0 or below >= len(blocks) or scores[above] <= 0 or scores[below] <= 0:
        return False
    return sum(scores[i] for i in rows) > -DOUBT_BEYOND * len(rows)


def _is_inside(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int, above: int) -> bool:
    """Does a heading stand right over a block of the article, in the same box as this and the one above, and is it no link?"""
    if above < 0 or scores[i + 1] <= 0 or blocks[i].links:
        return False
    around = markup.parents[blocks[i].box]
    return all(
        are_together(markup, blocks[i].box, _list_around(markup, blocks[j].box))
        or _is_in(markup, blocks[j].box, around)
        for j in (above, i + 1)
    )


def _is_in(markup: Markup, box: int, around: int) -> bool:
    """Does an element stand in another one, a few elements deep at most?"""
    for _ in range(DEEPEST_SECTION):
        if box <= around:
            break
        box = markup.parents[box]
    return box == around and markup.looks[around].tag not in ("body", "html")


def _list_around(markup: Markup, box: int) -> int:
    """The list that an item stands in, whatever lists that one is in; a box that is no item stays itself."""
    while markup.looks[box].tag in LISTS and markup.looks[markup.parents[box]].tag in LISTS:
        box = markup.parents[box]
    return box


def _raise(scores: list[float], places: list[int]) -> None:
    for i in places:
        scores[i] = CARRIED


def _ends(block: Block, seen: Observation, i: int) -> bool:
    """Does the block say that the article is over: a label, another language, a notice, nothing but links?"""
    sight = seen.sights[i]
    if seen.survey.foreign[i] in FOREIGN or sight.consent >= NOTICE_GROUPS or sight.ai or block.link_density > 0.5:
        return True
    return bool(sight.matches) and sight.width < LABEL_WIDTH
