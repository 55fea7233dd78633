"""What the trainings share: pages and golds of a folder, folds by site, logistic regression over bins, weights as data."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

FOLDS = 5
ITERATIONS = 300


def golds(folder: Path) -> Iterator[dict]:
    """The records of a set's gold.jsonl."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def fold_of(site: str) -> int:
    """All pages of a site are in one fold, always the same."""
    return int(hashlib.sha1(site.encode()).hexdigest(), 16) % FOLDS


def one_hot(
    rows: Sequence[Sequence[int]], sizes: Sequence[int], named: Sequence[Sequence[int]] | None = None, more: int = 0
) -> csr_matrix:
    """Rows of bins, and of `more` named columns those that each row has, as a matrix of zeros and ones."""
    starts = np.cumsum([0, *sizes])
    table = np.asarray(rows, np.int32) + starts[:-1].astype(np.int32)
    if named is None:
        return csr_matrix(
            (np.ones(table.size, np.float32), table.ravel(), np.arange(0, table.size + 1, table.shape[1])),
            shape=(len(rows), starts[-1]),
        )
    lengths = np.array([len(extra) for extra in named])
    ends = np.cumsum(lengths + table.shape[1])
    flat = np.concatenate(
        [
            np.concatenate([row, np.asarray(extra, np.int32) + starts[-1]])
            for row, extra in zip(table, named, strict=True)
        ]
    )
    return csr_matrix(
        (np.ones(len(flat), np.float32), flat, np.concatenate([[0], ends])), shape=(len(rows), starts[-1] + more)
    )


def fit(matrix: csr_matrix, answers: np.ndarray, weights: np.ndarray, strength: float) -> LogisticRegression:
    """A logistic regression; `strength` is the inverse of regularisation."""
    return LogisticRegression(C=strength, max_iter=ITERATIONS).fit(matrix, answers, weights)


def fit_onto(
    matrix: csr_matrix, offset: np.ndarray, answers: np.ndarray, weights: np.ndarray, strength: float
) -> np.ndarray:
    """The coefficients of a logistic regression, without a bias, on top of scores that stay as they are."""

    def loss(coefficients: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ coefficients + offset
        value = (weights * (np.logaddexp(0, scores) - answers * scores)).sum()
        slope = matrix.T @ (weights * (expit(scores) - answers))
        return value + coefficients @ coefficients / (2 * strength), slope + coefficients / strength

    start = np.zeros(matrix.shape[1])
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x


def out_of_fold(
    matrix: csr_matrix, answers: np.ndarray, weights: np.ndarray, folds: np.ndarray, strength: float
) -> tuple[np.ndarray, dict[int, LogisticRegression]]:
    """The score of every row by a model that hasn't seen its site, and these models by fold."""
    scores = np.zeros(len(answers))
    models = {}
    for number in range(FOLDS):
        there = folds != number
        models[number] = fit(matrix[there], answers[there], weights[there], strength)
        scores[~there] = models[number].decision_function(matrix[~there])
    return scores, models


def table(coefficients: np.ndarray, columns: Sequence[tuple[str, int]]) -> dict[str, list[int]]:
    """Weights in hundredths, a list for each column."""
    starts = np.cumsum([0, *(size for _, size in columns)])
    return {
        name: [round(float(value) * 100) for value in coefficients[start : start + size]]
        for (name, size), start in zip(columns, starts, strict=False)
    }


def dumps(data: dict) -> str:
    """JSON with a line a signal or a word, so that a change of weights can be reviewed."""
    lines = []
    for key, value in data.items():
        if isinstance(value, dict) and any(isinstance(weights, list) for weights in value.values()):
            inner = ",\n".join(
                f"  {json.dumps(name)}: {json.dumps(weights, separators=(',', ':'))}" for name, weights in value.items()
            )
            lines.append(f'"{key}": {{\n{inner}\n}}')
        else:
            lines.append(f'"{key}": {json.dumps(value, indent=1, ensure_ascii=False)}')
    return "{\n" + ",\n".join(lines) + "\n}\n"
