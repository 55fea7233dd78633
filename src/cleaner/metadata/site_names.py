"""Names of sites, without the slogans, sections and marks that pages put beside them."""

from __future__ import annotations

import re
from collections.abc import Collection

from ..addresses import host_and_path
from ..writing.folding import fold
from ..writing.title_marks import SEPARATORS, SIGN
from .addresses import host_of, is_address
from .companies import without_companies
from .dates import dates_in
from .found import Found
from .titles import MOST_WORDS, is_called_like, is_one_of

WORDS_OF_SLOGAN = 6  # of a part of a title that ends in a full stop, from which on it is a sentence
LONGEST_NAME = 60  # characters of a text that may name the site
_EDGES = " |｜-–—―·•:：,~"
_HOST = re.compile(r"(?i)[\w-]+(?:\.[\w-]+)+")
_HOST_ALONE = re.compile(r"(?i)(?:[a-z\d][\w-]*\.)+[a-z]{2,4}")
_BETWEEN = re.compile(r"[/.]")
_DIGIT = re.compile(r"\d")


def bare_sites(found: list[Found], host: str, url: str | None) -> list[Found]:
    """
    The names of a site, the first of them without what stands beside it.

    `host` is what its host is called. A first one that is only a word of the address, such as "Blog", gives way to one that is called like the host; a host, and a
    company that publishes the site, to any name.

    >>> one, other = Found("The Wells News | All of Wells every day", "meta og:site_name"), Found("The Wells News", "json-ld")
    >>> [site.value for site in bare_sites([one, other], "", None)], bare_sites([Found("https://www.example.org/", "json-ld")], "", None)[0].value
    (['The Wells News', 'The Wells News'], 'example.org')
    """
    first = found[0]
    if not first.value:
        return found
    is_bare = is_address(first.value) or (first.value.islower() and is_host(first.value))
    if is_bare or is_company_of(first):
        named = next((one for one in found[1:] if one.value and _is_a_name(one)), None)
        bare = first._replace(value=(host_of(first.value) or first.value).removeprefix("www."))
        first, found = named or bare, [named or bare, *(one for one in found if one not in (found[0], named))]
    if not url and not SIGN.search(first.value):
        return found
    others = {fold(one.value): one for one in found[1:] if one.value and one.source != "url"}
    name = _without_slogan(first.value.strip(_EDGES), others.keys(), host)
    if url and others and fold(name) in _words_of(url) and not is_called_like(name, host):
        called = [one for one in others.values() if is_called_like(one.value, host)]
        if called:
            return [called[0], *(one for one in found if one is not called[0])]
    return [first._replace(value=name), *found[1:]] if name and name != first.value else found


def is_host(name: str) -> bool:
    """
    Is a name that of a host, in whatever capitals?

    >>> is_host("WellsNews.com"), is_host("www.wells.co.uk"), is_host("Wells News"), is_host("St. Pauli")
    (True, True, False, False)
    """
    return _HOST_ALONE.fullmatch(name) is not None


def names_site(text: str, sites: Collection[str]) -> bool:
    """
    Is a text a site, by one of its names, which are folded, or its host?

    >>> names_site("© Wells News", {"wells news"}), names_site("wells.org", ()), names_site("CC BY-SA 4.0", {"wells news"})
    (True, True, False)
    """
    return len(text) <= LONGEST_NAME and (is_host(text) or is_one_of(text.lstrip("©"), sites))


def is_company_of(found: Found) -> bool:
    """Is what was found the company that publishes a site, by its legal form, rather than the site's name?"""
    return found.source != "meta og:site_name" and bool(found.value) and without_companies(found.value) != found.value


def _is_a_name(found: Found) -> bool:
    """Is what was found the name of a site, said for machines?"""
    is_said = found.source.startswith(("meta", "json-ld", "microdata", "rdfa", "html title"))
    return is_said and not (is_address(found.value) or is_host(found.value) or is_company_of(found))


def called_behind(title: str, headline: str, host: str) -> list[str]:
    """
    The last part of a title that is called like the host, where the headline that the title begins with goes on before that, as on a second page.

    >>> called_behind("A day in Lyon (2/3) | Wells News", "A day in Lyon", "wellsnews"), called_behind("A day goes on | Lyon", "A day", "wells")
    (['Wells News'], [])
    """
    parts = [part.strip() for part in SEPARATORS.split(title[len(headline) :])[1:]]
    return [part for part in parts if is_called_like(part, host)][-1:]


def _without_slogan(name: str, others: Collection[str], host: str) -> str:
    """The part of a name that another place says, `others` folded, or that is called like the host; or what stands beside the host itself."""
    if not SIGN.search(name):
        return name
    parts = [part for piece in SEPARATORS.split(name) if (part := piece.strip(_EDGES))]
    if len(parts) < 2:
        return name
    if known := next((part for part in parts if fold(part) in others), None):
        return known
    bare = [part for part in parts if not _HOST.fullmatch(part)]
    called = [part for part in bare if is_called_like(part, host) and _begins_like(part, host)]
    if called:
        return max(called, key=len)
    return bare[0] if len(parts) == 2 and len(bare) == 1 and len(bare[0].split()) <= MOST_WORDS else name


def _begins_like(part: str, host: str) -> bool:
    """Is a part all that the host is called, or the beginning of it? "Cyber Security" is none on ann-cybersecurity."""
    compact = fold(part).replace(" ", "")
    return host in compact or host.startswith(compact)


def may_be_site(name: str) -> bool:
    """
    May a part of a title be the name of a site: is it no sentence, and no date?

    >>> [may_be_site(name) for name in ("The Wells News", "We bring all the news of Wells to you.", "Weather, 5 March 2024")]
    [True, False, False]
    """
    if name.endswith((".", "。")) and len(name.split()) >= WORDS_OF_SLOGAN:
        return False
    return not (_DIGIT.search(name) and any(dates_in(name)))


def _words_of(url: str) -> set[str]:
    """What the steps of an address and the labels of its host say, folded."""
    return {fold(step) for part in host_and_path(url) for step in _BETWEEN.split(part)} - {""}
