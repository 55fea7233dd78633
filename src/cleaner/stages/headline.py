"""Which block is the title?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import chain, islice

from ..clues.browser_tab import Tab, tab_of
from ..clues.chat_remarks import remark_above
from ..clues.first_paragraph import CALLED, first_paragraph
from ..clues.link_rows import row_of_links
from ..clues.notices import is_notice
from ..clues.picture_credits import credit_at_end
from ..clues.title_shapes import (
    LONG,
    is_aside,
    is_dateline,
    is_h1,
    is_made_of_others,
    is_mostly_digits,
    is_name_of_section,
    is_one_of_amounts,
    is_one_of_items,
    is_one_of_results,
    is_over_list,
    is_verse,
    leads_to_title,
    may_be_title,
)
from ..deciding.sight import Sight
from ..deciding.view import View
from ..lexicon.sections import AI_SECTIONS
from ..scoring.own_signals import HEAD
from ..writing.folding import fold
from ..writing.quotations import is_labelled_quotation
from ..writing.shapes import COLON, COMMA, DOTS, QUESTION_MARKS, SENTENCE, TINY
from ..writing.words import tokens

KNOWN, FEW = 3.0, 2  # points for a line all of whose words come back in the prose, the commonest aside; so few say less
BEFORE = 30  # blocks above the article that are looked at, beside the first one of the page
DECLARED, SAYS = 3.0, 4.0  # points for a line that the page's title element holds, and that the tab says word for word
H1 = 3.0  # … for a heading of the highest level
REPEATED = 3.0  # points that a line loses which the site repeats
ALONE = 4  # blocks above the article up to which the page's first line is likely its title,
FEWEST = 3  # … if it has so many words: the name of a site or a section has fewer
MOST_WORDS = 25  # … and no more than so many
FAR = 0.05  # points that a line loses for each line between it and the article
TWICE = 0.5  # points for a line that stands on the page again,
BESIDE = 0.5  # … and for one with no more than dates and bylines between
GOES_ON = 2.0  # points that a line loses which goes on with a sentence: a link in it had cut it
STANDFIRST, LONGER = 2.0, 2  # points that a line loses right below a possible title, so many times as wide as this
BEGINS = 4.0  # points that a line loses with which the first paragraph begins word for word
THEME, MOST_THEMES = 0.4, 6  # points for each of so many words that come back
FAIR = 60  # width of a line from which each says less
COMES_BACK = 3  # … in so many paragraphs
SIGNED, BYLINE = 1.25, 4  # points for a line with a byline or a date among so many lines below it
HARDLY = 0.01  # the points of a line that is hardly a title
ASKED = 2.0  # points that the first of several questions loses, for the title stands above:
QUESTIONS, ASKING = 3, 9  # … of so many among so many blocks
TRAIL = 2.0  # points that a line loses that is a trail, or a row of labels: "A | Email | Print"
STRANGE = 1.5  # points that a line loses in a script of none of the prose, of which that says no word
LONGEST_AI_LABEL = 110  # width of a line about AI of which the article has no word
GOING_ON = ",.;:)]"
_TRAIL = re.compile(r"\s[|>»›/]\s|\|")
FURNITURE = {
    "share_bar",
    "consent_button",
    "legal_footer",
    "comments",
    "advert",
    "newsletter_box",
    "paywall_notice",
    "byline",
    "caption_credit",
    "consent_banner",
    *AI_SECTIONS,
}


def headline(view: View, repeated: Collection[int] = ()) -> int | None:
    """
    Find the title: the line above the article that its text talks about.

    Of the lines that stand above the first paragraph, the one whose words come back in the article, that opens the
    page or stands on it twice, and that is close to the article. A scraped text often begins with what the browser's
    tab says: then it is the line that the tab names. A text that begins with its first paragraph has none.
    A line that the site repeats, as far as that is known, is less likely one: its name stands above every article.
    """
    if _is_marked(view):
        return 0
    start = first_paragraph(view)
    if start is None:
        return None
    declared = set(tokens(markup.title if (markup := view.page.markup) else view.page.declared.get("title", "")))
    tab = tab_of(view)
    printed = Counter(sight.text for sight in view.sights[:start])
    first_of = {view.sights[i].text: i for i in range(start - 1, -1, -1)}
    candidates = _candidates(view, start, tab)
    themes = _themes(view, candidates)
    best, best_points = None, 0.0
    for i in candidates:
        points = _points(view, i, start, declared, tab, first_of)
        if points > HARDLY:
            points += _points_of_themes(view.sights[i], themes)
            points += SIGNED if _is_signed(view, i, start) else 0.0
            if printed[view.sights[i].text] > 1 and not view.blocks[i].bullet:
                points += TWICE + (BESIDE if _is_said_again(view, i, start) else 0.0)
        points -= REPEATED if i in repeated else 0.0
        if best is not None and _is_standfirst(view, best, i):
            points -= STANDFIRST
        if points and _begins_article(view, i, start):
            points = max(HARDLY, points - BEGINS)
        if points and points >= best_points:  # of two that say as little, the lower
            best, best_points = i, points
    return best


def _is_marked(view: View) -> bool:
    """Does Markdown begin with a heading of the highest level, and the article right below it? A site's name stands over menus, or another heading."""
    page, blocks = view.page, view.blocks
    if not page.is_markdown or page.markup is None or not is_h1(page.markup, blocks[0]) or view.sections(0) & FURNITURE:
        return False
    below = next((i for i in range(1, len(blocks)) if view.is_article_prose(i)), len(blocks))
    return below <= ALONE and all(blocks[i].kind != "heading" for i in range(1, below))


def _themes(view: View, candidates: Sequence[int]) -> frozenset[str]:
    """Words of the candidates that come back in several paragraphs: what the article is about, rather than a section of it."""
    words = frozenset().union(*(view.sights[i].vocabulary for i in candidates))
    counts = Counter(chain.from_iterable(words & sight.vocabulary for sight in view.sights if sight.is_prose))
    return frozenset(word for word, count in counts.items() if count >= COMES_BACK)


def _points_of_themes(sight: Sight, themes: frozenset[str]) -> float:
    """A long line has more of such words, and says no more by each."""
    found = min(MOST_THEMES, len(themes & sight.vocabulary))
    return THEME * found * min(1.0, FAIR / sight.width)


def _is_signed(view: View, i: int, start: int) -> bool:
    """Does a byline or a date stand below a line, among the next ones above the article?"""
    return any(view.sights[j].signs for j in range(i + 1, min(i + 1 + BYLINE, start)))


def _is_said_again(view: View, i: int, start: int) -> bool:
    """Does one of the next lines above or below say the same, with no more than dates and bylines between?"""
    for way in (range(i - 1, max(-1, i - 2 - BYLINE), -1), range(i + 1, min(start, i + 2 + BYLINE))):
        other = next((j for j in way if not view.sights[j].signs), i)
        if other != i and view.sights[other].text == view.sights[i].text:
            return True
    return False


def _candidates(view: View, start: int, tab: Tab) -> list[int]:
    """
    The lines above the article; of those far above, the first of the page, and the headings of the highest level.

    Where none of them is what the tab says, it may be a line right below what seems the first paragraph, above another one.
    """
    near = max(0, start - BEFORE)
    markup = view.page.markup
    above = [*(i for i in range(near) if i == 0 or (markup and is_h1(markup, view.blocks[i]))), *range(near, start)]
    if not tab.parts or any(tab.says(view.sights[i].text) for i in above):
        return above
    size = len(view.blocks)
    below = (i for i in range(start, min(start + CALLED, size)) if tab.says(view.sights[i].text))
    return [*above, *islice((i for i in below if any(map(view.is_prose, range(i + 1, min(i + 1 + CALLED, size))))), 1)]


def _over_notice(view: View, i: int) -> bool:
    """Is this the heading of a consent notice?"""
    if i + 1 == len(view.blocks) or not is_notice(view, i + 1):
        return False
    return view.lexicon.measure(view.blocks[i].text, "consent_banner") is not None or view.is_foreign(i)


def _points(view: View, i: int, start: int, declared: set[str], tab: Tab, first_of: Mapping[str, int]) -> float:
    """How much a line looks like the title, of which words may be declared, `first_of` each line where it stands first; 0 where it can't be one."""
    block, sight = view.blocks[i], view.sights[i]
    says = i > 0 and tab.says(sight.text)
    if (few := _points_of_others(view, i, start, says, first_of)) is not None:
        return few
    scripts, markup, words = view.survey.scripts, view.page.markup, set(sight.words)
    telling = [word for word in words if not view.lexicon.languages_of(word)]
    known = sum(word in view.survey.prose for word in telling) / (len(telling) + FEW)
    if sight.ai and not known and not says and not words & declared and sight.width <= LONGEST_AI_LABEL:
        return 0.0  # an article about AI goes on about what its title says
    strange = not known and bool(scripts) and sight.script not in scripts
    points = KNOWN * known + DECLARED * len(words & declared) / len(words) + _points_of_length(len(words))
    points += 1.5 if block.kind == "heading" else 0.0
    points += H1 if markup and is_h1(markup, block) else -FAR * min(start - i, BEFORE)
    points += 0.0 if i else 2.5 if start <= ALONE and len(telling) >= FEWEST and sight.shape != TINY else 0.5
    points += SAYS if says else DECLARED if i and not block.bullet and tab.names(sight.text, words) else 0.0
    points -= TRAIL if i and len(_TRAIL.findall(sight.text)) > 1 else 0.0
    points -= GOES_ON if sight.text[0].islower() or sight.text[0] in GOING_ON else 0.0
    points -= 1.0 if sight.width > LONG else 0.0
    points += 0.5 if block.gap else 0.0
    points -= 1.0 if block.bullet or sight.ai else 0.0
    points -= 1.0 if sight.end in (COLON, COMMA, DOTS) else 0.0
    points -= 1.0 if sight.dated and len(words) < 6 else 0.0
    points -= STRANGE if strange and not words & declared else 0.0
    points += 0.5 if view.in_article(i) else 0.0
    points -= ASKED if i == start - 1 and _is_first_of_questions(view, i) else 0.0
    return max(points, HARDLY)


def _points_of_others(view: View, i: int, start: int, says: bool, first_of: Mapping[str, int]) -> float | None:
    """The points of a line that is something else: none, or next to none where it may be the title if there is no other. None for any that may be one."""
    block, sight = view.blocks[i], view.sights[i]
    scripts, markup = view.survey.scripts, view.page.markup
    is_heading = block.kind == "heading" or (markup is not None and is_h1(markup, block))
    if block.id < view.page.above and not is_heading:
        return 0.0  # what a file says of itself
    if not (may_be_title(view, i) or says) or not sight.script or (scripts and sight.script not in scripts | {"LATIN"}):
        return 0.0
    if (_is_furniture(view, i) and not says) or is_notice(view, i) or _over_notice(view, i):
        return 0.0
    if (i == 0 and remark_above(view)) or block.id in view.mail_heads:
        return 0.0
    if not says and (credit_at_end(view, i) or row_of_links(sight.text)):
        return 0.0
    if markup is not None and markup.title and not says and markup.is_unseen(block.box):
        return 0.0
    if is_one_of_results(view, i) and not says:
        return 0.0
    if "navigation" in view.sections(i):
        return HARDLY if i == 0 and is_name_of_section(sight) else 0.0
    if is_made_of_others(view, i, first_of) or leads_to_title(view, i, start):
        return HARDLY
    if (sight.dated and is_mostly_digits(sight.text)) or is_dateline(sight.text):  # only a diary has such a heading
        return HARDLY if block.kind == "heading" or says else 0.0
    if is_one_of_amounts(view, i) or is_over_list(view, i) or is_verse(view, i):
        return 0.0
    return 0.0 if (is_one_of_items(view, i) or is_aside(sight.text)) and not says else None


def _is_furniture(view: View, i: int) -> bool:
    """Does a phrase say what else a line is? "Interview: …" may be a byline, but not before a quotation."""
    found = view.sections(i) & FURNITURE
    return bool(found) and not (found == {"byline"} and is_labelled_quotation(view.blocks[i].text))


def _points_of_length(words: int) -> float:
    """Titles have a few words; three of them may as well name a page in a menu: "Who we are"."""
    return -0.5 if not FEWEST <= words <= MOST_WORDS else 0.5 if words == FEWEST else 1.0


def _is_first_of_questions(view: View, i: int) -> bool:
    """Does a line ask, and do others below, each after its answer?"""
    asks = [sight.text.endswith(QUESTION_MARKS) for sight in view.sights[i : i + ASKING]]
    return asks[:1] == [True] and sum(asks) >= QUESTIONS


def _is_standfirst(view: View, title: int, i: int) -> bool:
    """Does a much longer line, which counts to the article, stand right below one that does so as well or has words enough for a title?"""
    likely = view.in_article(title) or len(view.sights[title].vocabulary) > FEWEST
    return likely and i == title + 1 and view.in_article(i) and view.sights[i].width > LONGER * view.sights[title].width


def _begins_article(view: View, i: int, start: int) -> bool:
    """Does the first paragraph begin with a line, word for word, that is as long as a sentence or cut off?"""
    sight, first = view.sights[i], view.sights[start]
    if sight.before_dots:
        return fold(first.text[:HEAD]).startswith(sight.before_dots[:SENTENCE])
    return sight.width >= SENTENCE and first.words[: len(sight.words)] == sight.words
