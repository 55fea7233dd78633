"""Is a text written as a name is: by its length, its capitals and its marks, whatever it says?"""

from __future__ import annotations

import re
from itertools import takewhile

from ..writing.folding import UNSPACED, fold
from .name_in_line import MOST_WORDS, without_edges, words_in_quotations

ELIDED = frozenset(("d", "д", "ντ"))  # before a vowel, with an apostrophe
# Small words inside names, in the languages that have them; any other small word ends a name: "Ann Example on Friday".
PARTICLES = frozenset(
    (
        "a af al am an av ben bin bint da dal das de degli dei del della den der des di do dos du e el en ibn la las le los of san st te ten ter the und van vel von y zu zum zur "
        # … as they are written in Cyrillic and in Greek
        "аль бен бин ван вон дел дель делла ден дер де ди дос ду дю ель ибн ла ле тен тер фон цу эль βαν λα ντε ντελ ντερ ντι φον"
    ).split()
)
DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[!?…:：;=<>{}\[\]©®™]")
_FULL_STOP = re.compile(r"\w{5}\.\s+\w{4,}")  # but "Dr. Example", "Prof. Example"
_JOINED = re.compile(r"(\w{1,4})[-'’ʼ](?=[A-ZÀ-ÖØ-ÞΆ-ΩА-ЯЀ-Џ])")  # "al-Hasan", "d'Arc"
CASED = re.compile(r"[A-Za-zÀ-ɏΆ-ώЀ-ӿԱ-ևḀ-ῼ]")
_HANGUL_NAME = re.compile("[가-힣]{2,4}")
SMALL = 4  # letters of a word inside a name that may be small: de, van, der, bin


def is_particle(word: str) -> bool:
    """
    Is this a small word inside names, or does a name begin behind it in the same word?

    >>> [word for word in ("van", "al-Hasan", "d'Arc", "аль-Хасан", "on", "all-day") if is_particle(word)]
    ['van', 'al-Hasan', "d'Arc", 'аль-Хасан']
    """
    found = _JOINED.match(word)
    folded = fold(found[1] if found else word)
    return folded in PARTICLES or (found is not None and folded in ELIDED)


def is_shaped_like_name(text: str) -> bool:
    """Has a line the length and the capitals of a person's name? A quick look, which many a heading passes."""
    if not 1 < len(text) <= 50:
        return False
    parts = text.split()
    if text.isascii() or not UNSPACED.search(text):
        if not 2 <= len(parts) <= MOST_WORDS and not _HANGUL_NAME.fullmatch(text):
            return False
    elif len(text) > 12:
        return False
    else:
        parts = []
    if DIGIT.search(text) or is_sentence(text):
        return False
    return not any(
        CASED.match(part) and not part[0].isupper() and (len(part) > SMALL or number in (0, len(parts) - 1))
        for number, part in enumerate(parts)
    )


def is_sentence(text: str) -> bool:
    """Has a text a sign that names have none of?"""
    return bool(_SENTENCE.search(text) or ("." in text and _FULL_STOP.search(text)))


def cut(text: str) -> str:
    """A name up to the first word that can't be part of it, in scripts that have capitals."""
    parts = text.split()
    if not any(part[0].isupper() for part in parts):
        return text
    if len(parts) > 2 and all(
        part.isupper() and part.isalpha() and len(part) > 1 for part in parts[:2]
    ):  # "ANN EXAMPLE Wells Press"
        parts = list(takewhile(lambda part: part.isupper() or is_particle(part), parts))
        text = " ".join(parts)
    quoted = words_in_quotations(" ".join(parts))  # "the pen", «Наш край»
    end = next(
        (
            n
            for n, part in enumerate(parts)
            if n and n not in quoted and ((part[0].islower() and not is_particle(part)) or part[0].isdigit())
        ),
        len(parts),
    )
    while end > 1 and parts[end - 1].islower() and end - 1 not in quoted:
        end -= 1
    if (
        end == 1
        and max(map(len, parts[1:]), default=0) >= SMALL
        and sum(part[0].isupper() for part in parts[1:]) not in (1, 2)
    ):
        return text  # an office: "La rédaction", "Centre for Weather and Tide Maps"; but "Ann on Friday"
    return without_edges(" ".join(parts[:end]))


def reads_like(piece: str, first: str) -> bool:
    """Is what follows a name and a comma another name, rather than a degree or a place? It has as much as the first has."""
    if DIGIT.search(piece) or (piece.isupper() and first != first.upper()) or "." in piece[:-1].replace(". ", ""):
        return False
    parts = piece.split()
    if len(first.split()) > 1 and len(parts) < 2 and not UNSPACED.search(piece):
        return False
    return len(parts) <= MOST_WORDS and all(
        part[0].isupper() or len(part) <= SMALL or not CASED.match(part) for part in parts
    )
