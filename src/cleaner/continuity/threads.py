"""The posts of a thread: what stands where their text stands is the article, and nothing else in them is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..beside import around_both
from ..blocks import Block, Markup
from .doubt import CARRIED, LINKED_A_LITTLE

FEWEST_POSTS = 2  # posts of a thread
MOST_INSIDE = 0.8  # share of the elements with text that look alike that one holds which stands around all posts
MOST_OF_ARTICLE = 0.7  # share of the article that is text of the posts
LONG = 70  # width of a paragraph
SIGNED = 0.6  # share of the posts that show who wrote them, or when: a link or a number beside their text, or an element left unread
LONGEST_NAME = 30  # width of a heading or a link in a post that may name who wrote it; a longer one is a title
DOUBT_IN_TWO = 5.0  # how far below zero the text of two posts may be: a question and its answer
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
    if thread is None or not _is_the_article(blocks, widths, titles, scores, thread):
        return
    if not _is_signed(blocks, markup, thread):
        return
    inside = {i for post in thread.posts.values() for i in post}
    doubt = DOUBT_IN_TWO if len(thread.posts) == FEWEST_POSTS else math.inf
    said: set[str] = set()
    for i, block in enumerate(blocks):
        if i in thread.texts:
            if -doubt < scores[i] <= 0 and block.links <= LINKED_A_LITTLE * len(block.text) and block.text not in said:
                scores[i] = CARRIED
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
    blocks: Sequence[Block], widths: Sequence[int], titles: Collection[str], scores: Sequence[float], thread: Thread
) -> bool:
    """
    Is most of the article, but for lines that say its title, text of the posts?

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
    return in_texts > 0 and in_texts >= MOST_OF_ARTICLE * sum(widths[i] for i in own.values() if i not in signs)


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
