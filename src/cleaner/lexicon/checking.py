"""
Read and check language files.

A language file is TOML written by somebody who reads the language and may not program, so `check` reports all
problems of a file at once, in plain words, each with the line to change.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..failure import in_words
from ..toml import tomllib
from ..writing.folding import fold
from .compiling import compile_languages, ends_in_colon
from .label_wording import label_wording, left_over
from .phrases import Lexicon
from .sections import AI_SECTIONS, ANY, BY_NAME, EXAMPLE_KEYS, PHRASE_KEYS, PLACEHOLDERS, Section, wording_suffices
from .templates import has_word

TOP_KEYS = ("language", "name", "common_words")
FEWEST_COMMON_WORDS = 15
_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_LOOKS_LIKE_A_PATTERN = re.compile(r"\.\*|\\[bdswBDSW]|\[\^|\(\?|\|\w+\)|\.\+")
_BRACES = re.compile(r"\{[^}]*\}?")
_QUESTION_OPENERS = "¿¡"  # they belong to the spelling of a sentence
# letters of a phrase that labels of AI begin with, and of those more than one beside the name of AI
LEAST_OF_A_LABEL = 7


def read(path: Path) -> tuple[dict[str, Any], list[str]]:
    """Read a language file: its contents, and the problem that keeps it from being read, if there is one."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as problem:
        return {}, [f"The file is not saved as UTF-8 (byte {problem.start}). Save it again with the encoding UTF-8."]
    except OSError as problem:
        return {}, [f"The file can't be opened: {in_words(problem)}."]
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as problem:
        return {}, [
            f"The file isn't written as TOML wants it: {problem}. Look for a missing quotation mark, comma or bracket near there."
        ]


def check(path: Path) -> list[str]:
    """
    Say everything that is wrong with a language file, in plain words; an empty list is a good file.

    >>> from cleaner.lexicon.compiled import FOLDER
    >>> check(FOLDER / "fr.toml")
    []
    """
    data, problems = read(path)
    if problems:
        return problems
    problems = [*_check_head(path, data)]
    for name, content in data.items():
        if name in TOP_KEYS:
            continue
        if name not in BY_NAME and isinstance(content, dict):
            problems.append(f"[{name}]: there is no section of this name.{_did_you_mean(name, BY_NAME)}")
        elif name not in BY_NAME:
            problems.append(f"{name}: this is no entry of a language file.{_did_you_mean(name, (*TOP_KEYS, *BY_NAME))}")
        elif not isinstance(content, dict):
            problems.append(f"{name}: write this as a section, [{name}] on a line of its own, with lists below it.")
        elif any(content.values()):
            problems += _check_section(BY_NAME[name], content)
    return [*problems, *_check_openings(data), *_check_examples(path, data)]


def is_code(text: str) -> bool:
    """Is this written as a language code (fr, sr-Latn, pt-BR)?"""
    return bool(_CODE.fullmatch(text))


def _check_head(path: Path, data: Mapping[str, Any]) -> Iterable[str]:
    code = data.get("language")
    if not isinstance(code, str) or not (is_code(code) or code == ANY):
        yield 'language: give the language\'s code, such as language = "fr" or language = "sr-Latn".'
    elif code != path.stem:
        yield f'language: the file is called {path.name}, so this must be language = "{path.stem}" (or rename the file to {code}.toml).'
    if not isinstance(data.get("name"), str) or not data.get("name"):
        yield 'name: give the language\'s own name, such as name = "français".'
    words = data.get("common_words", [])
    if not _is_list_of_lines(words):
        yield 'common_words: write a list of words in quotation marks, such as common_words = ["the", "and"].'
    elif words and len(words) < FEWEST_COMMON_WORDS:
        yield f"common_words: {len(words)} words are too few to tell a language by; give at least {FEWEST_COMMON_WORDS}, or leave the list out."
    if not any(
        name in BY_NAME and isinstance(content, dict) and any(content.values()) for name, content in data.items()
    ):
        yield "The file has no section yet. Fill in at least one, such as [related_links]."


def _check_section(section: Section, content: Mapping[str, Any]) -> Iterable[str]:
    where = f"[{section.name}]"
    for key, lines in content.items():
        if key not in section.keys:
            yield f"{where} {key}: there is no list of this name here.{_did_you_mean(key, section.keys)}"
        elif not isinstance(lines, list):
            yield f'{where} {key}: {lines!r} is no list. Write a list of lines in quotation marks: {key} = ["one", "another"].'
        else:
            yield from (
                f"{where} {key}: {line!r} is no line. Put it in quotation marks."
                for line in lines
                if not isinstance(line, str)
            )
            yield from _check_lines(where, key, [line for line in lines if isinstance(line, str)])
    for key, wanted in (
        ("drop", "Add a real line that must go"),
        (
            "keep",
            "A rule without a look-alike tends to remove real sentences. Add one line that resembles it and must stay",
        ),
    ):
        if not content.get(key):
            yield f'{where}: "{key}" is empty. {wanted}.'
    if not any(content.get(key) for key in section.keys if key not in ("drop", "keep")):
        yield f"{where}: the section has examples but no phrases. Add a list such as whole_block."


def _check_lines(where: str, key: str, lines: list[str]) -> Iterable[str]:
    seen: dict[str, str] = {}
    for line in lines:
        shown = f"{where} {key}: {line!r}"
        if line != line.strip() or not line:
            yield f"{shown} is empty or has white space at an end. Write the words alone."
            continue
        if key in ("drop", "keep"):
            continue
        if _LOOKS_LIKE_A_PATTERN.search(line):
            yield f"{shown} looks like a regular expression. Write the phrase as it stands on the page."
        for brace in _BRACES.findall(line):
            if key != "template":
                yield f"{shown}: {brace} works in the list called template only."
            elif brace not in PLACEHOLDERS:
                yield f"{shown}: {brace} is not known. Use {', '.join(PLACEHOLDERS)}."
        if key == "template" and not _BRACES.search(line):
            yield f"{shown} has no {{date}}, {{name}}, {{number}} or {{title}}. Put it under whole_block."
        elif key == "template" and not has_word(line):
            yield f"{shown} can't be found: it has no word that stands apart from {{date}}, {{name}}, {{number}} and {{title}}."
        folded = fold(line)
        if not folded:
            yield f"{shown} holds no letter or digit."
        elif folded.isdigit() and key in PHRASE_KEYS:
            yield f"{shown} is only a number, since marks are ignored. A line of an article may be one; leave it out."
        elif folded in seen and key != "template" and ends_in_colon(line) == ends_in_colon(seen[folded]):
            yield f"{shown} says the same as {seen[folded]!r} (capitals, accents and punctuation are ignored). Remove one."
        seen[folded] = line
        if key in ("starts_with", "contains") and len(folded) < 2 and folded.isalnum():
            yield f"{shown} is too short: too many lines begin with it or hold it."
        elif key == "starts_with" and folded and line[0] not in _QUESTION_OPENERS and not fold(line[0]):
            yield f"{shown}: marks are ignored, {line[0]!r} as well, so this fits all lines that begin with {folded!r}. Write it without the mark if prose doesn't begin so; or else leave it out, or put the whole label under whole_block."


def _check_openings(data: Mapping[str, Any]) -> Iterable[str]:
    """A label of AI that only names AI, and goes on as it likes, is the beginning of any sentence about AI."""
    names = [fold(stem) for stem in _lines(data, "ai_label", "intelligence")]
    for name in AI_SECTIONS:
        for line in _lines(data, name, "starts_with"):
            letters = fold(line).replace(" ", "")
            is_short = len(letters) < LEAST_OF_A_LABEL and not ends_in_colon(line)
            if is_short and len(left_over(fold(line), names)) < 2:
                yield f"[{name}] starts_with: {line!r} does no more than name AI, and so does prose. Make the phrase longer, or move it to whole_block."


def _lines(data: Mapping[str, Any], section: str, key: str) -> list[str]:
    content = data.get(section)
    lines = content.get(key) if isinstance(content, dict) else None
    return lines if isinstance(lines, list) and _is_list_of_lines(lines) else []


def _sound_part(data: Mapping[str, Any]) -> dict[str, Any]:
    """The sections of a file with those of their lines that nothing is wrong with, so that the examples can be tried with them."""
    words = data.get("common_words")
    sound: dict[str, Any] = {"name": "", "common_words": words if _is_list_of_lines(words) else []}
    for name, content in data.items():
        if name not in BY_NAME or not isinstance(content, dict):
            continue
        lists = {key: lines for key, lines in content.items() if key in BY_NAME[name].keys and _is_list_of_lines(lines)}
        sound[name] = {
            key: [line for line in lines if not any(_check_lines("", key, [line]))] for key, lines in lists.items()
        }
    return sound


def _words_of_others(content: Mapping[str, Any], sound: Mapping[str, list[str]]) -> frozenset[str]:
    """The words of a section's phrases that something is wrong with: an example may be meant for one of them."""
    others = (
        line
        for key, lines in content.items()
        for line in (lines if isinstance(lines, list) else [lines])
        if isinstance(line, str) and key not in EXAMPLE_KEYS and line not in sound.get(key, ())
    )
    return frozenset(word for line in others for word in fold(line).split())


def _check_examples(path: Path, data: Mapping[str, Any]) -> list[str]:
    """Try the examples with the phrases that nothing is wrong with."""
    sound = _sound_part(data)
    lexicon = Lexicon([compile_languages({path.stem: sound})])
    problems = []
    for name in sound:
        if name in TOP_KEYS or not any(sound[name].get(key) for key in BY_NAME[name].keys if key not in EXAMPLE_KEYS):
            continue
        others = _words_of_others(data[name], sound[name])
        for line in sound[name].get("drop", ()):
            if not matches(lexicon, name, line) and others.isdisjoint(fold(line).split()):
                problems.append(
                    f"[{name}] drop: {line!r} must go, but no phrase of this section fits it. Add the phrase, or correct the line."
                )
        for line in sound[name].get("keep", ()):
            if found := matches(lexicon, name, line):
                problems.append(
                    f"[{name}] keep: {line!r} must stay, but {found} fits it. Make the phrase longer, or move it to whole_block."
                )
    return problems


def matches(lexicon: Lexicon, section: str, line: str) -> str:
    """What in a section of the lexicon fits a line, in words; empty if nothing does."""
    for match in lexicon.find(line):
        if match.section == section:
            return f"{match.way} {match.phrase!r}"
    if BY_NAME[section].vocabulary:
        wording = lexicon.measure(line, section)
        if wording and wording_suffices(section, wording.groups, line):
            if section == "ai_label" and not label_wording(lexicon, line):
                return ""
            return f"the wording ({wording.evidence})"
    return ""


def _is_list_of_lines(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(line, str) for line in value)


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    return f" Did you mean {close[0]}?" if close else f" Known: {', '.join(known)}."
