"""What the posts of a thread are, and what is asked of each line in them: does it say who wrote it, or when, or the title of another article?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..blocks import Block, Markup

FEWEST_POSTS = 2  # posts of a thread
LONG = 70  # width of a paragraph
LONGEST_NAME = 30  # width of a heading or a link in a post that may name who wrote it; a longer one is a title
FEWEST_SIGNS = 2  # looks of lines that sign two posts, or such as have other elements around their text each
OF_TEXT = frozenset(("p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))


class Thread(NamedTuple):
    """A row of elements that look alike, each of which holds its text in an element at the same place."""

    posts: dict[int, list[int]]  # by element, the blocks in it
    texts: frozenset[int]  # those of them that are text of the post


def kind_of(markup: Markup, box: int) -> str:
    return _first_words(markup.looks[box].like)


@lru_cache(maxsize=1024)
def _first_words(like: str) -> str:
    """The tag of an element and the first word of its class: others say whether a post is odd, new, or its author at home."""
    return " ".join(like.split(" ", 2)[:2])


def may_sign(block: Block) -> bool:
    """May a line say who wrote a post, or when?"""
    return block.links > 0 or any(map(str.isdigit, block.text))


def are_titled(blocks: Sequence[Block], titles: Collection[str], posts: int) -> bool:
    """Stand headings or links of their own that are longer than a name, and don't say the title of all, among so many posts, over most of them?"""
    said = Counter[str]()
    for block in blocks:
        is_heading = block.kind == "heading"
        if (is_heading and not block.links) or (
            block.links > 0.5 * len(block.text) and len(block.text) >= LONGEST_NAME
        ):
            said[block.text] += 1
    return 2 * sum(count == 1 and not says_title(text, titles) for text, count in said.items()) > posts


def says_title(text: str, titles: Collection[str]) -> bool:
    """Does a text say the title of the page, as it is declared or as it is shown, perhaps with more beside it?"""
    return any(title in text for title in titles)
