"""What each line of a related item is: its kicker, its title, or its teaser."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from inserts import NEWS
from samples import STORIES, body

GAPS = pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
KICKERS = {
    "uk": "МІСТО",
    "el": "ΠΟΛΗ",
    "tr": "ŞEHİR",
    "he": "עיר",
    "ar": "المدينة",
    "hi": "शहर",
    "ja": "社会",
    "ko": "사회",
}


def parts_of(article: Article) -> list[tuple[str | None, str | None]]:
    return [(item.title, item.text) for item in article.related]


def page(code: str, gap: str, *lines: str) -> Article:
    """A page whose foot has so many lines below its heading."""
    news = NEWS[code]
    article = clean(gap.join((news.title, *news.above, *news.below[:2], news.foot, *lines)))
    assert body(article) == (*news.above, *news.below[:2])
    return article


@GAPS
@pytest.mark.parametrize("dots", ["...", "…"])
@pytest.mark.parametrize("code", NEWS)
def test_a_line_that_ends_in_dots_below_each_title_is_its_teaser(code: str, dots: str, gap: str) -> None:
    """However short it is."""
    (one, first), (two, second) = NEWS[code].cards
    first, second = (text[: len(text) // 3] + dots for text in (first, second))
    assert parts_of(page(code, gap, one, first, two, second)) == [(one, first), (two, second)]


@pytest.mark.parametrize("code", KICKERS)
def test_titles_that_are_cut_are_titles(code: str) -> None:
    """Where other titles have no teaser, or are cut as well, a line that ends in dots is one of them."""
    news = NEWS[code]
    (one, _), (two, _) = news.cards
    for lines in ((one, news.item + "…", two), (one + "…", news.item + "…", two + "…")):
        assert parts_of(page(code, "\n\n", *lines)) == [(line, None) for line in lines]


@GAPS
@pytest.mark.parametrize("code", KICKERS)
def test_a_word_over_titles_is_a_kicker(code: str, gap: str) -> None:
    """One word that comes back over several titles is no title; neither is one in capitals that stands once."""
    news = NEWS[code]
    (one, _), (two, _) = news.cards
    kicker = KICKERS[code]
    titles = [(one, None), (news.item, None), (two, None)]
    assert parts_of(page(code, gap, kicker, one, kicker, news.item, kicker, two)) == titles
    assert parts_of(page(code, gap, kicker, one, news.item, kicker, two)) == titles
    if kicker.isupper():
        assert parts_of(page(code, gap, one, kicker, news.item, two)) == titles


WHEN = {
    "uk": ("Вчора", "2 години тому"),
    "el": ("Χθες", "3 Μαΐου 2024"),
    "tr": ("2 saat önce", "3 Mayıs 2024"),
    "he": ("אתמול", "03.05.2024"),
    "ar": ("أمس", "03.05.2024"),
    "ja": ("昨日", "2024年5月3日"),
    "ko": ("어제", "2024.05.03"),
}


@GAPS
@pytest.mark.parametrize("code", WHEN)
def test_when_an_item_is_from_is_no_title(code: str, gap: str) -> None:
    """A date is none, nor is a relative time."""
    (one, _), (two, _) = NEWS[code].cards
    first, second = WHEN[code]
    assert parts_of(page(code, gap, one, first, two, second)) == [(one, None), (two, None)]


def test_when_an_item_is_from_in_english() -> None:
    """The same in words of English."""
    titles = ("Tunnel delayed again", "Bus drivers ask for more pay", "Rovers win in the rain")
    lines = (
        title + f"\n{when}" for title, when in zip(titles, ("yesterday", "2 hours ago", "An hour ago"), strict=True)
    )
    article = clean("\n".join((*STORIES["en"], "Related", *lines)))
    assert parts_of(article) == [(title, None) for title in titles]
