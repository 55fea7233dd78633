"""
The model: how much each signal weighs, added up.

Weights are data, made by the scripts in `training/` from scored pages: weights.json for text, markup_weights.json for
HTML. A block's score is the sum of the weights of what was seen, twice: first of the block and its surroundings, then
of the scores around it. Above zero it belongs to the article. Since the score is a sum, the largest terms are the
reason, and `explain` says them in words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import getitem
from pathlib import Path
from typing import Any

from ..blocks import Block, Markup
from .boxes import BoxWeights
from .context import BOX_CONTEXT, CONTEXT, Weighed, consider, consider_boxes
from .markup import MARKUP_SIGNALS, MarkupObservation
from .signals import SIGNALS, Observation

WEIGHTS, MARKUP_WEIGHTS = "weights.json", "markup_weights.json"
FLOOR = -3.0  # sum of the weights of the boxes around a block below which a quick reading leaves it unread
HOPELESS = -3.0  # first score of a block of HTML below which its surroundings never make it part of the article
HOPELESS_LINK = -6.0  # first score of a link that isn't looked at
Columns = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Scores:
    """A page's scores, first and final, and the terms they are made of."""

    first: list[float]
    final: list[float]
    rows: Sequence[Sequence[int]]
    context_rows: Mapping[int, Sequence[int]]  # of the blocks that aren't hopeless at once
    model: Model

    def explain(self, i: int, named: Sequence[str] = (), most: int = 3) -> str:
        """Name the signals that weighed most for the side the block came out on: "length and end −1.2, …"."""
        sign = 1 if self.final[i] > 0 else -1
        model = self.model
        terms = [
            (weights[value], name)
            for weights, value, name in zip(model.signals, self.rows[i], model.signal_names, strict=True)
        ]
        if i in self.context_rows:
            terms += [
                (weights[value], name)
                for weights, value, name in zip(model.context, self.context_rows[i], model.context_names, strict=True)
            ]
        terms += [(model.extras.get(name, 0), name) for name in named]
        terms.sort(key=lambda term: (-sign * term[0], term[1]))
        return ", ".join(
            f"{name} {weight / 100:+.1f}".replace("-", "−") for weight, name in terms[:most] if weight * sign > 0
        )


@dataclass(frozen=True, slots=True)
class Model:
    """
    Weights by column and bin, as weights.json holds them: in hundredths, whole numbers.

    Their sums are exact, so that they are the same on every version of Python; since 3.12 it adds fractions up in another way.
    """

    bias: int
    signals: Columns
    signal_names: tuple[str, ...]
    extras: dict[str, int]
    context_bias: int
    context: Columns
    context_names: tuple[str, ...]

    def score(self, blocks: Sequence[Block], seen: Observation) -> Scores:
        """Score every block of a text; above zero it belongs to the article."""
        first = []
        extras = self.extras
        for row, sight in zip(seen.rows, seen.sights, strict=True):
            total = sum(map(getitem, self.signals, row), self.bias)
            for name in sight.extras:
                total += extras.get(name, 0)
            first.append(total / 100)
        shapes = [sight.shape for sight in seen.sights]
        weighed = Weighed([len(sight.text) for sight in seen.sights], first)
        rows = consider(shapes, [block.indent for block in blocks], weighed, range(len(blocks)))
        final = [sum(map(getitem, self.context, row), self.context_bias) / 100 for row in rows]
        return Scores(first, final, seen.rows, dict(enumerate(rows)), self)

    def score_markup(self, blocks: Sequence[Block], markup: Markup, seen: MarkupObservation) -> Scores:
        """Score every block of a page of HTML."""
        signals, bias = self.signals, self.bias
        first = [sum(map(getitem, signals, row), bias) / 100 if row else HOPELESS_LINK for row in seen.rows]
        parents = markup.parents
        asked = [i for i, score in enumerate(first) if score >= HOPELESS]
        weighed = Weighed(seen.widths, first)
        rows = consider(seen.forms, [parents[block.box] for block in blocks], weighed, asked)
        consider_boxes(blocks, markup, weighed, asked, rows)
        final, weights, bias = first[:], self.context, self.context_bias
        for i, row in zip(asked, rows, strict=True):
            final[i] = sum(map(getitem, weights, row), bias) / 100
        return Scores(first, final, seen.rows, dict(zip(asked, rows, strict=True)), self)


@cache
def default_model() -> Model:
    """The weights for text that come with `cleaner`, loaded once."""
    return model_from(read_weights(WEIGHTS))


@cache
def default_markup_model() -> tuple[Model, BoxWeights]:
    """The weights for HTML that come with `cleaner`, loaded once."""
    return markup_model_from(read_weights(MARKUP_WEIGHTS))


@cache
def unhiding_weights() -> BoxWeights:
    """The weights of boxes for pages that hide their article until a script shows it."""
    return default_markup_model()[1].without_hiding()


def read_weights(name: str) -> Any:
    """What one of the files in weights/ holds."""
    return json.loads((Path(__file__).parent / "weights" / name).read_text("utf-8"))


def model_from(data: dict[str, Any]) -> Model:
    """Make a model of what weights.json holds: weights in hundredths, a list for each signal."""
    return _model(data, SIGNALS, CONTEXT, data["extras"])


def markup_model_from(data: dict[str, Any]) -> tuple[Model, BoxWeights]:
    """Make a model, and the weights of boxes, of what markup_weights.json holds."""
    boxes = data["boxes"]
    weights = BoxWeights(
        {word: around / 100 for word, (around, _) in boxes.items() if around},
        {word: own / 100 for word, (_, own) in boxes.items() if own},
    )
    return _model(data, MARKUP_SIGNALS, CONTEXT + BOX_CONTEXT, {}), weights


def _model(
    data: dict[str, Any],
    signals: Sequence[tuple[str, int]],
    context: Sequence[tuple[str, int]],
    extras: dict[str, int],
) -> Model:
    def columns(table: dict[str, list[int]], names: Sequence[tuple[str, int]]) -> Columns:
        return tuple(tuple(table[name]) for name, _ in names)

    return Model(
        data["bias"],
        columns(data["signals"], signals),
        tuple(name for name, _ in signals),
        extras,
        data["context_bias"],
        columns(data["context"], context),
        tuple(name for name, _ in context),
    )
