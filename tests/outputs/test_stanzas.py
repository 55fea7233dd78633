"""Verses: a stanza is one paragraph of the outputs, with its lines; the article's text has a paragraph for each."""

from __future__ import annotations

import pytest

from cleaner import Article, clean

POEMS = {
    "en": (
        "The Ferryman",
        (
            "He rows across at <i>seven</i>,",
            "1. He rows again at ten,",
            "And everyone he carries",
            "He never sees again.",
        ),
    ),
    "ru": (
        "Перевозчик",
        (
            "Он едет <i>утром</i> в семь часов,",
            "Он едет снова в десять,",
            "И всех, кого он перевёз,",
            "Он больше не увидит.",
        ),
    ),
    "he": (
        "בעל המעבורת",
        ("הוא חותר בשעה <i>שבע</i>,", "הוא חותר שוב בעשר,", "ואת כל מי שהוא נושא", "לא יראה שוב לעולם."),
    ),
    "zh": ("摆渡人", ("他<i>七点</i>划船过河，", "十点又划了一次，", "他载过的每一个人，", "他再也没有见过。")),
}
PROSE = "<p>The poem was found in the house of the ferryman, and the harbour office had it printed in the year after the storm.</p>"


def plain(verse: str) -> str:
    return verse.replace("<i>", "").replace("</i>", "")


@pytest.mark.parametrize("code", POEMS)
def test_a_stanza_is_one_paragraph(code: str) -> None:
    title, verses = POEMS[code]
    again = [f"{plain(verse)[:-1]}!" for verse in verses]
    page = (
        f"<title>{title}</title><main><h1>{title}</h1><p>{'<br>'.join(verses)}</p><p>{'<br />'.join(again)}</p></main>"
    )
    article = clean(page)
    assert list(article.paragraphs) == [*map(plain, verses), *again]
    _, first, second = article.to_markdown().split("\n\n")
    assert first.replace("\\.", ".").split("\\\n") == [
        verse.replace("<i>", "*").replace("</i>", "*") for verse in verses
    ]
    assert second.replace("\\.", ".").split("\\\n") == again
    assert "<br>\n".join(verses).replace("i>", "em>") in article.to_html()
    assert "<lb/>".join(again) in article.to_tei()
    loaded = Article.from_json(article.to_json(content=True))
    assert (loaded.to_markdown(), loaded.to_html()) == (article.to_markdown(), article.to_html())


@pytest.mark.parametrize(
    "lines",
    [
        "{0}<br>{1}",
        "{0}<br><br>{1}<br><br>{2}",
        "{0}<br><a href='/x'>{1}</a><br>{2}",
        "{0}<br>{1} {2} {3} {0} {1} {2} {3}<br>{2}",
    ],
    ids=["two", "blank-lines", "links", "a-long-line"],
)
def test_other_lines_stay_paragraphs(lines: str) -> None:
    title, verses = POEMS["en"]
    article = clean(
        f"<main><h1>{title}</h1>{PROSE}<p>{lines.format(*verses)}</p>{PROSE.replace('poem', 'verse')}</main>"
    )
    assert "\\\n" not in article.to_markdown() and "<br>" not in article.to_html()


def test_what_stands_on_two_sides_of_a_line_that_was_removed_is_no_stanza() -> None:
    """Each kept block is said once, whatever was removed between them."""
    title, verses = POEMS["en"]
    article = clean(
        f"<main><h1>{title}</h1>{PROSE}<p>{verses[0]}<br>{verses[1]}<br>Share this article<br>{verses[2]}<br>{verses[3]}</p></main>"
    )
    for paragraph in article.paragraphs:
        assert article.to_markdown().replace("\\", "").replace("*", "").count(paragraph) == 1
