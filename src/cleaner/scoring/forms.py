"""What the blocks of a page are by their length, end and links, and how much prose stands in its boxes."""

from __future__ import annotations

from collections.abc import Sequence

from ..blocks import Block, Markup
from ..writing.shapes import COLON, DOTS, STOP, end_of, width_of
from .boxes import Look

# The forms of a block.
SHORT_LINK, LONG_LINK, TINY, SHORT_LINE, SHORT_SENTENCE, LINE, SENTENCE, PROSE = range(8)
SENTENCES = (SHORT_SENTENCE, SENTENCE, PROSE)
_GROUPS = (
    ("p",), ("div", "center", "body"), ("li", "ul", "ol"), ("td", "th", "tr", "tbody", "table"), ("h1",), ("h2",),
    ("h3", "h4", "h5", "h6"), ("blockquote",), ("figcaption", "caption", "figure"), ("pre",), ("dd", "dt", "dl"), ("section", "main"),
    ("article",),
)  # fmt: skip
TAG_GROUPS = {tag: number for number, group in enumerate(_GROUPS) for tag in group}
OTHER_TAG = len(_GROUPS)
TAGS = OTHER_TAG + 1
H1 = TAG_GROUPS["h1"]


class Forms:
    """The forms of a page's blocks, each list by block; time is linear in the number of characters."""

    def __init__(self, blocks: Sequence[Block], markup: Markup) -> None:
        self.widths: list[int] = []
        self.ends: list[int] = []  # STOP, DOTS …
        self.links: list[int] = []  # how much of a block is link, from 0 to 4
        self.forms: list[int] = []  # SHORT_LINK, LONG_LINK …
        self.tags: list[int] = []  # groups of tags
        self.prose: list[int] = []  # characters of prose
        self.counts: dict[str, int] = {}  # how often a text stands there
        self.alike: dict[str, int] = {}  # prose in boxes that look alike
        for block in blocks:
            self._add(block, markup.looks[block.box])
        self.held = self._held(blocks, markup.parents)

    def _add(self, block: Block, look: Look) -> None:
        text = block.text
        width, end = width_of(text), end_of(text)
        linked = block.links / len(text)
        link = 0 if not linked else 1 if linked < 0.25 else 2 if linked < 0.6 else 3 if linked < 0.95 else 4
        if link >= 3:
            form = SHORT_LINK if width < 40 else LONG_LINK
        elif width < 25:
            form = TINY
        elif end in (STOP, DOTS):
            form = SHORT_SENTENCE if width < 70 else SENTENCE if width < 160 else PROSE
        else:
            form = SHORT_LINE if width < 70 else LINE if width < 160 or end != COLON else PROSE
        is_prose = form == PROSE or (form == SENTENCE and width > 90) or (form == LINE and width > 160)
        prose = width - block.links if is_prose else 0
        self.widths.append(width)
        self.ends.append(end)
        self.links.append(link)
        self.forms.append(form)
        self.tags.append(TAG_GROUPS.get(look.tag, OTHER_TAG))
        self.prose.append(prose)
        if prose:
            self.alike[look.like] = self.alike.get(look.like, 0) + prose
        self.counts[text] = self.counts.get(text, 0) + 1

    def _held(self, blocks: Sequence[Block], parents: Sequence[int]) -> Sequence[int]:
        """The prose in each box and right below it."""
        own = [0] * len(parents)
        for block, prose in zip(blocks, self.prose, strict=True):
            own[block.box] += prose
        held = own[:]
        for box in range(len(parents) - 1, 0, -1):
            if own[box]:
                held[parents[box]] += own[box]
        return held
