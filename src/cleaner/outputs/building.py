"""The events of a close reading → the article's content: nodes inside lists and quotes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..blocks import Block
from .content import (
    LINE_END,
    Code,
    Content,
    Figure,
    Heading,
    Item,
    ItemList,
    Node,
    Paragraph,
    Quote,
    Run,
    Runs,
    is_reading,
    squeeze,
    text_of,
    without_readings,
)
from .places import Place
from .segments import Picture, Segment
from .stanzas import stanzas_of
from .tables import data_tables, holds_all, table_around, table_of

BETWEEN_CELLS = Run(" | ")  # what stands between the cells of a row in its text
CONTAINERS = frozenset(("list", "item", "quote"))


def build(
    events: Sequence[Segment | Picture], blocks: Sequence[Block], body: Collection[int], title: int | None
) -> Content:
    """The content that the blocks of the body make, with the pictures between the first (or the title) and the last."""
    chosen = _between(events, body, title)
    segments = [event for event in chosen if isinstance(event, Segment) and event.block in body]
    tables = data_tables(segments, blocks)
    builder = _Builder(blocks, body, _figures_of(chosen, body), tables, stanzas_of(segments, blocks))
    for event in chosen:
        if isinstance(event, Picture):
            builder.add_figure(event.figure, event)
        elif event.is_caption and event.figure in builder.figures:
            builder.add_figure(event.figure, event)
        elif event.block in body:
            builder.add(event)
    return builder.content()


def _between(events: Sequence[Segment | Picture], body: Collection[int], title: int | None) -> list[Segment | Picture]:
    """The events from the title, or from the first block of the body, to its last one; of the pictures, the article's."""
    at = [i for i, e in enumerate(events) if isinstance(e, Segment) and (e.block in body or e.block == title)]
    end = max((i for i in at if not _is_title(events[i], title)), default=-1)
    chosen = events[at[0] if at else 0 : end + 1] if at else []
    figures = {e.figure for e in chosen if isinstance(e, Picture) and e.is_wanted and e.figure}
    rest = (e for e in events[end + 1 :] if isinstance(e, Segment) and e.is_caption and e.figure in figures)
    return [e for e in (*chosen, *rest) if isinstance(e, Segment) or e.is_wanted]


def _is_title(event: Segment | Picture, title: int | None) -> bool:
    return isinstance(event, Segment) and event.block == title


@dataclass(slots=True)
class _Shown:
    """A figure: its pictures and its captions, and has it been put in its place?"""

    pictures: list[Picture] = field(default_factory=list)
    captions: list[Segment] = field(default_factory=list)
    in_text: bool = False
    is_placed: bool = False


def _figures_of(events: Sequence[Segment | Picture], body: Collection[int]) -> dict[int, _Shown]:
    figures: dict[int, _Shown] = {}
    for event in events:
        if isinstance(event, Picture) and event.figure:
            figures.setdefault(event.figure, _Shown()).pictures.append(event)
    for event in events:
        if isinstance(event, Segment) and event.is_caption and (figure := figures.get(event.figure)):
            figure.captions.append(event)
            figure.in_text = figure.in_text or event.block in body
    return figures


@dataclass(slots=True, eq=False)
class _Growing:
    """A list, an item or a quote that nodes are still added to."""

    key: object
    kind: str = ""
    place: Place | None = None
    children: list[Node | _Growing] = field(default_factory=list)

    def as_node(self) -> Node:
        if self.kind == "quote":
            return Quote(self.as_nodes())
        items = [child for child in self.children if isinstance(child, _Growing)]
        numbered = [Item(item.as_nodes(), item.place.number if item.place else None) for item in items]
        return ItemList(tuple(numbered), self.place is not None and self.place.ordered)

    def as_nodes(self) -> Content:
        return tuple(child.as_node() if isinstance(child, _Growing) else child for child in self.children)


class _Step(NamedTuple):
    """A container on the way to a node."""

    key: object
    kind: str
    place: Place | None = None


def _way_to(place: Place | None) -> list[_Step]:
    """The lists, items and quotes around a node, from the outermost; lists and items that the page left out are put in."""
    way: list[_Step] = []
    while place is not None:
        outer = place.around
        while outer is not None and outer.kind not in CONTAINERS:
            outer = outer.around
        is_in_list = outer is not None and outer.kind == "list"
        if place.kind in CONTAINERS:
            way.append(_Step(place, place.kind, place))
            if place.kind == "item" and not is_in_list:
                way.append(_Step((outer, "list"), "list"))
            elif place.kind != "item" and is_in_list:
                way.append(_Step((outer, "item"), "item"))
        place = outer
    way.reverse()
    if way and way[-1].kind == "list":
        way.append(_Step((way[-1].key, "item"), "item"))
    return way


class _Builder:
    """Puts one leaf after the other into the list, item or quote that it stands in."""

    def __init__(
        self,
        blocks: Sequence[Block],
        body: Collection[int],
        figures: dict[int, _Shown],
        tables: frozenset[Place],
        stanzas: Mapping[int, int],
    ) -> None:
        self.blocks, self.body, self.figures, self.tables, self.stanzas = blocks, body, figures, tables, stanzas
        self.open = [_Growing(None)]
        self.key: object = None  # of the leaf at hand,
        self.segments: list[Segment] = []  # … and what it is made of
        self.waiting: list[tuple[Place | None, Figure]] = []  # figures that stand in the middle of it

    def content(self) -> Content:
        self._end_leaf()
        return self.open[0].as_nodes()

    def add(self, segment: Segment) -> None:
        """Go on with the leaf at hand, or begin another."""
        key: object = table_around(segment.place, self.tables)
        if key is None and segment.place is not None and segment.place.kind in ("heading", "code"):
            if segment.place.kind == "heading" or not self._is_of_text(segment.block):
                key = segment.place
        if key is None:
            key = self.stanzas.get(segment.block, segment.block)
        if key != self.key:
            self._end_leaf()
            self.key = key
        self.segments.append(segment)

    def add_figure(self, number: int, event: Segment | Picture) -> None:
        """A picture alone, or the whole figure that a picture or a caption stands in."""
        if isinstance(event, Picture) and not number:
            self.waiting.append((event.place, Figure((event.image,), block=event.block)))
            return
        shown = self.figures[number]
        if shown.is_placed:
            return
        shown.is_placed = True
        captions: list[Run] = []
        for segment in shown.captions:
            captions += (Run(" "), *segment.runs)
        images = tuple(dict.fromkeys(picture.image for picture in shown.pictures))
        block = shown.captions[0].block if shown.in_text else shown.pictures[0].block
        self.waiting.append((event.place, Figure(images, squeeze(captions), shown.in_text, block)))

    def _end_leaf(self) -> None:
        segments, self.segments, self.key = self.segments, [], None
        if segments:
            place = segments[0].place
            table = table_around(place, self.tables)
            for node in self._nodes(segments):
                self._put(table.around if table is not None else place, node)
        for place, figure in self.waiting:
            table = table_around(place, self.tables)
            self._put(table.around if table is not None else place, figure)
        self.waiting = []

    def _nodes(self, segments: list[Segment]) -> list[Node]:
        """What a leaf is; where letters went astray, the text of its blocks."""
        place = segments[0].place
        blocks = [self.blocks[number] for number in dict.fromkeys(segment.block for segment in segments)]
        if table_around(place, self.tables) is not None:
            table = table_of(segments, self.tables)
            return [table] if holds_all(table, blocks) else [Paragraph((Run(b.text),), b.id) for b in blocks]
        if place is not None and place.kind == "code" and not self._is_of_text(segments[0].block):
            return [_code(segments, blocks, place)]
        first = segments[0]
        if first.block in self.stanzas and len(blocks) > 1:
            return [Paragraph(_verses(segments, blocks), first.block, first.lang, first.dir)]
        runs = _runs(segments, " ".join(block.text for block in blocks))
        if place is not None and place.kind == "heading":
            return [Heading(place.level, runs, first.block, first.lang, first.dir)]
        return [Paragraph(runs, first.block, first.lang, first.dir)]

    def _is_of_text(self, block: int) -> bool:
        """Is a block in `pre` one of a text, not of a listing?"""
        return self.blocks[block].kind == "paragraph"

    def _put(self, place: Place | None, node: Node) -> None:
        """Put a node into its container, and open those on the way there."""
        way = _way_to(place)
        depth = 1
        while depth <= len(way) and depth < len(self.open) and self.open[depth].key == way[depth - 1].key:
            depth += 1
        del self.open[depth:]
        for step in way[depth - 1 :]:
            self.open.append(self._opened(self.open[-1], step))
        self.open[-1].children.append(node)

    @staticmethod
    def _opened(around: _Growing, step: _Step) -> _Growing:
        last = around.children[-1] if around.children else None
        if isinstance(last, _Growing):
            is_stray = step.kind == "item" and step.place is None  # in a list, but in no item: it goes on with the last
            if is_stray or last.key == step.key:
                return last
        growing = _Growing(step.key, step.kind, step.place)
        around.children.append(growing)
        return growing


def _runs(segments: list[Segment], text: str) -> Runs:
    """The runs of a leaf, if they say the text of its blocks; else that text."""
    runs: list[Run] = []
    for before, segment in zip([None, *segments], segments, strict=False):
        if before is not None and before.cell != segment.cell:
            runs.append(BETWEEN_CELLS)
        elif before is not None and before.block != segment.block:
            runs.append(Run(" "))
        runs += segment.runs
    squeezed = squeeze(runs)
    return squeezed if text_of(without_readings(squeezed)) == text else (Run(text),)


def _verses(segments: list[Segment], blocks: list[Block]) -> Runs:
    runs: list[Run] = []
    for block in blocks:
        runs += (LINE_END, *_runs([segment for segment in segments if segment.block == block.id], block.text))
    return tuple(runs[1:])


def _code(segments: list[Segment], blocks: list[Block], place: Place) -> Code:
    """A listing, with its line ends and its spaces."""
    lines: list[str] = []
    for block in blocks:
        runs = (run for segment in segments if segment.block == block.id for run in segment.runs)
        lines.append("".join(run.text for run in runs if not is_reading(run)))
    text = "\n".join(line.rstrip() for line in "\n".join(lines).strip("\n").splitlines())
    if text.split() != " ".join(block.text for block in blocks).split():
        text = "\n".join(block.text for block in blocks)
    return Code(text, place.language, segments[0].block)
