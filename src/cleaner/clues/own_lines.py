"""Does a phrase fit a line only by chance, since the line is one of the article's own: "Sources" over a section?"""

from __future__ import annotations

from ..deciding.beside import are_beside
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import LINK_HEADINGS, NOTICE_GROUPS
from ..writing.quotations import is_labelled_quotation
from ..writing.shapes import COLON, QUESTION_MARKS, STOP
from .line_shapes import is_fact, only_its_number_is_dated
from .named_sections import names_a_section

# Sections whose words may be over one of the article's: "Links", "Sources"; and those that may be over questions: "FAQ".
ORDINARY = frozenset(("navigation", "byline", "caption_credit"))
ASKED = ORDINARY | {"legal_footer"}
# … and those that may be one heading among others: "Statistics", "Marketing", "Contact", "Radio".
AMONG_HEADINGS = frozenset(("consent_button", "legal_footer", "navigation"))
NEAREST = 60  # blocks above and below in which its like is looked for
MOSTLY_LINK = 0.5  # share of links from which what stands below a heading is a list of them


def is_the_articles(view: View, i: int, match: Match) -> bool:
    """Does a phrase fit only by chance: a listing, an item amid a list of the article's, a heading among the article's, or a section's number taken for a date?"""
    if view.blocks[i].kind == "code":
        return True
    if match.way == "whole_block" and (
        (match.section in ORDINARY and _is_section(view, i)) or (match.section in ASKED and _is_asked_below(view, i))
    ):
        return True
    if match.section in LINK_HEADINGS and _is_over_prose(view, i):
        return True
    if match.section == "navigation" and match.way == "whole_block" and _announces_a_sentence(view, i):
        return True
    if match.section in AMONG_HEADINGS and match.way == "whole_block" and _is_among_headings(view, i):
        return True
    if names_a_section(view, view.blocks[i], match):
        return True
    if match.section == "byline" and (is_fact(view, i) or is_labelled_quotation(view.blocks[i].text)):
        return True
    if match.way == "template":
        return match.section == "byline" and only_its_number_is_dated(view.blocks[i].text)
    if match.way != "whole_block" or match.section == "advert":
        return False
    return _is_item_amid(view, i) or _is_announced(view, i)


def _is_over_prose(view: View, i: int) -> bool:
    """
    In a text, does a heading over links stand amid the article's prose, with no title below it: "See also" over a section?

    "Read more", which is no heading alone, may be what is left of a link.
    """
    above, below = i - 1, i + 1
    if view.page.markup is not None or above < 0 or below >= len(view.blocks) or "read_also" in view.sections(i):
        return False
    return all(view.is_article_prose(j) and not view.is_foreign(j) for j in (above, below))


def _announces_a_sentence(view: View, i: int) -> bool:
    """In a text, does a word of menus end in a colon over a sentence: "Traffic:" over what is reported of that?"""
    below = i + 1
    if view.page.markup is not None or view.sights[i].end != COLON or below >= len(view.blocks):
        return False
    return view.sights[below].end == STOP and not view.sights[below].matches


def _is_section(view: View, i: int) -> bool:
    """Does a heading of HTML over text of the article's look like its heading above, that no phrase fits, and stand beside it?"""
    markup, block, below = view.page.markup, view.blocks[i], i + 1
    if markup is None or block.kind != "heading" or block.links or below >= len(view.blocks):
        return False
    if not (view.in_article(i) and view.in_article(below)) or view.blocks[below].link_density > MOSTLY_LINK:
        return False
    above = next((j for j in range(i - 1, -1, -1) if view.blocks[j].kind == "heading"), None)
    if above is None or not view.in_article(above) or view.sights[above].matches:
        return False
    return are_beside(markup, block.box, view.blocks[above].box)


def _is_among_headings(view: View, i: int) -> bool:
    """
    Does a heading of HTML stand over prose of the article's, and beside another of its headings that no phrase fits?

    A notice with several choices has no such heading, and speaks of what the site does.
    """
    markup, block = view.page.markup, view.page.blocks[view.blocks[i].id]
    if markup is None or block.kind != "heading" or block.links or not _is_over_the_articles(view, i):
        return False
    for j in range(max(0, i - NEAREST), min(len(view.blocks), i + 1 + NEAREST)):
        other = view.page.blocks[view.blocks[j].id]
        if other.kind == "heading" and not view.sights[j].matches and _is_over_the_articles(view, j):
            if are_beside(markup, block.box, other.box):
                return True
    return False


def _is_over_the_articles(view: View, i: int) -> bool:
    """Does prose of the article's stand right below, that is no notice and no link?"""
    below = i + 1
    if below >= len(view.blocks) or not view.is_article_prose(below):
        return False
    return view.blocks[below].link_density <= MOSTLY_LINK and view.sights[below].consent < NOTICE_GROUPS


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


def _is_item_amid(view: View, i: int) -> bool:
    """Is a line an item of a list of HTML between two others that are the article's, and that no phrase fits?"""
    markup, block = view.page.markup, view.blocks[i]
    if markup is None or block.kind != "list-item" or block.links or not 0 < i < len(view.blocks) - 1:
        return False
    listed = markup.parents[block.box]
    return all(
        markup.parents[view.blocks[j].box] == listed and view.in_article(j) and not view.sights[j].matches
        for j in (i - 1, i + 1)
    )
