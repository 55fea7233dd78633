"""What meta elements say: Open Graph, Twitter, Dublin Core, and the names that publishers and their tools use."""

from __future__ import annotations

from collections.abc import Sequence

from ..addresses import absolute
from ..structured import Meta
from .addresses import is_address
from .dates import read_date
from .found import Findings
from .image import Image
from .kinds import kind_of_open_graph
from .languages import language_tag
from .names import Names

# The field that each name speaks of.
_TEXTS = {
    **dict.fromkeys(
        ("og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "title", "headline"),
        "title",
    ),
    **dict.fromkeys(
        ("og:description", "description", "twitter:description", "dc.description", "dcterms.description", "dcterms.abstract", "sailthru.description", "citation_abstract"),
        "description",
    ),
    **dict.fromkeys(
        ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher", "citation_journal_title", "parsely-site", "publisher", "copyright-holder"),
        "site",
    ),
    **dict.fromkeys(
        ("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "article.section", "sailthru.section", "section", "dcsext.section"),
        "section",
    ),
    **dict.fromkeys(("dc.rights", "dcterms.rights", "dcterms.license", "dc.rights.license", "license", "cc:license", "rights"), "licence"),
}  # fmt: skip
_AUTHORS = frozenset(
    """
    author article:author og:article:author og:author article.author parsely-author sailthru.author citation_author
    citation_authors dc.creator dcterms.creator dc.contributor.author cxenseparse:author byl byline twitter:creator_name
    fb:author dcsext.author authors author_name
    """.split()
)
_LAST_NAME_FIRST = frozenset(("citation_author", "dc.creator", "dcterms.creator", "dc.contributor.author"))
_PUBLISHED = frozenset(
    """
    article:published_time article:published og:article:published_time og:published_time og:pubdate og:publish_date
    datepublished date.published publishdate publish-date publish_date publication_date publicationdate pubdate pub_date
    published published_date published_time date.created datecreated article_date_original originalpublicationdate
    parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime citation_publication_date
    citation_online_date citation_date prism.publicationdate dc.date dc.date.issued dc.date.created dcterms.date
    dcterms.issued dcterms.created dc.issued dc.created date displaydate ptime release_date
    """.split()
)
_MODIFIED = frozenset(
    """
    article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time datemodified
    date.modified lastmod last-modified last_modified lastmodified dateupdated date.updated updated_time modified_date
    dc.modified dcterms.modified dc.date.modified dcterms.date.modified lp:modifieddate utime revised
    """.split()
)
_TAGS = frozenset(("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags", "news_keywords", "keywords", "citation_keywords", "dc.subject", "dcterms.subject"))  # fmt: skip
_IMAGES = frozenset(("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src", "parsely-image-url", "sailthru.image.full", "thumbnail", "image"))  # fmt: skip
_TIERS = {"free": False, "metered": True, "locked": True}
MOST_TAGS = 200


def find_in_metas(metas: Sequence[Meta], findings: Findings, names: Names, base: str, language: str) -> None:
    """Note what the meta elements of a page say. What has an `itemprop` is microdata's."""
    authors: dict[str, list[Meta]] = {}
    tags: dict[str, list[str]] = {}
    for meta in metas:
        if meta.attribute == "itemprop":
            continue
        name, content, source = meta.name.replace("dc:", "dc."), meta.content, f"meta {meta.name}"
        text = " ".join(content.split())
        if field := _TEXTS.get(name):
            findings.add(field, text, source, content)
        elif name in _AUTHORS:
            authors.setdefault(name, []).append(meta)
        elif name in _PUBLISHED or name in _MODIFIED:
            when = read_date(content, language)
            findings.add(
                "published" if name in _PUBLISHED else "modified", when.value if when else None, source, content
            )
        elif name in _TAGS:
            tags.setdefault(name, []).extend(text.split(","))
        elif name in _IMAGES:
            if address := absolute(base, content):
                findings.add("image", Image(address), source, content)
        elif name == "og:url":
            findings.add("canonical_url", absolute(base, content), source, content)
        elif name == "og:type":
            findings.add("kind", kind_of_open_graph(content), source, content)
        elif name in ("article:content_tier", "og:article:content_tier") and text.lower() in _TIERS:
            findings.add("paywalled", _TIERS[text.lower()], source, content)
        elif name in ("og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage"):
            findings.add("declared_language", language_tag(content), source, content)
    for name, named in authors.items():
        _add_authors(name, named, findings, names)
    for name, found in tags.items():
        kept = tuple(dict.fromkeys(tag.strip() for tag in found[:MOST_TAGS] if tag.strip()))
        findings.add("tags", kept, f"meta {name}", ", ".join(kept))
    _card_labels(metas, findings, names)


def _add_authors(name: str, metas: list[Meta], findings: Findings, names: Names) -> None:
    found: list[str] = []
    for meta in metas:
        text = meta.content
        if name in _LAST_NAME_FIRST and text.count(",") == 1 and not is_address(text):
            last, first = text.split(",")
            text = f"{first.strip()} {last.strip()}"
        found += names.in_text(text)
    findings.add("authors", tuple(dict.fromkeys(found)), f"meta {name}", "; ".join(meta.content for meta in metas))


def _card_labels(metas: Sequence[Meta], findings: Findings, names: Names) -> None:
    """Cards of Twitter and Slack carry labels in the language of the site: "Written by", and beside it who wrote."""
    content = {meta.name: meta.content for meta in metas if meta.name.startswith("twitter:")}
    for number in "12":
        label, data = content.get(f"twitter:label{number}", ""), content.get(f"twitter:data{number}", "")
        if label and data and not any(map(str.isdigit, data)):
            if any(match.section == "byline" for match in names.matches(label)):
                findings.add("authors", tuple(names.in_text(data)), f"meta twitter:data{number}", f"{label}: {data}")
