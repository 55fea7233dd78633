"""Is this one of the lines that sites print around articles?"""

from __future__ import annotations

from ..blocks import Decision
from ..sections import AI_SECTIONS, BY_NAME
from ..view import View

SURE = 1.5  # score from which a line stays in the article although a phrase fits it
AI = (*AI_SECTIONS, "ai_label")


def labels(view: View) -> list[Decision]:
    """
    Remove the lines that a phrase of the lexicon fits, in whatever language, unless the page says otherwise.

    A line deep in the article stays: "Background" over a section, "By" in a poem. AI labels are read by the stage
    ai_labels, consent notices by consent_banner.
    """
    decisions = []
    for i, sight in enumerate(view.sights):
        if not sight.matches or view.blocks[i].kind == "title":
            continue
        match = next((match for match in sight.matches if match.section not in AI), None)
        if match is None or view.scores[i] > (SURE if sight.width < 60 else 0.0):
            continue
        decisions.append(Decision(i, "remove", BY_NAME[match.section].reason, match.rule, repr(match.phrase)))
    return decisions
