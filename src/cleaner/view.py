"""What a stage sees: the blocks of a page, what was observed of them, and their scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from .blocks import Block, Page
from .continuity import carry_on
from .model import default_model
from .options import Options
from .phrases import Lexicon
from .sight import PROSE_SHAPES, Sight
from .signals import Survey, observe


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
    ) -> None:
        self.page, self.blocks, self.lexicon, self.options = page, blocks, lexicon, options
        self.scores, self.explain, self.by_text = scores, explain, by_text
        self.sights = sights if sights is not None else [Sight(block, lexicon) for block in blocks]
        if survey is not None:
            self.__dict__["survey"] = survey

    @cached_property
    def survey(self) -> Survey:
        return Survey(self.blocks, self.sights)

    def is_prose(self, i: int) -> bool:
        return self.sights[i].shape in PROSE_SHAPES

    def in_article(self, i: int) -> bool:
        return self.scores[i] > 0

    def is_foreign(self, i: int) -> bool:
        """Is the block in another script or language than the article?"""
        return self.survey.foreign[i] in (2, 4)

    def may_be_foreign(self, i: int) -> bool:
        """The same, or are at least all of its words new?"""
        return self.survey.foreign[i] in (2, 3, 4)

    def quote(self, i: int) -> str:
        """How a block begins, for evidence."""
        return repr(self.blocks[i].text[:40])

    def sections(self, i: int) -> set[str]:
        """The sections of the lexicon that the block matches."""
        return {match.section for match in self.sights[i].matches}


def look(
    page: Page, blocks: Sequence[Block], lexicon: Lexicon, options: Options, sights: Sequence[Sight] | None = None
) -> View:
    """Observe and score blocks by what their text shows, once for all stages; `sights` where they are known."""
    if sights is None:
        sights = [Sight(block, lexicon) for block in blocks]
    seen = observe(blocks, sights)
    scored = default_model().score(blocks, seen)

    def explain(i: int) -> str:
        return scored.explain(i, sights[i].extras)

    scores = carry_on(blocks, seen, scored.final)
    return View(page, blocks, lexicon, options, scores, explain, sights, seen.survey)
