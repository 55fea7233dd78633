"""However a page builds its cards, each is one related item: its title, where it leads, its teaser, and what is said of AI in it."""

from __future__ import annotations

import pytest

from cleaner import clean
from samples import MORE, STORIES

CARDS = {
    "a link around picture and heading": '<a class="card" href="{url}"><img src="x" alt="{title}"><h3>{title}</h3></a>',
    "a linked heading over a teaser": '<div class="card"><a href="{url}"><img src="x"></a><h3><a href="{url}">{title}</a></h3><p>{teaser}</p></div>',
    "a date between": '<article class="card"><h3><a href="{url}">{title}</a></h3><time datetime="2025-05-12">{date}</time><p>{teaser}</p></article>',
    "a linked section above": '<div class="card"><a class="cat" href="/x">{section}</a><h3><a href="{url}">{title}</a></h3><span>{date}</span></div>',
    "a link to the rest": '<div class="card"><h3><a href="{url}">{title}</a></h3><p>{teaser}</p><a href="{url}">{more}</a></div>',
    "a line and a link to the rest": '<div class="card"><div class="t">{title}</div><a href="{url}">{more}</a></div>',
    "a heading, a teaser and a link to the rest": '<div class="card"><h3>{title}</h3><p>{teaser}</p><a href="{url}">{more}</a></div>',
    "a heading and a teaser": '<div class="card"><h3>{title}</h3><p>{teaser}</p></div>',
    "one link around all": '<a class="card" href="{url}"><span class="cat">{section}</span><h3>{title}</h3><p>{teaser}</p><time>{date}</time></a>',
    "a list": '<li><a href="{url}">{title}</a> <span>{date}</span></li>',
    "a list with its dates first": '<li><a href="{url}"><span>{date}</span> <span>{title}</span></a></li>',
    "a list with places beside its links": '<li><span>{place}</span><a href="{url}">{title}</a></li>',
    "a list with places in its links": '<li><a href="{url}"><span>{place}</span><span>{title}</span></a></li>',
    "a list with places over its titles": '<li><a href="{url}"><div>{place}</div><div>{title}</div></a></li>',
    "a figure": '<figure class="card"><a href="{url}"><img src="x"></a><figcaption><a href="{url}">{title}</a></figcaption></figure>',
    "a length": '<div class="card"><a href="{url}"><span>02:35</span><h3>{title}</h3></a></div>',
    "a badge above": '<div class="card"><span class="badge">{ai}</span><h3><a href="{url}">{title}</a></h3><p>{teaser}</p></div>',
    "a badge below": '<div class="card"><h3><a href="{url}">{title}</a></h3><small>{ai}</small></div>',
    "a badge in the link": '<div class="card"><a href="{url}"><h3>{title}</h3><p>{teaser}</p><span>{ai}</span></a></div>',
    "a badge and a date in one line": '<div class="card"><h3><a href="{url}">{title}</a></h3><span class="badge">{ai}</span><time class="date">{date}</time><p>{teaser}</p></div>',
    "a date and a badge at the end": '<div class="card"><a href="{url}"><p class="title">{title}</p></a><time class="date">{date}</time><em class="badge">{ai}</em></div>',
    "a badge below the teaser of an item": '<li class="card"><a href="{url}"><h3>{title}</h3></a><p>{teaser}</p><span>{ai}</span></li>',
    "a badge in the line of the link": '<div class="card"><h3><a href="{url}"><span class="x1">{section}</span> {title}</a></h3></div>',
    "a badge behind the title": '<li><a href="{url}">{title} <span class="badge">{section}</span></a></li>',
    "a badge behind the title that has no name": '<li><a href="{url}">{title} <span>{section}</span></a></li>',
    "such a badge, and one of AI": '<li><a href="{url}">{title} <span class="x1">{section}</span> <sup class="x2">{ai}</sup></a></li>',
    "a badge before the title that has no name": '<div class="card"><h3><a href="{url}"><span>{section}</span> {title}</a></h3></div>',
    "a section and a colon": '<h3><a href="{url}"><span>{section}:</span> {title}</a></h3>',
    "a short badge before the link": '<div class="card"><h3 class="t"><span class="x1">TV</span> <a href="{url}">{title}</a></h3></div>',
    "a link over the card": '<div class="card"><a class="o" href="{url}" aria-label="{title}"></a><div class="s">{section}</div><div>{title}</div><p>{teaser}</p></div>',
    "a link over the card without a name": '<div class="card"><div class="t">{title}</div><p>{teaser}</p><a class="o" href="{url}"></a></div>',
    "a link over the card, and a badge in its title": '<div class="card"><a class="o" href="{url}"></a><h3>{title} <span>{ai}</span></h3><p>{teaser}</p></div>',
    "a linked picture beside a heading": '<div class="card"><div class="i"><a href="{url}"><img src="x" alt=""></a></div><div><h3>{title}</h3><p>{teaser}</p></div></div>',
    "a caption under the picture": '<div class="card"><figure><img src="x"><figcaption>Pier 7 in the snow</figcaption></figure><h3><a href="{url}">{title}</a></h3><p>{teaser}</p></div>',
    "a badge before the link and a date in brackets": '<li><span class="b">{ai}</span> <a href="{url}">{title}</a> ({date})</li>',
    "a badge before a title in bold over its teaser": '<p><span class="b">{ai}</span> <a href="{url}"><b>{title}</b></a><br>{teaser}</p>',
    "a badge in a heading, and a link to the rest": '<div class="card"><h3>{title} <span>{ai}</span></h3><p>{teaser}</p><a href="{url}">{more}</a></div>',
    "a section in the heading of a link": '<article><a href="{url}"><img src="x"><div><h3><span>{section}</span><span>{title}</span></h3></div></a></article>',
    "a place among the most read": '<li><span>{place}</span><div><a href="{url}">{title}</a></div></li>',
    "one link, and all in its line": '<a class="card" href="{url}"><img src="x"><span>{section}</span> <strong>{title}</strong> <span>{teaser}</span></a>',
    "a teaser in the line of the link": '<li><a href="{url}"><span class="t">{title}</span> <span class="s">{teaser}</span></a></li>',
    "a section and a date in the link": '<li><a href="{url}"><span>{section}</span><span>{title}</span><time>{date}</time></a></li>',
    "a badge in the link of a list with dates": '<li><a href="{url}">{title} <small>{ai}</small></a> <span>{date}</span></li>',
    "a badge in brackets in a list with dates": '<li><a href="{url}">{title} [{ai}]</a> <span>{date}</span></li>',
    "a heading over a teaser with a link to the rest": '<div class="card"><h4>{title}</h4><p>{teaser} <a href="{url}">{more}</a></p></div>',
    "a title in bold over such a teaser": '<p><b>{title}</b></p><p>{teaser} <a href="{url}">{more}</a></p>',
    "one link around a section of two words": '<a class="card" href="{url}"><div class="cat">{section} {section}</div><div class="t">{title}</div><div class="s">{teaser}</div></a>',
    "a date before the link and a badge behind it": '<li><span>{date}</span> <a href="{url}">{title}</a> <span class="b">{ai}</span></li>',
    "a badge in brackets in a title without a link": '<div class="card"><h3>{title} [{ai}]</h3><p>{teaser} <a href="{url}">{more}</a></p></div>',
    "what turns the pages": '<div class="slide"><button>‹</button><a href="{url}">{title}</a><button>›</button></div>',
    "a row of a table": '<tr><td><a href="{url}"><img src="x"></a></td><td><a href="{url}">{title}</a></td></tr>',
    "a row of a table with its date": '<tr><td>{date}</td><td><a href="{url}">{title}</a></td></tr>',
    "a row of a table with its teaser": '<tr><td><a href="{url}"><img src="x"></a></td><td><a href="{url}"><b>{title}</b></a><br>{teaser}</td></tr>',
    "a cell of a table": '<td><a href="{url}"><img src="x"><br>{title}</a></td>',
    "a date and a name": '<div class="card"><h4><a href="{url}">{title}</a></h4><div>{date}, Ann Lee</div></div>',
}  # fmt: skip
SAID = {
    "en": {
        "title": ("Harbour bridge closes for repairs", "Snow on the pass stops all trains", "New mast for the old ferry"),
        "teaser": ("The bridge will be shut from May.", "Drivers are asked to wait below.", "It was made in the yard of the town."),
        "date": ("12 May 2025", "3 June 2025", "7 July 2025"),
        "place": ("1", "2", "3"),
        "section": "Travel",
        "more": "Read more",
        "ai": "AI-generated summary",
    },
    "ru": {
        "title": ("Мост в порту закроют на ремонт", "Снег на перевале остановил поезда", "Новая мачта для старого парома"),
        "teaser": ("Мост закроют с первого мая.", "Водителей просят ждать внизу.", "Её сделали на верфи города."),
        "date": ("12 мая 2025", "3 июня 2025", "7 июля 2025"),
        "place": ("1", "2", "3"),
        "section": "Поездки",
        "more": "Читать далее",
        "ai": "Сгенерировано ИИ",
    },
}  # fmt: skip
HEADINGS = {"en": "<h2>Related articles</h2>", "ru": '<div class="hd">Читайте также</div>'}


@pytest.mark.parametrize("interface", sorted(HEADINGS))
@pytest.mark.parametrize("code", sorted(SAID))
@pytest.mark.parametrize("form", CARDS)
def test_each_card_is_one_item(form: str, code: str, interface: str) -> None:
    """With its own title, address, teaser and label, in the article's language or another one, under a heading or a line."""
    card, said = CARDS[form], SAID[code]
    cards = "".join(
        card.format(
            url=f"/{n}", **{name: value if isinstance(value, str) else value[n] for name, value in said.items()}
        )
        for n in range(3)
    )
    cards = f"<ul>{cards}</ul>" if card.startswith("<li") else cards
    cards = f"<table>{cards}</table>" if card.startswith("<t") else cards
    title, *paragraphs = (*STORIES[code], *MORE[code])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    section = f'<section class="related">{HEADINGS[interface]}{cards}</section>'
    article = clean(f"<html><head><title>{title}</title></head><body><article>{body}</article>{section}</body></html>")
    assert article.paragraphs == tuple(paragraphs)
    items = article.related
    assert [item.title for item in items] == list(said["title"])
    assert [item.url for item in items] == [f"/{n}" if "{url}" in card else None for n in range(3)]
    if "{teaser}" in card:
        assert [item.text for item in items] == list(said["teaser"])
    assert [bool(item.disclosures) for item in items] == ["{ai}" in card] * 3


TITLED = {form: card for form, card in CARDS.items() if '<h3><a href="{url}">{title}</a></h3>' in card}


@pytest.mark.parametrize(("code", "others"), [("en", "ru"), ("ru", "en"), ("ar", "ru"), ("de", "ru")])
@pytest.mark.parametrize("form", TITLED)
def test_cards_in_another_language_than_the_article(form: str, code: str, others: str) -> None:
    """A strange sentence ends no items where it stands under a strange title: a site of several languages points to all of them."""
    said = SAID[others] | {"teaser": STORIES[others][1:]}
    cards = "".join(
        TITLED[form].format(
            url=f"/{n}", **{name: value if isinstance(value, str) else value[n] for name, value in said.items()}
        )
        for n in range(3)
    )
    title, *paragraphs = (*STORIES[code], *MORE[code])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = clean(f"<body><article>{body}</article><section><h2>Related articles</h2>{cards}</section></body>")
    assert article.paragraphs == tuple(paragraphs)
    assert [(item.title, item.url) for item in article.related] == [(said["title"][n], f"/{n}") for n in range(3)]
    if "{teaser}" in TITLED[form]:
        assert [item.text for item in article.related] == list(said["teaser"])


@pytest.mark.parametrize("code", sorted(SAID))
def test_what_turns_the_pages_of_cards_leaves_the_last_one_its_link(code: str) -> None:
    """As the label "‹" stands over all of them, "Read more" would be one over the next card."""
    said = SAID[code]
    cards = "".join(
        f"<div><h3>{said['title'][n]}</h3><p>{said['teaser'][n]}</p><a href='/{n}'>{said['more']}</a></div>"
        for n in range(3)
    )
    title, *paragraphs = (*STORIES[code], *MORE[code])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    section = f"<section>{HEADINGS[code]}<button>‹</button>{cards}<button>›</button></section>"
    article = clean(f"<html><head><title>{title}</title></head><body><article>{body}</article>{section}</body></html>")
    assert [(item.title, item.url) for item in article.related] == [(said["title"][n], f"/{n}") for n in range(3)]


INSERTED = {
    "en": ("Snow on the pass stops all trains", "School choir sings for the lifeboat crew"),
    "ja": ("古いフェリーに新しいマストが完成", "学校の合唱団が救助艇の乗組員のために歌う"),
    "ar": ("لماذا قلّت طيور السنونو هذا العام؟", "جوقة المدرسة تغني لطاقم قارب النجاة"),
}


@pytest.mark.parametrize("code", INSERTED)
def test_a_list_of_links_amid_the_article(code: str) -> None:
    """Each of them is an item, though the last stands right over the article and has words of its own."""
    title, *paragraphs = (*STORIES[code], *MORE[code])
    links = "".join(f'<li><a href="/{n}">{said}</a></li>' for n, said in enumerate(INSERTED[code]))
    inserted = f"<div><p><b>Read more:</b></p><ul>{links}</ul></div>"
    body = [f"<p>{paragraph}</p>" for paragraph in paragraphs]
    article = clean(f"<body><article><h1>{title}</h1>{''.join([*body[:2], inserted, *body[2:]])}</article></body>")
    assert [item.title for item in article.related] == list(INSERTED[code])
    assert article.paragraphs == tuple(paragraphs)


def test_links_in_a_row_are_as_long_as_titles_if_they_say_as_much() -> None:
    """A Japanese title of fourteen letters is one."""
    titles = ("港の橋、修理のため通行止めに", "峠の大雪ですべての列車が運休", "古いフェリーに新しいマストが完成")
    title, *paragraphs = (*STORIES["ja"], *MORE["ja"])
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    links = "".join(f'<a href="/{n}">{said}</a>' for n, said in enumerate(titles))
    article = clean(
        f"<body><article><h1>{title}</h1>{body}</article><div><h3>関連記事</h3><div>{links}</div></div></body>"
    )
    assert [(item.title, item.url) for item in article.related] == [(said, f"/{n}") for n, said in enumerate(titles)]


KEPT = {
    "ends that don't come again": [("Harbour bridge closes", "for repairs"), ("Snow on the pass", "stops trains"), ("New mast", "for the ferry")],
    "one that does, and is no badge": [("Harbour bridge closes", "this week"), ("Snow stops trains", "this week"), ("New mast", "for the ferry"), ("Rye bread", "wins a prize"), ("The choir", "sings again")],
}  # fmt: skip


@pytest.mark.parametrize("kept", KEPT)
def test_the_last_words_of_titles_may_stand_in_elements_of_their_own(kept: str) -> None:
    """As where a site keeps them in one line: they are no badges."""
    titles = KEPT[kept]
    links = "".join(
        f'<li><a href="/{n}">{said} <span class="x">{end}</span></a></li>' for n, (said, end) in enumerate(titles)
    )
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    article = clean(f"<body><article>{body}</article><section>{HEADINGS['en']}<ul>{links}</ul></section></body>")
    found = [item.title for item in article.related]
    assert found == [f"{said} {end}" for said, end in titles]


BELOW_HEADING = {
    "one for all, cards": ('<p>{ai}</p><div class="g">{cards}</div>', '<div class="card"><h3><a href="{url}">{title}</a></h3></div>', [True] * 3),
    "one for all, links": ("<div>{ai}</div><div>{cards}</div>", '<a href="{url}">{title}</a>', [True] * 3),
    "one for all, a list": ("<p>{ai}</p><ul>{cards}</ul>", '<li><a href="{url}">{title}</a></li>', [True] * 3),
    "that of the first one": ('<ul><li><div>{ai}</div><a href="/f">{first}</a></li>{cards}</ul>', '<li><a href="{url}">{title}</a></li>', [True, False, False, False]),
    "that of the first one, between line ends": ("<div>{ai}<br>{cards}</div>", '<a href="{url}">{title}</a><br>', [True, False, False]),
}  # fmt: skip


@pytest.mark.parametrize("form", BELOW_HEADING)
def test_a_label_below_the_heading_is_that_of_all_items_or_of_the_first(form: str) -> None:
    """It holds for all where it stands outside of the element that holds the first one."""
    around, card, flagged = BELOW_HEADING[form]
    said = SAID["en"]
    cards = "".join(card.format(url=f"/{n}", title=said["title"][n]) for n in range(3))
    box = around.format(ai="Written by AI", first="Ferry crews agree to new rosters", cards=cards)
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    body = f"<h1>{title}</h1>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    section = f"<section>{HEADINGS['en']}{box}</section>"
    article = clean(f"<html><head><title>{title}</title></head><body><article>{body}</article>{section}</body></html>")
    assert [bool(item.disclosures) for item in article.related] == flagged
    assert [said.scope[-1] for item in article.related for said in item.disclosures] == [
        str(item.position) for item in article.related if item.disclosures
    ]


def test_a_label_below_the_heading_of_a_text_is_that_of_the_first_item() -> None:
    """No elements say that it is another's."""
    lines = (*STORIES["en"], *MORE["en"], "Related articles", "Written by AI", *SAID["en"]["title"])
    article = clean("\n\n".join(lines))
    assert [bool(item.disclosures) for item in article.related] == [True, False, False]
