"""Which lines of a text that could be titles of other articles are teasers, by what stands above them?"""

from __future__ import annotations

from itertools import groupby, pairwise, zip_longest

from ..deciding.view import View
from ..writing.shapes import DOTS
from .lines import LONGER, TITLE_FROM, is_cut_off, is_label

SHORTEST = 12  # width of a title that is said again; "Sport" over "Sports results" are two names


def find_teasers(view: View, parts: list[tuple[int, str]]) -> None:
    """Of the parts of a block of links in a text, make those titles texts that are the teaser of the title above."""
    _under_labels(view, parts)
    _end_in_dots(view, parts)
    _in_pairs(view, parts)
    _say_again(view, parts)


def _say_again(view: View, parts: list[tuple[int, str]]) -> None:
    """A line that says the title right above it once more, and goes on, or says a part of it, is its teaser, however it ends."""
    for n, m in pairwise(range(len(parts))):
        if not parts[n][1] == parts[m][1] == "title":
            continue
        (title, width), (said, other) = ((view.blocks[i].text, view.sights[i].width) for i, _ in (parts[n], parts[m]))
        goes_on, is_part = width >= SHORTEST and said.startswith(title), other >= TITLE_FROM and said in title
        if said != title and (goes_on or is_part):
            parts[m] = (parts[m][0], "text")


def _under_labels(view: View, parts: list[tuple[int, str]]) -> None:
    """Long lines right below labels of AI or in another script are teasers, however they end, if each is longer than the title above the label."""
    runs = [(part, list(run)) for part, run in groupby(range(len(parts)), key=lambda n: parts[n][1])]
    pairs = [
        (one[-1], other[0])
        for (above, one), (part, labels), (below, other) in zip(runs, runs[1:], runs[2:], strict=False)
        if (above, part, below) == ("title", "label", "title") and all(is_label(view, parts[n][0]) for n in labels)
    ]
    if all(is_cut_off(view, parts[m][0], parts[n][0]) for n, m in pairs):
        for _, m in pairs:
            parts[m] = (parts[m][0], "text")


def _end_in_dots(view: View, parts: list[tuple[int, str]]) -> None:
    """A line that ends in dots, right below a title that doesn't, is its teaser, where each title has one or another text below it."""
    pairs = [
        (n, m) for n, m in pairwise(range(len(parts))) if parts[n][1] == "title" and not _is_cut(view, parts[n][0])
    ]
    cut = [m for _, m in pairs if parts[m][1] == "title" and _is_cut(view, parts[m][0])]
    texts = sum(parts[m][1] == "text" for _, m in pairs)
    titles = sum(part == "title" and not _is_cut(view, j) for j, part in parts)
    if len(cut) + texts == titles:
        for m in cut:
            parts[m] = (parts[m][0], "text")


def _is_cut(view: View, j: int) -> bool:
    return view.sights[j].end == DOTS


def _in_pairs(view: View, parts: list[tuple[int, str]]) -> None:
    """
    Among items that have a title and a teaser, two lines that could both be titles are such a pair as well.

    Each run of titles has to come out even, with the longer line below, and the pairs found so are no more than the others.
    """
    order = [n for n, (_, part) in enumerate(parts) if part in ("title", "text", "heading")]
    pairs: list[tuple[int, int]] = []
    runs = [(part, list(run)) for part, run in groupby(order, key=lambda n: parts[n][1])]
    for (part, titles), (below, _) in zip_longest(runs, runs[1:], fillvalue=("", [])):
        if part != "title":
            continue
        if below == "text":
            titles.pop()  # its teaser follows
        if len(titles) % 2 == 0:
            pairs += zip(titles[::2], titles[1::2], strict=True)
    widths = [view.sights[i].width for i, _ in parts]
    pairs = [(n, m) for n, m in pairs if widths[m] > LONGER * widths[n]]
    if len(pairs) <= sum(part == "text" for _, part in parts):
        for _, m in pairs:
            parts[m] = (parts[m][0], "text")
