"""Does this block belong to the article at all?"""

from __future__ import annotations

from ..blocks import Decision
from ..deciding.view import View
from ..scoring.model import MARKUP_WEIGHTS, WEIGHTS


def boilerplate(view: View) -> list[Decision]:
    """Remove what the model, by shape, words, neighbours and place, doesn't count to the article."""
    rule = WEIGHTS if view.by_text else MARKUP_WEIGHTS
    return [Decision(i, "boilerplate", rule) for i, score in enumerate(view.scores) if score <= 0]
