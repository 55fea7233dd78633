"""
How an article flows: read this file first.

    source ──read──▶ Page(blocks) ──look──▶ View(signals, scores) ──STAGES──▶ decisions ──▶ Article

Each stage answers one question and writes decisions; none removes anything, none knows of another. Where two stages
decide about one block, the earlier one in STAGES gives the reason.
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
    headline,
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
    removals: dict[int, Decision] = {}
    titles: dict[int, str] = {}
    explain: dict[int, Callable[[], str]] = {}
    for turn in range(ROUNDS):
        here = {block.id: n for n, block in enumerate(view.blocks)}
        found, labelled = _run(view)
        names = [block.id for block in view.blocks]
        fresh = {names[n]: _renumbered(decision, names) for n, decision in found.items()}
        explain |= {names[n]: partial(view.scored.explain, n) for n, decision in found.items() if not decision.evidence}
        removals |= fresh
        titles |= {names[n]: "title" if not turn else "heading" for n in labelled}
        left = [view.blocks[here[name]] for name in names if name not in fresh and name not in titles]
        if turn and not fresh and not labelled:
            break
        if not any(view.is_prose(here[block.id]) or view.in_article(here[block.id]) for block in left):
            break
        view = look(
            page, [_as_text(block) for block in left], lexicon, options, [first.sights[block.id] for block in left]
        )
    warnings: tuple[str, ...] = ()
    broken = sum(block.text.count("\ufffd") for block in page.blocks)
    if broken:
        warnings = (f"{broken} characters could not be decoded (U+FFFD)",)
    if all(block.id in removals or block.id in titles for block in page.blocks):
        removals, titles = _guard(first, removals, titles)
        warnings = (*warnings, NOTHING_FOUND)
    return Outcome(page, first, removals, titles, explain, warnings)


def _run(view: View) -> tuple[dict[int, Decision], list[int]]:
    """All stages' decisions: the deciding removal of each block, and the blocks labelled as the title."""
    removals: dict[int, Decision] = {}
    labelled: list[int] = []
    for stage in STAGES:
        for decision in stage(view):
            if decision.action == "label":
                labelled.append(decision.block)
            elif decision.block not in labelled:
                removals.setdefault(decision.block, decision)
    return removals, labelled


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


def _guard(
    view: View, removals: dict[int, Decision], titles: dict[int, str]
) -> tuple[dict[int, Decision], dict[int, str]]:
    """Where nothing would be left, keep the best candidate and say so: an empty result never passes silently."""
    best = max(range(len(view.blocks)), key=lambda i: (view.scores[i] + min(view.sights[i].width, 400) / 100, -i))
    around = {
        i
        for i in range(len(view.blocks))
        if view.is_prose(i) and removals.get(i) and removals[i].reason == "boilerplate"
    } or {best}
    left = {i: decision for i, decision in removals.items() if i not in around}
    titles = {i: label for i, label in titles.items() if i not in around}
    return left, titles


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
