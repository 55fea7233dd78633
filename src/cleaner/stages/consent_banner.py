"""Is this a consent notice?"""

from __future__ import annotations

from ..blocks import Decision
from ..notices import GROUPS, is_notice
from ..view import View

RULE = "stages/consent_banner.py"
CERTAIN = 3.0  # score by a page's elements from which a block is the article's own, however it is worded
ENDS = 3  # blocks at the head and the foot of an article that may be a notice all the same
MOST = 0.4  # share of a page's prose above which the notices are what the page is about
BESIDE = 6  # blocks beside a notice in which its heading and buttons stand
BUTTON = 60  # width of a button or a heading


def consent_banner(view: View) -> list[Decision]:
    """
    Remove consent notices, by the words they are made of and by who speaks, and the buttons and heading beside them.

    Articles about cookies stay: they speak of others, and a page that is made of such text is about it.
    """
    notices = [
        i
        for i in range(len(view.blocks))
        if not _is_certain(view, i) and is_notice(view, i) and not _deep_in_article(view, i)
    ]
    if not notices:
        return []
    prose = sum(sight.width for i, sight in enumerate(view.sights) if view.is_prose(i))
    if sum(view.sights[i].width for i in notices) > MOST * prose:
        notices = [i for i in notices if not view.in_article(i)]
    decisions: dict[int, Decision] = {}
    for i in notices:
        wording = view.lexicon.measure(view.blocks[i].text, "consent_banner")
        if wording and _speaks_for_the_site(view, i, set(wording.groups)):
            decisions[i] = Decision(i, "remove", "consent", wording.rule, wording.evidence)
    for i in list(decisions):
        for step in (1, -1):
            for j in range(i + step, i + step * (BESIDE + 1), step):
                if not 0 <= j < len(view.blocks) or not _belongs(view, j):
                    break
                decisions.setdefault(j, _beside(view, j, i))
    return list(decisions.values())


def _is_certain(view: View, i: int) -> bool:
    """Do the elements of a page leave no doubt that a block is the article's own? At its head and foot nothing is certain."""
    return not view.by_text and view.scores[i] >= CERTAIN and ENDS <= i < len(view.blocks) - ENDS


def _speaks_for_the_site(view: View, i: int, groups: set[str]) -> bool:
    """Does what looks like a notice stand where notices do, or say enough? An article may quote one."""
    if not view.in_article(i) or view.is_foreign(i) or len(groups) > GROUPS:
        return True
    if "topic" not in groups:
        return False
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(view.blocks)]
    if any("consent_button" in view.sections(j) for j in beside):
        return True
    prose = [j for j in range(len(view.blocks)) if j != i and view.in_article(j) and view.is_prose(j)]
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
    if sight.width >= BUTTON or view.blocks[j].kind == "title":
        return False
    sections = view.sections(j)
    if sections & {"consent_button", "consent_banner"}:
        return True
    wording = view.lexicon.measure(view.blocks[j].text, "consent_banner")
    if sections or wording is None or sight.shape not in (1, 2, 3):
        return False
    return not view.in_article(j) or len(wording.groups) > 1


def _beside(view: View, j: int, notice: int) -> Decision:
    match = next((match for match in view.sights[j].matches if match.section.startswith("consent")), None)
    if match:
        return Decision(j, "remove", "consent", match.rule, f"{match.phrase!r} beside the notice in block {notice}")
    return Decision(j, "remove", "consent", RULE, f"a short line beside the notice in block {notice}")
