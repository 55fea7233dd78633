"""Tags that people read, in an element that calls itself so: "Tags: rain, Lyon", where nothing says them for machines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..structured.items import short_text
from .found import Findings
from .named_elements import links_in
from .tags import LONGEST_TAG, bare_tag, part_in

MOST_ELEMENTS = 8  # that call themselves tags which are looked at,
MOST_LINKS = 15  # … and links of one: what has more is a cloud of all
PART = 0.5  # of the tags stand in the article: others are those of the day
_WORD = re.compile(r"[A-Z]?[a-z]+")
_OF_ALL = frozenset("all cloud filter hot menu nav popular related search sidebar top trending widget".split())


def find_shown_tags(around: Any, text_of: Callable[[], str], findings: Findings) -> None:
    """Note the links of the first element called "tags" in what is `around` the article, of which that has at least half; `text_of` gives its text."""
    for node in around.css('[class*="tags" i]')[:MOST_ELEMENTS]:
        if not is_called_tags(node.attributes["class"] or ""):
            continue
        names = (bare_tag(short_text(link)) for link in links_in(node, 1, MOST_LINKS))
        tags = tuple(dict.fromkeys(name for name in names if name[:1].isalnum()))  # no "→ More tags"
        if tags and max(map(len, tags)) <= LONGEST_TAG and part_in(tags, text_of()) >= PART:
            findings.add("tags", tags, "visible tags", ", ".join(tags))
            return


def is_called_tags(class_: str) -> bool:
    """
    Do the classes of an element say that it holds the tags of an article, and not those of a site?

    >>> [is_called_tags(class_) for class_ in ("post-tags", "articleTags", "tag-cloud tags", "hashtags", "vintage-stags")]
    [True, True, False, False, False]
    """
    words = set(map(str.lower, _WORD.findall(class_)))
    return "tags" in words and words.isdisjoint(_OF_ALL)
