"""Headings that are no headline but the name of the site, as it stands in the first h1 of many a page; and the headline of such a page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from ..blocks import Block, Page
from ..structured.items import short_text
from ..title_marks import SEPARATORS
from ..writing.folding import fold
from .found import Findings
from .titles import size_of

SOURCE = "heading"  # of a headline that nothing else says


def without_emblems(headings: Sequence[Any], page: Page, headline: str | None, findings: Findings) -> Sequence[Any]:
    """
    The headings of a page but for those that lead home or call themselves the site's name, unless one is the headline.

    What they say is noted as the site's name where it is a part of the page's declared title: others are the name of a section.
    Where a page has such ones, a heading that is neither the headline nor in the declared title isn't the article's, either.
    """
    named = page.markup.site_names if page.markup else ()
    if not named:  # most pages
        return headings
    shown = fold(headline or "")
    emblems = {fold(page.blocks[number].text) for number in named} - {shown}
    texts = [(node, short_text(node)) for node in headings]
    if not any(fold(text) in emblems for _, text in texts):
        return headings
    declared = page.declared.get("title", "")
    whole = f" {fold(declared)} "
    own = []
    for node, text in texts:
        folded = fold(text)
        if folded not in emblems:
            if folded == shown or f" {folded} " in whole:
                own.append(node)
        elif any(map(str.isalpha, text)) and _is_part_of(declared, text):
            findings.add("site", text, "html h1", text)
    return own


def _is_part_of(declared: str, name: str) -> bool:
    """Does a title begin or end with a name, with a sign between that and the rest?"""
    before, found, behind = declared.partition(name)
    return bool(found) and (
        (not before.strip() and not behind.lstrip()[:1].isalnum())
        or (not behind.strip() and not before.rstrip()[-1:].isalnum())
    )


def headline_beside_site(page: Page, title: int | None, body: Sequence[Block]) -> str:
    """
    The headline that the declared title has before what the page shows as its title, if that is shorter, and a line above the article says it: then
    what is shown is the site. Empty where that isn't so.
    """
    declared = page.declared.get("title", "")
    if title is None or not body or page.markup is None or page.markup.site_names:
        return ""
    site = page.blocks[title].text
    start = len(declared) - len(site)
    if start <= 0 or not declared.endswith(site):
        return ""
    mark = next((mark for mark in SEPARATORS.finditer(declared) if mark.end() == start), None)
    if mark is None or size_of(front := declared[: mark.start()]) <= size_of(site):
        return ""
    return front if any(block.text == front for block in page.blocks[title : body[0].id + 1]) else ""


def headline_above(page: Page, title: int, body: Sequence[Block], findings: Findings, sites: Collection[str]) -> None:
    """Note the nearest heading above the text, below what the page shows as its title, where every title that was found is the site."""
    if any(fold(one.value) not in sites for one in findings["title"] if one.value):
        return
    first = next((block.id for block in body if block.kind == "paragraph" and block.id > title), title)
    for block in reversed(page.blocks[title + 1 : first]):
        if block.kind == "heading":
            findings.add("title", block.text, SOURCE, block.text)
            return
