"""Texts in `pre`: letters, books and mails that were set with line ends and blank lines. Listings of code stay one block."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ...writing.shapes import CLOSERS, DOTS, STOP, end_of, width_of
from ..lines.wrapped import WIDE_ENOUGH
from ..read_text import kind_of_line

# Elements that people put into a text; a listing marks its words otherwise, by `span` or `code`.
WITHIN = frozenset("a b i u em strong font big small br hr cite q sup sub -text -comment".split())
HIDING = frozenset(("hidden", "aria-hidden"))  # attributes of what nobody sees: the source of the page's text, say
FEWEST_WORDS = 5  # words of what is said between blank lines, from which it is a sentence
MOST_SIGNS = 0.02  # share of the characters that are signs of code,
MOST_COLUMNS = 0.1  # … of the lines that are in columns,
FEWEST_SENTENCES = 0.6  # … and of what stands in parts of several words that ends as sentences do
# Verses are no sentences: so many lines, none of them wider, with so many words each on the average, most of which begin large
FEWEST_VERSES, LONGEST_VERSE, WORDS_OF_VERSE, BEGINNING_LARGE = 4, 80, 3, 0.8
LARGEST = 3_000_000  # characters that are looked at
MOST_LISTINGS = 500  # elements `pre` of a page that are looked at: no page needs more; those inside of one another would take for ever
_SIGNS = re.compile(r"[{}=<\\|$~^`_#@+*/%&]|(?<!\n)>|\w\(|;$", re.M)
_COLUMN = re.compile(r"\S {3,}\S|\S\t")
_BLANK = re.compile(r"\n[^\S\n]*(?=\n)")


class SetText:
    """The text in `pre` that a walk over a page is in: `cuts` says where it is still to be cut, the last place first."""

    def __init__(self) -> None:
        self.cuts: list[int] = []
        self.read = 0  # characters of it so far
        self.listings = 0  # elements `pre` so far

    def begins(self, pre: Any) -> bool:
        """Does a text begin here, no listing?"""
        self.listings += 1
        if self.listings > MOST_LISTINGS or not (cuts := cuts_of(pre)):
            return False
        self.cuts, self.read = cuts[::-1], 0
        return True

    def cut(self, text: str) -> list[str]:
        """The parts of its next text node; the last one goes on behind it."""
        parts, start = [], 0
        while self.cuts and self.cuts[-1] < self.read + len(text):
            end = max(self.cuts.pop() - self.read, start)
            parts.append(text[start:end])
            start = end
        self.read += len(text)
        return [*parts, text[start:]]


def cuts_of(pre: Any) -> list[int]:
    r"""
    Where a text that is set in `pre` is cut into paragraphs, in characters of it; none if it is a listing.

    >>> from cleaner.reading.tree import tree_of
    >>> cuts_of(tree_of("<pre>Dear Ann,\n\nThe harbour froze on Sunday.\n</pre>").css_first("pre"))
    [9]
    >>> cuts_of(tree_of("<pre>def wait():\n    pass\n\n\nwait()\n</pre>").css_first("pre"))
    []
    """
    if HIDING.intersection(pre.attributes):
        return []
    text = pre.text() or ""
    if len(text) > LARGEST or not _BLANK.search(text.strip()) or not _holds_words(pre) or not _is_prose(text):
        return []
    cuts: list[int] = []
    for start, part in _parts(text):
        cuts += [start + at for at in _ends_of_lines(part)]
        cuts.append(start + len(part))
    return cuts[:-1]


def _holds_words(pre: Any) -> bool:
    """Are there no elements in it but those that stand in sentences?"""
    return all(node.tag in WITHIN for node in pre.traverse(include_text=False) if node.mem_id != pre.mem_id)


def _is_prose(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(_SIGNS.findall(text)) > MOST_SIGNS * len(text) or sum(
        map(bool, map(_COLUMN.search, lines))
    ) > MOST_COLUMNS * len(lines):
        return False
    said = ended = 0
    for _, part in _parts(text):
        words = part.split()
        if len(words) >= FEWEST_WORDS or width_of(part.strip()) >= WIDE_ENOUGH:
            said += len(part)
            ended += len(part) if end_of(words[-1]) in (STOP, DOTS) else 0
    return (said > 0 and ended >= FEWEST_SENTENCES * said) or _are_verses(lines)


def _are_verses(lines: Sequence[str]) -> bool:
    """Are these the lines of a poem, be it one whose sentences end nowhere?"""
    if len(lines) < FEWEST_VERSES or sum(len(line.split()) for line in lines) < WORDS_OF_VERSE * len(lines):
        return False
    if any(width_of(line.strip()) > LONGEST_VERSE or any(map(str.isdigit, line)) for line in lines):
        return False
    first = (line.lstrip(CLOSERS)[:1] for line in lines)
    return sum(letter.isalpha() and not letter.islower() for letter in first) >= BEGINNING_LARGE * len(lines)


def _parts(text: str) -> list[tuple[int, str]]:
    """What stands between blank lines, and where it begins."""
    parts: list[tuple[int, str]] = []
    start = 0
    for blank in _BLANK.finditer(text):
        if text[start : blank.start()].strip():
            parts.append((start, text[start : blank.start()]))
            start = blank.start()
    if text[start:].strip():
        parts.append((start, text[start:]))
    return parts


def _ends_of_lines(part: str) -> list[int]:
    """Where lines end that are no wrapped ones: all of short ones, and those above a line that is moved in, or an item."""
    lines = part.splitlines(keepends=True)
    full = [width_of(line.strip()) >= WIDE_ENOUGH for line in lines]
    is_wrapped = any(full)
    cuts: list[int] = []
    at = 0
    for n, line in enumerate(lines[:-1]):
        at += len(line)
        below = lines[n + 1]
        if not line.strip():
            continue
        moved_in = _indent(below) > _indent(line) and not full[n]
        if not is_wrapped or moved_in or kind_of_line(below.strip() or "x")[1]:
            cuts.append(at)
    return cuts


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
