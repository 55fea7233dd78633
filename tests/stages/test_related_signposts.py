"""Lines of a block of links that lead to no other article are no related items: tags, authors, sections, comments, this page."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from samples import MORE, STORIES

URL = "https://gazette.example/cape/ferry"
TITLES = ("Harbour bridge closes for repairs", "Snow on the pass stops all trains", "New mast for the old ferry")
LINKS = tuple(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(TITLES))


def _page(lines: str, heading: str = "Related articles") -> Article:
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    section = f"<section><h2>{heading}</h2><ul>{lines}</ul></section>"
    article = clean(f"<body><article>{body}</article>{section}</body>", URL)
    assert article.paragraphs == tuple(paragraphs)
    return article


SIGNPOSTS = {
    "a tag, as the link says": '<li><a rel="tag" href="/x/harbours">Everything about harbours and ferries</a></li>',
    "a tag, by its address": '<li><a href="/tag/harbours">Everything about harbours and ferries</a></li>',
    "a section, by its address": '<li><a href="/category/news/sea">Everything about harbours and ferries</a></li>',
    "who wrote, as the link says": '<li><a rel="author" href="/x/ann">Ann Reeve-Hartley of the Gazette</a></li>',
    "who wrote, by the address": '<li><a href="/author/ann-reeve/">Ann Reeve-Hartley of the Gazette</a></li>',
    "a place on this page": '<li><a href="#mostReadList2">Read in the last four weeks</a></li>',
    "this page": f'<li><a href="{URL}">Read this in large letters</a></li>',
    "a comment below another page": '<li><a href="/7#comment-4711">What Ann said about the tides</a></li>',
    "a menu in one line": '<li><a href="/a">About us</a> <a href="/b">Services</a> <a href="/c">Insights</a></li>',
    "a menu with bars": "<li>Tides | Ferries | Lighthouses | Fishing | Old ships</li>",
    "a page of the site's services": '<li><a href="/contact-us">Write to us about this story</a></li>',
    "a feed": '<li><a href="/news.rss">All our stories in your reader</a></li>',
    "a network": '<li><a href="https://twitter.com/gazette">The Cape Gazette tells it here</a></li>',
    "an address of mail": "<li>Letters to the editor: letters@gazette.example</li>",
    "a telephone number": "<li>+44 555 010 0100</li>",
    "a section over others": f'<li><a href="/day">Day out</a></li><li><a href="/day/out">{TITLES[0]} again</a></li>',
}


@pytest.mark.parametrize("form", SIGNPOSTS)
def test_what_leads_to_no_article_is_no_item(form: str) -> None:
    """Wherever it stands among items; it stays removed, as a part of the block of links."""
    line = SIGNPOSTS[form]
    for lines in (line + "".join(LINKS), "".join(LINKS[:2]) + line + LINKS[2], "".join(LINKS) + line):
        article = _page(lines)
        titles = [item.title for item in article.related if not (item.title or "").endswith("again")]
        assert titles == list(TITLES)
        assert [item.url for item in article.related if item.title in TITLES] == [
            f"https://gazette.example/{n}" for n in range(3)
        ]


ITEMS = {
    "a number behind the tag's folder": '<li><a href="/tag/13383">What your waist says about you</a></li>',
    "a name amid titles": '<li><a href="/7">Yellow Mountain</a></li>',
    "the comments of another article": '<li><a href="/7#comments">What your waist says about you</a></li>',
    "a title with a bar": '<li><a href="/7">Ask Ann | What your waist says</a></li>',
    "an article about a category": '<li><a href="/7/category-five-storm">A storm of category five is coming</a></li>',
    "two words that lead on by a number": '<li><a href="/?p=5011">New job</a></li><li><a href="/?p=5012">Wine club</a></li><li><a href="/?p=5013">Old boats</a></li><li><a href="/?p=5014">Rye bread</a></li>',
}


@pytest.mark.parametrize("form", ITEMS)
def test_what_looks_like_that_stays_an_item(form: str) -> None:
    assert len(_page("".join(LINKS) + ITEMS[form]).related) == len(LINKS) + ITEMS[form].count("<li>")


def test_names_that_stand_one_after_another_are_sections() -> None:
    """Below the items, as in the menu that follows them, or alone."""
    names = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Sea", "Sky", "Old harbours", "Food & drink"))
    assert [item.title for item in _page("".join(LINKS) + names).related] == list(TITLES)
    assert not _page(names, "Recommended").related


def test_a_section_over_each_title_is_none() -> None:
    sections = ("Sea", "Sky", "Old ships")
    lines = "".join(
        f'<div><a href="/{name}">{name}</a></div><div><a href="/{n}">{title}</a></div>'
        for n, (name, title) in enumerate(zip(sections, TITLES, strict=True))
    )
    assert [item.title for item in _page(lines).related] == list(TITLES)


def test_what_readers_say_is_no_item() -> None:
    """Neither who says it, nor when, under a heading that speaks of comments or a name that was taken for one."""
    lines = "".join(
        f'<li><a href="https://{name.lower()}.example/">{name}</a> on</li><li><a href="/{n}#comment-12{n}">{title}</a></li>'
        for n, (name, title) in enumerate(zip(("Maya", "Jonas", "Lee"), TITLES, strict=True))
    )
    assert not _page(lines, "Recent comments").related


def test_an_address_below_a_title_is_where_it_leads() -> None:
    lines = "".join(
        f'<li>{title}</li><li><a href="https://gazette.example/{n}">https://gazette.example/{n}</a></li>'
        for n, title in enumerate(TITLES)
    )
    items = _page(lines).related
    assert [(item.title, item.url) for item in items] == [
        (title, f"https://gazette.example/{n}") for n, title in enumerate(TITLES)
    ]


def test_the_foot_of_a_text_is_no_item() -> None:
    """Where nothing tells what is a link: rows of words, names one after the other, addresses; and what stands below is nobody's teaser."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    foot = (
        "Tides | Ferries | Lighthouses | Fishing | Old ships",
        "The Cape Gazette is printed in Port Wells, and is read on all islands and in the harbours of the north.",
    )
    names = ("Sea", "Sky", "Old harbours", "Food & drink", "https://gazette.example/archive")
    article = clean("\n\n".join((title, *paragraphs, "Related articles", *TITLES, *names, *foot)))
    assert article.paragraphs == tuple(paragraphs)
    assert [(item.title, item.text) for item in article.related] == [(title, None) for title in TITLES]
    assert {removal.text for removal in article.removed} >= {*names, *foot}
