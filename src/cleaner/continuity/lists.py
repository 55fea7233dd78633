"""Lists of an article, of items or of terms and their definitions: what most of their lines give to it, all do."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Markup
from ..deciding.beside import around_both, is_in
from ..scoring.forms import SENTENCES
from ..scoring.page_titles import names_a_day
from .doubt import DOUBT_BEYOND, LINKED_A_LITTLE, raise_all, raise_doubted

LINES = ("li", "dt", "dd")
LISTS = ("ul", "ol", "dl")
FEWEST_TERMS, FEWEST_ABOVE = 3, 2  # terms of a list below the article, and its paragraphs right above
FEWEST_ITEMS = 3  # items of a list that share a fate, or lines of one of terms,
FEWEST_BELOW = 2  # … and of one right below a paragraph of the article
# elements with a heading over a list, and how far below zero what they hold may be
FEWEST_GROUPS, DOUBT_IN_GROUPS = 2, 5.0
DEEPEST_LIST = 2  # boxes around a list, up to the one that its heading stands in
# how far below zero a line may be, and one of terms that are none of the article's yet
DOUBT_IN_LIST, DOUBT_IN_TERMS = 4.0, 5.0


def carry_lists_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """
    Raise what is left of a list most of whose lines are the article's, its first and its last one too.

    So is a list without links that goes on with the paragraph or heading right above, and one of notes, wherever it stands. Items that are mostly links are judged by themselves: a
    list of related articles may have some without. So is what stands in elements of its own within an item, but for paragraphs.
    """
    looks, parents = markup.looks, markup.parents
    in_doubt = [block.box for block, score in zip(blocks, scores, strict=True) if -DOUBT_IN_LIST < score <= 0]
    in_items = [box for box in in_doubt if looks[box].tag in LINES or looks[parents[box]].tag == "li"]
    around = {listed for box in in_items if (listed := _list_around(markup, box)) > 0}
    lists: dict[int, list[int]] = {}
    for i, block in enumerate(blocks) if around else ():
        outer = parents[block.box]
        if (outer in around or parents[outer] in around) and (listed := _list_around(markup, block.box)) in around:
            lists.setdefault(listed, []).append(i)
    for listed, lines in lists.items():
        if not _stand_alone(blocks, markup, lines):
            lines = [i for i in lines if looks[blocks[i].box].tag != "div"]
        if not lines:
            continue
        items = looks[listed].tag != "dl"
        doubt = DOUBT_IN_LIST
        notes = _are_notes(markup, lines)
        if not (notes or _are_the_articles(scores, lines, items)):
            if not (_items_go_on if items else _terms_go_on)(blocks, markup, scores, listed, lines):
                continue
            doubt = DOUBT_IN_LIST if items else DOUBT_IN_TERMS
        doubtful = [i for i in lines if -doubt < scores[i] <= 0]
        if items and not notes:
            doubtful = [i for i in doubtful if blocks[i].links <= LINKED_A_LITTLE * len(blocks[i].text)]
        raise_all(scores, doubtful)


def carry_groups_on(blocks: Sequence[Block], markup: Markup, forms: Sequence[int], scores: list[float]) -> None:
    """
    Raise elements side by side that look alike and hold a heading over a list each, with sentences and without a link, below a paragraph of the article.

    Ingredients and steps of a recipe stand so, in an element with the story above.
    """
    groups: dict[tuple[int, str], list[range]] = {}
    for i, block in enumerate(blocks[:-1]):
        if (
            block.kind == "heading"
            and scores[i] > -DOUBT_IN_GROUPS
            and blocks[i + 1].kind == "list-item"
            and block.box > 0
        ):
            box = around_both(markup, block.box, blocks[i + 1].box)
            group = _group_in(blocks, markup, i, box)
            if len(group) > FEWEST_BELOW and not any(blocks[k].links for k in group):
                groups.setdefault((markup.parents[box], markup.looks[box].like), []).append(group)
    for (around, _), row in groups.items():
        inside = [i for group in row for i in group]
        if len(row) < FEWEST_GROUPS or all(scores[i] > 0 for i in inside):
            continue
        sentences = sum(forms[i] in SENTENCES for i in inside)
        above = next((i for i in range(inside[0] - 1, -1, -1) if scores[i] > 0 and forms[i] in SENTENCES), -1)
        if above < 0 or sentences < FEWEST_BELOW:
            continue
        if markup.looks[around_both(markup, around, blocks[above].box)].tag not in ("html", "body"):
            raise_doubted(scores, inside, DOUBT_IN_GROUPS)


def _group_in(blocks: Sequence[Block], markup: Markup, heading: int, box: int) -> range:
    """A heading with the items right below it, if these are all that an element holds; empty where it holds more."""
    end = heading + 1
    while end < len(blocks) and blocks[end].kind == "list-item" and is_in(markup, blocks[end].box, box):
        end += 1
    if any(0 <= i < len(blocks) and is_in(markup, blocks[i].box, box) for i in (heading - 1, end)):
        return range(0)
    return range(heading, end)


def _stand_alone(blocks: Sequence[Block], markup: Markup, lines: Sequence[int]) -> bool:
    """Does each line in an element of its own within an item stand alone there? Titles and teasers don't."""
    boxes = [blocks[i].box for i in lines]
    if all(markup.looks[box].tag != "div" for box in boxes):
        return True
    items = {markup.parents[box] for box in boxes}
    return len(items) == len(boxes) and all(markup.looks[item].tag == "li" for item in items)


def _are_the_articles(scores: Sequence[float], lines: Sequence[int], items: bool) -> bool:
    """Are most lines of a list the article's, or each definition, though no term?"""
    kept = sum(scores[i] > 0 for i in lines)
    return len(lines) >= FEWEST_ITEMS and 2 * kept > len(lines) - (not items)


def _are_notes(markup: Markup, lines: Sequence[int]) -> bool:
    """Do most lines of a list lead back to where they are called?"""
    return not markup.noted.isdisjoint(lines) and 2 * len(markup.noted.intersection(lines)) > len(lines)


def _list_around(markup: Markup, box: int) -> int:
    """The list of which an element is an item, all that an item holds, a term or a definition; −1 where it is none."""
    looks, parents = markup.looks, markup.parents
    tag = looks[box].tag
    if tag == "p" or (tag == "div" and looks[parents[box]].tag == "li"):
        box = parents[box]
        tag = looks[box].tag
    if tag not in LINES:
        return -1
    around = parents[box]
    if tag != "li" and looks[around].tag == "div":  # around each pair
        around = parents[around]
    return around if looks[around].tag in LISTS else -1


def _items_go_on(
    blocks: Sequence[Block], markup: Markup, scores: Sequence[float], listed: int, lines: Sequence[int]
) -> bool:
    """
    Does a list without links stand right below a paragraph of the article, or a heading that may be its, in one element?

    A heading in doubt may be if a line of the list is the article's, or what stands above it there.
    """
    above = lines[0] - 1
    if len(lines) < FEWEST_BELOW or not _are_plain(blocks, lines) or above < 0:
        return False
    block, around = blocks[above], markup.parents[listed]
    if block.kind == "heading" and is_in(markup, listed, markup.parents[block.box], DEEPEST_LIST):
        around = markup.parents[block.box]
    if markup.parents[block.box] != around:
        return False
    if block.kind != "heading":
        return scores[above] > 0 and markup.looks[block.box].tag == "p"
    if block.links or scores[above] <= -DOUBT_BEYOND:
        return False
    return (
        scores[above] > 0 or any(scores[i] > 0 for i in lines) or _is_beside(blocks, markup, scores, above - 1, around)
    )


def _is_beside(blocks: Sequence[Block], markup: Markup, scores: Sequence[float], i: int, around: int) -> bool:
    """Does a block of the article stand in an element, as a paragraph or in a list?"""
    if i < 0 or scores[i] <= 0:
        return False
    listed, box = _list_around(markup, blocks[i].box), blocks[i].box
    return markup.parents[listed if listed >= 0 else box] == around and (listed >= 0 or markup.looks[box].tag == "p")


def _terms_go_on(
    blocks: Sequence[Block], markup: Markup, scores: Sequence[float], listed: int, lines: Sequence[int]
) -> bool:
    """
    Does a list of terms without links stand right below paragraphs of the article, perhaps with a heading of its own between, all in one element?

    Without a heading, a day that a list with a name of its own gives may be that on which the page was published.
    """
    looks, parents = markup.looks, markup.parents
    tags = [looks[blocks[i].box].tag for i in lines]
    if tags[0] != "dt" or tags.count("dt") < FEWEST_TERMS or "dd" not in tags or not _are_plain(blocks, lines):
        return False
    around = parents[listed]
    last = lines[0]
    if last and blocks[last - 1].kind == "heading":
        last -= 1
        if scores[last] <= -DOUBT_BEYOND or parents[blocks[last].box] != around:
            return False
    elif looks[listed].name and any(names_a_day(blocks[i].text) for i in lines):
        return False
    above = range(last - FEWEST_ABOVE, last)
    return above.start >= 0 and all(
        scores[i] > 0 and parents[blocks[i].box] == around and looks[blocks[i].box].tag == "p" for i in above
    )


def _are_plain(blocks: Sequence[Block], lines: Sequence[int]) -> bool:
    """Does nothing stand between the lines of a list, and no link in them?"""
    return lines[-1] - lines[0] == len(lines) - 1 and not any(blocks[i].links for i in lines)
