"""What a stage sees: the blocks of a page, what was observed of them, and their scores."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from ..blocks import Block, Page
from ..clues.announced import headings_of, tables_of_contents
from ..clues.browser_tab import NO_ECHOES, Echoes, echoes_of
from ..clues.listed_words import without_labels_in_lists
from ..clues.mail_heads import heads_of
from ..continuity.in_text import carry_headings_on, carry_on
from ..continuity.verses import carry_verses_on
from ..lazily import lazily
from ..lexicon.phrases import Lexicon
from ..options import Options
from ..scoring.model import default_model
from ..scoring.signals import FOREIGN, MAYBE_FOREIGN, Survey, observe
from ..writing.folding import fold
from ..writing.shapes import PROSE_SHAPES
from .sight import Sight

REACH = 2.0  # how far the option `balance` moves scores
NEAR = 10  # blocks below one among which the article goes on
LESS = 0.5  # that a block of Markdown scores less than the mean of what its text and its few elements say
_NO_SECTION: frozenset[str] = frozenset()


class View:
    """Everything a stage may look at; nothing in it changes. What is dear to see is seen when it is first asked for."""

    def __init__(
        self,
        page: Page,
        blocks: Sequence[Block],
        lexicon: Lexicon,
        options: Options,
        scores: Sequence[float],  # above zero: the block counts to the article
        explain: Callable[[int], str],  # the terms that weighed most in a block's score, in words
        sights: Sequence[Sight] | None = None,
        survey: Survey | None = None,
        by_text: bool = True,  # do the scores come from the text, not from a page's elements?
        title_box: int = -1,  # the box of HTML that holds the title
        echoes: Echoes = NO_ECHOES,  # of the browser's tab in a text
    ) -> None:
        self.page, self.blocks, self.lexicon, self.options = page, blocks, lexicon, options
        self.scores, self.explain, self.by_text, self.title_box = scores, explain, by_text, title_box
        self.echoes = echoes
        self.sights = sights if sights is not None else [Sight(block, lexicon) for block in blocks]
        if survey is not None:
            self.__dict__["survey"] = survey

    @lazily
    def survey(self) -> Survey:
        return Survey(self.blocks, self.sights)

    @lazily
    def _ends(self) -> list[int]:
        """For each box of the page, the first one after it that isn't inside."""
        return self.page.markup.ends() if self.page.markup else []

    @lazily
    def places(self) -> dict[int, int]:
        """Where each block of the page stands among those that are looked at, by its id."""
        return {block.id: i for i, block in enumerate(self.blocks)}

    @lazily
    def has_links(self) -> bool:
        """Does the page have links? Nobody knows of a text, which has none."""
        return any(block.links for block in self.page.blocks)

    @lazily
    def linked_texts(self) -> Counter[str]:
        """How many lines that are a link as a whole say each text."""
        return Counter(block.text for block in self.blocks if block.links and block.links == len(block.text))

    @property
    def timed(self) -> range:
        """The lines of a talk that is laid out by time, in a text."""
        return self.survey.timed if self.by_text else range(0)

    @lazily
    def mail_heads(self) -> frozenset[int]:
        """The lines of the heads of mails on the page, by their ids."""
        return frozenset(heads_of(self.page.blocks))

    @lazily
    def announced(self) -> frozenset[int]:
        """The headings that a table of contents announces, by their ids: those of the article's own sections."""
        return frozenset(heading for table in self._tables for _, heading in table)

    @lazily
    def of_contents(self) -> frozenset[int]:
        """The same, and the lines that announce them."""
        return self.announced.union(line for table in self._tables for line, _ in table)

    @lazily
    def _tables(self) -> list[list[tuple[int, int]]]:
        return list(tables_of_contents(self.page.blocks, headings_of(self.page.blocks)))

    @lazily
    def prose_above(self) -> list[int]:
        """For each block, the last prose of the article above it; −1 where there is none."""
        return self._last_above(self.is_article_prose)

    @lazily
    def any_prose_above(self) -> list[int]:
        """The same of all prose, be it in doubt."""
        return self._last_above(self.is_prose)

    def _last_above(self, is_it: Callable[[int], bool]) -> list[int]:
        above, last = [], -1
        for i in range(len(self.blocks)):
            above.append(last)
            if is_it(i):
                last = i
        return above

    def prose_below(self, i: int) -> int:
        """The next prose of the article below a block, among the next few; −1 where there is none."""
        below = range(i + 1, min(len(self.blocks), i + 1 + NEAR))
        return next((j for j in below if self.is_article_prose(j)), -1)

    @lazily
    def last_prose(self) -> int:
        """The last prose of the article; −1 where it has none."""
        return next((i for i in range(len(self.blocks) - 1, -1, -1) if self.is_article_prose(i)), -1)

    @lazily
    def titles(self) -> tuple[str, ...]:
        """What a page of HTML declares as its title, beside the name of its site or without, and the title that it shows."""
        declared = () if self.page.markup is None else self.page.markup.title.split(" | ")
        return (*declared, *(block.text for block in self.page.blocks if 0 <= self.title_box == block.box))

    @lazily
    def said_first(self) -> dict[int, dict[str, int]]:
        """Where each line is first said, by its length and itself, folded."""
        first: dict[int, dict[str, int]] = {}
        for i, block in enumerate(self.blocks):
            folded = fold(block.text)
            if folded:
                first.setdefault(len(folded), {}).setdefault(folded, i)
        return first

    def box_apart(self, box: int, others: Iterable[int]) -> range:
        """The largest box of HTML that holds a box and none of the others; an empty range in a text."""
        markup = self.page.markup
        if markup is None or box < 0:
            return range(0)
        taken = sorted(others)

        def is_free(candidate: int) -> bool:
            at = bisect_left(taken, candidate)
            return at == len(taken) or taken[at] >= self._ends[candidate]

        if not is_free(box):
            return range(0)
        while markup.parents[box] >= 0 and is_free(markup.parents[box]):
            box = markup.parents[box]
        return self.range_of(box)

    def range_of(self, box: int) -> range:
        """A box and all boxes in it."""
        return range(box, self._ends[box])

    def is_prose(self, i: int) -> bool:
        return self.sights[i].shape in PROSE_SHAPES

    def in_article(self, i: int) -> bool:
        return self.scores[i] > 0

    def is_article_prose(self, i: int) -> bool:
        """Is the block prose that counts to the article?"""
        return self.scores[i] > 0 and self.sights[i].shape in PROSE_SHAPES

    def is_foreign(self, i: int) -> bool:
        """Is the block in another script or language than the article?"""
        return self.survey.foreign[i] in FOREIGN

    def may_be_foreign(self, i: int) -> bool:
        """The same, or are at least all of its words new?"""
        return self.survey.foreign[i] in MAYBE_FOREIGN

    def quote(self, i: int) -> str:
        """How a block begins, for evidence."""
        return repr(self.blocks[i].text[:40])

    def sections(self, i: int) -> AbstractSet[str]:
        """The sections of the lexicon that the block matches."""
        matches = self.sights[i].matches
        return {match.section for match in matches} if matches else _NO_SECTION


def look(
    page: Page,
    blocks: Sequence[Block],
    lexicon: Lexicon,
    options: Options,
    sights: Sequence[Sight] | None = None,
    echoes: Echoes | None = None,
) -> View:
    """Observe and score blocks by what their text shows, and in Markdown by its elements as well, once for all stages; `sights` and `echoes` where they are known."""
    if sights is None:
        sights = [Sight(block, lexicon) for block in blocks]
        if page.markup is None:
            without_labels_in_lists(sights)
    if echoes is None:
        echoes = NO_ECHOES if page.markup is not None else echoes_of(sights)
    seen = observe(blocks, sights, echoes)
    scored = default_model().score(blocks, seen)

    def explain(i: int) -> str:
        return scored.explain(i, sights[i].extras)

    final = scored.final
    if by_elements := page.by_elements:
        final = [(score + by_elements[block.id]) / 2 - LESS for block, score in zip(blocks, final, strict=True)]
    scores = carry_on(blocks, seen, final)
    if page.markup is not None:
        headings = {block.id for block in page.blocks if block.kind == "heading"}
        carry_headings_on(blocks, seen, headings, scores)
        carry_verses_on(blocks, page.markup, [sight.width for sight in sights], scores)
    if options.balance:
        scores = [score + options.balance * REACH for score in scores]
    return View(page, blocks, lexicon, options, scores, explain, sights, seen.survey, echoes=echoes)
