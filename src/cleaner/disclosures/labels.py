"""Visible labels: lines, captions and headings that say something about AI, and of what they say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..clues.ai_wording import kinds_of
from ..lexicon.label_wording import label_wording, strange_words
from ..lexicon.phrase_tables import Match
from ..lexicon.sections import AI_SECTIONS
from ..writing.sentences import sentences_of
from .bylines import author_claim
from .captions import caption_claim
from .found import Found
from .standing import Standing
from .wording import ABOUT, denial, label_claim, languages_of, listed_claim, names_ai, verdict_of

OFFERED = ("ai_translation", "ai_summary")  # what a button makes, and hasn't made yet, or a link of a menu is about
OVER_A_BOX = ("ai_summary",)  # what a heading may say of what stands below it; of anything else it is the topic
LONGEST_DENIAL = 70  # width of a line that says that there was no AI,
LONGEST_NOTICE = 250  # … of one that begins with a label and goes on,
LONGEST_CAPTION = 400  # … of a caption,
LONGEST_HEADING = 100  # … and of a heading over a box
_BRACKETED = re.compile(r"\w.*?[(\[（［【〔]([^()\[\]（）［］【】〔〕]{2,80})[)\]）］】〕]\s*[:：]?$", re.S)


def labels(standing: Standing) -> Iterator[Found]:
    """
    Read the labels of a page.

    A line that the stages took out as a label says what it says. A caption speaks of its picture, a heading over a
    summary of that alone, and a line that ends in a label in brackets of the list or the box below it. At the head and the foot
    of the article, a notice may go on after its label, or say that there was no AI; such lines stay in the text. The
    title is no label, nor is that of a related item, and a list of labels in an article about labels is none.
    """
    for i in range(len(standing.view.blocks)):
        decision = standing.decisions.get(i)
        if _is_caption(standing, i):
            yield from _of_caption(standing, i)
        elif i in standing.bracketed:
            said = standing.bracketed[i].said
            yield standing.found(i, "label", said.verdict, said.about, said.evidence, said.rule)
        elif decision is not None and decision.reason in ("ai-label", "related"):
            if decision.part not in ("title", "text"):
                for one in _taken_out(standing, i):
                    yield from (one, *(standing.of_items_below(one) if decision.of_all else ()))
        elif decision is not None and decision.reason == "byline" and (found := _read_as_byline(standing, i)):
            yield found
        elif found := _in_brackets(standing, i):
            yield found
        elif standing.view.blocks[i].kind == "heading":
            yield from _over_summary(standing, i)
        elif i in standing.ends or (decision is not None and i in standing.near):
            yield from _notice(standing, i)


def _taken_out(standing: Standing, i: int) -> Iterator[Found]:
    view, decision, text = standing.view, standing.decisions[i], standing.view.blocks[i].text
    for section, words in kinds_of(view, i, in_place=decision.item is not None):
        match = next((match for match in view.sights[i].matches if match.section == section), None)
        if not (match and _is_sure(standing, match)) and not standing.holds_labels(i):
            continue
        if match and _goes_on_to_deny(standing, match, text):
            continue
        if section in OFFERED and (standing.is_listed(i) or (decision.item is None and standing.is_offer(i))):
            continue
        if decision.item is None and view.blocks[i].kind == "heading" and section not in OVER_A_BOX:
            continue
        if standing.is_title(i) if decision.item is not None else standing.is_in_menu(i):
            continue
        if (
            section == "ai_text"
            and (claim := author_claim(view.lexicon, text))
            and (match is None or not label_wording(view.lexicon, text))
        ):
            verdict, rule = claim
            yield standing.found(i, "byline", verdict, "text", text, rule)
            continue
        if match is not None:
            rule, languages = match.rule, match.languages
        else:
            wording = view.sights[i].ai or view.lexicon.measure(text, "ai_label")
            rule, languages = (wording.rule, tuple(languages_of(wording))) if wording else (decision.rule, ())
        verdict = verdict_of(view.lexicon, section, words, languages)
        yield standing.found(i, "label", verdict, ABOUT[section], words, rule)


def _is_sure(standing: Standing, match: Match) -> bool:
    """Is it a label wherever it stands: all of the line, and more than a name of AI, which may be a topic?"""
    if match.way not in ("whole_block", "template"):
        return False
    groups = standing.view.lexicon.groups_by_language(match.phrase, "ai_label")
    return any(groups.get(code, {}).keys() - {"intelligence"} for code in match.languages)


def _goes_on_to_deny(standing: Standing, match: Match, text: str) -> bool:
    """Does a line begin as a label and end as a rule: "AI-written posts … are forbidden"?"""
    if match.way != "starts_with":
        return False
    said = standing.view.lexicon.groups_by_language(text, "ai_label")
    return any("denied" in said.get(code, ()) for code in match.languages)


def _is_caption(standing: Standing, i: int) -> bool:
    """Is a line one of a picture's caption? On the card of a related item it is, if its part is the caption."""
    block, decision = standing.view.blocks[i], standing.decisions.get(i)
    if decision is None or decision.reason == "caption" or decision.part == "caption":
        is_one = block.kind == "caption" or decision is not None
    else:
        is_labelled = decision.reason == "ai-label" and decision.item is None
        is_one = is_labelled and (block.kind == "caption" or standing.is_on_picture(i))
    return is_one and standing.view.sights[i].width < LONGEST_CAPTION


def _of_caption(standing: Standing, i: int) -> Iterator[Found]:
    view = standing.view
    text = view.blocks[i].text
    for match in _listed(standing, i):
        verdict = verdict_of(view.lexicon, match.section, text, match.languages)
        yield standing.found(i, "label", verdict, "image", text, match.rule)
        return
    if claim := caption_claim(view.lexicon, text):
        yield standing.found(i, "label", claim.verdict, "image", claim.words, claim.rule)


def _listed(standing: Standing, i: int) -> list[Match]:
    """The listed phrases that the line is made of."""
    return [match for match in standing.view.sights[i].matches if match.section in AI_SECTIONS]


def _over_summary(standing: Standing, i: int) -> Iterator[Found]:
    """A heading such as "Key takeaways (AI-generated)"; one that nobody listed, over a list or a short box."""
    view, text = standing.view, standing.view.blocks[i].text
    for match in _listed(standing, i):
        if match.section == "ai_summary":
            yield standing.found(i, "label", "summarised", "summary", text, match.rule)
            return
    if i == standing.title or view.sights[i].width >= LONGEST_HEADING or not names_ai(view.lexicon, text):
        return
    claim = label_claim(view.lexicon, text)
    if claim and (bracketed := _BRACKETED.search(text)) and strange_words(view.lexicon, bracketed[1], claim.language):
        return
    if claim and claim.section in OVER_A_BOX and standing.heads_a_box(i) and standing.holds_labels(i):
        yield standing.found(i, "label", claim.verdict, claim.about, text, claim.rule)


def _read_as_byline(standing: Standing, i: int) -> Found | None:
    """A label that went for a line which signs the article: "Escrito por IA, editado por humanos". Authors are bylines."""
    view, text = standing.view, standing.view.blocks[i].text
    if view.sights[i].width >= LONGEST_HEADING or i not in standing.near or not standing.holds_labels(i):
        return None
    claim = label_claim(view.lexicon, text) if names_ai(view.lexicon, text) else None
    if claim is None or author_claim(view.lexicon, text):
        return None
    return standing.found(i, "label", claim.verdict, claim.about, text, claim.rule)


def _in_brackets(standing: Standing, i: int) -> Found | None:
    """A short line over a list or a short box that ends in brackets, with a listed label in them: "Background (AI-generated)"."""
    view, text = standing.view, standing.view.blocks[i].text
    if i == standing.title or view.sights[i].width >= LONGEST_HEADING or not (bracketed := _BRACKETED.search(text)):
        return None
    claim = listed_claim(view.lexicon, bracketed[1].strip()) if names_ai(view.lexicon, text) else None
    if claim is None or not standing.heads_a_box(i) or not standing.holds_labels(i):
        return None
    of_all = label_claim(view.lexicon, text)
    if of_all and of_all.about == "summary":
        claim = of_all
    return standing.found(i, "label", claim.verdict, claim.about, text, claim.rule)


def _notice(standing: Standing, i: int) -> Iterator[Found]:
    view = standing.view
    block, width = view.blocks[i], view.sights[i].width
    if block.bullet or width >= LONGEST_NOTICE or standing.is_in_menu(i):
        return
    if width < LONGEST_DENIAL and (claim := denial(view.lexicon, block.text)):
        yield standing.found(i, "label", claim.verdict, claim.about, claim.words, claim.rule)
        return
    first, *rest = sentences_of(block.text)
    if rest and (claim := listed_claim(view.lexicon, first)):
        yield standing.found(i, "label", claim.verdict, claim.about, block.text, claim.rule)
