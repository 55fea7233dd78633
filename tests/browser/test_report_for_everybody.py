"""The report for everybody: contrast and names as WCAG asks, light and dark, on a phone; scripts from right to left, and CJK."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cleaner import clean
from samples import STORIES
from shown_pages import one, some

Open = Callable[..., Any]
FIXTURES = Path(__file__).parent.parent / "fixtures"
CHECKS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, which checks a page by the rules of WCAG."""
    package = pytest.importorskip(
        "axe_core_python", reason="axe-core-python isn't installed: pip install axe-core-python"
    )
    return (Path(package.__path__[0]) / "axe.min.js").read_text("utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """What axe-core finds wrong, each with the elements it is about."""
    page.execute_script(axe)
    found = page.execute_async_script(
        "const done = arguments[1]; axe.run(document, {runOnly: arguments[0]}).then((result) => done(result.violations))",
        CHECKS,
    )
    return [f"{one['id']}: {node['html'][:200]} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1280, 900), (400, 800)], ids=["wide", "narrow"])
class TestAccess:
    """Checked by axe-core: contrast, names, roles, landmarks, order of headings."""

    def test_index(self, browser: Open, axe: str, scheme: str, size: tuple[int, int]) -> None:
        """The index, with a filter set."""
        page = browser(some(), size=size, scheme=scheme)
        if size[0] < 640:  # on a phone the charts are folded up
            page.find_element("css selector", ".fold summary").click()
        page.find_element("css selector", "[data-key='language en']").click()
        page.find_element("css selector", ".chip").click()
        assert violations(page, axe) == []

    def test_page(self, browser: Open, axe: str, scheme: str, size: tuple[int, int]) -> None:
        """A page, with a block selected."""
        assert violations(browser(some(), "#page-0-block-8", size=size, scheme=scheme), axe) == []

    def test_every_fate(self, browser: Open, axe: str, scheme: str, size: tuple[int, int]) -> None:
        """Blocks of every reason can be read on the colour of their fate."""
        page = browser([one("en")], "#page-0-block-0", size=size, scheme=scheme)
        fates = page.execute_script(
            """const rows = [...document.querySelectorAll(".blocks > li")];
            const fates = JSON.parse(document.getElementById("data").textContent).fates.map((fate) => fate.name);
            for (const [place, fate] of fates.entries()) {
              const row = rows[0].cloneNode(true);
              row.dataset.fate = fate;
              row.querySelectorAll("[id]").forEach((one) => { one.id += fate; one.parentElement.firstElementChild.setAttribute("aria-describedby", one.id); });
              rows[0].parentElement.append(row);
            }
            return fates.length"""
        )
        assert fates == 17
        assert violations(page, axe) == []


def fixture(name: str) -> Any:
    return clean(next((FIXTURES / name).glob("input.*")).read_bytes())


def test_what_is_wider_than_the_screen(browser: Open) -> None:
    """On a phone nothing but the table of the index is wider than the screen."""
    for fragment in ("", "#page-0-block-3"):
        page = browser(some(), fragment, size=(360, 740))
        assert page.execute_script("return document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("language", ["en", "ja"])
def test_metadata_are_no_wider_than_the_screen(browser: Open, language: str) -> None:
    """On a phone a long address among the metadata is broken, also one inside of a value or that isn't a link."""
    title, *lines = STORIES[language]
    far = "/files/" + "averylongname" * 20 + ".jpg"
    data = {
        "@type": "NewsArticle",
        "headline": title,
        "image": far,
        "author": {"@type": "Person", "name": "Ann", "url": far},
    }
    article = clean(
        f"<meta property=og:image content='{far}2'><meta name=author content='{far}'>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script>"
        f"<main><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</main>"
    )
    page = browser([article], size=(360, 740))
    assert page.execute_script("return document.documentElement.scrollWidth <= innerWidth")


def direction(page: Any, selector: str) -> list[str]:
    return page.execute_script(  # type: ignore[no-any-return]
        "return [...document.querySelectorAll(arguments[0])].map((one) => getComputedStyle(one).direction)", selector
    )


def test_right_to_left(browser: Open) -> None:
    """A Persian page runs from right to left, also in a paragraph that begins with a Latin name, and its English button doesn't."""
    article = fixture("fa-html-rtl")
    page = browser([article])
    assert next(text for text in article.paragraphs if text.startswith("RTL-SDR"))
    assert set(direction(page, ".clean > *")) == {"rtl"}
    english = next(block.block for block in article.removed if block.text == "English")
    assert direction(page, f"[data-block='{english}'] .text") == ["ltr"]
    assert direction(page, ".blocks > li") == ["ltr"] * len(article.explain())


@pytest.mark.parametrize(
    ("name", "code"), [("ja-lead-reworded", "ja"), ("zh-lead-reworded", "zh"), ("ko-ai-byline", "ko")]
)
def test_languages_of_blocks(browser: Open, name: str, code: str) -> None:
    """Kept blocks carry the language of the article, so that Han characters are drawn as it draws them."""
    page = browser([fixture(name)])
    found = page.execute_script(
        "return [...document.querySelectorAll('[data-fate=kept] .text, .clean > *')].map((one) => one.lang)"
    )
    assert set(found) == {code}


def test_two_languages_on_a_page(browser: Open) -> None:
    """Where the site speaks another language than the article, its labels carry that one, and related items theirs."""
    page = browser([fixture("ru-english-interface")])
    lang = "return [...document.querySelectorAll(arguments[0])].map((one) => one.lang)"
    assert set(page.execute_script(lang, "[data-fate=kept] .text")) == {"ru"}
    assert set(page.execute_script(lang, "[data-fate=consent] .text")) == {"en"}
    assert page.execute_script(lang, "[data-fate=related] .text")[:3] == ["en", "ru", "en"]
