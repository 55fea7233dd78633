"""Each article that a block of links points to is one item, with its own title and link, however its lines are built."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from samples import MORE, STORIES

URL = "https://gazette.example/cape/ferry"
TITLES = ("Harbour bridge closes for repairs", "Snow on the pass stops all trains", "New mast for the old ferry")
TEASERS = (
    "The bridge will be shut from May.",
    "Drivers are asked to wait below.",
    "It was made in the yard of the town.",
)


def _page(*sections: str) -> Article:
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    below = "".join(f"<section>{section}</section>" for section in sections)
    article = clean(f"<body><article>{body}</article>{below}</body>", URL)
    assert article.paragraphs == tuple(paragraphs)
    return article


def _listed(heading: str, line: str, *more: str) -> str:
    lines = "".join(
        line.format(n=n, title=title, teaser=teaser)
        for n, (title, teaser) in enumerate(zip(TITLES, TEASERS, strict=True))
    )
    return f"<h2>{heading}</h2><div>{lines}{''.join(more)}</div>"


LINES = {
    "a section in a link of its own": '<li><a href="/sea">Sea</a> <a href="/{n}">{title}</a></li>',
    "a section in brackets": '<li><a href="/sea">[Sea]</a> <a href="/{n}">{title}</a></li>',
    "an arrow behind it": '<li><a href="/{n}">{title} »</a></li>',
    "a bar behind it": '<li><a href="/{n}">{title}</a> |</li>',
    "a date, a comma and a section": '<li><a href="/{n}">{title}</a> <span class="d">16 December 2009</span>, <span class="s">Highlands and islands</span></li>',
    "a link that is said again in each card": '<div><a href="/{n}">Follow the link that was added by hand</a><h3>{title}</h3><p>{teaser}</p></div>',
    "a second link over the card that leads nowhere": '<div><a href="/sea">Sea</a><div class="t">{title}</div><a class="o" href="/{n}"></a><a class="o" href="#"></a></div>',
}  # fmt: skip


@pytest.mark.parametrize("form", LINES)
def test_a_line_has_its_own_title_and_link(form: str) -> None:
    items = _page(_listed("Related articles", LINES[form])).related
    assert [(item.title, item.url) for item in items] == [
        (title, f"https://gazette.example/{n}") for n, title in enumerate(TITLES)
    ]
    assert [item.text for item in items] == [teaser if "{teaser}" in LINES[form] else None for teaser in TEASERS]


def test_a_bracket_around_an_insert_is_none_of_its_title() -> None:
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    lines = [f"<p>{paragraph}</p>" for paragraph in paragraphs]
    lines.insert(2, f'<p>[Read more: <a href="/1">{TITLES[0]}</a>]</p>')
    items = clean(f"<article><h1>{title}</h1>{''.join(lines)}</article>", URL).related
    assert [item.title for item in items] == [TITLES[0]]


def test_a_title_that_its_link_says_again_over_its_teaser_is_one_item() -> None:
    """As where the picture's text stands in a link of its own above."""
    card = (
        '<div><div class="i"><a href="/{n}">{title}</a></div><div class="t"><div><a href="/{n}">Study</a></div>'
        '<div><a href="/{n}">{title}</a></div><div><a href="/{n}">{teaser} It was said in the hall of the town on Tuesday.</a></div></div></div>'
    )
    items = _page(_listed("Related articles", card)).related
    assert [item.title for item in items] == list(TITLES)
    assert all(item.text and item.text.startswith(teaser) for item, teaser in zip(items, TEASERS, strict=True))


def test_an_article_that_stands_in_several_lists_is_one_item() -> None:
    """What is said of AI in any of them is said of it, and it is made of the blocks of all."""
    line = '<li><a href="/{n}">{title}</a></li>'
    lists = (
        _listed("Related articles", line),
        _listed("Most read", line.replace("</li>", " <small>AI-generated</small></li>")),
    )
    article = _page(*lists)
    assert [item.title for item in article.related] == list(TITLES)
    assert [item.ai_generated for item in article.related] == [True] * 3
    said = {record.block: record.text for record in article.removed}
    for item in article.related:
        assert item.title is not None
        assert sum(item.title in said[block] for block in item.blocks) == 2


def test_other_titles_of_the_same_address_are_other_items() -> None:
    lists = (
        _listed("Related articles", '<li><a href="/all">{title}</a></li>', '<li><a href="/all">Nothing else</a></li>'),
    )
    assert {item.url for item in _page(*lists).related} == {"https://gazette.example/all"}


def test_this_article_is_no_item_where_its_date_stands_beside_it() -> None:
    line = f'<li><a href="/cape/boats">{STORIES["en"][0]}</a> <span>12 May 2025</span></li>'
    items = _page(
        _listed("Latest articles", '<li><a href="/{n}">{title}</a> <span>3 June 2025</span></li>', line)
    ).related
    assert [item.title for item in items] == list(TITLES)


def test_lines_without_a_link_below_those_that_have_one_are_no_items() -> None:
    """A form below the list, however long it is."""
    form = "".join(
        f"<li>{line}</li>"
        for line in (
            "Your name and where you live",
            "Your address, which nobody sees",
            "Some HTML is allowed in it",
            "Your words stay unread for a day",
        )
    )
    assert [
        item.title for item in _page(_listed("Related articles", '<li><a href="/{n}">{title}</a></li>', form)).related
    ] == list(TITLES)


def test_a_heading_that_is_a_link_stands_over_what_turns_the_pages() -> None:
    """In Polish, "Zobacz także" may be a label over one link as well as a heading over many."""
    cards = "<span>‹</span>" + "".join(
        f'<div><h3><a href="/{n}">{title}</a></h3><p>{TEASERS[n]}</p></div>' for n, title in enumerate(TITLES)
    )
    items = _page(f'<h2><a href="/all">Zobacz także</a></h2><div>{cards}</div>').related
    assert [item.title for item in items] == list(TITLES)


def test_marks_alone_are_no_heading() -> None:
    links = "".join(
        f'<li><a href="/{name}-your-homepage">{name} Gazette.example your homepage</a></li>'
        for name in ("Make", "Print", "Call")
    )
    assert not _page(f"<div>|</div><ul>{links}</ul>").related
