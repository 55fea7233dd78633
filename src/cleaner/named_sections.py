"""Is a heading that names a platform one of the article's own: "YouTube" over how to follow a channel?"""

from __future__ import annotations

from .beside import DEEPEST_TITLE, are_beside
from .blocks import Block
from .lexicon.phrase_tables import Match
from .lexicon.sections import ANY
from .view import View

NEAREST = 60  # blocks above in which a heading like it is looked for
MOSTLY_LINK = 0.5  # share of links from which what stands below a heading is a list of them


def names_a_section(view: View, block: Block, match: Match) -> bool:
    """
    Is a phrase of the share bar the name of a platform, and a heading of HTML over text of the article's?

    Another heading, that no phrase fits, looks like it, stands in a section beside its own, and opens text of the article's
    above. A prompt to share is none ("Share this article"), nor is a name over links or buttons.
    """
    markup, i = view.page.markup, view.places.get(block.id)
    if markup is None or i is None or match.section != "share_bar" or match.languages[0] != ANY:
        return False
    if block.kind != "heading" or block.links or not _is_over_text(view, i):
        return False
    for j in range(i - 1, max(-1, i - 1 - NEAREST), -1):
        if view.blocks[j].kind == "heading" and not view.sights[j].matches and _is_over_text(view, j):
            if are_beside(markup, block.box, view.blocks[j].box, DEEPEST_TITLE):
                return True
    return False


def _is_over_text(view: View, i: int) -> bool:
    """Does a heading that counts to the article stand over text that does, and that is no list of links?"""
    below = i + 1
    if below >= len(view.blocks) or not (view.in_article(i) and view.in_article(below)):
        return False
    text = view.blocks[below]
    return text.kind != "heading" and text.link_density <= MOSTLY_LINK and not view.sights[below].matches
