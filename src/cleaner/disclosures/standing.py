"""Where on a page something stands: in the article, on a related item, or elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Any

from ..blocks import Block, Decision
from ..deciding.beside import nearest
from ..deciding.view import View
from ..lazily import lazily
from ..reading.tree import tree_of
from ..records import Disclosure, Kind, Verdict
from ..scoring.boxes import Look
from .around import around_blocks
from .badges import Badge, badge_beside, badges, bracketed_badge, without_badges
from .codes import codes, words_of_name
from .elements import Around
from .found import Found
from .in_comments import in_comments

NEAR = 3  # blocks between the article's head or foot and what speaks of the article
ENDS = 3  # blocks at the head and the foot of the article where a line may speak of all of it
SIGNED = 2  # lines beside one, among which a byline or a date stands in the list over an article
LINKED = 0.5  # share of a line that is links, from which on it is part of a menu
ROW = 3  # … and how many such lines in a row are a menu
FILED = 2  # boxes around a link that may be named after its topic
SHORT_BOX = 10  # blocks, at most, of a box that its heading speaks of
LINES = frozenset(("p", "span"))  # boxes of lines, of which a card may hold several
FRAME = 2  # boxes around a line that may be the frame of a picture
_FRAMES = frozenset(("figure", "picture"))
_FRAME_NAMES = re.compile(
    r"(?:^|[\W_])(?:image|img|media|photo|picture|thumb|thumbnail|figure)s?(?=$|[\W_]|[A-Z])", re.I
)
ARTICLE, PAGE, SUMMARY, IMAGE = "article text", "page", "summary block", "image"


def is_frame(tag: str, names: str) -> bool:
    """
    Is this an element that frames a picture, by its tag or by its class?

    >>> is_frame("figure", ""), is_frame("div", "wp-block-image"), is_frame("div", "imagine")
    (True, True, False)
    """
    return tag in _FRAMES or bool(_FRAME_NAMES.search(names))


def _is_a_link(block: Block) -> bool:
    return block.links > 0 and block.links == len(block.text)


class Standing:
    """The blocks of a page with what was decided about them, for readers of disclosures."""

    def __init__(
        self, view: View, decisions: Mapping[int, Decision], items: Mapping[int, int], title: int | None
    ) -> None:
        """`title` is the block of the title, wherever it stands."""
        self.view, self.decisions, self.items, self.title = view, decisions, items, title
        self.kept = [i for i in range(len(view.blocks)) if i not in decisions]

    @lazily
    def ends(self) -> frozenset[int]:
        """The first and last blocks of the article."""
        return frozenset((*self.kept[: ENDS + 1], *self.kept[-ENDS:]))

    @lazily
    def near(self) -> frozenset[int]:
        """The article's blocks, and those right above, between and below them."""
        return frozenset(j for i in self.kept for j in range(i - NEAR, i + NEAR + 1) if 0 <= j < len(self.view.blocks))

    @lazily
    def tree(self) -> Any:
        """Of HTML, the tree of the page."""
        return tree_of(self.view.page.source)

    @lazily
    def badges(self) -> dict[int, Badge]:
        """In HTML: the badges in lines, by `mem_id` of the element in `tree`."""
        view = self.view
        if not view.page.is_html or self.tree.root is None:
            return {}
        return badges(self.tree, view.blocks, view.page.scripted, view.lexicon)

    @lazily
    def bracketed(self) -> dict[int, Badge]:
        """The badges that stand in brackets at an end of the title of an item, or in HTML beside its link, and in no element of their own."""
        in_elements = {badge.block for badge in self.badges.values()}
        found: dict[int, Badge] = {}
        for i, decision in self.decisions.items():
            if decision.part == "title" and i not in in_elements and self.item_of(i):
                text, title, lexicon = self.view.blocks[i].text, self._linked_title(i), self.view.lexicon
                badge = bracketed_badge(lexicon, i, text, title)
                if badge is None and title is not None:
                    badge = badge_beside(lexicon, i, text, title)
                if badge is not None:
                    found[i] = badge
        return found

    @lazily
    def titles(self) -> dict[int, range]:
        """The titles of items that have badges at their ends: which part of the block's text is the title."""
        found: dict[int, list[Badge]] = {i: [badge] for i, badge in self.bracketed.items()}
        for badge in self.badges.values():
            if self.item_of(badge.block) and self.decisions[badge.block].part == "title":
                found.setdefault(badge.block, []).append(badge)
        return {i: without_badges(self.view.blocks[i].text, those, self._linked_title(i)) for i, those in found.items()}

    def _linked_title(self, i: int) -> range | None:
        """In HTML: where the title stands in a line, if its link says so, and no words that send the reader there."""
        markup = self.view.page.markup
        place = markup.titles.get(self.view.blocks[i].id) if markup is not None else None
        return range(*place) if place and not self.decisions[i].lead_in else None

    def title_at(self, i: int) -> str:
        """The title that a block of an item holds, without its badges."""
        text = self.view.blocks[i].text
        part = self.titles.get(i, range(len(text)))
        return text[part.start : part.stop]

    @lazily
    def parts_of_items(self) -> dict[int, list[int]]:
        """The blocks of each related item, by its number."""
        parts: dict[int, list[int]] = {}
        for i in sorted(self.decisions):
            if number := self.item_of(i):
                parts.setdefault(number, []).append(i)
        return parts

    def is_on_picture(self, i: int) -> bool:
        """In HTML: does a line stand in the frame of a picture?"""
        return any(is_frame(look.tag, look.name) for look in self._looks_around(i, FRAME))

    def _looks_around(self, i: int, most: int) -> list[Look]:
        """In HTML: what the elements look like that a block stands in, so many at most."""
        markup = self.view.page.markup
        return [markup.looks[box] for box in markup.outward(self.view.blocks[i].box, most)] if markup else []

    def holds_labels(self, i: int) -> bool:
        """Do labels stand where a block stands: on a related item, or at the article, and not as a link or on a control?"""
        if self.item_of(i) is not None:
            return True
        return i in self.near and not self.is_offer(i)

    def heads_a_box(self, i: int) -> bool:
        """Does a line stand over a list, or in HTML at the head of a box that holds a few blocks more and little of the article?"""
        view = self.view
        if i + 1 >= len(view.blocks):
            return False
        if view.blocks[i + 1].kind == "list-item":
            return True
        markup, box = view.page.markup, view.blocks[i].box
        while markup is not None and box > 0:
            held = self._next_in(view.range_of(box), i)
            if len(held) > SHORT_BOX or (i and view.blocks[i - 1].box in view.range_of(box)):
                return False
            if held:
                return 2 * sum(j not in self.decisions for j in held) <= len(self.kept)
            box = markup.parents[box]
        return False

    def _next_in(self, box: range, i: int) -> list[int]:
        """The blocks below a block that stand in a box too, as far as the box may be short."""
        below = range(i + 1, min(len(self.view.blocks), i + 2 + SHORT_BOX))
        return list(takewhile(lambda j: self.view.blocks[j].box in box, below))

    def is_listed(self, i: int) -> bool:
        """Is a line a whole item of a list, or in HTML a link of its own in one, as in a menu: "AI translation"? On a card it is a part of one."""
        if not self._is_in_list(i) or self._shares_its_item(i):
            return False
        beside = range(max(0, i - SIGNED), min(len(self.view.blocks), i + 1 + SIGNED))
        if any(self.view.sights[j].signs and self._is_in_list(j) for j in beside):
            return False  # the list of who wrote the article, and when
        return any(self._is_in_list(j) for j in self._beside(i))

    def _shares_its_item(self, i: int) -> bool:
        """In HTML: does the item of a list that a line stands in hold more than it, and the line no link?"""
        view, block = self.view, self.view.blocks[i]
        if view.page.markup is None or block.links:
            return False
        item = nearest(view.page.markup, block.box, "li")
        return item >= 0 and any(view.blocks[j].box in view.range_of(item) for j in self._beside(i))

    def _is_in_list(self, i: int) -> bool:
        block = self.view.blocks[i]
        return block.kind == "list-item" or bool(block.bullet)

    def _beside(self, i: int) -> list[int]:
        return [j for j in (i - 1, i + 1) if 0 <= j < len(self.view.blocks)]

    def _is_link(self, i: int) -> bool:
        return self.view.blocks[i].link_density >= LINKED

    def is_offer(self, i: int) -> bool:
        """In HTML: does a line stand on a button, in a form or in a menu, or is it a link?"""
        return self._around[i].offers or self._is_link(i)

    def is_in_menu(self, i: int) -> bool:
        """
        Does a line name a topic or a choice: in a menu, a form, a trail, among tags, at the foot of all pages?

        A link to a policy may be a label: at the article, not in a list of links or a row of them.
        """
        if self._around[i].menu or (self.is_listed(i) and self._is_list_of_links(i)):
            return True
        if not self._is_link(i):
            return False
        if i not in self.near or self._around[i].foot or self._is_filed(i):
            return True
        row = range(max(0, i - ROW + 1), min(len(self.view.blocks), i + ROW))
        return any(all(map(self._is_link, row[n : n + ROW])) for n in range(len(row) - ROW + 1))

    def _is_list_of_links(self, i: int) -> bool:
        """Is a line of a list a link, or one beside it? Nobody knows of a text, which has none."""
        return not self.view.page.is_html or any(map(self._is_link, (i, *self._beside(i))))

    def _is_filed(self, i: int) -> bool:
        """In HTML: does a line stand among the topics of an article, by a name of what is around it: "tags"?"""
        names = (words_of_name(name) for look in self._looks_around(i, FILED) for name in look.name.split())
        # "post-tags", not "tag-harbour", which sites call an article
        return any(words[-1] in codes().lists["topics"] for words in names if words)

    def is_title(self, i: int) -> bool:
        """
        In HTML: is a line all of a card, and a link, beside a card of the same kind that leads elsewhere?

        In a list of links it is the title of an article, whatever it is worded as. A card of several lines may hold a label.
        """
        blocks, markup = self.view.blocks, self.view.page.markup
        if markup is None or not _is_a_link(blocks[i]):
            return False
        card = self._card_of(i)
        if any(blocks[j].box in self.view.range_of(card) for j in self._beside(i)):
            return False
        for j in self._beside(i):
            if _is_a_link(blocks[j]) and blocks[j].url != blocks[i].url and (other := self._card_of(j)) != card:
                is_alike = markup.looks[card].like == markup.looks[other].like and markup.looks[card].tag not in LINES
                if is_alike and markup.parents[card] == markup.parents[other]:
                    return True
        return False

    def _card_of(self, i: int) -> int:
        """In HTML: the largest box that holds a block, and none beside it."""
        assert self.view.page.markup is not None
        parents, box = self.view.page.markup.parents, self.view.blocks[i].box
        beside = [self.view.blocks[j].box for j in self._beside(i)]
        while parents[box] >= 0 and not any(other in self.view.range_of(parents[box]) for other in beside):
            box = parents[box]
        return box

    def is_hidden(self, i: int) -> bool:
        """In HTML: does the page hide a line, though it shows some of the article?"""
        return self._around[i].hidden and self._shows_article

    def is_quoted(self, i: int) -> bool:
        """Is a line a quotation, by its element or by the sign before it?"""
        return self._around[i].quoted or self.view.blocks[i].text.startswith(">")

    def is_comment(self, i: int) -> bool:
        """Does a reader say it, and not the page?"""
        return i in self._comments

    @lazily
    def _comments(self) -> frozenset[int]:
        return in_comments(self.view, self.kept, self._around)

    @lazily
    def _shows_article(self) -> bool:
        return not all(self._around[i].hidden for i in self.kept)

    @lazily
    def _around(self) -> Sequence[Around]:
        """In HTML: what is around each block."""
        blocks, page = self.view.blocks, self.view.page
        if page.markup is None or self.tree.root is None:
            return [Around()] * len(blocks)
        return around_blocks(self.tree.root, page.scripted, blocks)

    def item_of(self, i: int) -> int | None:
        """The related item that a block belongs to, counted from 1."""
        decision = self.decisions.get(i)
        return None if decision is None or decision.item is None else self.items.get(decision.item)

    def of_items_below(self, found: Found) -> list[Found]:
        """What a label says of the first item below a heading, said of the others below it."""
        below = takewhile(self._goes_on_below, range(found.at + 1, len(self.view.blocks)))
        others = dict.fromkeys(number for number in map(self.item_of, below) if number not in (None, found.item))
        scope = found.disclosure.scope.removesuffix(str(found.item))
        return [Found(found.at, number, replace(found.disclosure, scope=f"{scope}{number}")) for number in others]

    def _goes_on_below(self, i: int) -> bool:
        decision = self.decisions.get(i)
        return decision is not None and decision.reason == "related" and decision.part != "heading"

    def scope_of(self, i: int, about: str) -> str:
        """Of what a line speaks that stands here and is `about` a "text", an "image", a "translation" or a "summary"."""
        number = self.item_of(i)
        about = "image" if about == "text" and self.is_on_picture(i) else about
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
