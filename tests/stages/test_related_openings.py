"""Which lines are titles and teasers in turn?"""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.read import read
from cleaner.related.lines import ends_items
from cleaner.related.openings import opens_items
from cleaner.view import View, look
from inserts import NEWS

ADDRESSES = ("https://ferry.example/times", "http://rail.example")


def _view(code: str, *lines: str) -> tuple[View, int]:
    """A page of news with these lines below, and where they begin."""
    above = (NEWS[code].title, *NEWS[code].above)
    page = read("\n\n".join([*above, *lines]), None, Options())
    return look(page, page.blocks, default_lexicon(), Options()), len(above)


@pytest.mark.parametrize("code", sorted(NEWS))
def test_what_leads_to_the_line_below_is_no_title(code: str) -> None:
    """A line that ends in a colon of its script opens what stands below it, as parts of an article do: "Registration:"."""
    (one, first), (two, second) = NEWS[code].cards
    colon = "：" if code in ("ja", "zh") else ":"
    assert opens_items(*_view(code, NEWS[code].foot, one, first, two, second), pairs=2)
    assert not opens_items(*_view(code, NEWS[code].foot, one + colon, first, two + colon, second), pairs=2)


@pytest.mark.parametrize("code", sorted(NEWS))
def test_an_address_is_neither_a_title_nor_a_teaser(code: str) -> None:
    """Sources and links of an article are no items, whether the address stands above what it is of or below."""
    (one, first), (two, second) = NEWS[code].cards
    view, heading = _view(code, NEWS[code].foot, ADDRESSES[0], first, ADDRESSES[1], second)
    assert not opens_items(view, heading, pairs=2)
    view, heading = _view(code, NEWS[code].foot, one, ADDRESSES[0], two, ADDRESSES[1])
    assert not opens_items(view, heading, pairs=1)


@pytest.mark.parametrize("code", sorted(NEWS))
def test_an_address_opens_no_items(code: str) -> None:
    """However strange its letters are among the article's."""
    cards = [line for card in NEWS[code].cards for line in card]
    article = clean("\n\n".join([NEWS[code].title, *NEWS[code].above, ADDRESSES[0], *cards]))
    assert article.related == ()


TRAILS = {  # by language: a heading over other articles, and the way from the front page
    "uk": ("Останні новини", "Головна / Новини / "),
    "el": ("Τελευταία νέα", "Αρχική » Ειδήσεις » "),
    "tr": ("Son haberler", "Ana Sayfa > Haberler > "),
    "ja": ("最新ニュース", "ホーム > ニュース > "),
    "ko": ("최신 뉴스", "홈 > 뉴스 > "),
}


@pytest.mark.parametrize("code", sorted(TRAILS))
def test_items_above_an_article_end_over_its_title(code: str) -> None:
    """The way from the front page leads to what the line below it says: the article begins there."""
    news, (heading, trail) = NEWS[code], TRAILS[code]
    titles = [title for title, _ in news.cards]
    for way, ends in ((trail + news.title, True), (trail + titles[0], False), (news.title, False)):
        view, first = _view(code, heading, *titles, way, news.title, *news.above)
        assert [ends_items(view, first + n) for n in range(1, 4)] == [False, False, ends]
