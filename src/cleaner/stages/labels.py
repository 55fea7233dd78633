"""Is this one of the lines that sites print around articles?"""

from __future__ import annotations

from ..blocks import Decision
from ..phrases import Match
from ..sections import AI_SECTIONS, BY_NAME
from ..view import View

RULE = "stages/labels.py"
CERTAIN = 3.0  # score by a page's elements from which a template doesn't speak against a line
SURE = 1.5  # score from which a line stays in the article although a phrase fits it
SHORT, LINE = 60, 110  # widths of a label that is a phrase alone, and of one that says more after a colon
DATE = 45  # width of a line that is only a date
DATE_WORDS = 8
AI = (*AI_SECTIONS, "ai_label")


def labels(view: View) -> list[Decision]:
    """
    Remove the lines that a phrase of the lexicon fits, in whatever language, unless the page says otherwise.

    A line deep in the article stays where the phrase is an ordinary word: "Background" over a section. Phrases that
    say what they are (a template filled in, "Photo: …") go wherever they stand, and so does a date alone over the
    article. AI labels are read by the stage ai_labels, consent notices by consent_banner.
    """
    decisions = []
    begun = False
    for i, sight in enumerate(view.sights):
        match = next((match for match in sight.matches if match.section not in AI), None)
        if (
            match
            and view.blocks[i].kind != "title"
            and (_plain(view, i, match) or view.scores[i] <= (SURE if sight.width < SHORT else 0.0))
        ):
            decisions.append(Decision(i, "remove", BY_NAME[match.section].reason, match.rule, repr(match.phrase)))
        elif not begun and _is_date(view, i):
            decisions.append(Decision(i, "remove", "byline", RULE, "a date alone, over the article"))
        begun = begun or (view.is_prose(i) and view.in_article(i))
    return decisions


def _plain(view: View, i: int, match: Match) -> bool:
    """Does the phrase leave no doubt: a template, or words before a colon, on a line that is no sentence and no list item?"""
    sight = view.sights[i]
    if view.blocks[i].bullet or view.blocks[i].kind in ("row", "heading", "code") or sight.end in (1, 2, 3):
        return False
    colon = match.way == "starts_with" and match.phrase.endswith(":")
    return (match.way == "template" and sight.width < SHORT and (view.by_text or view.scores[i] < CERTAIN)) or (
        colon and sight.width < LINE and match.section != "navigation"
    )


def _is_date(view: View, i: int) -> bool:
    """A short line that holds a date, and more digits than most lines."""
    sight = view.sights[i]
    digits = sum(map(str.isdigit, view.blocks[i].text))
    return (
        sight.dated and sight.width < DATE and len(sight.words) <= DATE_WORDS and digits * 4 > len(view.blocks[i].text)
    )
