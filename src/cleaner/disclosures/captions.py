"""What a caption says of its picture, and what it only says of others: by which part of it is a label, and where that stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from ..lexicon.label_wording import DEEDS, label_wording, left_over, names_ai_clearly, speaks_of_a_voice
from ..lexicon.met_words import SHORT_STEM
from ..lexicon.phrases import Lexicon
from ..lexicon.sections import section_of_label
from ..writing.folding import UNSPACED, fold
from ..writing.sentences import sentences_of
from .wording import Claim, is_common, listed_claim, names_ai, statement, verdict_of

MOST_BEFORE = 3  # common words before a label that opens a caption: "This is an AI-generated image of the harbour"
LONGEST_OPENING = 8  # words
LONGEST_NAMED = 4  # words of a picture that is named after the program that made it
MOST_OF_A_CREDIT = 2  # words before its colon
_BRACKETS = re.compile(r"[()\[\]（）［］【】〔〕]")
_CUTS = re.compile(r"[|·•/／:：=＝]|\s[-–—]+\s")
_SHARED = re.compile(r"[/／,，、+&|]")  # between those a credit names
_COMMAS = re.compile(r"[,，、،;；]")
_CREDIT = re.compile(r"^([^:：=＝]{1,40})[:：=＝]")


def caption_claim(lexicon: Lexicon, text: str) -> Claim | None:
    """
    What a caption, or the text that stands for a picture, says of the picture.

    It must say that the picture was made, not only name AI, and as a label does: a part of it is one as a whole ("The pier (AI-generated)"),
    opens with one ("An AI-generated image of …"), is a credit, or speaks of the picture itself. In the midst of a sentence it is said of
    something that the picture shows.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> claim = caption_claim(default_lexicon(), "An AI-generated image of the Pope, taken for a photograph by many")
    >>> claim.verdict, claim.words, claim.rule
    ('generated', 'An AI-generated image of the Pope, taken for a photograph by many', 'en.toml ai_image.whole_block')
    >>> caption_claim(default_lexicon(), "Bob Lund holds up an AI-generated image of the Pope.")
    """
    if not names_ai(lexicon, text) or speaks_of_a_voice(lexicon, text):
        return None
    for sentence in sentences_of(text):
        for part in _BRACKETS.split(sentence):
            if claim := _of_part(lexicon, part.strip(), text):
                return claim
    return None


def _of_part(lexicon: Lexicon, part: str, text: str) -> Claim | None:
    """What a sentence says, or what stands in brackets; or one that they are cut into by bars, dashes and commas."""
    if not names_ai(lexicon, part):
        return None
    pieces = [part, *(piece.strip() for piece in _CUTS.split(part))]
    for piece in (*pieces, *(piece.strip() for piece in _COMMAS.split(part))):
        claim = listed_claim(lexicon, piece)
        if claim and (piece == part or claim.about == "image" or _says_how(lexicon, piece)):
            return replace(claim, words=text)
        if claim := _credited(lexicon, piece):
            return replace(claim, words=text)
    if claim := statement(lexicon, part):
        return replace(claim, words=text)
    for piece in dict.fromkeys(pieces):
        if claim := _opens_with_listed(lexicon, piece, text) or _worded(lexicon, piece, text):
            return claim
    return None


def _says_how(lexicon: Lexicon, piece: str) -> bool:
    """Does a piece of a line say that AI did something? "AI reporter" may be what somebody is."""
    said = lexicon.groups_by_language(piece, "ai_label").values()
    return any("intelligence" in groups and DEEDS & groups.keys() for groups in said)


def _opens_with_listed(lexicon: Lexicon, piece: str, text: str) -> Claim | None:
    """A listed label of pictures that opens a line: the words of one are of one picture, "images" are of others."""
    folded = fold(piece)
    for match in lexicon.phrases_in(piece, ("ai_image",)):
        said = lexicon.groups_by_language(match.phrase, "ai_label")
        languages = [code for code in match.languages if "made" in said.get(code, ())]
        before, _, after = folded.partition(match.phrase)
        if not languages or (UNSPACED.match(after) and not _ends_in_label(lexicon, piece, languages[0])):
            continue
        if "denied" in lexicon.groups_by_language(text, "ai_statement").get(languages[0], ()):
            continue
        words = before.split()
        if after.strip() and _names_several(lexicon, match.phrase, languages[0]):
            continue
        if len(words) <= MOST_BEFORE and all(is_common(lexicon, word, languages) for word in words):
            return Claim("ai_image", verdict_of(lexicon, "ai_image", text, languages), text, match.rule)
    return None


def _worded(lexicon: Lexicon, piece: str, text: str) -> Claim | None:
    """A line that nobody listed: nothing but words of labels, a credit, or one that begins and ends as a label."""
    wording = label_wording(lexicon, piece)
    if wording is None:
        return None
    for code in sorted(wording.by_language, key=lambda code: (-wording.by_language[code], code)):
        groups = _groups(lexicon, piece, code)
        if "intelligence" in groups and (
            not _strange(lexicon, piece, code)
            or _is_credit(lexicon, piece, code)
            or _is_named_for(lexicon, piece, code)
            or _is_worded_around(lexicon, piece, code)
        ):
            section = section_of_label(groups)
            return Claim(section, verdict_of(lexicon, section, text, [code]), text, f"{code}.toml ai_label")
    return None


def _groups(lexicon: Lexicon, line: str, code: str) -> Mapping[str, Collection[str]]:
    """The groups of [ai_label] that a line touches in a language; names of AI are the same in all."""
    said = lexicon.groups_by_language(line, "ai_label")
    names = {stem for groups in said.values() for stem in groups.get("intelligence", ()) if len(stem) > SHORT_STEM}
    names.update(said.get(code, {}).get("intelligence", ()))
    return {**said.get(code, {}), **({"intelligence": names} if names else {})}


def _strange(lexicon: Lexicon, line: str, code: str) -> str:
    """What is left of a line without the words of labels and the commonest words of a language."""
    itself = lexicon.groups_by_language(line, "ai_statement").get(code, {})
    stems = {stem for stems in (*_groups(lexicon, line, code).values(), *itself.values()) for stem in stems}
    left = left_over(fold(line), stems).split()
    return " ".join(word for word in left if not is_common(lexicon, word, (code,)))


def _is_credit(lexicon: Lexicon, piece: str, code: str) -> bool:
    """Does a line say first that it is about a picture, and then by whom: "Image credit: Midjourney"?"""
    credit = _CREDIT.match(piece)
    if credit is None or len(credit[1].split()) > MOST_OF_A_CREDIT:
        return False
    return "image" in lexicon.groups_by_language(credit[1], "ai_label").get(code, ())


def _credited(lexicon: Lexicon, piece: str) -> Claim | None:
    """A credit of a picture, the last or only one of whom is AI by name: "Image: Reproduction/AI", "图：Midjourney"."""
    credit = _CREDIT.match(piece)
    if credit is None or len(credit[1].split()) > MOST_OF_A_CREDIT:
        return None
    *_, last = (name.strip(" .") for name in _SHARED.split(piece[credit.end() :]))
    said = lexicon.groups_by_language(last, "ai_label").values()
    names = {stem for groups in said for stem in groups.get("intelligence", ())}
    if not names or left_over(fold(last), names) or not names_ai_clearly(last, names):
        return None
    if any("company" in groups for groups in lexicon.groups_by_language(last, "ai_statement").values()):
        return None
    credits = lexicon.groups_by_language(credit[1], "ai_label")
    pictures = {code: max(map(len, groups["image"])) for code, groups in credits.items() if "image" in groups}
    if pictures:
        code = max(sorted(pictures), key=pictures.__getitem__)
        return Claim("ai_image", "generated", piece, f"{code}.toml ai_label")
    listed = next((match for match in lexicon.find(piece) if match.section == "caption_credit"), None)
    return Claim("ai_image", "generated", piece, listed.rule) if listed else None


def _is_named_for(lexicon: Lexicon, piece: str, code: str) -> bool:
    """Is a line a few words from the name of a program to a word for a picture: "Midjourney/Every illustration"?"""
    words = fold(piece).split()
    names = [name for name in _groups(lexicon, piece, code).get("intelligence", ()) if len(name) > SHORT_STEM]
    return len(words) <= LONGEST_NAMED and words[0] in names and _ends_in_label(lexicon, piece, code)


def _is_worded_around(lexicon: Lexicon, piece: str, code: str) -> bool:
    """
    Does a line begin as a label, and name the picture as its last word, or right there, as one: "The AI-made picture shows …"?

    In many languages the last word is what all the others are about; where an image is one, "images" is said of others.
    """
    folded = fold(piece)
    if UNSPACED.search(folded):
        groups = _groups(lexicon, piece, code)
        begins = any(folded.startswith(stem) for stems in groups.values() for stem in stems)
        return begins and _ends_in_label(lexicon, piece, code)
    words = folded.split()
    if _opens_with_image(lexicon, words, code) and _ends_in_words_of_labels(lexicon, words, code):
        return True
    for end in range(min(len(words), LONGEST_OPENING), 1, -1):
        opening = words[:end]
        groups = _groups(lexicon, " ".join(opening), code)
        if "intelligence" in groups and DEEDS & groups.keys() and not _strange(lexicon, " ".join(opening), code):
            is_named = any(stem in opening for stem in groups.get("image", ()))
            is_named = is_named and (end == len(words) or not _names_several(lexicon, " ".join(opening), code))
            return is_named or _ends_in_label(lexicon, piece, code)
    return False


def _names_several(lexicon: Lexicon, line: str, code: str) -> bool:
    """Does a line speak of several pictures? A caption that goes on says of them where they hang."""
    return "images" in lexicon.groups_by_language(line, "ai_label").get(code, ())


def _opens_with_image(lexicon: Lexicon, words: Sequence[str], code: str) -> bool:
    """Is one picture the first word that isn't a common one, or the second: "An image of the harbour …", "A composite image …"?"""
    opening = [word for word in words[: MOST_BEFORE + 1] if not is_common(lexicon, word, (code,))][:2]
    said = (lexicon.groups_by_language(word, "ai_label").get(code, {}) for word in opening)
    return any("image" in groups and "images" not in groups for groups in said)


def _ends_in_words_of_labels(lexicon: Lexicon, words: Sequence[str], code: str) -> bool:
    """Do the last words of a line say that AI made something, as a listed label or in nothing but such words: "… generated by AI"?"""
    ends = [" ".join(words[-count:]) for count in range(2, LONGEST_OPENING) if count < len(words)]
    return any(
        _says_how(lexicon, end)
        and (
            listed_claim(lexicon, end) is not None
            or (DEEDS & _groups(lexicon, end, code).keys() and not _strange(lexicon, end, code))
        )
        for end in ends
    )


def _ends_in_label(lexicon: Lexicon, piece: str, code: str) -> bool:
    """Is the last word of a line one for a picture, or for how it was made?"""
    groups = lexicon.groups_by_language(piece, "ai_label").get(code, {})
    stems = [stem for group in ("image", "made", "helped") for stem in groups.get(group, ())]
    folded = fold(piece)
    if UNSPACED.search(folded):
        return any(folded.endswith(stem) for stem in stems)
    return bool(folded) and not left_over(folded.split()[-1], stems)
