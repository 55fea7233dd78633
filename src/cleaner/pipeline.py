"""
How an article flows: read this file first.

    source ──read──▶ Page(blocks) ──look──▶ View(signals, scores) ──STAGES──▶ decisions ──▶ Article

Each stage answers one question and writes decisions; none removes anything, none knows of another. `headline` comes
first and labels the title; where two of the STAGES want to remove one block, the earlier one gives the reason.

HTML says by its elements which blocks are the article; what is left then goes through the same stages as a text. Why
the others were left out is worked out when somebody asks (`complete`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from .article import Article, Draft, Outcome
from .blocks import Block, Decision, Page
from .continuity import carry_on_markup, is_plain
from .markup import MarkupObservation, observe_markup
from .model import Scores, default_markup_model, unhiding_weights
from .notices import GROUPS
from .options import Options, make_options
from .phrases import Lexicon, default_lexicon, lexicon_with
from .read import read
from .read_html import read_html
from .read_text import kind_of_line
from .sections import AI_SECTIONS
from .sight import CERTAIN, DOUBTFUL, LABEL_WIDTH, LIKELY, Sight
from .stages.ai_labels import ai_labels
from .stages.boilerplate import boilerplate
from .stages.consent_banner import consent_banner
from .stages.headline import headline
from .stages.labels import labels
from .stages.next_article import next_article
from .stages.parts import parts
from .stages.related_links import related_links
from .stages.repeats import repeats
from .view import REACH, View, look

Stage = Callable[[View], list[Decision]]
STAGES: tuple[Stage, ...] = (
    consent_banner,
    related_links,
    next_article,
    ai_labels,
    labels,
    repeats,
    parts,
    boilerplate,
)
ONLY_A_NOTICE = "nothing but a consent notice was found"
TEXT_KINDS = ("paragraph", "list-item", "heading")
NOTHING_FOUND = "no article was found; what reads most like one was kept"
ROUNDS = 6  # cleaning what is left goes on until nothing changes, and at most so often
MOST_IN_DOUBT = 0.25  # share of a text laid out as an article that the model may speak against
DOUBTED = 4.5  # … and how far below zero its lines may score
ENOUGH = 900  # characters that come out of HTML, under which the elements left unread are read as well,
LITTLE, FAR_MORE = 400, 3  # … and what that gives is taken: where it was little, if it is more, else if it is far more
LIKELY_FROM = 0.8  # score by a page's elements from which a block is likely the article's,
CERTAIN_FROM = 2.5  # … and from which it is so for certain
BELOW = 12  # blocks below the article that are looked at where its end is in doubt
RIGHT_BELOW = 4  # blocks below a title, where its article begins
HEAD_OR_FOOT = 3  # blocks at the head and the foot of an article that are looked up all the same
HARDLY, MANY = 250, 30  # characters of an article that are hardly one, on a page of so many blocks
UNREAD = -6.0  # the score of a block in an element that is left unread


def clean(source: Any, url: str | None = None, **options: Any) -> Article:
    """
    Clean a page: HTML or already scraped text, as str, bytes or a BeautifulSoup object.

    `url` is where the page came from, for links; nothing is ever fetched. Options are the fields of `cleaner.Options`:
    `clean(page, lead="opening", keep=["share"])`.

    Raises `InputError` for what can't be cleaned (empty, binary, too large), `InputTypeError` for what isn't a page, and
    `OptionError` for options that don't exist. Messy HTML is never an error.

    >>> article = clean("Связь восстановлена\\n\\nСвязь с островом восстановили в среду утром, через девять дней после шторма, сообщили в порту.\\n\\nЧитайте также")
    >>> article.text
    'Связь с островом восстановили в среду утром, через девять дней после шторма, сообщили в порту.'
    """
    chosen = make_options(options)
    page = read(source, url, chosen)
    if page.markup is not None:
        if not _says_nothing(page):
            return Article(decide_markup(page, chosen), complete)
        page = _read_again(page, None, whole=True)
    outcome = decide_text(page, chosen)
    return Article(_draft(outcome), complete, outcome)


# ── text ──


def decide_text(page: Page, options: Options) -> Outcome:
    """
    Run the stages over a page's lines, and again over what they leave, until they leave it as it is.

    That makes cleaning a clean text change nothing: the last round is what it would do.
    """
    lexicon = lexicon_for(options)
    lines = _as_lines(page.blocks) if page.is_html else page.blocks
    first = view = look(page, lines, lexicon, options)
    title = _title(first)
    removals: dict[int, Decision] = {}
    explain: dict[int, Callable[[], str]] = {}
    warnings = _warnings(page)
    for turn in range(ROUNDS):
        names = [block.id for block in view.blocks]
        found = _decisions(view, STAGES, _stays(view, title, turn, options))
        if is_plain(view.blocks) and _is_in_doubt(view, found):
            head = None if turn == 0 or options.title else _title(view)
            found = {n: decision for n, decision in found.items() if n == head}
        out = {n for n, name in enumerate(names) if turn == 0 and name == title and _leaves(view, title, options)}
        if len(found) + len(out) == len(names):
            found = _guard(view, found)
            title, out = None, set()
            warnings.append(NOTHING_FOUND)
        for n, decision in found.items():
            if not decision.evidence:
                explain[names[n]] = partial(view.explain, n)
            removals[names[n]] = _renumbered(decision, names)
        left = [block for n, block in enumerate(view.blocks) if n not in found and n not in out]
        if len(left) == len(view.blocks) and is_plain(view.blocks):
            break
        view = look(page, _as_lines(left), lexicon, options, [first.sights[block.id] for block in left])
    if title is not None:
        removals.pop(title, None)  # it left the text in a later round: it is the title all the same
    in_text = any(block.id == title for block in left)
    notices = {block.id for block in left if first.sights[block.id].consent >= GROUPS}
    if notices and not any(first.is_prose(block.id) for block in left if block.id not in notices):
        warnings.append(ONLY_A_NOTICE)
    return Outcome(page, first, removals, title, in_text, explain, tuple(dict.fromkeys(warnings)))


def _is_in_doubt(view: View, found: Mapping[int, Decision]) -> bool:
    """
    Does nothing but the model speak against a few lines of a text laid out as an article, and softly?

    Then the text is clean already: the lines are its headings, lists and asides.
    """
    width = sum(sight.width for sight in view.sights)
    out = sum(view.sights[n].width for n in found)
    return out <= MOST_IN_DOUBT * width and all(
        decision.reason == "boilerplate" and view.scores[n] > -DOUBTED for n, decision in found.items()
    )


def _draft(outcome: Outcome) -> Draft:
    """The article of a text, all of whose blocks are decided about."""
    without = None if outcome.title_in_text else outcome.title
    left = tuple(block.id for block in outcome.page.blocks if block.id not in outcome.removals and block.id != without)
    return Draft(outcome.page, outcome.view.options, left, outcome.title, {}, outcome.warnings)


def _as_lines(blocks: Sequence[Block]) -> list[Block]:
    """Blocks as they stand in the article's text: lines with blank lines between, and no tags."""
    lines = []
    for n, block in enumerate(blocks):
        kind, bullet = (block.kind, block.bullet) if block.box < 0 else kind_of_line(block.text)
        kind = kind if kind in TEXT_KINDS else "caption" if block.kind == "caption" else "paragraph"
        gap = int(n > 0)
        lines.append(
            Block(block.id, block.text, kind, block.span, block.path, 0, gap, bullet, url=block.url, box=block.box)
        )
    return lines


def _leaves(view: View, title: int, options: Options) -> bool:
    """
    Does the title leave the text? A plain text may run it into the article; then, and where the caller wants it, it stays.

    Were it otherwise, cleaning a clean text would take its first line away if that looks like a title.
    """
    return not options.title and (view.page.is_html or not view.in_article(title))


def _stays(view: View, title: int | None, turn: int, options: Options) -> int | None:
    """The block that no stage may remove: the title, and later what would be taken for the title of the text that is left."""
    if turn == 0 or options.title:
        return title
    head = _title(view)
    return view.blocks[head].id if head is not None and view.in_article(head) else None


def _warnings(page: Page) -> list[str]:
    broken = sum(block.text.count("\ufffd") for block in page.blocks)
    return [f"{broken} characters could not be decoded (U+FFFD)"] if broken else []


def _title(view: View) -> int | None:
    return next((decision.block for decision in headline(view)), None)


def _decisions(view: View, stages: Sequence[Stage], title: int | None) -> dict[int, Decision]:
    """The stages' removals, the first of each block; the title is never removed."""
    removals: dict[int, Decision] = {}
    for stage in stages:
        for decision in stage(view):
            if view.blocks[decision.block].id != title:
                removals.setdefault(decision.block, decision)
    return removals


def _renumbered(decision: Decision, names: Sequence[int]) -> Decision:
    """A decision about the n-th block of a list, made one about the block of that name."""
    return replace(
        decision,
        block=names[decision.block],
        repeats=None if decision.repeats is None else names[decision.repeats],
        item=None if decision.item is None else names[decision.item],
    )


def _guard(view: View, found: dict[int, Decision]) -> dict[int, Decision]:
    """Where nothing would be left, keep the best candidate: an empty result never passes silently."""
    prose = {n for n, decision in found.items() if decision.reason == "boilerplate" and view.is_prose(n)}
    best = max(range(len(view.blocks)), key=lambda n: (view.scores[n] + min(view.sights[n].width, 400) / 100, -n))
    back = prose or {best}
    return {n: decision for n, decision in found.items() if n not in back}


# ── HTML ──


@dataclass(frozen=True, slots=True)
class _Judged:
    """A page of HTML, with what its elements say of its blocks."""

    page: Page
    seen: MarkupObservation
    scored: Scores
    scores: list[float]  # above zero: the block counts to the article

    @property
    def article(self) -> list[int]:
        """The blocks that count to the article; the title is not asked."""
        return [i for i, score in enumerate(self.scores) if score > 0 and i != self.seen.title]

    @property
    def follows_title(self) -> bool:
        """Does the article begin right below its title, as a short one may that is whole?"""
        title, article = self.seen.title, self.article
        return title is not None and any(0 < i - title <= RIGHT_BELOW for i in article)

    @property
    def size(self) -> int:
        return sum(self.seen.widths[i] for i in self.article)


def _says_nothing(page: Page) -> bool:
    """Is this HTML no more than lines of text: few elements in one another, and no names?"""
    assert page.markup is not None
    return all(look.is_plain for look in page.markup.looks)


def _judge(page: Page, options: Options) -> _Judged:
    assert page.markup is not None
    seen = observe_markup(page.blocks, page.markup)
    scored = default_markup_model()[0].score_markup(page.blocks, page.markup, seen)
    scores = carry_on_markup(page.blocks, page.markup, seen, scored.final)
    if options.balance:
        scores = [score + options.balance * REACH for score in scores]
    return _Judged(page, seen, scored, scores)


def _read_again(page: Page, floor: float | None, whole: bool) -> Page:
    """Read a page once more: by its elements again, or with no floor, and hidden elements as others."""
    weights = unhiding_weights() if floor is None else default_markup_model()[1]
    declared = {key: value for key, value in page.declared.items() if key == "encoding"}
    return read_html(page.source, page.url, declared, weights, floor, whole, page.scripted)


def decide_markup(page: Page, options: Options) -> Draft:
    """
    Let a page's elements say which blocks are the article, then run the stages over those.

    Where hardly anything comes out, the elements that were left unread are read as well.
    """
    judged = _judge(page, options)
    if judged.size < ENOUGH and page.floor is not None:
        again = _judge(_read_again(page, None, whole=False), options)
        if again.size > judged.size * (1 if judged.size < LITTLE and not judged.follows_title else FAR_MORE):
            judged = again
    page, title = judged.page, judged.seen.title
    lexicon = lexicon_for(options)
    warnings = _warnings(page)
    scores = judged.scores
    left = judged.article
    if title is None:
        title = _title_above(judged, lexicon, options)
        left = [i for i in left if i != title]
    removals: dict[int, Decision] = {}
    if left:
        left, removals = _run_stages(judged, left, lexicon, options)
    size = sum(judged.seen.widths[i] for i in left)
    if not any(judged.seen.forms[i] >= SENTENCE_FORM for i in left) or (size < HARDLY and len(page.blocks) > MANY):
        warnings.append(NOTHING_FOUND)
    if not left:
        best = max(range(len(scores)), key=lambda i: (scores[i] + min(judged.seen.widths[i], 400) / 100, -i))
        left, removals, title = [best], {}, None
    in_text = options.title and title is not None
    if in_text and title is not None:
        left = sorted([*left, title])
    return Draft(page, options, tuple(left), title, removals, tuple(dict.fromkeys(warnings)))


OPENERS = frozenset(
    (
        "related_links",
        "recent_links",
        "read_also",
        "comments",
        "newsletter_box",
        "consent_banner",
        "consent_button",
        *AI_SECTIONS,
    )
)
SENTENCE_FORM = 4  # index into markup.FORM_NAMES from which a block is a sentence or longer


def _title_above(judged: _Judged, lexicon: Lexicon, options: Options) -> int | None:
    """The title of a page that doesn't declare one."""
    page = judged.page
    view = View(page, page.blocks, lexicon, options, judged.scores, judged.scored.explain)
    return _title(view)


def _run_stages(
    judged: _Judged, left: list[int], lexicon: Lexicon, options: Options
) -> tuple[list[int], dict[int, Decision]]:
    """
    Run the stages over the blocks of the article until they leave it as it is.

    Where a label stands among them, the elements of the page don't tell the article from what is around it, and the
    blocks, with those between them, are scored again by what their text shows.
    """
    removals: dict[int, Decision] = {}
    sights: dict[int, Sight] = {}
    for _ in range(ROUNDS):
        view = _view_of(judged, left, lexicon, options, sights)
        told = [sight for sight in view.sights if sight.trust != CERTAIN and _is_told(sight)]
        told += [sight for sight in _over_gaps(judged, left, removals, lexicon, sights) if _is_label(sight)]
        if any(map(_is_label, told)):
            view = _look_closer(judged, left, removals, lexicon, options, sights)
        names = [block.id for block in view.blocks]
        stages = STAGES[:-1] if told else (next_article, labels, repeats, parts)
        found = {names[n]: _renumbered(decision, names) for n, decision in _decisions(view, stages, None).items()}
        if found.keys().isdisjoint(left) or found.keys() >= set(left):
            break
        removals |= found
        left = [i for i in left if i not in found]
    return left, removals


def _view_of(
    judged: _Judged, left: Sequence[int], lexicon: Lexicon, options: Options, sights: dict[int, Sight]
) -> View:
    """A view of the blocks that are left, with the scores that the page's elements give them."""
    blocks = [judged.page.blocks[i] for i in left]
    for block in (*blocks[:HEAD_OR_FOOT], *blocks[-HEAD_OR_FOOT:]):  # where nothing is certain
        if block.id not in sights or sights[block.id].trust != DOUBTFUL:
            sights[block.id] = Sight(block, lexicon)
    for block in blocks:
        if block.id not in sights:
            score = judged.scores[block.id]
            trust = DOUBTFUL if score < LIKELY_FROM else LIKELY if score < CERTAIN_FROM else CERTAIN
            sights[block.id] = Sight(block, lexicon, trust)
    scores = [judged.scores[i] for i in left]
    seen = [sights[i] for i in left]
    box = -1 if judged.seen.title is None else judged.page.blocks[judged.seen.title].box
    explain = judged.scored.explain
    return View(judged.page, blocks, lexicon, options, scores, explain, seen, by_text=False, title_box=box)


def _look_closer(
    judged: _Judged,
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
    view = _view_of(judged, span, lexicon, options, sights)
    box = view.title_box
    view = look(judged.page, _as_lines(view.blocks), lexicon, options, view.sights)
    view.title_box = box
    kept = set(left)
    view.scores = [
        score if i in kept else min(score, judged.scores[i]) for i, score in zip(span, view.scores, strict=True)
    ]
    return view


def _is_told(sight: Sight) -> bool:
    """Does the lexicon know anything of this block?"""
    return bool(sight.matches) or sight.consent >= GROUPS or sight.ai is not None


def _over_gaps(
    judged: _Judged, left: Sequence[int], removals: Mapping[int, Decision], lexicon: Lexicon, sights: dict[int, Sight]
) -> Iterator[Sight]:
    """The headings, not counted to the article themselves, right above blocks that are."""
    blocks, title = judged.page.blocks, judged.seen.title
    for one, other in pairwise(left):
        above = other - 1
        if above > one and above != title and above not in removals and blocks[above].kind == "heading":
            if above not in sights:
                sights[above] = Sight(blocks[above], lexicon)
            yield sights[above]


def _is_label(sight: Sight) -> bool:
    """Does a block open or close what is no article: related links, comments, a notice?"""
    if sight.consent >= GROUPS:
        return True
    return sight.width < LABEL_WIDTH and any(match.section in OPENERS for match in sight.matches)


def complete(draft: Draft) -> Outcome:
    """Work out, for an article of which only the kept blocks are known, why each of the others was left out, and where it stood."""
    if draft.page.markup is None or _says_nothing(draft.page):
        return decide_text(draft.page, draft.options)
    quick = _judge(draft.page, draft.options)
    whole = _read_again(draft.page, draft.page.floor, whole=True)
    names = [block.id for block in whole.blocks if block.id not in whole.unread]
    scores = [UNREAD] * len(whole.blocks)
    for name, score in zip(names, quick.scores, strict=True):
        scores[name] = score
    numbers = {name: n for n, name in enumerate(names)}

    def explain(i: int) -> str:
        return quick.scored.explain(numbers[i]) if i in numbers else _box_evidence(whole, i)

    lexicon = lexicon_for(draft.options)
    title = None if draft.title is None else names[draft.title]
    box = -1 if title is None else whole.blocks[title].box
    view = View(whole, whole.blocks, lexicon, draft.options, scores, explain, by_text=False, title_box=box)
    kept = {names[i] for i in draft.left}
    decided = {names[i]: _renumbered(decision, names) for i, decision in draft.removals.items()}
    reasons = _decisions(view, STAGES, title)
    removals: dict[int, Decision] = {}
    because: dict[int, Callable[[], str]] = {}
    for block in whole.blocks:
        i = block.id
        if i in kept or i == title:
            continue
        decision = decided.get(i) or reasons.get(i) or Decision(i, "remove", "boilerplate", "markup_weights.json")
        if not decision.evidence:
            because[i] = partial(explain, i)
        removals[i] = decision
    return Outcome(whole, view, removals, title, title in kept, because, draft.warnings)


def _box_evidence(page: Page, i: int) -> str:
    """What the elements are called that a block stands in, where they were enough to leave it unread."""
    assert page.markup is not None
    box, names = page.blocks[i].box, []
    while box >= 0:
        look = page.markup.looks[box]
        names.append((look.around, look.like.strip()))
        box = page.markup.parents[box]
    names.sort()
    return "in elements called " + ", ".join(f"{name!r} {weight:+.1f}".replace("-", "−") for weight, name in names[:2])


# ── the lexicon ──


def lexicon_for(options: Options) -> Lexicon:
    """The lexicon that comes with `cleaner`, with the user's folder of language files beside it."""
    if options.languages is None:
        return default_lexicon()
    folder = Path(options.languages)
    files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    stamp = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
    return _lexicon_of(folder, stamp)


@lru_cache(maxsize=8)
def _lexicon_of(folder: Path, stamp: tuple[object, ...]) -> Lexicon:
    from .language_files import load_folder

    return lexicon_with([load_folder(folder)])
