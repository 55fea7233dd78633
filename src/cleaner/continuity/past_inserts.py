"""Does the article go on below a heading over links, as its lines show: past one title, paragraph by paragraph?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, takewhile
from statistics import median
from typing import Protocol

from ..deciding.sight import LABEL_WIDTH, Sight
from ..lexicon.sections import LINK_SECTIONS, NOTICE_GROUPS
from ..scoring.signals import FOREIGN, MAYBE_FOREIGN, SAME_LANGUAGE, Survey
from ..writing.shapes import PROSE_SHAPES, STOP
from .doubt import CARRIED, DOUBT_BEYOND, SMALL
from .stems import stems

MOST_TITLES = 3  # lines of an insert below its heading
PARAGRAPHS = 2  # in a row, without a title between, that are the article going on: a teaser comes with its title
SHORTEST_SENTENCE = 55  # width of a short sentence among them, below one that is prose
BEFORE_TITLE = 3  # … and as many where another title over prose follows: items may have teasers of two paragraphs
# Another title over prose is a subheading of the article's, as none of the 260 blocks of links in scored texts looks, where …
LONGEST_SUBHEADING = 0.75  # … it is so much shorter than the insert's title,
SHORTEST_BELOW = 100  # … the first paragraph below this and most of all are as wide,
SHARE_OF_ABOVE = 0.5  # … and so wide beside those above,
OWN_WORDS = 1  # … and hardly a word of the insert's title, by its first letters, comes back in the paragraph below;
# below another heading than an insert's, none of a subheading either


class Seen(Protocol):
    """What is known of the lines of a text."""

    @property
    def sights(self) -> Sequence[Sight]: ...
    @property
    def survey(self) -> Survey: ...


def carry_past_inserts(seen: Seen, scores: Sequence[float]) -> list[float]:
    """
    The scores, with those of the paragraphs below an insert raised above zero: "Read also", a title, and the article goes on.

    The model is in doubt of prose below such a heading, most of all in languages that it wasn't trained on. A heading that
    may be over links, but has a section of the article below it, is raised itself.
    """
    raised = list(scores)
    begun = False
    for i, sight in enumerate(seen.sights):
        if _is_heading(sight) and (below := goes_on(seen, i)):
            above = [] if begun else _right_above(seen, scores, i)
            for j in (*above, *below) if begun or above else ():
                raised[j] = max(raised[j], CARRIED)
        elif _is_over_section(seen, scores, i):
            raised[i] = max(raised[i], CARRIED)
        begun = begun or (raised[i] > 0 and sight.is_prose)
    return raised


def _is_over_section(seen: Seen, scores: Sequence[float], i: int) -> bool:
    """May a heading over links be that of a section, "See also": right between two paragraphs that count to the article?"""
    if not 0 < i < len(scores) - 1 or not _is_heading(seen.sights[i]):
        return False
    return all(scores[j] > 0 and _is_paragraph(seen, j, above=0) for j in (i - 1, i + 1))


def _right_above(seen: Seen, scores: Sequence[float], heading: int) -> list[int]:
    """On a small page, the paragraphs right above a heading that may be the article's, where the model is sure of none."""
    if len(scores) > SMALL:
        return []
    return list(
        takewhile(
            lambda j: _is_paragraph(seen, j, above=0) and scores[j] > -DOUBT_BEYOND,
            range(heading - 1, -1, -1),
        )
    )


def _is_heading(sight: Sight) -> bool:
    """May the line stand over a link to another article?"""
    return sight.width < LABEL_WIDTH and any(match.section in LINK_SECTIONS for match in sight.matches)


def goes_on(seen: Seen, heading: int) -> Sequence[int]:
    """The paragraphs that stand below the titles below a heading, if they are the article's; and its sections below them."""
    size = len(seen.sights)
    start, titles = heading + 1, 0
    while start < size and titles < MOST_TITLES:
        if _may_be_title(seen, start):
            titles += 1
        elif not _counts(seen.sights[start]):
            break
        start += 1
    if not titles:
        return ()
    first = _paragraphs(seen, start)
    end = first.stop
    is_followed = end + 1 < size and _may_be_title(seen, end) and seen.sights[end + 1].shape in PROSE_SHAPES
    if len(first) >= (BEFORE_TITLE if is_followed else PARAGRAPHS):
        return first
    return _sections(seen, heading, first) if is_followed and first else ()


def _paragraphs(seen: Seen, start: int) -> range:
    """The article's paragraphs from a line on, as far as they stand right below each other."""
    end = start
    while end < len(seen.sights) and _is_paragraph(seen, end, end - start):
        end += 1
    return range(start, end)


def _sections(seen: Seen, heading: int, first: range) -> Sequence[int]:
    """
    The paragraphs right below an insert and those below the titles that follow, with these, if they look like sections of the article.

    Items of a block of links have titles about as long as each other, and teasers that say the words of their titles again.
    """
    runs, titles = [first], list[int]()
    while (title := runs[-1].stop) < len(seen.sights) and _may_be_title(seen, title):
        below = _paragraphs(seen, title + 1)
        if not below:
            break
        titles.append(title)
        runs.append(below)
    if not titles:
        return ()
    sights, own = seen.sights, first.start - 1
    above = [sights[j].width for j in range(heading) if sights[j].is_prose and _is_paragraph(seen, j, above=0)]
    least = max(SHORTEST_BELOW, SHARE_OF_ABOVE * median(above)) if above else SHORTEST_BELOW
    if min(sights[first.start].width, median(sights[j].width for j in chain(*runs))) < least:
        return ()
    shared = [len(stems(sights[j]) & stems(sights[j + 1])) for j in (own, *titles)]
    is_short = all(sights[j].width <= LONGEST_SUBHEADING * sights[own].width for j in titles)
    is_insert = any(match.section == "read_also" for match in sights[heading].matches)
    said_again = shared[0] + (0 if is_insert else min(shared[1:]))
    if (is_short and said_again <= OWN_WORDS) or (is_insert and not any(shared)):
        return range(first.start, runs[-1].stop)
    return ()


def _counts(sight: Sight) -> bool:
    """Does a line only say to those who listen where a list begins, goes on and ends: "list 1 of 2", "end of list"?"""
    return bool(sight.matches) and all(match.section == "navigation" and " " in match.phrase for match in sight.matches)


def _may_be_title(seen: Seen, i: int) -> bool:
    sight = seen.sights[i]
    return sight.shape not in PROSE_SHAPES and sight.end != STOP and not sight.matches and sight.ai is None


def _is_paragraph(seen: Seen, i: int, above: int) -> bool:
    """Prose of nobody but the article, in its language; below some of it a short sentence as well, the shorter the more of it."""
    sight = seen.sights[i]
    strange = FOREIGN if above >= PARAGRAPHS else MAYBE_FOREIGN
    if seen.survey.has_prose and seen.survey.foreign[i] in strange:
        return False
    if sight.consent >= NOTICE_GROUPS or sight.ai:
        return False
    if sight.matches and sight.width < LABEL_WIDTH:
        return False
    if sight.shape in PROSE_SHAPES:
        return True
    if above == 0 or sight.end != STOP:
        return False
    return above >= PARAGRAPHS or (sight.width >= SHORTEST_SENTENCE and seen.survey.foreign[i] == SAME_LANGUAGE)
