"""
Make confidence.json from scored pages: `python training/train_confidence.py --data DIR --folds DIR`.

For every page the F1 that its own scores make expect (confidence.py) is set against the F1 that it gets, with weights
for HTML that haven't seen its site (--folds, of train_markup.py); the weights for text have seen most of the sites. The
points are an isotonic regression of one on the other. Printed is how well that orders pages: the rank correlation, and
how many of the bad ones are among the lowest tenth. Figures are out of fold by site. The same data give the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr
from sklearn.isotonic import IsotonicRegression

import cleaner
from cleaner.scoring.confidence import CONFIDENCE
from fit import FOLDS, fold_of, golds
from score import page_f1
from train import by_inscriptis, decode
from train_markup import site_of

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from quality import in_folds

SETS = ("wcxb-dev", "daniel-dev", "gn1", "trafilatura-dev")
SEEN = ("wcxb-dev", "daniel-dev", "gn1")  # those that the weights for HTML were trained on
QUANTILES = (
    0.0,
    0.01,
    0.025,
    0.05,
    0.1,
    0.17,
    0.25,
    0.4,
    0.55,
    0.7,
    0.85,
    1.0,
)  # of pages: doubtful ones are told apart best
BAD = 0.8  # F1 below which a page is a bad one
POINTS_FILE = Path(__file__).parent.parent / "src" / "cleaner" / "scoring" / "weights" / CONFIDENCE


@dataclass
class Pages:
    """What was expected of pages, what they got, and the fold each is in."""

    expected: np.ndarray
    got: np.ndarray
    folds: np.ndarray


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of the scored sets")
    parser.add_argument("--folds", type=Path, required=True, help="folder of the weights of each fold")
    parser.add_argument("-o", "--output", type=Path, default=POINTS_FILE)
    options = parser.parse_args()
    made, points = {}, {}
    for kind in ("html", "text"):
        pages = measured(options.data, options.folds, kind)
        calibrated = out_of_fold(pages)
        bad = pages.got < BAD
        lowest = np.argsort(calibrated, kind="stable")[: len(bad) // 10]
        made[kind] = {
            "pages": len(bad),
            "rank correlation with F1": round(float(spearmanr(calibrated, pages.got)[0]), 3),
            "correlation with F1": round(float(np.corrcoef(calibrated, pages.got)[0, 1]), 3),
            f"pages under {BAD}": round(float(bad.mean()), 3),
            "of these in the lowest tenth": round(float(bad[lowest].sum() / bad.sum()), 3),
        }
        print(kind, made[kind], file=sys.stderr)
        points[kind] = points_of(pages)
    about = {"made by": "python training/train_confidence.py --data DIR --folds DIR", **made}
    options.output.write_text(json.dumps({"about": about, "points": points}, indent=1) + "\n", "utf-8")
    return 0


def measured(data: Path, folds: Path, kind: str) -> Pages:
    expected, got, numbers = [], [], []
    for name in SETS:
        folder = data / name
        records = [record for record in golds(folder) if record.get("text")]
        for record, page in in_folds(records, folder, folds if kind == "html" and name in SEEN else None):
            try:
                article = cleaner.clean(page if kind == "html" else by_inscriptis(decode(page)))
            except cleaner.CleanerError:
                continue
            expected.append(article._draft.expected)
            got.append(page_f1(article.text, record["text"]))
            numbers.append(fold_of(site_of(record, page)))
    return Pages(np.array(expected), np.array(got), np.array(numbers))


def out_of_fold(pages: Pages) -> np.ndarray:
    """What is said of each page by points that were drawn without its site."""
    said = np.zeros(len(pages.got))
    for number in range(FOLDS):
        here = pages.folds == number
        points = np.array(points_of(Pages(pages.expected[~here], pages.got[~here], pages.folds[~here])))
        said[here] = np.interp(pages.expected[here], points[:, 0], points[:, 1])
    return said


def points_of(pages: Pages) -> list[list[float]]:
    """A line that rises: the mean F1 around each of a few quantiles of what was expected."""
    line = IsotonicRegression(out_of_bounds="clip").fit(pages.expected, pages.got)
    order = np.argsort(pages.expected, kind="stable")
    parts = np.split(order, [round(share * len(order)) for share in QUANTILES[1:-1]])
    return [
        [round(float(pages.expected[part].mean()), 4), round(float(line.predict(pages.expected[part]).mean()), 4)]
        for part in parts
    ]


if __name__ == "__main__":
    sys.exit(main())
