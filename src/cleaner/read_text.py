"""Plain text → blocks: one block a line, hard-wrapped paragraphs put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from .blocks import Block, Kind, Page
from .cut_lines import CutLines, is_cut, put_together
from .hard_wraps import Unwrapped, wrapped_runs
from .terminal import is_form, printed_by_browser

_BULLET = re.compile(r"(?:[*+•·▪■●◦‣–—-]|\d{1,3}[.)])(?=\s)")
_HEADING = re.compile(r"#{1,6}\s+\S")


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
    lines = text.splitlines(keepends=True)
    printed = printed_by_browser(text, lines)
    own = lines if printed is None else lines[: printed.start]
    of_browser: list[int] = []
    for line, squeezed in chain(_paragraphs(text, own), map(_as_it_stands, lines[len(own) :])):
        if not squeezed:
            gap += 1
            position += len(line)
            continue
        indent = len(line) - len(line.lstrip())
        start = position + indent
        position += len(line)
        if printed is not None:
            squeezed = printed.without_numbers(squeezed)
            if start >= printed.at or is_form(squeezed):
                of_browser.append(len(blocks))
        kind, bullet = kind_of_line(squeezed)
        blocks.append(Block(len(blocks), squeezed, kind, (start, start + len(line.strip())), "", indent, gap, bullet))
        gap = 0
    return Page(tuple(blocks), text, False, url, declared or {}, printed=frozenset(of_browser))


def kind_of_line(line: str) -> tuple[Kind, str]:
    """What a line of text is by its first characters: (kind, bullet)."""
    if line[0].isalpha():
        return "paragraph", ""
    if bullet := _BULLET.match(line):
        return "list-item", bullet[0]
    return ("heading" if _HEADING.match(line) else "paragraph"), ""


def _paragraphs(text: str, lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines of a text as they stand there, those of a hard-wrapped or cut paragraph as one, and what each says."""
    if runs := wrapped_runs(lines):
        together = Unwrapped(lines, runs)
        for run in runs:
            yield "".join(lines[run.start : run.stop]), together.put(run)
        return
    if is_cut(text):
        for run in CutLines(lines).runs():
            pieces = lines[run.start : run.stop]
            yield "".join(pieces), put_together(pieces)
        return
    yield from map(_as_it_stands, lines)


def _as_it_stands(line: str) -> tuple[str, str]:
    return line, " ".join(line.split())
