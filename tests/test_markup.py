"""What the elements of HTML say: words of boxes, cells, links side by side, what is left unread, and the record of it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from cleaner import REASONS, Options, clean
from cleaner.blocks import Decision
from cleaner.deciding.decide_markup import decide_markup
from cleaner.deciding.view import View
from cleaner.lexicon.phrases import default_lexicon
from cleaner.reading.read import read
from cleaner.reading.read_html import read_html
from cleaner.scoring.boxes import BoxWeights
from cleaner.scoring.model import FLOOR, default_markup_model
from cleaner.stages.related_links import related_links
from samples import MORE, STORIES, in_elements

TITLE, *PARAGRAPHS = STORIES["en"]
PARAGRAPHS += MORE["en"]
BODY = in_elements(*PARAGRAPHS)
MENU = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(12))


def clean_text(html: str) -> str:
    return clean(html).text


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html).blocks]


@pytest.mark.parametrize(
    ("cells", "blocks"),
    [
        ("<td>Monday<td>four", ["Monday | four"]),
        ("<td><p>Monday</p><td><div>four</div>", ["Monday | four"]),
        ("<td>Menu<td>" + PARAGRAPHS[0], ["Menu", PARAGRAPHS[0]]),
        ("<td><p>One line.</p><p>Two lines.</p><td>x", ["One line.", "Two lines.", "x"]),
        (f"<td>{PARAGRAPHS[0]}<br><br>{PARAGRAPHS[1]}<br><br>Short<td>x", [*PARAGRAPHS[:2], "Short", "x"]),
        ("<td><h3>One</h3>two<td>x", ["One", "two", "x"]),
        ("<td><p>One</p><p>two</p>three<td>x", ["One", "two", "three", "x"]),
        ("<td><table><tr><td>One<td>two</table>three<td>x<td>y", ["One | two", "three", "x | y"]),
        ("<td><br>One<td>two", ["One | two"]),
        ("<td>出生<td>1900年5月3日<br>京都", ["出生 | 1900年5月3日 京都"]),
        ("<th>Born<br>in<th>Leeds<td>x<br>", ["Born in | Leeds | x"]),
        ("<td>One<br>two", ["One", "two"]),
    ],
    ids=[
        "bare",
        "wrapped",
        "paragraph",
        "paragraphs",
        "short-end",
        "heading",
        "bare-between-wrapped",
        "table",
        "break-first",
        "break",
        "break-in-head",
        "break-in-one-cell",
    ],
)
def test_cells_of_tables(cells: str, blocks: list[str]) -> None:
    """
    Short cells are one row, also where they are wrapped or hold several lines; a cell that holds a paragraph is a block of its own.

    So is all that stands in a cell that gave a block already.
    """
    assert texts(f"<table><tr>{cells}</table>") == blocks


def test_links_side_by_side() -> None:
    """Links long enough for titles are a block each, with their own addresses; links in a sentence aren't."""
    page = read_html(
        "<div><a href=/1>The first of two long titles</a> <a href=/2>The second of two long titles</a></div>"
    )
    assert [(block.text, block.url) for block in page.blocks] == [
        ("The first of two long titles", "/1"),
        ("The second of two long titles", "/2"),
    ]
    assert len(texts("<p>See <a href=/1>the first</a> and <a href=/2>the second</a>.</p>")) == 1


@pytest.mark.parametrize(
    "href", ["javascript:;", " java\nscript:alert(1)", "data:text/html,x", "mailto:ann@example.org", "tel:+4312"]
)
def test_links_that_lead_nowhere(href: str) -> None:
    """A block's address is one of the web, or it has none."""
    (block,) = read_html(f'<p><a href="{href}">A long title of some story</a>', "https://example.org/").blocks
    assert block.url == ""


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
def test_a_section_below_paragraphs_with_notes_gives_no_title(code: str) -> None:
    """The text of an encyclopedia, without what stands around it, begins with paragraphs; the mark of a note is no part of their ends."""
    section, *prose = (*STORIES[code], *MORE[code])
    noted = [f"{one} {other}[{n}]" for n, (one, other) in enumerate(zip(prose[::2], prose[1::2], strict=True), 1)]
    bodies = [f"<p>{text[:-3]}<sup class=reference><a href=#n>{text[-3:]}</a></sup></p>" for text in noted]
    bodies.insert(2, f"<div class=heading><h2>{section}</h2></div>")
    article = clean(f"<div class=parser-output>{''.join(bodies)}</div>")
    assert article.title is None
    assert article.paragraphs == (*noted[:2], section, *noted[2:])


@pytest.mark.parametrize("code", ["en", "ru", "ar"])
def test_an_anchor_that_is_never_closed_is_no_link(code: str) -> None:
    """Nor is a heading that is one, unlike a link that leads somewhere, within such an anchor as well."""
    title, *lines = STORIES[code]
    link = f"<table><tr><td><a href=/x>{title}</a><td>"
    page = f"<body><a name=top><h2><a id=top>{title}</a></h2>{link}{'<p>'.join(lines)}</table>"
    assert [block.links > 0 for block in read_html(page).blocks] == [False, True, *[False] * len(lines)]
    assert clean(page).paragraphs == tuple(lines)


def test_looks_are_told_apart() -> None:
    """What a single attribute says isn't taken for the look of the next element of the same tag."""
    weights = BoxWeights({"[hidden]": -2.0, "<div": 0.5}, {})
    assert weights.look("div", {"hidden": None}).around == -1.5
    assert weights.look("div", {}).around == 0.5
    assert weights.look("div", {"title": "x"}).around == 0.5


def test_no_word_is_one_sites_own() -> None:
    """Words that carry weight are words of many sites: none is as long, or as odd, as a name."""
    _, weights = default_markup_model()
    assert all(len(word) < 25 for word in weights.around)


def test_elements_left_unread_are_in_the_record() -> None:
    """A footer that no quick reading looks into is in `removed` all the same, with what it is called as evidence."""
    footer = "<footer class='site-footer footer menu'><div class='footer-nav nav'><p>About the shop and its owners</p></div></footer>"
    page = f"<div class=menu><ul>{MENU}</ul></div><div class=content><h1>{TITLE}</h1>{BODY}</div>{footer}"
    _, weights = default_markup_model()
    quick = read_html(page, weights=weights, floor=FLOOR, whole=False)
    assert "About the shop and its owners" not in [block.text for block in quick.blocks]
    article = clean(page)
    assert article.paragraphs == tuple(PARAGRAPHS)
    removal = next(removal for removal in article.removed if removal.text == "About the shop and its owners")
    assert "footer" in removal.evidence


@pytest.mark.parametrize("tag", ["nav", "aside", "footer", "div class='sidebar comments'", "div hidden"])
def test_an_article_in_the_wrong_element(tag: str) -> None:
    """Where nothing else is on the page, the article is found in elements that seldom hold one."""
    article = clean(f"<title>{TITLE}</title><{tag}><h1>{TITLE}</h1>{BODY}</{tag.split()[0]}>")
    assert PARAGRAPHS[0] in article.paragraphs
    assert PARAGRAPHS[-1] in article.paragraphs


def test_hashed_classes() -> None:
    """Classes that say nothing do no harm."""
    menu = f"<div class=css-1a2b3c><ul class=sc-x9y8z7>{MENU}</ul></div>"
    article = clean(f"{menu}<div class=css-9f8e7d><h1 class=sc-aa11bb>{TITLE}</h1>{BODY}</div>")
    assert article.paragraphs == tuple(PARAGRAPHS)


def test_comments_go_with_their_heading() -> None:
    """What stands in the box of the comments goes, however much it reads like prose."""
    comments = "<section class=block><h3>Comments</h3>" + "".join(
        f"<div class=entry><p>I was there on the boat number {n}, and it was as cold as they say, believe me.</p></div>"
        for n in range(4)
    )
    article = clean(f"<main class=story><h1>{TITLE}</h1>{BODY}</main>{comments}</section>")
    assert article.paragraphs == tuple(PARAGRAPHS)
    assert {removal.reason for removal in article.removed if "believe me" in removal.text} <= {
        "comments",
        "boilerplate",
    }


def test_a_count_of_comments_is_no_heading() -> None:
    """Under every post of a blog stands how many comments it has; the posts below it stay."""
    posts = "".join(
        f"<div class=post><h2>Day {n}</h2><p>{line}</p><div class=meta><a href='/{n}'>{n + 2} comments</a></div></div>"
        for n, line in enumerate(PARAGRAPHS)
    )
    article = clean(f"<div class=posts>{posts}</div>")
    assert PARAGRAPHS[0] in article.paragraphs
    assert PARAGRAPHS[-1] in article.paragraphs


def test_a_wall_of_consent() -> None:
    """A box that is mostly worded as a notice goes as a whole, also the paragraphs that don't speak of consent."""
    wall = (
        "<div class=w><h2>Your privacy</h2><p>We and our partners use cookies to personalise content and to measure our advertising.</p>"
        "<p>You can accept all cookies or change your settings at any time; see our privacy policy for more.</p>"
        "<p>Some of them last for thirteen months.</p><button>Accept all</button><button>Reject all</button></div>"
    )
    article = clean(f"<body class=p>{wall}<div class=a><h1>{TITLE}</h1>{BODY}</div>")
    assert article.paragraphs == tuple(PARAGRAPHS)
    assert "thirteen months" not in article.text


def test_a_page_without_an_article_says_so() -> None:
    """Nothing but links: the best guess is kept, and a warning says that no article was found."""
    article = clean(f"<title>News</title><div class=menu><ul>{MENU}</ul></div><div class=footer>Contact</div>")
    assert article.warnings


def test_trees_are_never_changed() -> None:
    """A BeautifulSoup object and a selectolax tree are the same after cleaning, and give the same article."""
    from bs4 import BeautifulSoup
    from selectolax.lexbor import LexborHTMLParser

    page = f"<html><head></head><body><div class=content><h1>{TITLE}</h1>{BODY}</div></body></html>"
    soup, tree = BeautifulSoup(page, "html.parser"), LexborHTMLParser(page)
    before = str(soup), tree.html
    assert clean(soup).text == clean(tree).text == clean(page).text
    assert (str(soup), tree.html) == before


TAGS = [
    "table",
    "tr",
    "td",
    "div",
    "p",
    "li",
    "a href=/x",
    "h1",
    "h2",
    "span",
    "div class='footer nav menu'",
    "div class='comments sidebar'",
]
trees = st.recursive(
    st.sampled_from(["One line", " two ", PARAGRAPHS[0], "<br>", " "]),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"
    ),
    max_leaves=25,
)


@given(trees)
@example("<table><tr><td>One<div class='footer nav menu'>Two</div>Three<td>Four</table>")
@example("<a href=/x><div class='footer nav menu'><a href=/y>A link that is long enough</a></div>text</a>")
def test_quick_and_whole_readings_have_the_same_blocks(tree: str) -> None:
    """What a quick reading leaves out changes nothing about the blocks around it, in tables and links too."""
    page = f"<table><tr><td>{tree}</td></tr></table>{tree}"
    _, weights = default_markup_model()
    quick = read_html(page, weights=weights, floor=FLOOR, whole=False)
    whole = read_html(page, weights=weights, floor=FLOOR, whole=True)
    read = [block for block in whole.blocks if block.id not in whole.unread]
    assert [(block.text, block.kind, block.links) for block in read] == [
        (block.text, block.kind, block.links) for block in quick.blocks
    ]
    assert read_html(page).blocks or not quick.blocks


LONG = "It rained in Lyon. " * 6
ROWS = {  # rows of tables that give several blocks, and these
    "a cell without text": ("<td>Комментарии<td> <textarea></textarea>", ["Комментарии"]),
    "a cell with a list": ("<td>One<td> <ul><li>two<li>three</ul><td>four", ["One", "two", "three", "four"]),
    "a menu": ("<td><a href=/1>Video</a><td><a href=/2>意見</a><td><ul><li>x</ul>", ["Video | 意見", "x"]),
    "a heading in a cell": ("<td>図書館<td>2012<td><h2>News</h2>today", ["図書館 | 2012", "News", "today"]),
    "lines below paragraphs": (
        "<td><p>Рождество без евро</p><p>Евро подешевел</p> <span>107369 просмотров</span><td>z",
        ["Рождество без евро", "Евро подешевел", "107369 просмотров", "z"],
    ),
    "a line below a long one": (f"<td><p>{LONG}</p> <span>107 views</span><td>z", [LONG + "107 views", "z"]),
}


@pytest.mark.parametrize("row", ROWS)
def test_blocks_of_rows_are_found_again(row: str) -> None:
    """Where a row is cut, no bar stays behind, and each block's path leads to an element that holds all of it."""
    cells, texts = ROWS[row]
    page = f"<table><tr><td><td>{'A' * 200}<td></table><table><tr>{cells}</table>"
    blocks = read_html(page).blocks[1:]
    assert [block.text for block in blocks] == texts
    tree = LexborHTMLParser(page)
    for block in blocks:
        (element,) = tree.css(block.path)
        assert "".join(block.text.replace("|", "").split()) in "".join(element.text().split())


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("Library opens<br>at night", "Library opens at night"),
        ("Luftgesetz:<br>Pflichten <i>der</i><br> Betreiber", "Luftgesetz: Pflichten der Betreiber"),
        ("<a href=/b>Библиотека<br>открыта<!-- --><br>ночью</a>", "Библиотека открыта ночью"),
        ("<b>図書館は<br/></b>夜も開く", "図書館は 夜も開く"),
        ("<div>Library opens</div><div>at night</div>", "Library opens at night"),
        (
            " <p class=l>المكتبة تفتح</p> <p class=l><b>أبوابها</b></p> <p class=l>ليلا</p> ",
            "المكتبة تفتح أبوابها ليلا",
        ),
        ("\u200d<br>Library opens", "Library opens"),
        ("<br>Library opens<br>", "Library opens"),
    ],
)
@pytest.mark.parametrize("tag", ["h1", "h3"])
def test_a_heading_that_is_cut_into_lines_is_one(tag: str, heading: str, text: str) -> None:
    """Its lines are one block, in the heading's own element."""
    (block,) = read_html(f"<main><{tag}>{heading}</{tag}></main>").blocks
    assert block.text == text and block.kind == "heading"
    assert block.path.endswith(f"{tag}:nth-of-type(1)")


@pytest.mark.parametrize(
    "heading",
    [
        "{}<br><br>{}",
        "{}<br><small>{}</small>",
        "{}<br><span class=byline>{}</span>",
        "<div class=kicker>{}</div><div>{}</div>",
        "<div>{}</div>{}",
        "{}<ul><li>{}</ul>",
        "{}<br>{}" + " and what was said there at length" * 8,
    ],
)
def test_what_is_set_apart_in_a_heading_is_a_block(heading: str) -> None:
    """A kicker, a note, a byline, a list, and paragraphs in a heading that nobody closed."""
    said = texts(f"<h1>{heading.format('Ферри снова ходит', 'By Ann Reeve')}</h1>")
    assert said[0] == "Ферри снова ходит" and said[1].startswith("By Ann Reeve")


@pytest.mark.parametrize("lines", ["{}<br>{}", "<div>{}</div><div>{}</div>"])
@pytest.mark.parametrize("title", [("A day", "at the sea"), ("День", "у моря"), ("Ein Tag:", "das Meer")], ids=str)
@pytest.mark.parametrize("declared", [True, False])
def test_the_title_is_all_lines_of_the_headline(lines: str, title: tuple[str, str], declared: bool) -> None:
    """It is said once, and in the outputs it is one heading."""
    whole = " ".join(title)
    head = f"<title>{whole} | The Wells News</title>" if declared else ""
    article = clean(f"{head}<article><h1>{lines.format(*title)}</h1>{BODY}</article>")
    assert article.title == whole
    assert article.paragraphs[0] == PARAGRAPHS[0]
    assert article.to_markdown().startswith(f"# {whole}\n\n{PARAGRAPHS[0]}")


@pytest.mark.parametrize("heading", ["<a href='#x'>{}</a>", "1 <a href='#x'>{}</a>", "{}<a href='#x'>\u200b</a>"])
@pytest.mark.parametrize("code", sorted(MORE))
def test_headings_that_lead_to_themselves_are_no_links(code: str, heading: str) -> None:
    """A section of documentation marks its place so; one whose heading leads elsewhere is another page's."""
    title, *prose = (*STORIES[code], *MORE[code])
    body = [f"<p>{paragraph}</p>" for paragraph in prose]
    body.insert(3, f"<h2 id=x>{heading.format(title[::-1])}</h2>")
    page = f"<div class=page><nav class=sidebar><a href=/1>1</a></nav><main><h1>{heading.format(title)}</h1>{''.join(body)}</main></div>"
    assert [block.links for block in read_html(page).blocks if block.kind == "heading"] == [0, 0]
    assert title[::-1] in clean(page).text
    assert [
        block.links > 0
        for block in read_html(f"<h2><a href=/x>{title}</a></h2><h2><a href='#'>{title}</a></h2>").blocks
    ] == [True, True]


@pytest.mark.parametrize("heading", ["{}<a href='#x'>¶</a>", "<a href='#x'>#</a> {}", "{} <a href='#x'>\uf0c1</a>"])
def test_marks_that_link_a_heading_to_itself(heading: str) -> None:
    """They are no part of its text; a name that ends in the same sign keeps it."""
    assert texts(f"<h2 id=x>{heading.format('Overview')}</h2>") == ["Overview"]
    assert texts("<h2><a href='/c'>C#</a></h2>") == ["C#"]
    assert texts("<h2>¶ is a sign</h2>") == ["¶ is a sign"]


@pytest.mark.parametrize("declared", ["A day | The Wells News", "The Wells News | A day", "A day — The Wells News"])
@pytest.mark.parametrize("site", ["h1", "h1 class=logo"])
def test_the_name_of_the_site_is_no_title(declared: str, site: str) -> None:
    """Where both are headings of the highest level and a part of what is declared, the lower one names the page."""
    page = f"<title>{declared}</title><{site}>The Wells News</h1><ul>{MENU}</ul><h1>A day</h1><div>{BODY}</div>"
    assert clean(page).title == "A day"
    assert clean(page.replace("<h1>A day</h1>", "<h2>A day</h2>")).title == "A day"


@pytest.mark.parametrize("together", [True, False], ids=["only looked at on the way", "removed in a later round"])
def test_what_repeats_a_block_stays_where_that_does_not(together: bool) -> None:
    """A page may hold its article once more for printers: were the copies taken for the article, nothing would be left of it."""
    original, copy, foot = PARAGRAPHS[0], "Printed: " + PARAGRAPHS[0], PARAGRAPHS[-1]
    items = "".join(f"<li><a href='/{n}'>Another day on the island, part {n}</a></li>" for n in range(4))
    related = f"<h3>Read also</h3><ul>{items}</ul>"
    inside = (copy, "") if not together else ("", f"<div class='footer'><p>{copy}</p></div>")
    body = f"<p>{'</p><p>'.join(PARAGRAPHS[:-1])}</p><p>{inside[0]}</p>{related}<p>{foot}</p>"
    page = read(f"<main><h1>{TITLE}</h1>{body}{inside[1]}</main>", None, Options())
    turns = []

    def stage(view: View) -> list[Decision]:
        at = {block.text: i for i, block in enumerate(view.blocks)}
        turns.append(copy in at)
        if original in at and copy in at:
            return [Decision(at[original], "repeat", "here", "", 1.0, at[copy])]
        return [Decision(at[copy], "boilerplate", "here", "so")] if copy in at else []

    draft = decide_markup(page, Options(), default_lexicon(), (stage, related_links))
    left = [draft.page.blocks[i].text for i in draft.left]
    assert any(turns)
    assert original in left
    assert copy not in left


@pytest.mark.parametrize("day", ["Sunday, December 6, 2015", "6. prosince 2015 v 10:30", "2015年12月6日 日曜日"])
def test_the_date_over_the_articles_of_a_day_is_no_title(day: str) -> None:
    """A blog prints the day over its posts, whose headings are lower."""
    title, *paragraphs = STORIES["en"]
    text = in_elements(*paragraphs, *MORE["en"])
    page = f"<title>Harbour Notes</title><div class=posts><h2 class=date>{day}</h2><div class=post><h3 class=post-title>{title}</h3><div class=post-body>{text}</div></div></div>"
    assert clean(page).title == title
    assert clean(page.replace(f"<h3 class=post-title>{title}</h3>", "")).title != title


@pytest.mark.parametrize("code", ["en", "ru", "ja"])
def test_shadow_roots_are_read(code: str) -> None:
    """What a page declares to stand in a component is shown by browsers; other templates are not."""
    title, *paragraphs = STORIES[code]
    text = in_elements(*paragraphs, *MORE[code])
    root = f"<template shadowrootmode=open><style>p {{}}</style><article><h1>{title}</h1>{text}<template><p>{title} 2</p></template></article></template>"
    article = clean(f"<title>{title}</title><header><a href=/>Site</a></header><my-story>{root}</my-story>")
    assert article.title == title
    assert article.paragraphs[-len(MORE[code]) :] == MORE[code]
    assert not any(f"{title} 2" in record.text for record in article.explain())


@pytest.mark.parametrize("unseen", ["\u200b", "&#8203;&zwnj;", "\ufeff", "&shy;"])
def test_elements_that_show_nothing_are_no_blocks(unseen: str) -> None:
    assert texts(f"<p>{unseen}</p><p>One{unseen}two</p><div>{unseen} <b>{unseen}</b></div>")[1:] == []
    assert clean_text(f"<div>Share this article</div><p>{unseen}</p>") == "Share this article"


@pytest.mark.parametrize(("code", "title"), [("en", "Lyon"), ("ru", "Лион"), ("ja", "雨")])
def test_a_short_heading_of_the_highest_level_is_the_title(code: str, title: str) -> None:
    """Where nothing but elements without names is on the page, its h1 is the title, however short it is."""
    paragraphs = (*STORIES[code][1:], *MORE[code])
    article = clean(f"<h1>{title}</h1>" + in_elements(*paragraphs))
    assert (article.title, article.paragraphs) == (title, paragraphs)


@pytest.mark.parametrize("hiding", [{"style": "display: none"}, {"hidden": None}, {"aria-hidden": "true"}])
@pytest.mark.parametrize("tag", ["html", "body"])
def test_what_hides_all_of_a_page(tag: str, hiding: dict[str, str | None]) -> None:
    """A page may hide itself until its scripts have run: that says nothing of what it holds."""
    weights = default_markup_model()[1]
    assert weights.look(tag, hiding)[1:] == weights.look(tag, {})[1:]
    assert weights.look("div", hiding).around < weights.look("div", {}).around


@pytest.mark.parametrize("id_", ["S:0", "S:1f", "_R_1-S:2"])
def test_what_is_streamed_behind_a_page_is_shown(id_: str) -> None:
    """React sends parts of a page hidden, behind what readers wait with, and puts them into their place."""
    look_ = default_markup_model()[1].look
    assert look_("div", {"hidden": None, "id": id_})[2:] == look_("div", {})[2:]
    assert look_("div", {"hidden": None, "id": "box"}).is_hidden


@pytest.mark.parametrize("attribute", ["shadowRootMode='open'", "SHADOWROOTMODE=open"])
def test_shadow_roots_in_capitals(attribute: str) -> None:
    assert clean(f"<my-story><TEMPLATE {attribute}><h1>{TITLE}</h1>{BODY}</TEMPLATE></my-story>").text.endswith(
        PARAGRAPHS[-1]
    )


SITES = {  # the site's name, a headline
    "en": ("The Courier", "Library opens at night"),
    "ru": ("Курьер", "Библиотека открыта ночью"),
    "ja": ("港町新報", "図書館が夜も開く"),
}


@pytest.mark.parametrize("code", SITES)
@pytest.mark.parametrize("headline", ["<h1>{}</h1>", "<h2 class='entry-title'>{}</h2>"])
@pytest.mark.parametrize("declared", ["{0}", "{0} | {1}", "{0}: {1}"])
@pytest.mark.parametrize(
    "name",
    [
        "<h1><a href='/'>{}</a></h1>",
        "<h1><a href='https://www.courier.example/'>{}</a></h1>",
        "<a href='//courier.example'><h1>{}</h1></a>",
        "<h1><a href='https://elsewhere.example/' rel='home'>{}</a></h1>",
        "<h1 class='site-title'>{}</h1>",
    ],
)
def test_a_heading_that_leads_to_the_front_page_is_no_title(code: str, headline: str, declared: str, name: str) -> None:
    """… nor is one that is called the site's title; the headline is."""
    site, title = SITES[code]
    paragraphs = (*STORIES[code][1:], *MORE[code])
    text = in_elements(*paragraphs)
    html = f"<title>{declared.format(site, title)}</title><header>{name.format(site)}</header><article>{headline.format(title)}{text}</article>"
    article = clean(html, url="https://courier.example/1")
    assert (article.title, article.paragraphs) == (title, paragraphs)


@pytest.mark.parametrize(
    "link", ["href='https://elsewhere.example/'", "href='/1'", "href='/?p=1'", "href='#top'", "name='top'"]
)
def test_a_headline_that_leads_elsewhere_is_a_title(link: str) -> None:
    """Some blogs link to what they write of; and posts may have their numbers for addresses."""
    html = (
        f"<title>Notes</title><h1><a {link}>{TITLE}</a></h1><article>{BODY}<h2>About the islands</h2>{BODY}</article>"
    )
    assert clean(html, url="https://courier.example/1").title == TITLE


def test_where_no_other_heading_is_there_one_that_leads_home_is_the_title() -> None:
    html = f"<title>{TITLE}</title><main class=post><h1><a href='/'>{TITLE}</a></h1>{BODY}</main>"
    assert clean(html).title == TITLE
    assert clean(html.replace(BODY, BODY + "<h2>Ferries</h2>"), url="https://courier.example/").title == TITLE


@pytest.mark.parametrize(
    "top",
    [
        "<h1><a href='/'>{}</a></h1>",
        "<a href='/'>{}</a>",
        "<nav><a href='/1'>News</a> <a href='/2'>Weather</a> <a href='/3'>Sport</a></nav>",
    ],
)
@pytest.mark.parametrize("code", SITES)
def test_the_title_is_the_declared_one_where_the_page_shows_only_its_site(code: str, top: str) -> None:
    """A script would show the headline. A line that is no link may be one in other words, and stays the title."""
    site, _ = SITES[code]
    title, *paragraphs = STORIES[code]
    html = f"<title>{title} | {site}</title><header>{{}}</header><article>{in_elements(*paragraphs, *MORE[code])}</article>"
    article = clean(html.format(top.format(site)), url="https://courier.example/1")
    assert (article.title, article.metadata.title) == (title, title)
    assert article.paragraphs == (*paragraphs, *MORE[code])
    other = clean(html.format(f"<h1>{MORE[code][0][:20]}</h1>"), url="https://courier.example/1")
    assert other.title == MORE[code][0][:20].strip()


OLD_MENU = {
    "en": '<a href="1">Home</a><br><a href="2">Mill</a><br><a href="3">Guests</a>',
    "ru": '<a href="1">Начало</a><br><a href="2">Острова</a><br><a href="3">Гости</a>',
    "he": '<a href="1">ראשי</a><br><a href="2">האיים</a><br><a href="3">אורחים</a>',
}


@pytest.mark.parametrize("code", OLD_MENU)
@pytest.mark.parametrize(
    "top", ["<font size=4><b>{}</b></font><br><br>", "<h1>{}</h1>", "<font size=1>3.5.2003</font><br>", ""]
)
def test_a_menu_in_a_cell_beside_paragraphs(code: str, top: str) -> None:
    """A cell that is cut into paragraphs is no part of a row: what stands in the cell before it isn't glued to its first one."""
    title, *lines = STORIES[code]
    body = "<br><br>".join(lines)
    article = clean(
        f"<title>{title}</title><table><tr><td width=150>{OLD_MENU[code]}</td><td>{top.format(title)}<font size=2>{body}</font></td></tr></table>"
    )
    assert list(article.paragraphs) == lines
    if "{}" in top:
        assert article.title == title


@pytest.mark.parametrize("code", ["en", "ru"])
def test_a_row_of_data_stays_a_row(code: str) -> None:
    """A line end in a cell of a few words cuts nothing, nor do several where the cell holds no paragraph."""
    lines = STORIES[code]
    rows = "".join(
        f"<tr><td>{year}</td><td>{line[:30]}<br><br>{line[30:60]}</td></tr>" for year, line in enumerate(lines, 1998)
    )
    assert texts(f"<table>{rows}</table>") == [
        f"{year} | {line[:30].strip()} {line[30:60].strip()}".strip() for year, line in enumerate(lines, 1998)
    ]


LETTERS = {
    "en": (
        "Dear Margaret,",
        "Your letter came with the Tuesday boat, and I have read it three\ntimes. I am glad that the children are <b>well</b> again.",
        "Here everything is as it was. The harbour froze on Sunday.",
        "Yours,\n   Ann",
    ),
    "ru": (
        "Дорогая Маргарита,",
        "Твоё письмо пришло со вторничным пароходом, и я прочла его уже три\nраза. Я рада, что дети снова <b>здоровы</b> и ходят в школу.",
        "У нас всё по-старому. В воскресенье замёрзла гавань.",
        "Твоя\n   Анна",
    ),
    "zh-Hans": (
        "亲爱的玛格丽特：",
        "你的信星期二随船到了，我已经读了三遍。得知孩子们都<b>好了</b>，我很高兴。",
        "这里一切照旧，港口星期天结冰了，船只都停在岸边。",
        "你的\n   安娜",
    ),
}


@pytest.mark.parametrize(
    "code",
    [
        "en",
        "ru",
        "zh-Hans",
    ],
)
def test_a_letter_that_is_set_with_line_ends(code: str) -> None:
    """What stands in `pre` between blank lines is a paragraph, if it is said and no code; short lines are one each."""
    letter = "\n\n".join(f"  {part}" for part in LETTERS[code])
    title = {"en": "Letter 14", "ru": "Письмо 14", "zh-Hans": "第十四封信"}[code]
    article = clean(f"<title>{title}</title><h1>{title}</h1><pre>{letter}\n</pre>")
    first, second, third, signed = LETTERS[code]
    plain = [first, " ".join(second.replace("<b>", "").replace("</b>", "").split()), third, *signed.split("\n   ")]
    assert list(article.paragraphs) == plain
    assert "```" not in article.to_markdown()
    assert article.to_html().count("<p>") == len(plain)
    assert "<strong>" in article.to_html()


POEMS = {  # stanzas whose lines end without marks
    "de": "Das Boot liegt still im grauen Morgenlicht\nWer draußen war, der kennt die Ufer nicht\n\nDie alte Glocke läutet fern im Wind\nUnd ruft herein was wir verloren sind",
    "ru": "За пристанью туман лежит густой\nУснул маяк усталый над водой\n\nИ лодка чья-то ждёт под фонарём\nКогда мы все домой на ней пойдём",
    "ar": "جاء الصباح ومركب البحار غاب\nوالريح تطرق في الظلام على الأبواب\n\nسألت عنه النوارس في الضباب\nفلم يجب إلا صدى خلف السحاب",
}
AROUND = ("<nav><a href=/>Start</a> <a href=/g>Gedichte</a></nav>", "<footer>© 2020 Gedichte</footer>")


@pytest.mark.parametrize("around", [("", ""), AROUND])
@pytest.mark.parametrize("code", POEMS)
def test_a_poem_that_is_set_alone(code: str, around: tuple[str, str]) -> None:
    """In `pre`, its verses are a line each, and it is the article."""
    head, foot = around
    article = clean(f"<title>Boot</title>{head}<h1>Boot</h1><pre>{POEMS[code]}</pre>{foot}")
    assert list(article.paragraphs) == POEMS[code].replace("\n\n", "\n").split("\n")
    assert article.warnings == ()


@pytest.mark.parametrize("code", POEMS)
def test_a_poem_on_a_page_without_names(code: str) -> None:
    """The verses of a stanza, which `br` parts, stand together."""
    stanzas = "".join(f"<p>{stanza.replace(chr(10), '<br>')}</p>" for stanza in POEMS[code].split("\n\n"))
    article = clean(f"<h1>Boot</h1>{stanzas}")
    assert list(article.paragraphs) == POEMS[code].replace("\n\n", "\n").split("\n")


@pytest.mark.parametrize(
    "listing",
    [
        "def wait(ship):\n    # The ship is late.\n    return ship\n\n\nwait(3)\n",
        "make install\n\nsudo make clean and wait for it to end\n",
        "Port Wells   12:30   late.\nLittle Wells   13:40   soon.\n\nOld Wells   14:50   never.\n",
        "<span class=k>The word is not here.</span>\n\n<span>Nor is the other one in here.</span>",
        "Apple\nPear\n\nPlum\nCherry\nQuince\n",
        "reading the list of ferries\nno ferry is late\n\nwaiting for the next one\ndone with all of them\n",
    ],
    ids=["code", "commands", "columns", "marked-words", "words", "messages"],
)
def test_a_listing_stays_one_block(listing: str) -> None:
    blocks = read_html(f"<p>One.</p><pre>{listing}</pre>").blocks
    assert [block.kind for block in blocks] == ["paragraph", "code"]
    hidden = read_html("<pre hidden>The word is one of ours.\n\nThe other one is one of ours, too.</pre>").blocks
    assert [block.kind for block in hidden] == ["code"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<h2>安装<a href='#a'>\u200b</a></h2>", "安装"),
        ("<li>See <a href='/m'>the map</a> of the harbour. <a href='#r'>↩</a></li>", "See the map of the harbour."),
        (
            "<li>Смотри <a href='/m'>карту</a> гавани. <a href='#r'>↩\ufe0e</a> <a href='#s'>↩\ufe0e</a></li>",
            "Смотри карту гавани.",
        ),
        ("<li><a href='#r'>↑</a> ראו את המפה של הנמל.</li>", "ראו את המפה של הנמל."),
        ("<li><a href='#r'>^</a> See the map.</li>", "See the map."),
        ("<p>The key is called <a href='/k'>Enter ↩</a></p>", "The key is called Enter ↩"),
        ("<p>See <a href='/m'>the map</a> ↩</p>", "See the map ↩"),
        ("<p><a href='#r'>↩</a></p>", "↩"),
    ],
)
def test_arrows_back_and_marks_that_nobody_sees(html: str, text: str) -> None:
    """A link that is only an arrow back, or a space of no width, is no part of a text; an arrow that is said is."""
    assert texts(html) == [text]
    title, *lines = STORIES["en"]
    body = in_elements(*lines)
    assert text in clean(f"<main><h1>{title}</h1>{body}{html}{body}</main>").restore(*REASONS).to_markdown().replace(
        "\\", ""
    )


@pytest.mark.parametrize("sentence", ["The ferry was late again on Monday, and nobody at the port could say why it was. ", "Паром опять опоздал в понедельник, и в порту никто не мог сказать почему. "])  # fmt: skip
def test_paragraphs_left_unread_for_their_own_names_are_read_where_they_are_most_of_the_page(sentence: str) -> None:
    weights = default_markup_model()[1].around
    worst = sorted((word for word in weights if word.isalpha()), key=weights.__getitem__)[:4]
    assert sum(weights[word] for word in worst) < FLOOR
    short = "".join(f"<p>{letter}. {sentence * 3}</p>" for letter in "ABCDEF")
    called = "".join(f'<p class="{" ".join(worst)}">{n}. {sentence * 3}</p>' for n in range(30))
    page = f"<html><body><article><h1>Late</h1>{short}{called}</article></body></html>"
    text = clean(page).text
    assert all(f"{n}. {sentence}" in text for n in range(30))


@pytest.mark.parametrize(("title", "section", "site"), [("春の畑", "土の準備", "町の日記"), ("봄밭", "땅 고르기", "마을 일기"), ("春耕", "准备土地", "小镇日记")])  # fmt: skip
def test_titles_of_two_or_three_letters(title: str, section: str, site: str) -> None:
    """A heading of two letters is a title in scripts in which these are words; the first section's heading was taken."""
    body = in_elements(*PARAGRAPHS)
    article = clean(f"<title>{title} - {site}</title><article><h1>{title}</h1>{body}<h2>{section}</h2>{body}</article>")
    assert article.title == title


@pytest.mark.parametrize("language", ["en", "ru", "ja"])
def test_what_the_body_is_called_leaves_no_part_of_it_unread(language: str) -> None:
    """Bad names of `body` are about the page, and hold for the article as for the rest: they don't push an element below the floor."""
    _, *lines = STORIES[language]
    html = f"<body class='hide-comments has-footer no-sidebar'><div class=tags-apart>{''.join(f'<p>{line}' for line in lines)}</div>"
    page = read_html(html, weights=default_markup_model()[1], floor=FLOOR, whole=False)
    assert [block.text for block in page.blocks] == lines


@pytest.mark.parametrize("language", ["en", "ru", "ar", "ja"])
@pytest.mark.parametrize("around", ["ol class='comments commentlist'", "section class='post-comments'"])
def test_a_short_article_is_whole_where_only_comments_were_left_unread(language: str, around: str) -> None:
    """Long comments below a short post are no article, though far more: the elements around the post are good, and theirs are bad."""
    title, *lines = (*STORIES[language], *MORE[language])
    comments = "".join(
        f"<div class=message><p>{' '.join((*lines[n:], *lines[:n]))}</p></div>" for n in range(len(lines))
    )
    post = f"<h1 class=entry-title>{title}</h1><div class=entry-content><p>{lines[0]}</p><p>{lines[1]}</p></div>"
    html = f"<title>{title}</title><div id=content><div class='post hentry'>{post}</div><{around}>{comments * 2}</div>"
    assert clean_text(html) == "\n\n".join(lines[:2])


@pytest.mark.parametrize("language", ["en", "ru", "ja"])
def test_more_is_read_where_a_short_text_stands_in_good_elements_and_the_article_is_hidden(language: str) -> None:
    """An article that a script shows is read below its opening: its elements are as good but for being hidden."""
    title, *lines = (*STORIES[language], *MORE[language])
    rest = in_elements(*lines[1:])
    opening = f"<div class='post-content entry'><p>{lines[0]}</p></div>"
    html = f"<title>{title}</title><h1>{title}</h1>{opening}<div class='post-content entry' hidden>{rest}</div>"
    assert clean_text(html) == "\n\n".join(lines)


COMMENTS = {
    "en": ("Comments", "Posted by Ann on June {}, 2012", "I have waited for this since my first year, and I will be there tonight with all my friends from school.", "Who is going to pay for the heating in the winter? Nobody has asked us about that so far, as far as I know."),
    "ru": ("Комментарии", "Анна, {} июня 2012, 17:39", "Я ждала этого с первого курса и сегодня вечером приду туда со всеми своими друзьями из школы.", "А кто будет платить зимой за отопление? Нас об этом пока никто так и не спросил, между прочим."),
    "ja": ("コメント", "アン 2012年6月{}日 17:39", "一年生のときからずっと待っていました。今夜は学校の友だちみんなと一緒に行くつもりです。", "冬の暖房代はだれが払うのでしょうか。これまで私たちに意見を聞いた人はだれもいません。"),
}  # fmt: skip


@pytest.mark.parametrize("language", COMMENTS)
@pytest.mark.parametrize("called", ["", " class=comments-head"])
def test_a_label_that_stands_apart_from_the_comments_ends_the_article(language: str, called: str) -> None:
    """What it is called makes a reader leave the label alone unread, and not the comments, which look like the article."""
    title, *lines = (*STORIES[language], *MORE[language])
    label, signs, *said = COMMENTS[language]
    body = in_elements(*lines)
    comments = "".join(f"<div class=text>{said[n % 2]}</div><div>{signs.format(n + 3)}</div>" for n in range(6))
    page = f"<title>{title}</title><div class=content><h1>{title}</h1><div class=entry>{body}</div><div{called}>{label}</div>{comments}</div>"
    article = clean(page)
    assert article.text == "\n\n".join(lines)
    assert {part.reason for part in article.removed if part.text in (label, *said)} == {"comments"}
    assert all(line in article.to_markdown() for line in lines)


@pytest.mark.parametrize("language", ["en", "ru", "ja"])
def test_a_note_far_from_the_title_is_no_short_article(language: str) -> None:
    """Where a table of contents and a note stand in good elements, the article is read below, in elements with bad names."""
    weights = default_markup_model()[1].around
    worst = sorted((word for word in weights if word.isalpha()), key=weights.__getitem__)[:4]
    title, *lines = (*STORIES[language], *MORE[language])
    contents = "".join(f"<li><a href='#{n}'>{line[:12]}</a></li>" for n, line in enumerate(lines))
    note = f"<div class=entry-content><p>{lines[0]}</p></div>"
    rest = in_elements(*lines[1:])
    page = f"<title>{title}</title><h1>{title}</h1><ul>{contents}</ul>{note}<div class='{' '.join(worst)}'>{rest}</div>"
    assert all(line in clean(page).text for line in lines[1:])


@pytest.mark.parametrize("role", ["doc-endnotes", "doc-footnote"])
@pytest.mark.parametrize("code", ["en", "ru", "ar", "ja"])
def test_notes_are_read_whatever_their_element_is(code: str, role: str) -> None:
    """The element of an article's notes says by its role what it holds, be it an aside at the foot."""
    title, first, *rest = STORIES[code]
    note, *more = MORE[code]
    page = f"<h1>{title}</h1><p>{first}<a href=#n1 role=doc-noteref><sup>1</sup></a></p>{''.join(f'<p>{line}</p>' for line in (*rest, *more))}"
    notes = f"<aside id=footnotes class='footnotes footnotes-end-of-document' role={role}><hr><ol><li id=n1><p>{note}<a href=#r1 role=doc-backlink>↩︎</a></p></ol></aside>"
    html = f"<html><body>{page}{notes}</body></html>"
    assert read(html, None, Options()).blocks[-1].text == clean(html).paragraphs[-1] == note


@pytest.mark.parametrize("tag", ["amp-ad", "amp-embed"])
@pytest.mark.parametrize("text", ["This could not be loaded.", "Это не удалось загрузить.", "読み込めませんでした。"])
def test_what_an_advert_of_amp_shows_until_it_has_loaded_is_no_text(tag: str, text: str) -> None:
    html = f"<p>One.</p><{tag}><div fallback><p>{text}</p></div></{tag}><p>Two.</p>"
    assert [block.text for block in read_html(html).blocks] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('<span class="badge">AI summary</span><time class="date">12 May 2025</time>', "AI summary 12 May 2025"),
        ('<a class="m" href="/1">Новости</a><b class="d">12 мая</b>', "Новости 12 мая"),
        ('<span class="label">Cook time</span><span class="value"><b>50</b> min</span>', "Cook time 50 min"),
        ('<a href="/1">The ferry</a><span class="d">12 May</span>', "The ferry 12 May"),
        ('<span class="b">要約</span><time>5月12日</time>', "要約 5月12日"),
        ('<a href="/1">The ferry</a><a href="/2">a pier</a>', "The ferry a pier"),
        ('<a href="/1">Паром</a><a href="/2">Причал</a>', "Паром Причал"),
        ('<a href="/1">フェリー</a><a href="/2">桟橋</a>', "フェリー桟橋"),
        ('<a href="/1">under</a><a href="/1">ground</a>', "underground"),
        ("<span>Cook time: 50 min</span><span>Serves: 4</span>", "Cook time: 50 min Serves: 4"),
        ("<span>“Nobody came to explain.”</span><span>Anna Kerr</span>", "“Nobody came to explain.” Anna Kerr"),
        ("<b>Word</b><b>Press</b>", "WordPress"),
        ("<span>in the USA</span><span>Today report</span>", "in the USAToday report"),
        ('<span class="n">Ann</span><span class="n">Lee</span>', "AnnLee"),  # of one look: letters of a word, maybe
        ('<span class="drop">T</span><span class="rest">he ferry</span>', "The ferry"),
        ('<em class="a">x<i>km</i></em><sup class="b">22</sup>', "xkm22"),
        ('<span class="a">東京</span><span class="b">五月</span>', "東京五月"),
        ("<b>Foot</b><i>ball</i>", "Football"),
        ('<b class="a">Foot</b>ball<i class="b">, again</i>', "Football, again"),
    ],
)
def test_words_that_are_shown_apart_are_two(line: str, text: str) -> None:
    """Elements of different names side by side, with nothing between, are a badge and a date; a word may have parts, too."""
    assert [block.text for block in read_html(f"<p>{line}</p>").blocks] == [text]


SHORT_POSTS = {
    "en": (
        "Five things from last week.",
        "A ferry that came in backwards.",
        "The most borrowed book of the year, again.",
        "A baker who sells bread by the metre.",
        "The seven best signs on the quay.",
        "A dog that takes the bus to school.",
    ),
    "ru": (
        "Пять новостей прошлой недели.",
        "Паром, который пришёл задом наперёд.",
        "Самая читаемая книга года, опять та же.",
        "Пекарь, который продаёт хлеб на метры.",
        "Семь лучших вывесок на причале.",
        "Собака, которая ездит в школу на автобусе.",
    ),
}
BLOGGERS = {
    "en": "I am a teacher in Port Wells and I have written about this town for nineteen years. I like ferries, libraries, soup, the market on a rainy Monday, old maps, lighthouses, people who wave from the quay, trains that come late, brass bands, the smell of bread, long letters, short meetings and dogs that wait outside shops. I do not like parking meters, plastic chairs, loud phones, cold tea, or being told that winter is nearly over. I also like rain on a tin roof, ginger biscuits, ladders, clocks that strike, new pencils, swans, sand, the first swim of the year, chess in the park, brown paper, keys, good knots, kind referees, and letters that begin with the weather. Write to me about anything that floats.",
    "ru": "Я учитель из Порт-Уэллса и пишу об этом городе девятнадцать лет. Люблю паромы, библиотеки, суп, рынок в дождливый понедельник, старые карты, маяки, людей, которые машут с причала, поезда, которые опаздывают, духовые оркестры, запах хлеба, длинные письма, короткие собрания и собак, которые ждут у магазинов. Не люблю парковочные автоматы, пластиковые стулья, громкие телефоны, холодный чай и когда говорят, что зима почти прошла. Ещё люблю дождь по железной крыше, имбирное печенье, лестницы, часы с боем, новые карандаши, лебедей, песок, первое купание в году, шахматы в парке, обёрточную бумагу, ключи, хорошие узлы, добрых судей и письма, которые начинаются с погоды. Пишите мне обо всём, что плавает.",
}


@pytest.mark.parametrize("code", SHORT_POSTS)
def test_a_short_post_is_not_given_up_for_who_writes_the_blog(code: str) -> None:
    """In elements that say little, right below its title, with a long description of the blogger in a side bar."""
    title, *items = SHORT_POSTS[code]
    post = "<br>".join("• " + item for item in items)
    page = f"""<html><head><title>Harbour notes: {title}</title></head><body>
        <div><div><h1><a href="/">Harbour notes</a></h1></div><div id="sidebar"><div id="sidebar2">
        <div id="profile-container"><h2 class="sidebar-title">About Me</h2><p class="profile-textblock">{BLOGGERS[code]}</p>
        <p class="profile-link"><a href="/p">View my complete profile</a></p></div></div></div>
        <div><div><h2 class="date-header">4.11.2012</h2><div><h3 class="post-title">{title}</h3>
        <div class="post-body"><p>{post}</p></div><p class="post-footer"><em>posted by Lucy @ <a href="/x">6:43 PM</a></em></p>
        </div><div id="comments"><h4>0 Comments:</h4></div></div></div></div></body></html>"""
    article = clean(page)
    assert article.text.split("\n\n") == ["• " + item for item in items]
