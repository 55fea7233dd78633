"""Where the links of a page lead: home, or on to other pages of its site."""

from __future__ import annotations

import re
from typing import Any

from .addresses import host_and_path

_SCRIPT = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.I)  # other schemes than the web's
_FILE = re.compile(r"\.(?!(?:[xs]?html?|php\d?|aspx?|jsp|cgi)$)[a-z]\w{1,4}$", re.I)  # of a picture, a document


def own_hosts(address: str, base: str) -> frozenset[str] | None:
    """The names of the site that a page stands on, as far as they are known; None for its front page."""
    host, path = host_and_path(address)
    if host and not path and "?" not in address:
        return None
    return frozenset(filter(None, (host, host_and_path(base)[0])))


def leads_on(link: Any, hosts: frozenset[str] | None, own_path: str) -> bool:
    """Does a link lead to another page of the site that its page stands on: to no place on this one, and no picture?"""
    if hosts is None or link is None:
        return False
    href = (link.attributes.get("href") or "").strip()
    if href[:1] in ("", "#") or _SCRIPT.match(href):
        return False
    host, path = host_and_path(href)
    return (not host or host in hosts) and ("?" in href or path not in ("", own_path)) and not _FILE.search(path)


def leads_home(link: Any, hosts: frozenset[str] | None) -> bool:
    """Does a link lead to the front page of the site that its page stands on, and isn't this one?"""
    if hosts is None or link is None:  # of a cell whose text was begun before it is known no more
        return False
    attributes = link.attributes
    if "home" in (attributes.get("rel") or "").lower().split():
        return True
    href = (attributes.get("href") or "").strip()
    host, path = host_and_path(href)
    return not path and "?" not in href and (host in hosts if host else href.startswith("/"))
