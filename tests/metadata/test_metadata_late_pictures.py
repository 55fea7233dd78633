"""Pictures that scripts load late: their address stands in another attribute, or in an element beside the placeholder."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.metadata import Image

PAGES = [
    ("en", "Library opens at night", "The reading room",
     "The town library will stay open until midnight during the exam season, the council said on Monday. It will cost twelve thousand."),
    ("ru", "Библиотека открыта ночью", "Читальный зал",
     "Городская библиотека будет работать до полуночи во время экзаменов, сообщили в понедельник в городском совете Уэллса."),
    ("th", "ห้องสมุดเปิดตอนกลางคืน", "ห้องอ่านหนังสือ",
     "ห้องสมุดของเมืองจะเปิดจนถึงเที่ยงคืนในช่วงสอบ สภาเมืองกล่าวเมื่อวันจันทร์ และจะมีค่าใช้จ่ายหนึ่งหมื่นสองพันต่อปี"),
]  # fmt: skip
PICTURE = "https://example.org/p/library.jpg"
LATE = [
    "<noscript><img src=/p/library.jpg></noscript>",
    "<img class=lazy src='data:image/gif;base64,R0lG'><noscript><img src=/p/library.jpg></noscript>",
    "<img src=/img/placeholder.png><noscript><img src=/p/library.jpg></noscript>",
    "<picture><source srcset='/p/library.jpg 900w'><img src='data:image/gif;base64,R0lG'></picture>",
    "<picture><source data-srcset='/p/small.jpg 300w, /p/library.jpg 900w'><img class=lazy></picture>",
    "<img src=/img/blank.gif data-lazy=/p/library.jpg>",
    "<img src=/img/loading.gif data-echo=/p/library.jpg data-blursrc=/p/blurred.jpg>",
    "<img data-hi-res-src=/p/library.jpg>",
    "<img src=/img/1x1.png data-original-set='/p/small.jpg 300w, /p/library.jpg 900w'>",
    "<img src=/img/spacer.gif srcset='/p/library.jpg 900w'>",
    """<img src=/img/blank.gif data-src='{"l": "/p/none.jpg"}' data-image=/p/library.jpg>""",
]


@pytest.mark.parametrize("late", LATE)
@pytest.mark.parametrize(("language", "headline", "caption", "story"), PAGES)
def test_a_picture_that_is_loaded_late(language: str, headline: str, caption: str, story: str, late: str) -> None:
    """It is the article's where the page names none, with its caption; no placeholder is."""
    page = f"<article><h1>{headline}</h1><figure>{late}<figcaption>{caption}</figcaption></figure><p>{story}</p><p>{story}</p>"
    assert clean(f"<html lang={language}>{page}", url="https://example.org/a").metadata.image == Image(PICTURE, caption)
    named = "<meta property=og:image content=https://cdn.example.org/p/library-1200x630.jpg>"
    image = clean(f"<html lang={language}>{named}{page}", url="https://example.org/a").metadata.image
    assert image is not None and image.caption == caption


@pytest.mark.parametrize(
    "none",
    [
        "<img src=/img/placeholder.png>",
        "<noscript><img src='https://counter.example/tr?id=5'></noscript>",
        "<noscript><img height=1 width=1 src=https://counter.example/5.gif></noscript>",
        "<img src=/img/blank.gif data-thumb=/p/library.jpg data-caption='library.jpg of 2024'>",
        "<picture><source srcset=/img/blank.gif><img src=/img/blank.gif></picture>",
    ],
)
def test_what_is_no_picture_of_the_article(none: str) -> None:
    """Placeholders, and what counts readers whose browser runs no scripts."""
    _, headline, _, story = PAGES[0]
    page = f"<article><h1>{headline}</h1><p>{story}</p>{none}<p>{story}</p>"
    assert clean(page, url="https://example.org/a").metadata.image is None
