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


LETTERS = {
    "en": """Letters: The library at night

Sir – The council's plan to keep the library open until midnight is welcome, but who will pay for the guards?
Ann Reeve
Mill Street, Port Wells

Sir – As a mother of two students I can only say thank you. My children used to study at the bus station.
Mary Cook
Harbour Road, Port Wells

Sir – Twelve thousand a year for four jobs in winter is a bargain, and I hope the members vote for it in June.
Tom Baker
Bridge End""",
    "es": """Cartas al director: La biblioteca de noche

Señor director: el plan del ayuntamiento de abrir la biblioteca hasta medianoche es bueno, pero ¿quién pagará a los guardias?
Ana Ribas
Calle del Molino

Señor director: como madre de dos estudiantes solo puedo dar las gracias. Mis hijos estudiaban en la estación de autobuses.
María Cocina
Calle del Puerto

Señor director: doce mil al año por cuatro empleos en invierno es una ganga, y espero que lo voten en junio.
Tomás Panadero
Plaza Mayor""",
    "uk": """Листи читачів: Бібліотека вночі

Шановна редакціє, план міської ради тримати бібліотеку відкритою до півночі добрий, але хто заплатить охороні?
Анна Рів
вулиця Млинова

Шановна редакціє, як мати двох студентів можу лише подякувати. Раніше мої діти вчилися на автовокзалі.
Марія Кухар
вулиця Портова

Шановна редакціє, дванадцять тисяч на рік за чотири робочі місця взимку – це вигідно, і я сподіваюся на голосування.
Тарас Пекар
площа Ринок""",
}


@pytest.mark.parametrize("code", LETTERS)
def test_who_wrote_a_letter_is_no_heading_over_the_next_one(code: str) -> None:
    """A name and a street right below a letter, with a blank line below, look like titles over teasers."""
    text = clean(LETTERS[code]).text
    assert [line for line in LETTERS[code].splitlines() if line.count(" ") > 9 and line not in text] == []
