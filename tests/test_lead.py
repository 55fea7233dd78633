"""Which paragraph is the lead: what the page describes itself with, or else the opening."""

from __future__ import annotations

import unicodedata

import pytest

import cleaner
from cleaner.blocks import Block, Kind
from cleaner.lead import lead_of
from samples import MORE, STORIES, in_elements

PAGES = {  # title, standfirst, paragraphs
    "en": (
        "Ferries to the outer islands run again",
        "Fishermen call for action as figures show that one boat in five stayed in the harbour last winter",
        (
            "The council of Port Wells has let the ferries to the outer islands run again, nine days after the storm broke the old pier in two.",
            "Two boats a day carry mail and passengers, said Ann Example, who runs the harbour office, and a third will follow when the pier is mended.",
            "The repair will take until spring and costs four million, half of which the county pays; the rest comes out of the harbour's own fees.",
        ),
    ),
    "uk": (
        "Пороми до далеких островів знову ходять",
        "Рибалки вимагають допомоги, бо торік узимку кожен п’ятий човен простояв у порту",
        (
            "Міська рада Порту знову дозволила поромам ходити до далеких островів, через дев’ять днів після бурі, яка розламала старий причал.",
            "Двічі на день човни возять пошту й пасажирів, розповіла начальниця порту Ганна Прикладна, а третій рейс відкриють після ремонту.",
            "Ремонт триватиме до весни і коштуватиме чотири мільйони, половину з яких заплатить область, а решту порт візьме зі своїх зборів.",
        ),
    ),
}


def page(code: str, description: str, body: str) -> str:
    title = PAGES[code][0]
    return (
        f'<html lang="{code}"><head><title>{title}</title><meta name="description" content="{description}"></head>'
        f"<body><main><article><h1>{title}</h1>{body}</article></main></body></html>"
    )


@pytest.mark.parametrize("code", PAGES)
def test_the_lead_is_what_the_page_describes_itself_with_though_it_is_no_sentence(code: str) -> None:
    _, standfirst, paragraphs = PAGES[code]
    article = cleaner.clean(page(code, standfirst, in_elements(standfirst, *paragraphs)))
    assert article.lead == standfirst
    assert article.paragraphs == (standfirst, *paragraphs)
    assert [kept.text for kept in article.kept if kept.label == "lead"] == [standfirst]


@pytest.mark.parametrize("code", PAGES)
def test_a_standfirst_stays_the_lead_where_the_page_describes_itself_with_the_opening(code: str) -> None:
    """Pages that are given no description make one of their first paragraph, below the standfirst."""
    _, _, (standfirst, opening, last) = PAGES[code]
    article = cleaner.clean(page(code, opening[:90] + " …", in_elements(standfirst, opening, last)))
    assert article.lead == standfirst


@pytest.mark.parametrize("code", PAGES)
def test_what_stands_deep_in_the_article_is_not_its_lead_though_it_describes_the_page(code: str) -> None:
    _, deep, paragraphs = PAGES[code]
    article = cleaner.clean(page(code, deep, in_elements(*paragraphs, deep + ".")))
    assert article.lead == paragraphs[0]
    assert article.paragraphs[-1] == deep + "."


def test_without_a_description_the_opening_is_the_lead() -> None:
    _, standfirst, paragraphs = PAGES["en"]
    article = cleaner.clean(page("en", "", in_elements(standfirst, *paragraphs)))
    assert article.lead == paragraphs[0]
    assert cleaner.clean("\n\n".join((PAGES["en"][0], *paragraphs))).lead == paragraphs[0]


SHORT = {  # a title, and an opening that is shorter than most
    "en": ("Ferries run again", "Ferries leave again for the islands on Tuesday."),
    "zh-Hans": ("图书馆夜间开放", "市图书馆考试期间开放到午夜。"),
    "ja": ("図書館が夜も開く", "市立図書館は試験期間中、深夜まで開く。"),
    "ko": ("도서관이 밤에도 문을 연다", "시립 도서관이 시험 기간에 자정까지 문을 연다."),
    "ar": ("المكتبة تفتح ليلا", "تبقى مكتبة المدينة مفتوحة حتى منتصف الليل."),
    "ru": ("Библиотека открыта ночью", "Городская библиотека открыта до полуночи."),
}


@pytest.mark.parametrize("code", SHORT)
def test_a_short_sentence_opens_the_article(code: str) -> None:
    title, opening = SHORT[code]
    paragraphs = (*STORIES[code][1:], *MORE.get(code, ()))
    article = cleaner.clean(
        f"<html><body><article><h1>{title}</h1>{in_elements(opening, *paragraphs)}</article></body></html>"
    )
    assert opening in article.paragraphs
    assert article.lead == opening


def test_an_article_of_short_sentences_has_a_lead() -> None:
    paragraphs = (
        "The library stays open until midnight during the exam weeks.",
        "Students had asked for this for three long years, they say.",
        "The service will cost the town twelve thousand every year.",
        "A vote on the plan is due in June, the council has told us.",
    )
    assert cleaner.clean(page("en", "", in_elements(*paragraphs))).lead == paragraphs[0]


@pytest.mark.parametrize("code", PAGES)
@pytest.mark.parametrize(
    "behind", ["<sup><a href='#n'>[1]</a></sup>", "<sup>1</sup>", "¹", " (AP)", " — Reuters", " (РБК)"]
)
def test_what_stands_behind_a_stop_leaves_the_opening_a_sentence(code: str, behind: str) -> None:
    _, _, (opening, *others) = PAGES[code]
    article = cleaner.clean(page(code, "", in_elements(opening + behind, *others)))
    assert article.lead == article.paragraphs[0]
    assert article.lead is not None and article.lead.startswith(opening)


def test_parts_that_come_back_have_the_same_lead() -> None:
    """Where the article is numbered as its record is, its elements are those of the whole page as well."""
    menus = "".join(f"<div class='nav menu footer'><ul><li><a href=/{n}>Page {n}</a></ul></div>" for n in range(30))
    text = in_elements(*PAGES["en"][2])
    source = page("en", "", text).replace("<body>", f"<body>{menus}")
    leads = {cleaner.clean(source, captions=yes, keep=keep).lead for yes in (True, False) for keep in ([], ["related"])}
    assert leads == {cleaner.clean(source).paragraphs[0]}


@pytest.mark.parametrize("code", PAGES)
@pytest.mark.parametrize("standfirst", ["<p class='standfirst'>{}</p>", "<div class='article-subhead'><p>{}</p></div>"])
def test_a_line_that_the_page_names_a_standfirst_is_the_lead(code: str, standfirst: str) -> None:
    line = {"en": "Open until midnight from May to July", "uk": "Відчинено до півночі з травня до липня"}[code]
    article = cleaner.clean(page(code, "", standfirst.format(line) + in_elements(*PAGES[code][2])))
    assert article.lead == line == article.paragraphs[0]


@pytest.mark.parametrize("code", PAGES)
@pytest.mark.parametrize(
    "below",
    [
        "<div class=author>By <a href=/i>Iona Baird</a> <time>21.03.2024</time></div>",
        "<ul><li><a href=#>Facebook</a><li><a href=#>X</a></ul>",
        "",
    ],
)
@pytest.mark.parametrize(
    "standfirst", ["<h2 class='subtitle'>{}</h2>", "<p class='sub-title'>{}</p>", "<div class='article-intro'>{}</div>"]
)
def test_a_standfirst_without_a_stop(code: str, standfirst: str, below: str) -> None:
    """A line that the page names a standfirst is the lead, also where it ends without a stop and a byline or a share bar follows."""
    line = {
        "en": "Seven years of work end on the old avenue. Shopkeepers are glad, residents fear the noise",
        "uk": "Сім років робіт на старому проспекті закінчилися. Торговці раді, мешканці бояться шуму",
    }[code]
    article = cleaner.clean(page(code, "", standfirst.format(line) + below + in_elements(*PAGES[code][2])))
    assert article.lead == line == article.paragraphs[0]


@pytest.mark.parametrize(
    ("code", "line"), [("en", "A long wait ends on the avenue"), ("uk", "Довге чекання на проспекті скінчилося")]
)
@pytest.mark.parametrize("standfirst", ["<h2 class='excerpt'>{}</h2>", "<p class='cover_sub_title'>{}</p>"])
def test_a_short_standfirst_that_is_named_so_stays(code: str, line: str, standfirst: str) -> None:
    title, _, paragraphs = PAGES[code]
    signed = "<div class=authorbox><a href=/i>Web Desk</a> <span class=timestamp>21.03.2024</span></div>"
    story = f"<div class=story-text>{''.join(f'<p>{text}</p>' for text in paragraphs)}</div>"
    body = f"<h1>{title}</h1>{standfirst.format(line)}{signed}<div class=social><span>facebook</span></div>{story}"
    article = cleaner.clean(f"<title>{title}</title><div class=wrapper><div class=main-content>{body}</div></div>")
    assert article.lead == line == article.paragraphs[0]


@pytest.mark.parametrize("code", PAGES)
def test_a_short_sentence_gives_way_to_what_the_page_describes_itself_with(code: str) -> None:
    short = {"en": "The people of the islands are glad.", "uk": "Мешканці островів цьому дуже раді."}[code]
    opening, *others = PAGES[code][2]
    article = cleaner.clean(page(code, opening, in_elements(short, opening, *others)))
    assert article.paragraphs[0] == short
    assert article.lead == opening


@pytest.mark.parametrize(
    ("kind", "text", "bullet"),
    [
        ("heading", "What is new in the harbour?", ""),
        ("list-item", "Two boats a day carry mail and passengers to the outer islands, and a third one follows.", "*"),
        ("caption", "The old pier of Port Wells, which the storm broke in two nine days ago, on a photo of 1911.", ""),
        ("row", "Boats | Two boats a day carry mail and passengers to the islands, and one more on Sundays.", ""),
        ("paragraph", "(Adds a word of the harbour office in the third paragraph.)", ""),
        ("paragraph", "Ingredients", ""),
        ("paragraph", "What is new?", ""),
        ("paragraph", "Two things have changed:", ""),
    ],
)
def test_what_is_no_paragraph_is_no_lead(kind: Kind, text: str, bullet: str) -> None:
    """… unless there is nothing else."""
    above, opening = Block(1, text, kind, bullet=bullet), Block(2, "Ferries leave again on Tuesday.")
    assert lead_of([above, opening], 0, None) is opening


def test_an_article_that_is_a_list_begins_with_its_first_item() -> None:
    text = "Two boats a day carry mail and passengers to the outer islands, and a third one follows."
    items = [Block(n, text, "list-item", bullet="*") for n in (1, 2)]
    assert lead_of([Block(0, "A title"), *items], 0, None) is items[0]


def test_where_no_paragraph_ends_as_a_sentence_the_first_one_is_the_lead() -> None:
    lines = [Block(n, text) for n, text in enumerate(("Boats", PAGES["en"][1], "The rest is not known yet"))]
    assert lead_of(lines, None, None) is lines[1]


@pytest.mark.parametrize("code", ["de", "ru", "ja"])
def test_a_standfirst_in_an_element_that_is_left_unread(code: str) -> None:
    """A page that describes itself with it is believed; else it stays out, as what such elements hold."""
    title, standfirst, *paragraphs = STORIES[code]
    body = in_elements(*paragraphs, *MORE[code])
    for description, lead in ((standfirst, standfirst), (paragraphs[0], None)):
        head = f'<title>{title}</title><meta name="description" content="{description}">'
        menu = "".join(f'<li><a href="/{n}">Menu {n}</a></li>' for n in range(12))
        above = f'<nav><ul>{menu}</ul></nav><h1>{title}</h1><div class="sidebar header-newsletter footer">{standfirst}</div>'
        html = f'<head>{head}</head><body>{above}<div class="entry-content">{body}</div></body>'
        article = cleaner.clean(html)
        assert (standfirst in article.text) is (lead is not None)
        assert lead is None or article.lead == lead


def test_a_line_is_as_long_in_any_normal_form() -> None:
    """A letter and its accent are one letter: a line that is too short for a lead is so in NFD as well."""
    line = "Aktualisiert am 3. März 2024, 10:15 Uhr"
    assert cleaner.clean(line).lead is None
    assert cleaner.clean(unicodedata.normalize("NFD", line)).lead is None
