"""Which blocks of a page of HTML do its elements point to?"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..blocks import Page
from ..continuity.in_markup import carry_on_markup
from ..options import Options
from ..reading.decoding.mojibake_signs import MISREAD
from ..reading.read_html import read_html
from ..reading.wrapping import WRAPPED
from ..scoring.markup import MarkupObservation, observe_markup
from ..scoring.model import Scores, default_markup_model, unhiding_weights
from .beside import weight_around
from .view import REACH

RIGHT_BELOW = 4  # blocks below a title, where its article begins


@dataclass(frozen=True, slots=True)
class Judged:
    """A page of HTML, with what its elements say of its blocks."""

    page: Page
    seen: MarkupObservation
    scored: Scores
    scores: list[float]  # above zero: the block counts to the article
    article: list[int]  # the blocks that do; the title is not asked, nor what stands beside it

    @property
    def follows_title(self) -> bool:
        """Does the article begin right below its title, as a short one may that is whole?"""
        title, article = self.seen.title, self.article
        return title is not None and any(0 < i - title <= RIGHT_BELOW for i in article)

    @property
    def size(self) -> int:
        return sum(self.seen.widths[i] for i in self.article)

    @property
    def standing(self) -> float:
        """What the elements around the article weigh, in the mean of its characters."""
        assert self.page.markup is not None
        return weight_around(self.page.markup, self.page.blocks, self.seen.widths, self.article)


def judge(page: Page, options: Options) -> Judged:
    """Score the blocks of a page by what its elements say, and by what stands around each."""
    assert page.markup is not None
    seen = observe_markup(page.blocks, page.markup)
    scored = default_markup_model()[0].score_markup(page.blocks, page.markup, seen)
    scores = carry_on_markup(page.blocks, page.markup, seen, scored.final)
    if options.balance:
        scores = [score + options.balance * REACH for score in scores]
    apart = {seen.title, *page.markup.beside_title}
    article = [i for i, score in enumerate(scores) if score > 0 and i not in apart]
    return Judged(page, seen, scored, scores, article)


def says_nothing(page: Page) -> bool:
    """Is this Markdown, or HTML that is no more than lines of text: few elements in one another, and no names?"""
    assert page.markup is not None
    return page.is_markdown or all(look.is_plain for look in page.markup.looks)


def read_again(page: Page, floor: float | None, whole: bool, labels: frozenset[str] = frozenset()) -> Page:
    """Read a page once more: by its elements again, with these `labels` read wherever they stand, or with no floor, and hidden elements as others."""
    weights = unhiding_weights() if floor is None else default_markup_model()[1]
    declared = {key: value for key, value in page.declared.items() if key in ("encoding", MISREAD, WRAPPED)}
    labels |= page.labels
    again = read_html(
        page.source, page.url, declared, weights, floor, whole, page.scripted, labels=labels, unwrapped=page.is_unwrapped
    )  # fmt: skip
    return replace(again, known=page.known)
