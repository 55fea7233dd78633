"""Is this the article's table of contents?"""

from __future__ import annotations

from ..announced import tables_of_contents
from ..blocks import Decision
from ..view import View

RULE = "stages/contents.py"


def contents(view: View) -> list[Decision]:
    """
    Remove lists of contents: lines that follow each other, and each of which stands further down again as a heading.

    In a text nothing goes. A heading itself stays.
    """
    decisions: list[Decision] = []
    for table in tables_of_contents(view.blocks):
        evidence = f"{len(table)} lines in a row that stand further down as headings"
        decisions += [Decision(i, "remove", "navigation", RULE, evidence) for i, _ in table]
    return decisions
