"""Headings that are no headline but the name of the site, as it stands in the first h1 of many a page; and the headline of such a page."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from ..blocks import Block, Page
from ..structured.items import short_text
from ..writing.folding import fold
from ..writing.title_marks import SEPARATORS
from .found import Findings
from .titles import size_of

SURE = 12  # characters at its beginning by which a headline is known in a title
MOST_WORDS = 8  # of the name of a site, with what stands beside it
LONGEST_SLOGAN = 80  # characters of what stands below the name of a site
MOST_SHORTER = 3  # times as long may the name of a site be as the headline
_MARKS = " «»‹›<>|"
SOURCE = "heading"  # of a headline that nothing else says


def without_emblems(
    headings: Sequence[Any], page: Page, headline: str | None, findings: Findings, is_above: bool
) -> Sequence[Any]:
    """
    The headings of a page but for those that lead home, call themselves the site's name or stand behind the headline in the page's declared title.

    What they say is noted as the site's name where it is a part of the page's declared title: others are the name of a section.
    The latter only where what the page shows as its headline `is_above` the article.
    Where a page has such ones, a heading that is neither the headline nor in the declared title isn't the article's, either.
    """
    named = page.markup.site_names if page.markup else ()
    declared, shown = page.declared.get("title", "").strip(), headline or ""
    if not named and (not headings or not shown or not _may_end_with_site(declared, shown)):  # most pages
        return headings
    texts = [(node, short_text(node)) for node in headings]
    emblems = {fold(page.blocks[number].text) for number in named}
    short = [text for _, text in texts if text != shown and size_of(text) <= MOST_WORDS]
    emblems |= {fold(text) for text in short if is_above and _is_around(declared, shown, text)}
    emblems.discard(fold(shown))
    if not any(fold(text) in emblems for _, text in texts):
        return headings
    whole = f" {fold(declared)} "
    own = []
    for node, text in texts:
        folded = fold(text)
        if folded not in emblems:
            if folded == fold(shown) or f" {folded} " in whole:
                own.append(node)
        elif text in short and any(map(str.isalpha, text)) and _is_part_of(declared, text):
            findings.add("site", text, "html h1", text)
    return own


def _may_end_with_site(declared: str, headline: str) -> bool:
    """Does a title say more than the headline, at whose beginning or end it stands? Its last words may be written otherwise."""
    return len(declared) > len(headline) and (
        declared.startswith(headline[:SURE]) or declared.endswith(headline[-SURE:])
    )


def _is_around(declared: str, headline: str, name: str) -> bool:
    """Does a title begin with the headline and end with this name, or the other way round?"""
    if declared.endswith(name) and declared.startswith(headline[:SURE]):
        rest = declared[: -len(name)]
    elif declared.startswith(name) and declared.endswith(headline):
        rest = declared[len(name) : len(declared) - len(headline)] if len(declared) > len(name) + len(headline) else ""
        return bool(rest) and not rest.strip()[:1].isalnum() and bool(rest.strip())
    else:
        return False
    return len(rest) > SURE // 2 and not rest.rstrip()[-1:].isalnum()


def _is_part_of(declared: str, name: str) -> bool:
    """Does a title begin or end with a name, with a sign between that and the rest?"""
    before, found, behind = declared.partition(name)
    return bool(found) and (
        (not before.strip() and not behind.lstrip()[:1].isalnum())
        or (not behind.strip() and not before.rstrip()[-1:].isalnum())
    )


def headline_beside_site(page: Page, title: int | None, body: Sequence[Block]) -> str:
    """
    The headline that the declared title has beside what the page shows as its title, where a longer line below that says it, or a heading below the
    first of the page: then what is shown is the site. Empty where that isn't so.
    """
    declared = page.declared.get("title", "").strip()
    site = page.blocks[title].text if title is not None else ""
    if title is None or not body or not page.is_html or len(declared) <= len(site):
        return ""
    if declared.endswith(site):
        start = len(declared) - len(site)
        parts = {declared[: mark.start()].strip() for mark in SEPARATORS.finditer(declared) if mark.end() == start}
    elif declared.startswith(site):
        parts = {declared[mark.end() :].strip() for mark in SEPARATORS.finditer(declared) if mark.start() == len(site)}
    else:  # most pages
        return ""
    below = [block for block in body if block.kind == "paragraph" and block.id > title]
    # a slogan may stand below the name of the site
    first = next((block.id for block in below if len(block.text) > LONGEST_SLOGAN), below[0].id if below else title)
    is_first = not any(block.kind == "heading" for block in page.blocks[:title])
    parts = {_letters(part) for part in parts}
    return next(
        (
            block.text
            for block in page.blocks[title + 1 : first]
            if _letters(block.text) in parts
            and block.text == block.text.strip(_MARKS)  # "« A day in Lyon |" leads to another page
            and (
                size_of(block.text) > size_of(site)
                or (is_first and block.kind == "heading" and MOST_SHORTER * size_of(block.text) >= size_of(site))
            )
        ),
        "",
    )


def _letters(text: str) -> str:
    """The letters and digits of a text: programs leave signs out of the titles that they declare."""
    return "".join(filter(str.isalnum, text)).casefold()


def headline_above(page: Page, title: int, body: Sequence[Block], findings: Findings, sites: Collection[str]) -> None:
    """Note the nearest heading above the text, below what the page shows as its title, where every title that was found is the site."""
    if any(fold(one.value) not in sites for one in findings["title"] if one.value):
        return
    first = next((block.id for block in body if block.kind == "paragraph" and block.id > title), title)
    for block in reversed(page.blocks[title + 1 : first]):
        if block.kind == "heading":
            findings.add("title", block.text, SOURCE, block.text)
            return
