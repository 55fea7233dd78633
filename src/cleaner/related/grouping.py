"""The parts of a block of links, grouped into items."""

from __future__ import annotations

from itertools import pairwise

from ..blocks import Decision
from ..clues.ai_wording import kinds_of
from ..deciding.view import View
from ..lexicon.phrase_tables import LABEL_END
from .lines import LABEL, is_ai_label, is_rest_of_item, is_sign
from .signposts import is_address, signposts

TITLES = 2  # below a heading, from which a label may be that of all of them
TITLE_AND_CAPTION = 2  # lines between two credits, where captions stand over the credits


def items_of(view: View, heading: int | None, parts: list[tuple[int, str]], rule: str, evidence: str) -> list[Decision]:
    """
    Group the parts below a heading into items: a title, or a text that has none, begins one.

    A label between a title and its text is that item's. Another stands over the item below it, unless the block of
    links ends in one: then they stand under theirs. In HTML, an element that holds it with one item alone tells whose it is, and
    one of AI right below the heading, outside of the first item's element, holds for all. An insert in one line is heading and item at once,
    and a box that is named instead has no heading.
    """
    inline = parts[0][0] == heading
    where, decisions = evidence, []
    if heading is not None and not inline:
        where = f"under {view.quote(heading)}"
        decisions.append(Decision(heading, "related", rule, evidence, part="heading"))
    posts = signposts(view, parts)
    whole, parts = parts, [entry for n, entry in enumerate(parts) if n not in posts]
    if not parts:
        return decisions + [Decision(i, "related", rule, where, part="label") for i, _ in whole]
    captions = _captions(view, parts)
    titled = sum(part == "title" for _, part in parts) >= sum(part == "text" for _, part in parts)
    of_all = not inline and _is_of_all(view, parts)
    labels_above = _first_but_signs(view, parts[int(of_all) :]) in ("label", "caption")
    labels_below = parts[-1][1] == "label" and not labels_above
    below = _items_below(parts)
    item: int | None = None
    has_title = has_text = False
    waiting: list[Decision] = []  # labels and captions that stand over their item
    for n, (i, part) in enumerate(parts):
        if n in captions:
            part = "caption"
        decision = Decision(i, "related", rule, where, part=part, lead_in=_lead_in(view, i) if inline else 0)
        decision.of_all = of_all and n == 0
        decisions.append(decision)
        if part == "heading":
            item, has_title, has_text, waiting = None, False, False, []
        elif part in ("label", "caption"):
            after = below[n]
            is_above = labels_above or n in captions or bool(waiting)
            over_title = is_above and after is not None and after[1] == "title"
            is_rest = is_rest_of_item(view, i) and (after is None or view.blocks[after[0]].url != view.blocks[i].url)
            is_its = labels_below or is_rest or (has_title and not has_text and not over_title)
            if item is not None and (_is_of_link(view, i, item, after) or _is_above(view, i, item, after, is_its)):
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
    items = {decision.block: decision.item for decision in decisions}
    for n in sorted(posts):
        i = whole[n][0]
        above = items.get(i - 1)
        item = above if above is not None and _gives_link(view, above, i) else None
        decisions.append(Decision(i, "related", rule, where, part="label", item=item))
    return decisions


def _gives_link(view: View, item: int, i: int) -> bool:
    """Does a line say the address of the item above it, whose title is no link?"""
    return not view.blocks[item].url and bool(view.blocks[i].url) and is_address(view.blocks[i].text)


def _first_but_signs(view: View, parts: list[tuple[int, str]]) -> str:
    """Which part is the first one that isn't only a sign, as what turns the pages of cards is?"""
    return next((part for i, part in parts if not is_sign(view, i)), "")


def _items_below(parts: list[tuple[int, str]]) -> list[tuple[int, str] | None]:
    """For each part the next title or text below it."""
    below: list[tuple[int, str] | None] = []
    last: tuple[int, str] | None = None
    for entry in reversed(parts):
        below.append(last)
        if entry[1] in ("title", "text"):
            last = entry
    return below[::-1]


def _is_of_all(view: View, parts: list[tuple[int, str]]) -> bool:
    """In HTML, is the first part the only label of AI, and does it stand outside of the element that holds the first title and not the second?"""
    titles = [i for i, part in parts if part == "title"]
    if view.page.markup is None or parts[0][1] != "label" or len(titles) < TITLES:
        return False
    if [i for i, part in parts if part == "label" and is_ai_label(view, i)] != [parts[0][0]]:
        return False
    label, first, second = (view.blocks[i].box for i in (parts[0][0], *titles[:TITLES]))
    card = view.box_apart(first, [second]) or view.range_of(first)
    return label not in card


def _is_above(view: View, i: int, item: int, below: tuple[int, str] | None, is_its: bool) -> bool:
    """Is a label or a caption that of the item above it, and not of the one below? `is_its` is what their order says."""
    if below is None:
        return is_its
    box, above, other = (view.blocks[j].box for j in (i, item, below[0]))
    apart_from_above, apart_from_other = view.box_apart(box, [above]), view.box_apart(box, [other])
    if other in apart_from_above and above not in apart_from_other:
        return False
    return is_its or (above in apart_from_other and other not in apart_from_above)


def _is_of_link(view: View, i: int, item: int, below: tuple[int, str] | None) -> bool:
    """Does a label or a caption lead where the item above it does, and no title below?"""
    url = view.blocks[i].url
    if not url or url != view.blocks[item].url:
        return False
    return below is None or below[1] != "title" or view.blocks[below[0]].url != url


def _lead_in(view: View, i: int) -> int:
    """How many characters of an insert say that it is one: up to its first colon or bar, or as many as the phrase has words."""
    text = view.blocks[i].text
    if view.sights[i].before_link:
        return len(text) - view.blocks[i].links
    phrase = next((match.phrase for match in view.sights[i].matches if match.way == "starts_with"), "")
    end = LABEL_END.search(text, 0, LABEL)
    if end and (phrase.endswith(":") or len(phrase) >= end.start() - 1):
        return end.end()
    if " " not in text[: len(phrase) + 1]:
        return len(phrase)  # words aren't spaced
    length = 0
    for _ in phrase.split():
        space = text.find(" ", length + 1)
        length = space if space > 0 else len(text)
    return length


def _captions(view: View, parts: list[tuple[int, str]]) -> set[int]:
    """
    The lines right over an image's AI label or credit, before the item's own title.

    Where one title stands between two credits, the credits stand below the titles, and there is no other caption. In a
    text without blank lines the first one says what stands over the others.
    """
    images = [n for n in range(1, len(parts)) if parts[n][1] != "title" and _is_of_image(view, parts[n][0])]
    between = [sum(part in ("title", "text") for _, part in parts[n:m]) for n, m in pairwise(images) if m > n + 1]
    if between and min(between) < TITLE_AND_CAPTION:
        return set()
    spaced = any(view.blocks[i].gap for i, _ in parts)
    captions: set[int] = set()
    for n in (image - 1 for image in images[: len(images) - (images[-1:] == [len(parts) - 1])]):
        i, part = parts[n]
        if part not in ("title", "text") or view.blocks[i].kind == "heading" or parts[n + 2][1] != "title":
            continue
        untitled = n == 0 or parts[n - 1][1] in ("text", "heading")
        if untitled or (view.blocks[parts[n + 1][0]].gap == 0 and (spaced or captions)):
            captions.add(n)
    return captions


def _is_of_image(view: View, i: int) -> bool:
    """Does a line say of a picture who made it, or that AI did?"""
    if "caption_credit" in view.sections(i):
        return True
    return is_ai_label(view, i) and [section for section, _ in kinds_of(view, i)] == ["ai_image"]
