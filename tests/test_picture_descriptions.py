"""What a page writes below a picture, and in its place for readers who don't see it, is its caption."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import STORIES, in_elements

CAPTIONS = {
    "de": "Der alte Anleger im Hafen von Norddeich am Morgen nach dem Sturm",
    "ru": "Старый причал в гавани утром после бури",
    "zh-Hans": "暴风雨过后的清晨，港口的旧码头静静地停着几艘渔船",
    "ar": "الرصيف القديم في الميناء صباح اليوم التالي للعاصفة",
}


def page_of(code: str, picture: str, head: str = "") -> str:
    title, *paragraphs = STORIES[code]
    above, below = (
        in_elements(*paragraphs[:1]),
        in_elements(*paragraphs[1:]),
    )
    return f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{above}{picture}{below}</article></body></html>"


@pytest.mark.parametrize("code", sorted(CAPTIONS))
@pytest.mark.parametrize("name", ["alt", "title"])
def test_the_description_of_the_picture_above_is_a_caption(code: str, name: str) -> None:
    """In an element of a name that says nothing; another text there stays."""
    caption = CAPTIONS[code]
    for said, reason in ((caption, "caption"), (f"1: {caption}", None)):
        picture = f'<div class="x7"><img src="a.jpg" {name}="\n {said} "><div class="x8">{caption}</div></div>'
        article = clean(page_of(code, picture))
        assert next((removal.reason for removal in article.removed if removal.text == caption), None) == reason
        assert (caption in article.text) is (reason is None)
        assert caption in clean(page_of(code, picture), captions=True).text


@pytest.mark.parametrize("code", ["de", "ru", "ar"])
@pytest.mark.parametrize(
    "form", ["<p>{}</p>", "<h4>{}</h4>", "<p><a href=x>Zoom</a></p><h4>{}</h4>", "<p>Zoom</p><p>{}</p>"]
)
def test_a_sentence_in_a_paragraph_or_a_heading_is_a_caption_as_well(code: str, form: str) -> None:
    """Also below what enlarges the picture, which may have a sign of its own; a title isn't."""
    long = f"{CAPTIONS[code]}, {CAPTIONS[code]}"
    for said in (f"{long}.", long):
        pictures = f'<img src="a.jpg" alt="{said}"><img src="zoom.gif" alt="Zoom">'
        article = clean(page_of(code, f"<div class=x7>{pictures}{form.format(said)}</div>"))
        captions = [removal.text for removal in article.removed if removal.reason == "caption"]
        assert (said in captions) is (said != long)


@pytest.mark.parametrize("code", ["de", "ru", "ar"])
def test_a_credit_may_stand_behind_it(code: str) -> None:
    """A sentence may go on behind what is said for the picture, but not for long."""
    long = f"{CAPTIONS[code]}, {CAPTIONS[code]}."
    for credit, kept in (("(AFP/Anna Berg)", False), (STORIES[code][1], True)):
        picture = f'<div class=x7><img src="a.jpg" alt="{long}">{long} {credit}</div>'
        assert (long in clean(page_of(code, picture)).text) is kept


@pytest.mark.parametrize("code", sorted(CAPTIONS))
def test_a_plain_paragraph_and_what_describes_the_page_are_none(code: str) -> None:
    """They may be said again for the picture; so may the first sentence, and the headline."""
    caption = CAPTIONS[code]
    plain = f'<p><img src="a.jpg" alt="{caption}"></p><p>{caption}</p>'
    assert caption in clean(page_of(code, plain)).text
    long = f"{caption}, {caption}"
    described = f'<div class="x7"><img src="a.jpg" alt="{long}"><div class="x8">{long}</div></div>'
    head = f'<meta name="description" content="{long}">'
    assert long in clean(page_of(code, described, head)).text


def test_only_the_picture_right_above_describes() -> None:
    """A text between the two parts them."""
    caption = CAPTIONS["de"]
    picture = f'<div><img src="a.jpg" alt="{caption}"><div>Im Hafen lagen am Mittwoch noch vier Schiffe.</div><div class="x8">{caption}</div></div>'
    assert caption in clean(page_of("de", picture)).text


def test_a_gallery_is_made_of_them() -> None:
    """Then they are what the article says."""
    captions = [f"{CAPTIONS['de']}, Bild {n} von vielen, die an diesem Tag entstanden sind." for n in range(12)]
    slides = "".join(
        f'<div class="x7"><img src="{n}.jpg" alt="{one}"><div class="x8">{one}</div></div>'
        for n, one in enumerate(captions)
    )
    text = clean(f"<html><body><article><h1>Zwölf Bilder vom Hafen</h1>{slides}</article></body></html>").text
    assert all(one in text for one in captions)
