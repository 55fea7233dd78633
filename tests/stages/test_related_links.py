"""Where does the page speak of other articles?"""

from __future__ import annotations

from collections import Counter

import pytest

from cleaner import clean
from cleaner.clues.spelling import Spelling
from cleaner.deciding.view import View, look
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.reading.read import read
from cleaner.related import parts
from cleaner.stages.related_links import related_links
from samples import MORE, STORIES, body, lines_of, long_story

ITEMS = {
    "en": (
        (
            "A new lighthouse for the cape",
            "The lighthouse on the cape will be replaced next year, the council decided on Monday after a long debate.",
        ),
        (
            "School soup wins a prize",
            "The soup that the teachers cooked for stranded travellers has won the prize of the region's kitchens this year.",
        ),
        (
            "Brewery hires ten people",
            "The only brewery of the island will hire ten people in spring, because its beer sells well on the mainland.",
        ),
    ),
    "ru": (
        (
            "На мысе построят новый маяк",
            "Маяк на мысе заменят в следующем году, решил совет в понедельник после долгих споров о его цене.",
        ),
        (
            "Школьный суп получил премию",
            "Суп, который учителя варили для застрявших пассажиров, получил в этом году премию кухонь региона.",
        ),
        (
            "Пивоварня нанимает людей",
            "Единственная пивоварня острова весной наймёт десять человек, потому что её пиво хорошо продаётся на материке.",
        ),
    ),
    "ja": (
        (
            "岬に新しい灯台",
            "岬の灯台が来年建て替えられることになった。議会が月曜日、長い議論の末に決めたもので、費用は国が負担する。",
        ),
        (
            "学校のスープが受賞",
            "足止めされた乗客のために先生たちが作ったスープが、今年の地域の台所賞に選ばれ、村で祝いの会が開かれた。",
        ),
        (
            "醸造所が十人を採用",
            "島に一軒しかない醸造所が春に十人を採用する。本土での売れ行きが良く、人手が足りなくなったためだという。",
        ),
    ),
}
HEADINGS = {
    "en": "Related articles",
    "ru": "Связанные статьи",
    "de": "Mehr zum Thema",
    "fr": "À lire aussi",
    "ar": "مقالات ذات صلة",
    "ja": "関連記事",
    "zh-Hans": "相关文章",
    "ko": "관련 기사",
    "hi": "संबंधित लेख",
}


def flat(items: tuple[tuple[str, str], ...]) -> list[str]:
    return [line for item in items for line in item]


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
@pytest.mark.parametrize("code", ITEMS)
def test_titles_under_a_heading(code: str, heading: str) -> None:
    """Titles under a heading of any language are related items, and go with the heading; the article stays whole."""
    titles = [title for title, _ in ITEMS[code]]
    article = clean("\n\n".join((long_story(code), heading, *titles)))
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert [removal.reason for removal in article.removed] == ["related"] * (len(titles) + 1)
    assert [(item.title, item.text) for item in article.related] == [(title, None) for title in titles]


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("heading", [HEADINGS[code] for code in ITEMS], ids=ITEMS)
@pytest.mark.parametrize("code", ITEMS)
def test_titles_and_teasers_under_a_heading(code: str, heading: str, count: int) -> None:
    """Titles with teasers under a heading, at the end of a page, are related items; none of them is in the text."""
    items = ITEMS[code][:count]
    article = clean("\n\n".join((long_story(code), heading, *flat(items))))
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert [(item.title, item.text) for item in article.related] == list(items)


@pytest.mark.parametrize("code", ITEMS)
def test_links_in_html(code: str) -> None:
    """The same in HTML, where titles are links: the items carry their addresses."""
    cards = "".join(
        f"<li><a href='https://example.org/{n}'>{title}</a></li>" for n, (title, _) in enumerate(ITEMS[code])
    )
    html = (
        f"<article><h1>{STORIES[code][0]}</h1>"
        + "".join(f"<p>{line}</p>" for line in (*STORIES[code][1:], *MORE[code]))
        + f"</article><aside><h3>{HEADINGS['ru']}</h3><ul>{cards}</ul></aside>"
    )
    article = clean(html)
    assert body(article) == (*STORIES[code][1:], *MORE[code])
    assert [(item.title, item.url) for item in article.related] == [
        (title, f"https://example.org/{n}") for n, (title, _) in enumerate(ITEMS[code])
    ]


@pytest.mark.parametrize(
    ("code", "line", "title"),
    [
        ("en", "Read also: Ten cities to see in winter", "Ten cities to see in winter"),
        ("ru", "Читайте также: Десять городов зимой", "Десять городов зимой"),
        ("fr", "Lire aussi : Dix villes à voir en hiver", "Dix villes à voir en hiver"),
        ("zh-Hans", "相关阅读丨冬天值得一去的十座海边小城", "冬天值得一去的十座海边小城"),
        ("ja", "関連記事｜冬に見たい海辺の町を十か所えらびました", "冬に見たい海辺の町を十か所えらびました"),
    ],
)
def test_inserts_go_and_the_article_goes_on(code: str, line: str, title: str) -> None:
    """A line inside an article that sends the reader to another one goes, and nothing below it; the item has its title."""
    story = STORIES[code]
    article = clean("\n\n".join((story[0], story[1], line, *story[2:], *MORE.get(code, ()))))
    assert body(article) == (*story[1:], *MORE.get(code, ()))
    assert [item.title for item in article.related] == [title]
    assert [removal.text for removal in article.removed] == [line]


def test_an_insert_of_two_lines() -> None:
    """A heading with one title in the middle of an article goes; the paragraphs below stay."""
    title, *paragraphs = STORIES["en"]
    article = clean("\n\n".join((title, *paragraphs, "Read also", "Ten cities to see in winter", *MORE["en"])))
    assert body(article) == (*paragraphs, *MORE["en"])


NEW_WORDS = {
    "ar": ("اقرأ أيضا", "تأجيل افتتاح النفق مرة أخرى"),
    "de": ("Lesen Sie auch", "Tunnel wieder verschoben"),
    "ja": ("関連記事", "トンネル開通また延期"),
}


@pytest.mark.parametrize("code", NEW_WORDS)
def test_the_first_line_below_a_heading_is_no_label_between_title_and_teaser(code: str) -> None:
    """It is a title, though the article has none of its words, as a label in another language has none."""
    title, first, *story = STORIES[code]
    article = clean("\n".join((title, first, *NEW_WORDS[code], *story, *MORE[code])))
    assert body(article) == (first, *story, *MORE[code])
    assert [(item.title, item.text) for item in article.related] == [(NEW_WORDS[code][1], None)]


@pytest.mark.parametrize("site", ["en", "ru", "de", "fr", "ja"])
def test_a_block_of_links_ends_at_the_next_label(site: str) -> None:
    """A consent notice or the foot of the page below the items isn't one of them."""
    notice = lines_of(site, "consent_banner")[0]
    titles = [title for title, _ in ITEMS["en"]]
    article = clean("\n\n".join((long_story("en"), HEADINGS[site], *titles, notice, "© 2024 Example")))
    assert [item.title for item in article.related] == titles
    assert {removal.text: removal.reason for removal in article.removed}[notice] == "consent"


STAYS = [
    ("en", "Related articles of the treaty were repealed in 1998, and nobody has missed them since that day."),
    ("en", "Read more than one newspaper and you will see the difference, the harbour master told the children."),
    ("ru", "Статьи, связанные с этой темой, выходили в газете и раньше, но тогда их почти никто не читал."),
    ("ja", "この件に関連する記事はこれまでにも新聞に載っていたが、当時はほとんど誰にも読まれていなかったという。"),
]


@pytest.mark.parametrize(("code", "line"), STAYS)
def test_sentences_that_hold_the_words_stay(code: str, line: str) -> None:
    """A sentence that begins with the words of a heading is none: nothing goes."""
    article = clean("\n\n".join((*STORIES[code], line, *MORE[code])))
    assert line in article.paragraphs
    assert article.related == ()


@pytest.mark.parametrize("heading", ["Background", "The week on the island", "Further reading of the gauges"])
def test_sections_of_an_article_stay(heading: str) -> None:
    """A heading of the article's own, with paragraphs under it, stays with them."""
    article = clean("\n\n".join((*STORIES["en"], heading, *MORE["en"])))
    assert body(article)[-4:] == (heading, *MORE["en"])


@pytest.mark.parametrize("heading", ["See also", "Related"])
def test_the_article_stays_below_a_heading_over_nothing(heading: str) -> None:
    """Where the article goes on under a heading of links, its paragraphs aren't taken for items."""
    article = clean("\n\n".join((*STORIES["en"], heading, *MORE["en"])))
    assert set(body(article)) >= {*STORIES["en"][1:], *MORE["en"]}


CONTINUES = {
    "hu": "A cikk a hirdetés után folytatódik",
    "id": "Scroll to continue with content",
    "nb": "Saken fortsetter under bildet",
    "en": "Article continues below",
    "th": "เลื่อนลงเพื่ออ่านต่อ",
}


@pytest.mark.parametrize("code", sorted(CONTINUES))
def test_the_article_continues_below_opens_no_links(code: str) -> None:
    """A line that says that the article goes on below an advert or a picture goes by itself, and what follows it stays."""
    question, *answer = "What did they eat in the school?", *MORE["en"]
    article = clean("\n\n".join([*STORIES["en"], CONTINUES[code], question, *answer]))
    assert article.related == ()
    assert body(article)[-4:] == (question, *answer)


CARD = '<div><a href="/{n}"><h4>{title}</h4></a><span>{label}</span><p>{text}</p></div>'


@pytest.mark.parametrize("text", ["Ten people.", "It is cold. The office says that it stays so for three days."])
def test_a_short_teaser_below_the_label_of_a_card(text: str) -> None:
    """In HTML a sentence without a link is the teaser of the link above it, however short, also below a label of AI."""
    titles = ("Cold air over the delta", "Brewery hires ten people")
    cards = "".join(
        CARD.format(n=n, title=title, label="AI-generated image", text=text) for n, title in enumerate(titles)
    )
    lines = "".join(f"<p>{line}</p>" for line in (*STORIES["en"][1:], *MORE["en"]))
    article = clean(f"<h1>{STORIES['en'][0]}</h1>{lines}<div><h3>Related articles</h3>{cards}</div>")
    assert [(item.title, item.text, item.ai_generated) for item in article.related] == [(t, text, True) for t in titles]


def test_links_between_line_breaks_end_with_their_box() -> None:
    """Where article, heading and links stand in one cell of a page of tables, the next cell is no item."""
    lines = "<br><br>".join((*STORIES["en"][1:], *MORE["en"]))
    links = '<b>Related articles</b><br><a href="/1">Brewery hires ten people</a><br><a href="/2">Cold air over the delta</a><br>'
    page = f"<table><tr><td><b>{STORIES['en'][0]}</b><br><br>{lines}<br><br>{links}</td></tr><tr><td>The Wells News, since 1908</td></tr></table>"
    article = clean(f"<title>{STORIES['en'][0]}</title>{page}")
    assert [(item.title, item.text) for item in article.related] == [
        ("Brewery hires ten people", None),
        ("Cold air over the delta", None),
    ]


UNLISTED_HEADINGS = {"ka": "სხვა ამბები ჩვენგან", "bn": "আপনার চোখ এড়িয়ে গেছে?", "en": "Fresh off the quay"}


@pytest.mark.parametrize("code", sorted(UNLISTED_HEADINGS))
def test_an_unlisted_heading_over_links_in_a_box(code: str) -> None:
    """In HTML a short line over nothing but links as long as titles is a heading, in any language; its items come back."""
    titles = ("Brewery hires ten people", "Cold air comes over the delta")
    lines = "".join(f"<p>{line}</p>" for line in (*STORIES["en"][1:], *MORE["en"]))
    items = "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(titles))
    box = f"<section><h3>{UNLISTED_HEADINGS[code]}</h3><ul>{items}</ul></section>"
    article = clean(f"<h1>{STORIES['en'][0]}</h1><div>{lines}</div>{box}")
    assert [(item.title, item.url) for item in article.related] == [(titles[0], "/0"), (titles[1], "/1")]
    assert {removal.reason for removal in article.removed} == {"related"}
    menu = "".join(f'<li><a href="/{n}">{word}</a></li>' for n, word in enumerate(("Careers", "Our team", "Boats")))
    foot = f"<footer><h3>The company</h3><ul>{menu}</ul></footer>"
    assert clean(f"<h1>{STORIES['en'][0]}</h1><div>{lines}</div>{foot}").related == ()


REPLIES = {
    "en": ("Ann Reeve says:", ("August 1, 2024 at 3:45 am", "September 27, 2024 at 1:04 am")),
    "de": ("Anna Nord meint", ("29. März 2024 um 16:45 Uhr", "20. November 2024 um 10:36 Uhr")),
}


@pytest.mark.parametrize("code", sorted(REPLIES))
@pytest.mark.parametrize("page", ["", "/harbour/"])
def test_links_to_places_on_one_page_are_no_related_items(code: str, page: str) -> None:
    """The days of comments lead to these, the entries of a table of contents to sections."""
    heading, days = REPLIES[code]
    title, *lines = (*STORIES[code], *MORE[code])
    items = "".join(f'<p><a href="{page}#c{n}">{day}</a></p>' for n, day in enumerate(days))
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    article = clean(f"<h1>{title}</h1><div>{paragraphs}</div><section><b>{heading}</b>{items}</section>")
    assert article.related == ()


def test_the_last_title_stands_right_over_the_foot_of_the_page() -> None:
    """What the foot says is no teaser, so the title above it is no label."""
    titles = ["Снегоочиститель для антенны", "Каталог пластинок переписан набело"]
    links = "".join(f"<p><a href=/{n}>{title}</a></p>" for n, title in enumerate(titles))
    page = "".join(f"<p>{line}</p>" for line in STORIES["ru"][1:])
    foot = "<div>© 2002 Обсерватория на Каменной горе. Вебмастер. Страница в кодировке KOI8-R.</div>"
    article = clean(f"<h1>{STORIES['ru'][0]}</h1><div>{page}</div><div><h4>Другие заметки</h4>{links}</div>{foot}")
    assert [item.title for item in article.related] == titles


HARBOUR = (
    "The ferry sails again",
    "The ferry to the island sails again after a week in which nobody could leave or reach the harbour.",
    '"We had flour for two more days," said Ann Reeve, a baker. "On Monday I began to count the loaves."',
    "Divers found two cracks in the sea wall, which will be filled in spring. Large ships must wait outside until then.",
    "The mayor spoke of luck, since nobody had been hurt, and thanked those who had carried water and bread.",
)
MENU = ("Home", "News", "Sport", "Culture", "Weather")


def test_the_title_of_an_insert_goes_with_its_heading() -> None:
    """Between a listed heading in the article and the article's prose there is a title of something else, whatever its score."""
    title, first, second, *below = HARBOUR
    article = clean("\n".join((*MENU, title, first, second, "Related", "Island school wins a prize", *below)))
    assert article.paragraphs == HARBOUR[1:]
    assert [(item.title, item.text) for item in article.related] == [("Island school wins a prize", None)]


def test_the_article_goes_on_between_an_insert_and_the_links_below_it() -> None:
    """What other articles say, under the next heading, says nothing of the prose above that heading."""
    title, first, second, third, _ = HARBOUR
    insert = ("Related", "Island school wins a prize", "2 hours ago")
    cards = (
        (
            "Ferry crews agree to new rosters",
            "The crews of all three ferries agreed on Monday to work new hours from June.",
        ),
        (
            "Museum returns carved doorway",
            "The doorway had hung in the museum for eighty years, and it goes back to its village.",
        ),
        (
            "Bridge closed for repairs",
            "The bridge over the river will stay closed until the end of the month, the council said.",
        ),
    )
    lines = (title, first, second, *insert, third, "Related articles", *(line for card in cards for line in card))
    article = clean("\n\n".join(lines))
    assert article.paragraphs == (first, second, third)
    assert [(item.title, item.text) for item in article.related] == [(insert[1], None), *cards]


def test_a_word_that_stands_on_every_item_is_no_title() -> None:
    title, *paragraphs = STORIES["en"]
    titles = [
        "Island school wins a prize for its weather",
        "Flour is short on all of the islands",
        "A bridge for the ferry's people",
    ]
    cards = "".join(
        f"<div><h3><a href=/{n}>{name}</a></h3><a href=/{n}><div>play</div></a></div>" for n, name in enumerate(titles)
    )
    body = "".join(f"<p>{line}</p>" for line in paragraphs)
    article = clean(f"<h1>{title}</h1><article>{body}</article><section><h2>Most read</h2>{cards}</section>")
    assert [item.title for item in article.related] == titles


UNLISTED = {
    "en": "Nine days that were worth a read",
    "ru": "Девять дней, о которых стоит прочесть",
    "ja": "読む価値のある九日間",
}


@pytest.mark.parametrize(("code", "mark"), [("en", ""), ("ru", ""), ("ja", ""), ("ja", "。")])
def test_an_unlisted_heading_over_titles_and_teasers_of_a_text(code: str, mark: str) -> None:
    """
    Items come back also below a heading that no list has, in the article's own language.

    It may be a sentence, if none of what follows counts to the article.
    """
    article = clean("\n\n".join((long_story(code), UNLISTED[code] + mark, *flat(ITEMS[code]), "© 2024 Example")))
    assert [(item.title, item.text) for item in article.related] == list(ITEMS[code])
    assert body(article) == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize("heading", ["Related events", "Relacionado Eventos", "Premium por"])
@pytest.mark.parametrize("code", ["ru", "ja"])
def test_a_heading_of_two_words_that_are_labels_each(code: str, heading: str) -> None:
    """Together they may be another label, which opens items: one of links, or one that no list has."""
    article = clean("\n\n".join((long_story(code), heading, *flat(ITEMS[code]), "© 2024 Example")))
    assert [(item.title, item.text) for item in article.related] == list(ITEMS[code])
    assert body(article) == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize("heading", ["Related events", "Popular topics", "Featured blog"])
def test_two_words_over_a_list_of_lines_open_no_items(heading: str) -> None:
    """They may stand over the names of sections, or over tags; teasers tell that articles follow."""
    names = ("Gardens and parks", "Concerts in the hall", "Markets by the harbour", "The river in winter")
    assert clean("\n\n".join((long_story("en"), heading, *names, "© 2024 Example"))).related == ()


@pytest.mark.parametrize("code", ITEMS)
def test_a_teaser_without_a_full_stop(code: str) -> None:
    """Among items with a title and a teaser, two lines are such a pair where the lower one is longer, whatever it ends with."""
    (one, other), *items = ITEMS[code]
    cut = other[:-1]
    article = clean("\n\n".join((long_story(code), HEADINGS[code], one, cut, *flat(tuple(items)))))
    assert [(item.title, item.text) for item in article.related] == [(one, cut), *items]


def test_titles_of_different_lengths_are_no_pairs() -> None:
    """Where no item has a teaser, a long title below a short one is an item of its own."""
    titles = ["School soup wins", "The brewery of the island hires ten people in spring for the mainland", "New light"]
    article = clean("\n\n".join((long_story("en"), HEADINGS["en"], *titles)))
    assert [(item.title, item.text) for item in article.related] == [(title, None) for title in titles]


@pytest.mark.parametrize("code", ["ru", "ja"])
def test_a_title_that_was_decoded_wrongly(code: str) -> None:
    """One broken title below a listed heading doesn't hide the items."""
    broken = "ÐÐ° Ð¼ÑÑÐµ Ð¿Ð¾ÑÑÑÐ¾ÑÑ Ð½Ð¾Ð²ÑÐ¹ Ð¼Ð°ÑÐº, ÑÐµÑÐ¸Ð» ÑÐ¾Ð²ÐµÑ Ð² Ð¿Ð¾Ð½ÐµÐ´ÐµÐ»ÑÐ½Ð¸Ðº."
    (_, teaser), *items = ITEMS[code]
    article = clean("\n\n".join((long_story(code), HEADINGS[code], broken, teaser, *flat(tuple(items)))))
    assert [(item.title, item.text) for item in article.related][-len(items) :] == items
    assert broken not in article.text


@pytest.mark.parametrize("code", ["en", "ru"])
def test_entries_of_a_live_blog_are_no_items(code: str) -> None:
    """Titles with a time and a sentence below are entries of the article's own."""
    title, *paragraphs = STORIES[code]
    updated = {"en": "Updated 4:3{} p.m., March 2, 2024", "ru": "Обновлено 2 марта 2024, 16:3{}"}[code]
    entries = [line for n, (head, text) in enumerate(ITEMS[code]) for line in (head, updated.format(n), text)]
    article = clean("\n\n".join((title, *paragraphs, *MORE[code], *entries)))
    assert article.related == ()


BEFORE_LINKS = {
    "tr": "İLGİLİ HABER",
    "ko": "관련기사",
    "hy": "Կարդացեք նաև՝",
    "am": "ተጨማሪ ያንብቡ፦",
    "hu": "Ez is érdekelheti:",
}


@pytest.mark.parametrize("code", sorted(BEFORE_LINKS))
@pytest.mark.parametrize("tag", ["p", "div"])
def test_a_label_before_the_link_that_is_the_rest_of_its_line(code: str, tag: str) -> None:
    """A heading over related links opens an insert too where it stands in the line of its one link, with a colon of its script or none."""
    title, *lines = HARBOUR
    name = "Island school wins a prize"
    insert = f"<{tag}><b>{BEFORE_LINKS[code]}</b> <a href=/1>{name}</a></{tag}>"
    body = [f"<p>{line}</p>" for line in lines]
    article = clean(f"<title>{title}</title><h1>{title}</h1><div>{''.join([*body[:2], insert, *body[2:]])}</div>")
    assert article.paragraphs == tuple(lines)
    assert [(item.title, item.url) for item in article.related] == [(name, "/1")]
    side_by_side = clean("".join(["<title>x</title>", *body[:2], insert.replace("</b> ", "</b>"), *body[2:]]))
    assert [item.title for item in side_by_side.related] == [name]


@pytest.mark.parametrize("end", ["", ".", "。"], ids=["whole", "cut off", "cut off in Japanese"])
@pytest.mark.parametrize(("code", "heading"), [("ru", "Soovitused lugemiseks"), ("ja", "Mapendekezo ya leo")])
def test_an_unlisted_heading_in_another_script(code: str, heading: str, end: str) -> None:
    """
    It opens items though a notice in that script makes it one of the page's, and though one teaser is cut off.

    The line in that script below them is no item.
    """
    (one, first), *_, last = ITEMS[code]
    notice = "See lehekülg kasutab küpsiseid ja annab teile kontrolli selle üle, mida soovite sellel lehel lubada ja mida mitte."
    lines = (one, first.rstrip(end), *last, "kommentaari", notice, "Luba kõik küpsised", "© 2024 Example")
    article = clean("\n\n".join((long_story(code), heading, *lines)))
    assert [(item.title, item.text) for item in article.related] == [(one, first.rstrip(end)), last]
    assert body(article) == (*STORIES[code][1:], *MORE[code])


@pytest.mark.parametrize("line", ["« <a href=/1>previous</a> | <a href=/>up</a> | <a href=/2>next</a> »"])
def test_links_to_the_pages_beside_open_no_block(line: str) -> None:
    """What stands below them is the article's."""
    title, *lines = HARBOUR
    body = "".join(f"<p>{text}</p>" for text in lines)
    article = clean(f"<title>{title}</title><div>{line}</div><h1>{title}</h1><h2>A short heading</h2><div>{body}</div>")
    assert article.title == title
    assert article.related == ()


@pytest.mark.parametrize("title", ["Ferry lands in a new harbour", "Ferry lands in another harbour"])
def test_what_a_title_says_makes_no_heading_strange(title: str) -> None:
    """Whether a heading is in another language is seen of the heading; sections of an article stay, whatever the first is called."""
    _, *sections = ITEMS["en"]
    first = "The ferry put passengers ashore on the far side of the island on Tuesday, since the quay was full of wood."
    article = clean("\n\n".join((long_story("en"), UNLISTED["en"], title, first, *flat(tuple(sections)))))
    assert article.related == ()
    assert title in article.paragraphs


LATEST = {
    "sv": (
        "Senaste inlägg",
        "Kategorier",
        ("Bryggeriet anställer tio personer i vår", "Kall luft drar in över deltat"),
        "för 3 månader sedan",
        "Hamnen",
    ),
    "tr": (
        "Son yazılar",
        "Bölümler",
        ("Bira fabrikası baharda on kişi alıyor", "Deltanın üzerine soğuk hava geliyor"),
        "3 ay önce",
        "Liman",
    ),
}


def page_with(box: str, code: str = "en") -> str:
    lines = "".join(f"<p>{line}</p>" for line in (*STORIES[code][1:], *MORE[code]))
    return f"<h1>{STORIES[code][0]}</h1><article>{lines}</article>{box}"


@pytest.mark.parametrize("code", LATEST)
def test_a_heading_beside_the_first_one_ends_its_links(code: str) -> None:
    """A line without a link that stands as the heading does, below its links, is the next heading: its links are no items."""
    heading, other, titles, _, tag = LATEST[code]
    links = "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(titles))
    tags = f'<li><a href="/t">{tag}</a> (3)</li><li><a href="/2021/07">2021/07</a></li>'
    for start, end in (("<h3>", "</h3>"), ("", "")):
        widget = '<li class="{}">{}<ul>{}</ul></li>'
        latest = widget.format("latest", start + heading + end, links)
        sections = widget.format("sections", start + other + end, tags)
        article = clean(page_with(f'<div class="aside"><ul>{latest}{sections}</ul></div>'))
        assert [item.title for item in article.related] == list(titles)


@pytest.mark.parametrize("code", LATEST)
def test_the_lines_of_one_link_are_one_item(code: str) -> None:
    """Of a card that is a link as a whole, the heading is the title; the time and the tag beside it are none, and it leads to its own page."""
    heading, _, titles, time, tag = LATEST[code]
    card = '<div><a href="/tag">{2}</a><a href="/{0}"><div><h4>{1}</h4></div><div>{3}</div></a></div>'
    cards = "".join(card.format(n, title, tag, time) for n, title in enumerate(titles))
    article = clean(page_with(f"<section><h3>{heading}</h3><div>{cards}</div></section>"))
    assert [(item.title, item.text, item.url) for item in article.related] == [
        (titles[0], None, "/0"),
        (titles[1], None, "/1"),
    ]


@pytest.mark.parametrize("code", LATEST)
def test_the_longer_line_of_one_link_is_its_teaser(code: str) -> None:
    """Without a full stop, too: a card's link may hold the title and how the article begins."""
    heading, _, titles, _, _ = LATEST[code]
    card = '<div><a href="/{0}"><h4>{1}</h4><div>{2}</div></a></div>'
    teasers = [f"{title} – {title}" for title in titles]
    cards = "".join(card.format(n, *pair) for n, pair in enumerate(zip(titles, teasers, strict=True)))
    article = clean(page_with(f"<section><h3>{heading}</h3><div>{cards}</div></section>"))
    assert [(item.title, item.text) for item in article.related] == list(zip(titles, teasers, strict=True))


@pytest.mark.parametrize("code", LATEST)
def test_the_article_itself_is_no_related_item(code: str) -> None:
    """A list of the latest articles holds this one, too."""
    heading, _, titles, _, _ = LATEST[code]
    links = "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate((STORIES["en"][0], *titles)))
    article = clean(page_with(f"<section><h3>{heading}</h3><ul>{links}</ul></section>"))
    assert [(item.position, item.title) for item in article.related] == [(1, titles[0]), (2, titles[1])]


CARDS_IN_A_LINE = {
    "ru": ("Похожие записи", ("Пивоварня наймёт весной десять человек", "Холодный воздух пришёл в дельту")),
    "de": ("Ähnliche Beiträge", ("Die Brauerei stellt im Frühjahr zehn Leute ein", "Kalte Luft zieht über das Delta")),
}


TEASERS_OF_CARDS = {
    "ru": "Маяк на мысе заменят в следующем году, решил совет в понедельник после долгих споров о его",
    "de": "Der Leuchtturm am Kap wird im nächsten Jahr ersetzt, das beschloss der Rat nach langem Streit über den",
}


@pytest.mark.parametrize("code", CARDS_IN_A_LINE)
def test_items_that_are_one_line_each_go_with_their_heading(code: str) -> None:
    """Date, title and teaser may stand in one line; where all lines of a box hold such a link, they are items, however like an article they read."""
    heading, titles = CARDS_IN_A_LINE[code]
    teaser = TEASERS_OF_CARDS[code]
    item = '<li><small>15.03.2015</small> <a href="/{}">{}</a> <small>{} […]</small></li>'
    items = "".join(item.format(n, title, teaser) for n, title in enumerate(titles))
    lines = "".join(f"<div>{line}</div>" for line in STORIES[code][1:])
    article = f'<article><h1>{STORIES[code][0]}</h1><div class="entry-content">{lines}</div></article>'
    box = f'<div class="post-content"><div class="entry-content"><h3>{heading}</h3><ul class="entry">{items}</ul></div></div>'
    cleaned = clean(f"<main>{article}{box}</main>")
    assert cleaned.paragraphs == tuple(STORIES[code][1:])
    assert [item.url for item in cleaned.related] == ["/0", "/1"]


MIXED = {
    "ja": (
        "港の店は月曜日にまた開いた。島の人は九日ぶりに新しいパンを買うことができ、朝から長い列ができた。",
        "後は「配達申込」機能が便利。（詳細は下記参照）",
        "船便の予約も同じ画面でできる",
        "島の店はどこも同じ仕組みを使っているので、一度登録してしまえば、次の日から全部の店で買い物ができる。",
        "受け取りは港の窓口で",
        "窓口は朝の六時から夜の八時まで開いている。荷物が大きいときは、係の人が車まで運んでくれることになっている。",
    ),
    "th": (
        "ท่าเรือของเกาะเปิดอีกครั้งเมื่อวันจันทร์ หลังจากพายุทำให้ต้องปิดไปเก้าวัน และเรือข้ามฟากก็กลับมาวิ่งตามปกติแล้ว ชาวเกาะบอกว่าดีใจมาก",
        "โรค ischemic heart disease",
        "อาการที่พบบ่อย",
        "คนไข้หลายคนบอกว่ารู้สึกเหนื่อยง่ายกว่าเดิม และต้องหยุดพักบ่อยครั้งเวลาเดินขึ้นเนินจากท่าเรือไปที่หมู่บ้าน ซึ่งเมื่อก่อนไม่เคยเป็น",
    ),
}


@pytest.mark.parametrize(("line", "strange"), [("島内配達料金", False), ("ферри", True)])
def test_a_line_all_in_han_is_japanese(line: str, strange: bool) -> None:
    """Words may be written without kana wherever it is used."""
    page = read("\n\n".join([*STORIES["ja"][2:], line]), None, Options())
    view = look(page, page.blocks, default_lexicon(), Options())
    assert Spelling(view).in_another_script(len(page.blocks) - 1) is strange


@pytest.mark.parametrize("language", MIXED)
def test_a_line_with_letters_of_the_articles_script_is_no_label_in_another_script(language: str) -> None:
    """A line whose letters are mostly Han in a Japanese article, or mostly Latin in a Thai one, opens no related links."""
    article = clean("\n\n".join([*STORIES[language][1:], *MIXED[language], *MORE.get(language, ())]))
    assert [line for line in MIXED[language] if line not in article.text] == []


LATER = {
    "ru": MORE["ru"],
    "ar": (
        "كان الميناء مغلقًا منذ يوم الثلاثاء الماضي، حين اقتلعت الريح سقف مكتب التذاكر وألقت به في الحوض قرب الرصيف.",
        "أمضى الغواصون يومين في رفع العوارض من الماء، وشكرهم رئيس البلدية ببرميل من العصير من معصرة الجزيرة الوحيدة.",
        "نفد الخبز والحليب من متاجر الجزيرة يوم الجمعة، لكن أحدًا لم يجع، لأن الصيادين تقاسموا مع الجميع ما اصطادوه.",
    ),
}


@pytest.mark.parametrize("language", LATER)
@pytest.mark.parametrize("command", ["/var/lib/ferry/tickets/", "sudo ferry set tickets.keep=2", "#!/bin/bash"])
def test_a_line_of_code_is_no_label_in_another_script(language: str, command: str) -> None:
    """A command between the paragraphs of an article in other letters opens no related links."""
    title, *paragraphs = STORIES[language]
    words = [" ".join(text.split()[:3]) for text in LATER[language]]
    pairs = [line for pair in zip(words, LATER[language], strict=True) for line in pair]
    article = clean("\n\n".join([title, *paragraphs, command, *pairs]))
    assert article.related == () and [line for line in pairs if line not in article.text] == []


COLUMN = {
    "en": ("Recent posts", "Older posts", "January 2021", "About this site", "See all"),
    "ja": ("最近の投稿", "アーカイブ", "2021年1月", "メタ情報", "もっと見る"),
    "vi": ("Tin mới nhất", "Bài viết cũ hơn", "Tháng Mười Hai 2020", "Trang Facebook", "Xem thêm"),
}


def _side_column(language: str, story: str) -> str:
    recent, archive, month, about, more = COLUMN[language]
    links = "".join(
        f"<li><a href='/{n}/'>{title}</a></li>" for n, (title, _) in enumerate(ITEMS.get(language, ITEMS["en"]))
    )
    boxes = [
        f"<h3 class=widget-title>{recent}</h3><span><a href=/all/>{more}</a></span><ul>{links}<li><a href=/own/>{story}</a></li></ul>",
        f"<h3 class=widget-title>{archive}</h3><ul><li><a href=/2021/01/>{month}</a><li><a href=/2020/12/>{month}</a></ul>",
        f"<h3 class=widget-title>{about}</h3><ul><li><a href=/feed/>RSS</a></ul>",
    ]
    return "<aside id=secondary>" + "".join(f"<div class=widget>{box}</div>" for box in boxes) + "</aside>"


@pytest.mark.parametrize("language", COLUMN)
def test_related_links_of_a_side_column_end_with_their_box(language: str) -> None:
    """Another heading of the same look opens another box of the column: archives are no related items, and neither is the page itself."""
    title, *paragraphs = STORIES.get(language, STORIES["en"])
    text = "".join(f"<p>{paragraph}</p>" for paragraph in [*paragraphs, *MORE.get(language, MORE["en"])])
    html = f"<title>{title}</title><main><h1>{title}</h1><article class=entry-content>{text}</article></main>"
    article = clean(f"<html><body>{html}{_side_column(language, title)}</body></html>")
    items = ITEMS.get(language, ITEMS["en"])
    assert [(item.title, item.url) for item in article.related] == [
        (name, f"/{n}/") for n, (name, _) in enumerate(items)
    ]


@pytest.mark.parametrize("date", ["24/08/2020", "2020-08-24", "24.08.2020 10:15"])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_a_date_is_no_title_in_a_text(language: str, date: str) -> None:
    """Between the title and its teaser stands when the article was published."""
    first, *others = ITEMS[language]
    cards = [line for title, teaser in others for line in (title, date, teaser)]
    lines = [*long_story(language).split("\n\n"), HEADINGS[language], first[0], *cards]
    article = clean("\n".join(lines), input="text")
    assert [(item.title, item.text) for item in article.related] == [(first[0], None), *others]


@pytest.mark.parametrize("source", ["原文：", "原文链接：", "原文出處："])
def test_the_source_of_a_translation_is_no_related_item(source: str) -> None:
    """A line that says where the article was published first belongs to its byline."""
    line = f"{source}http://ferry.example/a-day"
    html = "".join(f"<p>{text}</p>" for text in (*STORIES["zh-Hans"][1:], *MORE["zh-Hans"]))
    linked = line.replace(
        "http://ferry.example/a-day", "<a href=http://ferry.example/a-day>http://ferry.example/a-day</a>"
    )
    article = clean(f"<title>{STORIES['zh-Hans'][0]}</title><article>{html}<ul><li>{linked}</li></ul></article>")
    assert article.related == () and line not in article.text


QUESTIONS = {
    "ru": (
        "Часто спрашивают",
        (
            "Ходит ли паром каждый день?",
            "Нет. Зимой паром ходит только три дня в неделю, а в шторм не ходит вовсе, пока не уляжется ветер.",
            "Где продают билеты?",
            "Билеты продают в окошке на пристани и в лавке у сельской школы, с шести часов утра и до самого вечера.",
        ),
    ),
    "en": (
        "Frequently asked",
        (
            "Does the ferry sail every day?",
            "No. In winter the ferry sails on three days of the week only, and in a storm it doesn't sail at all.",
            "Where are tickets sold?",
            "Tickets are sold at the window in the harbour, and in the shop beside the village school from six in the morning.",
        ),
    ),
}


@pytest.mark.parametrize("language", QUESTIONS)
def test_questions_and_their_answers_are_no_related_items(language: str) -> None:
    """Under a heading that no list has, two questions in a row are answered by the article."""
    heading, lines = QUESTIONS[language]
    text = [*STORIES[language], *MORE[language], heading, *lines, "Download the app"]
    article = clean("\n".join(text), input="text")
    assert article.related == ()
    assert all(removal.reason != "related" for removal in article.removed)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_date_in_a_card_that_is_one_link_is_no_title(language: str) -> None:
    """A card that is a link as a whole has the date over its heading in the same link."""
    title, *paragraphs = STORIES[language]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, *MORE[language]))
    card = "<a class='group card' href=/{}/><div><time>19.08.2026</time><span>·</span><span>2 min</span></div><h3>{}</h3><p>{}</p></a>"
    cards = "".join(card.format(n, *item) for n, item in enumerate(ITEMS[language]))
    related = f"<section class=mt-12><h2>{HEADINGS[language]}</h2><div class=grid>{cards}</div></section>"
    article = clean(
        f"<title>{title}</title><main><article><h1>{title}</h1><div class=prose>{text}</div>{related}</article></main>"
    )
    assert [(item.title, item.text) for item in article.related] == list(ITEMS[language])


READ_MORE = {"en": "Read more", "ru": "Читать далее", "pl": "czytaj więcej"}


@pytest.mark.parametrize("code", READ_MORE)
def test_the_link_to_the_rest_of_an_item_opens_no_block(code: str) -> None:
    """ "Read more" below a teaser leads where its title leads: what stands below it is no related item."""
    entry = "<div><h3><a href='/{0}/'>{1}</a></h3><p>{2}</p><p><a href='/{0}/'>{3}</a></p></div>"
    teasers = "".join(
        entry.format(n, *item, READ_MORE[code]) for n, item in enumerate(ITEMS.get(code, ITEMS["en"])[:1])
    )
    menu = "<div><h3>Archives</h3><ul><li><a href='/a/'>What we printed in the spring of 2021</a></ul></div>"
    article = clean(page_with(f"<div class=side>{teasers}{menu}</div>"))
    assert not any("spring of 2021" in (item.title or "") for item in article.related)
    assert {removal.reason for removal in article.removed if "spring of 2021" in removal.text} == {"boilerplate"}


@pytest.mark.parametrize("code", READ_MORE)
def test_a_link_that_stands_below_several_items_opens_none(code: str) -> None:
    """Where nothing is known of where the titles lead, the same link below three items is a part of each."""
    entry = "<div><b>{1}</b><p>{2}</p><p><a href='/{0}/'>{3}</a></p></div>"
    entries = "".join(entry.format(n, *item, READ_MORE[code]) for n, item in enumerate(ITEMS.get(code, ITEMS["en"])))
    menu = "<div><b>Archives</b><ul><li><a href='/a/'>What we printed in the spring of 2021</a></ul></div>"
    article = clean(page_with(f"<div class=side>{entries}{menu}</div>"))
    assert not any("spring of 2021" in (item.title or "") for item in article.related)


@pytest.mark.parametrize("code", ["en", "ru"])
def test_the_link_to_the_rest_of_an_item_is_its_label(code: str) -> None:
    """Under a heading over related articles, such a link belongs to the item above it, and the next item begins below."""
    entry = "<div><h3><a href='/{0}/'>{1}</a></h3><p>{2}</p><p><a href='/{0}/'>{3}</a></p></div>"
    entries = "".join(entry.format(n, *item, READ_MORE[code]) for n, item in enumerate(ITEMS[code]))
    article = clean(page_with(f"<section class=more><h2>{HEADINGS[code]}</h2>{entries}</section>", code))
    assert [(item.title, item.text) for item in article.related] == list(ITEMS[code])


SECTIONS_OF_A_SITE = {
    "en": ("News", ("Politics", "Harbour", "Schools", "Weather")),
    "es": ("Portada", ("Política", "Puerto", "Escuelas", "El tiempo")),
    "pl": ("Aktualności", ("Polityka", "Port", "Szkoły", "Pogoda")),
    "fa": ("تازه ها", ("سیاست", "بندر", "مدرسه", "هوا")),
}


@pytest.mark.parametrize("code", SECTIONS_OF_A_SITE)
def test_the_names_of_sections_are_no_related_items(code: str) -> None:
    """A menu that opens below a word such as "News", which is a link itself, holds no articles."""
    heading, names = SECTIONS_OF_A_SITE[code]
    below = "".join(f"<li><a href='/{n}/'>{name}</a></li>" for n, name in enumerate(names))
    menu = f"<ul class=top><li class=open><a href='/all/'>{heading}</a><ul>{below}</ul></li></ul>"
    box = page_with("")
    for page in (menu + box, box + f"<footer>{menu}</footer>"):
        assert clean(f"<html><body>{page}</body></html>").related == ()


@pytest.mark.parametrize("code", SECTIONS_OF_A_SITE)
def test_the_names_in_a_list_that_its_first_item_heads_are_no_related_items(code: str) -> None:
    """Below the article stands a list of names, the first of which is no link: sections, or the tags of the article."""
    heading, names = SECTIONS_OF_A_SITE[code]
    below = "".join(f"<li><a href='/{n}/'>{name}</a></li>" for n, name in enumerate(names))
    for label in (heading, {"en": "Related topics", "es": "Temas relacionados"}.get(code, heading)):
        page = page_with(f"<div class=tags><ul><li>{label}</li>{below}</ul></div>")
        assert clean(f"<html><body>{page}</body></html>").related == ()


SECTIONED = {
    "en": ("More news", ("HARBOUR", "THEATRE", "SCHOOLS"), "{} comments"),
    "es": ("Más noticias", ("PUERTO", "TEATRO", "ESCUELAS"), "{} comentarios"),
    "ru": ("Другие новости", ("ПОРТ", "ТЕАТР", "ШКОЛЫ"), "{} комментариев"),
}


@pytest.mark.parametrize("code", SECTIONED)
def test_sections_and_counts_of_comments_are_labels_of_items(code: str) -> None:
    """Over each linked title stands the section it is from, and below it when it was printed and how many people commented."""
    heading, names, count = SECTIONED[code]
    titles = [title for title, _ in ITEMS.get(code, ITEMS["en"])]
    item = "<div><div>{1}</div><div><a href='/{0}/'>{2}</a></div><div>03/12/2015 {3}</div></div>"
    items = "".join(
        item.format(n, name, title, count.format(n))
        for n, (name, title) in enumerate(zip(names, titles, strict=True), 5)
    )
    article = clean(page_with(f"<div class=more><h2>{heading}</h2>{items}</div>"))
    assert [(item.title, item.url) for item in article.related] == [
        (title, f"/{n}/") for n, title in enumerate(titles, 5)
    ]
    counts = [removal.reason for removal in article.removed if "03/12/2015" in removal.text]
    assert counts[:2] == ["related", "related"]


BESIDE_ITEMS = {
    "en": ("Opening hours of the office: 9 to 5", "Cookery with what the sea brings"),
    "ru": ("Часы работы редакции: с 9 до 17", "Кухня того, что приносит море"),
}


@pytest.mark.parametrize("code", BESIDE_ITEMS)
def test_what_has_no_link_among_linked_items_is_none(code: str) -> None:
    """Under a heading over linked titles, a line without a link is no other article; where no title has one, they are."""
    links = "".join(f"<div><a href='/{n}/'>{title}</a></div>" for n, (title, _) in enumerate(ITEMS[code]))
    lines = "".join(f"<div>{line}</div>" for line in BESIDE_ITEMS[code])
    article = clean(page_with(f"<div class=more><h2>{HEADINGS[code]}</h2>{lines}{links}</div>", code))
    assert [item.title for item in article.related] == [title for title, _ in ITEMS[code]]
    assert {removal.reason for removal in article.removed if removal.text in BESIDE_ITEMS[code]} == {"related"}
    text = "\n\n".join((*STORIES[code], *MORE[code], HEADINGS[code], *(title for title, _ in ITEMS[code])))
    assert [item.title for item in clean(text).related] == [title for title, _ in ITEMS[code]]


NAMED = {
    "ja": (
        "台風で島が九日間停電した。その間に使った道具のうち、Nami 3とKaze Miniの二つを、同じ部屋で毎晩くらべてみた結果をまとめておきたい。",
        "電池の持ち",
        "単三電池を二本入れると、毎晩三時間使っても九日目の朝まで動いていた。説明書にある時間よりもかなり長く、予備の電池は一度も使わなかった。",
        "音の大きさ",
        "台所で湯を沸かしていても、隣の部屋まで天気予報がはっきりと聞こえた。ただし低い音は割れやすく、音楽を楽しむにはあまり向いていない。",
    ),
    "ru": (
        "Девять дней на острове не было света. Два приёмника, Nami 3 и Kaze Mini, работали у нас каждый вечер на одной кухне, и вот что вышло.",
        "Батарейки",
        "С двумя батарейками он играл по три часа в день и дожил до девятого утра. В инструкции обещано вдвое меньше, запасные так и не понадобились.",
        "Звук",
        "Прогноз погоды было слышно в соседней комнате, даже когда кипел чайник. Низкие ноты хрипят, так что музыку на нём слушать не хочется.",
    ),
}


@pytest.mark.parametrize("code", NAMED)
def test_a_name_that_the_article_mentions_opens_no_items(code: str) -> None:
    """A section may be headed by a name in Latin letters, over short lines and a paragraph below each."""
    first, *section = NAMED[code]
    title, one, other, *_ = STORIES[code]
    lines = ("Wells", title, "13.05.2024", first, "Nami 3", *section, "Kaze Mini", section[0], one, section[2], other)
    article = clean("\n\n".join(lines))
    assert article.related == ()
    assert {"Nami 3", *section} <= set(article.paragraphs)


OFFERS = {
    "en": (
        "Keep reading",
        "Subscribe and read all of our articles without a limit.",
        "The paper, every day",
        "Choose a subscription",
    ),
    "nl": ("Verder lezen", "Word abonnee en lees alle artikelen onbeperkt.", "Elke dag de krant", "Kies je abonnement"),
    "ru": (
        "Читать далее",
        "Подпишитесь и читайте все статьи без ограничений.",
        "Газета каждый день",
        "Оформить подписку",
    ),
}


@pytest.mark.parametrize("code", OFFERS)
def test_what_subscribers_get_is_no_related_item(code: str) -> None:
    """Lines without a link over a single one in few words are an offer, whatever stands above them; over a link to an article they aren't."""
    label, said, got, call = OFFERS[code]
    story = "".join(f"<p>{line}</p>" for line in STORIES.get(code, STORIES["en"])[1:])
    offer = f"<div class=paywall><h3>{label}?</h3><p>{said}</p><ul><li>{got}</li></ul><a href=/x>{{}}</a></div>"
    page = f"<html><body><article><h1>{STORIES['en'][0]}</h1>{story}{offer}</article></body></html>"
    article = clean(page.format(call))
    assert article.related == ()
    assert not {label, said, got, call} & set(article.paragraphs)
    linked = clean(
        f"<html><body><article><h1>{STORIES['en'][0]}</h1>{story}<div><h3>{label}</h3><ul><li><a href=/1>{said}</a></li><li><a href=/2>{got}</a></li></ul></div></article></body></html>"
    )
    assert [item.url for item in linked.related] == ["/1", "/2"]


PARAGRAPH_INSERTS = {
    "en": ("Read also:", "The badger moves on, and the golf club is sad"),
    "de": ("Lesen Sie auch", "Der Dachs zieht weiter, der Golfclub trauert"),
    "ru": ("Читайте также", "Барсук ушёл, и гольф-клуб опечален этим"),
    "ar": ("اقرأ أيضا", "البلدية تفتتح المسبح الجديد بعد عامين"),
    "hi": ("यह भी पढ़ें", "गाँव का पुराना पुल इस साल बनेगा"),
}


@pytest.mark.parametrize("tag", ["p", "h3"])
@pytest.mark.parametrize("code", PARAGRAPH_INSERTS)
def test_the_article_goes_on_below_a_label_and_a_link_in_paragraphs_of_their_own(code: str, tag: str) -> None:
    """Whether one paragraph follows or a heading and more, and whether such an insert stands there once or below each paragraph."""
    label, item = PARAGRAPH_INSERTS[code]
    title, one, two, *more = (*STORIES[code], *MORE.get(code, ()))
    insert = f'<{tag}><b>{label}</b></{tag}><p><a href="/d">{item}</a></p>'
    said = [f"<p>{line}</p>" for line in (one, two, *more)]
    for below in (
        [*said[:-1], insert, said[-1]],
        [*said[:2], insert, f"<h2>{title} 2</h2>", *said[2:]],
        [part for paragraph in said[:-1] for part in (paragraph, insert)] + said[-1:],
    ):
        article = clean(
            f"<html><title>{title}</title><body><article><h1>{title}</h1><div>{''.join(below)}</div></article></body></html>"
        )
        assert [line for line in article.paragraphs if line != f"{title} 2"] == [one, two, *more]
        assert {(entry.title, entry.text) for entry in article.related} == {(item, None)}


@pytest.mark.parametrize("code", PARAGRAPH_INSERTS)
def test_the_title_of_an_insert_goes_with_a_label_that_the_elements_leave_out(code: str) -> None:
    """The heading in the link looks like one of the article's, and the label above it like nothing."""
    label, item = PARAGRAPH_INSERTS[code]
    title, *said = STORIES[code]
    said = [*said, *MORE.get(code, ())]
    insert = f'<div class="_q1"><a href="/d">{label}<h5>{item}</h5></a></div>'
    rows = [f'<div class="story-element"><p>{line}</p></div>' for line in said]
    place = len(rows) // 2
    body = f'<div class="story-content">{"".join([*rows[:place], insert, *rows[place:]])}</div>'
    article = clean(f'<html><title>{title}</title><body><div id="container"><h1>{title}</h1>{body}</div></body></html>')
    assert list(article.paragraphs) == said
    assert [(entry.title, entry.url) for entry in article.related] == [(item, "/d")]


@pytest.mark.parametrize(
    ("code", "label", "one", "other"),
    [
        ("zh-Hans", "相关新闻", "海岛卫生所迎来常驻医生", "跨海大桥明年动工"),
        ("ja", "関連記事", "離島の診療所に医師が常駐へ", "海を渡る橋 来年着工へ"),
    ],
)
def test_the_last_of_several_links_goes_with_a_label_that_the_elements_leave_out(
    code: str, label: str, one: str, other: str
) -> None:
    """The elements leave the label and the first link out, and count the other to the article, for a line stands below it."""
    title, *said = STORIES[code]
    links = f'<p>【<a href="/n">{label}</a>】</p><p><a href="/1">►{one}</a></p><p><a href="/2">►{other}</a></p>'
    said = said[:3]
    story = f"{''.join(f'<p>{line}</p>' for line in said)}{links}<p><strong>※{said[-1][:16]}。</strong></p>"
    head = f'<header><h1 class="title">{title}</h1></header><div class="date"><time>2025-10-15</time></div>'
    note = f'<p class="note"><strong>※ {one}</strong></p><h2>{label}</h2>'
    below = f'{note}<div class="part_pictxt"><h3><a href="/3">{other} 3</a></h3><p>{said[0][:30]}</p></div>'
    page = f'<article><div class="subject_article">{head}<div class="story">{story}</div></div></article>{below}'
    article = clean(
        f'<html lang="{code}"><title>{title} | News</title><div class="wrapper_box"><div class="c1">{page}</div></div>'
    )
    assert not [line for line in article.paragraphs if line.startswith("►")]
    assert [item.title for item in article.related][:2] == [one, other]


@pytest.mark.parametrize("mark", ["►", "☞ ", "▶"])
@pytest.mark.parametrize("code", ["en", "zh-Hans", "ko"])
def test_what_points_at_a_title_is_none_of_it(code: str, mark: str) -> None:
    title, *said = (*STORIES[code], *MORE.get(code, ()))
    links = "".join(f'<p><a href="/{n}">{mark}{item}</a></p>' for n, (item, _) in enumerate(ITEMS["en"]))
    page = "".join(f"<p>{line}</p>" for line in said)
    article = clean(f"<title>{title}</title><main><h1>{title}</h1>{page}<h3>{HEADINGS['en']}</h3>{links}</main>")
    assert [item.title for item in article.related] == [item for item, _ in ITEMS["en"]]


@pytest.mark.parametrize("code", ["en", "ja"])
def test_teasers_that_are_no_paragraphs_of_the_article_are_items(code: str) -> None:
    """In turn with titles, in a box of their own, or with a link where the title leads."""
    title, *story = STORIES[code]
    (one, teaser), (other, last), _ = ITEMS[code]
    above = "".join(f"<p>{line}</p>" for line in (*story, *MORE[code], HEADINGS[code]))
    link = f'<p><a href="/d">{one}</a></p>'
    for below, items in (
        (f'{link}<p>{teaser}</p><p><a href="/e">{other}</a></p><p>{last}</p>', 2),
        (f'<div class="card">{link}<p>{teaser}</p></div>', 1),
        (f'{link}<p>{teaser} <a href="/d">…</a></p>', 1),
    ):
        article = clean(
            f"<html><title>{title}</title><body><article><h1>{title}</h1><div>{above}{below}</div></article></body></html>"
        )
        assert article.paragraphs == (*story, *MORE[code]), below
        assert [entry.title for entry in article.related] == [one, other][:items], below
        assert all(entry.text for entry in article.related)


@pytest.mark.parametrize(
    ("share", "like", "related"),
    [
        ("Partager :", "J’aime ça :", "Similaire"),
        ("Bunu paylaş:", "Beğen:", "İlgili"),
        ("공유하기:", "이것이 좋아요:", "관련"),
        ("Поделиться ссылкой:", "Понравилось это:", "Похожее"),
        ("Dela det här:", "Gilla detta:", "Relaterade"),
        ("共享此文章：", "赞过：", "相关"),
        ("分享此文：", "喜歡此文章：", "相關"),
        ("Partajează asta:", "Apreciază:", "Similare"),
        ("Jaa tämä:", "Tykkää tästä:", "Aiheeseen liittyy"),
        ("Chia sẻ:", "Thích bài này:", "Có liên quan"),
    ],
)
def test_what_an_extension_of_blogs_adds_below_an_article(share: str, like: str, related: str) -> None:
    """Three headings, over buttons and over related posts, in the language of the site; the last is a single adjective."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    titles = ["Sowing in the spring garden", "Mending an old bicycle"]
    posts = "".join(f"<div><a href='/{i}'>{item}</a><p>May {i}, 2024</p></div>" for i, item in enumerate(titles, 1))
    boxes = "".join(
        f"<div class='sharedaddy'><h3>{heading}</h3><div>{inside}</div></div>"
        for heading, inside in ((share, "<a href='?f'>Facebook</a>"), (like, ""), (f"<em>{related}</em>", posts))
    )
    text = "".join(f"<p>{paragraph}" for paragraph in paragraphs)
    page = f"<article><h1>{title}</h1><div class='entry-content'>{text}{boxes}</div></article>"
    lines = "\n".join([title, *paragraphs, share, "Facebook", like, related, *titles])
    for article in (clean(page), clean(lines)):
        assert list(article.paragraphs) == paragraphs
        assert [item.title for item in article.related] == titles


@pytest.mark.parametrize("code", ["ru", "zh-Hans"])
def test_a_block_of_links_ends_above_the_title_that_the_tab_says(code: str) -> None:
    """What stands below "News" in a trail above the title is no block of links."""
    title, *paragraphs = STORIES[code]
    menu, heading = lines_of(code, "navigation")[:2], lines_of(code, "recent_links")[0]
    text = "\n".join((f"{title} | Wells", *menu, heading, "/", title, "16.01.2024", "Wells Images", *paragraphs))
    assert clean(text, input="text").paragraphs == tuple(paragraphs)


# The title of an article, its standfirst, a caption and its paragraphs, between which the site signs it in English.
SIGNED = [
    (
        "ಪರೀಕ್ಷೆ ಸಮಯದಲ್ಲಿ ನಗರದ ಗ್ರಂಥಾಲಯ ರಾತ್ರಿಯೂ ತೆರೆದಿರುತ್ತದೆ",
        "ಪರೀಕ್ಷೆಯ ಅವಧಿಯಲ್ಲಿ ನಗರದ ಗ್ರಂಥಾಲಯ ಮಧ್ಯರಾತ್ರಿಯವರೆಗೆ ತೆರೆದಿರಲಿದೆ ಎಂದು ನಗರಸಭೆ ಸೋಮವಾರ ಪ್ರಕಟಿಸಿದೆ. ವಿದ್ಯಾರ್ಥಿಗಳು ಮೂರು ವರ್ಷಗಳಿಂದ ಇದಕ್ಕಾಗಿ ಕೇಳುತ್ತಿದ್ದರು.",
        "ಶರತ್ಕಾಲದವರೆಗೆ ಹಳೆಯ ಸೇತುವೆ",
        [
            'Lyon: "ಮನೆಯಲ್ಲಿ ಓದಲು ಜಾಗವಿಲ್ಲದ ಕಾರಣ ನಾವು ಬಸ್ ನಿಲ್ದಾಣದಲ್ಲಿ ಓದುತ್ತಿದ್ದೆವು" ಎನ್ನುತ್ತಾರೆ ಇಪ್ಪತ್ತು ವರ್ಷದ ಲೂಸಿ.',
            "ಈ ಸೇವೆಗೆ ವರ್ಷಕ್ಕೆ ಹನ್ನೆರಡು ಸಾವಿರ ವೆಚ್ಚವಾಗಲಿದ್ದು, ಚಳಿಗಾಲದ ತಿಂಗಳುಗಳಲ್ಲಿ ನಾಲ್ವರಿಗೆ ಕೆಲಸ ಸಿಗಲಿದೆ.",
            "ಯೋಜನೆಯ ಮೇಲೆ ಜೂನ್‌ನಲ್ಲಿ ಮತದಾನ ನಡೆಯಲಿದ್ದು, ಹೆಚ್ಚಿನ ಸದಸ್ಯರು ಬೆಂಬಲಿಸುವುದಾಗಿ ಹೇಳಿದ್ದಾರೆ.",
            "ಗ್ರಂಥಾಲಯದಲ್ಲಿ ಮೂವತ್ತು ಸಾವಿರಕ್ಕೂ ಹೆಚ್ಚು ಪುಸ್ತಕಗಳಿವೆ, ಸುಮಾರು ನೂರು ವರ್ಷಗಳ ಹಿಂದೆ ನದಿಯ ದಡದಲ್ಲಿ ಇದನ್ನು ಕಟ್ಟಲಾಯಿತು.",
        ],
    ),
    (
        "ห้องสมุดเมืองเปิดถึงกลางคืนช่วงสอบ",
        "สภาเมืองประกาศเมื่อวันจันทร์ว่าห้องสมุดประจำเมืองจะเปิดให้บริการจนถึงเที่ยงคืนตลอดช่วงฤดูสอบ หลังจากนักศึกษาเรียกร้องเรื่องนี้มานานถึงสามปี",
        "ปิดสะพานเก่าห้ามรถผ่านถึง",
        [
            "Lyon: ลูซี่ นักศึกษาวัยยี่สิบปี กล่าวว่า “เมื่อก่อนพวกเราต้องไปอ่านหนังสือที่สถานีขนส่ง เพราะที่บ้านไม่มีที่เงียบๆ ให้อ่าน”",
            "บริการนี้จะใช้งบประมาณปีละหนึ่งหมื่นสองพัน และจะทำให้คนสี่คนมีงานทำในช่วงเดือนฤดูหนาว",
            "การลงมติเกี่ยวกับแผนนี้จะมีขึ้นในเดือนมิถุนายน และสมาชิกส่วนใหญ่กล่าวว่าจะสนับสนุน",
            "ห้องสมุดแห่งนี้มีหนังสือมากกว่าสามหมื่นเล่ม และสร้างขึ้นริมแม่น้ำเมื่อราวหนึ่งร้อยปีก่อน",
        ],
    ),
    (
        "परीक्षेच्या काळात शहराचे ग्रंथालय रात्रीही सुरू राहणार",
        "परीक्षेच्या संपूर्ण काळात शहराचे ग्रंथालय मध्यरात्रीपर्यंत सुरू राहणार असल्याची घोषणा नगर परिषदेने सोमवारी केली. विद्यार्थी तीन वर्षांपासून ही मागणी करत होते.",
        "जुना पूल शरद ऋतूपर्यंत वा",
        [
            'Lyon: वीस वर्षांची लुसी सांगते, "आम्ही पूर्वी बस स्थानकावर अभ्यास करायचो, कारण घरी अभ्यासाला जागा नव्हती."',
            "या सेवेसाठी वर्षाला बारा हजार खर्च येणार असून हिवाळ्याच्या महिन्यांत चार जणांना काम मिळेल.",
            "या योजनेवर जूनमध्ये मतदान होणार असून बहुतेक सदस्यांनी पाठिंबा देणार असल्याचे सांगितले आहे.",
            "ग्रंथालयात तीस हजारांहून अधिक पुस्तके आहेत आणि ते सुमारे शंभर वर्षांपूर्वी नदीच्या काठावर बांधले गेले.",
        ],
    ),
]


@pytest.mark.parametrize("line", ["Published : Mar 17, 2019, 11:57 PM IST", "3 min read", "Updated: 5 March 2024"])
@pytest.mark.parametrize(("title", "standfirst", "caption", "paragraphs"), SIGNED, ids=["kn", "th", "mr"])
def test_a_line_that_signs_the_article_in_another_language_opens_none(
    title: str, standfirst: str, caption: str, paragraphs: list[str], line: str
) -> None:
    """Sites sign in English what they print in other languages: the article goes on below, and is no block of links."""
    lines = [title, standfirst, caption, "author img", "By", line, *paragraphs, "TAGGED:", "Lyon"]
    article = clean("\n\n".join(lines))
    assert [paragraph for paragraph in paragraphs if paragraph not in article.text] == []
    assert article.related == ()


@pytest.mark.parametrize(("code", "label", "ends"), [
    ("en", "Read more »", ("Until next week,", "Maya", "You get this letter because you asked for it.")),
    ("de", "Weiterlesen »", ("Bis nächste Woche", "Maya", "Sie bekommen diesen Brief, weil Sie ihn bestellt haben.")),
    ("ru", "Читать далее »", ("До следующей недели!", "Майя", "Вы получили это письмо, потому что подписались на него.")),
])  # fmt: skip
def test_a_link_to_the_whole_of_a_teaser_is_no_heading(code: str, label: str, ends: tuple[str, ...]) -> None:
    """In a letter that was sent by mail, its end stands below the last teaser, and a link to unsubscribe."""
    title, *story = STORIES[code]
    last = "<br>".join((*ends, f"<a href=/2>{MORE[code][0][:40]}</a>"))
    lines = (*story, f"{MORE[code][1]}<br><a href=/1>{label}</a>", *ends[:2], last)
    article = clean(
        f"<table><tr><td><h1>{title}</h1></td></tr>{''.join(f'<tr><td>{line}</td></tr>' for line in lines)}</table>"
    )
    assert not article.related
    assert [*article.paragraphs[:3]] == story


def test_each_line_is_looked_at_once_below_however_many_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a page has a label of links to every paragraph, each of them reads on to the end of what might be its links."""
    looked_at = Counter[int]()
    ends = parts.ends_items

    def counting(view: View, j: int) -> bool:
        looked_at[j] += 1
        return ends(view, j)

    monkeypatch.setattr(parts, "ends_items", counting)
    story = [*STORIES["en"][1:], *MORE["en"]] * 20
    options = Options()
    page = read("".join(f"<p>{line}</p><h2>Related articles</h2>" for line in story), None, options)
    related_links(look(page, page.blocks, default_lexicon(), options))
    assert len(looked_at) > len(story)
    assert max(looked_at.values()) <= 2  # the second time right below a heading
