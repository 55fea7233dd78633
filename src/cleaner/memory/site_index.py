"""The pages of one site, made for looking up which of them hold a block, and which are the same article under another address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from ..writing.shapes import reads_as_prose

BLOCKS_A_PAGE = 2_000  # that are remembered of a page
COPY = 0.95  # share of a page's own prose that makes a page that holds it a copy of it


@dataclass(frozen=True, slots=True)
class Index:
    """The pages of a site, made for looking up."""

    pages: Mapping[int, frozenset[int]]
    counts: Counter[int]  # pages on which a block stands
    limit: int  # up to which it is known of every page which blocks stand on it

    def copies(self, page: int, numbers: Mapping[str, int]) -> list[frozenset[int]]:
        """The page itself, and those that hold nearly all of what is its own: its rare prose, or else all of it."""
        mine = self.pages.get(page, frozenset())
        counts = {number: self.counts[number] - (number in mine) for number in numbers.values()}
        half = (len(self.pages) - (page in self.pages)) / 2
        own = [text for text, number in numbers.items() if counts[number] <= half and reads_as_prose(text)]
        weights = {numbers[text]: len(text) / max(1, counts[numbers[text]]) for text in own or numbers}
        most = COPY * sum(weights.values())
        return [
            blocks
            for name, blocks in self.pages.items()
            if name == page or sum(weight for number, weight in weights.items() if number in blocks) >= most
        ]


def index_of(pages: Mapping[int, bytes]) -> Index:
    """The index of the pages of a site, of each of which its blocks are given as numbers of 32 bits."""
    blocks = {page: frozenset(memoryview(numbers).cast("I")) for page, numbers in pages.items()}
    counts: Counter[int] = Counter()
    for numbers in blocks.values():
        counts.update(numbers)
    full = [max(numbers) for numbers in blocks.values() if len(numbers) >= BLOCKS_A_PAGE]
    return Index(blocks, counts, min(full, default=1 << 32))
