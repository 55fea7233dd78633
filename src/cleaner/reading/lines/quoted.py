"""Texts that are quoted as a whole, as mails are that somebody sends on: "> It rained."."""

from __future__ import annotations

import re
from collections.abc import Sequence

FEWEST = 3  # lines that say something
DEEPEST = 9  # times that a text may have been quoted
_MARK = re.compile(r"[^\S\r\n]?>(?:[^\S\r\n]|(?=>|\s*$))")


def marks_of_quote(lines: Sequence[str]) -> list[int]:
    """
    How long the marks before each line are in a text that is quoted as a whole, but for a line above that says whose it is; else nothing.

    >>> marks_of_quote(["Lucy wrote:", "> It rained.", ">", ">> Where?", "> In Wells."])
    [0, 2, 1, 1, 2]
    >>> marks_of_quote(["It rained.", "> Where?", "> When?", "> Who says so?"])
    []
    """
    marks = [0] * len(lines)
    start = next((i for i, line in enumerate(lines) if line.strip()), 0)
    if lines and lines[start].rstrip().endswith(":"):
        start += 1
    said = [i for i in range(start, len(lines)) if lines[i].strip()]
    for _ in range(DEEPEST):
        found = [_MARK.match(lines[i], marks[i]) for i in said]
        if len(said) < FEWEST or not all(found):
            break
        for i, mark in zip(said, found, strict=True):
            assert mark is not None
            marks[i] = mark.end()
        said = [i for i in said if lines[i][marks[i] :].strip()]
    return marks if any(marks) else []
