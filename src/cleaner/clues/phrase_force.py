"""How much does a phrase that fits a line say: up to which score does the line go?"""

from __future__ import annotations

import math
import re

from ..continuity.stems import STEM
from ..deciding.view import View
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import LINK_HEADINGS
from ..writing.folding import fold
from ..writing.shapes import COLON, DOTS, STOP, width_of
from ..writing.words import has_several_words
from .calls import has_words_of_prompt
from .line_shapes import LINE

SURE = 1.5  # score from which a line stays in the article although a phrase fits it
FOOT = 3  # blocks at the foot of an article where prompts stand,
SURE_PROMPT = 3.0  # … and the score by a page's elements up to which they aren't the article's
PROMPTS = frozenset(("newsletter_box", "share_bar", "comments", "paywall_notice", "legal_footer", "advert"))
INSERTED = frozenset(("advert", "caption_credit"))  # what stands between two paragraphs, and is none of them,
BUTTONS = frozenset(("share_bar", "newsletter_box", "paywall_notice", "read_also"))  # … whose words are no subheadings,
STEM_OF_LARGE = 2  # … but where prose has their first letters, so many of a script that says more in each
BEGUN = PROMPTS | INSERTED  # … and what may do so where a line begins with its words
ENTRY = frozenset(("comments", "byline"))  # sections of the sentences that blogs print below a post
WORDS_OF_TEMPLATE = 8  # that a line says around a name, be it a sentence
SHORT = 60  # width of a label that is a phrase alone
TITLE = "{title}"  # in a template: it says what an article is called, and so may a sentence
TITLE_FROM = 16  # width of a line that may be an article's title
# A time or a year at a line's end whose full stop is that of a shortened word: "10:30 a.m.", "5 марта 2024 г.", "10:30 น."
_SHORTENED = re.compile(r"\d\s?[^\W\d_]\S{0,2}(?:\.\s?[^\W\d_]{1,2})?\.$")


def limit_of(view: View, i: int, match: Match) -> float:
    """The score up to which a phrase takes a line out: higher for short lines, and for prompts that stand alone or at the foot of HTML."""
    if match.section in INSERTED and match.way == "whole_block" and interrupts(view, i):
        return math.inf
    is_prompt = _is_prompt(match)
    if match.section in BEGUN and _begins_with_words_of(view, i, match) and interrupts(view, i):
        return math.inf
    is_call = is_prompt or "read_also" in view.sections(i)
    is_over_nothing = match.section in LINK_HEADINGS and match.way == "whole_block" and is_last_said(view, i)
    if (is_call or is_over_nothing) and _is_nothing_else(match) and _stands_alone(view, i, match):
        return math.inf
    if match.section == "share_bar" and match.way == "whole_block" and _lost_its_buttons(view, i):
        return math.inf
    if view.by_text and match.way == "whole_block":
        if view.page.markup is None and _is_of_buttons(view, i, match) and _is_unsaid(view, i, match):
            return math.inf
        if match.section == "read_also":
            return SURE_PROMPT
    if is_prompt and (_is_nothing_else(match) or (not view.by_text and i >= len(view.blocks) - FOOT)):
        return SURE_PROMPT
    return SURE if view.sights[i].width < SHORT else 0.0


def _stands_alone(view: View, i: int, match: Match) -> bool:
    """Does a line between paragraphs of the article, or below all of them, say nothing but a prompt, or begin with it and end without a mark?"""
    if is_last_said(view, i):
        return True
    if not interrupts(view, i):
        return False
    sight = view.sights[i]
    return fold(sight.text) == match.phrase if match.way == "whole_block" else not sight.end


def _is_of_buttons(view: View, i: int, match: Match) -> bool:
    """Does a phrase stand on buttons and over forms, where menus have only one word of sections: "Subscribe", "Back to top"?"""
    sections = view.sections(i)
    return not BUTTONS.isdisjoint(sections) or ("navigation" in sections and has_several_words(match.phrase))


def _is_unsaid(view: View, i: int, match: Match) -> bool:
    """Does a line between paragraphs say nothing of which prose has the first letters, as a subheading does?"""
    sight = view.sights[i]
    if sight.end == COLON or not interrupts(view, i) or fold(sight.text) != match.phrase:
        return False
    # Words that aren't spaced are cut into pairs of letters, which say little where each says as little as a Latin one.
    words = sight.words if " " in match.phrase or _is_of_large(match.phrase) else [match.phrase]
    telling = [word for word in words if not view.lexicon.languages_of(word)] or words
    return view.survey.stems.isdisjoint(word[: STEM_OF_LARGE if _is_of_large(word) else STEM] for word in telling)


def _is_of_large(word: str) -> bool:
    """Does each letter of a word say as much as two Latin ones?"""
    return width_of(word) >= STEM_OF_LARGE * len(word)


def _lost_its_buttons(view: View, i: int) -> bool:
    """Does a line between paragraphs end in a colon, as no other short one does, which lead to what stands below them: "Share:"?"""
    if view.sights[i].end != COLON or not interrupts(view, i):
        return False
    return not any(j != i and sight.end == COLON and sight.width < SHORT for j, sight in enumerate(view.sights))


def _begins_with_words_of(view: View, i: int, match: Match) -> bool:
    """Does a line begin with several words of a phrase, and end without a mark: "Subscribe to our letter and miss nothing"?"""
    return match.way == "starts_with" and has_several_words(match.phrase) and not view.sights[i].end


def _is_prompt(match: Match) -> bool:
    """What sites print below an article: "Tags: …" as well."""
    return match.section in PROMPTS or (match.section == "navigation" and match.phrase.endswith(":"))


def _is_nothing_else(match: Match) -> bool:
    """Is what is or begins with this phrase hardly ever something else: "Share this article", "Be the first to comment on", and not "Discussion"?"""
    return (match.way == "whole_block" and has_several_words(match.phrase)) or has_words_of_prompt(match.phrase)


def interrupts(view: View, i: int) -> bool:
    """Does the article go on around a line that is no heading and of no list: prose above, and below, perhaps after a short line?"""
    block, above, below = view.blocks[i], i - 1, i + 1
    if block.kind in ("heading", "row") or above < 0 or below >= len(view.blocks) or not view.is_prose(above):
        return False
    if view.is_prose(below):
        return True
    listed = block.bullet and not view.sights[i].text.endswith(block.bullet)  # "- Advertisement -" isn't
    if listed or view.blocks[below].bullet or view.sights[above].end == COLON:
        return False
    return below + 1 < len(view.blocks) and view.is_article_prose(below + 1)


def leaves_no_doubt(view: View, i: int, match: Match) -> bool:
    """Does the phrase leave no doubt: a template, or words before a colon, on a line that is no sentence and no list item; or a long template, or what blogs print below a post, below all of its prose?"""
    sight = view.sights[i]
    if TITLE in match.phrase:
        apart = match.phrase.startswith(TITLE) and match.phrase.endswith(TITLE)  # any sentence may be of that form
        found = _names_a_line_above(view, i) or (not apart and is_last_said(view, i))
        return found and view.blocks[i].kind == "paragraph"
    if match.way == "template" and match.phrase.count(" ") >= WORDS_OF_TEMPLATE:
        return view.blocks[i].kind == "paragraph"
    if view.blocks[i].bullet or view.blocks[i].kind in ("row", "heading", "code"):
        return False
    begins_entry = match.section in ENTRY and match.way == "starts_with"  # "You can follow any responses to this entry"
    if begins_entry and has_words_of_prompt(match.phrase) and is_last_said(view, i):
        return True
    if sight.end in (STOP, DOTS, COLON) and not _SHORTENED.search(sight.text):
        return False
    colon = match.way == "starts_with" and match.phrase.endswith(":")
    return (match.way == "template" and sight.width < (LINE if "{date}" in match.phrase else SHORT)) or (
        colon and sight.width < LINE and match.section != "navigation"
    )


def is_last_said(view: View, i: int) -> bool:
    """Does no prose of the article stand below a line?"""
    return view.last_prose <= i


def _names_a_line_above(view: View, i: int) -> bool:
    """Does a short line say what one above it says as a whole, which is longer than a name?"""
    said = fold(view.blocks[i].text)
    parts = (
        first.get(said[at : at + length], i)
        for length, first in view.said_first.items()
        for at in range(len(said) - length + 1)
    )
    return any(j < i and view.sights[j].width >= TITLE_FROM for j in parts)
