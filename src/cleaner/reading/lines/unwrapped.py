"""What the lines of a paragraph say that was wrapped, hyphenated or quoted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...writing.folding import UNSPACED, UNSPACED_CLASS
from .cut import put_together
from .measured import without_quote

HYPHENATED = 0.04  # share of the lines that end in a hyphen where words are divided
COMMON, SHORT_WORD = 3, 4  # times that a short word is said which stands behind a hyphen for itself ("mid- and late")
_UNSPACED_END = re.compile(f"[{UNSPACED_CLASS}][^\\w\\s]?$|[，。、；：？！」』）》〉】”’…ー]$")
_HYPHENS = "-\u2010\u00ad¬"
_DIVIDED = re.compile(f"([^\\W\\d_]+)[{_HYPHENS}]$")
_WORD = re.compile("[^\\W\\d_]+(?:[-\u2010][^\\W\\d_]+)*")


class Unwrapped:
    """Puts lines of a text together."""

    def __init__(self, lines: Sequence[str], runs: Sequence[range]) -> None:
        self.lines, self.ends = lines, [i for run in runs for i in run[:-1]]
        self._words: Counter[str] | None = None
        self._divides = False

    def put(self, run: range) -> str:
        """What the lines of a run say: their quoting marks but the first, and the hyphens of words that were divided, are left out."""
        pieces: list[str] = []
        for i in run:
            line = self.lines[i]
            piece = " ".join((without_quote(line) if i > run.start else line).split())
            if not piece:
                continue
            if pieces and pieces[-1][-1] in _HYPHENS and (whole := self._whole(pieces[-1], piece)):
                pieces[-1] = whole
            elif pieces and _UNSPACED_END.search(pieces[-1][-2:]) and UNSPACED.match(piece):
                pieces[-1] += piece
            else:
                pieces.append(piece)
        return put_together(pieces)

    def _whole(self, above: str, below: str) -> str:
        """Two lines, the upper of which ends in a hyphen, as one; "" where a space stands between."""
        divided, first = _DIVIDED.search(above.rsplit(None, 1)[-1]), _WORD.match(below)
        if above[-1] in "\u00ad¬":
            return above[:-1] + below
        if not divided:
            return above + below if above[-2:-1].isdigit() and below[:1].isdigit() else ""
        if first is None or not first[0][0].islower():
            return above + below if first else ""
        words = self._vocabulary()
        upper, lower = divided[1].casefold(), first[0].split("-")[0].casefold()
        if upper + lower in words:
            return above[:-1] + below
        if f"{upper}-{lower}" in words:
            return above + below
        if len(lower) <= SHORT_WORD and words[lower] >= COMMON:
            return ""
        known = lower in words
        return above[:-1] + below if self._divides and not known else above + below

    def _vocabulary(self) -> Counter[str]:
        """How often each word of the text is said, and parts of those with hyphens, but for what stands beside the end of a line."""
        if self._words is None:
            self._words = Counter()
            for n, line in enumerate(self.lines):
                said = _WORD.findall(without_quote(line).casefold().replace("\u2010", "-"))
                if n and said and line and self.lines[n - 1].rstrip()[-1:] in _HYPHENS:
                    said = said[1:]
                if said and line.rstrip()[-1:] in _HYPHENS:
                    said = said[:-1]
                self._words.update(said)
            ends = sum(bool(_DIVIDED.search(self.lines[i].rstrip())) for i in self.ends)
            self._divides = ends >= HYPHENATED * len(self.ends)
        return self._words
