"""A thread whose posts aren't built alike: their texts, however short, stand in elements of one name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from ..blocks import Block, Markup
from ..deciding.beside import around_both
from .posts import FEWEST_POSTS, FEWEST_SIGNS, LONG, OF_TEXT, Thread, are_titled, kind_of, may_sign

SIGNED_ALIKE = 0.8  # share of posts that lines of one look sign
NEAREST = {
    True: 2,
    False: 5,
}  # the element of a text and those around it that are of one kind in all posts, if it has a name or not


def thread_by_name(
    blocks: Sequence[Block], markup: Markup, widths: Sequence[int], titles: Collection[str], scores: Sequence[float]
) -> Thread | None:
    """
    The posts whose texts, however short, stand in elements named as that which holds the article's first paragraph.

    Of each text, its post is the outermost element around it that holds no other. Nearly all are signed by lines that look alike.
    """
    looks = markup.looks
    first = next((i for i, score in enumerate(scores) if score > 0 and widths[i] >= LONG), -1)
    own = -1 if first < 0 else _around_text(markup, blocks[first].box)
    if own <= 0 or not (looks[own].name or _is_in_cell(markup, own)):
        return None
    if [look.like for look in looks].count(looks[own].like) < FEWEST_POSTS:
        return None  # most pages
    named = _named_as(blocks, markup, own)
    if len(named) < FEWEST_POSTS:
        return None
    for texts, fewest in _named_alike(markup, named, own):
        thread = _posts_around(blocks, markup, texts)
        if thread is not None and _are_signed_alike(blocks, markup, thread, fewest):
            start, end = min(thread.texts), max(thread.texts)
            return None if are_titled(blocks[start:end], titles, len(thread.posts)) else thread
    return None


def _is_in_cell(markup: Markup, box: int) -> bool:
    """Is an element a cell of a table, or does it stand right in one? Tables hold the posts of old forums."""
    return "td" in (markup.looks[box].tag, markup.looks[markup.parents[box]].tag)


def _named_as(blocks: Sequence[Block], markup: Markup, own: int) -> list[int]:
    """The elements with text that are named as one."""
    looks = markup.looks
    like = looks[own].like
    found = {own}
    last = -1
    for block in blocks:
        if block.box != last:
            last = block.box
            if looks[box := _around_text(markup, last)].like == like:
                found.add(box)
    return sorted(found)


def _named_alike(markup: Markup, named: Sequence[int], own: int) -> Iterable[tuple[Sequence[int], int]]:
    """Those of such elements that stand in elements of the same kind, or all; and how many looks the lines have that sign them."""
    is_named = bool(markup.looks[own].name)
    place = _place(markup, own, NEAREST[is_named])
    alike = [box for box in named if _place(markup, box, NEAREST[is_named]) == place]
    firsts = {markup.parents[box]: box for box in reversed(alike)}  # a signature may stand below, in an element like it
    yield sorted(firsts.values()), 1 if is_named else FEWEST_SIGNS
    if is_named:
        yield named, FEWEST_SIGNS


def _place(markup: Markup, box: int, nearest: int) -> list[str]:
    """Of what kind an element is, and so many around it."""
    place: list[str] = []
    while box > 0 and len(place) < nearest:
        place.append(kind_of(markup, box))
        box = markup.parents[box]
    return place


def _around_text(markup: Markup, box: int) -> int:
    """The element that holds a text with all its paragraphs, lists and headings: a quotation too, if it has a name. Of a row, its first cell."""
    looks, parents = markup.looks, markup.parents
    while (tag := looks[box].tag) in OF_TEXT and not (tag == "blockquote" and looks[box].name):
        box = parents[box]
    return box + 1 if tag == "tr" and box + 1 < len(parents) and parents[box + 1] == box else box


def _posts_around(blocks: Sequence[Block], markup: Markup, texts: Sequence[int]) -> Thread | None:
    """Around each text, the outermost element that holds no other of them, with the blocks in it."""
    parents = markup.parents
    around = [around_both(markup, text, below) for text, below in pairwise(texts)]
    if len(texts) < FEWEST_POSTS or set(around).intersection(texts):
        return None  # one in the other
    posts: list[int] = []
    for text, over, below in zip(texts, [around[0], *around], [*around, around[-1]], strict=True):
        box = text
        while parents[box] not in (over, below):
            box = parents[box]
        posts.append(box)
    post_of = dict(zip(posts, posts, strict=True))
    in_text = set(texts)
    for box in range(posts[0] + 1, len(parents)):
        if post := post_of.get(parents[box]):
            post_of[box] = post
            if parents[box] in in_text:
                in_text.add(box)
        elif box > posts[-1]:
            break
    held: dict[int, list[int]] = {}
    for i, block in enumerate(blocks):
        if post := post_of.get(block.box):
            held.setdefault(post, []).append(i)
    in_text.update(parents[text] for text in texts if markup.looks[text].tag == "td")  # a row of one cell
    return Thread(held, frozenset(i for inside in held.values() for i in inside if blocks[i].box in in_text))


def _are_signed_alike(blocks: Sequence[Block], markup: Markup, thread: Thread, fewest: int) -> bool:
    """Do lines of so many looks stand beside the text of nearly all posts, each with a link or a number?"""
    looks = Counter(
        look
        for inside in thread.posts.values()
        for look in {markup.looks[blocks[i].box].like for i in inside if i not in thread.texts and may_sign(blocks[i])}
    )
    posts = len(thread.posts)
    least = FEWEST_SIGNS if posts == FEWEST_POSTS else fewest
    return sum(count >= SIGNED_ALIKE * posts for count in looks.values()) >= least
