"""Authors that are AI."""

from __future__ import annotations

import pytest

from disclosing_pages import disclosed, html_page, said, text_page
from samples import STORIES

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
        ("en", "By ChatGPT, edited by Jane Roe"),
        ("fr", "Par ChatGPT, relu par Anne Petit"),
        ("zh-Hans", "文/ChatGPT，李明审核"),
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


CREDITED = [
    ("en", "Text by ChatGPT"),
    ("en", "Words: Gemini"),
    ("de", "Text: ChatGPT"),
    ("de", "Von der KI-Redaktion"),
    ("es", "Texto: Gemini"),
    ("ru", "Автор: нейросеть"),
    ("ru", "Автор текста: искусственный интеллект"),
    ("ar", "كتبه ChatGPT"),
    ("zh-Hans", "文/ChatGPT"),
    ("zh-Hans", "ChatGPT 撰文"),
    ("ja", "取材・文：ChatGPT"),
    ("ja", "文＝AI"),
    ("ko", "글=ChatGPT"),
]


@pytest.mark.parametrize("page", ["text", "html"])
@pytest.mark.parametrize(("code", "line"), CREDITED)
def test_a_text_is_credited_to_ai(code: str, line: str, page: str) -> None:
    """Behind a colon, a stroke or another sign, what is credited comes first; or the author is a verb's."""
    code = code if code in STORIES else "en"
    made = text_page(code, above=line) if page == "text" else html_page(code, above=f"<p>{line}</p>")
    assert said(made) == [("byline", "generated", "article text")]


@pytest.mark.parametrize(
    ("code", "line"),
    [("zh-Hans", "文/王小明、ChatGPT"), ("es", "Texto: Ana Ruiz y ChatGPT"), ("ru", "Текст: Анна Белова и нейросеть")],
)
def test_a_text_is_credited_to_people_and_ai(code: str, line: str) -> None:
    """Where people are named beside AI, it helped them."""
    assert said(text_page(code if code in STORIES else "en", above=line)) == [("byline", "assisted", "article text")]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("en", "AI in the newsroom"),
        ("en", "Text: OpenAI"),
        ("en", "AI text"),
        ("ru", "Автор: Иван, эксперт по нейросетям"),
        ("ru", "Текст: Иван Петров"),
        ("zh-Hans", "文/王小明（AI专家）"),
        ("ja", "文・愛花"),
        ("ar", "بقلم علي حسن، خبير الذكاء الاصطناعي"),
    ],
)
def test_what_is_credited_to_people_who_know_ai(code: str, line: str) -> None:
    """What a person knows, and where AI is used, is no author."""
    assert [one for one in said(text_page(code, above=line)) if one[0] == "byline"] == []


def test_a_byline_of_html() -> None:
    """It is read where the page has it, and `where` finds its element."""
    (one,) = disclosed(html_page(above="<div class=byline>By <a href=/bot>ChatGPT</a></div>"))
    assert (one.kind, one.verdict, one.evidence) == ("byline", "generated", "By ChatGPT")
    assert one.where.endswith("article:nth-of-type(1) > div:nth-of-type(1)")
