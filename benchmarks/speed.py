"""
How fast is it? `python benchmarks/speed.py [--data DIR]`: the speed figures of docs/speed.md, on this machine.

* a short scraped text, cleaned without its language being asked for;
* `import cleaner`, and the whole command line on that text, as CPU time of a process less that of an empty one;
* time by size of the input, up to 10 MB, which must grow linearly;
* with --data, pages of each scored set as text and as HTML.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import cleaner

EXAMPLE = Path(__file__).parent.parent / "tests" / "fixtures" / "en-founding-page" / "input.txt"
ROUNDS = 200


def best(call: Callable[[], object], rounds: int) -> float:
    """The fastest of so many calls, in milliseconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def process_seconds(arguments: list[str], given: bytes = b"") -> float:
    """The least CPU time, of the user and the system, of a process in five runs."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *arguments], input=given, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(times)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, help="folder of scored sets")
    options = parser.parse_args()
    text = EXAMPLE.read_text("utf-8")
    cleaner.clean(text)
    empty = process_seconds(["-c", "pass"])
    print(f"a text of {len(text)} characters, without its language: {best(lambda: cleaner.clean(text), ROUNDS):.2f} ms")
    print(f"the same as bare HTML: {best(lambda: cleaner.clean(bare_html(text)), ROUNDS):.2f} ms")
    print(f"import cleaner: {(process_seconds(['-c', 'import cleaner']) - empty) * 1000:.0f} ms of CPU")
    print(f"cleaner < example: {process_seconds(['-m', 'cleaner'], text.encode()):.2f} s of CPU, all in")
    print("\ntime by size of the text (the example again and again, every copy with words of its own)")
    for size in (10_000, 100_000, 1_000_000, 10_000_000):
        long = grown(text, size)
        took = best(lambda page=long: cleaner.clean(page), 1 if size > 1_000_000 else 3)
        print(f"{size:>12,} characters: {took:>9.1f} ms, {took / size * 1e6:.0f} ms a million")
    if options.data:
        by_set(options.data)
    return 0


def bare_html(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.splitlines() if line.strip())


def grown(text: str, size: int) -> str:
    copies = []
    total = number = 0
    while total < size:
        copy = text.replace("Japan", f"Japan{number}").replace("Central", f"Central{number}")
        copies.append(copy)
        total += len(copy)
        number += 1
    return "\n".join(copies)[:size]


def by_set(data: Path) -> None:
    print("\nmedian time of a page")
    for folder in sorted(path.parent for path in data.glob("*/set.json")):
        pages = sorted((folder / "pages").iterdir())[::7][:60]
        times = []
        for page in pages:
            source = gzip.decompress(page.read_bytes())
            try:
                times.append(best(lambda source=source: cleaner.clean(source), 2))
            except cleaner.CleanerError:
                continue
        print(f"{folder.name}: {median(times):.2f} ms")


if __name__ == "__main__":
    sys.exit(main())
