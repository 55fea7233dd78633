"""Boxes of HTML around a form that signs readers up for a newsletter: what it offers, and its small print."""

from __future__ import annotations

from ..deciding.beside import has_twin
from ..deciding.view import View
from ..lexicon.phrase_tables import Match

MOST_FORMS = 10  # of a page that are looked at,
MOST_LINES = 10  # … lines in the box around one
MOST_SAID = 0.25  # … and the share of the article that the box holds at the most
LONGEST_PROMPT = 110  # characters of a line that is a prompt


def in_sign_ups(view: View) -> dict[int, Match]:
    """
    For each line that counts to the article, but stands in a small box around a form that a prompt to subscribe stands in, that prompt.

    A form around the whole page, for searching, for comments or for a question is none: no prompt stands in it.
    """
    markup = view.page.markup
    if markup is None:
        return {}
    forms = [box for box, look in enumerate(markup.looks) if look.tag == "form"][:MOST_FORMS]
    if not forms:
        return {}
    most = MOST_SAID * sum(sight.width for i, sight in enumerate(view.sights) if view.in_article(i))
    found: dict[int, Match] = {}
    for form in forms:
        around = view.range_of(markup.parents[form])
        lines = [i for i, block in enumerate(view.blocks) if block.box in around and view.in_article(i)]
        if not lines or view.title_box in around or _holds_more(view, around) or _is_section(view, around.start):
            continue
        if sum(view.sights[i].width for i in lines) <= most and (prompt := _prompt_in(view, view.range_of(form))):
            found |= dict.fromkeys(lines, prompt)
    return found


def _holds_more(view: View, around: range) -> bool:
    """Has a box more lines than the form and what it is about, counted to the article or not?"""
    return sum(block.box in around for block in view.page.blocks) > MOST_LINES


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
