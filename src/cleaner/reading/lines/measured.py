"""Lines of a text, measured: how wide each is, and its first word, that would have found room above or not."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...writing.folding import UNSPACED, UNSPACED_CLASS
from ...writing.normal_forms import composed
from ...writing.shapes import end_of

LONGEST_UNSPACED = 10  # letters of a word in scripts without spaces, such as Thai
SIGNS = "•·▪■●◦‣»›▸►➤✓✔"  # of items whose bullet is no bullet of Markdown
BULLET = re.compile(rf"(?:[*+{SIGNS}–—-]|\d{{1,3}}[.)])(?=\s)")
_QUOTE = re.compile(r"(?: ?>)+(?: |$)")
_SIGNS = re.compile(r"[{}=<\\|$~^`_#@+*/%&]|\w\(|;$")
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]"
)
# What can't be parted at the end of a line: a letter of a script without spaces with its marks, else a word.
_UNIT = re.compile(
    f"[「『（《〈【“‘(]*[{UNSPACED_CLASS}][，。、；：？！」』）》〉】”’…ー,.;:?!)]*|[^\\s{UNSPACED_CLASS}]+"
)


@dataclass(slots=True)
class Line:
    """What a line says, and how much room it takes."""

    quoted: int  # how often: ">", ">>"
    indent: int
    text: str
    width: int  # to its end, in columns or in letters
    unit: int  # width of its first word
    end: int  # STOP, DOTS …

    @property
    def breakable(self) -> bool:
        return " " in self.text or UNSPACED.match(self.text) is not None


NOTHING = Line(0, 0, "", 0, 0, 0)


def measured(line: str, in_columns: bool) -> Line:
    """A line, measured in columns, of which a Chinese letter takes two, or else in letters."""
    line = line.expandtabs(8).rstrip() if "\t" not in line.strip() else line.rstrip()
    quote = _QUOTE.match(line) if ">" in line else None
    said = composed(line[quote.end() :] if quote else line)
    text = said.strip()
    if not text:
        return NOTHING
    first = _UNIT.match(text)
    unit = first[0] if first else text[:1]
    if UNSPACED.match(unit) and not _WIDE.match(unit):
        unit = text.split(None, 1)[0][:LONGEST_UNSPACED]
    measure = _columns if in_columns else len
    indent = measure(said[: len(said) - len(said.lstrip())])
    return Line(
        quote[0].count(">") if quote else 0, indent, text, indent + measure(text), measure(unit) or 1, end_of(text)
    )


def _columns(text: str) -> int:
    return len(text) + (0 if text.isascii() else len(_WIDE.findall(text)))


def has_wide_letters(line: str) -> bool:
    """Does a line hold letters that take two columns each?"""
    return not line.isascii() and _WIDE.search(line) is not None


def without_quote(line: str) -> str:
    """A line without the marks of quoting before it."""
    quote = _QUOTE.match(line)
    return line[quote.end() :] if quote else line


def signs_in(text: str) -> tuple[int, int]:
    """How many signs of code a line holds, and how many characters, addresses aside."""
    words = [word for word in text.split() if "://" not in word]
    return sum(len(_SIGNS.findall(word)) for word in words), sum(map(len, words))
