"""Elements of one kind in a row, such as the questions and answers of an interview: what most of them give to the article, all do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..blocks import Block, Markup
from ..deciding.beside import is_in
from .doubt import raise_doubted

FEWEST = 3  # elements in a row,
FEWEST_CLICKED = {
    "button": 2,
    "summary": 1,
}  # … and lines over the article's that are clicked to open it, by their tag,
MOSTLY = 0.6  # … and the share of them whose part is the article's
DOUBTED = 4.0  # how far below zero the parts of the others may be,
DOUBTED_OPENING = 8.0  # … and lines that all open an element over what is the article's
LONGEST_OPENING = 120  # characters of a line that opens an element: who speaks, a question
DEEPEST = 4  # elements between what it opens and the element that holds both
# boxes between a paragraph and the element in the row, and its characters, where these are several
DEEPEST_POST, SHORTEST_POST = 6, 70
OPENED = ("paragraph", "list-item")


def carry_series_on(
    blocks: Sequence[Block], markup: Markup, by_look: Mapping[str, Sequence[int]], scores: list[float]
) -> None:
    """
    Raise blocks in doubt that play the part in their element which others play in elements beside it.

    Above the first block of such a row that is the article's, nothing is known of them; but the speaker over each speech, and
    the question over each answer, are the article's where what they open is. Where the element stands several boxes around them,
    only paragraphs are raised, if none of the article's stands above: the posts of a forum are built so, and the comments below an article.
    """
    unlinked = [i for i, block in enumerate(blocks) if not block.links and block.box > 0]
    _carry_rows_on(blocks, markup, scores, unlinked, _around(markup, _boxes_of(blocks, unlinked)), 1)
    posts = _in_doubt_among_their_like(by_look, scores)
    items = _around(markup, _boxes_of(blocks, posts))
    for depth in range(2, DEEPEST_POST + 1) if posts else ():
        items = _around(markup, items)
        _carry_rows_on(blocks, markup, scores, posts, items, depth)


def _boxes_of(blocks: Sequence[Block], among: Sequence[int]) -> dict[int, int]:
    """The boxes of some blocks, each its own item."""
    return {(box := blocks[i].box): box for i in among}


def _around(markup: Markup, items: Mapping[int, int]) -> dict[int, int]:
    """For each box the one around its item; −1 around all of them."""
    parents = markup.parents
    return {box: parents[item] if item > 0 else -1 for box, item in items.items()}


def paragraphs_by_look(blocks: Sequence[Block], markup: Markup, widths: Sequence[int]) -> dict[str, list[int]]:
    """The lines without a link that are long enough for a post, by what the element around each looks like."""
    looks = markup.looks
    by_look: dict[str, list[int]] = {}
    for i, width in enumerate(widths):
        if width >= SHORTEST_POST and not (block := blocks[i]).links and block.box > 0:
            by_look.setdefault(looks[block.box].like, []).append(i)
    return by_look


def _in_doubt_among_their_like(by_look: Mapping[str, Sequence[int]], scores: Sequence[float]) -> list[int]:
    """The paragraphs that look like some which are in doubt and like others which are the article's."""
    found: list[int] = []
    for alike in by_look.values():
        if any(scores[i] > 0 for i in alike) and any(-DOUBTED < scores[i] <= 0 for i in alike):
            found += alike
    return sorted(found)


def _carry_rows_on(
    blocks: Sequence[Block],
    markup: Markup,
    scores: list[float],
    among: list[int],
    items: Mapping[int, int],
    depth: int,
) -> None:
    """The same for some of the blocks, and elements so many boxes around theirs: their `items`."""
    parents, looks = markup.parents, markup.looks
    doubted = DOUBTED_OPENING if depth == 1 else DOUBTED
    in_doubt = {items[blocks[i].box] for i in among if -doubted < scores[i] <= 0}
    around = {parents[item] for item in in_doubt if item > 0}
    rows: dict[tuple[int, tuple[str, ...]], list[int]] = {}
    for i in among if around else ():
        box = blocks[i].box
        if (item := items[box]) > 0 and parents[item] in around:
            path = [looks[box].like]
            for _ in range(depth):
                box = parents[box]
                path.append(looks[box].like)
            rows.setdefault((parents[item], tuple(path)), []).append(i)
    for row in rows.values():
        kept = [i for i in row if scores[i] > 0]
        if len(row) < FEWEST or len(kept) < MOSTLY * len(row) or len({items[blocks[i].box] for i in row}) < FEWEST:
            continue
        if depth > 1 and any(scores[i] > 0 and len(blocks[i].text) >= SHORTEST_POST for i in range(kept[0])):
            continue  # comments below an article
        raise_doubted(scores, [i for i in row if i > kept[0]], DOUBTED)
    for row in rows.values() if depth == 1 else ():  # what the row of answers gave speaks for the questions
        if _open_the_articles(blocks, markup, scores, row, items):
            raise_doubted(scores, row, DOUBTED_OPENING)


def _open_the_articles(
    blocks: Sequence[Block], markup: Markup, scores: Sequence[float], row: Sequence[int], items: Mapping[int, int]
) -> bool:
    """Does each of these lines open an element of its own, over what is the article's there?"""
    fewest = FEWEST_CLICKED.get(markup.looks[blocks[row[0]].box].tag, FEWEST)
    if len(row) < fewest or row[-1] + 1 >= len(blocks) or len({items[blocks[i].box] for i in row}) < len(row):
        return False
    for i in row:
        item, below = markup.parents[blocks[i].box], blocks[i + 1]
        if scores[i + 1] <= 0 or below.kind not in OPENED or len(blocks[i].text) >= LONGEST_OPENING:
            return False
        if not is_in(markup, below.box, item, DEEPEST) or (i and is_in(markup, blocks[i - 1].box, item, DEEPEST)):
            return False
    return True
