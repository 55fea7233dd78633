"""Which blocks of a page of HTML are the article? Its elements say, then the stages over what is left; and is it one?"""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Page
from ..continuity.verses import SHORTEST_STANZA, stanzas
from ..lexicon.phrases import Lexicon
from ..no_article.data_only import told_to_programs
from ..no_article.error_page import stands_instead
from ..no_article.listing import count_listed
from ..no_article.not_a_page import taken_for_a_page
from ..options import Options
from ..scoring.confidence import expected_f1
from ..scoring.forms import SHORT_SENTENCE
from .decisions import LISTED, NOTHING_FOUND, Stage, first_warnings, likeliest
from .judge import Judged
from .markup_rounds import MarkupRounds
from .markup_title import is_of_site, title_above
from .outcome import Draft
from .read_enough import ENOUGH, judge_enough
from .view import REACH

HARDLY, MANY = 250, 30  # characters of an article that are hardly one, on a page of so many blocks


def decide_markup(page: Page, options: Options, lexicon: Lexicon, stages: Sequence[Stage]) -> Draft:
    """
    Let a page's elements say which blocks are the article, then run the stages over those.

    Where hardly anything comes out, or less than its paragraphs hold that were left unread, all of its elements are read.
    """
    judged, left = judge_enough(page, options, lexicon)
    page, title = judged.page, judged.seen.title
    warnings = first_warnings(page)
    if title is None:
        title = title_above(judged, lexicon, options)
        left = [i for i in left if i != title]
    if title is not None and is_of_site(judged, left, title, lexicon):
        title = None
    rounds = MarkupRounds(judged, left, title, options, lexicon)
    if left:
        rounds.run(stages)
    left, removals = rounds.left, rounds.removals
    if page.known is not None:
        from ..memory.remember import repeated

        removals |= repeated(page.known, page.blocks, judged.scores, left)
        left = [i for i in left if i not in removals]
    size = sum(judged.seen.widths[i] for i in left)
    if no_article := _no_article(rounds, left, size, title):
        warnings.append(no_article)
    if size < ENOUGH and (told := told_to_programs(page.source, size)):
        warnings.append(told)
    if not left:
        left, removals, title = [likeliest(judged.scores, judged.seen.widths)], {}, None
    expected = expected_f1(judged.seen.widths, judged.scores, left, options.balance * REACH)
    if options.title and title is not None:
        left = sorted([*left, title])
    return Draft(
        page, options, tuple(left), title, removals, tuple(dict.fromkeys(warnings)), expected, False, not no_article
    )


def _no_article(rounds: MarkupRounds, left: Sequence[int], size: int, title: int | None) -> str:
    """Why what is left of a page, of this size, is no article, in words; "" where it is one."""
    judged, lexicon = rounds.judged, rounds.lexicon
    page, seen = judged.page, judged.seen
    doubted = (rounds.doubted(page.blocks[i]) for i in left)
    if told := taken_for_a_page(page.source) or stands_instead(page, title, left, doubted, lexicon):
        return told
    if size < HARDLY and len(page.blocks) > MANY and not judged.follows_title:
        return NOTHING_FOUND
    if not (any(seen.forms[i] >= SHORT_SENTENCE for i in left) or _are_verses(judged, left)):
        return NOTHING_FOUND
    listed = count_listed(judged, left, lexicon)
    return LISTED.format(listed) if listed else ""


def _are_verses(judged: Judged, left: Sequence[int]) -> bool:
    """Is a paragraph left that is cut into short lines, and long enough for a sentence?"""
    page, widths, kept = judged.page, judged.seen.widths, set(left)
    assert page.markup is not None
    runs = stanzas(page.blocks, page.markup, widths)
    return any(kept.issuperset(run) and sum(widths[i] for i in run) >= SHORTEST_STANZA for run in runs)
