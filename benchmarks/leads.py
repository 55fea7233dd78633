"""
Is the lead found, and said once? `python benchmarks/leads.py --data DIR [--set NAME …]`

Asked are the pages whose description (meta element, as search engines and networks show it) stands on the page as a block
of its own: that is the standfirst, or the opening. Printed is on which share of them `article.lead` is that block, and on which
share the article's text says it exactly once; of those where it doesn't, how often it is left out and how often said again.

A block says a description if it holds 85 % of its word shingles and isn't much longer; descriptions under 60 characters don't count.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter
from pathlib import Path

import cleaner
from cleaner.options import Options
from cleaner.reading.read import read
from cleaner.writing.shingles import shingles
from cleaner.writing.words import tokens

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from fit import golds

SAYS, SHORTEST, FEWEST = 0.85, 60, 5  # share of shingles, characters, shingles
MUCH_LONGER, SLACK = 1.35, 20


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument("--set", nargs="*", default=[], help="sets of HTML to ask; all of them if none is named")
    options = parser.parse_args()
    print("| set | pages | lead found | said once | left out | said again |\n|---|---|---|---|---|---|")
    for folder in sorted(path.parent for path in options.data.glob("*/set.json")):
        if options.set and folder.name not in options.set:
            continue
        seen: Counter[str] = Counter()
        for record in golds(folder):
            path = folder / "pages" / f"{record['id']}.html.gz"
            if path.exists():
                seen.update(asked(gzip.decompress(path.read_bytes())))
        if size := seen["pages"]:
            shares = " | ".join(f"{seen[key] / size:.3f}" for key in ("found", "once"))
            print(f"| {folder.name} | {size} | {shares} | {seen['left out']} | {seen['again']} |", flush=True)
    return 0


def asked(source: bytes) -> list[str]:
    """What is seen on a page; nothing where its standfirst isn't known."""
    try:
        page = read(source, None, Options())
    except cleaner.InputError:
        return []
    description = page.markup.description if page.markup else ""
    said = shingles(tokens(description.rstrip("….")))
    if len(description) < SHORTEST or len(said) < FEWEST:
        return []

    def says(text: str) -> bool:
        return len(said & shingles(tokens(text))) >= SAYS * len(said)

    longest = MUCH_LONGER * len(description) + SLACK
    if not any(len(block.text) < longest and block.kind != "title" and says(block.text) for block in page.blocks):
        return []
    article = cleaner.clean(source)
    times = sum(map(says, article.paragraphs))
    told = "once" if times == 1 else "again" if times else "left out"
    return ["pages", told, *(["found"] if article.lead and says(article.lead) else [])]


if __name__ == "__main__":
    sys.exit(main())
