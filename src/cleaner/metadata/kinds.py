"""What kind of page it is: from the types of schema.org and of Open Graph."""

from __future__ import annotations

from collections.abc import Iterable

PAGE = "page"  # the kind that says least
# The kinds by the types of schema.org, in lower case; what stands first says more than what follows.
KINDS = {
    "liveblogposting": "live blog",
    "opinionnewsarticle": "opinion",
    "reviewnewsarticle": "review",
    "criticreview": "review",
    "review": "review",
    "satiricalarticle": "satire",
    "advertisercontentarticle": "advert",
    "recipe": "recipe",
    "howto": "how-to",
    "scholarlyarticle": "scholarly",
    "medicalscholarlyarticle": "scholarly",
    "techarticle": "technical",
    "apireference": "technical",
    "report": "report",
    "analysisnewsarticle": "news",
    "askpublicnewsarticle": "news",
    "backgroundnewsarticle": "news",
    "reportagenewsarticle": "news",
    "newsarticle": "news",
    "blogposting": "blog",
    "socialmediaposting": "post",
    "discussionforumposting": "forum",
    "qapage": "questions",
    "podcastepisode": "podcast",
    "article": "article",
    "creativework": "article",
    "jobposting": "job",
    "event": "event",
    "product": "product",
    "videoobject": "video",
    "faqpage": "questions",
    "profilepage": "profile",
    "collectionpage": "list",
    "medicalwebpage": PAGE,
    "aboutpage": PAGE,
    "itempage": PAGE,
    "webpage": PAGE,
}
OPEN_GRAPH = {
    "article": "article",
    "news": "news",
    "blog": "blog",
    "book": "book",
    "product": "product",
    "og:product": "product",
    "profile": "profile",
    "recipe": "recipe",
    "website": PAGE,
}
_ORDER = {kind: number for number, kind in enumerate(KINDS)}
_TELLING = {kind: min(number, _ORDER["article"]) for number, kind in reversed(list(enumerate(KINDS.values())))}


def kind_of(types: Iterable[str]) -> str | None:
    """
    The kind that these types of schema.org say, the most telling one.

    >>> kind_of(["WebPage", "NewsArticle"]), kind_of(["Person"])
    ('news', None)
    """
    known = [name for name in map(str.lower, types) if name in KINDS]
    return KINDS[min(known, key=_ORDER.__getitem__)] if known else None


def telling(kind: str | None) -> int:
    """
    How much a kind says, the least number most, up to that of an article, behind which all are level.

    >>> telling("recipe") < telling("news") < telling("article") == telling("video")
    True
    """
    return _TELLING.get(kind or "", _ORDER["article"])


def kind_of_open_graph(name: str) -> str | None:
    """
    The kind that an `og:type` says.

    >>> kind_of_open_graph("Article"), kind_of_open_graph("video.movie")
    ('article', 'video')
    """
    name = name.strip().lower()
    return OPEN_GRAPH.get(name) or next((word for word in ("video", "music") if name.startswith(word + ".")), None)
