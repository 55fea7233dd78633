"""Phrases with places to fill in: "Updated on {date}", "{number} comments", over folded lines (see writing/folding.py)."""

from __future__ import annotations

import re
from functools import lru_cache

from ..writing.folding import UNSPACED, fold

DATE, NAME = "{date}", "{name}"
WORDS_IN_SMALL_LETTERS = 2  # of a name
PLACEHOLDER = re.compile(r"\{(?:date|name|number|title)\}")
PLACEHOLDER_OR_TEXT = re.compile(r"\{(?:date|name|number|title)\}|[^{]+")
_YEAR = r"(?<!\d)(?:1[34]|1[89]|20|25)\d\d(?!\d)"  # also of the Persian, Hijri and Buddhist calendars
_DATE = rf"(?:(?=.*{_YEAR})\S+(?: \S+){{0,5}}|(?:\D{{1,12}} )?\d{{1,2}} \d{{1,2}}(?: \d{{1,4}})?(?: \D{{1,12}})?)"
_A_YEAR = re.compile(_YEAR)
_PLACEHOLDERS = {"{number}": r"(\d[\d ]*)", "{date}": f"({_DATE})", "{name}": r"(\D{2,60})", "{title}": r"(.{2,140})"}


@lru_cache(maxsize=4096)
def pattern_of(phrase: str) -> re.Pattern[str]:
    """A template's pattern over folded lines; a placeholder stands apart where the template sets it apart."""
    pattern = ""
    for part in PLACEHOLDER_OR_TEXT.findall(phrase):
        if part in _PLACEHOLDERS:
            pattern += _PLACEHOLDERS[part]
        elif folded := fold(part):
            pattern += (
                (_joint(part[0], part.strip()[0]) if pattern else "")
                + re.escape(folded)
                + (_joint(part[-1], part.strip()[-1]) if part != phrase[-len(part) :] else "")
            )
        else:
            pattern += " ?"
    return re.compile(pattern)


def filled(phrase: str, folded: str) -> dict[str, str]:
    """
    What stands in a folded line for each placeholder of a template that fits it; empty if it doesn't.

    >>> filled("Par {name} le {date}", "par jeanne exemple le 3 mars 2024")
    {'{name}': 'jeanne exemple', '{date}': '3 mars 2024'}
    >>> filled("{title} is now open", "the bridge of 1902 is now open")
    {'{title}': 'the bridge of 1902'}
    """
    found = pattern_of(phrase).fullmatch(folded)
    return dict(zip(PLACEHOLDER.findall(phrase), found.groups(), strict=True)) if found else {}


def may_name(phrase: str, line: str) -> bool:
    """
    May a template's name be one, as the line that it fits is written? In small letters it has two words at most, and no day without a year beside it.

    >>> may_name("By {name}", "By Ann Example"), may_name("By {name}", "by admin"), may_name("By {name}", "by the time we left")
    (True, True, False)
    >>> may_name("{date} de {name}", "12.05.2025 de admin"), may_name("{date} de {name}", "1/2 cana de zahar")
    (True, False)
    """
    if NAME not in phrase or not line[1:].islower():
        return True
    captured = filled(phrase, fold(line))
    if captured.get(NAME, "").count(" ") >= WORDS_IN_SMALL_LETTERS:
        return False
    return DATE not in captured or _A_YEAR.search(captured[DATE]) is not None


def _joint(char: str, letter: str) -> str:
    """What stands between a placeholder and the text beside it, whose nearest character and letter these are."""
    return " ?" if UNSPACED.match(letter) else "" if char.isalnum() else " "


@lru_cache(maxsize=4096)
def literal_of(phrase: str) -> str:
    """The longest word of a template that no placeholder touches, or else its longest part, folded."""
    return max(_words_of(phrase) or [fold(part) for part in PLACEHOLDER.split(phrase)], key=len)


def has_word(phrase: str) -> bool:
    """
    Does a template have a word that no placeholder touches, or letters of a script that doesn't space words? It is found by that.

    >>> has_word("{number} comments"), has_word("{number}件"), has_word("{number}comments")
    (True, True, False)
    """
    return bool(_words_of(phrase)) or bool(UNSPACED.match(literal_of(phrase)))


def _words_of(phrase: str) -> list[str]:
    return [word for part in phrase.split() if "{" not in part and "}" not in part for word in fold(part).split()]
