"""What the labels of a page say about AI, and of what they say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .ai_wording import kinds_of
from .blocks import Decision
from .records import Disclosure, Verdict
from .view import View

VERDICTS: dict[str, Verdict] = {
    "ai_text": "generated",
    "ai_image": "generated",
    "ai_translation": "translated",
    "ai_summary": "summarised",
}
NEAR = 3  # blocks between the article's head or foot and a label that speaks of the article


def disclosures_of(
    view: View, decisions: Mapping[int, Decision], items: Mapping[int, int]
) -> list[tuple[int | None, Disclosure]]:
    """
    Read every AI label: (the related item it stands on, or None; what it says).

    `decisions`: the deciding removal by block; `items`: related item number by block that begins one.
    """
    found: list[tuple[int | None, Disclosure]] = []
    for i, decision in sorted(decisions.items()):
        if decision.reason not in ("ai-label", "related") or decision.part in ("title", "text", "caption"):
            continue
        for section, words in kinds_of(view, i, in_place=decision.item is not None):
            number = items.get(decision.item) if decision.item is not None else None
            scope = _scope(view, i, section, number, decisions)
            rule = next((match.rule for match in view.sights[i].matches if match.section == section), decision.rule)
            if (wording := view.sights[i].ai) is not None and rule == decision.rule:
                rule = wording.rule
            found.append((number, Disclosure("label", VERDICTS[section], scope, words, rule, _where(view, i, number))))
    return found


def _scope(view: View, i: int, section: str, number: int | None, decisions: Mapping[int, Decision]) -> str:
    if number is not None:
        return f"{'image of ' if section == 'ai_image' else ''}related item {number}"
    if section == "ai_image":
        return "image"
    if section == "ai_summary":
        return "summary"
    return "article" if _at_the_article(view, i, decisions) else "page"


def _at_the_article(view: View, i: int, decisions: Mapping[int, Decision]) -> bool:
    """Does the label stand right above, in or right below the article?"""
    around: Sequence[int] = [j for j in range(i - NEAR, i + NEAR + 1) if 0 <= j < len(view.blocks)]
    return any(j not in decisions for j in around)


def _where(view: View, i: int, number: int | None) -> str:
    block = view.blocks[i]
    place = block.path or f"block {block.id}"
    return f"{place}, on related item {number}" if number is not None else place
