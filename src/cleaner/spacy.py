"""
spaCy documents of articles: title, lead and paragraphs are spans. docs/spacy.md tells how to use it.

>>> import cleaner
>>> article = cleaner.clean("<h1>A day in Lyon</h1><p>It rained for a whole day, and the river rose by two metres. Two bridges are shut.</p>")
>>> doc = make_doc(article)
>>> doc.spans["title"], doc.spans["lead"], len(doc.spans["paragraphs"])
([A day in Lyon], [It rained for a whole day, and the river rose by two metres. Two bridges are shut.], 1)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from .article import Article
from .errors import InputError
from .extras import need
from .failure import Failure

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

__all__ = ["make_doc", "make_docs"]

BETWEEN = "\n\n"  # stands between title and paragraphs
GROUPS = ("title", "lead", "paragraphs")


def make_doc(article: Article, nlp: Language | None = None) -> Doc:
    """
    A spaCy Doc of an article: its title and its paragraphs, with blank lines between them, cut into tokens.

    `doc.spans["title"]` and `doc.spans["lead"]` hold one span each, or none; `doc.spans["paragraphs"]` one for every
    paragraph, the lead among them. Each span is labelled with what it is ("title", "lead", "paragraph"), and its text
    is the article's, character by character. Each begins a sentence: parsers and sentencizers respect that, so that no
    title runs into the paragraph below it. The tokens are those of `nlp`, a pipeline of yours; without one, those of
    `spacy.blank` for the article's language, or of its "xx" where spaCy can't cut that language into tokens.

    Raises `InputError` where the article is longer than `nlp.max_length`, and `MissingExtraError` without spaCy.

    >>> import cleaner
    >>> doc = make_doc(cleaner.clean("<h1>A day in Lyon</h1><p>It rained in Lyon for a whole day, and the river rose."))
    >>> doc.text
    'A day in Lyon\\n\\nIt rained in Lyon for a whole day, and the river rose.'
    >>> [(span.label_, span.start_char, span.end_char) for name in ("title", "paragraphs") for span in doc.spans[name]]
    [('title', 0, 13), ('paragraph', 15, 69)]
    """
    nlp = _blank(article.language) if nlp is None else nlp
    title, paragraphs = article.title, article.paragraphs
    above = () if title is None or title in paragraphs else (title,)
    parts = (*above, *paragraphs)
    doc = _cut(BETWEEN.join(parts), nlp)
    spans = _spans_of(doc, parts)
    _begin_sentences(doc, spans)
    doc.spans["title"] = [_labelled(spans[parts.index(title)], "title")] if title is not None else []
    doc.spans["paragraphs"] = [_labelled(span, "paragraph") for span in spans[len(above) :]]
    lead = next((i for i, text in enumerate(paragraphs) if text == article.lead), None)
    doc.spans["lead"] = [] if lead is None else [_labelled(spans[len(above) + lead], "lead")]
    return doc


def make_docs(results: Iterable[Article | Failure], nlp: Language) -> Iterator[tuple[Doc, Article | Failure]]:
    """
    Docs for a pipeline: for each result of `clean_many` its Doc, and the result itself as context.

    They go into `nlp.pipe(make_docs(results, nlp), as_tuples=True)`. A failure has an empty Doc, so that as many come out
    as go in; so has an article that is longer than `nlp.max_length`, and a `Failure` stands in its place.

    >>> import cleaner, spacy
    >>> nlp = spacy.blank("en")
    >>> results = cleaner.clean_many(["It rained in Lyon for a whole day, and the river rose.", ""])
    >>> for doc, result in nlp.pipe(make_docs(results, nlp), as_tuples=True):
    ...     print(len(doc), result.text if result else result.kind)
    14 It rained in Lyon for a whole day, and the river rose.
    0 empty
    """
    for place, result in enumerate(results):
        if isinstance(result, Failure):
            yield _empty(nlp), result
            continue
        try:
            doc = make_doc(result, nlp)
        except InputError as problem:
            yield _empty(nlp), Failure(place, result.metadata.url, problem.kind, str(problem))
        else:
            yield doc, result


def _cut(text: str, nlp: Language) -> Doc:
    if len(text) > nlp.max_length:
        raise InputError(
            "too-large",
            f"this article has {len(text):,} characters, and the pipeline takes {nlp.max_length:,}. Raise nlp.max_length.",
        )
    return nlp.make_doc(text)


def _spans_of(doc: Doc, parts: Iterable[str]) -> list[Span]:
    """The parts that the document is made of; where a token reaches over its edge, a span takes the whole token."""
    spans, start = [], 0
    for part in parts:
        spans.append(doc.char_span(start, start + len(part), alignment_mode="expand"))
        start += len(part) + len(BETWEEN)
    return spans


def _begin_sentences(doc: Doc, spans: list[Span]) -> None:
    """Each part begins a sentence; the blank line above it belongs to the sentence before."""
    end = 0
    for span in spans:
        for token in doc[end : span.start]:
            token.is_sent_start = False
        doc[span.start].is_sent_start = True
        end = span.end


def _labelled(span: Span, label: str) -> Span:
    return need("spacy.tokens", "spacy").Span(span.doc, span.start, span.end, label=label)


def _empty(nlp: Language) -> Doc:
    doc = need("spacy.tokens", "spacy").Doc(nlp.vocab)
    for name in GROUPS:
        doc.spans[name] = []
    return doc


@lru_cache(maxsize=32)
def _blank(language: str) -> Language:
    """A pipeline that cuts a language into tokens, and does nothing else."""
    spacy = need("spacy", "spacy")
    try:
        return spacy.blank(language.partition("-")[0])
    except ImportError:  # spaCy doesn't know the language, or lacks what it needs for it
        return spacy.blank("xx")
