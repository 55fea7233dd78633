"""Does an address say by its words that no article stands there, but a list of them, a person, a service of the site, or a network?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from ..addresses import host_and_path

ADDRESSES = "listing_addresses.toml"


def leads_to_no_article(url: str) -> bool:
    """
    Is this the address of a tag, a section, an author, a feed, a page that a site has of its own, or a network?

    >>> [leads_to_no_article("https://example.org" + path) for path in ("/tag/harbour", "/contact-us/", "/news.rss", "/tag/2041", "/2024/snow")]
    [True, True, True, False, False]
    """
    host, path = host_and_path(url)
    return host in _written()["networks"] or _no_article().search(path) is not None


@cache
def _written() -> Mapping[str, Sequence[str]]:
    from ..toml import tomllib  # which a text without links never needs

    written: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name(ADDRESSES).read_text("utf-8"))
    return written


@cache
def _no_article() -> re.Pattern[str]:
    lists, people, services, feeds = (
        "|".join(map(re.escape, _written()[kind])) for kind in ("lists", "people", "services", "feeds")
    )
    return re.compile(
        rf"/(?:(?:{lists})(?:/(?!\d+/?$)[^/]+){{1,2}}|(?:{people})/[^/]+|{services}|[^/]+\.(?:{feeds}))/?$", re.I
    )
