"""A thread as a row of elements that look alike, each of which holds its text in an element at the same place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from ..blocks import Block, Markup
from ..deciding.beside import around_both
from .posts import FEWEST_POSTS, LONG, OF_TEXT, Thread, are_titled, kind_of

MOST_INSIDE = 0.8  # share of the elements with text that look alike that one holds which stands around all posts
DEEPEST_POST = 40  # elements in one another, from what holds all posts to the text of one


def thread_in_a_row(
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
    if are_titled(blocks[lines[0] : lines[-1]], titles, len(alike)):
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
        places[tuple(kind_of(markup, box) for box in path[depth:])] += alike[path[-1]]
    place = places.most_common(1)[0][0]
    posts = {path[depth] for path in paths if tuple(kind_of(markup, box) for box in path[depth:]) == place}
    if len(place) < 2 or len(posts) < max(FEWEST_POSTS, MOST_INSIDE * len({path[depth] for path in paths})):
        return None
    return _filled(blocks, markup, paths[0][depth], place)


def _filled(blocks: Sequence[Block], markup: Markup, first: int, place: Sequence[str]) -> Thread:
    """The posts, with the blocks in each, and which of them stand at the place of its text."""
    parents = markup.parents
    of_kind = {
        box: (box, 1)
        for box in range(first, len(parents))
        if parents[box] == parents[first] and kind_of(markup, box) == place[0]
    }
    inside = dict(of_kind)  # by box, the post it stands in, and how many elements of the way to the text are above it
    for box in range(first, len(parents)):
        if box not in inside and (around := inside.get(parents[box])):
            post, deep = around
            if 0 < deep < len(place):
                deep = deep + 1 if kind_of(markup, box) == place[deep] else -1
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
