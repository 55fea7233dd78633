"""Lines that call on the readers of an article: to follow the site, to log in before they comment, to keep the rules of the comments."""

from __future__ import annotations

from collections.abc import Iterator

from ..deciding.sight import CERTAIN
from ..deciding.view import View
from ..lexicon.met_words import NEEDED_LETTERS, letter_of
from ..lexicon.phrases import Wording
from ..lexicon.sections import PROMPT_WORDING, wording_suffices
from ..writing.folding import UNSPACED, fold
from ..writing.quotations import QUOTATION_MARK
from ..writing.sentences import sentences_of

FOOT = 12  # blocks at the foot of an article among which they stand
LONGEST = 400  # width of one
SHORTEST = 12
MOSTLY = 0.5  # … and the share of it in sentences that have a word of such calls
ENOUGH = 200  # width of the article's prose above them
HEADING = 60  # width of a heading over the rules of the comments,
MOST_RULES = 0.5  # … and the share of the lines below that must have a word of such rules
LONGEST_AMID = 160  # width of a call to follow the site, wherever it stands
CALL, FOLLOW, NETWORK = (letter_of("share_bar", group) for group in ("call", "follow", "network"))
WORDS_OF_PROMPT = 4  # of what is hardly anything but a prompt,
LETTERS_OF_PROMPT = 6  # … or letters, where words aren't spaced: 点击查看全文


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

    In the middle of an article such a sentence may be its own, but for one that sends the readers to a network of which the
    article says nothing; and so may one that it quotes. Where the article is about comments itself, nothing is said of rules.
    """
    return _calls_to_follow(view) | _calls_below(view)


def _calls_to_follow(view: View) -> dict[int, Wording]:
    """Short lines, most of which is a sentence that opens or ends with a call, or says "follow us", and names a network that no prose of the page names."""
    found: dict[int, Wording] = {}
    for i, sight in enumerate(view.sights):
        if not SHORTEST <= sight.width <= LONGEST_AMID or (sight.trust == CERTAIN and not view.blocks[i].links):
            continue
        letters = sight.letters
        if NETWORK not in letters or (CALL not in letters and FOLLOW not in letters):
            continue
        if view.blocks[i].kind != "paragraph" and not _is_only_item(view, i):
            continue
        head = QUOTATION_MARK.split(sight.text, maxsplit=1)[0]
        calls = {part: wording for part in sentences_of(head) if (wording := wording_of(view, part, "share_bar"))}
        if calls and sum(map(len, calls)) >= MOSTLY * len(head):
            found[i] = next(iter(calls.values()))
    if not found:
        return found
    others = [i for i in range(len(view.blocks)) if i not in found and view.is_prose(i)]
    if sum(view.sights[i].width for i in others) < ENOUGH:
        return {}
    said = fold(" ".join(view.sights[i].text for i in others))
    return {i: wording for i, wording in found.items() if not any(name in said for name in wording.groups["network"])}


def wording_of(view: View, text: str, section: str) -> Wording | None:
    """The words of a section's vocabulary in a text, where they say by themselves what the section is about."""
    wording = view.lexicon.measure(text, section)
    return wording if wording is not None and wording_suffices(section, wording.groups, text) else None


def _is_only_item(view: View, i: int) -> bool:
    """Is a line an item of a list that stands alone?"""
    beside = (j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks))
    return view.blocks[i].kind == "list-item" and all(view.blocks[j].kind != "list-item" for j in beside)


def _calls_below(view: View) -> dict[int, Wording]:
    """Below the last paragraph of the article that calls for nothing, for each line that does the words it does so with."""
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
    if any(wording.section == "comments" for wording in found.values()) and any(
        view.sights[i].touches("comments", "comment") for i in above
    ):
        return {i: wording for i, wording in found.items() if wording.section != "comments"}
    return found


def _wordings(view: View, i: int) -> Iterator[Wording]:
    """The sections that a line, in words of its own and not in those it quotes, is worded like."""
    sight = view.sights[i]
    if not SHORTEST <= sight.width <= LONGEST or view.blocks[i].kind in ("code", "row", "quote"):
        return
    for section in PROMPT_WORDING:
        if not NEEDED_LETTERS[section].issubset(sight.letters):
            continue
        wording = wording_of(view, sight.text, section)
        if wording is None:
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
