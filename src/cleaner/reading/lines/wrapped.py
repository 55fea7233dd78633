r"""
Lines that a mailer, an editor, a browser in a terminal or a page of print wrapped at a width.

Where words are put into lines until the next one finds no room, each line, and the first word below it, tell at which widths
that may have been. Lines of a wrapped text agree on one; verses, addresses, lists and code don't. What can't be broken, such
as an address, or wasn't, tells nothing. A text may be wrapped in part, or at several widths: whatever stands between blank
lines or short ones is looked at by itself. Where a text as a whole isn't wrapped, an article amid its menus and lists may be:
then the longest stretch tells in which more lines go on at a width than speak against it.

Print has letters of several widths, so its lines are about as wide as each other. That alone says little: there sentences
have to go on from line to line as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise

from ...writing.shapes import COLON, DOTS, STOP
from .measured import NOTHING, Line, has_wide_letters, measured
from .wrapped_prose import FEW, FEWEST, FIRST, GOING_ON_IN_PRINT, SENTENCES, Prose

NARROWEST_WRAP, WIDEST_WRAP = 24, 132  # columns
WIDE_ENOUGH = 50  # columns of a text of which only a few lines tell that it is wrapped
# columns of print of which many lines tell, and how many these are
NARROWEST_PRINT, MANY = 30, 12
MOST_AGAINST = 0.25  # lines of a paragraph that may disagree, for each that agrees,
MOST_OFF = 0.02  # … or be wider, where print isn't looked for,
MOST_ELSEWHERE = 1.0  # … and of the text
GOING_ON = 0.4  # share of the lines that agree whose sentence goes on below, as it does in prose;
GOING_ON_IN_FEW = 0.75  # … and where a few lines have to tell
BREAKING_OFF = 0.5
SHORT = 0.6  # of the width: a line that ends a paragraph, or stands alone
SAID = 0.5  # … that a line takes without what it is moved in
# lines of paragraphs in narrow columns that agree, and the share of all that such have
LINES_OF_NARROW, MOSTLY = 3, 0.5
SEVERAL = 0.25  # share of the lines that agree which are in paragraphs of several, else they have to tell as a few have
# share of the lines that agree which are in paragraphs that end as sentences do, or else sentences that end amid them
ENDED, ENDED_AMID = 0.4, 0.3
RAGGED = 0.8  # of the width that a line of print has at least, the last of a paragraph aside,
SHORT_OF_PRINT = 0.96  # … which the last of a paragraph may have, where nothing else parts paragraphs,
FEWEST_ENDS = 2  # … short lines that tell what parts them,
OVER = 1.12  # … and which a line of narrow letters may have
WIDEST_GAP = 3  # blank lines in the middle of a sentence
LONGEST_WORD = 30  # letters of what isn't broken from which its line tells nothing
TRIES, MOST_WIDTHS = 3, 4  # widths that are looked at, one after the other, and that a text may be wrapped at
_SURE_ENDS = ".!?,;:。"


@dataclass(slots=True)
class _Wrap:
    """A width that lines may be wrapped at, and what speaks for it."""

    width: int
    in_print: bool
    parts: list[list[int]]  # lines that go on with those above, one list for each paragraph or several
    sound: list[list[int]]  # … and those that agree on the width
    apart: bool | None = None  # do its paragraphs stand apart, if that was asked for?

    @property
    def widest(self) -> float:
        """How wide a line may be."""
        return self.width * OVER if self.in_print else self.width


def wrapped_runs(lines: Sequence[str]) -> list[range] | None:
    """
    The lines that were one before, each run of them; None where a text isn't wrapped.

    >>> wrapped_runs(["Rain", "and snow", "and hail"]) is None
    True
    """
    wide = any(map(has_wide_letters, lines))
    narrowest = NARROWEST_WRAP // 2 if wide else NARROWEST_WRAP
    sizes = [0 if line.isspace() else len(line) for line in lines]
    above = [i for i, (size, below) in enumerate(pairwise(sizes)) if narrowest <= size <= WIDEST_WRAP + 2 and below]
    if len(above) < FEW or not _may_go_on(lines, above):
        return None
    gaps = list(_gaps(lines, sizes, narrowest))
    asked = {n for i in above for n in (i, i + 1)}.union(*gaps)
    joined: set[int] = set()
    for in_columns in (False, True) if wide else (False,):
        read = [measured(line, in_columns) if n in asked else NOTHING for n, line in enumerate(lines)]
        joined = max(joined, _Wrapped(read, above, sizes, gaps).joined(), key=len)
    return _runs(len(lines), joined) if joined else None


def _may_go_on(lines: Sequence[str], above: Sequence[int]) -> bool:
    """Quick: may a sentence go on from line to line as often as in the shortest text that is wrapped?"""
    going_on = (
        i
        for i in above
        if lines[i].rstrip()[-1] not in _SURE_ENDS
        and (first := FIRST.search(lines[i + 1]))
        and not (first[0].isupper() or first[0].isdigit())
    )
    return sum(1 for _ in islice(going_on, FEW)) >= GOING_ON * FEW


def _gaps(lines: Sequence[str], sizes: Sequence[int], narrowest: int) -> Iterator[tuple[int, int]]:
    """Lines in the middle of a sentence, and those below the blank lines under them that begin small."""
    said = [i for i, size in enumerate(sizes) if size]
    for above, below in pairwise(said):
        if 1 < below - above <= WIDEST_GAP + 1 and narrowest <= sizes[above] <= WIDEST_WRAP + 2:
            if lines[below].lstrip()[0].islower() and lines[above].rstrip()[-1] not in _SURE_ENDS.replace(",", ""):
                yield above, below


def _runs(size: int, joined: set[int]) -> list[range]:
    starts = [i for i in range(size) if i not in joined]
    return [range(start, end) for start, end in pairwise([*starts, size])]


def longest_rise(balance: Sequence[float]) -> range:
    """
    From where to where a balance rises, or stays, the longest way.

    >>> longest_rise([0, -1, 1, 0, 2, 1, -2])
    range(0, 5)
    """
    lowest: list[int] = []  # where it is lower than anywhere above
    for n, sum_ in enumerate(balance):
        if not lowest or sum_ < balance[lowest[-1]]:
            lowest.append(n)
    best = range(0)
    for n in range(len(balance) - 1, 0, -1):
        while lowest and balance[lowest[-1]] <= balance[n]:
            first = lowest.pop()
            if n - first > len(best):
                best = range(first, n)
    return best


class _Wrapped:
    """The lines of a text that may be wrapped."""

    def __init__(
        self, lines: Sequence[Line], above: Sequence[int], sizes: Sequence[int], gaps: Sequence[tuple[int, int]]
    ) -> None:
        self.lines, self.sizes, self.gaps = lines, sizes, gaps
        self.prose = Prose(lines)
        self.pairs = [i + 1 for i in above if self.prose.meet(lines[i], lines[i + 1])]

    def joined(self) -> set[int]:
        """The lines that go on with the one above."""
        joined: set[int] = set()
        for quoted in sorted({self.lines[i].quoted for i in self.pairs}):
            left = [i for i in self.pairs if self.lines[i].quoted == quoted]
            for _ in range(MOST_WIDTHS):
                wrap = self._wrap(left)
                if wrap is None:
                    break
                done = {i for part in wrap.sound for i in part}
                for part in wrap.parts:
                    if self.prose.is_of_sentences(part) or (self.prose.has_case(part) and not wrap.in_print):
                        joined.update(self._going_on(part, wrap, part[0] in done))
                joined.update(i for above, below in self._over_gaps(wrap) for i in range(above + 1, below + 1))
                left = [i for i in left if i not in done]
        return joined

    def _over_gaps(self, wrap: _Wrap) -> Iterator[tuple[int, int]]:
        """Lines with blank ones between them that were a paragraph: a page ended, or a program took the first line of it for another."""
        for above, below in self.gaps:
            if self.prose.meet(self.lines[above], self.lines[below]) and self._is_full(below, wrap, below - above):
                yield above, below

    def _wrap(self, pairs: Sequence[int]) -> _Wrap | None:
        """The width that most of these lines agree on, if they are wrapped; else one that those of a stretch agree on."""
        whole = self._whole(pairs)
        if whole or len(going_on := [i for i in pairs if self.prose.goes_on(i)]) < FEWEST * GOING_ON_IN_PRINT:
            return whole
        stretches = filter(None, map(self._stretch, self._widths(pairs, going_on)))
        return max(stretches, key=lambda wrap: sum(map(len, wrap.sound)), default=None)

    def _whole(self, pairs: Sequence[int]) -> _Wrap | None:
        """The width that most of these lines agree on; where many speak against it, rather that of print, if more agree on it."""
        best: _Wrap | None = None
        most = 0
        for wrap in filter(self._is_wrapped, self._widths(pairs, pairs)):
            full = sum(self._is_full(i, wrap) for part in wrap.sound for i in part)
            against = self._against(wrap.parts, wrap)
            if full - against > most and (best is None or wrap.in_print):
                best, most = wrap, full - against
            if not wrap.in_print and self._against(wrap.sound, wrap) + self._over(pairs, wrap) <= MOST_OFF * full:
                break
        return best

    def _against(self, parts: Sequence[list[int]], wrap: _Wrap) -> int:
        return sum(self._is_against(i, wrap) for part in parts for i in part)

    def _over(self, pairs: Sequence[int], wrap: _Wrap) -> int:
        """How many lines are a little wider than the others."""
        return sum(wrap.width < self.lines[i - 1].width <= wrap.width * OVER for i in pairs)

    def _widths(self, pairs: Sequence[int], voters: Sequence[int]) -> Iterator[_Wrap]:
        """The widths that most of the lines that may tell agree on, the likeliest first, and the paragraphs at each."""
        narrowest = NARROWEST_PRINT if len(voters) >= MANY else WIDE_ENOUGH
        wide = sum(self.lines[i - 1].width >= RAGGED * narrowest for i in voters)
        for in_print in (False, True) if wide >= FEWEST else (False,):
            votes = self._votes(voters, in_print, narrowest if in_print else NARROWEST_WRAP)
            for _ in range(TRIES):
                most = max(votes)
                width = len(votes) - 1 - votes[::-1].index(most)
                if most < FEW * SHORT * width:
                    break
                wrap = _Wrap(width, in_print, [], [])
                wrap.parts = self._parts(pairs, wrap)
                wrap.sound = [part for part in wrap.parts if self._is_sound(part, wrap)]
                yield wrap
                low, high = max(0, width - 3), min(len(votes), width + 4)
                votes[low:high] = [0] * (high - low)

    def _stretch(self, wrap: _Wrap) -> _Wrap | None:
        """The paragraphs of a stretch amid a menu, lists or comments, if they are wrapped: the longest in which more speaks for it than against."""
        starts = {part[0] for part in wrap.sound}
        speaking = [self._speaks(part, wrap, part[0] in starts) for part in wrap.parts]
        rise = longest_rise(list(accumulate(speaking, initial=0.0)))
        inside = [n for n in rise if speaking[n] > 0]
        parts = wrap.parts[inside[0] : inside[-1] + 1] if inside else []
        stretch = _Wrap(wrap.width, wrap.in_print, parts, [part for part in parts if part[0] in starts])
        full = [i for part in stretch.sound for i in part if self._is_full(i, wrap)]
        return (
            stretch if len(full) >= FEWEST and self._is_wrapped(stretch) and self.prose.reads_as_prose(full) else None
        )

    def _speaks(self, part: Sequence[int], wrap: _Wrap, is_sound: bool) -> float:
        """How much a paragraph speaks for a width: its lines that go on below, if it ends as sentences do, less the others."""
        full = [i for i in part if self._is_full(i, wrap)]
        ends = is_sound and self.lines[full[-1]].end in (STOP, DOTS)
        going_on = sum(map(self.prose.goes_on, full))
        against = sum(self._is_against(i, wrap) for i in part)
        return MOST_AGAINST * (ends * going_on - BREAKING_OFF * (len(full) - going_on)) - against

    def _votes(self, pairs: Sequence[int], in_print: bool, narrowest: int) -> list[int]:
        """For each width, how much of the text may have been wrapped at it."""
        steps = [0] * (WIDEST_WRAP + 2)
        for i in pairs:
            above, below = self.lines[i - 1], self.lines[i]
            last = int(above.width / RAGGED) if in_print else above.width + below.unit
            first = max(above.width, narrowest)
            if below.unit <= LONGEST_WORD and first <= min(last, WIDEST_WRAP):
                steps[first] += above.width
                steps[min(last, WIDEST_WRAP) + 1] -= above.width
        votes, sum_ = [], 0
        for step in steps[:-1]:
            sum_ += step
            votes.append(sum_)
        return votes

    def _parts(self, pairs: Sequence[int], wrap: _Wrap) -> list[list[int]]:
        """What stands between blank lines, short lines and such as are too long."""
        parts: list[list[int]] = []
        for i in pairs:
            above = self.lines[i - 1]
            if above.width < SHORT * wrap.width or (above.width > wrap.widest and above.breakable):
                continue
            if above.width - above.indent < SAID * wrap.width:
                continue
            if parts and parts[-1][-1] == i - 1:
                parts[-1].append(i)
            else:
                parts.append([i])
        return parts

    def _is_full(self, i: int, wrap: _Wrap, up: int = 1) -> bool:
        """Would the first word of a line not have found room above, so many lines up?"""
        above, below = self.lines[i - up], self.lines[i]
        if above.width > wrap.widest or (below.width > wrap.widest and below.breakable):
            return False
        return above.width >= RAGGED * wrap.width if wrap.in_print else above.width + below.unit >= wrap.width

    def _is_against(self, i: int, wrap: _Wrap) -> bool:
        above = self.lines[i - 1]
        return (
            not self._is_full(i, wrap)
            and above.width <= wrap.widest
            and above.end not in (STOP, DOTS, COLON)
            and self.lines[i].unit <= LONGEST_WORD
        )

    def _is_sound(self, part: list[int], wrap: _Wrap) -> bool:
        full = sum(self._is_full(i, wrap) for i in part)
        against = sum(self._is_against(i, wrap) for i in part)
        return full > 0 and against <= MOST_AGAINST * full and not self.prose.is_code(part)

    def _is_wrapped(self, wrap: _Wrap) -> bool:
        """Does enough of a text agree on a width, and read as prose?"""
        full = [i for part in wrap.sound for i in part if self._is_full(i, wrap)]
        if len(full) < FEW or not (self.prose.has_case(full) or self.prose.has_marks_inside(full)):
            return False
        counts = [(part, sum(self._is_full(i, wrap) for i in part)) for part in wrap.sound]
        ended = sum(n for part, n in counts if self.lines[part[-1]].end in (STOP, DOTS))
        amid = self.prose.ends_amid(full) if wrap.width >= WIDE_ENOUGH else 0
        if ended < ENDED * len(full) and amid < max(SENTENCES, ENDED_AMID * len(full)):
            return False
        going_on = sum(map(self.prose.goes_on, full))
        against = self._against(wrap.parts, wrap)
        if wrap.in_print:
            return against <= MOST_AGAINST * len(full) and self._is_printed(full, wrap.width)
        if len(full) < FEWEST or sum(n for _, n in counts if n > 1) < SEVERAL * len(full):
            ends = {part[-1] for part in wrap.sound}
            return (
                not against
                and wrap.width >= WIDE_ENOUGH
                and going_on >= GOING_ON_IN_FEW * len(full)
                and all(self.lines[i].end == STOP for i in ends)
            )
        is_narrow = wrap.width < WIDE_ENOUGH
        if is_narrow and sum(n for _, n in counts if n >= LINES_OF_NARROW) < MOSTLY * len(full):
            return False
        most = MOST_AGAINST if is_narrow else MOST_ELSEWHERE
        return going_on >= GOING_ON * len(full) and against <= most * len(full)

    def _is_printed(self, full: Sequence[int], width: int) -> bool:
        if width < WIDE_ENOUGH and (len(full) < MANY or self.prose.ends_amid(full) < SENTENCES):
            return False
        return len(full) >= FEWEST and self.prose.reads_as_prose(full)

    def _going_on(self, part: list[int], wrap: _Wrap, is_sound: bool) -> Iterator[int]:
        """The lines of a part that go on with the one above."""
        if self.prose.is_code(part):
            return
        start = part[0] - 1  # of the paragraph
        for i in part:
            above = self.lines[i - 1]
            sure = is_sound and not self._is_label(part, wrap)
            if above.width > wrap.widest:  # it can't be broken
                full = start < i - 1 and self.prose.goes_on(i)
            elif wrap.in_print and is_sound and self.prose.is_amid(i, start):
                full = True
            else:
                full = self._is_full(i, wrap) and (
                    sure or (self.prose.goes_on_small(i) if wrap.in_print else self.prose.goes_on(i))
                )
                full = full and (self.lines[i].unit <= LONGEST_WORD or above.end == 0)
            if full and not self._may_end(i, wrap) and self.prose.stands_below(i, start):
                yield i
            else:
                start = i

    def _may_end(self, i: int, wrap: _Wrap) -> bool:
        """Is the line above one of print that ends a sentence, with room for the next word, where nothing else parts paragraphs?"""
        above = self.lines[i - 1]
        if not wrap.in_print or above.end != STOP or above.width + self.lines[i].unit >= SHORT_OF_PRINT * wrap.width:
            return False
        if wrap.apart is None:
            wrap.apart = self._are_apart(wrap)
        return not wrap.apart

    def _are_apart(self, wrap: _Wrap) -> bool:
        """Does a blank line stand below each short line that ends a sentence, or one that is moved in?"""
        short = [i for i, line in enumerate(self.lines) if 0 < line.width < SHORT * wrap.width and line.end == STOP]
        below = [i + 1 for i in short if i + 1 < len(self.lines) and self.sizes[i + 1]]
        moved_in = all(self.lines[i].indent > self.lines[i - 1].indent + 1 for i in below)
        return len(short) >= FEWEST_ENDS and moved_in

    def _is_label(self, part: list[int], wrap: _Wrap) -> bool:
        """
        Are there two lines only, the lower of which begins anew and is no sentence: a headline and a byline?

        Above a blank line, and below one or a short one, such two are one headline where the next word found no room in the upper one.
        """
        if len(part) > 1 or self.prose.goes_on(part[0]) or self.lines[part[0]].end == STOP:
            return False
        above, below = part[0] - 2, part[0] + 1
        is_apart = above < 0 or self.sizes[above] < SHORT * wrap.width
        return wrap.in_print or not is_apart or (below < len(self.sizes) and self.sizes[below] > 0)
