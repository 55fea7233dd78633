r"""
What stands at the head and the foot of each page of print: its number, "Report on the libraries   12", the running title.

No words tell them. They come again, with a number that counts on, a page's text apart, and more has to speak for them, since
chapters, days and sections are counted, too: that they cut a sentence in two, that a form feed stands beside them, that
a number alone has the same line beside it each time, or how such numbers are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate, pairwise

from ...writing.folding import UNSPACED
from ...writing.shapes import COMMA, end_of, width_of
from ...writing.words import unnumbered

FEWEST, FEWEST_BESIDE = 3, 2  # marks of one kind, and where others, form feeds or the number of pages tell,
LONGEST, LONGEST_BESIDE = 60, 160  # … width of one, and characters of one beside another,
PAGE = 150  # … and width of the text between two at least,
OF_ALL = 400  # … where each tells how many there are: captions of a gallery are shorter,
WHOLE_PAGE = 900  # … where nothing but a number tells: parts of a list are shorter
GAP = "    "  # between what stands at the left of a page and at the right
TOGETHER = 4  # lines of a foot and the head below it
HIGHEST = 999  # number of a page: years are counted as well
STEPS = (1, 2)  # from a page's number to the next: left and right pages may have marks of their own
CUT = 40  # width of a line that ends in the middle of a sentence
OF_CODE = "{}();=,"  # ends of lines that come again in listings
_NUMBER = re.compile(r"\d+")
# A number in dashes or bars, and one that a gap or a bar parts from a title: "- 12 -", "Report   12", "12 | Report".
_IN_MARKS = re.compile(r"(?:\S.*)?[-–—―|~]\s*\d+\s*[-–—―|~]")
_APART = re.compile(r"\S(?: {2,}|\s*\t\s*|\s+\|\s+)\d+|\d+(?: {2,}|\s*\t\s*|\s+\|\s+)\S.*")


class PageMarks:
    """The heads and feet of pages among the lines of a text. Time is linear in the number of lines."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.places = [
            i for i, line in enumerate(lines) if not line.isspace()
        ]  # where the lines stand that say something
        self.said = [lines[i].strip() for i in self.places]
        self.marks: frozenset[int] = frozenset()  # their places among the lines,
        self.cut: frozenset[int] = frozenset()  # … and those of blank lines around them that part a sentence
        groups: dict[str, list[int]] = {}
        for n, said in enumerate(self.said):
            if len(said) <= LONGEST or (len(said) <= LONGEST_BESIDE and GAP in said):
                groups.setdefault(" ".join(unnumbered(said).split()), []).append(n)
        self.has_pages = "\f" in "".join(lines)
        again = [group for group in groups.values() if self._are_enough(group) and self._is_short(group[0])]
        if not again:
            return
        self.again = {n for group in again for n in group}
        self.widths = [0 if n in self.again else width_of(said) for n, said in enumerate(self.said)]
        self.above = list(accumulate(self.widths, initial=0))
        again = [group for group in again if self._are_pages_apart(group)]
        found = {n for group in again if self._are_marks(group) for n in group}
        if found:
            for n, said in enumerate(self.said):
                if LONGEST < len(said) <= LONGEST_BESIDE and GAP not in said:
                    groups.setdefault(said, []).append(n)
            titles = (group for group in groups.values() if len(group) > 1 and not end_of(self.said[group[0]]))
            found.update(*(group for group in (*again, *titles) if all(self._is_beside(n, found) for n in group)))
        self.marks = frozenset(self.places[n] for n in found)
        self.cut = frozenset(self._gaps(found))

    def _gaps(self, found: AbstractSet[int]) -> Iterator[int]:
        for n in found:
            above, below = self._beside(n, found)
            if self._is_open(above) and below < len(self.said):
                yield from (i for i in range(self.places[above] + 1, self.places[below]) if i not in self.marks)

    def _is_beside(self, n: int, found: AbstractSet[int]) -> bool:
        """Does a line stand beside a mark, or is it the first of the text or the last, where no page is above or below?"""
        return n in (0, len(self.said) - 1) or bool(found & {n - 1, n, n + 1})

    def _are_enough(self, group: Sequence[int]) -> bool:
        if len(group) != FEWEST_BESIDE or self.has_pages:
            return len(group) >= FEWEST_BESIDE
        return "1" in self.said[group[0]] and (self._are_of_all(group) or self._are_feet_of_two(group))

    def _are_feet_of_two(self, group: Sequence[int]) -> bool:
        """Do the numbers of two pages stand below each, the last one at the end?"""
        last = len(self.said) - group[-1] - 1
        return last < FEWEST_BESIDE and all(page in _numbers(self.said[n]) for page, n in enumerate(group, start=1))

    def _are_of_all(self, group: Sequence[int]) -> bool:
        """Does each tell which page of how many it is, from the first to the last: "1 / 2", "Page 2 of 2"?"""
        return all(_numbers(self.said[n]) == [page, len(group)] for page, n in enumerate(group, start=1))

    def _is_short(self, n: int) -> bool:
        return width_of(" ".join(self.said[n].split())) <= LONGEST

    def _are_pages_apart(self, group: Sequence[int], least: int = PAGE) -> bool:
        """Does a page's text stand between, the last one aside, and do few lines that come again stand together, as those of a paragraph would?"""
        are_feet = self.above[-1] == self.above[group[-1]]
        pages = [0, *group[:-1]] if are_feet else group
        if any(self.above[other] - self.above[one] < least for one, other in pairwise(pages)):
            return False
        return all(below - above - 1 <= TOGETHER for above, below in (self._beside(n, self.again) for n in group))

    def _are_marks(self, group: Sequence[int]) -> bool:
        says = [self.said[n] for n in group]
        counts = list(map(_numbers, says))
        counted = next((column for column in zip(*counts, strict=False) if _counts_on(column)), ())
        if not counted and (len(set(says)) > 1 or says[0][-1] in OF_CODE):
            return False
        told = sum(self._cuts(n) or self._has_form_feed(n) for n in group)
        if 2 * told >= len(group) or (self._are_of_all(group) and self._are_pages_apart(group, OF_ALL)):
            return True
        if not counted:
            return False
        if all(said.isdecimal() for said in says):  # sections are counted from the first
            has_pages = counted[0] > 1 and self._are_pages_apart(group, WHOLE_PAGE)
            return has_pages or any(self._have_one_beside(group, step) for step in (-1, 1))
        return all(_IN_MARKS.fullmatch(said) or _APART.search(said) for said in says)

    def _have_one_beside(self, group: Sequence[int], step: int) -> bool:
        """Does the same line, which is no sentence and no count, stand beside each?"""
        beside = [(n + step) % len(self.said) for n in group]  # below the last page, the head of the first one
        if end_of(self.said[beside[0]]) or any(map(str.isdigit, self.said[beside[0]])):  # "3", "of 15": a gallery
            return False
        return len({self.said[n] for n in beside}) == 1

    def _cuts(self, n: int) -> bool:
        """
        Does a line stand in the middle of a sentence, and a blank line beside it?

        Links and words in bold stand so as well, right below each other, where a scraper printed each text of a page on a line.
        """
        above, below = self._beside(n, self.again)
        if not self._is_open(above) or below >= len(self.said):
            return False
        if self.places[below] - self.places[above] == below - above:
            return False
        last, first = self.said[above][-1], self.said[below][0]
        return first.islower() or bool(UNSPACED.match(last) and UNSPACED.match(first))

    def _is_open(self, n: int) -> bool:
        """Is a line as long as those of paragraphs, and does it end in the middle of a sentence?"""
        if n < 0 or self.widths[n] < CUT:
            return False
        end = end_of(self.said[n])
        return end == COMMA or (end == 0 and self.said[n][-1].isalnum())

    def _has_form_feed(self, n: int) -> bool:
        """Does a page begin right above a line, or right below?"""
        if self.has_pages and n in (0, len(self.said) - 1):
            return True
        first = self.places[n - 1] if n else 0
        last = self.places[n + 1] if n + 1 < len(self.places) else len(self.lines)
        return any("\f" in self.lines[i] for i in range(first, last))

    def _beside(self, n: int, without: AbstractSet[int]) -> tuple[int, int]:
        """The lines above and below that aren't among some, or the last ones looked at."""
        above, below = n - 1, n + 1
        while above in without and n - above <= TOGETHER:
            above -= 1
        while below in without and below - n <= TOGETHER:
            below += 1
        return above, below


def _numbers(said: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(said)]


def _counts_on(numbers: Sequence[int]) -> bool:
    """
    Does each number follow the one before as a page does, or the next one on the same side?

    >>> _counts_on((2, 4, 6)), _counts_on((3, 3, 4)), _counts_on((2019, 2020, 2021))
    (True, False, False)
    """
    return numbers[-1] <= HIGHEST and all(other - one in STEPS for one, other in pairwise(numbers))
