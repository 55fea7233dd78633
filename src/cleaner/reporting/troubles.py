"""What may have gone wrong with a page, the worst first: what somebody who tunes a scraper looks at."""

from __future__ import annotations

import re
from typing import Any

from ..article import Article
from ..language import UNDETERMINED

FAILED, WARNED, DOUBTED, ODD = 0, 1, 2, 3  # ranks: pages of a lower one stand first
DOUBTFUL = 0.85  # confidence below which a page is worth a look: less than a tenth of the pages of the scored sets
# what a warning says of one page: numbers, and words of its own; the numbers of "iso-8859-1" and "utf-8" are names
_OWN = re.compile(r"(?<![\w+-])\d+(?![\w-])|'.*'|\".*\"")


def troubles_of(article: Article) -> list[dict[str, Any]]:
    """
    What may have gone wrong: the article's warnings, a low confidence, and what an article seldom lacks.

    `kind` is the same for every page with the same trouble, so that pages can be counted by it; `says` is there where this
    page says more.

    >>> import cleaner
    >>> for trouble in troubles_of(cleaner.clean("Share this article")):
    ...     print(trouble["kind"])
    no article was found; what reads most like one was kept
    confidence below 0.85
    no title
    a single paragraph
    language unknown
    """
    troubles = [_warning(warning) for warning in article.warnings]
    if not article.text.strip():
        troubles.append(_trouble(WARNED, "no text"))
    if article.confidence < DOUBTFUL:
        troubles.append(_trouble(DOUBTED, f"confidence below {DOUBTFUL}"))
    if article.title is None:
        troubles.append(_trouble(ODD, "no title"))
    if len(article.paragraphs) == 1:
        troubles.append(_trouble(ODD, "a single paragraph"))
    if article.language == UNDETERMINED:
        troubles.append(_trouble(ODD, "language unknown"))
    return troubles


def _warning(warning: str) -> dict[str, Any]:
    trouble = _trouble(WARNED, _OWN.sub("…", warning))
    return trouble if trouble["kind"] == warning else {**trouble, "says": warning}


def _trouble(rank: int, kind: str) -> dict[str, Any]:
    return {"rank": rank, "kind": kind}
