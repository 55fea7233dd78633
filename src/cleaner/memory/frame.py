"""
What can be seen of a block that was left out, where the lines are known that the site prints around its articles.

These lines are the page's frame. They cut it into stretches, one of which is the article: most likely the one that holds
most of the prose that no other page has. `observe_frame` turns that into rows of small numbers, as signals.py does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp

from ..deciding.sight import Sight
from ..writing.shapes import PROSE_SHAPES

SCORES = (-6.0, -4.0, -3.0, -2.0, -1.2, -0.6, 0.0, 0.6, 1.5, 3.0)
MASSES = (1, 100, 250, 500, 1000, 2000, 4000)
SHARES = (0.01, 0.1, 0.25, 0.5, 0.75, 0.95)
FATES = ("related", "repeat", "boilerplate")  # reasons for which a block may have been left out by mistake
SIZES = (0, 0, 0, 1, 2, 3, 4, 4)  # by shape: a short line, a short sentence, a line, a sentence, prose
BRIDGE = 3  # lines of the frame in a row that may stand in the middle of an article: "Advertisement"
NEAR = 5  # blocks above and below in which the frame is counted
HEAVIEST = 400  # width from which a block counts for no more

# One entry a column of a row: its name and how many values it has.
FRAME_SIGNALS = (
    ("why it was left out", 3 * 5),
    ("score of the text", 11 * 3),
    ("share of the page's own prose in its stretch", 7 * 5),
    ("own prose of its stretch", 8 * 5),
    ("share of what reads like the article in its stretch", 7 * 5),
    ("what reads like the article in its stretch", 8 * 5),
    ("frame just above", 6 * 5),
    ("frame just below", 6 * 5),
    ("own prose above and below", 8 * 8),
)


@dataclass(frozen=True, slots=True)
class Framed:
    """A page's blocks, with what is known of each."""

    sights: Sequence[Sight]
    scores: Sequence[float]
    frame: Sequence[bool]  # is it a line that other pages of the site have as well?


def observe_frame(page: Framed, fates: Mapping[int, str]) -> dict[int, list[int]]:
    """For each block that is asked for, by the reason it was left out for, a row of bins. Time is linear in the blocks."""
    size = len(page.frame)
    prose = [
        sight.width if sight.shape in PROSE_SHAPES and not framed else 0
        for sight, framed in zip(page.sights, page.frame, strict=True)
    ]
    likely = [
        0.0 if framed else min(sight.width, HEAVIEST) / (1 + exp(-max(-6.0, min(6.0, score))))
        for sight, score, framed in zip(page.sights, page.scores, page.frame, strict=True)
    ]
    narrow, wide = _stretches(page.frame, 0), _stretches(page.frame, BRIDGE)
    prose_in, likely_in = _sums(narrow, prose), _sums(wide, likely)
    above, framed_to = list(accumulate(prose, initial=0)), list(accumulate(page.frame, initial=0))
    all_prose, all_likely = above[-1] or 1, sum(likely) or 1.0
    rows = {}
    for i, fate in fates.items():
        kind = SIZES[page.sights[i].shape]
        own, liked = prose_in[narrow[i]], likely_in[wide[i]]
        low, high = max(0, i - NEAR), min(size, i + 1 + NEAR)
        rows[i] = [
            FATES.index(fate) * 5 + kind,
            bisect_right(SCORES, page.scores[i]) * 3 + FATES.index(fate),
            bisect_right(SHARES, own / all_prose) * 5 + kind,
            bisect_right(MASSES, own) * 5 + kind,
            bisect_right(SHARES, liked / all_likely) * 5 + kind,
            bisect_right(MASSES, liked) * 5 + kind,
            5 * (framed_to[i] - framed_to[low]) // max(1, i - low) * 5 + kind,
            5 * (framed_to[high] - framed_to[i + 1]) // max(1, high - i - 1) * 5 + kind,
            bisect_right(MASSES, above[i]) * 8 + bisect_right(MASSES, above[-1] - above[i + 1]),
        ]
    return rows


def _stretches(frame: Sequence[bool], bridge: int) -> list[int]:
    """For each block the number of the stretch between lines of the frame that it stands in; −1 for such a line."""
    stretches = []
    number, gap = 0, 0
    for framed in frame:
        if framed:
            gap += 1
        else:
            number += gap > bridge
            gap = 0
        stretches.append(-1 if framed else number)
    return stretches


def _sums(stretches: Sequence[int], values: Sequence[float]) -> dict[int, float]:
    sums: dict[int, float] = {}
    for stretch, value in zip(stretches, values, strict=True):
        sums[stretch] = sums.get(stretch, 0) + value
    return sums
