"""Headlines without the name of their site: "A day in Lyon | The Wells News"."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from ..writing.folding import UNSPACED, fold
from ..writing.title_marks import BARS, BRACKET_ENDS, BRACKETS, DASHES, SEPARATORS, SIGN

_QUOTED = re.compile("«[^«»]*»|»[^«»]*«|‹[^‹›]*›|›[^‹›]*‹")
_SIGN_OF_BAR = re.compile("[|｜»›:/<>]")
SHORTEST = 2  # characters of a headline
MOST_WORDS = 4  # of the name of a site
MUCH_MORE = 1.5  # times as long as the first part of a title is one that is the headline in its place


@lru_cache(maxsize=64)
def marks_of(title: str) -> tuple[re.Match[str], ...]:
    """
    The separators of a title; a » that closes a quotation is none. Several questions are asked of the same few titles.

    >>> [mark[0] for mark in marks_of("Wells » It rained")], [mark[0] for mark in marks_of("« It rained » - Wells")]
    ([' » '], [' - '])
    """
    return tuple(SEPARATORS.finditer(_without_quotations(title)))


def _outer_marks(title: str) -> list[re.Match[str]]:
    """The first and the last separator of a title, and the brackets around what stands at its beginning or end."""
    marks = marks_of(title)
    return [*marks[:1], *marks[1:][-1:], *(BRACKETS.finditer(title) if BRACKET_ENDS.search(title) else ())]


def _without_quotations(title: str) -> str:
    """A title with other signs in the places of what stands in angle quotes."""
    if title.isascii() or not any(map(title.__contains__, "»›")):
        return title
    return _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), title)


def without_site(title: str, sites: Collection[str]) -> str:
    """
    A title without the site's name before or behind it; `sites` are folded.

    >>> without_site("A day - in Lyon | The Wells News", {"the wells news"}), without_site("Wells: A day", {"wells"})
    ('A day - in Lyon', 'A day')
    """
    changed = SIGN.search(title) is not None
    while changed:
        changed = False
        for mark in _outer_marks(title):
            before, behind = title[: mark.start()].strip(), title[mark.end() :].strip()
            if is_one_of(behind, sites) and len(before) >= SHORTEST:
                title, changed = before, True
                break
            if is_one_of(before, sites) and len(behind) >= SHORTEST:
                title, changed = behind, True
                break
    return title


def is_one_of(name: str, sites: Collection[str]) -> bool:
    """
    Is this one of the names of the site, which are folded? Hosts are written in one word.

    >>> is_one_of("The Wells News", {"thewellsnews"})
    True
    """
    folded = fold(name)
    return folded in sites or folded.replace(" ", "") in sites


def is_called_like(name: str, host: str) -> bool:
    """
    Is a short name, in one word, most of what a host is called, or that with a little more?

    >>> is_called_like("BBC News", "bbc"), is_called_like("Der Spiegel", "spiegel"), is_called_like("A day in Lyon", "lyon")
    (True, True, False)
    """
    words = fold(name).split()
    compact = "".join(words)
    if not words or not host or len(words) > MOST_WORDS:
        return False
    if host in compact:
        return 2 * len(host) >= len(compact) or (words[0] == host and len(words) < MOST_WORDS)
    return compact in host and 2 * len(compact) >= len(host)


def headline_in(title: str, host: str = "", of_tab: bool = True) -> str:
    """
    The part of a title that is its headline, where nothing else confirms one: the others are the site, and the section.

    It is the first part, but for one that is called like the host, or that is short where another says much more. Bars part titles;
    spaced dashes and the like only in what a browser's tab says, where no bar does: a lower-case run of words goes on behind one.
    So are found 2381 of 3044 headlines that an h1 or Open Graph confirms, and cut 28 of 642 that are all of their title.

    >>> headline_in("A day in Lyon - part two | News | Wells"), headline_in("Wells News » It rained in Lyon today"), headline_in("雨下了一整天-本地-小鎮網")
    ('A day in Lyon - part two', 'It rained in Lyon today', '雨下了一整天')
    >>> headline_in("It rained in Lyon - Local - The Wells News"), headline_in("It rained – and then it stopped")
    ('It rained in Lyon', 'It rained – and then it stopped')
    """
    if not SIGN.search(title):
        return title
    headline = _part(title, BARS, host)
    if headline == title and of_tab:
        headline = _part(title, DASHES, host)
    return _without_host(headline, host) if host else headline


def _part(title: str, between: re.Pattern[str], host: str) -> str:
    """The part of a title that is its headline."""
    marks = [mark.span() for mark in between.finditer(_without_quotations(title))]
    parts: list[str] = []
    for (_, start), (end, _) in zip(((0, 0), *marks), (*marks, (len(title), 0)), strict=True):
        part = title[start:end].strip()
        if parts and between is DASHES and part[:1].islower() and " " in part:  # "It rained – and then it stopped"
            parts[-1] = title[title.find(parts[-1]) : end].strip()
        elif len(part) >= SHORTEST:
            parts.append(part)
    if len(parts) < 2:
        return parts[0] if parts else title
    own = [number for number, part in enumerate(parts) if not is_called_like(part, host)] or range(len(parts))
    first, longest = own[0], max(own, key=lambda number: size_of(parts[number]))
    is_no_site = first > 0 or size_of(parts[longest]) > MOST_WORDS  # the site stands in front, or is shorter
    if (
        size_of(parts[first]) <= MOST_WORDS
        and is_no_site
        and size_of(parts[longest]) > MUCH_MORE * size_of(parts[first])
    ):
        first = longest
    return parts[first]


def size_of(part: str) -> float:
    """The words of a part; of scripts that don't space them, two letters are one."""
    return len(part.split()) + len(UNSPACED.findall(part)) / 2


def _without_host(title: str, host: str) -> str:
    """A title without what is called like the host, at its end or its beginning."""
    for mark in _outer_marks(title)[::-1]:
        before, behind = title[: mark.start()].strip(), title[mark.end() :].strip()
        if is_called_like(behind, host) and len(before) >= SHORTEST:
            return before
        if is_called_like(before, host) and host in fold(before).replace(" ", "") and len(behind) >= SHORTEST:
            return behind
    return title


def without_host_behind_bar(title: str, host: str) -> str:
    """
    A headline without a last part that is called like the host. A dash or a colon may belong to the headline, a bar doesn't.

    >>> without_host_behind_bar("It rained in Lyon | Wells Tyres", "wellstyre"), without_host_behind_bar("It rained: Wells", "wells")
    ('It rained in Lyon', 'It rained: Wells')
    """
    if _SIGN_OF_BAR.search(title) is None:
        return title
    bar = next(reversed(list(BARS.finditer(title))), None)
    if bar is None or bar.start() < SHORTEST or not is_called_like(title[bar.end() :], host):
        return title
    return title[: bar.start()]


def parts_behind(title: str, headline: str) -> list[str]:
    """
    What stands behind the headline that a title begins with, cut at its separators, the last part first; nothing where none follows right there.

    >>> parts_behind("A day | News | Wells", "A day"), parts_behind("A day goes on", "A day"), parts_behind("雨下了一整天-小鎮網", "雨下了一整天")
    (['Wells', 'News'], [], ['小鎮網'])
    """
    end = len(title[: len(headline)].rstrip())
    marks = [mark for mark in marks_of(title) if mark.start() >= end]
    if not marks or marks[0].start() > end:
        return []
    ends = [*(mark.start() for mark in marks[1:]), len(title)]
    parts = [title[mark.end() : stop].strip() for mark, stop in zip(marks, ends, strict=True)]
    return [part for part in parts[::-1] if part]
