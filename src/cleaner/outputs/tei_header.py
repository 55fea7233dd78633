"""The header of a TEI document: what the page says of the article, and what made the document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .. import __version__
from .addresses import safe_address
from .language import language_of
from .xml import element, tag, text

if TYPE_CHECKING:
    from ..article import Article
    from ..records import Disclosure

UNTITLED = "[untitled]"  # TEI asks for a title
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")


@dataclass(frozen=True, slots=True)
class Header:
    """What a header tells; what isn't known is empty."""

    title: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""
    published: str = ""  # ISO 8601
    modified: str = ""
    url: str = ""
    description: str = ""
    licence: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()


def header_of(article: Article) -> Header:
    """The header of an article, out of its metadata and its disclosures."""
    said = article.metadata
    return Header(
        article.title or said.title or "",
        language_of(article),
        authors=said.authors,
        site=said.site or "",
        published=said.published.isoformat() if said.published else "",
        modified=said.modified.isoformat() if said.modified else "",
        url=said.url or said.canonical_url or "",
        description=said.description or "",
        licence=said.licence or "",
        section=said.section or "",
        tags=said.tags,
        disclosures=article.disclosures,
    )


def header_lines(header: Header) -> Iterator[str]:
    """
    The file (title, authors, what the page says about AI, source), the program, the language and the keywords.

    >>> [line for line in header_lines(Header("A day", authors=("Ann",))) if "author" in line]
    ['<author>Ann</author>', '<author>Ann</author>']
    """
    yield from ("<teiHeader>", "<fileDesc>", "<titleStmt>", element("title", header.title or UNTITLED))
    yield from (element("author", name) for name in header.authors)
    yield "</titleStmt>"
    yield "<publicationStmt><p>Made from a page of the web; the source is described below.</p></publicationStmt>"
    if header.disclosures:
        notes = (
            element("note", one.evidence, type="ai-disclosure", subtype=one.verdict, n=one.scope)
            for one in header.disclosures
        )
        yield from ("<notesStmt>", *notes, "</notesStmt>")
    yield from ("<sourceDesc>", "<bibl>", *_source(header), "</bibl>", "</sourceDesc>", "</fileDesc>")
    yield from ("<encodingDesc>", "<appInfo>", tag("application", ident="cleaner", version=__version__))
    yield from ("<label>cleaner</label>", "</application>", "</appInfo>", "</encodingDesc>")
    yield from _profile(header)
    yield "</teiHeader>"


def _source(header: Header) -> Iterator[str]:
    yield element("title", header.title or UNTITLED)
    yield from (element("author", name) for name in header.authors)
    if header.site:
        yield element("publisher", header.site)
    for kind, date in (("published", header.published), ("modified", header.modified)):
        if date:
            yield element("date", date, type=kind, when=date if _DATE.fullmatch(date) else None)
    if header.url:
        target = safe_address(header.url, "")
        yield element("ref", header.url, target=target) if target else element("idno", header.url)
    if header.licence:
        target = safe_address(header.licence, "")
        licence = element("licence", header.licence, target=target or None)
        yield f"<availability>{licence}</availability>"


def _profile(header: Header) -> Iterator[str]:
    if not (header.description or header.language or header.section or header.tags):
        return
    yield "<profileDesc>"
    if header.description:
        yield f"<abstract><p>{text(header.description)}</p></abstract>"
    if header.language:
        yield f"<langUsage>{element('language', header.language, ident=header.language)}</langUsage>"
    if header.section or header.tags:
        yield "<textClass>"
        if header.section:
            yield f'<keywords scheme="#section">{element("term", header.section)}</keywords>'
        if header.tags:
            yield f"<keywords>{''.join(element('term', word) for word in header.tags)}</keywords>"
        yield "</textClass>"
    yield "</profileDesc>"
