"""
How fast is the command line beside trafilatura? `pip install trafilatura`, then `python benchmarks/command.py --data DIR`

The pages of a scored set lie in one file of JSON lines. `cleaner --jsonl` turns it into another, and so does a script that
gives each page to trafilatura, in as many processes: trafilatura's own command takes a folder of pages, and opens and writes
a file for each. The two take turns, and the fastest run of each counts, all in: to start, read, clean and write.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from cleaner.reading.decoding.decode import decode
from pages import pages_of

ROUNDS = 3
BY_TRAFILATURA = """
import json, sys
from multiprocessing import Pool
from trafilatura import extract

def clean(line):
    record = json.loads(line)
    page = record.pop("html")
    record["article"] = extract(page, include_comments=False, include_tables=True, include_formatting=False)
    return json.dumps(record, ensure_ascii=False) + "\\n"

if __name__ == "__main__":
    source, out, workers = sys.argv[1:]
    with open(source, "rb") as lines, open(out, "w", encoding="utf-8") as file, Pool(int(workers)) as pool:
        file.writelines(pool.imap(clean, lines, chunksize=16))
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--times", type=int, default=1, help="take each page so many times: longer runs")
    pages, about = pages_of(parser, 700)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        source, out, script = (Path(name) / file for file in ("pages.jsonl", "out.jsonl", "by_trafilatura.py"))
        records = ({"id": number, "html": decode(page)[0]} for number, page in enumerate(pages))
        lines = [json.dumps(record, ensure_ascii=False).encode("utf-8", "replace") + b"\n" for record in records]
        source.write_bytes(b"".join(lines) * options.times)
        script.write_text(BY_TRAFILATURA, "utf-8")
        workers = str(options.workers)
        commands = {
            "cleaner": ["-m", "cleaner", "--jsonl", "--quiet", "--workers", workers, str(source), "-o", str(out)],
            "trafilatura": [str(script), str(source), str(out), workers],
        }
        runs = [{name: run(command) for name, command in commands.items()} for _ in range(ROUNDS)]
    count = len(pages) * options.times
    print(f"{about}, {workers} processes, best of {ROUNDS}\n")
    print(
        "| command | pages a second | × trafilatura | ms of processor a page | ÷ trafilatura |\n|---|---|---|---|---|"
    )
    (taken, worked), (peer_taken, peer_worked) = (
        [min(times) for times in zip(*(one[name] for one in runs), strict=True)] for name in commands
    )
    for name, seconds, processor in (("cleaner", taken, worked), ("trafilatura", peer_taken, peer_worked)):
        rates = f"{count / seconds:.0f} | {peer_taken / seconds:.1f}"
        print(f"| {name} | {rates} | {processor / count * 1000:.1f} | {processor / peer_worked:.3f} |")
    return 0


def run(command: list[str]) -> tuple[float, float]:
    """Seconds that a run takes: by the clock, and of the processors."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, *command], check=False, stderr=subprocess.DEVNULL)
    after, seconds = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
