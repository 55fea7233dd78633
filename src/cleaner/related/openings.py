"""Do other articles follow a line that no list has: titles and teasers in turn?"""

from __future__ import annotations

from ..clues.spelling import Spelling
from ..deciding.view import View
from ..lexicon.sections import LINK_HEADINGS
from ..writing.shapes import COLON, LINE_SHAPE
from .lines import TITLE, begins_new_section, ends_items, is_ai_label, is_cut_off, is_label, is_title, past_labels

DOUBTFUL = -1.0  # mean score of the prose below that a heading needs which neither a list nor its language tells
IRREGULAR = 2  # lines of a first item that has no teaser
LONGEST = 150  # blocks in a block of links
GOING_ON = ",.;:)]،؛。、，"  # marks that no title begins with,
WORDS_GOING_ON = 3  # … and words of a line that goes on with a sentence: a name may be written small


def opens_items(view: View, i: int, pairs: int, spelling: Spelling, is_last: bool = False) -> bool:
    """Do titles and teasers in turn follow, at least so many pairs of them, and then nothing of the article, anywhere below if this `is_last`?"""
    found, j, is_strange = 0, i + 1, spelling.in_another_script(i)
    while j - i <= LONGEST:
        j = past_labels(view, j, is_ai_label)
        if not (is_title(view, j) or (pairs == 1 and _is_line(view, j))) or begins_new_section(view, j):
            break
        if _goes_on(view, j) or _leads_in(view, j):
            break
        if not LINK_HEADINGS.isdisjoint(view.sections(j)):
            break
        if view.has_links and not view.blocks[j].links:
            break  # a section of the article
        title = j
        j = past_labels(view, j + 1, is_label)
        if pairs > 1 and any(view.sights[k].dated for k in range(title + 1, j)):
            break  # an entry of a live blog, and its time
        if j >= len(view.blocks) or begins_new_section(view, j):
            break
        if not (_is_teaser(view, j, pairs) or (found and is_cut_off(view, j, title))):
            break
        if _goes_on(view, j) or holds_address(view, j):
            break
        found += 1
        j += 1
        if (
            j < len(view.blocks)
            and view.is_prose(j)
            and view.scores[j] > DOUBTFUL
            and not (is_title(view, j) or is_label(view, j) or begins_new_section(view, j))
            and not (is_strange and view.sights[j].script == view.sights[i].script)
        ):
            return False
    return found >= pairs and not (is_last and spelling.last_prose >= j)


def opens_left_out(view: View, i: int, pairs: int, spelling: Spelling) -> bool:
    """
    The same of lines of a text none of which count to the article: teasers may be cut off, and two lines may stand before.

    Nothing of the article is at stake there: asked is only whether these are items.
    """
    is_strange = spelling.in_another_script(i)
    if view.page.markup is not None or (view.in_article(i) and not is_strange):
        return False
    found, j, before = 0, i + 1, IRREGULAR
    while found < pairs:
        title = past_labels(view, j, is_ai_label)
        if title >= len(view.blocks) or view.in_article(title) or not is_title(view, title) or ends_items(view, title):
            break
        if _goes_on(view, title) or _leads_in(view, title):
            break
        j = past_labels(view, title + 1, is_label)
        if j >= len(view.blocks) or view.in_article(j) or ends_items(view, j):
            break
        if _goes_on(view, j) or holds_address(view, j):
            break
        if any(view.sights[k].dated for k in range(title, j)) and not is_strange:
            break  # an entry of a live blog, and its time
        if view.is_prose(j) or is_cut_off(view, j, title):
            found, j = found + 1, j + 1
        elif found or not before:
            break
        else:
            before, j = before - 1, title + 1
    return found == pairs


def _goes_on(view: View, j: int) -> bool:
    """Does a line go on with a sentence that a scraper cut at a link: "of the University", ". They sail"?"""
    text = view.blocks[j].text
    begins_small = text[:2].islower() and text[:2].isalpha() and text.count(" ", 0, TITLE) >= WORDS_GOING_ON - 1
    return text[0] in GOING_ON or begins_small


def _leads_in(view: View, j: int) -> bool:
    """Does a line lead to what stands below it ("Registration:"), or to another site by its address? A title does neither."""
    return view.sights[j].end == COLON or holds_address(view, j)


def holds_address(view: View, j: int) -> bool:
    """Does a line no longer than a title hold an address of the web?"""
    return "://" in view.sights[j].text and view.sights[j].width < TITLE


def _is_teaser(view: View, j: int, pairs: int) -> bool:
    """Prose; under a heading in another language a long line will do."""
    return view.is_prose(j) or (pairs == 1 and view.sights[j].shape == LINE_SHAPE)


def _is_line(view: View, j: int) -> bool:
    return j < len(view.blocks) and view.sights[j].width < TITLE and view.blocks[j].kind != "row"
