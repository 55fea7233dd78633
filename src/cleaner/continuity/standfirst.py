"""Is a sentence right below the title the article's standfirst, where bylines, dates, a share bar or a caption part it from the first paragraph?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..deciding.sight import LABEL_WIDTH
from ..lexicon.sections import NOTICE_GROUPS
from ..scoring.signals import FOREIGN, SAME_LANGUAGE, UNTOLD, Observation
from ..writing.shapes import COLON, COMMA, DOTS, PROSE_SHAPES, QUESTION_MARKS, STOP
from .doubt import CARRIED
from .stems import stems

PARTING = frozenset(("byline", "share_bar", "caption_credit", "navigation", "comments", "ai_image", "advert"))
LONGEST_PARTING = 12  # lines between a standfirst and the first paragraph,
MOST_UNKNOWN = 3  # … and those of them of which nothing is known: a name, what a picture shows
DOUBT_ABOVE_BYLINE = 4.0  # how far below zero a standfirst may be that stands right below the title
SHORTEST_TITLE = 12  # width of the title
TITLE_STEMS = 2  # words of the title and the standfirst, by how they begin, that come back in the article
EXCLAMATIONS = ("!", "！")
_WORD = re.compile(r"(?<=\W)\w")


def carry_standfirst(seen: Observation, scores: list[float]) -> None:
    """
    Raise the sentence right below a title whose next lines are a byline, a date, a share bar or a caption, and then the article.

    A teaser of another article stands so as well, above a date and this article's title: so nothing between may look more
    like the title of what follows than the line above the sentence does. What a picture shows, right below a share bar or
    right above a credit, doesn't count to the article.
    """
    first = next((i for i, score in enumerate(scores) if score > 0 and seen.sights[i].is_prose), 0)
    known, unknown, at = 0, list[int](), first - 1
    while at > 0 and first - at <= LONGEST_PARTING and seen.sights[at].shape not in PROSE_SHAPES:
        if _parts(seen, at):
            known += 1
        elif seen.sights[at].matches or seen.sights[at].width >= LABEL_WIDTH:
            return
        else:
            unknown.append(at)
        at -= 1
    if at < 1 or not known or len(unknown) > MOST_UNKNOWN or not _may_be_standfirst(seen, scores, at):
        return
    told = frozenset().union(*(stems(seen.sights[i]) for i in range(first, len(scores)) if scores[i] > 0))
    title = stems(seen.sights[at - 1]) & told
    both = title | (stems(seen.sights[at]) & told)
    most = max(len(title), len(both) // 2)
    if len(both) >= TITLE_STEMS and all(
        len(stems(seen.sights[i]) & told) <= most or _is_credited(seen, i) for i in unknown
    ):
        scores[at] = max(scores[at], CARRIED)
        for i in unknown:
            if _has(seen, i - 1, "share_bar") or _is_credited(seen, i):
                scores[i] = min(scores[i], -CARRIED)


def _has(seen: Observation, i: int, section: str) -> bool:
    return any(match.section == section for match in seen.sights[i].matches)


def _is_credited(seen: Observation, i: int) -> bool:
    """Does it say at its end, or does the next line say, who made the picture?"""
    sight = seen.sights[i]
    if "©" in sight.text or _has(seen, i + 1, "caption_credit"):
        return True
    words = (word.start() for word in _WORD.finditer(sight.text))
    return any(sight.lexicon.find_beginning(sight.text[start:], "caption_credit") for start in words)


def _parts(seen: Observation, i: int) -> bool:
    """Is this known to stand around the beginning of articles: who wrote and when, a share bar, a credit?"""
    sight = seen.sights[i]
    return sight.signs or any(match.section in PARTING for match in sight.matches) or sight.text[:1] in "©"


def _may_be_standfirst(seen: Observation, scores: Sequence[float], i: int) -> bool:
    """Is this a sentence in the article's language, of nobody else, right below what may be a title?"""
    sight, above = seen.sights[i], seen.sights[i - 1]
    if scores[i] <= -DOUBT_ABOVE_BYLINE or seen.survey.foreign[i] not in (SAME_LANGUAGE, UNTOLD):
        return False
    if sight.shape not in PROSE_SHAPES or sight.end not in (STOP, DOTS) or sight.matches:
        return False
    if sight.consent >= NOTICE_GROUPS or sight.ai:
        return False
    if above.width < SHORTEST_TITLE or above.matches or above.signs or seen.survey.foreign[i - 1] in FOREIGN:
        return False
    asks = above.text.endswith((*QUESTION_MARKS, *EXCLAMATIONS))
    return above.shape not in PROSE_SHAPES and (asks or above.end not in (STOP, COLON, COMMA))
