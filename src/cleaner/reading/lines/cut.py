r"""
Sentences that a scraper cut where a link or a word in bold stood.

`soup.get_text("\n")` prints each text node on a line of its own: "As the", "town hall", ", which had". No text that
people write or a browser copies has lines that begin with a comma, so a few of them tell that a text was made so. A line as
wide as a paragraph that breaks off before one that begins small tells as much.
Word processors mark each run of Latin letters or digits amid other ones as another language, so that a scraper cuts there, too:
"the rate fell to", "9", "of the states" in a Chinese sentence are three lines.
Where the scraper left the spaces beside a cut, they tell the cuts; where it stripped them, small letters and marks do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from unicodedata import category

from ...writing.folding import UNSPACED
from ...writing.shapes import COLON, COMMA, DOTS, STOP, end_of, width_of
from ...writing.words import MARKS

CUTS = 2  # lines that begin with a mark in the middle of a sentence, from which a text was cut
PARAGRAPH = 80  # width of a line that ends without a mark, one of which tells as well where the line below begins small
LONG, LONGER = 40, 60  # widths of what stands above a cut, and of what begins small below a shorter line
LINK = 60  # width of a link, or of words in bold, in the middle of a sentence
# lines of Latin letters or digits amid letters that are never small or large, from which a text was cut at these
RUNS = 4
LONGEST_RUN = 30  # characters of one
ABOVE_RUN = 30  # width of what stands above one, from which it is no label
OPENERS = "([«„“‘（「『"
ENDS = (STOP, DOTS, COLON)
_CUT = re.compile(r"\n ?(?:[,.]\s|[\"”»][,.](?!\w)|\)(?:[,.]|\s+[^\W\d_])|[，。、；）」』،؛।])")
_LONE = re.compile(
    rf"\n(?= ?[.,。।۔][ \r]?(?:\n|\Z))(?:(?<=[\w{MARKS}]\n)|(?<=[\w{MARKS}] \n))"
)  # … one is enough that is nothing but the mark, below a line without an end; it begins with the line's end, which is found quickly
_MARK = re.compile(r"[\"”»][,.;!?)](?!\w)|[,.;:!?)\]»”](?:[\s\"”»)\],.]|$)|[,;)]\s?\w|[，。、；：）」』،؛؟।]")
_OPEN = re.compile(r"(?:^|\s)[(\[]$|\s\"$|[«„“‘（「『]$")
_TIME = re.compile(r"\d+[:.]\d\d(?:\s?[AP]\.?M\.?)?$", re.I)
_CODE = re.compile(r"[{}=<>\\|;$]")
_POINTERS = ("»", "...")  # what stands beside a link that leads on
_POINTED = re.compile(r"»\s+[^\W\d_]")  # an item behind such a mark, if it begins large
_UNCASED = "\u0590-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3"  # letters
_RUN = re.compile(rf"[A-Za-z0-9$€£¥+~-][ -~%°×±]{{0,{LONGEST_RUN - 1}}}")
_AMID = re.compile(
    rf"\n(?:(?<=[{_UNCASED}，、：；]\n)|(?<=[{_UNCASED}，、：；] \n))(?= ?{_RUN.pattern} ?\n ?[{_UNCASED}])"
)
_BEGINS_UNCASED = re.compile(f"[{_UNCASED}，、：；]")
_ENDS_UNCASED = re.compile(f"[{_UNCASED}，、：；」』）》”]$")
_DATE = re.compile(r"\d{4}[-/.]\d|\d[-/.]\d{4}")
_SAID = re.compile(r"[，。、；،؛।]|[,;.]\s")
_MOVED_IN = ("  ", "\t")
_ADDRESS = re.compile(r"\w+(?:://|\.\w)")


def is_cut(text: str) -> bool:
    r"""
    Does a text have lines that begin in the middle of a sentence?

    >>> is_cut("As the\ntown hall\n, which had burnt, was rebuilt, the\nmarket\n. It was moved.\n")
    True
    >>> is_cut("As the town hall,\nwhich had burnt, was rebuilt,\nthe market was moved.\n")
    False
    >>> is_cut("As the town hall, which had burnt in the winter, was rebuilt in the spring, they moved the\nmarket to its square.")
    True
    >>> is_cut("Call the town hall at\n474 000 703\n.\nIt is open all day.\n")
    True
    """
    cuts = (cut for cut in _CUT.finditer(text) if _ends_line(text, cut.start()))
    if sum(1 for _ in islice(cuts, CUTS)) >= CUTS or _LONE.search(text) is not None:
        return True
    return _is_open(text) or has_runs(text)


def has_runs(text: str) -> bool:
    r"""
    Do Latin letters or digits stand alone on lines amid others in letters that are never small or large?

    >>> has_runs("".join(f"一月{n}\n日，公司裁减\n{n * 100}\n人，股价下跌\nB{n}\n点。" for n in range(2)))
    True
    """
    return not text.isascii() and sum(1 for _ in islice(_AMID.finditer(text), RUNS)) >= RUNS


def _is_open(text: str) -> bool:
    """Does a line as wide as a paragraph, and no code, end without a mark, and the one below it begin small?"""
    return any(
        len(above) >= PARAGRAPH
        and above.rstrip()[-1:].isalpha()
        and below.lstrip()[:1].islower()
        and not _CODE.search(above)
        for above, below in pairwise(text.split("\n"))
    )


def _ends_line(text: str, end: int) -> bool:
    """Does a line that says something end here, with a space or without?"""
    above = text[max(0, end - 3) : end].removesuffix("\r").removesuffix(" ")
    return above[-1:].strip() != ""


def put_together(lines: Sequence[str]) -> str:
    """
    A sentence that was cut: no space stands before a comma, behind an opening bracket, or where words aren't spaced.

    >>> put_together(["Rain fell (on ", "Port Wells", "), and on its sea wall."])
    'Rain fell (on Port Wells), and on its sea wall.'
    """
    text = ""
    for line in lines:
        piece = " ".join(line.split())
        close = (
            not text
            or text[-1] in OPENERS
            or text.endswith(' "')
            or _MARK.match(piece)
            or (UNSPACED.match(text[-1]) and UNSPACED.match(piece))
        )
        text += piece if close else f" {piece}"
    return text


class CutLines:
    """The lines of a text that was cut."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [line.rstrip("\r\n") for line in lines]
        self.pieces = [line.strip() for line in self.lines]
        self.widths = [width_of(piece) if piece else 0 for piece in self.pieces]
        self.ends = [end_of(piece) if piece else 0 for piece in self.pieces]
        together = [i for i in range(1, len(lines)) if self.widths[i - 1] and self.widths[i]]
        marked, spaced = (sum(map(test, together)) for test in (self._marked, self._is_spaced))
        self.has_spaces = spaced >= marked > 0
        self.runs_apart: set[int] = set()  # lines that are a run of Latin letters or digits amid other letters
        if has_runs("\n".join(self.pieces)):
            self.runs_apart = {i for i in range(1, len(lines) - 1) if self._is_run(i)}

    def runs(self) -> list[range]:
        """
        The lines that were one before, each run of them.

        >>> CutLines(["Rain fell all night long on the harbour of ", "Port Wells", ", and on its wall.", "Read on"]).runs()
        [range(0, 3), range(3, 4)]
        """
        runs: list[range] = []
        start = 0
        while start < len(self.lines):
            end, width = start + 1, self.widths[start]
            while end < len(self.lines) and self._goes_on(end, width):
                width += self.widths[end]
                end += 1
            last = end - 1
            while last > start and not self._may_end(last):
                last -= 1
            if last > start:
                end = last + 1
                runs.append(range(start, end))
            else:
                runs += (range(i, i + 1) for i in range(start, end))
            start = end
        return runs

    def _may_end(self, i: int) -> bool:
        """May a run end so? Where spaces don't tell, it reaches to the end of a sentence."""
        return self.has_spaces or self._marked(i) or self.ends[i] in ENDS or i - 1 in self.runs_apart

    def _goes_on(self, i: int, width: int) -> bool:
        """Does a line go on with the one above, up to which the run is so wide?"""
        above = i - 1
        if not self.widths[above] or not self.widths[i] or self.lines[i].startswith(_MOVED_IN):
            return False
        if self._marked(i) or _OPEN.search(self.pieces[above]):
            return True
        if (i in self.runs_apart or above in self.runs_apart) and self._says(i, width):
            return True
        if self.has_spaces:
            long = max(width, self.widths[i]) >= LONG or self._is_marked_below(i)
            return long and self._is_spaced(i) and self.ends[above] not in ENDS
        return self._begins_small(i, width) or self._links(i, width)

    def _is_run(self, i: int) -> bool:
        """Is a line nothing but Latin letters or digits, amid such as end and begin with other letters, and no date or number of a list?"""
        piece = self.pieces[i]
        if not _RUN.fullmatch(piece) or _DATE.search(piece) or self._counts(i):
            return False
        if not _ENDS_UNCASED.search(self.pieces[i - 1]):
            return False
        return _BEGINS_UNCASED.match(self.pieces[i + 1]) is not None

    def _counts(self, i: int) -> bool:
        """Does the next number stand below the line below, or the last one above that above? They number a list."""
        if not self.pieces[i].isdecimal():
            return False
        return any(
            0 <= n < len(self.pieces)
            and self.pieces[n].isdecimal()
            and int(self.pieces[n]) == int(self.pieces[i]) + step
            for n, step in ((i - 2, -1), (i + 2, 1))
        )

    def _says(self, i: int, width: int) -> bool:
        """Is what stands above a run of Latin letters, or below it, part of a sentence, and not a label: wide, or with a mark amid it?"""
        above = self.pieces[i - 1]
        if i not in self.runs_apart:  # below a run: one that went on with the line above it, or begins a sentence
            return width > self.widths[i - 1] or _SAID.search(self.pieces[i]) is not None
        wide = width >= ABOVE_RUN and not _TIME.fullmatch(self.pieces[i])
        return self.ends[i - 1] not in (STOP, DOTS) and (wide or _SAID.search(above) is not None)

    def _marked(self, i: int) -> bool:
        """Does a line begin with a mark that never begins one?"""
        piece = self.pieces[i]
        if piece in _POINTERS or _MARK.match(piece) is None:
            return False
        return not ((pointed := _POINTED.match(piece)) and pointed[0][-1].isupper())

    def _is_spaced(self, i: int) -> bool:
        """Is there a space at the end of the line above, or at the beginning of this one? Two of them break a line in Markdown."""
        above, line = self.lines[i - 1], self.lines[i]
        return (above.endswith(" ") and not above.endswith("  ")) or line.startswith(" ")

    def _begins_small(self, i: int, width: int) -> bool:
        piece = self.pieces[i]
        if not piece.lstrip(OPENERS)[:1].islower() or _ADDRESS.match(piece) or self.ends[i - 1] in ENDS:
            return False
        if width < PARAGRAPH and _TIME.search(self.pieces[i - 1]):
            return False  # when somebody wrote what is below
        return width >= LONG or self.widths[i] >= LONGER

    def _links(self, i: int, width: int) -> bool:
        """Does a short line stand in a sentence that goes on below: a link, or words in bold?"""
        last, below = self.pieces[i - 1][-1], i + 1
        if width < LONG or self.widths[i] >= LINK or below == len(self.lines) or not self.widths[below]:
            return False
        is_letter = last.isalpha() or category(last)[0] == "M"  # or a sign that stands on one
        if self.ends[i - 1] != COMMA and (not is_letter or last.isupper()):
            return False
        return self._is_marked_below(i) or self._begins_small(below, width + self.widths[i])

    def _is_marked_below(self, i: int) -> bool:
        return i + 1 < len(self.lines) and self.widths[i + 1] > 0 and self._marked(i + 1)
