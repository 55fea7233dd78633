"""
What the first scores of a page's blocks say about each other.

A block's own signals give it a first score; this looks at the scores around it: is it in the stretch that holds
most of the article, how much of the article stands above and below, how do its neighbours and the blocks of the same
group (indent, or the box around) score? In HTML also: is it in the box that holds most of the article? A second model
adds that up. Idea: two-stage additive block models, as studied for web pages since Boilerpipe (Kohlschütter 2010) and
the context-sensitive step of jusText (Pomikálek 2011).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import exp

from ..blocks import Block, Markup
from .nested import add_up

HEIGHTS = (-5.0, -3.5, -2.5, -1.7, -1.0, -0.4, 0.0, 0.4, 1.0, 1.7, 2.5, 3.5, 5.0)
COARSE = (-3.0, -1.2, 0.0, 1.2, 3.0)
SHARES = (0.02, 0.06, 0.12, 0.2, 0.3, 0.42, 0.55, 0.7, 0.85, 0.95)
MASSES = (0.3, 0.8, 1.5, 3.0, 6.0, 12.0, 25.0, 50.0)
PLACES = (0.0001, 0.02, 0.06, 0.15, 0.3, 0.5, 0.7, 0.85, 0.94, 0.98, 0.9999)
BIASES = (-1.0, 0.0, 1.0)
NEAR, FAR = 5, 30
MARGIN = FAR + 1
ALONE = 11  # bin of a mean over no other block
HEAVIEST = 400  # characters from which a block weighs no more

CONTEXT = (
    ("first score", 14 * 8),
    ("scores of both neighbours", 36 * 6),
    ("scores two away", 36 * 6),
    (f"mean score within {NEAR} blocks", 11 * 6),
    (f"mean score within {FAR} blocks", 11 * 6),
    ("article above and below", 81),
    (f"article within {NEAR} blocks above and below", 81),
    ("share of the article above", 12 * 6),
    *((f"in the best stretch (bias {bias:+.0f})", 10 * 6) for bias in BIASES),
    ("best score of the page", 14),
    ("article on the page", 9),
    ("mean score of its group", 12 * 6),
    ("share of the article in its group", 11 * 6),
)
BOX_CONTEXT = (
    *((f"in the best box (bias {bias:+.0f})", 3 * 6) for bias in BIASES),
    ("mean score of its own box", 12 * 6),
)


class Weighed:
    """The scores of a page's blocks, and how much of the article each is likely to be."""

    def __init__(self, lengths: Sequence[int], scores: Sequence[float]) -> None:
        self.weights = [(HEAVIEST if length > HEAVIEST else length) / 100 + 0.1 for length in lengths]
        self.clipped = [-6.0 if score < -6 else 6.0 if score > 6 else score for score in scores]
        self.masses = [weight / (1 + exp(-score)) for score, weight in zip(self.clipped, self.weights, strict=True)]
        self.coarse = [bisect_right(COARSE, score) for score in self.clipped]
        self.sums = [  # for each bias
            [(score + bias) * weight for score, weight in zip(self.clipped, self.weights, strict=True)]
            for bias in BIASES
        ]


def consider(shapes: Sequence[int], groups: Sequence[int], weighed: Weighed, asked: Iterable[int]) -> list[list[int]]:
    """For each block that is asked for, a row of bins: a column for each entry of CONTEXT. Time is linear in the blocks."""
    weights, clipped, masses = weighed.weights, weighed.clipped, weighed.masses
    above, total_weight = list(accumulate(masses, initial=0.0)), list(accumulate(weights, initial=0.0))
    total = above[-1] or 1e-9
    group_masses: dict[int, float] = {}
    group_weights: dict[int, float] = {}
    for group, mass, weight in zip(groups, masses, weights, strict=True):
        group_masses[group] = group_masses.get(group, 0.0) + mass
        group_weights[group] = group_weights.get(group, 0.0) + weight
    lower, equal, upper = (_places(len(weights), *_stretch(values)) for values in weighed.sums)
    best = bisect_right(HEIGHTS, max(clipped, default=0.0))
    on_page = bisect_right(MASSES, total)
    coarse = [0, 0, *weighed.coarse, 0, 0]
    # Sums of the article's mass and of weight, with room at both ends so that no index has to be checked.
    masses_to = [*[0.0] * MARGIN, *above, *[above[-1]] * MARGIN]
    weights_to = [*[0.0] * MARGIN, *total_weight, *[total_weight[-1]] * MARGIN]
    rows = []
    for i in asked:
        before2, before, own, after, after2 = coarse[i : i + 5]
        at = i + MARGIN
        mass_above, mass_to, mass, weight = above[i], above[i + 1], masses[i], weights[i]
        low, high = at - NEAR, at + NEAR + 1
        near_low, near_high = masses_to[low], masses_to[high]
        near = (near_high - near_low - mass) / (weights_to[high] - weights_to[low] - weight + 0.001)
        low, high = at - FAR, at + FAR + 1
        far = (masses_to[high] - masses_to[low] - mass) / (weights_to[high] - weights_to[low] - weight + 0.001)
        group_mass, group_weight = group_masses[groups[i]], group_weights[groups[i]] - weight
        row = [
            bisect_right(HEIGHTS, clipped[i]) * 8 + shapes[i],
            (before * 6 + after) * 6 + own,
            (before2 * 6 + after2) * 6 + own,
            bisect_right(SHARES, near) * 6 + own,
            bisect_right(SHARES, far) * 6 + own,
            bisect_right(MASSES, mass_above) * 9 + bisect_right(MASSES, total - mass_to),
            bisect_right(MASSES, mass_above - near_low) * 9 + bisect_right(MASSES, near_high - mass_to),
            bisect_right(PLACES, mass_above / total) * 6 + own,
            lower[i] * 6 + own,
            equal[i] * 6 + own,
            upper[i] * 6 + own,
            best,
            on_page,
            (bisect_right(SHARES, (group_mass - mass) / group_weight) if group_weight > 0.05 else ALONE) * 6 + own,
            bisect_right(SHARES, group_mass / total) * 6 + own,
        ]
        rows.append(row)
    return rows


def consider_boxes(
    blocks: Sequence[Block], markup: Markup, weighed: Weighed, asked: Iterable[int], rows: Sequence[list[int]]
) -> None:
    """Add to these rows what the boxes that hold the blocks tell, a column for each entry of BOX_CONTEXT."""
    parents, boxes = markup.parents, [block.box for block in blocks]
    weights, masses = weighed.weights, weighed.masses
    box_masses, box_weights = [0.0] * len(parents), [0.0] * len(parents)
    for box, mass, weight in zip(boxes, masses, weights, strict=True):
        box_masses[box] += mass
        box_weights[box] += weight
    best = []
    for values in weighed.sums:
        held = [0.0] * len(parents)
        for box, value in zip(boxes, values, strict=True):
            held[box] += value
        add_up(held, parents)
        best.append(_best_box(held))
    inside = {box: _in_box(box, parents) for box in set(best)}
    lower, equal, upper = (inside[box] for box in best)
    for i, row in zip(asked, rows, strict=True):
        box, own = boxes[i], weighed.coarse[i]
        weight = box_weights[box] - weights[i]
        mean = bisect_right(SHARES, (box_masses[box] - masses[i]) / weight) if weight > 0.05 else ALONE
        row += (lower[box] * 6 + own, equal[box] * 6 + own, upper[box] * 6 + own, mean * 6 + own)


def _best_box(held: Sequence[float]) -> int:
    """The box with the largest sum, the innermost of equals; −1 where none is above zero."""
    most = max(held, default=0.0)
    return len(held) - 1 - held[::-1].index(most) if most > 0 else -1


def _in_box(best: int, parents: Sequence[int]) -> list[int]:
    """For each box: is it, or is it in, the best one? 0 no, 1 yes, 2 there is none."""
    size = len(parents)
    if best < 0:
        return [2] * size
    end = best + 1
    while end < size and parents[end] >= best:
        end += 1
    return [*[0] * best, *[1] * (end - best), *[0] * (size - end)]


def _stretch(values: Sequence[float]) -> tuple[int, int]:
    """The run of blocks with the largest sum (Kadane's algorithm)."""
    best = total = 0.0
    start, found = 0, (0, 0)
    for i, value in enumerate(values):
        if total > 0:
            total += value
        else:
            total, start = value, i
        if total > best:
            best, found = total, (start, i + 1)
    return found


def _places(size: int, start: int, end: int) -> list[int]:
    """
    Where each block stands to a stretch: 0 inside, 1 the first block, 2 the last; 3-5 before and 6-8 after by distance; 9 there is no stretch.

    >>> _places(12, 5, 8), _places(2, 0, 0)
    ([5, 4, 4, 4, 3, 1, 0, 2, 6, 7, 7, 7], [9, 9])
    """
    if start == end:
        return [9] * size
    before = [*[5] * (start - 4), 4, 4, 4, 3][-start:] if start else []
    inside = [1, *[0] * (end - start - 2), 2][: end - start]
    return [*before, *inside, 6, 7, 7, 7, *[8] * (size - end - 4)][:size]
