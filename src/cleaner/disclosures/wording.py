"""What words say about AI: that it made something, helped with it, translated it, summed it up, or had no part in it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..lexicon.label_wording import DOING, QUESTIONS, label_wording, left_over, speaks_of_a_voice
from ..lexicon.met_words import letter_of
from ..lexicon.phrases import Lexicon, Wording
from ..lexicon.sections import AI_SECTIONS, section_of_label
from ..records import Verdict
from ..writing.folding import UNSPACED, fold
from ..writing.words import tokens

ABOUT = {"ai_text": "text", "ai_image": "image", "ai_translation": "translation", "ai_summary": "summary"}
VERDICTS: dict[str, Verdict] = {
    "ai_text": "generated",
    "ai_image": "generated",
    "ai_translation": "translated",
    "ai_summary": "summarised",
}
SHORT, SHORT_UNSPACED = 3, 2  # letters of a word that says nothing by itself, and where words aren't spaced
KNOWN_UNSPACED = 0.5  # share of the letters that are words for people and for making, where words aren't spaced
_AI, _THIS = letter_of("ai_label", "intelligence"), letter_of("ai_statement", "this")
_DENIED, _HUMAN = letter_of("ai_statement", "denied"), letter_of("ai_statement", "human")


@dataclass(frozen=True, slots=True)
class Claim:
    """What words say: of what (a key of `ABOUT`), what, in which words, and where the rule is written down."""

    section: str
    verdict: Verdict
    words: str
    rule: str

    @property
    def about(self) -> str:
        return ABOUT[self.section]

    @property
    def language(self) -> str:
        """The language whose file holds the rule."""
        return self.rule.partition(".toml")[0]


def verdict_of(lexicon: Lexicon, section: str, words: str, languages: Collection[str]) -> Verdict:
    """
    What a label of a section says, in some languages: made by AI, or only with its help, or only suspected of it.

    A text that AI was used for, where nothing says that AI made it, had help: "We used AI to sort the data for this story".

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> verdict_of(default_lexicon(), "ai_text", "AI-assisted", ["en"])
    'assisted'
    >>> verdict_of(default_lexicon(), "ai_text", "Мы использовали ИИ, чтобы расшифровать интервью", ["ru"])
    'assisted'
    """
    said = {
        code: groups for code, groups in lexicon.groups_by_language(words, "ai_statement").items() if code in languages
    }
    if any(_denies(groups, _who_checked(said)) for groups in said.values()):
        return "none-asserted"
    if any("doubted" in groups for groups in said.values()):
        return "unknown"
    if VERDICTS[section] == "generated" and any("assisted" in groups for groups in said.values()):
        return "assisted"
    if section == "ai_text" and _only_helped(lexicon, words, languages):
        return "assisted"
    return VERDICTS[section]


def _only_helped(lexicon: Lexicon, words: str, languages: Collection[str]) -> bool:
    said = lexicon.groups_by_language(words, "ai_label")
    groups = [said[code].keys() for code in languages if code in said]
    return any("helped" in some for some in groups) and not any("made" in some for some in groups)


def label_claim(lexicon: Lexicon, text: str) -> Claim | None:
    """
    What a text says that is a label as a whole: a listed phrase, or the words of one.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> label_claim(default_lexicon(), "Résumé généré par IA").verdict
    'summarised'
    >>> label_claim(default_lexicon(), "Summarise with AI")
    """
    if listed := listed_claim(lexicon, text):
        return listed
    wording = label_wording(lexicon, text)
    if wording is None or speaks_of_a_voice(lexicon, text):
        return None
    if not any(group in wording.groups for group in ("made", "translation", "summary", "brief")):
        return None
    section = section_of_label(wording.groups)
    return Claim(section, verdict_of(lexicon, section, text, languages_of(wording)), text, wording.rule)


def listed_claim(lexicon: Lexicon, text: str) -> Claim | None:
    """
    What a text says that is a listed phrase as a whole.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> listed_claim(default_lexicon(), "KI-Bild").verdict
    'generated'
    """
    found = lexicon.find(text)
    if found and (text.rstrip().endswith(QUESTIONS) or speaks_of_a_voice(lexicon, text)):
        return None
    if any(match.section not in AI_SECTIONS for match in found):
        return None  # a run of phrases, of which one is of another kind: "AI-generated audio"
    for match in found:
        if match.way in ("whole_block", "template"):
            verdict = verdict_of(lexicon, match.section, text, match.languages)
            return Claim(match.section, verdict, text, match.rule)
    return None


def languages_of(wording: Wording) -> list[str]:
    """The languages that know as much of a line as the one that knows most of it."""
    count = len(wording.groups)
    return [code for code, known in wording.by_language.items() if known == count or code == wording.language]


def statement(lexicon: Lexicon, sentence: str) -> Claim | None:
    """
    What a sentence says about AI and the page it stands on; one that speaks of anything else says nothing.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> statement(default_lexicon(), "This article was written with the help of AI and checked by an editor.").verdict
    'assisted'
    >>> statement(default_lexicon(), "The article was written with the help of AI, the court heard.")
    """
    of_itself = lexicon.groups_by_language(sentence, "ai_statement")
    languages = [code for code, groups in of_itself.items() if "this" in groups]
    of_ai = lexicon.groups_by_language(sentence, "ai_label") if languages else {}
    named = any("intelligence" in said for said in of_ai.values())
    for code in sorted(languages, key=lambda code: (-len(of_itself[code]), code)):
        groups, said = of_itself[code], of_ai.get(code, {})
        if not named or "rights" in groups or "voice" in said:
            continue
        rule, section = f"{code}.toml ai_statement", section_of_label(said)
        is_denied = _denies(groups, _who_checked(of_itself))
        if "intelligence" not in said and not is_denied:
            continue
        if is_denied:  # "sem IA": "ia" alone is a verb as well
            return Claim(section, "none-asserted", sentence, rule)
        if not any(group in said for group in DOING) or ("denied" in said and "checked" not in groups):
            continue
        return Claim(section, verdict_of(lexicon, section, sentence, [code]), sentence, rule)
    return None


def _denies(itself: Mapping[str, Collection[str]], people: Collection[str]) -> bool:
    return any(stem not in people for stem in itself.get("denied", ()))


def _who_checked(of_itself: Mapping[str, Mapping[str, Collection[str]]]) -> set[str]:
    """The words for people in a line that says that they checked what AI made: "edited by humans" denies nothing."""
    if not any("checked" in itself for itself in of_itself.values()):
        return set()
    return {stem for itself in of_itself.values() for stem in itself.get("human", ())}


def denial(lexicon: Lexicon, text: str) -> Claim | None:
    """
    A line that says that there was no AI, or that people made it. What a site says of all it does ("We don't use AI") is its policy.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> denial(default_lexicon(), "Human-made, not AI-generated").verdict
    'none-asserted'
    >>> denial(default_lexicon(), "Written by a human").verdict
    'none-asserted'
    >>> denial(default_lexicon(), "Written by humans who had never seen the sea")
    >>> denial(default_lexicon(), "We don't use AI"), denial(default_lexicon(), "Drafted by AI, edited by humans")
    (None, None)
    """
    if text.rstrip().endswith(QUESTIONS):
        return None
    letters = lexicon.groups_of(frozenset(tokens(text)))
    if _HUMAN in letters and (claim := _made_by_people(lexicon, text)):
        return claim
    if _AI not in letters or _DENIED not in letters:
        return None
    of_itself = lexicon.groups_by_language(text, "ai_statement")
    if any("habit" in itself for itself in of_itself.values()) and not any(
        "this" in itself for itself in of_itself.values()
    ):
        return None
    of_ai = lexicon.groups_by_language(text, "ai_label")
    people = _who_checked(of_itself)
    for code in sorted(of_itself):
        itself = of_itself[code]
        said = of_ai.get(code, {})
        if _denies(itself, people) and "rights" not in itself and "intelligence" in said and "voice" not in said:
            return Claim(section_of_label(of_ai[code]), "none-asserted", text, f"{code}.toml ai_statement")
    return None


def _made_by_people(lexicon: Lexicon, text: str) -> Claim | None:
    """A line that says that people made it, and nothing else; one about people who made something else says nothing."""
    of_itself = lexicon.groups_by_language(text, "ai_statement")
    of_ai = lexicon.groups_by_language(text, "ai_label")
    for code in sorted(of_itself):
        itself, said = of_itself[code], of_ai.get(code, {})
        if "human" not in itself or "made" not in said or "intelligence" in said:
            continue
        known = [stem for group in ("human", "this", "author") for stem in itself.get(group, ())]
        known += lexicon.groups_by_language(text, "byline").get(code, {}).get("work", ())
        known += [stem for group in ("made", "image", "translation", "summary") for stem in said.get(group, ())]
        folded = fold(text)
        left = left_over(folded, known).split()
        strange = [word for word in left if not word.isdecimal() and not is_common(lexicon, word, (code,))]
        if not strange or (UNSPACED.search(folded) and len("".join(strange)) <= KNOWN_UNSPACED * len(folded)):
            return Claim(section_of_label(said), "none-asserted", text, f"{code}.toml ai_statement.human")
    return None


def is_common(lexicon: Lexicon, word: str, languages: Collection[str]) -> bool:
    """Is a folded word among the commonest of a language, or so short that it says nothing by itself?"""
    if UNSPACED.search(word):
        return len(word) <= SHORT_UNSPACED
    return len(word) <= SHORT or any(code in lexicon.languages_of(word) for code in languages)


def may_speak_of_itself(lexicon: Lexicon, words: frozenset[str]) -> bool:
    """Could these words speak of AI and of the page they stand on? Quick, and wrong on the safe side only."""
    letters = lexicon.groups_of(words)
    return _AI in letters and _THIS in letters


def names_ai(lexicon: Lexicon, text: str) -> bool:
    """Could a text name AI? Quick, and wrong on the safe side only."""
    return _AI in lexicon.groups_of(frozenset(tokens(text)))
