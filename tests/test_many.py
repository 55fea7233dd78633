"""`clean_many`: one result for each source, in order and lazily, whatever the pages are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from cleaner import Article, Failure, InputTypeError, LanguageFileError, OptionError, clean, clean_many
from samples import STORIES, story

PAGES = [story(code) for code in STORIES]


def test_results_are_those_of_clean() -> None:
    """Each source gives what `clean` makes of it, in order."""
    assert [article.to_json() for article in clean_many(PAGES)] == [clean(page).to_json() for page in PAGES]


def test_a_source_may_bring_its_url() -> None:
    """A pair of a page and a URL is cleaned with that URL."""
    [article] = clean_many([(PAGES[0], "https://example.org/a")])
    assert article.metadata.url == "https://example.org/a"


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("", "empty"),
        (b"%PDF-1.7 ...", "binary"),
        (None, "type"),
        (7, "type"),
        ((PAGES[0], 7), "type"),
        ((PAGES[0],), "type"),
        ((PAGES[0], None, None), "type"),
    ],
)
def test_a_bad_source_is_a_failure_that_names_it(source: object, kind: str) -> None:
    """What can't be cleaned gives a failure with its place, kind and reason; the pages around it are cleaned."""
    before, failure, after = clean_many([PAGES[0], source, PAGES[1]])
    assert isinstance(failure, Failure)
    assert (failure.place, failure.url, failure.kind) == (1, None, kind)
    assert failure.reason
    assert isinstance(before, Article) and isinstance(after, Article)


def test_a_failure_names_the_url() -> None:
    """The URL that comes with a source stands in its failure, and in the plain data that it gives."""
    [failure] = clean_many([("", "https://example.org/a")])
    assert failure.to_dict() == {
        "place": 0,
        "url": "https://example.org/a",
        "kind": "empty",
        "reason": "this is an empty page. Give HTML or text.",
    }


def test_failures_are_false_and_articles_true() -> None:
    """`filter(None, …)` gives the articles."""
    assert [bool(result) for result in clean_many(["", PAGES[0]])] == [False, True]


def test_sources_are_read_when_results_are_asked_for() -> None:
    """An endless iterable is no problem: nothing is read before the first result is asked for."""
    read = []

    def endless() -> Iterator[str]:
        while True:
            read.append(1)
            yield PAGES[0]

    results = clean_many(endless())
    assert not read
    next(results)
    assert len(read) == 1
    results.close()


def test_an_error_of_the_iterable_comes_after_the_results_before_it() -> None:
    """What iterating the sources raises is raised, in its place."""

    def broken() -> Iterator[str]:
        yield PAGES[0]
        raise OSError("the disk is gone")

    results = clean_many(broken())
    assert next(results)
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


def test_then_makes_something_of_each_article() -> None:
    """What `then` returns is given in the article's place; where it raises, that is a failure."""
    assert list(clean_many(PAGES[:1], then=lambda article: article.title)) == [STORIES["en"][0]]
    [failure] = clean_many(PAGES[:1], then=lambda article: 1 // 0)
    assert failure.kind == "error"
    assert failure.reason.startswith("ZeroDivisionError: integer division or modulo by zero (test_many.py, line ")
    assert failure.reason.endswith(", in <lambda>)")


@pytest.mark.parametrize(
    "sources",
    [
        "<p>one page",
        b"one page",
        None,
        7,
        {"https://example.org/a": "<p>one page"},
        LexborHTMLParser("<p>one page").body,
    ],
    ids=lambda sources: type(sources).__name__,
)
def test_one_page_is_refused(sources: object) -> None:
    """A single page isn't taken letter by letter, nor a tree tag by tag or a mapping key by key; the error comes at the call."""
    with pytest.raises(InputTypeError):
        clean_many(sources)


def test_bad_options_are_refused_at_the_call(tmp_path: Path) -> None:
    """Options are checked before the first result is asked for."""
    with pytest.raises(OptionError, match="known are workers, timeout, max_memory, then, input"):
        clean_many([], colour="red")
    with pytest.raises(OptionError):
        clean_many([], lead="loud")
    with pytest.raises(OptionError, match="pairs"):
        clean_many([], url="https://example.org/a")
    (tmp_path / "xx.toml").write_text("nonsense", "utf-8")
    with pytest.raises(LanguageFileError):
        clean_many([], languages=tmp_path)
