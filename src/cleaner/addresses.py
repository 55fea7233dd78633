"""Addresses of the web: made absolute, and told apart: which page of which site one leads to."""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urljoin, urlsplit

LONGEST = 2000  # characters of an address
LONGEST_HOST = 253  # characters that the names of the net may have
_SPACE = re.compile(r"[\x00-\x20\x7f]")
_WHOLE = re.compile(r"https?://[a-z0-9][a-z0-9.-]*(?:[/?#]|$)(?!.*/\.)", re.I)  # needs no base
_SCHEMES = ("http", "https")


def absolute(base: str, href: str) -> str | None:
    """
    An address of the web as absolute as its base allows; None for what isn't one.

    >>> absolute("https://example.org/a/", "../b?c"), absolute("", "javascript:void(0)"), absolute("", "/a")
    ('https://example.org/b?c', None, '/a')
    """
    href = _SPACE.sub("", href)
    if not href or len(href) > LONGEST or "<" in href:  # an element is none
        return None
    if _WHOLE.match(href):
        return href
    try:
        joined = urljoin(base, href)
        parts = urlsplit(joined)
    except ValueError:
        return None
    if parts.scheme not in ("", *_SCHEMES) or (parts.scheme and not parts.netloc):
        return None
    return joined


Address = tuple[str, str]  # of a page: its host and its path


@lru_cache(maxsize=256)
def host_and_path(url: str) -> Address:
    """
    An address as far as it names a page, for comparing what one page says of others.

    Scheme, "www.", slashes at the end, queries and fragments don't count.

    >>> host_and_path("https://www.example.org/a/?utm=1#top") == host_and_path("http://example.org/a")
    True
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return "", ""
    return parts.netloc.lower().removeprefix("www.").removesuffix(":443").removesuffix(":80"), parts.path.rstrip("/")


def site_and_page(url: str | None) -> tuple[str, int] | None:
    """
    (the site, a number for the page), for remembering pages; None for a URL without a host that can be.

    The site is the host without "www.". What doesn't lead to another page doesn't count: the scheme, the port, a
    fragment, a slash at the end. A query does: many sites name their pages by it.

    >>> one, other = site_and_page("https://www.example.org/a/#top"), site_and_page("http://Example.org:80/a")
    >>> one == other, one[0]
    (True, 'example.org')
    >>> site_and_page("https://münchen.example/")[0], site_and_page("/a")
    ('xn--mnchen-3ya.example', None)
    """
    try:
        parts = urlsplit((url or "").strip())
        host = (parts.hostname or "").rstrip(".").removeprefix("www.")
    except ValueError:  # brackets that hold no address
        return None
    if not 0 < len(host) <= LONGEST_HOST:
        return None
    site = host if host.isascii() else _in_ascii(host)
    page = f"{site}{parts.path.rstrip('/')}?{parts.query}"
    return site, int.from_bytes(blake2b(page.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") >> 1


def _in_ascii(host: str) -> str:
    """A host as the net knows it; one that it can't know, as it is."""
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return host
