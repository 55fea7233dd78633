"""
What does the memory of a site add? `python benchmarks/memory.py --data DIR [--set NAME …] [--input html] [--folds DIR]`

All pages of a set are learnt, then each is cleaned without the memory and with it. A page's own blocks don't count for
it (leave one out), nor do those of a copy of it. Printed is the mean page F1 of both, by language, and by the number of other pages
that are known of the site. With --folds, the folder that the scripts in training/ wrote, each page is cleaned with
weights, also those of the memory, that haven't seen its site. Records of some sets name only their site; so a page's
address is made of its record's host and id.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import cleaner
from quality import by_inscriptis, decode, golds, in_folds, page_f1, site_of

KNOWN = ((0, 0, "none"), (1, 1, "1"), (2, 4, "2 to 4"), (5, 9, "5 to 9"), (10, 10**9, "10 and more"))


@dataclass
class Result:
    """A page: its language, how many other pages its site has in the memory, and the F1 without that and with it."""

    language: str
    known: int
    without: float
    with_memory: float


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument("--set", nargs="*", default=["daniel-dev"], help="sets to score")
    parser.add_argument("--input", choices=("html", "text"), default="text", help="which input (default: text)")
    parser.add_argument("--folds", type=Path, help="folder of the weights of each fold")
    options = parser.parse_args()
    print("| set | pages | number | F1 without memory | F1 with memory | points |\n|---|---|---|---|---|---|")
    for name in options.set:
        results = list(measured(options.data / name, options.input, options.folds))
        for group, found in groups(results).items():
            without, remembered = mean(r.without for r in found), mean(r.with_memory for r in found)
            points = f"{100 * (remembered - without):+.1f}".replace("-", "−")
            print(f"| {name} | {group} | {len(found)} | {without:.3f} | {remembered:.3f} | {points} |", flush=True)
    return 0


def measured(folder: Path, kind: str, folds: Path | None) -> Iterator[Result]:
    """Learn the pages of a set, then clean each of them twice."""
    records = [record for record in golds(folder) if record.get("text")]
    memory = cleaner.SiteMemory()
    for record, html in in_folds(records, folder, None):
        if source := source_of(html, kind):
            memory.learn(source, url_of(record, html), input=kind)
    for record, html in in_folds(records, folder, folds):
        source, url = source_of(html, kind), url_of(record, html)
        texts = [] if not source else [cleaner.clean(source, url, memory=of, input=kind).text for of in (None, memory)]
        without, with_memory = (page_f1(text, record["text"]) for text in texts or ("", ""))
        yield Result(record.get("language") or "", others(memory, source, url, kind), without, with_memory)


def source_of(html: bytes, kind: str) -> str | bytes:
    """What is cleaned; nothing where lxml refuses to make a text of the page."""
    try:
        return html if kind == "html" else by_inscriptis(decode(html))
    except ValueError:
        return ""


def url_of(record: dict, html: bytes) -> str:
    return f"https://{site_of(record, html)}/{record['id']}"


def others(memory: cleaner.SiteMemory, source: str | bytes, url: str, kind: str) -> int:
    """How many other pages of its site the memory can compare a page with."""
    known = cleaner.clean(source, url, memory=memory, input=kind)._draft.page.known if source else None
    return known.pages if known else 0


def groups(results: list[Result]) -> dict[str, list[Result]]:
    found = defaultdict(list)
    found["all"] = results
    found["all that have other pages"] = [result for result in results if result.known]
    for low, high, name in KNOWN:
        found[f"other pages: {name}"] = [result for result in results if low <= result.known <= high]
    for result in sorted(results, key=lambda result: result.language):
        found[f"language: {result.language}"].append(result)
    return {name: group for name, group in found.items() if group}


if __name__ == "__main__":
    sys.exit(main())
