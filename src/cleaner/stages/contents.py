"""Is this the article's table of contents?"""

from __future__ import annotations

from ..blocks import Decision
from ..view import View

RULE = "stages/contents.py"
FEWEST = 3  # lines in a row, each a heading that stands further down
NUMBERING = "0123456789.)•·–—-+* "


def contents(view: View) -> list[Decision]:
    """
    Remove lists of contents: lines that follow each other, and each of which stands further down again as a heading.

    Only a page of HTML says what a heading is, so in a text nothing goes. A heading itself stays.
    """
    places = {_bare(block.text): i for i, block in enumerate(view.blocks) if block.kind == "heading"}
    if len(places) < FEWEST:
        return []
    decisions: list[Decision] = []
    run: list[int] = []
    for i, block in enumerate([*view.blocks, None]):
        if block is not None and block.kind != "heading" and places.get(_bare(block.text), -1) > i:
            run.append(i)
            continue
        if len(run) >= FEWEST:
            evidence = f"{len(run)} lines in a row that stand further down as headings"
            decisions += [Decision(j, "remove", "navigation", RULE, evidence) for j in run]
        run = []
    return decisions


def _bare(text: str) -> str:
    """A heading without its number or bullet."""
    return text.lstrip(NUMBERING) or text
