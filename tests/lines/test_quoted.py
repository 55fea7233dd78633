"""Texts that are quoted as a whole say what they quote; marks amid other lines, or of another kind, stay."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.reading.read_text import read_text
from samples import MORE, STORIES


def quoted(text: str, mark: str = ">") -> str:
    return "\n".join(f"{mark} {line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("above", ("", "On Monday, Lucy wrote:\n", "\n\nLucy:\n\n"))
@pytest.mark.parametrize("code", ("en", "ru", "ja"))
def test_a_text_that_is_quoted_as_a_whole_is_cleaned_as_it_is(code: str, above: str) -> None:
    """Be it quoted twice; its blank lines are blank, and the spans count in what was given."""
    text = "\n\n".join((*STORIES[code], *MORE[code]))
    plain = clean(text)
    for source in (above + quoted(text), above + quoted(quoted(text)), above + quoted(text, ">>")):
        article = clean(source)
        assert article.text.endswith(plain.text)
        assert above or (article.title, article.text) == (plain.title, plain.text)
        for record in article.kept:
            assert source[slice(*record.span or ())] == record.text


@pytest.mark.parametrize(
    "text",
    (
        "It rained.\n> Where?\n> When?\n> Who says so?",
        ">be me\n>go to Wells\n>it rains\n>again",
        "> It rained.\n> Twice.",
    ),
    ids=("answer", "story", "short"),
)
def test_other_marks_stay(text: str) -> None:
    assert [block.text for block in read_text(text).blocks] == text.split("\n")
