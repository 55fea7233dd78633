"""Titles of other articles in boxes between paragraphs, and the article's own headings that are links."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from cleaner.stages.cards import RULE
from samples import paragraphs_of
from samples import titled_page as page

OTHER = {
    "en": "Island school wins a prize",
    "ru": "Школа на острове получила приз",
    "zh-Hans": "海岛学校获得全国奖项",
}
URL = "https://courier.example/1"
CARDS = [
    "<aside class='_g7'><a href='{}'><h3>{}</h3></a></aside>",
    "<aside><div><h4><a href='{}'>{}</a></h4></div></aside>",
    "<div class='_g7'><a href='{}'>{}</a></div>",
    "<section class='_g7'><p><a href='{}'>{}</a></p></section>",
]


def by_this(article: Article) -> list[str]:
    """What goes by this rule, were it for others to take out as well."""
    return [removal.text for removal in article.removed if removal.rule == RULE]


def amid(code: str, card: str) -> str:
    first, *others = (f"<p>{text}</p>" for text in paragraphs_of(code))
    return page(code, first + card + "".join(others))


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("href", ["/n1", "n1.html", "https://www.courier.example/n1", "/?p=12"])
def test_a_card_without_a_label_is_a_related_item(code: str, card: str, href: str) -> None:
    article = clean(amid(code, card.format(href, OTHER[code])), url=URL)
    assert article.paragraphs == paragraphs_of(code)
    (item,) = article.related
    assert item.title == OTHER[code]
    assert item.url is not None and item.url.startswith("https://")


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize("rows", [1, 2])
def test_a_card_among_paragraphs_in_elements_of_their_own_is_a_related_item(code: str, rows: int) -> None:
    """Page builders put each paragraph, or a few, into an element."""
    texts = [f"<p>{text}</p>" for text in paragraphs_of(code)]
    parts = ["".join(texts[n : n + rows]) for n in range(0, len(texts), rows)]
    card = f"<aside class='_g7'><a href='/n1'><h3>{OTHER[code]}</h3></a></aside>"
    first, *others = (f"<div class='_p2'>{part}</div>" for part in parts)
    article = clean(page(code, first + card + "".join(others)), url=URL)
    assert article.paragraphs == paragraphs_of(code)
    assert [item.title for item in article.related] == [OTHER[code]]


@pytest.mark.parametrize(
    ("code", "label"), [("en", "More from the coast"), ("ru", "Ещё на побережье"), ("zh-Hans", "更多海岛消息")]
)
def test_a_label_in_a_card_goes_with_it(code: str, label: str) -> None:
    card = f"<div class='_g7'><h4>{label}</h4><a href='/n1'><h3>{OTHER[code]}</h3></a></div>"
    article = clean(amid(code, card), url=URL)
    assert article.paragraphs == paragraphs_of(code)
    assert [item.title for item in article.related] == [OTHER[code]]


@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("en", ("Island school wins a prize", "A lighthouse opens its doors")),
        ("ru", ("Школа на острове получила приз", "Маяк открывает двери для гостей")),
        ("zh-Hans", ("海岛学校在全国比赛中获得一等奖", "码头灯塔从下周开始向游客们免费开放")),
    ],
)
@pytest.mark.parametrize("cell", ["<a href='{}'>{}</a>", "<h3><a href='{}'>{}</a></h3>", "<p><a href='{}'>{}</a></p>"])
def test_cards_in_a_row_of_cells_are_related_items(code: str, titles: tuple[str, ...], cell: str) -> None:
    cells = "".join(f"<td>{cell.format(f'/n{n}', title)}</td>" for n, title in enumerate(titles))
    article = clean(amid(code, f"<table><tr>{cells}</tr></table>"), url=URL)
    assert article.paragraphs == paragraphs_of(code)
    assert [item.title for item in article.related] == list(titles)


def test_a_table_of_links_that_the_line_above_announces_stays() -> None:
    cells = "".join(f"<td><a href='/n{n}'>{title}</a></td>" for n, title in enumerate(OTHER.values()))
    article = clean(amid("en", f"<p>Three schools have written to us:</p><table><tr>{cells}</tr></table>"), url=URL)
    assert not by_this(article)


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize(
    "href", ["#n1", "/1", "/n1.jpg", "https://elsewhere.example/n1", "mailto:ann@courier.example", "/"]
)
def test_what_leads_to_no_other_page_of_the_site_stays(code: str, card: str, href: str) -> None:
    article = clean(amid(code, card.format(href, OTHER[code])), url=URL)
    assert by_this(article) == []


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize(
    "heading",
    [
        "<h3><a href='/n1'>{}</a></h3>",
        "<p><a href='/n1'>{}</a></p>",
        "<h3>{}</h3>",
        "<aside><h3>{}</h3></aside>",
        "<div class='_g7'><h3><a href='/n1'>{}</a></h3><p>{}</p></div>",
    ],
)
def test_a_heading_of_the_article_stays(code: str, heading: str) -> None:
    """It stands beside the paragraphs itself, or leads nowhere, or has its text in its box."""
    article = clean(amid(code, heading.format(OTHER[code], paragraphs_of(code)[0][::-1])), url=URL)
    assert by_this(article) == []


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize(
    "heading", ["<h2><a href='/{n}'>{t}</a></h2>", "<div class=h><h2><a href='/{n}'>{t}</a></h2></div>"]
)
def test_the_headings_of_a_list_stay_that_are_links(code: str, heading: str) -> None:
    first, *others = (f"<p>{text}</p>" for text in paragraphs_of(code))
    titles = [f"{OTHER[code]} {n}" for n in range(len(others))]
    sections = (heading.format(n=n, t=title) + text for n, (title, text) in enumerate(zip(titles, others, strict=True)))
    article = clean(page(code, first + "".join(sections)), url=URL)
    assert by_this(article) == []
    assert len(set(titles) & set(article.paragraphs)) >= len(titles) - 1


@pytest.mark.parametrize("code", OTHER)
def test_a_heading_that_looks_like_one_without_a_link_stays(code: str) -> None:
    head = "<div class=h><h2>{}</h2></div>"
    first, second, *others = (f"<p>{text}</p>" for text in paragraphs_of(code))
    linked = head.format(f"<a href='/n1'>{OTHER[code]}</a>")
    article = clean(page(code, first + linked + second + head.format(OTHER[code][::-1]) + "".join(others)), url=URL)
    assert by_this(article) == []


def test_a_cell_that_is_a_link_is_read() -> None:
    """Its row begins with another cell, which is a block of its own then."""
    text = paragraphs_of("en")[0]
    article = clean(f"<table><tr><td>One<td><a href='/n1'>{text}</a></table>" + page("en", f"<p>{text}</p>"), url=URL)
    assert text in article.text


LISTED = "<ul><li><a href='/n1'>{0}</a></li><li><a href='/n2'>{0} 2</a></li></ul>"


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize("box", ["{}", "<div class=links>{}</div>", "<div class=box><div>{}</div></div>"])
def test_a_short_list_of_titles_between_paragraphs_is_related(code: str, box: str) -> None:
    """Broadcasters link two or three other reports amid an article, without a label."""
    article = clean(amid(code, box.format(LISTED.format(OTHER[code]))), url=URL)
    assert article.paragraphs == paragraphs_of(code)
    assert [item.title for item in article.related] == [OTHER[code], f"{OTHER[code]} 2"]


@pytest.mark.parametrize("code", OTHER)
def test_a_list_may_stand_beside_paragraphs_in_boxes_like_its_own(code: str) -> None:
    first, *others = (f"<div class=part><p>{text}</p></div>" for text in paragraphs_of(code))
    listed = f"<div class=part>{LISTED.format(OTHER[code])}</div>"
    article = clean(page(code, first + listed + "".join(others)), url=URL)
    assert article.paragraphs == paragraphs_of(code)


@pytest.mark.parametrize("code", OTHER)
@pytest.mark.parametrize(
    "items",
    [
        "<li><a href='/n1'>{0}</a></li><li>{0}, 2024</li>",
        "".join(f"<li><a href='/n{n}'>{{0}} {n}</a></li>" for n in range(5)),
    ],
)
def test_a_list_of_more_or_of_other_things_as_well_stays(code: str, items: str) -> None:
    article = clean(amid(code, "<ul>" + items.format(OTHER[code]) + "</ul>"), url=URL)
    assert by_this(article) == []


@pytest.mark.parametrize("code", OTHER)
def test_a_list_that_the_article_announces_stays(code: str) -> None:
    first, *others = (f"<p>{text}</p>" for text in paragraphs_of(code))
    article = clean(page(code, first[:-5] + ":</p>" + LISTED.format(OTHER[code]) + "".join(others)), url=URL)
    assert by_this(article) == []


@pytest.mark.parametrize("code", OTHER)
def test_a_card_may_stand_above_a_heading(code: str) -> None:
    first, *others = (f"<p>{text}</p>" for text in paragraphs_of(code))
    heading = f"<h2>{OTHER[code][::-1]}</h2>"
    article = clean(page(code, first + CARDS[0].format("/n1", OTHER[code]) + heading + "".join(others)), url=URL)
    assert [item.title for item in article.related] == [OTHER[code]]
    assert OTHER[code] not in article.paragraphs


@pytest.mark.parametrize("code", OTHER)
def test_the_teaser_in_the_link_of_a_card_goes_with_its_title(code: str) -> None:
    teaser = paragraphs_of(code)[0][::-1]
    card = f"<div class=_g7><a href='/n1'><h3>{OTHER[code]}</h3><p>{teaser}</p></a></div>"
    article = clean(amid(code, card), url=URL)
    assert article.paragraphs == paragraphs_of(code)
    assert [(item.title, item.text) for item in article.related] == [(OTHER[code], teaser)]
