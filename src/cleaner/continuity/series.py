"""Elements of one kind in a row, such as the questions and answers of an interview: what most of them give to the article, all do."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Markup
from .doubt import CARRIED

FEWEST = 3  # elements in a row,
MOSTLY = 0.6  # … and the share of them whose part is the article's
DOUBTED = 4.0  # how far below zero the parts of the others may be


def carry_series_on(blocks: Sequence[Block], markup: Markup, scores: list[float]) -> None:
    """
    Raise blocks in doubt that play the part in their element which others play in elements beside it.

    Above the first block of such a row that is the article's, nothing is known of them.
    """
    parents, looks = markup.parents, markup.looks
    doubtful = [i for i, score in enumerate(scores) if -DOUBTED < score <= 0 and not blocks[i].links]
    around = {parents[item] for item in {parents[blocks[i].box] for i in doubtful} if item > 0}
    rows: dict[tuple[int, str, str], list[int]] = {}
    for i, block in enumerate(blocks) if around else ():
        item = parents[block.box]
        if item > 0 and parents[item] in around and not block.links:
            rows.setdefault((parents[item], looks[item].like, looks[block.box].like), []).append(i)
    for row in rows.values():
        kept = [i for i in row if scores[i] > 0]
        if len(kept) < MOSTLY * len(row) or len({parents[blocks[i].box] for i in row}) < FEWEST:
            continue
        for i in row:
            if -DOUBTED < scores[i] <= 0 and kept[0] < i:
                scores[i] = CARRIED
