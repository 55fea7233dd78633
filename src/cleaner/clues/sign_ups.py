"""Boxes of HTML that sign readers up for a newsletter, and what stands with a prompt in one: what the letter offers, its heading, its small print."""

from __future__ import annotations

from ..blocks import Block
from ..deciding.beside import are_in_rows, has_twin
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from .line_shapes import LINE

RULE = "clues/sign_ups.py"
MOST_BOXES = 20  # of a page that are looked at: forms, and boxes called a newsletter's
MOST_SAID = 0.25  # share of the article that a box holds at the most
LONGEST_PROMPT = 110  # characters of a line that is a prompt


def in_sign_ups(view: View) -> dict[int, tuple[str, str]]:
    """
    For each line that counts to the article, but stands in a small box that signs readers up: the rule, and what was seen.

    The box is called a newsletter's, or stands around a form in which a prompt to subscribe stands. A form around the whole
    page, for searching, for comments or for a question is none, and neither is what holds the title: a letter itself.
    """
    markup = view.page.markup
    if markup is None or not markup.sign_ups:
        return {}
    most = MOST_SAID * sum(sight.width for i, sight in enumerate(view.sights) if view.in_article(i))
    found: dict[int, tuple[str, str]] = {}
    for box in markup.sign_ups[:MOST_BOXES]:
        look = markup.looks[box]
        if look.tag != "form":
            evidence = f"in an element called {look.name!r}"
            found |= dict.fromkeys(_lines_apart(view, view.range_of(box), most), (RULE, evidence))
            continue
        lines = _lines_apart(view, view.range_of(markup.parents[box]), most)
        if lines and (prompt := _prompt_in(view, view.range_of(box))):
            found |= dict.fromkeys(lines, (prompt.rule, f"in a box with {prompt.phrase!r} in a form"))
    return found


def _lines_apart(view: View, box: range, most: float) -> list[int]:
    """The lines in a box that count to the article, where they are little of it, the page doesn't describe itself with one, and the box is no section of it."""
    markup = view.page.markup
    if markup is None or view.title_box in box:
        return []
    lines = [i for i, block in enumerate(view.blocks) if block.box in box and view.in_article(i)]
    if not lines or _is_section(view, box.start):
        return []
    if any(markup.describes(view.blocks[i].text) for i in lines):
        return []
    return lines if sum(view.sights[i].width for i in lines) <= most else []


def _is_section(view: View, box: int) -> bool:
    """Does prose of the article stand in a box beside this one that looks like it? Then both are its sections."""
    markup = view.page.markup
    assert markup is not None
    prose = (block.box for i, block in enumerate(view.blocks) if view.is_article_prose(i))
    return has_twin(markup, box, prose)


def _prompt_in(view: View, form: range) -> Match | None:
    """The first prompt to subscribe among the lines of a form: "Sign me up"."""
    for block in view.page.blocks:
        if block.box in form and len(block.text) < LONGEST_PROMPT:
            match = next(iter(view.lexicon.find(block.text)), None)
            if match is not None and match.section == "newsletter_box":
                return match
    return None


def prompt_above(view: View, i: int) -> Match | None:
    """The prompt to subscribe right above a line, in a box with it that holds nothing of the article: what the newsletter is about."""
    block = view.blocks[i]
    if view.page.markup is None or not block.id:
        return None
    above = view.page.blocks[block.id - 1]
    if len(above.text) >= LINE or block.kind in ("heading", "row"):
        return None
    match = _prompt_of(view, above)
    if match is None:
        return None
    prose_below = view.prose_below(i)
    prose = [j for j in (view.prose_above[i], prose_below) if j >= 0]
    box = view.box_apart(block.box, [view.blocks[j].box for j in prose] or [view.title_box])
    if above.box in box:
        return match
    in_rows = above.kind == "heading" and are_in_rows(view.page.markup, above.box, block.box)
    return match if in_rows and (prose_below < 0 or _calls_to_subscribe(view, block.id + 1)) else None


def prompt_below(view: View, i: int) -> Match | None:
    """The prompt to subscribe right below a heading, in a box with it that holds nothing else of the article."""
    block = view.blocks[i]
    if view.page.markup is None or not view.in_article(i) or block.id + 1 >= len(view.page.blocks):
        return None
    below = view.page.blocks[block.id + 1]
    match = _prompt_of(view, below) if len(below.text) < LINE and below.kind != "heading" else None
    if match is None:
        return None
    at = view.places.get(below.id, i)
    prose = [j for j in (view.prose_above[i], view.prose_below(at)) if j >= 0]
    return match if below.box in view.box_apart(block.box, [view.blocks[j].box for j in prose]) else None


def _prompt_of(view: View, block: Block) -> Match | None:
    """The prompt to subscribe that a block of the page is."""
    place = view.places.get(block.id)
    matches = view.sights[place].matches if place is not None else view.lexicon.find(block.text)
    return next((match for match in matches if match.section == "newsletter_box"), None) if matches else None


def _calls_to_subscribe(view: View, name: int) -> bool:
    """Is a block of the page a prompt to subscribe, such as a button?"""
    return any(_prompt_of(view, block) for block in view.page.blocks[name : name + 1])
