"""What is known of a page's blocks from other pages of its site."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

FEWEST = 3  # other pages on which a block stands that the site repeats,
REPEATED, SURE = 0.3, 0.8  # … and the share of them, where the model is in doubt and where it is sure of the block
FRAME, BESIDE = 0.3, 2  # the same share, and as few pages, for a line beside which others are looked at


@dataclass(frozen=True, slots=True)
class Known:
    """
    Of a page: how many other pages of its site are remembered, and on how many of them each block stands.

    >>> known = Known(15, {"All rights reserved": 14, "Storm": 2})
    >>> known.is_repeated("All rights reserved", sure=True), known.is_repeated("Storm", sure=False)
    (True, False)
    """

    pages: int
    counts: Mapping[str, int] = field(repr=False)  # by text, of those that stand on any
    unknown: Collection[str] = field(default=(), repr=False)  # texts of which that isn't remembered

    def is_repeated(self, text: str, sure: bool) -> bool:
        """
        Does the site repeat this block? Where the model is sure that it is the article's, most pages must hold it.

        A few pages may share a paragraph because they quote it, or one another.
        """
        count = self.counts.get(text, 0)
        return count >= FEWEST and count >= (SURE if sure else REPEATED) * self.pages

    def is_frame(self, text: str) -> bool:
        """Is this likely one of the lines around the articles? Only what stands between such lines is judged by that."""
        count = self.counts.get(text, 0)
        return count >= min(BESIDE, self.pages) and count >= FRAME * self.pages

    def evidence(self, text: str) -> str:
        """
        What was seen, in words.

        >>> Known(15, {"All rights reserved": 14}).evidence("All rights reserved")
        'stands on 14 of 15 other pages of this site'
        """
        return f"stands on {self.counts.get(text, 0)} of {self.pages} other pages of this site"
