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


@pytest.mark.parametrize("link", ["[edit]", "[ edit | edit source ]", "[wobdźěłać]"])
@pytest.mark.parametrize("code", HEADINGS)
def test_links_in_lines_of_their_own_below_headings_are_left_out(code: str, link: str) -> None:
    title, one, two, *rest = (*STORIES[code], *MORE.get(code, ()))
    first, second = HEADINGS[code]
    article, plain = (
        clean("\n\n".join((title, one, first, *below, two, second, *below, *rest))) for below in ((link,), ())
    )
    assert article.paragraphs == plain.paragraphs


def test_what_a_song_says_in_brackets_stays() -> None:
    verses = "The boat is out,\nthe boat is gone,\nand nobody knows where."
    other = "We wait all night,\nwe wait for long,\nand hope that it comes back."
    song = "\n\n".join((f"[Chorus]\n{verses}", other, f"[Chorus]\n{verses}", "The sea is wide,\nthe night is black."))
    assert "[Chorus]" in clean(song).paragraphs
