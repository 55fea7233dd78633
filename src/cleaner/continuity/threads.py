"""The posts of a thread: what stands where their text stands is the article, and nothing else in them is."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

from ..blocks import Block, Markup
from .doubt import CARRIED, LINKED_A_LITTLE
from .posts import FEWEST_POSTS, LONG, Thread, may_sign, says_title
from .posts_by_name import thread_by_name
from .posts_in_a_row import thread_in_a_row

MOST_OF_ARTICLE = 0.7  # share of the article that is text of the posts,
HALF_OF_ARTICLE = 0.5  # … and of one whose posts are short, and signed alike
SIGNED = 0.6  # share of the posts that show who wrote them, or when: a link or a number beside their text, or an element left unread
# how far below zero the text of two posts may be, a question and its answer, or of short ones below a long one
DOUBT_IN_TWO = 5.0
SURE_POST = 3.0  # the score of such text: a label below a post ("Reply") doesn't end the thread


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
    thread = thread_in_a_row(blocks, markup, widths, by_look, titles, scores)
    doubt, most = math.inf, MOST_OF_ARTICLE
    if thread is None or not _is_signed(blocks, markup, thread):
        thread, most = thread_by_name(blocks, markup, widths, titles, scores), HALF_OF_ARTICLE
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
            if block.kind != "heading" or block.links or says_title(block.text, titles):
                scores[i] = -CARRIED
        said.add(block.text)


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
    own = {text: i for text, i in own.items() if not says_title(text, titles)}
    if sum(blocks[i].kind == "heading" and not blocks[i].links for i in own.values()) >= FEWEST_POSTS:
        return False
    inside = {i for post in thread.posts.values() for i in post}
    others = [i for i in own.values() if i in inside and i not in thread.texts and not blocks[i].links]
    if sum(not any(map(str.isdigit, blocks[i].text)) for i in others) >= len(thread.posts):
        return False  # the parts of a product, each in a place of its own
    if len(thread.posts) == FEWEST_POSTS and any(widths[i] >= LONG for i in others):
        return False  # two parts of an article
    in_texts = sum(widths[i] for i in own.values() if i in thread.texts)
    signs = {i for i in inside.difference(thread.texts) if widths[i] < LONG and may_sign(blocks[i])}
    return in_texts > 0 and in_texts >= most * sum(widths[i] for i in own.values() if i not in signs)


def _is_signed(blocks: Sequence[Block], markup: Markup, thread: Thread) -> bool:
    """Do most posts hold a link or a number beside their text, or an element that was left unread? Of two posts both, in elements that look alike."""
    unread: set[int] = set()
    for box in markup.gaps:
        while box >= 0 and box not in unread:
            unread.add(box)
            box = markup.parents[box]

    signs = {
        box: [i for i in inside if i not in thread.texts and may_sign(blocks[i])]
        for box, inside in thread.posts.items()
    }
    if len(signs) == FEWEST_POSTS:
        looks = ({markup.looks[blocks[i].box].like for i in inside} for inside in signs.values())
        return bool(frozenset.intersection(*map(frozenset, looks)))
    return sum(bool(inside) or box in unread for box, inside in signs.items()) >= SIGNED * len(signs)
