"""How far does a block of links reach?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ..blocks import Markup
from ..clues.spelling import Spelling
from ..continuity.doubt import LINKED_A_LITTLE
from ..deciding.beside import are_beside, is_in
from ..deciding.view import View
from ..writing.shapes import STOP
from .lines import LABEL, LINKED, is_ai_label, is_rest_of_item
from .openings import LONGEST

LABELS_APART = 5  # blocks within which the next label of AI makes a text an item
DEEPEST = 3  # elements around each of two headings that stand alike


def end_of_box(view: View, heading: int, named: int) -> int:
    """
    Where the block of links ends at the latest: with the box of HTML that the heading opens, if it holds more than that, or that is `named` so.

    A heading that stands in one box with the article's text, between line breaks, is followed by its links in that box.
    """
    end = min(len(view.blocks), heading + 1 + LONGEST)
    above = view.prose_above[heading]
    own = view.blocks[heading].box
    box = view.box_apart(own, [view.title_box if above < 0 else view.blocks[above].box])
    if named >= 0:
        box = view.range_of(named)
    elif not box and own >= 0:
        box = view.range_of(own)
    stop = heading + 1
    while stop < end and view.blocks[stop].box in box:
        stop += 1
    return stop if stop > heading + 1 else end


def is_next_heading(view: View, heading: int, j: int) -> bool:
    """In HTML, does a short line without a link, below linked titles, stand as the heading stands above them? It is the next heading: "Categories"."""
    markup = view.page.markup
    if markup is None or view.sights[j].width >= LABEL or view.blocks[j].links or view.blocks[heading].links:
        return False
    if not _stand_in_a_row(markup, view.blocks[heading].box, view.blocks[j].box):
        return False
    return _shares_its_box(view, markup, heading) or not _shares_its_box(view, markup, j)


def _shares_its_box(view: View, markup: Markup, j: int) -> bool:
    """Does the element that a line stands in hold more than it, as a card does beside a badge or a date?"""
    beside = (k for k in (j - 1, j + 1) if 0 <= k < len(view.blocks))
    return any(is_in(markup, view.blocks[k].box, view.blocks[j].box) for k in beside)


def _stand_in_a_row(markup: Markup, one: int, other: int) -> bool:
    """Do two elements of the same tag stand in the same one, or in such elements that do so?"""
    for _ in range(DEEPEST):
        if one == other or markup.looks[one].tag != markup.looks[other].tag:
            return False
        one, other = markup.parents[one], markup.parents[other]
        if one < 0 or other < 0 or one == other:
            return one == other >= 0
    return False


def until_article(view: View, parts: list[tuple[int, str]], least: int) -> list[tuple[int, str]]:
    """Cut a block of links off where the article begins or goes on: where the prose below counts to it, and no label of AI stands between."""
    sums = _sums_below(view, parts)
    labels = {
        n for n, (i, part) in enumerate(parts) if part == "label" and (is_ai_label(view, i) or view.is_foreign(i))
    }
    for n, (_, part) in enumerate(parts):
        labelled = not labels.isdisjoint(range(n - 1, n + LABELS_APART))
        if part == "text" and not labelled and sums[n] > 0:
            while n > least and parts[n - 1][1] == "title" and _may_head_prose(view, parts[n - 1][0]):
                n -= 1  # the headings over that prose
            return parts[:n]
    return parts


def _may_head_prose(view: View, i: int) -> bool:
    """Does a line that counts to the article lead nowhere, or is it a heading?"""
    block = view.blocks[i]
    return view.in_article(i) and (block.kind == "heading" or block.link_density <= LINKED)


def until_neighbour(view: View, heading: int, parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """
    Cut a block of links off where prose stands beside the article's last paragraph above the heading, below lines that are links as a whole.

    What the heading stands in may hold nothing else, and so not say where the links end: an insert may be two paragraphs
    of the article, "Read also" and a link. Lines that stand there and are partly links are items with their teasers.
    """
    markup = view.page.markup
    if markup is None:
        return parts
    above = view.prose_above[heading]
    if above < 0:
        above = view.any_prose_above[heading]  # the one paragraph above may be in doubt
    if above < 0:
        return parts
    last = view.blocks[above].box
    links = 0
    for n, (i, part) in enumerate(parts):
        block = view.blocks[i]
        beside = are_beside(markup, last, block.box)
        if links and beside and _goes_on(view, i, part, parts[:n]):
            if n + 1 < len(parts) and parts[n + 1][1] == "title" and view.blocks[parts[n + 1][0]].links:
                return parts  # titles and teasers in turn
            while parts[n - 1][1] in ("title", "caption") and not view.blocks[parts[n - 1][0]].links:
                n -= 1  # the headings over that prose
            return parts[:n]
        if block.links:
            if beside and block.link_density <= LINKED:
                return parts
            links += 1
    return parts


def _goes_on(view: View, i: int, part: str, above: list[tuple[int, str]]) -> bool:
    """Is a line prose, or a short sentence, with no link but a few words of it, which lead elsewhere than the lines above?"""
    block = view.blocks[i]
    if block.kind != "paragraph" or block.links > LINKED_A_LITTLE * len(block.text):
        return False
    if block.links and any(view.blocks[j].url == block.url for j, _ in above):
        return False  # "Read more", in a teaser
    return part == "text" or view.sights[i].end == STOP


def _sums_below(view: View, parts: list[tuple[int, str]]) -> list[float]:
    """For each part the sum of the scores of the texts from there to the next heading: above zero, they count to the article."""
    sums = [0.0]
    for i, part in reversed(parts):
        sums.append(0.0 if part == "heading" else sums[-1] + (view.scores[i] if part == "text" else 0.0))
    return sums[:0:-1]


def trim(view: View, spelling: Spelling, heading: int, parts: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """
    Leave out what no item follows: lines at the end that are labels (but AI's), or strange beside the teasers.

    Where the heading is in another script than the teasers, lines in theirs aren't strange.
    """
    script = view.sights[heading].script if spelling.in_another_script(heading) else ""
    texts = [n for n, (i, part) in enumerate(parts) if part == "text" and view.sights[i].script not in (script, "")]
    if texts:
        strange = [
            n
            for n in range(texts[-1] + 1, len(parts))
            if _is_strange(view, spelling, parts[n][0], script)
            and not is_ai_label(view, parts[n][0])
            and not is_rest_of_item(view, parts[n][0])
        ]
        parts = parts[: strange[0]] if strange else parts
    end = len(parts)
    if [part for _, part in parts[-2:]] == ["title", "caption"] and ("title", "caption") in _neighbours(parts[:-2]):
        return parts  # captions stand below the titles
    titles = [i for i, part in parts if part == "title"][-2:]
    while (
        end and parts[end - 1][1] in ("label", "heading", "caption") and not _is_of_item(view, *parts[end - 1], titles)
    ):
        end -= 1
    return parts[:end]


def _is_strange(view: View, spelling: Spelling, i: int, script: str) -> bool:
    """Is a line strange below teasers: in the `script` of a heading that is in another one than they, else in another language or script than the article?"""
    if script:
        return view.sights[i].script == script
    return view.may_be_foreign(i) or spelling.in_another_script(i)


def _is_of_item(view: View, i: int, part: str, titles: list[int]) -> bool:
    """Does a line below the last of some titles speak of its item: a label of AI, a link to the rest of it, or in HTML one that stands in its card?"""
    if is_ai_label(view, i) or (part == "label" and is_rest_of_item(view, i)):
        return True
    if part != "label" or len(titles) < 2:
        return False
    above, title = (view.blocks[j].box for j in titles)
    return title in view.box_apart(view.blocks[i].box, [above])


def _neighbours(parts: list[tuple[int, str]]) -> Iterable[tuple[str, str]]:
    return pairwise(part for _, part in parts)
