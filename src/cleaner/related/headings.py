"""Which line opens a block of links to other articles?"""

from __future__ import annotations

import string
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple

from ..blocks import BAR
from ..clues.spelling import Spelling
from ..continuity.in_text import is_row
from ..continuity.short_sentences import is_quantity
from ..deciding.sight import Sight
from ..deciding.view import View
from ..lexicon.sections import LINK_HEADINGS, LINK_SECTIONS
from ..scoring.signals import OTHER_SCRIPT
from ..writing.shapes import COMMA, LINE_SHAPE, QUESTION_MARKS, SHORT_SHAPES, STOP
from .lines import LABEL, LINKED, TITLE_FROM, is_linked_title, is_rest_of_item, is_sign
from .openings import LONGEST, holds_address, opens_items, opens_left_out

RULE = "related/headings.py"
WEAK = {"navigation", "byline"}  # one-word labels that may as well begin a heading: "More", "By"
RUNS = {"navigation", "share_bar"}  # what else a line may be made of that opens nothing
UNLISTED = 60  # width of a heading that no list has
BULLETS = " -–—*•·►▸»›>\"'[("  # what may stand before the first letter of a label
CERTAIN = 2.0  # score from which a heading is the article's own
MANY = 3  # headings in a row after the first one
LEAST = 2  # lines with a link as long as a title that a heading needs which looks like the article's own
SIGNATURE = 3  # lines below a letter that say who wrote it
SAYINGS, LINES_OF_NAME = 3, 2  # paragraphs above a name in capitals that have such a name, and lines over each
ABOVE = 8  # blocks above a heading in which the article's prose must stand


class Heading(NamedTuple):
    """Why a line opens a block of links."""

    rule: str
    evidence: str
    is_insert: bool = False  # heading and item in one line
    is_strange: bool = False  # no list has it, but it is in another language or script than the article
    is_boxed: bool = False  # a box of HTML holds it and links, and nothing else
    names: int = -1  # the box that has it as its name, and no line does


def heading_of(view: View, i: int, spelling: Spelling) -> Heading | None:
    """What is seen of a line if it opens a block of links."""
    sight = view.sights[i]
    if not (sight.matches or view.by_text):
        return _unlisted_in_html(view, i)
    if _is_menu_item(view, i) or is_rest_of_item(view, i):
        return None
    if any(match.section == "advert" for match in sight.matches):
        return None  # "Advertisement. Read on": the article goes on below
    if sight.before_link:
        return Heading(sight.before_link[0].rule, repr(sight.before_link[0].phrase), is_insert=True)
    certain = view.scores[i] > CERTAIN
    if not _is_run_of_links(view, i):
        if listed := _listed(view, i, certain):
            return listed
    elif not _is_two_words(sight):
        return None  # links to the pages beside this one: "previous | up | next"
    return _unlisted_in_text(view, i, spelling, certain) if _may_be_unlisted(view, i, spelling) else None


def _listed(view: View, i: int, certain: bool) -> Heading | None:
    """What a phrase of the lexicon says of a line, which the model is `certain` to be the article's."""
    sight = view.sights[i]
    linked = not LINK_HEADINGS.isdisjoint(view.sections(i)) and _opens_linked_box(view, i)
    for match in sight.matches:
        plain = match.phrase.endswith(":") or (match.section == "read_also" and " " in match.phrase)
        boxed = linked and match.section in LINK_HEADINGS
        if certain and not (plain and sight.end != STOP) and not boxed:
            continue
        titled = match.has_title_behind(sight.width)
        if match.section == "read_also" and (titled or sight.width < LABEL):
            return Heading(match.rule, repr(match.phrase), is_insert=titled)
        if match.section in LINK_HEADINGS and sight.width < LABEL:
            insert = titled and match.phrase.endswith(":")
            return Heading(match.rule, repr(match.phrase), is_insert=insert, is_boxed=boxed)
    return None


def _may_be_unlisted(view: View, i: int, spelling: Spelling) -> bool:
    """May a line of a text be a heading that no list has: short, below the article, and nothing else that is short?"""
    sight = view.sights[i]
    if not view.by_text or sight.ai or sight.consent or not sight.script:
        return False
    if not view.sections(i) <= WEAK and not _is_two_words(sight):
        return False
    if sight.width >= LABEL or not 0 < sight.shape <= LINE_SHAPE or sight.end == COMMA or not article_above(view, i):
        return False
    if view.blocks[i].kind == "row" or view.blocks[i].text.count(BAR) > 1 or is_row(view.blocks, i):
        return False
    if (
        _is_mentioned(view, i, spelling)
        or holds_address(view, i)
        or _signs_paragraph(view, i)
        or _is_said_above(view, i)
    ):
        return False
    return not (_is_name_over_words(view, i) or _is_amount_among_others(view, i))


def _unlisted_in_text(view: View, i: int, spelling: Spelling, certain: bool) -> Heading | None:
    """
    What is seen of a heading that no list has: its language, script or spelling, or that titles and teasers stand below.

    Of one that the model is `certain` to be the article's, only its language and script tell.
    """
    sight, open_ended = view.sights[i], view.sights[i].end != STOP
    strange = _may_be_strange(view, i, spelling) and not _is_signature(view, i)
    pairs = 2 if certain else 1
    if (
        strange
        and view.is_foreign(i)
        and (opens_items(view, i, pairs, spelling) or opens_left_out(view, i, 1, spelling))
    ):
        return Heading(RULE, f"a label in another language over {view.quote(i + 1)}", is_strange=True)
    if (
        strange
        and spelling.in_another_script(i)
        and (opens_items(view, i, 2, spelling) or opens_left_out(view, i, 1, spelling))
    ):
        return Heading(RULE, f"a label in another script over {view.quote(i + 1)}", is_strange=True)
    if certain:
        return None
    items = opens_items(view, i, 2, spelling, is_last=True)
    if open_ended and (items or opens_left_out(view, i, 1, spelling)) and spelling.is_odd(i):
        return Heading(RULE, f"a label spelled as in another language over {view.quote(i + 1)}", is_strange=True)
    if (
        sight.matches
        or sight.width >= UNLISTED
        or _asks(view, i)
        or not (items or opens_left_out(view, i, 2, spelling))
    ):
        return None
    if (open_ended and sight.shape in SHORT_SHAPES) or spelling.last_prose <= i:
        return Heading(RULE, f"a short line over titles and teasers, {view.quote(i + 1)} first")
    return None


def _is_signature(view: View, i: int) -> bool:
    """
    Does a line say who wrote or when, in whatever language: "Published : Mar 17, 2019", "3 min read"? What follows is the article.

    So does one word of bylines over such a line: "By". A name alone may be none: "By the same authors" is a heading.
    """
    sight = view.sights[i]
    bylines = [match for match in sight.matches if match.section == "byline"]
    if sight.dated or any(match.way != "whole_block" and "{name}" not in match.phrase for match in bylines):
        return True
    return bool(bylines) and i + 1 < len(view.sights) and view.sights[i + 1].signs


def _signs_paragraph(view: View, i: int) -> bool:
    """
    Does a line of a text stand right below a paragraph, alone or with a few others, and a blank line below?

    Who wrote a letter, and where from, stands so under each; a heading has a blank line above where there is one below.
    """
    blocks = view.blocks
    start = i
    while blocks[start].gap == 0 and start > max(0, i - SIGNATURE) and not view.is_prose(start):
        start -= 1
    if start == i or not view.is_prose(start):
        return False
    below = blocks[i + 1 : i + 1 + SIGNATURE]
    end = next((n for n, block in enumerate(below, i + 1) if block.gap), i)
    return end > i and not any(map(view.is_prose, range(i + 1, end)))


def _is_said_above(view: View, i: int) -> bool:
    """Did the same line stand right above the article's prose before: who writes each of the posts of a chat?"""
    text = view.blocks[i].text
    return any(view.blocks[j].text == text for j in range(max(0, i - ABOVE), i))


def _is_amount_among_others(view: View, i: int) -> bool:
    """Is a line a thing and how much of it, beside another: "50 g smör" among what a cake is made of?"""
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(view.sights))
    return is_quantity(view.sights[i].text) and any(is_quantity(view.sights[j].text) for j in beside)


def _is_name_over_words(view: View, i: int) -> bool:
    """Is a line in capitals, below several others that each stand over one paragraph of the article: who says each of them?"""
    end = i
    if not view.blocks[i].text.isupper():
        return False
    for _ in range(SAYINGS):
        names = end - 1
        while names > max(0, end - 1 - LINES_OF_NAME) and _is_in_capitals(view, names - 1):
            names -= 1
        if end < 1 or names == end - 1 or not view.is_article_prose(end - 1):
            return False
        end = names
    return True


def _is_in_capitals(view: View, i: int) -> bool:
    return view.in_article(i) and not view.is_prose(i) and view.blocks[i].text.isupper()


def _asks(view: View, i: int) -> bool:
    """Do a question, its answer and the next question follow?"""
    one, other = i + 1, i + 3
    if other >= len(view.blocks) or not view.is_prose(one + 1):
        return False
    return all(view.sights[j].text.endswith(QUESTION_MARKS) for j in (one, other))


def _may_be_strange(view: View, i: int, spelling: Spelling) -> bool:
    """May this be a label in another language that people wrote: with no small letter or sign of a program first, and in its own letters throughout?"""
    first = view.blocks[i].text.lstrip(BULLETS)[:1]
    return not (first.islower() or first in string.punctuation or spelling.is_mixed(i))


def _is_mentioned(view: View, i: int, spelling: Spelling) -> bool:
    """Is a line in another script a name that the article mentions? It may be the heading of a section."""
    if not view.survey.prose.issuperset(view.sights[i].vocabulary):
        return False
    return view.survey.foreign[i] == OTHER_SCRIPT or spelling.in_another_script(i)


def _unlisted_in_html(view: View, i: int) -> Heading | None:
    """A short line that no list has, over links most of which are as long as titles, in a box outside the article: "You may have missed"."""
    block, sight = view.blocks[i], view.sights[i]
    if view.in_article(i) or block.links or block.kind == "row" or sight.width >= UNLISTED or sight.end == COMMA:
        return None
    above = view.prose_above[i]
    ends = sight.end == STOP and not sight.text.endswith(QUESTION_MARKS)
    if above < 0 or ends or sight.dated or i + 1 >= len(view.blocks) or not is_linked_title(view, i + 1):
        return None
    if sight.ai or sight.consent or is_sign(view, i):
        return None
    below = _below_in_its_box(view, i, above)
    links = [j for j in below if view.blocks[j].link_density > LINKED]
    titles = [j for j in links if is_linked_title(view, j)]
    if len(titles) < 2 or 2 * len(titles) < len(links) or any(map(view.in_article, below)):
        return None
    if _lead_to_one_page(view, titles):
        return None  # the comments below this one, say, or its sections
    return Heading(RULE, f"a short line over links to other pages, {view.quote(titles[0])} first")


def _lead_to_one_page(view: View, lines: Iterable[int]) -> bool:
    """Do links lead to places on one and the same page, as far as that is known?"""
    assert view.page.markup is not None
    links = [view.page.markup.links.get(view.blocks[j].id) for j in lines]
    return None not in links and len({(link or "").partition("#")[0] for link in links}) == 1


def _is_run(sight: Sight) -> bool:
    """Is a line made of several phrases?"""
    return len({match.phrase for match in sight.matches if match.way == "whole_block"}) > 1


def _is_run_of_links(view: View, i: int) -> bool:
    """Is a line made of phrases over links, and of others?"""
    sections = view.sections(i)
    return not (LINK_SECTIONS.isdisjoint(sections) or RUNS.isdisjoint(sections)) and _is_run(view.sights[i])


def _is_two_words(sight: Sight) -> bool:
    """Is a line two words, each of which is a phrase, of different sections? Over titles and teasers they may be one label: "Related" and "events"."""
    return _is_run(sight) and len(sight.text.split()) == 2 and sight.matches[0].section != sight.matches[-1].section


def holds_title(view: View, i: int) -> bool:
    """Does a line hold a link as long as a title, beside a date and a teaser?"""
    return view.page.markup is not None and view.blocks[i].links >= TITLE_FROM


def _opens_linked_box(view: View, i: int) -> bool:
    """Do links as long as titles stand in all lines below a heading, in a box of HTML with it that holds nothing of the article above?"""
    above = view.prose_above[i]
    if view.page.markup is None or above < 0:
        return False
    below = _below_in_its_box(view, i, above)
    return len(below) >= LEAST and all(holds_title(view, j) for j in below)


def _below_in_its_box(view: View, i: int, above: int) -> list[int]:
    """The blocks right below a line in the largest box of HTML around it that doesn't hold a block above."""
    box = view.box_apart(view.blocks[i].box, [view.blocks[above].box])
    return list(takewhile(lambda j: view.blocks[j].box in box, range(i + 1, min(len(view.blocks), i + 1 + LONGEST))))


def last_of_run(view: View, i: int) -> int:
    """Of many headings that follow each other, only the last has something under it."""
    last = i
    while last + 1 < len(view.blocks) and _is_listed(view, last) and _is_listed(view, last + 1):
        last += 1
    return last if last - i >= MANY else i


def _is_listed(view: View, i: int) -> bool:
    sight = view.sights[i]
    return sight.width < LABEL and bool(sight.matches) and not LINK_HEADINGS.isdisjoint(view.sections(i))


def _is_menu_item(view: View, i: int) -> bool:
    """In HTML a link among links of the same look: "News" in a menu is no heading."""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None or block.box < 0 or block.link_density < 0.9:
        return False
    look = markup.looks[block.box].like
    beside = (view.blocks[j] for j in (i - 1, i + 1) if 0 <= j < len(view.blocks))
    return any(other.link_density > 0.9 and markup.looks[other.box].like == look for other in beside)


def article_above(view: View, i: int) -> bool:
    return any(map(view.is_article_prose, range(max(0, i - ABOVE), i)))
