"""What a file of Markdown says of itself above its text: front matter, or the header of a reader service."""

from __future__ import annotations

from typing import Any

from ..addresses import absolute
from ..reading.markdown.head import Head
from .dates import read_date
from .descriptions import section_in
from .found import Findings
from .image import Image
from .languages import language_tag
from .meta_tags import field_of
from .names import Names
from .tags import tags_in

# The names that static sites and scrapers use, beside those of meta elements; spaces and hyphens count as "_".
_FIELDS = {
    name: field
    for field, names in {
        "title": "title headline",
        "authors": "author authors byline",
        "published": "date published published_time published_at publish_date publishdate pubdate created",
        "modified": "lastmod updated updated_at modified last_modified last_modified_at date_modified",
        "tags": "tags tag keywords",
        "section": "category categories section",
        "description": "description summary excerpt abstract subtitle",
        "canonical_url": "canonical canonical_url canonicalurl url url_source source_url source link permalink",
        "site": "site sitename site_name publisher",
        "image": "image cover cover_image featured_image thumbnail",
        "licence": "license licence",
        "declared_language": "lang language locale",
    }.items()
    for name in names.split()
}


def find_in_head(head: Head, findings: Findings, names: Names, base: str, language: str) -> None:
    """Note what the head says, by the names that stand there: "front matter date", "reader header URL Source"."""
    for name, values in head.said:
        field = _FIELDS.get(name.lower().replace(" ", "_").replace("-", "_")) or field_of(name)
        if not values or field is None:
            continue
        value = _value_of(field, values, names, base, language)
        if value or field in ("published", "modified"):
            findings.add(field, value, f"{head.source} {name}", ", ".join(values))


def _value_of(field: str, values: tuple[str, ...], names: Names, base: str, language: str) -> Any:
    """What is said of a field, None where that can't be read."""
    text = " ".join(values[0].split())
    if field == "authors":
        return tuple(dict.fromkeys(name for value in values for name in names.in_text(value)))
    if field == "tags":
        return tags_in(values)
    if field in ("published", "modified"):
        when = read_date(text, language)
        return when.value if when else None
    if field == "canonical_url":
        address = absolute(base, text)
        return address if address and address.startswith(("http://", "https://")) else None
    if field == "image":
        address = absolute(base, text)
        return Image(address) if address else None
    if field == "declared_language":
        return language_tag(text)
    return section_in(text) if field == "section" else text if field not in ("kind", "paywalled") else None
