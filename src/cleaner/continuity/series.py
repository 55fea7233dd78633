"""Elements of one kind in a row, such as the questions and answers of an interview: what most of them give to the article, all do."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Markup
from .doubt import CARRIED

FEWEST = 3  # elements in a row,
FEWEST_CLICKED = 2  # … and such that open by a click,
MOSTLY = 0.6  # … and the share of them whose part is the article's
DOUBTED = 4.0  # how far below zero the parts of the others may be,
DOUBTED_OPENING = 8.0  # … and lines that all open an element over what is the article's
CLICKED = ("button", "summary")  # what is clicked to open the rest of its element
LONGEST_OPENING = 120  # characters of a line that opens an element: who speaks, a question
DEEPEST = 4  # elements between what it opens and the element that holds both
OPENED = ("paragraph", "list-item")


def carry_series_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """
    Raise blocks in doubt that play the part in their element which others play in elements beside it.

    Above the first block of such a row that is the article's, nothing is known of them; but the speaker over each speech, and
    the question over each answer, are the article's where what they open is.
    """
    parents, looks = markup.parents, markup.looks
    doubtful = [i for i, score in enumerate(scores) if -DOUBTED_OPENING < score <= 0 and not blocks[i].links]
    around = {parents[item] for item in {parents[blocks[i].box] for i in doubtful} if item > 0}
    rows: dict[tuple[int, str, str], list[int]] = {}
    for i, block in enumerate(blocks) if around else ():
        item = parents[block.box]
        if item > 0 and parents[item] in around and not block.links:
            rows.setdefault((parents[item], looks[item].like, looks[block.box].like), []).append(i)
    for row in rows.values():
        items = len({parents[blocks[i].box] for i in row})
        kept = [i for i in row if scores[i] > 0]
        if _open_the_articles(blocks, markup, scores, row, items):
            first, doubted = -1, DOUBTED_OPENING
        elif len(kept) >= MOSTLY * len(row) and items >= FEWEST:
            first, doubted = kept[0], DOUBTED
        else:
            continue
        for i in row:
            if -doubted < scores[i] <= 0 and first < i:
                scores[i] = CARRIED


def _open_the_articles(
    blocks: Sequence[Block], markup: Markup, scores: Sequence[float], row: Sequence[int], items: int
) -> bool:
    """Does each of these lines open an element of its own, over what is the article's there?"""
    fewest = FEWEST_CLICKED if markup.looks[blocks[row[0]].box].tag in CLICKED else FEWEST
    if items < fewest or items < len(row) or row[-1] + 1 >= len(blocks):
        return False
    for i in row:
        item, below = markup.parents[blocks[i].box], blocks[i + 1]
        if scores[i + 1] <= 0 or below.kind not in OPENED or len(blocks[i].text) >= LONGEST_OPENING:
            return False
        if not _stands_in(markup, below.box, item) or (i and _stands_in(markup, blocks[i - 1].box, item)):
            return False
    return True


def _stands_in(markup: Markup, box: int, item: int) -> bool:
    """Does an element stand in another one, a few elements deep at most?"""
    for _ in range(DEEPEST):
        if box <= item:
            break
        box = markup.parents[box]
    return box == item
