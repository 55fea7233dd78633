"""The examples of docs/engines.md that run in one process give the rows of `clean_batch`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from engine_runs import examples, run, written


@pytest.mark.parametrize(
    ("heading", "library"),
    [
        ("Hugging Face datasets", "datasets"),
        ("pandas", "pandas"),
        ("Polars", "polars"),
        ("DuckDB", "duckdb"),
        ("pyarrow alone", "pyarrow"),
    ],
)
def test_an_example_gives_the_rows_of_one_process(
    heading: str, library: str, folder: Path, expected: list[dict[str, Any]]
) -> None:
    """The example runs as written, and writes the same rows, the failed ones among them."""
    pytest.importorskip(library)
    run(examples(heading)[0], folder, HF_HOME=os.fspath(folder / "cache"), HF_HUB_OFFLINE="1")
    assert written(folder) == expected


def test_a_function_in_sql(folder: Path, expected: list[dict[str, Any]]) -> None:
    """The second example of DuckDB runs as written: title, text and error are those of one process."""
    pytest.importorskip("duckdb")
    run(examples("DuckDB")[1], folder)
    assert written(folder) == [{name: row[name] for name in ("id", "title", "text", "error")} for row in expected]


def test_every_example_is_run() -> None:
    """Each heading of an engine in docs/engines.md has an example that one of these tests takes."""
    counts = {
        "Spark": 1,
        "Ray": 1,
        "Hugging Face datasets": 1,
        "pandas": 1,
        "Polars": 1,
        "DuckDB": 2,
        "pyarrow alone": 1,
    }
    assert {heading: len(examples(heading)) for heading in counts} == counts
