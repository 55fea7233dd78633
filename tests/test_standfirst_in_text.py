"""In a text, the standfirst stands above the byline, the date, the share bar and the caption, and is the article's."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES, body

# Menu, byline, date, share bar, what the picture shows, its credit.
AROUND = {
    "en": (("News", "Sport", "Opinion"), "By Helen Marsden", "14 October 2026", ("Share", "Facebook"), "Passengers on the quay", "Photo: Tom Wells"),
    "de": (("Nachrichten", "Sport", "Kultur"), "Von Helene Marquardt", "14. Oktober 2026", ("Teilen", "Facebook"), "Reisende am Anleger", "Foto: Tom Wells"),
    "ru": (("Новости", "Спорт", "Культура"), "Елена Марсова", "14 октября 2026", ("Поделиться", "ВКонтакте"), "Пассажиры у причала", "Фото: Иван Соколов"),
    "ar": (("أخبار", "رياضة", "ثقافة"), "بقلم: هالة مرعي", "14 أكتوبر 2026", ("شارك", "فيسبوك"), "ركاب ينتظرون على الرصيف", "تصوير: سامي خليل"),
    "ja": (("ニュース", "スポーツ", "文化"), "文・山本花子", "2026年10月14日", ("シェア", "Facebook"), "岸壁に並ぶ乗客", "写真：田中一郎"),
}  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
@pytest.mark.parametrize("code", AROUND)
def test_a_standfirst_above_a_byline_stays(code: str, gap: str) -> None:
    """Whatever parts it from the first paragraph, the sentence right below the title is the lead."""
    menu, byline, date, share, shows, credit = AROUND[code]
    title, standfirst, *prose = (*STORIES[code], *MORE[code])
    for parting in (
        (byline, date, *share),
        (byline, date, *share, f"{shows}. {credit}"),
        (byline, date, *share, shows, credit),
        (*share, shows),
    ):
        article = clean(gap.join((*menu, title, standfirst, *parting, *prose)))
        assert article.title == title
        assert article.lead == standfirst
        assert [line for line in article.paragraphs if line != shows] == [standfirst, *prose]


@pytest.mark.parametrize("code", AROUND)
def test_a_caption_below_a_share_bar_is_no_title(code: str) -> None:
    """An earlier line with a standfirst below it is the title; what the picture shows isn't said in the text."""
    menu, byline, date, share, shows, credit = AROUND[code]
    title, standfirst, *prose = (*STORIES[code], *MORE[code])
    article = clean("\n".join((*menu, title, standfirst, byline, date, *share, f"{shows} {credit}", *prose)))
    assert (article.title, article.lead) == (title, standfirst)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param(
            code,
            marks=pytest.mark.xfail(
                code == "ar", strict=True, reason="the weights take the teaser above for the article's first paragraph"
            ),
        )
        for code in AROUND
    ],
)
def test_a_teaser_above_the_title_is_no_standfirst(code: str) -> None:
    """Another article, announced above a date and this article's title, is none of it."""
    menu, byline, date, share, *_ = AROUND[code]
    title, *prose = (*STORIES[code], *MORE[code])
    teasers = {
        "en": ("A prize for the school's soup", "The soup that the teachers cooked has won this year's prize of the kitchens of the region."),
        "de": ("Alte Karte im Museum gefunden", "Achtzig Jahre lag die Karte in einer Schachtel mit Briefen, bis eine Studentin sie vorige Woche öffnete."),
        "ru": ("Музей нашёл старую карту", "Карта восемьдесят лет лежала в коробке с письмами, пока на прошлой неделе её не раскрыла студентка."),
        "ar": ("المتحف يعثر على خريطة قديمة", "بقيت الخريطة ثمانين عاما في صندوق من الرسائل، إلى أن فتحته طالبة في الأسبوع الماضي."),
        "ja": ("博物館で古い地図を発見", "地図は八十年のあいだ手紙の箱に入ったままで、先週ひとりの学生がそれを開くまで知られていなかった。"),
    }  # fmt: skip
    article = clean("\n".join((*menu, *teasers[code], date, title, byline, *share, *prose)))
    assert article.title == title
    assert body(article) == tuple(prose)


# A list of three items, the subheading below it, and a foot.
LISTS = {
    "en": (("the early boat at six", "the late boat at nine", "no boat at noon"), "A harbour with a past", ("Related articles", "Library opens at night", "River path closed")),
    "de": (("neue Balken für den Steg", "ein Dach für das Kartenhaus", "ein Licht an der Mole"), "Ein Hafen mit Geschichte", ("Verwandte Artikel", "Bücherei öffnet abends länger", "Uferweg nach Erdrutsch gesperrt")),
    "ru": (("новые балки для причала", "крыша для кассы", "огни на молу"), "Как строили порт", ("Похожие статьи", "Библиотека будет работать по ночам", "Тропу у реки закрыли")),
    "ar": (("عوارض جديدة للرصيف", "سقف لمكتب التذاكر", "إنارة جديدة في الميناء"), "تاريخ الميناء", ("مقالات ذات صلة", "المكتبة تفتح ليلا", "إغلاق ممر النهر")),
    "ja": (("岸壁の新しい梁", "切符売り場の屋根", "桟橋の先の明かり"), "港の歴史", ("関連記事", "図書館、試験期間は夜も開館", "川の遊歩道、土砂崩れで閉鎖")),
}  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["lines", "blank lines"])
@pytest.mark.parametrize("code", LISTS)
def test_a_page_goes_on_below_a_list_and_a_subheading(code: str, gap: str) -> None:
    """Two paragraphs right below a short line are its section, where more of the page follows."""
    menu, byline, date, share, *_ = AROUND[code]
    title, standfirst, *prose = (*STORIES[code], *MORE[code])
    items, subheading, foot = LISTS[code]
    for times in (1, 3):
        text = (*prose[:3], *(f"- {item}" for item in items * times), subheading, *prose[3:])
        article = clean(gap.join((*menu, title, standfirst, byline, date, *share, *text, *foot)))
        assert article.paragraphs == (standfirst, *text)
