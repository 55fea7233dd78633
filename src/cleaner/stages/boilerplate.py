"""Does this block belong to the article at all?"""

from __future__ import annotations

from ..blocks import Decision
from ..view import View

RULE, MARKUP_RULE = "weights.json", "markup_weights.json"


def boilerplate(view: View) -> list[Decision]:
    """Remove what the model, by shape, words, neighbours and place, doesn't count to the article."""
    rule = RULE if view.by_text else MARKUP_RULE
    return [Decision(i, "remove", "boilerplate", rule) for i, score in enumerate(view.scores) if score <= 0]
