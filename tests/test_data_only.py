"""Pages that tell their article to programs only."""

from __future__ import annotations

import json

import pytest

from cleaner import clean
from samples import MORE, STORIES, in_elements

TOLD = "the page shows less than it tells programs"


def page(code: str, shown: str, body: str) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": STORIES[code][0], "articleBody": body}
    return (
        f"<html lang={code}><head><title>{STORIES[code][0]}</title><script type='application/ld+json'>{json.dumps(data)}</script></head>"
        f"<body><nav><a href=/a>A</a> <a href=/b>B</a></nav><main class=article><h1>{STORIES[code][0]}</h1>{shown}</main><footer>© 2024</footer></body></html>"
    )


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_an_article_in_data_alone_is_told(code: str) -> None:
    """The frame of a page without its article says that programs are told one; its text isn't taken."""
    body = "\n".join((*STORIES[code][1:], *MORE[code]) * 3)
    article = clean(page(code, "<p>…</p>", body))
    assert any(TOLD in warning for warning in article.warnings)
    assert STORIES[code][1] not in article.text


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_an_article_that_is_shown_is_not_told(code: str) -> None:
    """Where the page shows what it tells, or no less, nothing is said."""
    paragraphs = (*STORIES[code][1:], *MORE[code])
    shown = in_elements(*paragraphs)
    article = clean(page(code, shown, "\n".join(paragraphs)))
    assert not any(TOLD in warning for warning in article.warnings)
    assert paragraphs[0] in article.text
