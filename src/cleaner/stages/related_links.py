"""Where does the page speak of other articles?"""

from __future__ import annotations

from math import fsum

from ..blocks import Decision
from ..clues.spelling import Spelling
from ..deciding.view import View
from ..related.grouping import items_of
from ..related.headings import RULE, heading_of, holds_title, last_of_run
from ..related.lines import LINKED, TITLE_FROM, is_sign, tells_title
from ..related.named_boxes import named_boxes
from ..related.openings import DOUBTFUL, opens_items
from ..related.parts import LineParts, parts_below
from ..writing.shapes import STOP

FEW_WORDS = 0.5  # share of links of a sentence up to which it is the article's
MEASURED = 3  # teasers whose mean score tells whether a block of links is the article's
CALL = 40  # width of the only link of a block, from which it may lead to an article,
FEWEST_SAID = 3  # … and lines with it, below which it does so: a title, and "The whole story"
WORDS_OF_NAME = 2  # of a section, or of a person who is a tag of the article


def related_links(view: View) -> list[Decision]:
    """
    Remove blocks of links to other articles, and say which lines make an item.

    Such a block opens with a heading: a phrase of the lexicon, or a short line in another language than the
    article's that stands between its last paragraph and a run of titles and teasers; or its box is named so. It ends with the next label of
    another kind, with the page, or where the article goes on. A section of the article called "See also" stays.
    """
    decisions: list[Decision] = []
    spelling, lines, named = Spelling(view), LineParts(view), named_boxes(view)
    i = 1
    while i < len(view.blocks):
        i = last_of_run(view, i)
        if heading := heading_of(view, i, spelling) or named.get(i):
            above = i if heading.names < 0 else i - 1
            cards = heading.is_boxed or (heading.is_strange and opens_items(view, i, 2, spelling))
            parts = [(i, "title")]
            if not heading.is_insert:
                parts = parts_below(view, above, cards, spelling, lines, heading.names)
            if heading.rule == RULE and not heading.is_strange and _mean_score(view, parts) > DOUBTFUL:
                parts = []
            untitled = all(part == "text" and not holds_title(view, j) for j, part in parts)
            if untitled or _lacks_links(view, parts) or _is_offer(view, parts) or _is_menu(view, above, parts):
                parts = []  # prose under a heading, and no title or no link: a section of its own; or the names of sections
            elif _leads_on(view, above, parts):
                parts = []  # the end of a letter, below a teaser in it
            if any(part in ("title", "text") for _, part in parts):
                decisions += items_of(view, i if above == i else None, parts, heading.rule, heading.evidence)
                i = max(i, parts[-1][0])
        i += 1
    return decisions


def _lacks_links(view: View, parts: list[tuple[int, str]]) -> bool:
    """In HTML that has links, other articles are linked: where nothing is, or only words of sentences, the article goes on."""
    return view.has_links and not any(_is_led_away(view, i) for i, _ in parts)


def _leads_on(view: View, heading: int, parts: list[tuple[int, str]]) -> bool:
    """In HTML, is "Read more" a link itself, over a line that is none: does it lead from the teaser above to the whole of it?"""
    block = view.blocks[heading]
    below = next((view.blocks[i] for i, _ in parts if not is_sign(view, i)), block)
    return block.link_density > LINKED and "read_also" in view.sections(heading) and not below.links


def _is_offer(view: View, parts: list[tuple[int, str]]) -> bool:
    """In HTML, is the only link one in few words, below lines without any: a call to buy what these tell of?"""
    said = [i for i, part in parts if part in ("title", "text")]
    if view.page.markup is None or len(said) < FEWEST_SAID or said[-1] != parts[-1][0]:
        return False
    call = view.blocks[said[-1]]
    linked = [i for i, _ in parts if view.blocks[i].links]
    return linked == said[-1:] and call.link_density > LINKED and view.sights[said[-1]].width < CALL


def _is_menu(view: View, heading: int, parts: list[tuple[int, str]]) -> bool:
    """
    In HTML, are most links below a heading that is a link itself, stands above the article, or is an item of their list, shorter than titles?

    They are the names of sections, or the tags of the article.
    """
    block, markup = view.blocks[heading], view.page.markup
    if markup is None or not parts or any(part == "text" for _, part in parts):
        return False
    is_item = markup.parents[block.box] == markup.parents[view.blocks[parts[0][0]].box]
    if block.link_density <= LINKED and view.prose_above[heading] >= 0 and not is_item:
        return False
    links = [i for i, part in parts if part == "title" and view.blocks[i].links]
    return 2 * sum(_is_name(view, i, by_words=is_item) for i in links) > len(links)


def _is_name(view: View, i: int, by_words: bool) -> bool:
    """Is a line shorter than a title, and has it no more words than a name, where these tell?"""
    return view.sights[i].width < TITLE_FROM and not (by_words and len(view.blocks[i].text.split()) > WORDS_OF_NAME)


def _is_led_away(view: View, i: int) -> bool:
    """Is a line linked, and more than a few words of a sentence are?"""
    block = view.blocks[i]
    return block.links > 0 and (block.link_density > FEW_WORDS or view.sights[i].end != STOP or tells_title(view, i))


def _mean_score(view: View, parts: list[tuple[int, str]]) -> float:
    """The mean score of the first teasers, or of the titles where there are none."""
    texts = [i for i, part in parts if part == "text"] or [i for i, part in parts if part == "title"]
    texts = texts[:MEASURED]
    return fsum(view.scores[i] for i in texts) / len(texts) if texts else 0.0
