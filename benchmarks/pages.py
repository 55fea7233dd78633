"""The pages that the benchmarks of time take: a few of a scored set, spread evenly over it."""

from __future__ import annotations

import argparse
import gzip
from pathlib import Path
from statistics import mean


def pages_of(parser: argparse.ArgumentParser, count: int) -> tuple[list[bytes], str]:
    """Parse the command line, and read so many pages of the set that it names: (pages, what they are in words)."""
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument("--set", default="wcxb-dev")
    parser.add_argument("--pages", type=int, default=count)
    options = parser.parse_args()
    paths = sorted((options.data / options.set / "pages").iterdir())
    pages = [gzip.decompress(path.read_bytes()) for path in paths[:: max(1, len(paths) // options.pages)]]
    return pages, f"{len(pages)} pages of {options.set}, {mean(map(len, pages)) / 1000:.0f} kB on average"
