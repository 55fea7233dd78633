"""What lines of a text say themselves of whether they were wrapped: does a sentence go on from one to the next, and do they read as prose?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...writing.shapes import COMMA, NO_MARK, STOP
from .measured import BULLET, Line, signs_in

FEW, FEWEST = 3, 6  # lines that agree on a width: so few if none disagrees and all go on below, else so many
GOING_ON_IN_PRINT = 0.4  # share of the lines of print whose sentence goes on below,
GOING_ON_IN_PART = 0.2  # … and of those of a part
# lines of print at whose end a sentence ends, for each that goes on, where hardly one ends amid a line
MOST_ENDING = 0.25
# for each line, the marks amid it where no letters are small or large; in print sentences end amid so many of the lines
MARKS_INSIDE, SENTENCES, STOPS_INSIDE = 0.1, 3, 0.15
MOST_SIGNS = 0.04  # share of the characters of a paragraph that are signs of code
_CIRCLE = "o "  # what browsers in a terminal print before the items of a list in a list
_HANGING = re.compile(r"[(\[]?\w{1,3}[.)\]]\s")
_COLUMN = re.compile(r"\S {3,}\S|\S *\t|\S +\| *\S")
_MARK_INSIDE = re.compile(r"[.,;:!?،؛।۔]\s|[，。、；：！？]")
_STOP_INSIDE = re.compile(r"[.!?…؟۔।॥][\"”»’)]?\s|[。！？][」』”]?\S")
FIRST = re.compile(r"[^\W_]")  # the first letter or digit of a line
_LETTER = re.compile(r"[^\W\d_]")


class Prose:
    """The lines of a text that may be wrapped. A line is known by its number; each is asked about with the one above it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.signs: dict[int, tuple[int, int]] = {}  # of code, and characters, by line

    @staticmethod
    def meet(above: Line, below: Line) -> bool:
        """Could a line go on with the one above, by what kind of lines they are?"""
        if not above.text or not below.text or above.quoted != below.quoted:
            return False
        if below.text.startswith(_CIRCLE) and (above.indent != below.indent or above.text.startswith(_CIRCLE)):
            return False
        return not (BULLET.match(below.text) or _COLUMN.search(above.text) or _COLUMN.search(below.text))

    def goes_on(self, i: int) -> bool:
        """Does a sentence go on from the line above, by its marks and letters?"""
        first = FIRST.search(self.lines[i].text)
        return self.lines[i - 1].end == 0 and first is not None and not (first[0].isupper() or first[0].isdigit())

    def goes_on_small(self, i: int) -> bool:
        """Does a line below one without a mark, or with a comma, begin with a small letter?"""
        return self.lines[i - 1].end in (NO_MARK, COMMA) and self.lines[i].text[0].islower()

    def is_amid(self, i: int, start: int) -> bool:
        """Does a line of print, however ragged, stand below the middle of a sentence: below the second line of a paragraph, or one that no title would be?"""
        above = self.lines[i - 1]
        if above.end not in (NO_MARK, COMMA):
            return False
        if start < i - 1 or _STOP_INSIDE.search(above.text):
            return True
        return self.goes_on_small(i)

    def stands_below(self, i: int, start: int) -> bool:
        """Does a line stand below the one above as lines of a paragraph do, of which the first may be moved in or out?"""
        above, below = self.lines[i - 1], self.lines[i]
        moved = below.indent - above.indent
        if -1 <= moved <= 1:
            return True
        if start < i - 1:
            return False
        item = BULLET.match(above.text) or _HANGING.match(above.text)
        return moved > 0 if item else moved < 0

    def is_of_sentences(self, part: Sequence[int]) -> bool:
        """Is a part no list of titles, which are full lines as well: does a line of it go on, and a sentence end in it or with it?"""
        goes_on = sum(map(self.goes_on_small, part)) >= max(1, GOING_ON_IN_PART * len(part))
        ends = self.lines[part[-1]].end == STOP
        if len(part) < FEW:
            return goes_on or ends
        return (goes_on or not self.has_case(part)) and (ends or self.ends_amid(part) > 0)

    def reads_as_prose(self, full: Sequence[int]) -> bool:
        """Do sentences go on from line to line, and end amid them?"""
        inside = self.ends_amid(full)
        ending = sum(self.lines[i - 1].end == STOP for i in full)
        if not self.has_case(full):
            return inside >= max(SENTENCES, ending, STOPS_INSIDE * len(full))
        going_on = sum(self.goes_on(i) or self.goes_on_small(i) for i in full)
        return ending <= max(inside, MOST_ENDING * going_on) and going_on >= GOING_ON_IN_PRINT * len(full)

    def ends_amid(self, full: Sequence[int]) -> int:
        """How many sentences end amid these lines."""
        return sum(len(_STOP_INSIDE.findall(self.lines[i - 1].text)) for i in full)

    def has_case(self, full: Sequence[int]) -> bool:
        """Is the first letter of most of these lines, or of the first of them, small or large?"""
        letters = (_LETTER.search(self.lines[i].text) for i in full[:FEWEST])
        firsts = [letter[0] for letter in letters if letter]
        return 2 * sum(first.lower() != first.upper() for first in firsts) > len(firsts)

    def has_marks_inside(self, full: Sequence[int]) -> bool:
        """Do marks stand amid these lines, as they do in prose?"""
        return sum(len(_MARK_INSIDE.findall(self.lines[i - 1].text)) for i in full) >= MARKS_INSIDE * len(full)

    def is_code(self, part: list[int]) -> bool:
        """Are many of the characters of a part, and of the line above it, signs?"""
        signs = size = 0
        for i in (part[0] - 1, *part):
            if i not in self.signs:
                self.signs[i] = signs_in(self.lines[i].text)
            signs += self.signs[i][0]
            size += self.signs[i][1]
        return signs > MOST_SIGNS * size
