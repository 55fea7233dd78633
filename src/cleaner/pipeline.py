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
from .options import Options, make_options
from .phrases import Lexicon, default_lexicon, lexicon_with
from .read import read
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
    title = _title(view)
    removals: dict[int, Decision] = {}
    explain: dict[int, Callable[[], str]] = {}
    for _ in range(ROUNDS):
        names = [block.id for block in view.blocks]
        found = _decisions(view, title)
        for n, decision in found.items():
            if not decision.evidence:
                explain[names[n]] = partial(view.scored.explain, n)
            removals[names[n]] = _renumbered(decision, names)
        left = [
            block
            for n, block in enumerate(view.blocks)
            if n not in found and (block.id != title or _in_text(first, title, options))
        ]
        if len(left) == len(view.blocks) or not left:
            break
        view = look(
            page, [_as_text(block) for block in left], lexicon, options, [first.sights[block.id] for block in left]
        )
    warnings: tuple[str, ...] = ()
    broken = sum(block.text.count("\ufffd") for block in page.blocks)
    if broken:
        warnings = (f"{broken} characters could not be decoded (U+FFFD)",)
    if len(removals) + (title is not None) >= len(page.blocks):
        removals, title = _guard(first, removals, title)
        warnings = (*warnings, NOTHING_FOUND)
    return Outcome(page, first, removals, title, _in_text(first, title, options), explain, warnings)


def _title(view: View) -> int | None:
    return next((decision.block for decision in headline(view)), None)


def _in_text(view: View, title: int | None, options: Options) -> bool:
    """Does the title stand in the text: because the caller wants it, or because the page runs it into its article?"""
    return title is not None and (options.title or view.in_article(title))


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


def _as_text(block: Block) -> Block:
    """The block as it stands in the article's text, where all that is left of a page is lines with blank lines between."""
    return Block(block.id, block.text, block.kind, block.span, "", 0, 1, block.bullet, 0, block.url)


def _guard(view: View, removals: dict[int, Decision], title: int | None) -> tuple[dict[int, Decision], int | None]:
    """Where nothing would be left, keep the best candidate: an empty result never passes silently."""
    prose = {i for i, decision in removals.items() if decision.reason == "boilerplate" and view.is_prose(i)}
    best = max(range(len(view.blocks)), key=lambda i: (view.scores[i] + min(view.sights[i].width, 400) / 100, -i))
    back = prose or {best}
    return {i: decision for i, decision in removals.items() if i not in back}, None if title in back else title


def lexicon_for(options: Options) -> Lexicon:
    """The lexicon that comes with `cleaner`, with the user's folder of language files beside it."""
    if options.languages is None:
        return default_lexicon()
    folder = Path(options.languages)
    stamp = max((path.stat().st_mtime_ns for path in folder.glob("*.toml")), default=0) if folder.is_dir() else 0
    return _lexicon_of(folder, stamp)


@lru_cache(maxsize=8)
def _lexicon_of(folder: Path, stamp: int) -> Lexicon:
    from .language_files import load_folder

    return lexicon_with([load_folder(folder)])
