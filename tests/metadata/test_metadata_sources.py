"""Each place that says something of an article, alone on a small page."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner import Image, Metadata, clean
from cleaner.metadata.html import MOST_OF_CARD, holds_one_linked_heading
from cleaner.reading.tree import tree_of
from samples import MORE, STORIES

BODY = (
    "<p>It rained in Lyon for a whole day, and the river rose by two metres in one night, the harbour office said.</p>"
)


def said(head: str = "", body: str = "<h1>A day in Lyon</h1>", url: str | None = None, lang: str = "en") -> Metadata:
    return clean(f"<html lang={lang}><head>{head}</head><body><div>{body}{BODY}</div></body></html>", url=url).metadata


def value_of(metadata: Metadata, field: str) -> Any:
    value = getattr(metadata, field)
    return value.isoformat() if hasattr(value, "isoformat") else value


def ld(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


THINGS = [
    ('"headline": "A day in Lyon"', "title", "A day in Lyon", "headline"),
    ('"author": "Ann Example"', "authors", ("Ann Example",), "author"),
    ('"author": [{"name": "Ann Example"}, {"givenName": "Bo", "familyName": "Sample"}]', "authors", ("Ann Example", "Bo Sample"), "author"),
    ('"creator": {"@type": "Person", "name": ["Ann Example"]}', "authors", ("Ann Example",), "creator"),
    ('"schema:author": {"schema:name": "Ann Example"}', "authors", ("Ann Example",), "author"),
    ('"datePublished": "2024-03-05T10:15:00Z"', "published", "2024-03-05T10:15:00+00:00", "datePublished"),
    ('"dateCreated": "March 5, 2024"', "published", "2024-03-05", "dateCreated"),
    ('"dateModified": {"@value": "2024-03-05"}', "modified", "2024-03-05", "dateModified"),
    ('"articleSection": ["Rivers", "Weather"]', "section", "Rivers", "articleSection"),
    ('"keywords": "rain, river,rain"', "tags", ("rain", "river"), "keywords"),
    ('"keywords": ["rain", {"name": "river"}]', "tags", ("rain", "river"), "keywords"),
    ('"keywords": [{"@type": "DefinedTerm", "name": "Lyon, port of"}, "rain, river"]', "tags", ("Lyon, port of", "rain", "river"), "keywords"),
    ('"image": "/a.jpg"', "image", Image("https://example.org/a.jpg"), "image"),
    ('"image": [{"@type": "ImageObject", "url": "https://cdn.example/a.jpg", "caption": "The river", "creditText": "Ann"}]', "image", Image("https://cdn.example/a.jpg", "The river", "Ann"), "image"),
    ('"description": "It &quot;rained&quot;."', "description", 'It "rained".', "description"),
    ('"license": "https://creativecommons.org/licenses/by/4.0/"', "licence", "https://creativecommons.org/licenses/by/4.0/", "license"),
    ('"isAccessibleForFree": "http://schema.org/False"', "paywalled", True, "isAccessibleForFree"),
    ('"isAccessibleForFree": true', "paywalled", False, "isAccessibleForFree"),
    ('"hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false}', "paywalled", True, "hasPart.isAccessibleForFree"),
    ('"inLanguage": {"@type": "Language", "alternateName": "fr"}', "declared_language", "fr", "inLanguage"),
    ('"publisher": {"@type": "Organization", "name": "The Wells News"}', "site", "The Wells News", "publisher"),
    ('"mainEntityOfPage": {"@id": "https://example.org/lyon"}', "canonical_url", "https://example.org/lyon", "url"),
]  # fmt: skip


@pytest.mark.parametrize(("json", "field", "expected", "name"), THINGS, ids=[name for _, _, _, name in THINGS])
def test_json_ld(json: str, field: str, expected: Any, name: str) -> None:
    """Each property of JSON-LD that is read says its field, and the source names it."""
    thing = f'{{{json}, "@type": "NewsArticle"}}'
    html = f"<html><head>{ld(thing)}</head><body><p>{BODY}</p></body></html>"
    metadata = clean(html, url="https://example.org/lyon").metadata
    assert value_of(metadata, field) == expected
    assert metadata.sources[field].source == f"json-ld NewsArticle.{name}"


KINDS = [
    ("NewsArticle", "news"), ("http://schema.org/OpinionNewsArticle", "opinion"), ("ReviewNewsArticle", "review"), ("BlogPosting", "blog"),
    ("LiveBlogPosting", "live blog"), ("Recipe", "recipe"), ("HowTo", "how-to"), ("ScholarlyArticle", "scholarly"),
    ("AdvertiserContentArticle", "advert"), ("Article", "article"), ("WebPage", "page"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_kinds(name: str, kind: str) -> None:
    """The kind of an article is told by its type."""
    assert said(ld(f'{{"@type": ["{name}"]}}')).kind == kind


METAS = [
    ("property=og:title content='A day'", "title", "A day"),
    ("name=twitter:title content='A day'", "title", "A day"),
    ("name=DC.title content='A day'", "title", "A day"),
    ("name=citation_title content='A day'", "title", "A day"),
    ("name=author content='By Ann Example'", "authors", ("Ann Example",)),
    ("property=article:author content='Ann Example'", "authors", ("Ann Example",)),
    ("name=parsely-author content='Ann Example'", "authors", ("Ann Example",)),
    ("name=sailthru.author content='Ann Example'", "authors", ("Ann Example",)),
    ("name=citation_author content='Example, Ann'", "authors", ("Ann Example",)),
    ("name=dc.creator content='Example, Ann'", "authors", ("Ann Example",)),
    ("property=article:published_time content=2024-03-05T10:15:00+01:00", "published", "2024-03-05T10:15:00+01:00"),
    ("name=dcterms.issued content=2024-03-05", "published", "2024-03-05"),
    ("name=citation_publication_date content=2024/03/05", "published", "2024-03-05"),
    ("name=pubdate content=20240305", "published", "2024-03-05"),
    ("property=og:updated_time content=1709633700", "modified", "2024-03-05T10:15:00+00:00"),
    ("name=last-modified content='Tue, 05 Mar 2024 10:15:00 GMT'", "modified", "2024-03-05T10:15:00+00:00"),
    ("property=og:site_name content='The Wells News'", "site", "The Wells News"),
    ("property=article:section content=Rivers", "section", "Rivers"),
    ("property=article:tag content=rain", "tags", ("rain",)),
    ("name=keywords content='rain, river'", "tags", ("rain", "river")),
    ("name=keywords content='雨、河，港口'", "tags", ("雨", "河", "港口")),
    ("name=keywords content='مطر، نهر'", "tags", ("مطر", "نهر")),
    ("name=keywords content='дождь; река'", "tags", ("дождь", "река")),
    ("property=article:section content=World,Rivers", "section", "World"),
    ("property=article:section content='Arts, Books'", "section", "Arts, Books"),
    ("property=og:image content=//cdn.example/a.jpg", "image", Image("https://cdn.example/a.jpg")),
    ("property=og:image content='/a.jpg?w=9&amp;amp;h=6'", "image", Image("https://example.org/a.jpg?w=9&h=6")),
    ("property=og:image content=https://example.orghttps://cdn.example/a.jpg", "image", Image("https://cdn.example/a.jpg")),
    ("property=og:description content=' It  rained. '", "description", "It rained."),
    ("name=description content='It rained.'", "description", "It rained."),
    ("name=description content='A fine of &amp;pound;1,000 |'", "description", "A fine of £1,000"),
    ("name=description content='Дождь &amp;amp; ветер, &amp;laquo;как никогда&amp;raquo; -'", "description", "Дождь & ветер, «как никогда»"),
    ("name=description content='How to write &amp;amp; in HTML'", "description", "How to write &amp; in HTML"),
    ("name=description content='[caption id=&quot;a1&quot;] It rained.'", "description", "It rained."),
    ("name=description content='[Wells] It rained.'", "description", "[Wells] It rained."),
    ("property=article:section content='Как надо, Трубы, Продажи'", "section", "Как надо"),
    ("property=article:section content='Arts, Books, and Films'", "section", "Arts, Books, and Films"),
    ("name=dcterms.license content='CC BY 4.0'", "licence", "CC BY 4.0"),
    ("property=article:content_tier content=locked", "paywalled", True),
    ("property=article:content_tier content=free", "paywalled", False),
    ("property=og:type content=article", "kind", "article"),
    ("property=og:type content=video.other", "kind", "video"),
    ("property=og:url content=/lyon?a=b", "canonical_url", "https://example.org/lyon?a=b"),
    ("http-equiv=content-language content=fr_FR", "declared_language", "fr-FR"),
    ("name=dcterms:creator content='Пример, Анна'", "authors", ("Анна Пример",)),
    ("name=DC.Creator.PersonalName content='Example, Ann'", "authors", ("Ann Example",)),
    ("property=shareaholic:article_author_name content='王小明'", "authors", ("王小明",)),
    ("name=DCTERMS:created content=2024-03-05", "published", "2024-03-05"),
    ("name=published-date content=2024-03-05", "published", "2024-03-05"),
    ("property=http://ogp.me/ns/article#published_time content=2024-03-05", "published", "2024-03-05"),
    ("itemprop=datePublished content=2024-03-05", "published", "2024-03-05"),
    ("itemprop=author content='Анна Пример'", "authors", ("Анна Пример",)),
    ("name=modified-time content=2024-03-05", "modified", "2024-03-05"),
    ("name=lastUpdated content=2024-03-05", "modified", "2024-03-05"),
]  # fmt: skip


@pytest.mark.parametrize(("meta", "field", "expected"), METAS)
def test_meta_elements(meta: str, field: str, expected: Any) -> None:
    """Each name of a meta element that is read says its field, and the source names it."""
    metadata = clean(
        f"<html><head><meta {meta}></head><body><p>{BODY}</p></body></html>", url="https://example.org/lyon"
    ).metadata
    assert value_of(metadata, field) == expected
    assert metadata.sources[field].source == "meta " + meta.split()[0].partition("=")[2].lower()


def test_several_meta_elements_of_authors_and_tags() -> None:
    """Authors and tags that stand in a meta element each belong together."""
    metadata = said(
        "<meta name=citation_author content='Example, Ann'><meta name=citation_author content='Sample, Bo'>"
        "<meta property=article:tag content=rain><meta property=article:tag content='river, rain'>"
    )
    assert metadata.authors == ("Ann Example", "Bo Sample")
    assert metadata.tags == ("rain", "river")


def test_labels_of_cards() -> None:
    """Cards say in the language of the site who wrote: a label, and beside it the name."""
    metadata = said(
        "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Anna Beispiel'>"
        "<meta name=twitter:label2 content='Geschätzte Lesezeit'><meta name=twitter:data2 content='5 Minuten'>"
    )
    assert metadata.authors == ("Anna Beispiel",)


ELEMENTS = [
    ("", "<h1>A day</h1>", "title", "A day", "html h1"),
    ("<title>A day</title>", "", "title", "A day", "html title"),
    ("<link rel=canonical href=/lyon>", "", "canonical_url", "https://example.org/lyon", "link canonical"),
    ("<link rel=license href=https://example.org/l>", "", "licence", "https://example.org/l", "link license"),
    ("", "<a rel='license noopener' href=/l>CC BY</a>", "licence", "https://example.org/l", "a license"),
    ("", "<a rel=tag href=/t/rain>rain</a> <a rel=tag href=/t/river>river</a>", "tags", ("rain", "river"), "a tag"),
    ("", "<h1>A day</h1><a rel='category tag' href=/c>Weather</a> <a rel=tag href=/t>rain</a>", "section", "Weather", "a category"),
    ("", "<h1>День</h1><a rel='category tag' href=/c>Погода</a> <a rel=tag href=/t>дождь</a>", "tags", ("дождь",), "a tag"),
    ("", "<h1>A day</h1><p>Posted <a rel=author href=/ann>Ann Example</a></p>", "authors", ("Ann Example",), "visible author"),
    ("", "<h1>A day</h1><div class=post-author>Ann Example</div>", "authors", ("Ann Example",), "visible author"),
    ("", "<h1>A day</h1><time datetime=2024-03-05T10:15:00Z>last week</time>", "published", "2024-03-05T10:15:00+00:00", "visible byline"),
    ("", "<h1>A day</h1><p>Published on March 5, 2024</p>", "published", "2024-03-05", "visible byline"),
    ("", "<h1>A day</h1><p>Updated: March 5, 2024</p>", "modified", "2024-03-05", "visible byline"),
    ("", "<p>March 5, 2024</p><h1>A day</h1>", "published", "2024-03-05", "visible above"),
    ("", "<h1>A day</h1><p>Written by <b>Ann Example</b></p>", "authors", ("Ann Example",), "visible byline"),
    ("", "<h1>A day</h1><div>Written by</div><div>Ann Example</div>", "authors", ("Ann Example",), "visible byline"),
    ("", "<h1>A day</h1><p>March 5, 2024 | By Ann Example | 5 min read</p>", "authors", ("Ann Example",), "visible byline"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "body", "field", "expected", "source"), ELEMENTS)
def test_elements(head: str, body: str, field: str, expected: Any, source: str) -> None:
    """What elements say: in attributes, in headings, and in lines that people read."""
    metadata = said(head, body, "https://example.org/lyon")
    assert value_of(metadata, field) == expected
    assert metadata.sources[field].source == source


@pytest.mark.parametrize(
    ("called", "name"),
    [("main-image__author", "Ann Example"), ("photo-author", "Анна Примерова"), ("caption_author", "Jeanne Exemple")],
)
def test_who_took_a_picture_is_no_author(called: str, name: str) -> None:
    metadata = said("", f"<h1>A day</h1><div class={called}><span>{name}</span></div>", None)
    assert metadata.authors == ()


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/2024/03/05/a-day", "2024-03-05"),
        ("https://example.org/news/2024-03-05-a-day.html", "2024-03-05"),
        ("https://example.org/20240305/a-day", "2024-03-05"),
        ("https://example.org/2024/mar/05/a-day", "2024-03-05"),
        ("https://example.org/n1/2024/0305/c1-2.html", "2024-03-05"),
        ("https://example.org/a/202403/05/c1.html", "2024-03-05"),
        ("https://example.org/a/20240305143210", "2024-03-05"),
        ("https://example.org/a/20240305999910", None),
        ("https://example.org/2024/1305/a-day", None),
        ("https://example.org/2024/13/05/a-day", None),
        ("https://example.org/a-day-12024030599", None),
        ("https://[example.org/2024/03/05/", None),
    ],
)
def test_addresses(url: str, expected: str | None) -> None:
    """A day in the path of an address is the day of the article."""
    assert value_of(said(url=url), "published") == (expected or None)


def test_microdata_and_rdfa() -> None:
    """Things in the markup are read as those of JSON-LD."""
    microdata = said(
        body="<div itemscope itemtype=http://schema.org/BlogPosting><h1 itemprop=headline>A day</h1><i itemprop=author>Ann Example</i></div>"
    )
    assert (microdata.kind, microdata.authors, microdata.sources["authors"].source) == (
        "blog",
        ("Ann Example",),
        "microdata BlogPosting.author",
    )
    rdfa = said(
        body="<div vocab=http://schema.org/ typeof=Article><h1 property=headline>A day</h1><i property=datePublished content=2024-03-05></i></div>"
    )
    assert (value_of(rdfa, "published"), rdfa.sources["published"].source) == (
        "2024-03-05",
        "rdfa Article.datePublished",
    )


def test_a_trail_of_crumbs_names_the_section() -> None:
    """The section is the last step of the trail above the article."""
    steps = ", ".join(
        f'{{"@type": "ListItem", "position": {n}, "name": "{name}"}}'
        for n, name in enumerate(("Home", "Rivers", "A day in Lyon"))
    )
    assert said(ld(f'{{"@type": "BreadcrumbList", "itemListElement": [{steps}]}}')).section == "Rivers"


def test_the_caption_of_the_picture() -> None:
    """The figure that shows the main picture, in whatever size, has its caption."""
    metadata = said(
        "<meta property=og:image content=https://cdn.example/1200/river.jpg>",
        "<h1>A day</h1><figure><img srcset='/640/river.jpg 640w'><figcaption>The river in spate</figcaption></figure>",
    )
    assert metadata.image == Image("https://cdn.example/1200/river.jpg", "The river in spate")


def test_texts() -> None:
    """A text that was scraped already has its byline and its dateline."""
    text = "Le port rouvre\n\nPar Anne Exemple\n\nPublié le 3 août 2024\n\nLe port a rouvert samedi matin, neuf jours après la tempête, et les premiers bateaux sont partis."
    metadata = clean(text).metadata
    assert (metadata.title, metadata.authors, value_of(metadata, "published")) == (
        "Le port rouvre",
        ("Anne Exemple",),
        "2024-08-03",
    )
    dated = clean(
        "The harbour opens\n\nWELLS, 5 March 2024 - The harbour has opened again after nine days of storm, the harbour office said."
    ).metadata
    assert value_of(dated, "published") == "2024-03-05"


def test_below_the_article() -> None:
    """Who wrote may stand below the article."""
    paragraphs = "".join(f"<p>{text}</p>" for code in ("en", "de") for text in (*STORIES[code][1:], *MORE[code]))
    body = f"<h1>A day in Lyon</h1>{paragraphs}<p>Written by Ann Example</p>"
    metadata = clean(f"<html lang=en><body><article>{body}</article></body></html>").metadata
    assert (metadata.authors, metadata.sources["authors"].source) == (("Ann Example",), "visible foot")


@pytest.mark.parametrize(
    ("html", "direction"),
    [
        ("<html dir=rtl>", "rtl"),
        ("<html><body dir=LTR>", "ltr"),
        ("<html>", "ltr"),
        ("<html lang=he>שלום לכולם", "rtl"),
    ],
)
def test_direction(html: str, direction: str) -> None:
    """The direction is what the page declares, or that of its letters."""
    assert clean(f"{html}<p>{'' if 'he' in html else BODY}").metadata.direction == direction


def test_what_a_page_says_without_its_address() -> None:
    """Where the address of a page isn't given, what it says is relative to the one that it says is its own."""
    head = "<link rel=canonical href=https://example.org/lyon/day><meta property=og:image content=../a.jpg>"
    assert clean(f"<html><head>{head}</head><h1>A day</h1><p>{BODY}</p>").metadata.image == Image(
        "https://example.org/a.jpg"
    )


NOTHING = [
    ("<meta property=article:section content=null>", "section", None, "null"),
    ("<meta property=og:image content='<img src=/a.jpg>'>", "image", None, None),
    ("<meta property=og:image content=undefined>", "image", None, None),
    ("<meta property=og:image content='https://example.org/{{ image }}'>", "image", None, None),
    ("<meta property=article:section content=Uncategorized>", "section", None, "Uncategorized"),
    ("<meta property=article:section content='Без рубрики'>", "section", None, "Без рубрики"),
    ("<meta property=article:section content=未分類>", "section", None, "未分類"),
    (
        "<meta property=article:section content='https://example.org/blog/'>",
        "section",
        None,
        "https://example.org/blog/",
    ),
    (
        f"<meta property=article:section content='{'Все о реках и о дождях ' * 4}'>",
        "section",
        None,
        "Все о реках и о дождях " * 4,
    ),
    ("<meta property=og:site_name content='{{ site.title }}'>", "site", None, "{{ site.title }}"),
    ("<meta name=description content=', '>", "description", None, ", "),
    (
        "<meta name=description content='дождь, река, порт, паром'><meta name=keywords content='дождь,река,порт,паром'>",
        "description",
        None,
        "дождь, река, порт, паром",
    ),
]


@pytest.mark.parametrize(("head", "field", "value", "kept"), NOTHING)
def test_what_programs_write_where_they_know_nothing(head: str, field: str, value: Any, kept: str | None) -> None:
    """Such words are no value, and stay among the conflicts; an element is no address."""
    metadata = said(head)
    assert getattr(metadata, field) == value
    assert [one.text for one in metadata.conflicts.get(field, ())] == ([kept] if kept else [])


def test_tags_of_other_articles() -> None:
    """A card that holds one linked heading has tags of its own; the article's stand in its head and below it."""
    card = "<div class=card><h3><a href=/{0}>{0}</a></h3><p><a rel=tag href=/t/{0}>{0}</a></p></div>"
    article = "<h1>A day in Lyon</h1><p><a rel='category tag' href=/c>Weather</a></p>"
    below = "<ul><li><a rel=tag href=/t/rain>rain</a></li><li><a rel=tag href=/t/flood>flood</a></li></ul>"
    related = "<section><h2>Related</h2>" + card.format("ports") + card.format("ferries") + "</section>"
    for page in (f"{article}{below}{related}", f"<article>{article}{below}</article>{related}"):
        assert (said(body=page).section, said(body=page).tags) == ("Weather", ("rain", "flood"))
    assert said(body=f"<h1>A day in Lyon</h1>{below}").tags == ("rain", "flood")


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        ("en", "Паром вернулся в порт в среду, после того как шторм утих, и пассажиры ждали его с утра, но не жаловались.", "2024-05-03"),
        ("en", "Prom wrócił do portu w środę, po tym jak burza ucichła, a pasażerowie czekali na to od rana i nie narzekali.", "2024-05-03"),
        ("en", "The ferry came back to the port on Wednesday, after the storm had gone, and the passengers were there.", "2024-03-05"),
        ("fr", "The ferry came back to the port on Wednesday, after the storm had gone, and the passengers were there.", None),
        ("", "The ferry came back to the port on Wednesday, after the storm had gone, and the passengers were there.", None),
        ("", "O barco voltou ao porto na quarta-feira, depois de a tempestade ter passado, e os passageiros não se queixaram.", "2024-05-03"),
        ("", "Το πλοίο γύρισε στο λιμάνι την Τετάρτη, αφού πέρασε η καταιγίδα, και οι επιβάτες το περίμεναν από το πρωί.", "2024-05-03"),
        ("", "Con tàu đã trở lại cảng vào thứ tư, sau khi cơn bão đi qua, và các hành khách đã chờ nó từ sáng.", "2024-05-03"),
        ("", "เรือข้ามฟากกลับมาที่ท่าเรือเมื่อเช้าวันพุธหลังจากพายุสงบลง และผู้โดยสารรออยู่ตั้งแต่เช้า", "2024-05-03"),
        ("en", "เรือข้ามฟากกลับมาที่ท่าเรือเมื่อเช้าวันพุธหลังจากพายุสงบลง และผู้โดยสารรออยู่ตั้งแต่เช้า", "2024-05-03"),
    ],
)  # fmt: skip
def test_the_language_that_dates_are_written_in(lang: str, text: str, day: str | None) -> None:
    """Templates declare English: a text that has hardly a word of the declared language says how its dates are to be read."""
    page = f"<html lang={lang}><h1>3</h1><p>3/5/2024</p><p>{text}</p><p>{text}</p>"
    assert value_of(clean(page).metadata, "published") == day


def test_thai_years_of_two_digits_are_buddhist() -> None:
    """Also where the page declares no language, or English."""
    text = "เรือข้ามฟากกลับมาที่ท่าเรือเมื่อเช้าวันพุธหลังจากพายุสงบลง และผู้โดยสารรออยู่ตั้งแต่เช้า"
    for lang in ("", "en", "th"):
        page = f"<html lang={lang}><h1>เรือกลับมา</h1><p>5 มี.ค. 67</p><p>{text}</p><p>{text}</p>"
        assert value_of(clean(page).metadata, "published") == "2024-03-05"


@pytest.mark.parametrize(
    ("lang", "element", "author"),
    [
        ("en", "<div class='dateAndAuthor'><span>Dec 17, 2025</span> <span>Ann B. Example</span></div>", ("Ann B. Example",)),
        ("en", "<li class='authorities-board'><a href=/authorities/board>Port Board Rules</a></li>", ()),
        ("es", "<p class=autoridades>Junta Portuaria</p>", ()),
        ("en", "<p class=author>Published in Example Notes</p>", ()),
        ("en", "<p class=author>Ann Example</p><p class=author>Harbour Security Expert</p>", ("Ann Example",)),
        ("zh", "<div class=author-info__name>李明</div><div class=author-info__description>慢慢走，欣赏啊</div>", ("李明",)),
        ("en", "<div class=author-info__name>Ann Example</div><div class=author-info__description>Slow Bread, Long Walks</div>", ("Ann Example",)),
    ],
)  # fmt: skip
def test_elements_that_call_themselves_an_author(lang: str, element: str, author: tuple[str, ...]) -> None:
    """A date in the class is no hindrance; offices, jobs, mottoes and the first word of a phrase are no authors."""
    assert said(body=f"<h1>A day in Lyon</h1>{element}", lang=lang).authors == author


def test_languages() -> None:
    """What is declared and what is detected are two things."""
    metadata = said(lang="de-at", body=BODY * 3)
    assert (metadata.declared_language, metadata.language) == ("de-AT", "en")


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("en", "Published: Monday, March 4, 2024", ()),
        ("en", "Posted on Mon, March 4, 2024 by Ann Example", ("Ann Example",)),
        ("de", "Veröffentlicht: Montag, 4. März 2024", ()),
        ("sw", "Imechapishwa: Jumatatu, Machi 4, 2024", ()),
        ("ru", "Опубликовано: понедельник, 4 марта 2024", ()),
        ("th", "เผยแพร่: วันจันทร์ที่ 4 มีนาคม 2567", ()),
        ("fa", "تاریخ انتشار : دو شنبه 14 اسفند 1402", ()),
        ("en", "By Plácido Domingo, March 4, 2024", ("Plácido Domingo",)),
    ],
)
def test_the_day_of_the_week_is_no_author(lang: str, line: str, authors: tuple[str, ...]) -> None:
    """The day before a date is nobody's name, in any language; it may end one."""
    metadata = said(body=f"<h1>A day in Lyon</h1><p>{line}</p>", lang=lang)
    assert (metadata.authors, value_of(metadata, "published")) == (authors, "2024-03-04")


def test_a_headline_that_is_no_heading() -> None:
    """On pages of tables and fonts the lines below the headline are read as well."""
    metadata = clean(
        "<title>சென்னையில் கனமழை</title><table><tr><td><font size=5><b>சென்னையில் கனமழை</b></font><br>"
        "<font size=2>பதிவு செய்த நாள்: நவம்பர் 14, 2023 07:15</font><br><br>"
        "<font>சென்னை மற்றும் புறநகர் பகுதிகளில் நேற்று இரவு முதல் பெய்து வரும் கனமழையால் பள்ளிகளுக்கு இன்று விடுமுறை"
        " அறிவிக்கப்பட்டுள்ளது.<br><br>தாழ்வான பகுதிகளில் மழைநீர் தேங்கியதால் போக்குவரத்து பாதிக்கப்பட்டது.</font></td></tr></table>"
    ).metadata
    assert value_of(metadata, "published") == "2023-11-14T07:15:00"


@pytest.mark.parametrize(
    ("lang", "byline", "published", "author"),
    [
        ("tr", "Haber: Deniz Aksoy", "Giriş: 7 Mart 2026 10:24", "Deniz Aksoy"),
        ("vi", "Tác giả: Nguyễn Thu Hà", "Chủ nhật, 15/03/2026, 08:00", "Nguyễn Thu Hà"),
        ("he", "מאת נועה ברקוביץ'", "פורסם ב-2 ביוני 2026", "נועה ברקוביץ'"),
        ("id", "Penulis: Rahmat Hidayat", "Selasa, 5 Mei 2026 | 21:14 WIB", "Rahmat Hidayat"),
    ],
)
def test_the_element_of_a_byline_ends_its_name(lang: str, byline: str, published: str, author: str) -> None:
    """Where byline and date stand in elements of one line, what follows the byline's element is no part of the name."""
    body = f"<h1>A day in Lyon</h1><div><span>{byline}</span><span>{published}</span></div>"
    assert value_of(said(body=body, lang=lang), "authors") == (author,)


OTHER_STORIES = {
    "zh-Hant": ("港口重新開放", "渡輪在星期三早上重新開往島上，港務局說，一個星期的風暴之後，這是第一班船。", "大約四百人在村裡的學校等待，老師為他們煮湯。"),
    "uk": ("Пором знову ходить", "Пором до острова знову вийшов у середу вранці після тижня штормів, повідомили в порту.", "Близько чотирьохсот людей чекали у сільській школі, де вчителі варили суп."),
    "sv": ("Färjan går igen", "Färjan till ön gick åter på onsdagsmorgonen efter en vecka av stormar, sade hamnkontoret.", "Omkring fyrahundra människor hade väntat i byskolan, där lärarna kokade soppa."),
    "nl": ("De veerboot vaart weer", "De veerboot naar het eiland voer woensdagochtend weer na een week van stormen, zei het havenkantoor.", "Ongeveer vierhonderd mensen hadden in de dorpsschool gewacht, waar de leraren soep kookten."),
}  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "byline", "date", "authors", "published", "modified"),
    [
        ("th", "โดย สมชาย ใจดี", "5 มี.ค. 2567", ("สมชาย ใจดี",), "2024-03-05", None),
        ("vi", "Bởi Nguyễn Văn Nam và Lê Thị Hoa", "05/03/2024", ("Nguyễn Văn Nam", "Lê Thị Hoa"), "2024-03-05", None),
        ("ko", "김철수 기자 kim@example.org", "입력 2024-03-05 | 수정 2024-03-06", ("김철수",), "2024-03-05", "2024-03-06"),
        ("ko", "김철수·이영희 기자", "2024년 3월 5일", ("김철수", "이영희"), "2024-03-05", None),
        ("zh-Hant", "記者王小明／台北報導", "2024-03-05", ("王小明",), "2024-03-05", None),
        ("zh-Hant", "文／王小明 圖／李華", "2024年3月5日", ("王小明",), "2024-03-05", None),
        ("he", "מאת: דנה כהן", "עודכן ב-05/03/2024", ("דנה כהן",), None, "2024-03-05"),
        ("uk", "Автори: Олена Прикладова та Іван Зразок", "5 березня 2024", ("Олена Прикладова", "Іван Зразок"), "2024-03-05", None),
        ("sv", "Text: Anna Exempel Foto: Bo Modell", "5 mars 2024", ("Anna Exempel",), "2024-03-05", None),
        ("nl", "Tekst: Anna Voorbeeld Beeld: Bo Model", "5 maart 2024", ("Anna Voorbeeld",), "2024-03-05", None),
        ("en", "Ann Example·5 min read", "March 5, 2024·Weather", ("Ann Example",), "2024-03-05", None),
    ],
)  # fmt: skip
def test_bylines_of_many_languages(
    lang: str, byline: str, date: str, authors: tuple[str, ...], published: str | None, modified: str | None
) -> None:
    """As newspapers write them: several names, an address of mail, who took the pictures, the place of the report."""
    title, *story = STORIES.get(lang, OTHER_STORIES.get(lang, ()))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    page = f"<html lang={lang}><h1>{title}</h1><div><span>{byline}</span></div><div>{date}</div>{text}"
    found = clean(page).metadata
    assert found.authors == authors
    assert (value_of(found, "published"), value_of(found, "modified")) == (published, modified)


def test_a_label_in_an_element_called_author() -> None:
    """Below the article, too."""
    text = "<p>It rained in Lyon for a whole day, and the river rose by two metres.</p>" * 3
    foot = "<div class=post-footer><span class=post-author>Por Marta Quiroga</span></div>"
    assert value_of(said(body=f"<h1>A day in Lyon</h1>{text}{foot}", lang="es"), "authors") == ("Marta Quiroga",)


@pytest.mark.parametrize(
    ("title", "host", "site"),
    [
        ("The ferry sails again | News | The Wells News", "wellsnews.org", "The Wells News"),
        ("The ferry sails again | Art | The Museum Times", "museumartimes.org", "The Museum Times"),
        ("The ferry sails again | Wells News | Politics", "wellsnews.org", "Wells News"),
    ],
)
def test_the_site_behind_the_headline(title: str, host: str, site: str) -> None:
    page = f"<html lang=en><title>{title}</title><h1>The ferry sails again</h1>{BODY}"
    assert clean(page, url=f"https://www.{host}/1").metadata.site == site


@pytest.mark.parametrize("name", ["authorInfo", "article-authorInfo__name", "authorItem"])
def test_classes_of_authors(name: str) -> None:
    page = f"<html lang=en><h1>A day in Lyon</h1><p class={name}>Ann Example</p>{BODY}"
    assert clean(page).metadata.authors == ("Ann Example",)


def test_tags_below_a_linked_heading() -> None:
    tags = "<div class=tags><h4><a href=/topics>Topics</a></h4><ul><li><a rel=tag>Ferry</a></li><li><a rel=tag>Storm</a></li></ul></div>"
    assert clean(f"<html lang=en><h1>A day in Lyon</h1>{BODY}{tags}").metadata.tags == ("Ferry", "Storm")


@pytest.mark.parametrize(
    ("language", "byline", "author"),
    [("en", "By Ann Example", "Ann Example"), ("ru", "Автор: Анна Примерова", "Анна Примерова"), ("ja", "記者 山田太郎", "山田太郎")],
)  # fmt: skip
def test_a_byline_above_a_text_without_headline(language: str, byline: str, author: str) -> None:
    """A page that shows no headline has its byline and its date right above its text."""
    _, *story = STORIES[language]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    found = clean(f"<html lang={language}><p>2024-03-05</p><p>{byline}</p>{text}").metadata
    assert (found.authors, str(found.published)) == ((author,), "2024-03-05")


FIGURE = '<figure><img src="{}" width=800 height=500><figcaption>The river</figcaption></figure>'
LAST = "<p>On Tuesday the sun came out again, and the bridges were opened one by one to those who had waited.</p>"


@pytest.mark.parametrize(
    ("body", "image"),
    [
        (f"<h1>A day in Lyon</h1>{FIGURE.format('/a.jpg')}{BODY}", Image("https://example.org/a.jpg", "The river")),
        (f"{FIGURE.format('/a.jpg')}<h1>A day in Lyon</h1>{BODY}", Image("https://example.org/a.jpg", "The river")),
        (f"<header><h1>一日の雨</h1></header>{BODY}<p><img src=a.jpg></p>", Image("https://example.org/x/a.jpg")),
        (f"<h1>A day in Lyon</h1>{BODY}<img src='data:image/gif;base64,R0' data-src=/a.jpg>", Image("https://example.org/a.jpg")),
        (f"<h1>A day in Lyon</h1>{BODY}<img srcset='/s.jpg 300w, /l.jpg 900w'>", Image("https://example.org/l.jpg")),
        (f"<h1>A day in Lyon</h1><a href=/full.jpg><img src=/a.jpg></a>{BODY}", Image("https://example.org/a.jpg")),
        (f"<h1>A day in Lyon</h1><img src=/logo.png>{BODY}", None),
        (f"<h1>A day in Lyon</h1><img src=/t.gif width=1 height=1>{BODY}", None),
        (f"<h1>A day in Lyon</h1><img src=/b.gif width=970 height=90>{BODY}", None),
        (f"<h1>A day in Lyon</h1><img src=data:image/png;base64,R0>{BODY}", None),
        (f"<h1>A day in Lyon</h1><div class=post-author><img src=/ann.jpg></div>{BODY}", None),
        (f"<h1>A day in Lyon</h1><a href=/other><img src=/o.jpg></a>{BODY}", None),
        (f"<h1>A day in Lyon</h1><img src=/ann-96x96.jpg>{BODY}", None),
        (f"<h1>A day in Lyon</h1><aside>{FIGURE.format('/a.jpg')}</aside>{BODY}", None),
        (f"<img src=/top.jpg><h1>A day in Lyon</h1>{BODY}", None),
    ],
)  # fmt: skip
def test_the_first_picture_of_the_article(body: str, image: Image | None) -> None:
    """Where nothing is said for machines, it is the picture that people see: not a logo, a portrait, an icon or another article's."""
    after = f"<div>{FIGURE.format('/after.jpg')}</div>"
    page = f"<html lang=en><body><article>{body}{LAST}</article>{after}</body></html>"
    metadata = clean(page, url="https://example.org/x/y").metadata
    assert metadata.image == image
    assert image is None or metadata.sources["image"].source == "html img"


@pytest.mark.parametrize(
    ("called", "is_own"),
    [("flexicontent", True), ("blogoverview", True), ("catalogo", True), ("share-icon", False), ("userIcon", False), ("site-logo", False)],
)  # fmt: skip
def test_what_pictures_stand_in(called: str, is_own: bool) -> None:
    """Elements are called after icons and logos in words of their own."""
    page = f"<h1>A day in Lyon</h1><div class={called}>{FIGURE.format('/a.jpg')}{BODY}</div>{LAST}"
    assert (clean(page, url="https://example.org/x").metadata.image is not None) == is_own


def test_a_picture_for_machines_is_surer() -> None:
    """The first picture isn't looked for where the page names its picture."""
    page = f"<meta property=og:image content=/wave.jpg><h1>A day in Lyon</h1>{FIGURE.format('/a.jpg')}{BODY}{LAST}"
    metadata = clean(page, url="https://example.org/x").metadata
    assert metadata.image == Image("https://example.org/wave.jpg")
    assert len(metadata.found["image"]) == 1


@pytest.mark.parametrize(
    ("shown", "caption", "credit"),
    [
        ("<figure><img src=/river-1024x683.jpg><figcaption>The river in spate</figcaption></figure>", "The river in spate", None),
        ("<figure><img src=/river-scaled.jpg><figcaption>The river. Photo: Ann Example</figcaption></figure>", "The river.", "Ann Example"),
        ("<figure><img src=/river.jpg?w=640><figcaption>Река. Фото: Анна Примерова</figcaption></figure>", "Река.", "Анна Примерова"),
        ("<figure><img src=/river.jpg><figcaption>川。写真：佐藤花子</figcaption></figure>", "川。", "佐藤花子"),
        ("<figure><img src=/river.jpg><figcaption>The river (AP Photo/Ann Example)</figcaption></figure>", "The river", "Ann Example"),
        ("<figure><img src=/river.jpg><figcaption>川の写真（写真：佐藤花子）</figcaption></figure>", "川の写真", "佐藤花子"),
        ("<figure><img src=/river.jpg><figcaption>（写真：佐藤花子）</figcaption></figure>", None, "佐藤花子"),
        ("<figure><img src=/river.jpg><figcaption>Photo by Ann Example</figcaption></figure>", None, "Ann Example"),
        ("<figure><img src=/river.jpg><figcaption>The river <span class=credit>Ann Example</span></figcaption></figure>", "The river", "Ann Example"),
        ("<div class=wp-caption><img src=/river-300x200.jpg><p class=wp-caption-text>The river</p></div>", "The river", None),
        ("<figure><img src=/harbour.jpg><figcaption>The harbour. Photo: Ann Example</figcaption></figure>", None, None),
    ],
)  # fmt: skip
def test_what_stands_under_the_picture(shown: str, caption: str | None, credit: str | None) -> None:
    """The caption of any size of the main picture is its own; who made it stands at the end, or in an element of its own."""
    metadata = said("<meta property=og:image content=https://cdn.example/river.jpg>", f"<h1>A day</h1>{shown}")
    assert metadata.image == Image("https://cdn.example/river.jpg", caption, credit)


@pytest.mark.parametrize(
    ("label", "lang"),
    [("Написано автором", "ru"), ("Написано", "uk"), ("نوشته شده بدست", "fa"), ("נכתב על ידי", "he"), ("Συντάχθηκε από", "el"), ("Được viết bởi", "vi")],
)  # fmt: skip
def test_cards_in_many_languages(label: str, lang: str) -> None:
    """The label of a card says that its data is who wrote, in the language of the site."""
    head = f"<meta name=twitter:label1 content='{label}'><meta name=twitter:data1 content='Ann Example'>"
    assert said(head, lang=lang).authors == ("Ann Example",)


def test_authors_in_one_text() -> None:
    """Several last names, each before its first one; several names of one thing; and what is said in JSON inside an attribute."""
    assert said("<meta name=citation_authors content='Example, Ann B.; Sample, Bo'>").authors == (
        "Ann B. Example",
        "Bo Sample",
    )
    both = '{"@type": "Article", "author": {"@type": "Person", "name": ["Анна Примерова", "Bo Sample"]}}'
    assert said(ld(both)).authors == ("Анна Примерова", "Bo Sample")
    page = '{"author": "Ann Example", "pub_date": "2024-03-05T10:15:00Z", "section": "Rivers", "tags": ["rain", "川"]}'
    metadata = said(f"<meta name=parsely-page content='{page}'>")
    assert (metadata.authors, metadata.section, metadata.tags) == (("Ann Example",), "Rivers", ("rain", "川"))
    assert value_of(metadata, "published") == "2024-03-05T10:15:00+00:00"
    for broken in ("{", "{1: 2}", "[]", "{}", '{"author": {"a": 1}, "tags": 3}'):
        assert said(f"<meta name=parsely-page content='{broken}'>").authors == ()


def test_kinds_inside_others() -> None:
    """A recipe in an article is one, the updates of a live blog are parts of it, and a question is its page's article."""
    title = "A day in Lyon"
    assert (
        said(ld(f'[{{"@type": "Article", "headline": "{title}"}}, {{"@type": "Recipe", "name": "{title}"}}]')).kind
        == "recipe"
    )
    update = '{"@type": "BlogPosting", "headline": "Ten o\'clock", "author": "Bo Sample"}'
    live = said(
        ld(
            f'{{"@type": "LiveBlogPosting", "headline": "{title}", "author": "Ann Example", "liveBlogUpdate": [{update}]}}'
        )
    )
    assert (live.kind, live.authors, live.conflicts) == ("live blog", ("Ann Example",), {})
    question = f'{{"@type": "Question", "name": "{title}", "author": {{"name": "Ann Example"}}, "datePublished": "2024-03-05"}}'
    asked = said(ld(f'{{"@type": "QAPage", "mainEntity": {question}}}'))
    assert (asked.kind, asked.authors, value_of(asked, "published")) == ("questions", ("Ann Example",), "2024-03-05")


def test_names_of_things_are_no_addresses() -> None:
    """What stands behind # names a thing on the page."""
    thing = '{"@type": "NewsArticle", "headline": "A day in Lyon", "mainEntityOfPage": {"@id": "https://example.org/lyon/#webpage"}}'
    assert said(ld(thing)).canonical_url == "https://example.org/lyon/"


@pytest.mark.parametrize(
    "text", ["&amp;lt;p&amp;gt;Il a plu.&amp;lt;/p&amp;gt;", "&lt;p&gt;Il &lt;b&gt;a&lt;/b&gt; plu.&lt;/p&gt;"]
)
def test_descriptions_with_tags(text: str) -> None:
    """Tags of HTML that were escaped too often don't stay."""
    assert said(f"<meta name=description content='{text}'>").description == "Il a plu."


def test_titles_with_a_site_that_only_they_name() -> None:
    """The headline with the site's name behind it is no other title."""
    for title in ("A day in Lyon", "Один день в Лионе"):
        head = f"<title>{title} - Wells</title><meta property=og:title content='{title} - Wells'>"
        assert said(head, f"<h1>{title}</h1>").conflicts == {}


@pytest.mark.parametrize("shown", ["vor langer Zeit", "давно", "5 years ago"])
def test_dublin_core_in_rdfa(shown: str) -> None:
    """A document of RDFa says when it was created, as Drupal writes it, whatever people read there; others on the page are others'."""

    def node(title: str, when: str) -> str:
        created = f'<span property="dc:date dc:created" content="{when}" datatype="xsd:dateTime" rel="sioc:has_creator">{shown}</span>'
        return (
            f'<div typeof="sioc:Item foaf:Document"><span property="dc:title" content="{title}"></span>{created}</div>'
        )

    other = node("Sowing in the spring garden", "2011-01-01T08:00:00+01:00")
    comment = '<div typeof="sioc:Post sioct:Comment"><span property="dc:date dc:created" content="2010-01-01T08:00:00+01:00"></span></div>'
    own = node("A day in Lyon", "2013-05-04T10:00:00+02:00")
    metadata = said(body=f"{other}{comment}<h1>A day in Lyon</h1>{own}")
    assert value_of(metadata, "published") == "2013-05-04T10:00:00+02:00"
    assert metadata.title == "A day in Lyon"
    assert metadata.found["published"][0].source == "rdfa sioc:Item.dc:created"


@pytest.mark.parametrize(
    ("lang", "box"),
    [
        ("en", "<div class='product card'><h4>The Big Map</h4><span class=author>Bo Sample</span></div>"),
        ("ru", "<div class=product-box><span class=name>Карта</span> <span class=author>Иван Образцов</span></div>"),
        ("en", "<div itemscope itemtype='https://schema.org/Book'><b>The Big Map</b><p class=author>Bo Sample</p></div>"),
        ("en", "<div itemscope itemtype='https://schema.org/Product'><p itemprop=review itemscope><span class=author>Bo Sample</span>"
               "<time datetime=2011-02-03>February 3, 2011</time></p></div>"),
        ("ru", "<div itemscope itemtype='http://schema.org/Comment'><p class=author>Иван Образцов</p>"
               "<time datetime=2011-02-03>3 февраля 2011</time></div>"),
    ],
)  # fmt: skip
def test_what_a_product_says_is_not_said_of_the_article(lang: str, box: str) -> None:
    """Books and reviews in a box have authors and days of their own."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in STORIES[lang][1:])
    found = said(body=f"<h1>A day in Lyon</h1>{text}{box}", lang=lang)
    assert (found.authors, found.published) == ((), None)


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ('{"@type": "Role", "author": {"@type": "Person", "name": "Ann Example"}}', ("Ann Example",)),
        ('{"@type": "ProfilePage", "mainEntity": {"@id": "#ann"}}', ("Анна Пример",)),
        ('"#ann"', ("Анна Пример",)),
        ('[{"@id": "#ann"}, {"@id": "#bo"}]', ("Анна Пример", "李明")),
        ('{"@type": "Organization", "name": "Wells News Group"}', ()),
        ('{"@type": "Organization", "name": "Associated Wells Press"}', ("Associated Wells Press",)),
    ],
)
def test_authors_in_other_things(author: str, expected: tuple[str, ...]) -> None:
    """An author may stand in a role, on a page about somebody, or elsewhere by name; who publishes as an organization is none."""
    graph = f"""[{{"@type": "NewsArticle", "author": {author}, "publisher": {{"@type": "Organization", "name": "Wells News Group"}}}},
    {{"@id": "#ann", "@type": "Person", "name": "Анна Пример"}}, {{"@id": "#bo", "@type": ["Person", "Organization"], "name": "李明"}}]"""
    assert said(ld(graph)).authors == expected


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("en", "<p><span itemprop=author>Ann Example</span> <abbr class=published title='2024-03-05T10:15:00+0100'>a week ago</abbr></p>"),
        ("ru", "<p><span itemprop=author>Анна Пример</span> <abbr class=published title='2024-03-05T10:15:00+0100'>неделю назад</abbr></p>"),
        ("en", "<p class=h-card><a class='p-author h-card' href=/ann>Ann Example</a> <time class=dt-published datetime=2024-03-05T10:15+01:00>now</time></p>"),
    ],
)  # fmt: skip
def test_microformats(lang: str, body: str) -> None:
    """Who wrote may be told by an itemprop or a class, and when by a time element or by an abbreviation's title."""
    metadata = said(body=f"<h1>A day in Lyon</h1>{body}", lang=lang)
    assert value_of(metadata, "published") == "2024-03-05T10:15:00+01:00"
    assert metadata.authors in (("Ann Example",), ("Анна Пример",))


@pytest.mark.parametrize(
    ("lang", "by"), [("en", "Posted by Ann at"), ("ru", "Автор: Анна на"), ("ja", "投稿者 安 時刻:")]
)
def test_a_microformat_below_the_article(lang: str, by: str) -> None:
    """Blogs sign below their posts, and show no more than a time of day there; that of a comment is another."""
    body = f"<h1>A day in Lyon</h1><p>It rained in Lyon for a whole day, and the river rose.</p><div class=foot>{by} <a href=/1><abbr class=published title='2024-03-05T10:15:00+01:00'>10:15</abbr></a></div>"
    comment = "<p>Ann: nice. <abbr class=timeago title='2025-01-01T10:15:00+01:00'>a year ago</abbr></p>"
    assert value_of(said(body=body + comment, lang=lang), "published") == "2024-03-05T10:15:00+01:00"


@pytest.mark.parametrize(
    ("inside", "is_card"),
    [
        ("<h3><a href=/1>The ferry</a></h3><p><a rel=tag href=/t>sea</a></p>", True),
        ("<a href=/1><span><h2>The ferry</h2></span></a>", True),
        ("<h3><a href=/1>The ferry</a></h3><h3><a href=/2>The pier</a></h3>", False),
        ("<h1>Harbours</h1><h3><a href=/1>The ferry</a></h3>", False),
        ("<h3>The ferry</h3><a href=/1>Go on</a>", False),
        ("<p>…</p>" * MOST_OF_CARD + "<h3><a href=/1>The ferry</a></h3>", False),
    ],
)
def test_a_card_holds_one_linked_heading(inside: str, is_card: bool) -> None:
    """What is larger than any card isn't looked through: on a page that never closes its elements, each holds all below it."""
    card = tree_of(f"<div>{inside}</div>").css_first("div")
    assert holds_one_linked_heading(card) is is_card
