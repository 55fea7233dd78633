"""Whole pages in many languages: each says what a reader of it would say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaner import clean

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))


def test_pages_and_expectations_belong_together() -> None:
    """Each page has its expectation, and nothing else lies there."""
    folder = Path(__file__).parent / "pages"
    names = {path.stem for path in PAGES}
    assert {path.name for path in folder.iterdir()} == {
        "README.md",
        *(f"{n}.html" for n in names),
        *(f"{n}.json" for n in names),
    }


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_pages(path: Path) -> None:
    """The metadata of a page is what its expectation says, and nothing more."""
    url = "https://courrier.example/iles/bac-reprend-la-mer" if path.stem == "fr" else "https://example.org/a"
    said = clean(path.read_bytes(), url=url).metadata.to_dict()
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert {
        key: value for key, value in said.items() if key not in ("sources", "conflicts", "url", "encoding")
    } == expected
