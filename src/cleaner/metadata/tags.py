"""Tags as pages write them, several in one text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from ..writing.folding import UNSPACED

MOST_TAGS = 200
LONGEST_TAG = 60  # characters; what is longer is a text
LONG, LONG_UNSPACED = 30, 8  # characters of a tag that may be the headline, and where words aren't spaced
FEWEST_KEYS = 2  # tags that begin with the name of a field, where a program wrote them
# tags that are words of a text, the share of them in its order, and characters between two
FEWEST_WORDS, ENOUGH, NEAR = 6, 0.8, 25
MOST_PLACES = 5  # of a word in a text that are looked at
# Keywords that a site names on every page, the share of them in the text of an article, and characters of that: 96 of 100 such lists are a site's.
FEWEST_OF_SITE, PART_OF_SITE, SHORTEST_ARTICLE = 10, 0.25, 500
STEM, ENDING = 4, 3  # letters of a keyword that are looked for: its last ones may be others in a sentence
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
    tags = (bare_tag(" ".join(part.split())) for part in listed)
    return without_keys(tag for tag in tags if tag and len(tag) <= LONGEST_TAG and not _CODE.search(tag))


def bare_tag(tag: str) -> str:
    """
    A tag without quotation marks around it, the sign of one, and what stands between two.

    >>> bare_tag("#ferry"), bare_tag("Lyon port,"), bare_tag('"Ferry":')
    ('ferry', 'Lyon port', 'Ferry')
    """
    tag = tag.rstrip(":,; ")
    if tag[:1] in _QUOTES and tag[-1:] in _QUOTES:
        tag = tag.strip(_QUOTES)
    return tag.lstrip("#")


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
    text = text.lower()
    return 1 + sum(_stand_near(*pair, text) for pair in pairwise(map(str.lower, tags))) >= ENOUGH * len(tags)


def _stand_near(one: str, other: str, text: str) -> bool:
    """Does a word stand right behind another one anywhere in a text, or soon?"""
    at = text.find(one)
    for _ in range(MOST_PLACES):
        if at < 0:
            break
        end = at + len(one)
        if text.find(other, end, end + NEAR + len(other)) >= 0:
            return True
        at = text.find(one, end)
    return False


def are_of_the_site(tags: Sequence[str], text: str) -> bool:
    """
    Are these many keywords, of which an article, this is its text, has hardly any? A site that names them on every page means itself.

    >>> keywords = ["news", "lyon", "weather", "sports", "business", "jobs", "cars", "homes", "local news", "classifieds"]
    >>> are_of_the_site(keywords, "It rained in Lyon. " * 30), are_of_the_site(keywords, "It rained in Lyon.")
    (True, False)
    """
    if len(tags) < FEWEST_OF_SITE or len(text) < SHORTEST_ARTICLE:
        return False
    return part_in(tags, text) < PART_OF_SITE


def part_in(tags: Sequence[str], text: str) -> float:
    """
    How many of these tags stand in a text, of 1, whatever they end in there?

    >>> part_in(["Ferries", "Rain", "storms", "Lyon"], "The ferry of Lyon sailed, since the storm was over.")
    0.75
    """
    text = text.casefold()
    return sum(tag.casefold()[: max(STEM, len(tag) - ENDING)] in text for tag in tags) / len(tags)
