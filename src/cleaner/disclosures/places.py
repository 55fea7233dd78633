"""Where an element of a page stands: in the article, on a related item, or elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from ..addresses import host_and_path
from ..lazily import lazily
from .badges import Badge
from .elements import PICTURES, Placed
from .standing import Standing

IN_LINK = 4  # elements from one up to the link that it stands in
RELATED = ("related", "ai-label", "caption")  # reasons of blocks that may stand on an item's card


@dataclass(slots=True)
class Held:
    """What a box holds: blocks from `first` on, before `end`, and among them the items with the lowest and highest number."""

    first: int
    end: int = 0
    lowest: int = 0
    highest: int = 0


class Places:
    """The boxes of a page with what they hold, for finding out where an element stands. Time is linear in their number."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        view = standing.view
        markup = view.page.markup
        self.parents = markup.parents if markup else [-1]
        blocks = range(len(view.blocks))
        self.items = [standing.item_of(i) or 0 for i in blocks]
        self._kept = list(accumulate((i not in standing.decisions for i in blocks), initial=0))
        self._strange = list(accumulate(map(self._is_strange, blocks), initial=0))
        self.boxes = self._boxes()
        self.next = self._next()
        self._cards: dict[int, int] = {}  # by box, as far as it was asked for

    def _is_strange(self, i: int) -> bool:
        decision = self.standing.decisions.get(i)
        return decision is not None and decision.reason not in RELATED

    def _boxes(self) -> list[Held]:
        size = len(self.items)
        boxes = [Held(size) for _ in self.parents]
        for i, block in enumerate(self.standing.view.blocks):
            if 0 <= block.box < len(boxes):
                _add(boxes[block.box], Held(i, i + 1, self.items[i], self.items[i]))
        for box in range(len(boxes) - 1, 0, -1):
            if boxes[box].end:
                _add(boxes[self.parents[box]], boxes[box])
        return boxes

    def _next(self) -> list[int]:
        """For each box the first block after it."""
        after = [len(self.items)] * len(self.boxes)
        for box in range(len(self.boxes) - 2, -1, -1):
            following = self.boxes[box + 1]
            after[box] = following.first if following.end else after[box + 1]
        return after

    def kept(self, held: Held) -> int:
        """How many blocks of the article a box holds."""
        return self._kept[held.end] - self._kept[held.first] if held.end else 0

    def item_at(self, element: Placed) -> int:
        """The related item on whose card an element stands, or 0."""
        return self._card_of(element.box) or self._item_linked(element) or self._item_beside(element)

    def _card_of(self, box: int) -> int:
        """The related item whose card holds a box, or is it; 0 where none does. Each box is asked once."""
        passed = []
        while box >= 0 and box not in self._cards:
            passed.append(box)
            held = self.boxes[box]
            if held.end and (self.kept(held) or held.highest):
                is_card = held.lowest == held.highest and self._strange[held.end] == self._strange[held.first]
                self._cards[box] = held.lowest if is_card and not self.kept(held) else 0
                break
            box = self.parents[box]
        item = self._cards.get(box, 0)
        self._cards.update(dict.fromkeys(passed, item))
        return item

    def _item_linked(self, element: Placed) -> int:
        """The item that an element leads to, as one of the cards that stand side by side in a line; 0 where it is in no link to one alone."""
        node = element.node
        for _ in range(IN_LINK):
            if node is None or not node.is_element_node:
                break
            if href := node.attributes.get("href"):
                return self._linked.get(host_and_path(href)[1], 0)
            node = node.parent
        return 0

    @lazily
    def _linked(self) -> dict[str, int]:
        """The items by the paths to which they alone lead."""
        found: dict[str, int] = {}
        for item, block in zip(self.items, self.standing.view.blocks, strict=True):
            if item and block.url:
                path = host_and_path(block.url)[1]
                found[path] = item if found.get(path, item) == item else 0
        return found

    def _item_beside(self, element: Placed) -> int:
        """Where no card holds it: the item whose block it stands in, or beside. A picture stands over its item, a badge under."""
        i = self.at(element)
        before = self.items[i - 1] if 0 < i <= len(self.items) else 0
        after = self.items[i] if i < len(self.items) else 0
        if before == after or self._is_in_block(element) or element.tag in PICTURES:
            return after
        return before

    def at(self, element: Placed) -> int:
        """The block at which an element stands: the first in it, the one it stands in, or the next."""
        held = self.boxes[element.box]
        if element.is_box and held.end:
            return held.first
        seen = self.boxes[element.seen]
        if self._is_in_block(element):
            return seen.first
        return seen.end if seen.end and element.seen != element.box else self.next[element.seen]

    def is_on_title(self, badge: Badge) -> bool:
        """Does a badge stand in a title, or in a line of a related item, and not alone?"""
        block = self.standing.view.blocks[badge.block]
        alone = len(block.text) <= badge.end - badge.start
        return not alone and (block.kind == "heading" or self.items[badge.block] > 0)

    def _is_in_block(self, element: Placed) -> bool:
        return element.seen == element.box and bool(self.boxes[element.box].end)

    def in_article(self, element: Placed) -> bool:
        """Does an element stand in the article, or right at it?"""
        held = self.boxes[element.box]
        if element.is_box and self.kept(held):
            return True
        i = self.at(element)
        return i in self.standing.near or i - 1 in self.standing.near


def _add(held: Held, other: Held) -> None:
    held.first, held.end = min(held.first, other.first), max(held.end, other.end)
    held.highest = max(held.highest, other.highest)
    held.lowest = min(one for one in (held.lowest, other.lowest) if one) if held.lowest or other.lowest else 0
