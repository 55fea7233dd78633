"""Tags and sections as pages write them: several in one text."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST_TAGS = 200
_BETWEEN = re.compile("[,;，、；،؛]")
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
