"""Is the opening said twice?"""

from __future__ import annotations

import pytest

from cleaner import Removal, clean
from samples import MORE, STORIES, body, in_elements


def removed(*lines: str, **options: str) -> list[Removal]:
    return list(clean("\n\n".join(lines), **options).removed)


@pytest.mark.parametrize("code", MORE)
def test_word_for_word(code: str) -> None:
    """An opening that stands twice, word for word, stays once, in every script."""
    title, opening, *rest = STORIES[code]
    article = clean("\n\n".join((title, opening, opening, *rest, *MORE[code])))
    assert body(article) == (opening, *rest, *MORE[code])
    (repeat,) = article.removed
    assert (repeat.text, repeat.reason, repeat.similarity) == (opening, "repeat", 1.0)


@pytest.mark.parametrize("code", MORE)
def test_three_times(code: str) -> None:
    """Of three copies that stand apart the first stays, where the article begins."""
    title, opening, *rest = STORIES[code]
    article = clean("\n\n".join((title, opening, *rest, opening, *MORE[code], opening)))
    assert body(article) == (opening, *rest, *MORE[code])
    assert [removal.text for removal in article.removed] == [opening, opening]


REWORDED = [
    (
        "en",
        "The ferry to the island has sailed again on Wednesday morning after a week of heavy storms, the harbour office said.",
    ),
    ("ru", "Паром на остров снова вышел в море в среду утром после целой недели штормов, сообщили в управлении порта."),
    (
        "de",
        "Die Fähre zur Insel ist am Mittwochmorgen nach einer ganzen Woche Sturm wieder ausgelaufen, wie das Hafenamt mitteilte.",
    ),
    ("ar", "أبحرت العبّارة إلى الجزيرة مجددا صباح الأربعاء بعد أسبوع من العواصف، بحسب ما أعلن مكتب الميناء."),
    ("ja", "一週間続いた嵐のあと、島へのフェリーは水曜日の朝に運航を再開したと、港湾事務所が明らかにした。"),
    ("zh-Hans", "港务局表示,经过一周的风暴,开往海岛的渡轮已于星期三上午恢复航行,第一班船上坐满了回家的居民。"),
]


@pytest.mark.parametrize(("code", "standfirst"), REWORDED, ids=[code for code, _ in REWORDED])
def test_reworded(code: str, standfirst: str) -> None:
    """A standfirst that the first paragraph rewords is a repeat: one of the two goes, and names the other."""
    title, opening, *rest = STORIES[code]
    article = clean("\n\n".join((title, standfirst, opening, *rest, *MORE[code])))
    (repeat,) = article.removed
    assert repeat.reason == "repeat"
    assert repeat.text in (standfirst, opening)
    assert repeat.repeats in (1, 2)
    assert repeat.similarity is not None
    assert 0.6 <= repeat.similarity < 1
    assert f"block {repeat.repeats}" in repeat.evidence


SUMMED_UP = {
    "en": (
        "The council lets the ferries to the outer islands run again, nine days after the storm broke the old pier.",
        "The council lets the ferries to the outer islands run again after the storm broke the old pier, Ann Example of the harbour office told "
        "this paper. Two boats a day will carry mail, post and passengers, a third follows in spring, and until then the school on the "
        "northern island has its lessons by radio, as it had in the great winter when the sound froze over.",
    ),
    "ru": (
        "Городской совет разрешил паромам к дальним островам снова ходить после бури, которая разломала старый причал.",
        "Городской совет разрешил паромам к дальним островам снова ходить после бури, рассказала газете начальница порта Анна Примерова. "
        "Два раза в день лодки повезут почту, хлеб и пассажиров, третий рейс откроют весной, а до тех пор школа на северном острове "
        "будет давать уроки по радио, как было той долгой зимой, когда замёрз пролив.",
    ),
}


@pytest.mark.parametrize("code", SUMMED_UP)
@pytest.mark.parametrize("turned", [False, True], ids=["the short one first", "the long one first"])
def test_a_paragraph_stays_that_a_short_one_only_sums_up(code: str, turned: bool) -> None:
    """Of two paragraphs that say the same the longer one stays where more than half of it is said nowhere else."""
    title, _, *rest = STORIES[code]
    short, long = SUMMED_UP[code]
    others = (*rest, *MORE[code])
    article = clean("\n\n".join((title, *((long, short) if turned else (short, long)), *others)))
    assert body(article) == (long, *others)
    assert [(removal.text, removal.reason) for removal in article.removed] == [(short, "repeat")]


TAILS = [
    ("en", " - 4 January 2012"),
    ("en", " The Wells News: latest pictures and radio"),
    ("ru", " - 4 января 2012"),
    ("zh-Hans", " 港口新闻网 2012年1月4日"),
]


@pytest.mark.parametrize(("code", "tail"), TAILS)
def test_a_standfirst_goes_that_is_the_opening_and_a_few_words(code: str, tail: str) -> None:
    """What sites add to their descriptions, a date or their name, is nothing new; a sentence is, and so is a figure."""
    title, opening, *rest = STORIES[code]
    article = clean("\n\n".join((title, opening + tail, opening, *rest, *MORE[code])))
    assert body(article) == (opening, *rest, *MORE[code])
    news = {
        "en": " No storm had lasted so long for ten years.",
        "ru": " Таких долгих бурь не было десять лет.",
        "zh-Hans": "十年来没有过这么长的大雨。",
    }
    for more in (opening + news[code], opening + " - 312"):
        assert more in clean("\n\n".join((title, more, opening, *rest, *MORE[code]))).paragraphs


@pytest.mark.parametrize("dots", ["…", "...", " […]", " (...)", "… Read more"])
def test_cut_off(dots: str) -> None:
    """Of two copies the one that was cut off goes, whichever comes first."""
    title, *paragraphs = STORIES["en"]
    opening = " ".join(paragraphs)
    cut = opening[:180] + dots
    (repeat,) = removed(title, cut, opening, *MORE["en"])
    assert (repeat.text, repeat.reason) == (cut, "repeat")
    (repeat,) = removed(title, opening, cut, *MORE["en"])
    assert (repeat.text, repeat.reason) == (cut, "repeat")


@pytest.mark.parametrize("code", MORE)
@pytest.mark.parametrize("share", [0.3, 0.45, 0.6])
@pytest.mark.parametrize("dots", ["…", "...", " […]\u200f", "… >>", "… Read more", "… 続きを読む"])
def test_cut_off_soon(code: str, share: float, dots: str) -> None:
    """What is cut off in its first line, perhaps in the middle of a word, is a repeat to the letter and goes; it isn't the lead."""
    title, opening, *rest = STORIES[code]
    cut = opening[: int(share * len(opening))].rstrip() + dots
    for lines in (
        (title, cut, opening, *rest),
        (title, cut, "12.03.2024", opening, *rest),
        (title, opening, cut, *rest),
    ):
        article = clean("\n\n".join((*lines, *MORE[code])))
        assert (cut, "repeat") in [(removal.text, removal.reason) for removal in article.removed]
        assert (article.title, article.lead) == (title, opening)
        assert body(article) == (opening, *rest, *MORE[code])


NOT_CUT_OFF = {
    "en": (
        "The ferry …",
        "The ferry to the island … and back",
        "About four hundred people waited here…",
        "The harbour had been closed since…",
    ),
    "ru": (
        "Паром …",
        "Паром на остров … и обратно",
        "Около четырёхсот человек стояли здесь…",
        "Порт был закрыт с прошлого…",
    ),
    "ar": ("أبحرت العبّارة …", "وكان نحو أربعمئة شخص هنا…", "وكان الميناء مغلقا منذ يوم…"),
    "ja": ("一週間 …", "およそ四百人がここで静かに…", "港は先週の火曜日から…"),
}


@pytest.mark.parametrize("code", NOT_CUT_OFF)
def test_what_ends_in_dots_and_is_no_opening_cut_off_stays(code: str) -> None:
    """A few words said for effect, lines that go on in their own way, and the beginning of a later paragraph are no repeats."""
    title, opening, *rest = STORIES[code]
    for line in NOT_CUT_OFF[code]:
        for lines in ((title, line, opening, *rest), (title, opening, line, *rest)):
            gone = removed(*lines, *MORE[code])
            assert "repeat" not in [removal.reason for removal in gone]


def test_not_only_next_to_each_other() -> None:
    """A copy of the opening is found some paragraphs further down as well."""
    title, opening, *rest = STORIES["en"]
    (repeat,) = removed(title, opening, *rest, opening, *MORE["en"])
    assert (repeat.text, repeat.reason) == (opening, "repeat")


STAYS = {
    "a standfirst that says something new": "Four hundred travellers were stranded for a week, and some of them have become friends for life.",
    "a quotation": "“The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said.”",
    "a list item": "- The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said.",
    "a short refrain": "The ferry sails again.",
    "the same words about something else": "The harbour office said a storm is expected, and the island again waits for its ferry this Wednesday.",
}


SWAPPED = {
    "en": (
        "The mayor of Wells, {}, opened the new library in the market square on Monday morning.",
        ("Ann Reeve", "Tom Baker"),
    ),
    "ru": (
        "{} могут бесплатно пользоваться библиотекой ночью в течение всей экзаменационной сессии.",
        ("Школьники", "Студенты"),
    ),
    "ja": ("{}に住む学生は、試験期間中は夜間も無料で図書館を利用することができると発表された。", ("市内", "県外")),
    "ar": ("فازت {} بالجائزة الأولى في المسابقة التي نظمتها مكتبة المدينة يوم الاثنين.", ("فاطمة", "مريم")),
}


@pytest.mark.parametrize("code", SWAPPED)
@pytest.mark.parametrize("html", [True, False])
def test_paragraphs_that_differ_in_a_name_stay(code: str, html: bool) -> None:
    """Each says something of its own, in the place of the other's; that is how lists are told, and no rewording."""
    title, _, *rest = STORIES[code]
    frame, names = SWAPPED[code]
    lines = [*(frame.format(name) for name in names), *rest, *MORE[code]]
    page = "<main>" + in_elements(*lines) if html else "\n\n".join((title, *lines))
    article = clean(page)
    assert [record.text for record in article.removed if record.reason == "repeat"] == []
    assert {frame.format(name) for name in names} <= {*article.paragraphs}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry has sailed again after the storms of a whole week, the office of the harbour said.", "The ferry had sailed again after the storms of a whole week, the office of the harbour says."),
        ("フェリーは一週間続いた嵐のあと、水曜日の朝に再び島へ向けて出航したと発表した。", "フェリーは一週間続いた嵐のあと、水曜日の朝に再び島へ向けて出航すると発表した。"),
    ],
)  # fmt: skip
def test_paragraphs_that_differ_in_a_form_of_a_word_say_the_same(one: str, other: str) -> None:
    """Neither is anything new in a verb's tense."""
    code = "en" if one.isascii() else "ja"
    reasons = [removal.reason for removal in removed(STORIES[code][0], one, other, *STORIES[code][2:], *MORE[code])]
    assert "repeat" in reasons


@pytest.mark.parametrize("line", STAYS.values(), ids=STAYS)
def test_what_only_looks_like_a_repeat_stays(line: str) -> None:
    """New standfirsts, quotations, lists and refrains aren't repeats."""
    title, opening, *rest = STORIES["en"]
    assert "repeat" not in [removal.reason for removal in removed(title, opening, line, *rest, *MORE["en"])]


QUOTED_TWICE = {
    "en": (
        "“This bridge is the heart of our town, and a heart must beat,” said the mayor, Ann Reeve, before the vote.",
        "“This bridge is the heart of our town, and a heart must beat,” she repeated when somebody asked about the cost.",
    ),
    "ru": (
        "«Этот мост — сердце нашего города, а сердце должно биться, и без него города не будет», — сказала мэр Анна Примерова перед голосованием.",
        "«Этот мост — сердце нашего города, а сердце должно биться, и без него города не будет», — повторила она, когда её спросили о цене.",
    ),
    "ja": (
        "「この橋は町の心臓であり、心臓は動いていなければならない」と市長の例田花子氏は採決の前に述べた。",
        "「この橋は町の心臓であり、心臓は動いていなければならない」と費用を問われた同氏は繰り返した。",
    ),
}


@pytest.mark.parametrize("code", QUOTED_TWICE)
def test_a_quotation_that_comes_again_further_down_stays(code: str) -> None:
    """Each paragraph says something of its own around it."""
    (title, opening, *rest), (one, other) = STORIES[code], QUOTED_TWICE[code]
    assert "repeat" not in [removal.reason for removal in removed(title, one, opening, other, *rest, *MORE[code])]


NUMBERED = {
    "sv": (
        "Från 7 år: den som vill åka med båten ska vara minst 7 år gammal, i en vuxens sällskap får alla barn åka med.",
        "Från 11 år: den som vill åka med båten ska vara minst 11 år gammal, i en vuxens sällskap räcker det med 7 år.",
    ),
    "ru": (
        "До 7 лет дети плавают на пароме бесплатно, если вместе с ними едет взрослый с билетом на целый день.",
        "До 14 лет дети плавают на пароме за полцены, если вместе с ними едет взрослый с билетом на целый день или на 7 дней.",
    ),
    "ko": (
        "7세 미만 어린이는 어른과 함께 배를 타면 표를 사지 않아도 되고, 짐도 하나까지 무료로 실을 수 있다.",
        "14세 미만 어린이는 어른과 함께 배를 타면 표를 반값에 사고, 짐도 하나까지 무료로 실을 수 있다. 7세 미만은 무료다.",
    ),
}


@pytest.mark.parametrize("code", NUMBERED)
def test_paragraphs_that_begin_with_other_numbers_stay(code: str) -> None:
    """They are rules, levels or steps side by side."""
    title = {"sv": "Biljetter till båten", "ru": "Билеты на паром", "ko": "여객선 표"}[code]
    assert clean("\n\n".join((title, *NUMBERED[code]))).paragraphs[-2:] == NUMBERED[code]


def test_refrains_of_a_poem_stay() -> None:
    """Lines that come again in the middle of a text stay: only openings are said twice by sites."""
    title, opening, *rest = STORIES["en"]
    refrain = "And the sea went out, and the sea came in, and the bells of the harbour rang through the din."
    article = clean("\n\n".join((title, opening, *rest, refrain, MORE["en"][0], refrain, MORE["en"][1], refrain)))
    assert article.paragraphs.count(refrain) == 3


CROWDED = """Gündem
Ekonomi
Spor
Magazin
Çerez kullanımı: Size daha iyi hizmet sunabilmek için çerezler kullanıyoruz. Sitede kalarak çerez politikamızı kabul etmiş olursunuz. Tamam
Anasayfa > Gündem > Van Gölü'nde su seviyesi iki metre düştü
Van Gölü'nde su seviyesi iki metre düştü
Türkiye'nin en büyük gölünde kuraklık nedeniyle su seviyesi son beş yılda iki metre geriledi, mikrobiyalitler gün yüzüne çıktı.
Haber Merkezi   14.08.2023 - 11:42   Son Güncelleme: 14.08.2023 - 12:10
Türkiye'nin en büyük gölü olan Van Gölü'nde, kuraklık nedeniyle son beş yılda su seviyesi iki metre geriledi ve mikrobiyalitler gün yüzüne çıktı.
Van Yüzüncü Yıl Üniversitesi'nden Prof. Dr. Mustafa Akkuş, çekilmenin sürdüğünü belirterek "Göl her yıl yaklaşık kırk santimetre kaybediyor" dedi.
İLGİNİZİ ÇEKEBİLİR
Erciş'te balık göçü başladı
Balıkçılar ise iskelelerin karada kaldığını, teknelerini suya indiremediklerini söylüyor. Ahmet Yıldız, "Dedem burada yüzmeyi öğrenmişti, şimdi ot bitiyor" diye konuştu.
Uzmanlar tarımsal sulamanın azaltılmasını öneriyor. Bölgede on binlerce hektar alan gölü besleyen derelerden sulanıyor.
Google News'te takip et
YORUMLARI GÖR
Bu haber yapay zekâ desteğiyle hazırlanmıştır.
Editörün Seçtikleri
Altın fiyatları rekor kırdı
Süper Lig'de haftanın programı
Görsel yapay zekâ ile oluşturulmuştur
"""


def test_one_of_two_copies_stays_where_the_other_is_removed_later() -> None:
    """Where the copy that stays is taken for furniture in a later round, the one that repeats it comes back."""
    article = clean(CROWDED.replace("İLGİNİZİ ÇEKEBİLİR\n", ""))
    gone = {removal.block: removal.reason for removal in article.removed}
    assert all(gone.get(removal.repeats, "repeat") == "repeat" for removal in article.removed if removal.repeats)
    copies = {CROWDED.splitlines()[7], CROWDED.splitlines()[9]}
    assert {article.lead} == copies.intersection(article.paragraphs)
    assert clean(article.text).text == article.text


def test_evidence_names_the_block_as_the_record_numbers_it() -> None:
    """Where an opening is told three times, the copies go one after the other; each names the one that it repeats."""
    title, opening, *rest = STORIES["en"]
    first, second, third = (
        opening.replace("Wednesday", day) for day in ("Wednesday", "this Wednesday", "a bright Wednesday")
    )
    lines = [first, "Share this article", second, third, *rest, *MORE["en"]]
    article = clean(f"<main><h1>{title}</h1>" + in_elements(*lines) + "</main>")
    repeats = [removal for removal in article.removed if removal.reason == "repeat"]
    assert len(repeats) == 2
    assert all(removal.evidence.endswith(f" stands in block {removal.repeats}") for removal in repeats)
