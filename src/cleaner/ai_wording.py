"""What an AI label speaks of: a text, a picture, a translation or a summary."""

from __future__ import annotations

from .sections import AI_SECTIONS, wording_suffices
from .view import View


def kinds_of(view: View, i: int, in_place: bool = False) -> list[tuple[str, str]]:
    """
    What a label says, as (section, its words): one line may hold two labels.

    `in_place`: the line stands where labels stand, such as between a title and its teaser; to name AI is enough there.
    """
    found = [(match.section, match.phrase) for match in view.sights[i].matches if match.section in AI_SECTIONS]
    if found:
        return list(dict.fromkeys(found))
    text = view.blocks[i].text
    wording = view.lexicon.measure(text, "ai_label")
    if not wording:
        return []
    groups = set(wording.groups)
    if not wording_suffices("ai_label", groups, text) and not (
        in_place and "intelligence" in groups and "denied" not in groups
    ):
        return []
    for group in ("summary", "translation", "image"):
        if group in groups:
            return [(f"ai_{group}", text)]
    return [("ai_text", text)]
