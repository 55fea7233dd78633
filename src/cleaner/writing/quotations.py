"""Quotations: what stands between two quotation marks, in all the ways to print them."""

from __future__ import annotations

import re

LONGEST_QUOTATION = 600  # characters
_QUOTES = ("“”", "„“”", "«»", "»«", "「」", "『』", '""')  # a mark that opens, and those that close it
QUOTED = re.compile("|".join(f"{marks[0]}[^{marks[1:]}]{{0,{LONGEST_QUOTATION}}}[{marks[1:]}]" for marks in _QUOTES))
QUOTATION_MARK = re.compile(f"[{''.join(sorted({*''.join(_QUOTES)}))}]")

_LABELLED = re.compile(rf"[^:：]{{1,30}}[:：]\s*(?:{QUOTED.pattern})")


def is_labelled_quotation(text: str) -> bool:
    """
    Is a line a word or two, a colon and a quotation, as headlines of talks are?

    >>> is_labelled_quotation("Interview: “We want a warm place”"), is_labelled_quotation("Interview: Ann Example")
    (True, False)
    """
    return _LABELLED.fullmatch(text) is not None


def behind_quotation(text: str) -> str:
    """
    What a line that begins with a quotation says behind it; "" where that is nothing.

    >>> behind_quotation("“AI-generated” is what it said."), behind_quotation("“AI-generated”."), behind_quotation("It rained.")
    ('is what it said.', '', '')
    """
    line = text.lstrip()
    quoted = QUOTED.match(line)
    behind = line[quoted.end() :].strip() if quoted else ""
    return behind if any(map(str.isalnum, behind)) else ""
