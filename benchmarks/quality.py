"""
How well does it clean? `python benchmarks/quality.py --data DIR [--set NAME …] [--limit N]`

DIR holds scored sets as training/train.py describes them. Printed is the mean page F1 of the cleaned text against
the gold, by set and language, for a page's HTML and for the plain text a naive scraper makes of it (inscriptis).
These pages trained the weights where training/train.py says so: its own figures, out of fold, are the honest ones
for those sets.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path
from statistics import mean

import cleaner

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))
from score import page_f1
from train import by_inscriptis, decode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument(
        "--set", nargs="*", default=[], help="sets to score; all that have whole texts if none is named"
    )
    parser.add_argument("--limit", type=int, default=0, help="only so many pages of each set")
    options = parser.parse_args()
    print("| set | input | language | pages | F1 |\n|---|---|---|---|---|")
    for folder in sorted(path.parent for path in options.data.glob("*/set.json")):
        if options.set and folder.name not in options.set:
            continue
        with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
            golds = [json.loads(line) for line in lines]
        golds = [gold for gold in golds if gold.get("text")]
        step = max(1, len(golds) // options.limit) if options.limit else 1
        scores = defaultdict(list)
        for gold in golds[::step]:
            html = gzip.decompress((folder / "pages" / f"{gold['id']}.html.gz").read_bytes())
            for kind, source in (("text", by_inscriptis(decode(html))), ("html", html)):
                value = page_f1(text_of(source), gold["text"])
                scores[kind, "all"].append(value)
                scores[kind, gold.get("language") or "?"].append(value)
        for (kind, language), values in sorted(scores.items()):
            print(f"| {folder.name} | {kind} | {language} | {len(values)} | {mean(values):.3f} |", flush=True)
    return 0


def text_of(source: str | bytes) -> str:
    """The cleaned text; an input that can't be cleaned gives none."""
    try:
        return cleaner.clean(source).text
    except cleaner.CleanerError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
