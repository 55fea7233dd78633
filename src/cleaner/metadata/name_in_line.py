"""Where in a line, as it is written, the name stands that a phrase of the lexicon has a place for."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..lexicon.phrase_tables import LABEL_END, Match
from ..lexicon.templates import filled
from ..writing.folding import fold

LONGEST_NAME, MOST_WORDS = 80, 6  # characters and words of a name
EDGES = ' \t\n,;:：|｜/／╱-–—―•·.‹›«»"“”„◎●○■◆★'  # what may stand around a name
# Quotation marks: those that close what one opens.
_CLOSED_BY = {"«": "»", "»": "«", "‹": "›", "›": "‹", "“": "”", "„": "“”", '"': '"'}
_QUOTED = re.compile(
    "|".join(rf"{opening}[^{opening}{closing}]*[{closing}]" for opening, closing in _CLOSED_BY.items())
)
_WORD = re.compile(r"[^\s,;:|()]+")
_SHORTENED = re.compile(r"\s(?:[^\W\d_]|Jr|Sr)$")  # the last word of a name, before its full stop: "Perry Model Jr."


def without_edges(text: str) -> str:
    """
    A name without what may stand around it. Quotation marks stay that are around a part of it, and the full stop of a last word that is cut short.

    >>> without_edges('"Ann Example",'), without_edges("- ИА «Порт Уэллс»"), without_edges("„Morgen“ Wells"), without_edges("Ann E.,")
    ('Ann Example', 'ИА «Порт Уэллс»', '„Morgen“ Wells', 'Ann E.')
    """
    bare = text.strip(EDGES)
    if "." in text[-2:] and _SHORTENED.search(bare) and bare + "." in text:
        bare += "."
    if _CLOSED_BY.keys().isdisjoint(text):
        return bare
    start = text.find(bare)
    end = start + len(bare)
    for found in _QUOTED.finditer(text):
        first, last = found.span()
        is_around_all = first <= start and end <= last
        if first < end and start < last and not is_around_all:
            start, end = min(start, first), max(end, last)
    return text[start:end]


def words_in_quotations(text: str) -> Collection[int]:
    """
    Which words of a text, whose words one space parts, stand in quotation marks, behind the first?

    >>> words_in_quotations("ИА «Наш край» Wells"), words_in_quotations("Ann Example")
    ({2}, ())
    """
    if _CLOSED_BY.keys().isdisjoint(text):
        return ()
    quotations = [found.span() for found in _QUOTED.finditer(text)]
    spaces = (at for at, sign in enumerate(text) if sign == " ")
    return {number for number, at in enumerate(spaces, 1) if any(start < at < end for start, end in quotations)}


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
            return without_edges(LABEL_END.split(line, maxsplit=1)[-1])
        return without_edges(_behind(line, match.phrase))
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
