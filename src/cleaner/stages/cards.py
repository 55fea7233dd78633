"""Is this the title of another article, in a box of its own between paragraphs of this one?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from ..blocks import Block, Decision, Markup
from ..deciding.beside import WRAPPERS, dress_of, nearest
from ..deciding.view import View
from ..writing.shapes import COLON, COMMA, QUESTION_MARKS, STOP

RULE = "stages/cards.py"
SHORTEST, LONGEST = 15, 200  # widths of a title
BOXES = frozenset(("aside", "div", "section", "article"))  # elements that are a card
MOST = 3  # blocks in a card
FEW = 2  # cards among the paragraphs; of more headings the article is a list, if no aside holds them
PARAGRAPHS = 2  # of the article for each card


def cards(view: View) -> list[Decision]:
    """
    Remove the title of another article that stands alone in a box between two paragraphs, and make it a related item.

    It is a link as a whole to another page of the site and no sentence, and the two paragraphs stand beside its box. A
    heading that is a link stays where it stands beside the paragraphs itself, or has text in its box, or looks like a
    heading that is none, as the headings of lists do ("The ten best dishes of the harbour"). A link in a paragraph stays.
    """
    markup = view.page.markup
    if markup is None or not markup.links:
        return []
    inside = [i for i in range(len(view.blocks)) if view.in_article(i)]
    found = [i for i in _links_amid(view, inside) if _is_title(view, i) and _is_card(view, markup, i, inside)]
    if not found or _is_listed(view, markup, inside, found):
        return []
    evidence = "a link to another page, in a box between paragraphs"
    return [Decision(i, "remove", "related", RULE, evidence, part="title", item=i) for i in found]


def _is_title(view: View, i: int) -> bool:
    sight = view.sights[i]
    if not SHORTEST <= sight.width < LONGEST or sight.end in (COLON, COMMA):
        return False
    return sight.end != STOP or view.blocks[i].text.endswith(QUESTION_MARKS)


def _links_amid(view: View, inside: list[int]) -> list[int]:
    """The links to other pages, counted to the article or not, between two paragraphs of it."""
    markup = view.page.markup
    assert markup is not None
    return [
        i
        for i, block in enumerate(view.blocks)
        if block.id in markup.links
        and (above := bisect_left(inside, i)) > 0
        and (below := bisect_right(inside, i)) < len(inside)
        and _reads_on(view, inside[above - 1])
        and _reads_on(view, inside[below])
        and _leads_on(markup, block)
    ]


def _leads_on(markup: Markup, block: Block) -> bool:
    return block.id in markup.links and markup.site.leads_on(markup.links[block.id])


def _is_card(view: View, markup: Markup, i: int, inside: list[int]) -> bool:
    """Does a link stand alone in a box that is beside the paragraphs above and below it?"""
    block = view.blocks[i]
    near = (inside[bisect_left(inside, i) - 1], inside[bisect_right(inside, i)])
    beside = [view.blocks[j].box for j in near]
    box = view.box_apart(block.box, beside)
    if not box or markup.looks[box.start].tag not in BOXES:
        return False
    rows = [_row_of(markup, other, markup.parents[box.start]) for other in beside]
    if any(row < 0 or markup.looks[row].like == markup.looks[box.start].like for row in rows):
        return False
    around = view.page.blocks[max(0, block.id - MOST) : block.id + MOST + 1]
    return sum(other.box in box for other in around) <= MOST


def _row_of(markup: Markup, box: int, around: int) -> int:
    """The element in another one that is a paragraph, or holds it: some sites put each, or a few, into one of its own. −1 where it stands elsewhere."""
    for _ in range(WRAPPERS + 1):
        if markup.parents[box] == around:
            return box
        box = markup.parents[box]
        if box < 0:
            break
    return -1


def _reads_on(view: View, i: int) -> bool:
    return view.blocks[i].kind == "paragraph" and (view.is_prose(i) or view.sights[i].end == STOP)


def _is_listed(view: View, markup: Markup, inside: list[int], found: list[int]) -> bool:
    """Are these the headings of the article's sections: so many, or dressed like one that is no link?"""
    blocks = view.blocks
    links = {i for i in inside if _leads_on(markup, blocks[i])}.union(found)
    if PARAGRAPHS * len(links) > sum(_reads_on(view, i) for i in inside):
        return True
    outside = {i for i in links if blocks[i].kind == "heading" and nearest(markup, blocks[i].box, "aside") < 0}
    if len(outside) > FEW:
        return True
    dressed = {dress_of(markup, blocks[i].box) for i in inside if blocks[i].kind == "heading" and not blocks[i].links}
    return any(dress_of(markup, blocks[i].box) in dressed for i in outside)
