"""Does a phrase fit a line only by chance, since the line is one of the article's own: "Sources" over a section?"""

from __future__ import annotations

from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import LINK_HEADINGS
from ..writing.quotations import is_labelled_quotation
from ..writing.shapes import COLON, QUESTION_MARKS, STOP
from .line_shapes import is_fact, only_its_number_is_dated
from .named_sections import MOSTLY_LINK, is_among_headings, names_a_section

# Sections whose words may be over one of the article's: "Links", "Sources"; and those that may be over questions: "FAQ".
ASKED = frozenset(("navigation", "byline", "caption_credit", "legal_footer"))
# … and those that may be one heading among others: "Statistics", "Marketing", "Contact", "Radio".
AMONG_HEADINGS = ASKED | {"consent_button"}
NEAR = 5  # blocks above a word of bylines over one of which the article has begun


def is_the_articles(view: View, i: int, match: Match) -> bool:
    """Does a phrase fit only by chance: a listing, a heading among the article's, or a section's number taken for a date?"""
    if view.blocks[i].kind == "code":
        return True
    if match.way == "whole_block" and match.section in ASKED and _is_asked_below(view, i):
        return True
    if match.section in LINK_HEADINGS and _is_over_prose(view, i):
        return True
    if match.section == "byline" and _may_be_heading(view, i, match) and _is_over_prose(view, i):
        return True
    if match.section == "navigation" and match.way == "whole_block" and _announces_a_sentence(view, i):
        return True
    if match.section in AMONG_HEADINGS and match.way == "whole_block" and is_among_headings(view, view.blocks[i]):
        return True
    if names_a_section(view, view.blocks[i], match):
        return True
    if match.section == "byline" and (is_fact(view, i) or is_labelled_quotation(view.blocks[i].text)):
        return True
    if match.way == "template":
        return match.section == "byline" and only_its_number_is_dated(view.blocks[i].text)
    if match.way != "whole_block" or match.section == "advert":
        return False
    return _is_announced(view, i)


def _is_over_prose(view: View, i: int) -> bool:
    """
    In a text, does a heading over links stand amid the article's prose, with no title below it: "See also" over a section?

    "Read more", which is no heading alone, may be what is left of a link.
    """
    above, below = i - 1, i + 1
    if view.page.markup is not None or above < 0 or below >= len(view.blocks) or "read_also" in view.sections(i):
        return False
    return all(view.is_article_prose(j) and not view.is_foreign(j) for j in (above, below))


def _may_be_heading(view: View, i: int, match: Match) -> bool:
    """Is a line one word of bylines, and does the article's prose stand above the paragraph right above, too: "History", which is "Date" elsewhere?"""
    if match.way != "whole_block" or " " in match.phrase or view.sights[i].end:
        return False
    return any(map(view.is_article_prose, range(max(0, i - NEAR), i - 1)))


def _announces_a_sentence(view: View, i: int) -> bool:
    """In a text, does a word of menus end in a colon over a sentence: "Traffic:" over what is reported of that?"""
    below = i + 1
    if view.page.markup is not None or view.sights[i].end != COLON or below >= len(view.blocks):
        return False
    return view.sights[below].end == STOP and not view.sights[below].matches


def _is_announced(view: View, i: int) -> bool:
    """Does a table of contents announce a heading, over text of the article's: "See also" over what the author adds?"""
    block, below = view.blocks[i], i + 1
    if block.kind != "heading" or below >= len(view.blocks) or not view.in_article(below):
        return False
    return block.id in view.announced and view.blocks[below].link_density <= MOSTLY_LINK


def _is_asked_below(view: View, i: int) -> bool:
    """Does a line without a link stand over a question and its answer: "FAQ" on the page itself, and not in a menu?"""
    question, answer = i + 1, i + 2
    if answer >= len(view.blocks) or view.blocks[i].links:
        return False
    if not view.is_prose(answer) and not (view.in_article(answer) and view.sights[answer].end == STOP):
        return False
    return view.sights[question].text.endswith(QUESTION_MARKS)
