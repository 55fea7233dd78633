"""Markdown is told by clear signs, and read as the page that it stands for; plain texts stay texts."""

from __future__ import annotations

import textwrap
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import Article, clean
from cleaner.blocks import Decision
from cleaner.deciding.view import View
from cleaner.reading.markdown.reading import read_markdown
from cleaner.reading.markdown.units import units_of, with_units_whole
from cleaner.reading.read import what_it_is
from fixture_files import folders, input_of
from samples import LANGUAGES, MORE, STORIES, lines_of

ENGLISH = STORIES["en"]

MARKDOWN = {
    "links": "It rained in [Lyon](https://example.org/lyon) and in [Wells](/wells).",
    "a title": "# A day\n\nIt rained in Lyon.",
    "headings and other marks": "It rained.\n\n## Noon\n\nIt **rained** on.",
    "a fence": "Run it:\n\n```sh\nmake\n```\n\nIt works.",
    "a table": "| a | b |\n|---|:-:|\n| 1 | 2 |",
    "front matter": "---\ntitle: A day\n---\nIt rained.",
    "front matter in TOML": '+++\ntitle = "A day"\n+++\nIt rained.',
    "a reader's header": "Title: A day\n\nURL Source: https://example.org/\n\nMarkdown Content:\nIt rained.",
    "a link by reference, in a list": "* It rained in [Lyon][1].\n\n[1]: https://example.org/lyon",
    "HTML among it": '<p align="center"><img src="a.png"></p>\n\n# A day\n\n[Docs](https://example.org/docs)\n\nIt rained.',
}
TEXTS = {
    "stars": "* * *\n\nIt *really* rained. ** Five stars **\n\n2 * 3 * 4 = 24\n\n* one\n* two",
    "hashes": "#rain is trending\n\n# 1 in the charts\n# 2 in the charts\n# 3 in the charts",
    "comments of a program": "# read the file\nx = read()\n# write it\nwrite(x)\n\n# done",
    "numbers": "1. Peel the onions\n2. Cut them\n3) Fry them\n\n1. 5. 2024",
    "underscores": "my_long_name and __init__ in _my_ file_name.py\n___",
    "bold alone": "**Breaking**: It rained in Lyon.\n\nIt rained **all** day.",
    "quoted mail": "> Did it rain?\n\nYes.\n\n> And in Lyon?\n\nYes, too.",
    "a rule below a line": "A day\n-----\n\nIt rained in Lyon.",
    "brackets": "He said [sic] (and meant it) that [it](no) rained [1](2).",
    "columns": "a | b | c\n1 | 2 | 3\n\n---|---",
    "a colon in the first line": "---\nIt rained: a lot.\nReally.\n\nThen it stopped.",
    "a chat": "[12:30] Anna: Hello\n[12:31] Ben: Hi\n[Anna]: Did it rain?",
    "a wiki": "== Noon ==\n\nIt rained in [[Lyon]] and '''Wells'''.",
    "the help of a comment form": "It rained.\n" * 30 + "* bold: **bold**\n* link: [Lyon](https://example.org/)\n",
    "a title said": "Title: A day\n\nURL Source: unknown\n\nIt rained.",
}


@pytest.mark.parametrize("text", MARKDOWN.values(), ids=MARKDOWN)
def test_markdown_is_told(text: str) -> None:
    """Clear signs make a text Markdown."""
    assert what_it_is(text) == "markdown"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_texts_stay_texts(text: str) -> None:
    """Stray signs don't."""
    assert what_it_is(text) == "text"


@pytest.mark.parametrize("code", LANGUAGES)
def test_stories_are_no_markdown(code: str) -> None:
    assert what_it_is("\n\n".join(STORIES[code])) == "text"


STRAY = st.sampled_from(
    [
        "*",
        "_",
        "#",
        "1.",
        "-",
        ">",
        "~",
        "`",
        "[",
        "]",
        "(",
        ")",
        "|",
        "+",
        "\\",
        "**",
        "__",
        "a",
        "rain",
        " ",
        " ",
        "\n",
    ]
)


@settings(max_examples=300)
@given(st.lists(STRAY, max_size=30).map("".join))
def test_stray_signs_in_a_line_are_no_markdown(signs: str) -> None:
    """Whatever signs stand in one line of a text, it stays what it is: addresses, fences and tables need more."""
    line = " ".join(signs.split())
    assert what_it_is(f"{ENGLISH[1]} {line} {ENGLISH[2]}") == "text"


@settings(max_examples=300)
@given(
    st.lists(
        st.one_of(
            STRAY,
            st.sampled_from(
                [*MARKDOWN.values(), "```", "](/a)", "<b>", "</div>", "\r\n", "\t", "    ", "<!--", "---\n"]
            ),
        ),
        max_size=25,
    ).map("".join)
)
def test_markdown_of_any_kind_is_read_and_recorded(text: str) -> None:
    """No sign is an error, every block is kept or removed, and blocks know where they stand."""
    text = f"# A day\n\n{text}\n\n{ENGLISH[1]}"
    article = clean(text, input="markdown")
    assert [record.block for record in article.explain()] == list(range(len(article.explain())))
    for record in article.explain():
        assert record.span is not None and 0 <= record.span[0] <= record.span[1] <= len(text)


def test_the_option_decides() -> None:
    """What bears no clear sign can be read as Markdown, and the other way round."""
    text = f"{ENGLISH[0]}\n\n**{ENGLISH[1]}**"
    assert clean(text).text.endswith("**") and not clean(text, input="markdown").text.endswith("**")
    linked = f"{ENGLISH[1]} [Ferry](https://example.org/a) [Boat](https://example.org/b)"
    assert "](" in clean(linked, input="text").text and "](" not in clean(linked).text


def blocks_of(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_markdown(text).blocks]


def test_blocks_are_those_of_the_page() -> None:
    """Marks, addresses and HTML are no text; kinds are those of HTML."""
    assert blocks_of(
        "A *day*\n===\n\nIt **rained** in ~~Wells~~ [Lyon][1] &amp; <b>Wells</b> \\*once\\*. <https://example.org>\n\n[1]: /lyon"
    ) == [
        ("heading", "A day"),
        ("paragraph", "It rained in Wells Lyon & Wells *once*. https://example.org"),
    ]
    assert blocks_of("* one\n  * two\n\n    more\n1. three\n- [x] done\n- [ ] not yet") == [
        ("list-item", "one"), ("list-item", "two"), ("list-item", "more"), ("list-item", "three"), ("list-item", "done"), ("list-item", "not yet"),
    ]  # fmt: skip
    assert blocks_of("> It rained.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```py\ndef f():\n\n    # no heading\n```\n\n<details><summary>More</summary>\n\nHidden *text*\n\n</details>\n<!-- no text -->") == [
        ("quote", "It rained."), ("row", "a | b"), ("row", "1 | 2"), ("code", "def f(): # no heading"), ("paragraph", "More"), ("paragraph", "Hidden text"),
    ]  # fmt: skip
    assert blocks_of("One line\\\nand another  \nand a third\n\nIt rained[^1] in List<String>.\n\n[^1]: Twice.\n\n[Anna]: Hello") == [
        ("paragraph", "One line"), ("paragraph", "and another"), ("paragraph", "and a third"), ("paragraph", "It rained[1] in List<String>."),
        ("paragraph", "[1] Twice."), ("paragraph", "[Anna]: Hello"),
    ]  # fmt: skip


def test_nothing_swallows_what_follows() -> None:
    """A tag in a line that nobody closes is text, as a comment of GitHub shows it."""
    assert blocks_of("Use the <script> tag.\n\nIt rained.") == [
        ("paragraph", "Use the <script> tag."),
        ("paragraph", "It rained."),
    ]
    assert blocks_of("A <svg><path/></svg> river.\n\n<iframe src=a>\n\nIt rained.")[-1] == ("paragraph", "It rained.")


@pytest.mark.parametrize("opened", ["<!-- a = 1;", "<?php", "<![CDATA[ a", "<script>", "<STYLE>"])
def test_what_nobody_sees_and_nobody_closes_swallows_nothing(opened: str) -> None:
    """It is text, and so is what follows; what is closed stays unseen."""
    assert blocks_of(f"<!-- no text\n\nat all -->\n\nIt rained.\n{opened}\n\nThe river *rose*.")[-1] == (
        "paragraph",
        "The river rose.",
    )


@pytest.mark.parametrize("mark", ["> ", "* ", "1. ", "> - "])
def test_what_is_too_deep_in_lists_and_quotes_is_text(mark: str) -> None:
    """It isn't left out, and neither is what follows."""
    blocks = blocks_of(mark * 3000 + "It rained.\n\n# A day\n\nThe river [rose](/river).")
    assert "It rained." in blocks[0][1]
    assert blocks[1:] == [("heading", "A day"), ("paragraph", "The river rose.")]


def test_tables_lose_no_cell() -> None:
    """Cells beyond those of the head stay in their row; a row of dashes that fits no head is neither text nor makes a heading."""
    assert blocks_of("| a |  |\n|---|---|\n| 1 | 2 | it rained | all day |\n| 3 |\n\n```\n| a |\n|---|\n| 1 | 2 |\n```") == [
        ("row", "a"), ("row", "1 | 2 | it rained | all day"), ("row", "3"), ("code", "| a | |---| | 1 | 2 |"),
    ]  # fmt: skip
    assert blocks_of("Home | News | Sport  \n---|---  \nIt rained. | Wells  \n---  \nThe river rose.") == [
        ("paragraph", "Home | News | Sport"), ("paragraph", "It rained. | Wells"), ("paragraph", "The river rose."),
    ]  # fmt: skip
    assert blocks_of("|  |\n| --- |\n|  |  | | --- | --- | | Home | Sport | |  | | --- | | It rained. | |")[0] == (
        "row", "Home | Sport | It rained.",
    )  # fmt: skip
    assert blocks_of("a | b\n---|---\n1 | 2\n---|---\n3 | 4") == [("row", "a | b"), ("row", "1 | 2"), ("row", "3 | 4")]
    assert blocks_of("The Wells News | Weather\n------------------------\n\nIt rained.\n---") == [
        ("heading", "The Wells News | Weather"), ("heading", "It rained."),
    ]  # fmt: skip


def test_headings_that_were_wrapped_are_whole() -> None:
    """A heading goes on in the next line where that stands in its link, or its first word found no room above."""
    title = "The ferry to the island sails again after nine days of the worst storm in twenty years"
    for text in (
        textwrap.fill(f"# {title}", 78),
        f"## [The ferry to the island\n{title[24:]}](https://example.org/a-{'long-' * 20}day)",
        f'## [{title}](/ferry\n"The ferry sails\nagain")',
        f"  * ### [The ferry\n{title[10:]}](/ferry)",
    ):
        assert [said for _, said in blocks_of(f"{text}\n\nIt rained.")] == [title, "It rained."]
    for text in (
        "# A day\nIt rained.",
        "## [Draft\nIt rained.",
        f"# Sources\nhttps://example.org/{'long-' * 20}",
        f"# {title}\nIt rained.",
    ):
        assert [said for _, said in blocks_of(text)] == [line.lstrip("# ") for line in text.split("\n")]


def test_what_a_link_shows_under_the_pointer_is_no_text() -> None:
    """Be it a paragraph, or several, whose blank lines would end the link; a quotation mark that nobody closes is text."""
    shown = '"It rained all day.\n\n\n  Twice, said \\"Lucy\\".\n"'
    text = f"* [The ferry](/ferry {shown})\n* [The school](/school {shown}) wins\n\nIt rained."
    page = read_markdown(text)
    assert [(block.text, block.links) for block in page.blocks] == [
        ("The ferry", 9),
        ("The school wins", 10),
        ("It rained.", 0),
    ]
    assert [text[slice(*block.span or ())][:8] for block in page.blocks] == ["* [The f", "* [The s", "It raine"]
    assert blocks_of('[The ferry](/ferry "It rained.\n\n"No," said Lucy.')[-1] == ("paragraph", '"No," said Lucy.')


def test_links_of_all_kinds() -> None:
    """Characters in links are counted, and the first address is known: of links around pictures and blocks, and of those cut by line ends."""
    text = "[![A boat](a.png) The ferry](/1)\n\n[\n\n### Fishmonger\n\nreturns\n\n](/2)\n\n[The school wins](https://example.org/the-\nlong-way)\n\n[### Title](/4)\n\n[x](javascript:void(0))"
    page = read_markdown(text, "https://example.org/")
    assert [(block.text, block.links, block.url.removeprefix("https://example.org")) for block in page.blocks] == [
        ("The ferry", 9, "/1"), ("Fishmonger", 10, "/2"), ("returns", 7, "/2"), ("The school wins", 15, "/the-long-way"), ("Title", 5, "/4"), ("x", 1, ""),
    ]  # fmt: skip


def test_blocks_know_where_they_stand() -> None:
    """The span of a block is its place in the Markdown, whatever ends its lines."""
    for end in ("\n", "\r\n", "\r"):
        text = end.join(("# A day", "", "* It *rained*.", "", "One\\", "two"))
        page = read_markdown(text)
        assert [text[slice(*block.span)].split(end)[0] for block in page.blocks if block.span] == [
            "# A day",
            "* It *rained*.",
            "One\\",
            "two",
        ]


def test_lists_of_links_that_stand_too_far_to_the_right_are_no_listings() -> None:
    """html2text moves lists in that hung on something else, and puts bullets into one line."""
    assert blocks_of("A day\n\n    * [Lyon](/lyon)\n    * [Wells](/wells)\n") == [
        ("paragraph", "A day"),
        ("list-item", "Lyon"),
        ("list-item", "Wells"),
    ]
    assert blocks_of("  *     * [Lyon](/lyon)\n") == [("list-item", "Lyon")]
    assert blocks_of("A day\n\n    x = [1]\n") == [("paragraph", "A day"), ("code", "x = [1]")]


HEADS = {
    "front matter": '---\ntitle: "{}"\ndate: 2024-03-05\nauthors:\n  - Anna Muster\n  - name: Oleg Simin\ntags: [rain, "the sea"]\ncanonical_url: https://example.org/a\n---\n',
    "front matter in TOML": '+++\ntitle = "{}"\ndate = 2024-03-05\nauthors = ["Anna Muster", "Oleg Simin"]\n[taxonomies]\ntags = ["rain", "the sea"]\n[extra]\ncanonical_url = "https://example.org/a"\n+++\n',
}


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_front_matter_is_metadata(head: str, code: str) -> None:
    """It is no text, says where it stands, and its title is the article's; the record has it."""
    title, *paragraphs = STORIES[code]
    article = clean(head.replace("{}", title) + "\n" + "\n\n".join(paragraphs))
    said = article.metadata
    assert (article.title, list(article.paragraphs)) == (title, paragraphs)
    assert (said.title, said.authors, said.tags, said.canonical_url) == (
        title,
        ("Anna Muster", "Oleg Simin"),
        ("rain", "the sea"),
        "https://example.org/a",
    )
    assert said.sources["published"].source == "front matter date" and said.published is not None
    assert {removal.rule for removal in article.removed} == {"stages/file_head.py"}


@pytest.mark.parametrize("code", ["en", "ru", "el", "ar"])
def test_the_header_of_a_reader_service_is_metadata(code: str) -> None:
    """Its title goes with the site's name, which is the site's; links are relative to its address."""
    title, *paragraphs = STORIES[code]
    head = f"Title: {title} - The Wells News\n\nURL Source: https://wells.example/a\n\nPublished Time: 2024-03-05T10:00:00Z\n\nMarkdown Content:\n"
    for body in ([], [f"{title}\n===="]):
        article = clean(
            head
            + "\n\n".join(
                [
                    *body,
                    *paragraphs,
                    f"## {lines_of(code, 'related_links')[0]}",
                    "* [The school wins a prize](/b)",
                    "* [The bridge will be late](/c)",
                ]
            )
        )
        assert (article.title, list(article.paragraphs)) == (title, paragraphs)
        assert [item.url for item in article.related] == ["https://wells.example/b", "https://wells.example/c"]
        said = article.metadata
        assert (said.title, said.site, said.canonical_url) == (title, "The Wells News", "https://wells.example/a")
        assert said.sources["published"].source == "reader header Published Time"


def page_of(code: str) -> str:
    """A page in Markdown, with what sites print around an article."""
    title, *paragraphs = STORIES[code]
    others = [STORIES[other][0] for other in ("en", "ru", "de", "fr") if other != code]

    def said(section: str) -> str:
        return lines_of(code, section)[0]

    return "\n\n".join(
        (
            said("consent_banner"),
            "* [A](/a)\n* [B](/b)\n* [C](/c)",
            f"# {title}",
            "* [Facebook](https://facebook.com/x)\n* [Twitter](https://twitter.com/x)",
            *paragraphs[:2],
            f"**{said('read_also').split(':')[0]}:** [{others[0]}](/n)",
            *paragraphs[2:],
            f"### {said('related_links')}",
            f"- [{others[1]}](https://example.org/2)\n- [{others[2]}](https://example.org/3)",
            said("legal_footer"),
        )
    )


@pytest.mark.parametrize("code", ["en", "ru", "de", "fr", "el", "ar", "zh-Hans", "ja", "vi"])
def test_a_page_in_markdown_is_cleaned(code: str) -> None:
    """The article comes out, without marks, and the related items with their addresses."""
    article = clean(page_of(code))
    assert article.title == STORIES[code][0]
    assert list(article.paragraphs) == list(STORIES[code][1:])
    assert [item.url for item in article.related][-2:] == ["https://example.org/2", "https://example.org/3"]


@pytest.mark.parametrize("code", ["en", "ru", "ja", "ar"])
@pytest.mark.parametrize(
    "unit",
    ["```py\n# comments\nshare = 1\n```", "| a | b |\n|---|---|\n| 1 | 2 |\n| Facebook | Twitter |\n| 30 | 4 |"],
    ids=["fence", "table"],
)
def test_listings_and_tables_stay_whole(code: str, unit: str) -> None:
    """Between paragraphs of the article they stay, whatever a line of them says alone."""
    title, first, *rest = STORIES[code]
    article = clean("\n\n".join([f"# {title}", first, unit, *rest]))
    inner = [kept.text for kept in article.kept if kept.kind in ("row", "code")]
    assert inner == (["# comments share = 1"] if "py" in unit else ["a | b", "1 | 2", "Facebook | Twitter", "30 | 4"])


def test_what_stands_around_many_tables_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each table looks for the prose above and below it, which may be far off."""
    title, first, *rest = STORIES["en"]
    tables = [f"## Pier {n}\n\n| a | b |\n|---|---|\n| {n} | 2 |" for n in range(50)]
    view = clean("\n\n".join([f"# {title}", first, *tables, *rest]))._outcome.view
    assert view.page.markup is not None
    units = list(units_of(view.blocks, view.page.markup))
    asked = Counter[int]()
    is_prose = View.is_prose

    def counting(view: View, i: int) -> bool:
        asked[i] += 1
        return is_prose(view, i)

    monkeypatch.setattr(View, "is_prose", counting)
    rows = {unit.start: Decision(unit.start, "boilerplate", "") for unit in units}
    assert len(units) == 50 and with_units_whole(view, rows, None) == {}
    assert max(asked.values()) == 1


# Whose text begins with its title; whose lines look like the items of a list; whose last line is a notice by itself.
RUN_IN = {"de-hard-wrapped", "en-about-newsletters", "en-ai-manifest", "sw-about-cookies"}
OTHERWISE = {"ms-browser-tab", "nb-ai-summary", "es-html-live-blog", "en-html-no-article", "zh-html-list-note"}


@pytest.mark.parametrize("folder", [pytest.param(folder, id=folder.name) for folder in folders()])
def test_cleaning_what_came_out_changes_nothing(folder) -> None:  # type: ignore[no-untyped-def]
    """An article's Markdown is Markdown, and says the same article again; its text is no Markdown."""
    article = clean(input_of(folder))
    again = clean(article.to_markdown())
    assert again._draft.page.is_markdown == (article.title is not None)
    assert not clean(article.text)._draft.page.is_markdown
    if folder.name not in OTHERWISE:
        assert (again.title, _letters(again)) == (article.title, _letters(article, folder.name in RUN_IN))


def _letters(article: Article, run_in: bool = False) -> str:
    text = " ".join(article.paragraphs[1:] if run_in else article.paragraphs)
    return " ".join(text.split())


IN_SHORT = {
    "en": "Key takeaways",
    "de": "Das Wichtigste in Kürze",
    "ru": "Главное за минуту",
    "ar": "أهم النقاط",
    "ja": "この記事のポイント",
    "he": "עיקרי הדברים",
}


@pytest.mark.parametrize("code", IN_SHORT)
@pytest.mark.parametrize("heading", ["## {}", "### {}", "**{}**"])
def test_a_heading_right_below_the_title_is_no_title_of_the_rest(code: str, heading: str) -> None:
    """In a text, which has no levels, the first short line would be one."""
    title, *paragraphs = STORIES[code]
    article = clean("\n\n".join((f"# {title}", heading.format(IN_SHORT[code]), *paragraphs)))
    assert article.title == title
    assert list(article.paragraphs) == [IN_SHORT[code], *paragraphs]


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("More patience needed", "Wells Rovers 1 Harbour United 0"),
        ("On Saturday I went to a wedding by the sea.", "Wells, in May"),
        ("Wells Seals (29-4) At Harbour Nets (18-17), 7:30 P.m.", "By the sea"),
    ],
)
def test_the_heading_over_the_article_is_its_title(title: str, line: str) -> None:
    """Whatever its words are, where Markdown begins with it and no other heading stands above the first paragraph."""
    assert clean("\n\n".join((f"# {title}", line, *ENGLISH[1:]))).title == title


@pytest.mark.parametrize("depth", [4, 6])
def test_a_menu_of_stars_far_to_the_right_is_a_list(depth: int) -> None:
    """Without addresses, too, as programs print it that leave links out; a listing whose lines have dashes stays one."""
    title, *paragraphs = (*STORIES["en"], *MORE["en"])
    menu = [" " * depth + f"* {word}" for word in ("Home", "Harbour", "Weather", "Crime", "Videos")]
    text = "\n".join(
        ("### In News", "", *menu, "", f"# {title}", "", *(line for text in paragraphs for line in (text, "")), *menu)
    )
    article = clean(text)
    assert article.paragraphs == tuple(paragraphs)
    assert sum(removal.text == "Weather" for removal in article.removed) == 2
