"""With which block does an article begin, below its title?"""

from __future__ import annotations

from ..continuity.groups import verses_above
from ..deciding.view import View
from ..writing.shapes import CALLING_MARKS, QUESTION_MARKS, STOP, is_unmarked
from .notices import is_notice
from .title_shapes import LONG, LONGEST, VERSES, may_be_title

CALLED = 6  # blocks between a line that may be a title called out and the first paragraph
LONGER = 2  # times as wide as a title the paragraph below is, where no mark ends sentences


def first_paragraph(view: View) -> int | None:
    """The first block of prose, of the article where it has any; a first line alone, however long, may still be its title."""
    prose = [
        i
        for i in range(len(view.blocks))
        if view.blocks[i].id >= view.page.above
        and (view.is_prose(i) or (view.in_article(i) and view.sights[i].end == STOP and not _is_question(view, i)))
        and not is_notice(view, i)
        and not (i == 0 and view.sights[0].width <= LONG and may_be_title(view, i))
    ]
    own = [i for i in prose if view.in_article(i)] or prose
    if len(own) > 1 and own[1] - own[0] <= CALLED and _calls(view, own[0], own[1]):
        return own[1]  # a title may be called out: "Rain at last!"
    stanza = None if own and view.is_prose(own[0]) else _first_stanza(view)
    return own[0] if own and not stanza else stanza


def _first_stanza(view: View) -> int | None:
    """In a text without prose, the first line of a group of lines one of which counts to the article: a poem, be it of couplets."""
    start = next((i for i in range(len(view.blocks)) if view.in_article(i)), None)
    if start is None or any(map(view.is_prose, range(len(view.blocks)))):
        return None
    if verses := verses_above(view, [i for i, sight in enumerate(view.sights) if sight.matches]):
        return next(i for i in verses if not view.blocks[i + 1].gap)
    while start > 0 and not view.blocks[start].gap:
        start -= 1
    below = view.blocks[start + 1 : start + VERSES]
    return start if len(below) == VERSES - 1 and not any(block.gap for block in below) else None


def _calls(view: View, i: int, paragraph: int) -> bool:
    """
    Is a line, above which none of the article stands, a question or a call, as titles are?

    Or, where no mark ends sentences, much shorter than the paragraph below?
    """
    block, sight = view.blocks[i], view.sights[i]
    if block.bullet:
        return False
    if is_unmarked(sight.text):
        return sight.width <= LONGEST and view.sights[paragraph].width > LONGER * sight.width
    return sight.width <= LONG and sight.text.endswith(CALLING_MARKS)


def _is_question(view: View, i: int) -> bool:
    """Is a line a question, and none of a talk's turns or of a list's items?"""
    return view.sights[i].text.endswith(QUESTION_MARKS) and not view.blocks[i].bullet
