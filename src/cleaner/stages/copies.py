"""Is the article printed twice?"""

from __future__ import annotations

from collections.abc import Iterator

from ..blocks import Decision
from ..deciding.view import View

RULE = "stages/copies.py"
LONG = 80  # width of a paragraph that refrains and captions hardly have
FEWEST, LEAST = 3, 400  # paragraphs in a row that make a copy, and their width


def copies(view: View) -> list[Decision]:
    """
    Remove the second printing of a stretch of the article: some pages hold their text once for each width of the screen.

    Paragraphs in a row that all stand further up, word for word and in the same order, are a copy; so are the headings and
    other lines among them that stand there. A refrain, and a paragraph that is said again by itself, stay.
    """
    texts = [block.text for block in view.blocks]
    if len(set(texts)) == len(texts):
        return []
    first: dict[str, int] = {}
    for i, text in enumerate(texts):
        first.setdefault(text, i)
    decisions = []
    for start, end in _stretches(view, [first[text] for text in texts]):
        for i in range(start, end):
            if (original := first[texts[i]]) < start:
                evidence = f"like {end - start - 1} others in a row, it stands in block"
                decisions.append(Decision(i, "repeat", RULE, evidence, 1.0, original, names=original))
    return decisions


def _stretches(view: View, first: list[int]) -> Iterator[tuple[int, int]]:
    """Where copies begin and end. `first` says for each block where its text stands first."""
    run: list[int] = []  # paragraphs in a row that stand further up
    for i, sight in enumerate(view.sights):
        if sight.width < LONG or not view.is_article_prose(i):
            continue
        goes_on = first[i] < i and (not run or first[run[-1]] < first[i])
        if run and not goes_on:
            yield from _stretch(view, first, run)
            run = []
        if first[i] < i:
            run.append(i)
    yield from _stretch(view, first, run)


def _stretch(view: View, first: list[int], run: list[int]) -> Iterator[tuple[int, int]]:
    """The stretch that paragraphs make, with the lines right above the first one that stand above its original as well."""
    if len(run) < FEWEST or sum(view.sights[i].width for i in run) < LEAST:
        return
    start = run[0]
    while start > 0 and first[start - 1] < min(start - 1, first[run[0]]):
        start -= 1
    yield start, run[-1] + 1
