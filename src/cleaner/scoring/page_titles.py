"""Which block of a page is its headline, by what the page declares as its title?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from ..blocks import Block, Markup
from ..writing.title_marks import MARKS, MARKS_AT_END
from .forms import H1, PROSE, SENTENCES

HEADINGS = {H1: 1.2, 5: 0.8, 6: 0.8}  # points as a title for h1, h2 and deeper headings, by group of tags
H1_ALONE, BEGUN = 0.8, 1.0  # points that the headline wins as an h1, and that other headings lose below prose
LINKED_TITLE = 0.8  # … and those that it loses if it is a link: the name of the site
# sentences above a heading of a section, which is no headline where it has no word of the declared title
SENTENCES_ABOVE = 3
LONGEST_DATE = 45  # characters of a heading that is only a date
FEW = 3  # blocks that may stand between a title and what stands below it
SHORTEST_TITLE, TITLE_LENGTH = 4, 300  # characters of a title
LONGEST_MARK = 40  # … and of what parts two
_NUMBER = re.compile(r"\d+")
# 10:30, 12.5.2024, 2024年5月, 2024; each begins with the digit, which is found quickly
DATE = re.compile(
    r"\d(?:\d?(?:[:.]\d\d\b|[./-]\d{1,2}[./-]\d{2,4})|\d\s?[年년]\s?\d{1,2}\s?[月월]|(?:(?<=\b1)[89]|(?<=\b2)0)\d\d\b)"
)
_WORD = re.compile(r"\w+")


def find_titles(
    blocks: Sequence[Block], markup: Markup, tags: Sequence[int], forms: Sequence[int]
) -> tuple[int | None, int | None]:
    """
    The block that says most of what the page declares as its title, and its headline; one that isn't the site's name if there is one.

    `tags` are groups of them, by block.
    """
    title, headline = _titles(blocks, markup, tags, forms, frozenset())
    if headline in markup.site_names:
        below = _titles(blocks, markup, tags, forms, markup.site_names)
        title, headline = below if below[1] is not None else (title, headline)
    return title, headline


def _titles(
    blocks: Sequence[Block],
    markup: Markup,
    tags: Sequence[int],
    forms: Sequence[int],
    not_these: AbstractSet[int],
) -> tuple[int | None, int | None]:
    """
    The block that says most of what the page declares as its title, a heading rather than a line; and its headline.
    A heading that nobody sees, or that opens above the page, is neither where the page declares another title.

    A section's heading may say more of it than the headline does, and tells as much of where the article stands. Names
    of the site are `not_these`.
    """
    declared = markup.title
    words = set(_WORD.findall(declared.lower()))
    best: int | None = None
    headline: int | None = None
    best_points = headline_points = 0.0
    prose = forms.index(PROSE) if PROSE in forms else len(forms)  # the first
    text_begun = _nth_sentence(forms, SENTENCES_ABOVE)  # a heading below that is one of a section
    parts: list[int] = []  # headings above the prose that are a part of the declared title,
    close: list[int] = []  # … and those of the highest level that are in other words
    for i in [i for i, tag in enumerate(tags) if tag in HEADINGS or blocks[i].text[:25] in declared]:
        block, text, begun = blocks[i], blocks[i].text, i >= prose
        if not _has_length_of_title(text) or i in not_these:
            continue
        level, is_h1 = HEADINGS.get(tags[i], 0.0), tags[i] == H1
        if level and not begun and _is_part(text, declared):
            parts.append(i)
        own = _WORD.findall(text.lower())
        shared = sum(word in words for word in own)
        if own and words and shared >= 0.5 * len(own):
            if is_h1 and not begun:
                close.append(i)
            linked = LINKED_TITLE if block.links * 2 > len(text) else 0.0
            points = shared / len(own) * (min(shared, 8) / 4 + 1) + level - linked
        else:
            points = 0.75 * level if is_h1 or not (begun or names_a_day(text)) else 0.0
        as_headline = points + (H1_ALONE if is_h1 else 0.0) - (BEGUN if begun and level else 0.0)
        is_best = points > best_points + 0.01
        is_headline = as_headline > headline_points + 0.01 and (is_h1 or shared or i <= text_begun)
        if (is_best or is_headline) and declared and text not in declared and markup.is_unseen(block.box):
            continue
        if is_best:
            best, best_points = i, points
        if is_headline:
            headline, headline_points = i, as_headline
    if headline in parts:
        pages = (i for i in (*parts, *close) if _names_the_page(blocks, tags, declared, headline, i))
        headline = next(pages, headline)
    return best, headline


def _nth_sentence(forms: Sequence[int], n: int) -> int:
    """The n-th block that is a sentence, or more; behind the last one where there are fewer."""
    sentences = (i for i, form in enumerate(forms) if form in SENTENCES)
    return next(islice(sentences, n - 1, None), len(forms))


def _has_length_of_title(text: str) -> bool:
    """In most scripts two or three letters are no title; in some, two are two words."""
    return (SHORTEST_TITLE if text.isascii() else 2) <= len(text) < TITLE_LENGTH


def names_a_day(text: str) -> bool:
    """Is a heading the date over the articles of a day: "Monday, 6 May 2024"? It has a number beside the year."""
    return len(text) < LONGEST_DATE and len(_NUMBER.findall(text)) > 1 and DATE.search(text) is not None


def _is_part(text: str, declared: str) -> bool:
    """Is a text all that the declared title says between two of its separators: "A day" and "The Wells News" in "A day | The Wells News"?"""
    start = declared.find(text)
    if start < 0:
        return False
    before, behind = (
        MARKS_AT_END.search(declared, max(0, start - LONGEST_MARK), start),
        MARKS.match(declared, start + len(text)),
    )
    return (not start or before is not None) and (start + len(text) == len(declared) or behind is not None)


def _names_the_page(blocks: Sequence[Block], tags: Sequence[int], declared: str, site: int, i: int) -> bool:
    """Does a later heading name the page, and the one above, a part of the declared title, only the site? Menus stand between, or that is no first part."""
    text, name = blocks[i].text, blocks[site].text
    if i <= site or text == name:
        return False
    if not declared.startswith(name):
        return tags[i] == H1 or declared.startswith(text)
    return _is_part(text, declared) and (tags[i] == H1 or i - site > FEW)
