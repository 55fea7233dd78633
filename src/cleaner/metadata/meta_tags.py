"""What meta elements say: Open Graph, Twitter, Dublin Core, and the names that publishers and their tools use."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from ..structured import Meta
from ..structured.things import as_list
from .addresses import is_address, said_address, said_picture
from .dates import read_date
from .descriptions import description_in, section_in
from .found import Findings
from .image import Image
from .kinds import kind_of_open_graph
from .languages import language_tag
from .names import Names
from .tags import tags_in

_MARKS = str.maketrans(
    "", "", "-_.: "
)  # in names: programs write "published_time", "published-time" and "publishedTime"
# The field that each name speaks of; capitals and marks in names don't count.
_FIELDS = {
    name.translate(_MARKS): field
    for field, names in {
        "title": "og:title twitter:title citation_title dc.title dcterms.title parsely-title sailthru.title title headline",
        "description": """
            og:description description twitter:description dc.description dcterms.description dcterms.abstract
            sailthru.description citation_abstract
        """,
        "site": """
            og:site_name application-name apple-mobile-web-app-title dc.publisher dcterms.publisher citation_journal_title
            parsely-site publisher copyright-holder
        """,
        "section": """
            article:section og:article:section parsely-section cxenseparse:section sailthru.section section dcsext.section
        """,
        "licence": "dc.rights dcterms.rights dcterms.license dc.rights.license license cc:license rights",
        "authors": """
            author article:author og:article:author og:author parsely-author sailthru.author citation_author
            citation_authors dc.creator dcterms.creator dc.creator.personalname dc.author dc.contributor.author cxenseparse:author
            byl byline twitter:creator_name fb:author dcsext.author authors author_name author:name article:author:name
            shareaholic:article_author_name bepress_citation_author eprints.creators_name prism.creator mediator_author vr:author
        """,
        "published": """
            article:published_time article:published og:article:published_time og:published_time og:pubdate og:publish_date
            datepublished date.published publishdate publication_date pubdate published published_date published_time published_at
            date.created datecreated article_date_original originalpublicationdate date.released release_date
            article:published_date article:publication_date article:first_published_time first_published_time
            parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date
            citation_online_date citation_date bepress_citation_date bepress_citation_online_date prism.publicationdate
            dc.date dc.date.issued dc.date.created dcterms.date dcterms.issued dcterms.created dcterms.available dc.issued dc.created
            dc.date.available date displaydate ptime shareaholic:article_published_time mediator_published_time vr:published_time
        """,
        "modified": """
            article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time datemodified
            date.modified lastmod last-modified lastmodifieddate dateupdated date.updated last_updated updated_at updated_time
            modified_date modified_time update_date article:updated article:updated_time
            dc.modified dcterms.modified dc.date.modified dcterms.date.modified lp:modifieddate utime revised
            shareaholic:article_modified_time mediator_modified_time
        """,
        "tags": """
            article:tag og:article:tag tag parsely-tags sailthru.tags news_keywords keywords citation_keywords dc.subject dcterms.subject
        """,
        "image": """
            og:image og:image:url og:image:secure_url twitter:image twitter:image:src parsely-image-url sailthru.image.full
            thumbnail image
        """,
        "canonical_url": "og:url",
        "kind": "og:type",
        "paywalled": "article:content_tier og:article:content_tier",
        "declared_language": "og:locale content-language dc.language dcterms.language language inlanguage",
    }.items()
    for name in names.split()
}


@lru_cache(maxsize=1024)
def field_of(name: str) -> str | None:
    """
    The field that a name of a meta element speaks of; pages have much the same names.

    >>> field_of("article:published_time"), field_of("DCTERMS:created"), field_of("http://ogp.me/ns/article#modified_time")
    ('published', 'published', 'modified')
    """
    return _FIELDS.get(name.rpartition("#")[2].lower().translate(_MARKS))


_LAST_NAME_FIRST = ("citation", "bepress", "dc", "eprints")  # beginnings of names
_PARSELY = {  # the keys of parsely-page
    "title": "parsely-title", "author": "parsely-author", "authors": "parsely-author", "pub_date": "parsely-pub-date",
    "section": "parsely-section", "tags": "parsely-tags", "image_url": "parsely-image-url",
}  # fmt: skip
_CARD = frozenset(("twitter:label1", "twitter:data1", "twitter:label2", "twitter:data2"))
MOST_IN_JSON = 50  # values of a key
_TIERS = {"free": False, "metered": True, "locked": True}


def find_in_metas(
    metas: Sequence[Meta], findings: Findings, names: Names, base: str, language: str, has_things: bool
) -> None:
    """Note what the meta elements of a page say. What has an `itemprop` is microdata's, if a page says in microdata of which things."""
    authors: dict[str, list[Meta]] = {}
    tags: dict[str, list[str]] = {}
    for meta in (*metas, *_in_parsely_page(metas)):
        name, content = meta.name, meta.content
        field = field_of(name)
        if field is None or (meta.attribute == "itemprop" and has_things):
            continue
        if field == "authors":
            authors.setdefault(name, []).append(meta)
        elif field == "tags":
            tags.setdefault(name, []).append(content)
        else:
            value = _value_of(field, content, base, language)
            if value is not None or field not in ("image", "paywalled"):
                findings.add(field, value, f"meta {meta.name}", content)
    for name, named in authors.items():
        _add_authors(name, named, findings, names)
    for name, found in tags.items():
        kept = tags_in(found)
        findings.add("tags", kept, f"meta {name}", ", ".join(kept))
    _card_labels(metas, findings, names)


def _in_parsely_page(metas: Sequence[Meta]) -> list[Meta]:
    """What one meta element says in JSON, as the elements that say it alone."""
    content = next((meta.content for meta in metas if meta.name == "parsely-page"), "")
    try:
        said = json.loads(content) if content.startswith("{") else {}
    except (ValueError, RecursionError):
        return []
    return [
        Meta(name, str(one), "name")
        for key, name in _PARSELY.items()
        for one in as_list(said.get(key))[:MOST_IN_JSON]
        if isinstance(one, (str, int))
    ]


def _value_of(field: str, content: str, base: str, language: str) -> Any:
    """What a meta element says of a field, None where that can't be read."""
    if field in ("published", "modified"):
        when = read_date(content, language)
        return when.value if when else None
    if field == "image":
        address = said_picture(base, content)
        return Image(address) if address else None
    if field == "canonical_url":
        return said_address(base, content)
    if field == "kind":
        return kind_of_open_graph(content)
    if field == "paywalled":
        return _TIERS.get(content.strip().lower())
    if field == "declared_language":
        return language_tag(content)
    text = " ".join(content.split())
    if field == "description":
        return description_in(text)
    return section_in(text) if field == "section" else text


def _add_authors(name: str, metas: list[Meta], findings: Findings, names: Names) -> None:
    found: list[str] = []
    for meta in metas:
        for text in meta.content.split(";") if name.startswith(_LAST_NAME_FIRST) else (meta.content,):
            if name.startswith(_LAST_NAME_FIRST) and text.count(",") == 1 and not is_address(text):
                last, first = text.split(",")
                text = f"{first.strip()} {last.strip()}"
            found += names.in_text(text)
    findings.add("authors", tuple(dict.fromkeys(found)), f"meta {name}", "; ".join(meta.content for meta in metas))


def _card_labels(metas: Sequence[Meta], findings: Findings, names: Names) -> None:
    """Cards of Twitter and Slack carry labels in the language of the site: "Written by", and beside it who wrote."""
    content = {meta.name: meta.content for meta in metas if meta.name in _CARD}
    for number in "12" if content else "":
        label, data = content.get(f"twitter:label{number}", ""), content.get(f"twitter:data{number}", "")
        if label and data and not any(map(str.isdigit, data)):
            if names.is_byline(label):
                findings.add("authors", tuple(names.in_text(data)), f"meta twitter:data{number}", f"{label}: {data}")
