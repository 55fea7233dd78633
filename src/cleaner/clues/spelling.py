"""Is a short line spelled like the article? Tells languages apart where a line has none of their commonest words."""

from __future__ import annotations

import re

from ..deciding.view import View
from ..lazily import lazily
from ..writing.scripts import count_scripts
from ..writing.words import LETTER

SAMPLE = 12_000  # characters of the article that its spelling is learnt from
ENOUGH = 1_500  # … and the fewest that say anything
ODD = 0.42  # share of a line's runs of three letters that the article doesn't have, from which it is odd
FEWEST = 6  # runs of three letters that a line must have
WITH_KANA = frozenset(("HAN",))  # what words may be written in wherever Kana is
_NO_LETTERS = re.compile(rf"(?:(?!{LETTER})[\W\d_])+")


class Spelling:
    """The letters, and the runs of three letters, of a page's article."""

    def __init__(self, view: View) -> None:
        self.view = view

    @lazily
    def sample(self) -> str:
        view = self.view
        texts = [block.text for i, block in enumerate(view.blocks) if view.is_article_prose(i)]
        return " ".join(texts)[:SAMPLE].lower()

    @lazily
    def letters(self) -> frozenset[str]:
        return frozenset(char for char in set(self.sample) if char.isalpha())

    @lazily
    def runs(self) -> frozenset[str]:
        return frozenset(_runs(self.sample))

    @lazily
    def scripts(self) -> frozenset[str]:
        """The scripts that its paragraphs are written in, whatever names in other ones they hold."""
        view = self.view
        return frozenset(view.sights[i].script for i in range(len(view.blocks)) if view.is_article_prose(i))

    def in_another_script(self, i: int) -> bool:
        """Is a line in a script that no paragraph of the article is written in?"""
        return self._differs(i) and not self.is_mixed(i)

    def is_mixed(self, i: int) -> bool:
        """Is a line in such a script only for the most part, with letters of the article's? Kana goes with Han."""
        if not self._differs(i):
            return False
        own = self.scripts | WITH_KANA if "KANA" in self.scripts else self.scripts
        return not own.isdisjoint(count_scripts(self.view.blocks[i].text))

    def _differs(self, i: int) -> bool:
        return bool(self.scripts) and self.view.sights[i].script not in {"", *self.scripts}

    @lazily
    def last_prose(self) -> int:
        """The last block that is prose of the article, in its language; −1 if there is none."""
        view = self.view
        for i in range(len(view.blocks) - 1, -1, -1):
            if view.is_article_prose(i) and not view.is_foreign(i) and not self.is_odd(i):
                return i
        return -1

    def is_odd(self, i: int) -> bool:
        """Does a line use letters that the article never uses, or put them together as it doesn't?"""
        text = self.view.blocks[i].text.lower()
        if len(self.sample) < ENOUGH:
            return False
        if not self.letters.issuperset(char for char in set(text) if char.isalpha()):
            return True
        runs = _runs(text)
        return len(runs) >= FEWEST and sum(run not in self.runs for run in runs) > ODD * len(runs)


def _runs(text: str) -> list[str]:
    padded = f" {_NO_LETTERS.sub(' ', text).strip()} "
    return [padded[i : i + 3] for i in range(len(padded) - 2)]
