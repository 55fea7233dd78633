"""
What do Spark and Ray cost on top of the cleaning? `python benchmarks/engines.py --data DIR [--set NAME]`

The pages of a scored set are written to two Parquet files, one of them several times as large. `clean_stream` with
workers (which is `clean_many`), Spark and Ray clean both in turn, each with the same number of workers, and write the
articles to Parquet; the fastest of the rounds counts. What the larger file takes longer is the time of its pages; the
rest is what each run costs. Beside the time stands that of the processor, of all processes together: what an engine
costs on top of the cleaning, however busy the machine is. Needs the extras spark and ray, psutil, and Java.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import psutil
import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet as pq

from cleaner.arrow import clean_batch, clean_stream
from pages import pages_of

WANTED = ("title", "text")
BATCH = 64
Run = Callable[[Path, Path], None]  # from a file of pages to one of articles


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--times", type=int, default=4, help="as many pages in the larger file as in the smaller one")
    parser.add_argument("--engine", action="append", choices=["Spark", "Ray"], help="only this one (default: both)")
    pages, described = pages_of(parser, 200)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="engines"))
    files = [folder / "small.parquet", folder / "large.parquet"]
    for file, number in zip(files, (1, options.times), strict=True):
        pq.write_table(pa.table({"html": pages * number}), file, row_group_size=BATCH)
    starts = {"clean_many": start_many, "Spark": start_spark, "Ray": start_ray}
    starts = {name: start for name, start in starts.items() if name in ("clean_many", *(options.engine or starts))}
    runs: dict[str, Run] = {}
    seconds: dict[str, float] = {}
    for name, start in starts.items():
        began = time.perf_counter()
        runs[name] = start(options.workers)
        timed(runs[name], files[0], folder / "out")
        seconds[name] = time.perf_counter() - began
    times: dict[tuple[str, Path], list[tuple[float, float]]] = defaultdict(list)
    for _ in range(options.rounds):  # in turns: the speed of a machine that others use as well changes within a minute
        for file in files:
            for name, run in runs.items():
                times[name, file].append(timed(run, file, folder / "out"))
    took = {name: [least(times[name, file]) for file in files] for name in runs}
    print(f"{described}, and {options.times} times these; {options.workers} workers, best of {options.rounds}\n")
    print("| engine | start and first run, s | each run, s | ms a page | ms of CPU a page | over clean_many |")
    print("|---|---|---|---|---|---|")
    more = len(pages) * (options.times - 1)
    each = {name: [(b - a) / more for a, b in zip(small, large, strict=True)] for name, (small, large) in took.items()}
    for name, (page, cpu) in each.items():
        fixed, over = took[name][0][0] - page * len(pages), cpu - each["clean_many"][1]
        print(
            f"| {name} | {seconds[name]:.1f} | {fixed:.1f} | {page * 1e3:.1f} | {cpu * 1e3:.1f} | {over * 1e3:+.1f} |"
        )
    shutil.rmtree(folder)
    return 0


def timed(run: Run, file: Path, out: Path) -> tuple[float, float]:
    """The seconds of a run, and those of the processor in all processes that belong to it."""
    start, before = time.perf_counter(), cpu_seconds()
    run(file, out)
    taken = time.perf_counter() - start, cpu_seconds() - before
    shutil.rmtree(out) if out.is_dir() else out.unlink()
    return taken


def least(times: Iterable[tuple[float, float]]) -> tuple[float, float]:
    walls, cpus = zip(*times, strict=True)
    return min(walls), min(cpus)


def cpu_seconds() -> float:
    """Of this process, those below it, and those that ended below them."""
    this = psutil.Process()
    found = [process.cpu_times() for process in (this, *this.children(recursive=True)) if process.is_running()]
    return sum(times.user + times.system + times.children_user + times.children_system for times in found)


def start_many(workers: int) -> Run:
    def run(file: Path, out: Path) -> None:
        pages = pyarrow.dataset.dataset(file).scanner(batch_size=BATCH).to_reader()
        articles = clean_stream(pages, only=WANTED, workers=workers)
        with pq.ParquetWriter(out, articles.schema) as writer:
            for batch in articles:
                writer.write_batch(batch)

    return run


def start_spark(workers: int) -> Run:
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

    batches = {"spark.sql.execution.arrow.maxRecordsPerBatch": BATCH, "spark.ui.enabled": "false"}
    spark = SparkSession.builder.master(f"local[{workers}]").config(map=batches).getOrCreate()

    clean = partial(clean_stream, only=WANTED)

    def run(file: Path, out: Path) -> None:
        pages = spark.read.parquet(str(file)).repartition(workers * 4)
        pages.mapInArrow(clean, "title string, text string, error struct<kind: string, reason: string>").write.parquet(
            str(out)
        )

    return run


def start_ray(workers: int) -> Run:
    import ray

    ray.init(num_cpus=workers, include_dashboard=False, logging_level="error", log_to_driver=False)
    ray.data.DataContext.get_current().enable_progress_bars = False

    def run(file: Path, out: Path) -> None:
        pages = ray.data.read_parquet(str(file)).repartition(workers * 4)
        pages.map_batches(
            clean_batch, batch_format="pyarrow", batch_size=BATCH, fn_kwargs={"only": WANTED}
        ).write_parquet(str(out))

    return run


if __name__ == "__main__":
    sys.exit(main())
