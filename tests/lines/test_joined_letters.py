"""Text of a PDF has letters as its fonts join them."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from cleaner import clean
from cleaner.reading.read_text import read_text
from samples import story

SHAPES = {normalize("NFKC", chr(code)): chr(code) for code in (*range(0xFB00, 0xFB07), *range(0xFE8D, 0xFEF3))}


def as_in_print(text: str) -> str:
    for letters, shape in sorted(SHAPES.items(), key=lambda item: -len(item[0])):
        text = text.replace(letters, shape)
    return text


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_letters_are_those_that_are_meant(code: str) -> None:
    """A program that looks for a word finds it."""
    text = story(code).replace("bateau", "bateau, offre l'office")
    shaped = as_in_print(text)
    assert shaped != text
    assert clean(shaped).paragraphs == clean(text).paragraphs


@pytest.mark.parametrize("sign", ["ﷺ", "﷼", "﴾", "½", "①", "Ａ"])
def test_signs_that_people_write_stay(sign: str) -> None:
    """Only letters are joined."""
    (block,) = read_text(f"The ﬁsh costs 12 {sign} on the pier.").blocks
    assert block.text == f"The fish costs 12 {sign} on the pier."
