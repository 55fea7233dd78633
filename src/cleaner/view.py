"""What a stage sees: the blocks of a page, what was observed of them, and their scores."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .blocks import Block, Page
from .continuity import carry_on
from .model import Scores, default_model
from .options import Options
from .phrases import Lexicon
from .sight import Sight
from .signals import Observation, observe

PROSE_SHAPES = (5, 6, 7)  # a sentence, a long line, prose: see signals.CLASS_NAMES


@dataclass(frozen=True, slots=True)
class View:
    """Everything a stage may look at; nothing in it changes."""

    page: Page
    blocks: Sequence[Block]
    lexicon: Lexicon
    options: Options
    seen: Observation
    scored: Scores
    scores: list[float]  # above zero: the block counts to the article

    @property
    def sights(self) -> list[Sight]:
        return self.seen.sights

    def is_prose(self, i: int) -> bool:
        return self.sights[i].shape in PROSE_SHAPES

    def in_article(self, i: int) -> bool:
        return self.scores[i] > 0

    def is_foreign(self, i: int) -> bool:
        """Is the block in another script or language than the article?"""
        return self.seen.foreign[i] in (2, 4)

    def may_be_foreign(self, i: int) -> bool:
        """The same, or are at least all of its words new?"""
        return self.seen.foreign[i] in (2, 3, 4)

    def quote(self, i: int) -> str:
        """How a block begins, for evidence."""
        return repr(self.blocks[i].text[:40])

    def sections(self, i: int) -> set[str]:
        """The sections of the lexicon that the block matches."""
        return {match.section for match in self.sights[i].matches}


def look(
    page: Page, blocks: Sequence[Block], lexicon: Lexicon, options: Options, sights: list[Sight] | None = None
) -> View:
    """Observe and score a page's blocks once, for all stages."""
    seen = observe(blocks, lexicon, sights)
    scored = default_model().score(blocks, seen)
    return View(page, blocks, lexicon, options, seen, scored, carry_on(blocks, seen, scored.final))
