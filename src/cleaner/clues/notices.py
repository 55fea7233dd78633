"""Is a block worded as a consent notice that speaks to the reader, or does it quote one?"""

from __future__ import annotations

from ..deciding.view import View
from ..lexicon.sections import NOTICE_GROUPS
from ..writing.quotations import QUOTATION_MARK

BESIDE = 3  # blocks above a short notice, and below its button, between which it may be an article's example
PART_OF_ARTICLE = 1.5  # score from which a block that holds quotation marks only reports what a notice says


def is_notice(view: View, i: int) -> bool:
    """By its wording, or by a button below it where it says little; an article that quotes a notice isn't one."""
    if view.sights[i].consent < NOTICE_GROUPS and not _has_its_button(view, i):
        return False
    return not (view.scores[i] > PART_OF_ARTICLE and QUOTATION_MARK.search(view.blocks[i].text))


def _has_its_button(view: View, i: int) -> bool:
    """
    Does a line say only that the site uses cookies, and a button follow: "This site uses cookies." over "OK"?

    Between paragraphs of an article that is about cookies, the two are its example.
    """
    if i + 1 == len(view.blocks) or not view.sights[i].says_what_the_site_uses:
        return False
    if not any(
        match.section == "consent_button" and match.way == "whole_block" for match in view.sights[i + 1].matches
    ):
        return False
    around = (range(max(0, i - BESIDE), i), range(i + 2, min(len(view.blocks), i + 2 + BESIDE)))
    return not (all(any(map(view.is_article_prose, beside)) for beside in around) and _is_about_cookies(view, i))


def _is_about_cookies(view: View, notice: int) -> bool:
    """Does any other paragraph of the article name them?"""
    paragraphs = (j for j in range(len(view.blocks)) if j != notice and view.is_article_prose(j))
    return any(names_the_topic(view, j) for j in paragraphs)


def names_the_topic(view: View, i: int) -> bool:
    """Does a line speak of cookies or their like? On a page about them, others than the notices do."""
    return view.sights[i].touches("consent_banner", "topic")
