"""Is the article over?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..blocks import Block, Decision, Markup
from ..clues.named_sections import names_a_section
from ..clues.posts import stands_under_posts
from ..clues.signed_posts import are_signed_posts
from ..deciding.beside import dress_of, weight_around
from ..deciding.sight import LABEL_WIDTH, Sight
from ..deciding.view import View
from ..lexicon.sections import LINK_HEADINGS, LINK_SECTIONS
from ..scoring.boxes import HEADINGS, Look
from ..writing.shapes import STOP
from ..writing.words import unnumbered, without_number

RULE = "stages/foot.py"
SURE = 2.8  # score by a page's elements from which a line is the article's, whatever stands above it,
SHORTEST_SURE = 25  # … if it has such a width
LIKELY, MOST_LOST = 1.5, 2.0  # what goes that has such a score, as a share of the sure prose that stays
PARAGRAPHS = 3  # paragraphs above a share bar, which may stand above the article as well
LAST = 3  # sure paragraphs above a label, below which the article may go on beside one: the last may stand in a panel
MOST = 40  # blocks below the last sure prose among which the label is looked for, or below an owner more of the article
LINKED = 0.5  # share of links of a line below a label that stands alone in its box
WHOLE_ENDS = frozenset(("read_also", "comments"))  # a count of comments stands below every post of a blog
LONGEST_COPYRIGHT = 200  # width of a line that says whose the page is,
ENOUGH = 200  # … and of the prose above one that ends it
# weight of the elements where an article may be over, and the mean from there on; the former suffices where posts are signed,
BAD, FAR_WORSE = -1.5, -2.2
GOOD, A_NOTE = -0.7, 100  # … the mean of the article above, and its width,
LEAST_BELOW, MOST_AMONG = 0.5, 0.2  # … and shares of that: what is below, and what of it stands in better elements
_COPYRIGHT = re.compile(r"\W{0,3}(?:©|\(c\)|copyright\b).*(?<!\d)(?:19|20)\d\d(?!\d)", re.I | re.S)
BOXES = frozenset(("newsletter_box",))
INSERTS = LINK_SECTIONS | BOXES  # what a box in the middle of an article may open with,
IN_ITS_BOX = frozenset(("share_bar", "paywall_notice"))  # … and what it may if it is one that looks unlike a paragraph
BEFORE_PROSE = 4  # blocks below it among which the article's next prose stands: a heading, a quote, a caption
FOOT_WORDS = frozenset(("legal_footer", "navigation"))
ENDS = LINK_HEADINGS | {"newsletter_box", "legal_footer", "paywall_notice"}


def foot(view: View) -> list[Decision]:
    """
    Remove what is in doubt below a label that stands where articles end: "Related articles", "Share", "Tags: …".

    A page's elements don't tell an author's box or an appeal for donations from a paragraph if all are dressed alike.
    Where such a label stands below the last prose that is sure, what follows isn't the article, unless the label opens
    a box of links and the next paragraph stands in boxes like those of the last one. In a text the labels above a line have weighed in
    its score already. Where no label stands, as over many comments, elements tell that are far worse than those of the article above.
    """
    if view.by_text:
        return []
    return _below_copyright(view) or _below_label(view) or _in_worse_elements(view)


def _below_copyright(view: View) -> list[Decision]:
    """
    What stands below the line that says whose the page is, and since when: "© 2012 The Courier".

    A picture's owner stands in the middle of an article, which then goes on in a box like that of its last paragraph.
    """
    owners = {i for i, sight in enumerate(view.sights) if _may_own(view, i) and _COPYRIGHT.match(sight.text)}
    above, last = 0, -1  # width of the article's prose above, and its last block
    for i, sight in enumerate(view.sights) if owners else ():
        if i in owners and above >= ENOUGH and not _goes_on(view, last, i):
            evidence = f"below {view.quote(i)}"
            owner = Decision(i, "legal", RULE, "says whose the page is, below the article")
            below = range(i + 1, len(view.blocks))
            return [owner, *(Decision(k, "boilerplate", RULE, evidence) for k in below)]
        if view.is_article_prose(i):
            above, last = above + sight.width, i
    return []


def _may_own(view: View, i: int) -> bool:
    """May a line that says whose something is, and since when, say it of the page?"""
    return view.sights[i].width < LONGEST_COPYRIGHT and view.blocks[i].kind != "caption"


def _goes_on(view: View, last: int, i: int) -> bool:
    """Does the article go on below a line, in a box like that of its last paragraph, which stands in a box like its own?"""
    markup = view.page.markup
    below = range(i + 1, min(i + 1 + MOST, len(view.blocks)))
    next_prose = next((k for k in below if view.is_prose(k)), None)
    if markup is None or next_prose is None:
        return False
    return _stand_alike(markup, view.blocks[last], view.blocks[next_prose])


def _in_worse_elements(view: View) -> list[Decision]:
    """
    What counts to the article in elements that are far worse than those of a good part above: comments, a form, a widget.

    On the pages that trained the weights, with these or with those of their folds, what goes was no article; at a mean
    of −1.8, one page lost nearly all of its article and one its questions with their answers. So worse elements are enough only where
    posts of readers stand in them. Where all elements had to be read, none are good.
    """
    markup = view.page.markup
    assert markup is not None
    weights = {i: markup.around[block.box] for i, block in enumerate(view.blocks) if view.in_article(i)}
    start = next((i for i, weight in weights.items() if weight < BAD), 0)
    if not start or view.page.floor is None:
        return []
    widths = [sight.width for sight in view.sights]
    above, below = [i for i in weights if i < start], [i for i in weights if i >= start]
    width, lower = sum(widths[i] for i in above), sum(widths[i] for i in below)
    better = sum(widths[i] for i in below if weights[i] >= BAD)
    good, bad = (weight_around(markup, view.blocks, widths, part) for part in (above, below))
    if width < A_NOTE or better > MOST_AMONG * width or good < GOOD or bad > BAD:
        return []
    far_worse = lower >= LEAST_BELOW * width and bad <= FAR_WORSE
    if any(markup.is_unseen(view.blocks[i].box) for i in below):
        return []
    posts = not _are_dressed_alike(view, above, below) and are_signed_posts(view, view.blocks[start].id)
    if not far_worse and not posts:
        return []
    evidence = f"in elements that weigh {bad:.1f}, and those of the article above {good:+.1f}".replace("-", "−")
    return [Decision(i, "comments" if posts else "boilerplate", RULE, evidence) for i in below]


def _are_dressed_alike(view: View, above: Sequence[int], below: Sequence[int]) -> bool:
    """Does prose above stand in elements with a name as prose below does: a question and its answers?"""
    markup = view.page.markup
    assert markup is not None

    def dresses(part: Sequence[int]) -> set[tuple[str, str]]:
        boxes = {view.blocks[i].box for i in part if view.is_prose(i)}
        return {
            dress_of(markup, box) for box in boxes if markup.looks[box].name or markup.looks[markup.parents[box]].name
        }

    return not dresses(above).isdisjoint(dresses(below))


def _below_label(view: View) -> list[Decision]:
    """What is in doubt below a label that ends articles, where nothing sure follows."""
    sure = [i for i, score in enumerate(view.scores) if score >= SURE and view.sights[i].width >= SHORTEST_SURE]
    if not sure or sure[-1] == len(view.blocks) - 1:
        return []
    places = view.places
    last = view.blocks[sure[-1]]
    start, end = last.id + 1, view.blocks[-1].id
    passed = range(0)  # the box of an insert, with all labels in it: "Newsletter", "Top stories", "Sign up"
    for block in view.page.blocks[start : min(end, start + MOST)]:
        sight = view.sights[places[block.id]] if block.id in places else Sight(block, view.lexicon)
        if (
            sight.width < LABEL_WIDTH
            and block.box not in passed
            and _is_end(sight, len(sure))
            and not _is_own_heading(view, block, sight)
            and not _stands_above(view, block, start)
            and not _is_of_contents(view, block)
            and not stands_under_posts(view, block, *(view.blocks[i] for i in sure))
            and not _is_note(view, block, sight, last)
        ):
            if _is_insert(view, block, sight, [view.blocks[i] for i in sure[-LAST:]]):
                passed = view.box_apart(block.box, [last.box])
                continue
            evidence = f"below {block.text[:40]!r}, and nothing sure follows"
            below = [i for i in range(sure[-1] + 1, len(view.blocks)) if view.blocks[i].id > block.id]
            likely = (view.sights[i].width for i in below if view.scores[i] >= LIKELY)
            if sum(likely) > MOST_LOST * sum(view.sights[i].width for i in sure):
                return []
            return [Decision(i, "boilerplate", RULE, evidence) for i in below]
    return []


def _is_own_heading(view: View, label: Block, sight: Sight) -> bool:
    """Is a phrase of the page's foot a heading that counts to the article: "Frequently asked questions" over these, or a platform's name?"""
    i = view.places.get(label.id)
    if i is None or label.kind != "heading" or label.links or not view.in_article(i):
        return False
    return all(match.section in FOOT_WORDS or names_a_section(view, label, match) for match in sight.matches)


def _stands_above(view: View, label: Block, start: int) -> bool:
    """Does a line stand above the end of the article as well? Then it ends nothing: it belongs to the parts of a live blog."""
    text = unnumbered(label.text)
    return any(unnumbered(block.text) == text for block in view.page.blocks[:start])


def _is_of_contents(view: View, label: Block) -> bool:
    """
    Does a line announce a heading that stands below, or is it such a heading itself, that a table of contents announces?

    Then it speaks of the article's own sections: "See also" over what the author adds.
    """
    if label.kind == "heading":
        i = view.places.get(label.id)
        return i is not None and view.in_article(i) and label.id in view.announced
    text = without_number(label.text)
    below = view.page.blocks[label.id + 1 :]
    return any(block.kind == "heading" and without_number(block.text) == text for block in below)


def _is_insert(view: View, label: Block, sight: Sight, sure: Sequence[Block]) -> bool:
    """Does a label open a box of links or a prompt, and does the article go on below it, in the box of one of its last sure paragraphs?"""
    markup, blocks, last = view.page.markup, view.page.blocks, sure[-1]
    if markup is None:
        return False
    sections = {match.section for match in sight.matches}
    box = view.box_apart(label.box, [last.box])
    boxed = bool(box) and _is_unlike_text(markup.looks[box.start], markup.looks[last.box])
    if sections.isdisjoint(INSERTS | IN_ITS_BOX if boxed else INSERTS):
        return False
    above, below = label.id, label.id + 1  # a list may print its label below its links
    while above > 0 and blocks[above - 1].box in box:
        above -= 1
    while below < len(blocks) and (blocks[below].box in box or blocks[below].link_density > LINKED):
        below += 1
    if sections.isdisjoint(BOXES | IN_ITS_BOX) and not any(block.links for block in blocks[above:below]):
        return False
    short = boxed or label.link_density > LINKED  # may the article go on with a short sentence?
    for block in blocks[below : below + BEFORE_PROSE]:
        i = view.places.get(block.id)
        if i is None or not view.in_article(i):
            continue
        if view.is_prose(i):
            return any(_stand_alike(markup, one, block) or _are_siblings(markup, one, block) for one in sure)
        if short and view.sights[i].end == STOP and any(_stand_alike(markup, one, block) for one in sure):
            return True
    return False


def _is_note(view: View, label: Block, sight: Sight, last: Block) -> bool:
    """
    Does a label open a box of sentences, and do lines of the article follow this where its last sure paragraph stands?

    Documentation has notes that are called "See also", and what follows them may be sections, listings and tables.
    """
    markup = view.page.markup
    box = view.box_apart(label.box, [last.box])
    if markup is None or not box or LINK_SECTIONS.isdisjoint(match.section for match in sight.matches):
        return False
    around = markup.parents[box.start]
    if around != markup.parents[last.box] or not _is_unlike_text(markup.looks[box.start], markup.looks[last.box]):
        return False
    inside = [i for i, block in enumerate(view.blocks) if block.box in box and block is not label]
    if not inside or not all(view.sights[i].end == STOP and view.blocks[i].link_density <= LINKED for i in inside):
        return False
    below = inside[-1] + 1
    return below < len(view.blocks) and view.in_article(below) and view.blocks[below].box in view.range_of(around)


def _is_unlike_text(box: Look, text: Look) -> bool:
    """Does a box look unlike the element of a paragraph, and is it no heading?"""
    return box.like != text.like and box.tag not in HEADINGS


def _stand_alike(markup: Markup, one: Block, other: Block) -> bool:
    """
    Do two blocks of HTML stand in boxes that look alike, which stand in boxes that look alike?

    Unlike in `are_beside` these may be two: a site may wrap each half of an article, with the links between them outside.
    """
    if markup.looks[one.box].like != markup.looks[other.box].like:
        return False
    return markup.looks[markup.parents[one.box]].like == markup.looks[markup.parents[other.box]].like


def _are_siblings(markup: Markup, one: Block, other: Block) -> bool:
    """Do two blocks of HTML stand in elements of one tag, in the same element? The class of a paragraph may be that of an article's first ones."""
    same = markup.looks[one.box].tag == markup.looks[other.box].tag
    return same and markup.parents[one.box] == markup.parents[other.box]


def _is_end(sight: Sight, above: int) -> bool:
    """Does a label end an article that has so many sure paragraphs above it? An advert ("Publicité") interrupts it, though feet have links called so."""
    if sight.before_link or any(match.section == "advert" for match in sight.matches):
        return False
    return any(
        match.section in ENDS
        or (match.section in WHOLE_ENDS and match.way == "whole_block")
        or (match.section == "navigation" and match.phrase.endswith(":"))
        or (match.section == "share_bar" and above >= PARAGRAPHS)
        for match in sight.matches
    )
