"""Does nobody see this paragraph, which stands hidden between those that are shown?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from ..blocks import Decision, Markup
from ..deciding.view import View
from ..writing.shapes import DOTS, QUESTION_MARKS, STOP

RULE = "stages/hidden.py"
MOST_HIDDEN = 0.5  # share of an article that is hidden from which nothing goes: pages stream it in so, or in tabs
FEWEST_SHOWN = 3  # blocks in a hidden element from which it is a part of the article that opens: a section, a tab
# share of an article from which it opens in a layer, of fewer blocks and of as many
MOST_OF_LAYER, MOST_OF_LONG_LAYER = 0.25, 0.1
_IS_HIDDEN = attrgetter("is_hidden")


def hidden(view: View) -> list[Decision]:
    """
    Remove a paragraph or two in an element that is hidden between paragraphs of the article, in the box of these.

    It is hidden if the element says so itself (`hidden`, `display: none`): a prompt that a script shows to some, a text for
    robots. A closed dialog, a popover and what is laid over the page go wherever they stand. What else opens by a click stays: below a heading, a question or another short line, at the article's end, and
    sections. So does all of it where most of the article is hidden. On scored pages none of what goes by this is the
    article's, and nearly all of what is hidden below a heading.
    """
    markup = view.page.markup
    if markup is None or not any(map(_IS_HIDDEN, markup.looks)):
        return []
    around = _hidden_around(markup)
    inside: dict[int, list[int]] = {}  # by hidden element, the blocks in it
    for i, block in enumerate(view.blocks):
        if view.in_article(i) and (box := around[block.box]) >= 0:
            inside.setdefault(box, []).append(i)
    if not inside:
        return []
    total = sum(sight.width for i, sight in enumerate(view.sights) if view.in_article(i))
    unseen = {i for blocks in inside.values() for i in blocks}
    if sum(view.sights[i].width for i in unseen) > MOST_HIDDEN * total:
        return []
    shown = [i for i in range(len(view.blocks)) if i not in unseen and view.in_article(i)]
    titled = _boxes_of_title(view, markup) if any(markup.looks[box].is_layer for box in inside) else []
    decisions = []
    for box, blocks in inside.items():
        if markup.looks[box].is_layer:
            goes = not _opens_as_article(view, box, blocks, titled, total)
            evidence = "in a layer that opens above the page"
        else:
            goes = len(blocks) < FEWEST_SHOWN and _stands_between(view, markup, box, blocks, shown)
            evidence = "hidden between paragraphs that are shown"
        if goes:
            decisions += [Decision(i, "boilerplate", RULE, evidence) for i in blocks]
    return decisions


def _boxes_of_title(view: View, markup: Markup) -> list[int]:
    """The boxes that hold the title of the page, or a part of it, in order."""
    return sorted([view.title_box, *(block.box for block in view.page.blocks if block.text in markup.title)])


def _opens_as_article(view: View, box: int, blocks: Sequence[int], titled: Sequence[int], total: int) -> bool:
    """Does a layer hold one of the boxes with the title of the page, or no small share of the `total` that counts to the article: one that opens above a list?"""
    layer = view.range_of(box)
    if bisect_left(titled, layer.start) < bisect_left(titled, layer.stop):
        return True
    most = MOST_OF_LONG_LAYER if len(blocks) >= FEWEST_SHOWN else MOST_OF_LAYER
    return sum(view.sights[i].width for i in blocks) > most * total


def _hidden_around(markup: Markup) -> list[int]:
    """For each box, the outermost hidden one that it is or stands in; −1 if there is none."""
    around: list[int] = []
    for box, (parent, look) in enumerate(zip(markup.parents, markup.looks, strict=True)):
        outermost = around[parent] if parent >= 0 else -1
        around.append(box if outermost < 0 and look.is_hidden else outermost)
    return around


def _stands_between(view: View, markup: Markup, box: int, blocks: Sequence[int], shown: Sequence[int]) -> bool:
    """Do paragraphs of the article stand right above a hidden element, or only its title, and below, in the same box: of what is `shown` of it?"""
    above, below = bisect_left(shown, blocks[0]), bisect_left(shown, blocks[-1])
    if below == len(shown) or not _is_shown_beside(view, markup, box, shown[below]):
        return False
    return not above or (_is_shown_beside(view, markup, box, shown[above - 1]) and not _opens(view, shown[above - 1]))


def _is_shown_beside(view: View, markup: Markup, box: int, i: int) -> bool:
    """Is a block a paragraph in the same box as a hidden element?"""
    return view.blocks[i].kind == "paragraph" and markup.parents[view.blocks[i].box] == markup.parents[box]


def _opens(view: View, i: int) -> bool:
    """May what is hidden below a line be shown by a click on it: no sentence, or a question?"""
    end = view.sights[i].end
    return view.blocks[i].text.endswith(QUESTION_MARKS) or end not in (STOP, DOTS)
