"""Which of what a page says counts, and what becomes of the rest."""

from __future__ import annotations

import json
from datetime import date

import pytest

from cleaner import Metadata, clean
from samples import STORIES

STORY = "It rained in Lyon for a whole day, and the river rose by two metres in one night, the harbour office said on Monday."


def said(head: str, body: str = "<h1>A day in Lyon</h1>", url: str | None = "https://example.org/lyon") -> Metadata:
    return clean(
        f"<html lang=en><head>{head}</head><body><div class=content>{body}<p>{STORY}</p><p>{STORY}</p></div></body></html>",
        url=url,
    ).metadata


def ld(*things: str) -> str:
    return f'<script type="application/ld+json">[{", ".join(things)}]</script>'


def test_the_article_that_is_this_page() -> None:
    """Of several articles the one counts that has the page's address, or its headline."""
    other = (
        '{"@type": "NewsArticle", "headline": "Ten ports", "url": "https://example.org/ports", "author": "Bo Sample"}'
    )
    by_address = '{"@type": "Article", "headline": "It rained", "mainEntityOfPage": "http://www.example.org/lyon/?utm=1", "author": "Ann Example"}'
    by_headline = '{"@type": "Article", "headline": "A day in LYON", "author": "Ann Example"}'
    for own in (by_address, by_headline):
        assert said(ld(other, own)).authors == ("Ann Example",)
        assert said(ld(own, other)).authors == ("Ann Example",)


def test_an_article_that_is_another_page() -> None:
    """What names another page and has another headline says nothing of this one."""
    assert (
        said(
            ld(
                '{"@type": "NewsArticle", "headline": "Ten ports", "url": "https://example.org/ports", "author": "Bo Sample"}'
            )
        ).authors
        == ()
    )


def test_articles_in_lists_and_comments() -> None:
    """Items of a list, comments and what an article mentions are others."""
    listed = '{"@type": "ItemList", "itemListElement": [{"@type": "Article", "author": "Bo Sample"}]}'
    own = '{"@type": "Article", "author": "Ann Example", "mentions": {"@type": "Article", "author": "Cy Model"}}'
    assert said(ld(listed, own)).authors == ("Ann Example",)
    assert said(ld(listed)).authors == ()


def test_things_that_are_named_elsewhere() -> None:
    """A thing that is only named is looked up where it is described."""
    metadata = said(
        ld(
            '{"@type": "Article", "author": {"@id": "#ann"}, "publisher": {"@id": "#site"}}',
            '{"@id": "#ann", "name": "Ann Example"}',
            '{"@id": "#site", "@type": "Organization", "name": "Wells"}',
        )
    )
    assert (metadata.authors, metadata.site) == (("Ann Example",), "Wells")


def test_things_that_name_each_other() -> None:
    """Names that go round in a circle end nothing."""
    assert (
        said(
            ld(
                '{"@type": "Article", "@id": "#a", "author": {"@id": "#b"}}',
                '{"@id": "#b", "sameAs": {"@id": "#a"}, "author": {"@id": "#b"}}',
            )
        ).authors
        == ()
    )


def test_the_name_of_the_site_leaves_the_headline() -> None:
    """The site's name goes, behind the headline or before it; a separator inside the headline stays."""
    for title in (
        "A day - in Lyon | The Wells News",
        "The Wells News: A day - in Lyon",
        "A day - in Lyon — The Wells News",
        "A day - in Lyon (The Wells News)",
        "[The Wells News] A day - in Lyon",
        "A day - in Lyon【The Wells News】",
    ):
        metadata = said(f"<title>{title}</title><meta property=og:site_name content='The Wells News'>", body="")
        assert metadata.title == "A day - in Lyon"
        assert metadata.declared_title == title


def test_a_site_that_only_the_title_names() -> None:
    """What stands behind the headline in the declared title is the site's name, where nothing else says it."""
    metadata = said("<title>A day in Lyon - Rivers | The Wells News</title>")
    assert (metadata.title, metadata.site) == ("A day in Lyon", "The Wells News")


def test_headlines_of_which_most_places_speak() -> None:
    """Where a page shows several, the heading counts that other places say as well."""
    head = "<title>A day in Lyon</title><meta property=og:title content='A day in Lyon'>"
    assert said(head, "<h1>The Wells News</h1><h1>A day in Lyon</h1>").title == "A day in Lyon"


def test_a_byline_that_people_read() -> None:
    """A byline counts before what is declared, which stays as a conflict."""
    metadata = said("<meta name=author content='Bo Sample'>", "<h1>A day in Lyon</h1><p>By Ann Example</p>")
    assert metadata.authors == ("Ann Example",)
    assert [(one.value, one.source) for one in metadata.conflicts["authors"]] == [(("Bo Sample",), "meta author")]


@pytest.mark.parametrize(
    ("linked", "others"),
    [("port", []), ("Port</a> <a rel=tag href=/t/ferry>ferry", []), ("storm", [("storm",)]), ("буря", [("буря",)])],
)
def test_tags_that_another_place_says(linked: str, others: list[tuple[str, ...]]) -> None:
    """Tags that only another place names are a conflict; fewer of the same are none."""
    head = "<meta property=article:tag content=Port><meta property=article:tag content=Ferry>"
    metadata = said(head, f"<h1>A day in Lyon</h1><p>It rained.</p><a rel=tag href=/t/one>{linked}</a>")
    assert metadata.tags == ("Port", "Ferry")
    assert [one.value for one in metadata.conflicts.get("tags", ())] == others


def test_reviewers_are_no_authors() -> None:
    """Who reviewed, checked or photographed stands beside the author, and isn't one."""
    body = "<h1>A day in Lyon</h1><p>Reviewed by Bo Sample</p><p>By Ann Example</p><p>Photo by Cy Model</p>"
    assert said("", body).authors == ("Ann Example",)


def test_the_site_is_no_author() -> None:
    """A site that names itself as its author isn't one; it may be the person whose name it has."""
    head = "<meta property=og:site_name content=Wellsnews><meta name=author content=Wellsnews>"
    assert said(head).authors == ()
    assert said(
        "<meta property=og:site_name content='Ann Example'><meta name=author content='Ann Example'>"
    ).authors == ("Ann Example",)
    for host, name in (("news.wells.example", "WELLS.EXAMPLE"), ("новости.колодец.рф", "Колодец.рф")):
        assert said(f"<meta name=author content='{name}'>", url=f"https://{host}/lyon").authors == ()
    both = ld('{"@type": "Article", "author": ["Wells News", "Ann Example"], "publisher": {"name": "Wells News"}}')
    assert said(both).authors == ("Ann Example",)


def test_an_author_who_may_be_the_site() -> None:
    """An author that is called like the site counts if nobody else is said to have written; hosts are one word."""
    head = "<meta name=author content='Ferry Lines'>"
    foot = "<h1>A day in Lyon</h1><p>It rained.</p><div class=post-author-name>Bo Sample</div>"
    assert said(head, url="https://ferrylines.example/lyon").authors == ("Ferry Lines",)
    assert said(head, foot, "https://ferrylines.example/lyon").authors == ("Bo Sample",)


def test_the_author_of_a_theme() -> None:
    """An author in one meta element, whom nobody can read below the article, counts less than the one beside the headline."""
    link = "<h1>A day in Lyon</h1><p><a rel=author href=/ann>Ann Example</a></p>"
    theme = "<meta name=author content='Theme Maker'>"
    assert said(theme, link).authors == ("Ann Example",)
    assert said(theme, f"{link}<p>It rained, said Theme Maker.</p>").authors == ("Theme Maker",)
    assert said(theme + ld('{"@type": "Article", "author": "Theme Maker"}'), link).authors == ("Theme Maker",)


def test_the_longer_list_of_authors() -> None:
    """Of two lists in meta elements, the one counts that has all names of the other."""
    first = "<meta name=dc.creator content='Example, Ann'>"
    assert said(f"{first}<meta name=citation_authors content='Ann Example; Bo Sample'>").authors == (
        "Ann Example",
        "Bo Sample",
    )
    assert said(f"{first}<meta name=citation_authors content='Cy Model; Bo Sample'>").authors == ("Ann Example",)


def test_a_headline_before_the_site() -> None:
    """A title that the declared one opens with counts before a heading that holds the site's emblem."""
    text = f"<p>{STORY}</p>" * 3
    for emblem in ("WN Online", "The Wells News"):
        page = (
            f"<title>A day in Lyon - The Wells News</title><h1>{emblem}</h1><main><h2>A day in Lyon</h2>{text}</main>"
        )
        assert clean(page).metadata.title == "A day in Lyon"


def test_an_earlier_date_that_people_read() -> None:
    """Pages that were moved declare the day of the move; the date above the article is the earlier one."""
    moved = "<meta property=article:published_time content=2024-08-07T12:00:00Z>"
    assert said(moved, "<h1>A day in Lyon</h1><p>December 30, 2013</p>").published == date(2013, 12, 30)
    later = said(moved, "<h1>A day in Lyon</h1><p>December 30, 2024</p>")
    assert later.published is not None and later.published.isoformat() == "2024-08-07T12:00:00+00:00"
    assert [one.value for one in later.conflicts["published"]] == [date(2024, 12, 30)]


def test_a_date_in_the_other_order() -> None:
    """A date in numbers that is the declared one if its month comes first is no earlier date."""
    head = "<html lang=de><meta property=article:published_time content=2021-11-01T05:00:00Z><h1>Ein Tag in Lyon</h1>"
    text = "<p>In Lyon hat es den ganzen Tag geregnet, und der Fluss ist in einer Nacht um zwei Meter gestiegen.</p>"
    for shown, published in (("11/01/2021", "2021-11-01T05:00:00+00:00"), ("11/02/2021", "2021-02-11")):
        found = clean(f"{head}<p>{shown}</p>{text}").metadata.published
        assert found is not None and found.isoformat() == published


def test_the_host_behind_a_bar_in_the_headline() -> None:
    """What an h1 says behind a bar, and is called like the host, is the site."""
    for title, host, bare in (
        ("A day in Lyon | Wells Tyres", "www.wellstyre.example", "A day in Lyon"),
        ("リヨンの一日｜Wells Tyres", "www.wellstyre.example", "リヨンの一日"),
        ("День в Лионе | Колодец", "колодец.рф", "День в Лионе"),
        ("A day in Lyon | Part two", "wells.example", "A day in Lyon | Part two"),
    ):
        page = f"<title>{title}</title>", f"<h1>{title}</h1><p>It rained.</p>", f"https://{host}/lyon"
        assert said(*page).title == bare


def test_the_part_of_the_title_that_is_the_site() -> None:
    """Behind the headline, the part counts that is called like the host; else the last one."""
    head = "<title>A day in Lyon – Wells Notes – Weather</title>"
    assert said(head, url="https://www.wellsnotes.example/lyon").site == "Wells Notes"
    assert said(head, url="https://example.org/lyon").site == "Weather"


def test_the_same_day_elsewhere() -> None:
    """A date without a zone may be another day where the reader is, and is no conflict."""
    metadata = said(
        "<meta property=article:published_time content=2024-03-06T02:00:00Z>",
        "<h1>A day in Lyon</h1><p>March 5, 2024</p>",
    )
    assert "published" not in metadata.conflicts


def test_dates_that_cannot_be_read() -> None:
    """A date whose calendar isn't certain gives no value; its text is kept."""
    metadata = said("<meta name=date content='5 رمضان 1445'>")
    assert metadata.published is None
    assert "published" not in metadata.sources
    assert [(one.value, one.text) for one in metadata.conflicts["published"]] == [(None, "5 رمضان 1445")]


def test_a_front_page_is_no_canonical_address() -> None:
    """A page that names the front page as its own address is mistaken, if it says another one as well."""
    head = "<link rel=canonical href=https://example.org/><meta property=og:url content=https://example.org/lyon>"
    metadata = said(head)
    assert metadata.canonical_url == "https://example.org/lyon"
    assert [one.value for one in metadata.conflicts["canonical_url"]] == ["https://example.org/"]


def test_a_page_without_metadata() -> None:
    """A page that says nothing gives nothing, and no error."""
    metadata = clean(f"<p>{STORY}</p>").metadata
    assert metadata.to_dict() == {
        "direction": "ltr",
        "sources": [{"field": "direction", "source": "letters", "text": ""}],
    }


@pytest.mark.parametrize(
    ("declared", "url", "title", "site"),
    [
        ("Harbour reopens - Wells News", None, "Harbour reopens", "Wells News"),
        ("Harbour reopens — Wells News", None, "Harbour reopens", "Wells News"),
        ("Harbour reopens :: Wells News", None, "Harbour reopens", "Wells News"),
        ("Der Hafen ist offen – DER SPIEGEL", None, "Der Hafen ist offen", "DER SPIEGEL"),
        ("Порт снова открыт - Портовые новости", None, "Порт снова открыт", "Портовые новости"),
        ("港口周二重新开放_新华网", None, "港口周二重新开放", "新华网"),
        ("Harbour reopens - The Wells News", "https://www.thewellsnews.com/x", "Harbour reopens", "The Wells News"),
        ("Boats - Wells - BBC News", "https://www.bbc.co.uk/x", "Boats", "BBC News"),
        ("Harbour reopens - Local - The Wells News", None, "Harbour reopens", "The Wells News"),
        ("Harbour reopens « The Wells News", None, "Harbour reopens", "The Wells News"),
        ("Harbour reopens -- The Wells News", None, "Harbour reopens", "The Wells News"),
        ("The Wells News: Harbour reopens", "https://www.wellsnews.com/x", "Harbour reopens", "The Wells News"),
        ("The Wells News » Local » Harbour reopens today", "https://www.wellsnews.com/x", "Harbour reopens today", "The Wells News"),
        ("Wells News | Harbour reopens after nine days of storms", None, "Harbour reopens after nine days of storms", None),
        ("Harbour | The Wells News", None, "Harbour", "The Wells News"),
        ("Гавань - Вестник старого порта", None, "Гавань", "Вестник старого порта"),
        ("Harbour reopens (The Wells News)", "https://www.wellsnews.com/x", "Harbour reopens", "wellsnews.com"),
        ("港口周二重新开放-本地-小镇网", None, "港口周二重新开放", "小镇网"),
        ("港口周二重新开放_本地_小镇网", None, "港口周二重新开放", "小镇网"),
        ("港口周二重新开放——小镇网", None, "港口周二重新开放", "小镇网"),
        ("港が火曜日に再開｜井戸新聞", None, "港が火曜日に再開", "井戸新聞"),
        ("Порт снова открыт - Новости - Портовый вестник", None, "Порт снова открыт", "Портовый вестник"),
        ("Harbour - Jarrow and Hebburn Wells Gazette", "https://www.jarrowandhebburnwellsgazette.com/x", "Harbour", "Jarrow and Hebburn Wells Gazette"),
        ("Wells News » Harbour reopens", "https://www.wellsnews.com/x", "Harbour reopens", "Wells News"),
        ("Wells News - Harbour reopens", "https://www.wellsnews.com/x", "Harbour reopens", "Wells News"),
        ("Harbour reopens » Wells News", "https://www.wellsnews.com/x", "Harbour reopens", "Wells News"),
        ("Le port rouvre : « enfin » - Le Monde", None, "Le port rouvre : « enfin »", "Le Monde"),
        ("« Enfin » : le port rouvre - Le Monde", None, "« Enfin » : le port rouvre", "Le Monde"),
        ("»Endlich offen«: Der Hafen - DER SPIEGEL", "https://www.spiegel.de/x", "»Endlich offen«: Der Hafen", "DER SPIEGEL"),
        ("Harbour reopens – and closes again", None, "Harbour reopens – and closes again", None),
        ("Harbour - all that is known of the cracks", None, "Harbour - all that is known of the cracks", None),
        ("Trails! Harbour", "https://trails.example/x", "Trails! Harbour", "trails.example"),
    ],
)  # fmt: skip
def test_titles_that_only_the_title_element_says(declared: str, url: str | None, title: str, site: str | None) -> None:
    """The site and its sections go, on either side; what goes on behind a dash stays, and so does a quotation."""
    found = clean(f"<title>{declared}</title><p>{STORY}</p><p>{STORY}</p>", url=url).metadata
    assert (found.title, found.site) == (title, site)


@pytest.mark.parametrize(
    ("html", "div", "language", "direction"),
    [("dir=ltr", "dir=rtl", "ar", "rtl"), ("dir=ltr", "", "he", "rtl"), ("dir=ltr", "", "en", "ltr"), ("dir=rtl", "", "he", "rtl"), ("", "", "ar", "rtl")],
)  # fmt: skip
def test_the_direction_of_an_article(html: str, div: str, language: str, direction: str) -> None:
    """A template that declares "ltr" says less than the letters of an article that is written from right to left."""
    title, *story = STORIES[language]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in story)
    page = f"<html {html} lang={language}><body><div {div}><h1>{title}</h1>{text}</div></body></html>"
    assert clean(page).metadata.direction == direction


@pytest.mark.parametrize(
    ("steps", "section"),
    [
        ([("Home", "/"), ("Sport", "/sport"), ("A day in Lyon", "/lyon")], "Sport"),
        ([("Home", "/"), ("Sport", "/sport")], "Sport"),
        ([("Home", "/"), ("News", "/news"), ("Lyon", "/lyon")], "News"),
        ([("Accueil", "/"), ("Économie", "/eco"), ("Marchés", "/eco/marches")], "Marchés"),
        ([("Home", "/"), ("News", "/news"), ("A rainy one", "")], "News"),
        ([("Home", "/"), ("A day in Lyon", "/lyon")], None),
        ([("Home", "/")], None),
    ],
)  # fmt: skip
def test_trails_with_and_without_the_article(steps: list[tuple[str, str]], section: str | None) -> None:
    """A trail may end at the section: its last step leads to another page then."""
    items = ", ".join(
        f'{{"@type": "ListItem", "name": "{name}"' + (f', "item": "https://example.org{path}"}}' if path else "}")
        for name, path in steps
    )
    trail = f'{{"@type": "BreadcrumbList", "itemListElement": [{items}]}}'
    assert said(ld(trail)).section == section


@pytest.mark.parametrize(
    ("trail", "section"),
    [
        ('<div class="breadcrumbs"><a>Home</a> &gt; <a>News</a> &gt; <a>Lyon</a> &gt; A day in Lyon</div>', "Lyon"),
        ('<ol id="crumbs"><li><a>Accueil</a><li><a>Économie &gt;</a><li><a>A day in Lyon</a></ol>', "Économie"),
        ('<p class="bread-crumb"><a><img src=home.png></a> › <a>体育</a> › 正文', "体育"),
        ('<p class="breadcrumb"><a>Start</a> <a>Presse</a> <a>2024</a> <a>Mai 2024</a> <a>A day …</a>', "Presse"),
        ('<p class="breadcrumb"><a>Home</a> <a>Health</a> <a>Email a Friend</a> <a>Pages</a>', "Health"),
        ('<p class="breadcrumb"><a>Home</a> <a>The river rose by two metres</a>', None),
        ('<p class="breadcrumb"><a>Home</a>', None),
        ('<p class="breadcrumb"><a>Home</a> <a>Uncategorized</a>', None),
        (f'<div class="crumb-menu">{"<a>Sport</a> " * 9}</div>', None),
    ],
)  # fmt: skip
def test_trails_that_people_read(trail: str, section: str | None) -> None:
    """The last link above the article names its section, where nothing says that for machines."""
    assert said("", f"{trail}<h1>A day in Lyon</h1>").section == section
    assert (
        said('<meta property="article:section" content="Rivers">', f"{trail}<h1>A day in Lyon</h1>").section == "Rivers"
    )


def test_the_name_of_the_site_is_no_section() -> None:
    """A section that is called like the site gives way to another one that the page names."""
    head = '<meta property="og:site_name" content="The Wells News"><meta property="article:section" content="The Wells News">'
    trail = '<p class="breadcrumb"><a>Home</a> <a>Rivers</a>'
    assert said(head).section is None
    assert said(head, f"<h1>A day in Lyon</h1>{trail}").section == "Rivers"


@pytest.mark.parametrize("name", ["Verónica de Vita", "Zoë van Dijk", "André da Silva", "राजेश कुमार"])
def test_particles_of_names_are_no_labels(name: str) -> None:
    """A name in Latin letters with an accent is whole behind its particle."""
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "{name}"}}}}</script>'
    assert said(head, "<h1>A day in Lyon</h1><p>It rained.</p>").authors == (name,)


@pytest.mark.parametrize(("lang", "shown"), [("en", "5 December 2007"), ("de", "12. Mai 2007"), ("fr", "12 mai 2007")])
def test_a_month_in_words_settles_the_order_of_numbers(lang: str, shown: str) -> None:
    """A day that is declared in numbers alone is read in the order that the shown one has."""
    numbers = "05/12/2007" if lang == "en" else "05/12/2007 15:00"
    page = f"<html lang={lang}><meta name=date content='{numbers}'><h1>A day in Lyon</h1><p>{shown}</p><p>{STORY}</p>"
    assert str(clean(page).metadata.published)[:10] == ("2007-12-05" if lang == "en" else "2007-05-12")


@pytest.mark.parametrize(
    ("lang", "head", "heading", "title", "published"),
    [
        ("en", "", "A day in Lyon <span>5 March 2024</span>", "A day in Lyon", "2024-03-05"),
        ("ru", "", "День в Лионе&nbsp;<span> 05.01.12&nbsp;18:27</span>", "День в Лионе", "2012-01-05T18:27:00"),
        ("de", "", "Ein Tag in Lyon <br><small>5. März 2024, 10:15 Uhr</small>", "Ein Tag in Lyon", "2024-03-05T10:15:00"),
        ("zh-TW", "", "里昂的一天<small>2024年3月5日 16:15</small>", "里昂的一天", "2024-03-05T16:15:00"),
        ("zh-TW", "", "里昂的一天 <span>【16:15】</span>", "里昂的一天", None),
        ("ar", "", "يوم في ليون <time datetime=2024-03-05>5 مارس</time>", "يوم في ليون", "2024-03-05"),
        ("en", "", "<a href=/a><time>Dec <b>18</b> 2025</time> A day in Lyon</a>", "A day in Lyon", "2025-12-18"),
        ("en", "", "2024 in review: <span>part 2</span>", "2024 in review: part 2", None),
        ("en", "", "Round-up of Lyon 12/19/2025", "Round-up of Lyon 12/19/2025", None),
        ("en", "", "Round-up of <em>5 March 2024</em>", "Round-up of 5 March 2024", None),
        ("en", "<title>Lyon on 5 March 2024 - Wells</title>", "Lyon on <span>5 March 2024</span>", "Lyon on 5 March 2024", None),
        ("en", "", "Lyon <span>before 5 March 2024</span>", "Lyon before 5 March 2024", None),
    ],
)  # fmt: skip
def test_a_date_at_the_end_of_a_heading(lang: str, head: str, heading: str, title: str, published: str | None) -> None:
    """A date in an element of its own is the day of the article, and none of its headline; one that the headline says stays."""
    page = f"<html lang={lang}><head>{head}</head><body><h1>{heading}</h1><p>{STORY}</p></body></html>"
    metadata = clean(page).metadata
    assert metadata.title == title
    assert published is None or (metadata.published and metadata.published.isoformat()) == published


OTHERS = [
    ("en", "A day in Lyon", "The ferry comes back", "Ann Example", "Bo Sample"),
    ("ru", "День в Лионе", "Паром снова ходит", "Анна Примерова", "Пётр Образцов"),
    ("zh-CN", "里昂的一天", "渡轮恢复航行", "王小明", "李大华"),
]


@pytest.mark.parametrize(("lang", "title", "other", "author", "else_"), OTHERS)
def test_things_that_contradict_each_other(lang: str, title: str, other: str, author: str, else_: str) -> None:
    """What has this page's headline is its article. What has another one says nothing of it, though it says more; it stays as a conflict."""
    ferry = {
        "@type": "NewsArticle",
        "headline": other,
        "datePublished": "2024-02-01",
        "author": else_,
        "articleSection": "Sea",
    }
    day = {"@type": "NewsArticle", "headline": title, "datePublished": "2024-03-05"}
    page = f"<html lang={lang}><head>{{}}</head><h1>{title}</h1><p>{STORY}</p>"
    scripts = [f"<script type=application/ld+json>{json.dumps(thing)}</script>" for thing in (ferry, day)]
    metadata = clean(page.format("".join(scripts))).metadata
    assert (metadata.published, metadata.authors, metadata.section) == (date(2024, 3, 5), (), None)
    assert [one.value for one in metadata.conflicts["published"]] == [date(2024, 2, 1)]
    assert [(one.value, one.text) for one in metadata.conflicts["authors"]] == [(None, else_)]
    microdata = f"<div itemscope itemtype=https://schema.org/Article><b itemprop=headline>{title}</b><i itemprop=author>{author}</i></div>"
    assert clean(page.format(scripts[0]) + microdata).metadata.authors == (author,)
    assert clean(page.format(scripts[0])).metadata.authors == (else_,)


@pytest.mark.parametrize(
    ("lang", "title", "file", "is_own"),
    [
        ("en", "A day in Lyon", "logo-dark.png", False),
        ("en", "A day in Lyon", "og-default.png", False),
        ("ru", "День в Лионе", "logo_round.gif", False),
        ("zh-CN", "里昂的一天", "里昂LOGO-11.png", False),
        ("en", "A day in Lyon", "lyon-logo.png", True),
        ("es", "Un día en Lyon", "catalogo-2024.jpg", True),
        ("en", "A day in Lyon", "vi/a1b2/default.jpg", True),
        ("en", "A day in Lyon", "vi_webp/a1b2/maxresdefault.webp", True),
        ("en", "A day in Lyon", "FacebookShareDefault.jpg", False),
        ("de", "Ein Tag in Lyon", "blank.jpg", False),
        ("fr", "Un jour à Lyon", "themes/mer/vague.jpg", False),
        ("fr", "Un jour à Lyon", "themes/mer/lyon.jpg", True),
        ("pl", "Dzień w Lyonie", "blavatar/88cce98ba3e50e1b", False),
        ("en", "A day in Lyon", "og-image-1200x630.png", False),
        ("en", "A day in Lyon", "preview_fb.png", False),
        ("en", "A day in Lyon", "a-day-in-lyon/og-image.png", True),
        ("en", "A day in Lyon", "2024/03/fb.jpg", True),
        ("en", "A day in Lyon", "183lbth70b88e/fb.jpg", True),
        ("en", "A day in Lyon", "river-facebook.jpg", True),
    ],
)
def test_the_picture_of_every_page(lang: str, title: str, file: str, is_own: bool) -> None:
    """A picture whose file is called a logo or a default is the site's; the first of the article counts, and the other is a conflict."""
    address = f"https://example.org/img/{file}"
    page = f"<html lang={lang}><meta property=og:image content='{address}'><h1>{title}</h1><img src=/day.jpg width=800 height=600><p>{STORY}</p>"
    metadata = clean(page, url="https://example.org/day").metadata
    assert metadata.image is not None
    assert metadata.image.url == (address if is_own else "https://example.org/day.jpg")
    assert [one.text for one in metadata.conflicts.get("image", ())] == ([] if is_own else [address])


@pytest.mark.parametrize(
    ("descriptions", "expected"),
    [
        (["Wells News - All of Wells, by day and by night, in one place: news, weather, the tides", "It rained."], "It rained."),
        (["Wells News - All of Wells, by day and by night, in one place: news, weather, the tides"], "Wells News - All of Wells, by day and by night, in one place: news, weather, the tides"),
        (["Wells News – the tides of today"], None),
        (["Wells News website", "It rained."], "It rained."),
        (["Wells News spoke to those who waited", "It rained."], "Wells News spoke to those who waited"),
        (["Sea and Sun"], None),
        (["A day in Lyon"], "A day in Lyon"),
    ],
)  # fmt: skip
def test_descriptions_of_the_site(descriptions: list[str], expected: str | None) -> None:
    """What begins with the name of the site describes that, where another one is said or it is short; so does what stands beside the headline in the title."""
    metas = "".join(f'<meta name=description content="{text}">' for text in descriptions)
    head = f'<title>A day in Lyon | Sea and Sun</title><meta property="og:site_name" content="Wells News">{metas}'
    assert said(head).description == expected


@pytest.mark.parametrize(
    ("rights", "licence"),
    [("example.org", None), ("Wells News", None), ("© Wells News", None), ("CC BY-SA 4.0", "CC BY-SA 4.0"), ("All rights reserved", "All rights reserved")],
)  # fmt: skip
def test_who_holds_the_rights_is_no_licence(rights: str, licence: str | None) -> None:
    head = f'<meta property="og:site_name" content="Wells News"><meta name="dc.rights" content="{rights}">'
    assert said(head).licence == licence


@pytest.mark.parametrize("image", ['{"@id": "https://example.org/lyon#primaryimage"}', '"https://example.org/"'])
def test_addresses_that_are_no_picture(image: str) -> None:
    """The name of a thing that the page doesn't describe is no picture, and neither is a front page."""
    thing = f'{{"@type": "Article", "headline": "A day in Lyon", "image": {image}}}'
    picture = said(ld(thing) + '<meta property="og:image" content="/day.jpg">').image
    assert picture is not None and picture.url == "https://example.org/day.jpg"


@pytest.mark.parametrize(
    ("title", "head", "body", "tags"),
    [
        ("A day of rain in the old town of Lyon", "<meta name=keywords content='A day of rain in the old town of Lyon, Lyon'>", "", ("Lyon",)),
        ("里昂下了一整天的雨", "<meta name=keywords content='里昂下了一整天的雨'>", "", ()),
        ("里昂下了一整天的雨", "<meta name=keywords content='里昂 河流 天气'>", "", ("里昂", "河流", "天气")),
        ("Паром снова ходит на острова", "<meta name=keywords content='Паром, снова, ходит, на, острова, порта'>", "", ()),
        ("A day", "<meta name=keywords content='\"port\", #ferry, Lyon:, x={}'>", "", ("port", "ferry", "Lyon")),
        ("A day", "<meta name=keywords content='порт|паром'>", "", ("порт", "паром")),
        ("A day", "<meta name=keywords content='news, sport, weather'>", "<a rel=tag href=/t/port>Port</a>", ("Port",)),
        ("A day", f"<meta name=keywords content='{'port and ferry and river ' * 4}'>", "", ()),
    ],
)  # fmt: skip
def test_what_stands_among_tags(title: str, head: str, body: str, tags: tuple[str, ...]) -> None:
    """The headline, the words of one text, code and whole texts are no tags; those that people read count before a site's keywords."""
    assert said(head, f"<h1>{title}</h1><p>{STORY}</p>{body}").tags == tags


SITEWIDE = "wells, wells news, local news, sports, business, jobs, cars, homes, classifieds, obituaries, events, lyon"


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [
        ("a, day, in, lyon", ()),
        ("The Wells News, Rain, wellsnews", ("Rain", "wellsnews")),
        ("The Wells-News, Rain", ("Rain",)),
        ("wells-news, Wells News Example, Rain", ("wells-news", "Wells News Example", "Rain")),
        (SITEWIDE, ()),
        (SITEWIDE.rpartition("events")[0], ()),
        ("day, rained, river, rose, metres, night, harbour, office, storm", ("day", "rained", "river", "rose", "metres", "night", "harbour", "office", "storm")),
        (SITEWIDE.replace("wells news, local news, sports, business", "rain, rivers, harbour, metres"), tuple(SITEWIDE.replace("wells news, local news, sports, business", "rain, rivers, harbour, metres").split(", "))),
    ],
)  # fmt: skip
def test_keywords_that_say_nothing_of_the_article(keywords: str, tags: tuple[str, ...]) -> None:
    """The words of the headline, the name of the site, and many keywords of which the article has hardly any, are no tags."""
    head = f'<meta property="og:site_name" content="The Wells News"><meta name=keywords content="{keywords}">'
    body = f"<h1>A day in Lyon</h1>{''.join(f'<p>{story}</p>' for story in STORIES['en'])}"
    assert said(head, body, "https://thewellsnews.example/lyon").tags == tags


@pytest.mark.parametrize(
    ("element", "tags"),
    [
        ("<p class=post-tags>Tags: <a>#rain</a>, <a>Rivers</a> <a>→ More</a>", ("rain", "Rivers")),
        ("<ul class='article__tags'><li><a>Lyon</a><li><a>Weather,</a></ul>", ("Lyon", "Weather")),
        ("<p class=articleTags><a>Harbours</a>", ("Harbours",)),
        ("<p class=tags><a>Cars</a> <a>Homes</a> <a>Lyon</a>", ()),
        ("<p class='tags tag-cloud'><a>rain</a> <a>Rivers</a>", ()),
        ("<p class=trending-tags><a>rain</a> <a>Rivers</a><p class=tags><a>Lyon</a>", ("Lyon",)),
        (f"<p class=tags>{''.join(f'<a>Lyon {n}</a>' for n in range(16))}", ()),
        ("<p class=stags><a>rain</a>", ()),
    ],
)
def test_tags_that_people_read(element: str, tags: tuple[str, ...]) -> None:
    """Links in an element called tags are the article's, if it has half of them, and nothing says them for machines."""
    shown = f"<h1>A day in Lyon</h1><p>{STORY}</p>{element}"
    assert said("", shown).tags == tags
    assert said("<meta name=keywords content=Storms>", shown).tags == ("Storms",)


def test_tags_in_one_text() -> None:
    """A place that joins the tags of another one to a single tag says less."""
    linked = "<p itemprop=keywords><a rel=tag>Rain,</a> <a rel=tag>#Rivers</a></p>"
    page = f"<div itemscope itemtype=https://schema.org/Article><h1 itemprop=headline>A day in Lyon</h1>{linked}</div>"
    joined = page.replace("Rain,", "Rain").replace("#Rivers", "Rivers")
    assert said("", page).tags == ("Rain", "Rivers")
    assert said("", joined).tags == ("Rain", "Rivers")


def test_words_of_the_description_are_no_tags() -> None:
    """Programs make keywords of the words of a description, which may repeat the headline first."""
    text = "A day in Lyon. A day of rain made the river rise by two metres, says the harbour office"
    words = text.partition(". ")[2].replace(",", "").replace(" ", ", ")
    assert said(f'<meta name=description content="{text}"><meta name=keywords content="{words}">').tags == ()


def test_fields_of_programs_are_no_tags() -> None:
    """Programs write what they know of an article among the keywords of JSON-LD."""
    fields = ["content-type: Feature", "locale: US", "displayType: standard article"]
    thing = {"@type": "NewsArticle", "headline": "A day in Lyon", "keywords": fields}
    keywords = "<meta name=keywords content='rain, river'>"
    head = f"<script type=application/ld+json>{json.dumps(thing)}</script>{keywords}"
    assert said(head).tags == ("rain", "river")


@pytest.mark.parametrize(
    ("title", "url", "site"),
    [
        ("A day in Lyon (2/3) | News | Wells Ferry News", "https://wellsferry.example/lyon", "Wells Ferry News"),
        ("Wells Ferry: A day in Lyon - The news of Wells first", "https://wellsferry.example/lyon", "Wells Ferry"),
        ("WellsFerry.com - A day in Lyon", None, "WellsFerry.com"),
        ("Weather - A day in Lyon", None, None),
        ("A day in Lyon | Wells Ferry News", "https://example.org/lyon", "Wells Ferry News"),
    ],
)
def test_the_site_around_the_headline(title: str, url: str | None, site: str | None) -> None:
    """The declared title names the site before the headline or behind it, where that is called like the host, or is a host; rather than the publisher's company."""
    assert said(f"<title>{title}</title>", url=url).site == site
    company = ld(
        '{"@type": "Article", "headline": "A day in Lyon", "publisher": {"@type": "Organization", "name": "Wells Media GmbH"}}'
    )
    assert said(f"<title>{title}</title>{company}", url=url).site == (site or "Wells Media GmbH")


def test_the_host_that_a_page_says_is_its_own() -> None:
    """A page whose address isn't known is of the site, and the day, that its canonical address names, to the minute where it shows that."""
    canonical = "<link rel=canonical href=https://news.example/2024/03/05/lyon>"
    metadata = said(canonical, url=None)
    assert (metadata.site, metadata.published) == ("news.example", date(2024, 3, 5))
    shown = '<h1>A day in Lyon</h1><p>By Ann Example, <time datetime="2024-03-05T10:15:00Z">March 5, 2024</time>'
    assert said(canonical, shown, url=None).published.isoformat() == "2024-03-05T10:15:00+00:00"


@pytest.mark.parametrize(
    ("url", "name", "other", "site"),
    [
        ("https://wellsnews.example/a", "Wells News | All of Wells every day", "", "Wells News"),
        ("https://example.org/a", "Порт и море - Все новости порта", "Порт и море", "Порт и море"),
        ("https://example.org/a", "港口日报 | 港口新闻网", "港口日报", "港口日报"),
        ("https://example.org/a", "The Wells News |", "", "The Wells News"),
        ("https://example.org/a", "Порт - wells.example", "", "Порт"),
        ("https://example.org/a", "https://www.example.org", "", "example.org"),
        ("https://example.org/a", "https://www.example.org", "Вести Уэллса", "Вести Уэллса"),
        ("https://example.org/a", "www.example.org", "", "example.org"),
        ("https://example.org/a", "example.org", "港口日报", "港口日报"),
        ("https://example.org/a", "example.org", "Wells Press Ltd", "example.org"),
        ("https://example.org/a", "Example.org", "Wells Press", "Example.org"),
        ("https://wells.example/blog/a", "Blog", "Wells", "Wells"),
        ("https://example.org/a", "Портал «Порт»", "", "Портал «Порт»"),
        ("https://ann-cyber.example/a", "Ann Example - Cyber", "", "Ann Example - Cyber"),
        ("https://example.org/a", "Smart Ferries, Slow Boats", "", "Smart Ferries, Slow Boats"),
    ],
)
def test_what_stands_beside_the_name_of_a_site(url: str, name: str, other: str, site: str) -> None:
    """Slogans, the host and marks beside the name of a site are cut off where another place, or the host, says which part it is."""
    head = f"<meta property=og:site_name content='{name}'><meta name=application-name content='{other}'>"
    assert said(head, url=url).site == site


@pytest.mark.parametrize(
    "part", ["October 29, 2012", "27 ноября 2011", "We are a house that brings all the news of Lyon."]
)
def test_parts_of_a_title_that_are_no_site(part: str) -> None:
    """A date and a sentence behind the headline are no name of a site; what stands before them may be."""
    assert (
        said(f"<title>A day in Lyon | The Wells News | {part}</title>", f"<h1>A day in Lyon</h1><p>{STORY}</p>").site
        == "The Wells News"
    )


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>Rain & wind in Lyon | Wells</title>", "Rain &amp;#x26; wind in Lyon", "Rain & wind in Lyon"),
        ("<title>«Дождь» в Лионе</title>", "&amp;laquo;Дождь&amp;raquo; в Лионе", "«Дождь» в Лионе"),
        ("<title>30 years of &lt;br></title>", "30 years of &lt;br>", "30 years of <br>"),
        ("<title>A day in Lyon</title>", "94</h1><h1>A day in Lyon", "A day in Lyon"),
        ("<title>1984</title>", "1984", "1984"),
        ("", "A day in Lyon | | |", "A day in Lyon"),
        ("<meta property=og:title content='{{ title }}'>", "A day in Lyon", "A day in Lyon"),
    ],
)
def test_what_programs_leave_in_headlines(head: str, heading: str, title: str) -> None:
    """A headline that was escaped once too often is what the page declares; a count of votes is none, though it is a heading."""
    assert said(head, f"<h1>{heading}</h1><p>{STORY}</p>").title == title


@pytest.mark.parametrize(
    ("lang", "question", "answer", "text"),
    [
        ("en", "Why did it rain?", "Because of a low over the sea.", STORY),
        ("ja", "なぜ雨が降ったのですか？", "海の上に低気圧があったからです。", "リヨンでは一日中雨が降り、川の水位が一晩で二メートル上がったと、港湾事務所が月曜日に発表した。旧市街では橋が二本閉鎖され、渡し船も朝から動いていない。市長は、水が引くまで川沿いの道を通らないよう住民に呼びかけている。"),
    ],
)  # fmt: skip
def test_questions_below_an_article(lang: str, question: str, answer: str, text: str) -> None:
    """A page is one of questions where they are most of its text; a few that stand below an article for search engines make none of it."""
    thing = {
        "@type": "FAQPage",
        "mainEntity": [{"@type": "Question", "name": question, "acceptedAnswer": {"text": answer}}],
    }
    script = f"<script type=application/ld+json>{json.dumps(thing)}</script>"
    page = f"<html lang={lang}><head>{script}<meta property=og:type content=article></head><h1>{question}</h1>"
    assert clean(f"{page}<p>{text}</p>").metadata.kind == "article"
    assert clean(f"{page}<p>{answer}</p>").metadata.kind == "questions"


@pytest.mark.parametrize(
    ("lang", "title", "site", "author"),
    [
        ("en", "Council rebuilds the bridge", "The Wells News", "Ann Example"),
        ("ru", "Совет перестроит мост", "Вести Уэллса", "Анна Примерова"),
        ("ko", "시의회 다리를 다시 짓기로 결정했다", "웰스 신문", "김철수"),
    ],
)
def test_an_article_that_was_taken_from_another_site(lang: str, title: str, site: str, author: str) -> None:
    """What has this headline is this article, whatever address it names, and whether its site stands behind; in a list it is another's."""
    page = f"<html lang={lang}><link rel=canonical href=https://wells.example/1><head>{{}}</head><h1>{title}</h1><p>{STORY}</p>"
    for type_, headline in (("NewsArticle", f"{title} - {site}"), ("WebPage", title), ("WebPage", f"{title} | {site}")):
        thing = f'"@type": "{type_}", "url": "https://origin.example/2", "headline": "{headline}", "author": {{"@type": "Person", "name": "{author}"}}'
        script = f'<script type="application/ld+json">{{{thing}}}</script>'
        assert clean(page.format(script)).metadata.authors == (author,), headline
        listed = (
            f'<script type="application/ld+json">{{"@type": "ItemList", "itemListElement": [{{{thing}}}]}}</script>'
        )
        assert clean(page.format(listed)).metadata.authors == ()
    other = script.replace(title, f"{title[::-1]}")
    assert clean(page.format(other)).metadata.authors == ()


def test_a_heading_over_a_box_is_no_headline() -> None:
    """A first h1 that nothing else says gives way to what the page shows as its headline, and several of the same text are no surer than one."""
    head = "<title>The ferry is back in Lyon after nine days</title>"
    boxes = "<div class='sidebar widget'><h1>Style</h1><ul><li><a href=/hats>Hats</a></ul></div>" * 3
    story = f"<article><h1>The ferry is back in Lyon after nine days</h1><p>{STORY}</p><p>{STORY} Nobody was hurt.</p></article>"
    assert clean(f"<html lang=en>{head}{boxes}{story}").metadata.title == "The ferry is back in Lyon after nine days"


def test_titles_have_no_soft_hyphens() -> None:
    """Marks that say where a word may be broken are none of its letters."""
    page = f"<html lang=de><h1>Fähr\u00adver\u00adkehr in Lyon ruht</h1><p>{STORY}"
    assert clean(page).metadata.title == "Fährverkehr in Lyon ruht"


def test_anything_says_more_than_a_page() -> None:
    """A page in JSON-LD gives way to what Open Graph says, and is a page where nothing does."""
    page = ld('{"@type": "WebPage", "name": "A day in Lyon"}')
    assert said(page + '<meta property="og:type" content="article">').kind == "article"
    assert said(page + '<meta property="og:type" content="website">').kind == "page"
    assert said(page).kind == "page"


def test_a_linked_licence_counts_before_words() -> None:
    """A link to a licence says more than "All rights reserved" in a template."""
    link = "<h1>A day in Lyon</h1><a rel=license href=https://creativecommons.org/licenses/by/4.0/>CC BY</a>"
    said_ = said('<meta name=dc.rights content="All rights reserved">', link)
    assert said_.licence == "https://creativecommons.org/licenses/by/4.0/"


def test_a_long_link_is_no_tag() -> None:
    """Links to a whole article are called tags by some programs."""
    links = "<a rel=tag href=/a>Read more about the ferry that is back in Lyon after nine long days</a> <a rel=tag href=/t>rain</a>"
    assert said("", f"<h1>A day in Lyon</h1>{links}").tags == ("rain",)


@pytest.mark.parametrize(
    ("heading", "declared", "expected"),
    [
        ("<span class=kicker>Weather</span> It rained in Lyon", "It rained in Lyon | Wells News", "It rained in Lyon"),
        ("<a href=/l><span>Weather</span> It rained in Lyon</a>", "It rained in Lyon", "It rained in Lyon"),
        ("<span>Unwetter</span> Es reg\u00adnete in Lyon", "Es reg\u00adnete in Lyon - Wells", "Es regnete in Lyon"),
        ("雨下了一整天 <a href=/local>本地</a>", "雨下了一整天-小鎮網", "雨下了一整天"),
        ("It rained <em>in Lyon</em>", "It rained - Wells News and more", "It rained in Lyon"),
        ("<span>Weather</span> It rained in Lyon", "Weather It rained in Lyon", "Weather It rained in Lyon"),
        ("It rained. <span>What to do on a wet day</span>", "It rained.", "It rained. What to do on a wet day"),
        ("<span>Weather</span> It rained in Lyon", "A wet day", "Weather It rained in Lyon"),
        ("<i>The</i> rain in Lyon", "Rain in Lyon for a day", "The rain in Lyon"),
    ],
)
def test_kickers_in_a_heading(heading: str, declared: str, expected: str) -> None:
    """What an element of the heading says beside the declared title isn't the headline's."""
    page = f"<html><head><title>{declared}</title></head><body><article><h1>{heading}</h1><p>{STORY}</p><p>{STORY}</p>"
    assert clean(page).metadata.title == expected


def test_a_title_of_signs_alone_is_none() -> None:
    """As templates have it whose field is empty; another one counts."""
    assert said("<title>* * *</title>", body="").title is None
    assert said("<title>A day in Lyon</title><meta property='og:title' content='–'>", body="").title == "A day in Lyon"
