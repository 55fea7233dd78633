"""Pages whose first heading is the name of their site: the headline stands in another one."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.metadata import Metadata

PAGES = {
    "en": ("Library opens at night", "Wells News", "By Ann Example", "Ann Example"),
    "ru": ("Библиотека открыта ночью", "Вести Уэллса", "Автор: Анна Примерова", "Анна Примерова"),
    "ja": ("図書館が夜間開館", "ウェルズ新聞", "文：山田太郎", "山田太郎"),
}
STORIES = {
    "en": "<p>The town library will stay open until midnight during the exam season, the council said on Monday.</p>"
    "<p>The service will cost twelve thousand a year and give work to four people in the winter months.</p>",
    "ru": "<p>Городская библиотека будет работать до полуночи во время экзаменов, сообщили в понедельник в совете.</p>"
    "<p>Услуга обойдётся в двенадцать тысяч в год и даст работу четырём людям в зимние месяцы.</p>",
    "ja": "<p>市立図書館は試験期間中、深夜まで開館すると市議会が月曜日に発表した。学生たちは三年前からこれを求めていた。</p>"
    "<p>このサービスには年間一万二千がかかり、冬の間に四人の仕事になる。採決は六月に行われる予定で、議員の多くが賛成している。</p>",
}


def said(language: str, form: str, url: str | None = None) -> Metadata:
    headline, site, byline, _ = PAGES[language]
    body = form.format(h=headline, s=site, story=f"<p>{byline}</p>{STORIES[language]}")
    return clean(f"<html lang={language}>{body}", url=url).metadata


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize(
    ("form", "names_site"),
    [
        ("<title>{s} - {h}</title><header><h1><a href=/>{s}</a></h1></header><article><h2>{h}</h2>{story}", True),
        ("<title>{s}</title><header><h1><a href=/>{s}</a></h1></header><article><h2>{h}</h2>{story}", True),
        ("<title>» {h} :{s}</title><div class=post><h3>{h}</h3>{story}</div><div><h1><a href=/>{s}</a></h1></div>", True),
        ("<header><h1><a href=/>{s}</a></h1></header><article><h2>{h}</h2>{story}", False),
        ("<header><h1 class=site-title>{s}</h1></header><div><h3 class=post-title>{h}</h3>{story}</div>", False),
        ("<meta property=og:site_name content='{s}'><title>{s}</title><h1>{s}</h1><div><h2>{h}</h2>{story}</div>", True),
    ],
)  # fmt: skip
def test_the_name_of_the_site_in_the_only_h1(language: str, form: str, names_site: bool) -> None:
    """An h1 that leads home, calls itself the site's name or says it is no headline, and a heading below is; its title may name the site."""
    headline, site, _, author = PAGES[language]
    metadata = said(language, form)
    assert (metadata.title, metadata.authors) == (headline, (author,))
    assert metadata.site == (site if names_site else None)


@pytest.mark.parametrize("language", ["en", "ru", "ja"])
def test_a_name_that_only_the_address_tells(language: str) -> None:
    """An h1 that says the host is the site's as well."""
    form = "<title>example.org</title><h1>example.org</h1><div class=post><h2>{h}</h2>{story}</div>"
    assert said(language, form, url="https://example.org/2024/night").title == PAGES[language][0]


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize(
    "form",
    [
        "<title>{s}: {h}</title><h1>{s}</h1><h2>March 5, 2024</h2><h3>{h}</h3>{story}",
        "<title>{h} - {s}</title><h1>{s}</h1><div><h2>5.3.2024</h2><h3>{h}</h3>{story}</div>",
        "<title>{s} - {h}</title><h1>{s}</h1><p>Since 1871</p><h2>{h}</h2>{story}",
        "<title>{s} - {h}</title><h1>Top</h1><div><h2>{h}</h2>{story}</div>",
    ],
)
def test_a_heading_beside_the_headline_in_the_declared_title(language: str, form: str) -> None:
    """The site's name stands above the headline on the page, and beside it in the title, without a link; other h1 aren't in it at all."""
    metadata = said(language, form)
    assert (metadata.title, metadata.authors) == (PAGES[language][0], (PAGES[language][3],))
    assert metadata.site == (PAGES[language][1] if "<h1>{s}" in form else metadata.site)


@pytest.mark.parametrize("language", PAGES)
def test_the_name_of_the_site_below_the_headline(language: str) -> None:
    """The source of an article below its headline is no headline, though it stands in a heading and in the title."""
    form = "<title>{h} - {s}</title><h2>Menu</h2><main><h1>{h}</h1><h3>{s}</h3>{story}</main>"
    assert said(language, form).title == PAGES[language][0]


def test_a_line_that_the_declared_title_begins_with() -> None:
    """Where the headline stands in no heading, the declared title and a line of the page say it."""
    form = "<title>{h} | {s}</title><h1>{s}</h1><div class=post><div class=title><b>{h}</b></div>{story}</div>"
    assert [said(language, form).title for language in ("en", "ru")] == [PAGES["en"][0], PAGES["ru"][0]]


@pytest.mark.parametrize("language", PAGES)
def test_sections_and_names_that_are_the_headline(language: str) -> None:
    """A heading that leads home and isn't in the title names no site; what programs call the site stays the headline where all say it."""
    headline, site, *_ = PAGES[language]
    section = "<title>{h} | {s}</title><header><h1><a href=/>Blog</a></h1></header><article><h2>{h}</h2>{story}"
    assert (said(language, section).title, said(language, section).site) == (headline, site)
    mistaken = "<html itemscope itemtype=http://schema.org/WebSite><title itemprop=name>{h}</title><h1>Menu</h1><main><h1>{h}</h1>{story}"
    assert said(language, mistaken).title == headline


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize(
    ("form", "published"),
    [
        ("<h1>Top</h1>" + "<p>Menu</p>" * 30 + "<div><h2>{h}</h2><p>2024-03-05 10:15</p>{story}</div>", "2024-03-05T10:15:00"),
        ("<div><h2>2024-03-05</h2><div><div><div><a></a><h3>{h}</h3>{story}</div></div></div></div>", "2024-03-05"),
        ("<h1>Top</h1><div><div><p>2024-03-05</p><div><div><div><h2>{h}</h2></div></div></div></div></div><div>{story}</div>", "2024-03-05"),
    ],
)  # fmt: skip
def test_the_day_around_a_headline_of_a_lower_level(language: str, form: str, published: str) -> None:
    """The byline and its dates stand around the heading that says the headline, whatever its level; or above several elements around that."""
    metadata = said(language, form)
    assert metadata.published is not None and metadata.published.isoformat() == published


@pytest.mark.parametrize(
    ("declared", "shown", "title"),
    [
        ("Wells Notes: Library opens at night", "Library opens at night", "Library opens at night"),
        ("Whats new Library opens - Wells Notes", "“What’s new?” Library opens", "“What’s new?” Library opens"),
        ("Library opens at night - Wells Notes", "« Library opens at night |", "Wells Notes"),
    ],
)
def test_a_headline_below_a_slogan(declared: str, shown: str, title: str) -> None:
    """Below the name of the site and its slogan, the headline is what the declared title has beside that name, whatever signs it leaves out."""
    page = (
        f"<html lang=en><title>{declared}</title><div><h1>Wells Notes</h1><p>All that happens on the coast.</p></div>"
        f"<div><h2>November 8, 2012</h2><h3>{shown}</h3>{STORIES['en']}</div>"
    )
    assert clean(page).metadata.title == title
