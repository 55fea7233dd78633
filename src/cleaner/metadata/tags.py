"""Tags and sections as pages write them, several in one text; and texts with the tags of HTML in them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

MOST_TAGS = 200
_BETWEEN = re.compile("[,;，、；،؛]")
_ESCAPED = re.compile(r"&lt;/?[a-z]|</?(?:p|br|div|span|a|b|i|em|strong|h\d|ul|li)\b[^<>]*>", re.I)
_BREAK = re.compile(r"</?(?:p|br|div|h\d|ul|li)\b[^<>]*>", re.I)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.I)
_JOINED = re.compile(r"(?<=[^\s\d]),(?=[^\s\d])")


def tags_in(texts: Iterable[str]) -> tuple[str, ...]:
    """
    The tags that texts list, each once.

    >>> tags_in(["port, ferry", "港口、渡轮，港口"])
    ('port', 'ferry', '港口', '渡轮')
    """
    listed = (part for text in texts for part in _BETWEEN.split(text)[:MOST_TAGS])
    return tuple(dict.fromkeys(tag for part in listed if (tag := " ".join(part.split()))))


def section_in(text: str) -> str:
    """
    The first section that a text names; programs join several with a bare comma.

    >>> section_in("World,Europe"), section_in("Arts, Books")
    ('World', 'Arts, Books')
    """
    return _JOINED.split(text, maxsplit=1)[0]


def without_tags(text: str) -> str:
    """
    A description without the tags of HTML that a program escaped once too often.

    >>> without_tags("&lt;p&gt;It rained &amp;amp; blew.&lt;/p&gt;"), without_tags("a < b, AT&amp;T")
    ('It rained & blew.', 'a < b, AT&amp;T')
    """
    if not _ESCAPED.search(text):
        return text
    return " ".join(html.unescape(_TAG.sub("", _BREAK.sub(" ", html.unescape(text)))).split())
