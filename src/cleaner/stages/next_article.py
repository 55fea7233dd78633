"""Does another article begin below this one?"""

from __future__ import annotations

from collections.abc import Mapping

from ..blocks import Block, Decision, Markup
from ..deciding.beside import nearest
from ..deciding.sight import DATE
from ..deciding.view import View
from ..scoring.boxes import Look
from ..writing.shapes import TINY_WIDTH, width_of

RULE = "stages/next_article.py"
ENOUGH = 3  # paragraphs of the first article that stand above the next one
ITS_PARAGRAPHS = 2  # … and of the next one, where no date signs it: the entries of a list are shorter
MOST = 20  # headings that are asked whether they begin it
BYLINE, LONGEST_BYLINE = 3, 100  # blocks above and below a heading, and characters, in which its byline may stand
LEVELS = ("h1", "h2")


def next_article(view: View) -> list[Decision]:
    """
    Remove what follows the article in its own dress: pages that go on scrolling hold the next article in full.

    It begins with a heading that looks like the title, in a box that looks like the title's and stands beside it, and
    has a date of its own, or an `article` element as the title has. A section of the article has a heading in the article's own box, so it stays; so does everything in a text.

    So goes what stands beside the article's element in others whose headings lead to pages of their own: the beginnings of other articles.
    """
    markup, title = view.page.markup, view.title_box
    if markup is None or title < 0 or markup.looks[title].tag not in LEVELS:
        return []
    return _that_goes_on(view, markup, title) or _that_begin(view, markup, title)


def _that_goes_on(view: View, markup: Markup, title: int) -> list[Decision]:
    """What follows the article in its own dress."""
    looks, look = markup.looks, markup.looks[title]
    headings = [  # they may not be among those that are looked at
        block for block in view.page.blocks if block.box > title and looks[block.box].tag in LEVELS
    ]
    headings = [  # a section of a document may have one that leads to itself
        block
        for block in headings
        if _is_dressed_as(looks[block.box], look) and not markup.links.get(block.id, "").startswith("#")
    ]
    if not headings:
        return []
    prose = {block.id: block.box for i, block in enumerate(view.blocks) if view.is_article_prose(i)}
    above = [name for name, box in prose.items() if box > title][:ENOUGH]
    if len(above) < ENOUGH:
        return []
    for heading in [block for block in headings if block.id >= above[-1]][:MOST]:
        its = view.box_apart(heading.box, [title])
        if _are_twins(view, view.box_apart(title, [heading.box]), its, prose, heading):
            below = [i for i, block in enumerate(view.blocks) if block.id >= heading.id and block.box >= its.start]
            return [_decision(i, below[0], heading, view.blocks[i]) for i in below]
    return []


def _that_begin(view: View, markup: Markup, title: int) -> list[Decision]:
    """What stands in `article` elements of its own, each with less prose than the article and a heading that leads to another page."""
    mine = nearest(markup, title, "article") if markup.links else -1
    heads = {} if mine < 0 else _heads(view, markup, title, mine)
    if not heads:
        return []
    inside: dict[int, list[int]] = {}
    for i, block in enumerate(view.blocks):
        inside.setdefault(nearest(markup, block.box, "article"), []).append(i)
    prose = {box: sum(view.is_article_prose(i) for i in blocks) for box, blocks in inside.items()}
    nested = [box for box in heads if box in view.range_of(mine)]
    if prose.get(mine, 0) < ITS_PARAGRAPHS * max(1, len(nested)):
        return []  # an article that is a list of them
    return [
        _decision(i, inside[box][0], heading, view.blocks[i], "in an element of its own, and leads to another page")
        for box, heading in heads.items()
        if prose.get(box, 0) < prose[mine]
        for i in inside.get(box, ())
    ]


def _heads(view: View, markup: Markup, title: int, mine: int) -> dict[int, Block]:
    """
    For each `article` element beside the title's, or in that, its heading that leads to another page; none where the title does so itself.

    In a thread, the headings of posts say the title again, or who wrote them.
    """
    heads: dict[int, Block] = {}
    linked = [view.page.blocks[i] for i in markup.links]
    named = next((block.text for block in view.page.blocks if block.box == title), "")
    for block in linked:
        if block.box == title:
            return {}
        if block.kind != "heading" or width_of(block.text) < TINY_WIDTH or block.text.endswith(named):
            continue
        box = nearest(markup, block.box, "article")
        if box not in (-1, mine) and mine not in view.range_of(box) and markup.site.leads_on(markup.links[block.id]):
            heads.setdefault(box, block)
    return heads


def _is_dressed_as(one: Look, other: Look) -> bool:
    """The same tag and class, or headings of another level with the same class."""
    return one.like == other.like or (bool(other.name) and one.name == other.name)


def _are_twins(view: View, mine: range, its: range, prose: Mapping[int, int], heading: Block) -> bool:
    """Are the two boxes alike, side by side, and more than the headings themselves, the second with a date or an `article` element of its own?"""
    markup = view.page.markup
    if markup is None or not mine or not its or its.start == heading.box or mine.start == view.title_box:
        return False
    if sum(box in mine for box in prose.values()) < ENOUGH:
        return False  # short posts one below the other: which of them is the article?
    its_prose = sum(box in its for box in prose.values())
    if not its_prose:
        return False
    if its_prose >= ITS_PARAGRAPHS and _are_articles(view, heading):
        return True
    if not _is_signed(view, heading):
        return False  # page builders dress every section alike, but none of these has a byline
    return markup.looks[mine.start].like == markup.looks[its.start].like


def _are_articles(view: View, heading: Block) -> bool:
    """
    Do the title and a heading of the highest level stand in `article` elements of their own that look alike, neither in the other?

    A document may be made of such elements, whose title names all of them, and so may a list or a live blog, with numbers or times.
    """
    markup = view.page.markup
    assert markup is not None
    looks, title = markup.looks, view.title_box
    if looks[heading.box].tag != "h1" or looks[title].tag != "h1":
        return False
    if heading.text[:1].isdigit() or heading.id in view.announced:
        return False
    mine, its = nearest(markup, title, "article"), nearest(markup, heading.box, "article")
    if mine < 0 or its < 0 or looks[mine].like != looks[its].like:
        return False
    if its in view.range_of(mine) or mine in view.range_of(its):
        return False
    named = next((block.text for block in view.page.blocks if block.box == title), "")
    return named.lower() in markup.title.lower() if markup.title else bool(looks[mine].name)


def _is_signed(view: View, heading: Block) -> bool:
    """Does a short line with a date stand right above or below a heading?"""
    near = view.page.blocks[max(0, heading.id - BYLINE) : heading.id + BYLINE + 1]
    return any(len(block.text) < LONGEST_BYLINE and DATE.search(block.text) for block in near if block.id != heading.id)


def _decision(i: int, first: int, heading: Block, block: Block, what: str = "a heading like the title's") -> Decision:
    part = "title" if block.id == heading.id else "text"
    evidence = f"below {heading.text[:40]!r}, {what}"
    return Decision(i, "related", RULE, evidence, part=part, item=first)
