"""Is this the article's table of contents?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..blocks import Decision
from ..clues.announced import headings_of, tables_of_contents
from ..deciding.sight import LABEL_WIDTH
from ..deciding.view import View
from ..writing.shapes import STOP
from ..writing.words import without_number

RULE = "stages/contents.py"
FEWEST = 2  # lines in an element that are links,
LINKED = 0.9  # … and the share of links of each


def contents(view: View) -> list[Decision]:
    """
    Remove lists of contents: lines that follow each other, and each of which stands further down again as a heading.

    Of lines that are links two are enough. What stands over them in a box of theirs goes with them: "Contents". In a text nothing
    goes. A heading that is announced stays.
    """
    decisions: list[Decision] = []
    headings = headings_of(view.blocks)
    if not headings:
        return decisions
    for table in tables_of_contents(view.blocks, headings):
        evidence = f"{len(table)} lines in a row that stand further down as headings"
        decisions += [Decision(i, "navigation", RULE, evidence) for i, _ in table]
    gone = {decision.block for decision in decisions}
    evidence = "a link among others, each of which stands further down as a heading"
    decisions += [Decision(i, "navigation", RULE, evidence) for i in _links_down(view, headings) if i not in gone]
    gone |= {decision.block for decision in decisions}
    if gone and (label := _label_over(view, gone)) is not None:
        decisions.append(Decision(label, "navigation", RULE, "over a list of contents, in its box"))
    return decisions


def _links_down(view: View, headings: Mapping[str, int]) -> Iterator[int]:
    """The lines that are links, in an element in which each line is one, several, and stands further down as a heading."""
    linked = [i for i, block in enumerate(view.blocks) if block.links and block.links > LINKED * len(block.text)]
    markup = view.page.markup
    if not linked or markup is None:
        return
    for i in linked:
        block = view.blocks[i]
        if block.kind == "heading" or headings.get(without_number(block.text), -1) <= i:
            continue
        listed = markup.parents[block.box]
        first, last = block.id, block.id + 1
        blocks = view.page.blocks
        while first and markup.parents[blocks[first - 1].box] == listed:
            first -= 1
        while last < len(blocks) and markup.parents[blocks[last].box] == listed:
            last += 1
        if last - first >= FEWEST and all(
            other.kind != "heading" and other.link_density > LINKED and without_number(other.text) in headings
            for other in blocks[first:last]
        ):
            yield i


def _label_over(view: View, entries: set[int]) -> int | None:
    """The short line that stands over a table of contents in a box that holds nothing else of the article."""
    first = min(entries)
    above = first - 1
    if (
        view.page.markup is None
        or above < 0
        or view.sights[above].width >= LABEL_WIDTH
        or view.sights[above].end == STOP
    ):
        return None
    others = [block.box for i, block in enumerate(view.blocks) if i not in entries and i != above]
    return above if view.blocks[above].box in view.box_apart(view.blocks[first].box, others) else None
