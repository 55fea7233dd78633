"""What the blocks of a page are by their length, end and links, and how much prose stands in its boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..blocks import Block, Markup
from ..writing.shapes import COLON, DOTS, STOP, end_of, width_of

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
        looks, texts = markup.looks, [block.text for block in blocks]
        self.widths = list(map(width_of, texts))
        self.ends = list(map(end_of, texts))  # STOP, DOTS …
        self.links = list(map(_links, blocks))  # how much of a block is link, from 0 to 4
        self.forms = list(map(_form, self.widths, self.ends, self.links))  # SHORT_LINK, LONG_LINK …
        self.tags = [TAG_GROUPS.get(looks[block.box].tag, OTHER_TAG) for block in blocks]
        self.prose = list(map(_prose, blocks, self.widths, self.forms))  # characters of prose
        self.counts = Counter(texts)  # how often a text stands there
        self.alike: dict[str, int] = {}  # prose in boxes that look alike
        own = [0] * len(looks)
        for block, prose in zip(blocks, self.prose, strict=True):
            if prose:
                own[block.box] += prose
                like = looks[block.box].like
                self.alike[like] = self.alike.get(like, 0) + prose
        self.held = _with_those_in(own, markup.parents)  # prose in each box and right below it


def _links(block: Block) -> int:
    if not block.links:
        return 0
    share = block.links / len(block.text)
    return 1 if share < 0.25 else 2 if share < 0.6 else 3 if share < 0.95 else 4


def _form(width: int, end: int, link: int) -> int:
    if link >= 3:
        return SHORT_LINK if width < 40 else LONG_LINK
    if width < 25:
        return TINY
    if end in (STOP, DOTS):
        return SHORT_SENTENCE if width < 70 else SENTENCE if width < 160 else PROSE
    return SHORT_LINE if width < 70 else LINE if width < 160 or end != COLON else PROSE


def _prose(block: Block, width: int, form: int) -> int:
    is_prose = width > 90 and (form in (SENTENCE, PROSE) or (form == LINE and width > 160))
    return width - block.links if is_prose else 0


def _with_those_in(own: Sequence[int], parents: Sequence[int]) -> Sequence[int]:
    """What boxes have of their own, with that of those right in them."""
    held = list(own)
    for around, inside in zip(parents[1:], own[1:], strict=True):
        if inside:
            held[around] += inside
    return held
