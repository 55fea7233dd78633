"""Where does the article go on, and where does it end, as its lines show?"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby

from ..blocks import BAR, Block
from ..deciding.sight import DATE, Sight
from ..lead import is_sentence
from ..scoring.signals import FOREIGN, SAME_LANGUAGE, Observation
from ..writing.shapes import COLON, COMMA, DOTS, LINE_SHAPE, PROSE_SHAPES, SMALL_SHAPES, STOP
from ..writing.words import LETTER
from .above_article import TIME, carry_up
from .asides import carry_asides
from .doubt import (
    CARRIED,
    DOUBT,
    DOUBT_BEYOND,
    DOUBT_IN_TABLE,
    DOUBT_OF_HEADING,
    SENTENCE_ALONE,
    SHORTEST_CLOSING,
    SMALL,
    raise_all,
    raise_doubted,
)
from .endings import ends, is_label
from .interruptions import PARAGRAPHS_BELOW, goes_on_below_box, goes_on_below_lines, is_insert, is_over_paragraphs
from .past_inserts import carry_past_inserts
from .short_sentences import carry_sentences
from .standfirst import carry_standfirst

DOUBT_ALIKE = 4.0  # how far below zero prose is carried on, on small pages, that is in the article's language for sure
SHORT_SENTENCE = 35  # width of a sentence that goes on with a small page's article
# how far below zero a sentence may be that closes an article: a text's last line looks least like it
DOUBT_CLOSING = 5.5
DASHES = "-–—―"  # what a turn of a talk begins with
TURNS = 3  # turns of the article's after which the next one is carried on
VERSES = 4  # lines in a run that end as verses do
SOURCE = 40  # characters of the source that may stand behind the last sentence of a long line
# how far below zero a line is carried on right above so many paragraphs as items have no teasers of
DOUBT_OVER_PARAGRAPHS = 5.0
DOUBT_ANNOUNCED = 4.0  # how far below zero, on small pages, the items of a list are carried on
MOST_LABELS = 0.05  # share of the lines of a text without blank lines that is no more than its article
_STOP_INSIDE = re.compile(rf"[.!?…。！？।۔][\"”»’」]?\s*(?:[-–—/(]|{LETTER}+\s?[:：])")
_NUMBERED = re.compile(r"#*\s*(\d{1,3})[.):]?\s")


def carry_on(blocks: Sequence[Block], seen: Observation, scores: Sequence[float]) -> list[float]:
    """The scores, with those of blocks that go on with the article raised above zero."""
    scores = carry_asides(seen, carry_past_inserts(seen, _with_a_beginning(blocks, seen, scores)))
    small = len(blocks) <= SMALL or _is_article_alone(blocks, seen)
    carried = _Reader(blocks, seen, scores, small).read()
    carry_up(blocks, seen, carried, small)
    carry_standfirst(seen, carried)
    carry_sentences(seen, carried, lambda i: ends(blocks[i], seen, i))
    _carry_verses(blocks, seen, carried, DOUBT[small])
    raise_all(carried, [i for i in seen.survey.timed if carried[i] <= 0 and not ends(blocks[i], seen, i)])
    return carried


class _Reader:
    """Reads the lines of a text from the first to the last, and raises those with which its article goes on."""

    def __init__(self, blocks: Sequence[Block], seen: Observation, scores: Sequence[float], small: bool) -> None:
        self.blocks, self.seen, self.scores, self.small = blocks, seen, scores, small
        self.carried = list(scores)
        self.script = None if seen.survey.has_prose else ""  # of a small page that has short sentences only
        self.is_open = False  # is it in the article?
        self.pending: list[int] = []  # short lines below the article's prose that more of it may follow
        self.number = self.turns = 0  # of its own list, the last number, and turns of a talk
        self.announced = ""
        self.below_box: Sequence[int] = ()  # lines with which the article goes on below a box in its middle
        self.last = -1  # the last paragraph of the article
        self.section = 0  # the end of the paragraphs for which a line above them was raised

    def read(self) -> list[float]:
        for i, score in enumerate(self.scores):
            if self.small:
                self.announced = _announced(self.blocks, self.seen, self.carried, i, self.announced)
                self._look_below_box(i)
            if score > 0:
                self._go_on_surely(i)
            elif i in self.below_box or self._begins_again(i):
                self._take(i, *self.pending, i)
            elif self.is_open and is_insert(self.seen.sights[i]):
                self.pending = []  # more of the article may follow
            elif not self.is_open or ends(self.blocks[i], self.seen, i):
                self._close()
            elif self._goes_on(i):
                self._take(i, *self.pending, i)
            else:
                self._doubt(i, score)
        return self.carried

    def _take(self, i: int, *raised: int) -> None:
        """A line is the article's, and so are those that are raised."""
        raise_all(self.carried, raised)
        self.pending = []
        if self.seen.sights[i].shape in PROSE_SHAPES:
            self.last = i
        if listed := _NUMBERED.match(self.blocks[i].text):
            self.number = int(listed[1])

    def _look_below_box(self, i: int) -> None:
        """Does the article go on below a box that stands above this line?"""
        if not 0 <= self.last < i - 1 or i in self.below_box:
            return
        if lines := goes_on_below_box(self.seen, self.scores, self.last, i):
            self.is_open, self.below_box, self.pending = True, lines, []

    def _begins_again(self, i: int) -> bool:
        """Does the article go on here below other lines that had ended it?"""
        if self.is_open or not (end := self._end_of_more(i)):
            return False
        self.is_open, self.section = True, end
        return True

    def _end_of_more(self, i: int) -> int:
        """Where the paragraphs end with which the article goes on here, below other lines; 0 if it doesn't."""
        if not self.small or self.last < 0:
            return 0
        return goes_on_below_lines(self.seen, self.scores, self.last, i)

    def _close(self) -> None:
        """The article is over, or was before."""
        self.is_open, self.pending, self.turns = False, [], 0

    def _go_on_surely(self, i: int) -> None:
        sight = self.seen.sights[i]
        if not self.is_open and self.small and self.script is not None and _is_short_sentence(sight):
            self.is_open, self.script = True, sight.script
        self.is_open = self.is_open or sight.is_prose
        self.turns += _is_turn(self.seen, i)
        self._take(i, *self.pending)

    def _goes_on(self, i: int) -> bool:
        """Is this the next turn of a talk, the next number of the article's list, one of a list that was announced, or a sentence of its?"""
        sight, score = self.seen.sights[i], self.scores[i]
        if self.turns >= TURNS and _is_turn(self.seen, i):
            return True
        if self.number and (listed := _NUMBERED.match(self.blocks[i].text)) and int(listed[1]) == self.number + 1:
            return True
        if self.announced and score > -DOUBT_ANNOUNCED:
            return True
        if _reads_on(sight, self.small) or _reads_on_shortly(self.seen, i, self.small, self.script):
            beyond = _are_lines(self.blocks, self.seen, self.pending, self.small)
            if score > -_doubt(self.seen, i, self.small, beyond):
                return True
        if self.small and not self.pending and score > -DOUBT_CLOSING:
            return _may_close(self.seen, self.carried, i)
        return False

    def _doubt(self, i: int, score: float) -> None:
        """A line that may be the article's by what follows: it is, it waits for that, or the article is over."""
        if self.small and score > -DOUBT_ANNOUNCED and self._is_item(i):
            self.pending.append(i)
        elif i < self.section:
            self._take(i, *self.pending, i)  # the first paragraphs of a section
        elif self.small and score > -DOUBT_OVER_PARAGRAPHS and is_over_paragraphs(self.seen, self.scores, i):
            self._take(i, *filter(self._is_item, self.pending), i)  # its heading
            self.section = i + 1 + PARAGRAPHS_BELOW
        elif self._may_wait(i, score):
            self.pending.append(i)
        elif self.pending and (end := self._end_of_more(i)):
            self._take(i, i)  # past a date, or another line in doubt
            self.section = end
        else:
            self._close()

    def _may_wait(self, i: int, score: float) -> bool:
        """May a line be the article's if what follows is?"""
        if score > -DOUBT_BEYOND or (score > -DOUBT_IN_TABLE and is_row(self.blocks, i)):
            return True
        return self.small and score > -DOUBT_OF_HEADING and _is_over_prose(self.seen, i)

    def _is_item(self, i: int) -> bool:
        """Is this an item of a list, and no turn of a talk in dashes?"""
        bullet = self.blocks[i].bullet
        return bool(bullet) and (bullet not in DASHES or self.seen.sights[i].end != STOP)


def _carry_verses(blocks: Sequence[Block], seen: Observation, scores: list[float], doubt: float) -> None:
    """Raise the verses right above or below the article's prose: a run of short lines most of which end as sentences do, or in a comma."""
    for start, end in _verses(blocks, seen):
        beside = (i for i in (start - 1, end) if 0 <= i < len(blocks))
        if any(scores[i] > 0 and seen.sights[i].shape in PROSE_SHAPES for i in beside):
            raise_doubted(scores, range(start, end), doubt)


def carry_headings_on(
    blocks: Sequence[Block], seen: Observation, headings: Collection[int], scores: list[float]
) -> None:
    """Raise the headings of a page, by their ids, that stand in doubt right above a paragraph of the article, below prose of it."""
    begun = False
    for i, sight in enumerate(seen.sights[:-1]):
        is_over = begun and blocks[i].id in headings and scores[i + 1] > 0 and seen.sights[i + 1].shape >= LINE_SHAPE
        if is_over and not ends(blocks[i], seen, i):
            raise_doubted(scores, (i,), DOUBT_OF_HEADING)
        begun = begun or (scores[i] > 0 and sight.is_prose)


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
    return sight.shape in SMALL_SHAPES and not (listed or sight.dated or ends(blocks[i], seen, i))


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
    if i >= len(blocks):
        return False
    bars = blocks[i].text.count(BAR)
    return bars > 0 and any(blocks[j].text.count(BAR) == bars for j in (i - 1, i + 1) if 0 <= j < len(blocks))


def _are_lines(blocks: Sequence[Block], seen: Observation, places: list[int], small: bool) -> bool:
    """Do lines stand there that may end the article, and not only rows of a table, what announces them or, on a small page, the items of a list?"""
    return any(
        not (small and blocks[i].bullet)
        and not is_row(blocks, i)
        and not (seen.sights[i].end == COLON and is_row(blocks, i + 1))
        for i in places
    )


def _reads_on(sight: Sight, small: bool) -> bool:
    """
    A sentence; on a small page also a long line that goes on behind a comma, or names its source behind a full stop:
    "… he said. – AGENCY", "… he said. Source: AGENCY".
    """
    if sight.shape != LINE_SHAPE or not small:
        return sight.shape > LINE_SHAPE
    return sight.end == COMMA or bool(_STOP_INSIDE.search(sight.text, max(0, len(sight.text) - SOURCE)))


def _reads_on_shortly(seen: Observation, i: int, small: bool, script: str | None) -> bool:
    """On a small page, a short sentence in the article's language; in its script where the page has no longer ones: a recipe, questions."""
    if not small or not _is_short_sentence(seen.sights[i]):
        return False
    if [sight.is_prose for sight in seen.sights[i + 1 : i + 3]] == [False, True]:
        return False  # perhaps a heading, a title and its teaser
    return seen.survey.foreign[i] == SAME_LANGUAGE if script is None else seen.sights[i].script == script


def _may_close(seen: Observation, scores: Sequence[float], i: int) -> bool:
    """
    Is this a short sentence with which the article may close, "Work will end in summer.", right below a paragraph of it, or an
    insert there? It may name a time of day and its source, but no date.
    """
    sight = seen.sights[i]
    above = i - 1
    while above > 0 and is_insert(seen.sights[above]):
        above -= 1
    if sight.width < SHORTEST_CLOSING or not (above >= 0 and scores[above] > 0):
        return False
    if sight.end != STOP and not is_sentence(sight.text):
        return False
    if sight.dated and DATE.search(TIME.sub("", sight.text)):
        return False
    return seen.sights[above].shape in PROSE_SHAPES and seen.survey.foreign[i] not in FOREIGN


def _is_over_prose(seen: Observation, i: int) -> bool:
    """Does prose follow, and then no other line over prose, as titles stand over their teasers?"""
    below = [sight.shape in PROSE_SHAPES for sight in seen.sights[i + 1 : i + 4]]
    return below[:1] == [True] and below[1:] != [False, True]


def _is_short_sentence(sight: Sight) -> bool:
    return sight.end == STOP and sight.width >= SHORT_SENTENCE


def _doubt(seen: Observation, i: int, small: bool, beyond: bool) -> float:
    """How far below zero prose may be that goes on with the article."""
    if beyond:
        return DOUBT_BEYOND
    alike = small and seen.sights[i].is_prose and seen.survey.foreign[i] == SAME_LANGUAGE
    return DOUBT_ALIKE if alike else DOUBT[small]


def _with_a_beginning(blocks: Sequence[Block], seen: Observation, scores: Sequence[float]) -> Sequence[float]:
    """On a small page without any sure prose, the likeliest prose is where the article is."""
    prose = [i for i, sight in enumerate(seen.sights) if sight.is_prose and not ends(blocks[i], seen, i)]
    if not prose:  # then a short sentence may be all there is
        prose = [i for i, sight in enumerate(seen.sights) if sight.end == STOP and sight.width >= SENTENCE_ALONE]
    if len(blocks) > SMALL or not prose or any(scores[i] > 0 for i in prose):
        return scores
    best = max(prose, key=lambda i: scores[i])
    return [CARRIED if i == best and score > -DOUBT[True] else score for i, score in enumerate(scores)]


def is_plain(blocks: Sequence[Block], moved_in: bool = False) -> bool:
    """
    Do the blocks stand as in an article's text: lines with a blank line between any two of them or none at all, none moved in?

    `moved_in`: some below the first may be, as lists and listings are in what people write.
    """
    gap = min(1, blocks[1].gap) if len(blocks) > 1 else 0
    return not any(
        b.path or b.gap != (gap if n else 0) or (b.indent and not (moved_in and n)) for n, b in enumerate(blocks)
    )


def _is_article_alone(blocks: Sequence[Block], seen: Observation) -> bool:
    """Do they stand so and, without blank lines, as what scrapers take of a whole page does, is hardly one a label?"""
    if not is_plain(blocks):
        return False
    return blocks[1].gap > 0 or sum(is_label(sight) for sight in seen.sights) <= MOST_LABELS * len(blocks)
