"""What the model alone says about a text that was laid out as an article, and what of that stands: the rest of it stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import pairwise

from ..blocks import Decision
from ..continuity.doubt import CARRIED, SMALL
from ..continuity.groups import may_be_in_groups
from ..continuity.in_text import is_plain
from ..continuity.short_sentences import is_quantity
from ..related.headings import RULE as UNLISTED
from ..stages.file_head import RULE as FILE_HEAD
from ..stages.page_code import RULE as PAGE_CODE
from ..writing.shapes import STOP
from .view import REACH, View

MOST_IN_DOUBT = 0.25  # share of a text laid out as an article that the model may speak against,
MOST_AT_FIRST = 0.8  # … where nothing else has been found on the page that doesn't belong to it,
MOST_MILDLY, MILD = 0.95, 2.0  # … that more of it may be, and how far below zero then
ITEMS = 3  # items at its end, without blank lines, that may be links
FURNITURE = 0.12  # … or so few of its lines, one at least
DOUBTED = 4.5  # … and how far below zero its lines may score


def without_lasting(
    view: View, found: Mapping[int, Decision], first: View, repeated: Collection[int | None]
) -> dict[int, Decision]:
    """
    The decisions of a later round, without those that the model alone makes about what lasts: what stands between the article's prose.
    On a small page a heading over links that no list has is its word as well.

    What is left of a page is shorter and ends sooner than the page, so the model trusts it less. Prose that the whole page
    spoke for stays where it was carried on, or stands right below what was; so does what counted to the article between it,
    and the sentences right below.
    """
    ids = [block.id for block in view.blocks]
    small = len(first.blocks) <= SMALL
    soft = {
        n
        for n, decision in found.items()
        if (decision.reason == "boilerplate" or (small and decision.rule == UNLISTED))
        and first.scores[ids[n]] > 0
        and view.scores[n] > -DOUBTED
    }
    if not first.survey.has_prose:  # short sentences only, and no copy of them went
        return {n: decision for n, decision in found.items() if n not in soft or ids[n] in repeated}
    prose = [
        n
        for n, i in enumerate(ids)
        if view.is_prose(n) and (n not in found or (n in soft and _was_carried_on(first, i)))
    ]
    if not prose:
        return dict(found)
    end = prose[-1] + 1
    while end in soft and view.sights[end].end == STOP:  # the article's last words
        end += 1
    return {n: decision for n, decision in found.items() if n not in soft or not prose[0] <= n < end}


def _was_carried_on(view: View, i: int) -> bool:
    """Did a block, or the one right above it, count to the article for what stands around it?"""
    carried = CARRIED + view.options.balance * REACH
    return view.scores[i] <= carried or (i > 0 and view.scores[i - 1] == carried)


def is_in_doubt(view: View, found: Mapping[int, Decision], most: float, no_gaps: bool, doubt: float) -> bool:
    """
    Does nothing but the model speak against lines of a text laid out as an article, `most` of its width, and softly?

    Then the text is clean already: the lines are its headings, lists and asides.
    """
    width = sum(sight.width for sight in view.sights)
    out = sum(view.sights[n].width for n in found)
    return out <= _most_mildly(view, found, most) * width and all(
        is_soft(view, n, decision, no_gaps, doubt) for n, decision in found.items()
    )


def may_be_verses(view: View, found: Mapping[int, Decision]) -> bool:
    """May a small text with blank lines be a poem, although the model, which speaks alone, leaves a title of it at most?"""
    size = len(view.blocks)
    if not 0 < size - 1 <= len(found) or size > SMALL or not all(map(_is_by_model, found.values())):
        return False
    return may_be_in_groups(view) or (is_plain(view.blocks) and view.blocks[1].gap > 0)


def ends_in_items(view: View) -> bool:
    """Are the last lines of a text without blank lines items of a list that neither say how much of what nor end as sentences: links, perhaps?"""
    last = view.sights[-ITEMS:]
    return len(last) == ITEMS and all(
        line.block.bullet and not line.block.gap and line.end != STOP and not is_quantity(line.text) for line in last
    )


def _most_mildly(view: View, doubted: Iterable[int], most: float) -> float:
    """The share of a text that may be in doubt, which is larger where the whole of it has been doubted so far, and each line only mildly."""
    return MOST_MILDLY if most == MOST_AT_FIRST and all(view.scores[n] > -MILD for n in doubted) else most


def is_soft(view: View, n: int, decision: Decision, no_gaps: bool, doubt: float) -> bool:
    """Does the model alone speak against a line, and softly? So does a heading that no list has, where gone blank lines told that it is none."""
    alone = _is_by_model(decision) or (no_gaps and decision.rule == UNLISTED and not view.in_article(n))
    return alone and view.scores[n] > -doubt


def _is_by_model(decision: Decision) -> bool:
    return decision.reason == "boilerplate" and decision.rule not in (FILE_HEAD, PAGE_CODE)


def without_doubted(view: View, found: dict[int, Decision], told: Collection[int]) -> dict[int, Decision]:
    """
    The decisions about a text of which hardly a line is furniture, without those that the model alone makes about what that leaves.

    The text is looked at again without the furniture. Of what this cuts it into, that goes of which no line counts to the article.
    """
    cuts = [-1, *sorted(told), len(view.blocks)]
    pieces = (range(above + 1, below) for above, below in pairwise(cuts))
    doubted = [n for piece in pieces if any(map(view.in_article, piece)) for n in piece if n in found]
    width = sum(sight.width for sight in view.sights)
    if sum(view.sights[n].width for n in doubted) > _most_mildly(view, doubted, MOST_AT_FIRST) * width:
        return found
    staying = set(doubted)
    return {n: decision for n, decision in found.items() if n not in staying}
