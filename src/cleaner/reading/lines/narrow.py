r"""
Lines of a column so narrow that they tell of no width: four words each, as somebody copied them out of print.

Sentences go on from line to line there, and most of them end amid a line. Verses, lists and menus end theirs with the line,
or have none. Scripts without spaces fill their lines, which tell a width (reading/lines/wrapped.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from ...writing.folding import UNSPACED
from ...writing.shapes import COMMA, DOTS, NO_MARK, STOP, end_of
from .measured import BULLET, signs_in
from .wrapped import SHORT, WIDE_ENOUGH
from .wrapped_prose import MOST_SIGNS

FEWEST = 12  # lines of a column
# share of them that go on with the sentence above; in German every third word is a name or begins large
GOING_ON = 0.45
SENTENCES = 3  # that end amid a line, and as many as end with one
# how much a line that begins large below one without a mark speaks against a column, for each that goes on,
BREAKS = 0.7
ENDED, BLANK = 0.25, 0.5  # … one below the end of a sentence, and a blank one;
ELSEWHERE = 4.0  # … and what is no line of a column
EDGE = 1.5  # how much may speak against the lines at either end of a column, where names and ends of sentences stand,
MOST_AT_EDGE = 12  # … and how many these are
NEAR = 2  # lines above, and from it on, of which one has a mark amid it where no letter is small
FULL, HALF_FULL = 0.8, 0.5  # share of the lines that are at least so wide, of the width that nine in ten don't reach
MARK_AMID = re.compile(r"[.,;:!?،؛۔؟।]\s")
STOP_AMID = re.compile(r"[.!?…؟۔।][\"”»’)]?\s")
_FIRST = re.compile(r"[^\W_]")


def narrow_runs(lines: Sequence[str]) -> list[range] | None:
    """
    The lines that were one paragraph of a narrow column, each run of them; None where a text has none.

    >>> narrow_runs(["Rain", "and snow", "and hail"]) is None
    True
    """
    if len(lines) < FEWEST:
        return None
    column = _Column(lines)
    joined = {i for stretch in column.stretches() for i in column.going_on(stretch)}
    starts = [i for i in range(len(lines)) if i not in joined]
    return [range(start, end) for start, end in pairwise([*starts, len(lines)])] if joined else None


class _Column:
    """The lines of a text that may be set in a narrow column."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.pieces = [line.strip() for line in lines]
        self.ends = [end_of(piece) if 0 < len(piece) < WIDE_ENOUGH else NO_MARK for piece in self.pieces]

    def stretches(self) -> Iterator[range]:
        """The lines that go on with the one above, or end above, for each column."""
        speaking = [0.0, *(self._speaks(i) for i in range(1, len(self.pieces)))]
        for rise in highest_rises(speaking):
            above = _reach(speaking[i] for i in range(rise.start - 1, 0, -1))
            below = _reach(speaking[i] for i in range(rise.stop, len(speaking)))
            stretch = range(rise.start - above, rise.stop + below)
            if self._is_column(stretch):
                yield stretch

    def _speaks(self, i: int) -> float:
        """How much a line, below the one above, speaks for a column."""
        if not self.pieces[i - 1] or not self.pieces[i]:
            return -BLANK
        if self._is_elsewhere(i):
            return -ELSEWHERE
        if self.ends[i - 1] not in (NO_MARK, COMMA):
            return -ENDED
        return 1.0 if self._goes_on(i) else -BREAKS

    def _is_elsewhere(self, i: int) -> bool:
        """Is a line too wide for a narrow column, or the one above, does it begin with a bullet, or is it in a script without spaces?"""
        above, below = self.pieces[i - 1], self.pieces[i]
        if len(above) >= WIDE_ENOUGH or len(below) >= WIDE_ENOUGH:
            return True
        return bool(BULLET.match(below) or UNSPACED.match(below))

    def _goes_on(self, i: int) -> bool:
        """Does a sentence go on, by its first letter, or where none are small by the marks amid the lines?"""
        first = _FIRST.search(self.pieces[i])
        if first is None or first[0].isdigit():
            return False
        if first[0].lower() != first[0].upper():
            return first[0].islower()
        return any(map(MARK_AMID.search, self.pieces[max(0, i - NEAR) : i + NEAR]))

    def _is_column(self, stretch: range) -> bool:
        """Are most of these lines in the middle of a sentence, and do sentences end amid them?"""
        if len(stretch) + 1 < FEWEST or sum(map(self._goes_on, stretch)) < GOING_ON * len(stretch):
            return False
        pieces = [piece for piece in self.pieces[stretch.start - 1 : stretch.stop] if piece]
        widths = sorted(map(len, pieces))
        if sum(width >= HALF_FULL * widths[len(widths) * 9 // 10] for width in widths) < FULL * len(widths):
            return False
        amid = sum(len(STOP_AMID.findall(piece)) for piece in pieces)
        if amid < max(SENTENCES, sum(self.ends[i - 1] in (STOP, DOTS) for i in stretch)):
            return False
        signs, size = map(sum, zip(*map(signs_in, pieces), strict=True))
        return signs <= MOST_SIGNS * size

    def going_on(self, stretch: range) -> Iterator[int]:
        """The lines of a column that go on with the one above: not those below a blank line or a short one at which a sentence ends, and none from elsewhere."""
        widths = sorted(len(self.pieces[i]) for i in stretch)
        usual = widths[len(widths) // 2]
        for i in stretch:
            above = self.pieces[i - 1]
            ended = self.ends[i - 1] not in (NO_MARK, COMMA) and len(above) < SHORT * usual
            if above and self.pieces[i] and not ended and not self._is_elsewhere(i):
                yield i


def highest_rises(speaking: Iterable[float]) -> list[range]:
    """
    Where values add up to the most, and beside it again to the most, until none above zero are left.

    In one pass, after Ruzzo and Tompa, "A linear time algorithm for finding all maximal scoring subsequences" (1999).

    >>> highest_rises([-1, 2, -1, 2, -4, 3, -1])
    [range(1, 4), range(5, 6)]
    """
    rises: list[_Rise] = []
    sum_ = 0.0
    for i, value in enumerate(speaking):
        if value <= 0:
            sum_ += value
            continue
        rise = _Rise(i, i + 1, sum_, sum_ + value)
        sum_ = rise.high
        at = len(rises) - 1
        while True:
            while at >= 0 and rises[at].low >= rise.low:
                at = rises[at].lower
            if at < 0 or rises[at].high >= rise.high:
                break
            first = rises[at]
            rise.start, rise.low = first.start, first.low
            del rises[at:]
            at = first.lower
        rise.lower = at
        rises.append(rise)
    return [range(rise.start, rise.stop) for rise in rises]


def _reach(speaking: Iterable[float]) -> int:
    """
    Up to which line beside a column lines go on, a little against it aside.

    >>> _reach([-0.7, -0.7, 1, -0.7, -0.25, -0.7])
    3
    """
    sum_, reach = EDGE, 0
    for n, value in enumerate(islice(speaking, MOST_AT_EDGE), start=1):
        sum_ += value
        if sum_ < 0:
            break
        if value > 0:
            reach = n
    return reach


@dataclass(slots=True)
class _Rise:
    start: int
    stop: int
    low: float  # what all values above it add up to
    high: float  # … and with its own
    lower: int = -1  # the nearest rise above that begins lower
