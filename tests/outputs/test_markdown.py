"""Markdown, read back with a CommonMark library: it says what the article says."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from cleaner import REASONS, clean
from cleaner.outputs.content import (
    Cell,
    Code,
    Content,
    Figure,
    Heading,
    Image,
    Item,
    ItemList,
    Paragraph,
    Quote,
    Run,
    Runs,
    Table,
    squeeze,
    text_of,
    walk,
    without_readings,
)  # fmt: skip
from cleaner.outputs.markdown import markdown_of
from samples import LANGUAGES, STORIES, body, story

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
steady = settings(max_examples=100, print_blob=False)

SIGNS = [
    "#", "##", "# ", "1.", "2)", "-", "+", "*", "**", "***", "_", "__", "`", "``", "```", "~", "~~", "~~~", ">", "<", "<b>",
    "</b>", "<!--", "<?", "&", "&amp;", "&#35;", "&copy", ";", "[", "]", "](", "][", "]:", "[a]", "[a](b)", "![a](b)", "[ ]", "!",
    "(", ")", "\\", "\\*", "|", "||", "---", "===", "- - -", ":", "http://example.org", "<http://example.org>", "a@b.org", "$",
    "“", "”", "。", "（", "）", "€", "🇺🇦", "ا", "漢", "字", "é", "word", "x", "1", " ", " ", " ",
]  # fmt: skip
texts = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=9).map("".join)
LINKS = ("", "", "https://example.org/a_(b?c=1&lt;2", "mailto:a@b.org", "https://example.org/*x*_y_")
MARKS = (
    (),
    (),
    (),
    ("strong",),
    ("emphasis",),
    ("strong", "emphasis"),
    ("code",),
    ("strong", "code"),
    ("sub",),
    ("ruby", "rt"),
)
runs = (
    st.lists(st.builds(Run, texts, st.sampled_from(MARKS), st.sampled_from(LINKS)), min_size=1, max_size=5)
    .map(squeeze)
    .filter(without_readings)
)
plain = texts.map(lambda text: squeeze([Run(text)])).filter(bool)
cells = st.builds(Cell, st.one_of(runs, st.just(())), st.booleans(), st.integers(1, 3), st.integers(1, 3))
code = (
    st.lists(texts, min_size=1, max_size=4)
    .map(lambda lines: "\n".join(line.rstrip() for line in lines))
    .filter(str.strip)
)
images = st.builds(Image, st.sampled_from(["https://example.org/a.jpg", "https://example.org/(b)*c.png"]), texts)
leaves = st.one_of(
    st.builds(Paragraph, runs),
    st.builds(Heading, st.integers(1, 6), runs),
    st.builds(Code, code.map(lambda text: text.strip("\n")), st.sampled_from(["", "python", "c++"])),
    st.builds(Table, st.lists(st.lists(cells, min_size=1, max_size=4).map(tuple), min_size=1, max_size=3).map(tuple)),
    st.builds(Figure, st.lists(images, min_size=1, max_size=2).map(tuple), st.one_of(runs, st.just(())), st.just(True)),
)


def holding(nodes: st.SearchStrategy) -> st.SearchStrategy:
    contents = st.lists(nodes, min_size=1, max_size=3).map(tuple)
    ordered = st.lists(st.builds(Item, contents, st.integers(0, 12)), min_size=1, max_size=3).map(tuple)
    unordered = st.lists(st.builds(Item, contents), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Quote, contents),
        st.builds(ItemList, ordered, st.just(True)),
        st.builds(ItemList, unordered),
    )


contents = st.lists(st.recursive(leaves, holding, max_leaves=6), min_size=1, max_size=3).map(tuple)


BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 pre ul ol blockquote table figure".split())


def squeezed(text: str) -> str:
    return " ".join(text.split())


def rendered(content: Content, links: bool = True) -> LexborHTMLParser:
    return LexborHTMLParser(RENDERER.render(markdown_of(None, content, links, images=False)))


def lines_of(content: Content, readings: bool = True) -> list[str]:
    """What each leaf says, cell by cell, with the readings of ruby or without."""

    def said(runs: Runs) -> str:
        return text_of(runs if readings else without_readings(runs))

    lines: list[str] = []
    for node in walk(content):
        if isinstance(node, Paragraph | Heading):
            lines.append(said(node.runs))
        elif isinstance(node, Code):
            lines.append(node.text)
        elif isinstance(node, Figure):
            lines.append(said(node.caption))
        elif isinstance(node, Table):
            lines += [said(cell.runs) for row in node.rows for cell in row]
    return [squeezed(line) for line in lines if line.strip()]


def shown(tree: LexborHTMLParser) -> list[str]:
    """The same of what is rendered."""
    found = []
    for element in tree.css("p, h1, h2, h3, h4, h5, h6, pre, td, th, li, figcaption"):
        if element.tag == "li":
            text = ""
            child = element.child
            while child is not None and child.tag not in BLOCKS:
                text += child.text()
                child = child.next
        else:
            text = element.text()
        if text.strip():
            found.append(squeezed(text))
    return found


@steady
@given(runs)
@example((Run("a "), Run("“so”", ("strong",)), Run("b")))
@example((Run("x_"), Run("y", ("strong",)), Run("_z _q_")))
@example((Run("Wow!"), Run("here", (), "https://example.org/")))
@example((Run("`", ("code",)), Run("a``b", ("strong", "code"))))
@example((Run("C #"),))
def test_a_line_reads_the_same(line: Runs) -> None:
    """Whatever characters a paragraph or a heading holds, one paragraph or heading is rendered, with that text; no readings."""
    for node in (Paragraph(line), Heading(2, line)):
        tree = rendered((node,))
        assert shown(tree) == [text_of(without_readings(line))]
        assert [child.tag for child in tree.body.iter()] == ["h2" if isinstance(node, Heading) else "p"]


@settings(steady, max_examples=50)
@given(contents)
def test_any_content_reads_the_same(content: Content) -> None:
    """Headings, listings, tables, lists in quotes in lists: each says the same when rendered, in the same order."""
    assert shown(rendered(content)) == lines_of(content, readings=False)


@steady
@given(runs)
def test_links_lead_where_they_led(line: Runs) -> None:
    """Links that are asked for lead to their addresses; without them there are none, and the text is the same."""
    wanted = []
    for run in without_readings(line):
        if run.link and (not wanted or wanted[-1][0] != run.link or not wanted[-1][2]):
            wanted.append([run.link, run.text, True])
        elif run.link:
            wanted[-1][1] += run.text
        elif wanted:
            wanted[-1][2] = False
    links = rendered((Paragraph(line),)).css("a")
    assert [squeezed(link.text()) for link in links] == [squeezed(text) for _, text, _ in wanted]
    for link, (address, _, _) in zip(links, wanted, strict=True):
        assert (link.attributes["href"] or "").replace("%3C", "<") == address
    bare = rendered((Paragraph(line),), links=False)
    assert bare.css("a") == []
    assert shown(bare) == [text_of(without_readings(line))]


@steady
@given(st.lists(texts, min_size=1, max_size=5), code)
def test_fences_are_longer_than_what_they_hold(lines: list[str], text: str) -> None:
    """A listing stays one, line by line, whatever ticks it holds."""
    listing = "\n".join((*lines, text)).strip("\n")
    tree = rendered((Code(listing, "python"),))
    assert [block.text() for block in tree.css("pre > code")] == [listing + "\n"]
    assert tree.css_first("code").attributes["class"] == "language-python"


def test_emphasis_is_shown() -> None:
    """Words that are strong, emphasised or code are so when rendered, inside of words and in scripts without spaces as well."""
    line = (
        Run("in"), Run("credib", ("emphasis",)), Run("le, "), Run("very", ("strong", "emphasis")), Run(" "), Run("bold", ("strong",)),
        Run(" "), Run("x = `1`", ("code",)), Run(" 島へ"), Run("渡る", ("strong",)), Run("船"),
    )  # fmt: skip
    tree = rendered((Paragraph(line),))
    assert [element.text() for element in tree.css("em")] == ["credib", "very"]
    assert [element.text() for element in tree.css("strong")] == ["very", "bold", "渡る"]
    assert [element.text() for element in tree.css("code")] == ["x = `1`"]


def test_emphasis_that_would_show_its_stars_is_left_out() -> None:
    """CommonMark takes no bold that ends in a mark and goes on in a letter: the words are there, and no stars."""
    assert (
        markdown_of(None, (Paragraph((Run("島の「船」", ("strong",)), Run("が出る"))),), False, False)
        == "島の「船」が出る"
    )
    assert markdown_of(None, (Paragraph((Run("Stop.", ("strong",)), Run(" Go"))),), False, False) == "**Stop.** Go"


def test_underscores_inside_of_words_are_left_alone() -> None:
    """Names as programs have them need no backslashes."""
    assert markdown_of(None, (Paragraph((Run("call read_html_page now"),)),), False, False) == "call read_html_page now"


# ── articles ──

PAGE = f"""<main><h1>{STORIES["en"][0]}</h1><p>{STORIES["en"][1]}</p>
<h2>What to <em>bring</em></h2>
<ul><li>Warm <b>clothes</b> and <a href="/shop?a=1&amp;b=2">boots</a></li><li>Food:<ol start="3"><li>bread</li><li>soup</li></ol></li></ul>
<p>{STORIES["en"][2]}</p>
<blockquote><p>We had flour for two more days, and on Monday I began to count the loaves on the shelf.</p></blockquote>
<h3>Times</h3>
<table><tr><th>Day</th><th>Boat | crew</th></tr><tr><td>Sunday</td><td>early</td></tr><tr><td>Monday</td><td>late</td></tr></table>
<p>The captain writes down every crossing with this little program of his own, which counts them:</p>
<pre><code class="language-python">for boat in boats:
    print("```", boat)
</code></pre>
<figure><img src="pier.jpg" alt="The pier [at noon]"><figcaption>The pier. Photo: A. Reeve</figcaption></figure>
<p>{STORIES["en"][3]}</p></main>"""
WHOLE = rf"""# {STORIES["en"][0]}

{STORIES["en"][1]}

## What to *bring*

- Warm **clothes** and [boots](https://example.org/shop?a=1&b=2)
- Food:

  3. bread
  4. soup

{STORIES["en"][2]}

> We had flour for two more days, and on Monday I began to count the loaves on the shelf.

### Times

| Day | Boat \| crew |
| --- | --- |
| Sunday | early |
| Monday | late |

The captain writes down every crossing with this little program of his own, which counts them:

````python
for boat in boats:
    print("```", boat)
````

![The pier \[at noon\]](https://example.org/a/pier.jpg)

The pier. Photo: A. Reeve

{STORIES["en"][3]}"""


def test_a_page_of_all_kinds() -> None:
    """Headings, lists, quotations, tables, listings, links and figures come out of HTML as they stand there."""
    article = clean(PAGE, url="https://example.org/a/b")
    loose = WHOLE.replace(
        "boots](https://example.org/shop?a=1&b=2)\n- Food", "boots](https://example.org/shop?a=1&b=2)\n\n- Food"
    )
    assert article.to_markdown(links=True, images=True) == loose
    bare = article.to_markdown()
    assert "](" not in bare
    assert "Photo" not in bare
    assert "> We had flour" in bare


@pytest.mark.parametrize("code", LANGUAGES)
def test_texts_read_the_same(code: str) -> None:
    """A text in any script reads the same in Markdown."""
    article = clean(story(code))
    tree = LexborHTMLParser(RENDERER.render(article.to_markdown()))
    assert shown(tree) == [line for line in (article.title, *body(article)) if line]


def test_lists_of_texts() -> None:
    """Bulleted and numbered lines of a text are lists, those further to the right are lists inside of lists."""
    text = "\n\n".join(
        (
            STORIES["en"][0],
            STORIES["en"][1],
            "• Warm clothes\n• Boots\n    - of rubber\n    - of leather",
            "3. Wait\n4. Board",
            *STORIES["en"][2:],
        )
    )
    article = clean(text).restore(*REASONS)
    assert (
        "- Warm clothes\n- Boots\n  - of rubber\n  - of leather\n\n3) Wait\n4) Board\n\n"
        in article.to_markdown() + "\n\n"
    )
