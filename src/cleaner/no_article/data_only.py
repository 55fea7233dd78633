r"""
Pages whose article only programs can read: in structured data, while a browser's scripts are still to write it into the page.

The text in the data isn't taken: on a third of the pages that have both, it isn't the article that readers see (it is cut off, or of another day).
"""

from __future__ import annotations

import json
import re

LONG = 500  # characters of a text in the data that is an article,
FAR_LONGER = 3  # … and how many times as long as what the page shows it is
ONLY_IN_DATA = "the page shows less than it tells programs: an article of {} characters in structured data (articleBody); scripts would show it"
_BODY = re.compile(r'"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")', re.S)


def told_to_programs(html: str, shown: int) -> str:
    r"""
    Why so few characters may be all that a page shows of its article, in words; "" where its data hold no longer one.

    >>> page = '<script type="application/ld+json">{"articleBody": "%s"}</script>'
    >>> told_to_programs(page % ("The ferry sails again. " * 40), 60)
    'the page shows less than it tells programs: an article of 919 characters in structured data (articleBody); scripts would show it'
    >>> told_to_programs(page % "The ferry sails again.", 60)
    ''
    """
    longest = max((_characters(body) for body in _BODY.findall(html)), default=0) if "articleBody" in html else 0
    return ONLY_IN_DATA.format(longest) if longest >= max(LONG, FAR_LONGER * shown) else ""


def _characters(literal: str) -> int:
    """How many characters a string of JSON has, white space squeezed."""
    try:
        return len(" ".join(json.loads(literal, strict=False).split()))
    except ValueError:
        return 0
