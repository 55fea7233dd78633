"""All that a page may say at once, after a journey, and on pages that were made to hurt."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from cleaner import Article, clean
from cleaner.disclosures.elements import Element, Placed, elements
from cleaner.reading.tree import tree_of
from disclosing_pages import disclosed, html_page, said
from fixture_files import FIXTURES

PAGE = html_page(
    head='<meta name="ai-disclosure" content="mixed"><link rel="c2pa-manifest" href="/page.c2pa">',
    above="<p>By ChatGPT</p><p>AI-assisted</p>",
    below="<p>This article was written with the help of AI, and the harbour office read it before it went to print on Monday.</p>"
    '<p>Next week: the lighthouse. <i class="ai-generated-badge"></i></p>',
)
KINDS = ["structured", "provenance", "byline", "label", "attribute", "phrase"]


def test_a_page_may_say_it_in_every_way() -> None:
    """Each kind is one disclosure."""
    assert sorted(kind for kind, _, _ in said(PAGE)) == sorted(KINDS)


def test_what_was_said_travels_with_the_article() -> None:
    """Pickled, or as JSON and back, an article discloses the same; so does one that was never asked before."""
    article = clean(PAGE)
    assert pickle.loads(pickle.dumps(clean(PAGE))).disclosures == article.disclosures
    assert Article.from_json(article.to_json()).disclosures == article.disclosures


NESTED = "<div ai-disclosure=ai-assisted class=ai-generated>"
HOSTILE = {
    "declared again and again": html_page(article=NESTED * 3000 + "<p>"),
    "many elements that declare it": html_page(
        below='<i ai-disclosure="ai-assisted" class="ai-generated">a</i>' * 3000
    ),
    "many names in one class": html_page(below=f'<div class="{"ai-generated-" * 3000}">a</div>'),
    "a quotation that never ends": html_page(below=f"<p>This article {'“AI ' * 3000}</p>"),
    "a thing in a thing": html_page(
        head=f'<script type="application/ld+json">{json.dumps({"a": [{"author": "ChatGPT"}] * 3000})}</script>'
    ),
    "brackets that never close": html_page(head=f'<script type="application/ld+json">{"[" * 3000}</script>'),
    "labels of China that never close": html_page(below='<!-- AIGC: {"Label": "1", ' * 3000),
    "a manifest that says it is endless": html_page(below="<p>\ufeff" + "\ufe00" * 3000 + "</p>"),
}


@pytest.mark.parametrize("page", [pytest.param(page, id=name.replace(" ", "-")) for name, page in HOSTILE.items()])
def test_no_page_makes_it_fail(page: str) -> None:
    """What is written thousands of times is read, and related items are still told."""
    article = clean(page)
    assert disclosed(article) == article.disclosures
    assert article.related == ()


@pytest.mark.parametrize(
    "element", ["<div ai-disclosure=ai-assisted>a", "<b class=ai-generated>a", "<p><i ai-disclosure=none>a</i>"]
)
def test_work_grows_with_the_page(element: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten times as many elements are ten times the steps, however they lie in one another."""
    steps = 0
    look = Element.__getitem__

    def counted(self: Element, name: str) -> str:
        nonlocal steps
        steps += 1
        return look(self, name)

    monkeypatch.setattr(Element, "__getitem__", counted)
    counts = []
    for times in (100, 1000):
        steps = 0
        disclosed(html_page(below=element * times))
        counts.append(steps)
    assert 0 < counts[1] <= 11 * counts[0]


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.parent.name) for path in sorted(FIXTURES.glob("*/input.html"))]
)
def test_boxes_are_numbered_as_the_reader_numbers_them(path: Path) -> None:
    """Where an element stands is told by boxes; two walks over one page must number them alike."""
    page = clean(path.read_bytes())._outcome.page
    open_: list[Placed] = []
    parents = []
    for element in elements(tree_of(page.source).root, page.scripted):
        while open_ and open_[-1].depth >= element.depth:
            open_.pop()
        if element.is_box:
            parents.append(open_[-1].box if open_ else -1)
            open_.append(element)
    assert page.markup is not None and parents == page.markup.parents
