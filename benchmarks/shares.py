"""
Where does the time go? `python benchmarks/shares.py --data DIR [--set NAME] [--pages N]`

Prints how long each step of cleaning a page of HTML takes, on average over the pages of a scored set, and its share.
The parse is lexbor's: no page can be cleaned faster than it is parsed. Last comes what `article.metadata` adds where it is
asked for: right after cleaning, and later, when the page has to be parsed once more for it.
"""

from __future__ import annotations

import argparse
import gc
import sys
import time
from collections.abc import Callable
from statistics import mean
from typing import Any

from selectolax.lexbor import LexborHTMLParser

import cleaner
from cleaner import pipeline
from cleaner.lexicon.phrases import default_lexicon
from cleaner.options import Options
from cleaner.reading.decoding.decode import decode
from cleaner.reading.read_html import read_html
from cleaner.reading.tree import tree_of
from cleaner.scoring.markup import observe_markup
from cleaner.scoring.model import FLOOR, default_markup_model
from pages import pages_of

ROUNDS = 3
STEPS = ("decode", "parse", "walk", "observe", "score", "stages", "assemble")


def main() -> int:
    given, about = pages_of(argparse.ArgumentParser(description=__doc__.splitlines()[1]), 60)
    pages = [page for page in given if _is_readable(page)]
    for page in pages[:5]:
        cleaner.clean(page)
    gc.disable()
    times: dict[str, list[float]] = {step: [] for step in STEPS}
    whole, asked, later = [], [], []
    for page in pages:
        for step, took in _times(page).items():
            times[step].append(took)
        whole.append(_best(lambda page=page: cleaner.clean(page).text)[0])
        asked.append(min(_metadata(page) for _ in range(ROUNDS)))
        later.append(min(_metadata(page, between="<p>Another page.") for _ in range(ROUNDS)))
    total = sum(map(sum, times.values()))
    print(f"{about}, best of {ROUNDS}\n")
    print("| step | ms a page | share |\n|---|---|---|")
    for step, found in times.items():
        print(f"| {step} | {mean(found) * 1000:.2f} | {sum(found) / total:.0%} |")
    print(f"| all of it, in one call | {mean(whole) * 1000:.2f} | |")
    for name, found in (("metadata", asked), ("metadata, later", later)):
        print(f"| {name} | {mean(found) * 1000:.2f} | + {sum(found) / sum(whole):.0%} |")
    return 0


def _times(page: bytes) -> dict[str, float]:
    model, weights = default_markup_model()
    times = {}
    times["decode"], (html, _) = _best(lambda: decode(page))
    utf8 = html.encode("utf-8", "replace")
    times["parse"], _ = _best(lambda: LexborHTMLParser(utf8))
    took, read = _best(lambda: read_html(html, None, None, weights, FLOOR, whole=False, utf8=utf8), _forget)
    times["walk"] = took - times["parse"]
    times["observe"], seen = _best(lambda: observe_markup(read.blocks, read.markup))
    times["score"], _ = _best(lambda: model.score_markup(read.blocks, read.markup, seen))
    took, draft = _best(lambda: pipeline.decide_markup(read, Options(), default_lexicon(), pipeline.STAGES))
    times["stages"] = max(0.0, took - times["observe"] - times["score"])
    times["assemble"], _ = _best(lambda: cleaner.Article(draft, pipeline.complete).text)
    return times


def _metadata(page: bytes, between: str = "") -> float:
    """Seconds that the metadata of a page takes that has just been cleaned, or of one before the last."""
    article = cleaner.clean(page)
    assert article.text is not None
    if between:
        cleaner.clean(between)
    start = time.process_time()
    assert article.metadata is not None
    return time.process_time() - start


def _is_readable(page: bytes) -> bool:
    """Can the encoding of a page be told?"""
    try:
        decode(page)
    except cleaner.InputError:
        return False
    return True


def _forget() -> None:
    """The last page's tree is kept, until another one is read."""
    tree_of("<p>Another page.")


def _best(call: Callable[[], Any], before: Callable[[], None] | None = None) -> tuple[float, Any]:
    """The fastest of a few calls, in seconds, and what it gave; `before` is called before each, and not counted."""
    best = float("inf")
    for _ in range(ROUNDS):
        if before is not None:
            before()
        start = time.process_time()
        result = call()
        best = min(best, time.process_time() - start)
    return best, result


if __name__ == "__main__":
    sys.exit(main())
