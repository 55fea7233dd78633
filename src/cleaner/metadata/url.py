"""What the address of a page says: many sites put the day into it."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from .addresses import host_of
from .calendars import settled, words
from .found import Findings

_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?![\d])"
    r"|(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?(?!\d)"  # and the time
    r"|(?<!\d)((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_-])"  # /2024/0305/, /202403/05/
)
_NAMED = re.compile(r"/((?:19|20)\d\d)/([a-z]{3,9})/(\d{1,2})(?![\d])")


def find_in_url(url: str | None, findings: Findings) -> None:
    """Note the day that an address names, and its host where nothing else names the site; of a page without one, those of the address that it says is its own."""
    url = url or next((one.value for one in findings["canonical_url"] if one.value), None)
    if not url:
        return
    try:
        path = unquote(urlsplit(url).path)[:500]
    except ValueError:
        return
    if "19" not in path and "20" not in path:  # no year
        found, parts = None, []
    elif found := _NAMED.search(path.lower()):
        month = words()["gregorian"].get(found[2])
        parts = [int(found[1]), month, int(found[3])] if isinstance(month, int) else []
    else:
        found = _DAY.search(path)
        parts = [int(part) for part in found.groups() if part] if found else []
    if found and parts:
        day, _ = settled(parts[0], parts[1], parts[2])
        if day:
            findings.add("published", day, "url", found[0].strip("/_-"))
    if not findings.says("site"):
        host = host_of(url)
        findings.add("site", host, "url", host)
