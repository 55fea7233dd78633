"""The signals of a block alone, which are the first columns of its row: its length and end, its marks, its kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..blocks import Block

if TYPE_CHECKING:
    from ..deciding.sight import Sight

_ADDRESS = re.compile(r"https?://|www\.|\S@\S|(?:^|\s)[@#]\w")
_DIGIT = re.compile(r"\d")
HEAD = 240  # characters of a block in which its marks are counted
ASCII_COMMAS, COMMAS = b",;", ",;،؛、，；፣၊"
ASCII_STOPS, STOPS = (". ", "! ", "? "), (". ", "! ", "? ", "。", "！", "？", "। ", "؟ ", "۔ ", "። ")
ASCII_SEPARATORS, SEPARATORS = b"|/>", "|/>»«›·•→"
_ASCII_MARKS = ASCII_COMMAS + ASCII_SEPARATORS
OTHER_SEPARATORS = SEPARATORS[len(ASCII_SEPARATORS) :]
_NO_MARKS = bytes(byte for byte in range(256) if byte > 127 or not (chr(byte).isdigit() or byte in _ASCII_MARKS))
# In UTF-8, the bytes that no digit, comma or stop beyond ASCII begins with.
_OTHER_BYTES = bytes(byte for byte in range(256) if byte < 0xD8 or byte in (0xDA, 0xDC, 0xDD, 0xDE, 0xE2))
OPENERS = "\"“„«‹「『‘'—–-"
WIDTHS = (8, 16, 25, 40, 60, 90, 130, 200, 350, 700)
SHARES = (0.001, 0.1, 0.25, 0.45, 0.65, 0.85)
# The columns of a row that are of a block alone: their names and how many values each has.
OWN_SIGNALS = (
    ("length and end", 55),
    ("commas", 56),
    ("sentences", 40),
    ("digits", 56),
    ("capitals", 48),
    ("separators", 32),
    ("dates and addresses", 24),
    ("kind of block", 80),
    ("opening mark", 16),
    ("consent wording", 48),
)


def own(sight: Sight) -> list[int]:
    """What is seen of a block, as the columns of OWN_SIGNALS."""
    shape, width, text = sight.shape, sight.width, sight.text
    head = text if width < HEAD else text[:HEAD]
    digits, commas, stops, separators = _marks_in(head)
    return [
        bisect_right(WIDTHS, width) * 5 + sight.end,
        min(6, commas) * 8 + shape,
        min(4, stops) * 8 + shape,
        bisect_right(SHARES, digits / len(head)) * 8 + shape,
        _case(head) * 8 + shape,
        min(3, separators) * 8 + shape,
        (2 if _has_address(text) else 1 if digits and sight.dated else 0) * 8 + shape,
        _kind(sight.block) * 8 + shape,
        int(head[0] in OPENERS) * 8 + shape,
        sight.consent * 8 + shape,
    ]


def _marks_in(text: str) -> tuple[int, int, int, int]:
    """
    How many digits, commas, ends of sentences before others, and separators a text has.

    >>> _marks_in("Menu | 2 boats, 12 nets. It rained."), _marks_in("«Дождь»، 12")
    ((3, 1, 1, 1), (2, 1, 0, 2))
    """
    coded, is_ascii = text.encode("utf-8", "surrogatepass"), text.isascii()
    if not is_ascii and coded.translate(None, _OTHER_BYTES):
        return len(_DIGIT.findall(text)), _count(text, COMMAS), _count(text, STOPS), _count(text, SEPARATORS)
    marks = coded.translate(None, _NO_MARKS)
    digits = len(marks.translate(None, _ASCII_MARKS))
    commas = len(marks) - len(marks.translate(None, ASCII_COMMAS))
    others = 0 if is_ascii else _count(text, OTHER_SEPARATORS)
    return digits, commas, _count(text, ASCII_STOPS), len(marks) - digits - commas + others


def _count(text: str, marks: Iterable[str]) -> int:
    return sum(map(text.count, marks))


def _has_address(text: str) -> bool:
    return ("@" in text or "#" in text or "://" in text or "www." in text) and bool(_ADDRESS.search(text))


KIND_COLUMNS: dict[str, int] = {"heading": 4, "caption": 5, "quote": 6, "row": 7, "code": 8}


def _kind(block: Block) -> int:
    """0 a paragraph, 1-3 a list item by its bullet, then KIND_COLUMNS."""
    if block.bullet:
        return 1 if block.bullet in "*-–—" else 2 if not block.bullet[0].isdigit() else 3
    return KIND_COLUMNS.get(block.kind, 0)


def _case(text: str) -> int:
    """0 no letters with case, 1 no capitals but the first, 2 some, 3 most words begin with one, 4 all capitals, 5 begins small."""
    if text.isupper():
        return 4
    initials = [word[0] for word in text[:60].split()]
    upper = sum(map(str.isupper, initials))
    lower = sum(map(str.islower, initials))
    if not upper + lower:
        return 0
    if initials[0].islower():
        return 5
    return 3 if upper > 1 and upper > 0.7 * (upper + lower) else 2 if upper > 1 else 1
