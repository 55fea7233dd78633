"""Is a text a list of articles, each told by its title, how it begins and a link to the rest, or by its title and its date?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ..deciding.sight import Sight
from ..deciding.view import View
from ..writing.shapes import DOTS, STOP

ENTRIES = 4  # articles that a list names at least
TOLD = 0.75  # share of them that are told for articles elsewhere
SHORTEST_TITLE, LONGEST_TITLE = 12, 160  # widths,
MOST_TITLES = 2  # … and how many stand over a date, where there is nothing else: not what is new in a version
LONGEST_DATE, DIGITS = 60, 5  # width of a line with a date, and digits: a year alone is none
SHORTEST_TEASER = 40  # width of a paragraph that is cut off,
MOST_PARAGRAPHS = 2  # … how many of them an entry holds,
TEASER = 300  # … and of one that says what an article is about, and no more
_TITLE, _DATE, _PROSE, _CUT, _READ_ON, _ELSE = range(6)
_Entry = list[tuple[int, int]]  # lines by their places, and what each is


def count_in_text(view: View, left: Sequence[int]) -> int:
    """
    How many articles a text lists, of which these lines are left; 0 where it is an article.

    Below each title stands a short paragraph that is cut off, or that a line leads on from, "Read more"; or nothing but
    dates. Titles with a teaser each, and no more, may be an article's sections. The list goes on below what is left, where
    lines were taken for links.
    """
    if not left or any(view.sights[i].width >= TEASER for i in left):  # nearly all articles
        return 0
    entries = list(_entries(view, left[0]))
    ends = [entry[-1][0] for entry in entries]
    within = sum(end < left[-1] for end in ends) + 1
    within += sum(1 for _ in takewhile(_is_told, entries[within:]))
    listed = entries[:within]
    if any(view.sights[i].width >= TEASER for entry in listed for i, _ in entry):
        return 0
    if any(map(_count_prose, listed)):
        listed = [entry for entry in listed if _count_prose(entry)]
    told = [entry for entry in listed if _is_told(entry)]
    loose = sum(map(_count_prose, listed)) - sum(map(_count_prose, told))
    return len(told) if loose <= 1 and len(told) >= max(ENTRIES, TOLD * len(listed)) else 0


def _count_prose(entry: _Entry) -> int:
    return sum(kind in (_PROSE, _CUT) for _, kind in entry)


def _is_told(entry: _Entry) -> bool:
    """Has an entry a paragraph that is cut off or leads on, or a date and no paragraph at all?"""
    kinds = [kind for _, kind in entry]
    if prose := _count_prose(entry):
        return prose <= MOST_PARAGRAPHS and (_CUT in kinds or _READ_ON in kinds)
    return _DATE in kinds and kinds.count(_TITLE) <= MOST_TITLES


def _entries(view: View, start: int) -> Iterator[_Entry]:
    """The lines from each title on to the next one below something else."""
    entry: _Entry = []
    for i in range(start, len(view.sights)):
        kind = _kind(view.sights[i])
        if kind == _TITLE and entry and entry[-1][1] != _TITLE:
            yield entry
            entry = []
        if kind != _ELSE:
            entry.append((i, kind))
    if entry:
        yield entry


def _kind(sight: Sight) -> int:
    width = sight.width
    if any(match.section == "read_also" and match.way == "whole_block" for match in sight.matches):
        return _READ_ON
    if sight.end == DOTS and width >= SHORTEST_TEASER:
        return _CUT
    if width < LONGEST_DATE and sight.signs and (sum(map(str.isdigit, sight.text)) >= DIGITS or not sight.dated):
        return _DATE
    if sight.end == STOP or width > LONGEST_TITLE:
        return _PROSE
    return _TITLE if width >= SHORTEST_TITLE else _ELSE
