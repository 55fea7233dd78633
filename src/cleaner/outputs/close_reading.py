"""
A page of HTML read once more, closely: the links, marks, places and pictures of its text.

Blocks of a page hold all letters of its visible text in order, so counting them tells to which block a text node belongs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import urljoin

from ..blocks import Block, Page
from ..reading.elements.always_read import AlwaysRead
from ..reading.elements.formulas import formula_of
from ..reading.elements.html_tags import BREAK, LINE, LINK, SKIP, TEXT
from ..reading.elements.letters import behind_letters, beyond_letters, letters_in, without_breaks
from ..reading.elements.node_kinds import NodeKinds
from ..reading.tree import tree_of
from ..scoring.boxes import BoxWeights
from . import pictures
from .addresses import LONGEST, safe_address
from .content import DIRECTIONS, LANGUAGE, MARKS, MATH, READINGS, Image, Run
from .picture_choice import Met, PictureChoice
from .places import KINDS, Place, language_of_code, place_of
from .segments import Picture, Segment

CELLS = frozenset(("td", "th"))
LONGEST_ALTERNATIVE = 2_000  # characters of the text that stands for an image
MARKS_OF: Mapping[str, str] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "cite": "emphasis", "dfn": "emphasis", "var": "emphasis",
    "code": "code", "kbd": "code", "samp": "code", "tt": "code", "sub": "sub", "sup": "sup", "ruby": "ruby", "rt": "rt", "rtc": "rt", "rp": "rp",
}  # fmt: skip
RUBY = frozenset(("ruby", *READINGS))
PLACE, MARK, PICTURE = -1, -2, -3
_OWN: dict[str, int] = {  # what elements are here, that are something else, or nothing, where only text is read
    **dict.fromkeys(KINDS, PLACE),
    **dict.fromkeys(MARKS_OF, MARK),
    **dict.fromkeys(pictures.TAGS, PICTURE),
    "hr": 0,
}  # fmt: skip


class Around(NamedTuple):
    """What holds for everything inside an element."""

    place: Place | None = None
    marks: tuple[str, ...] = ()
    link: str = ""
    lang: str = ""
    dir: str = ""
    figure: int = 0  # counted from 1
    weight: float = 0.0  # of the elements around, as the page was read


class CloseReading:
    """
    The text and the pictures of some blocks of a page, in its order: `events`.

    Whether a picture is the article's is decided where the elements around it end (`picture_choice.py`).
    """

    def __init__(
        self,
        page: Page,
        wanted: Collection[int],
        weights: BoxWeights | None,
        reasons: Mapping[int, str] | None,
    ) -> None:
        """
        `wanted` are the blocks whose text is wanted, by number; `weights` those that the page was read with, if some of
        its elements were left unread. With `reasons`, why other blocks were removed, pictures are wanted as well.
        """
        self.blocks: Sequence[Block] = page.blocks
        self.wanted = wanted
        self.reasons: Mapping[int, str] = reasons or {}
        self.with_pictures = reasons is not None
        self.floor = page.floor if page.floor is not None and weights is not None else float("-inf")
        self.weights = weights
        self.is_quick = not page.unread  # are blocks in elements below the floor not among them?
        self.events: list[Segment | Picture] = []
        self.choice = PictureChoice()
        self.cells = 0
        self.at = -1  # the block at hand,
        self.left = 0  # … its letters still to come,
        self.tail = 0  # … those behind them that it leaves out,
        self.behind = ""  # … and behind these, what is no letter
        self.formula: Sequence[str] = ()  # the words of the last formula
        self.line_ends = 0  # since the last text
        self.space_before = ""  # white space in a listing above its first letter
        tree = tree_of(page.source, unwrapped=page.is_unwrapped)
        declared = page.markup.title if page.markup is not None else ""
        self.always_read = None if self.weights is None else AlwaysRead(tree, declared, page.labels)
        self.base = _base(tree, page.url or "")
        if tree.root is not None:
            self._run(tree.root, page.scripted)

    def _run(self, root: Any, scripted: bool) -> None:
        """Visit every node, without recursion."""
        kinds = NodeKinds(scripted)
        open_: list[
            tuple[Any, Around, Met]
        ] = []  # open elements, what is around each, and what had been met when it began
        around = Around()
        if self.weights is not None:
            around = Around(weight=self.weights.look(root.tag or "html", root.attributes).around)
        node = root.first_child
        while True:
            if node is None:
                if not open_:
                    break
                node, around, met = open_.pop()
                self.choice.leave(met)
                node = node.next
                continue
            tag, what = kinds.of(node)
            what = _OWN.get(tag, what)
            if what == TEXT:
                in_pre = around.place is not None and around.place.kind == "code"
                text = self._set_text(node.text_content, around) if in_pre else without_breaks(node.text_content)
                if text:
                    self._text(text, around)
            elif tag == "math":
                self._formula(node, around)
            elif what == LINE and (around.place is None or around.place.kind != "code"):
                self._space(" ", around)
            elif what == BREAK and around.place is not None and around.place.kind == "heading":
                self._space(" ", around)
            elif what == PICTURE and self.with_pictures and around.weight >= self.floor:
                self._picture(node, around)
            self.line_ends += what == LINE
            child = None if what in (TEXT, SKIP) else node.first_child
            inside = self._enter(node, tag, what, around) if child is not None or what == PLACE else None
            if child is None or inside is None:
                node = node.next
                continue
            open_.append((node, around, self.choice.met()))
            node, around = child, inside

    def _enter(self, node: Any, tag: str, what: int, around: Around) -> Around | None:
        """What holds inside an element; None where it is left unread."""
        if what == MARK:
            return self._marked(node, MARKS_OF[tag], around)
        if what == LINK:
            return around._replace(link=safe_address(node.attributes.get("href"), self.base, mail=True))
        if what not in (PLACE, BREAK):
            return around
        attributes = node.attributes
        weight, figure, place = around.weight, around.figure, around.place
        if self.weights is not None:
            weight += self.weights.look(tag, attributes).around
            if weight < self.floor and tag not in CELLS and not self._is_always_read(node, tag):
                if self.is_quick:
                    return None
                weight = float("-inf")  # for everything inside
        if what == PLACE:
            made = place_of(tag, attributes, place, _items(node) if "reversed" in attributes else 0)
            if made is not None:
                place, self.space_before = made, ""
            self.cells += tag in CELLS
        elif tag == "figure":
            figure = self.choice.new_figure()
        inside = around._replace(place=place, figure=figure, weight=weight)
        if not attributes or tag == "body":
            return inside
        return inside._replace(lang=_language(attributes, around.lang), dir=_direction(attributes, around.dir))

    def _is_always_read(self, node: Any, tag: str) -> bool:
        return self.always_read is not None and self.always_read.holds(node, tag)

    def _marked(self, node: Any, mark: str, around: Around) -> Around:
        if mark == "code" and around.place is not None and around.place.kind == "code":
            around.place.language = around.place.language or language_of_code(node.attributes)
            return around
        if mark in around.marks or (mark in READINGS and "ruby" not in around.marks):
            return around
        return around._replace(marks=tuple(known for known in MARKS if known == mark or known in around.marks))

    def _text(self, text: str, around: Around) -> None:
        """Put a text node into its block."""
        if text.isspace():
            self._space(text, around)
            return
        line_ends, self.line_ends = self.line_ends, 0
        letters = letters_in(text)
        if letters:
            if self.left <= 0 < self.tail:
                self.tail -= letters
                return  # links in brackets, which the heading leaves out
            while self.left <= 0:
                if self.at + 1 >= len(self.blocks):
                    return
                self._next_block()
            self.left -= letters
            if self.left <= 0:
                self.tail += min(self.left, 0) if self.tail else 0
                self._is_behind(text)
        elif self.left <= 0 and not self._is_behind(text):
            if not self._begins_next_block(text, around):
                return  # no block says it: a mark that links to its heading, a space of no width
            self._next_block()
            self._is_behind(text)
        if not 0 <= self.at < len(self.blocks):
            return
        block = self.blocks[self.at]
        is_wanted = block.id in self.wanted
        if is_wanted:
            self.choice.kept += 1
        elif not self.with_pictures:
            return
        reason = self.reasons.get(block.id, "")
        is_caption = block.kind == "caption" or reason == "caption"
        if not is_wanted and not is_caption:
            self.choice.foreign += reason != "ai-label"  # it may speak of the picture
            return
        segment = self._segment(block.id, around)
        if segment is None:
            segment = Segment(
                block.id, around.place, self.cells, around.lang, around.dir, around.figure, is_caption, line_ends
            )
            if is_caption and not around.figure and not is_wanted:
                self.choice.lone_captions.append(segment)
            self.events.append(segment)
            text = self.space_before + text
        self.space_before = ""
        segment.runs.append(Run(text, _marks_in(block, around), around.link))

    def _set_text(self, text: str, around: Around) -> str:
        """Put a text in `pre`, which is cut into paragraphs, into its blocks, but for what is in the last one."""
        start, left = 0, letters_in(text)
        while True:
            at = self.at if self.left > 0 else self.at + 1
            if at >= len(self.blocks) or self.blocks[at].kind == "code":
                break
            room = self.left if self.left > 0 else letters_in(self.blocks[at].with_readings)
            if not 0 < room < left:
                break
            end = behind_letters(text, room, start)
            self._text(text[start:end], around)
            start, left = end, left - room
        return text[start:]

    def _formula(self, node: Any, around: Around) -> None:
        if text := formula_of(node):
            marks = around.marks if MATH in around.marks else (*around.marks, MATH)
            self._text(text, around._replace(marks=marks))
            self.formula = (node.attributes.get("alttext") or "").split() or text.split()

    def _next_block(self) -> None:
        self.at += 1
        block = self.blocks[self.at]
        text = block.with_readings
        self.left, self.tail, self.behind = letters_in(text), letters_in(block.tail), beyond_letters(text)

    def _is_behind(self, text: str) -> bool:
        """Does the block at hand say behind its last letter what a text does? Then it says it no more."""
        rest = beyond_letters(text)
        if not rest or rest not in self.behind:
            return False
        self.behind = self.behind.partition(rest)[2]
        return True

    def _begins_next_block(self, text: str, around: Around) -> bool:
        if self.at + 1 >= len(self.blocks):
            return False
        block = self.blocks[self.at + 1]
        in_heading = around.place is not None and around.place.kind == "heading"
        return block.with_readings.startswith(text.split()[0]) and in_heading == (block.kind == "heading")

    def _segment(self, block: int, around: Around) -> Segment | None:
        """The segment that text goes on with, if it does."""
        last = self.events[-1] if self.events else None
        if isinstance(last, Picture):  # it stands inside of a paragraph
            last = next((event for event in reversed(self.events[-4:]) if isinstance(event, Segment)), None)
        if last is None or last.block != block or last.place is not around.place or last.cell != self.cells:
            return None
        return last

    def _space(self, text: str, around: Around) -> None:
        place = around.place
        last = self.events[-1] if self.events else None
        if isinstance(last, Segment) and last.place is place:
            marks = _marks_in(self.blocks[last.block], around)
            last.runs.append(Run(text, () if READINGS.isdisjoint(marks) else marks))
        elif place is not None and place.kind == "code":
            self.space_before += text

    def _picture(self, node: Any, around: Around) -> None:
        attributes = node.attributes
        if pictures.is_small(attributes) or (not around.figure and pictures.leads_away(around.link, self.base)):
            return
        source = pictures.source_of(attributes, self.base) or self._source_above(node)
        if not source:
            return
        alternative = " ".join((attributes.get("alt") or "")[:LONGEST_ALTERNATIVE].split())
        if alternative and alternative == " ".join(self.formula)[:LONGEST_ALTERNATIVE]:
            return  # the formula that stands before it, for those whose browsers show none
        picture = Picture(Image(source, alternative), around.place, around.figure, self.at)
        self.events.append(picture)
        self.choice.add(picture)

    def _source_above(self, node: Any) -> str:
        """What a `picture` around the image offers."""
        parent = node.parent
        if parent is None or parent.tag != "picture":
            return ""
        for child in _children(parent):
            if child.tag == "source" and (found := pictures.source_of(child.attributes, self.base)):
                return found
        return ""


def _marks_in(block: Block, around: Around) -> tuple[str, ...]:
    """The marks of a text in its block; those of ruby are none where the block's text holds the readings as well."""
    if block.readings or "ruby" not in around.marks:
        return around.marks
    return tuple(mark for mark in around.marks if mark not in RUBY)


def _children(node: Any) -> Iterator[Any]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _items(node: Any) -> int:
    return sum(child.tag == "li" for child in _children(node))


def _language(attributes: Mapping[str, str | None], otherwise: str) -> str:
    value = (attributes.get("lang") or "").strip()
    return value if LANGUAGE.fullmatch(value) else otherwise


def _direction(attributes: Mapping[str, str | None], otherwise: str) -> str:
    value = (attributes.get("dir") or "").strip().lower()
    return value if value in DIRECTIONS else otherwise


def _base(tree: Any, url: str) -> str:
    """What the page's addresses are relative to."""
    base = tree.css_first("base[href]")
    href = base.attributes.get("href") if base is not None else None
    try:
        return urljoin(url, href) if href and len(href) <= LONGEST else url
    except ValueError:
        return url
