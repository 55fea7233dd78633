"""
How an article flows: read this file first.

    source ──read──▶ Page(blocks) ──look──▶ View(signals, scores) ──STAGES──▶ decisions ──▶ Article

Each stage answers one question and writes decisions; none removes anything, none knows of another. `headline` comes
first and labels the title; where two of the STAGES want to remove one block, the earlier one gives the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from .article import Article, Outcome
from .blocks import Block, Decision, Page
from .continuity import is_plain
from .notices import GROUPS
from .options import Options, make_options
from .phrases import Lexicon, default_lexicon, lexicon_with
from .read import read
from .read_text import kind_of_line
from .sight import see
from .stages.ai_labels import ai_labels
from .stages.boilerplate import boilerplate
from .stages.consent_banner import consent_banner
from .stages.headline import headline
from .stages.labels import labels
from .stages.related_links import related_links
from .stages.repeats import repeats
from .view import View, look

STAGES: tuple[Callable[[View], list[Decision]], ...] = (
    consent_banner,
    related_links,
    ai_labels,
    labels,
    repeats,
    boilerplate,
)
ONLY_A_NOTICE = "nothing but a consent notice was found"
TEXT_KINDS = ("paragraph", "list-item", "heading")
NOTHING_FOUND = "no article was found; what reads most like one was kept"
ROUNDS = 6  # cleaning what is left goes on until nothing changes, and at most so often


def clean(source: Any, url: str | None = None, **options: Any) -> Article:
    """
    Clean a page: HTML or already scraped text, as str, bytes or a BeautifulSoup object.

    `url` is where the page came from, for links; nothing is ever fetched. Options are the fields of `cleaner.Options`:
    `clean(page, lead="opening", keep=["share"])`.

    Raises `InputError` for what can't be cleaned (empty, binary, too large), `InputTypeError` for what isn't a page, and
    `OptionError` for options that don't exist. Messy HTML is never an error.

    >>> article = clean("Связь восстановлена\\n\\nСвязь с островом восстановили в среду утром, сообщили в порту.\\n\\nЧитайте также")
    >>> article.text
    'Связь с островом восстановили в среду утром, сообщили в порту.'
    """
    chosen = make_options(options)
    page = read(source, url, chosen)
    return Article(decide(page, chosen))


def decide(page: Page, options: Options) -> Outcome:
    """
    Run the stages over a page, and again over what they leave, until they leave it as it is.

    That makes cleaning a clean text change nothing: the last round is what it would do.
    """
    lexicon = lexicon_for(options)
    first = view = look(page, page.blocks, lexicon, options)
    title = _title(first)
    removals: dict[int, Decision] = {}
    explain: dict[int, Callable[[], str]] = {}
    warnings = _warnings(page)
    for turn in range(ROUNDS):
        names = [block.id for block in view.blocks]
        found = _decisions(view, _stays(view, title, turn, options))
        out = {n for n, name in enumerate(names) if turn == 0 and name == title and _leaves(view, title, options)}
        if len(found) + len(out) == len(names):
            found = _guard(view, found)
            title, out = None, set()
            warnings.append(NOTHING_FOUND)
        for n, decision in found.items():
            if not decision.evidence:
                explain[names[n]] = partial(view.scored.explain, n)
            removals[names[n]] = _renumbered(decision, names)
        left = [block for n, block in enumerate(view.blocks) if n not in found and n not in out]
        if len(left) == len(view.blocks) and is_plain(view.blocks):
            break
        view = _look_again(page, left, first, lexicon, options)
    if title is not None:
        removals.pop(title, None)  # it left the text in a later round: it is the title all the same
    in_text = any(block.id == title for block in left)
    notices = {block.id for block in left if first.sights[block.id].consent >= GROUPS}
    if notices and not any(first.is_prose(block.id) for block in left if block.id not in notices):
        warnings.append(ONLY_A_NOTICE)
    return Outcome(page, first, removals, title, in_text, explain, tuple(dict.fromkeys(warnings)))


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


def _decisions(view: View, title: int | None) -> dict[int, Decision]:
    """All stages' removals, the first of each block; the title is never removed."""
    removals: dict[int, Decision] = {}
    for stage in STAGES:
        for decision in stage(view):
            if view.blocks[decision.block].id != title:
                removals.setdefault(decision.block, decision)
    return removals


def _renumbered(decision: Decision, names: list[int]) -> Decision:
    """A decision about the n-th block that is left, made one about the page's block."""
    decision.block = names[decision.block]
    if decision.repeats is not None:
        decision.repeats = names[decision.repeats]
    if decision.item is not None:
        decision.item = names[decision.item]
    return decision


def _look_again(page: Page, left: list[Block], first: View, lexicon: Lexicon, options: Options) -> View:
    """Look at the blocks that are left as they stand in the article's text: lines with blank lines between, and no tags."""
    blocks = [
        Block(b.id, b.text, b.kind if b.kind in TEXT_KINDS else "paragraph", b.span, "", 0, int(n > 0), b.bullet)
        for n, b in enumerate(left)
    ]
    sights = [first.sights[block.id] for block in left]
    if page.is_html:
        for block in blocks:
            block.kind, block.bullet = kind_of_line(block.text)
        sights = [see(block, lexicon) for block in blocks]
    return look(page, blocks, lexicon, options, sights)


def _guard(view: View, found: dict[int, Decision]) -> dict[int, Decision]:
    """Where nothing would be left, keep the best candidate: an empty result never passes silently."""
    prose = {n for n, decision in found.items() if decision.reason == "boilerplate" and view.is_prose(n)}
    best = max(range(len(view.blocks)), key=lambda n: (view.scores[n] + min(view.sights[n].width, 400) / 100, -n))
    back = prose or {best}
    return {n: decision for n, decision in found.items() if n not in back}


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
