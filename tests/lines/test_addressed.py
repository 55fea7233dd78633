"""Addresses that a program wrote behind the links of a text."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES

MENU = ("Home (/)", "News (/news)", "Harbour (/news/harbour)")
FOOT = ("Contact (/contact)", "Privacy policy (/privacy)")


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
def test_addresses_in_brackets_behind_links_are_left_out(code: str) -> None:
    """In the article, and behind its title and labels, which are known without them."""
    title, *paragraphs = (*STORIES[code], *MORE.get(code, ()))
    linked = [f"{text[:-1]} (/island){text[-1]}" for text in paragraphs]
    linked[0] = f"{linked[0][:-1]} (https://example.org/pier){linked[0][-1]}"
    article = clean("\n\n".join((*MENU, title, *linked, *FOOT)))
    assert article.title == title
    assert article.paragraphs == tuple(paragraphs)


def test_pointed_addresses_of_mailers_are_left_out() -> None:
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    linked = [f"{text[:-1]} <https://example.org/island?from=mail>{text[-1]}" for text in paragraphs]
    article = clean("\n\n".join((title, *linked, "Unsubscribe <https://example.org/out>")))
    assert article.paragraphs == tuple(paragraphs)


@pytest.mark.parametrize(
    "said",
    [
        "Put it into the folder of the libraries (/usr/lib), or into that of the settings (/etc), and not into the third (/var).",
        "The map (https://example.org/map), the tides (https://example.org/tides) and the boats (https://example.org/boats) are public.",
    ],
)
def test_what_people_write_in_brackets_stays(said: str) -> None:
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    assert said in clean("\n\n".join((title, paragraphs[0], said, *paragraphs[1:]))).paragraphs
