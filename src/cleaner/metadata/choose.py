"""Of what was found for each field, the value that counts; the others stay, behind it."""

from __future__ import annotations

import re
from datetime import date, datetime

from ..writing.folding import fold
from ..writing.title_marks import SEPARATORS
from .addresses import host_of, is_front_page
from .choose_authors import ranked_authors
from .choose_title import ranked_titles, site_beside_the_headline
from .descriptions import without_slogans
from .found import Findings, Found
from .kinds import PAGE, telling
from .site_names import bare_sites, names_site
from .sources import is_in_things, rank
from .tags import are_words_of, is_headline
from .titles import is_one_of, without_site

LONGEST_SITE = 60  # characters of a description that may be the name of the site
FEWEST_COMMAS = 3  # of a description that may be a list of keywords
MOST_TEXTS = 3  # titles, and descriptions, whose words tags may be
_EITHER_ORDER = re.compile(r"\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2}")  # a day and a month, or a month and a day


def chosen(findings: Findings, url: str | None, sites: set[str], called: set[str]) -> dict[str, tuple[Found, ...]]:
    """For each field that has any, what was found: the value that counts first. `sites` are the names of the site, folded; `called` those that are sure."""
    host = _label_of_host(findings, url)
    ranked = {
        name: _ranked(name, found, sites, called, host, findings) for name, found in findings.by_field.items() if found
    }
    if "published" in ranked:
        ranked["published"] = _first_published(ranked["published"], findings["modified"])
    if "canonical_url" in ranked:
        ranked["canonical_url"] = _own_address(ranked["canonical_url"], url)
    if site := site_beside_the_headline(ranked, host):
        ranked["site"] = [site, *ranked.get("site", ())]
        own = {fold(site.value)}
        bare = {title: without_site(title, own) for title in {one.value for one in ranked["title"]}}
        ranked["title"] = [Found(bare[one.value], *one[1:]) for one in ranked["title"]]
    if ranked.get("site"):
        ranked["site"] = bare_sites(ranked["site"], host, url)
    if "kind" in ranked:  # a recipe in an article is one; anything says more than that it is a page
        ranked["kind"].sort(
            key=lambda one: (
                one.value in (None, PAGE),
                one.value is None,
                not is_in_things(one.source),
                telling(one.value),
            )
        )
    if findings.of_others is not None:
        _add_doubted(ranked, findings.of_others)
    return {name: tuple(found) for name, found in ranked.items() if found}


def _add_doubted(ranked: dict[str, list[Found]], others: Findings) -> None:
    """Put what is said of another article behind what was found; without its value, where nothing else was found. Its site is this one's."""
    for name, found in others.by_field.items():
        own = ranked.get(name, [])
        has_value = name == "site" or (bool(own) and own[0].value is not None)
        if found:
            ranked[name] = [*own, *(one if has_value else one._replace(value=None) for one in found)]


def _ranked(
    name: str, found: list[Found], sites: set[str], called: set[str], host: str, findings: Findings
) -> list[Found]:
    """What was found for a field, by how far its source is believed."""
    if name == "title":
        return ranked_titles(found, sites, host, called)
    if name == "authors":
        return ranked_authors(found, sites)
    if name == "section":  # the site's name says nothing of it
        found = [one._replace(value=None) if one.value and fold(one.value) in called else one for one in found]
    if name == "tags":
        found = _tags(found, findings, host)
    if name == "licence":  # who holds the rights
        found = [one._replace(value=None) if one.value and names_site(one.value, sites) else one for one in found]
    if name == "description":
        found = _descriptions(found, findings, sites)
    if len(found) < 2:
        return found
    return sorted(found, key=lambda one: (one.value is None, rank(name, one.source)))


def names_of_the_site(findings: Findings, url: str | None) -> set[str]:
    """What the site is called, folded."""
    names = {fold(str(found.value)) for found in findings["site"] if found.value}
    labels = _host(findings, url).split(".")
    names |= {fold(".".join(labels[start:])) for start in range(len(labels) - 1)}  # news.example.org, example.org
    names |= {fold(label) for label in labels[:-1] if len(label) > 3}
    return names - {""}


def declared_sites(findings: Findings, url: str | None) -> set[str]:
    """
    What the page says that its site is called, and the name of its host, folded.

    The title element may be the name of a site in microdata, and is the headline all the same.
    """
    declared = {fold(one.value) for one in findings["title"] if one.source == "html title"}
    found = [one for one in findings["site"] if one.value]
    names = {fold(one.value) for one in found if not one.source.startswith(("microdata", "rdfa"))}
    names |= {fold(one.value) for one in found} - declared
    return names | {fold(_host(findings, url))} - {""}


def _host(findings: Findings, url: str | None) -> str:
    """The host of the page's address, else of the one that it says is its own."""
    return host_of(url) or next((host_of(found.value) for found in findings["canonical_url"] if found.value), "")


def _label_of_host(findings: Findings, url: str | None) -> str:
    """What the host is called, in one word: the longest of its labels."""
    labels = _host(findings, url).split(".")[:-1]
    return fold(max(labels, key=len, default="")).replace(" ", "")


def _tags(found: list[Found], findings: Findings, host: str) -> list[Found]:
    """Tags without the headline and the site; none where they are the words of the headline, or of the description, in their order."""
    titles = {one.value.casefold() for one in findings["title"] if one.value}
    texts = [one.value for name in ("title", "description") for one in findings[name][:MOST_TEXTS] if one.value]
    names = {_letters(one.value) for one in findings["site"] if one.value}
    kept = []
    for one in found:
        tags = tuple(tag for tag in one.value or () if not is_headline(tag, titles) and not _is_named(tag, names, host))
        if (len(tags) > 2 and " ".join(tags).casefold() in titles) or any(are_words_of(tags, text) for text in texts):
            tags = ()
        kept.append(Found(tags or None, one.source, one.text))
    joined = {(" ".join(one.value),) for one in kept if one.value and len(one.value) > 1}
    return [one._replace(value=None) if one.value in joined else one for one in kept]


def _is_named(tag: str, names: set[str], host: str) -> bool:
    """Does a tag name the site, or, in several words, its host?"""
    letters = _letters(tag)
    return letters in names or (letters == host and " " in tag)


def _letters(name: str) -> str:
    """A name in small letters, in one word."""
    return name.casefold().replace(" ", "").replace("-", "")


def _descriptions(found: list[Found], findings: Findings, sites: set[str]) -> list[Found]:
    """Descriptions that are no more than the name of the site, or its keywords, say nothing of the article."""
    kept = []
    for one in found:
        text = one.value or ""
        is_list = text.count(",") >= FEWEST_COMMAS and any(
            _begin_alike(text, tags.text) and fold(text) == fold(tags.text) for tags in findings["tags"]
        )
        is_site = len(text) <= LONGEST_SITE and (is_one_of(text, sites) or fold(text) in _beside_headline(findings))
        kept.append(one._replace(value=None) if is_list or is_site else one)
    return without_slogans(kept, [one.value for one in findings["site"] if one.value])


def _beside_headline(findings: Findings) -> set[str]:
    """What stands beside the headline in the page's declared title, folded: the section, the site."""
    titles = {fold(one.value) for one in findings["title"] if one.value}
    declared = next((one.text for one in findings["title"] if one.source == "html title"), "")
    return {fold(part) for part in SEPARATORS.split(declared)[1:]} - titles


def _begin_alike(one: str, other: str) -> bool:
    """Have two texts the same first letter? A quick look: most have not."""
    return one[:1].casefold() == other[:1].casefold()


def _first_published(ranked: list[Found], modified: list[Found]) -> list[Found]:
    """
    A date that people read above the article counts if it is the earlier one.

    Pages that move to another system declare the day of the move as their first. A later date that people read, without a
    word that says so, is that of a change.
    """
    if ranked[0].source == "url":  # which says no time
        day = ranked[0].value
        ranked = sorted(ranked, key=lambda one: not (isinstance(one.value, datetime) and one.value.date() == day))
    shown = next((one for one in ranked if one.source == "visible byline" and one.value), None)
    if shown is None or ranked[0].value is None:
        return ranked
    changed = {day_of(one.value) for one in modified if one.value and not one.source.startswith("visible")}
    is_turned = _is_turned(day_of(shown.value), day_of(ranked[0].value))
    if is_turned and _EITHER_ORDER.match(ranked[0].text) and not _EITHER_ORDER.match(shown.text):
        return [shown, *(one for one in ranked if one is not shown)]  # "5 December 2007" says what 05/12/2007 is
    if is_turned or day_of(shown.value) in changed or (day_of(ranked[0].value) - day_of(shown.value)).days <= 1:
        return ranked
    return [shown, *(one for one in ranked if one is not shown)]


def _is_turned(one: date, other: date) -> bool:
    """Are these the same day, with its month and its day in the other order? A page needn't write it as its language does."""
    return (one.year, one.month, one.day) == (other.year, other.day, other.month)


def day_of(value: date) -> date:
    """The day of a date, or of a moment in its own zone."""
    return value.date() if isinstance(value, datetime) else value


def _own_address(ranked: list[Found], url: str | None) -> list[Found]:
    """A canonical address that is the site's front page is a mistake, unless the page is that."""
    if url and not is_front_page(url):
        ranked.sort(key=lambda one: bool(one.value) and is_front_page(one.value))
    return ranked
