"""
Does the time grow in line with the page? `python benchmarks/linear.py [--peers]`

Cleans pages of 10 KB to 10 MB, and pages made to be hard: 100,000 paragraphs side by side, 5,000 elements in one
another, 100,000 links, an attribute of 5 MB, and others. Printed is the time of each, and for the growing pages the
time for a megabyte, which must stay level. With --peers, trafilatura and resiliparse are given the same pages (install
them first); what takes over a minute is cut off.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections.abc import Callable

import cleaner

LIMIT = 60  # seconds
PARAGRAPH = (
    "The harbour of Port Wells number {n} has reopened after a storm closed it for nine days, and ferries leave again. "
)


def pages() -> dict[str, str]:
    """Pages by name."""

    def article(size: int) -> str:
        count = size // len(f"<p class=x>{PARAGRAPH}</p>")
        body = "".join(f"<p class=x>{PARAGRAPH.format(n=n)}</p>" for n in range(count))
        return f"<html><head><title>Harbour</title></head><body><div class=content><h1>Harbour</h1>{body}</div></body></html>"

    text = PARAGRAPH.format(n=1) * 2
    return {
        "10 KB": article(10_000),
        "100 KB": article(100_000),
        "1 MB": article(1_000_000),
        "10 MB": article(10_000_000),
        "100,000 paragraphs": f"<div>{'<p>One line.' * 100_000}</div>",
        "5,000 deep": f"{'<div class=a>' * 5000}<p>{text}</p>{'</div>' * 5000}",
        "100,000 links": f"<p>{text}</p><div>{'<a href=/x>a link</a> ' * 100_000}</div>",
        "100,000 rows": f"<p>{text}</p><table>{'<tr><td>a<td>b' * 100_000}</table>",
        "attribute of 5 MB": f"<div class='{'a-b ' * 1_250_000}'><p>{text}</p></div>",
        "title of 5 MB": f"<title>{'word ' * 1_000_000}</title><p>{text}</p>",
        "line of 5 MB": f"<p>{text * 22_000}</p>",
        "100,000 labels": f"<div class=a><p>{text}</p>{'<h3>Related articles</h3>' * 100_000}</div>",
    }


def seconds(call: Callable[[], object]) -> str:
    def cut_off(signum: int, frame: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, cut_off)
    signal.alarm(LIMIT)
    start = time.perf_counter()
    try:
        result = call()
    except TimeoutError:
        return f"over {LIMIT} s"
    except Exception as problem:
        return type(problem).__name__
    finally:
        signal.alarm(0)
    took = time.perf_counter() - start
    return f"{took * 1000:,.0f} ms" + ("" if result else ", empty")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--peers", action="store_true", help="also time trafilatura and resiliparse")
    options = parser.parse_args()
    systems: dict[str, Callable[[str], object]] = {"cleaner": lambda page: cleaner.clean(page).text}
    if options.peers:
        from resiliparse.extract.html2text import extract_plain_text
        from trafilatura import extract

        systems |= {"trafilatura": extract, "resiliparse": lambda page: extract_plain_text(page, main_content=True)}
    cleaner.clean("<p class=a>Warm up, so that nothing has to be loaded any more when the clock starts.</p>")
    print("| page | " + " | ".join(systems) + " |\n|---" * 1 + "|---" * len(systems) + "|")
    for name, page in pages().items():
        cells = [seconds(lambda page=page, run=run: run(page)) for run in systems.values()]
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
