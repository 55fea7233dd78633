"""Does a block open or close what is no article?"""

from __future__ import annotations

from ..lexicon.sections import AI_SECTIONS, NOTICE_GROUPS
from .sight import LABEL_WIDTH, Sight

OPENERS = frozenset(
    (
        "related_links",
        "recent_links",
        "read_also",
        "comments",
        "newsletter_box",
        "consent_banner",
        *AI_SECTIONS,
    )
)


def opens_no_article(sight: Sight) -> bool:
    """Does a block open or close what is no article: related links, comments, a notice? "Read also: Snow on the pass" is all that it opens."""
    if sight.consent >= NOTICE_GROUPS:
        return True
    return sight.width < LABEL_WIDTH and any(
        match.section in OPENERS and not match.has_title_behind(sight.width) for match in sight.matches
    )
