"""What an article says, and how it is written out: the public object, each part of which is put together when first asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from .blocks import Block, Decision, Page
from .deciding.outcome import PARTS_BELOW, Draft, Outcome
from .language import detect_article, vote
from .lazily import lazily
from .lead import lead_of
from .lexicon.chosen import lexicon_for
from .options import READING, check_reasons
from .outputs.schema import JSON_VERSION
from .plain import PLAIN
from .records import Disclosure, Kept, RelatedItem, Removal
from .scoring.confidence import confidence_of

if TYPE_CHECKING:
    from .metadata import Metadata
    from .outputs.content import Content


class Article:
    """
    A cleaned article, and everything that was left out of it. Made by `clean`; each part is put together when first asked
    for, and none can be replaced.

    Kept and removed blocks together are the input, in order: a block stands in one of the two, and only a decision
    with a reason moves it to `removed`.

    >>> import cleaner
    >>> article = cleaner.clean("A day in Lyon\\n\\nIt rained in Lyon for a whole day, and the river rose by two metres.\\n\\nShare this article")
    >>> article.title, [removal.reason for removal in article.removed]
    ('A day in Lyon', ['share'])
    """

    def __init__(
        self,
        draft: Draft,
        complete: Callable[[Draft], Outcome],
        outcome: Outcome | None = None,
        restored: frozenset[str] = frozenset(),
    ) -> None:
        """`complete` works the outcome out, unless it is known already."""
        self._draft, self._complete, self._restored = draft, complete, restored
        self._back = restored.union(draft.options.keep)  # reasons for which nothing is removed
        wanted = zip(PARTS_BELOW, (draft.options.captions, draft.options.bylines), strict=True)
        # … and for which nothing in the article is
        self._parts = {reason for reason, yes in wanted if yes} - self._back
        if outcome is not None:
            self.__dict__["_outcome"] = outcome

    def __setattr__(self, name: str, value: object) -> None:
        """An article says what was found on its page: nothing in it can be replaced. What it works out by itself begins with "_"."""
        if not name.startswith("_"):
            raise AttributeError(
                f"an article can't be changed, so {name!r} can't be set. Clean with other options, or change its to_dict()."
            )
        super().__setattr__(name, value)

    def __getstate__(self) -> dict[str, Any]:
        """What is worked out when asked for isn't taken along."""
        names = ("_draft", "_complete", "_restored", "_back", "_parts", "_lead")
        return {name: self.__dict__[name] for name in names if name in self.__dict__}

    @lazily
    def _outcome(self) -> Outcome:
        return self._complete(self._draft)

    @lazily
    def _removals(self) -> dict[int, Decision]:
        outcome = self._outcome
        inside = outcome.inside() if self._parts else range(0)
        return {
            i: decision
            for i, decision in outcome.removals.items()
            if decision.reason not in self._back and not (decision.reason in self._parts and i in inside)
        }

    @lazily
    def _page(self) -> Page:
        """The page as the record has it, with its readings where they are wanted back."""
        page = self._outcome.page
        return replace(page, blocks=tuple(map(self._said, page.blocks))) if READING in self._back else page

    def _said(self, block: Block) -> Block:
        """A block as it is said: with its readings in its text, if they are wanted back."""
        if not block.readings or READING not in self._back:
            return block
        return replace(block, text=block.with_readings, readings=())

    @lazily
    def _recorded_body(self) -> list[Block]:
        """The blocks that stand in the text, as the record numbers them."""
        outcome = self._outcome
        without = None if outcome.title_in_text else outcome.title
        return [block for block in self._page.blocks if block.id not in self._removals and block.id != without]

    @lazily
    def _body(self) -> list[Block]:
        """The blocks that stand in the text; the record isn't needed for them where nothing comes back."""
        if self._back or self._parts:
            return self._recorded_body
        blocks = self._draft.page.blocks
        return [blocks[i] for i in self._draft.left]

    def __bool__(self) -> Literal[True]:
        """An article is true, a failure of `clean_many` false."""
        return True

    def __eq__(self, other: object) -> bool:
        """
        Do two articles say the same, record, related items and metadata included? One that is read back from its JSON does.

        >>> import cleaner
        >>> article = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.")
        >>> cleaner.Article.from_json(article.to_json()) == article, article == article.text
        (True, False)
        """
        if not isinstance(other, Article):
            return NotImplemented
        return self is other or (self.text == other.text and self.to_dict() == other.to_dict())

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"<Article {self.title!r}, {len(self.paragraphs)} paragraphs, {len(self.removed)} blocks removed>"

    @property
    def warnings(self) -> tuple[str, ...]:
        """Where the result is doubtful, in words."""
        return self._draft.warnings

    @property
    def confidence(self) -> float:
        """
        How far the result can be trusted, 0..1: the F1 that pages with such scores got, of those whose article is known.

        0 where no article was found. A pipeline can send the doubtful pages, the lowest tenth say, elsewhere. It speaks of
        what `clean` chose, not of blocks that options or `restore` bring back.
        """
        return confidence_of(self._draft.expected, self._draft.by_text) if self._draft.is_article else 0.0

    @property
    def title(self) -> str | None:
        """The headline: as the page shows it, else as it declares it, without the name of the site. None where it does neither."""
        if self._draft.title is None and self._draft.is_article and self._draft.page.declared.get("title"):
            return self.metadata.title
        return self._shown_title

    @property
    def _shown_title(self) -> str | None:
        title = self._draft.title
        return None if title is None else self._said(self._draft.page.blocks[title]).text

    @lazily
    def paragraphs(self) -> tuple[str, ...]:
        """
        The whole clean article, block by block; the lead stands in it once.

        The title isn't among them, unless the page runs it into its text or the option `title` asks for it.
        """
        return tuple(block.text for block in self._body)

    @lazily
    def text(self) -> str:
        """The paragraphs with blank lines between them."""
        return "\n\n".join(self.paragraphs)

    @property
    def lead(self) -> str | None:
        """The standfirst, or the opening paragraph where there is none."""
        return self._lead

    @lazily
    def _lead(self) -> str | None:
        page = self._outcome.page if self._back or self._parts else self._draft.page  # that of the body
        lead = lead_of(self._body, self._body_title, page.markup)
        return lead.text if lead else None

    @lazily
    def _body_title(self) -> int | None:
        """The title, as `_body` numbers blocks."""
        return (self._outcome if self._back or self._parts else self._draft).title

    @lazily
    def kept(self) -> tuple[Kept, ...]:
        """The blocks that stand in the article, in order, and its title."""
        outcome = self._outcome
        labels = {outcome.title: "title"}
        if lead := lead_of(self._recorded_body, outcome.title, outcome.page.markup):
            labels[lead.id] = "lead"
        blocks = (block for block in self._page.blocks if block.id not in self._removals)
        return tuple(Kept(b.id, b.text, labels.get(b.id, ""), b.kind, b.span, b.path, b.readings) for b in blocks)

    @lazily
    def removed(self) -> tuple[Removal, ...]:
        """The blocks that were left out, in order, each with reason, rule and evidence."""
        return tuple(
            self._removal(block, self._removals[block.id]) for block in self._page.blocks if block.id in self._removals
        )

    def _removal(self, block: Block, decision: Decision) -> Removal:
        named = "" if decision.names is None else f" {decision.names}"
        evidence = decision.evidence + named or self._outcome.explain[block.id]
        return Removal(
            block.id,
            block.text,
            decision.reason,
            decision.rule,
            evidence,
            block.span,
            block.path,
            decision.similarity,
            decision.repeats,
            block.readings,
        )

    @lazily
    def _content(self) -> Content:
        """What the outputs are written from, without pictures."""
        from .outputs.reading import content_of

        if self._back or self._parts or self._draft.page.markup is None:
            return content_of(self._page, [block.id for block in self._recorded_body], self._outcome.title)
        return content_of(self._draft.page, self._draft.left, self._draft.title)

    @lazily
    def _illustrated(self) -> Content:
        """The same with the article's pictures; for them it must be known why other blocks were left out."""
        from .outputs.reading import content_of

        outcome = self._outcome
        reasons = {i: decision.reason for i, decision in outcome.removals.items()}
        return content_of(self._page, [block.id for block in self._recorded_body], outcome.title, reasons)

    @property
    def related(self) -> tuple[RelatedItem, ...]:
        """The other articles that the page points to."""
        return self._related[0]

    @property
    def disclosures(self) -> tuple[Disclosure, ...]:
        """What the page says about AI, of the article and of related items."""
        return self._related[1]

    @lazily
    def _related(self) -> tuple[tuple[RelatedItem, ...], tuple[Disclosure, ...]]:
        from .related.items import related_items

        return related_items(self._outcome)

    @lazily
    def metadata(self) -> Metadata:
        """What the page says about its article: headline, authors, dates, site, picture …, with where each was found."""
        from .metadata import metadata_of

        draft = self._draft
        if again := getattr(self._complete, "article", None):  # it came from another process, without its page
            whole: Article = again(draft)
            return whole.metadata
        body = [draft.page.blocks[i] for i in draft.left]
        # the language is worked out when asked for, from the text alone: who keeps the metadata doesn't keep the page
        language = partial(detect_article, [block.text for block in body], self._shown_title, draft.options.detector)
        return metadata_of(draft.page, draft.title, body, lexicon_for(draft.options), language)

    @property
    def language(self) -> str:
        """The article's language as a BCP 47 code, or "und"."""
        return self._language[0]

    @property
    def language_confidence(self) -> float:
        """How sure the language is, 0..1."""
        return self._language[1]

    @lazily
    def _language(self) -> tuple[str, float]:
        return detect_article(self.paragraphs, self._shown_title, self._draft.options.detector)

    @lazily
    def interface_language(self) -> str | None:
        """The language the site speaks around the article, by the phrases that were found there; None if unknown."""
        return vote(self._outcome.view, self._outcome.removals, self.language)

    def restore(self, *reasons: str) -> Article:
        """
        The article with the blocks that were removed for these reasons (`cleaner.REASONS`) back in their places.

        For "reading", it is the readings of words, in ruby, that come back into the text of their blocks. Raises
        `OptionError` for a reason that there isn't.

        >>> import cleaner
        >>> article = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.\\n\\nShare this article")
        >>> len(article.paragraphs), article.restore("share").paragraphs[-1]
        (1, 'Share this article')
        """
        check_reasons(reasons)
        return Article(self._draft, self._complete, self._outcome, self._restored.union(reasons))

    def explain(self) -> list[Kept | Removal]:
        """
        Every block of the input in order, with its fate.

        >>> import cleaner
        >>> article = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.\\n\\nShare this article")
        >>> [(record.block, type(record).__name__) for record in article.explain()]
        [(0, 'Kept'), (1, 'Removal')]
        """
        return sorted((*self.kept, *self.removed), key=lambda record: record.block)

    @classmethod
    def from_json(cls, text: str | bytes) -> Article:
        """
        The article that `to_json` gave, of this version or an older one. Raises `InputError` for what isn't one.

        It says what it said, record and related items included; its page is gone. What it can still do: docs/outputs.md.

        >>> import cleaner
        >>> text = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.").to_json()
        >>> cleaner.Article.from_json(text).to_json() == text
        True
        """
        from .outputs.loaded import article_from_json

        return article_from_json(text)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Article:
        """
        The article that `to_dict` gave; see `from_json`.

        >>> import cleaner
        >>> data = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.").to_dict()
        >>> cleaner.Article.from_dict(data).text
        'It rained in Lyon for a whole day, and the river rose by two metres.'
        """
        from .outputs.loaded import article_from

        return article_from(data)

    def to_dict(self, content: bool = False) -> dict[str, Any]:
        """
        Everything as plain data, as docs/article.schema.json describes it.

        With `content`, the structure of the article as well: headings, lists, tables, links, pictures.

        >>> import cleaner
        >>> data = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.").to_dict()
        >>> data["kept"]
        [{'block': 0, 'text': 'It rained in Lyon for a whole day, and the river rose by two metres.', 'label': 'lead', 'kind': 'paragraph', 'span': [0, 68]}]
        """
        data: dict[str, Any] = {"version": JSON_VERSION} | {key: read(self) for key, read in PLAIN.items()}
        if content:
            from .outputs.content_data import data_of

            data["content"] = data_of(self._illustrated)
        return data

    def to_json(self, indent: int | None = None, content: bool = False) -> str:
        """`to_dict` as JSON, with letters of all scripts as they are."""
        return json.dumps(self.to_dict(content), ensure_ascii=False, indent=indent)

    def to_markdown(self, links: bool = False, images: bool = False) -> str:
        """
        The article as Markdown (CommonMark, with the tables of GFM): the title, then paragraphs, headings, lists, quotes,
        tables and code listings; `links` and `images` where they are asked for.

        Characters that would mean something in Markdown are escaped: rendered, it says what the article says.

        >>> import cleaner
        >>> article = cleaner.clean("<p>It rained in <a href='/lyon'>Lyon</a> for a <b>whole</b> day.", "https://example.org/")
        >>> article.to_markdown(links=True)
        'It rained in [Lyon](https://example.org/lyon) for a **whole** day.'
        """
        from .outputs.markdown import markdown_of

        return markdown_of(self.title, self._illustrated if images else self._content, links, images)

    def to_html(self, links: bool = True, images: bool = True) -> str:
        """
        The article as one `article` element of HTML, minimal and safe: with its headings, paragraphs, lists, quotes, tables,
        listings, links and pictures, and nothing else of its page: no scripts, no styles, no classes.

        Links lead to the web or to mail, pictures to the web; the language and the direction of the text are declared.

        >>> import cleaner
        >>> print(cleaner.clean("<p class=a onclick='run()'>It rained in Lyon for a <b>whole</b> day, and the river rose.").to_html())
        <article lang="en" dir="ltr">
        <p>It rained in Lyon for a <strong>whole</strong> day, and the river rose.</p>
        </article>
        """
        from .outputs.html import html_of
        from .outputs.language import language_of
        from .writing.directions import direction_of

        content = self._illustrated if images else self._content
        return html_of(self.title, content, links, images, language_of(self), direction_of(self.text) or "")

    def to_tei(self, links: bool = True, images: bool = True) -> str:
        """
        The article as a document of XML-TEI (P5): a header out of what the page says of it, and its text in divisions.

        It is valid by the schema of all of TEI (`tei_all`). Disclosures are notes of the header.

        >>> import cleaner
        >>> text = cleaner.clean("It rained in Lyon for a whole day, and the river rose by two metres.").to_tei()
        >>> "<p>It rained in Lyon for a whole day, and the river rose by two metres.</p>" in text
        True
        """
        from .outputs.tei import tei_of
        from .outputs.tei_header import header_of

        return tei_of(header_of(self), self._illustrated if images else self._content, links, images)
