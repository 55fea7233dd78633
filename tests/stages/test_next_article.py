"""The next article of a page that goes on scrolling; sections of an article are none."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES

TITLE, *PARAGRAPHS = STORIES["en"]
PARAGRAPHS += MORE["en"]
NEXT_TITLE, *NEXT = STORIES["de"]


def unit(title: str, lines: list[str], level: str = "h1") -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<div class=story><div class=head><{level} class=title>{title}</{level}><p class=sign>3 May 2024</p></div><div class=text>{body}</div></div>"


@pytest.mark.parametrize("level", ["h1", "h2"])
def test_the_next_article_goes(level: str) -> None:
    """What follows in the dress of the article is another one; it comes back as a related item."""
    article = clean(f"<div class=scroll>{unit(TITLE, PARAGRAPHS)}{unit(NEXT_TITLE, NEXT, level)}</div>")
    assert article.title == TITLE
    assert article.paragraphs == tuple(PARAGRAPHS)
    assert [item.title for item in article.related] == [NEXT_TITLE]


def test_sections_stay() -> None:
    """A section whose heading looks like the title stands in the article's own box, and stays."""
    half = len(PARAGRAPHS) // 2
    body = "".join(f"<p>{line}</p>" for line in PARAGRAPHS[:half])
    rest = "".join(f"<p>{line}</p>" for line in PARAGRAPHS[half:])
    page = f"<div class=story><h1 class=t>{TITLE}</h1>{body}<h1 class=t>What happened before</h1>{rest}</div>"
    article = clean(page)
    assert PARAGRAPHS[-1] in article.paragraphs
    assert "What happened before" in article.paragraphs


def test_sections_of_page_builders_stay() -> None:
    """Every section of an article may be dressed like the first one: without a date of its own it is none."""
    page = f"<div class=scroll>{unit(TITLE, PARAGRAPHS)}{unit('What happened before', NEXT)}</div>".replace(
        "3 May 2024", "Wells"
    )
    article = clean(page)
    assert article.paragraphs[-1] == NEXT[-1]
