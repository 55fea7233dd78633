"""Which headings does a table of contents announce?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from ..blocks import Block
from ..writing.words import without_number

FEWEST = 3  # lines in a row, each a heading that stands further down,
LONGEST_NUMBER = 20  # … and characters of the number or bullet before one


def headings_of(blocks: Sequence[Block]) -> dict[str, int]:
    """The places of the headings among blocks of HTML, by what each says without its number. Only a page of HTML says what a heading is."""
    return {without_number(block.text): i for i, block in enumerate(blocks) if block.kind == "heading"}


def tables_of_contents(blocks: Sequence[Block], headings: Mapping[str, int]) -> Iterator[list[tuple[int, int]]]:
    """
    The tables of contents among blocks of HTML: lines that follow each other, each with the heading further down that it announces.

    Of both, their places among the blocks.
    """
    if len(headings) < FEWEST:
        return
    run: list[tuple[int, int]] = []
    longest = max(map(len, headings)) + LONGEST_NUMBER
    for i, block in enumerate(chain(blocks, (None,))):
        if block is not None and block.kind != "heading" and len(block.text) <= longest:
            heading = headings.get(without_number(block.text), -1)
            if heading > i:
                run.append((i, heading))
                continue
        if len(run) >= FEWEST:
            yield run
        run = []
