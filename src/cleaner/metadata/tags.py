"""Tags as pages write them, several in one text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from ..writing.folding import UNSPACED

MOST_TAGS = 200
LONGEST_TAG = 60  # characters; what is longer is a text
LONG, LONG_UNSPACED = 30, 8  # characters of a tag that may be the headline, and where words aren't spaced
FEWEST_KEYS = 2  # tags that begin with the name of a field, where a program wrote them
# tags that are words of a text, the share of them in its order, and characters between two
FEWEST_WORDS, ENOUGH, NEAR = 6, 0.8, 25
_BETWEEN = re.compile("[,;，、；،؛|｜]")
_KEY = re.compile(r"([a-zA-Z][\w-]*):\s?(?=\S)")
_CODE = re.compile("[={}]")
_QUOTES = '"«»“”„'


def tags_in(texts: Iterable[str]) -> tuple[str, ...]:
    """
    The tags that texts list, each once.

    >>> tags_in(["port, #ferry", "港口、渡轮，港口"]), tags_in(["里昂 雨 河流"])
    (('port', 'ferry', '港口', '渡轮'), ('里昂', '雨', '河流'))
    """
    listed = [part for text in texts for part in _BETWEEN.split(text)[:MOST_TAGS]]
    if len(listed) == 1 and UNSPACED.search(listed[0]) and len(parts := listed[0].split()) > 2:
        listed = parts  # "里昂 雨 河流"
    tags = (_bare(" ".join(part.split())) for part in listed)
    return without_keys(tag for tag in tags if tag and len(tag) <= LONGEST_TAG and not _CODE.search(tag))


def _bare(tag: str) -> str:
    """A tag without quotation marks around it, the sign of one, and a colon behind it."""
    if tag[:1] in _QUOTES and tag[-1:] in _QUOTES:
        tag = tag.strip(_QUOTES)
    return tag.lstrip("#").rstrip(":")


def is_headline(tag: str, titles: Collection[str]) -> bool:
    """
    Is a tag one of these titles, folded in case, or half of one where words aren't spaced? A short one may be what the article is about.

    >>> is_headline("The ferry is back in Lyon after a day", ["the ferry is back in lyon after a day"]), is_headline("Coffee", ["coffee"])
    (True, False)
    """
    folded = tag.casefold()
    if len(tag) >= LONG:
        return folded in titles
    return len(tag) >= LONG_UNSPACED and bool(UNSPACED.search(tag)) and any(folded in title for title in titles)


def without_keys(tags: Iterable[str]) -> tuple[str, ...]:
    """
    Tags, each once, without the names of fields that a program put before them; without those that are such fields.

    >>> without_keys(["topic:Port", "topic:Ferry"]), without_keys(["locale: US", "displayType: article", "Port"])
    (('Port', 'Ferry'), ('Port',))
    >>> without_keys(["History: Europe", "Port"])
    ('History: Europe', 'Port')
    """
    tags = tuple(dict.fromkeys(tags))
    keys = [found[1] for tag in tags if ":" in tag and (found := _KEY.match(tag))]
    if len(keys) < FEWEST_KEYS:
        return tags
    if len(keys) == len(tags) and len(set(keys)) == 1:
        return tuple(tag[len(keys[0]) + 1 :].strip() for tag in tags)
    return tuple(tag for tag in tags if not _KEY.match(tag))


def are_words_of(tags: Sequence[str], text: str) -> bool:
    """
    Are tags the words of a text, one after the other? So programs fill them in.

    >>> are_words_of(["The", "ferry", "is", "back", "in", "Lyon"], "The ferry is back in Lyon after a day.")
    True
    >>> are_words_of(["Lyon", "ferry", "port", "storm", "river", "rain"], "The ferry is back in Lyon after a day.")
    False
    """
    if len(tags) < FEWEST_WORDS or sum(" " in tag for tag in tags) > 1:
        return False
    text, met, at = text.lower(), 0, 0
    for tag in tags:
        found = text.find(tag.lower(), at, at + NEAR + len(tag))
        if found >= 0:
            met, at = met + 1, found + len(tag)
    return met >= ENOUGH * len(tags)
