"""Bylines as people read them below a headline: who of those in them wrote the article."""

from __future__ import annotations

import pytest

from cleaner import clean

STORY = (
    "<p>The council voted late on Tuesday to rebuild the bridge, which was closed in January after storms damaged it.</p>"
    "<p>Engineers told the meeting that work could begin in the autumn and would take about eighteen months.</p>"
)
DECLARED = '<script type="application/ld+json">{"@type": "NewsArticle", "author": "Di Form"}</script>'


def authors(lang: str, byline: str, head: str = "") -> tuple[str, ...]:
    title = "Council rebuilds the bridge"
    html = (
        f"<html lang={lang}><head><title>{title}</title>{head}</head><body><main><h1>{title}</h1>{byline}{STORY}</main>"
    )
    return clean(html).metadata.authors


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Editor: Ann Example"),
        ("es", "Editor: Ana Ejemplo"),
        ("de", "Redaktion: Anna Beispiel"),
        ("pl", "Redakcja: Anna Przykład"),
        ("pt", "Edição: Ana Exemplo"),
        ("tr", "Editör: Ayşe Örnek"),
        ("vi", "Biên tập: Nguyễn Thị Bình"),
        ("el", "Επιμέλεια: Άννα Παπαδοπούλου"),
        ("ru", "Редактор: Анна Примерова"),
        ("ar", "تحرير: سارة المثال"),
        ("fa", "دبیر: سارا نمونه"),
        ("hi", "संपादक: राजेश कुमार"),
        ("th", "บรรณาธิการ: สมชาย ใจดี"),
        ("ja", "編集：山田太郎"),
        ("zh-CN", "编辑 | 王芳"),
        ("ko", "편집 김철수 기자"),
    ],
)
def test_editors_are_no_authors(lang: str, line: str) -> None:
    """Who edited stands where authors do, and takes the place of none."""
    assert authors(lang, f"<p>{line}</p>") == ()
    assert authors(lang, f"<p>{line}</p>", DECLARED) == ("Di Form",)


@pytest.mark.parametrize(
    ("lang", "byline", "expected"),
    [
        ("en", "<p>By Ann Example, Editor</p>", ("Ann Example",)),
        ("en", "<p>By Editor Ann Example</p>", ("Ann Example",)),
        ("ru", "<p>Автор: Анна Примерова, редактор</p>", ("Анна Примерова",)),
        ("tr", "<p>Haber: Ayşe Örnek Editör: Ali Veli</p>", ("Ayşe Örnek",)),
        ("zh-CN", "<p>撰文 | 张伟</p><p>编辑 | 王芳</p>", ("张伟",)),
    ],
)
def test_authors_beside_editors(lang: str, byline: str, expected: tuple[str, ...]) -> None:
    """An editor who wrote is an author, and so is who stands beside one."""
    assert authors(lang, byline, DECLARED) == expected
