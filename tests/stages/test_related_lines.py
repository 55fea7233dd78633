"""What each line of a related item is: its kicker, its title, or its teaser."""

from __future__ import annotations

import pytest

from cleaner import clean
from inserts import GAPS, NEWS, items_of, page
from samples import MORE, STORIES

KICKERS = {
    "uk": "МІСТО",
    "el": "ΠΟΛΗ",
    "tr": "ŞEHİR",
    "he": "עיר",
    "ar": "المدينة",
    "hi": "शहर",
    "ja": "社会",
    "ko": "사회",
}


@GAPS
@pytest.mark.parametrize("dots", ["...", "…"])
@pytest.mark.parametrize("code", NEWS)
def test_a_line_that_ends_in_dots_below_each_title_is_its_teaser(code: str, dots: str, gap: str) -> None:
    """However short it is."""
    (one, first), (two, second) = NEWS[code].cards
    first, second = (text[: len(text) // 3] + dots for text in (first, second))
    assert items_of(page(code, gap, one, first, two, second)) == [(one, first), (two, second)]


@pytest.mark.parametrize("code", KICKERS)
def test_titles_that_are_cut_are_titles(code: str) -> None:
    """Where other titles have no teaser, or are cut as well, a line that ends in dots is one of them."""
    news = NEWS[code]
    (one, _), (two, _) = news.cards
    for lines in ((one, news.item + "…", two), (one + "…", news.item + "…", two + "…")):
        assert items_of(page(code, "\n\n", *lines)) == [(line, None) for line in lines]


@GAPS
@pytest.mark.parametrize("code", KICKERS)
def test_a_word_over_titles_is_a_kicker(code: str, gap: str) -> None:
    """One word that comes back over several titles is no title; neither is one in capitals that stands once."""
    news = NEWS[code]
    (one, _), (two, _) = news.cards
    kicker = KICKERS[code]
    titles = [(one, None), (news.item, None), (two, None)]
    assert items_of(page(code, gap, kicker, one, kicker, news.item, kicker, two)) == titles
    assert items_of(page(code, gap, kicker, one, news.item, kicker, two)) == titles
    if kicker.isupper():
        assert items_of(page(code, gap, one, kicker, news.item, two)) == titles


WHEN = {
    "uk": ("Вчора", "2 години тому"),
    "el": ("Χθες", "3 Μαΐου 2024"),
    "tr": ("2 saat önce", "3 Mayıs 2024"),
    "he": ("אתמול", "03.05.2024"),
    "ar": ("أمس", "03.05.2024"),
    "ja": ("昨日", "2024年5月3日"),
    "ko": ("어제", "2024.05.03"),
}


@GAPS
@pytest.mark.parametrize("code", WHEN)
def test_when_an_item_is_from_is_no_title(code: str, gap: str) -> None:
    """A date is none, nor is a relative time."""
    (one, _), (two, _) = NEWS[code].cards
    first, second = WHEN[code]
    assert items_of(page(code, gap, one, first, two, second)) == [(one, None), (two, None)]


def test_when_an_item_is_from_in_english() -> None:
    """The same in words of English."""
    titles = ("Tunnel delayed again", "Bus drivers ask for more pay", "Rovers win in the rain")
    lines = (
        title + f"\n{when}" for title, when in zip(titles, ("yesterday", "2 hours ago", "An hour ago"), strict=True)
    )
    article = clean("\n".join((*STORIES["en"], "Related", *lines)))
    assert items_of(article) == [(title, None) for title in titles]


BESIDE_TITLES = {
    "en": ("Related articles", "Bell Rock in winter", "The year the herring stayed away", "3 May 2023", "It was long."),
    "de": (
        "Mehr zum Thema",
        "Der Leuchtturm im Winter",
        "Das Jahr ohne Heringe im Hafen",
        "3. Mai 2023",
        "Es war lang.",
    ),
    "ru": ("Связанные статьи", "Маяк на скале зимой", "Год, когда сельдь не пришла", "3 мая 2023", "Он был долгим."),
}


@pytest.mark.parametrize("code", BESIDE_TITLES)
def test_a_date_or_a_section_beside_the_link_is_no_part_of_the_title(code: str) -> None:
    """A sentence after it is the item's text; words that run into the link are a part of the title."""
    heading, one, other, date, said = BESIDE_TITLES[code]
    title, *paragraphs = STORIES[code]
    story = "".join(f"<p>{line}</p>" for line in paragraphs)
    for lines, items in (
        (
            (f'<span>02.05.2023</span> <a href="/1">{one}</a>', f'<a href="/2">{other}</a> <span>{date}</span>'),
            [(one, None), (other, None)],
        ),
        (
            (f'<b>Port</b> | <a href="/1">{one}</a>', f'<a href="/2">{other}</a> <i>{said}</i>'),
            [(one, None), (other, said)],
        ),
        (
            (f'{date} <a href="/1">{one}</a>', f'{one} <a href="/2">{other}</a>'),
            [(f"{date} {one}", None), (f"{one} {other}", None)],
        ),
    ):
        links = "".join(f"<li>{line}</li>" for line in lines)
        page = f"<title>{title}</title><main><h1>{title}</h1><div>{story}</div><div><h3>{heading}</h3><ul>{links}</ul></div></main>"
        assert [(item.title, item.text) for item in clean(page).related] == items


# What was a link between two paragraphs, and a sentence right below it; and a title that may stand there.
AMID = {
    "en": ("Read more", "The boat will sail twice a day, and the fare for islanders stays as it was before.", "Bakery opens on the island"),
    "ru": ("Читать далее", "Паром будет ходить дважды в день, и проезд для жителей острова останется прежним.", "На острове открыли пекарню"),
    "de": ("Mehr dazu", "Das Schiff fährt nun zweimal am Tag, und für die Inselbewohner bleibt der Preis gleich.", "Bäckerei auf der Insel eröffnet"),
}  # fmt: skip


@pytest.mark.parametrize("code", AMID)
def test_a_sentence_amid_prose_is_no_headline(code: str) -> None:
    """Below what is left of a link, a line that ends in a full stop goes on with the article; a title there is an item."""
    heading, sentence, item = AMID[code]
    title, first, *more = STORIES[code]
    article = clean("\n\n".join((title, first, heading, sentence, *more)))
    assert [text for text in article.paragraphs if text != title] == [first, sentence, *more]
    assert not article.related
    article = clean("\n\n".join((title, first, heading, item, *more)))
    assert [text for text in article.paragraphs if text != title] == [first, *more]
    assert [one.title for one in article.related] == [item]


def test_a_sentence_below_a_heading_of_two_kinds() -> None:
    """A Latvian line that is both an insert's heading and one over other news, and the article goes on."""
    lines = (
        "VUGD dzēš svecīšu ugunsgrēku",
        "Pēc svecīšu aizdegšanas otrdien, Lāčplēša dienā, pie pils mūra izcēlies neliels ugunsgrēks, informēja ugunsdzēsības dienestā.",
        "Lasīt citas ziņas",
        "Bija aizdegušies sveķi, glābēji izsaukumu uz krastmalu saņēma plkst. 1.17 naktī.",
        "Pils mūra pakājē vakarā tika iedegtas tūkstošiem sveču, un pašvaldība bija aicinājusi novietot tās zaļajā zonā.",
    )
    article = clean("\n\n".join(lines))
    assert article.paragraphs[-3:] == (lines[1], *lines[3:])
    assert not article.related


DATED_LINKS = {
    "en": ("The museum returns a carved doorway", "A school on the island wins a prize", "3 May 2023"),
    "ru": ("Музей вернул резную дверь деревне", "Школа на острове получила премию", "3 мая 2023"),
    "zh": ("旧电影院重新开放", "河边的新桥终于通车", "2023年5月3日 10:11"),
    "ko": ("옛 영화관이 다시 문을 연다", "강가의 새 다리가 열렸다", "2023. 5. 3."),
}


@pytest.mark.parametrize("code", DATED_LINKS)
def test_a_date_inside_of_the_link_is_no_part_of_the_title(code: str) -> None:
    """It is the first or the last element of the link, or a line of its own; beside the link it may be longer than a short title."""
    one, other, date = DATED_LINKS[code]
    heading = BESIDE_TITLES.get(code, BESIDE_TITLES["en"])[0]
    title, *paragraphs = STORIES.get(code, STORIES["en"])
    story = "".join(f"<p>{line}</p>" for line in paragraphs)
    for form in (
        "<a href=/{0}><span class=title>{1}</span><span class=date>{2}</span></a>",
        "<a href=/{0}><div class=card><time>{2}</time> <span>{1}</span></div></a>",
        "<a href=/{0}><div class=date>{2}</div><div class=title>{1}</div></a>",
        "<a href=/{0}>{1}</a><time>{2}</time>",
    ):
        links = "".join(f"<li>{form.format(n, said, date)}</li>" for n, said in enumerate((one, other)))
        page = f"<title>{title}</title><main><h1>{title}</h1><div>{story}</div><div><h3>{heading}</h3><ul>{links}</ul></div></main>"
        assert [item.title for item in clean(page).related] == [one, other], form


@pytest.mark.parametrize("code", ["en", "ru"])
def test_a_number_that_a_title_begins_with_is_no_date(code: str) -> None:
    """ "<b>7</b> ways to sleep" is all of a title, and so is one that ends in a year."""
    heading, one, other, *_ = BESIDE_TITLES[code]
    title, *paragraphs = STORIES[code]
    story = "".join(f"<p>{line}</p>" for line in paragraphs)
    links = f"<li><a href=/1><b>7</b> {one}</a></li><li><a href=/2>{other} <b>2023</b></a></li>"
    page = f"<title>{title}</title><main><h1>{title}</h1><div>{story}</div><div><h3>{heading}</h3><ul>{links}</ul></div></main>"
    assert [item.title for item in clean(page).related] == [f"7 {one}", f"{other} 2023"]


@pytest.mark.parametrize(
    ("label", "title"),
    [("下一篇：", "夏天的市集"), ("Read also: ", "A bridge over the river"), ("Читайте также: ", "Мост через реку")],
)
def test_a_mark_before_an_insert_takes_nothing_from_its_title(label: str, title: str) -> None:
    """An arrow that is a link of its own stands before the words that send the reader there."""
    headline, *paragraphs = STORIES["en"]
    story = "".join(f"<p>{line}</p>" for line in paragraphs)
    page = f"<title>{headline}</title><main><h1>{headline}</h1><div>{story}</div><div><a href=/1>» </a>{label}<a href=/1>{title}</a></div></main>"
    assert [item.title for item in clean(page).related] == [title]


@pytest.mark.parametrize(
    "line",
    [
        "【関連記事】フェリーが再び出航した",
        "[Read also] The ferry sails again",
        "[相关阅读] 渡轮再次启航",
        "【あわせて読みたい】港の市場",
        "〔관련기사〕 항구에 시장이 열렸다",
    ],
)
@pytest.mark.parametrize("code", ["en", "ja", "ru"])
@pytest.mark.parametrize("form", ["<p>{}</p>", "text"])
def test_labels_in_brackets(code: str, line: str, form: str) -> None:
    """A label in brackets is as good as one before a colon; what else stands in brackets where a line begins is no label."""
    title, *lines = STORIES[code]
    lines += MORE[code]
    dateline = f"【東京】{lines[1]}"
    parts = [lines[0], line, dateline, *lines[2:]]
    page = "\n\n".join([title, *parts])
    if form != "text":
        page = f"<article><h1>{title}</h1>{''.join(form.format(part) for part in parts)}</article>"
    article = clean(page)
    assert line not in article.paragraphs
    assert {removal.reason for removal in article.removed if removal.text == line} == {"related"}
    assert dateline in article.paragraphs


@pytest.mark.parametrize("code", ["ru", "el", "ar"])
def test_a_name_over_each_post_of_a_chat_opens_no_items(code: str) -> None:
    """It is written in other letters than what is said, and stands over the article as well."""
    said = [*STORIES[code], *MORE.get(code, ()), *reversed(STORIES[code][1:])]
    chat = "\n".join(line for n, text in enumerate(said) for line in ("Ana Example", f"10:0{n} AM", text))
    assert not clean(chat).related
