"""What stages decide, put together: the first decision about each block counts, and something is always left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from ..blocks import Block, Decision, Page
from ..reading.decoding.mojibake_signs import MISREAD
from ..reading.markdown.units import with_units_whole
from ..reading.read_text import kind_of_line
from ..reading.wrapping import WRAPPED
from ..writing.shapes import width_of
from .view import View

Stage = Callable[[View], list[Decision]]
NOTHING_FOUND = "no article was found; what reads most like one was kept"
LISTED = "no article, but a list of {} articles was found; what it says of them was kept"
ONE_PARAGRAPH = "the text is one long paragraph, in which nothing could be told apart; give its lines, or the HTML"
WHOLE_PAGE = 1500  # width of a paragraph that may be a whole page in one line
PARAGRAPH = 60  # width of a block from which it may be a paragraph
ROUNDS = 6  # cleaning what is left goes on until nothing changes, and at most so often


def decide(view: View, stages: Sequence[Stage], title: int | None) -> dict[int, Decision]:
    """
    The stages' removals, the first of each block; the title is never removed.

    What repeats a block goes only if that block stays. A block of links that would hold the title ends above it: "Headlines" may be its label.
    """
    removals: dict[int, Decision] = {}
    for stage in stages:
        of_title = False
        for decision in stage(view):
            if view.blocks[decision.block].id == title:
                of_title = decision.reason == "related"
                continue
            of_title = of_title and decision.reason == "related" and decision.part != "heading"
            if not of_title:
                removals.setdefault(decision.block, decision)
    removals = {i: decision for i, decision in removals.items() if decision.repeats not in removals}
    return with_units_whole(view, removals, title) if view.page.is_markdown else removals


def without_its_copy(removals: Mapping[int, Decision], gone: Collection[int]) -> set[int]:
    """What went since it repeats a block which goes now, and not as a repeat itself: one of the two has to stay."""
    lost = {name for name in gone if removals[name].reason != "repeat"}
    return {name for name, decision in removals.items() if decision.repeats in lost}


def renumbered(decision: Decision, names: Sequence[int]) -> Decision:
    """A decision about the n-th block of a list, made one about the block of that name."""
    block = names[decision.block]
    repeats = None if decision.repeats is None else names[decision.repeats]
    item = None if decision.item is None else names[decision.item]
    named = None if decision.names is None else names[decision.names]
    if (block, repeats, item, named) == (decision.block, decision.repeats, decision.item, decision.names):
        return decision
    return replace(decision, block=block, repeats=repeats, item=item, names=named)


def guard(view: View, found: dict[int, Decision]) -> dict[int, Decision]:
    """Where nothing would be left, keep the best candidate: an empty result never passes silently."""
    prose = {n for n, decision in found.items() if decision.reason == "boilerplate" and view.is_prose(n)}
    back = prose or {likeliest(view.scores, [sight.width for sight in view.sights])}
    return {n: decision for n, decision in found.items() if n not in back}


def likeliest(scores: Sequence[float], widths: Sequence[int]) -> int:
    """The block that reads most like an article, a paragraph if there is one; the first of equals."""
    return max(range(len(scores)), key=lambda n: (widths[n] >= PARAGRAPH, scores[n] + min(widths[n], 400) / 100, -n))


def leaves(view: View, title: int) -> bool:
    """
    Does the title leave the text? A plain text may run it into the article; then, and where the caller wants it, it stays.

    Were it otherwise, cleaning a clean text would take its first line away if that looks like a title.
    """
    return not view.options.title and (view.page.is_html or not view.in_article(title))


def as_lines(blocks: Sequence[Block]) -> list[Block]:
    """Blocks as they stand in the article's text: lines with blank lines between, and no tags."""
    lines = []
    for n, block in enumerate(blocks):
        kind, bullet = (block.kind, block.bullet) if block.box < 0 else kind_of_line(block.text)
        is_cut = n > 0 and block.box >= 0 and block.box == blocks[n - 1].box  # lines that `br` parts stand together
        gap = int(n > 0 and not is_cut)
        lines.append(
            Block(block.id, block.text, kind, block.span, block.path, 0, gap, bullet, block.links, block.url, block.box)
        )
    return lines


def first_warnings(page: Page) -> list[str]:
    """What is doubtful about a page before it is cleaned, in words."""
    broken = sum(block.text.count("\ufffd") for block in page.blocks) if "\ufffd" in page.source else 0
    warnings = [f"{broken} character{'s' * (broken != 1)} could not be decoded (U+FFFD)"] if broken else []
    if taken_for := page.declared.get(MISREAD):
        encoding = page.declared["encoding"]
        warnings.append(f"the page had been decoded as {taken_for}, but is {encoding}; it was decoded again")
    if WRAPPED in page.declared:
        warnings.append(page.declared[WRAPPED])
    if len(page.blocks) == 1 and not page.is_html and width_of(page.blocks[0].text) >= WHOLE_PAGE:
        warnings.append(ONE_PARAGRAPH)
    return warnings
