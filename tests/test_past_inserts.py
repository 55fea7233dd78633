"""The article goes on below an insert: "Read also", a title, and its next paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from cleaner import clean
from cleaner.continuity.past_inserts import carry_past_inserts
from cleaner.deciding.sight import Sight
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.reading.read import read
from cleaner.scoring.signals import observe
from inserts import GAPS, NEWS, News, items_of
from samples import body


def lines_of(news: News) -> tuple[str, ...]:
    return news.title, *news.above, news.heading, news.item, *news.below


@GAPS
@pytest.mark.parametrize("code", NEWS)
def test_paragraphs_below_an_insert_stay(code: str, gap: str) -> None:
    """Two paragraphs or more below one title are the article's: a teaser comes with a title of its own."""
    news = NEWS[code]
    article = clean(gap.join(lines_of(news)))
    assert body(article) == (*news.above, *news.below)
    assert items_of(article) == [(news.item, None)]


@GAPS
@pytest.mark.parametrize("code", NEWS)
def test_a_foot_of_cards_takes_no_paragraph_of_the_article(code: str, gap: str) -> None:
    """Titles and teasers at the foot are items, and the paragraphs between the insert and the foot stay."""
    news = NEWS[code]
    lines = (*lines_of(news), news.foot, *(line for card in news.cards for line in card))
    article = clean(gap.join(lines))
    assert body(article) == (*news.above, *news.below)
    assert items_of(article) == [(news.item, None), *news.cards]


def raised(lines: Iterable[str]) -> list[str]:
    """The lines that go on with the article below an insert, where the model is sure of the first paragraph alone."""
    blocks = read("\n\n".join(lines), None, Options()).blocks
    seen = observe(blocks, [Sight(block, default_lexicon()) for block in blocks])
    scores = [1.0 if i == 1 else -1.0 for i in range(len(blocks))]
    return [block.text for i, block in enumerate(blocks) if carry_past_inserts(seen, scores)[i] != scores[i]]


@pytest.mark.parametrize("code", NEWS)
def test_the_paragraphs_and_nothing_else_go_on(code: str) -> None:
    """Neither the heading nor the title is raised."""
    assert raised(lines_of(NEWS[code])) == list(NEWS[code].below)


@pytest.mark.parametrize("code", NEWS)
def test_a_teaser_is_no_paragraph_of_the_article(code: str) -> None:
    """One paragraph below a title is its teaser; so are two, where another title over prose follows."""
    news = NEWS[code]
    (one, first), (two, second) = news.cards
    page = (news.title, *news.above, news.foot)
    assert raised((*page, one, first)) == []
    assert raised((*page, one, first, two, second)) == []
    assert raised((*page, one, first, news.below[0], two, second, news.below[1])) == []


def test_a_line_in_new_words_is_no_paragraph() -> None:
    """Below one teaser, a line none of whose words the article has may be in another language: the notice of a Greek page in Czech."""
    news = NEWS["el"]
    notice = "Tyto soubory cookie umožňují rozšířenou funkčnost a personalizaci našich stránek."
    assert raised((news.title, *news.above, news.foot, *news.cards[0], notice)) == []


# An article with subheadings below its insert: title, paragraphs, heading and title of the insert, subheadings.
SECTIONS = {
    "en": (
        "Market hall to stay open on Mondays",
        (
            "The decision, taken by nine votes to four on Tuesday evening, means that the forty-one stalls in the hall can go on trading on Mondays, the day on which the council had proposed to shut it.",
            "Traders had argued that Monday was the only day on which many of their older customers could come by bus. A petition with more than 6,200 signatures was handed in in March.",
            "A report by officers put the cost of opening on Mondays at £38,000 a year, most of it for heating. A new heat pump would cut that figure by half from next winter.",
            "Opponents of the plan said that the money should have been spent on roads, and asked for a yearly review of the costs, which was agreed to without a vote.",
            "The hall was built in 1889 to a design by two brothers. Its roof was last repaired in 1996, and surveyors who climbed it in June counted two hundred slipped slates.",
        ),
        ("Read more", "Bus 597: why the valley's oldest route is at risk"),
        ("What happens next", "A building with a past"),
    ),
    "de": (
        "Freibad bleibt bis zum Herbst geschlossen",
        (
            "Das Freibad am Mühlbach öffnet in diesem Sommer nicht mehr. Das hat der Stadtrat am Dienstagabend mit den Stimmen aller Fraktionen beschlossen, nachdem ein Gutachter berichtet hatte.",
            "Nach Angaben der Verwaltung sind die Risse bis zu drei Zentimeter breit. Sie waren erst sichtbar geworden, als die Arbeiter im April die alten Fliesen abnahmen.",
            "Die Kosten steigen damit von 2,1 auf 3,4 Millionen Euro. Das Land hat zugesagt, ein Drittel davon zu übernehmen, wenn das Bad zwanzig Jahre lang in Betrieb bleibt.",
            "Der Schwimmverein trainiert bis auf Weiteres im Hallenbad der Nachbarstadt. Viele Kinder können den Weg dorthin ohne ihre Eltern nicht schaffen.",
            "Das Freibad war 1934 gebaut und nach dem Krieg zweimal erweitert worden. An heißen Tagen kamen früher mehr als dreitausend Besucher hierher.",
        ),
        ("Lesen Sie auch", "Warum so viele Bäder im Land schließen müssen"),
        ("Wie es nun weitergeht", "Ein Bad mit Geschichte"),
    ),
    "ar": (
        "السوق القديمة تفتح أبوابها بعد ترميم دام خمس سنوات",
        (
            "فتحت السوق القديمة أبوابها صباح الثلاثاء أمام الزوار للمرة الأولى منذ خمس سنوات. وحضر الافتتاح مئات من السكان الذين انتظروا أمام البوابة الشرقية منذ ساعات الفجر الأولى.",
            "وقال المهندس المشرف على المشروع إن فريقه فك أكثر من ألفي حجر ورقمها ثم أعادها إلى أماكنها واحدا بعد آخر. واستعان العمال بصور قديمة محفوظة في مكتبة الجامعة.",
            "وبلغت كلفة الترميم نحو تسعة ملايين دينار، دفعت البلدية نصفها تقريبا، وجاء الباقي من صندوق التراث ومن تبرعات جمعها أبناء المدينة المقيمون في الخارج.",
            "لكن بعض التجار يشكون من ارتفاع الإيجارات. وقال بائع التوابل حسن العطار إن متجره الصغير صار يكلفه ضعف ما كان يدفعه قبل الزلزال.",
            "وبنيت السوق في القرن السادس عشر على طريق القوافل بين الساحل والصحراء. وكانت تضم في ذلك الزمن أكثر من مئتي متجر وخانا كبيرا للمسافرين.",
        ),
        ("اقرأ أيضا", "لماذا تختفي الحرف القديمة من مدن الساحل"),
        ("ماذا بعد الافتتاح", "تاريخ السوق"),
    ),
    "ja": (
        "川沿いの旧製糸工場、図書館に生まれ変わる",
        (
            "市議会は九日夜、川沿いに残る旧製糸工場を市が買い取り、二年後に図書館として開く計画を賛成多数で承認した。工場は百二十年前に建てられ、昨年まで倉庫として使われていた。",
            "計画によると、一階には子ども向けの本棚と読み聞かせの部屋を置き、二階には郷土の資料を集めた部屋を設ける。屋根の瓦は職人が一枚ずつ外して調べ、使えるものは元に戻すという。",
            "費用は十八億円で、そのうち三分の一を国の補助金でまかなう。市長の大森恵子氏は議会で、新しい建物を建てるより安く済み、町の記憶も残すことができると説明した。",
            "反対した議員からは、駅から遠い場所に移せばお年寄りが通えなくなるという声が上がった。市は一時間に二本の小型バスを走らせ、運賃は無料にする考えを示している。",
            "完成したのは一九〇三年で、最も多い時には六百人の女性が働いていた。戦後は糸の値段が下がって機械が止まり、農協に売られて米や肥料を置く場所になっていた。",
        ),
        ("あわせて読みたい", "消えゆく赤れんが、各地で進む取り壊し"),
        ("今後の予定", "工場の歴史"),
    ),
}


@GAPS
@pytest.mark.parametrize("code", SECTIONS)
def test_subheadings_below_an_insert_are_no_titles_of_items(code: str, gap: str) -> None:
    """However few paragraphs stand between the insert and a subheading that is shorter than its title, the article goes on."""
    title, prose, insert, (one, two) = SECTIONS[code]
    for lines in (
        (title, *prose[:3], *insert, prose[3], one, prose[4]),
        (title, *prose[:2], *insert, prose[2], one, prose[3], two, prose[4]),
        (title, *prose[:2], *insert, *prose[2:4], two, prose[4]),
    ):
        article = clean(gap.join(lines))
        assert body(article) == tuple(line for line in lines[1:] if line not in insert)
        assert items_of(article) == [(insert[1], None)]


@pytest.mark.parametrize("code", SECTIONS)
def test_items_as_long_as_paragraphs_are_no_sections(code: str) -> None:
    """Titles as long as each other, words of which their teasers say again, stand over items."""
    title, prose, (heading, item), _ = SECTIONS[code]
    cards = (item, f"{item}. {prose[3]}", title, f"{title}. {prose[4]}")
    assert raised((title, *prose[:3], heading, *cards)) == []


@pytest.mark.parametrize("code", NEWS)
def test_what_says_where_a_list_goes_on_is_no_title(code: str) -> None:
    """Lists of links that are read out, "list 1 of 2", stand in the texts of broadcasters; the article goes on below their end."""
    news = NEWS[code]
    insert = (news.heading, "list of 2 items", "list 1 of 2", news.item, "list 2 of 2", news.cards[0][0], "end of list")
    article = clean("\n".join((news.title, *news.above, *insert, *news.below)))
    assert body(article) == (*news.above, *news.below)


@GAPS
@pytest.mark.parametrize("code", NEWS)
def test_an_article_closes_below_an_insert_in_a_line(code: str, gap: str) -> None:
    """With a short sentence, over a foot of titles."""
    news = NEWS[code]
    insert = f"{news.heading}: {news.item}"
    lines = (news.title, *news.above, insert, news.below[-1], news.foot, *(title for title, _ in news.cards))
    assert body(clean(gap.join(lines))) == (*news.above, news.below[-1])
