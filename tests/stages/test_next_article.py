"""The next article of a page that goes on scrolling; sections of an article are none."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, in_elements

TITLE, *PARAGRAPHS = STORIES["en"]
PARAGRAPHS += MORE["en"]
NEXT_TITLE, *NEXT = STORIES["de"]


def unit(title: str, lines: list[str], level: str = "h1") -> str:
    body = in_elements(*lines)
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
    body = in_elements(*PARAGRAPHS[:half])
    rest = in_elements(*PARAGRAPHS[half:])
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


def post(title: str, lines: list[str], level: str = "h1", name: str = "post") -> str:
    body = in_elements(*lines)
    return f'<article class="{name}"><{level}>{title}</{level}>{body}</article>'


def declared(title: str, body: str) -> str:
    return f"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"


@pytest.mark.parametrize("wrap", ["{}", "<amp-next-page>{}</amp-next-page>", '<div class="next-article">{}</div>'])
@pytest.mark.parametrize(("code", "other"), [("en", "de"), ("ru", "el"), ("ja", "zh-Hans"), ("ar", "he")])
def test_the_next_article_goes_without_a_date(code: str, other: str, wrap: str) -> None:
    """Each stands in an `article` element of its own, with a heading of the highest level."""
    title, *lines = STORIES[code]
    lines += MORE.get(code, [])
    its_title, *its_lines = STORIES.get(other, STORIES["en"])
    article = clean(declared(f"{title} | Wells", post(title, lines) + wrap.format(post(its_title, its_lines))))
    assert article.paragraphs == tuple(lines)
    assert [item.title for item in article.related] == [its_title]


@pytest.mark.parametrize(
    ("page_title", "second"),
    [
        ("Manual of the island", post(NEXT_TITLE, NEXT)),
        (TITLE, post(NEXT_TITLE, NEXT, "h2")),
        (TITLE, post(f"1. {NEXT_TITLE}", NEXT)),
        (TITLE, post(f"16:40 {NEXT_TITLE}", NEXT)),
        (TITLE, post(NEXT_TITLE, NEXT[:1])),
        (TITLE, post(NEXT_TITLE, NEXT, name="recipe")),
    ],
)
def test_article_elements_that_are_parts_stay(page_title: str, second: str) -> None:
    """Parts of a document, entries of a list or a live blog, a card with a recipe."""
    article = clean(declared(page_title, post(TITLE, PARAGRAPHS) + second))
    assert NEXT[0] in article.paragraphs


@pytest.mark.parametrize(
    "form", ["{whole}{cards}", "{cards}{whole}", "{first}{cards}{rest}"], ids=["below", "above", "inside"]
)
@pytest.mark.parametrize(("code", "other"), [("en", "ru"), ("ru", "de"), ("de", "ar"), ("ja", "en")])
def test_the_beginnings_of_others_go(code: str, other: str, form: str) -> None:
    """`article` elements with a linked title and a teaser are related items, wherever they stand and without any name."""
    title, *lines = (*STORIES[code], *MORE[code])
    other_title, teaser, *_ = STORIES[other]
    cards = "".join(post(f"<a href=/{n}>{other_title} ({n})</a>", [teaser], "h2") for n in (1, 2)).replace(
        ' class="post"', ""
    )
    opening, closing = "<article><h1>" + title + "</h1>", "</article>"
    first, rest = (in_elements(*half) for half in (lines[:2], lines[2:]))
    page = form.format(whole=opening + first + rest + closing, first=opening + first, rest=rest + closing, cards=cards)
    article = clean(f"<html><body>{page}</body></html>")
    assert article.title == title
    assert article.paragraphs == tuple(lines)
    assert [(item.title, item.url) for item in article.related] == [(f"{other_title} ({n})", f"/{n}") for n in (1, 2)]


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_elements_of_threads_and_lists_stay(code: str) -> None:
    """Headings that lead to who wrote a post, or say the title again, are none of other articles; nor are the entries of a list."""
    title, *lines = (*STORIES[code], *MORE[code])
    whole = post(title, lines[:2])
    for heading in ("<a href=/user/7>Ann R.</a>", f"<a href=/thread/7>Re: {title}</a>"):
        article = clean(declared(title, whole + post(heading, lines[2:4], "h3")))
        assert not [
            removal for removal in article.removed if removal.text in lines[2:4] and removal.reason == "related"
        ]
    entries = "".join(
        post(f"<a href=/{n}>{other[0]}</a>", list(other[1:3]), "h2") for n, other in enumerate(STORIES.values())
    )
    article = clean(f"<article><h1>{title}</h1><p>{lines[0]}</p><p>{lines[1]}</p>{entries}</article>")
    assert not [removal for removal in article.removed if removal.rule == "stages/next_article.py"]


def test_article_elements_in_the_article_stay() -> None:
    """A live blog holds its entries."""
    first = post(TITLE, PARAGRAPHS).removesuffix("</article>")
    article = clean(declared(TITLE, f"{first}{post(NEXT_TITLE, NEXT)}{post('Later', MORE['de'])}</article>"))
    assert NEXT[0] in article.paragraphs
    assert MORE["de"][0] in article.paragraphs


def card(title: str, line: str, link: str = "/other") -> str:
    return f'<article class="post"><h2><a href="{link}">{title}</a></h2><p>{line}</p></article>'


@pytest.mark.parametrize(("code", "other"), [("en", "de"), ("ru", "el"), ("ja", "zh-Hans"), ("ar", "he")])
def test_cards_beside_the_article_go(code: str, other: str) -> None:
    """More `article` elements below it, each with a heading that leads elsewhere, are other articles."""
    title, *lines = STORIES[code]
    lines += MORE.get(code, [])
    its_title, *its_lines = STORIES[other]
    cards = "".join(card(f"{its_title} {n}", line) for n, line in enumerate(its_lines))
    page = f'<article class="post"><h1>{title}</h1>{in_elements(*lines)}</article>'
    article = clean(f"<html><body><main>{page}{cards}</main></body></html>")
    assert article.paragraphs == tuple(lines)
    assert [item.title for item in article.related] == [f"{its_title} {n}" for n in range(len(its_lines))]


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
def test_article_elements_whose_headings_lead_to_themselves_stay(code: str) -> None:
    """A heading that is a link into the page is over a section."""
    title, *lines = STORIES[code]
    page = f'<article class="post"><h1>{title}</h1>{in_elements(*lines)}</article>'
    section = card(f"{title} 2", MORE[code][0], "#two")
    assert clean(f"<html><body><main>{page}{section}</main></body></html>").paragraphs[-1] == MORE[code][0]


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
def test_sections_whose_headings_lead_to_themselves_stay(code: str) -> None:
    """Manuals in which each section has a heading of the highest level, the last of them over a date."""
    title, *lines = STORIES[code]

    def section(name: str, lines: list[str]) -> str:
        return f'<section class="Sh"><h1 class="Sh"><a href="#x">{name}</a></h1>{in_elements(*lines)}</section>'

    parts = section(title, lines) + section(f"{title} 2", MORE[code][:2])
    page = f"<html><body><div class=manual>{parts}</div><table><tr><td>May 12, 2025<td>OS 7.5</table></body></html>"
    assert MORE[code][1] in clean(page).paragraphs
