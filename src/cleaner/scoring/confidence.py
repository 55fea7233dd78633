"""
How far can a result be trusted? The F1 that its own scores make expect.

A block's score is the logarithm of the odds that it belongs to the article. If each is right on average, the kept
blocks hold so much of the article, and the page so much article in all: the F1 of the two is what can be expected (the
plug-in estimate of Jansche, "A maximum expected utility framework for binary sequence labeling", 2007). What F1 pages of
such an expectation have got in truth is written in confidence.json, made by training/train_confidence.py.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from math import exp, fsum
from pathlib import Path

CONFIDENCE = "confidence.json"
STEEPEST = 8.0  # scores beyond are as sure as these
Knots = tuple[tuple[float, float], ...]


def expected_f1(widths: Sequence[int], scores: Sequence[float], kept: Iterable[int], raised: float = 0.0) -> float:
    """
    The F1, weighed by width, of the kept blocks against an article of which the scores tell. 0 where nothing is kept.

    `raised`: what the option `balance` has added to the scores.

    >>> expected_f1([100, 100], [8.0, -8.0], [0]) > 0.99 > 0.6 > expected_f1([100, 100], [0.0, 0.0], [0])
    True
    """
    likely = [
        width / (1 + exp(-score if -STEEPEST < score < STEEPEST else -STEEPEST if score > 0 else STEEPEST))
        for width, score in zip(widths, [score - raised for score in scores] if raised else scores, strict=True)
    ]
    kept = list(kept)
    both = sum(widths[i] for i in kept) + fsum(likely)
    return 2 * fsum(likely[i] for i in kept) / both if both else 0.0


def confidence_of(expected: float, by_text: bool) -> float:
    """What F1 pages with this expectation get, 0..1: a line through the points of confidence.json."""
    knots = _knots()["text" if by_text else "html"]
    at = bisect_right(knots, (expected, 1.0))
    if at == 0 or at == len(knots):
        return knots[min(at, len(knots) - 1)][1]
    (left, low), (right, high) = knots[at - 1], knots[at]
    return low + (high - low) * (expected - left) / (right - left)


@cache
def _knots() -> dict[str, Knots]:
    data = json.loads((Path(__file__).parent / "weights" / CONFIDENCE).read_text("utf-8"))
    return {kind: tuple((x, y) for x, y in points) for kind, points in data["points"].items()}
