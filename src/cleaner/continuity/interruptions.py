"""Does the article of a text go on below a box or an insert that stands in its middle: a newsletter's, a share bar, an advert, a credit, a byline, a note?"""

from __future__ import annotations

from collections.abc import Sequence

from ..deciding.sight import LABEL_WIDTH, Sight
from ..lexicon.sections import AI_SECTIONS, LINK_SECTIONS, NOTICE_GROUPS
from ..scoring.signals import NEW_WORDS, SAME_LANGUAGE, UNTOLD, Observation
from ..writing.shapes import COLON, COMMA, PROSE_SHAPES, SHORT_SHAPES, STOP

# What interrupts articles; what ends them, related links, comments and the page's foot, is none of it.
INTERRUPTING = frozenset(
    (
        "newsletter_box",
        "paywall_notice",
        "advert",
        "read_also",
        "share_bar",
        "navigation",
        "consent_banner",
        "consent_button",
        "caption_credit",
        "byline",
        "ai_label",
        *AI_SECTIONS,
    )
)
BARE = frozenset(("advert", "caption_credit"))  # … and that have nothing below that could be taken for a subheading,
WORDED = frozenset(("newsletter_box", "paywall_notice", "consent_banner"))  # … or sentences of their own
LONGEST_BOX = 8  # lines of a box,
PARAGRAPHS_BELOW = 2  # … below which as many paragraphs, right below each other, go on with the article,
DOUBT_BELOW_BOX = 7.0  # … and how far below zero they may be
SHORTEST_BELOW_BOX = 35  # width of a short sentence among them
HEAD_OF_BOX = 2  # lines at the head of a box, one of which is a prompt to subscribe
LONGEST_OPENING = 4  # lines with which an article goes on below lines of which nothing is known: perhaps a subheading or two, and two paragraphs,
DOUBT_BELOW_LINES = 4.5  # … and how far below zero these may be
MOST_TITLES = 3  # lines below a heading over links in a box


def goes_on_below_box(seen: Observation, scores: Sequence[float], last: int, i: int) -> Sequence[int]:
    """
    The lines from here on with which the article goes on for sure, below a box of a few lines that began right below its last paragraph.

    They are two paragraphs in a row, perhaps with a subheading above or between: one may be a teaser, or about the site,
    but not between two boxes or below an advert alone. An insert may stand in the box: "Read also: …". What stands below a label that ends articles
    isn't asked.
    """
    if not 1 < i - last <= LONGEST_BOX + 1 or scores[i] <= -DOUBT_BELOW_BOX:
        return ()
    box = seen.sights[last + 1 : i]
    if any(sight.is_prose and sight.consent < NOTICE_GROUPS for sight in box):
        return ()
    sections = {section for sight in box for section in _sections_of(sight)}
    if not sections and not any(sight.consent >= NOTICE_GROUPS or is_insert(sight) for sight in box):
        return ()
    if not sections <= INTERRUPTING:
        return ()
    shortest = SHORTEST_BELOW_BOX if sections.isdisjoint(WORDED) else 0
    first = i
    if _is_subheading(seen.sights[i]):
        if not (sections <= BARE and all(sight.matches for sight in box)):
            return ()
        first = i + 1
    below = _paragraphs(seen, scores, first, shortest)
    if not below and first == i and _may_be_the_articles(seen, i, 0, NEW_WORDS):
        if is_over_paragraphs(seen, scores, i + 1, shortest):
            below = _paragraphs(seen, scores, i + 2, shortest)
        elif _goes_on_between_boxes(seen, scores, i, shortest):
            return (i,)
    if not below and sections == {"advert"} and scores[i] > -DOUBT_BELOW_LINES and _may_be_the_articles(seen, i):
        return (i,)
    return range(i, below.stop) if below else ()


def goes_on_below_lines(seen: Observation, scores: Sequence[float], last: int, i: int) -> int:
    """
    The end of the paragraphs with which the article goes on at a line, below a few short lines; 0 where it doesn't.

    They are a note, the title of another article with its date and a link, or what stands between a prompt to subscribe and its
    button. Two paragraphs right below each other follow, perhaps below a subheading; titles and teasers stand in turn.
    """
    between = seen.sights[last + 1 : i]
    if not 0 < len(between) <= LONGEST_BOX or seen.sights[i].end == COLON:
        return 0
    if not _is_framed(between) and (
        any(sight.is_prose or sight.consent >= NOTICE_GROUPS or sight.ai for sight in between)
        or not set[str]().union(*map(_sections_of, between)) <= INTERRUPTING
    ):
        return 0
    run = paragraphs = 0  # right below each other, and those of them that are no short sentences
    for j in range(i, min(i + LONGEST_OPENING, len(scores))):
        sight = seen.sights[j]
        if _may_be_the_articles(seen, j, SHORTEST_BELOW_BOX, *(() if run == 0 else (NEW_WORDS,))):
            if scores[j] <= -DOUBT_BELOW_LINES or not _is_told_alike(seen, last, j):
                return 0
            run, paragraphs = run + 1, paragraphs + (sight.shape in PROSE_SHAPES)
            if run >= PARAGRAPHS_BELOW and paragraphs:
                return j + 1
        elif (run == 0 and j > i) or not _is_subheading(sight):
            return 0
        else:
            run = paragraphs = 0
    return 0


def _is_framed(box: Sequence[Sight]) -> bool:
    """Does a prompt to subscribe stand above, and another one below, such as its button?"""
    head = any("newsletter_box" in _sections_of(sight) for sight in box[:HEAD_OF_BOX])
    return head and len(box) > 1 and "newsletter_box" in _sections_of(box[-1])


def _is_told_alike(seen: Observation, one: int, other: int) -> bool:
    """Is a paragraph told to be in the article's language, or untold as another one of it is?"""
    told = seen.survey.foreign
    return told[other] == SAME_LANGUAGE or told[one] != SAME_LANGUAGE


def _sections_of(sight: Sight) -> set[str]:
    """What a line in a box may be. An insert is none of it, and the word over adverts may be a link in the page's foot elsewhere."""
    sections = {match.section for match in sight.matches}
    if "advert" in sections:
        return {"advert"}
    return set() if is_insert(sight) else sections


def is_insert(sight: Sight) -> bool:
    """Does the line send the reader to another article in the middle of this one: "Read also: …"?"""
    return sight.width < LABEL_WIDTH and any(
        match.section == "read_also" and match.has_title_behind(sight.width) for match in sight.matches
    )


def _goes_on_between_boxes(seen: Observation, scores: Sequence[float], i: int, shortest: int) -> bool:
    """
    Does another box stand right below a paragraph, and then a paragraph in little doubt, or several in a row?

    Past a box with sentences of its own, and past a heading over links with a few titles below it, prose has to count to the article by itself.
    """
    sights = seen.sights
    end, titles, linked = i + 1, 0, False
    while end < min(len(sights), i + 1 + LONGEST_BOX):
        if _is_over_links(sights[end]):
            linked, titles = True, MOST_TITLES
        elif titles and _is_subheading(sights[end]):
            titles -= 1
        elif _interrupts(sights[end]):
            titles = 0
        else:
            break
        end += 1
    if not i + 1 < end < len(sights):
        return False
    if _may_be_the_articles(seen, end) and scores[end] > (-DOUBT_BELOW_LINES if shortest and not linked else 0):
        return True
    return not linked and bool(_paragraphs(seen, scores, end, shortest))


def _is_over_links(sight: Sight) -> bool:
    return any(match.section in LINK_SECTIONS for match in sight.matches) and not is_insert(sight)


def _interrupts(sight: Sight) -> bool:
    """Is this a line of a box that interrupts articles, by what is known of it?"""
    sections = _sections_of(sight)
    return is_insert(sight) or (bool(sections) and sections <= INTERRUPTING)


def _paragraphs(seen: Observation, scores: Sequence[float], start: int, shortest: int) -> range:
    """
    The article's paragraphs from a line on, as far as they stand right below each other: two at least, one of them for sure in its language.

    With `shortest`, short sentences count as well, if they are as wide.
    """
    end = start
    while end < len(scores) and scores[end] > -DOUBT_BELOW_BOX and _may_be_the_articles(seen, end, shortest, NEW_WORDS):
        end += 1
    languages = seen.survey.foreign
    told = any(languages[j] != NEW_WORDS for j in range(start, min(end, start + PARAGRAPHS_BELOW)))
    told = told or SAME_LANGUAGE not in languages  # nothing is known of the article's words
    return range(start, end if told and end >= start + PARAGRAPHS_BELOW else start)


def is_over_paragraphs(seen: Observation, scores: Sequence[float], i: int, shortest: int = 0) -> bool:
    """Does a short line that is no sentence stand right over paragraphs that may be the article's, as a subheading does?"""
    return i < len(scores) and _is_subheading(seen.sights[i]) and bool(_paragraphs(seen, scores, i + 1, shortest))


def _is_subheading(sight: Sight) -> bool:
    return sight.shape in SHORT_SHAPES and sight.end not in (STOP, COLON, COMMA) and not (sight.dated or sight.matches)


def _may_be_the_articles(seen: Observation, i: int, shortest: int = 0, *strange: int) -> bool:
    """Is this a paragraph, or a sentence of some width, that isn't told to be in another language, and that nothing is known of?"""
    sight = seen.sights[i]
    sentence = sight.shape in PROSE_SHAPES or (shortest and sight.end == STOP and sight.width >= shortest)
    if not sentence or seen.survey.foreign[i] not in (SAME_LANGUAGE, UNTOLD, *strange):
        return False
    return not (sight.matches or sight.dated or sight.consent >= NOTICE_GROUPS)
