"""Tables and listings in a text: a run of rows or of lines of code is one unit, which takes its fate from the prose around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..deciding.sight import Sight
from ..scoring.signals import SAME_LANGUAGE, UNTOLD, Observation
from ..writing.shapes import PROSE_SHAPES
from .doubt import CARRIED, LONGEST_ASIDE

FEWEST_ROWS, FEWEST_FIGURES = 2, 2  # rows with so many figures each, or of one figure,
FEWEST_OF_ONE, LONGEST_OF_ONE = 3, 60  # … so many, each of this width at most
ABOVE_ROWS = 2  # lines above the rows: what the table is about, and its head
CELL, MOST_COLUMNS, FEWEST_LINES = 25, 8, 3  # width of a cell that is a line, columns and rows of such a table
CODE_SHARE = 0.6  # share of the lines of a listing that hold a sign of code
# how far below zero paragraphs below may be, and how many are raised as well
DOUBT_BELOW_ASIDE, PARAGRAPHS_BELOW = 5.0, 2
_FIGURE = re.compile(r"\S*\d\S*")
_CODE = re.compile(r"[{}\[\]=;\\<>$]|&&|\w\(|\s--?\w|::|->|(?:^|\s)\.?/\w")


def carry_asides(seen: Observation, scores: Sequence[float]) -> list[float]:
    """The scores, with those of tables and listings between the article's prose and prose in its language raised above zero, and of this one."""
    raised = list(scores)
    sights = seen.sights
    start = 0  # the first line below the last prose
    for i, sight in enumerate(sights):
        if sight.shape not in PROSE_SHAPES:
            continue
        run = range(start, i)
        if start and 1 < len(run) <= LONGEST_ASIDE and raised[start - 1] > 0 and sights[start - 1].is_prose:
            lines = [sights[j] for j in run]
            if _goes_on(seen, raised, i) and not any(sight.is_told for sight in lines) and is_aside(lines):
                below = range(i, min(i + PARAGRAPHS_BELOW, len(sights)))
                for j in (*run, *takewhile(lambda j: _goes_on(seen, raised, j), below)):
                    raised[j] = max(raised[j], CARRIED)
        start = i + 1
    return raised


def is_aside(lines: Sequence[Sight]) -> bool:
    """Are lines the rows of a table, its cells, or a listing?"""
    texts = [sight.text for sight in lines]
    return _are_rows(lines) or _are_cells(lines) or _are_barred(texts) or _are_code(texts)


def _goes_on(seen: Observation, scores: Sequence[float], i: int) -> bool:
    """May a paragraph be the article's: in its language, with nothing known of it?"""
    sight = seen.sights[i]
    if scores[i] <= -DOUBT_BELOW_ASIDE or seen.survey.foreign[i] not in (SAME_LANGUAGE, UNTOLD):
        return False
    return sight.shape in PROSE_SHAPES and not sight.is_told


def _are_rows(lines: Sequence[Sight]) -> bool:
    """Do all lines but the first have as many figures as each other?"""
    figures = [len(_FIGURE.findall(sight.text)) for sight in lines]
    for first in range(min(ABOVE_ROWS + 1, len(lines) - FEWEST_ROWS + 1)):
        rows = figures[first:]
        if len(set(rows)) != 1 or any(figures[:first]) or not rows[0]:
            continue
        if any(len(sight.text.split()) <= rows[0] for sight in lines[first:]):
            continue  # nothing is said that the figures are of
        if rows[0] >= FEWEST_FIGURES:
            return True
        return len(rows) >= FEWEST_OF_ONE and all(
            sight.width <= LONGEST_OF_ONE and sight.text[-1].isdigit() for sight in lines[first:]
        )
    return False


def _are_cells(lines: Sequence[Sight]) -> bool:
    """Are lines the cells of a table, row by row: below a head, figures where the row above has them?"""
    if any(sight.width >= CELL for sight in lines):
        return False
    has_figure = [any(map(str.isdigit, sight.text)) for sight in lines]
    for columns in range(2, min(MOST_COLUMNS, len(lines) // FEWEST_LINES) + 1):
        head, row = has_figure[:columns], has_figure[columns : 2 * columns]
        if len(lines) % columns or any(head) or row[0] or not any(row):
            continue
        if has_figure[columns:] == row * (len(lines) // columns - 1):
            return True
    return False


def _are_barred(texts: Sequence[str]) -> bool:
    """Do bars part the cells of all lines, as many as in the first?"""
    bars = {text.count("|") for text in texts}
    return len(bars) == 1 and bars.pop() > 0 and len(texts) > FEWEST_ROWS


def _are_code(texts: Sequence[str]) -> bool:
    if any(mark in text for text in texts for mark in ("<!--", "-->")):
        return False  # the page's own
    signed = sum(bool(_CODE.search(text)) for text in texts)
    return signed > 1 and signed >= CODE_SHARE * len(texts)
