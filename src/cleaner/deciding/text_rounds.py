"""The rounds of the stages over the lines of a text: what each leaves is looked at again, until one leaves it as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from ..blocks import Block, Decision, Page
from ..continuity.doubt import SMALL
from ..continuity.groups import doubt_in_groups, groups_back, is_in_groups, may_be_in_groups, verses_above
from ..continuity.in_text import is_plain
from ..lexicon.phrases import Lexicon
from ..options import Options
from ..stages.file_head import RULE as FILE_HEAD
from ..stages.headline import headline
from ..stages.page_code import added
from ..stages.title_again import title_again
from .decisions import ROUNDS, Stage, as_lines, decide, guard, leaves, renumbered, without_its_copy
from .text_doubts import (
    DOUBTED,
    FURNITURE,
    MOST_AT_FIRST,
    MOST_IN_DOUBT,
    ends_in_items,
    is_in_doubt,
    is_soft,
    may_be_verses,
    without_doubted,
    without_lasting,
)
from .view import look

Found = dict[int, Decision]  # by the place of its block in the view


class TextRounds:
    """
    What is left of a text after so many rounds, and what went in them.

    Decisions are found by the place of a block in what is left, and recorded by its place in the page.
    """

    def __init__(self, page: Page, options: Options, lexicon: Lexicon, stages: Sequence[Stage]) -> None:
        self.page, self.options, self.lexicon, self.stages = page, options, lexicon, stages
        lines = as_lines(page.blocks) if page.is_html else page.blocks
        self.first = self.view = look(page, lines, lexicon, options)
        self._names = [block.id for block in lines]  # the places in the page of the blocks that are looked at
        self.removals = {decision.block: decision for decision in added(self.first)}
        self.left: list[Block] = [block for block in self.first.blocks if block.id not in self.removals]
        if self.removals and self.left:
            self._look_again()
        title = headline(self.view)
        self.title = None if title is None else self.view.blocks[title].id
        self.explain: dict[int, Callable[[], str]] = {}
        self.is_found = True  # is an article?
        self._turn = 0
        self._doubted: set[int] = set()  # lines that went for what the model alone says, or as titles of the rest
        self._grouped: set[int] = set()  # lines that came back with the groups they stand in
        self._doubt = doubt_in_groups(self.view) if len(self.left) <= SMALL else DOUBTED
        self._is_grouped = is_in_groups(self.view.blocks)
        self._is_marked = page.is_markdown and self.title is not None and page.blocks[self.title].kind == "heading"

    def run(self) -> None:
        for self._turn in range(ROUNDS):
            if not self._goes_on():
                break
        if self.title is not None:
            self.removals.pop(self.title, None)  # it left the text in a later round: it is the title all the same

    def _goes_on(self) -> bool:
        """Let the stages speak about what is left. Is that to be looked at again?"""
        view, names = self.view, self._names
        stays, head = self.title, None  # what no stage may remove; what would be the title of the text that is left
        if self._turn > 0 and not self.options.title and not self._is_marked:
            head = headline(view)
            stays = names[head] if head is not None and view.in_article(head) else None
        found = decide(view, self.stages, stays)
        if self._turn == 0 and may_be_verses(view, found):
            self.title, self.is_found = None, False
            return False
        found = self._without_doubts(found, head) | self._titles_again(head)
        out = {n for n, name in enumerate(names) if name == self.title and leaves(view, n)}
        if len(found) + len(out) == len(names):
            found = guard(view, found)
            self.title, out, self.is_found = None, set(), False
        for n, decision in found.items():
            if not decision.evidence:
                self.explain[names[n]] = partial(view.explain, n)
            self.removals[names[n]] = renumbered(decision, names)
        self.left = [block for n, block in enumerate(view.blocks) if n not in found and n not in out]
        if back := without_its_copy(self.removals, {names[n] for n in found}):
            self.removals = {name: decision for name, decision in self.removals.items() if name not in back}
            again = (self.first.blocks[name] for name in back)
            self.left = sorted([*self.left, *again], key=lambda block: block.id)
        elif len(self.left) == len(view.blocks) and is_plain(view.blocks) and not self._title_may_leave(names):
            return False
        self._look_again()
        return True

    def _look_again(self) -> None:
        self._names = [block.id for block in self.left]
        sights = [self.first.sights[name] for name in self._names]
        self.view = look(self.page, as_lines(self.left), self.lexicon, self.options, sights, self.first.echoes)

    def _title_may_leave(self, names: Sequence[int]) -> bool:
        """Does the title stand in a text without blank lines? The article's text will have some, among which it may count less."""
        return self.title in names and len(names) > 1 and not self.view.blocks[1].gap and not self.options.title

    def _titles_again(self, head: int | None) -> Found:
        """What says the title once more, that of the page and that of what is left."""
        if self.title is None:
            return {}
        again = title_again(self.view, self.title, self.first.sights[self.title])
        if head is not None:
            again += title_again(self.view, self.view.blocks[head].id, self.view.sights[head])
        return {decision.block: decision for decision in again}

    def _without_doubts(self, found: Found, head: int | None) -> Found:
        """
        The decisions of a round, without those that the model alone makes where the text speaks for its lines.

        It does where it is laid out as an article, or in groups; and in later rounds where it is what is left of one.
        """
        if is_plain(self.view.blocks, moved_in=True):
            found = self._without_doubted(found)
            found = self._without_mild(found, head)
        return self._without_groups(found) if self._turn == 0 else self._without_lasting(found)

    def _without_doubted(self, found: Found) -> Found:
        """The decisions where hardly a line is furniture, without those about what this leaves."""
        told = self._told(found)
        if not self._is_all_doubted() or not 0 < len(told) <= max(1, FURNITURE * len(self.view.blocks)):
            return found
        return self._noted(without_doubted(self.view, found, told))

    def _without_mild(self, found: Found, head: int | None) -> Found:
        """The decisions where the model alone speaks against lines, and softly: what stands above the text goes all the same, and its title."""
        most = MOST_AT_FIRST if self._is_all_doubted() else MOST_IN_DOUBT
        above = {n for n, decision in found.items() if decision.rule == FILE_HEAD}
        below = {n: decision for n, decision in found.items() if n not in above} if above else found
        if ends_in_items(self.view) or not is_in_doubt(self.view, below, most, self._has_no_gaps(), self._doubt):
            return found
        return self._noted({n: decision for n, decision in found.items() if n == head or n in above})

    def _without_groups(self, found: Found) -> Found:
        """The decisions, without those about lines that come back with the groups they stand in."""
        told = self._told(found)
        if not found or not (may_be_in_groups(self.view) or verses_above(self.view, told)):
            return found
        back = groups_back(self.view, found, told, self.title, self._doubt)
        if back is None:
            return found
        self._grouped.update(self._names[n] for n in back)
        return self._noted({n: decision for n, decision in found.items() if n not in back})

    def _without_lasting(self, found: Found) -> Found:
        """The decisions of a later round, without those about what lasts, and what came back with its group."""
        if self._grouped:
            told = self._told(found)
            found = {n: found[n] for n in found if n in told or self._names[n] not in self._grouped}
        repeated = {decision.repeats for decision in self.removals.values()}
        return without_lasting(self.view, found, self.first, repeated)

    def _noted(self, found: Found) -> Found:
        """The decisions that are left of a round, as those that the model alone makes, or that tell titles of the rest."""
        self._doubted.update(self._names[n] for n in found)
        return found

    def _is_all_doubted(self) -> bool:
        """Has nothing been found so far that doesn't belong to the page, but what the model alone speaks against?"""
        return self.removals.keys() <= self._doubted

    def _told(self, found: Found) -> set[int]:
        """Of the decisions, those that more than the model speaks for, or it alone, but loudly."""
        no_gaps = self._has_no_gaps()
        return {n for n, decision in found.items() if not is_soft(self.view, n, decision, no_gaps, self._doubt)}

    def _has_no_gaps(self) -> bool:
        """Are the blank lines gone that had told the groups of the text apart?"""
        return self._turn > 0 and self._is_grouped
