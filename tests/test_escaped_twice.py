"""Entities that a page shows to its readers are read as what they stand for, where nobody speaks of them."""

from __future__ import annotations

import re
import time

import pytest

from cleaner import clean
from samples import MORE, STORIES, in_elements

ENTITIES = (
    (" ", "&amp;nbsp;"),
    (",", "&amp;#44;"),
    ("，", "&amp;#xFF0C;"),
    ("、", "&amp;#12289;"),
    ("’", "&amp;amp;rsquo;"),
)


def page(code: str, lines: list[str]) -> str:
    title = STORIES[code][0]
    body = in_elements(*lines)
    return f"<title>{title}</title><nav><a href='/?a=1&amp;copy=2'>R&amp;D</a></nav><article><h1>{title}</h1>{body}</article>"


def escaped(line: str) -> str:
    for mark, entity in ENTITIES:
        line = line.replace(mark, entity)
    return line


@pytest.mark.parametrize("code", MORE)
def test_they_are_read_once(code: str) -> None:
    """In some paragraphs of a page: those come out as the others do, in all outputs, and nothing is lost."""
    lines = [*STORIES[code][1:], *MORE[code]]
    article = clean(page(code, [*lines[:2], *map(escaped, lines[2:])]))
    assert re.sub(r"\s+", " ", "|".join(article.paragraphs)) == "|".join(lines)
    markdown = re.sub(r"\s+", " ", article.to_markdown())
    assert all(line in markdown for line in lines)
    assert [record.text for record in article.removed] == ["R&D"]


@pytest.mark.parametrize(
    "line",
    [
        "The harbour writes &amp;nbsp; between the names of its ferries.",
        "In HTML one writes it&amp;rsquo;s with a mark of its own.",
        "They make 5&amp;lt;6 of it&amp;lt;br&amp;gt;",
        "The port&amp;foo;s ferry is late.",
    ],
    ids=["between-spaces", "about-html", "tag", "no-entity"],
)
def test_they_stay_where_they_are_spoken_of(line: str) -> None:
    assert clean(page("en", [*STORIES["en"][1:], line])).paragraphs[-1] == line.replace("&amp;", "&")


def test_listings_and_addresses_stay() -> None:
    lines = [
        *STORIES["en"][1:],
        "It&amp;rsquo;s <code>a&amp;amp;b</code> and the captain of the ferry wrote it on a board <a href='/?a&amp;copy;b'>there</a>.",
    ]
    article = clean(page("en", lines), "https://example.org/")
    assert article.paragraphs[-1] == "It’s a&amp;b and the captain of the ferry wrote it on a board there."
    assert 'href="https://example.org/?a&amp;copy;b"' in article.to_html()


def test_it_takes_no_time() -> None:
    source = page("en", ["It&amp;rsquo;s late.", "<code>&amp;amp;" * 20_000, "<pre<" * 20_000])
    start = time.process_time()
    clean(source)
    assert time.process_time() - start < 20
