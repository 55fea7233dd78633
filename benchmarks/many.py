"""
How well are many pages spread over workers? `python benchmarks/many.py --data DIR`, on a machine that does nothing else.

* two workers ÷ one: pages a second, from the first result to the last, runs of one and two in turn, the best of each;
* what dispatch costs: the CPU time of this process and a worker without that of the cleaning itself, ÷ that. A clock in the
  worker counts it: the speed of a machine changes more from run to run than dispatch costs;
* memory of a run over 200,000 records ÷ that over 2,000: the highest sum of this process and its workers.

It needs psutil.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from multiprocessing.sharedctypes import RawValue
from typing import Any

import psutil

import cleaner
from cleaner.workers import worker
from cleaner.workers.in_order import clean_in_workers
from cleaner.workers.job import make_job
from pages import pages_of

ROUNDS = 3
PAGES = 2000  # that a run cleans, the same ones again and again
RECORD = "Harbour {n} reopens\n\nThe harbour of Port Wells number {n} has reopened after a storm closed it for nine days, and ferries leave again.\n\nShare this article"
RECORDS = (2_000, 200_000)


def pages_a_second(pages: list[bytes], workers: int) -> float:
    results = cleaner.clean_many(islice(cycle(pages), PAGES), workers=workers)
    next(results)
    start = time.perf_counter()
    count = sum(1 for _ in results)
    return count / (time.perf_counter() - start)


class Clock:
    """Counts the CPU time that a worker spends on cleaning. It gets there within the job."""

    def __init__(self, spent: Any) -> None:
        self.spent = spent  # seconds, in memory that both processes see

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Arrive in a worker."""
        self.spent = state["spent"]
        clean = worker.clean_with

        def timed(*arguments: Any) -> cleaner.Article:
            start = time.process_time()
            article = clean(*arguments)
            self.spent.value += time.process_time() - start
            return article

        worker.clean_with = timed


def cpu_a_page(pages: list[bytes]) -> tuple[float, float]:
    """Seconds of CPU time for the cleaning in a worker, and for everything else here and there; the start doesn't count."""
    spent, options = RawValue("d", 0.0), cleaner.Options()
    job = replace(make_job(options, None, None, None), sample=Clock(spent))
    results = clean_in_workers(cycle(pages), 1, job, options)
    for _ in islice(results, len(pages)):
        pass
    before, cleaning = _used(), spent.value
    for _ in islice(results, PAGES):
        pass
    used, cleaning = _used() - before, spent.value - cleaning
    results.close()
    return cleaning / PAGES, (used - cleaning) / PAGES


def _used() -> float:
    processes = (psutil.Process(), *psutil.Process().children())
    return sum(times.user + times.system for times in (process.cpu_times() for process in processes))


def records(count: int) -> Iterator[str]:
    return (RECORD.format(n=n) for n in range(count))


def peak(count: int) -> int:
    """Bytes that this process and its workers hold at most while they clean so many records."""
    me, highest, done = psutil.Process(), 0, threading.Event()

    def watch() -> None:
        nonlocal highest
        while not done.wait(0.25):
            total = 0
            for process in (me, *me.children(recursive=True)):
                try:
                    total += process.memory_info().rss
                except psutil.Error:
                    continue
            highest = max(highest, total)

    watching = threading.Thread(target=watch)
    watching.start()
    cleaned = sum(1 for result in cleaner.clean_many(records(count), workers=2) if result)
    done.set()
    watching.join()
    assert cleaned == count
    return highest


def main() -> int:
    if sys.argv[1:2] == ["--records"]:
        print(peak(int(sys.argv[2])))
        return 0
    pages, described = pages_of(argparse.ArgumentParser(description=__doc__.splitlines()[1]), 100)
    for page in pages:
        cleaner.clean(page)
    print(f"{described}, {PAGES:,} in a run; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    runs = [(pages_a_second(pages, 1), pages_a_second(pages, 2)) for _ in range(ROUNDS)]
    one, two = (max(rates) for rates in zip(*runs, strict=True))
    print(f"pages a second: {one:.0f} with one worker, {two:.0f} with two: × {two / one:.2f}")
    cleaning, dispatch = (seconds * 1000 for seconds in cpu_a_page(pages))
    print(f"CPU a page: {cleaning:.2f} ms of cleaning, {dispatch:.2f} ms of dispatch: {dispatch / cleaning:.0%}")
    few, many = (
        int(subprocess.run([sys.executable, __file__, "--records", str(count)], capture_output=True, check=True).stdout)
        for count in RECORDS
    )
    print(
        f"memory: {few / 1e6:.0f} MB over {RECORDS[0]:,} records, {many / 1e6:.0f} MB over {RECORDS[1]:,}: × {many / few:.2f}"
    )
    print(f"load {os.getloadavg()[0]:.1f} at the end")
    return 0


if __name__ == "__main__":
    sys.exit(main())
