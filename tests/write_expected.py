"""
Rewrite expected.json of fixtures from what `cleaner` does today, to be judged in the diff.

    python tests/write_expected.py                      # every fixture without a known gap
    python tests/write_expected.py fr-lead-reworded     # these fixtures; a known gap keeps its reason

Where there is a known gap, expected.json says what is right and the output is wrong, so that is only rewritten on request.
"""

from __future__ import annotations

import sys

from fixture_files import EXPECTED, FIXTURES, GAP, as_text, expected_of, folders, input_of, observed


def main(names: list[str]) -> int:
    """Write expected.json of the named fixtures, or of all without a known gap, and say which ones changed."""
    known = {folder.name: folder for folder in folders()}
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"write_expected: there is no fixture {', '.join(unknown)} in {FIXTURES}", file=sys.stderr)
        return 2
    for name in names or known:
        path = known[name] / EXPECTED
        gap = expected_of(known[name]).get(GAP)
        if gap and name not in names:
            continue
        written = as_text(observed(input_of(known[name])) | ({GAP: gap} if gap else {}))
        if not path.exists() or path.read_text(encoding="utf-8") != written:
            path.write_text(written, encoding="utf-8")
            print(f"{name}: written, see git diff" + (f" (known gap: {gap})" if gap else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
