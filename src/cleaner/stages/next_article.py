"""Does another article begin below this one?"""

from __future__ import annotations

from ..blocks import Decision
from ..boxes import Look
from ..view import View

RULE = "stages/next_article.py"
ENOUGH = 3  # paragraphs of the first article that stand above the next one
MOST = 20  # headings that are asked whether they begin it
LEVELS = ("h1", "h2")


def next_article(view: View) -> list[Decision]:
    """
    Remove what follows the article in its own dress: pages that go on scrolling hold the next article in full.

    It begins with a heading that looks like the title, in a box that looks like the title's and stands beside it. A
    section of the article has a heading in the article's own box, so it stays; so does everything in a text.
    """
    markup, title = view.page.markup, view.title_box
    if markup is None or title < 0 or markup.looks[title].tag not in LEVELS:
        return []
    look = markup.looks[title]
    above = asked = 0
    for i, block in enumerate(view.blocks):
        if block.box <= title:
            continue
        above += view.in_article(i) and view.is_prose(i)
        if above >= ENOUGH and asked < MOST and _is_dressed_as(markup.looks[block.box], look):
            asked += 1
            its = view.box_apart(block.box, [title])
            if _are_twins(view, view.box_apart(title, [block.box]), its, title, i):
                below = [j for j in range(i, len(view.blocks)) if view.blocks[j].box >= its.start]
                return [_decision(view, j, i) for j in below]
    return []


def _is_dressed_as(one: Look, other: Look) -> bool:
    """The same tag and class, or headings of another level with the same class."""
    return one.like == other.like or (one.tag in LEVELS and bool(other.name) and one.name == other.name)


def _are_twins(view: View, mine: range, its: range, title: int, i: int) -> bool:
    """Are the two boxes alike, side by side, and more than the headings themselves?"""
    markup = view.page.markup
    if markup is None or not mine or not its or its.start == view.blocks[i].box or mine.start == title:
        return False
    first = sum(
        view.is_prose(j) and view.in_article(j) and block.box in mine for j, block in enumerate(view.blocks[:i])
    )
    if first < ENOUGH:
        return False  # short posts one below the other: which of them is the article?
    one, other = markup.looks[mine.start], markup.looks[its.start]
    return one.like == other.like and any(view.is_prose(j) and j != i for j in view.blocks_in(its, i))


def _decision(view: View, j: int, heading: int) -> Decision:
    part = "title" if j == heading else "text"
    evidence = f"below {view.quote(heading)}, a heading like the title's"
    return Decision(j, "remove", "related", RULE, evidence, part=part, item=heading)
