"""Does the article of a text go on below a box that stands in its middle: a newsletter's, a share bar, an advert, a credit?"""

from __future__ import annotations

from collections.abc import Sequence

from ..lexicon.sections import AI_SECTIONS, NOTICE_GROUPS
from ..sight import COLON, COMMA, PROSE_SHAPES, SHORT_SHAPES, STOP
from ..signals import SAME_LANGUAGE, UNTOLD, Observation

# What interrupts articles; what ends them, related links, comments and the page's foot, is none of it.
INTERRUPTING = frozenset(
    (
        "newsletter_box",
        "paywall_notice",
        "advert",
        "share_bar",
        "navigation",
        "consent_banner",
        "consent_button",
        "caption_credit",
        "ai_label",
        *AI_SECTIONS,
    )
)
LONGEST_BOX = 8  # lines of a box,
PARAGRAPHS_BELOW = 2  # … below which as many paragraphs, right below each other, go on with the article,
DOUBT_BELOW_BOX = 4.0  # … and how far below zero they may be


def goes_on_below_box(seen: Observation, scores: Sequence[float], last: int, i: int) -> bool:
    """
    Do the article's paragraphs go on at a line, below a box of a few lines that began right below its last one?

    One paragraph may be a teaser, or about the site; and what stands below a label that ends articles isn't asked.
    """
    if not 1 < i - last <= LONGEST_BOX + 1 or i + PARAGRAPHS_BELOW > len(scores):
        return False
    below = range(i, i + PARAGRAPHS_BELOW)
    if not all(scores[j] > -DOUBT_BELOW_BOX and _may_be_the_articles(seen, j) for j in below):
        return False
    box = seen.sights[last + 1 : i]
    if any(sight.is_prose and sight.consent < NOTICE_GROUPS for sight in box):
        return False
    sections = {match.section for sight in box for match in sight.matches}
    told = bool(sections) or any(sight.consent >= NOTICE_GROUPS for sight in box)
    return told and sections <= INTERRUPTING


def is_over_paragraphs(seen: Observation, scores: Sequence[float], i: int) -> bool:
    """Does a short line that is no sentence stand right over paragraphs that may be the article's, as a subheading does?"""
    sight = seen.sights[i]
    below = range(i + 1, i + 1 + PARAGRAPHS_BELOW)
    if sight.shape not in SHORT_SHAPES or sight.end in (STOP, COLON, COMMA) or sight.dated or below.stop > len(scores):
        return False
    return all(scores[j] > -DOUBT_BELOW_BOX and _may_be_the_articles(seen, j) for j in below)


def _may_be_the_articles(seen: Observation, i: int) -> bool:
    """Is this a paragraph that isn't told to be in another language, and that nothing is known of?"""
    sight = seen.sights[i]
    if sight.shape not in PROSE_SHAPES or seen.survey.foreign[i] not in (SAME_LANGUAGE, UNTOLD):
        return False
    return not (sight.matches or sight.dated or sight.consent >= NOTICE_GROUPS)
