"""Sentences below an article that call on its readers."""

from __future__ import annotations

import pytest

from cleaner import clean

CALLS = {
    "ru": "Друзья! Подписывайтесь на нашу страницу в Фейсбуке и будьте всегда в курсе последних новостей.",
    "hr": "Za sudjelovanje u komentarima je potrebna prijava, odnosno registracija ako još nemate korisnički profil.",
    "lv": "Portāls aicina portāla lietotājus, rakstot komentārus, ievērot morāles normas un nepieļaut apvainojumus.",
    "de": "Folgt uns auf Instagram, wo wir jeden Tag zeigen, was in der Stadt geschieht.",
    "ko": "욕설이나 비방 댓글은 운영 규정에 따라 삭제될 수 있으니 주의해 주시기 바랍니다.",
}
STORY = [
    "The council approved the new cycle lane on Mill Road on Monday after two years of debate, with work to begin in autumn and forty parking spaces to remain.",
    "Traders on the road had asked for a delay until the spring, and the council has promised that deliveries will be allowed until ten in the morning.",
]
MORE = [
    "The lane will be two metres wide, and the trees along the pavement will stay, as the garden office had demanded.",
    "A second lane, from the station to the school, will be decided on in June, when the money for it is known.",
]
TITLE = "Council approves cycle lane"


def said(page: str) -> list[str]:
    """The paragraphs of an article, its title aside."""
    article = clean(page)
    return [paragraph for paragraph in article.paragraphs if paragraph != article.title]


def as_text(*below: str) -> str:
    return "\n\n".join([TITLE, *STORY, *below])


def as_page(*below: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in (*STORY, *below))
    return f"<html><body><article><h1>{TITLE}</h1>{body}</article></body></html>"


@pytest.mark.parametrize("code", sorted(CALLS))
@pytest.mark.parametrize("written", [as_text, as_page])
def test_a_call_on_the_readers_below_an_article_goes(code: str, written: object) -> None:
    """A sentence that asks to follow the site, or speaks of the rules of comments, is told by its words."""
    assert callable(written)
    assert said(written(CALLS[code])) == STORY


@pytest.mark.parametrize("written", [as_text, as_page])
def test_the_rules_of_comments_go_as_a_list(written: object) -> None:
    """Below a heading over such rules, those that say little of comments go as well."""
    assert callable(written)
    rules = [
        "Yorum Yazma Kuralları",
        "Küfür, hakaret ve suç içeren yorumlar yayınlanmaz.",
        "Büyük harflerle yazılan yorumlar onaylanmaz.",
        "İnançlara saldırı içeren mesajlar silinir.",
    ]
    assert said(written(*rules)) == STORY


@pytest.mark.parametrize(
    "last",
    [
        "“Follow us on Facebook,” the two farmers had written on the side of their lorry in 2012, and forty people did so within a week.",
        "The town asked its traders to follow the new Facebook page of the council, where each closed road is announced on the day before.",
        "«Подписывайтесь на нашу страницу в Фейсбуке», — написали фермеры на борту грузовика, и за неделю это сделали сорок человек.",
    ],
)
@pytest.mark.parametrize("written", [as_text, as_page])
def test_what_an_article_tells_of_such_calls_stays(last: str, written: object) -> None:
    """A quotation is the article's, and so is what others ask of others."""
    assert callable(written)
    assert said(written(last)) == [*STORY, last]


def test_an_article_about_comments_stays() -> None:
    """What an article that speaks of comments says of their rules is its own."""
    about = (
        "Readers of the paper wrote nine thousand comments last year, and one in ten of these comments was insulting."
    )
    last = "Please stay polite, the paper now asks: you must register, and insulting comments will be removed within the hour."
    assert said(as_text(about, last)) == [*STORY, about, last]


ANYWHERE = {
    "en": "Follow The Wells News on Google News",
    "pt": "📲 Clique aqui para seguir o canal do Diário da Ilha no WhatsApp",
    "es": "¿Quieres estar al día? Únete al canal de WhatsApp de El Faro",
    "de": "Folgen Sie der Inselzeitung auf WhatsApp",
    "ru": "Больше новостей в нашем канале в Телеграм",
}
OTHERS = [
    "The council asked its staff to follow the new page on Facebook.",
    "The mayor says that she will answer whoever writes to her, by letter or on the phone. Follow her on Facebook.",
]


@pytest.mark.parametrize("code", sorted(ANYWHERE))
@pytest.mark.parametrize("written", [as_text, as_page])
def test_a_call_to_follow_the_site_goes_amid_an_article_as_well(code: str, written: object) -> None:
    """It opens or ends with what the readers are to do, whomever they are to follow, and says on which network."""
    assert callable(written)
    assert said(written(ANYWHERE[code], *MORE)) == [*STORY, *MORE]


@pytest.mark.parametrize("written", [as_text, as_page])
def test_a_step_on_a_network_that_the_article_is_about_stays(written: object) -> None:
    """What an article tells its readers to do there is its own."""
    assert callable(written)
    about = "The council says that it will answer on Google News and nowhere else, from Monday on and until the end of the year."
    assert said(written(about, ANYWHERE["en"], *MORE)) == [*STORY, about, ANYWHERE["en"], *MORE]


@pytest.mark.parametrize("line", OTHERS)
@pytest.mark.parametrize("written", [as_text, as_page])
def test_a_call_on_others_or_at_the_end_of_a_paragraph_stays(line: str, written: object) -> None:
    assert callable(written)
    assert said(written(line, *MORE)) == [*STORY, line, *MORE]
