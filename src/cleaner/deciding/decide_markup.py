"""Which blocks of a page of HTML are the article? Its elements say, then the stages over what is left; and why not the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise

from ..blocks import DESCRIBED, Block, Decision, Page
from ..clues.listed_words import without_labels_in_lists
from ..continuity.verses import SHORTEST_STANZA, stanzas
from ..lexicon.phrases import Lexicon
from ..lexicon.sections import AI_SECTIONS, NOTICE_GROUPS
from ..no_article.data_only import told_to_programs
from ..no_article.error_page import stands_instead
from ..no_article.listing import count_listed
from ..no_article.not_a_page import taken_for_a_page
from ..options import Options
from ..scoring.confidence import expected_f1
from ..scoring.forms import SHORT_SENTENCE
from ..scoring.markup import MarkupObservation
from ..scoring.model import MARKUP_WEIGHTS
from ..stages.ai_labels import ai_labels
from ..stages.boilerplate import boilerplate
from ..stages.consent_banner import consent_banner
from ..stages.related_links import related_links
from ..stages.title_again import title_again
from ..writing.shapes import COLON, NO_MARK, SENTENCE
from .decisions import (
    LISTED,
    NOTHING_FOUND,
    ROUNDS,
    Stage,
    as_lines,
    decide,
    first_warnings,
    likeliest,
    renumbered,
    without_its_copy,
)
from .judge import Judged, judge, read_again
from .markup_title import is_of_site, title_above
from .outcome import Draft, Outcome
from .sight import CERTAIN, DOUBTFUL, LABEL_WIDTH, LIKELY, Sight
from .view import REACH, View, look

ENOUGH = 900  # characters that come out of HTML, under which the elements left unread are read as well,
LITTLE, FAR_MORE = 400, 3  # … and what that gives is taken: where it was little, if it is more, else if it is far more
# … but for an article of more characters in good elements, where most of what is more stands in ones that weigh so much less,
A_NOTE, WORSE = 100, 2.0
SAYING_LITTLE, SEVERAL = -0.5, 5  # … or in elements that say little, where that is less than so many times as much
LIKELY_FROM = 0.8  # score by a page's elements from which a block is likely the article's,
CERTAIN_FROM = 2.5  # … and from which it is so for certain
LINKED = 0.9  # share of a line that is link, from which it may be the title of another article below its label,
MOSTLY_LINK = 0.5  # … and from which it is looked up whatever its score
BELOW = 4  # blocks below the article that are looked at where its end is in doubt
FEW_AMID = 2  # short lines between two paragraphs that are looked up as well
HEAD_OR_FOOT = 3  # blocks at the head and the foot of an article that are looked up all the same
HARDLY, MANY = 250, 30  # characters of an article that are hardly one, on a page of so many blocks
LONGEST_STANDFIRST = 600  # characters of one that is left unread
UNREAD = -6.0  # the score of a block in an element that is left unread
OPENERS = frozenset(
    (
        "related_links",
        "recent_links",
        "read_also",
        "comments",
        "newsletter_box",
        "consent_banner",
        *AI_SECTIONS,
    )
)
LEXICAL: tuple[Stage, ...] = (consent_banner, related_links, ai_labels)  # those that the lexicon alone makes speak


def decide_markup(page: Page, options: Options, lexicon: Lexicon, stages: Sequence[Stage]) -> Draft:
    """
    Let a page's elements say which blocks are the article, then run the stages over those.

    Where hardly anything comes out, or less than its paragraphs hold that were left unread, all of its elements are read.
    """
    judged, left = _judge_enough(page, options, lexicon)
    page, title = judged.page, judged.seen.title
    warnings = first_warnings(page)
    if title is None:
        title = title_above(judged, lexicon, options)
        left = [i for i in left if i != title]
    if title is not None and is_of_site(judged, left, title, lexicon):
        title = None
    removals: dict[int, Decision] = {}
    sights: dict[int, Sight] = {}
    if left:
        left, removals = _run_stages(judged, left, title, lexicon, options, stages, sights)
    if page.known is not None:
        from ..memory.remember import repeated

        removals |= repeated(page.known, page.blocks, judged.scores, left)
        left = [i for i in left if i not in removals]
    size = sum(judged.seen.widths[i] for i in left)
    if no_article := _no_article(judged, left, size, title, lexicon, sights):
        warnings.append(no_article)
    if size < ENOUGH and (told := told_to_programs(page.source, size)):
        warnings.append(told)
    if not left:
        left, removals, title = [likeliest(judged.scores, judged.seen.widths)], {}, None
    expected = expected_f1(judged.seen.widths, judged.scores, left, options.balance * REACH)
    if options.title and title is not None:
        left = sorted([*left, title])
    return Draft(
        page, options, tuple(left), title, removals, tuple(dict.fromkeys(warnings)), expected, False, not no_article
    )


def _judge_enough(page: Page, options: Options, lexicon: Lexicon) -> tuple[Judged, list[int]]:
    """What the elements of a page say, read again with more of them where what was left unread may be the article's, and the blocks that count to that."""
    judged = judge(page, options)
    if page.floor is not None and _is_too_little(judged):
        again = judge(read_again(page, None, whole=False), options)
        times = 1 if judged.size < LITTLE and not judged.follows_title else FAR_MORE
        if again.size > judged.size * times and not _is_whole(judged, again):
            judged = again
    if _leaves_out_parts(judged.page):
        judged = judge(read_again(judged.page, None, whole=False), options)
    if standfirst := _standfirst_left_unread(judged):
        judged = judge(read_again(judged.page, judged.page.floor, whole=False, labels=standfirst), options)
    left = judged.article
    if labels := _labels_left_unread(judged.page, left, lexicon):
        judged = judge(read_again(judged.page, judged.page.floor, whole=False, labels=labels), options)
        left = [i for i in judged.article if judged.page.blocks[i].text not in labels]
    return judged, left


def _no_article(
    judged: Judged, left: Sequence[int], size: int, title: int | None, lexicon: Lexicon, sights: Mapping[int, Sight]
) -> str:
    """Why what is left of a page, of this size, is no article, in words; "" where it is one."""
    page, seen = judged.page, judged.seen
    doubted = (_doubted(sights, page.blocks[i], lexicon) for i in left)
    if told := taken_for_a_page(page.source) or stands_instead(page, title, left, doubted, lexicon):
        return told
    if size < HARDLY and len(page.blocks) > MANY and not judged.follows_title:
        return NOTHING_FOUND
    if not (any(seen.forms[i] >= SHORT_SENTENCE for i in left) or _are_verses(judged, left)):
        return NOTHING_FOUND
    listed = count_listed(judged, left, lexicon)
    return LISTED.format(listed) if listed else ""


def _is_too_little(judged: Judged) -> bool:
    """Is an article so short that what was left unread is read, or shorter than the paragraphs that were? Names that each say little may add up to a bad one."""
    assert judged.page.markup is not None
    return judged.size < max(ENOUGH, judged.page.markup.left_unread)


def _leaves_out_parts(page: Page) -> bool:
    """Was something left unread, for what it is called, that the page declares to be parts of its article: questions below it, ingredients beside it?"""
    assert page.markup is not None
    parts = page.markup.parts
    return parts is not None and any(parts.stand_in(node.text()) for _, node in page.markup.left_out)


def _standfirst_left_unread(judged: Judged) -> frozenset[str]:
    """What was left unread right below the title, for what it is called, and is what the page describes itself with."""
    markup, title = judged.page.markup, judged.seen.title
    assert markup is not None
    if title is None:
        return frozenset()
    start = title + 2 if title + 1 in markup.beside_title else title + 1
    below = (node.text().strip() for n, node in markup.left_out if n == start)
    likely = (said for said in below if DESCRIBED <= len(said) < LONGEST_STANDFIRST)
    return frozenset(filter(markup.describes, likely))


def _labels_left_unread(page: Page, article: Sequence[int], lexicon: Lexicon) -> frozenset[str]:
    """What stands amid the article, left unread for what it is called, and opens what is no article: "Comments", apart from those below."""
    assert page.markup is not None
    left_out, page.markup.left_out = page.markup.left_out, []  # the tree goes with it
    if not article or not left_out:
        return frozenset()
    first, last = article[0], article[-1]
    amid = {node.text().strip() for n, node in left_out if first < n <= last}
    labels = (said for said in amid if said and len(said) < LABEL_WIDTH)
    return frozenset(said for said in labels if _is_label(Sight(Block(0, " ".join(said.split())), lexicon)))


def _is_whole(judged: Judged, again: Judged) -> bool:
    """Is a short article right below its title all there is, and what another reading finds only what stands around it, as comments do: does its elements' weight tell?"""
    least = SAYING_LITTLE if again.size < SEVERAL * judged.size else 0.0
    standing = judged.standing
    return judged.follows_title and judged.size >= A_NOTE and standing >= least and again.standing < standing - WORSE


def _are_verses(judged: Judged, left: Sequence[int]) -> bool:
    """Is a paragraph left that is cut into short lines, and long enough for a sentence?"""
    page, widths, kept = judged.page, judged.seen.widths, set(left)
    assert page.markup is not None
    runs = stanzas(page.blocks, page.markup, widths)
    return any(kept.issuperset(run) and sum(widths[i] for i in run) >= SHORTEST_STANZA for run in runs)


def _run_stages(
    judged: Judged,
    left: list[int],
    title: int | None,
    lexicon: Lexicon,
    options: Options,
    stages: Sequence[Stage],
    sights: dict[int, Sight],
) -> tuple[list[int], dict[int, Decision]]:
    """
    Run the stages over the blocks of the article until they leave it as it is; `sights` holds then what was seen of them.

    Where a label stands among them, the elements of the page don't tell the article from what is around it, and the
    blocks, with those between them, are scored again by what their text shows.
    """
    removals: dict[int, Decision] = {}
    for _ in range(ROUNDS):
        view = _view_of(judged, left, lexicon, options, sights)
        told = [sight for sight in view.sights if sight.trust != CERTAIN and sight.is_told]
        told += [sight for sight in _over_gaps(judged, left, removals, lexicon, sights) if _is_label(sight)]
        openers = [sight.block.id for sight in told if _is_label(sight)]
        if openers and not view.of_contents.issuperset(openers):
            view = _look_closer(judged, left, removals, lexicon, options, sights)
        names = [block.id for block in view.blocks]
        asked = [stage for stage in stages if stage is not boilerplate and (told or stage not in LEXICAL)]
        decided = decide(view, asked, None)
        if title is not None:
            heading = sights.setdefault(title, Sight(judged.page.blocks[title], lexicon))
            decided |= {decision.block: decision for decision in title_again(view, title, heading)}
        found = {names[n]: renumbered(decision, names) for n, decision in decided.items()}
        staying = {None, *left}  # what is only looked at on the way can't stay for what repeats it
        found = {i: decision for i, decision in found.items() if decision.repeats in staying}
        if found.keys().isdisjoint(left) or found.keys() >= set(left):
            break
        removals |= found
        left = [i for i in left if i not in found]
        if back := without_its_copy(removals, found):
            removals = {i: decision for i, decision in removals.items() if i not in back}
            left = sorted([*left, *back])
    return left, removals


def _view_of(judged: Judged, left: Sequence[int], lexicon: Lexicon, options: Options, sights: dict[int, Sight]) -> View:
    """A view of the blocks that are left, with the scores that the page's elements give them."""
    blocks = [judged.page.blocks[i] for i in left]
    seen = judged.seen
    for block in (*blocks[:HEAD_OR_FOOT], *blocks[-HEAD_OR_FOOT:]):  # where nothing is certain
        sights[block.id] = _doubted(sights, block, lexicon)
    for n, block in enumerate(blocks):
        if block.id not in sights:
            below = blocks[n + 1] if n + 1 < len(blocks) else None
            score = judged.scores[block.id]
            # A heading over related links looks like any other, and so do a label over one and a line that sends the reader there.
            sure = score >= CERTAIN_FROM and not (
                block.kind == "heading"
                or _is_mostly_link(block)
                or seen.ends[block.id] == COLON
                or (_interrupts(seen, blocks, n) and (seen.ends[block.id] == NO_MARK or lexicon.find(block.text)))
                or (below is not None and seen.widths[block.id] < LABEL_WIDTH and _is_mostly_link(below))
            )
            trust = DOUBTFUL if score < LIKELY_FROM else CERTAIN if sure else LIKELY
            sights[block.id] = Sight(block, lexicon, trust, seen.widths[block.id], seen.ends[block.id])
    scores = [judged.scores[i] for i in left]
    among = [sights[i] for i in left]
    without_labels_in_lists(among)
    box = -1 if judged.seen.title is None else judged.page.blocks[judged.seen.title].box
    explain = judged.scored.explain
    return View(judged.page, blocks, lexicon, options, scores, explain, among, by_text=False, title_box=box)


def _doubted(sights: Mapping[int, Sight], block: Block, lexicon: Lexicon) -> Sight:
    """What is seen of a block where a page's elements count for nothing, if that is known already."""
    sight = sights.get(block.id)
    return sight if sight is not None and sight.trust == DOUBTFUL else Sight(block, lexicon)


def _interrupts(seen: MarkupObservation, blocks: Sequence[Block], n: int) -> bool:
    """Does a short line stand alone, or with another, between two as long as sentences: "Advertisement" amid bare paragraphs?"""
    block, widths = blocks[n], seen.widths
    if block.kind != "paragraph" or widths[block.id] >= LABEL_WIDTH:
        return False
    above, below = blocks[max(0, n - FEW_AMID) : n], blocks[n + 1 : n + 1 + FEW_AMID]
    return all(any(widths[other.id] >= SENTENCE for other in beside) for beside in (above, below))


def _is_mostly_link(block: Block) -> bool:
    return block.links >= MOSTLY_LINK * len(block.text)


def _look_closer(
    judged: Judged,
    left: Sequence[int],
    removals: Mapping[int, Decision],
    lexicon: Lexicon,
    options: Options,
    sights: dict[int, Sight],
) -> View:
    """A view of the blocks that are left, those between them and a few below, scored by their text as well."""
    title = judged.seen.title
    end = min(left[-1] + 1 + BELOW, len(judged.page.blocks))
    span = [i for i in range(left[0], end) if i not in removals and i != title]
    marked = _view_of(judged, span, lexicon, options, sights)
    read = look(judged.page, as_lines(marked.blocks), lexicon, options, marked.sights)
    kept = set(left)
    scores = [
        score + max(0.0, judged.scores[i] - CERTAIN_FROM) if i in kept else min(score, judged.scores[i])
        for i, score in zip(span, read.scores, strict=True)
    ]
    page, box = judged.page, marked.title_box
    return View(page, read.blocks, lexicon, options, scores, read.explain, read.sights, read.survey, title_box=box)


def _over_gaps(
    judged: Judged, left: Sequence[int], removals: Mapping[int, Decision], lexicon: Lexicon, sights: dict[int, Sight]
) -> Iterator[Sight]:
    """The headings, not counted to the article themselves, right above blocks that are, and whatever stands so above links as a whole, the last of which is."""
    blocks, title = judged.page.blocks, judged.seen.title
    for one, other in pairwise(left):
        above = other - 1
        if above == one:
            continue
        if is_link := blocks[other].link_density > LINKED:
            while above > one and blocks[above].link_density > LINKED:
                above -= 1
        is_over = is_link or blocks[above].kind == "heading" or blocks[above].text in judged.page.labels
        if above > one and above != title and above not in removals and is_over:
            if above not in sights:
                sights[above] = Sight(blocks[above], lexicon)
            yield sights[above]


def _is_label(sight: Sight) -> bool:
    """Does a block open or close what is no article: related links, comments, a notice? "Read also: Snow on the pass" is all that it opens."""
    if sight.consent >= NOTICE_GROUPS:
        return True
    return sight.width < LABEL_WIDTH and any(
        match.section in OPENERS and not match.has_title_behind(sight.width) for match in sight.matches
    )


def complete_markup(draft: Draft, lexicon: Lexicon, stages: Sequence[Stage]) -> Outcome:
    """Work out, for an article of which only the kept blocks are known, why each of the others was left out, and where it stood."""
    quick = judge(draft.page, draft.options)
    whole = read_again(draft.page, draft.page.floor, whole=True)
    names = [block.id for block in whole.blocks if block.id not in whole.unread]
    scores = [UNREAD] * len(whole.blocks)
    for name, score in zip(names, quick.scores, strict=True):
        scores[name] = score
    numbers = {name: n for n, name in enumerate(names)}

    def explain(i: int) -> str:
        seen = i in numbers and quick.seen.rows[numbers[i]]
        return quick.scored.explain(numbers[i]) if seen else _box_evidence(whole, i)

    title = None if draft.title is None else names[draft.title]
    box = -1 if title is None else whole.blocks[title].box
    view = View(whole, whole.blocks, lexicon, draft.options, scores, explain, by_text=False, title_box=box)
    kept = {names[i] for i in draft.left}
    decided = {names[i]: renumbered(decision, names) for i, decision in draft.removals.items()}
    reasons = decide(view, stages, title)
    removals: dict[int, Decision] = {}
    because: dict[int, Callable[[], str]] = {}
    for block in whole.blocks:
        i = block.id
        if i in kept or i == title:
            continue
        decision = decided.get(i) or reasons.get(i) or Decision(i, "boilerplate", MARKUP_WEIGHTS)
        if i in reasons and (reasons[i].reason == decision.reason or reasons[i].item is not None):
            decision = reasons[i]  # which has seen more of the page now, for the same reason or as a part of an item
        if not decision.evidence:
            because[i] = partial(explain, i)
        removals[i] = decision
    return Outcome(whole, view, removals, title, title in kept, because, draft.warnings)


def _box_evidence(page: Page, i: int) -> str:
    """What the elements are called that a block stands in, where they were enough to leave it unread, or not looked at."""
    markup = page.markup
    assert markup is not None
    looks = (markup.looks[box] for box in markup.outward(page.blocks[i].box))
    names = sorted((look.around, look.like.strip()) for look in looks)
    called = (f"{name!r} {f'{weight:+.1f}'.replace('-', '−')}" for weight, name in names[:2])
    return "in elements called " + ", ".join(called)
