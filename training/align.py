"""
Which blocks of a page does its gold text hold?

A long block is looked up in the gold; of the places where blocks are found, the heaviest chain that keeps the
order of both is taken, so that a title in a menu or a lead that is printed twice counts once. A short block counts
where it stands between the long ones, or right beside them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORD = re.compile(r"\w")
SHORT = 24  # letters under which a block needs its neighbours to be found
OVERLAP = 0.75  # share of a block's letter 8-grams that the gold must hold where the block isn't in it as it is
REACH = 400  # letters of gold in which a short block may stand outside its neighbours
GRAM = 8


def squeeze(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return "".join(_WORD.findall(text.lower()))


def align(texts: Sequence[str], gold: str) -> list[bool]:
    """For each block's text: does it belong to the gold?"""
    whole = squeeze(gold)
    grams: dict[str, list[int]] = {}
    for i in range(len(whole) - GRAM + 1):
        grams.setdefault(whole[i : i + GRAM], []).append(i)
    squeezed = [squeeze(text) for text in texts]
    found: list[tuple[int, int, int, int]] = []  # block, start, end, weight
    for i, text in enumerate(squeezed):
        if len(text) >= SHORT:
            found += [(i, start, start + len(text), len(text)) for start in _places(text, whole, grams)]
    placed = {i: (start, end) for i, start, end, _ in _heaviest_chain(found)}
    _place_short(squeezed, whole, placed)
    return [i in placed for i in range(len(texts))]


def _places(text: str, whole: str, grams: dict[str, list[int]]) -> list[int]:
    places = []
    start = whole.find(text)
    while start >= 0 and len(places) < 8:
        places.append(start)
        start = whole.find(text, start + 1)
    if places:
        return places
    votes: dict[int, int] = {}
    hits = 0
    for i in range(len(text) - GRAM + 1):
        at = grams.get(text[i : i + GRAM], ())
        hits += bool(at)
        for place in at[:4]:
            votes[(place - i) // 40] = votes.get((place - i) // 40, 0) + 1
    if hits < OVERLAP * (len(text) - GRAM + 1):
        return []
    best = max(votes, key=lambda bucket: votes[bucket])
    return [max(0, best * 40)]


def _heaviest_chain(found: list[tuple[int, int, int, int]]) -> list[tuple[int, int, int, int]]:
    """The heaviest list of (block, start, …) with blocks rising and places rising (some overlap is forgiven)."""
    found = sorted(found)
    best: list[float] = []
    back: list[int] = []
    for j, (block, start, end, weight) in enumerate(found):
        best.append(weight)
        back.append(-1)
        for k in range(j - 1, max(-1, j - 400), -1):
            other, _, other_end, _ = found[k]
            if other < block and other_end <= start + 0.3 * (end - start) + 2 and best[k] + weight > best[j]:
                best[j], back[j] = best[k] + weight, k
    chain = []
    j = max(range(len(found)), key=lambda j: best[j], default=-1)
    while j >= 0:
        chain.append(found[j])
        j = back[j]
    return chain[::-1]


def _place_short(squeezed: Sequence[str], whole: str, placed: dict[int, tuple[int, int]]) -> None:
    """Place short blocks in the gold between their placed neighbours, from each placed block outwards."""
    order = sorted(placed)
    if not order:
        return
    for i in range(len(squeezed)):  # downwards: after the placed block above
        text = squeezed[i]
        if i in placed or not text or len(text) >= SHORT:
            continue
        above = placed.get(i - 1) or placed.get(i - 2) or placed.get(i - 3)
        if above:
            below = next(
                (placed[j][0] for j in range(i + 1, min(len(squeezed), i + 60)) if j in placed), above[1] + REACH
            )
            at = whole.find(text, max(0, above[1] - 3), max(above[1], min(below, above[1] + REACH)) + 3)
            if at >= 0 and (len(text) > 3 or at <= above[1] + 3):
                placed[i] = (at, at + len(text))
    for i in range(len(squeezed) - 1, -1, -1):  # upwards: before the placed block below
        text = squeezed[i]
        if i in placed or not text or len(text) >= SHORT:
            continue
        below_place = placed.get(i + 1) or placed.get(i + 2) or placed.get(i + 3)
        if below_place:
            above_end = next((placed[j][1] for j in range(i - 1, max(-1, i - 60), -1) if j in placed), 0)
            at = whole.rfind(text, max(0, above_end - 3, below_place[0] - REACH), below_place[0] + 3)
            if at >= 0 and (len(text) > 3 or at + len(text) >= below_place[0] - 3):
                placed[i] = (at, at + len(text))
