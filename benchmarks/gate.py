"""
Is it as good as it was? `python benchmarks/gate.py --data DIR --folds DIR [--update [--allow-regression]]`

Cleans the HTML of every scored set, as quality.py does with --folds, and compares the mean page F1 of each set and each
language with the floors in scores.json. The floors go with the data: their hash is kept beside them. Exit code 1 where
a figure is below its floor. --update raises floors to the figures; it lowers one only with --allow-regression.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from statistics import mean

from quality import figures, set_names

SCORES = Path(__file__).parent / "scores.json"
TOLERANCE = 0.002  # a page or two that come out otherwise
FEWEST = 30  # pages of a language that has a floor of its own


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--data", type=Path, required=True, help="folder of scored sets")
    parser.add_argument("--folds", type=Path, required=True, help="folder that train_markup.py --folds wrote")
    parser.add_argument("--update", action="store_true", help="write the figures as floors")
    parser.add_argument("--allow-regression", action="store_true", help="with --update: lower floors as well")
    options = parser.parse_args()
    known = json.loads(SCORES.read_text("utf-8")) if SCORES.exists() else {}
    found, lower = {}, []
    for name in set_names(options.data):
        digest = hashlib.sha256((options.data / name / "gold.jsonl").read_bytes()).hexdigest()[:16]
        scores = {
            language: round(mean(values), 4)
            for (_, language), values in figures(options.data / name, folds=options.folds).items()
            if language == "all" or len(values) >= FEWEST
        }
        floors = known.get(name, {})
        if floors and floors["gold"] != digest:
            print(f"{name}: the golds aren't those that the floors were made with", file=sys.stderr)
            floors = {}
        for language, score in scores.items():
            floor = floors.get("F1", {}).get(language)
            is_lower = floor is not None and score < floor - TOLERANCE
            lower += [f"{name}, {language}"] if is_lower else []
            print(
                f"{name}, {language}: {score:.4f}"
                + (f" (floor {floor:.4f})" if floor else "")
                + (" LOWER" if is_lower else "")
            )
        kept = {} if options.allow_regression else floors.get("F1", {})
        found[name] = {"gold": digest, "F1": {lang: max(score, kept.get(lang, 0.0)) for lang, score in scores.items()}}
    if options.update and lower and not options.allow_regression:
        print(
            f"not written: lower than before are {'; '.join(lower)}. --allow-regression writes them.", file=sys.stderr
        )
        return 1
    if options.update:
        SCORES.write_text(json.dumps(known | found, indent=1) + "\n", "utf-8")
        return 0
    return 1 if lower else 0


if __name__ == "__main__":
    sys.exit(main())
