"""A box that a page calls "Related articles" for those who listen needs no heading that is seen."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from samples import MORE, STORIES

TITLES = ("Harbour bridge closes for repairs", "Snow on the pass stops all trains", "New mast for the old ferry")
LINKS = "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(TITLES))
CARDS = "".join(f'<div><h3><a href="/{n}">{title}</a></h3></div>' for n, title in enumerate(TITLES))
TITLE, *PARAGRAPHS = (*STORIES["en"], *MORE["en"])
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def cleaned(below: str, inside: str = "") -> Article:
    body = f"<h1>{TITLE}</h1>{BODY}{inside}"
    return clean(f"<html><head><title>{TITLE}</title></head><body><article>{body}</article>{below}</body></html>")


@pytest.mark.parametrize("named", ["Related articles", "Читайте также", "Mehr zum Thema"])
@pytest.mark.parametrize(
    "box",
    [
        '<aside aria-label="{}"><ul>{links}</ul></aside>',
        '<nav aria-label="{}">{cards}</nav>',
        '<section aria-label="{}"><div class="g">{cards}</div></section>',
        '<ul aria-label="{}">{links}</ul>',
    ],
)
def test_a_box_with_such_a_name_holds_items(box: str, named: str) -> None:
    """In whatever language it is named, and of whatever element it is."""
    article = cleaned(box.format(named, links=LINKS, cards=CARDS))
    assert [(item.title, item.url) for item in article.related] == [(title, f"/{n}") for n, title in enumerate(TITLES)]
    assert article.paragraphs == tuple(PARAGRAPHS)


def test_the_evidence_is_its_name() -> None:
    article = cleaned(f'<aside aria-label="Related articles"><ul>{LINKS}</ul></aside>')
    assert {removal.evidence for removal in article.removed if removal.reason == "related"} == {
        "in a box called 'Related articles'"
    }


def test_its_items_end_where_it_does() -> None:
    article = cleaned(
        f'<aside aria-label="Related articles"><ul>{LINKS}</ul></aside><a href="/9">Prices of the ferry this year</a>'
    )
    assert [item.title for item in article.related] == list(TITLES)


@pytest.mark.parametrize("named", ["Main menu", "Advertisement", "Related articles of the treaty"])
def test_another_name_says_nothing(named: str) -> None:
    assert not cleaned(f'<nav aria-label="{named}"><ul>{LINKS}</ul></nav>').related


def test_a_heading_in_it_is_the_heading() -> None:
    """Then it is no item, and is what the items stand under."""
    article = cleaned(f'<aside aria-label="Related articles"><h2>Related articles</h2><ul>{LINKS}</ul></aside>')
    assert [item.title for item in article.related] == list(TITLES)
    assert {removal.evidence for removal in article.removed if removal.text in TITLES} == {"under 'Related articles'"}


def test_a_name_of_the_article_takes_nothing_from_it() -> None:
    """Prose in such a box, and no link, is the article's."""
    article = clean(f'<html><body><main><h1>{TITLE}</h1><div aria-label="See also">{BODY}</div></main></body></html>')
    assert article.paragraphs == tuple(PARAGRAPHS)
    assert not article.related
