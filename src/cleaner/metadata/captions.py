"""What stands under the main picture of an article: what it shows, and who made it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..clues.picture_credits import BEFORE_SOURCE, find_credits
from ..lexicon.phrases import Lexicon
from ..reading.tree import saying
from ..structured.items import short_text
from .addresses import picture_of
from .name_in_line import name_of

MOST_FIGURES = 8
MOST_IMAGES = 6  # of a figure, and sources of them
LONGEST = 1000  # characters of a caption


def caption_of(tree: Any, around: Any, url: str, lexicon: Lexicon) -> tuple[str, str]:
    """
    The caption of the picture of this address, in whatever size the page shows it, and its credit; empty where it has none.

    It stands in a `figcaption`, or calls itself one in the elements `around` the article.
    """
    name = picture_of(url)
    if not name:
        return "", ""
    credits = ""
    for caption, figure in _captions(tree, around):
        if any(name in _files_of(image, name) for image in figure.css("img, source")[:MOST_IMAGES]):
            text, credit = in_figure(figure, caption, lexicon)
            credits = credits or credit
            if text:  # who made it may stand in an element of its own, before what it shows
                return text, credit or credits
    return "", credits


def _captions(tree: Any, around: Any) -> Iterator[tuple[Any, Any]]:
    """Elements that are captions or call themselves so, each with the one around it."""
    figures = [node for node, _ in saying(tree, "figcaption")[:MOST_FIGURES]]
    yield from ((node, node.parent) for node in figures)
    met = {node.mem_id for node in figures}
    for node in around.css('[class*="caption"]')[: 2 * MOST_FIGURES]:
        if (
            node.mem_id not in met
            and node.tag != "figure"
            and node.parent is not None
            and node.css_first("img") is None
        ):
            yield node, node.parent


def in_figure(figure: Any, caption: Any, lexicon: Lexicon) -> tuple[str, str]:
    """The caption of a figure and its credit, which stands in an element that calls itself so, or at the end of the caption."""
    text = short_text(caption)[:LONGEST]
    called = figure.css_first('[class*="credit" i]')
    if called is not None and called.mem_id != caption.mem_id and called.css_first("img, figcaption") is None:
        if credit := short_text(called)[:LONGEST]:
            return text.removesuffix(credit).strip(), _without_label(credit, lexicon)
    if lexicon.find_beginning(text.lstrip(BEFORE_SOURCE), "caption_credit") is not None:
        return "", _without_label(text, lexicon)
    if (found := next(find_credits(lexicon, text), None)) is None:
        return text, ""
    return text[: found[0]].rstrip(BEFORE_SOURCE), _without_label(text[found[0] :], lexicon)


def _without_label(credit: str, lexicon: Lexicon) -> str:
    """Who is named in a credit, or all of it where a label has no name behind it: "Getty Images"."""
    credit = credit.strip(" ()[]（）［］【】")
    match = lexicon.find_beginning(credit, "caption_credit")
    return (name_of(match, credit) if match else "") or credit


def _files_of(image: Any, name: str) -> set[str]:
    """The names of the files that a picture may be shown from, in attributes of any name; none where nothing says this one."""
    found: list[str] = []
    for key, value in image.attributes.items():
        if value and name in value.lower() and (key in ("src", "srcset") or key.startswith("data-")):
            found += [part.split()[0] for part in value.split(",")[:10] if part.split()] if "set" in key else [value]
    return {picture_of(address) for address in found} - {""}
