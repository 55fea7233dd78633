"""
How an article flows: read this file first.

    source ──read──▶ Page(blocks) ──look──▶ View(signals, scores) ──STAGES──▶ decisions ──▶ Article

reading/ makes the blocks, scoring/ weighs what speaks for each, deciding/ takes a page through the stages, and article.py
puts together what is asked for.

Each stage answers one question and writes decisions; none removes anything, none knows of another. `headline` comes
first and finds the title; where two of the STAGES want to remove one block, the earlier one gives the reason.

HTML says by its elements which blocks are the article; what is left then goes through the same stages as a text. Why
the others were left out is worked out when somebody asks (`complete`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from .article import Article
from .blocks import Page
from .deciding.complete_markup import complete_markup
from .deciding.decide_markup import decide_markup
from .deciding.decide_text import decide_text, draft_of
from .deciding.decisions import Stage
from .deciding.judge import read_again, says_nothing
from .deciding.outcome import Draft, Outcome
from .lexicon.chosen import lexicon_for
from .options import CleaningOptions, Options, Unpack, make_options
from .reading.read import read
from .stages.ai_labels import ai_labels
from .stages.boilerplate import boilerplate
from .stages.cards import cards
from .stages.comments import comments
from .stages.consent_banner import consent_banner
from .stages.contents import contents
from .stages.copies import copies
from .stages.end_boxes import end_boxes
from .stages.file_head import file_head
from .stages.foot import foot
from .stages.hidden import hidden
from .stages.labels import labels
from .stages.next_article import next_article
from .stages.page_code import page_code
from .stages.parts import parts
from .stages.pull_quotes import pull_quotes
from .stages.related_links import related_links
from .stages.repeats import repeats

STAGES: tuple[Stage, ...] = (
    file_head,
    page_code,
    consent_banner,
    related_links,
    next_article,
    ai_labels,
    labels,
    comments,
    end_boxes,
    foot,
    repeats,
    copies,
    pull_quotes,
    contents,
    cards,
    hidden,
    parts,
    boilerplate,
)


def clean(source: Any, url: str | None = None, **options: Unpack[CleaningOptions]) -> Article:
    """
    Clean a page: HTML or already scraped text, as str, bytes or a BeautifulSoup object.

    `url` is where the page came from, for links; nothing is ever fetched. Options are the fields of `cleaner.Options`:
    `clean(page, lead="opening", keep=["share"])`.

    Raises `InputError` for what can't be cleaned (empty, binary, too large), `InputTypeError` for what isn't a page, and
    `OptionError` for options that don't exist. Messy HTML is never an error.

    >>> article = clean("Связь восстановлена\\n\\nСвязь с островом восстановили в среду утром, через девять дней после шторма, сообщили в порту.\\n\\nЧитайте также")
    >>> article.text
    'Связь с островом восстановили в среду утром, через девять дней после шторма, сообщили в порту.'
    """
    return clean_with(source, url, make_options(options))


def clean_with(source: Any, url: str | None, options: Options) -> Article:
    """`clean`, with options that are made already."""
    page = read(source, url, options)
    if options.memory is not None:
        known = options.memory.known(page.url, [block.text for block in page.blocks])
        page, options = replace(page, known=known), replace(options, memory=None)  # an article takes no memory along
    return clean_page(page, options)


def clean_page(page: Page, options: Options) -> Article:
    """The same of a page that is read already, with what a memory knows of it."""
    lexicon = lexicon_for(options)
    if page.markup is not None:
        if not says_nothing(page):
            return Article(decide_markup(page, options, lexicon, STAGES), complete)
        if not page.is_markdown:
            page = read_again(page, None, whole=True)
    outcome = decide_text(page, options, lexicon, STAGES)
    return Article(draft_of(outcome), complete, outcome)


def complete(draft: Draft) -> Outcome:
    """Work out, for an article of which the kept blocks are known, why each of the others was left out, and where it stood."""
    lexicon = lexicon_for(draft.options)
    if draft.page.markup is None or says_nothing(draft.page):
        return decide_text(draft.page, draft.options, lexicon, STAGES)
    return complete_markup(draft, lexicon, STAGES)
