"""The parts of a block of links, grouped into items."""

from __future__ import annotations

from ..ai_wording import kinds_of
from ..blocks import Decision
from ..lexicon.phrase_tables import COLON
from ..view import View
from .lines import LABEL, is_ai_label


def items_of(view: View, heading: int, parts: list[tuple[int, str]], rule: str, evidence: str) -> list[Decision]:
    """
    Group the parts below a heading into items: a title, or a text that has none, begins one.

    A label between a title and its text is that item's. Another stands over the item below it, unless the block of
    links ends in one: then they stand under theirs. An insert in one line is heading and item at once.
    """
    inline = parts[0][0] == heading
    where = evidence if inline else f"under {view.quote(heading)}"
    decisions = [] if inline else [Decision(heading, "remove", "related", rule, evidence, part="heading")]
    titled = sum(part == "title" for _, part in parts) >= sum(part == "text" for _, part in parts)
    labels_below = parts[-1][1] == "label" and parts[0][1] != "label"
    item: int | None = None
    has_title = has_text = False
    waiting: list[Decision] = []  # labels and captions that stand over their item
    for n, (i, part) in enumerate(parts):
        if part in ("title", "text") and _is_caption(view, parts, n):
            part = "caption"
        decision = Decision(i, "remove", "related", rule, where, part=part, lead_in=_lead_in(view, i) if inline else 0)
        decisions.append(decision)
        if part == "heading":
            item, has_title, has_text, waiting = None, False, False, []
        elif part in ("label", "caption"):
            if item is not None and ((has_title and not has_text) or labels_below):
                decision.item = item
            else:
                waiting.append(decision)
        else:
            if item is None or part == "title" or waiting or (has_text and not titled):
                item, has_title, has_text = i, False, False
                for over in waiting:
                    over.item = item
                waiting = []
            decision.item = item
            has_title, has_text = has_title or part == "title", has_text or part == "text"
    return decisions


def _lead_in(view: View, i: int) -> int:
    """How many characters of an insert say that it is one: up to its first colon, or as many as the phrase has words."""
    text = view.blocks[i].text
    if view.sights[i].before_link:
        return len(text) - view.blocks[i].links
    phrase = next((match.phrase for match in view.sights[i].matches if match.way == "starts_with"), "")
    colon = COLON.search(text, 0, LABEL)
    if colon and (phrase.endswith(":") or len(phrase) >= colon.start() - 1):
        return colon.end()
    if " " not in text[: len(phrase) + 1]:
        return len(phrase)  # words aren't spaced
    length = 0
    for _ in phrase.split():
        space = text.find(" ", length + 1)
        length = space if space > 0 else len(text)
    return length


def _is_caption(view: View, parts: list[tuple[int, str]], n: int) -> bool:
    """A line right over an image's AI label or credit, before the item's own title."""
    if n + 2 >= len(parts):
        return False
    i, j = parts[n][0], parts[n + 1][0]
    image = "caption_credit" in view.sections(j) or (
        is_ai_label(view, j) and [section for section, _ in kinds_of(view, j)] == ["ai_image"]
    )
    untitled = n == 0 or parts[n - 1][1] in ("text", "heading") or view.blocks[j].gap == 0
    return image and untitled and parts[n + 2][1] == "title" and view.blocks[i].kind != "heading"
