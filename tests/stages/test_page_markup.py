"""Markup that a page prints for its readers to copy."""

from __future__ import annotations

from html import escape

import pytest

from cleaner import clean
from samples import STORIES

EMBED = '<div style="padding: 10px;"><a href="https://x.example/1">The ferry sails again</a><p>It rained for a whole week.</p></div>'
ABOVE = {"en": "Republish this article:", "ru": "Код для вставки", "ar": "انسخ الكود", "ja": "埋め込みコード"}


@pytest.mark.parametrize("code", sorted(ABOVE))
def test_markup_to_be_copied_goes_with_the_line_above(code: str) -> None:
    """A line that is nothing but markup isn't the first paragraph of an article, in HTML or in a text."""
    title, *paragraphs = STORIES[code]
    body = "".join(f"<p>{line}</p>" for line in paragraphs)
    page = f"<html><body><main><article><h1>{title}</h1><p>{ABOVE[code]}</p><div>{escape(EMBED)}</div>{body}</article></main></body></html>"
    assert list(clean(page).paragraphs) == paragraphs
    text = "\n\n".join([title, ABOVE[code], EMBED, *paragraphs])
    found = clean(text, input="text").paragraphs
    assert EMBED not in found
    assert ABOVE[code] not in found


@pytest.mark.parametrize("code", ["en", "th"])
def test_the_data_of_a_picture_is_no_lead(code: str) -> None:
    """Scrapers save pictures as data."""
    title, *paragraphs = STORIES[code]
    data = f"<image>data:image/png;base64,{'iVBORw0KGgoAAAANSUhEUgAA' * 9}==</image>"
    article = clean("\n\n".join([title, data, *paragraphs]))
    assert data not in article.paragraphs


def test_the_examples_of_a_tutorial_stay() -> None:
    """An article that speaks of markup keeps the lines of it that it shows."""
    title, *paragraphs = STORIES["en"]
    asked = "Write this into the page, where the <p> of the next paragraph would stand, and leave the rest of it as it was before:"
    page = f"<article><h1>How to write a link in HTML</h1><p>{paragraphs[0]}</p><p>{escape(asked)}</p><p>{escape(EMBED)}</p><p>{paragraphs[1]}</p></article>"
    assert EMBED in clean(page).paragraphs
    listing = f"<article><h1>{title}</h1><p>{paragraphs[0]}</p><pre>&lt;br&gt;\n&lt;hr&gt;</pre><p>{escape(EMBED)}</p><p>{paragraphs[1]}</p></article>"
    assert EMBED in clean(listing).paragraphs
