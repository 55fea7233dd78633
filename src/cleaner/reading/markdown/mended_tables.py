"""Tables of Markdown, mended where a converter printed the layout of a page as one: rows of more cells than the head, rows of dashes that fit none."""

from __future__ import annotations

import re
from itertools import pairwise

from .mended_lines import FENCES

DASHES = "---"  # what html2text prints below the head of a table with one column
_DELIMITER_ROW = re.compile(r"\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?(?:[ \t]*\|)?")
_NOTHING = "|:- \t"  # what a cell is made of that says nothing: a row of dashes of a table in another one, printed in a line with it
_BAR = re.compile(r"(?<!\\)\|")


def with_tables_whole(lines: list[str]) -> list[str]:
    """
    Lines whose tables a parser reads whole, although those that lay out a page, and hold tables again, were printed as tables of data.

    What a row has in more cells than the head, a parser leaves out: it is the end of the last cell. A row of dashes that fits no head says
    nothing, and makes no heading of what stands above.

    >>> with_tables_whole(["| Day |", "| --- |", "| One | two |"])
    ['| Day |', '| --- |', '| One \\\\| two |']
    >>> with_tables_whole(["| |", "|---|", "| One | | --- | | two |"])[-1]
    '| One \\\\| two |'
    >>> with_tables_whole(["It rained. | Wells", "---", "Read on | Print", "---|---|---"])
    ['It rained. | Wells', '', 'Read on | Print', '']
    """
    changed = lines
    columns = 0  # of the table that the line is in
    fence = above = ""
    for n, line in enumerate(lines):
        bare, mended = line.strip(), line
        if fence:
            fence = "" if bare.startswith(fence) else fence
        elif not bare or bare.startswith(FENCES):
            fence, columns = bare[:3], 0
        elif (bare == DASHES or "|" in bare) and _DELIMITER_ROW.fullmatch(bare):
            if columns:
                mended = "|"
            elif "|" in above and len(_bars_inside(above)) == len(_bars_inside(line)):
                columns = len(_bars_inside(line)) + 1
            elif "|" in above or "|" in bare:
                mended = ""
        elif columns and len(bars := _bars_inside(line)) >= columns:
            pieces = (line[start:end] for start, end in pairwise([0, *bars, len(line)]))
            cells = [piece for piece in pieces if piece.strip(_NOTHING)]
            mended = "".join([*cells[:columns], *(f"\\{cell}" for cell in cells[columns:])]) or "|"
        if mended is not line:
            changed = list(lines) if changed is lines else changed
            changed[n] = mended
        above = line
    return changed


def _bars_inside(row: str) -> list[int]:
    """Where the bars between the cells of a row stand."""
    bars = [bar.start() for bar in _BAR.finditer(row)]
    if bars and not row[: bars[0]].strip():
        bars = bars[1:]
    return bars[:-1] if bars and not row[bars[-1] + 1 :].strip() else bars
