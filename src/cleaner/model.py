"""
The model: how much each signal weighs, added up.

Weights are data (weights.json), made by `training/train.py` from scored pages. A block's score is the sum of the
weights of what was seen, twice: first of the block and its surroundings, then of the scores around it. Above zero it
belongs to the article. Since the score is a sum, the largest terms are the reason, and `explain` says them in words.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from operator import getitem
from pathlib import Path

from .blocks import Block
from .context import CONTEXT, consider
from .signals import SIGNALS, Observation

WEIGHTS = "weights.json"


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by column and bin, as weights.json holds them."""

    bias: float
    signals: tuple[tuple[float, ...], ...]
    extras: dict[str, float]
    context_bias: float
    context: tuple[tuple[float, ...], ...]

    def score(self, blocks: Sequence[Block], seen: Observation) -> Scores:
        """Score every block of a page; above zero it belongs to the article."""
        first = []
        signals, extras = self.signals, self.extras
        for row, sight in zip(seen.rows, seen.sights, strict=True):
            total = sum(map(getitem, signals, row), self.bias)
            for name in sight.extras:
                total += extras.get(name, 0.0)
            first.append(total)
        context_rows = consider(blocks, seen.sights, first)
        second = [sum(map(getitem, self.context, row), self.context_bias) for row in context_rows]
        return Scores(self, seen, first, context_rows, second)


@dataclass(frozen=True, slots=True)
class Scores:
    """A page's scores, first and final, and what they are made of."""

    model: Model
    seen: Observation
    first: list[float]
    context_rows: list[list[int]]
    final: list[float]

    def explain(self, i: int, most: int = 3) -> str:
        """Name the signals that weighed most for the side the block came out on: "length and end −1.2, …"."""
        sign = 1 if self.final[i] > 0 else -1
        terms = [
            (weights[value], name)
            for weights, value, (name, _) in zip(self.model.context, self.context_rows[i], CONTEXT, strict=True)
        ]
        terms += [
            (weights[value], name)
            for weights, value, (name, _) in zip(self.model.signals, self.seen.rows[i], SIGNALS, strict=True)
        ]
        terms += [(self.model.extras.get(name, 0.0), name) for name in self.seen.sights[i].extras]
        terms.sort(key=lambda term: (-sign * term[0], term[1]))
        return ", ".join(
            f"{name} {weight:+.1f}".replace("-", "−") for weight, name in terms[:most] if weight * sign > 0
        )


@cache
def default_model() -> Model:
    """The weights that come with `cleaner`, loaded once."""
    data = json.loads((Path(__file__).parent / WEIGHTS).read_text("utf-8"))
    return model_from(data)


def model_from(data: dict) -> Model:  # type: ignore[type-arg]
    """Make a model of what weights.json holds: weights in hundredths, a list for each signal."""

    def columns(table: dict[str, list[int]], names: Sequence[tuple[str, int]]) -> tuple[tuple[float, ...], ...]:
        return tuple(tuple(value / 100 for value in table[name]) for name, _ in names)

    return Model(
        data["bias"] / 100,
        columns(data["signals"], SIGNALS),
        {name: value / 100 for name, value in data["extras"].items()},
        data["context_bias"] / 100,
        columns(data["context"], CONTEXT),
    )
