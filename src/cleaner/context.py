"""
What the first scores of a page's blocks say about each other.

A block's own signals give it a first score; this looks at the scores around it: is it in the stretch that holds
most of the article, how much of the article stands above and below, how do its neighbours and the blocks of the same
indent score? A second model adds that up. Idea: two-stage additive block models, as studied for web pages since
Boilerpipe (Kohlschütter 2010) and the context-sensitive step of jusText (Pomikálek 2011).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import exp

from .blocks import Block
from .sight import Sight

HEIGHTS = (-5.0, -3.5, -2.5, -1.7, -1.0, -0.4, 0.0, 0.4, 1.0, 1.7, 2.5, 3.5, 5.0)
COARSE = (-3.0, -1.2, 0.0, 1.2, 3.0)
SHARES = (0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7, 0.85, 0.95)
MASSES = (0.3, 0.8, 1.5, 3.0, 6.0, 12.0, 25.0, 50.0)
PLACES = (0.0001, 0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85, 0.94, 0.98, 0.9999)
BIASES = (-1.0, 0.0, 1.0, 2.0)
REACHES = (2, 5, 12, 30)
MARGIN = max(REACHES) + 1

CONTEXT = (
    ("first score", 14 * 8),
    ("scores of both neighbours", 36 * 6),
    ("scores two away", 36 * 6),
    *((f"mean score within {reach} blocks", 11 * 6) for reach in REACHES),
    ("article above and below", 81),
    ("article within five blocks above and below", 81),
    ("share of the article above", 12 * 6),
    *((f"in the best stretch (bias {bias:+.0f})", 10 * 6) for bias in BIASES),
    ("best score of the page", 14),
    ("article on the page", 9),
    ("mean score of this indent", 11 * 6),
    ("share of the article at this indent", 11 * 6),
)


def consider(blocks: Sequence[Block], sights: Sequence[Sight], scores: Sequence[float]) -> list[list[int]]:
    """For each block a row of bins, a column for each entry of CONTEXT. Time is linear in the number of blocks."""
    size = len(blocks)
    weights = [min(sight.length, 400) / 100 + 0.1 for sight in sights]
    clipped = [-6.0 if score < -6 else 6.0 if score > 6 else score for score in scores]
    shares = [1 / (1 + exp(-score)) for score in clipped]
    masses = [share * weight for share, weight in zip(shares, weights, strict=True)]
    above, total_weight = _running(masses), _running(weights)
    total = above[-1]
    by_indent: dict[int, list[float]] = {}
    for block, mass, weight in zip(blocks, masses, weights, strict=True):
        entry = by_indent.setdefault(block.indent, [0.0, 0.0])
        entry[0] += mass
        entry[1] += weight
    stretches = [
        _stretch([(score + bias) * weight for score, weight in zip(clipped, weights, strict=True)]) for bias in BIASES
    ]
    best = bisect_right(HEIGHTS, max(clipped, default=0.0))
    on_page = bisect_right(MASSES, total)
    coarse = [0, 0, *(bisect_right(COARSE, score) for score in clipped), 0, 0]
    indent_bins = {
        indent: (bisect_right(SHARES, mass / weight) * 6, bisect_right(SHARES, mass / total) * 6)
        for indent, (mass, weight) in by_indent.items()
    }
    # Sums of the article's mass and of weight, with room at both ends so that no index has to be checked.
    masses_to = [*[0.0] * MARGIN, *above, *[total] * MARGIN]
    weights_to = [*[0.0] * MARGIN, *total_weight, *[total_weight[-1]] * MARGIN]
    rows = []
    for i in range(size):
        before2, before, own, after, after2 = coarse[i : i + 5]
        at = i + MARGIN
        mass_above, mass, weight = above[i], masses[i], weights[i]
        row = [
            bisect_right(HEIGHTS, clipped[i]) * 8 + sights[i].shape,
            (before * 6 + after) * 6 + own,
            (before2 * 6 + after2) * 6 + own,
        ]
        for reach in REACHES:
            low, high = at - reach, at + reach + 1
            around = (masses_to[high] - masses_to[low] - mass) / (weights_to[high] - weights_to[low] - weight + 0.001)
            row.append(bisect_right(SHARES, around) * 6 + own)
        near_above, near_below = mass_above - masses_to[at - 5], masses_to[at + 6] - masses_to[at + 1]
        row += [
            bisect_right(MASSES, mass_above) * 9 + bisect_right(MASSES, total - above[i + 1]),
            bisect_right(MASSES, near_above) * 9 + bisect_right(MASSES, near_below),
            bisect_right(PLACES, mass_above / total) * 6 + own,
        ]
        row += [_where(i, start, end) * 6 + own for start, end in stretches]
        mean_bin, share_bin = indent_bins[blocks[i].indent]
        row += [best, on_page, mean_bin + own, share_bin + own]
        rows.append(row)
    return rows


def _running(values: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in values:
        sums.append(sums[-1] + value)
    return sums


def _stretch(values: Sequence[float]) -> tuple[int, int]:
    """The run of blocks with the largest sum (Kadane's algorithm)."""
    best = total = 0.0
    start, found = 0, (0, 0)
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, found = total, (start, i + 1)
    return found


def _where(i: int, start: int, end: int) -> int:
    """0 inside, 1 the first block, 2 the last; 3-5 before and 6-8 after by distance; 9 there is no stretch."""
    if start == end:
        return 9
    if i < start:
        return 3 if i == start - 1 else 4 if i >= start - 4 else 5
    if i >= end:
        return 6 if i == end else 7 if i < end + 4 else 8
    return 1 if i == start else 2 if i == end - 1 else 0
