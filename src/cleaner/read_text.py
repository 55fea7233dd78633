"""Plain text → blocks: one block a line, hard-wrapped paragraphs put together again."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping

from .blocks import Block, Kind, Page
from .cut_lines import CutLines, is_cut, put_together
from .writing.folding import UNSPACED

_BULLET = re.compile(r"(?:[*+•·▪■●◦‣–—-]|\d{1,3}[.)])(?=\s)")
_HEADING = re.compile(r"#{1,6}\s+\S")
NARROWEST_WRAP, WIDEST_WRAP = 50, 100  # columns that mailers and editors wrap at
LONGEST_UNSPACED = 10  # letters of a word in scripts without spaces, such as Thai


def read_text(text: str, url: str | None = None, declared: Mapping[str, str] | None = None) -> Page:
    """
    Cut a text into blocks, one for each line that holds anything but white space.

    Blank lines aren't blocks; how many stood above a block is its `gap`, how far it is moved in its `indent`.
    Lines that a mailer or an editor wrapped at a fixed width are one block, and so is a sentence that a scraper cut at its links.

    >>> [block.text for block in read_text("A title\\n\\n  One   line.\\n").blocks]
    ['A title', 'One line.']
    """
    blocks: list[Block] = []
    position = gap = 0
    for line, squeezed in _paragraphs(text):
        if not squeezed:
            gap += 1
            position += len(line)
            continue
        indent = len(line) - len(line.lstrip())
        start = position + indent
        position += len(line)
        kind, bullet = kind_of_line(squeezed)
        blocks.append(Block(len(blocks), squeezed, kind, (start, start + len(line.strip())), "", indent, gap, bullet))
        gap = 0
    return Page(tuple(blocks), text, False, url, declared or {})


def kind_of_line(line: str) -> tuple[Kind, str]:
    """What a line of text is by its first characters: (kind, bullet)."""
    if line[0].isalpha():
        return "paragraph", ""
    if bullet := _BULLET.match(line):
        return "list-item", bullet[0]
    return ("heading" if _HEADING.match(line) else "paragraph"), ""


def _paragraphs(text: str) -> Iterator[tuple[str, str]]:
    """The lines of a text as they stand there, those of a hard-wrapped or cut paragraph as one, and what each says."""
    lines = text.splitlines(keepends=True)
    if width := _wrap_width(lines):
        lines = _unwrapped(lines, width)
    elif is_cut(text):
        for run in CutLines(lines).runs():
            pieces = lines[run.start : run.stop]
            yield "".join(pieces), put_together(pieces)
        return
    for line in lines:
        yield line, " ".join(line.split())


def _unwrapped(lines: list[str], width: int) -> list[str]:
    """Put the lines of paragraphs together that are wrapped at a width."""
    paragraphs: list[list[str]] = []
    above = ""
    for line in lines:
        if above.strip() and line.strip() and _is_full(above, line, width) and not _BULLET.match(line.lstrip()):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        above = line
    return ["".join(paragraph) for paragraph in paragraphs]


def _wrap_width(lines: list[str]) -> int:
    """
    The width that a text is wrapped at, or 0.

    Wrapped text has many lines, none longer than the width, and nearly every line that isn't the last of its
    paragraph is so full that the next line's first word would not have fitted.
    """
    if len(lines) < 8:
        return 0
    width = max(len(line.rstrip()) for line in lines)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return 0
    followed = [(line, below) for line, below in itertools.pairwise(lines) if line.strip() and below.strip()]
    full = sum(_is_full(line, below, width) for line, below in followed)
    return width if len(followed) >= 6 and full >= 0.8 * len(followed) else 0


def _is_full(line: str, below: str, width: int) -> bool:
    """Would the first word below not have found room? Scripts without spaces may be cut at any of their short words."""
    word = below.split(None, 1)[0]
    length = min(len(word), LONGEST_UNSPACED) if UNSPACED.match(word) else len(word)
    return len(line.rstrip()) + 1 + length >= width
