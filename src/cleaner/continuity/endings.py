"""Does a line of a text say that the article is over?"""

from __future__ import annotations

from ..blocks import Block
from ..deciding.sight import LABEL_WIDTH, Sight
from ..lexicon.sections import NOTICE_GROUPS
from ..scoring.signals import FOREIGN, OTHER_LANGUAGE, Observation
from ..writing.shapes import SHORT_SHAPES


def ends(block: Block, seen: Observation, i: int) -> bool:
    """Does the block say that the article is over: a label, another language, a notice, nothing but links?"""
    sight = seen.sights[i]
    if _is_foreign(seen, i) or sight.consent >= NOTICE_GROUPS or sight.ai or block.link_density > 0.5:
        return True
    return is_label(sight)


def is_label(sight: Sight) -> bool:
    """Does a phrase fit a short line?"""
    return bool(sight.matches) and sight.width < LABEL_WIDTH


def _is_foreign(seen: Observation, i: int) -> bool:
    """Is the block in another language or script than the page's prose, and not only a name in Latin letters?"""
    foreign, sight = seen.survey.foreign[i], seen.sights[i]
    if foreign not in FOREIGN or not seen.survey.has_prose:
        return False
    return foreign == OTHER_LANGUAGE or sight.script != "LATIN" or sight.shape not in SHORT_SHAPES
