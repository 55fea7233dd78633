"""
The fixtures in tests/fixtures: find them, check their form, and write what is expected so that a diff reads like prose.

A fixture is a folder `<lang>-<topic>` that holds a page (`input.txt`, `input.html` or `input.md`, untouched bytes), what a sensible
reader wants of it (`expected.json`), and a few lines about it (`README.md`). Nothing here writes.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cleaner

FIXTURES = Path(__file__).parent / "fixtures"
INPUTS = ("input.txt", "input.html", "input.md")
EXPECTED = "expected.json"
README = "README.md"
GAP = "known_gap"
KEYS = ("title", "lead", "language", "interface_language", "kept", "removed", "related", "disclosures")


def folders() -> list[Path]:
    """Every folder of tests/fixtures, in order."""
    return sorted(path for path in FIXTURES.iterdir() if path.is_dir())


def page_files() -> list[Path]:
    """The page of every fixture, in order."""
    return sorted(FIXTURES.glob("*/input.*"))


def input_of(folder: Path) -> bytes:
    """The bytes of a fixture's page."""
    return next(path for name in INPUTS if (path := folder / name).is_file()).read_bytes()


def expected_of(folder: Path) -> dict[str, Any]:
    """What is expected of a fixture; empty if there is nothing that can be read (`problems` says so)."""
    try:
        expected = json.loads((folder / EXPECTED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return expected if isinstance(expected, dict) else {}


def observed(page: bytes) -> dict[str, Any]:
    """What `cleaner` makes of a page today, with the keys of expected.json."""
    article = cleaner.clean(page)
    return {
        "title": article.title,
        "lead": article.lead,
        "language": article.language,
        "interface_language": article.interface_language,
        "kept": [{"text": kept.text} | ({"label": kept.label} if kept.label else {}) for kept in article.kept],
        "removed": [{"text": removal.text, "reason": removal.reason} for removal in article.removed],
        "related": [
            {
                "title": item.title,
                "text": item.text,
                "ai_generated": item.ai_generated,
                "disclosures": [f"{found.kind}, {found.verdict}, {found.scope}" for found in item.disclosures],
            }
            for item in article.related
        ],
        "disclosures": [
            f"{found.kind}, {found.verdict}, {found.scope}: {found.evidence}" for found in article.disclosures
        ],
    }


def as_text(expected: dict[str, Any]) -> str:
    """
    Write JSON with one block on a line, letters of all scripts as they are.

    >>> print(as_text({"title": "Ötzi", "kept": [{"text": "Ötzi", "label": "title"}], "removed": []}), end="")
    {
      "title": "Ötzi",
      "kept": [
        {"text": "Ötzi", "label": "title"}
      ],
      "removed": []
    }
    """
    entries = []
    for key, value in expected.items():
        written = _line(value)
        if isinstance(value, list) and value:
            written = "[\n" + ",\n".join(f"    {_line(item)}" for item in value) + "\n  ]"
        entries.append(f"  {_line(key)}: {written}")
    return "{\n" + ",\n".join(entries) + "\n}\n"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def problems(folder: Path) -> list[str]:
    """
    Say what is wrong with a fixture's form: files that are missing, files too many, an expected.json that isn't one.

    >>> problems(FIXTURES / "en-no-such-fixture")
    ['has neither input.txt nor input.html nor input.md', 'has no expected.json', 'has no README.md']
    """
    names = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
    inputs = [name for name in names if name in INPUTS]
    found = []
    if not inputs:
        found.append(f"has neither {' nor '.join(INPUTS)}")
    elif len(inputs) > 1:
        found.append(f"has two inputs: {' and '.join(inputs)}")
    found += [f"has no {name}" for name in (EXPECTED, README) if name not in names]
    found += [f"holds a stray file: {name}" for name in names if name not in (*INPUTS, EXPECTED, README)]
    if README in names and not (folder / README).read_text(encoding="utf-8").strip():
        found.append(f"has an empty {README}")
    if EXPECTED in names:
        found += _problems_of_expected(folder)
    return found


def _problems_of_expected(folder: Path) -> list[str]:
    expected = expected_of(folder)
    keys = [key for key in expected if key != GAP]
    if keys != list(KEYS):
        return [f"{EXPECTED} has the keys {keys}, not {list(KEYS)}"]
    if GAP in expected and not str(expected[GAP]).strip():
        return [f"{EXPECTED} has a {GAP} that doesn't say why"]
    if as_text(expected) != (folder / EXPECTED).read_text(encoding="utf-8"):
        return [f"{EXPECTED} isn't written one block on a line; see as_text() in {Path(__file__).name}"]
    return []
