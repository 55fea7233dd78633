"""Results that the tests show in a report, and turning its pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cleaner import Article, Failure, clean
from samples import STORIES

FURNITURE = """<body><ul class=menu><li><a href=/>Home</a><li><a href=/news>News</a></ul>
<main><article><h1>{title}</h1>{paragraphs}</article></main>
<div class=related><h3>Related articles</h3>
<p><a href=/1>Island school wins a prize for its weather station</a></p><p>AI-generated</p>
<p><a href=/2>Museum returns a carved doorway to the village</a></p></div>
<div class=footer>Share this article</div><div class=footer>All rights reserved</div>"""


def one(language: str) -> Article:
    """The story of the samples in one language, on a page of HTML with what sites print around it."""
    title, *paragraphs = STORIES[language]
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return clean(FURNITURE.format(title=title, paragraphs=text), url=f"https://{language}.example.org/ferry")


def some() -> list[tuple[str, Article | Failure]]:
    """A good page of four languages, one that is all button, and one that can't be read."""
    return [
        *((f"{language}.html", one(language)) for language in ("en", "ru", "de", "fr")),
        ("button.txt", clean("Share this article")),
        ("file.pdf", Failure(5, None, "binary", "this is a PDF document of 8 bytes, not a page. Give HTML or text.")),
    ]


def turn(browser: Any, act: Callable[[], Any]) -> None:
    """Do what leads to another page of the report, and wait until it is there."""
    from selenium.webdriver.support.ui import WebDriverWait

    turns = browser.execute_script("return window.turns")
    act()
    WebDriverWait(browser, 10).until(lambda _: browser.execute_script("return window.turns") > turns)


def turn_to(browser: Any, fragment: str) -> None:
    """Show the page of the report that an address names."""
    turn(browser, lambda: browser.execute_script("location.hash = arguments[0]", fragment))
