"""What was decided about a page: all that an article is put together from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ..blocks import Decision, Page
from ..options import Options
from .beside import box_around, is_in
from .view import View

PARTS_BELOW = ("caption", "byline")  # reasons that leave out parts of an article, also right below its last block


@dataclass(frozen=True)
class Draft:
    """Which blocks of a page are the article: all that its text needs. The rest is worked out when it is asked for."""

    page: Page
    options: Options
    left: tuple[int, ...]  # the blocks that stand in the text
    title: int | None
    removals: Mapping[int, Decision]  # what the stages decided about blocks that the elements of a page count to it
    warnings: tuple[str, ...] = ()
    expected: float = 0.0  # the F1 that the scores make expect (confidence.py),
    by_text: bool = True  # … which come from the text, not from a page's elements
    is_article: bool = True  # is there an article at all?


@dataclass(frozen=True)
class Outcome:
    """What the stages decided about a page: enough to put the article together, also with other choices."""

    page: Page
    view: View
    removals: Mapping[int, Decision]
    title: int | None  # the block that is the title,
    title_in_text: bool  # … and whether it stands in the text as well
    explain: Mapping[int, Callable[[], str]]  # the evidence of decisions that bring none, worked out when asked for
    warnings: tuple[str, ...] = ()
    is_article: bool = True

    def inside(self) -> range:
        """The blocks from the article's first to its last, and the captions and bylines right below that, in the element that holds it."""
        blocks, markup, removals = self.page.blocks, self.page.markup, self.removals
        kept = [block for block in blocks if block.id not in removals]
        if not kept:
            return range(0)
        end = kept[-1].id + 1
        around = 0 if markup is None else box_around(markup, kept[0].box, kept[-1].box)
        while end in removals and removals[end].reason in PARTS_BELOW:
            if markup is not None and not is_in(markup, blocks[end].box, around):
                break
            end += 1
        return range(kept[0].id, end)
