"""The rounds of the stages over what a page's elements say is its article: what each leaves is looked at again, until one leaves it as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..blocks import Block, Decision
from ..clues.listed_words import without_labels_in_lists
from ..lexicon.phrases import Lexicon
from ..options import Options
from ..stages.ai_labels import ai_labels
from ..stages.boilerplate import boilerplate
from ..stages.consent_banner import consent_banner
from ..stages.related_links import related_links
from ..stages.title_again import title_again
from ..writing.shapes import COLON, NO_MARK, SENTENCE
from .decisions import ROUNDS, Stage, as_lines, decide, renumbered, without_its_copy
from .judge import Judged
from .openers import opens_no_article
from .sight import CERTAIN, DOUBTFUL, LABEL_WIDTH, LIKELY, Sight
from .view import View, look

LIKELY_FROM = 0.8  # score by a page's elements from which a block is likely the article's,
CERTAIN_FROM = 2.5  # … and from which it is so for certain
LINKED = 0.9  # share of a line that is link, from which it may be the title of another article below its label,
MOSTLY_LINK = 0.5  # … and from which it is looked up whatever its score
BELOW = 4  # blocks below the article that are looked at where its end is in doubt
FEW_AMID = 2  # short lines between two paragraphs that are looked up as well
HEAD_OR_FOOT = 3  # blocks at the head and the foot of an article that are looked up all the same
LEXICAL: tuple[Stage, ...] = (consent_banner, related_links, ai_labels)  # those that the lexicon alone makes speak


class MarkupRounds:
    """
    What is left of the article of a page of HTML after so many rounds, and what went in them.

    Where a label stands among its blocks, the elements of the page don't tell the article from what is around it, and the
    blocks, with those between them, are scored again by what their text shows.
    """

    def __init__(self, judged: Judged, left: list[int], title: int | None, options: Options, lexicon: Lexicon) -> None:
        self.judged, self.left, self.title, self.options, self.lexicon = judged, left, title, options, lexicon
        self.removals: dict[int, Decision] = {}
        self._sights: dict[int, Sight] = {}  # of the blocks that were looked at, as far as the elements are trusted

    def run(self, stages: Sequence[Stage]) -> None:
        asked = [stage for stage in stages if stage is not boilerplate]
        for _ in range(ROUNDS):
            if not self._goes_on(asked):
                break

    def _goes_on(self, stages: Sequence[Stage]) -> bool:
        """Let the stages speak about what is left. Is that to be looked at again?"""
        view = self._by_elements(self.left)
        told = [sight for sight in view.sights if sight.trust != CERTAIN and sight.is_told]
        told += filter(opens_no_article, self._over_gaps())
        openers = [sight.block.id for sight in told if opens_no_article(sight)]
        if openers and not view.of_contents.issuperset(openers):
            view = self._by_text_as_well()
        found = self._decided(view, stages if told else [stage for stage in stages if stage not in LEXICAL])
        if found.keys().isdisjoint(self.left) or found.keys() >= set(self.left):
            return False
        self.removals |= found
        self.left = [i for i in self.left if i not in found]
        if back := without_its_copy(self.removals, found):
            self.removals = {i: decision for i, decision in self.removals.items() if i not in back}
            self.left = sorted([*self.left, *back])
        return True

    def _decided(self, view: View, stages: Sequence[Stage]) -> dict[int, Decision]:
        """What the stages decide about what they see, and what says the title again, by the page's numbers."""
        decided = decide(view, stages, None)
        if self.title is not None:
            again = title_again(view, self.title, self._sight_of(self.title))
            decided |= {decision.block: decision for decision in again}
        names = [block.id for block in view.blocks]
        found = {names[n]: renumbered(decision, names) for n, decision in decided.items()}
        staying = {None, *self.left}  # what is only looked at on the way can't stay for what repeats it
        return {i: decision for i, decision in found.items() if decision.repeats in staying}

    def _by_elements(self, places: Sequence[int]) -> View:
        """A view of some blocks of the page, with the scores that its elements give them."""
        judged, sights = self.judged, self._sights
        blocks = [judged.page.blocks[i] for i in places]
        for block in (*blocks[:HEAD_OR_FOOT], *blocks[-HEAD_OR_FOOT:]):  # where nothing is certain
            sights[block.id] = self.doubted(block)
        for n, block in enumerate(blocks):
            if block.id not in sights:
                trust = self._trust(blocks, n)
                sights[block.id] = Sight(
                    block, self.lexicon, trust, judged.seen.widths[block.id], judged.seen.ends[block.id]
                )
        among = [sights[i] for i in places]
        without_labels_in_lists(among)
        scores = [judged.scores[i] for i in places]
        box = -1 if judged.seen.title is None else judged.page.blocks[judged.seen.title].box
        explain = judged.scored.explain
        return View(
            judged.page, blocks, self.lexicon, self.options, scores, explain, among, by_text=False, title_box=box
        )

    def _trust(self, blocks: Sequence[Block], n: int) -> int:
        """How far the elements of the page are trusted about a block. A heading over related links looks like any other, and so do a label over one and a line that sends the reader there."""
        block, seen = blocks[n], self.judged.seen
        score = self.judged.scores[block.id]
        if score < LIKELY_FROM:
            return DOUBTFUL
        if score < CERTAIN_FROM or block.kind == "heading" or _is_mostly_link(block) or seen.ends[block.id] == COLON:
            return LIKELY
        if self._interrupts(blocks, n) and (seen.ends[block.id] == NO_MARK or self.lexicon.find(block.text)):
            return LIKELY
        is_over_link = seen.widths[block.id] < LABEL_WIDTH and any(map(_is_mostly_link, blocks[n + 1 : n + 2]))
        return LIKELY if is_over_link else CERTAIN

    def _interrupts(self, blocks: Sequence[Block], n: int) -> bool:
        """Does a short line stand alone, or with another, between two as long as sentences: "Advertisement" amid bare paragraphs?"""
        block, widths = blocks[n], self.judged.seen.widths
        if block.kind != "paragraph" or widths[block.id] >= LABEL_WIDTH:
            return False
        above, below = blocks[max(0, n - FEW_AMID) : n], blocks[n + 1 : n + 1 + FEW_AMID]
        return all(any(widths[other.id] >= SENTENCE for other in beside) for beside in (above, below))

    def _by_text_as_well(self) -> View:
        """A view of the blocks that are left, those between them and a few below, scored by their text as well."""
        page, judged = self.judged.page, self.judged
        end = min(self.left[-1] + 1 + BELOW, len(page.blocks))
        span = [i for i in range(self.left[0], end) if i not in self.removals and i != judged.seen.title]
        marked = self._by_elements(span)
        read = look(page, as_lines(marked.blocks), self.lexicon, self.options, marked.sights)
        kept = set(self.left)
        scores = [
            score + max(0.0, judged.scores[i] - CERTAIN_FROM) if i in kept else min(score, judged.scores[i])
            for i, score in zip(span, read.scores, strict=True)
        ]
        return View(
            page, read.blocks, self.lexicon, self.options, scores, read.explain, read.sights, read.survey, title_box=marked.title_box
        )  # fmt: skip

    def _over_gaps(self) -> Iterator[Sight]:
        """The headings, not counted to the article themselves, right above blocks that are, and whatever stands so above links as a whole, the last of which is."""
        page, title = self.judged.page, self.judged.seen.title
        blocks = page.blocks
        for one, other in pairwise(self.left):
            above = other - 1
            if above == one:
                continue
            if is_link := blocks[other].link_density > LINKED:
                while above > one and blocks[above].link_density > LINKED:
                    above -= 1
            is_over = is_link or blocks[above].kind == "heading" or blocks[above].text in page.labels
            if above > one and above != title and above not in self.removals and is_over:
                yield self._sight_of(above)

    def doubted(self, block: Block) -> Sight:
        """What is seen of a block where a page's elements count for nothing."""
        sight = self._sights.get(block.id)
        return sight if sight is not None and sight.trust == DOUBTFUL else Sight(block, self.lexicon)

    def _sight_of(self, i: int) -> Sight:
        """What was seen of a block, or is now."""
        if i not in self._sights:
            self._sights[i] = Sight(self.judged.page.blocks[i], self.lexicon)
        return self._sights[i]


def _is_mostly_link(block: Block) -> bool:
    return block.links >= MOSTLY_LINK * len(block.text)
