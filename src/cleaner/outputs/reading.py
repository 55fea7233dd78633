"""An article → its content: from the page's markup, read once more, or from the lines of a text."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ..blocks import Page
from .content import Content
from .from_lines import Line, content_of_lines


def content_of(page: Page, body: Sequence[int], title: int | None, reasons: Mapping[int, str] | None = None) -> Content:
    """
    The content of the blocks of a page that stand in the article, by number.

    With `reasons`, why the others were removed, the pictures that stand between them belong to it; HTML must be read as a
    whole then.
    """
    without = [i for i in body if i != title]
    if page.markup is None:
        blocks = (page.blocks[i] for i in without)
        return content_of_lines(Line(block.id, block.text, block.kind, block.indent) for block in blocks)
    return _content_of_markup(page, frozenset(without), title, reasons)


def _content_of_markup(
    page: Page, body: Collection[int], title: int | None, reasons: Mapping[int, str] | None
) -> Content:
    from ..scoring.model import default_markup_model
    from .building import build
    from .close_reading import CloseReading

    wanted = body if title is None else frozenset((*body, title))
    weights = None if page.floor is None else default_markup_model()[1]
    return build(CloseReading(page, wanted, weights, reasons).events, page.blocks, body, title)
