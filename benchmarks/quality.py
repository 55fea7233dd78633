"""
How well does it clean? `python benchmarks/quality.py --data DIR [--set NAME …] [--limit N] [--folds DIR]`

DIR holds scored sets as training/train.py describes them. Printed is the mean page F1 of the cleaned text against the
gold, by set and language, for a page's HTML and for the plain text that a common scraper makes of it (inscriptis).

Some sets trained the weights. With --folds, the folder that the scripts in training/ wrote with --folds, each of their
pages is cleaned with weights that haven't seen its site, so that the figures are out of fold.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import cleaner
from cleaner.memory import remember
from cleaner.scoring import model

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from fit import FOLDS, fold_of, golds
from score import page_f1
from train import by_inscriptis, decode
from train_markup import SETS, site_of

OF_A_FOLD = {  # the files of a folder of folds
    model.WEIGHTS: "text-{}.json",
    model.MARKUP_WEIGHTS: "{}.json",
    remember.MEMORY_WEIGHTS: "memory-{}.json",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument(
        "--set", nargs="*", default=[], help="sets to score; all that have whole texts if none is named"
    )
    parser.add_argument("--limit", type=int, default=0, help="only so many pages of each set")
    parser.add_argument("--folds", type=Path, help="folder of the weights of each fold")
    parser.add_argument(
        "--twice", action="store_true", help="instead: how often the clean text of HTML, cleaned again, is the same"
    )
    parser.add_argument("--input", choices=("html", "text"), action="append", help="only this input")
    options = parser.parse_args()
    if options.twice:
        return twice(options.data, options.set or set_names(options.data), options.limit)
    print("| set | input | language | pages | F1 |\n|---|---|---|---|---|")
    for name in options.set or set_names(options.data):
        for (kind, language), values in figures(
            options.data / name, options.limit, options.folds, options.input or ("html", "text")
        ).items():
            print(f"| {name} | {kind} | {language} | {len(values)} | {mean(values):.3f} |", flush=True)
    return 0


def twice(data: Path, names: list[str], limit: int) -> int:
    """Print how often the clean text of HTML stays as it is when it is cleaned as a text, and how much is lost."""
    print("| set | pages | unchanged | share of the text lost |\n|---|---|---|---|")
    for name in names:
        records = list(golds(data / name))
        records = records[:: max(1, len(records) // limit)] if limit else records
        once = [text_of(page) for _, page in in_folds(records, data / name, None)]
        pairs = [(text, cleaner.clean(text, input="text").text) for text in once if text]
        lost = mean(1 - len(again) / len(text) for text, again in pairs)
        print(
            f"| {name} | {len(pairs)} | {mean(text == again for text, again in pairs):.0%} | {lost:.1%} |", flush=True
        )
    return 0


def set_names(data: Path) -> list[str]:
    """The sets whose golds are whole texts."""
    folders = sorted(path.parent for path in data.glob("*/set.json"))
    return [folder.name for folder in folders if next(golds(folder)).get("text")]


def figures(
    folder: Path, limit: int = 0, folds: Path | None = None, kinds: tuple[str, ...] = ("html",)
) -> dict[tuple[str, str], list[float]]:
    """Page F1 by (input, language or "all")."""
    records = [record for record in golds(folder) if record.get("text")]
    records = records[:: max(1, len(records) // limit)] if limit else records
    scores = defaultdict(list)
    for record, page in in_folds(records, folder, folds if folder.name in SETS else None):
        for kind in kinds:
            source = page if kind == "html" else by_inscriptis(decode(page))
            value = page_f1(text_of(source), record["text"])
            scores[kind, "all"].append(value)
            if record.get("language"):
                scores[kind, record["language"]].append(value)
    return dict(sorted(scores.items()))


def in_folds(records: list[dict], folder: Path, folds: Path | None) -> Iterator[tuple[dict, bytes]]:
    """The pages of a set, one fold after the other, with the weights exchanged for those that haven't seen the fold."""
    pages = [gzip.decompress((folder / "pages" / f"{record['id']}.html.gz").read_bytes()) for record in records]
    if folds is None:
        yield from zip(records, pages, strict=True)
        return
    for number in weighed_without(folds):
        for record, page in zip(records, pages, strict=True):
            if fold_of(site_of(record, page)) == number:
                yield record, page


def weighed_without(folds: Path) -> Iterator[int]:
    """Each fold, by its number, with the weights exchanged for those that haven't seen it until the next one is asked for."""
    read = model.read_weights
    try:
        for number in range(FOLDS):
            files = {name: folds / prefix.format(number) for name, prefix in OF_A_FOLD.items()}
            weights = {name: json.loads(path.read_text("utf-8")) for name, path in files.items() if path.exists()}
            use(lambda name, weights=weights: weights.get(name) or read(name))
            yield number
    finally:
        use(read)


def use(read: object) -> None:
    model.read_weights = read
    for loaded in (
        model.default_model,
        model.default_markup_model,
        model.unhiding_weights,
        remember.default_memory_model,
    ):
        loaded.cache_clear()


def text_of(source: str | bytes) -> str:
    """The cleaned text; an input that can't be cleaned gives none."""
    try:
        return cleaner.clean(source).text
    except cleaner.CleanerError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
