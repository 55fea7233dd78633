"""Related items out of decisions: the parts that belong together, with what the page says of each about AI."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..blocks import Block, Decision
from ..disclosures import Disclosed, disclosures_of
from ..records import Disclosure, RelatedItem
from ..writing.shapes import STOP, end_of
from .lines import ends_in_link
from .signposts import title_of

if TYPE_CHECKING:
    from ..deciding.outcome import Outcome

SEVERAL = 2  # items with a link, below which those without are none
_POINTERS = " »›•·・■▪●◆◇○◎→►▶▷▸☞☛👉※–—-*"  # what stands before the titles of a list,
_TRAILING = re.compile(r"\s+[»›>→▶►▸|·•]+$")  # … and behind them
_BRACKETS = {"]": "[", ")": "("}


def related_items(outcome: Outcome) -> tuple[tuple[RelatedItem, ...], tuple[Disclosure, ...]]:
    """The items of a page, in its order, and all that the page says about AI, of them and of itself."""
    parts: dict[int, list[Decision]] = {}
    for _, decision in sorted(outcome.removals.items()):
        if decision.item is not None:
            parts.setdefault(decision.item, []).append(decision)
    parts = {first: found for first, found in parts.items() if _leads_elsewhere(outcome, found)}
    unlinked = _unlinked(outcome, parts)
    parts = {first: found for first, found in parts.items() if first not in unlinked}
    again = _said_again(outcome, parts)
    copies: dict[int, list[int]] = {first: [] for first in sorted(parts.keys() - again.keys())}
    for copy, first in again.items():
        copies[first] += (decision.block for decision in parts[copy])
    numbers = {first: number for number, first in enumerate(copies, 1)}
    disclosed = disclosures_of(
        outcome.view, outcome.removals, numbers | {copy: numbers[first] for copy, first in again.items()}, outcome.title
    )
    items = tuple(_item(outcome, parts[first], others, numbers[first], disclosed) for first, others in copies.items())
    return items, tuple(disclosure for _, disclosure in disclosed.found)


def _leads_elsewhere(outcome: Outcome, parts: list[Decision]) -> bool:
    """Has an item a title or a text, and isn't it this article again, as in a list of the latest?"""
    says = [d for d in parts if d.part in ("title", "text")]
    if not says or outcome.title is None:
        return bool(says)
    title = outcome.page.blocks[outcome.title].text.casefold()
    return all(_said(outcome, d.block) != title for d in says)


def _said(outcome: Outcome, i: int) -> str:
    """What a line says as a title, to be compared."""
    return title_of(outcome.view, i).strip(_POINTERS).casefold()


def _said_again(outcome: Outcome, parts: Mapping[int, list[Decision]]) -> dict[int, int]:
    """By item that has the title and the link of one above it, that one: an article that stands in several lists of a page."""
    blocks = outcome.page.blocks
    again: dict[int, int] = {}
    seen: dict[tuple[str, str], int] = {}
    for first, found in sorted(parts.items()):
        title = next((d.block for d in found if d.part == "title" and blocks[d.block].url), None)
        if title is not None:
            other = seen.setdefault((blocks[title].url, _said(outcome, title)), first)
            if other != first:
                again[first] = other
    return again


def _unlinked(outcome: Outcome, parts: Mapping[int, list[Decision]]) -> set[int]:
    """
    The items without a link below a heading under which most have one, or those above all do: the rows of a table, the words
    beside a form. In HTML that has links, what has neither a link nor a title is none at all.
    """
    blocks = outcome.page.blocks
    by_heading: dict[str, tuple[list[int], list[int]]] = {}
    for first, found in sorted(parts.items()):
        is_linked = any(blocks[d.block].url or (blocks[d.block].links and d.part == "title") for d in found)
        by_heading.setdefault(found[0].evidence, ([], []))[is_linked].append(first)
    dropped: set[int] = set()
    for without, linked in by_heading.values():
        if len(without) < len(linked) or (len(linked) >= SEVERAL and without[0] > linked[-1]):
            dropped.update(without)
        elif outcome.view.has_links:
            dropped.update(first for first in without if all(d.part != "title" for d in parts[first]))
    return dropped


def _item(outcome: Outcome, parts: list[Decision], copies: list[int], number: int, disclosed: Disclosed) -> RelatedItem:
    """The item that these parts make; it says the same in some other blocks, its `copies`."""
    blocks, titles = outcome.page.blocks, disclosed.titles
    markup = outcome.page.markup
    links = markup.titles if markup is not None else {}

    def text_of(part: str) -> str | None:
        texts = [
            _item_text(blocks[d.block], d, titles.get(d.block), links.get(d.block)) for d in parts if d.part == part
        ]
        if part == "text":
            texts += (_teaser(blocks[d.block], links[d.block]) for d in parts if _is_linked(d, links))
        return "\n".join(filter(None, texts)) or None

    linked = sorted((d.part != "title", d.block) for d in parts if blocks[d.block].url)
    url = blocks[linked[0][1]].url if linked else None  # its title's, rather than its tag's
    used = tuple(sorted([*(d.block for d in parts), *copies]))
    return RelatedItem(
        text_of("title"),
        text_of("text"),
        url,
        text_of("caption"),
        number,
        tuple(disclosure for at, disclosure in disclosed.found if at == number),
        used,
        outcome.view.options.detector,
    )


def _is_linked(decision: Decision, links: Mapping[int, tuple[int, int]]) -> bool:
    """Is a line a title beside something else, which its link is not?"""
    return decision.part == "title" and not decision.lead_in and decision.block in links


def _teaser(block: Block, link: tuple[int, int]) -> str:
    """The sentence that stands after the link in a line; a date or the name of a section is none."""
    rest = block.text[link[1] :].strip()
    return rest if rest and end_of(rest) == STOP else ""


def _item_text(block: Block, decision: Decision, title: range | None, link: tuple[int, int] | None) -> str:
    """The link that is most of a title's block, or else a block's text without its bullet, without the words that send the reader there ("Read also: …", "… Read more"), and without badges: its `title`."""
    if title is None and link is not None and decision.part == "title" and not decision.lead_in:
        return _without_end(block.text[slice(*link)])
    text = block.text[title.start : title.stop] if title else block.text
    if decision.part == "text" and ends_in_link(block):
        text = text[: -block.links].rstrip()
    if block.bullet and text.startswith(block.bullet):
        text = text[len(block.bullet) :].strip()
    bare = text.lstrip(_POINTERS) or text
    before = len(block.text) - len(bare) if title is None else title.start
    text, lead_in = bare, max(0, decision.lead_in - before)
    if decision.part == "title" and lead_in and text[:lead_in].strip():
        text = text[lead_in:].lstrip(" :：–—-»>→")
    return _without_end(text) if decision.part == "title" and block.links else text


def _without_end(text: str) -> str:
    """
    A title without the marks that point to its page behind it, and without a bracket that opens before it.

    >>> _without_end("Snow on the pass »"), _without_end("Snow on the pass]"), _without_end("Snow (on the pass)")
    ('Snow on the pass', 'Snow on the pass', 'Snow (on the pass)')
    """
    bare = _TRAILING.sub("", text) or text
    return bare[:-1].rstrip() if bare[-1:] in _BRACKETS and _BRACKETS[bare[-1]] not in bare else bare
