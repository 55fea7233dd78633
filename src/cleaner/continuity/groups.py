"""What goes on with the article in a text whose blank lines part groups of lines: the stanzas of a poem, a list of ingredients, the steps below it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from ..blocks import Block
from ..deciding.sight import Sight
from ..deciding.view import View
from ..writing.shapes import PROSE_SHAPES, SHORT_SHAPES, STOP
from .doubt import SMALL
from .rhymes import rhyme
from .short_sentences import SHORTEST_SENTENCE, is_quantity

FEWEST_GAPS = 2  # blank lines of such a text
FARTHEST = 5  # blank lines between the article and what goes on with it
FEWEST_VERSES = 3  # lines of a stanza,
SEVERAL = 2  # … and stanzas below which one may be shorter
DOUBT_IN_GROUP = 4.5  # how far below zero a line may be,
FEWEST_LINES = 4  # of a poem as a whole
FEWEST_AMOUNTS, DOUBT_AMONG_AMOUNTS = 3, 7.0  # … and on a page with so many amounts, as a recipe has
MOST_BACK = 0.8  # share of the text, from its first paragraph on, that may come back
_NUMBER = re.compile(r"\d{1,3}[.)．、]$")  # of an item whose words stand below
_OF_FOOT = re.compile(r"@|://|\bwww\.|©|\([cC]\)")


def is_in_groups(blocks: Sequence[Block]) -> bool:
    """
    Do blank lines part groups of lines, none of them moved in but the items of a list?

    So browsers print the text of a page, and so people write poems and recipes. Where items are moved in, there may be a blank line between any two lines.
    """
    moved = {block.indent for block in blocks if block.indent > 1 and not block.bullet}
    if len(moved) > 1 or any(block.path for block in blocks):
        return False
    gaps = sum(block.gap > 0 for block in blocks)
    return gaps >= FEWEST_GAPS and (gaps < len(blocks) - 1 or any(block.indent for block in blocks))


def doubt_in_groups(view: View) -> float:
    """How far below zero a line may be that goes on with the article in a group."""
    amounts = sum(sight.shape not in PROSE_SHAPES and is_quantity(sight.text) for sight in view.sights)
    return DOUBT_IN_GROUP if amounts < FEWEST_AMOUNTS else DOUBT_AMONG_AMOUNTS


def verses_above(view: View, told: Collection[int]) -> range:
    """
    In a small text without prose, the lines above the first of which something is known, if most stand in groups, or those between two if they rhyme.

    They are stanzas, be it couplets, or one below a title.
    """
    blocks = view.blocks
    if not view.by_text or len(blocks) > SMALL or any(map(view.is_prose, range(len(blocks)))):
        return range(0)
    known = [-1, *sorted(told), len(blocks)]
    for above, below in pairwise(known):
        verses = range(above + 1, below)
        if _are_in_stanzas(view, verses) and (above < 0 or rhyme([view.sights[n] for n in verses])):
            return verses
    return range(0)


def _are_in_stanzas(view: View, verses: range) -> bool:
    """Do most lines stand in groups, between blank lines, and none moved in?"""
    blocks = view.blocks
    if len(verses) < FEWEST_LINES or any(blocks[n].indent or blocks[n].bullet for n in verses):
        return False
    beside = [not blocks[n].gap for n in verses[1:]]
    together = sum(above or below for above, below in pairwise((False, *beside, False)))
    return not all(beside) and 2 * together > len(verses)


def groups_back(
    view: View, found: Collection[int], told: Collection[int], title: int | None, doubt: float
) -> set[int] | None:
    """
    The lines that would go by the word of the model alone, but stand in groups that go on with the article, in less doubt than that; None where that can't be told.

    On a small page nothing else is known of the lines from a paragraph of the article down to its foot. Then those of a group come back
    in which there is a sentence, or most lines are items of a list or amounts ("4 apples"), which is a stanza as long as one of the
    article's, or shorter where it has several, or a line right over such a group. Below the article, an address, a sign of copyright or many blank lines end them.
    Amounts may stand above the first paragraph, too, and each between blank lines. Verses come back as a whole.
    """
    blocks, sights = view.blocks, view.sights
    if verses := verses_above(view, told):
        return {n for n in found if n in verses}
    kept = [n for n in range(len(blocks)) if n not in found]
    body = [n for n in kept if view.in_article(n)]
    if not body:
        return None
    foot = min((n for n in told if n > kept[-1]), default=len(blocks))
    above = max((n for n in told if n < foot), default=-1)
    start = next((n for n in body if n > above and view.is_prose(n)), -1)
    if start < 0:  # a poem begins with its first line
        begin = _start_of_group(blocks, body[0])
        start = begin if title is None or title >= begin else title + 1
    if start < above:
        return None
    top = max(above, -1 if title is None else title) + 1
    groups = [*_amounts_above(view, list(_groups(view, min(top, start), start))), *_groups(view, start, foot)]
    for k, group in enumerate(groups):
        if group[-1] <= kept[-1]:
            continue
        if blocks[group[0]].gap > FARTHEST or any(_OF_FOOT.search(sights[n].text) for n in group):
            groups = groups[:k]
            break
    if not groups:
        return None
    stanzas = [len(group) for group in groups if _is_stanza(view, group, found)]
    back: set[int] = set()
    below = False  # does a group of the article's stand right below?
    for group in reversed(groups):
        out = [n for n in group if n in found]
        lines = [sights[n] for n in group]
        own = _may_be_stanza(view, group, stanzas) or _says_or_lists(lines) or (below and _is_heading(lines))
        if own and not any(view.scores[n] <= -doubt or _may_sign(sights[n], below) for n in out):
            back.update(out)
        below = own or not out
    width = sum(sights[n].width for n in range(groups[0][0], foot))
    return back if sum(sights[n].width for n in back) <= MOST_BACK * width else None


def _start_of_group(blocks: Sequence[Block], n: int) -> int:
    while n > 0 and blocks[n].gap == 0:
        n -= 1
    return n


def _groups(view: View, start: int, end: int) -> Iterator[range]:
    """The lines from one to another, cut at blank lines but between two items or amounts that stand alone each."""
    gaps = [*(n for n in range(start, end) if n == start or view.blocks[n].gap), end]
    alone = {one for one, other in pairwise(gaps) if other == one + 1 and _is_listed(view.sights[one])}
    cuts = [n for n in gaps if not (n in alone and n - 1 in alone)]
    return (range(one, other) for one, other in pairwise(cuts) if one < other)


def _amounts_above(view: View, groups: Sequence[range]) -> Sequence[range]:
    """The last groups of some in which most lines are amounts, and what is right over each: what a dish is made of."""
    first = len(groups)
    for k in range(len(groups) - 1, -1, -1):
        lines = [view.sights[n] for n in groups[k]]
        if len(lines) > 1 and 2 * sum(is_quantity(line.text) for line in lines) >= len(lines):
            first = k
        elif not (first == k + 1 and _is_heading(lines)):
            break
        else:
            first = k
    return groups[first:]


def _is_stanza(view: View, group: range, found: Collection[int]) -> bool:
    """Is a group made of short lines, most of which are the article's?"""
    if len(group) < FEWEST_VERSES or any(view.sights[n].shape in PROSE_SHAPES for n in group):
        return False
    return 2 * sum(n not in found and view.in_article(n) for n in group) > len(group)


def _may_be_stanza(view: View, group: range, stanzas: Sequence[int]) -> bool:
    """Has a group as many lines as a stanza of the article's or, below several of these, fewer: the end of a sonnet?"""
    if len(stanzas) < SEVERAL or not FEWEST_VERSES <= len(group) <= max(stanzas):
        return len(group) in stanzas
    return not any(view.sights[n].shape in PROSE_SHAPES or view.blocks[n].bullet for n in group)


def _says_or_lists(lines: Sequence[Sight]) -> bool:
    """Is there a sentence, or are most of several lines items of a list or amounts?"""
    if any(line.end == STOP and line.width >= SHORTEST_SENTENCE for line in lines):
        return True
    return len(lines) > 1 and 2 * sum(map(_is_listed, lines)) >= len(lines)


def _is_listed(line: Sight) -> bool:
    """Is a line an item of a list, moved in or not, or an amount?"""
    return bool(line.block.bullet) or line.block.indent > 1 or is_quantity(line.text)


def _may_sign(sight: Sight, amid: bool) -> bool:
    """May a line say when the article appeared, or who wrote it? A sentence with a date amid the article doesn't."""
    return sight.signs and (bool(sight.matches) or not amid or sight.end != STOP)


def _is_heading(lines: Sequence[Sight]) -> bool:
    if len(lines) > 1 or lines[0].shape not in SHORT_SHAPES:
        return False
    return lines[0].end != STOP or _NUMBER.match(lines[0].text) is not None


def may_be_in_groups(view: View) -> bool:
    """Is this the text of a small page, in groups?"""
    return view.by_text and len(view.blocks) <= SMALL and is_in_groups(view.blocks)
