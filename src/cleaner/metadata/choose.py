"""Of what was found for each field, the value that counts; the others stay, behind it."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from ..writing.folding import fold
from ..writing.title_marks import SEPARATORS
from .addresses import host_of, is_front_page
from .found import Findings, Found
from .kinds import PAGE, telling
from .site_names import bare_sites, may_be_site
from .tags import are_words_of, is_headline
from .titles import (
    headline_in,
    is_called_like,
    is_one_of,
    marks_of,
    parts_behind,
    size_of,
    without_host_behind_bar,
    without_site,
)

# Sources in the order in which they are believed, by the beginnings of their names; what isn't listed comes last.
_THINGS = ("json-ld", "microdata", "rdfa")
_HEADS = ("front matter", "reader header")  # of Markdown, which has hardly anything else
_ORDER: dict[str, tuple[str, ...]] = {
    "authors": (
        *_HEADS,
        "visible byline",
        *_THINGS,
        "visible author",
        "meta",
        "visible dateline",
        "visible author elsewhere",
        "visible foot",
    ),
    "published": (*_HEADS, *_THINGS, "meta", "url", "visible byline", "visible dateline", "visible"),
    "modified": (*_HEADS, *_THINGS, "meta", "visible"),
    "site": (*_HEADS, "meta og:site_name", "json-ld", "microdata", "rdfa", "meta", "html", "url"),
    "canonical_url": (*_HEADS, "link canonical", "meta og:url", *_THINGS),
    "section": (*_HEADS, "meta", *_THINGS, "a category"),
    "tags": (
        *_HEADS,
        "meta article:tag",
        *_THINGS,
        "meta news_keywords",
        "meta parsely",
        "meta sailthru",
        "a tag",
        "meta",
    ),
    "image": (*_HEADS, *_THINGS, "meta og:image", "meta", "link"),
    "description": (*_HEADS, "meta og:description", "meta description", *_THINGS, "meta"),
    "licence": (*_HEADS, "link", *_THINGS, "a license", "meta"),
    "paywalled": (*_THINGS, "meta"),
    "kind": (*_THINGS, "meta"),
    "direction": ("html", "body"),
    "declared_language": (*_HEADS, "html", *_THINGS, "meta", "body"),
}


LONGEST_SITE = 60  # characters of a description that may be the name of the site
FEWEST_COMMAS = 3  # of a description that may be a list of keywords
MOST_TEXTS = 3  # titles, and descriptions, whose words tags may be
_EITHER_ORDER = re.compile(r"\s*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2}")  # a day and a month, or a month and a day
_LOGIN = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")
DECLARED = ("html title", "meta og:title", "meta twitter:title", "meta title")
# Points of a place that says a title; the same words in several places add up. Set by hand: wcxb-dev is level around them.
TITLE_POINTS = (
    ("html h1", 3.0), ("headline", 2.0), (".headline", 2.0), ("html title", 1.0), ("front matter", 1.0), ("reader header", 1.0), ("meta og:title", 1.0), ("meta twitter:title", 0.25),
)  # fmt: skip
OTHER_H1, PART, OPENS = 1.0, 0.5, 1.0
SHORTEST_PART = 12  # characters of a title that is part of a longer one


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
    if site := _site_beside_the_headline(ranked, host):
        ranked["site"] = [site, *ranked.get("site", ())]
        own = {fold(site.value)}
        bare = {title: without_site(title, own) for title in {one.value for one in ranked["title"]}}
        ranked["title"] = [Found(bare[one.value], *one[1:]) for one in ranked["title"]]
    if ranked.get("site"):
        ranked["site"] = bare_sites(ranked["site"], host, url)
    if "kind" in ranked:  # a recipe in an article is one; anything says more than that it is a page
        ranked["kind"].sort(
            key=lambda one: (one.value in (None, PAGE), one.value is None, not _is_in_things(one), telling(one.value))
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
        return _titles(found, sites, host, called)
    if name == "authors":
        return _authors(found, sites)
    if name == "tags":
        found = _tags(found, findings)
    if name == "description":
        found = _descriptions(found, findings, sites)
    if len(found) < 2:
        return found
    return sorted(found, key=lambda one: (one.value is None, _rank(name, one.source)))


@lru_cache(maxsize=1024)
def _rank(name: str, source: str) -> int:
    """How far a source of a field is believed: 0 is the surest."""
    order = _ORDER[name]
    fitting = [start for start in order if source.startswith(start)]
    return order.index(max(fitting, key=len)) if fitting else len(order)


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


def _titles(found: list[Found], sites: set[str], host: str, called: set[str]) -> list[Found]:
    """
    Titles, the likeliest headline first: what the page shows as one, and what several places say. What the site is `called`, folded, comes last.

    A page shows its headline in its first h1 most often; where it has several, or none, what it declares decides.
    """
    points: dict[str, float] = {}
    shown: dict[str, list[Found]] = {}
    met: set[str] = set()
    top = ""  # what the first h1 says
    known: dict[str, tuple[str, str]] = {}
    for one in found:
        if one.value not in known:
            title = without_site(one.value, sites)
            known[one.value] = title, fold(title)
        title, folded = known[one.value]
        if not folded:
            continue
        is_again = one.source == "html h1" and any(same.source == one.source for same in shown.get(folded, ()))
        shown.setdefault(folded, []).append(Found(title, one.source, one.text))
        if one.source not in met:
            points[folded] = points.get(folded, 0.0) + _title_points(one.source)
            top = folded if one.source == "html h1" else top
        elif one.source == "html h1" and not is_again:  # the same label may stand over several boxes
            points[folded] = points.get(folded, 0.0) + OTHER_H1
        met.add(one.source)
    if top and _is_over_a_box(top, shown):
        points[top] = OTHER_H1
    whole = dict(points)
    for part in points:  # a title that goes on, with a name of the site that nothing else says
        if len(part) >= SHORTEST_PART:
            points[part] += PART * sum(
                own
                for title, own in whole.items()
                if title != part and (title.startswith(f"{part} ") or title.endswith(f" {part}"))
            )
    if opens := _opening(found):
        points[opens] = points.get(opens, 0.0) + OPENS
    ranked = sorted(shown, key=lambda folded: (folded in called, -points.get(folded, 0.0)))
    titles = [one for folded in ranked for one in sorted(shown[folded], key=lambda one: -_title_points(one.source))]
    if titles and all(_is_declared(one.source) for one in shown[ranked[0]]):
        first = titles[0]
        of_tab = first.value == first.text and all(_is_of_the_tab(one.source) for one in shown[ranked[0]])
        bare = headline_in(first.value, host, of_tab)
        titles[0] = Found(bare, first.source, first.text)
    elif titles:
        titles[0] = Found(without_host_behind_bar(titles[0].value, host), *titles[0][1:])
    return [Found(titles[0].value.strip(" |｜"), *titles[0][1:]), *titles[1:]] if titles else titles


def _is_over_a_box(heading: str, shown: dict[str, list[Found]]) -> bool:
    """Does nothing else say what the first h1 of a page does, and is what the page shows as its headline in other words, and not in fewer?"""
    if any(one.source != "html h1" for one in shown[heading]):
        return False
    headline = next((folded for folded, found in shown.items() if any(one.source == "headline" for one in found)), "")
    words, own = set(headline.split()), set(heading.split())
    return size_of(headline) >= size_of(heading) and 2 * len(words & own) < len(words)


def _is_declared(source: str) -> bool:
    return source in DECLARED or source.startswith(_HEADS)


def _is_of_the_tab(source: str) -> bool:
    """Does a source say what a browser's tab says: the headline, and the site?"""
    return source == "html title" or source.startswith("reader header")


def _opening(found: list[Found]) -> str:
    """The headline, folded, where the declared title begins with it and goes on with something else, such as the site, or ends with it behind that."""
    headline = next((one.value for one in found if one.source == "headline"), "")
    declared = next((one.value for one in found if _is_of_the_tab(one.source)), "")
    if not headline or len(declared) <= len(headline):
        return ""
    folded = fold(headline)
    if fold(declared[-len(headline) :]) == folded:
        start = len(declared) - len(headline)
        return folded if any(mark.end() == start for mark in marks_of(declared)) else ""
    return folded if parts_behind(declared, headline) and fold(declared[: len(headline)]) == folded else ""


def _site_beside_the_headline(ranked: dict[str, list[Found]], host: str) -> Found | None:
    """
    The name of the site, where nothing says it but the title that the page declares: its headline, and the site behind or before it.

    Of several parts behind it, the one counts that is called like the host, else the last one; before it, only such a one.
    """
    if any(one.source != "url" for one in ranked.get("site", ())):
        return None
    titles = ranked.get("title", [])
    declared = next((one for one in titles if _is_of_the_tab(one.source)), None)
    if declared is None:
        return None
    text, headline = declared.text, titles[0].value
    if fold(text[: len(headline)]) != fold(headline):
        first, *others = SEPARATORS.split(text, maxsplit=1) if host and text.endswith(headline) else [""]
        return Found(first.strip(), declared.source, text) if others and is_called_like(first, host) else None
    names = [name for name in parts_behind(text, headline) if may_be_site(name)]
    if not names:
        return None
    called = [name for name in names if is_called_like(name, host)]
    called = called or [name for name in names if host and host in fold(name).replace(" ", "")]  # Fakty w RMF24
    return Found(max(called, key=len, default=names[0]), declared.source, text)


@lru_cache(maxsize=1024)
def _title_points(source: str) -> float:
    for start, points in TITLE_POINTS:
        if source.startswith(start) or source.endswith(start):
            return points
    return 0.5


def _authors(found: list[Found], sites: set[str]) -> list[Found]:
    """
    Authors without the site. One that is called like a person may be that person's, where nobody else is said to have written; then a byline that people
    read counts as well that names the site.

    Of two lists in meta elements, the longer one counts where it has all names of the shorter one.
    """
    shown = {name for one in found if one.source.startswith("visible") for name in one.value or ()}
    ranked = []
    for one in found:
        people = tuple(name for name in one.value or () if not is_site(name, sites))
        is_person = bool(one.value) and _called_like_a_person(one.value[0])
        is_owner = not people and (is_person or one.source == "visible byline")
        names = one.value if is_owner else people or None
        doubted = (is_owner and (not is_person or shown.isdisjoint(names or ()))) or all(map(is_login, names or ()))
        ranked.append((names is None, doubted, _rank("authors", one.source), Found(names, one.source, one.text)))
    ranked.sort(key=lambda one: one[:3])
    kept = [one for *_, one in ranked]
    first = set(kept[0].value or ()) if kept else set()
    longer = next(
        (one for one in kept[1:] if _is_meta(kept[0]) and _is_meta(one) and first < set(one.value or ())), None
    )
    return [longer, *(one for one in kept if one is not longer)] if longer else kept


def is_login(name: str) -> bool:
    """
    Is this what somebody logs in by, rather than a name? Small letters, and among them a digit or a sign.

    >>> [is_login(name) for name in ("ann.example", "aexample42", "Ann Example", "annika")]
    [True, True, False, False]
    """
    return _LOGIN.fullmatch(name) is not None and not name.isalpha()


def _tags(found: list[Found], findings: Findings) -> list[Found]:
    """Tags without the headline; none where they are the words of the headline, or of the description, in their order."""
    titles = {one.value.casefold() for one in findings["title"] if one.value}
    texts = [one.value for name in ("title", "description") for one in findings[name][:MOST_TEXTS] if one.value]
    kept = []
    for one in found:
        tags = tuple(tag for tag in one.value or () if not is_headline(tag, titles))
        if any(are_words_of(tags, text) for text in texts):
            tags = ()
        kept.append(Found(tags or None, one.source, one.text))
    return kept


def _descriptions(found: list[Found], findings: Findings, sites: set[str]) -> list[Found]:
    """Descriptions that are no more than the name of the site, or its keywords, say nothing of the article."""
    kept = []
    for one in found:
        text = one.value or ""
        is_list = text.count(",") >= FEWEST_COMMAS and any(
            _begin_alike(text, tags.text) and fold(text) == fold(tags.text) for tags in findings["tags"]
        )
        is_site = len(text) <= LONGEST_SITE and is_one_of(text, sites)
        kept.append(one._replace(value=None) if is_list or is_site else one)
    return kept


def _begin_alike(one: str, other: str) -> bool:
    """Have two texts the same first letter? A quick look: most have not."""
    return one[:1].casefold() == other[:1].casefold()


def _is_in_things(found: Found) -> bool:
    return found.source.startswith(_THINGS)


def _is_meta(found: Found) -> bool:
    return found.source.startswith("meta")


def is_site(name: str, sites: set[str]) -> bool:
    """Is this the site rather than one of its authors? Hosts are written in one word."""
    return is_one_of(name, sites)


def _called_like_a_person(name: str) -> bool:
    parts = name.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts) and not name.isupper()


def _first_published(ranked: list[Found], modified: list[Found]) -> list[Found]:
    """
    A date that people read above the article counts if it is the earlier one.

    Pages that move to another system declare the day of the move as their first. A later date that people read, without a
    word that says so, is that of a change.
    """
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
