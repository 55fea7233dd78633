"""Headings that name a platform, over text of the article's."""

from __future__ import annotations

import pytest

from cleaner import clean

TEXTS = {
    "es": (
        "El lector reúne en una sola página lo que publican los sitios que usted sigue cada día.",
        "Cada persona de la casa tiene su propia cuenta y sus propias listas, y nadie ve las de los demás.",
        "Un puente da una dirección de noticias a los sitios que no ofrecen ninguna.",
        "Abra un editor y copie la dirección del canal.",
        "Pegue también esta dirección en su archivo.",
    ),
    "ru": (
        "Читалка собирает на одной странице всё, что каждый день публикуют выбранные вами сайты.",
        "У каждого в доме своя запись и свои списки, и никто не видит списков других людей.",
        "Мост даёт адрес ленты тем сайтам, у которых своей ленты нет.",
        "Откройте редактор и скопируйте адрес канала.",
        "Вставьте этот адрес в свой файл.",
    ),
}


def _section(title: str, *texts: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in texts)
    return f'<section class="section"><div class="titlepage"><div><h3>{title}</h3></div></div>{body}</section>'


def _page(language: str, *names: str) -> str:
    first, second, third, step, last = TEXTS[language]
    sections = _section("RSS-Bridge 2", third, second) + "".join(_section(name, step, last) for name in names)
    return f'<html><body><article class="post-content"><h1>Reader</h1><p>{first}</p><p>{second}</p>{sections}</article></body></html>'


@pytest.mark.parametrize("language", TEXTS)
def test_a_platform_over_a_section_of_the_article(language: str) -> None:
    """A heading that names a platform stays over text of the article's, where one like it stands in a section beside."""
    text = clean(_page(language, "YouTube", "Reddit")).text
    assert all(said in text for said in ("YouTube", "Reddit", *TEXTS[language]))


@pytest.mark.parametrize("language", TEXTS)
def test_a_platform_over_links(language: str) -> None:
    """The same name over links is a share bar's."""
    link = '<a href="https://example.org/share">Reader, example.org</a>'
    section = (
        f'<section class="section"><div class="titlepage"><div><h3>YouTube</h3></div></div><p>{link}</p></section>'
    )
    page = _page(language).replace("</article>", section + "</article>")
    assert "YouTube" not in clean(page).text


WAYS = {
    "en": (
        ("History", "Post", "Radio", "Email"),
        "The harbour office has carried the news of the ships to everybody on the island for a hundred years.",
        "The postmen climbed the hill every morning with a sack of letters, and in winter it took them four hours.",
        "The station began in 1932 in the cellar of the school, with one microphone and two records on loan.",
        "Today the notices come to the phone, but many still listen to the station while they have dinner.",
        "The archive of the office keeps every one of them, and visitors may read them in the tower.",
    ),
    "es": (
        ("Historia", "Correo", "Radio", "Imprimir"),
        "La oficina del puerto reparte desde hace un siglo las noticias de los barcos a todos los vecinos de la isla.",
        "Los carteros subían cada mañana la cuesta con un saco de cartas, y en invierno tardaban más de cuatro horas.",
        "La emisora empezó en 1932 en el sótano de la escuela, con un solo micrófono y dos discos prestados por el cura.",
        "Hoy los avisos llegan al teléfono, pero muchos vecinos siguen escuchando la emisora durante la cena.",
        "El archivo de la oficina los conserva todos, y quien quiera puede leerlos en la torre del puerto.",
    ),
    "zh": (
        ("起源", "邮件", "微信", "微博"),
        "一百年来，港务办公室一直把船只的消息送到岛上的每一户居民手中，从未间断过一天。",
        "邮递员每天早晨背着一袋信件爬上山坡，冬天的时候往往要走四个多小时才能走完全程。",
        "电台于一九三二年在学校的地下室开播，当时只有一个麦克风和从神父那里借来的两张唱片。",
        "如今通知直接发送到手机上，但许多居民仍然在吃晚饭的时候收听电台的节目和天气预报。",
        "办公室的档案馆保存着每一份通知，来访者可以在港口的塔楼里自由阅读。",
    ),
}


@pytest.mark.parametrize("language", WAYS)
@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_words_of_a_share_bar_over_sections(language: str, tag: str, first: int) -> None:
    """The words of a language for it as well, over prose, where a heading like it stands above or below."""
    names, *texts = WAYS[language]
    names = (*names[first:], *names[:first])
    body = "".join(f"<{tag}>{name}</{tag}><p>{text}</p>" for name, text in zip(names, texts[1:], strict=True))
    article = clean(f"<html><body><article><h1>{texts[0][:12]}</h1><p>{texts[0]}</p>{body}</article></body></html>")
    assert {*names, *texts} <= {*article.paragraphs}


@pytest.mark.parametrize("language", WAYS)
def test_such_words_over_buttons(language: str) -> None:
    """In a share bar they go as before."""
    names, *texts = WAYS[language]
    body = "".join(f"<h2>{n}</h2><p>{text}</p>" for n, text in enumerate(texts, 1))
    bar = f"<h2>{names[1]}</h2><p><a href='/share'>{names[3]}</a></p><p><a href='/mail'>{names[2]}</a></p>"
    article = clean(f"<html><body><article><h1>{texts[0][:12]}</h1>{body}{bar}</article></body></html>")
    assert not {*names[1:]} & {*article.paragraphs}
