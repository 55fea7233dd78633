"""The lines of a text that is laid out by time: the transcript of a talk, subtitles, a chat."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..deciding.sight import Sight

FEWEST_MARKS = 4  # times of such a text,
FARTHEST = 6  # … lines from one to the next,
MOST_BACK = 0.25  # … the share of them that may be earlier than the one above,
LEAST_SHARE = 0.5  # … and the share of the lines that they have to span
_OPENERS = "[(<"  # what may stand before a time, if no figure does
_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+(?:\w{2,3}\s)?)?"
_TIME = re.compile(
    rf"[\[(<]?{_DATE}(?P<first>\d{{1,2}})[:.](?P<second>[0-5]\d)(?P<third>[:.][0-5]\d)?"
    r"(?:[.,]\d{1,3})?(?P<arrow>\s-->\s.*)?(?:\s?[ap]\.?m\b\.?)?[\])>]?(?P<said>.*)",
    re.I | re.S,
)
_SPOKEN = re.compile(r"\s*[-–—]?\s*(?:<[^<>\s][^<>]{0,30}>|[^\d\W][^:：<>]{0,30}[:：])\s*\S")


def timed_lines(sights: Sequence[Sight]) -> range:
    """
    The lines from the first time to the last, and what is said then; an empty range in other texts.

    A time has seconds, or is followed by who speaks, or is one of minutes and seconds that begin near nought, so that neither the
    entries of a live blog nor comments are taken for a talk. Most times are later than the one above.
    """
    marks: list[int] = []
    times: list[tuple[int, int, int]] = []
    from_nought = False  # do times of minutes and seconds alone count?
    for i, sight in enumerate(sights):
        text = sight.text
        if not (text[0].isdecimal() or text[0] in _OPENERS) or not (found := _TIME.match(text)):
            continue
        alone = not found["said"].strip()
        from_nought = from_nought or (not marks and alone and int(found["first"]) == 0)
        if found["third"] or found["arrow"] or (alone and from_nought) or _SPOKEN.match(found["said"]):
            marks.append(i)
            times.append((int(found["first"]), int(found["second"]), int((found["third"] or ":0")[1:])))
    if len(marks) < FEWEST_MARKS:
        return range(0)
    steps = [below - above for above, below in pairwise(marks)]
    back = sum(later < earlier for earlier, later in pairwise(times))
    last = min(len(sights), marks[-1] + max(steps))
    if max(steps) > FARTHEST or back > MOST_BACK * len(steps) or last - marks[0] < LEAST_SHARE * len(sights):
        return range(0)
    first = marks[0] - 1 if marks[0] and sights[marks[0] - 1].text.isdecimal() else marks[0]  # the number of a subtitle
    return range(first, last)
