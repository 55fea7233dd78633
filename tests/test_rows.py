"""Page builders: each paragraph, heading, list and question of an article stands in a row, a column and a widget of its own."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import STORIES, paragraphs_of

# Two headings, a list, a quotation that is no sentence, a question and its answer, a button; then what isn't the article's.
WORDS = {
    "en": (
        ("Soup for everybody", "What comes next"),
        ("Bread is free", "Dogs may come along", "The last boat leaves at ten"),
        "I have never waited as long as this for a boat",
        ("How do I get a ticket?", "Tickets are sold on board. You pay in cash, and children travel free until they are twelve."),
        "See all boats",
        ("Related articles", ("Museum shows old maps", "For eighty years the maps lay in a box, until a student unrolled them last week."), "Read more"),
    ),
    "ru": (
        ("Суп для всех", "Что будет дальше"),
        ("Хлеб раздают бесплатно", "Собак можно брать с собой", "Последний рейс в десять"),
        "Я никогда ещё не ждал парома так долго",
        ("Как купить билет?", "Билеты продают на борту. Платят наличными, а дети до двенадцати лет едут бесплатно."),
        "Все рейсы",
        ("Читайте также", ("Музей показал старые карты", "Карты восемьдесят лет лежали в коробке, пока их не развернула студентка."), "Читать далее"),
    ),
    "ar": (
        ("حساء للجميع", "ماذا بعد"),
        ("الخبز مجانا", "يمكن اصطحاب الكلاب", "تغادر العبارة الأخيرة في العاشرة"),
        "لم أنتظر مركبا من قبل كل هذا الوقت الطويل",
        ("كيف أحصل على تذكرة؟", "تباع التذاكر على متن العبارة. ويدفع الركاب نقدا، ويسافر الأطفال دون الثانية عشرة مجانا."),
        "كل الرحلات",
        ("مقالات ذات صلة", ("المتحف يعرض خرائط قديمة", "بقيت الخرائط ثمانين عاما في صندوق حتى فتحتها طالبة الأسبوع الماضي."), "اقرأ المزيد"),
    ),
    "ja": (
        ("みんなのスープ", "これからの予定"),
        ("パンは無料", "犬も一緒に乗れる", "最終便は十時に出る"),
        "船をこんなに長く待ったのは生まれて初めてのことだった",
        ("切符はどこで買えますか?", "切符は船の中で買えます。支払いは現金で、十二歳までの子どもは無料で乗れます。"),
        "すべての便を見る",
        ("関連記事", ("博物館が古い地図を公開", "地図は八十年間箱の中にあり、先週学生が広げるまで誰も見ていなかった。"), "続きを読む"),
    ),
}  # fmt: skip
BUILDERS = {
    "widgets": (
        '<div class="elementor elementor-12 elementor-location-single post type-post hentry">{}</div>',
        '<section class="elementor-section elementor-top-section elementor-element elementor-element-3f2a"><div class="elementor-container elementor-column-gap-default">'
        '<div class="elementor-column elementor-col-100 elementor-top-column elementor-element"><div class="elementor-widget-wrap elementor-element-populated">'
        '<div class="elementor-element elementor-widget"><div class="elementor-widget-container">{}</div></div></div></div></div></section>',
        '<div class="elementor-accordion-item"><div class="elementor-tab-title" role="button"><a class="elementor-accordion-title" tabindex="0">{}</a></div><div class="elementor-tab-content"><p>{}</p></div></div>',
    ),
    "hashed": (
        '<div class="c2864529116"><div class="c70300242">{}</div></div>',
        '<div class="c336914"><div class="c828783267"><div class="c109826547"><div class="c98265"><div class="c11200">{}</div></div></div></div></div>',
        '<div class="c552"><div class="c5521">{}</div><div class="c5522"><p>{}</p></div></div>',
    ),
    "fields": (
        '<div class="node__content"><div class="field field--name-field-paragraphs field__items">{}</div></div>',
        '<div class="field__item"><div class="paragraph paragraph--type--text paragraph--view-mode--default"><div class="field field--name-field-text field__item">{}</div></div></div>',
        "<h5>{}</h5><div><p>{}</p></div>",
    ),
}


def rows_of(code: str, builder: str) -> str:
    """A page of one builder: the article, a button in its middle, and related articles built of the same widgets."""
    around, row, panel = BUILDERS[builder]
    paragraphs = [f"<p>{line}</p>" for line in paragraphs_of(code)]
    (one, two), items, quotation, asked, button, (heading, (title, teaser), more) = WORDS[code]
    widgets = [
        f"<h1>{STORIES[code][0]}</h1>",
        *paragraphs[:2],
        f"<h2>{one}</h2>",
        paragraphs[2],
        "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>",
        f"<div>{quotation}</div>",
        paragraphs[3],
        panel.format(*asked),
        f"<div><a href='/all'><span>{button}</span></a></div>",
        f"<h2>{two}</h2>",
        *paragraphs[4:],
        f"<h2>{heading}</h2><div><h3><a href='/maps'>{title}</a></h3><p>{teaser}</p><a href='/maps'>{more}</a></div>",
    ]
    return f"<html><head><title>{STORIES[code][0]}</title></head><body>{around.format(''.join(map(row.format, widgets)))}</body></html>"


def told(code: str) -> tuple[str, ...]:
    paragraphs = paragraphs_of(code)
    (one, two), items, quotation, asked, *_ = WORDS[code]
    return (*paragraphs[:2], one, paragraphs[2], *items, quotation, paragraphs[3], *asked, two, *paragraphs[4:])


@pytest.mark.parametrize("builder", BUILDERS)
@pytest.mark.parametrize("code", WORDS)
def test_what_stands_in_rows_is_the_article(code: str, builder: str) -> None:
    """As a whole and in order, without the related articles that stand in such rows as well."""
    button = WORDS[code][4]  # which is kept in some
    assert tuple(line for line in clean(rows_of(code, builder)).paragraphs if line != button) == told(code)


@pytest.mark.parametrize("builder", BUILDERS)
@pytest.mark.parametrize("code", WORDS)
def test_headings_stay_above_text_with_a_button(code: str, builder: str) -> None:
    """A row may hold a heading, a paragraph and a button: the last section of the article."""
    around, row, _ = BUILDERS[builder]
    title, paragraphs, (one, two), button = STORIES[code][0], paragraphs_of(code), WORDS[code][0], WORDS[code][4]
    heading, (other, teaser), more = WORDS[code][5]
    answer = WORDS[code][3][1]
    part = "<div class=c23><div class=c45>{}</div></div>"
    texts = [f"<p>{line}</p>" for line in paragraphs]
    widgets = [
        f"<h1>{title}</h1>",
        texts[0],
        "".join(map(part.format, [f"<h2>{one}</h2>", texts[1] + texts[2]])),
        texts[3],
        "".join(map(part.format, [f"<h2>{two}</h2>", f"<p>{answer}</p>", f"<a href=/b><span>{button}</span></a>"])),
        f"<h2>{heading}</h2>"
        + f"<div><h3><a href='/maps'>{other}</a></h3><p>{teaser}</p><a href='/maps'>{more}</a></div>" * 3,
    ]
    html = f"<html><head><title>{title}</title></head><body>{around.format(''.join(map(row.format, widgets)))}</body></html>"
    said = tuple(line for line in clean(html).paragraphs if line != button)
    assert said == (paragraphs[0], one, *paragraphs[1:4], two, answer)
