"""The parts of related items: which lines are titles, teasers and labels, and which of them make one item."""

from __future__ import annotations

from collections.abc import Callable

from .ai_wording import kinds_of
from .blocks import Decision
from .lexicon.phrase_tables import COLON
from .lexicon.sections import AI_SECTIONS, NOTICE_GROUPS
from .notices import is_notice
from .sight import STOP
from .view import View

LABEL = 100  # width of a heading or a label
LONGEST_LABEL = 250  # width of a label between a title and its teaser
TITLE = 200  # width of an item's title
MOST_LABELS = 4  # that follow each other on one item
LINKED = 0.9  # share of a line that is links, from which on it may be a title
WHOLE = ("whole_block", "template")  # ways of a phrase to be all of a line
ENDS = {"comments", "legal_footer", "newsletter_box", "paywall_notice", "consent_banner", "consent_button"}


def is_title(view: View, i: int) -> bool:
    """May this be the title of an item: a line, or a sentence that a longer text follows?"""
    if i >= len(view.blocks):
        return False
    sight = view.sights[i]
    if sight.width >= TITLE or view.blocks[i].kind == "row":
        return False
    if not view.is_prose(i):
        return True
    below = past_labels(view, i + 1, is_ai_label)
    return below < len(view.blocks) and view.is_prose(below) and view.sights[below].width > 1.3 * sight.width


def past_labels(view: View, j: int, test: Callable[[View, int], bool]) -> int:
    """The first block from here on that is no label; an item has a few of them at most."""
    end = min(len(view.blocks), j + MOST_LABELS)
    while j < end and test(view, j):
        j += 1
    return j


def is_ai_label(view: View, i: int) -> bool:
    """Does the line say, wherever it stands, that something was made by AI? A link says so only in a listed phrase, whole."""
    sight = view.sights[i]
    is_link = view.blocks[i].link_density > LINKED
    listed = (match for match in sight.matches if match.section in AI_SECTIONS)
    if sight.width < LABEL and any(not is_link or match.way in WHOLE for match in listed):
        return True
    if is_link:
        return False  # as likely an article about AI: "AI-generated pictures of the flood"
    if view.blocks[i].kind in ("heading", "title"):
        return False  # of a line that nobody listed, a heading is rather an article's
    return sight.ai is not None and (sight.width < LABEL or view.is_foreign(i))


def is_label(view: View, i: int) -> bool:
    """An AI label, or a line in another language that stands between a title and its teaser."""
    if i >= len(view.blocks):
        return False
    if is_ai_label(view, i):
        return True
    return not _is_linked_heading(view, i) and (
        view.may_be_foreign(i) and view.sights[i].width < LONGEST_LABEL and _between(view, i)
    )


def _is_linked_heading(view: View, i: int) -> bool:
    return view.blocks[i].kind == "heading" and view.blocks[i].link_density > LINKED


def _between(view: View, i: int) -> bool:
    """Is there a title above, and a teaser in the article's language below, not the foot of the page?"""
    if i == 0 or i + 1 >= len(view.blocks):
        return False
    above, below = i - 1, i + 1
    if view.is_foreign(above) or view.is_foreign(below) or view.sights[below].consent >= NOTICE_GROUPS:
        return False
    return view.is_prose(below) and not view.is_prose(above) and ENDS.isdisjoint(view.sections(below))


def begins_new_section(view: View, i: int) -> bool:
    """Does something begin here that is no item: a consent notice, comments, the foot of the page?"""
    sight = view.sights[i]
    if view.blocks[i].kind == "title" or is_notice(view, i):
        return True
    if sight.width < LABEL and view.sections(i) & ENDS:
        return True
    sentence = sight.width >= LABEL or (sight.end == STOP and sight.width > 40)
    return sentence and view.is_foreign(i) and not is_label(view, i)


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
