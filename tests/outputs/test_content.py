"""The content of an article: what its page says of lists, tables, links and pictures, read for the blocks that stand in it."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings

from cleaner import REASONS, Article, clean
from cleaner.outputs.content import (
    Code,
    Content,
    Figure,
    Heading,
    Image,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    text_of,
    walk,
    without_readings,
)  # fmt: skip
from samples import STORIES
from test_properties import cleaned, html_pages

steady = settings(max_examples=60, print_blob=False)
BLOCKS_BACK = tuple(reason for reason in REASONS if reason != "reading")
URL = "https://example.org/a/b"
TITLE, FIRST, SECOND, THIRD = STORIES["en"]


def article_of(middle: str, **options: object) -> Article:
    """An article that holds this between its paragraphs."""
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><p>{FIRST}</p>{middle}<p>{SECOND}</p><p>{THIRD}</p></main>"
    return clean(page, url=URL, input="html", **options).restore(*BLOCKS_BACK)


def content_of(middle: str) -> Content:
    """What stands between the first paragraph and the second."""
    nodes = article_of(middle)._content
    assert isinstance(nodes[0], Paragraph) and text_of(nodes[0].runs) == FIRST
    assert [text_of(node.runs) for node in nodes[-2:] if isinstance(node, Paragraph)] == [SECOND, THIRD]
    return nodes[1:-2]


def outline(content: Content) -> list[object]:
    """The nodes in short: texts of paragraphs, and lists of what lists and quotes hold."""
    short: list[object] = []
    for node in content:
        if isinstance(node, ItemList):
            short.append([outline(item.content) for item in node.items])
        elif isinstance(node, Quote):
            short.append(("quote", *outline(node.content)))
        elif isinstance(node, Table):
            short.append([[text_of(cell.runs) for cell in row] for row in node.rows])
        elif isinstance(node, Paragraph | Heading):
            short.append(text_of(node.runs))
        elif isinstance(node, Code):
            short.append(node.text)
    return short


def letters(text: str) -> str:
    return "".join(text.replace("|", "").split())


def said(content: Content) -> str:
    """All letters of a content, in order, but for the readings of ruby."""
    parts: list[str] = []
    for node in walk(content):
        if isinstance(node, Paragraph | Heading):
            parts.append(words_of(node.runs))
        elif isinstance(node, Code):
            parts.append(node.text)
        elif isinstance(node, Figure) and node.in_text:
            parts.append(words_of(node.caption))
        elif isinstance(node, Table):
            parts += [words_of(node.caption), *(words_of(cell.runs) for row in node.rows for cell in row)]
    return letters("".join(parts))


def words_of(runs: Runs) -> str:
    return text_of(without_readings(runs))


# ── nothing is lost ──


@steady
@given(html_pages())
def test_content_says_what_the_text_says(made: tuple[str, list[str]]) -> None:
    """Whatever the page, its content has the letters of its text, in order: with all blocks back, and with pictures."""
    article = cleaned(made[0])
    for version in (article, article.restore(*BLOCKS_BACK), article.restore(*REASONS)):
        wanted = letters("".join(block.text for block in version._body if block.id != version._body_title))
        assert said(version._content) == wanted
        assert said(version._illustrated) == wanted


@steady
@given(html_pages())
def test_paragraphs_are_those_of_the_text(made: tuple[str, list[str]]) -> None:
    """Paragraphs and headings of the content read like paragraphs of the text, to the letter."""
    article = cleaned(made[0])
    texts = [words_of(node.runs) for node in walk(article._content) if isinstance(node, Paragraph)]
    assert [text for text in texts if text not in article.paragraphs] == []


BOLD = "<p>The <b>harbour</b> has a new wall.</p>"
SAID = Paragraph((Run("The "), Run("harbour", ("strong",)), Run(" has a new wall.")))


@pytest.mark.parametrize(
    ("middle", "text"),
    [
        ("<h2>Costs<a href='#c'>¶</a></h2>", "Costs"),
        ("<h2>費用 <a href='#c'>#</a></h2>", "費用"),
        ("<h2><a href='#c'>§</a> Расходы</h2>", "Расходы"),
        ("<h2><a href='#c'>🔗\ufe0f</a> التكاليف</h2>", "التكاليف"),
        ("<h2>5 <a href='#c'>\uf0c1</a></h2>", "5"),
        ("<h2><ruby>費用<rp>(</rp><rt>ひよう</rt><rp>)</rp></ruby><a href='#c'>¶</a></h2>", "費用(ひよう)"),
        ("<p>\u200b</p><p>Salt</p><p><b>\ufeff\u00ad</b></p>", "Salt"),
        ("<p>\u200b<b>Соль</b>\u200b</p>", "Соль"),
        ("<p><b>塩</b>\u200b<i>水</i></p>", "塩水"),
        ("<p>§</p>", "§"),
        ("<p><b>#</b> <i>§</i></p>", "# §"),
        ("<p>| One <b>|</b></p>", "| One |"),
    ],
)
def test_what_is_no_letter_moves_no_text(middle: str, text: str) -> None:
    """Marks that link to their heading, spaces of no width, bars: each block keeps its own text and marks, above and below."""
    above, *between, below = content_of(f"{BOLD}{middle}{BOLD}")
    assert outline(between) == [text]
    for paragraph in (above, below):
        assert isinstance(paragraph, Paragraph) and paragraph.runs == SAID.runs


def test_a_mark_of_a_heading_that_begins_the_next_paragraph() -> None:
    """What the heading leaves out isn't taken for the sign that the paragraph below begins with."""
    heading, law = content_of("<h2>Law<a href='#l'>§</a></h2><p>§ 5 of the <b>law</b> says so.</p>")
    assert isinstance(heading, Heading) and text_of(heading.runs) == "Law"
    assert isinstance(law, Paragraph)
    assert law.runs == (Run("§ 5 of the "), Run("law", ("strong",)), Run(" says so."))


@pytest.mark.parametrize("mark", ["¶", "#", "\uf0c1"])
def test_a_headline_with_a_mark_takes_no_paragraph(mark: str) -> None:
    """In each of the outputs, the text below a heading that links to itself is said once, and as a paragraph."""
    page = f"<title>{TITLE}</title><main><h1>{TITLE}<a href='#t'>{mark}</a></h1><p>{FIRST}</p><p>{SECOND}</p><h2>Расходы <a href='#c'>{mark}</a></h2><p>{THIRD}</p></main>"
    article = clean(page, url=URL)
    assert outline(article._content) == [FIRST, SECOND, "Расходы", THIRD]
    assert [type(node) for node in article._content] == [Paragraph, Paragraph, Heading, Paragraph]
    for output in (article.to_markdown(), article.to_html(), article.to_tei()):
        assert output.count(FIRST[:40]) == output.count(THIRD[:40]) == 1


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("Early years <span>[<a href='/e'>edit</a>]</span>", "Early years"),
        (
            "<i>Early</i> years<span><span>[</span><a href='/e'>edit</a> | <a href='/s'>edit source</a><span>]</span></span>",
            "Early years",
        ),
        ("Ранние годы [<a href='/e'>править</a>]", "Ранние годы"),
        ("概要［<a href='/e'>編集</a>］", "概要"),
        ("السنوات الأولى <span>[<a href='/e'>عدل</a>]</span>", "السنوات الأولى"),
    ],
)
def test_links_in_brackets_at_a_heading_take_no_paragraph(heading: str, bare: str) -> None:
    """In each of the outputs the text below is said once, and the heading ends before its links."""
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><p>{FIRST}</p><h2>{heading}</h2><p>{SECOND}</p><p>{THIRD}</p></main>"
    article = clean(page, url=URL)
    assert outline(article._content) == [FIRST, bare, SECOND, THIRD]
    assert [type(node) for node in article._content] == [Paragraph, Heading, Paragraph, Paragraph]
    for output in (article.to_markdown(), article.to_html(), article.to_tei()):
        assert output.count(SECOND[:40]) == output.count(THIRD[:40]) == 1


def test_lines_in_a_cell_are_words_apart() -> None:
    """Where a line ends in a short cell, a space stands."""
    (hours,) = content_of(
        "<table><tr><th>Day<th>Часы<tr><td>Monday<br>Tuesday<td>с <b>восьми</b><br>до двух<tr><td>Friday<td>девять</table>"
    )
    assert outline([hours]) == [[["Day", "Часы"], ["Monday Tuesday", "с восьми до двух"], ["Friday", "девять"]]]


# ── lists ──


def test_lists_inside_of_lists() -> None:
    """Lists keep what is nested in them, and their numbers: from where they begin, counted down, with gaps."""
    (points,) = content_of("<ol start=4><li>four<ul><li>a<li>b</ul><li value=7>seven<li>eight</ol>")
    assert outline((points,)) == [[["four", [["a"], ["b"]]], ["seven"], ["eight"]]]
    assert isinstance(points, ItemList) and points.ordered
    assert [item.number for item in points.items] == [4, 7, 8]
    (down,) = content_of("<ol reversed><li>three<li>two<li>one</ol>")
    assert isinstance(down, ItemList)
    assert [item.number for item in down.items] == [3, 2, 1]


def test_lists_as_pages_write_them() -> None:
    """A list right inside a list belongs to the item above; items without a list are one; so are definitions."""
    assert outline(content_of("<ul><li>one</li><ul><li>inner</li><li>too</li></ul><li>two</li></ul>")) == [
        [["one", [["inner"], ["too"]]], ["two"]]
    ]
    assert outline(content_of("<li>one</li><li>two</li>")) == [[["one"], ["two"]]]
    assert outline(content_of("<dl><dt>Sea</dt><dd>water</dd><dd>salt</dd><dt>Land</dt><dd>earth</dd></dl>")) == [
        "Sea", [["water"], ["salt"]], "Land", [["earth"]],
    ]  # fmt: skip
    assert outline(content_of("<ul>loose words<li>one</ul>")) == [[["loose words"], ["one"]]]


def test_items_hold_more_than_a_line() -> None:
    """An item may hold paragraphs, a quotation and a listing."""
    (points,) = content_of("<ul><li><p>one</p><p>and more</p><blockquote>said</blockquote><pre>x\n  y</pre></li></ul>")
    assert outline((points,)) == [[["one", "and more", ("quote", "said"), "x\n  y"]]]


def test_depth_has_no_end() -> None:
    """Elements that are nested ten thousand times are read, written and pickled: the deepest levels are one."""
    for tag in ("ul><li", "blockquote", "div", "b", "table><tr><td", "ol><li><blockquote"):
        opening = f"<{tag}>" * (10_000 // (1 + tag.count("<")))
        article = article_of(f"{opening}<p>deep down</p>")
        for node in walk(pickle.loads(pickle.dumps(article))._content):
            assert node is not None
        assert "deep down" in article.to_markdown(links=True, images=True)
        assert len(article.to_markdown()) < 2_000


# ── tables ──

ROWS = "<tr><th>Day<th>Boat<tr><td>Sunday<td>early <a href=/e>boat</a><tr><td><td>late"


def test_tables_of_data() -> None:
    """Rows and cells stay, empty ones too; a caption, links, what a cell spans, and paragraphs and lists in cells."""
    (table,) = content_of(f"<table>{ROWS}</table>")
    assert outline((table,)) == [[["Day", "Boat"], ["Sunday", "early boat"], ["", "late"]]]
    assert isinstance(table, Table)
    assert [cell.heading for cell in table.rows[0]] == [True, True]
    assert table.rows[1][1].runs[1] == Run("boat", (), "https://example.org/e")
    (table,) = content_of(
        "<table><caption>Boats</caption><tr><td colspan=2 rowspan=99999999999>both<tr><td>Sunday<td>early"
        f"<tr><td>Monday<td><p>{SECOND} {THIRD}</p><ul><li>a<li>b</ul></table>"
    )
    assert isinstance(table, Table)
    assert text_of(table.caption) == "Boats"
    assert (table.rows[0][0].columns, table.rows[0][0].rows) == (2, 1)
    assert text_of(table.rows[2][1].runs) == f"{SECOND} {THIRD} a b"


def test_tables_of_layout() -> None:
    """A table that holds the page's layout is none: headings, paragraphs and lists in it stand for themselves."""
    content = content_of(
        f"<table><tr><td>left<td><h2>Soup</h2><p>{SECOND}</p><ul><li>one</ul><p>{THIRD}</p><tr><td>a<td>b</table>"
    )
    assert outline(content) == ["left", "Soup", SECOND, [["one"]], THIRD, "a | b"]
    assert outline(content_of("<table><tr><td>one<tr><td>two</table>")) == ["one", "two"]


def test_tables_inside_of_tables() -> None:
    """The inner one holds data, the outer one the layout."""
    content = content_of(f"<table><tr><td>x<td><table>{ROWS}</table></table>")
    assert [["Day", "Boat"], ["Sunday", "early boat"], ["", "late"]] in outline(content)


# ── runs ──


def test_runs() -> None:
    """Marks and links are kept, white space stands outside of them, and addresses are made absolute."""
    (line,) = content_of(
        '<p>One<b> two </b>three <a href="../c?x=1#y"><i>four</i> five</a>, <code>a  b</code>; H<sub>2</sub>O.</p>'
    )
    assert isinstance(line, Paragraph)
    assert line.runs == (
        Run("One "), Run("two", ("strong",)), Run(" three "), Run("four", ("emphasis",), "https://example.org/c?x=1#y"),
        Run(" five", (), "https://example.org/c?x=1#y"), Run(", "), Run("a b", ("code",)), Run("; H"), Run("2", ("sub",)), Run("O."),
    )  # fmt: skip


def test_ruby() -> None:
    """Ruby keeps which letters are the reading of which."""
    (line,) = content_of("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>を読む</p>")
    assert isinstance(line, Paragraph)
    assert line.runs == (
        Run("漢", ("ruby",)), Run("(", ("ruby", "rp")), Run("かん", ("ruby", "rt")), Run(")", ("ruby", "rp")),
        Run("字", ("ruby",)), Run("じ", ("ruby", "rt")), Run("を読む"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "  JaVa\tScRiPt:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
        "#note", "", "http:", "https://", "//", "ftp://example.org/", "http://[::1", "mailto:", "tel:+49", "x" * 9000,
    ],
)  # fmt: skip
def test_links_that_lead_nowhere(address: str) -> None:
    """Scripts, data, places on the page itself and addresses that can't be read are no links; their words stay."""
    article = article_of("")
    page = article._draft.page.source.replace(FIRST, f"{FIRST} <a href='{address}'>words</a>.")
    node = clean(page, url="https://example.org/" if address not in ("", "//", "https://") else None)._content[0]
    assert isinstance(node, Paragraph)
    assert text_of(node.runs).endswith(" words.")
    assert [run.link for run in node.runs if run.link] == []


def test_base_and_languages() -> None:
    """Addresses are relative to the page's base; language and direction are those that the page declares for a part alone."""
    page = (
        f"<html lang=de dir=ltr><base href='/base/'><main><h1>{TITLE}</h1><p>{FIRST}</p>"
        f"<section lang=fa dir=rtl><p>{SECOND} <a href=x>link</a></p></section><p lang='not a code!' dir=up>{THIRD}</p></main>"
    )
    first, second, third = clean(page, url=URL)._content
    assert isinstance(first, Paragraph) and isinstance(second, Paragraph) and isinstance(third, Paragraph)
    assert [(node.lang, node.dir) for node in (first, second, third)] == [("", ""), ("fa", "rtl"), ("", "")]
    assert second.runs[-1].link == "https://example.org/base/x"


def test_listings() -> None:
    """A listing keeps its lines and their indents, and names its language."""
    (code,) = content_of('<pre>\n<code class="x language-C++">if (a) {\n    b();  \n\n}\n</code></pre>')
    assert isinstance(code, Code)
    assert (code.text, code.language) == ("if (a) {\n    b();\n\n}", "c++")
    (lines,) = content_of("<pre><div>a</div><div>  b</div></pre>")
    assert isinstance(lines, Code)
    assert lines.text == "a\n  b"


# ── pictures ──


def pictures_of(page: str) -> list[tuple[str, str]]:
    """(address, caption) of the pictures of a page's article."""
    article = clean(page, url=URL, input="html")
    return [
        (image.source.removeprefix("https://example.org/"), text_of(node.caption))
        for node in walk(article._illustrated)
        if isinstance(node, Figure)
        for image in node.images
    ]


def illustrated(middle: str) -> list[tuple[str, str]]:
    return pictures_of(
        f"<title>{TITLE}</title><img src=/logo.png><main><h1>{TITLE}</h1><p>{FIRST}</p>{middle}"
        f"<p>{SECOND}</p><p>{THIRD}</p></main><footer><img src=/foot.png><p>© 2024 The Wells News</p></footer>"
    )


def test_pictures_of_the_article() -> None:
    """Pictures between the blocks of the article belong to it, with their captions, wherever these stand."""
    assert illustrated("<img src=/a.jpg alt=A>") == [("a.jpg", "")]
    assert illustrated("<figure><img src=/a.jpg><figcaption>The pier</figcaption></figure>") == [("a.jpg", "The pier")]
    assert illustrated("<figure><figcaption>The pier</figcaption><img src=/a.jpg><img src=/b.jpg></figure>") == [
        ("a.jpg", "The pier"),
        ("b.jpg", "The pier"),
    ]
    assert illustrated("<p>Words around <img src=/a.jpg> a picture of the pier, in the morning.</p>") == [("a.jpg", "")]


def test_pictures_of_others() -> None:
    """Pictures of teasers, icons, and those that stand above or below the article don't."""
    teaser = (
        "<div class=related><h3>Related articles</h3><a href=/x><img src=/x.jpg>Island school wins a prize</a></div>"
    )
    assert illustrated(teaser) == []
    assert illustrated("<img src=/pixel.gif width=1 height=1><img src=/icon.png width=16px>") == []
    assert illustrated("<img src='data:image/png;base64,AAAA'><img src='javascript:alert(1)'><img>") == []


def test_pictures_that_lead_to_other_sites() -> None:
    """A picture alone in a link to another site is an advert or a button, unless it leads to a picture, or is a figure."""
    assert illustrated("<a href=https://shop.example/boots><img src=/boots.jpg></a>") == []
    assert illustrated("<a href=https://images.example/l.jpg?x><img src=/a.jpg></a>") == [("a.jpg", "")]
    assert illustrated("<a href=/a.html><img src=/a.jpg></a>") == [("a.jpg", "")]
    figure = "<figure><a href=https://photos.example/ann><img src=/a.jpg></a><figcaption>The pier</figcaption></figure>"
    assert illustrated(figure) == [("a.jpg", "The pier")]


def test_pictures_that_are_loaded_late() -> None:
    """The picture is taken, not what stands in for it; of several sizes the largest."""
    assert illustrated("<img src=/wait.gif data-src=/a.jpg>") == [("a.jpg", "")]
    assert illustrated("<picture><source srcset='/s.webp 300w, /l.webp 1200w'><img></picture>") == [("l.webp", "")]
    assert illustrated("<img srcset='/s.jpg, /l.jpg 2x,/m.jpg 1.5x'>") == [("l.jpg", "")]
    assert illustrated("<img srcset='" + ", " * 5000 + "'>") == []


def test_captions_that_stand_in_the_text() -> None:
    """With the option `captions` the caption stands in the text, and is said once, with its picture or without."""
    page = (
        f"<main><h1>{TITLE}</h1><p>{FIRST}</p><figure><img src=/a.jpg><figcaption>The pier at noon</figcaption></figure>"
        f"<p>{SECOND}</p><p>{THIRD}</p></main>"
    )
    article = clean(page, url=URL, captions=True)
    assert article.to_markdown().count("The pier at noon") == 1
    assert article.to_markdown(images=True).count("The pier at noon") == 1
    figure = article._illustrated[1]
    assert isinstance(figure, Figure)
    assert figure.images == (Image("https://example.org/a.jpg"),)
    assert figure.in_text
    assert "The pier" not in clean(page, url=URL).to_markdown()
