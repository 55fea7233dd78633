"""
How well are many pages spread over workers? `python benchmarks/many.py --data DIR`, on a machine that does nothing else.

* two workers ÷ one: pages a second, from the first result to the last, runs of one and two in turn, the best of each;
* what dispatch costs: CPU time a page, of this process and a worker, more than without workers, ÷ that without;
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
from itertools import cycle, islice

import psutil

import cleaner
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


def cpu_a_page(pages: list[bytes], workers: int | None) -> float:
    """Seconds of CPU time of this process and its workers; their start doesn't count."""
    results = cleaner.clean_many(cycle(pages), workers=workers)
    for _ in islice(results, len(pages)):
        pass
    before = _used()
    for _ in islice(results, PAGES):
        pass
    used = _used() - before
    results.close()
    return used / PAGES


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
    costs = [(cpu_a_page(pages, None), cpu_a_page(pages, 1)) for _ in range(ROUNDS)]
    alone, sent = (min(times) for times in zip(*costs, strict=True))
    print(
        f"CPU a page: {alone * 1000:.2f} ms without workers, {sent * 1000:.2f} ms with one: dispatch {sent / alone - 1:.0%}"
    )
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
