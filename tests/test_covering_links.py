"""A link without words makes the title of its card one, and nothing else."""

from __future__ import annotations

import pytest

from cleaner.reading.read_html import read_html

LINK = '<a href="https://example.org/1"{}></a>'
PICTURE = '<a href="https://example.org/1"><img src="x" alt="{}"></a>'


def linked(html: str) -> list[tuple[str, str]]:
    return [(block.text, block.url) for block in read_html(html).blocks if block.links]


@pytest.mark.parametrize(
    "html",
    [
        LINK.format("") + "<h3>Snow on the pass</h3><p>Drivers wait in the valley.</p>",
        "<h3>Snow on the pass</h3><p>Drivers wait in the valley.</p>" + LINK.format(""),
        "<div><b>" + LINK.format(' title="Read on"') + "</b></div><div><h3>Snow on the pass</h3></div>",
        PICTURE.format("") + "<h3>Snow on the pass</h3>",
        "<figure>" + PICTURE.format("A train in the snow") + "</figure><h3>Snow on the pass</h3>",
        LINK.format("") + "<span>Travel</span><h3>Snow on the pass</h3>",
    ],
)
def test_the_only_heading_of_a_card(html: str) -> None:
    assert linked(f"<div>{html}</div>") == [("Snow on the pass", "https://example.org/1")]


@pytest.mark.parametrize("name", ["aria-label", "title"])
def test_what_the_link_is_called(name: str) -> None:
    """Rather than another line; the badge behind it is none of the title."""
    title = "Snow on the pass stops all trains"
    called = LINK.format(f' {name}="Read on: {title}"')
    page = read_html(f"<div>{called}<p>Drivers are asked to wait.</p><p>{title}</p></div>")
    assert [block.text for block in page.blocks if block.url] == [title]
    called = LINK.format(f' {name}="{title}"')
    page = read_html(f"<div>{called}<p>Drivers are asked to wait.</p><p>{title} <i>Live</i></p></div>")
    assert page.markup is not None
    assert page.markup.titles == {1: (0, len(title))}


@pytest.mark.parametrize(
    "html",
    [
        f"<div><h3>Pictures</h3>{PICTURE.format('')}{PICTURE.format('').replace('/1', '/2')}</div>",  # several cards
        f"<div><h3>Snow on the pass</h3><h3>A new mast</h3>{LINK.format('')}</div>",
        f"<div><h3>Snow on the pass</h3>{PICTURE.format('').replace('/1', '/1.jpg')}</div>",  # the picture itself
        f"<div><h3>Snow on the pass</h3>{'<p>Drivers wait.</p>' * 9}{LINK.format('')}</div>",  # an article
        f"<div><p>Drivers are asked to wait in the valley.</p>{PICTURE.format('')}</div>",
        '<div><h3>Snow on the pass</h3><a href="mailto:ann@example.org"></a></div>',
    ],
)
def test_no_title_is_told(html: str) -> None:
    assert linked(html) == []


def test_a_link_with_words_leads_there() -> None:
    words = '<a href="https://example.org/1">Snow on the pass</a>'
    assert linked(f"<div>{LINK.format('')}<h3>Travel</h3>{words}</div>") == [
        ("Snow on the pass", "https://example.org/1")
    ]
