"""
How fast is it beside others? `pip install trafilatura resiliparse`, then `python benchmarks/peers.py --data DIR [--set NAME]`

Every page of a scored set goes through all systems before the next page's turn, three times over, and the fastest run of
each counts: what else the machine does then hits all alike. Compare the ratios, not the times.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from statistics import mean, median

from resiliparse.extract.html2text import extract_plain_text
from trafilatura import extract

import cleaner
from cleaner.reading.decoding.decode import decode
from pages import pages_of

ROUNDS = 3


def by_resiliparse(page: bytes) -> str:
    return extract_plain_text(decode(page)[0], main_content=True, alt_texts=False)


def by_trafilatura(page: bytes) -> str | None:
    return extract(page, include_comments=False, include_tables=True, include_formatting=False)


SYSTEMS: dict[str, Callable[[bytes], object]] = {
    "cleaner": lambda page: cleaner.clean(page).text,
    "trafilatura": by_trafilatura,
    "resiliparse": by_resiliparse,
}


def main() -> int:
    pages, about = pages_of(argparse.ArgumentParser(description=__doc__.splitlines()[1]), 100)
    best: dict[str, list[float]] = {name: [] for name in SYSTEMS}
    for page in pages:
        rounds = [[_seconds(system, page) for system in SYSTEMS.values()] for _ in range(ROUNDS)]
        for name, times in zip(SYSTEMS, zip(*rounds, strict=True), strict=True):
            best[name].append(min(times))
    print(f"{about}, best of {ROUNDS}\n")
    print("| system | median ms | mean ms | ÷ trafilatura | ÷ resiliparse |\n|---|---|---|---|---|")
    for name, times in best.items():
        ratios = [sum(times) / sum(best[peer]) for peer in ("trafilatura", "resiliparse")]
        print(f"| {name} | {median(times) * 1000:.1f} | {mean(times) * 1000:.1f} | {ratios[0]:.2f} | {ratios[1]:.2f} |")
    return 0


def _seconds(system: Callable[[bytes], object], page: bytes) -> float:
    """Processor time of one call; an error costs what it cost until then."""
    start = time.process_time()
    try:
        system(page)
    except Exception:
        pass
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
