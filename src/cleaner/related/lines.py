"""What a line may be in a block of links to other articles: a title, a label, or the end of it."""

from __future__ import annotations

from collections.abc import Callable

from ..blocks import Block
from ..clues.notices import is_notice
from ..clues.trails import home_of_trail, last_step
from ..deciding.view import View
from ..lexicon.sections import AI_SECTIONS, NOTICE_GROUPS
from ..writing.scripts import count_scripts
from ..writing.shapes import DOTS, LINE_SHAPE, STOP, end_of

LABEL = 100  # width of a heading or a label
LONGEST_LABEL = 250  # width of a label between a title and its teaser
TITLE = 200  # width of an item's title
MOST_LABELS = 4  # that follow each other on one item
TITLE_FROM = 22  # width of a link that is a title, and no word of a menu
LONGER = 1.3  # times a title's width, from which a line below it may be its teaser
LINKED = 0.9  # share of a line that is links, from which on it may be a title
WHOLE = ("whole_block", "template")  # ways of a phrase to be all of a line
ENDS = {"comments", "legal_footer", "newsletter_box", "paywall_notice", "consent_banner", "consent_button"}
ITEM = 3  # blocks of an item
REST = 6  # blocks above the link that leads to the rest of an item, among which its title stands,
SAID_AGAIN = 3  # … and how many of them say the same: "Read more", "Play"


def is_title(view: View, i: int) -> bool:
    """May this be the title of an item: a line, or a sentence that a longer text follows?"""
    if i >= len(view.blocks):
        return False
    sight = view.sights[i]
    is_linked = view.blocks[i].link_density > LINKED
    if sight.width >= TITLE:
        return False
    if view.blocks[i].kind == "row":
        return (is_linked and sight.width >= TITLE_FROM) or tells_title(view, i)
    if not view.is_prose(i) or (is_linked and (sight.end != STOP or tells_title(view, i))):
        return True
    below = past_labels(view, i + 1, is_ai_label)
    return below < len(view.blocks) and view.is_prose(below) and view.sights[below].width > LONGER * sight.width


def tells_title(view: View, i: int) -> bool:
    """In HTML, do elements tell the title from what else is in a line?"""
    markup = view.page.markup
    return markup is not None and view.blocks[i].id in markup.titles


def past_labels(view: View, j: int, test: Callable[[View, int], bool]) -> int:
    """The first block from here on that is no label; an item has a few of them at most."""
    end = min(len(view.blocks), j + MOST_LABELS)
    while j < end and test(view, j):
        j += 1
    return j


def is_ai_label(view: View, i: int) -> bool:
    """Does the line say, wherever it stands, that something was made by AI? A link or a heading says so only in a listed phrase, whole."""
    sight, block = view.sights[i], view.blocks[i]
    is_title = block.link_density > LINKED or block.kind == "heading" or tells_title(view, i)
    listed = (match for match in sight.matches if match.section in AI_SECTIONS)
    if sight.width < LABEL and any(not is_title or match.way in WHOLE for match in listed):
        return True
    if is_title:
        return False  # as likely an article about AI: "AI-generated pictures of the flood"
    return sight.ai is not None and (sight.width < LABEL or view.is_foreign(i))


def is_label(view: View, i: int) -> bool:
    """An AI label, or a line in another language that stands between a title and its teaser; in another script, if that is cut off."""
    if i >= len(view.blocks):
        return False
    if is_ai_label(view, i):
        return True
    if is_linked_heading(view.blocks[i]) or (is_linked_title(view, i) and not view.is_foreign(i)):
        return False
    if view.sights[i].width >= LONGEST_LABEL or not _between(view, i):
        return False
    if view.is_prose(i + 1):
        return view.may_be_foreign(i) or _is_in_its_own_script(view, i)
    return is_cut_off(view, i + 1, i - 1) and _is_in_its_own_script(view, i)


def is_linked_title(view: View, i: int) -> bool:
    """Is a line a link as long as a title, that no phrase fits?"""
    if not 0 <= i < len(view.blocks):
        return False
    sight = view.sights[i]
    return view.blocks[i].link_density > LINKED and TITLE_FROM <= sight.width < LABEL and not sight.matches


def is_linked_heading(block: Block) -> bool:
    """Is a block of HTML a heading that leads elsewhere as a whole?"""
    return block.kind == "heading" and block.link_density > LINKED


def is_sign(view: View, i: int) -> bool:
    """Has a line no letter and no digit, as what turns the pages of cards: "‹"?"""
    return not any(map(str.isalnum, view.blocks[i].text))


def is_rest_of_item(view: View, i: int) -> bool:
    """Does a link lead to the rest of what stands above it: "Read more" where the title leads, too, or as it stands below several?"""
    block = view.blocks[i]
    if block.link_density <= LINKED or block.kind == "heading":
        return False
    above = (view.blocks[j] for j in range(max(0, i - REST), i))
    if block.url and any(other.url == block.url and other.text != block.text for other in above):
        return True
    return view.linked_texts[block.text] >= SAID_AGAIN


def ends_in_link(block: Block) -> bool:
    """Does a sentence lead on in a short link behind it: "They wait in the valley. Read more"?"""
    said = block.text[: -block.links].rstrip() if 0 < 2 * block.links < len(block.text) else ""
    return bool(said) and end_of(said) in (STOP, DOTS)


def _between(view: View, i: int) -> bool:
    """Is there what may be a title above, and below a line in the article's language, and not the foot of the page?"""
    if i == 0 or i + 1 >= len(view.blocks):
        return False
    above, below = i - 1, i + 1
    if view.is_foreign(above) or view.is_foreign(below) or view.sights[below].consent >= NOTICE_GROUPS:
        return False
    return not view.is_prose(above) and ENDS.isdisjoint(view.sections(below))


def is_cut_off(view: View, j: int, title: int) -> bool:
    """A long line that doesn't end as a sentence, and says more than the title above it: a teaser cut off."""
    return view.sights[j].shape == LINE_SHAPE and view.sights[j].width > LONGER * view.sights[title].width


def _is_in_its_own_script(view: View, i: int) -> bool:
    """Is a line in a script of which the lines above and below it have no letter?"""
    beside = [count_scripts(view.blocks[j].text) for j in (i - 1, i + 1)]
    return all(scripts and view.sights[i].script not in {"", *scripts} for scripts in beside)


def begins_new_section(view: View, i: int) -> bool:
    """Does something begin here that is no item: a consent notice, comments, the foot of the page?"""
    sight = view.sights[i]
    if is_notice(view, i):
        return True
    if sight.width < LABEL and view.sections(i) & ENDS:
        return not _counts_for_item(view, i)
    sentence = sight.width >= LABEL or (sight.end == STOP and sight.width > 40)
    return sentence and view.is_foreign(i) and not tells_title(view, i) and not is_label(view, i)


def _counts_for_item(view: View, i: int) -> bool:
    """In HTML, does a line say how many comments an item has: is the next linked title close below, and another one above?"""
    if view.page.markup is None or not all(
        "{number}" in match.phrase for match in view.sights[i].matches if match.section in ENDS
    ):
        return False
    near = range(1, ITEM + 1)
    return any(is_linked_title(view, i - n) for n in near) and any(is_linked_title(view, i + n) for n in near)


def ends_items(view: View, j: int) -> bool:
    """Does something begin here that is no item, and that no item follows: the article itself, or what ends one?"""
    if view.blocks[j].id == view.echoes.title or _leads_to_title(view, j):
        return True
    return begins_new_section(view, j) and not _items_go_on(view, j)


def _leads_to_title(view: View, j: int) -> bool:
    """Is a line the way from the front page to what the line below says: "Home » Food » Ten dishes", over "Ten dishes"?"""
    if j + 1 >= len(view.blocks) or not view.sights[j].text.endswith(view.sights[j + 1].text):
        return False
    return last_step(view.sights[j].text) == view.sights[j + 1].text and home_of_trail(view, j) is not None


def _is_under_strange_title(view: View, j: int) -> bool:
    """In HTML, does a title right above that is a link, perhaps with labels between, look as strange: all items are in another language?"""
    if view.page.markup is None:
        return False
    above = next(
        (i for i in range(j - 1, max(-1, j - 1 - MOST_LABELS), -1) if view.blocks[i].link_density > LINKED), -1
    )
    return above >= 0 and view.may_be_foreign(above)


def _items_go_on(view: View, j: int) -> bool:
    """
    Is a line only strange, as one that was decoded wrongly, with prose in the article's language below, or, in HTML, the teaser of a
    strange title? Notices have none below, and stand under no title.
    """
    if is_notice(view, j) or view.sections(j) or not view.is_foreign(j):
        return False
    if _is_under_strange_title(view, j):
        return True
    below = range(j + 1, min(len(view.blocks), j + 1 + ITEM))
    return any(
        view.is_prose(i) and not view.may_be_foreign(i) and not view.sections(i) and not is_notice(view, i)
        for i in below
    )
