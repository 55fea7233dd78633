"""Is this the title of another article, in a box of its own between paragraphs of this one?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..blocks import Block, Decision, Markup
from ..deciding.beside import WRAPPERS, dress_of, nearest
from ..deciding.view import View
from ..writing.shapes import COLON, COMMA, QUESTION_MARKS, STOP

RULE = "stages/cards.py"
SHORTEST, LONGEST = 15, 200  # widths of a title
BOXES = frozenset(("aside", "div", "section", "article", "ul", "ol", "table"))  # elements that are a card, or hold some
LONGEST_LABEL = 60  # width of a label or a date in a card
MOST = 5  # blocks in a card or a list of titles,
MOST_ELSE = 2  # … and blocks in a card that are none of its link
FEW = 3  # titles among the paragraphs; of more headings or items the article is a list, if no aside holds them
HEADS = ("heading", "list-item")  # kinds of block that may open its sections
PARAGRAPHS = 2  # of the article for each card


def cards(view: View) -> list[Decision]:
    """
    Remove the titles of other articles that stand alone in a box between two paragraphs, and make them related items.

    Each is a link as a whole to another page of the site and no sentence, and the two paragraphs stand beside the box:
    a card, whose link may hold a teaser as well, or a list of nothing else. A heading that is a link stays where it stands
    beside the paragraphs itself, or has text in its box, or looks like a heading that is none, as the headings of lists do
    ("The ten best dishes of the harbour"). A link in a paragraph stays.
    """
    markup = view.page.markup
    if markup is None or not markup.links:
        return []
    inside = [i for i in range(len(view.blocks)) if view.in_article(i)]
    found: dict[int, list[int]] = {}
    for links, near in _links_amid(view, markup, inside):
        found |= _items_in_box(view, markup, links, near)
    if not found or _is_listed(view, markup, inside, found):
        return []
    evidence = "a link to another page, in a box between paragraphs"
    decisions = []
    for title, parts in found.items():
        for i in parts:
            linked = _leads_on(markup, view.blocks[i])
            part = "label" if i < title or not linked else "text" if i > title or not _is_title(view, i) else "title"
            decisions.append(Decision(i, "related", RULE, evidence, part=part, item=title))
    return decisions


def _links_amid(view: View, markup: Markup, inside: list[int]) -> Iterator[tuple[list[int], list[int]]]:
    """The links to other pages, counted to the article or not, and what of the article stands around them: from one paragraph to the next."""
    links = [i for i, block in enumerate(view.blocks) if block.id in markup.links]
    linked = frozenset(links)
    others = [i for i in inside if i not in linked]
    for at, between in groupby(links, lambda i: bisect_left(others, i)):
        above, below = at - 1, at
        while above >= 0 and above > at - MOST and _is_label(view, others[above]):
            above -= 1
        if not _is_over_paragraph(view, others, below):
            while below < len(others) and below < at + MOST and _is_label(view, others[below]):
                below += 1
        if above < 0 or below >= len(others) or not _reads_on(view, others[above]):
            continue
        if _reads_on(view, others[below]) or _is_over_paragraph(view, others, below):
            leading = [i for i in between if _leads_on(markup, view.blocks[i])]
            if leading:
                yield leading, others[above : below + 1]


def _is_over_paragraph(view: View, others: list[int], at: int) -> bool:
    """Is this a heading right over a paragraph of the article?"""
    over, below = others[at : at + 1], others[at + 1 : at + 2]
    return bool(over and below) and view.blocks[over[0]].kind == "heading" and _reads_on(view, below[0])


def _is_label(view: View, i: int) -> bool:
    """May a line be the label of a card, or its date: short, no sentence, and of no list?"""
    return view.blocks[i].kind != "list-item" and view.sights[i].width < LONGEST_LABEL and view.sights[i].end != STOP


def _leads_on(markup: Markup, block: Block) -> bool:
    return block.id in markup.links and markup.site.leads_on(markup.links[block.id])


def _items_in_box(view: View, markup: Markup, links: list[int], near: list[int]) -> dict[int, list[int]]:
    """For each title among links that stand in a box beside the lines above and below, with no more than labels, what belongs to it."""
    first = view.blocks[links[0]]
    beside = [view.blocks[i].box for i in (near[0], near[-1])]
    labels = near[1:-1]
    box = view.box_apart(first.box, beside)
    if not box or markup.looks[box.start].tag not in BOXES:
        return {}
    if not _stands_beside(markup, box.start, beside, first.kind == "list-item"):
        return {}
    if not all(view.blocks[i].box in box for i in labels):
        return {}
    around = view.page.blocks[max(0, first.id - MOST) : view.blocks[links[-1]].id + MOST + 1]
    here = [block for block in around if block.box in box]
    items: dict[str, list[int]] = {}
    for i in links:
        if view.blocks[i].box in box:
            items.setdefault(markup.links[view.blocks[i].id], []).append(i)
    others = sum(markup.links.get(block.id) not in items for block in here)
    if len(here) > MOST or len(items) > FEW or others > (MOST_ELSE if len(items) == 1 else 0):
        return {}
    found: dict[int, list[int]] = {}
    for address, parts in items.items():
        titles = [i for i in parts if _is_title(view, i)]
        titles.sort(key=lambda i: view.blocks[i].kind != "heading")
        if not titles and not any(block.kind == "heading" and markup.links.get(block.id) == address for block in here):
            return {}
        found[titles[0] if titles else parts[0]] = [*labels, *parts]  # its title may be left out already
        labels = []
    return found


def _is_title(view: View, i: int) -> bool:
    sight = view.sights[i]
    if not SHORTEST <= sight.width < LONGEST or sight.end in (COLON, COMMA):
        return False
    return sight.end != STOP or view.blocks[i].text.endswith(QUESTION_MARKS)


def _stands_beside(markup: Markup, box: int, beside: Sequence[int], is_list: bool) -> bool:
    """Does a box stand beside the elements of two paragraphs, or of what they are wrapped in, and look like neither?"""
    parents, looks = markup.parents, markup.looks
    for other in beside:
        for _ in range(WRAPPERS):
            if other >= 0 and parents[other] != parents[box]:
                other = parents[other]
        if other < 0 or parents[other] != parents[box] or (looks[other].like == looks[box].like and not is_list):
            return False
    return True


def _reads_on(view: View, i: int) -> bool:
    return view.blocks[i].kind == "paragraph" and (view.is_prose(i) or view.sights[i].end == STOP)


def _is_listed(view: View, markup: Markup, inside: list[int], found: Iterable[int]) -> bool:
    """Are these the headings of the article's sections: so many, or dressed like one that is no link?"""
    blocks = view.blocks
    links = {i for i in inside if _leads_on(markup, blocks[i])}.union(found)
    if PARAGRAPHS * len(links) > sum(_reads_on(view, i) for i in inside):
        return True
    outside = {i for i in links if blocks[i].kind in HEADS and nearest(markup, blocks[i].box, "aside") < 0}
    if len(outside) > FEW:
        return True
    dressed = {dress_of(markup, blocks[i].box) for i in inside if blocks[i].kind == "heading" and not blocks[i].links}
    return any(dress_of(markup, blocks[i].box) in dressed for i in outside)
