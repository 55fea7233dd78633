"""A text's article goes on upwards as well: in the standfirst above its first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..blocks import Block
from ..deciding.sight import Sight
from ..scoring.signals import SAME_LANGUAGE, Observation
from ..writing.shapes import SHORT_SHAPES, SMALL_SHAPES
from .doubt import CARRIED, DOUBT, DOUBT_BEYOND, DOUBT_OF_HEADING, SENTENCE_ALONE
from .endings import ends

MOST_SIGNATURES = 2  # lines with a date between a standfirst and the article,
DIGITS_OF_DATE = 0.1  # … and the share of digits of one at least
SAID_ABOVE = 12  # lines above a standfirst, one of which may say the same
TIME = re.compile(r"\d[:.]\d\d\b")


def carry_up(blocks: Sequence[Block], seen: Observation, scores: list[float], small: bool) -> None:
    """Raise the standfirst that stands right above the article's first paragraph, or on a small page above its date."""
    first = next((i for i, score in enumerate(scores) if score > 0 and seen.sights[i].is_prose), 0)
    signatures = 0
    for i in range(first - 1, -1, -1):
        sight = seen.sights[i]
        if small and signatures < MOST_SIGNATURES and _is_signature(sight):
            signatures += 1
            continue
        short = sight.shape in SHORT_SHAPES or (sight.shape in SMALL_SHAPES and sight.width < SENTENCE_ALONE)
        if (
            short
            or _is_date(sight, small)
            or scores[i] <= -_doubt_above(blocks, seen, i, small)
            or ends(blocks[i], seen, i)
        ):
            break
        scores[i] = max(scores[i], CARRIED)


def _doubt_above(blocks: Sequence[Block], seen: Observation, i: int, small: bool) -> float:
    """How far below zero a standfirst may be: on a small page further if it is in the article's language, and most if a line above says it, too."""
    if small and any(blocks[i].text == block.text for block in blocks[max(0, i - SAID_ABOVE) : i]):
        return DOUBT[small]
    return DOUBT_OF_HEADING if small and seen.survey.foreign[i] == SAME_LANGUAGE else DOUBT_BEYOND


def _is_signature(sight: Sight) -> bool:
    """Is this a short line with the date of an article?"""
    return sight.shape in SHORT_SHAPES and _is_date(sight, small=True)


def _is_date(sight: Sight, small: bool) -> bool:
    """Does a line hold a date; on a small page with a time of day, or many digits: a standfirst may name years."""
    if not sight.dated or not small:
        return sight.dated
    return bool(TIME.search(sight.text)) or sum(map(str.isdigit, sight.text)) >= DIGITS_OF_DATE * len(sight.text)
