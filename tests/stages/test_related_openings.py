"""Which lines are titles and teasers in turn?"""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.clues.spelling import Spelling
from cleaner.deciding.view import View, look
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.reading.read import read
from cleaner.related.lines import ends_items
from cleaner.related.openings import opens_items
from inserts import NEWS

ADDRESSES = ("https://ferry.example/times", "http://rail.example")


def _opens(code: str, *lines: str, pairs: int) -> bool:
    """Do so many titles and teasers stand below the first of these lines, at the end of a page of news?"""
    view, heading = _view(code, *lines)
    return opens_items(view, heading, pairs, Spelling(view))


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
    assert _opens(code, NEWS[code].foot, one, first, two, second, pairs=2)
    assert not _opens(code, NEWS[code].foot, one + colon, first, two + colon, second, pairs=2)


@pytest.mark.parametrize("code", sorted(NEWS))
def test_an_address_is_neither_a_title_nor_a_teaser(code: str) -> None:
    """Sources and links of an article are no items, whether the address stands above what it is of or below."""
    (one, first), (two, second) = NEWS[code].cards
    assert not _opens(code, NEWS[code].foot, ADDRESSES[0], first, ADDRESSES[1], second, pairs=2)
    assert not _opens(code, NEWS[code].foot, one, ADDRESSES[0], two, ADDRESSES[1], pairs=1)


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


LEFT_OVER = """torben_k
Alte Ordner räume ich so weg, läuft seit Jahren:
IA
Padaria de bairro troca o forno a gás por um a lenha
A padaria mais antiga do Morro da Conceição desligou o forno a gás na segunda-feira e voltou a assar com lenha, como fazia até 1974. A fila dobrou a esquina antes das seis da manhã.
O forno antigo nunca tinha sido demolido. Estava atrás de uma parede de azulejos, com a porta de ferro ainda no lugar, e só precisou de tijolos novos no piso e de uma chaminé mais alta.
Dona Iracema, neta do fundador, diz que a conta do gás tinha triplicado em dois anos. A lenha vem de uma marcenaria vizinha, que antes pagava para jogar fora as sobras.
Nem tudo deu certo. A primeira fornada queimou por baixo e ficou crua por cima, e foi vendida assim mesmo, pela metade do preço, a quem quisesse. Acabou em vinte minutos.
torben_k
Alte Ordner räume ich so weg, läuft seit Jahren:
IA
O forno antigo nunca tinha sido demolido. Estava atrás de uma parede de azulejos, com a porta de ferro ainda no lugar, e só precisou de tijolos novos no piso e de uma chaminé mais alta.
Dona Iracema, neta do fundador, diz que a conta do gás tinha triplicado em dois anos. A lenha vem de uma marcenaria vizinha, que antes pagava para jogar fora as sobras.
Nem tudo deu certo. A primeira fornada queimou por baixo e ficou crua por cima, e foi vendida assim mesmo, pela metade do preço, a quem quisesse. Acabou em vinte minutos.
A prefeitura mediu a fumaça durante três dias e liberou o forno, com a condição de que ele fique apagado aos domingos, quando a feira ocupa a rua."""


def test_what_is_left_of_a_text_holds_no_heading_that_cleaning_again_would_find() -> None:
    """Lines of another page stand amid an article: once the copies above are gone, they look like a heading over teasers."""
    text = clean(LEFT_OVER, input="text").text
    assert LEFT_OVER.splitlines()[4] in text
    assert clean(text, input="text").text == text


# Names in capitals in two lines, each over what somebody says.
SAYINGS = {
    "en": """What the papers say
On the eve of the talks the papers of the region are divided over the bridge, and few of them expect any quick result from the ministers who meet at the harbour tomorrow.
ANN REEVE IN THE HARBOUR'S
EVENING POST
We are still not in danger, and our feet stand on solid ground. The mayor has read the plan to its end... and has asked for nothing that the town can't pay.
TOM BAKER IN THE MILL'S
GAZETTE
The town has failed to use the doubts of its neighbours and has gone to the talks with nothing in its hands... It will come back with as much.
MARY COOK IN THE MILL'S
EVENING STAR
The quarrel within the council is one of the reasons why nobody should go to the harbour... It seems now that it won't be settled there.
JOHN HILL IN WELLS'S
MA'ARIV
This is, therefore, the meeting least based on anything new; on a real 'chance' nobody can count, and least of all the two who have called it.
ORLY BROOK IN WELLS'S
YEDIOT
Now that all the guests have said that they will come, the ministers can take a deep breath. But the hard part has not even begun.
EDITORIAL IN WELLS'S
JERUSALEM POST
The neighbours must decide whether they want to see the bridge built or would rather go on hoping that the river will dry up one day.
IZ-AL-DIN DARWISH IN DAMASCUS'S
TISHRIN
Nobody here has any illusions about what could happen because everybody knows that the other side isn't ready for a bridge.""",
    "ru": """Что пишут газеты
Накануне переговоров газеты области разошлись во мнениях о мосте, и немногие из них ждут скорого результата от министров, которые завтра встретятся в порту.
АННА РИВЗ В ГАЗЕТЕ
HARBOUR POST
Мы всё ещё не в опасности, и ноги наши стоят на твёрдой земле. Мэр прочёл план до конца и не попросил ничего, за что город не мог бы заплатить.
ТОМ БЕЙКЕР В ГАЗЕТЕ
MILL GAZETTE
Город не воспользовался сомнениями соседей и пошёл на переговоры с пустыми руками. С тем же он и вернётся.
МАРИЯ КУК В ГАЗЕТЕ
EVENING STAR
Ссора в совете – одна из причин, по которым никому не стоит ехать в порт. Похоже, что там её не уладят.
ИВАН ХИЛЛ В ГАЗЕТЕ
MA'ARIV
Итак, эта встреча меньше всего опирается на что-то новое; на настоящую возможность никто не рассчитывает, и меньше всех те, кто её созвал.
ОРЛИ БРУК В ГАЗЕТЕ
YEDIOT
Теперь, когда все гости сказали, что приедут, министры могут вздохнуть. Но самое трудное ещё не началось.
ПЕРЕДОВАЯ В ГАЗЕТЕ
JERUSALEM POST
Соседи должны решить, хотят ли они увидеть мост или будут и дальше надеяться, что река однажды высохнет.""",
}
SAID = 13  # lines below the title, down to what the fourth says


@pytest.mark.parametrize("code", SAYINGS)
def test_names_in_capitals_over_quotations_are_no_titles(code: str) -> None:
    """Below several that count to the article, the next one goes on with them, though its letters are odd."""
    article = clean(SAYINGS[code], input="text")
    assert list(article.paragraphs)[:SAID] == SAYINGS[code].splitlines()[1 : SAID + 1]
    assert article.related == ()
