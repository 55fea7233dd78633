"""Ruby: the readings that a page prints above or beside words leave a block's text, and can be put back into it."""

from __future__ import annotations

import re
from typing import NamedTuple

from .writing.white_space import squeezed

READING_TAGS = ("rt", "rp", "rtc")  # of elements inside of `ruby`: how words are read, and the brackets around that
BEGIN, END = "\ud800", "\ud801"  # around a reading, while a block is read: halves of pairs, which no parsed page holds
_EDGE = re.compile(f"([{BEGIN}{END}])")


class Reading(NamedTuple):
    """
    A part of a block that its text leaves out: how words are read, with the brackets around that.

    `at` is the place in the block's text where it stands: how many characters come before it.

    >>> import cleaner
    >>> kept = cleaner.clean("<p>毎朝<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>を十個ずつ覚えることにしている。").kept[0]
    >>> kept.text, kept.readings
    ('毎朝漢字を十個ずつ覚えることにしている。', (Reading(at=4, text='(かんじ)'),))
    >>> kept.with_readings
    '毎朝漢字(かんじ)を十個ずつ覚えることにしている。'
    """

    at: int
    text: str


def take_out(marked: str) -> tuple[str, tuple[Reading, ...]]:
    """
    The text of a block, and the readings that were marked in it; white space is squeezed. Readings of nothing are the text.

    >>> take_out(f"漢{BEGIN}かん{END}字{BEGIN}じ{END} を")
    ('漢字 を', (Reading(at=1, text='かん'), Reading(at=2, text='じ')))
    >>> take_out(f"{BEGIN}alone{END}")
    ('alone', ())
    """
    if BEGIN not in marked and END not in marked:
        return squeezed(marked), ()
    parts = _EDGE.split(marked)
    edges = parts[1::2]
    inside = edges[0] == END  # the block began in the middle of a reading
    pieces: list[str] = []
    found: list[tuple[int, list[str]]] = []
    at, spaced = 0, False
    for part in parts[::2]:
        words = squeezed(part)
        if inside and words:
            if not found or found[-1][0] != at:
                found.append((at, []))
            found[-1][1].append(part)
        elif words:
            piece = " " + words if at and (spaced or part[0].isspace()) else words
            pieces.append(piece)
            at, spaced = at + len(piece), part[-1].isspace()
        elif part and not inside:
            spaced = True
            if found and found[-1][0] == at:
                found[-1][1].append(" ")
        inside = not inside
    if not at:
        return squeezed(_EDGE.sub("", marked)), ()
    return "".join(pieces), tuple(Reading(at, squeezed("".join(said))) for at, said in found)


def put_back(text: str, readings: tuple[Reading, ...]) -> str:
    """
    The text of a block with its readings, each behind the word that it belongs to.

    >>> put_back("漢字を読む", (Reading(2, "(かんじ)"), Reading(4, "(よ)")))
    '漢字(かんじ)を読(よ)む'
    """
    if not readings:
        return text
    pieces: list[str] = []
    start = 0
    for at, said in readings:
        pieces += (text[start:at], said)
        start = at
    return "".join((*pieces, text[start:]))
