"""Names of authors, without what pages write around them."""

from __future__ import annotations

import pytest

from cleaner.lexicon.phrases import default_lexicon
from cleaner.metadata.names import Names

DECLARED = [
    ("en", "Ann Example", ["Ann Example"]),
    ("en", "By Ann Example and Bo Sample", ["Ann Example", "Bo Sample"]),
    ("en", "Ann Example, Bo Sample, Cy van der Model", ["Ann Example", "Bo Sample", "Cy van der Model"]),
    ("en", "Ann Example, MS, RD, FAND", ["Ann Example"]),
    ("en", "Ann Example, Senior Director of Operations, Example Lines", ["Ann Example"]),
    ("en", "Ann Example (Reuters)", ["Ann Example"]),
    ("en", "Ann Example - The Wells News", ["Ann Example"]),
    ("en", "Ann Example on Friday", ["Ann Example"]),
    ("en", "Ann Example Last Updated", ["Ann Example"]),
    ("en", "Ann Example; Bo Sample | Cy Model & Di Form", ["Ann Example", "Bo Sample", "Cy Model", "Di Form"]),
    ("en", "Staff Writer", []),
    ("en", "admin", []),
    ("en", "https://www.facebook.com/ann.example", []),
    ("en", "262588213843476", []),
    ("en", "page.head.extra.author", []),
    ("en", "ann@example.org", []),
    ("en", "", []),
    ("fr", "Par Jeanne Exemple et Marc Modèle", ["Jeanne Exemple", "Marc Modèle"]),
    ("de", "Von Anna Beispiel und Otto Muster", ["Anna Beispiel", "Otto Muster"]),
    ("ru", "Автор: Анна Примерова и Пётр Образцов", ["Анна Примерова", "Пётр Образцов"]),
    ("ar", "بقلم: سارة المثال", ["سارة المثال"]),
    ("ja", "記者 山田太郎", ["山田太郎"]),
    ("zh-CN", "作者：王小明、李华", ["王小明", "李华"]),
    ("zh-CN", "港口网_提供船期、潮汐、海上天气预报与渡轮实时信息、以及岛屿旅行咨询等服务", []),
    ("zh-CN", "中国国际广播电台港口在线", ["中国国际广播电台港口在线"]),
    ("ko", "김철수 기자", ["김철수"]),
    ("ka", "ნინო ნიმუშაძე, იურისტი Wells Law-ში", ["ნინო ნიმუშაძე"]),
    ("tr", "Yazar: Ayşe Örnek", ["Ayşe Örnek"]),
    ("es", "Por Marta Quiroga", ["Marta Quiroga"]),
    ("sw", "Na Fatuma Bakari", ["Fatuma Bakari"]),
    ("ro", "de Ioana Mureșan", ["Ioana Mureșan"]),
    ("pt", "Texto de Joana Valadares", ["Joana Valadares"]),
    ("hy", "Հեղինակ՝ Արամ Հակոբյան", ["Արամ Հակոբյան"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), DECLARED)
def test_names_in_a_text(language: str, text: str, expected: list[str]) -> None:
    """The names that stand where a page says who wrote: no labels, jobs, degrees, addresses or placeholders."""
    assert Names(default_lexicon(), language).in_text(text) == expected


@pytest.mark.parametrize(
    ("label", "asks"), [("Written by", True), ("Автор", True), ("Par", True), ("Updated", False), ("5 min read", False)]
)
def test_labels_that_ask_for_a_name(label: str, asks: bool) -> None:
    """A label that stands alone asks for a name below it, or for something else."""
    assert Names(default_lexicon(), "").asks_for_name(label) is asks


@pytest.mark.parametrize(
    "line", ["Reviewed by Ann Example", "Photo: Ann Example", "Fact checked by Ann Example", "Foto: Anna Beispiel"]
)
def test_others_who_took_part(line: str) -> None:
    """Who checked, translated or photographed is no author."""
    assert Names(default_lexicon(), "en").after_label(line) == ""
