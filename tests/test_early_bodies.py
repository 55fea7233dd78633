"""Pages whose head ends early, since something stands in it that is no part of a head: the rest of it is in the body."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES


@pytest.mark.parametrize("code", ["en", "ru", "ar", "ja"])
@pytest.mark.parametrize("early", ["<img src=count.gif>", "<a name=top></a>", "<div></div>", "<p>&nbsp;</p>"])
def test_what_stands_below_the_end_of_a_head_counts(code: str, early: str) -> None:
    """Its title tells the headline from the site's name, which is a heading as well; its description, author and address are found."""
    title, *prose = (*STORIES[code], *MORE.get(code, ()))
    head = f"<title>{title} | The Wells News</title><meta name=author content='Ann Reeve'><link rel=canonical href=https://wells.example/ferry>"
    site = "<div><h1><a href=https://wells.example/index.html>The Wells News</a></h1></div>"
    body = "".join(f"<p>{text}</p>" for text in prose)
    others = "".join(f"<div><h1><a href=/{n}>A museum opens, {n} rooms of it</a></h1></div>" for n in range(8))
    article = clean(
        f"<html><head>{early}{head}</head><body>{site}<div><h1>{title}</h1>{body}</div>{others}</body></html>"
    )
    assert (article.title, article.paragraphs) == (title, tuple(prose))
    assert article.metadata.title == title
    assert article.metadata.authors == ("Ann Reeve",)
    assert article.metadata.canonical_url == "https://wells.example/ferry"
    assert "The Wells News" not in [record.text for record in article.kept]


@pytest.mark.parametrize(
    "title",
    [
        "<svg><title>Close</title></svg>",
        "<svg><g><title>Close</title></g></svg>",
        "<entry><title>Close</title></entry>",
    ],
)
def test_other_titles_are_none_of_a_page(title: str) -> None:
    """A drawing's title, and that of an entry of a feed, say nothing of the page."""
    article = clean(
        f"{title}<h1>A day in Lyon</h1><p>It rained in Lyon for a whole day, and the river rose by two metres."
    )
    assert article.metadata.declared_title is None
    assert article.title == "A day in Lyon"


@pytest.mark.parametrize("code", ["en", "ru", "ar", "ja"])
def test_a_title_below_a_drawing_counts(code: str) -> None:
    """A logo that ends a head has a title of its own, over the page's."""
    title, *prose = (*STORIES[code], *MORE.get(code, ()))
    logo = "<a href=/><svg><g><title>The Wells News</title></g></svg></a>"
    body = "".join(f"<p>{text}</p>" for text in prose)
    article = clean(f"<html><head>{logo}<title>{title} | The Wells News</title></head><body>{body}</body></html>")
    assert article.metadata.title == title
