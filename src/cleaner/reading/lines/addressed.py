"""
Texts in which a program wrote the address of each link behind it: "the old pier (/pier)", "the old pier <https://example.org/pier>".

Extractors and mailers do so. People write addresses in round brackets as well, but none without a host.
"""

from __future__ import annotations

import re

FEWEST = 3  # addresses that people don't write so: without a host at the end of a line, as of a menu, or pointed
_BARE = re.compile(r"(?<=\S) \(/[^\s()]{0,400}\)[ \t]*$", re.M)
_ROUND = re.compile(r"(?<=\S) \((?:https?://[^\s()]{1,400}|[/#][^\s()]{0,400}|mailto:[^\s()]{1,100})\)")
_POINTED = re.compile(r"(?<=\S) ?<(?:https?://|mailto:)[^\s<>]{1,800}>")


def addresses_behind_links(text: str) -> re.Pattern[str] | None:
    """
    What a program wrote behind the links of a text; None where it holds hardly any.

    >>> addresses_behind_links("Home (/)\\nNews (/news)\\nSport (/sport)\\nIt rained in Lyon (/lyon).").sub("", "Lyon (/lyon)")
    'Lyon'
    >>> addresses_behind_links("Lyon (https://example.org/lyon), Wells (https://example.org/wells), Hill (https://example.org/hill)")
    """
    if " (/" in text and len(_BARE.findall(text)) >= FEWEST:
        return _ROUND
    if "<http" in text and len(_POINTED.findall(text)) >= FEWEST:
        return _POINTED
    return None
