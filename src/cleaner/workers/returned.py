"""
An article on its way back from another process: its text goes, its page stays.

To send a page's blocks and elements and to receive them takes a sixth of its cleaning, to send the text a fiftieth, and
most callers want nothing else. For the record, the page is cleaned once more where somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple, TypeAlias

from ..article import Article
from ..blocks import Block, Kind, Page
from ..deciding.outcome import Draft, Outcome
from ..memory.known import Known
from ..options import Options
from ..pipeline import clean_page
from ..reading.read import read
from ..readings import Reading
from .given import Given

Readings: TypeAlias = "tuple[Reading, ...]"
_OWN = ("page", "options", "left", "title", "removals")
_OTHERS = tuple(field.name for field in fields(Draft) if field.name not in _OWN)  # of a draft: its warnings and scores


class Returned(NamedTuple):
    """What is sent of an article."""

    title: tuple[str, Readings] | None
    body: tuple[tuple[str, Kind, Readings], ...]  # text, kind and readings of the blocks that stand in the text
    body_title: int | None  # which of them is the title, if it stands among them
    lead: str | None  # which the elements of its page had a say in
    declared: Mapping[str, str]
    known: Known | None  # what a memory of its site said
    others: tuple[Any, ...]  # as _OTHERS names them


@dataclass(frozen=True, slots=True)
class CleanAgain:
    """Works the outcome of a page out by cleaning it once more."""

    source: str | bytes
    url: str | None

    def __call__(self, draft: Draft) -> Outcome:
        return self.article(draft)._outcome

    def article(self, draft: Draft) -> Article:
        """The article with its page, for what is read from that."""
        page = read(self.source, self.url, draft.options)
        return clean_page(replace(page, known=draft.page.known), draft.options)


def pack(article: Article) -> Returned:
    """What of this article is sent."""
    draft, body, title = article._draft, article._body, article._body_title
    named = None if draft.title is None else article._said(draft.page.blocks[draft.title])
    return Returned(
        None if named is None else (named.text, named.readings),
        tuple((block.text, block.kind, block.readings) for block in body),
        next((n for n, block in enumerate(body) if block.id == title), None),
        article.lead,
        draft.page.declared,
        draft.page.known,
        tuple(getattr(draft, name) for name in _OTHERS),
    )


def unpack(returned: Returned, given: Given, options: Options) -> Article:
    """The article that was sent, of this source."""
    body = tuple(Block(n, text, kind, readings=readings) for n, (text, kind, readings) in enumerate(returned.body))
    blocks, title = body, returned.body_title
    if returned.title is not None and (title is None or body[title].text != returned.title[0]):
        text, readings = returned.title
        blocks, title = (*body, Block(len(body), text, readings=readings)), len(body)
    page = Page(blocks, url=given.url, declared=returned.declared, known=returned.known)
    others = dict(zip(_OTHERS, returned.others, strict=True))
    draft = Draft(page, options, tuple(range(len(body))), title, {}, **others)
    article = Article(draft, CleanAgain(given.source, given.url))
    article.__dict__ |= {"_body": list(body), "_body_title": returned.body_title, "_lead": returned.lead}
    return article
