"""Is a heading that a phrase fits one of the article's own: "Statistics" beside "History", "YouTube" over how to follow a channel?"""

from __future__ import annotations

from ..blocks import Block
from ..deciding.beside import DEEPEST_TITLE, are_beside
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import ANY, NOTICE_GROUPS
from ..writing.folding import UNSPACED

NEAREST = 60  # blocks above and below in which a heading like it is looked for
# Sections of the lexicon whose words stand over sections of articles as well: "History", "Sources", "Press".
ORDINARY = frozenset(("navigation", "byline", "caption_credit", "legal_footer"))
LETTERS_OF_NAME = 4  # of such a heading, where words aren't spaced: 邮件
MOSTLY_LINK = 0.5  # share of links from which what stands below a heading is a list of them


def names_a_section(view: View, block: Block, match: Match) -> bool:
    """
    Is a phrase of the share bar the name of a platform, or a word such as "Correo", and a heading among those of the article?

    A prompt to share is none ("Share this article"), nor is a name over links or buttons.
    """
    return match.section == "share_bar" and _is_name(block, match) and is_among_headings(view, block)


def is_among_headings(view: View, block: Block) -> bool:
    """
    Is a line a heading of HTML over text of the article's, and one of several?

    Another heading, that none but ordinary phrases fit, looks like it, stands in a section beside its own, and opens text of the
    article's above; or below, where prose stands in this one. A notice with several choices has no such heading.
    """
    markup, i = view.page.markup, view.places.get(block.id)
    if markup is None or i is None:
        return False
    block = view.page.blocks[block.id]  # a line that is scored by its text has lost its kind
    if block.kind != "heading" or block.links or not _is_over_text(view, i):
        return False
    last = min(len(view.blocks), i + 1 + NEAREST) if view.is_prose(i + 1) else i
    for j in (*range(i - 1, max(-1, i - 1 - NEAREST), -1), *range(i + 1, last)):
        other = view.page.blocks[view.blocks[j].id]
        if other.kind == "heading" and ORDINARY.issuperset(view.sections(j)) and _is_over_text(view, j):
            if are_beside(markup, block.box, other.box, DEEPEST_TITLE):
                return True
    return False


def _is_name(block: Block, match: Match) -> bool:
    """Is a phrase a platform's name, or the whole of a line of one word?"""
    if match.languages[0] == ANY:
        return True
    is_word = " " not in block.text and (len(block.text) <= LETTERS_OF_NAME or not UNSPACED.search(block.text))
    return is_word and match.way == "whole_block"


def _is_over_text(view: View, i: int) -> bool:
    """Does a heading stand over text of the article's that is no list of links and no notice, and count to the article itself where that is no prose?"""
    below = i + 1
    if below >= len(view.blocks) or not view.in_article(below) or not (view.in_article(i) or view.is_prose(below)):
        return False
    text, sight = view.page.blocks[view.blocks[below].id], view.sights[below]
    if text.kind == "heading" or text.link_density > MOSTLY_LINK:
        return False
    return not sight.matches and sight.consent < NOTICE_GROUPS
