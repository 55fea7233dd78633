"""Which of the things on a page are its article? Pages describe others as well: related ones, lists, whole sites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..structured.things import Thing, as_list, text_of, types_of, values
from ..writing.folding import fold
from .addresses import is_address, same_page
from .titles import parts_behind

_ARTICLES = """
    article newsarticle analysisnewsarticle askpublicnewsarticle backgroundnewsarticle opinionnewsarticle reportagenewsarticle
    reviewnewsarticle advertisercontentarticle satiricalarticle scholarlyarticle medicalscholarlyarticle techarticle
    apireference report blogposting liveblogposting socialmediaposting discussionforumposting hentry
"""
_WORKS = "review criticreview recipe howto creativework podcastepisode videoobject"
_DOCUMENTS = "sioc:item foaf:document sioct:blogpost"  # in RDFa, with properties of Dublin Core; comments are sioc:Post
_PAGES = "webpage itempage medicalwebpage aboutpage qapage faqpage profilepage collectionpage"
ARTICLE, WORK, PAGE, ELSEWHERE = 3, 1, 0, -6
TYPES = {
    name: points
    for names, points in ((_ARTICLES, ARTICLE), (_WORKS, WORK), (_DOCUMENTS, WORK), (_PAGES, PAGE))
    for name in names.split()
}  # points of types of schema.org, and of a few others, in lower case
# What stands under these is another article, or something on the page that isn't it.
_ELSEWHERE = frozenset(
    """
    itemListElement relatedLink isRelatedTo hasPart mentions citation comment blogPost blogPosts about subjectOf
    recordedIn significantLink suggestedAnswer acceptedAnswer isBasedOn potentialAction review video workExample
    liveBlogUpdate
    """.split()
)
_HEADLINES = ("headline", "name", "dc:title", "dcterms:title")
DEEPEST = 5  # things in one another that are looked at,
MOST = 2000  # … all in all,
MOST_ARTICLES = 3  # … and those that are taken for the article
SAME_ADDRESS, OTHER_ADDRESS, SAME_HEADLINE, PART_OF_HEADLINE, OTHER_HEADLINE = 6, -8, 6, 3, -3
SHORTEST_PART = 12  # characters of a headline that is part of another one


class Work(NamedTuple):
    """A thing that may be this page's article, with the way it was written and its type."""

    way: str
    kind: str
    thing: Thing
    is_other: bool = False  # it has another headline, and another thing has this page's


def articles_of(things: Iterable[tuple[str, Thing]], addresses: list[str], headlines: list[str]) -> list[Work]:
    """
    The things that are this page's article, the surest first.

    `addresses` are those of the page, `headlines` what it shows as its headline. What names another page and has another
    headline isn't this article. Nor is what has another headline alone, where a thing has this one; it is marked so.

    >>> graph = [{"@type": "Article", "headline": "Another day"}, {"@type": "NewsArticle", "headline": "A day"}]
    >>> works = articles_of((("json-ld", thing) for thing in graph), [], ["A day"])
    >>> [(work.thing["headline"], work.is_other) for work in works]
    [('A day', False), ('Another day', True)]
    """
    folded = {fold(headline): headline for headline in headlines if headline}
    found = []
    surest = 0
    for number, (way, thing, kind, is_elsewhere) in enumerate(_works(things)):
        points = own = TYPES[kind.lower()]
        address, headline = _address_points(thing, addresses), _headline_points(thing, folded)
        if (
            headline == SAME_HEADLINE and own != WORK and not is_elsewhere
        ):  # as a page has it that took the article from there
            address = max(address, 0)
        points += (ELSEWHERE if is_elsewhere else 0) + address + headline
        if points >= 0:
            is_other = headline == OTHER_HEADLINE and not address and not _shares_words(thing, folded)
            surest = max(surest, address, headline) if own == ARTICLE else surest
            found.append((-points, number, own == PAGE, Work(way, kind, thing, is_other)))
    found.sort(key=lambda one: one[:2])
    if any(not is_page for _, _, is_page, _ in found):  # a page says less of its article than the article does
        found = [one for one in found if not one[2]]
    return [work if surest else work._replace(is_other=False) for *_, work in found[:MOST_ARTICLES]]


def _works(things: Iterable[tuple[str, Thing]]) -> Iterator[tuple[str, Thing, str, bool]]:
    """Things that are works or pages, with their most telling type, and whether they stand under something that points elsewhere."""
    open_: list[tuple[str, Any, int, bool]] = [(way, thing, 0, False) for way, thing in things][::-1]
    met: set[int] = set()
    while open_ and len(met) < MOST:
        way, value, depth, elsewhere = open_.pop()
        if isinstance(value, list):
            open_ += [(way, part, depth + 1, elsewhere) for part in value[:MOST][::-1] if isinstance(part, dict)]
            continue
        if id(value) in met:
            continue
        met.add(id(value))
        if "@type" in value and (known := [name for name in types_of(value) if name.lower() in TYPES]):
            kind = known[0] if len(known) == 1 else max(known, key=lambda name: TYPES[name.lower()])
            yield way, value, kind, elsewhere
        if depth < DEEPEST:
            for name, part in reversed(value.items()):
                if isinstance(part, (dict, list)):
                    open_.append((way, part, depth + 1, elsewhere or name in _ELSEWHERE))


def addresses_of(thing: Thing) -> list[str]:
    """The addresses of the page that a thing says it is."""
    found = []
    for name in ("url", "mainEntityOfPage", "@id"):
        for value in as_list(thing.get(name)) if name == "@id" else values(thing, name):
            if isinstance(value, dict):
                value = value.get("@id") or next(iter(values(value, "url")), None)
            if isinstance(value, str) and is_address(value.strip()):
                found.append(value.strip())
    return found


def _address_points(thing: Thing, addresses: list[str]) -> int:
    own = addresses_of(thing)
    if not own or not addresses:
        return 0
    if any(same_page(one, other) for one in own for other in addresses):
        return SAME_ADDRESS
    return OTHER_ADDRESS


def _headline_of(thing: Thing) -> str:
    """The headline of a thing, folded."""
    return fold(text_of(values(thing, *_HEADLINES)))


def _shares_words(thing: Thing, headlines: Iterable[str]) -> bool:
    """Has a thing more than half of the words of a headline of the page, or that more than half of its own? Then it may be the same one, in other words."""
    own = set(_headline_of(thing).split())
    return any(2 * len(own.intersection(words := one.split())) > min(len(own), len(words)) for one in headlines)


def _headline_points(thing: Thing, headlines: Mapping[str, str]) -> int:
    """How well the headline of a thing fits those of the page, by what they fold to; the site may stand behind it."""
    own = _headline_of(thing)
    if not own or not headlines:
        return 0
    if own in headlines:
        return SAME_HEADLINE
    points = OTHER_HEADLINE
    for folded, headline in headlines.items():
        if len(folded) >= SHORTEST_PART and len(own) >= SHORTEST_PART and (folded in own or own in folded):
            if own.startswith(folded) and parts_behind(text_of(values(thing, *_HEADLINES)), headline):
                return SAME_HEADLINE
            points = PART_OF_HEADLINE
    return points
