"""Is a line the way from the front page to the article: "Home » Food » Ten dishes"?"""

from __future__ import annotations

import re

from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..writing.shapes import QUESTION_MARKS, STOP

LONGEST_HOME = 40  # characters of the first step of a trail
_TRAIL = re.compile(r"\s?[»›>→/]\s")  # between the steps of a trail


def home_of_trail(view: View, i: int) -> Match | None:
    """The phrase of the front page with which a trail begins. It ends with a title, not with a sentence."""
    text = view.sights[i].text
    if view.is_prose(i) and view.sights[i].end == STOP and not text.endswith(QUESTION_MARKS):
        return None
    first = _TRAIL.search(text, 1, LONGEST_HOME) if view.blocks[i].kind in ("paragraph", "list-item") else None
    if first is None:
        return None
    found = view.lexicon.find(text[: first.start()])
    return next((match for match in found if match.section == "navigation" and match.way == "whole_block"), None)


def last_step(text: str) -> str:
    """
    Where a trail leads.

    >>> last_step("Home » Food » Ten dishes")
    'Ten dishes'
    """
    return _TRAIL.split(text)[-1].strip()
