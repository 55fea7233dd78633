"""What a site earns by the links of its articles, as they say themselves."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, in_elements, paragraphs_of, titled_page

NOTES = {
    "en": "We test each boat ourselves. When you buy through our links, we may earn a commission. Learn more.",
    "de": "Wenn du über einen dieser Links etwas kaufst, erhalten wir vom Händler eine Provision.",
}


@pytest.mark.parametrize("code", NOTES)
@pytest.mark.parametrize("at", [0, 1, -1])
def test_what_a_site_earns_by_links_goes(code: str, at: int) -> None:
    """Over the article, below its first paragraph and at its end, in HTML and in a text."""
    told = list(paragraphs_of(code))
    place = len(told) if at < 0 else at
    lines = [*told[:place], NOTES[code], *told[place:]]
    page = titled_page(code, in_elements(*lines))
    for article in (clean(page), clean("\n\n".join((STORIES[code][0], *lines)))):
        assert NOTES[code] not in article.paragraphs
        assert set(told) <= set(article.paragraphs)
        assert [removal.reason for removal in article.removed if removal.text == NOTES[code]] == ["advert"]


@pytest.mark.parametrize(
    "code, about",
    [
        ("en", "A commission of eight per cent is what shops pay to the sites that send them buyers, a study says."),
        ("de", "Eine Provision von acht Prozent zahlen Läden den Seiten, die ihnen Käufer schicken, sagt eine Studie."),
    ],
)
def test_an_article_about_commissions_keeps_what_it_says_of_them(code: str, about: str) -> None:
    lines = (NOTES[code], *paragraphs_of(code), about)
    assert NOTES[code] in clean(titled_page(code, in_elements(*lines))).paragraphs


@pytest.mark.parametrize("code", ["en", "de"])
def test_a_paragraph_that_says_much_else_stays(code: str) -> None:
    note = NOTES[code]
    said = f"{STORIES[code][1]} {STORIES[code][2]} {MORE[code][0]} {note}"
    lines = (said, *paragraphs_of(code))
    assert said in clean(titled_page(code, in_elements(*lines))).paragraphs
