"""Badges in the line of an item's title: the title is said without them, and the item is flagged."""

from __future__ import annotations

import pytest

from cleaner import Article, clean
from disclosing_pages import html_page, text_page

TITLES = [
    "Harbour wall to be rebuilt by spring",
    "Ferry timetable changes for the winter",
    "Islanders vote on the new school",
    "Old lamp is lit again for a night",
]
BADGES = ["AI-generated", "AI által írt tartalom", "Сообщено ИИ", "AI生成", "Généré par IA", "Summarised by AI"]


def cleaned(card: str, title: str = TITLES[1]) -> Article:
    """A page with four related items, of which the second is this card."""
    cards = [f"<div class=card><a href=/{n}>{each}</a></div>" for n, each in enumerate(TITLES)]
    cards[1] = card.format(title=title)
    return clean(html_page(below=f"<section class=related><h2>Related articles</h2>{''.join(cards)}</section>"))


def flags(article: Article) -> list[tuple[str | None, bool | None]]:
    return [(item.title, item.ai_generated) for item in article.related]


FLAGGED = [(title, True if title == TITLES[1] else None) for title in TITLES]
UNFLAGGED = [(title, None) for title in TITLES]


@pytest.mark.parametrize("badge", BADGES)
@pytest.mark.parametrize("space", ["", " "], ids=["glued", "spaced"])
@pytest.mark.parametrize("first", [True, False], ids=["before", "after"])
def test_a_title_is_said_without_the_badge_at_its_end(badge: str, space: str, first: bool) -> None:
    """In all languages, before the title or after it; the record still has all of the block."""
    parts = [f"<span class=badge>{badge}</span>", "<span>{title}</span>"]
    article = cleaned(f"<div class=card><a href=/1>{space.join(parts if first else reversed(parts))}</a></div>")
    assert flags(article) == FLAGGED
    assert [one.evidence for one in article.related[1].disclosures] == [badge]
    words = [badge, TITLES[1]]
    both = "".join(words if first else reversed(words)).replace(" ", "")
    assert both in [record.text.replace(" ", "") for record in article.removed]


@pytest.mark.parametrize(
    "card",
    [
        "<div class=card><h3><a href=/1>{title}<span class=badge>AI-generated</span></a></h3></div>",
        "<div class=card><h3><a href=/1>{title} (<b>AI-generated</b>)</a></h3></div>",
        "<div class=card><a href=/1>{title}</a> <small>AI-generated</small></div>",
        "<div class=card><a href=/1>{title}</a> <span class=badge><i class=icon></i><b>AI-generated</b></span></div>",
        "<div class=card><a href=/1>{title}</a> <span class=badge><svg><path d=M0></svg> AI-generated</span></div>",
        "<div class=card><a href=/1><span class=ai-generated>AI-generated</span> {title}</a></div>",
        "<div class=card><h3><img src=/1.jpg></h3><a href=/1><span>{title}</span><span>AI-generated</span></a></div>",
        "<div class=card><div>Sea</div><a href=/1><span>{title}</span><span>AI-generated</span></a></div>",
    ],
    ids=["heading", "brackets", "beside", "icon", "drawing", "class", "below-a-box", "below-a-line"],
)  # fmt: skip
def test_shapes_of_badges(card: str) -> None:
    """Wherever the badge's element stands in the card, its item is flagged, with the label for evidence, and no other."""
    article = cleaned(card)
    assert [flag for flag in flags(article) if flag[0] in TITLES] == FLAGGED
    assert [one.evidence for item in article.related for one in item.disclosures] == ["AI-generated"]


UNLISTED = ["Put together by AI", "Mit KI verfasst", "由AI编写", "كتب بواسطة الذكاء الاصطناعي"]


@pytest.mark.parametrize("badge", UNLISTED)
def test_a_badge_that_nobody_listed(badge: str) -> None:
    """Nothing but words of labels is in its element."""
    assert (
        flags(cleaned(f"<div class=card><h3><a href=/1>{{title}}</a> <span class=badge>{badge}</span></h3></div>"))
        == FLAGGED
    )


@pytest.mark.parametrize("badge", ["({})", "[{}]", "【{}】", "🤖 {}", "ⓘ {}"])
@pytest.mark.parametrize("label", ["AI-generated", "Сообщено ИИ", "由AI编写"])
@pytest.mark.parametrize("form", ["html", "text"])
def test_a_badge_that_has_no_element(label: str, badge: str, form: str) -> None:
    """In brackets, or behind a sign, at the end of a title: in a text there are no elements."""
    said = f"{TITLES[1]} {badge.format(label)}"
    if form == "html":
        article = cleaned(f"<div class=card><h3><a href=/1>{said}</a></h3></div>")
    else:
        titles = [said if n == 1 else title for n, title in enumerate(TITLES)]
        article = clean("\n\n".join((text_page(), "Related articles", *titles)))
    assert flags(article) == FLAGGED
    assert [one.evidence for one in article.related[1].disclosures] == [label]


@pytest.mark.parametrize(
    "title",
    [
        "The (AI-generated) ferry sails",
        "Ferry sails again (AI conference)",
        "[Video] AI-generated ferry sails",
        "Ferry sails (again)",
    ],
)
def test_brackets_of_a_title_that_hold_no_badge(title: str) -> None:
    """In its midst they are the title's own, as is what says more than a label."""
    article = cleaned(f"<div class=card><h3><a href=/1>{title}</a></h3></div>")
    assert (title, None) in flags(article)


def test_a_badge_behind_a_bar() -> None:
    """A title that ends in a label behind a bar is one: it names other things as well."""
    assert flags(cleaned("<div class=card><a href=/1>{title}</a> · <small>AI-generated</small></div>")) == FLAGGED


@pytest.mark.xfail(strict=True, reason="the block as a whole is taken for a byline, and so for no title")
def test_a_badge_that_makes_a_line_read_like_a_byline() -> None:
    """ "Written by" at the beginning leaves the title a title."""
    assert (
        flags(cleaned("<div class=card><a href=/1><span>Written by AI</span> <span>{title}</span></a></div>"))
        == FLAGGED
    )


def test_several_badges_and_a_second_line() -> None:
    """All badges at the ends go; a badge in a later line of a box is its line's."""
    card = "<div class=card><a href=/1><span>AI-generated</span> {title} <span>Translated by AI</span> <span>AI-generated image</span></a></div>"
    assert flags(cleaned(card)) == FLAGGED
    lines = "<br>".join(f"<a href=/{n}>{title}</a>" + " <i>AI-written</i>" * (n == 1) for n, title in enumerate(TITLES))
    article = clean(html_page(below=f"<section class=related><h2>Related articles</h2><div>{lines}</div></section>"))
    assert flags(article) == FLAGGED


@pytest.mark.parametrize(
    ("title", "worded"),
    [
        ("How music made by AI conquered the charts", "How music <em>made by AI</em> conquered the charts"),
        (
            "How music made by AI conquered the charts",
            "How music <span class=hit>made by AI</span> conquered the charts",
        ),
        ("Judge throws out a letter written by AI", "Judge throws out a letter <mark class=hit>written by AI</mark>"),
        ("Songs of the Year Made by AI", "Songs of the Year <em>Made by AI</em>"),
        ("Ferry timetable is AI-generated", "Ferry timetable is AI-generated"),
    ],
)
def test_words_of_a_title_are_no_badge(title: str, worded: str) -> None:
    """A label that the title's words go on around, a stressed word, or one that has no element: nothing is cut, nothing flagged."""
    article = cleaned("<div class=card><a href=/1>{title}</a></div>", worded)
    assert flags(article) == [(title if n == 1 else each, None) for n, each in enumerate(TITLES)]


def test_a_badge_that_isnt_shown_flags_nothing() -> None:
    """Where the page hides it, the title is still said without it."""
    card = "<div class=card><a href=/1>{title} <span style='display:none'>AI-generated</span></a></div>"
    assert flags(cleaned(card)) == UNFLAGGED


def test_titles_with_readings() -> None:
    """Letters of readings count where a badge's place is counted, and are no part of the title."""
    title = "<ruby>港<rt>みなと</rt></ruby>の<ruby>壁<rt>かべ</rt></ruby>を春までに作り直す工事"
    for card in ("<a href=/1>{title}<span>AI生成</span></a>", "<a href=/1><span>AI生成</span>{title}</a>"):
        article = cleaned(f"<div class=card>{card}</div>", title)
        assert flags(article)[1] == ("港の壁を春までに作り直す工事", True)


@pytest.mark.parametrize(
    "nothing", ["<p>\u200b</p>", "<h2>Harbour <a href='#h'>¶</a></h2>", "<h2><a href='#h'>#</a> 港</h2>"]
)
def test_a_badge_is_found_below_what_no_block_says(nothing: str) -> None:
    """A space of no width, or the mark by which a heading links to itself, moves no badge into another title."""
    cards = [f"<div class=card><a href=/{n}>{title}</a></div>" for n, title in enumerate(TITLES)]
    cards[1] = f"<div class=card><a href=/1><span>{TITLES[1]}</span><span class=badge>Généré par IA</span></a></div>"
    related = f"<section class=related><h2>Related articles</h2>{''.join(cards)}</section>"
    assert flags(clean(html_page(below=nothing + related))) == FLAGGED


@pytest.mark.parametrize(
    "said",
    ['<img src=x alt="AI-generated image">', '<i title="Written by AI"></i>', '<svg aria-label="Written by AI"></svg>'],
)
@pytest.mark.parametrize("number", range(4))
def test_cards_side_by_side_in_a_line(said: str, number: int) -> None:
    """Each is a link around a picture and a title; what says it without words is of the item that the link leads to."""
    cards = (
        f"<a href=/{n}>{said if n == number else '<img src=y>'}<span>{title}</span></a>"
        for n, title in enumerate(TITLES)
    )
    article = clean(html_page(below=f"<section><h2>Related articles</h2>{' '.join(cards)}</section>"))
    assert flags(article) == [(title, True if n == number else None) for n, title in enumerate(TITLES)]


@pytest.mark.parametrize(
    "card",
    [
        "<div class=card><a href=/1>{title}</a> – Written by AI</div>",
        "<div class=card>AI-generated: <a href=/1>{title}</a></div>",
        "<div class=card><a href=/1>{title}</a> | Сообщено ИИ</div>",
        "<div class=card><a href=/1>{title}</a> <svg><title>Written by AI</title><path d=M1></svg></div>",
        "<div class=card><a href=/1>{title}</a> <span data-tooltip='Written by AI'></span></div>",
        "<div class=card><a href=/1>{title}</a> <i data-bs-title='Written by AI'></i></div>",
    ],
)
def test_a_label_beside_a_title_in_words_or_under_the_pointer(card: str) -> None:
    """It stands in no element of its own, or shows only when somebody points at an icon."""
    assert flags(cleaned(card)) == FLAGGED


@pytest.mark.parametrize(
    "card",
    [
        "<div class=card><a href=/1>{title}</a> – on texts written by AI</div>",
        "<div class=card><a href=/1>{title}</a> <svg><title>Listen</title><path d=M1></svg></div>",
        "<div class=card><a href=/1>{title}</a> <span data-tooltip='Summarise with AI?'></span></div>",
    ],
)
def test_words_beside_a_title_that_are_no_label(card: str) -> None:
    assert [flag for _, flag in flags(cleaned(card))] == [None] * 4
