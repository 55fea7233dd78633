"""Authors that are AI."""

from __future__ import annotations

import pytest

from disclosing_pages import disclosed, html_page, said, text_page

AUTHORS = [
    ("en", "By ChatGPT"),
    ("en", "By AI"),
    ("en", "AI newsroom"),
    ("de", "Von KI"),
    ("de", "KI-Redaktion"),
    ("de", "Roboterjournalist"),
    ("fr", "Par ChatGPT"),
    ("ru", "Автор: нейросеть"),
    ("el", "Από ChatGPT"),
    ("he", "מאת: ChatGPT"),
    ("ar", "بقلم: الذكاء الاصطناعي"),
    ("hi", "लेखक: एआई"),
    ("th", "โดย AI"),
    ("zh-Hans", "作者：AI"),
    ("ja", "AI記者"),
    ("ko", "글 ChatGPT"),
]


@pytest.mark.parametrize(("code", "line"), AUTHORS)
def test_an_author_may_be_ai(code: str, line: str) -> None:
    """A byline that names AI and nobody else says that AI wrote the article."""
    (one,) = disclosed(text_page(code, above=line))
    assert (one.verdict, one.scope, one.evidence) == ("generated", "article text", line)
    assert one.kind in ("byline", "label")


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "By Jane Doe and ChatGPT"),
        ("de", "Von Anna Weber und ChatGPT"),
        ("fr", "Par Anne Petit et ChatGPT"),
        ("ru", "Автор: Ирина Белова и ChatGPT"),
        ("en", "By Jane Doe / ChatGPT"),
    ],
)
def test_people_and_ai_wrote_together(code: str, line: str) -> None:
    """Where people are named beside AI, it helped them."""
    assert said(text_page(code, above=line)) == [("byline", "assisted", "article text")]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "By Jane Doe, AI reporter"),
        ("en", "By Ai Weiwei"),
        ("en", "By OpenAI"),
        ("en", "By Kai Bird"),
        ("de", "Von Kai Weber, Ressort KI"),
        ("ru", "Автор: Ирина Белова, редактор отдела ИИ"),
        ("ja", "文・愛 太郎"),
    ],
)
def test_people_who_write_about_ai_are_people(code: str, line: str) -> None:
    """A beat, a company and letters that are in a name don't make an author AI."""
    assert said(text_page(code, above=line)) == []


def test_a_byline_of_html() -> None:
    """It is read where the page has it, and `where` finds its element."""
    (one,) = disclosed(html_page(above="<div class=byline>By <a href=/bot>ChatGPT</a></div>"))
    assert (one.kind, one.verdict, one.evidence) == ("byline", "generated", "By ChatGPT")
    assert one.where.endswith("article:nth-of-type(1) > div:nth-of-type(1)")
