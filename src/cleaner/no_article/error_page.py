"""Does a page stand in an article's place: one that says that nothing was found, or asks for something first: a password, scripts, consent, a proof that a person reads?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from ..blocks import Page
from ..deciding.sight import Sight
from ..lexicon.phrases import Lexicon
from ..lexicon.sections import ERROR_PAGE, LISTING_PAGE, NOTICE_GROUPS
from ..reading.tree import tree_of
from ..writing.folding import fold
from ..writing.shapes import PROSE_SHAPES
from ..writing.title_marks import MARKS

ASKS_FOR_PASSWORD = "no article: the page asks for a password"
ASKS_FOR_SCRIPTS = "no article: the page asks for JavaScript; give it as a browser shows it"
ONLY_A_NOTICE = "no article: nothing but a consent notice was found"
SAYS_SO = "no article: the page says {!r}"
LONGEST = 900  # characters of what was kept, from which it is an article whatever its title says
OPENING = 2  # blocks below the title, and first ones of the article, that may say it,
LONGEST_LINE = 120  # … and characters of such a line
NOTE = 300  # characters of what was kept, up to which it may only say that the page needs scripts
LONGEST_ENTRY = 300  # … and of each paragraph below the title of a page that lists others
LONGEST_FORM = 700  # … and of the element that holds a form for a password and the title
_SCRIPTS = "javascript"  # as it is written in most languages
_PASSWORD = re.compile(r"type\s*=\s*[\"']?password", re.I)
_CODE = re.compile(r"\W*(?<!\d)[45]\d\d(?!\d)\W*")  # of a server, before the words or behind them
_CODE_AT_END = re.compile(rf"{_CODE.pattern}$")


def stands_instead(
    page: Page, title: int | None, kept: Sequence[int], sights: Iterable[Sight], lexicon: Lexicon
) -> str:
    """The warning that a page stands in an article's place, of which these blocks were kept, with what is seen of each; empty where it doesn't."""
    if _is_only_a_notice(sights, lexicon):
        return ONLY_A_NOTICE
    lengths = [len(page.blocks[i].text) for i in kept]
    if max(lengths, default=0) <= LONGEST_ENTRY and (said := _listing_said(page, title, lexicon)):
        return SAYS_SO.format(said)
    if sum(lengths) > LONGEST:
        return ""
    if said := _error_said(page, title, kept, lexicon):
        return SAYS_SO.format(said)
    if _asks_for_scripts(page, title, kept, lexicon):
        return ASKS_FOR_SCRIPTS
    return ASKS_FOR_PASSWORD if page.is_html and _asks_for_password(page, title, kept) else ""


def _error_said(page: Page, title: int | None, kept: Sequence[int], lexicon: Lexicon) -> str:
    """
    What a page says that holds no article, as it says it: "Page not found"; empty where it says no such thing.

    It is the title, one of the first lines below, or the title that the page declares without the site's name. Pages
    that say so hold little more.
    """
    blocks = page.blocks
    headline = "" if title is None else blocks[title].text
    below = [] if title is None else blocks[title + 1 : title + 1 + OPENING]  # which may have been left out
    lines = [headline, *(block.text for block in (*below, *(blocks[i] for i in kept[:OPENING])))]
    said = next((line for line in lines if _is_said(line, lexicon)), "")
    return said or _said_in_title(page.declared.get("title", ""), fold(headline), lexicon)


def _listing_said(page: Page, title: int | None, lexicon: Lexicon) -> str:
    """The title by which a page lists others: "Search results for: ferry"; empty where no title says so."""
    headline = "" if title is None else page.blocks[title].text
    titles = (headline, *MARKS.split(page.declared.get("title", "")))
    return next((one for one in titles if one and len(one) <= LONGEST_LINE and _is_listing(one, lexicon)), "")


def _is_listing(line: str, lexicon: Lexicon) -> bool:
    return any(match.section == LISTING_PAGE for match in lexicon.find(line))


def _asks_for_scripts(page: Page, title: int | None, kept: Sequence[int], lexicon: Lexicon) -> bool:
    """Is a line or two all that was kept, about JavaScript, of which the title says nothing?"""
    said = " ".join(page.blocks[i].text for i in kept if i != title)
    if len(said) > NOTE or not _names_scripts(said, lexicon):
        return False
    titles = page.declared.get("title", ""), "" if title is None else page.blocks[title].text
    return not any(_names_scripts(each, lexicon) for each in titles)


def _names_scripts(text: str, lexicon: Lexicon) -> bool:
    if _SCRIPTS in text.lower():
        return True
    wording = lexicon.measure(text, ERROR_PAGE)
    return wording is not None and "scripts" in wording.groups


def _is_only_a_notice(kept: Iterable[Sight], lexicon: Lexicon) -> bool:
    """Is a consent notice kept, however long, and no prose beside it? The first paragraph of an article tells."""
    found = False
    for sight in kept:
        if _is_notice(sight, lexicon):
            found = True
        elif sight.shape in PROSE_SHAPES:
            return False
    return found


def _is_notice(sight: Sight, lexicon: Lexicon) -> bool:
    """Is it worded as a consent notice, and names what it is about, or says all that such notices do?"""
    wording = lexicon.measure(sight.text, "consent_banner") if sight.consent >= NOTICE_GROUPS else None
    return wording is not None and ("topic" in wording.groups or len(wording.groups) > NOTICE_GROUPS)


def _asks_for_password(page: Page, title: int | None, kept: Sequence[int]) -> bool:
    """
    Is a page of HTML hardly more than a form that asks for a password, below its title?

    A form in a menu, or in a dialog over an article, stands elsewhere.
    """
    if (
        title is None
        or not any(map(page.source.__contains__, ("assword", "ASSWORD")))
        or _PASSWORD.search(page.source) is None
    ):
        return False
    tree, headline = tree_of(page.source), page.blocks[title].text
    node = tree.css_first('input[type="password" i]')
    while node is not None:
        said = " ".join(node.text(separator=" ").split())
        if len(said) > LONGEST_FORM:
            return False
        if headline in said:
            return node.tag not in ("body", "html") or not _has_an_article(tree)
        node = node.parent
    return False


def _has_an_article(tree: Any) -> bool:
    return any(tree.css_first(tag) is not None for tag in ("article", "main"))


def _said_in_title(declared: str, headline: str, lexicon: Lexicon) -> str:
    """The part of the declared title that says so; but a headline that goes on behind these words is an article's."""
    parts = (part for part in MARKS.split(declared) if fold(part) not in headline)
    return next((part for part in parts if _is_said(part, lexicon)), "")


def _is_said(line: str, lexicon: Lexicon) -> bool:
    if not line or len(line) > LONGEST_LINE:
        return False
    found = (match for said in dict.fromkeys((line, _without_code(line))) for match in lexicon.find(said))
    return any(match.section == ERROR_PAGE and match.way != "starts_with" for match in found)


def _without_code(line: str) -> str:
    """A line without the number that a server answers with, at its beginning or end: "404 – Page not found"."""
    code = _CODE.match(line) or _CODE_AT_END.search(line)
    return line if code is None else line[: code.start()] + line[code.end() :]
