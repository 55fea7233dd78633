"""What belongs to a block of links, and which part each line plays: a title, a teaser, a caption, a label or a heading."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise, takewhile

from ..clues.picture_credits import credit_at_end
from ..clues.spelling import Spelling
from ..continuity.past_inserts import goes_on
from ..deciding.view import View
from ..lexicon.label_wording import strange_words
from ..lexicon.sections import AI_SECTIONS, LINK_HEADINGS
from ..writing.shapes import CALLING_MARKS, CLOSERS, DOTS, QUESTION_MARKS, STOP
from .extent import end_of_box, is_next_heading, trim, until_article, until_neighbour
from .headings import article_above
from .lines import (
    LABEL,
    LINKED,
    LONGER,
    SAID_AGAIN,
    TITLE_FROM,
    ends_in_link,
    ends_items,
    is_ai_label,
    is_label,
    is_linked_title,
    is_rest_of_item,
    is_sign,
    is_title,
)
from .teasers import find_teasers

OF_AI = set(AI_SECTIONS)
# words that are none of labels, and their share, in a title about AI; labels have one, or fewer letters
OTHERS, MUCH_ELSE = 2, 0.3
FEWEST = 2  # titles of a kind that tell what the titles of a block are
CONTROL = 25  # width of what stands on items of all kinds: "Play"
DIGITS = 3  # one in so many characters of a date
SENTENCE = 40  # width of a line that goes on with the article below an insert's heading, if it ends in a full stop
DATE = 22  # width of a line that is only a date


class LineParts(dict[int, str]):
    """
    The part that each line of a page plays in a block of links, whichever heading that has: a title, a text, a caption, a label or a
    heading, and "" where something else begins. It is asked once: a page may have a heading to every few lines.
    """

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view = view

    def __missing__(self, j: int) -> str:
        part = self[j] = _part_of(self._view, j)
        return part


def parts_below(
    view: View, heading: int, cards: bool, spelling: Spelling, lines: LineParts, named: int
) -> list[tuple[int, str]]:
    """The blocks below a heading, or below the line above a box that is `named` like one, that belong to it, with the part each plays."""
    parts: list[tuple[int, str]] = []
    are_linked: bool | None = None  # all titles so far, if there are any
    for j in range(heading + 1, end_of_box(view, heading, named)):
        part = _part_of(view, j, is_first=True) if j == heading + 1 else lines[j]
        if not part or (are_linked and named < 0 and is_next_heading(view, heading, j)):
            break
        if part != "label" and _is_dated(view, j, parts):
            part = "label"
        elif part == "title" and (_is_under_title(view, j, parts) or (not parts and _is_sentence_amid(view, heading))):
            part = "text"
        elif part == "title":
            are_linked = are_linked is not False and view.blocks[j].links > 0
        parts.append((j, part))
    _entitle(view, parts)
    _without_controls(view, parts)
    _without_kickers(view, parts)
    _one_title_a_link(view, parts)
    _without_tags(view, parts)
    inside = "related_links" in view.sections(heading) and article_above(view, heading)
    own = list(takewhile(lambda entry: entry[1] != "heading", parts))
    if not view.has_links and article_above(view, heading) and (below := goes_on(view, heading)):
        parts = [(j, part) for j, part in parts if j < below[0]]
    cards = cards or (inside and _alternate(own) and _alternate(parts))
    least = 1 if inside or "read_also" in view.sections(heading) else 0  # the title of an insert, whatever its score
    parts = until_neighbour(view, heading, parts)
    parts = trim(view, spelling, heading, parts if cards else until_article(view, parts, least))
    if not view.has_links:
        _with_heading_below(view, spelling, heading, parts)
        find_teasers(view, parts)
    return parts


def _part_of(view: View, j: int, is_first: bool = False) -> str:
    """The part that a line plays whatever stands above it; right below the heading one in another language is none of an item's labels."""
    if ends_items(view, j):
        return ""
    sections, is_short = view.sections(j), view.sights[j].width < LABEL
    if is_ai_label(view, j) or (not is_first and is_label(view, j)):
        return "label"
    if is_sign(view, j) or _is_date(view, j) or _is_rank(view, j):
        return "label"
    if sections & LINK_HEADINGS and is_short:
        return "label" if is_rest_of_item(view, j) else "heading"
    if is_short and not sections <= OF_AI:
        return "caption" if "caption_credit" in sections else "label"
    if _is_caption(view, j):
        return "caption"
    return "title" if is_title(view, j) else "text"


def _with_heading_below(view: View, spelling: Spelling, heading: int, parts: list[tuple[int, str]]) -> None:
    """Of two labels in another language or script than the article, one below the other over titles, the lower one is the heading as well: a prompt may stand above it."""
    if len(parts) < 2 or parts[0][1] != "title" or parts[1][1] == "text":
        return
    is_strange = [view.is_foreign(i) or spelling.in_another_script(i) for i in (heading, parts[0][0], parts[1][0])]
    if is_strange == [True, True, False]:
        parts[0] = (parts[0][0], "heading")


def _one_title_a_link(view: View, parts: list[tuple[int, str]]) -> None:
    """Of the lines of one link, a heading is the title, or else the first one as long as titles: "Travel" above it and "3 months ago" below are its labels."""
    said = [n for n, (_, part) in enumerate(parts) if part in ("title", "text")]
    for url, run in groupby(said, key=lambda n: view.blocks[parts[n][0]].url):
        lines = list(run)
        if not url or not any(parts[n][1] == "title" for n in lines):
            continue
        title = next((n for n in lines if view.blocks[parts[n][0]].kind == "heading"), None)
        if title is None:
            title = next((n for n in lines if _is_as_long_as_titles(view, parts[n][0])), lines[0])
        width = view.sights[parts[title][0]].width
        for n in lines:
            j, part = parts[n]
            if n <= title:
                parts[n] = (j, "title" if n == title else "label")
            elif part == "title":
                parts[n] = (j, "text" if view.sights[j].width > LONGER * width else "label")


def _is_as_long_as_titles(view: View, j: int) -> bool:
    sight = view.sights[j]
    is_sentence = sight.end in (STOP, DOTS) and not sight.text.endswith(QUESTION_MARKS)
    return sight.width >= TITLE_FROM and not is_sentence


def _without_tags(view: View, parts: list[tuple[int, str]]) -> None:
    """
    Beside titles of a kind, words of another are none: links of a word or two where titles are headings, the tags of items; words
    without a link where they are links, the sections that items are from.
    """
    titles = [view.blocks[j] for j, part in parts if part == "title"]
    headed = sum(block.kind == "heading" for block in titles) >= FEWEST
    linked = sum(block.link_density > LINKED and len(block.text) >= TITLE_FROM for block in titles) >= FEWEST
    for n, (j, part) in enumerate(parts if headed or linked else ()):
        block = view.blocks[j]
        is_other = block.kind != "heading" and (headed or not block.links)
        if part == "title" and is_other and view.sights[j].width < TITLE_FROM:
            parts[n] = (j, "label")


def _is_caption(view: View, j: int) -> bool:
    """Does a line end with the credit of a picture, or mark the page it as a caption that leads nowhere?"""
    if is_linked_title(view, j):
        return False
    block = view.blocks[j]
    return (block.kind == "caption" and not block.links) or credit_at_end(view, j) is not None


def _is_date(view: View, j: int) -> bool:
    """Is a line no more than a date, as it stands below or above a title, without a link but the title's? In a text nobody knows of links: a third of it is digits."""
    sight, block = view.sights[j], view.blocks[j]
    if not sight.dated or sight.width >= DATE:
        return False
    if block.links:  # a card may be one link as a whole
        if j + 1 == len(view.blocks) or not block.url or view.blocks[j + 1].url != block.url:
            return False
        return view.blocks[j + 1].kind == "heading" or not view.sights[j + 1].dated
    return view.has_links or DIGITS * sum(map(str.isdigit, block.text)) >= len(block.text)


def _is_dated(view: View, j: int, parts: list[tuple[int, str]]) -> bool:
    """In HTML, does a short line say a day and something else right below a title that is a link, and is no link or heading itself: "3 May, Ann Lee"?"""
    sight, block = view.sights[j], view.blocks[j]
    if view.page.markup is None or not sight.dated or sight.width >= LABEL or sight.end == STOP:
        return False
    is_below = bool(parts) and parts[-1][1] == "title" and view.blocks[parts[-1][0]].link_density > LINKED
    return is_below and not block.links and block.kind != "heading"


def _is_rank(view: View, j: int) -> bool:
    """In HTML, is a line only a number over a link, or a part of that: an item's place among the most read?"""
    block = view.blocks[j]
    if not block.text.isdecimal() or j + 1 == len(view.blocks):
        return False
    below = view.blocks[j + 1]
    return below.links > 0 and (not block.links or bool(block.url and block.url == below.url))


def _is_under_title(view: View, j: int, parts: list[tuple[int, str]]) -> bool:
    """
    Is this a sentence below a title that is a link or a heading, perhaps with labels between, and no link itself but the same?

    Then it is its teaser, however short. So is one that leads on itself, below a title that doesn't.
    """
    block = view.blocks[j]
    leads_on = ends_in_link(block)
    if view.page.markup is None or block.kind == "heading" or not (leads_on or view.sights[j].end == STOP):
        return False
    above = next(((i, part) for i, part in reversed(parts) if part not in ("label", "caption")), None)
    if above is None or above[1] != "title":
        return False
    title = view.blocks[above[0]]
    if not title.links:
        return leads_on or (title.kind == "heading" and not block.links)
    return not block.links or block.url == title.url


def _is_sentence_amid(view: View, heading: int) -> bool:
    """
    In a text, does a full sentence stand right below an insert's heading, between paragraphs of the article: "Read more", which was a link, and the article goes on?

    Below one that is over several articles as well, the sentence has to count to the article itself.
    """
    above, sentence, below = heading - 1, heading + 1, heading + 2
    if view.page.markup is not None or above < 0 or below >= len(view.blocks):
        return False
    sections = view.sections(heading)
    if "read_also" not in sections or view.is_foreign(sentence):
        return False
    if sections & LINK_HEADINGS and not view.in_article(sentence):
        return False
    sight = view.sights[sentence]
    if sight.end != STOP or sight.width < SENTENCE or sight.text.rstrip(CLOSERS)[-1:] in CALLING_MARKS:
        return False
    return all(map(view.is_article_prose, (above, below)))


def _entitle(view: View, parts: list[tuple[int, str]]) -> None:
    """
    Among items with titles, a line about AI that nobody listed is one, where a title would stand: "AI-generated songs top the charts".

    That is between texts; and in a list of titles, if it says as much of other things as titles do.
    """
    if not any(part == "title" for _, part in parts):
        return
    has_texts = any(part == "text" for _, part in parts)
    for n, (j, part) in enumerate(parts):
        if part != "label" or view.sights[j].ai is None or view.is_foreign(j) or view.sections(j) & OF_AI:
            continue
        above, below = (parts[m][1] if 0 <= m < len(parts) else "" for m in (n - 1, n + 1))
        is_between = below == "text" and above in ("text", "")
        if is_between or (not has_texts and {above, below} <= {"title", ""} and _says_as_titles_do(view, j)):
            parts[n] = (j, "title")


def _says_as_titles_do(view: View, j: int) -> bool:
    """Does a line that is worded as a label of AI name other things as well: "Book written by AI wins prize"? Of several pictures, anything else is a title."""
    wording = view.sights[j].ai
    strange = strange_words(view.lexicon, view.sights[j].text, wording.language) if wording else []
    if strange and wording and "images" in wording.groups:
        return True
    return len(strange) >= OTHERS and len("".join(strange)) >= MUCH_ELSE * len(view.sights[j].text)


def _without_controls(view: View, parts: list[tuple[int, str]]) -> None:
    """The same words on several items are no title: a few, such as "Play", or any that lead to another page each."""
    titles = [(n, view.blocks[j]) for n, (j, part) in enumerate(parts) if part == "title"]
    pages = {
        (block.text, block.url or n) for n, block in titles if block.url or view.sights[parts[n][0]].width < CONTROL
    }
    counts = Counter(text for text, _ in pages)
    for n, block in titles:
        if counts[block.text] >= SAID_AGAIN:
            parts[n] = (parts[n][0], "label")


def _without_kickers(view: View, parts: list[tuple[int, str]]) -> None:
    """The one word over a title that says what section it is from is none: it comes back, or is in capitals where titles aren't."""
    titles = [view.blocks[j].text for j, part in parts if part == "title"]
    counts = Counter(titles)
    capitals = any(not text.isupper() for text in titles)
    for n, ((j, part), (_, below)) in enumerate(pairwise(parts)):
        text = view.blocks[j].text
        if (part, below) != ("title", "title") or view.sights[j].width >= TITLE_FROM or " " in text:
            continue
        if counts[text] > 1 or (capitals and text.isupper()):
            parts[n] = (j, "label")


def _alternate(parts: list[tuple[int, str]]) -> bool:
    """Titles and teasers in turn, at least two pairs: cards."""
    order = [part for _, part in parts if part in ("title", "text")]
    return len(order) >= 4 and order[0] == "title" and all(one != two for one, two in pairwise(order))
