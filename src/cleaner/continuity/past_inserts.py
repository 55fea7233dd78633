"""Does the article go on below a heading over links, as its lines show: past one title, paragraph by paragraph?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ..lexicon.sections import LINK_SECTIONS, NOTICE_GROUPS
from ..sight import LABEL_WIDTH, PROSE_SHAPES, STOP, Sight
from ..signals import FOREIGN, MAYBE_FOREIGN, Observation
from .doubt import CARRIED, DOUBT_BEYOND, SMALL

MOST_TITLES = 3  # lines of an insert below its heading
PARAGRAPHS = 2  # in a row, without a title between, that are the article going on: a teaser comes with its title
BEFORE_TITLE = 3  # … and as many where another title over prose follows: items may have teasers of two paragraphs


def carry_past_inserts(seen: Observation, scores: Sequence[float]) -> list[float]:
    """
    The scores, with those of the paragraphs below an insert raised above zero: "Read also", a title, and the article goes on.

    The model is in doubt of prose below such a heading, most of all in languages that it wasn't trained on. A heading that
    may be over links, but has a section of the article below it, is raised itself.
    """
    raised = list(scores)
    begun = False
    for i, sight in enumerate(seen.sights):
        if _is_heading(sight) and (below := _goes_on(seen, i)):
            above = [] if begun else _right_above(seen, scores, i)
            for j in (*above, *below) if begun or above else ():
                raised[j] = max(raised[j], CARRIED)
        elif _is_over_section(seen, scores, i):
            raised[i] = max(raised[i], CARRIED)
        begun = begun or (raised[i] > 0 and sight.is_prose)
    return raised


def _is_over_section(seen: Observation, scores: Sequence[float], i: int) -> bool:
    """May a heading over links be that of a section, "See also": right between two paragraphs that count to the article?"""
    if not 0 < i < len(scores) - 1 or not _is_heading(seen.sights[i]):
        return False
    return all(scores[j] > 0 and _is_paragraph(seen, j, above=0) for j in (i - 1, i + 1))


def _right_above(seen: Observation, scores: Sequence[float], heading: int) -> list[int]:
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


def _goes_on(seen: Observation, heading: int) -> range:
    """The paragraphs that stand below the titles below a heading, if they are the article's."""
    size = len(seen.sights)
    start = heading + 1
    while start < min(size, heading + 1 + MOST_TITLES) and _may_be_title(seen, start):
        start += 1
    end = start
    while end < size and _is_paragraph(seen, end, end - start):
        end += 1
    is_followed = end + 1 < size and _may_be_title(seen, end) and seen.sights[end + 1].shape in PROSE_SHAPES
    if start == heading + 1 or end - start < (BEFORE_TITLE if is_followed else PARAGRAPHS):
        return range(0)
    return range(start, end)


def _may_be_title(seen: Observation, i: int) -> bool:
    sight = seen.sights[i]
    return sight.shape not in PROSE_SHAPES and sight.end != STOP and not sight.matches and sight.ai is None


def _is_paragraph(seen: Observation, i: int, above: int) -> bool:
    """Prose of nobody but the article, in its language; below some of it a short sentence as well."""
    sight = seen.sights[i]
    strange = FOREIGN if above >= PARAGRAPHS else MAYBE_FOREIGN
    if seen.survey.has_prose and seen.survey.foreign[i] in strange:
        return False
    if sight.consent >= NOTICE_GROUPS or sight.ai:
        return False
    if sight.matches and sight.width < LABEL_WIDTH:
        return False
    return sight.shape in PROSE_SHAPES or (above >= PARAGRAPHS and sight.end == STOP)
