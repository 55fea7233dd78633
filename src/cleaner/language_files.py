"""
Read, check and compile language files.

A language file is TOML written by somebody who reads the language and may not program, so `check` reports all
problems of a file at once, in plain words, each with the line to change.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from .errors import LanguageFileError
from .lexicon.compiled import COMPILED, COMPILED_FOLDER, COMPILED_PHRASES, LARGE_TABLES, alphabet_of
from .lexicon.label_wording import label_wording
from .lexicon.met_words import OPENING, letter_of
from .lexicon.phrase_tables import phrase_key, template_key
from .lexicon.phrases import Lexicon
from .lexicon.sections import BY_NAME, PHRASE_KEYS, PLACEHOLDERS, SECTIONS, Section, wording_suffices
from .lexicon.templates import has_word
from .writing.folding import fold
from .writing.words import tokens

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = COMPILED_FOLDER
TOP_KEYS = ("language", "name", "common_words")
ANY = "any"  # any.toml: words that stand on pages of every language
FEWEST_COMMON_WORDS = 15
MOST_LANGUAGES = 12  # that may share a common word; one that more languages share tells none of them
_CODE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_LOOKS_LIKE_A_PATTERN = re.compile(r"\.\*|\\[bdswBDSW]|\[\^|\(\?|\|\w+\)|\.\+")
_BRACES = re.compile(r"\{[^}]*\}?")


def read(path: Path) -> tuple[dict[str, Any], list[str]]:
    """Read a language file: its contents, and the problem that keeps it from being read, if there is one."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as problem:
        return {}, [f"The file is not saved as UTF-8 (byte {problem.start}). Save it again with the encoding UTF-8."]
    except OSError as problem:
        return {}, [f"The file can't be opened: {problem.strerror or problem}."]
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as problem:
        return {}, [
            f"The file isn't written as TOML wants it: {problem}. Look for a missing quotation mark, comma or bracket near there."
        ]


def check(path: Path) -> list[str]:
    """
    Say everything that is wrong with a language file, in plain words; an empty list is a good file.

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
        if name not in BY_NAME:
            problems.append(f"[{name}]: there is no section of this name.{_did_you_mean(name, BY_NAME)}")
        elif not isinstance(content, dict):
            problems.append(f"{name}: write this as a section, [{name}] on a line of its own, with lists below it.")
        elif any(content.values()):
            problems += _check_section(BY_NAME[name], content)
    return problems or _check_examples(path, data)


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
        elif not _is_list_of_lines(lines):
            yield f'{where} {key}: write a list of lines in quotation marks: {key} = ["one", "another"].'
        else:
            yield from _check_lines(where, key, lines)
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
            yield f"{shown} has no {{date}}, {{name}} or {{number}}. Put it under whole_block."
        elif key == "template" and not has_word(line):
            yield f"{shown} can't be found: it has no word that stands apart from {{date}}, {{name}} and {{number}}."
        folded = fold(line)
        if not folded:
            yield f"{shown} holds no letter or digit."
        elif folded in seen and key != "template" and _ends_in_colon(line) == _ends_in_colon(seen[folded]):
            yield f"{shown} says the same as {seen[folded]!r} (capitals, accents and punctuation are ignored). Remove one."
        seen[folded] = line
        if key in ("starts_with", "contains") and len(folded) < 2 and folded.isalnum():
            yield f"{shown} is too short: too many lines begin with it or hold it."


def _check_examples(path: Path, data: Mapping[str, Any]) -> list[str]:
    lexicon = Lexicon([compile_languages({path.stem: data})])
    problems = []
    for name in data:
        if name in TOP_KEYS or not any(data[name].values()):
            continue
        for line in data[name]["drop"]:
            if not matches(lexicon, name, line):
                problems.append(
                    f"[{name}] drop: {line!r} must go, but no phrase of this section fits it. Add the phrase, or correct the line."
                )
        for line in data[name]["keep"]:
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


def compile_languages(files: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Merge checked language files into the tables that `Lexicon` reads (see there)."""
    entries: dict[str, dict[str, dict[int, str]]] = {
        way: {} for way in ("whole_block", "starts_with", "starts_with_colon", "contains", "template")
    }
    stems: dict[tuple[str, str, str], str] = {}
    common: dict[str, str] = {}
    languages: dict[str, Any] = {}
    for code in sorted(files):
        data = files[code]
        languages[code] = {"name": data["name"], "sections": [name for name in data if name in BY_NAME]}
        for word in data.get("common_words", ()):
            for spelling in dict.fromkeys((word.lower(), fold(word))):
                common[spelling] = _with(common.get(spelling, ""), code)
        for number, section in enumerate(SECTIONS):
            content = data.get(section.name, {})
            for way in PHRASE_KEYS:
                for phrase in content.get(way, ()):
                    table = entries["starts_with_colon" if way == "starts_with" and _ends_in_colon(phrase) else way]
                    numbered = table.setdefault(phrase if way == "template" else fold(phrase), {})
                    numbered[number] = _with(numbered.get(number, ""), code)
            for group, _ in section.vocabulary:
                for stem in content.get(group, ()):
                    key = section.name, group, fold(stem)
                    stems[key] = _with(stems.get(key, ""), code)
    telling = {word: codes for word, codes in common.items() if len(codes.split()) <= MOST_LANGUAGES}
    compiled: dict[str, Any] = {"languages": languages, "common_words": telling, "stems": {}}
    for way, table in entries.items():
        written = {
            phrase: "|".join(f"{number} {codes}" for number, codes in sorted(numbered.items()))
            for phrase, numbered in table.items()
        }
        compiled[way] = (
            written
            if way not in ("contains", "template")
            else _filed(written, template_key if way == "template" else phrase_key)
        )
    for (name, group, stem), codes in stems.items():
        entry = f"{letter_of(name, group)}={stem}={codes}"
        opening = _opening(stem)
        compiled["stems"][opening] = f"{compiled['stems'][opening]}|{entry}" if opening in compiled["stems"] else entry
    compiled["openings"] = _openings(entries["starts_with"], entries["starts_with_colon"])
    return compiled


def _openings(*tables: Mapping[str, Mapping[int, str]]) -> dict[str, str]:
    """By key, the numbers of the sections that have phrases which lines may begin with."""
    openings: dict[str, set[int]] = {}
    for phrase, numbered in chain.from_iterable(table.items() for table in tables):
        openings.setdefault(phrase_key(phrase), set()).update(numbered)
    return {key: " ".join(map(str, sorted(numbers))) for key, numbers in sorted(openings.items())}


def _opening(stem: str) -> str:
    """How a word must begin for the stem to be there: the beginning of its longest word, or a pair of letters."""
    return max(map(fold, tokens(stem) or [stem]), key=len)[:OPENING]


def _filed(entries: Mapping[str, str], key: Callable[[str], str]) -> dict[str, list[list[str]]]:
    filed: dict[str, list[list[str]]] = {}
    for phrase, entry in entries.items():
        filed.setdefault(key(phrase), []).append([phrase, entry])
    return filed


def _with(codes: str, code: str) -> str:
    return codes if code in codes.split() else f"{codes} {code}".strip()


def _ends_in_colon(phrase: str) -> bool:
    return phrase.rstrip().endswith((":", "：", "։", "՝", "፦"))


def read_folder(folder: Path) -> dict[str, dict[str, Any]]:
    """Read and check every language file of a folder; raises LanguageFileError with all problems of the first bad one."""
    files = {}
    paths = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    if not paths:
        missing = (
            "There is no language file (CODE.toml) in this folder." if folder.is_dir() else "There is no such folder."
        )
        raise LanguageFileError(str(folder), [f"{missing} `cleaner languages new CODE` writes a file for one."])
    for path in paths:
        if problems := check(path):
            raise LanguageFileError(str(path), problems)
        files[path.stem] = read(path)[0]
    return files


def load_folder(folder: Path) -> dict[str, Any]:
    """A user's own folder of language files, checked and compiled."""
    return compile_languages(read_folder(folder))


def compiled_files() -> dict[str, str]:
    """The files of the compiled lexicon, name → text, made from the language files; an entry a line, for the diff."""
    table = compile_languages({path.stem: read(path)[0] for path in sorted(FOLDER.glob("*.toml"))})
    parts = []
    for name in LARGE_TABLES:
        lines = sorted(table.pop(name).items())
        if name == "whole_block":
            by_alphabet = sorted(lines, key=lambda line: (alphabet_of(line[0]), line))
            groups = [
                (f"# {name} {key}", list(found))
                for key, found in groupby(by_alphabet, lambda line: alphabet_of(line[0]))
            ]
        else:
            groups = [(f"# {name}", lines)]
        parts += ["\n".join([head, *(f"{phrase}\t{entry}" for phrase, entry in found)]) for head, found in groups]
    return {
        COMPILED_PHRASES: "\n\n".join(parts) + "\n",
        COMPILED: json.dumps(table, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n",
    }


def write_compiled() -> list[Path]:
    """Write the compiled lexicon beside the files it is made from."""
    written = []
    for name, text in compiled_files().items():
        path = FOLDER / name
        path.write_text(text, "utf-8", newline="\n")
        written.append(path)
    return written


def empty_form(code: str, name: str = "") -> str:
    """The empty form of a language file, every section with what belongs in it."""
    lines = [
        f"# {name or code}. Anyone who reads this language every day can edit this file.",
        "# Write phrases as they stand on the page; capitals, accents, punctuation and spacing are ignored.",
        "# whole_block: the line is just this.  starts_with: it begins so (a colon at the end wants a colon there).",
        "# contains: it stands anywhere in a short line.  template: with {date}, {name} or {number} in it.",
        "# drop: real lines that must go.  keep: lines that look like them and must stay. Delete the sections you leave empty.",
        f'language = "{code}"',
        f"name = {json.dumps(name, ensure_ascii=False)}",
        "common_words = []  # the commonest little words of the language (the, of, and …), at least 15",
    ]
    for section in SECTIONS:
        lines += ["", f"[{section.name}]  # {section.about}"]
        lines += [f"{key} = []  # {about}" for key, about in section.vocabulary] or [
            "whole_block = []",
            "starts_with = []",
        ]
        lines += ["drop = []", "keep = []"]
    return "\n".join(lines) + "\n"


def _is_list_of_lines(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(line, str) for line in value)


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, list(known), n=1)
    return f" Did you mean {close[0]}?" if close else f" Known: {', '.join(known)}."


if __name__ == "__main__":
    print(*write_compiled(), sep="\n")
