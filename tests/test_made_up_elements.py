"""Elements that HTML doesn't know: those that stand on a line of their own, and those amid words."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.reading.read_html import read_html
from cleaner.scoring.model import default_markup_model
from samples import MORE, STORIES

ONE, TWO = STORIES["en"][1:3]


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html).blocks]


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        (f"<app-text>{ONE}</app-text><!----> <app-text>{TWO}</app-text>", [ONE, TWO]),
        (f"<story><headline>Rain</headline><para>{ONE}</para><para>{TWO}</para></story>", ["Rain", ONE, TWO]),
        (f"<main>{ONE}<x-card><p>{TWO}</p></x-card></main>", [ONE, TWO]),
        ("<x-page><x-body><x-side>One<div>Two</div></x-side></x-body></x-page>", ["One", "Two"]),
        (f"<x-note>Note</x-note><p>{ONE}</p>", ["Note", ONE]),
        ("<div>Rain<br><x-note>Note</x-note></div>", ["Rain", "Note"]),
        ("<a href=/><x-title>Rain</x-title><x-text>It rained.</x-text></a>", ["Rain", "It rained."]),
        ("<x-item><img src=a.png><x-icon></x-icon><x-name>Rain</x-name></x-item><x-item>Snow</x-item>", ["Rain", "Snow"]),
        (
            "<a-b><template shadowrootmode=open><x-text>One</x-text><slot></slot></template><x-text>Two</x-text></a-b>",
            ["One", "Two"],
        ),
        ("<a-b><template shadowrootmode=open><slot>One</slot><slot name=b>Two</slot></template></a-b>", ["One", "Two"]),
        (
            "<a-b><template shadowrootmode=open><slot name=c></slot><slot>?</slot><p>Three</p></template><p>Two</p><h2 slot=c>One</h2></a-b>",
            ["One", "Two", "Three"],
        ),
        (
            "<a-b><template shadowrootmode=open><c-d><template shadowrootmode=open><p>One</p><slot></slot></template><slot></slot></c-d><p>Three</p></template><p>Two</p></a-b>",
            ["One", "Two", "Three"],
        ),
        ("<a-b><template shadowrootmode=open><p>One</p><slot name=c></slot></template><p>Two</p></a-b>", ["One", "Two"]),
        ("<a-b><template shadowrootmode=open><slot></slot></template><b slot=c>One</b> two</a-b><p>Three</p>", ["One two", "Three"]),
    ],
    ids=[
        "side-by-side", "without-hyphen", "holds-paragraph", "holds-words-and-block", "beside-paragraph", "below-line-end", "in-link",
        "beside-icon", "shadow-root", "slots", "order-of-slots", "slots-in-slots", "no-slot", "no-slot-of-its-name",
    ],
)  # fmt: skip
def test_on_a_line_of_its_own(html: str, blocks: list[str]) -> None:
    assert texts(html) == blocks


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<div>It <x-tip>rained</x-tip> on</div>", ["It rained on"]),
        ("<div>On <x-date>3 May</x-date> <x-time>10:00</x-time></div>", ["On 3 May 10:00"]),
        ("<div><x-date>3 May</x-date> <x-time>10:00</x-time> it rained</div>", ["3 May 10:00 it rained"]),
        ("<div>It <b><x-a>ra</x-a><x-b>in</x-b></b> fell</div>", ["It rain fell"]),
        ("<div>It <x-tip><x-a>ra</x-a><x-b>in</x-b></x-tip> fell</div>", ["It rain fell"]),
        ("<p><x-w>It</x-w> <x-w>rained</x-w></p>", ["It rained"]),
        ("<h2><x-w>It</x-w> <x-w>rained</x-w></h2>", ["It rained"]),
        ("<table><tr><td><x-a>3</x-a> <x-b>May</x-b><td>rain</table>", ["3 May | rain"]),
        ("<div><g-emoji>⛴</g-emoji> The ferry</div><div>The ferry<x-icon></x-icon></div>", ["⛴ The ferry", "The ferry"]),
        ("<div><span>By</span> <x-author>Ann Lee</x-author></div>", ["By Ann Lee"]),
        ("<div><o:p>It</o:p> <o:p>rained</o:p></div>", ["It rained"]),
        ("<x-menu><x-item>Rain <x-count>3</x-count></x-item><x-item>Snow</x-item></x-menu>", ["Rain 3", "Snow"]),
    ],
    ids=[
        "between-words", "behind-words", "before-words", "in-bold", "in-another", "in-paragraph", "in-heading", "in-cell", "icon", "behind-span",
        "other-vocabulary", "in-item",
    ],
)  # fmt: skip
def test_amid_words(html: str, blocks: list[str]) -> None:
    assert texts(html) == blocks


@pytest.mark.parametrize("code", MORE)
def test_pages_made_of_them(code: str) -> None:
    """All outputs have the same paragraphs, and what the elements are called says what they hold."""
    title, *paragraphs = (*STORIES[code], *MORE[code])
    body = "".join(f"<app-text><g-emoji>⛴</g-emoji> {paragraph}</app-text>" for paragraph in paragraphs)
    comments = "".join(f"<app-text>{paragraph}!</app-text>" for paragraph in paragraphs[:2])
    article = clean(
        f"<title>{title}</title><app-page><site-header><app-link>Home</app-link></site-header><h1>{title}</h1><app-body>{body}</app-body><reader-comments>{comments}</reader-comments></app-page>"
    )
    expected = [f"⛴ {paragraph}" for paragraph in paragraphs]
    assert article.text.split("\n\n") == expected
    assert [block.count("⛴") for block in article.to_markdown(links=False).split("\n\n")[-len(expected) :]] == [
        1
    ] * len(expected)


def test_they_are_named_by_their_tags() -> None:
    look = default_markup_model()[1].look
    named, div = look("reader-comments", {}), look("div", {"class": "reader-comments"})
    assert (named.tag, named.around, named.own) == (div.tag, div.around, div.own)
    assert (named.like, named.name) == ("reader-comments ", "")
