"""
Train the weights for HTML from scored pages: `python training/train_markup.py --data DIR`.

DIR holds a folder a set, as training/train.py describes it. Three logistic regressions are fitted, each on what the one
before it says of pages that it hasn't seen: on the words of the elements around a block (boxes.py), on the signals of
the blocks that are left when hopeless elements go unread (markup.py), and on the scores around each block (context.py).
Figures are out of fold, split by site: no site is on both sides. The same data give the same file.
"""

from __future__ import annotations

import argparse
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import mean
from urllib.parse import urlsplit

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression

from align import align
from cleaner.blocks import Block, Markup
from cleaner.errors import CleanerError
from cleaner.reading.decoding.decode import decode
from cleaner.reading.elements.always_read import WHOLE_PAGE
from cleaner.reading.read_html import read_html
from cleaner.scoring.boxes import BoxWeights, Look, words_of
from cleaner.scoring.context import BOX_CONTEXT, CONTEXT, Weighed, consider, consider_boxes
from cleaner.scoring.markup import MARKUP_SIGNALS, MarkupObservation, observe_markup
from cleaner.scoring.model import FLOOR, HOPELESS, HOPELESS_LINK, MARKUP_WEIGHTS, markup_model_from
from fit import dumps, fit, fold_of, golds, one_hot, out_of_fold, table
from score import page_f1

SETS = {"wcxb-dev": 1.0, "daniel-dev": 1.0, "gn1": 1.0, "dragnet": 0.1}  # what a page of each counts for
FEWEST_SITES = 8  # sites that a word must be seen on to carry weight
C_BOXES, C_SIGNALS, C_CONTEXT = 0.1, 0.1, 0.3  # inverse strength of regularisation
LEANING = 0.4  # added to the final score: a block in doubt is rather kept than lost
UNSEEN = -200  # the most, in hundredths, that elements weigh which nobody sees
MOST_BLOCKS = 4000  # on a page that is learnt from
WEIGHTS_FILE = Path(__file__).parent.parent / "src" / "cleaner" / "scoring" / "weights" / MARKUP_WEIGHTS
SHAPES = 40  # of a block alone, beside its boxes: length, end and links
_HOST = re.compile(rb"https?://(?:www\.)?([\w.-]+)")
_EVERYWHERE = (
    b"google",
    b"facebook",
    b"twitter",
    b"w3.org",
    b"ogp.me",
    b"schema.org",
    b"purl",
    b"gravatar",
    b"doubleclick",
)


class Recorder(BoxWeights):
    """Weighs nothing, and notes the words of every look."""

    def __init__(self) -> None:
        super().__init__({}, {})
        self.met: dict[int, tuple[Look, list[str]]] = {}

    def look(self, tag: str, attributes: Mapping[str, str | None]) -> Look:
        look = super().look(tag, attributes)
        if id(look) not in self.met:
            self.met[id(look)] = look, words_of(tag, attributes)
        return look

    def words_of(self, look: Look) -> list[str]:
        return self.met[id(look)][1]


@dataclass
class Example:
    """A page with the answer for each block."""

    set: str
    site: str
    language: str
    gold: str
    blocks: list[Block]
    markup: Markup
    words: list[list[str]]  # of each box
    answers: list[bool]
    left: list[int] = field(default_factory=list)  # blocks that aren't left unread
    seen: MarkupObservation | None = None

    @property
    def fold(self) -> int:
        return fold_of(self.site)


def example(record: dict, folder: Path) -> Example | None:
    page = gzip.decompress((folder / "pages" / f"{record['id']}.html.gz").read_bytes())
    recorder = Recorder()
    try:
        html, _ = decode(page)
    except CleanerError:
        return None
    read = read_html(html, weights=recorder, whole=False)
    assert read.markup is not None
    answers = align([block.text for block in read.blocks], record["text"])
    if not any(answers) or len(read.blocks) > MOST_BLOCKS:
        return None
    site = site_of(record, page)
    return Example(
        folder.name,
        site,
        record["language"] or "",
        record["text"],
        list(read.blocks),
        read.markup,
        [recorder.words_of(look) for look in read.markup.looks],
        answers,
    )


def site_of(record: dict, page: bytes) -> str:
    """The site of a page: the host of its address, or the one that it links to most."""
    if host := urlsplit(record["url"] or "").netloc:
        return host
    hosts = (host for host, _ in Counter(_HOST.findall(page)).most_common(10))
    return next((host.decode() for host in hosts if not any(name in host for name in _EVERYWHERE)), record["id"])


def load(data: Path, jobs: int) -> list[Example]:
    examples = []
    with ProcessPoolExecutor(jobs) as pool:
        for name in SETS:
            found = pool.map(partial(example, folder=data / name), golds(data / name), chunksize=20)
            examples += [page for page in found if page is not None]
    return examples


def telling_words(examples: list[Example]) -> dict[str, int]:
    """The words that enough sites use, with a number for each."""
    sites = defaultdict(set)
    for page in examples:
        for word in {word for words in page.words for word in words}:
            sites[word].add(page.site)
    return {word: n for n, word in enumerate(sorted(word for word in sites if len(sites[word]) >= FEWEST_SITES))}


def importance(page: Example, lengths: list[int]) -> np.ndarray:
    """What each block of a page counts for: long blocks more, every page about the same."""
    share = np.sqrt(np.array(lengths, float)) + 2
    return share / share.sum() * min(len(lengths), 80) * SETS[page.set]


def box_matrix(examples: list[Example], index: dict[str, int]) -> csr_matrix:
    """For each block the words of the boxes around it, those of its own box, and its shape."""
    ends, columns, values, shapes = [0], [], [], []
    for page in examples:
        around: list[Counter[int]] = []
        for parent, words in zip(page.markup.parents, page.words, strict=True):
            counts = Counter(around[parent]) if parent >= 0 else Counter()
            counts.update(index[word] for word in words if word in index)
            around.append(counts)
        for block in page.blocks:
            own = [len(index) + index[word] for word in page.words[block.box] if word in index]
            columns += [*around[block.box], *own]
            values += [*around[block.box].values(), *[1] * len(own)]
            ends.append(len(columns))
            shapes.append([_shape(block)])
    words = csr_matrix(
        (np.array(values, np.float32), np.array(columns, np.int32), np.array(ends)),
        shape=(len(shapes), 2 * len(index)),
    )
    return hstack([words, one_hot(shapes, [SHAPES])]).tocsr()


def _shape(block: Block) -> int:
    length = min(9, int(len(block.text) ** 0.5 / 2.5))
    return length * 4 + (block.text[-1] in ".!?。！？।॥؟۔") * 2 + (block.link_density > 0.5)


def leave_out(page: Example, index: dict[str, int], coefficients: np.ndarray) -> float:
    """
    Weigh the page's boxes, and leave out what a quick reading would leave unread, but for its few headings of the highest level.

    Returns the share of gold lost.
    """
    markup = page.markup
    markup.around, out = [], []
    looks = []
    for parent, words, look in zip(markup.parents, page.words, markup.looks, strict=True):
        known = [index[word] for word in words if word in index]
        around = float(sum(coefficients[n] for n in known)) + (markup.around[parent] if parent >= 0 else 0.0)
        own = float(sum(coefficients[len(index) + n] for n in known))
        markup.around.append(around)
        looks.append(look._replace(around=0.0, own=own))
        below = around < FLOOR and look.tag not in (*WHOLE_PAGE, "td", "th")
        out.append(below or (parent >= 0 and out[parent]))
    markup.looks = looks
    wanted = sum(len(block.text) for block, yes in zip(page.blocks, page.answers, strict=True) if yes)
    lost = sum(len(block.text) for block, yes in zip(page.blocks, page.answers, strict=True) if yes and out[block.box])
    page.left = [n for n, block in enumerate(page.blocks) if lost * 2 > wanted or not out[block.box]]  # or the guard
    left = [Block(n, b.text, b.kind, links=b.links, box=b.box) for n, b in enumerate(page.blocks[i] for i in page.left)]
    page.seen = observe_markup(left, markup)
    return lost / wanted


@dataclass
class Trained:
    """The weights, as markup_weights.json holds them, those of each fold, and the out-of-fold scores of all blocks."""

    data: dict
    by_fold: dict[int, dict]
    scores: list[np.ndarray]


def train(examples: list[Example]) -> Trained:
    index = telling_words(examples)
    matrix = box_matrix(examples, index)
    answers = np.concatenate([page.answers for page in examples]).astype(int)
    weights = np.concatenate([importance(page, [len(block.text) for block in page.blocks]) for page in examples])
    folds = np.repeat([page.fold for page in examples], [len(page.blocks) for page in examples])
    _, models = out_of_fold(matrix, answers, weights, folds, C_BOXES)
    boxes = {n: model.coef_[0] for n, model in models.items()}
    lost = mean(leave_out(page, index, boxes[page.fold]) for page in examples)
    print(f"left unread, share of the gold: {lost:.4f}", file=sys.stderr)
    whole_boxes = fit(matrix, answers, weights, C_BOXES).coef_[0]

    answers = np.concatenate([np.array(page.answers)[page.left] for page in examples]).astype(int)
    weights = np.concatenate([_importance_left(page) for page in examples])
    sizes = [len(page.left) for page in examples]
    folds = np.repeat([page.fold for page in examples], sizes)
    rows = [row for page in examples for row in page.seen.rows]
    looked = np.array([bool(row) for row in rows])
    matrix = one_hot([row for row in rows if row], [size for _, size in MARKUP_SIGNALS])
    first = np.full(len(rows), HOPELESS_LINK)
    first[looked], firsts = out_of_fold(matrix, answers[looked], weights[looked], folds[looked], C_SIGNALS)
    whole_first = fit(matrix, answers[looked], weights[looked], C_SIGNALS)

    rows = []
    for page, scores in zip(examples, np.split(first, np.cumsum(sizes)[:-1]), strict=True):
        blocks = [page.blocks[i] for i in page.left]
        seen, parents = page.seen, page.markup.parents
        groups = [parents[block.box] for block in blocks]
        asked = np.flatnonzero(scores >= HOPELESS).tolist()
        weighed = Weighed(seen.widths, scores.tolist())
        context = consider(seen.forms, groups, weighed, asked)
        consider_boxes(blocks, page.markup, weighed, asked, context)
        rows += context
    matrix = one_hot(rows, [size for _, size in CONTEXT + BOX_CONTEXT])
    hope = first >= HOPELESS
    answers, weights, folds = answers[hope], weights[hope], folds[hope]
    final = first.copy()
    second, seconds = out_of_fold(matrix, answers, weights, folds, C_CONTEXT)
    final[hope] = second + LEANING
    whole_second = fit(matrix, answers, weights, C_CONTEXT)
    return Trained(
        _as_data(index, whole_boxes, whole_first, whole_second),
        {n: _as_data(index, boxes[n], firsts[n], seconds[n]) for n in models},
        np.split(final, np.cumsum(sizes)[:-1]),
    )


def _as_data(index: dict[str, int], boxes: np.ndarray, first: LogisticRegression, second: LogisticRegression) -> dict:
    return {
        "bias": round(float(first.intercept_[0]) * 100),
        "signals": table(first.coef_[0], MARKUP_SIGNALS),
        "context_bias": round((float(second.intercept_[0]) + LEANING) * 100),
        "context": table(second.coef_[0], CONTEXT + BOX_CONTEXT),
        "boxes": {word: _weights_of(word, boxes[n], boxes[len(index) + n]) for word, n in index.items()},
    }


def _weights_of(word: str, around: float, own: float) -> list[int]:
    """Pages that stream their article in hidden teach the wrong thing of hidden elements."""
    return [
        min(round(float(around) * 100), UNSEEN if word in ("[hidden]", "[display-none]") else 10_000),
        round(float(own) * 100),
    ]


def _importance_left(page: Example) -> np.ndarray:
    """The title counts for nothing: golds disagree about it, and it is found by other means."""
    counts = importance(page, [len(page.blocks[i].text) for i in page.left]) if page.left else np.zeros(0)
    if page.seen is not None and page.seen.title is not None:
        counts[page.seen.title] = 0.0
    return counts


def figures(examples: list[Example], scores: list[np.ndarray]) -> dict[str, float]:
    """Mean page F1 by set, and by language where a set has several."""
    groups = defaultdict(list)
    for page, values in zip(examples, scores, strict=True):
        kept = (n for n, value in enumerate(values) if value > 0 and n != page.seen.title)
        value = page_f1("\n".join(page.blocks[page.left[n]].text for n in kept), page.gold)
        groups[page.set].append(value)
        if page.set == "daniel-dev":
            groups[f"{page.set}, {page.language}"].append(value)
    return {name: round(mean(groups[name]), 4) for name in sorted(groups)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of the scored sets")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("-o", "--output", type=Path, default=WEIGHTS_FILE)
    parser.add_argument("--folds", type=Path, help="also write the weights of each fold into this folder (0.json …)")
    options = parser.parse_args()
    examples = load(options.data, options.jobs)
    trained = train(examples)
    markup_model_from(trained.data)  # must load
    report = figures(examples, trained.scores)
    for name, value in report.items():
        print(f"{name}: {value:.4f}", file=sys.stderr)
    about = {
        "made by": "python training/train_markup.py --data DIR",
        "trained on": {name: sum(page.set == name for page in examples) for name in SETS},
        "sites": len({page.site for page in examples}),
        "out-of-fold F1": report,
    }
    options.output.write_text(dumps({"about": about, **trained.data}), "utf-8")
    if options.folds:
        options.folds.mkdir(parents=True, exist_ok=True)
        for number, weights in trained.by_fold.items():
            (options.folds / f"{number}.json").write_text(dumps(weights), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
