"""Is this a consent notice?"""

from __future__ import annotations

from itertools import chain

from ..blocks import Decision
from ..clues.notices import is_notice, names_the_topic
from ..deciding.beside import blocks_in
from ..deciding.view import View
from ..lexicon.sections import NOTICE_GROUPS
from ..writing.shapes import SMALL_SHAPES, STOP

RULE = "stages/consent_banner.py"
MOST = 0.4  # share of a page's prose above which the notices are what the page is about
BESIDE = 6  # blocks beside a notice in which its heading and buttons stand
BUTTONS = 2  # blocks beside a notice in which a button shows that it asks, and isn't told about
WALL = 0.5  # share of a box of HTML that is worded as a notice, from which all of it is one
MOST_WALLS = 20  # notices on a page whose boxes are looked at
BUTTON = 60  # width of a button or a heading
CONSENT = frozenset(("consent_button", "consent_banner"))


def consent_banner(view: View) -> list[Decision]:
    """
    Remove consent notices, by the words they are made of and by who speaks, and the buttons and heading beside them.

    Articles about cookies stay: they speak of others, and a page that is made of such text is about it.
    """
    notices = [i for i in range(len(view.blocks)) if is_notice(view, i) and not _deep_in_article(view, i)]
    if not notices:
        return []
    prose = sum(sight.width for i, sight in enumerate(view.sights) if view.is_prose(i))
    if sum(view.sights[i].width for i in notices) > MOST * prose:
        others = _other_prose(view, set(notices)) or _sentences_apart(view, notices)
        is_about = not others or any(names_the_topic(view, j) for j in others)
        notices = [i for i in notices if not view.in_article(i) or not is_about or (others and _has_button(view, i))]
    decisions: dict[int, Decision] = {}
    for i in notices:
        wording = view.sights[i].consent_words
        if wording and _speaks_for_the_site(view, i, set(wording.groups)):
            decisions[i] = Decision(i, "consent", wording.rule, wording.evidence)
    for i in list(decisions)[:MOST_WALLS]:
        for j in _wall(view, i):
            decisions.setdefault(j, _beside(view, j, i))
    for i in notices:
        if i not in decisions:
            continue
        for step in (1, -1):
            for j in range(i + step, i + step * (BESIDE + 1), step):
                if not 0 <= j < len(view.blocks) or not _belongs(view, j):
                    break
                decisions.setdefault(j, _beside(view, j, i))
    return list(decisions.values())


def _has_button(view: View, i: int) -> bool:
    """Does a button stand beside a notice? So it is over a short article, if the page has other prose."""
    beside = range(max(0, i - BUTTONS), min(len(view.blocks), i + BUTTONS + 1))
    return any("consent_button" in view.sections(j) for j in beside)


def _other_prose(view: View, notices: set[int]) -> list[int]:
    return [j for j in range(len(view.blocks)) if view.is_prose(j) and j not in notices and not _is_worded(view, j)]


def _sentences_apart(view: View, notices: list[int]) -> list[int]:
    """The sentences of an article that has no longer paragraph: in HTML, outside of the elements that hold the notices."""
    markup, blocks = view.page.markup, view.blocks
    if markup is None:
        return []
    walls = [view.range_of(markup.parents[blocks[i].box]) for i in notices[:MOST_WALLS] if blocks[i].box > 0]
    return [
        j
        for j, block in enumerate(blocks)
        if view.sights[j].end == STOP
        and block.kind == "paragraph"
        and not any(block.box in wall for wall in walls)
        and not _is_worded(view, j)
    ]


def _wall(view: View, i: int) -> range:
    """The blocks of the box of HTML that a notice fills: a wall of many paragraphs, not all of which speak of consent."""
    markup, box = view.page.markup, view.blocks[i].box
    wall = range(i, i)
    width = worded = 0
    while markup is not None and box >= 0 and view.title_box not in view.range_of(box):
        around = blocks_in(view.blocks, view.range_of(box), wall)
        for j in chain(range(around.start, wall.start), range(wall.stop, around.stop)):
            width += view.sights[j].width
            worded += view.sights[j].width if _is_worded(view, j) else 0
        if worded < WALL * width:
            break
        wall, box = around, markup.parents[box]
    return wall


def _is_worded(view: View, j: int) -> bool:
    wording = view.sights[j].consent_words
    return not CONSENT.isdisjoint(view.sections(j)) or (wording is not None and len(wording.groups) > 1)


def _speaks_for_the_site(view: View, i: int, groups: set[str]) -> bool:
    """Does what looks like a notice stand where notices do, or say enough? An article may quote one."""
    if not view.in_article(i) or view.is_foreign(i) or len(groups) > NOTICE_GROUPS:
        return True
    if "topic" not in groups:
        return False
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks)]
    if any("consent_button" in view.sections(j) for j in beside):
        return True
    prose = [j for j in range(len(view.blocks)) if j != i and view.is_article_prose(j)]
    return not prose or i < prose[0] or i > prose[-1]


def _deep_in_article(view: View, i: int) -> bool:
    """Sure prose of the article on both sides, close by."""
    around = (i - 2, i - 1, i + 1, i + 2)
    return (
        view.scores[i] > 0
        and sum(0 <= j < len(view.blocks) and view.scores[j] > 1.5 and view.is_prose(j) for j in around) >= 3
    )


def _belongs(view: View, j: int) -> bool:
    """A button or a heading of a notice: short, and no line of the article."""
    sight = view.sights[j]
    if sight.width >= BUTTON:
        return False
    sections = view.sections(j)
    if not CONSENT.isdisjoint(sections):
        return True
    wording = sight.consent_words
    if sections or wording is None or sight.shape not in SMALL_SHAPES:
        return False
    return not view.in_article(j) or len(wording.groups) > 1


def _beside(view: View, j: int, notice: int) -> Decision:
    match = next((match for match in view.sights[j].matches if match.section.startswith("consent")), None)
    if match:
        return Decision(j, "consent", match.rule, f"{match.phrase!r} beside the notice in block", names=notice)
    return Decision(j, "consent", RULE, "a short line beside the notice in block", names=notice)
