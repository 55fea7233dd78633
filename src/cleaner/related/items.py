"""Related items out of decisions: the parts that belong together, with what the page says of each about AI."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..blocks import Block, Decision
from ..disclosures import disclosures_of
from ..records import Disclosure, RelatedItem
from ..writing.shapes import STOP, end_of
from .lines import ends_in_link

if TYPE_CHECKING:
    from ..deciding.outcome import Outcome

_POINTERS = " »›•·・■▪●◆◇○◎→►▶▷▸☞☛👉※–—-*"  # what stands before the titles of a list


def related_items(outcome: Outcome) -> tuple[tuple[RelatedItem, ...], tuple[Disclosure, ...]]:
    """The items of a page, in its order, and all that the page says about AI, of them and of itself."""
    parts: dict[int, list[Decision]] = {}
    for _, decision in sorted(outcome.removals.items()):
        if decision.item is not None:
            parts.setdefault(decision.item, []).append(decision)
    parts = {first: found for first, found in parts.items() if _leads_elsewhere(outcome, found)}
    unlinked = _unlinked(outcome, parts)
    parts = {first: found for first, found in parts.items() if first not in unlinked}
    numbers = {first: number for number, first in enumerate(sorted(parts), 1)}
    disclosed = disclosures_of(outcome.view, outcome.removals, numbers, outcome.title)
    items = tuple(
        _item(outcome, parts[first], number, tuple(d for at, d in disclosed.found if at == number), disclosed.titles)
        for first, number in numbers.items()
    )
    return items, tuple(disclosure for _, disclosure in disclosed.found)


def _leads_elsewhere(outcome: Outcome, parts: list[Decision]) -> bool:
    """Has an item a title or a text, and isn't it this article again, as in a list of the latest?"""
    says = [d for d in parts if d.part in ("title", "text")]
    if not says or outcome.title is None:
        return bool(says)
    blocks = outcome.page.blocks
    title = blocks[outcome.title].text.casefold()
    return not any(blocks[d.block].text.strip(_POINTERS).casefold() == title for d in says)


def _unlinked(outcome: Outcome, parts: Mapping[int, list[Decision]]) -> set[int]:
    """The items without a link below a heading under which most have one: the rows of a table, the words beside a form."""
    blocks = outcome.page.blocks
    by_heading: dict[str, tuple[list[int], list[int]]] = {}
    for first, found in parts.items():
        is_linked = any(blocks[decision.block].links for decision in found)
        by_heading.setdefault(found[0].evidence, ([], []))[is_linked].append(first)
    return {first for without, linked in by_heading.values() if len(without) < len(linked) for first in without}


def _item(
    outcome: Outcome,
    parts: list[Decision],
    number: int,
    disclosures: tuple[Disclosure, ...],
    titles: Mapping[int, range],
) -> RelatedItem:
    blocks = outcome.page.blocks

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
    used = tuple(sorted(d.block for d in parts))
    return RelatedItem(
        text_of("title"),
        text_of("text"),
        url,
        text_of("caption"),
        number,
        disclosures,
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
        return block.text[slice(*link)]
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
    return text
