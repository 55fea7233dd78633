"""Is a block worded as a consent notice that speaks to the reader, or does it quote one?"""

from __future__ import annotations

import re

from .lexicon.sections import NOTICE_GROUPS
from .view import View

PART_OF_ARTICLE = 1.5  # score from which a block that holds quotation marks only reports what a notice says
_QUOTES = re.compile('["“”„«»「」『』]')


def is_notice(view: View, i: int) -> bool:
    """By its wording; an article that quotes a notice isn't one."""
    if view.sights[i].consent < NOTICE_GROUPS:
        return False
    return not (view.scores[i] > PART_OF_ARTICLE and _QUOTES.search(view.blocks[i].text))
