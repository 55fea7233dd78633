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
