"""What the report knows of a page, before anything is drawn."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner import REASONS, Article, Failure, clean
from cleaner.reporting.data import CELLS, FATES, page_of
from samples import long_story

LYON = "A day in Lyon\n\nIt rained in Lyon for a whole day, and the river rose by two metres.\n\nShare this article"


def kinds(data: dict[str, Any]) -> list[str]:
    return [trouble["kind"] for trouble in data.get("troubles", [])]


def test_blocks_are_the_input() -> None:
    """The blocks are those of the input, in order, each with its fate; what stands in the text is marked."""
    article = clean(LYON)
    _, page = page_of("lyon", article)
    assert [block["text"] for block in page["blocks"]] == LYON.split("\n\n")
    assert [block.get("reason") for block in page["blocks"]] == [None, None, "share"]
    assert [block["text"] for block in page["blocks"] if block.get("clean")] == list(article.paragraphs)


def test_the_title_is_marked_where_it_stands_in_the_text() -> None:
    """With the option `title`, the title is a part of the clean article."""
    article = clean(LYON, title=True)
    _, page = page_of("lyon", article)
    assert [block["text"] for block in page["blocks"] if block.get("clean")] == list(article.paragraphs)
    assert len(article.paragraphs) == 2


def test_the_index_counts() -> None:
    """The line in the index counts blocks by reason, and says how much of the text was kept."""
    line, _ = page_of("lyon", clean(LYON, url="https://news.example.org/lyon"))
    assert (line["kept"], line["removed"], line["site"]) == (2, {"share": 1}, "news.example.org")
    lengths = [len(text) for text in LYON.split("\n\n")]
    assert line["share"] == pytest.approx(sum(lengths[:2]) / sum(lengths), abs=0.001)


def test_the_strip_shows_the_page_from_top_to_bottom() -> None:
    """Each cell of the strip is the fate of the text at that place."""
    line, _ = page_of("lyon", clean(LYON))
    fates = [FATES[ord(cell) - ord("a")] for cell in line["strip"]]
    assert len(fates) == CELLS
    assert fates == ["kept"] * fates.count("kept") + ["share"] * fates.count("share")
    assert fates.count("kept") == round(line["share"] * CELLS)


def test_fates_have_letters() -> None:
    """There are letters for all fates."""
    assert FATES == ("kept", *REASONS)
    assert ord("a") + len(FATES) - 1 <= ord("z")


def test_a_good_page_has_no_troubles() -> None:
    """Of a page with a title and several paragraphs in a known language nothing is said."""
    line, page = page_of("en", clean(long_story("en")))
    assert kinds(line) == kinds(page) == []


def test_warnings_come_first() -> None:
    """The article's warnings are troubles, and stand before what is merely odd."""
    line, _ = page_of("share", clean("Share this article"))
    assert [trouble["rank"] for trouble in line["troubles"]] == sorted(trouble["rank"] for trouble in line["troubles"])
    assert kinds(line)[0] == "no article was found; what reads most like one was kept"


def test_warnings_are_counted_together() -> None:
    """Warnings that differ in a number only are of one kind: broken bytes, say."""
    page = (long_story("ru") * 3).encode().replace(" и ".encode(), b" \xd0 ", 2)
    warnings = clean(page).warnings
    line, _ = page_of("broken", clean(page))
    assert "2" in warnings[0]
    assert any("…" in kind and "2" not in kind for kind in kinds(line))
    assert [trouble["says"] for trouble in line["troubles"] if "says" in trouble] == list(warnings)


@pytest.mark.parametrize(
    ("language", "taken", "written"), [("de", "iso-8859-1", "utf-8"), ("ru", "iso-8859-1", "cp1251")]
)
def test_names_of_encodings_are_no_numbers(language: str, taken: str, written: str) -> None:
    """A page that was decoded wrongly tells between which encodings, in the index as well."""
    line, _ = page_of("wrong", clean((long_story(language) * 3).encode(written).decode("latin-1")))
    assert any(taken in kind and written in kind for kind in kinds(line)), kinds(line)


def test_a_low_confidence_is_a_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the article has a confidence and it is low, the page is worth a look."""
    monkeypatch.setattr(Article, "confidence", 0.4)
    line, _ = page_of("low", clean(long_story("en")))
    assert line["confidence"] == 0.4
    assert kinds(line) == ["confidence below 0.85"]


def test_a_failure_is_a_page() -> None:
    """What couldn't be cleaned is a page as well, with what happened."""
    line, page = page_of("file.pdf", Failure(3, "https://example.org/a", "binary", "this is a PDF document"))
    assert (line["error"], line["site"], kinds(line)) == (
        "this is a PDF document",
        "example.org",
        ["not cleaned: binary"],
    )
    assert page["error"] == "this is a PDF document"


def test_broken_addresses_have_no_site() -> None:
    """An address that can't be read is no error."""
    line, _ = page_of("lyon", clean(LYON, url="http://[broken"))
    assert "site" not in line


def test_the_site_of_a_page_without_a_url() -> None:
    """It is that of the address that the page says is its own."""
    canonical = "<link rel=canonical href=https://news.example.org/lyon>"
    line, _ = page_of(
        "lyon.html", clean(f"{canonical}<h1>Lyon</h1><p>It rained in Lyon for a whole day, said the harbour office.")
    )
    assert line["site"] == "news.example.org"


def test_labels_of_ai_are_marked_on_their_blocks() -> None:
    """The block that says that AI made something carries what it says."""
    _, page = page_of(
        "ai", clean(long_story("en") + "\n\nRelated articles\n\nIsland school wins a prize\n\nAI-generated")
    )
    assert [block["text"] for block in page["blocks"] if block.get("ai") == "generated"] == ["AI-generated"]
