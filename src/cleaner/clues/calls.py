"""Sentences below an article that call on its readers: to follow the site, to log in before they comment, to keep the rules of the comments."""

from __future__ import annotations

from collections.abc import Iterator

from ..lexicon.label_wording import sentences_of
from ..lexicon.met_words import letter_of
from ..lexicon.phrases import Wording
from ..lexicon.sections import PROMPT_WORDING, wording_suffices
from ..view import View
from ..writing.folding import UNSPACED, fold
from ..writing.quotations import QUOTATION_MARK

FOOT = 12  # blocks at the foot of an article among which they stand
LONGEST = 400  # width of one
SHORTEST = 12
MOSTLY = 0.5  # … and the share of it in sentences that have a word of such calls
ENOUGH = 200  # width of the article's prose above them
HEADING = 60  # width of a heading over the rules of the comments,
MOST_RULES = 0.5  # … and the share of the lines below that must have a word of such rules
WORDS_OF_PROMPT = 4  # of what is hardly anything but a prompt,
LETTERS_OF_PROMPT = 8  # … or letters, where words aren't spaced: 点击上方蓝字关注我们


def has_words_of_prompt(text: str) -> bool:
    """
    Has a line, or a phrase that it begins with, so many words, or letters where words aren't spaced, that no section is called so?

    >>> has_words_of_prompt("Comments are now closed"), has_words_of_prompt("点击上方蓝字关注我们"), has_words_of_prompt("Comments")
    (True, True, False)
    """
    many = text.count(" ") >= WORDS_OF_PROMPT - 1
    return many or (len(text) >= LETTERS_OF_PROMPT and UNSPACED.search(text) is not None)


def calls_on_readers(view: View) -> dict[int, Wording]:
    """
    For each line that calls on the readers, below the last paragraph that doesn't, the words it does so with.

    In the middle of an article such a sentence may be its own, and so may one that it quotes. Where the article is about
    comments itself, nothing is said of rules.
    """
    first = max(0, len(view.blocks) - FOOT)
    found: dict[int, Wording] = {}
    for i in range(len(view.blocks) - 1, first - 1, -1):
        wording = next(_wordings(view, i), None)
        if wording is not None:
            found[i] = wording
        elif view.is_article_prose(i):
            break
    found |= _below_heading(view, first)
    if not found:
        return found
    above = [i for i in range(min(found)) if view.is_article_prose(i)]
    if sum(view.sights[i].width for i in above) < ENOUGH:
        return {}
    if any(wording.section == "comments" for wording in found.values()) and any(_is_about(view, i) for i in above):
        return {i: wording for i, wording in found.items() if wording.section != "comments"}
    return found


def _wordings(view: View, i: int) -> Iterator[Wording]:
    """The sections that a line, in words of its own and not in those it quotes, is worded like."""
    sight = view.sights[i]
    if not SHORTEST <= sight.width <= LONGEST or view.blocks[i].kind in ("title", "code", "row", "quote"):
        return
    letters = set(view.lexicon.groups_of(sight.vocabulary))
    for section, groups in PROMPT_WORDING.items():
        if not letters.issuperset(letter_of(section, group) for group in groups):
            continue
        wording = view.lexicon.measure(sight.text, section)
        if wording is None or not wording_suffices(section, wording.groups, sight.text):
            continue
        head = QUOTATION_MARK.split(sight.text, maxsplit=1)[0]
        worded = [part for part in sentences_of(sight.text) if view.lexicon.measure(part, section)]
        if view.lexicon.measure(head, section) and sum(map(len, worded)) >= MOSTLY * len(sight.text):
            yield wording


def _below_heading(view: View, first: int) -> dict[int, Wording]:
    """The rules of the comments as a list, below a heading that is known and names comments and rules."""
    for i in range(first, len(view.blocks)):
        if view.sights[i].width > HEADING or "comments" not in view.sections(i):
            continue
        wording = view.lexicon.measure(view.sights[i].text, "comments")
        if wording is None or not {"comment", "rule"} <= wording.groups.keys():
            continue
        below = range(i + 1, len(view.blocks))
        told = sum(view.lexicon.measure(view.sights[j].text, "comments") is not None for j in below)
        if below and told >= MOST_RULES * len(below):
            return dict.fromkeys((i, *below), wording)
    return {}


def _is_about(view: View, i: int) -> bool:
    sight = view.sights[i]
    return view.lexicon.touches(fold(sight.text), sight.vocabulary, "comments", "comment")
