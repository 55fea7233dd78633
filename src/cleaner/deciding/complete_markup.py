"""Why were the blocks of a page of HTML left out that aren't its article? Worked out when somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ..blocks import Decision, Page
from ..lexicon.phrases import Lexicon
from ..scoring.model import MARKUP_WEIGHTS
from .decisions import Stage, decide, renumbered
from .judge import judge, read_again
from .outcome import Draft, Outcome
from .view import View

UNREAD = -6.0  # the score of a block in an element that is left unread


def complete_markup(draft: Draft, lexicon: Lexicon, stages: Sequence[Stage]) -> Outcome:
    """Work out, for an article of which only the kept blocks are known, why each of the others was left out, and where it stood."""
    quick = judge(draft.page, draft.options)
    whole = read_again(draft.page, draft.page.floor, whole=True)
    names = [block.id for block in whole.blocks if block.id not in whole.unread]
    scores = [UNREAD] * len(whole.blocks)
    for name, score in zip(names, quick.scores, strict=True):
        scores[name] = score
    numbers = {name: n for n, name in enumerate(names)}

    def explain(i: int) -> str:
        seen = i in numbers and quick.seen.rows[numbers[i]]
        return quick.scored.explain(numbers[i]) if seen else _box_evidence(whole, i)

    title = None if draft.title is None else names[draft.title]
    box = -1 if title is None else whole.blocks[title].box
    view = View(whole, whole.blocks, lexicon, draft.options, scores, explain, by_text=False, title_box=box)
    kept = {names[i] for i in draft.left}
    decided = {names[i]: renumbered(decision, names) for i, decision in draft.removals.items()}
    reasons = decide(view, stages, title)
    removals: dict[int, Decision] = {}
    because: dict[int, Callable[[], str]] = {}
    for block in whole.blocks:
        i = block.id
        if i in kept or i == title:
            continue
        decision = decided.get(i) or reasons.get(i) or Decision(i, "boilerplate", MARKUP_WEIGHTS)
        if i in reasons and (reasons[i].reason == decision.reason or reasons[i].item is not None):
            decision = reasons[i]  # which has seen more of the page now, for the same reason or as a part of an item
        if not decision.evidence:
            because[i] = partial(explain, i)
        removals[i] = decision
    return Outcome(whole, view, removals, title, title in kept, because, draft.warnings)


def _box_evidence(page: Page, i: int) -> str:
    """What the elements are called that a block stands in, where they were enough to leave it unread, or not looked at."""
    markup = page.markup
    assert markup is not None
    looks = (markup.looks[box] for box in markup.outward(page.blocks[i].box))
    names = sorted((look.around, look.like.strip()) for look in looks)
    called = (f"{name!r} {f'{weight:+.1f}'.replace('-', '−')}" for weight, name in names[:2])
    return "in elements called " + ", ".join(called)
