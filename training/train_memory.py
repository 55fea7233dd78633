"""
Train the weights of what a site's memory brings back: `python training/train_memory.py --data DIR [--folds DIR]`.

Every page of a site of which a set holds several is read as plain text and cleaned, with the weights for text that
haven't seen its site where --folds has them (train.py wrote them). All pages of the site are learnt; a page's own blocks
don't count for it. The blocks that were left out, and that other pages don't have, are set against the gold (align.py), and a
logistic regression is fitted on what is seen of them (memory/frame.py). Figures are out of fold, split by site; --folds
also gets the weights of each fold. The same data give the same file.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from align import align
from cleaner import CleanerError, SiteMemory
from cleaner.deciding.decide_text import decide_text
from cleaner.lexicon.phrases import default_lexicon
from cleaner.memory.frame import FRAME_SIGNALS
from cleaner.memory.remember import MEMORY_WEIGHTS, memory_model_from, rows_of
from cleaner.options import DEFAULTS
from cleaner.pipeline import STAGES
from cleaner.reading.read_text import read_text
from fit import dumps, fit, fold_of, golds, one_hot, out_of_fold, table
from train import by_inscriptis, decode
from train_markup import site_of

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from quality import in_folds

SETS = ("daniel-dev", "dragnet", "gn1")
C = 0.3  # inverse strength of regularisation
WEIGHTS_FILE = Path(__file__).parent.parent / "src" / "cleaner" / "scoring" / "weights" / MEMORY_WEIGHTS


@dataclass
class Example:
    """A page's blocks that may come back, with the answer and the weight of each."""

    site: str
    rows: list[list[int]]
    answers: list[bool]
    weights: list[float]


@cache
def text_of(html: bytes) -> str:
    """The plain text of a page, or none."""
    try:
        return by_inscriptis(decode(html))
    except ValueError:  # lxml refuses it
        return ""


def pages(data: Path, folds: Path | None) -> Iterator[tuple[str, dict, str]]:
    """(site, record, plain text) of every page, with the weights of its fold in use."""
    for name in SETS:
        records = [record for record in golds(data / name) if record.get("text")]
        for record, html in in_folds(records, data / name, folds):
            yield f"{name} {site_of(record, html)}", record, text_of(html)


def url_of(site: str, record: dict) -> str:
    """An address for a page: those of some sets are their sites' only."""
    return f"https://{site.replace(' ', '.')}/{record['id']}"


def load(data: Path, folds: Path | None) -> list[Example]:
    memory, texts = SiteMemory(pages_a_site=1000), defaultdict(int)
    for site, record, text in pages(data, None):
        try:
            memory.learn(text, url_of(site, record), input="text")
            texts[site] += 1
        except CleanerError:
            continue
    examples = []
    for site, record, text in pages(data, folds):
        if texts[site] > 1 and (found := example(memory, site, record, text)):
            examples.append(found)
    return examples


def example(memory: SiteMemory, site: str, record: dict, text: str) -> Example | None:
    page = read_text(text)
    blocks = [block.text for block in page.blocks]
    known = memory.known(url_of(site, record), blocks)
    if known is None or not blocks:
        return None
    outcome = decide_text(page, DEFAULTS, default_lexicon(), STAGES)
    rows = rows_of(known, outcome.view, outcome.removals)
    answers = align(blocks, record["text"])
    widths = [sight.width for sight in outcome.view.sights]
    article = sum(width for width, answer in zip(widths, answers, strict=True) if answer)
    weights = [40 * (min(widths[i], 600) + 10) / (article + 200) for i in rows]
    return Example(site, list(rows.values()), [answers[i] for i in rows], weights)


def train(examples: list[Example]) -> tuple[dict, dict[int, dict], float]:
    """The weights, as memory_weights.json holds them, those of each fold, and how many blocks are told right out of fold."""
    matrix = one_hot([row for page in examples for row in page.rows], [size for _, size in FRAME_SIGNALS])
    answers = np.concatenate([page.answers for page in examples]).astype(int)
    weights = np.concatenate([page.weights for page in examples])
    folds = np.repeat([fold_of(page.site.split(" ", 1)[1]) for page in examples], [len(page.rows) for page in examples])
    scores, models = out_of_fold(matrix, answers, weights, folds, C)
    right = float(((scores > 0) == answers) @ weights / weights.sum())
    return as_data(fit(matrix, answers, weights, C)), {n: as_data(found) for n, found in models.items()}, right


def as_data(model: LogisticRegression) -> dict:
    return {"bias": round(float(model.intercept_[0]) * 100), "signals": table(model.coef_[0], FRAME_SIGNALS)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of the scored sets")
    parser.add_argument("--folds", type=Path, help="folder of the weights of each fold")
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS_FILE)
    options = parser.parse_args()
    examples = [page for page in load(options.data, options.folds) if page.rows]
    data, folds, right = train(examples)
    memory_model_from(data)  # must load
    print(f"{len(examples)} pages; {right:.1%} of their blocks, by weight, are told right out of fold", file=sys.stderr)
    about = {
        "made by": "python training/train_memory.py --data DIR --folds DIR",
        "pages": len(examples),
        "told right out of fold": round(right, 3),
    }
    options.output.write_text(dumps({"about": about, **data}), "utf-8")
    if options.folds:
        for number, weights in folds.items():
            (options.folds / f"memory-{number}.json").write_text(dumps(weights), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
