"""Where on a page something stands: in the article, on a related item, or elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from ..blocks import Decision
from ..lazily import lazily
from ..records import Disclosure, Kind, Verdict
from ..view import View
from .found import Found

NEAR = 3  # blocks between the article's head or foot and what speaks of the article
ENDS = 3  # blocks at the head and the foot of the article where a line may speak of all of it
ARTICLE, PAGE, SUMMARY, IMAGE = "article text", "page", "summary block", "image"


class Standing:
    """The blocks of a page with what was decided about them, for readers of disclosures."""

    def __init__(self, view: View, decisions: Mapping[int, Decision], items: Mapping[int, int]) -> None:
        self.view, self.decisions, self.items = view, decisions, items
        self.kept = [i for i in range(len(view.blocks)) if i not in decisions]

    @lazily
    def ends(self) -> frozenset[int]:
        """The first and last blocks of the article."""
        return frozenset((*self.kept[: ENDS + 1], *self.kept[-ENDS:]))

    @lazily
    def near(self) -> frozenset[int]:
        """The article's blocks, and those right above, between and below them."""
        return frozenset(j for i in self.kept for j in range(i - NEAR, i + NEAR + 1) if 0 <= j < len(self.view.blocks))

    def item_of(self, i: int) -> int | None:
        """The related item that a block belongs to, counted from 1."""
        decision = self.decisions.get(i)
        return None if decision is None or decision.item is None else self.items.get(decision.item)

    def scope_of(self, i: int, about: str) -> str:
        """Of what a line speaks that stands here and is `about` a "text", an "image", a "translation" or a "summary"."""
        number = self.item_of(i)
        if number is not None:
            return f"{'image of ' if about == 'image' else ''}related item {number}"
        if about in ("image", "summary"):
            return IMAGE if about == "image" else SUMMARY
        return ARTICLE if i in self.near else PAGE

    def where(self, i: int) -> str:
        """The place of a block, in words."""
        block, number = self.view.blocks[i], self.item_of(i)
        place = block.path or f"block {block.id}"
        return f"{place}, on related item {number}" if number is not None else place

    def found(self, i: int, kind: Kind, verdict: Verdict, about: str, evidence: str, rule: str) -> Found:
        """What a block discloses."""
        said = Disclosure(kind, verdict, self.scope_of(i, about), evidence, rule, self.where(i))
        return Found(i, self.item_of(i), said)
