"""Which lines of a text are the article? The stages say, round after round."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from ..blocks import Decision, Page
from ..continuity.doubt import CARRIED, SMALL
from ..continuity.groups import doubt_in_groups, groups_back, is_in_groups, may_be_in_groups
from ..continuity.in_text import is_plain
from ..continuity.short_sentences import is_quantity
from ..lexicon.phrases import Lexicon
from ..no_article.error_page import stands_instead
from ..no_article.listing import count_links
from ..no_article.not_a_page import taken_for_a_page
from ..options import Options
from ..related.headings import RULE as UNLISTED
from ..stages.file_head import RULE as FILE_HEAD
from ..stages.headline import headline
from ..stages.page_code import RULE as PAGE_CODE
from ..stages.title_again import title_again
from ..writing.shapes import SHORT_SHAPES, STOP
from .decisions import (
    LISTED,
    NOTHING_FOUND,
    ROUNDS,
    Stage,
    as_lines,
    decide,
    first_warnings,
    guard,
    leaves,
    renumbered,
    without_its_copy,
)
from .outcome import Outcome
from .view import REACH, View, look

ONLY_A_TITLE = "no article was found; nothing but a title was kept"
MOST_IN_DOUBT = 0.25  # share of a text laid out as an article that the model may speak against,
MOST_AT_FIRST = 0.8  # … where nothing else has been found on the page that doesn't belong to it,
MOST_MILDLY, MILD = 0.95, 2.0  # … that more of it may be, and how far below zero then
ITEMS = 3  # items at its end, without blank lines, that may be links
FURNITURE = 0.12  # … or so few of its lines, one at least
DOUBTED = 4.5  # … and how far below zero its lines may score


def decide_text(page: Page, options: Options, lexicon: Lexicon, stages: Sequence[Stage]) -> Outcome:
    """
    Run the stages over a page's lines, and again over what they leave, until they leave it as it is.

    That makes cleaning a clean text change nothing: the last round is what it would do.
    """
    lines = as_lines(page.blocks) if page.is_html else page.blocks
    first = view = look(page, lines, lexicon, options)
    title = headline(first)
    removals: dict[int, Decision] = {}
    explain: dict[int, Callable[[], str]] = {}
    heads: set[int] = set()  # lines that went because they look like a title of what was left
    grouped: set[int] = set()  # lines that came back with the groups they stand in
    warnings = first_warnings(page)
    is_article = True
    doubt = doubt_in_groups(first) if len(first.blocks) <= SMALL else DOUBTED
    is_grouped = is_in_groups(first.blocks)
    if mistake := taken_for_a_page(page.source):
        warnings.append(mistake)
        is_article = False
    is_marked = page.is_markdown and title is not None and page.blocks[title].kind == "heading"
    for turn in range(ROUNDS):
        names = [block.id for block in view.blocks]
        no_gaps = turn > 0 and is_grouped
        plain = is_plain(view.blocks, moved_in=True)
        stays, head = title, None  # what no stage may remove; what would be the title of the text that is left
        if turn > 0 and not options.title and not is_marked:
            head = headline(view)
            stays = view.blocks[head].id if head is not None and view.in_article(head) else None
        found = decide(view, stages, stays)
        if turn == 0 and _may_be_verses(view, found):
            left, title, is_article = [*view.blocks], None, False
            warnings.append(NOTHING_FOUND)
            break
        told = {n for n, decision in found.items() if not _is_soft(view, n, decision, no_gaps, doubt)}
        if removals.keys() <= heads and plain and 0 < len(told) <= max(1, FURNITURE * len(names)):
            found = _without_doubted(view, found, told)
            heads.update(names[n] for n in found)
        most = MOST_AT_FIRST if removals.keys() <= heads else MOST_IN_DOUBT
        above = {n for n, decision in found.items() if decision.rule == FILE_HEAD}  # what no doubt brings back
        below = {n: decision for n, decision in found.items() if n not in above} if above else found
        if plain and not _ends_in_items(view) and _is_in_doubt(view, below, most, no_gaps, doubt):
            found = {n: decision for n, decision in found.items() if n == head or n in above}
            heads.update(names[n] for n in found)
        if turn == 0 and found and may_be_in_groups(view):
            told = {n for n, decision in found.items() if not _is_soft(view, n, decision, no_gaps, doubt)}
            back = groups_back(view, found, told, title)
            if back is not None:
                found = {n: decision for n, decision in found.items() if n not in back}
                grouped.update(names[n] for n in back)
                heads.update(names[n] for n in found)
        if grouped and turn > 0:
            found = {
                n: decision
                for n, decision in found.items()
                if names[n] not in grouped or not _is_soft(view, n, decision, no_gaps, doubt)
            }
        if turn > 0:
            found = _without_lasting(view, found, first, {decision.repeats for decision in removals.values()})
        if title is not None:
            again = title_again(view, title, first.sights[title])
            if head is not None:
                again += title_again(view, view.blocks[head].id, view.sights[head])
            found |= {decision.block: decision for decision in again}
        out = {n for n, name in enumerate(names) if turn == 0 and name == title and leaves(view, title)}
        if len(found) + len(out) == len(names):
            found = guard(view, found)
            title, out, is_article = None, set(), False
            warnings.append(NOTHING_FOUND)
        for n, decision in found.items():
            if not decision.evidence:
                explain[names[n]] = partial(view.explain, n)
            removals[names[n]] = renumbered(decision, names)
        left = [block for n, block in enumerate(view.blocks) if n not in found and n not in out]
        if back := without_its_copy(removals, {names[n] for n in found}):
            removals = {name: decision for name, decision in removals.items() if name not in back}
            left = sorted([*left, *(first.blocks[name] for name in back)], key=lambda block: block.id)
        elif len(left) == len(view.blocks) and is_plain(view.blocks):
            break
        view = look(page, as_lines(left), lexicon, options, [first.sights[block.id] for block in left], first.echoes)
    if title is not None:
        removals.pop(title, None)  # it left the text in a later round: it is the title all the same
    if page.known is not None:
        from ..memory.remember import remember

        title, places = remember(page.known, first, title, {block.id for block in left}, removals)
        left = [first.blocks[i] for i in places]
    if warning := stands_instead(page, title, [block.id for block in left], lexicon):
        warnings.append(warning)
        is_article = False
    if page.markup is not None and (listed := count_links(left, lambda: [block.url for block in left])):
        warnings.append(LISTED.format(listed))
        is_article = False
    in_text = any(block.id == title for block in left)
    if removals and len(left) == 1 and (in_text or first.sights[left[0].id].shape in SHORT_SHAPES):
        warnings.append(ONLY_A_TITLE)
        is_article = False
    return Outcome(page, first, removals, title, in_text, explain, tuple(dict.fromkeys(warnings)), is_article)


def _without_lasting(
    view: View, found: Mapping[int, Decision], first: View, repeated: Collection[int | None]
) -> dict[int, Decision]:
    """
    The decisions of a later round, without those that the model alone makes about what lasts: what stands between the article's prose.
    On a small page a heading over links that no list has is its word as well.

    What is left of a page is shorter and ends sooner than the page, so the model trusts it less. Prose that the whole page
    spoke for stays where it was carried on, or stands right below what was; so does what counted to the article between it,
    and the sentences right below.
    """
    ids = [block.id for block in view.blocks]
    small = len(first.blocks) <= SMALL
    soft = {
        n
        for n, decision in found.items()
        if (decision.reason == "boilerplate" or (small and decision.rule == UNLISTED))
        and first.scores[ids[n]] > 0
        and view.scores[n] > -DOUBTED
    }
    if not first.survey.has_prose:  # short sentences only, and no copy of them went
        return {n: decision for n, decision in found.items() if n not in soft or ids[n] in repeated}
    prose = [
        n
        for n, i in enumerate(ids)
        if view.is_prose(n) and (n not in found or (n in soft and _was_carried_on(first, i)))
    ]
    if not prose:
        return dict(found)
    end = prose[-1] + 1
    while end in soft and view.sights[end].end == STOP:  # the article's last words
        end += 1
    return {n: decision for n, decision in found.items() if n not in soft or not prose[0] <= n < end}


def _was_carried_on(view: View, i: int) -> bool:
    """Did a block, or the one right above it, count to the article for what stands around it?"""
    carried = CARRIED + view.options.balance * REACH
    return view.scores[i] <= carried or (i > 0 and view.scores[i - 1] == carried)


def _is_in_doubt(view: View, found: Mapping[int, Decision], most: float, no_gaps: bool, doubt: float) -> bool:
    """
    Does nothing but the model speak against lines of a text laid out as an article, `most` of its width, and softly?

    Then the text is clean already: the lines are its headings, lists and asides.
    """
    width = sum(sight.width for sight in view.sights)
    out = sum(view.sights[n].width for n in found)
    return out <= _most_mildly(view, found, most) * width and all(
        _is_soft(view, n, decision, no_gaps, doubt) for n, decision in found.items()
    )


def _may_be_verses(view: View, found: Mapping[int, Decision]) -> bool:
    """May a small text with blank lines be a poem, although the model, which speaks alone, leaves a title of it at most?"""
    size = len(view.blocks)
    if not 0 < size - 1 <= len(found) or size > SMALL or not all(map(_is_by_model, found.values())):
        return False
    return may_be_in_groups(view) or (is_plain(view.blocks) and view.blocks[1].gap > 0)


def _ends_in_items(view: View) -> bool:
    """Are the last lines of a text without blank lines items of a list that neither say how much of what nor end as sentences: links, perhaps?"""
    last = view.sights[-ITEMS:]
    return len(last) == ITEMS and all(
        line.block.bullet and not line.block.gap and line.end != STOP and not is_quantity(line.text) for line in last
    )


def _most_mildly(view: View, doubted: Iterable[int], most: float) -> float:
    """The share of a text that may be in doubt, which is larger where the whole of it has been doubted so far, and each line only mildly."""
    return MOST_MILDLY if most == MOST_AT_FIRST and all(view.scores[n] > -MILD for n in doubted) else most


def _is_soft(view: View, n: int, decision: Decision, no_gaps: bool, doubt: float) -> bool:
    """Does the model alone speak against a line, and softly? So does a heading that no list has, where gone blank lines told that it is none."""
    alone = _is_by_model(decision) or (no_gaps and decision.rule == UNLISTED and not view.in_article(n))
    return alone and view.scores[n] > -doubt


def _is_by_model(decision: Decision) -> bool:
    return decision.reason == "boilerplate" and decision.rule not in (FILE_HEAD, PAGE_CODE)


def _without_doubted(view: View, found: dict[int, Decision], told: Collection[int]) -> dict[int, Decision]:
    """
    The decisions about a text of which hardly a line is furniture, without those that the model alone makes about what that leaves.

    The text is looked at again without the furniture. Of what this cuts it into, that goes of which no line counts to the article.
    """
    cuts = [-1, *sorted(told), len(view.blocks)]
    pieces = (range(above + 1, below) for above, below in pairwise(cuts))
    doubted = [n for piece in pieces if any(map(view.in_article, piece)) for n in piece if n in found]
    width = sum(sight.width for sight in view.sights)
    if sum(view.sights[n].width for n in doubted) > _most_mildly(view, doubted, MOST_AT_FIRST) * width:
        return found
    return {n: decision for n, decision in found.items() if n not in doubted}
