"""Decisions → article: apply them, pick the lead, group related items, keep the record."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from .blocks import Block, Decision, Page
from .disclosures import disclosures_of
from .errors import OptionError
from .language import detect, vote
from .options import REASONS, Options
from .records import Disclosure, Kept, RelatedItem, Removal, as_dict
from .view import View

JSON_VERSION = 1


@dataclass(frozen=True)
class Article:
    """
    A cleaned article, and everything that was left out of it.

    `title` is the headline or None, `lead` the standfirst or opening paragraph, `paragraphs` the whole clean article
    with the lead in it once, `text` the same with blank lines between. `related` are the other articles that the page
    points to, `disclosures` what it says about AI. `kept` and `removed` together are the input, in order; `warnings`
    say where the result is doubtful.

    >>> import cleaner
    >>> article = cleaner.clean("A day in Lyon\\n\\nIt rained in Lyon for a whole day, and the river rose by two metres.\\n\\nShare this article")
    >>> article.title, [removal.reason for removal in article.removed]
    ('A day in Lyon', ['share'])
    """

    title: str | None
    lead: str | None
    paragraphs: tuple[str, ...]
    related: tuple[RelatedItem, ...]
    disclosures: tuple[Disclosure, ...]
    kept: tuple[Kept, ...]
    removed: tuple[Removal, ...]
    warnings: tuple[str, ...]
    metadata: dict[str, Any]
    _outcome: Outcome = field(repr=False, compare=False)

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)

    @cached_property
    def _language(self) -> tuple[str, float]:
        return detect("\n".join((*self.paragraphs, self.title or "")), self._outcome.view.options.detector)

    @property
    def language(self) -> str:
        """The article's language as a BCP 47 code, or "und". Found when first asked for."""
        return self._language[0]

    @property
    def language_confidence(self) -> float:
        """How sure the language is, 0..1."""
        return self._language[1]

    @cached_property
    def interface_language(self) -> str | None:
        """The language the site speaks around the article, by the phrases that were found there; None if unknown."""
        return vote(self._outcome.view, self._outcome.removals, self.language)

    def restore(self, *reasons: str) -> Article:
        """The article with the blocks that were removed for these reasons (`cleaner.REASONS`) back in their places."""
        for reason in reasons:
            if reason not in REASONS:
                raise OptionError(f"there is no reason {reason!r}; known are {', '.join(REASONS)}")
        return assemble(replace(self._outcome, restored=self._outcome.restored | set(reasons)))

    def explain(self) -> list[Kept | Removal]:
        """Every block of the input in order, with its fate."""
        return sorted((*self.kept, *self.removed), key=lambda record: record.block)

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain data; docs/json.md describes each key."""
        return {
            "version": JSON_VERSION,
            "title": self.title,
            "lead": self.lead,
            "paragraphs": list(self.paragraphs),
            "language": self.language,
            "language_confidence": round(self.language_confidence, 3),
            "interface_language": self.interface_language,
            "related": [as_dict(item) | {"language": item.language, "ai_generated": item.ai_generated, "disclosures": [as_dict(d) for d in item.disclosures]} for item in self.related],
            "disclosures": [as_dict(disclosure) for disclosure in self.disclosures],
            "kept": [as_dict(kept) for kept in self.kept],
            "removed": [as_dict(removal) for removal in self.removed],
            "warnings": list(self.warnings),
            "metadata": self.metadata,
        }

    def to_json(self, indent: int | None = None) -> str:
        """`to_dict` as JSON, with letters of all scripts as they are."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)

    def to_markdown(self) -> str:
        """The article as Markdown: the title, then its paragraphs, headings and lists."""
        parts = [f"# {_one_line(self.title)}"] if self.title else []
        for kept in self.kept:
            if kept.label in ("title", "heading"):
                continue
            parts.append(_MARKDOWN.get(kept.kind, _one_line)(kept.text))
        return "\n\n".join(parts)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


_MARKDOWN: dict[str, Callable[[str], str]] = {
    "heading": lambda text: text if text.startswith("#") else f"## {_one_line(text)}",
    "list-item": lambda text: text if text[0] in "-*+" or text[0].isdigit() else "- " + _one_line(text).lstrip("•·▪■●◦‣– "),
    "quote": lambda text: "> " + _one_line(text),
    "code": lambda text: f"```\n{text}\n```",
}


@dataclass(frozen=True)
class Outcome:
    """What the stages decided about a page: enough to assemble the article again with other choices."""

    page: Page
    view: View
    removals: dict[int, Decision]
    labels: dict[int, str]
    evidence: Callable[[int], str]
    warnings: tuple[str, ...] = ()
    restored: frozenset[str] | set[str] = frozenset()


def assemble(outcome: Outcome) -> Article:
    """Apply the decisions. This alone removes, so nothing can be missing without a reason."""
    kept: list[Kept] = []
    removed: list[Removal] = []
    back = set(outcome.view.options.keep) | set(outcome.restored)
    removals = {i: decision for i, decision in outcome.removals.items() if decision.reason not in back}
    for block in outcome.page.blocks:
        decision = removals.get(block.id)
        if decision is None:
            label = outcome.labels.get(block.id, "")
            kept.append(Kept(block.id, block.text, label, block.kind, block.span, block.path))
        else:
            removed.append(_removal(block, decision, outcome))
    title = next((record.text for record in kept if record.label == "title"), None)
    out_of_text = () if outcome.view.options.title else ("title", "heading")
    body = [record for record in kept if record.label not in out_of_text]
    lead_at = next((n for n, record in enumerate(body) if outcome.view.is_prose(record.block) and record.label != "title"), None)
    if lead_at is not None:
        lead = replace(body[lead_at], label="lead")
        kept[kept.index(body[lead_at])] = lead
    related, disclosures = _related(outcome, removals)
    return Article(
        title,
        body[lead_at].text if lead_at is not None else None,
        tuple(record.text for record in body),
        related,
        disclosures,
        tuple(kept),
        tuple(removed),
        outcome.warnings,
        _metadata(outcome.page),
        outcome,
    )


def _removal(block: Block, decision: Decision, outcome: Outcome) -> Removal:
    evidence = decision.evidence or outcome.evidence(block.id)
    return Removal(block.id, block.text, decision.reason, decision.rule, evidence, block.span, block.path, decision.similarity, decision.repeats)


def _related(outcome: Outcome, removals: dict[int, Decision]) -> tuple[tuple[RelatedItem, ...], tuple[Disclosure, ...]]:
    """Group the blocks that stages marked as parts of related items."""
    parts: dict[int, list[Decision]] = {}
    for _, decision in sorted(outcome.removals.items()):
        if decision.item is not None:
            parts.setdefault(decision.item, []).append(decision)
    parts = {first: found for first, found in parts.items() if any(d.part in ("title", "text") for d in found)}
    numbers = {first: number for number, first in enumerate(sorted(parts), 1)}
    disclosed = disclosures_of(outcome.view, outcome.removals, numbers)
    items = []
    for first, number in numbers.items():
        of_item = tuple(disclosure for at, disclosure in disclosed if at == number)
        items.append(_item(outcome, parts[first], number, of_item))
    return tuple(items), tuple(disclosure for _, disclosure in disclosed)


def _item(outcome: Outcome, parts: list[Decision], number: int, disclosures: tuple[Disclosure, ...]) -> RelatedItem:
    blocks = outcome.page.blocks

    def text_of(part: str) -> str | None:
        return "\n".join(_item_text(blocks[d.block], d) for d in parts if d.part == part) or None

    url = next((blocks[d.block].url for d in parts if blocks[d.block].url), None)
    used = tuple(sorted(d.block for d in parts))
    return RelatedItem(text_of("title"), text_of("text"), url, text_of("caption"), number, disclosures, used, outcome.view.options.detector)


def _item_text(block: Block, decision: Decision) -> str:
    """A block's text without its bullet, and without the words that send the reader there ("Read also: …")."""
    text = block.text
    if block.bullet:
        text = text[len(block.bullet) :].strip()
    if decision.block == decision.item and decision.part == "title" and decision.evidence.startswith("'"):
        phrase = decision.evidence.strip("'\"")
        if text[: len(phrase)].casefold() == phrase.casefold():
            text = text[len(phrase) :].lstrip(" :：–—-»>→")
    return text


def _metadata(page: Page) -> dict[str, Any]:
    return {key: value for key, value in {"url": page.url, **page.declared}.items() if value}
