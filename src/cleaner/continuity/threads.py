"""The posts of a thread: what stands where their text stands is the article, and nothing else in them is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ..beside import around_both
from ..blocks import Block, Markup
from .doubt import CARRIED, LINKED_A_LITTLE

FEWEST_POSTS = 2  # posts of a thread
MOST_INSIDE = 0.8  # share of the elements with text that look alike that one holds which stands around all posts
MOST_OF_ARTICLE = 0.7  # share of the article that is text of the posts,
HALF_OF_ARTICLE = 0.5  # … and of one whose posts are short, and signed alike
LONG = 70  # width of a paragraph
SIGNED = 0.6  # share of the posts that show who wrote them, or when: a link or a number beside their text, or an element left unread
LONGEST_NAME = 30  # width of a heading or a link in a post that may name who wrote it; a longer one is a title
DOUBT_IN_TWO = 5.0  # how far below zero the text of two posts may be, a question and its answer, or of short ones below a long one,
SIGNED_ALIKE = 0.8  # … and the share of these that lines of one look sign,
FEWEST_SIGNS = 2  # … and how many looks, of two posts, or where the elements around their text don't look alike
SURE_POST = 3.0  # the score of such text: a label below a post ("Reply") doesn't end the thread
NEAREST = {
    True: 2,
    False: 5,
}  # the element of a text and those around it that are of one kind in all posts, if it has a name or not
DEEPEST_POST = 40  # elements in one another, from what holds all posts to the text of one
OF_TEXT = frozenset(("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))


class Thread(NamedTuple):
    """A row of elements that look alike, each of which holds its text in an element at the same place."""

    posts: dict[int, list[int]]  # by element, the blocks in it
    texts: frozenset[int]  # those of them that are text of the post


def carry_thread_on(
    blocks: Sequence[Block],
    markup: Markup,
    widths: Sequence[int],
    by_look: Mapping[str, Sequence[int]],
    title: int | None,
    scores: list[float],
) -> None:
    """
    Raise the text of each post of a thread, and lower what else stands in them: who wrote them, signatures, "3 people like this".

    A thread is a row of elements that look alike, below no paragraph of the article, and hold most of it. Each shows who wrote
    it, or when, and holds its text in an element at the same place. A list of articles has titles in it, and is none.
    """
    titles = {said for said in (markup.title, "" if title is None else blocks[title].text) if said}
    thread = _thread(blocks, markup, widths, by_look, titles, scores)
    doubt, most = math.inf, MOST_OF_ARTICLE
    if thread is None or not _is_signed(blocks, markup, thread):
        thread, most = _thread_by_name(blocks, markup, widths, titles, scores), HALF_OF_ARTICLE
    if thread is None or not _is_the_article(blocks, widths, titles, scores, thread, most):
        return
    if most != MOST_OF_ARTICLE or len(thread.posts) == FEWEST_POSTS:
        doubt = DOUBT_IN_TWO
    inside = {i for post in thread.posts.values() for i in post}
    said: set[str] = set()
    for i, block in enumerate(blocks):
        if i in thread.texts:
            if -doubt < scores[i] <= 0 and block.links <= LINKED_A_LITTLE * len(block.text) and block.text not in said:
                scores[i] = SURE_POST
        elif scores[i] > 0 and i != title and (i in inside or widths[i] < LONG):
            if block.kind != "heading" or block.links or _says_title(block.text, titles):
                scores[i] = -CARRIED
        said.add(block.text)


def _thread(
    blocks: Sequence[Block],
    markup: Markup,
    widths: Sequence[int],
    by_look: Mapping[str, Sequence[int]],
    titles: Collection[str],
    scores: Sequence[float],
) -> Thread | None:
    """The row of elements, below no paragraph of the article, that hold the paragraphs of the look which most text has."""
    parents, looks = markup.parents, markup.looks
    lines = max(by_look.values(), key=lambda lines: sum([widths[i] for i in lines]), default=())
    if len(lines) < FEWEST_POSTS or len({parents[blocks[i].box] for i in lines}) < FEWEST_POSTS:
        return None
    if any(scores[i] > 0 and widths[i] >= LONG for i in range(lines[0]) if blocks[i].text not in titles):
        return None
    held: dict[int, int] = {}  # by element with text that isn't said again, how much
    for i in {blocks[i].text: i for i in lines}.values():
        box = blocks[i].box
        while looks[box].tag in OF_TEXT:
            box = parents[box]
        held[box] = held.get(box, 0) + widths[i]
    like = looks[max(held, key=held.__getitem__)].like
    alike = [box for box in held if looks[box].like == like]
    if len(alike) < FEWEST_POSTS:
        return None
    if _are_titled(blocks[lines[0] : lines[-1]], titles, len(alike)):
        return None
    return _row(blocks, markup, {box: held[box] for box in alike})


def _row(blocks: Sequence[Block], markup: Markup, alike: Mapping[int, int]) -> Thread | None:
    """The row of elements that hold nearly all of some others, of which it is known how much text they have."""
    top = around_both(markup, min(alike), max(alike))
    paths = [_path(markup, box, top) for box in alike]
    if not all(paths):
        return None
    depth = 0
    while True:  # into the element that holds nearly all of them
        if any(len(path) <= depth for path in paths):
            return None
        box, most = Counter(path[depth] for path in paths).most_common(1)[0]
        if most < MOST_INSIDE * len(paths):
            break
        paths = [path for path in paths if path[depth] == box]
        depth += 1
    places = Counter[tuple[str, ...]]()
    for path in paths:
        places[tuple(_kind(markup, box) for box in path[depth:])] += alike[path[-1]]
    place = places.most_common(1)[0][0]
    posts = {path[depth] for path in paths if tuple(_kind(markup, box) for box in path[depth:]) == place}
    if len(place) < 2 or len(posts) < max(FEWEST_POSTS, MOST_INSIDE * len({path[depth] for path in paths})):
        return None
    return _filled(blocks, markup, paths[0][depth], place)


def _filled(blocks: Sequence[Block], markup: Markup, first: int, place: Sequence[str]) -> Thread:
    """The posts, with the blocks in each, and which of them stand at the place of its text."""
    parents = markup.parents
    of_kind = {
        box: (box, 1)
        for box in range(first, len(parents))
        if parents[box] == parents[first] and _kind(markup, box) == place[0]
    }
    inside = dict(of_kind)  # by box, the post it stands in, and how many elements of the way to the text are above it
    for box in range(first, len(parents)):
        if box not in inside and (around := inside.get(parents[box])):
            post, deep = around
            if 0 < deep < len(place):
                deep = deep + 1 if _kind(markup, box) == place[deep] else -1
            inside[box] = post, deep
    held: dict[int, list[int]] = {}
    texts = set[int]()
    for i, block in enumerate(blocks):
        if post_and_depth := inside.get(block.box):
            held.setdefault(post_and_depth[0], []).append(i)
            if post_and_depth[1] == len(place):
                texts.add(i)
    return Thread(held, frozenset(texts))


def _thread_by_name(
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
    named = _named_as(blocks, markup, own)
    if len(named) < FEWEST_POSTS:
        return None
    for texts, fewest in _named_alike(markup, named, own):
        thread = _posts_around(blocks, markup, texts)
        if thread is not None and _are_signed_alike(blocks, markup, thread, fewest):
            start, end = min(thread.texts), max(thread.texts)
            return None if _are_titled(blocks[start:end], titles, len(thread.posts)) else thread
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
        place.append(_kind(markup, box))
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
        for look in {markup.looks[blocks[i].box].like for i in inside if i not in thread.texts and _signs(blocks[i])}
    )
    posts = len(thread.posts)
    least = FEWEST_SIGNS if posts == FEWEST_POSTS else fewest
    return sum(count >= SIGNED_ALIKE * posts for count in looks.values()) >= least


def _path(markup: Markup, box: int, top: int) -> list[int]:
    """The boxes from one around it to a box, the outermost first; none where that is too deep in it."""
    path = [box]
    while box != top and len(path) <= DEEPEST_POST:
        box = markup.parents[box]
        path.append(box)
    return path[::-1] if box == top else []


def _kind(markup: Markup, box: int) -> str:
    return _kind_of(markup.looks[box].like)


@lru_cache(maxsize=1024)
def _kind_of(like: str) -> str:
    """The tag of an element and the first word of its class: others say whether a post is odd, new, or its author at home."""
    return " ".join(like.split(" ", 2)[:2])


def _is_the_article(
    blocks: Sequence[Block],
    widths: Sequence[int],
    titles: Collection[str],
    scores: Sequence[float],
    thread: Thread,
    most: float,
) -> bool:
    """
    Is so much of the article, but for lines that say its title, text of the posts?

    Sections with headings of their own are none, nor is what has as many other lines that show neither who nor when.
    """
    own = {blocks[i].text: i for i, score in enumerate(scores) if score > 0}  # a signature comes again
    own = {text: i for text, i in own.items() if not _says_title(text, titles)}
    if sum(blocks[i].kind == "heading" and not blocks[i].links for i in own.values()) >= FEWEST_POSTS:
        return False
    inside = {i for post in thread.posts.values() for i in post}
    others = [i for i in own.values() if i in inside and i not in thread.texts and not blocks[i].links]
    if sum(not any(map(str.isdigit, blocks[i].text)) for i in others) >= len(thread.posts):
        return False  # the parts of a product, each in a place of its own
    if len(thread.posts) == FEWEST_POSTS and any(widths[i] >= LONG for i in others):
        return False  # two parts of an article
    in_texts = sum(widths[i] for i in own.values() if i in thread.texts)
    signs = {i for i in inside.difference(thread.texts) if widths[i] < LONG and _signs(blocks[i])}
    return in_texts > 0 and in_texts >= most * sum(widths[i] for i in own.values() if i not in signs)


def _is_signed(blocks: Sequence[Block], markup: Markup, thread: Thread) -> bool:
    """Do most posts hold a link or a number beside their text, or an element that was left unread? Of two posts both, in elements that look alike."""
    unread: set[int] = set()
    for box in markup.gaps:
        while box >= 0 and box not in unread:
            unread.add(box)
            box = markup.parents[box]

    signs = {
        box: [i for i in inside if i not in thread.texts and _signs(blocks[i])] for box, inside in thread.posts.items()
    }
    if len(signs) == FEWEST_POSTS:
        looks = ({markup.looks[blocks[i].box].like for i in inside} for inside in signs.values())
        return bool(frozenset.intersection(*map(frozenset, looks)))
    return sum(bool(inside) or box in unread for box, inside in signs.items()) >= SIGNED * len(signs)


def _signs(block: Block) -> bool:
    """May a line say who wrote a post, or when?"""
    return block.links > 0 or any(map(str.isdigit, block.text))


def _are_titled(blocks: Sequence[Block], titles: Collection[str], posts: int) -> bool:
    """Stand headings or links of their own that are longer than a name, and don't say the title of all, among so many posts, over most of them?"""
    said = Counter[str]()
    for block in blocks:
        is_heading = block.kind == "heading"
        if (is_heading and not block.links) or (
            block.links > 0.5 * len(block.text) and len(block.text) >= LONGEST_NAME
        ):
            said[block.text] += 1
    return 2 * sum(count == 1 and not _says_title(text, titles) for text, count in said.items()) > posts


def _says_title(text: str, titles: Collection[str]) -> bool:
    """Does a text say the title of the page, as it is declared or as it is shown, perhaps with more beside it?"""
    return any(title in text for title in titles)
