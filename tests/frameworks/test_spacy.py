"""In spaCy, title, lead and paragraphs are spans, character by character, in any language."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleaner
from cleaner.spacy import make_doc, make_docs
from fixture_files import page_files

spacy = pytest.importorskip("spacy")
HTML = (
    "<title>A day in Lyon</title><main><h1>A day in Lyon</h1>"
    "<p>It rained in Lyon for a whole day, and the river rose by two metres. Two bridges are shut.</p>"
    "<p>On Monday the schools open again, and the trams run as they did before the rain came.</p></main>"
)


@pytest.mark.parametrize("path", page_files()[::4], ids=lambda path: path.parent.name)
def test_spans_say_what_the_article_says(path: Path) -> None:
    """With the tokens of its own language, each span's text is that of the article; the Doc holds nothing else."""
    article = cleaner.clean(path.read_bytes())
    doc = make_doc(article)
    assert [span.text for span in doc.spans["paragraphs"]] == list(article.paragraphs)
    assert [span.text for span in doc.spans["title"]] == [article.title] * (article.title is not None)
    assert [span.text for span in doc.spans["lead"]] == [article.lead] * (article.lead is not None)
    above = [] if article.title in (None, *article.paragraphs) else [article.title]
    assert doc.text == "\n\n".join([*above, *article.paragraphs])
    assert {span.label_ for name in doc.spans for span in doc.spans[name]} <= {"title", "lead", "paragraph"}


def test_a_title_that_stands_in_the_text_stands_in_the_doc_once() -> None:
    """It is a paragraph and the title then."""
    doc = make_doc(cleaner.clean(HTML, title=True))
    assert doc.text.count("A day in Lyon") == 1
    assert doc.spans["title"][0].text == doc.spans["paragraphs"][0].text == "A day in Lyon"
    assert doc.spans["lead"][0].start == doc.spans["paragraphs"][1].start


def test_a_page_without_article_has_an_empty_doc() -> None:
    """An article may have neither title nor lead."""
    doc = make_doc(cleaner.clean("Lyon"))
    assert [len(doc.spans[name]) for name in ("title", "lead")] == [0, 0]
    assert doc.text == cleaner.clean("Lyon").text


@pytest.mark.parametrize(
    ("language", "expected"), [("de", "de"), ("sr-Latn", "sr"), ("zh-Hant", "zh"), ("und", "xx"), ("gsw", "xx")]
)
def test_tokens_are_those_of_the_language(language: str, expected: str) -> None:
    """A language that spaCy can't cut into tokens gets those of its xx."""
    article = cleaner.clean(HTML, detector=lambda text: (language, 1.0))
    assert make_doc(article).lang_ == expected
    assert make_doc(article, spacy.blank("fr")).lang_ == "fr"


def test_docs_go_through_a_pipeline_beside_their_results() -> None:
    """As many come out as go in, spans and all; failures and articles that are too long have empty Docs."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.max_length = 500
    results = cleaner.clean_many(
        [HTML, "", (HTML.replace("schools", "schools " * 99), "https://example.org/long"), HTML]
    )
    made = list(nlp.pipe(make_docs(results, nlp), as_tuples=True))
    assert [bool(result) for _, result in made] == [True, False, False, True]
    assert [len(doc.spans["paragraphs"]) for doc, _ in made] == [2, 0, 0, 2]
    assert [len(list(doc.sents)) for doc, _ in made] == [4, 0, 0, 4], "a title is a sentence of its own"
    assert (made[1][1].kind, made[2][1].kind, made[2][1].place) == ("empty", "too-large", 2)
    assert made[2][1].url == "https://example.org/long"


def test_a_doc_can_be_stored() -> None:
    """Spans and their labels come back from the bytes of a Doc."""
    doc = make_doc(cleaner.clean(HTML))
    again = spacy.tokens.Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert {name: [(s.text, s.label_) for s in again.spans[name]] for name in again.spans} == {
        name: [(s.text, s.label_) for s in doc.spans[name]] for name in doc.spans
    }
