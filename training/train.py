"""
Train the weights for text from scored pages: `python training/train.py --data DIR`. train_markup.py does HTML's.

DIR holds a folder a set: `set.json`, `gold.jsonl` (id, url, text …) and `pages/ID.html.gz` (or `.txt.gz` for composed
pages, whose gold lists paragraphs). Every page is read as a naive scraper's plain text, its blocks are aligned with the
gold (align.py), and two logistic regressions are fitted: on the signals of a block, then on the scores around it.
Figures are out of fold, split by site: no site is on both sides. The same data give the same file. With `--onto FILE`, the weights
of FILE stay, and only signals that it lacks are fitted, on top of them: the two about the title that a text says again were.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from statistics import mean
from urllib.parse import urlsplit

import numpy as np
from sklearn.linear_model import LogisticRegression

from align import align
from cleaner.blocks import Block
from cleaner.clues.browser_tab import echoes_of
from cleaner.deciding.sight import Sight
from cleaner.lexicon.checking import read
from cleaner.lexicon.compiled import FOLDER
from cleaner.lexicon.compiling import compile_languages
from cleaner.lexicon.phrases import Lexicon
from cleaner.reading.read_text import read_text
from cleaner.scoring.context import CONTEXT, Weighed, consider
from cleaner.scoring.model import WEIGHTS, model_from
from cleaner.scoring.signals import SIGNALS, observe
from fit import dumps, fit, fit_onto, fold_of, golds, one_hot, out_of_fold, table
from score import page_f1

# The sets of pages, and what each counts for: of two, which hold news of 2008 and blogs of 2012, pages count less; composed ones, on
# which every line's fate is known, more.
TEXT_SETS = {"wcxb-dev": 1.0, "daniel-dev": 1.0, "gn1": 0.5, "dragnet": 0.3}
COMPOSED, WEIGHT_OF_COMPOSED = "composed-dev", 1.5
WEIGHT_OF_READING = {"clean": 0.2, "short": 0.15}  # others 0.5
_XML_DECLARATION = re.compile(r"<\?xml\b[^>]*>")
FEWEST_SITES = 5  # sites that a named signal must be seen on to carry weight
C_FIRST, C_SECOND = 0.2, 0.3  # inverse strength of regularisation
SILENT = 8  # bins of a signal on top of others that say nothing, a bin for each shape
WEIGHTS_FILE = Path(__file__).parent.parent / "src" / "cleaner" / "scoring" / "weights" / WEIGHTS


@dataclass
class Seen:
    """What the model learns from, by block."""

    rows: list[list[int]]
    extras: list[list[str]]
    shapes: list[int]
    lengths: list[int]


@dataclass
class Example:
    """A page read one way, with the answer for each block."""

    set: str
    reading: str
    site: str
    blocks: tuple[Block, ...]
    answers: list[bool]
    gold: str
    language: str
    seen: Seen

    @property
    def fold(self) -> int:
        return fold_of(self.site)


def decode(html: bytes) -> str:
    """Bytes to text: UTF-8 if it is valid, else as declared or detected."""
    from bs4.dammit import UnicodeDammit

    try:
        text = html.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = UnicodeDammit(html, is_html=True).unicode_markup or html.decode("latin-1")
    return _XML_DECLARATION.sub("", text)  # lxml refuses a str that declares an encoding


def by_inscriptis(html: str) -> str:
    """Text laid out as a browser would."""
    from inscriptis import get_text

    return get_text(html)


def by_soup(html: str) -> str:
    """The common snippet: one text node a line."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    for element in soup(["script", "style", "noscript", "template"]):
        element.decompose()
    return soup.get_text("\n", strip=True)


READINGS: dict[str, Callable[[str], str]] = {"inscriptis": by_inscriptis, "bs4": by_soup}


@cache
def lexicon(without: str = "") -> Lexicon:
    """The lexicon, or what is left of it without one language."""
    files = {path.stem: read(path)[0] for path in sorted(FOLDER.glob("*.toml")) if path.stem not in without.split()}
    return Lexicon([compile_languages(files)])


def look_at(blocks: Sequence[Block], without: str = "") -> Seen:
    sights = [Sight(block, lexicon(without)) for block in blocks]
    rows = observe(blocks, sights, echoes_of(sights)).rows
    return Seen(rows, [s.extras for s in sights], [s.shape for s in sights], [len(s.text) for s in sights])


def text_page(record: dict, folder: Path) -> list[Example]:
    html = gzip.decompress((folder / "pages" / f"{record['id']}.html.gz").read_bytes())
    text = decode(html)
    site = urlsplit(record["url"] or "").netloc or record["id"]
    examples = []
    for name, reading in READINGS.items():
        blocks = read_text(reading(text)).blocks
        answers = align([block.text for block in blocks], record["text"])
        examples.append(
            Example(
                folder.name,
                name,
                site,
                blocks,
                answers,
                record["text"],
                record["language"] or "",
                look_at(blocks),
            )
        )
    return [*examples, *clean_page(examples[0]), *short_page(examples[0])]


def short_page(example: Example) -> list[Example]:
    """A short article among a few lines of furniture, as people paste it: a page's first paragraphs and what is around."""
    wanted = [n for n, answer in enumerate(example.answers) if answer][: 4 + len(example.gold) % 4]
    if len(wanted) < 3:
        return []
    around = [n for n, answer in enumerate(example.answers) if not answer]
    above = [n for n in around if n < wanted[0]][-6:]
    below = [n for n in around if n > wanted[-1]][:14]
    order = sorted([*above, *wanted, *below, *(n for n in around if wanted[0] < n < wanted[-1])])
    blocks = read_text("\n\n".join(example.blocks[n].text for n in order)).blocks
    if len(blocks) != len(order):
        return []
    answers = [example.answers[n] for n in order]
    gold = "\n".join(example.blocks[n].text for n in wanted)
    seen = look_at(blocks)
    return [replace(example, reading="short", blocks=blocks, answers=answers, gold=gold, seen=seen)]


def clean_page(example: Example) -> list[Example]:
    """The same page with nothing but its article: a clean text must stay as it is."""
    left = [block for block, answer in zip(example.blocks, example.answers, strict=True) if answer]
    if len(left) < 2:
        return []
    blocks = read_text("\n\n".join(block.text for block in left)).blocks
    return [replace(example, reading="clean", blocks=blocks, answers=[True] * len(blocks), seen=look_at(blocks))]


def composed_page(record: dict, folder: Path) -> list[Example]:
    """
    Composed pages know every line's fate. Each is learnt from twice, with and without the lexicon of the interface's
    language, since most labels of the world are in no list.
    """
    text = gzip.decompress((folder / "pages" / f"{record['id']}.txt.gz").read_bytes()).decode()
    blocks = read_text(text).blocks
    wanted = {" ".join(paragraph.split()) for paragraph in (*record["paragraphs"], record["standfirst"] or "")}
    answers = [block.text in wanted for block in blocks]
    gold = "\n".join(record["paragraphs"])
    site = site_of_composed(record)
    without = " ".join(
        path.stem
        for path in FOLDER.glob("*.toml")
        if path.stem.split("-")[0] in (record["interface"].split("-")[0], "any", "en")
    )
    examples = [
        Example(folder.name, name, site, blocks, answers, gold, record["language"], look_at(blocks, gone))
        for name, gone in (("listed", ""), ("unlisted", without))
    ]
    return [*examples, *clean_page(examples[0])]


def site_of_composed(record: dict) -> str:
    """What stands for the site of a composed page: the language of its interface, which is never on both sides."""
    return f"composed {record['interface']}"


def load(data: Path, jobs: int) -> list[Example]:
    examples: list[Example] = []
    with ProcessPoolExecutor(jobs) as pool:
        for name in TEXT_SETS:
            for found in pool.map(partial(text_page, folder=data / name), golds(data / name), chunksize=20):
                examples += found
        for found in pool.map(partial(composed_page, folder=data / COMPOSED), golds(data / COMPOSED), chunksize=20):
            examples += found
    return examples


def importance(example: Example) -> np.ndarray:
    """What each block of a page counts for: long blocks more, every page about the same."""
    letters = np.array([len(block.text) for block in example.blocks], float)
    share = np.sqrt(letters) + 3
    weight = WEIGHT_OF_READING.get(example.reading, 0.5) * TEXT_SETS.get(example.set, WEIGHT_OF_COMPOSED)
    return share / share.sum() * min(len(letters), 60) * weight


def train(examples: list[Example]) -> tuple[dict, dict[int, dict], list[np.ndarray]]:
    """The weights, as weights.json holds them; those of each fold; and the out-of-fold final scores of every example."""
    answers = np.concatenate([example.answers for example in examples]).astype(int)
    weights = np.concatenate([importance(example) for example in examples])
    sizes = [len(example.blocks) for example in examples]
    fold = np.repeat([example.fold for example in examples], sizes)
    cuts = np.cumsum(sizes)[:-1]
    names = named_signals(examples)
    index = {name: i for i, name in enumerate(names)}
    first_matrix = one_hot(
        [row for example in examples for row in example.seen.rows],
        [size for _, size in SIGNALS],
        [[index[name] for name in extras if name in index] for example in examples for extras in example.seen.extras],
        len(names),
    )
    first, firsts = out_of_fold(first_matrix, answers, weights, fold, C_FIRST)
    rows: list[list[int]] = []
    for example, scores in zip(examples, np.split(first, cuts), strict=True):
        indents = [block.indent for block in example.blocks]
        weighed = Weighed(example.seen.lengths, scores.tolist())
        rows += consider(example.seen.shapes, indents, weighed, range(len(indents)))
    second_matrix = one_hot(rows, [size for _, size in CONTEXT])
    final, seconds = out_of_fold(second_matrix, answers, weights, fold, C_SECOND)
    data = as_data(names, fit(first_matrix, answers, weights, C_FIRST), fit(second_matrix, answers, weights, C_SECOND))
    folds = {number: as_data(names, firsts[number], seconds[number]) for number in firsts}
    return data, folds, np.split(final, cuts)


def train_onto(examples: list[Example], data: dict) -> dict:
    """
    The weights that `data` holds, with those of the signals that it lacks, fitted on top of its scores.

    What these signals don't say anything of keeps its score: the first eight bins of such a signal weigh nothing.
    """
    rows = np.array([row for example in examples for row in example.seen.rows], np.int32)
    answers = np.concatenate([example.answers for example in examples]).astype(float)
    weights = np.concatenate([importance(example) for example in examples])
    extras = (extra for example in examples for extra in example.seen.extras)
    offset = data["bias"] + np.array([sum(data["extras"].get(name, 0) for name in names) for names in extras], float)
    added = []
    for column, (name, size) in enumerate(SIGNALS):
        if name in data["signals"]:
            offset += np.array(data["signals"][name], float)[rows[:, column]]
        else:
            added.append((column, name, size))
    matrix = one_hot(rows[:, [column for column, _, _ in added]], [size for _, _, size in added]).tocsc()
    starts = np.cumsum([0, *(size for _, _, size in added)])
    silent = {int(start) + n for start in starts[:-1] for n in range(SILENT)}
    said = [n for n in range(matrix.shape[1]) if n not in silent]
    coefficients = np.zeros(matrix.shape[1])
    coefficients[said] = fit_onto(matrix[:, said].tocsr(), offset / 100, answers, weights, C_FIRST)
    return data | {"signals": data["signals"] | table(coefficients, [(name, size) for _, name, size in added])}


def as_data(names: list[str], first: LogisticRegression, second: LogisticRegression) -> dict:
    """Two models as weights.json holds them."""
    count = sum(size for _, size in SIGNALS)
    return {
        "bias": round(float(first.intercept_[0]) * 100),
        "signals": table(first.coef_[0], SIGNALS),
        "extras": {name: round(float(value) * 100) for name, value in zip(names, first.coef_[0][count:], strict=True)},
        "context_bias": round(float(second.intercept_[0]) * 100),
        "context": table(second.coef_[0], CONTEXT),
    }


def named_signals(examples: list[Example]) -> list[str]:
    """The named signals that enough sites have."""
    sites = defaultdict(set)
    for example in examples:
        for extras in example.seen.extras:
            for name in extras:
                sites[name].add(example.site)
    return sorted(name for name in sites if len(sites[name]) >= FEWEST_SITES)


def figures(examples: list[Example], scores: list[np.ndarray]) -> dict[str, float]:
    """Mean page F1 by set and reading, and by language where a set has several."""
    groups = defaultdict(list)
    for example, values in zip(examples, scores, strict=True):
        text = "\n".join(block.text for block, value in zip(example.blocks, values, strict=True) if value > 0)
        value = page_f1(text, example.gold)
        groups[f"{example.set}, {example.reading}"].append(value)
        if example.set == "daniel-dev" and example.reading == "inscriptis":
            groups[f"{example.set}, {example.reading}, {example.language}"].append(value)
    return {name: round(mean(groups[name]), 4) for name in sorted(groups)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of the scored sets")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS_FILE)
    parser.add_argument(
        "--folds", type=Path, help="also write the weights of each fold into this folder (text-0.json …)"
    )
    parser.add_argument(
        "--onto", type=Path, help="weights that stay: only the signals that they lack are fitted, on top of them"
    )
    options = parser.parse_args()
    examples = [example for example in load(options.data, options.jobs) if example.blocks]
    if options.onto:
        data = train_onto(examples, json.loads(options.onto.read_text("utf-8")))
        model_from(data)  # must load
        options.output.write_text(dumps(data), "utf-8")
        return 0
    data, folds, scores = train(examples)
    model_from(data)  # must load
    report = figures(examples, scores)
    for name, value in report.items():
        print(f"{name}: {value:.4f}", file=sys.stderr)
    about = {
        "made by": "python training/train.py --data DIR",
        "pages": len({(e.set, e.site, e.gold) for e in examples}),
        "out-of-fold F1": report,
    }
    options.output.write_text(dumps({"about": about, **data}), "utf-8")
    if options.folds:
        options.folds.mkdir(parents=True, exist_ok=True)
        for number, weights in folds.items():
            (options.folds / f"text-{number}.json").write_text(dumps(weights), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
