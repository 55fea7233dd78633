"""Language files → the tables that the lexicon looks phrases up in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

from ..writing.folding import fold
from ..writing.words import tokens
from .met_words import OPENING, letter_of
from .phrase_tables import phrase_key, template_key
from .sections import ANY, BY_NAME, PHRASE_KEYS, SECTIONS

MOST_LANGUAGES = 12  # that may share a common word; one that more languages share tells none of them


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
                    table = entries["starts_with_colon" if way == "starts_with" and ends_in_colon(phrase) else way]
                    numbered = table.setdefault(phrase if way == "template" else fold(phrase), {})
                    numbered[number] = _with(numbered.get(number, ""), code)
            for group, _ in section.vocabulary:
                for stem in content.get(group, ()):
                    key = section.name, group, fold(stem)
                    for one in _speaking(files, section.name) if code == ANY else (code,):
                        stems[key] = _with(stems.get(key, ""), one)
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


def _speaking(files: Mapping[str, Mapping[str, Any]], section: str) -> list[str]:
    """The languages that have words of a vocabulary: those of no language, such as names, count in each of them."""
    return sorted(code for code in files if code != ANY and section in files[code]) or [ANY]


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


def ends_in_colon(phrase: str) -> bool:
    return phrase.rstrip().endswith((":", "：", "։", "՝", "፦", "៖", "፡"))
