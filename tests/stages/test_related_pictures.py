"""Related items with pictures: what stands under them, and who made them."""

from __future__ import annotations

import pytest

from cleaner import Article
from inserts import GAPS, NEWS, page

CREDITS = {
    "el": ("Φωτογραφία: Άννα Λη", "Φωτογραφία: Νίκος Παππάς"),
    "uk": ("Фото: Анна Лі", "Фото: Олег Бойко"),
    "tr": ("Fotoğraf: Ayşe Kaya", "Fotoğraf: Ali Demir"),
    "ar": ("تصوير: ليلى حداد", "تصوير: عمر نجار"),
    "hi": ("फोटो: मीरा शर्मा", "फोटो: अनिल वर्मा"),
    "ja": ("写真：佐藤恵子", "写真：田中一郎"),
    "ko": ("사진: 김은영", "사진: 박철수"),
}


def parts_of(article: Article) -> list[tuple[str | None, str | None, str | None]]:
    return [(item.title, item.text, item.caption) for item in article.related]


@GAPS
@pytest.mark.parametrize("code", CREDITS)
def test_credits_below_titles(code: str, gap: str) -> None:
    """Where one title stands over each credit, it is a title, and no caption of the next item's picture."""
    (one, _), (two, _) = NEWS[code].cards
    first, second = CREDITS[code]
    article = page(code, gap, one, first, two, second)
    assert parts_of(article) == [(one, None, first), (two, None, second)]


@GAPS
@pytest.mark.parametrize("code", CREDITS)
def test_captions_over_credits_and_titles(code: str, gap: str) -> None:
    """Where two lines stand between credits, the one over a credit says what the picture shows."""
    news = NEWS[code]
    (one, _), (two, _) = news.cards
    first, second = CREDITS[code]
    article = page(code, gap, news.item, first, one, news.title + " 2", second, two)
    captions = [caption for _, _, caption in parts_of(article)]
    assert captions[0] == f"{news.item}\n{first}"
    assert next(title for title, _, _ in parts_of(article)) == one
    if gap == "\n":
        assert parts_of(article)[1] == (two, None, f"{news.title} 2\n{second}")


@GAPS
@pytest.mark.parametrize("code", CREDITS)
def test_a_caption_with_its_credit_in_one_line(code: str, gap: str) -> None:
    """It is no title, wherever it stands: under each title, or over it."""
    news = NEWS[code]
    (one, _), (two, _) = news.cards
    stop = "。" if code == "ja" else ". "
    first, second = (f"{line}{stop}{name}" for line, name in zip((news.item, news.title), CREDITS[code], strict=True))
    assert parts_of(page(code, gap, one, first, two, second)) == [(one, None, first), (two, None, second)]
    assert parts_of(page(code, gap, first, one, second, two)) == [(one, None, first), (two, None, second)]
