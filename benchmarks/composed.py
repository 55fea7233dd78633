"""
Are labels known that no list has? `python benchmarks/composed.py --data DIR [--set composed-dev] [--lexicon …] [--folds DIR]`

A composed text is a real article among the labels of another language, the fate of every line known. The labels of most
sites are in no list, but those of a set at hand soon are; so the texts are cleaned with three lexicons:

    whole      as it is
    labels     without any phrase that is one of the set's own labels
    language   without the file of the language that the labels are in (half of the languages at a time)

Printed are, for each, the share of the article's paragraphs that stand in the text, of repeated standfirsts said once, of new
ones kept; of labels, and of related titles and teasers, that stand in the text and shouldn't; of related items that come back,
and how many come back a page that are none; the F1 of the items flagged as made by AI; and the share of right titles.

The texts trained the weights. With --folds, the folder that training/train.py wrote with --folds, each is cleaned with weights that
haven't seen the language of its labels.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from statistics import mean
from typing import Any
from unittest.mock import patch

import cleaner
from cleaner.lexicon.checking import read
from cleaner.lexicon.compiled import FOLDER
from cleaner.lexicon.compiling import compile_languages
from cleaner.lexicon.phrases import Lexicon
from cleaner.writing.folding import fold
from cleaner.writing.white_space import squeezed

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from fit import fold_of, golds
from quality import weighed_without
from train import site_of_composed

SHARES = ("body", "said once", "new lead", "label leaks", "related leaks", "related", "extra", "title")
NO_PHRASES = ("must_go", "must_stay", "common_words")
Drop = Callable[[str, str], bool]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument("--set", default="composed-dev", help="the composed set")
    parser.add_argument("--lexicon", nargs="*", default=list(LEXICONS), choices=list(LEXICONS), help="lexicons to take")
    parser.add_argument("--folds", type=Path, help="folder of the weights of each fold")
    options = parser.parse_args()
    records = list(golds(options.data / options.set))
    print("| lexicon | " + " | ".join([*SHARES, "AI"]) + " |\n|" + "---|" * (len(SHARES) + 2))
    for name in options.lexicon:
        rows = [
            row
            for part, drop in LEXICONS[name](records)
            for row in scored(part, options.data / options.set / "pages", lexicon_without(drop), options.folds)
        ]
        shares = [mean(row[share] for row in rows if share in row) for share in SHARES]
        figures = [*shares, flags_f1(rows)]
        print(f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |", flush=True)
    return 0


def whole(records: list[dict]) -> Iterator[tuple[list[dict], Drop]]:
    yield records, lambda code, phrase: False


def without_labels(records: list[dict]) -> Iterator[tuple[list[dict], Drop]]:
    labels = {fold(line["text"]) for record in records for line in record["chrome"]}
    yield records, lambda code, phrase: fold(phrase) in labels


def without_language(records: list[dict]) -> Iterator[tuple[list[dict], Drop]]:
    spoken = sorted({record["interface"].partition("-")[0] for record in records})
    for half in (set(spoken[::2]), set(spoken[1::2])):
        part = [record for record in records if record["interface"].partition("-")[0] in half]
        yield part, lambda code, phrase, half=half: code.partition("-")[0] in half


LEXICONS = {"whole": whole, "labels": without_labels, "language": without_language}


def lexicon_without(drop: Drop) -> Lexicon:
    """The lexicon without the phrases of which `drop` says so."""

    def left(entry: Any, code: str, key: str = "") -> Any:
        if isinstance(entry, dict):
            return {name: left(part, code, name) for name, part in entry.items()}
        if isinstance(entry, list) and key not in NO_PHRASES:
            return [part for part in entry if not drop(code, part)]
        return entry

    return Lexicon([compile_languages({path.stem: left(read(path)[0], path.stem) for path in FOLDER.glob("*.toml")})])


def scored(records: Sequence[dict], pages: Path, lexicon: Lexicon, folds: Path | None) -> Iterator[dict[str, Any]]:
    with patch("cleaner.lexicon.chosen.default_lexicon", lambda: lexicon):
        for record in records if folds is None else in_folds(records, folds):
            text = gzip.decompress((pages / f"{record['id']}.txt.gz").read_bytes()).decode()
            yield score(cleaner.clean(text, input="text"), record)


def in_folds(records: Sequence[dict], folds: Path) -> Iterator[dict]:
    """The records of one fold after the other, while the weights are those that haven't seen it."""
    for number in weighed_without(folds):
        yield from (record for record in records if fold_of(site_of_composed(record)) == number)


def score(article: cleaner.Article, record: dict) -> dict[str, Any]:
    lines = Counter(map(squeezed, article.text.splitlines()))
    paragraphs = [squeezed(paragraph) for paragraph in record["paragraphs"]]
    standfirst, kept = squeezed(record["standfirst"] or ""), [paragraph in lines for paragraph in paragraphs]
    row: dict[str, Any] = {}
    if record["standfirst_is"] in ("prefix", "near"):
        copies = {standfirst, paragraphs[record["repeats"]]}
        row["said once"] = sum(lines[copy] for copy in copies) == 1
        kept[record["repeats"]] = any(lines[copy] for copy in copies)
    elif standfirst:
        row["new lead"] = lines[standfirst] > 0 or standfirst == squeezed(article.lead or "")
    row["body"] = mean(kept)
    row["label leaks"] = mean(squeezed(line["text"]) in lines for line in record["chrome"])
    row["related leaks"] = mean(
        squeezed(item["title"]) in lines or squeezed(item["text"]) in lines for item in record["related"]
    )
    items = [(squeezed(f"{item.title or ''} {item.text or ''}"), bool(item.ai_generated)) for item in article.related]
    found = [
        next((made for said, made in items if squeezed(item["title"]) in said or squeezed(item["text"]) in said), None)
        for item in record["related"]
    ]
    row["related"] = mean(made is not None for made in found)
    row["extra"] = max(0, len(items) - len(found))
    row["flags"] = Counter((item["ai"], bool(made)) for item, made in zip(record["related"], found, strict=True))
    row["title"] = squeezed(article.title or "") == squeezed(record["title"])
    return row


def flags_f1(rows: Iterable[dict[str, Any]]) -> float:
    flags: Counter[tuple[bool, bool]] = sum((row["flags"] for row in rows), Counter())
    hits = 2 * flags[True, True]
    return hits / max(1, hits + flags[True, False] + flags[False, True])


if __name__ == "__main__":
    sys.exit(main())
