"""The object that `article.metadata` is: plain data and back, on its way to other processes, and as it was before."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from cleaner import Metadata, clean, clean_many

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_there_and_back(path: Path) -> None:
    """Metadata comes back from plain data as it was, with its sources and conflicts."""
    metadata = clean(path.read_bytes(), url="https://example.org/a").metadata
    data = metadata.to_dict()
    again = Metadata.from_dict(data)
    assert again.to_dict() == data
    assert (again.published, again.image, again.authors) == (metadata.published, metadata.image, metadata.authors)
    assert again.conflicts.keys() == metadata.conflicts.keys()


def test_data_of_version_1() -> None:
    """What the JSON object held first is read by its names of then."""
    again = Metadata.from_dict({"url": "https://example.org/a", "lang": "en", "title": "A day | Wells"}, version=1)
    assert (again.url, again.declared_language, again.declared_title, again.title) == (
        "https://example.org/a",
        "en",
        "A day | Wells",
        None,
    )


def test_it_can_be_pickled() -> None:
    """Metadata goes to another process with the detected language, and without the page."""
    page = PAGES[0].read_bytes()
    metadata = clean(page).metadata
    sent = pickle.dumps(metadata)
    assert pickle.loads(sent) == metadata
    assert pickle.loads(sent).language == metadata.language != "und"
    assert len(sent) < 20_000


def test_articles_keep_theirs() -> None:
    """An article that was pickled, or came back from a worker, has the same metadata."""
    page = PAGES[0].read_bytes()
    article = clean(page, url="https://example.org/a")
    assert pickle.loads(pickle.dumps(article)).metadata == article.metadata
    assert article.restore("byline").metadata == article.metadata
    [returned] = clean_many([(page, "https://example.org/a")], workers=1)
    assert returned.metadata == article.metadata


def test_it_cannot_be_changed() -> None:
    """Metadata is frozen."""
    with pytest.raises(AttributeError):
        clean("A day\n\nIt rained.").metadata.title = "Another"  # type: ignore[misc]


def test_names_of_before() -> None:
    """What metadata held as a dict is still there under its names, with a warning that says where it is now."""
    metadata = clean(
        b"<html lang=en><title>A day</title><p>It rained in Lyon for a whole day.", url="https://example.org/a"
    ).metadata
    with pytest.warns(DeprecationWarning, match="metadata.declared_language"):
        assert metadata["lang"] == "en"
    with pytest.warns(DeprecationWarning, match="metadata.declared_title"):
        assert metadata.get("title") == "A day"
    with pytest.warns(DeprecationWarning):
        assert clean("A day\n\nIt rained.").metadata.get("url", "none") == "none"
    with pytest.raises(KeyError):
        metadata["authors"]
