"""What an AI label speaks of: a text, a picture, a translation or a summary."""

from __future__ import annotations

from ..deciding.view import View
from ..lexicon.label_wording import DEEDS, QUESTIONS, label_wording, left_over, speaks_of_a_voice
from ..lexicon.phrase_tables import Match
from ..lexicon.phrases import Wording
from ..lexicon.sections import AI_SECTIONS, section_of_label, wording_suffices
from ..writing.folding import fold
from ..writing.shapes import STOP, end_of


def kinds_of(view: View, i: int, in_place: bool = False) -> list[tuple[str, str]]:
    """
    What a label says, as (section, its words): one line may hold two labels.

    `in_place`: the line stands where labels stand, such as between a title and its teaser. There its words are enough, whatever else
    it says, but not beside an author, who may know AI; a line that only names AI is a topic. A voice is none of these.
    """
    text = view.blocks[i].text
    if speaks_of_a_voice(view.lexicon, text):
        return []
    found = _labels(view, i)
    if [section for section, _ in found] == ["ai_text"] and fold(text) != found[0][1] and _is_over_summary(view, i):
        return [("ai_summary", text)]
    if found:
        return list(
            zip((section for section, _ in found), _as_printed(text, [phrase for _, phrase in found]), strict=True)
        )
    wording = view.sights[i].ai or label_wording(view.lexicon, text)
    if wording is None and in_place:
        wording = view.lexicon.measure(text, "ai_label")
        if wording is not None and not _suffices_in_place(view, wording, text):
            wording = None
    if wording is None:
        return []
    return [(section_of_label(wording.groups), text)]


def _suffices_in_place(view: View, wording: Wording, text: str) -> bool:
    if text.rstrip().endswith(QUESTIONS) or not wording_suffices("ai_label", wording.groups, text):
        return False
    if end_of(text) == STOP and DEEDS.isdisjoint(wording.groups):
        return False
    return not any("author" in groups for groups in view.lexicon.groups_by_language(text, "ai_statement").values())


def _labels(view: View, i: int) -> list[tuple[str, str]]:
    """
    The labels a line is made of: one that fits the whole line, or a run of them, each phrase once.

    A line that only begins as a label of a text does, and goes on with how it was translated, is one of a translation.
    """
    labels: dict[str, str] = {}
    for match in view.sights[i].matches:
        if match.section in AI_SECTIONS and not any(match.phrase in phrase for phrase in labels):
            labels[match.phrase] = match.section
            if match.way == "starts_with" and match.section == "ai_text" and _says_only_translated(view, i, match):
                labels[match.phrase] = "ai_translation"
    return [(section, phrase) for phrase, section in labels.items()]


def _is_over_summary(view: View, i: int) -> bool:
    """Does a line say beside its label that a summary is below: "In short (AI-generated)"?"""
    wording = label_wording(view.lexicon, view.blocks[i].text)
    return wording is not None and section_of_label(wording.groups) == "ai_summary"


def _says_only_translated(view: View, i: int, match: Match) -> bool:
    folded = fold(view.blocks[i].text)
    said = view.lexicon.groups_by_language(folded, "ai_label")
    for code in match.languages:
        groups = said.get(code, {})
        beside = left_over(folded, groups.get("intelligence", ()))  # "generative" isn't "generated"
        authors = view.lexicon.groups_by_language(folded, "ai_statement").get(code, {}).get("author", ())
        made = [stem for stem in groups.get("made", ()) if not any(author.startswith(stem) for author in authors)]
        if "translation" not in groups or any(stem in beside for stem in made):
            return False
    return True


def _as_printed(text: str, phrases: list[str]) -> list[str]:
    """The words of the line that each folded phrase stands for; the whole line where that can't be told."""
    words = text.split()
    if len(phrases) == 1 or sum(len(phrase.split()) for phrase in phrases) != len(words):
        return [text] * len(phrases)
    printed = []
    for phrase in phrases:
        count = len(phrase.split())
        printed.append(" ".join(words[:count]))
        words = words[count:]
    return printed
