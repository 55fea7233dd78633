"""TEI: it is valid by the schema of all of TEI, and says what the article says."""

from __future__ import annotations

import lzma
from dataclasses import replace
from pathlib import Path

import pytest
from hostile import PAYLOADS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from test_html import WITH_CAPTIONS, hostile_articles
from test_markdown import contents, lines_of, runs

from cleaner import Disclosure, clean
from cleaner.outputs.content import (
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
    text_of,
)
from cleaner.outputs.tei import tei_of
from cleaner.outputs.tei_header import Header
from fixture_files import page_files
from samples import STORIES

HERE = Path(__file__).parent
NG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "{http://www.tei-c.org/ns/1.0}"
# Every element that is written.
ELEMENTS = frozenset(
    "TEI teiHeader fileDesc titleStmt title author publicationStmt p notesStmt note sourceDesc bibl publisher date ref idno"
    " availability licence encodingDesc appInfo application label profileDesc abstract langUsage language textClass keywords"
    " term text body head div ab code formula list item quote table row cell figure graphic figDesc hi lb ruby rb rt".split()
)
steady = settings(max_examples=60, print_blob=False)


@pytest.fixture(scope="module")
def schema() -> etree.RelaxNG:
    """
    The schema of all of TEI without the elements that are never written, which is read in no time.

    RELAX NG has no "but not": what is valid by fewer choices is valid by all of them.
    """
    grammar = etree.fromstring(lzma.decompress((HERE / "tei" / "tei_all.rng.xz").read_bytes()))
    for definition in grammar.findall(f"{NG}define"):
        element = definition.find(f"{NG}element")
        if element is not None and element.get("name") and element.get("name") not in ELEMENTS:
            definition.clear(keep_tail=True)
            definition.set("name", element.get("name"))
            etree.SubElement(definition, f"{NG}notAllowed")
    return etree.RelaxNG(grammar)


def parsed(document: str, schema: etree.RelaxNG) -> etree._Element:
    """The document's root; it is valid."""
    root = etree.fromstring(document.encode())
    assert schema.validate(root), f"{schema.error_log.last_error}\n{document}"
    return root


def said(root: etree._Element) -> list[str]:
    """What each leaf of the body says."""
    body = root.find(f".//{TEI}body")
    assert body is not None
    lines = []
    for element in body.iter(*(TEI + name for name in ("p", "ab", "cell", "item"))):
        if element.tag == TEI + "item" and any(
            child.tag[len(TEI) :] not in ("hi", "ref", "code", "ruby") for child in element
        ):
            continue
        lines.append("".join(element.itertext()))
    return [" ".join(line.split()) for line in lines if line.strip()]


@pytest.mark.parametrize("path", page_files(), ids=lambda path: path.parent.name)
def test_articles_are_valid(path: Path, schema: etree.RelaxNG) -> None:
    """What comes out of every fixture is valid, and has its title and its text."""
    article = clean(path.read_bytes(), url="https://example.org/a")
    root = parsed(article.to_tei(), schema)
    assert root.findtext(f".//{TEI}titleStmt/{TEI}title") == (article.title or "[untitled]")
    for reading in root.iter(f"{TEI}rt"):
        reading.text = None
    text = "".join(root.find(f"{TEI}text").itertext())  # type: ignore[union-attr]
    for paragraph in article.paragraphs:
        assert "".join(paragraph.lstrip("#*•·-–0123456789.) ").replace("|", "").split()) in "".join(
            text.replace("|", "").split()
        )


def everything() -> Header:
    return Header(
        "A & B <c>", "de-AT", ("Ann", "Bo"), "The Wells News", "2024-03-05", "2024-03-05T10:15:00+01:00", "https://example.org/[a]?b=ü",
        "What it is about", "https://creativecommons.org/licenses/by/4.0/", "Local", ("sea", "boats"),
        (Disclosure("label", "none-asserted", "related item 1", "Written by people", "en.toml x", "block 3"),),
    )  # fmt: skip


@steady
@given(contents)
@example((Heading(3, (Run("x"),)), Heading(1, (Run("y"),)), Heading(2, (Run("z"),)), Heading(2, (Run("q"),))))
@example((Quote((Heading(2, (Run("x"),)), Figure((Image("https://example.org/a"),)))),))
@example((ItemList((Item((Code("x"), Heading(1, (Run("y"),)))),)),))
@example(())
def test_any_content_is_valid_and_reads_the_same(schema: etree.RelaxNG, content: Content) -> None:
    """Whatever an article holds, in whatever order, its TEI is valid and says it; with pictures and without."""
    root = parsed(tei_of(everything(), content, True, True), schema)
    paragraphs = tuple(node for node in content if not isinstance(node, Heading))  # headings of divisions are heads
    assert said(root) == lines_of(paragraphs)
    parsed(tei_of(Header(), content, False, False), schema)


@steady
@given(runs)
def test_runs_read_the_same(schema: etree.RelaxNG, line: Runs) -> None:
    """Marks, links and readings don't change what a paragraph says."""
    root = parsed(tei_of(Header(), (Paragraph(line),), True, True), schema)
    assert said(root) == [text_of(line)]
    assert {link.get("target") for link in root.iter(f"{TEI}ref")} == {run.link for run in line if run.link}


@steady
@given(st.text(min_size=1, max_size=30))
def test_any_characters_are_valid(schema: etree.RelaxNG, text: str) -> None:
    """Characters that XML can't hold are told by U+FFFD; no others change."""
    header = replace(everything(), title=text, authors=(text,), section=text, description=text, licence=text, url=text)
    root = parsed(tei_of(header, (Paragraph((Run(text),)), Code(text, "x")), True, True), schema)
    code = root.findtext(f".//{TEI}code")
    assert code is not None
    assert [a for a, b in zip(text, code, strict=True) if a != b and b != "\ufffd"] == []


@pytest.mark.parametrize("lines", [STORIES[language][1:] for language in ("en", "ja")], ids=("en", "ja"))
def test_addresses_that_pages_get_wrong_are_valid(lines: list[str], schema: etree.RelaxNG) -> None:
    """A doubled scheme, two fragments, slashes behind mailto: what browsers put up with is written as the schema wants it."""
    wrong = ("http://http://example.org/", "https://example.org/#!/島#二", "mailto://ann:@example.org")
    links = "".join(
        f"<p>{line} <a href='{address}'>{line[:8]}</a></p>" for line, address in zip(lines, wrong, strict=True)
    )
    root = parsed(clean(f"<main><h1>{lines[0][:20]}</h1>{links}</main>").to_tei(links=True), schema)
    assert len(list(root.iter(f"{TEI}ref"))) == len(wrong)


@pytest.mark.parametrize("name", PAYLOADS)
def test_hostile_html_is_valid(name: str, schema: etree.RelaxNG) -> None:
    """Hostile HTML becomes text, and addresses of the web or of mail."""
    for article in hostile_articles(PAYLOADS[name]):
        root = parsed(article.to_tei(), schema)
        for element in root.iter():
            for key in ("target", "url"):
                assert (element.get(key) or "https://").startswith(("https://", "http://", "mailto:"))


def test_the_header_has_what_the_page_says(schema: etree.RelaxNG) -> None:
    """The metadata of a page goes into the header, what it says the article is about as its abstract."""
    page = "<html lang=en><title>A day</title><meta name=description content='The wet day'><meta name=keywords content=rain>"
    article = clean(f"{page}<h1>A day</h1><p>It rained in Lyon for a whole day, and the river rose by two metres.")
    root = parsed(article.to_tei(), schema)
    assert root.findtext(f".//{TEI}profileDesc/{TEI}abstract/{TEI}p") == "The wet day"
    assert root.findtext(f".//{TEI}keywords/{TEI}term") == "rain"


def test_the_header(schema: etree.RelaxNG) -> None:
    """The header says who wrote the article, where and when, under which licence, and what the page says about AI."""
    root = parsed(tei_of(everything(), (), True, True), schema)
    assert [element.text for element in root.findall(f".//{TEI}titleStmt/{TEI}author")] == ["Ann", "Bo"]
    source = root.find(f".//{TEI}sourceDesc/{TEI}bibl")
    assert source is not None
    assert [(date.get("type"), date.get("when")) for date in source.findall(f"{TEI}date")] == [
        ("published", "2024-03-05"),
        ("modified", "2024-03-05T10:15:00+01:00"),
    ]
    assert source.findtext(f"{TEI}publisher") == "The Wells News"
    note = root.find(f".//{TEI}note")
    assert note is not None
    assert (note.get("subtype"), note.get("n"), note.text) == ("none-asserted", "related item 1", "Written by people")
    assert [term.text for term in root.iter(f"{TEI}term")] == ["Local", "sea", "boats"]
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "de-AT"


def test_the_caption_of_a_table_is_its_head(schema: etree.RelaxNG) -> None:
    document = clean(WITH_CAPTIONS, captions=True).to_tei()
    (table,) = parsed(document, schema).iter("{*}table")
    assert [child.tag.rpartition("}")[2] for child in table] == ["head", "row", "row"]
    assert "".join(table[0].itertext()) == "Ferries in summer"


def test_divisions() -> None:
    """Headings open divisions, one inside the other by their levels."""
    title, *lines = STORIES["en"]
    page = (
        f"<main><h1>{title}</h1><p>{lines[0]}</p><h2>One</h2><p>{lines[1]}</p><h3>Inner</h3><p>{lines[2]}</p>"
        f"<h2>Two</h2><p>{lines[0]} {lines[1]}</p></main>"
    )
    root = etree.fromstring(clean(page).to_tei().encode())
    body = root.find(f".//{TEI}body")
    assert body is not None
    assert body.findtext(f"{TEI}head") == title
    assert [division.findtext(f"{TEI}head") for division in body.findall(f"{TEI}div")] == ["One", "Two"]
    assert body.findtext(f"{TEI}div/{TEI}div/{TEI}head") == "Inner"


def test_readings_stand_with_their_letters() -> None:
    """Ruby: each base has its reading, in the brackets that the page puts around it."""
    title, *lines = STORIES["ja"]
    page = f"<main><h1>{title}</h1><p>{lines[0]}</p><p><ruby>島<rp>(</rp><rt>しま</rt><rp>)</rp>人<rt>びと</rt></ruby>{lines[1]}</p></main>"
    root = etree.fromstring(clean(page).to_tei().encode())
    pairs = [(ruby.findtext(f"{TEI}rb"), ruby.findtext(f"{TEI}rt")) for ruby in root.iter(f"{TEI}ruby")]
    assert pairs == [("島", "(しま)"), ("人", "びと")]
