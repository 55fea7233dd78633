"""What chat programs say around a text that they hand over: "Here is the article:", "Would you like me to shorten it?"."""

from __future__ import annotations

from ..deciding.view import View
from ..lexicon.phrases import Wording
from ..lexicon.sections import CHAT, wording_suffices
from ..writing.shapes import COLON, STOP

LONGEST = 160  # width of such a remark


def remark_above(view: View) -> Wording | None:
    """The words with which the first line of a text, in a colon, hands over what is below."""
    return _wording_of(view, 0, COLON)


def remark_below(view: View) -> Wording | None:
    """The words with which the last line of a text offers to change it."""
    return _wording_of(view, len(view.blocks) - 1, STOP)


def _wording_of(view: View, i: int, end: int) -> Wording | None:
    if not view.blocks:
        return None
    block, sight = view.blocks[i], view.sights[i]
    if (view.page.markup is not None and not view.page.is_markdown) or block.kind != "paragraph" or block.bullet:
        return None
    if sight.end != end or sight.width > LONGEST:
        return None
    wording = view.lexicon.measure(sight.text, CHAT)
    return wording if wording is not None and wording_suffices(CHAT, wording.groups, sight.text) else None
