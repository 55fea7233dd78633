"""
What HTML shows of a page's blocks: the boxes they stand in, what stands beside them, and what the page declares.

`observe_markup` turns blocks into rows of small numbers, one column a signal, as signals.py does for plain text. They
are few and cheap: most blocks of a page are menus, and what is left after this is looked at again, line by line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ..blocks import DESCRIBED, Block, Markup
from .forms import SHORT_LINE, SHORT_SENTENCE, TAGS, Forms
from .page_titles import DATE, HEADINGS, find_titles

MASSES = (1, 100, 250, 500, 1000, 2000, 4000, 8000)  # characters of prose
SHARES = (0.001, 0.1, 0.25, 0.45, 0.65, 0.85)
PLACES = (0.001, 0.03, 0.08, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.999)
LINK_FLOOR = -1.0  # sum of weights of the boxes around a link below which it is only that, and not looked at
AROUND = (-4.0, -3.0, -2.2, -1.5, -0.9, -0.4, 0.0, 0.4, 0.9, 1.5, 2.5)  # sums of the weights of boxes
OWN = (-1.5, -0.8, -0.3, 0.0, 0.3, 0.8, 1.5)
WIDTHS = (8, 16, 28, 45, 70, 110, 170, 280, 500)
WIDEST = 512
HEAD = 120  # characters of a block in which its marks are counted
FEWEST_DIGITS = 3  # of a date
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
COMMAS = ",;،؛、，；"
_NO_MARKS = bytes(byte for byte in range(128) if chr(byte) not in "0123456789,;")  # of ASCII
TITLE_WORDS = 8  # words of the title that are looked for in other blocks


def _bins(edges: Sequence[int], highest: int) -> list[int]:
    return [bisect_right(edges, value) for value in range(highest + 1)]


_WIDTH_BINS = _bins(WIDTHS, WIDEST)


@dataclass(slots=True)
class MarkupObservation:
    """The rows of signals of a page's blocks, and what the next step wants to know as well."""

    rows: Sequence[Sequence[int]]  # empty: a link in boxes below LINK_FLOOR
    widths: list[int]
    ends: list[int]  # by block, STOP, DOTS …
    forms: list[int]  # by block, SHORT_LINK, LONG_LINK …
    title: int | None  # the block that is the headline


MARKUP_SIGNALS = (
    ("length and end", 50),
    ("length and links", 50),
    ("length and tag", 10 * TAGS),
    ("neighbours", 9 * 8 * 9),
    ("prose in the same box", 9 * TAGS),
    ("prose in the box around", 9 * 8),
    ("prose in boxes that look alike", 7 * 8),
    ("boxes around it", 12 * 8),
    ("its own box", 8 * 8),
    ("place in the prose", 12 * 8),
    ("prose above and below", 81),
    ("place below the title", 13 * 8),
    ("words of the title", 5 * 8),
    ("repeated, or the page's description", 6 * 8),
    ("digits and dates", 3 * 8),
    ("commas", 5 * 8),
)


def observe_markup(blocks: Sequence[Block], markup: Markup) -> MarkupObservation:
    """Observe all blocks of a page. Time is linear in the number of characters."""
    seen = Forms(blocks, markup)
    parents, looks, around = markup.parents, markup.looks, markup.around
    forms, held, alike, counts = seen.forms, seen.held, seen.alike, seen.counts
    total = sum(seen.prose)
    title, headline = find_titles(blocks, markup, seen.tags, forms)
    title_words = _telling_words(blocks[title].text if title is not None else markup.title)
    description = markup.description if len(markup.description) >= DESCRIBED else ""
    opening = description[:DESCRIBED]
    padded = [0, *(form + 1 for form in forms), 0]
    places = _below(len(blocks), title)
    # The prose above a block, and its bins. They are the same for all blocks between two that are prose.
    above = place = bin_above = 0
    bin_below = bisect_right(MASSES, total)
    met: set[str] = set()
    rows: list[Sequence[int]] = []
    columns = zip(blocks, seen.widths, seen.ends, seen.links, forms, seen.tags, seen.prose, strict=True)
    for i, (block, width, end, link, form, tag, prose) in enumerate(columns):
        text, box = block.text, block.box
        copy = 0
        if counts[text] > 1:
            copy = 4 if text in met else 2
            met.add(text)
        if link >= 3 and around[box] < LINK_FLOOR and i != title and tag not in HEADINGS:
            rows.append(())
            continue
        bin_ = _WIDTH_BINS[width] if width < WIDEST else 9
        look = looks[box]
        parent = parents[box]
        grand = parents[parent] if parent >= 0 else -1
        if opening and form >= SHORT_SENTENCE and (opening in text or text[:DESCRIBED] in description):
            copy += 1
        figures, commas = _marks(text if width < HEAD else text[:HEAD], width)
        known = sum(map(text.__contains__, title_words)) if form >= SHORT_LINE else 0
        rows.append(
            (
                end * 10 + bin_,
                link * 10 + bin_,
                tag * 10 + bin_,
                (padded[i] * 8 + form) * 9 + padded[i + 2],
                bisect_right(MASSES, held[parent] - prose) * TAGS + tag if parent >= 0 else tag,
                bisect_right(MASSES, held[grand] - prose) * 8 + form if grand >= 0 else form,
                bisect_right(SHARES, (alike.get(look.like, 0) - prose) / total) * 8 + form if total else form,
                bisect_right(AROUND, around[box]) * 8 + form,
                bisect_right(OWN, look.own) * 8 + form,
                place * 8 + form,
                bin_above * 9 + (bisect_right(MASSES, total - above - prose) if prose else bin_below),
                places[i] * 8 + form,
                (known if known < 4 else 4) * 8 + form,
                copy * 8 + form,
                figures * 8 + form,
                (commas if commas < 4 else 4) * 8 + form,
            )
        )
        if prose:
            above += prose
            place = bisect_right(PLACES, above / total)
            bin_above, bin_below = bisect_right(MASSES, above), bisect_right(MASSES, total - above)
    return MarkupObservation(rows, seen.widths, seen.ends, forms, headline)


def _marks(head: str, width: int) -> tuple[int, int]:
    """Whether the beginning of a block so wide holds a digit (1), or a date (2); and its commas."""
    if head.isascii():
        marks = head.encode().translate(None, _NO_MARKS)
        if not marks:
            return 0, 0
        commas = marks.count(b",") + marks.count(b";")
        digits = len(marks) - commas
    else:
        commas = sum(map(head.count, COMMAS))
        digits = FEWEST_DIGITS if _DIGIT.search(head) else 0
    if not digits:
        return 0, commas
    return (2 if digits >= FEWEST_DIGITS and width < 160 and DATE.search(head) else 1), commas


def _telling_words(title: str) -> list[str]:
    """Words of the title that are worth looking for; in scripts without spaces, what stands between its marks."""
    words = dict.fromkeys(word for word in _WORD.findall(title) if len(word) > 3 or not word.isascii())
    return list(words)[:TITLE_WORDS]


def _below(size: int, title: int | None) -> list[int]:
    """
    Where each block stands to the title: 0 there is none, 1 it is the title, 2-4 above it, 5-12 below, by distance.

    >>> _below(11, 3), _below(2, None)
    ([3, 2, 2, 1, 5, 6, 7, 8, 9, 9, 10], [0, 0])
    """
    if title is None:
        return [0] * size
    above = [*[4] * (title - 8), *[3] * 6, 2, 2][-title:] if title else []
    return [*above, 1, 5, 6, 7, 8, 9, 9, *[10] * 6, *[11] * 17, *[12] * (size - title - 30)][:size]
