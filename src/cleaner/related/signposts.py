"""Which lines of a block of links lead to no other article: to this page, to what readers say, to a tag, an author or a section."""

from __future__ import annotations

import re
from itertools import groupby

from ..addresses import host_and_path
from ..deciding.view import View
from .lines import TITLE_FROM, is_ai_label
from .listing_addresses import leads_to_no_article

WORDS_OF_NAME = 2  # of a section, or of a person who is a tag of the article,
NAME = 22  # … and its width,
UNSPACED = 12  # … if it is one word, as titles are in scripts that don't space theirs
FEWEST_NAMES = 3  # that are most of a block of links, and so a list of sections,
RUN_OF_NAMES = 4  # … and that are so where they stand one after the other
PAIRS = 2  # of a section and a title
LEAST_BETWEEN = 3  # bars or points between words
SHORTEST_PATH = 2  # characters of one under which other pages stand
_MAIL = re.compile(r"\S@\S+\.\w")
_NUMBER = re.compile(r"\d{3}")
_BETWEEN = re.compile(r" [|·•] ")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+$", re.I)
_COMMENT = re.compile(r"comment-?\w*\d|respond$", re.I)  # the places that blogs give to what a reader says,
_COMMENTS = re.compile(r"comments$|disqus_thread", re.I)  # … and to all that they do


def signposts(view: View, parts: list[tuple[int, str]]) -> set[int]:
    """
    The places among parts of lines that are no item and none of an item's: they lead to no other article.

    They are an address of the web or of mail, have no letter, are a row of words, or names of sections, several one after the other.
    In HTML, where it is known where links lead, so are those that lead to a place on this page or to what readers say below another, to a
    tag, a section or an author, or are several short links. Where half of the linked titles lead to what readers say, nothing else is an item; where
    half of the titles are such lines, or most are no longer than names, those that are no link as long as titles aren't.
    """
    blocks = view.blocks
    lines = [n for n, (_, part) in enumerate(parts) if part == "title"]
    addresses = {n for n in lines if is_address(title_of(view, parts[n][0]))}
    titles = [n for n in lines if n not in addresses]
    knows_links = view.page.markup is not None and any(blocks[i].url for i, _ in parts)
    names = [n for n in titles if _is_name(view, parts[n][0]) and (blocks[parts[n][0]].url or not knows_links)]
    rows = {n for n, (i, part) in enumerate(parts) if part != "heading" and _is_row(view, i)}
    found = _with_texts(parts, _in_runs(names) | rows) | addresses
    return found | _leading_nowhere(view, parts, titles, names, found) if knows_links else found


def _leading_nowhere(
    view: View, parts: list[tuple[int, str]], titles: list[int], names: list[int], known: set[int]
) -> set[int]:
    """Of lines whose links are known, those that lead to no other article, beside the `known` ones."""
    blocks = view.blocks
    linked = [n for n in titles if blocks[parts[n][0]].url]
    said = [n for n in linked if _leads_to_comments(view, parts[n][0])]
    if said and 2 * len(said) >= len(linked):
        return set(range(len(parts)))
    found = {n for n, (i, part) in enumerate(parts) if part != "heading" and _is_signpost(view, i, part)}
    found |= _over_others(view, parts, names) | _over_titles(titles, names)
    here = {n for n in linked if _leads_here(view, parts[n][0])}
    found |= here if len(here) < len(titles) else set()
    found |= set(names) if _are_sections(parts, names, titles) else set()
    if 2 * len(known.union(found).intersection(titles)) >= len(titles):
        found |= {n for n in titles if not _is_long_link(view, parts[n][0])}
    return found


def is_address(text: str) -> bool:
    """
    Is a line an address of the web, does it say one of mail, or has it no letter, as telephone numbers?

    >>> [is_address(line) for line in ("https://example.org/a", "Letters: ann@example.org", "555-0100", "Snow on the pass")]
    [True, True, True, False]
    """
    return bool(_ADDRESS.match(text) or _MAIL.search(text)) or not any(map(str.isalpha, text))


def title_of(view: View, i: int) -> str:
    """What a line says as a title: its link, where that is most of it."""
    block, markup = view.blocks[i], view.page.markup
    place = markup.titles.get(block.id) if markup is not None else None
    return block.text[slice(*place)] if place else block.text


def _is_row(view: View, i: int) -> bool:
    """Are words set apart by several bars or points, without a date: "News | Sport | Weather | Travel"?"""
    return len(_BETWEEN.findall(view.blocks[i].text)) >= LEAST_BETWEEN and not (
        view.sights[i].dated or is_ai_label(view, i)
    )


def _are_sections(parts: list[tuple[int, str]], names: list[int], titles: list[int]) -> bool:
    """Are most titles names of sections or tags, none with a teaser?"""
    if len(names) < FEWEST_NAMES or 2 * len(names) <= len(titles):
        return False
    return all(part != "text" for _, part in parts)


def _in_runs(names: list[int]) -> set[int]:
    """Those of some places that follow each other."""
    runs = (list(run) for _, run in groupby(enumerate(names), key=lambda entry: entry[1] - entry[0]))
    return {n for run in runs if len(run) >= RUN_OF_NAMES for _, n in run}


def _with_texts(parts: list[tuple[int, str]], lists: set[int]) -> set[int]:
    """Some lines, and the texts between them and the next title: of the page's foot, say, below its menu."""
    found, is_below = set(lists), False
    for n, (_, part) in enumerate(parts):
        is_below = n in lists or (is_below and part != "title")
        if is_below and part == "text":
            found.add(n)
    return found


def _over_titles(titles: list[int], names: list[int]) -> set[int]:
    """The names, if one stands over each title that is none: the sections of these."""
    if len(titles) < 2 * PAIRS or set(titles[::2]) != set(names):
        return set()
    return set(names) if len(titles) % 2 == 0 else set()


def _over_others(view: View, parts: list[tuple[int, str]], names: list[int]) -> set[int]:
    """The names under whose address others among these lines stand: "/blogs" over "/blogs/day-out"."""
    addresses = {host_and_path(view.blocks[i].url) for i, part in parts if part == "title"}
    found = set()
    for n in names:
        host, path = host_and_path(view.blocks[parts[n][0]].url)
        if len(path) >= SHORTEST_PATH and any(h == host and p.startswith(path + "/") for h, p in addresses):
            found.add(n)
    return found


def _is_signpost(view: View, i: int, part: str) -> bool:
    """Does a link lead to a tag, a section, an author or what readers say, or is a line several short links?"""
    block, markup = view.blocks[i], view.page.markup
    assert markup is not None
    if block.id in markup.rows:
        return True
    if not block.url or part not in ("title", "label") or is_ai_label(view, i):
        return False
    if block.id in markup.filed or _leads_to_comments(view, i):
        return True
    if _COMMENTS.search(block.url.partition("#")[2]) and view.sights[i].width < TITLE_FROM:
        return True
    return leads_to_no_article(block.url)


def _leads_to_comments(view: View, i: int) -> bool:
    return bool(_COMMENT.search(view.blocks[i].url.partition("#")[2]))


def _leads_here(view: View, i: int) -> bool:
    """Does a link lead to a place on this page, or to this page as a whole?"""
    markup, url = view.page.markup, view.blocks[i].url
    assert markup is not None
    address, _, _ = url.partition("#")
    own = (view.page.url or "").partition("#")[0]
    if not address or address.rstrip("/") == own.rstrip("/"):
        return True
    host, path = host_and_path(address)
    site = markup.site
    return "?" not in address + own and path == site.path and (not host or host in (site.hosts or ()))


def _is_name(view: View, i: int) -> bool:
    """Is a line no longer than a name, and has its address no number, as those of articles do?"""
    text = view.blocks[i].text
    words = text.split()
    longest = NAME if len(words) > 1 or text.isascii() else UNSPACED
    if view.sights[i].width >= longest or sum(any(map(str.isalnum, word)) for word in words) > WORDS_OF_NAME:
        return False
    return not _NUMBER.search(view.blocks[i].url) or any(map(str.isdecimal, text))


def _is_long_link(view: View, i: int) -> bool:
    block = view.blocks[i]
    return bool(block.url) and view.sights[i].width >= TITLE_FROM
