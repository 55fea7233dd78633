"""Is a page of HTML a list of articles, as the front page of a blog is, and no article?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from .addresses import host_and_path
from .blocks import Page
from .decisions import PARAGRAPH
from .judge import Judged, read_again
from .lexicon.phrases import Lexicon
from .related.lines import is_linked_heading
from .sight import DOTS, Sight

ENTRIES = 3  # articles that a list names at least
MOST_IN_ONE = 0.5  # share of its paragraphs that stand in one box


def count_listed(judged: Judged, kept: Sequence[int], lexicon: Lexicon) -> int:
    """
    How many articles a page lists, each by its linked title and how it begins; 0 where the page is an article.

    All that was kept stands in entries: elements of one kind, each of which holds one heading that leads to a page of its own, and a
    sign that it is an article there, a date or a paragraph cut off. The sections of a list article have a linked heading
    as well, but it says why it lists them; the entries of a live blog lead to places of one page.
    """
    markup, blocks = judged.page.markup, judged.page.blocks
    if markup is None:
        return 0
    parents = markup.parents
    prose = [i for i in kept if judged.seen.widths[i] >= PARAGRAPH and blocks[i].kind not in ("heading", "title")]
    if not _are_scattered([parents[blocks[i].box] for i in prose]):
        return 0
    headings = [block.box for block in blocks if is_linked_heading(block)]
    if len(headings) < ENTRIES:
        return 0
    entry_of = _entries(headings, parents)
    entries = {entry_of[blocks[i].box] for i in prose}
    outside = sum(entry_of[blocks[i].box] < 0 for i in prose)
    entries.discard(-1)
    if len(entries) < ENTRIES or outside > 1 or len({markup.looks[box].tag for box in entries}) > 1:
        return 0
    return len(entries) if _are_signed(judged, entry_of, entries, lexicon) and _lead_elsewhere(judged.page) else 0


def _are_scattered(boxes: Sequence[int]) -> bool:
    """Do paragraphs stand in several boxes, as those of an article seldom do?"""
    counts = Counter(boxes)
    return len(counts) >= ENTRIES and max(counts.values()) <= MOST_IN_ONE * len(boxes)


def _entries(headings: Sequence[int], parents: Sequence[int]) -> list[int]:
    """For each box, the largest one around it that holds a single one of the linked headings; −1 where there is none."""
    held = [0] * len(parents)
    for box in headings:
        held[box] += 1
    for box in range(len(parents) - 1, 0, -1):
        held[parents[box]] += held[box]
    entry_of = [-1] * len(parents)
    for box in range(1, len(parents)):
        outer = entry_of[parents[box]]
        entry_of[box] = outer if outer >= 0 else box if held[box] == 1 else -1
    return entry_of


def _are_signed(judged: Judged, entry_of: Sequence[int], entries: Collection[int], lexicon: Lexicon) -> bool:
    """Does every entry have a date, or a paragraph that is cut off?"""
    held: dict[int, list[int]] = {box: [] for box in entries}
    for i, block in enumerate(judged.page.blocks):
        if entry_of[block.box] in held:
            held[entry_of[block.box]].append(i)

    def is_sign(i: int) -> bool:
        return judged.seen.ends[i] == DOTS or Sight(judged.page.blocks[i], lexicon).signs

    return all(any(map(is_sign, inside)) for inside in held.values())


def _lead_elsewhere(page: Page) -> bool:
    """Do the linked headings lead to pages of their own?"""
    whole = read_again(page, page.floor, whole=True)
    return len({host_and_path(block.url) for block in whole.blocks if is_linked_heading(block)}) >= ENTRIES
