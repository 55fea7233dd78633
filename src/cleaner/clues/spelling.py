"""Is a short line spelled like the article? Tells languages apart where a line has none of their commonest words."""

from __future__ import annotations

import re
from collections.abc import Collection

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
    def scripts(self) -> dict[str, int]:
        """The scripts that its paragraphs are written in, whatever names in other ones they hold, and which paragraph is the first in each."""
        view, first = self.view, dict[str, int]()
        for i in range(len(view.blocks)):
            if view.is_article_prose(i):
                first.setdefault(view.sights[i].script, i)
        return first

    def in_another_script(self, i: int) -> bool:
        """
        Is a line in a script that no paragraph of the article is written in?

        A label below may count as one. Over a title in a script of the article, it tells nothing of a line above it.
        """
        return self._differs(i) and not self.is_mixed(i)

    def is_mixed(self, i: int) -> bool:
        """Is a line in such a script only for the most part, with letters of the article's? Kana goes with Han."""
        if not self._differs(i):
            return False
        own = {*self._scripts_at(i)}
        own = own | WITH_KANA if "KANA" in own else own
        return not own.isdisjoint(count_scripts(self.view.blocks[i].text))

    def _differs(self, i: int) -> bool:
        scripts = self._scripts_at(i)
        return bool(scripts) and self.view.sights[i].script not in {"", *scripts}

    def _scripts_at(self, i: int) -> Collection[str]:
        """The scripts of the paragraphs above a line; of all, where what stands right below it is in its own: the article may go on in another language."""
        sights = self.view.sights
        if i + 1 < len(sights) and sights[i + 1].script not in ("", sights[i].script):
            return [script for script, first in self.scripts.items() if first < i]
        return self.scripts

    @lazily
    def last_prose(self) -> int:
        """The last block that is prose of the article, in its language; −1 if there is none."""
        view = self.view
        for i in range(len(view.blocks) - 1, -1, -1):
            if view.is_article_prose(i) and not (view.is_foreign(i) or self.is_odd(i) or self.in_another_script(i)):
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
