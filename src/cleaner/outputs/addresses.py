"""Addresses of links and images: made absolute, and safe to write out."""

from __future__ import annotations

import re
from urllib.parse import urljoin

LONGEST = 8_000  # characters; what is longer is data, not an address
_STRIPPED = "".join(map(chr, range(0x21)))  # browsers strip these around an address,
_IGNORED = re.compile(r"[\t\n\r]")  # … and don't see these inside
_WEB = re.compile(r"(https?://)(?=[^/?#\s\\])", re.I)
_MAIL = re.compile(r"(mailto:)/*(?=[^/?\s])", re.I)  # "mailto://ann@example.org" is what people write
_NOT_IN_ADDRESSES = re.compile(
    r"[\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})"
)
_AFTER_HOST = re.compile(r"[/?#]")
_HOST = re.compile(r"(?:[^@\[\]]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^:@\[\]]+)(?::\d{0,5})?")  # its user and its port as well
_BRACKET = re.compile(r"[\[\]]")


def safe_address(address: str | None, base: str, mail: bool = False) -> str:
    """
    An address, absolute and safe to write out, or "" where it leads nowhere outside the page, or to anything but the web (or `mail`).

    Characters that no address may hold are encoded, so that it can be written between quotes and brackets; letters of
    other scripts stay.

    >>> safe_address("../a b.html", "https://example.org/x/y")
    'https://example.org/a%20b.html'
    >>> safe_address(" java\\nscript:alert(1)", "https://example.org/"), safe_address("#note", ""), safe_address("b.html", "")
    ('', '', '')
    """
    if not address or len(address) > LONGEST:
        return ""
    address = _IGNORED.sub("", address.strip(_STRIPPED))
    if not address or address.startswith("#"):
        return ""
    try:
        address = urljoin(base, address)
    except ValueError:  # "http://[::1"
        return ""
    found = _WEB.match(address) or (_MAIL.match(address) if mail else None)
    if found is None:
        return ""
    rest = _NOT_IN_ADDRESSES.sub(_encoded, address[found.end() :])
    host = _AFTER_HOST.split(rest, maxsplit=1)[0] if found.re is _WEB else ""
    if found.re is _WEB and not _HOST.fullmatch(host):
        return ""
    # "http://http://example.org/": browsers pass over an empty port, and validators of addresses don't
    place, mark, part = _BRACKET.sub(_encoded, rest[len(host) :]).partition("#")
    return found[1].lower() + host.removesuffix(":") + place + mark + part.replace("#", "%23")


def _encoded(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))
