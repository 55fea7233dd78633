"""A short text made of short sentences, in a post, a recipe or a page of a diary: where it begins and ends on a page with hardly any prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import compress, groupby

from ..deciding.sight import SURE_SENTENCE, Sight
from ..scoring.own_signals import OPENERS
from ..scoring.signals import Observation
from ..writing.shapes import CLOSERS, STOP
from ..writing.words import LETTER
from .doubt import SMALL, raise_doubted

MOST_PROSE = 400  # width of the prose of a page that has hardly any,
FEWEST_SENTENCES = 4  # sentences of such a text,
SHORTEST_SENTENCE = 8  # … width of one,
LEAST_SHARE = 0.5  # … and their share of the lines from the first to the last,
MOST_OF_PAGE = 0.5  # … and the share of these of a page that isn't small,
DOUBT_INSIDE = 4.0  # … and how far below zero these may be
LONGEST_QUANTITY = 60  # characters at a line's end in which how much of a thing is said
_FIGURE = re.compile(r"[\d¼-¾⅐-⅞]")
_AMOUNT = r"(?:[¼-¾⅐-⅞]|\d[\d.,/¼-¾⅐-⅞–-]*)"
_OPENS_WITH_AMOUNT = re.compile(rf"(?:[^\w\s(] ?)?{_AMOUNT} ?[^\W\d_]")
_ENDS_WITH_AMOUNT = re.compile(rf"{LETTER}[:：]? ?{_AMOUNT} ?{LETTER}{{0,12}}\.?$")


def carry_sentences(seen: Observation, scores: list[float], ends: Callable[[int], bool]) -> None:
    """
    Raise the lines from the first sentence to the last of the stretch that holds most of them, if some of it counts to the article.

    The model learnt on pages whose prose is long, and doubts those that have none, in scripts that say much in few letters most of all.
    What stands around the stretch, a label or a notice, `ends` it. Titles, teasers and menus have few sentences, or long ones.
    """
    sights, is_prose = seen.sights, seen.survey.is_prose
    if is_prose.count(True) * SURE_SENTENCE > MOST_PROSE:  # quick
        return
    if sum(sight.width for sight in compress(sights, is_prose)) > MOST_PROSE:
        return
    stretches = [
        _sentences(seen, run) for over, group in groupby(range(len(sights)), ends) if not over and (run := list(group))
    ]
    best = max(stretches, key=lambda places: sum(sights[i].width for i in places), default=[])
    if len(best) < FEWEST_SENTENCES:
        return
    lines = range(best[0], best[-1] + 1)
    if len(sights) > SMALL and len(lines) < MOST_OF_PAGE * len(sights):
        return
    aside = sum(_stands_aside(sights[i]) for i in set(lines).difference(best))
    if len(best) >= LEAST_SHARE * (len(lines) - aside) and any(scores[i] > 0 for i in lines):
        raise_doubted(scores, lines, DOUBT_INSIDE)


def _stands_aside(sight: Sight) -> bool:
    """Is a line an item of a list, a thing and its quantity ("Salt 5 g"), or a quotation as a whole? It is no sentence, nor does it speak against a text of such."""
    text = sight.text
    return bool(sight.block.bullet) or is_quantity(text) or (text[0] in OPENERS and text[-1] in CLOSERS)


def is_quantity(text: str) -> bool:
    """
    Is a line a thing and how much of it, in whatever order, perhaps behind a bullet?

    >>> is_quantity("Salt 5 g"), is_quantity("4 apples"), is_quantity("Baking time: 40 minutes"), is_quantity("Salt and pepper")
    (True, True, True, False)
    >>> is_quantity("น้ำปลา 2 ช้อนโต๊ะ"), is_quantity("हल्दी 1 चम्मच")
    (True, True)
    """
    if _OPENS_WITH_AMOUNT.match(text):
        return True
    end = text[-LONGEST_QUANTITY:]
    return _FIGURE.search(end) is not None and _ENDS_WITH_AMOUNT.search(end) is not None


def _sentences(seen: Observation, run: Sequence[int]) -> list[int]:
    return [
        i
        for i in run
        if seen.sights[i].end == STOP and seen.sights[i].width >= SHORTEST_SENTENCE and not seen.sights[i].dated
    ]
