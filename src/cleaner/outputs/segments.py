"""What is found where a page is read closely: runs of the text of its blocks, and pictures, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from .content import Image, Run
from .places import Place


@dataclass(slots=True, eq=False)
class Segment:
    """A run of the text of one block that stands in one place: all of it, or what a cell holds of a row."""

    block: int
    place: Place | None
    cell: int  # counts the cells of the page, so that text of two cells is told apart in every place
    lang: str
    dir: str
    figure: int  # the figure that it stands in, or 0
    is_caption: bool = False
    line_ends: int = 0  # between it and the text above
    runs: list[Run] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Picture:
    """An image, and where it stands."""

    image: Image
    place: Place | None
    figure: int
    block: int  # the block whose text stands before it
    is_wanted: bool = False
