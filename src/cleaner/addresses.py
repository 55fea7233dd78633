"""What a URL says: of which site a page is, and which page."""

from __future__ import annotations

from hashlib import blake2b
from urllib.parse import urlsplit

LONGEST_HOST = 253  # characters that the names of the net may have


def address_of(url: str | None) -> tuple[str, int] | None:
    """
    (the site, a number for the page); None for a URL without a host that can be.

    The site is the host without "www.". What doesn't lead to another page doesn't count: the scheme, the port, a
    fragment, a slash at the end.

    >>> one, other = address_of("https://www.example.org/a/#top"), address_of("http://Example.org:80/a")
    >>> one == other, one[0]
    (True, 'example.org')
    >>> address_of("https://münchen.example/")[0], address_of("/a")
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
