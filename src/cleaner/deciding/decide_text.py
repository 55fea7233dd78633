"""Which lines of a text are the article? The stages say, round after round; and is it one?"""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Page
from ..lexicon.phrases import Lexicon
from ..no_article.error_page import stands_instead
from ..no_article.listing import count_links
from ..no_article.listing_in_text import count_in_text
from ..no_article.not_a_page import taken_for_a_page
from ..options import Options
from ..scoring.confidence import expected_f1
from ..writing.shapes import SHORT_SHAPES
from .decisions import LISTED, NOTHING_FOUND, Stage, first_warnings
from .outcome import Draft, Outcome
from .text_rounds import TextRounds
from .view import REACH

ONLY_A_TITLE = "no article was found; nothing but a title was kept"


def decide_text(page: Page, options: Options, lexicon: Lexicon, stages: Sequence[Stage]) -> Outcome:
    """
    Run the stages over a page's lines, and again over what they leave, until they leave it as it is.

    That makes cleaning a clean text change nothing: the last round is what it would do.
    """
    rounds = TextRounds(page, options, lexicon, stages)
    rounds.run()
    first, title, left, removals = rounds.first, rounds.title, rounds.left, rounds.removals
    if page.known is not None:
        from ..memory.remember import remember

        title, places = remember(page.known, first, title, {block.id for block in left}, removals)
        left = [first.blocks[i] for i in places]
    ids = [block.id for block in left]
    no_article = [] if rounds.is_found else [NOTHING_FOUND]
    if mistake := taken_for_a_page(page.source):
        no_article.insert(0, mistake)
    if warning := stands_instead(page, title, ids, (first.sights[i] for i in ids), lexicon):
        no_article.append(warning)
    listed = count_links(left, lambda: [block.url for block in left]) if page.markup is not None else 0
    if not no_article and (listed := listed or count_in_text(first, ids)):
        no_article.append(LISTED.format(listed))
    in_text = any(block.id == title for block in left)
    if removals and len(left) == 1 and (in_text or first.sights[left[0].id].shape in SHORT_SHAPES):
        no_article.append(ONLY_A_TITLE)
    warnings = tuple(dict.fromkeys([*first_warnings(page), *no_article]))
    return Outcome(page, first, removals, title, in_text, rounds.explain, warnings, not no_article)


def draft_of(outcome: Outcome) -> Draft:
    """The article of a text, all of whose blocks are decided about."""
    without = None if outcome.title_in_text else outcome.title
    left = tuple(block.id for block in outcome.page.blocks if block.id not in outcome.removals and block.id != without)
    view = outcome.view
    expected = expected_f1([sight.width for sight in view.sights], view.scores, left, view.options.balance * REACH)
    return Draft(
        outcome.page, view.options, left, outcome.title, {}, outcome.warnings, expected, is_article=outcome.is_article
    )
