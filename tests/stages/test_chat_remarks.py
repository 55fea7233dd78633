"""What chat programs say around a text that they hand over."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, body

REMARKS = {  # above and below
    "en": ("Sure! Here is the cleaned article:", "Let me know if you'd like me to make any changes!"),
    "de": ("Gerne! Hier ist der bereinigte Text:", "Soll ich den Text noch kürzen?"),
    "ru": ("Конечно! Вот очищенный текст статьи:", "Дайте знать, если нужны изменения!"),
    "fr": ("Voici la traduction de l'article :", "Souhaitez-vous que je raccourcisse la fin ?"),
    "ar": ("بالتأكيد! إليك النص المنقح:", "أخبرني إذا كنت تريد أي تعديل!"),
    "ja": ("以下が記事の本文です：", "修正が必要でしたらお知らせください。"),
    "zh-Hans": ("好的，以下是整理后的文章：", "如果您需要修改，请告诉我！"),
}


@pytest.mark.parametrize("rule", ["", "---\n\n"])
@pytest.mark.parametrize("mark", ["", "# "])
@pytest.mark.parametrize("code", REMARKS)
def test_what_a_chat_program_says_around_a_text_goes(code: str, mark: str, rule: str) -> None:
    """Above it and below, in a text and in Markdown, with rules between or without; it is no title."""
    above, below = REMARKS[code]
    title, *paragraphs = (*STORIES[code], *MORE.get(code, ()))
    article = clean("\n\n".join((above, f"{rule}{mark}{title}", *paragraphs, f"{rule}{below}")))
    assert article.title == title
    assert body(article) == tuple(paragraphs)
    assert {removal.text: removal.reason for removal in article.removed if removal.text != "---"} == dict.fromkeys(
        REMARKS[code], "boilerplate"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Here is what the harbour office found under the old pier:",  # hands over no text
        "The article that the council read on Monday had three points:",
    ],
)
def test_a_first_line_in_a_colon_stays(line: str) -> None:
    _, *paragraphs = (*STORIES["en"], *MORE["en"])
    assert clean("\n\n".join((line, *paragraphs))).paragraphs[0] == line


def test_such_a_line_stays_amid_an_article() -> None:
    """A reporter may hand over a text as well."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    line = "Here is the text of the letter that the captain wrote to the council:"
    assert line in clean("\n\n".join((title, paragraphs[0], line, *paragraphs[1:]))).paragraphs
