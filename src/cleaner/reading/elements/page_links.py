"""Where the links of a page lead: home, or on to other pages of its site."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from ...addresses import host_and_path

_SCRIPT = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.I)  # other schemes than the web's
_FILE = re.compile(r"\.(?!(?:[xs]?html?|php\d?|aspx?|jsp|cgi)$)[a-z]\w{1,4}$", re.I)  # of a picture, a document


class Site(NamedTuple):
    """The site that a page stands on, as far as that is known."""

    hosts: frozenset[str] | None = frozenset()  # its names; None on its front page
    path: str = ""  # where on it the page stands

    def leads_on(self, href: str) -> bool:
        """
        Does a link lead to another page of the site: to no place on this one, and no picture?

        >>> site = site_of("https://www.example.org/a", "")
        >>> site.leads_on("/b"), site.leads_on("https://example.org/b"), site.leads_on("#b"), site.leads_on("/b.jpg")
        (True, True, False, False)
        """
        href = href.strip()
        if self.hosts is None or href[:1] in ("", "#") or _SCRIPT.match(href):
            return False
        host, path = host_and_path(href)
        is_own = not host or host in self.hosts
        return is_own and ("?" in href or path not in ("", self.path)) and not _FILE.search(path)

    def leads_home(self, attributes: Mapping[str, str | None]) -> bool:
        """
        Does a link with these attributes lead to the site's front page, which isn't this one?

        >>> site_of("https://example.org/a", "").leads_home({"href": "/"}), site_of("https://example.org/", "").leads_home({"href": "/"})
        (True, False)
        """
        if self.hosts is None:
            return False
        if "home" in (attributes.get("rel") or "").lower().split():
            return True
        href = (attributes.get("href") or "").strip()
        host, path = host_and_path(href)
        return not path and "?" not in href and (host in self.hosts if host else href.startswith("/"))


def site_of(address: str, base: str) -> Site:
    """The site of a page, by its own address and the base of its links, as far as it declares them."""
    host, path = host_and_path(address)
    if host and not path and "?" not in address:
        return Site(None)
    return Site(frozenset(filter(None, (host, host_and_path(base)[0]))), path)
