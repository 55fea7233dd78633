"""
What the memory of a site changes: lines go that the site repeats, and what it doesn't repeat may come back.

It has the last word, over a page that is decided about. It takes out nothing but what many other pages hold. In HTML the
elements tell the frame already, so there nothing comes back.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import getitem
from typing import Any

from ..blocks import Block, Decision
from ..deciding.decisions import leaves
from ..deciding.view import REACH, View
from ..scoring import model
from ..stages.headline import headline
from .frame import FATES, FRAME_SIGNALS, Framed, observe_frame
from .known import Known

RULE = "SiteMemory"
MEMORY_WEIGHTS = "memory_weights.json"
DOUBTFUL = 1.0  # score up to which the model is in doubt about a block


def remember(
    known: Known, view: View, title: int | None, kept: set[int], removals: dict[int, Decision]
) -> tuple[int | None, list[int]]:
    """
    Let the memory have its say about a text that is decided about: the title then, and what stands in the text.

    Changes `removals`.
    """
    back = brought_back(known, view, removals, kept)
    for i in back:
        del removals[i]
    kept = kept | back
    better = _better_title(known, view, title)
    if title is not None and better is not None:
        removals.pop(better, None)
        removals[title] = _decision(known, view.blocks[title])
        kept = (kept | {better}) - {title} - ({better} if leaves(view, better) else set())
        title = better
    removals |= repeated(known, view.blocks, view.scores, sorted(kept - {title}))
    return title, sorted(kept - removals.keys())


def _better_title(known: Known, view: View, title: int | None) -> int | None:
    """
    Another line than a title that the site repeats, such as its name, if there is one.

    Other pages may print this page's title as well, to point to it. But a title speaks of what its article does.
    """
    if title is None or not known.is_repeated(view.blocks[title].text, view.in_article(title)):
        return None
    frame = {i for i, block in enumerate(view.blocks) if known.is_frame(block.text)}
    better = headline(view, frame)
    prose = [sight.vocabulary for i, sight in enumerate(view.sights) if view.is_prose(i) and i not in frame]
    words = frozenset().union(*prose)
    if better is None or _share(view.sights[better].vocabulary, words) <= _share(view.sights[title].vocabulary, words):
        return None
    return better


def _share(words: frozenset[str], others: frozenset[str]) -> float:
    return len(words & others) / max(1, len(words))


def _decision(known: Known, block: Block) -> Decision:
    return Decision(block.id, "boilerplate", RULE, known.evidence(block.text))


def repeated(
    known: Known, blocks: Sequence[Block], scores: Sequence[float], kept: Sequence[int]
) -> dict[int, Decision]:
    """Decisions to remove the kept blocks that the site repeats; none where nothing would be left."""
    found = {i: _decision(known, blocks[i]) for i in kept if known.is_repeated(blocks[i].text, scores[i] > DOUBTFUL)}
    return {} if len(found) == len(kept) else found


def brought_back(known: Known, view: View, removals: Mapping[int, Decision], kept: Collection[int]) -> set[int]:
    """
    The blocks that belong to the article after all: what other pages don't have, where the article stands.

    What is said in the text doesn't come back, and of blocks that say the same one does.
    """
    texts = [block.text for block in view.blocks]
    rows = rows_of(known, view, removals)
    weights, raised = default_memory_model(), view.options.balance * REACH
    back: set[int] = set()
    said = {texts[i] for i in kept}
    for i, row in rows.items():
        repeats = removals[i].repeats
        if texts[i] in said or repeats in kept or repeats in back:
            continue
        if sum(map(getitem, weights.columns, row), weights.bias) + 100 * raised > 0:
            back.add(i)
            said.add(texts[i])
    return back


def rows_of(known: Known, view: View, removals: Mapping[int, Decision]) -> dict[int, list[int]]:
    """The signals of each block that may come back, in order."""
    texts = [block.text for block in view.blocks]
    frame = [known.is_frame(text) for text in texts]
    fates = {
        i: removals[i].reason
        for i in sorted(removals)
        if removals[i].reason in FATES and not frame[i] and texts[i] not in known.unknown
    }
    raised = view.options.balance * REACH
    return observe_frame(Framed(view.sights, [score - raised for score in view.scores], frame), fates)


@dataclass(frozen=True, slots=True)
class MemoryModel:
    """Weights by column and bin, as memory_weights.json holds them."""

    bias: int  # in hundredths, as the columns
    columns: tuple[tuple[int, ...], ...]


@cache
def default_memory_model() -> MemoryModel:
    """The weights that come with `cleaner`, loaded once."""
    return memory_model_from(model.read_weights(MEMORY_WEIGHTS))


def memory_model_from(data: dict[str, Any]) -> MemoryModel:
    """Make a model of what memory_weights.json holds: weights in hundredths, a list for each signal."""
    columns = tuple(tuple(data["signals"][name]) for name, _ in FRAME_SIGNALS)
    return MemoryModel(data["bias"], columns)
