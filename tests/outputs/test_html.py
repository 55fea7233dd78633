"""HTML: it says what the article says, with its own elements, and nothing that a page wrote can act in it."""

from __future__ import annotations

import re
from html import escape

import pytest
from hostile import PAYLOADS
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as libxml
from selectolax.lexbor import LexborHTMLParser
from test_markdown import contents, lines_of, shown

from cleaner import REASONS, Article, CleanerError, clean
from cleaner.outputs.content import Content, Paragraph, text_of, walk
from cleaner.outputs.html import ELEMENTS, html_of
from samples import LANGUAGES, STORIES, body, story

steady = settings(max_examples=60, print_blob=False)
TITLE, FIRST, SECOND, THIRD = STORIES["en"]
# Written down here again: a test that reads the list it tests finds nothing.
ALLOWED = set(
    "article p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table caption thead tbody tr th td figure figcaption img a"
    " br strong em sub sup ruby rt rp".split()
)
ALLOWED_ATTRIBUTES = {
    "a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}, "li": {"value", "lang", "dir"}, "th": {"colspan", "rowspan"},
    "td": {"colspan", "rowspan"}, **{tag: {"lang", "dir"} for tag in "article p h1 h2 h3 h4 h5 h6 table".split()},
}  # fmt: skip
VALUES = {
    "href": r"(https?://[^\s\"'<>\\]+|mailto:[^\s\"'<>\\]+)", "src": r"https?://[^\s\"'<>\\]+", "alt": r"(?s).*", "start": r"-?\d+",
    "value": r"-?\d+", "colspan": r"\d{1,4}", "rowspan": r"\d{1,4}", "lang": r"[A-Za-z0-9-]+", "dir": r"ltr|rtl|auto",
}  # fmt: skip


def assert_safe(output: str) -> None:
    """Parsed by lexbor and by libxml2, and by lexbor again as that writes it, there is nothing but what is allowed."""
    tree = LexborHTMLParser(output)
    for parsed in (tree, LexborHTMLParser(tree.html or "")):
        assert parsed.head is None or not (parsed.head.html or "").removeprefix("<head>").removesuffix("</head>")
        for node in parsed.root.traverse(include_text=True):
            if node.tag not in ("-text", "html", "head", "body"):
                check(node.tag, node.attributes)
            assert node.tag == "-text" or node.tag in ALLOWED or not node.attributes
    for element in libxml.document_fromstring(output).iter():
        assert isinstance(element.tag, str), f"a comment or an instruction: {element!r}"
        if element.tag not in ("html", "body"):
            check(element.tag, dict(element.attrib))
    assert not re.search(r"<(?!/?(?:" + "|".join(ALLOWED) + r")[\s>])", output)


def check(tag: str | None, attributes: dict[str, str | None]) -> None:
    assert tag in ALLOWED, tag
    assert set(attributes) <= ALLOWED_ATTRIBUTES.get(tag or "", set()), (tag, attributes)
    for name, value in attributes.items():
        assert re.fullmatch(VALUES[name], value or ""), (tag, name, value)


def test_the_list_of_elements_is_the_one_tested() -> None:
    """An element or an attribute is added on purpose."""
    assert set(ELEMENTS) == ALLOWED
    assert {tag: set(names) for tag, names in ELEMENTS.items() if names} == ALLOWED_ATTRIBUTES


def hostile_articles(payload: str) -> list[Article]:
    """Articles that hold hostile HTML between their paragraphs, in one, in their title, and everything that they hold."""
    begin = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><p>{FIRST}</p>"
    end = f"<p>{SECOND}</p><p>{THIRD}</p></main>"
    pages = [
        f"{begin}{payload}{end}",
        f"{begin}<p>These words go on for a while, and then there is {payload} in the middle of them.</p>{end}",
        f"{begin}<table><tr><td>one</td><td>{payload}</td></tr></table><ul><li>{payload}</ul><pre>{payload}</pre>{end}",
        f"<title>{payload}</title><main><h1>{TITLE} {payload}</h1><p>{FIRST}</p>{end}",
    ]
    articles = []
    for page in pages:
        try:
            article = clean(page, url="https://example.org/a", input="html")
        except CleanerError:  # a script that is never closed takes the page in
            continue
        articles += [article, article.restore(*REASONS)]
    return articles


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_html_does_nothing(name: str) -> None:
    """Whatever it is, and wherever it stands, only allowed elements, attributes and addresses come out, with the text."""
    articles = hostile_articles(PAYLOADS[name])
    assert articles
    for article in articles:
        output = article.to_html()
        assert_safe(output)
        said = "".join(LexborHTMLParser(article.to_html(images=False)).text().split())
        assert "".join("".join(lines_of(article._content)).split()) in said


pieces = st.sampled_from(
    [*PAYLOADS.values(), *(part for value in PAYLOADS.values() for part in re.split(r"(?<=>)|(?=<)", value))]
)


@steady
@given(st.lists(pieces, min_size=1, max_size=12).map("".join))
def test_hostile_html_in_pieces_does_nothing(payload: str) -> None:
    """Pieces of it, put together in any order, do nothing either."""
    for article in hostile_articles(payload):
        assert_safe(article.to_html())


@settings(steady, max_examples=30)
@given(contents)
def test_any_content_is_safe_and_reads_the_same(content: Content) -> None:
    """Any content is written so that parsers of HTML see it as it is."""
    output = html_of("A <title>", content, True, True, "en", "ltr")
    assert_safe(output)
    assert shown(LexborHTMLParser(output)) == ["A <title>", *lines_of(content)]


# ── articles ──


def test_a_page_of_all_kinds() -> None:
    """The structure comes out as the page has it: levels, numbers, cells, listings, links and pictures."""
    page = f"""<html lang=en-GB><main><h1>{TITLE}</h1><p>{FIRST}</p><h1>Bring</h1><ol start=3><li>bread</li><li value=9>soup<ul><li>hot</ul></li></ol>
    <p>{SECOND}</p><blockquote><p>{THIRD}</p></blockquote><table><tr><th>Day<th>Boat<tr><td colspan=2>Sunday
    <tr><td>Monday<td>late</table><pre>a &lt; b
  c</pre><figure><img src=/pier.jpg alt='"noon"'><figcaption>The <i>pier</i></figcaption></figure><p>{SECOND} <a href='mailto:a@b.org'>Ask <b>us</b></a></p></main>"""
    article = clean(page, url="https://example.org/").restore(*REASONS)
    assert article.to_html().replace("\n", "") == (
        f'<article lang="en-GB" dir="ltr"><h1>{TITLE}</h1><p>{FIRST}</p><h2>Bring</h2><ol start="3"><li>bread</li>'
        f'<li value="9"><p>soup</p><ul><li>hot</li></ul></li></ol><p>{SECOND}</p><blockquote><p>{THIRD}</p></blockquote>'
        '<table><thead><tr><th>Day</th><th>Boat</th></tr></thead><tbody>'
        '<tr><td colspan="2">Sunday</td></tr><tr><td>Monday</td><td>late</td></tr></tbody></table>'
        "<pre><code>a &lt; b  c</code></pre>"
        '<figure><img src="https://example.org/pier.jpg" alt="&quot;noon&quot;"><figcaption>The <em>pier</em></figcaption></figure>'
        f'<p>{SECOND} <a href="mailto:a@b.org">Ask <strong>us</strong></a></p></article>'
    )  # fmt: skip
    bare = article.to_html(links=False, images=False)
    assert "<a " not in bare
    assert "<img" not in bare


@pytest.mark.parametrize("code", LANGUAGES)
def test_language_and_direction_are_declared(code: str) -> None:
    """The language that the text is in is declared, and its direction."""
    article = clean(story(code))
    tree = LexborHTMLParser(article.to_html())
    root = tree.css_first("article")
    assert root.attributes == {"lang": article.language, "dir": "rtl" if code in ("ar", "he") else "ltr"}
    assert shown(tree) == [line for line in (article.title, *body(article)) if line]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [("de-AT", "de-AT"), ("en", "de"), ("", "de"), ("Deutsch!", "de"), ("DE", "de")],
)
def test_the_languages_code(declared: str, expected: str) -> None:
    """What the page declares counts where it is the language of the text; the site's own language doesn't."""
    page = f"<html lang='{declared}'><main>{''.join(f'<p>{line}</p>' for line in STORIES['de'])}</main>"
    assert f'<article lang="{expected}" ' in clean(page).to_html()


def test_parts_in_another_language() -> None:
    """A part that the page declares to be in another language, or direction, says so; others don't."""
    page = f"<main lang=en><h1>{TITLE}</h1><p>{FIRST}</p><p lang=he dir=rtl>{STORIES['he'][1]}</p><p>{SECOND}</p><p>{THIRD}</p></main>"
    output = clean(page).to_html()
    assert f'<p lang="he" dir="rtl">{escape(STORIES["he"][1], quote=False)}</p>' in output
    assert output.count("lang=") == 2


WITH_CAPTIONS = f"""<main><h1>{TITLE}</h1><p>{FIRST}</p><figure><img src=/pier.jpg><figcaption>The pier at noon</figcaption></figure><p>{SECOND}</p>
<table><caption>Ferries in <b>summer</b></caption><tr><th>Day</th><th>Ferry</th></tr><tr><td>Sunday</td><td>early</td></tr></table><p>{THIRD}</p></main>"""


def test_captions_stand_where_they_belong() -> None:
    """The caption of a table in the table; that of a picture is a paragraph where the picture is left out and the caption is wanted."""
    article = clean(WITH_CAPTIONS, "https://example.org/", captions=True)
    output = article.to_html(images=False)
    assert "<table>\n<caption>Ferries in <strong>summer</strong></caption>\n<thead>" in output
    assert f"<p>{FIRST}</p>\n<p>The pier at noon</p>\n<p>{SECOND}</p>" in output
    assert Article.from_json(article.to_json(content=True)).to_html(images=False) == output
    without = clean(WITH_CAPTIONS, "https://example.org/").to_html(images=False)
    assert "caption" not in without and "The pier at noon" not in without


def test_text_is_escaped_once() -> None:
    """A text that speaks of HTML says the same as HTML."""
    text = "\n\n".join(
        (TITLE, FIRST, 'Write <b>bold</b> & "quoted" as &lt;b&gt;, said the teacher of the village school.', SECOND)
    )
    article = clean(text, input="text")
    said = LexborHTMLParser(article.to_html()).css("p")[1].text()
    assert said == next(text_of(node.runs) for node in list(walk(article._content))[1:2] if isinstance(node, Paragraph))
    assert "&lt;b&gt;" in said
