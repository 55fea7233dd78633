"""Links behind the headings of a wiki's text, by which readers change the page."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES

HEADINGS = {"en": ("History", "Ferries"), "ja": ("歴史", "交通"), "ar": ("تاريخ الجزيرة", "النقل")}


@pytest.mark.parametrize(
    ("code", "link"),
    [
        ("en", "[edit]"),
        ("en", "[edit | edit source]"),
        ("ja", "[編集]"),
        ("ar", "[عدل]"),
        ("en", "[wobdźěłać]"),  # in a language that no list has
    ],
)
def test_links_behind_headings_are_left_out(code: str, link: str) -> None:
    title, one, two, *rest = (*STORIES[code], *MORE.get(code, ()))
    first, second = HEADINGS[code]
    article, plain = (
        clean("\n\n".join((title, one, first + behind, two, second + behind, *rest))) for behind in (link, "")
    )
    assert article.paragraphs == plain.paragraphs
    assert second in article.paragraphs


def test_two_links_behind_one_heading_are_enough() -> None:
    title, one, *rest = (*STORIES["en"], *MORE["en"])
    assert "History" in clean("\n\n".join((title, one, "History[bewurkje | boarne bewurkje]", *rest))).paragraphs


@pytest.mark.parametrize(
    "said", ["Nobody came back for it [sic]", "took what stands in ports[name]", "The third verse[x2]"]
)
def test_what_people_and_programs_write_in_brackets_stays(said: str) -> None:
    title, one, two, *rest = (*STORIES["en"], *MORE["en"])
    article = clean("\n\n".join((title, one, said, two, said, *rest)))
    assert article.paragraphs.count(said) == 2
