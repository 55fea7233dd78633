"""Which lines of an article are verses of one stanza?"""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block
from ..continuity.verses import FEWEST_VERSES, LONGEST_VERSE
from .segments import Segment


def stanzas_of(segments: Sequence[Segment], blocks: Sequence[Block]) -> dict[int, int]:
    """The blocks that are verses of a stanza, each with the first one: lines of one element with a line end between them, and no links."""
    found: dict[int, int] = {}
    run: list[Segment] = []
    for segment in [*segments, None]:
        if segment is not None and run and segment.block == run[-1].block:
            continue
        if segment is None or not run or not _goes_on(run[-1], segment, blocks):
            if len(run) >= FEWEST_VERSES:
                found |= dict.fromkeys((verse.block for verse in run), run[0].block)
            run = []
        if segment is not None and _may_be_verse(blocks[segment.block]):
            run.append(segment)
    return found


def _goes_on(verse: Segment, segment: Segment, blocks: Sequence[Block]) -> bool:
    """Does a segment stand on the next line of the element that a verse stands in?"""
    return (
        segment.block == verse.block + 1
        and segment.line_ends == 1
        and segment.place is verse.place
        and blocks[segment.block].box == blocks[verse.block].box
    )


def _may_be_verse(block: Block) -> bool:
    return block.kind in ("paragraph", "quote") and not block.links and len(block.text) <= LONGEST_VERSE
