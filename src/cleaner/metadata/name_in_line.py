"""Where in a line, as it is written, the name stands that a phrase of the lexicon has a place for."""

from __future__ import annotations

import re

from ..lexicon.phrase_tables import COLON, Match
from ..lexicon.templates import filled
from ..writing.folding import fold

LONGEST_NAME, MOST_WORDS = 80, 6  # characters and words of a name
EDGES = ' \t\n,;:：|/／╱-–—―•·.‹›«»"“”„'  # what may stand around a name
_WORD = re.compile(r"[^\s,;:|()]+")


def name_of(match: Match, line: str) -> str:
    """The part of a line that a phrase of the lexicon has a name for; empty if it has none."""
    if match.way == "template":
        if "{name}" not in match.phrase:
            return ""
        captured = filled(match.phrase, fold(line))
        name = as_written(line, captured.get("{name}", "").strip()) if captured else ""
        return "" if name.islower() and match.phrase.startswith("{date}") else name  # "3.4. Statistics of use"
    if match.way == "starts_with":
        if match.phrase.endswith(":"):
            return COLON.split(line, maxsplit=1)[-1].strip(EDGES)
        return _behind(line, match.phrase).strip(EDGES)
    return ""


def _behind(line: str, phrase: str) -> str:
    """What stands behind the beginning of a line that folds to a phrase."""
    for found in _WORD.finditer(line):
        if fold(line[: found.end()]) == phrase:
            return line[found.end() :]
    for end in range(1, min(len(line), 2 * len(phrase)) + 1):
        if fold(line[:end]) == phrase:
            return line[end:]
    return ""


def as_written(line: str, folded: str) -> str:
    """
    The part of a line that folds to this, as it is written there.

    >>> as_written("Par Jeanne ÉXEMPLE le 3 mars", "jeanne exemple")
    'Jeanne ÉXEMPLE'
    """
    if not folded:
        return ""
    spans = [found.span() for found in _WORD.finditer(line)]
    for number, (start, _) in enumerate(spans):
        for _, end in spans[number : number + MOST_WORDS + 2]:
            if fold(line[start:end]) == folded:
                return line[start:end]
    for start in range(min(len(line), LONGEST_NAME)):  # where words aren't spaced
        end = start + len(folded)
        if fold(line[start:end]) == folded:
            return line[start:end]
    return ""
