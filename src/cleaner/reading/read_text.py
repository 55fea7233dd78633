"""Plain text → blocks: one block a line, hard-wrapped paragraphs put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate

from ..blocks import Block, Kind, Page
from ..writing.white_space import squeezed
from .lines.addressed import addresses_behind_links
from .lines.columns import in_reading_order
from .lines.cut import CutLines, is_cut, put_together
from .lines.edit_links import links_of_headings
from .lines.escaped import end_in, lines_of
from .lines.joined_letters import has_joined_letters, letters_apart
from .lines.measured import BULLET
from .lines.narrow import narrow_runs
from .lines.page_marks import PageMarks
from .lines.quoted import marks_of_quote
from .lines.terminal import is_form, printed_by_browser
from .lines.unwrapped import Unwrapped
from .lines.wrapped import wrapped_runs

_HEADING = re.compile(r"#{1,6}\s+\S")


def read_text(text: str, url: str | None = None, declared: Mapping[str, str] | None = None) -> Page:
    """
    Cut a text into blocks, one for each line that holds anything but white space.

    Blank lines aren't blocks; how many stood above a block is its `gap`, how far it is moved in its `indent`.
    Lines that a mailer or an editor wrapped at a fixed width are one block, and so is a sentence that a scraper cut at its links.
    What was laid out in columns is read one column after the other (reading/lines/columns.py), and what was quoted as a whole without its marks.
    Letters that a font joins are those that are meant.

    >>> [block.text for block in read_text("A title\\n\\n  One   line.\\n").blocks]
    ['A title', 'One line.']
    """
    given, lines = lines_of(text)
    places = list(accumulate(map(len, given), initial=0))
    if lines is given and ">" in text and (marks := marks_of_quote(lines)):
        given = lines = [line[mark:] for line, mark in zip(lines, marks, strict=True)]
        places = [place + mark for place, mark in zip(places[:-1], marks, strict=True)]
    elif lines is given and (cells := in_reading_order(text, given)):
        given = lines = [cell.text for cell in cells]
        places = [cell.start for cell in cells]
    printed = printed_by_browser(lines)
    end = len(lines) if printed is None else printed.start
    pages = PageMarks(lines[:end])
    addresses = addresses_behind_links(text)
    edits = links_of_headings(text)
    joined = has_joined_letters(text)
    blocks: list[Block] = []
    added: list[int] = []
    for run, said in _in_order(lines, end, pages):
        line, start = lines[run[0]], places[run[0]]
        indent = len(line) - len(line.lstrip())
        if printed is not None:
            said = printed.without_numbers(said)
        if addresses is not None:
            said = addresses.sub("", said)
        if joined:
            said = letters_apart(said)
        if run[0] >= end or run[0] in pages.marks or (printed is not None and is_form(said)):
            added.append(len(blocks))
        span = (start + indent, places[run[-1]] + end_in(given[run[-1]]))
        if edits is not None:
            bare = edits.sub("", said)
            if not bare and blocks:
                blocks[-1] = replace(blocks[-1], span=((blocks[-1].span or span)[0], span[1]))
                continue
            said = bare or said
        kind, bullet = kind_of_line(said)
        blocks.append(Block(len(blocks), said, kind, span, "", indent, _gap(lines, run[0]), bullet))
    return Page(tuple(blocks), text, False, url, declared or {}, printed=frozenset(added))


def _gap(lines: Sequence[str], i: int) -> int:
    """How many blank lines stand between a line and the one above; none where there is no such line."""
    above = i
    while above and not lines[above - 1].strip():
        above -= 1
    return i - above if above else 0


def kind_of_line(line: str) -> tuple[Kind, str]:
    """What a line of text is by its first characters: (kind, bullet)."""
    if line[0].isalpha():
        return "paragraph", ""
    if bullet := BULLET.match(line):
        return "list-item", bullet[0]
    return ("heading" if _HEADING.match(line) else "paragraph"), ""


def _in_order(lines: Sequence[str], end: int, pages: PageMarks) -> Iterator[tuple[Sequence[int], str]]:
    """The lines of each block, and what it says; heads and feet of pages, and lines from the `end` of the text on, stand alone."""
    if not pages.marks and end == len(lines):
        yield from _paragraphs(lines)
        return
    apart = pages.marks | pages.cut
    own = [i for i in range(end) if i not in apart]
    found = [([own[i] for i in run], said) for run, said in _paragraphs([lines[i] for i in own])]
    alone = (([i], squeezed(lines[i])) for i in (*pages.marks, *range(end, len(lines))))
    yield from sorted(found + [(run, said) for run, said in alone if said])


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[Sequence[int], str]]:
    """The lines of each block, those of a hard-wrapped or cut paragraph together, and what it says."""
    runs = wrapped_runs(lines) or narrow_runs(lines) or [range(i, i + 1) for i in range(len(lines))]
    put = Unwrapped(lines, runs).put if len(runs) < len(lines) else None
    pieces = [put(run) if put and len(run) > 1 else lines[run.start] for run in runs]
    if is_cut("".join(lines)):
        whole = [_between_spaces(piece, lines, run) for piece, run in zip(pieces, runs, strict=True)]
        for cut in CutLines(whole).runs():
            if said := put_together(pieces[cut.start : cut.stop]):
                yield range(runs[cut.start].start, runs[cut.stop - 1].stop), said
    else:
        for run, piece in zip(runs, pieces, strict=True):
            if said := squeezed(piece):
                yield run, said


def _between_spaces(piece: str, lines: Sequence[str], run: range) -> str:
    """A paragraph between the spaces that stand before its first line and behind its last."""
    first, last = lines[run.start], lines[run[-1]]
    return first[: len(first) - len(first.lstrip())] + piece.strip() + last[len(last.rstrip()) :]
