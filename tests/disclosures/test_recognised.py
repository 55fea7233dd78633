"""docs/ai-disclosure.md says what is recognised: what codes.toml has, no more and no less."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from cleaner.disclosures.attributes import HINTS
from cleaner.disclosures.codes import codes, tables
from cleaner.records import Kind, Verdict

DOCUMENT = (Path(__file__).parent.parent.parent / "docs" / "ai-disclosure.md").read_text("utf-8")
KINDS_OF_VALUES = {
    "a level": "value",
    "a level, if known": "known",
    "a flag or a level": "flag",
    "a digital source type": "source",
    "the object": "aigc",
    "what was used, not for what: `unknown`": "tool",
    "a manifest: `provenance`, `unknown`": "c2pa",
}


def _rows(heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without the line under its head."""
    section = DOCUMENT.partition(f"\n### {heading}\n")[2].partition("\n#")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return [rows[0], *rows[2:]]


@pytest.mark.parametrize(
    ("heading", "table"),
    [
        ("Digital source types", "digital_source_type"),
        ("Levels", "values"),
        ("Flags", "flags"),
        ("AIGC labels", "aigc_label"),
        ("Names", "names"),
    ],
)
def test_verdicts_of_codes_are_documented(heading: str, table: str) -> None:
    """Each code stands in the column of its verdict."""
    head, *rows = _rows(heading)
    documented = {
        code: verdict
        for row in rows
        for verdict, cell in zip(head, row, strict=True)
        for code in re.findall("`([^`]+)`", cell)
    }
    assert documented == tables()[table]


@pytest.mark.parametrize(("heading", "table"), [("Meta elements", "meta"), ("Attributes", "attributes")])
def test_names_of_codes_are_documented(heading: str, table: str) -> None:
    """Each name stands in the row of what kind of value it has."""
    documented = {
        name: KINDS_OF_VALUES[value] for value, names in _rows(heading)[1:] for name in re.findall("`([^`]+)`", names)
    }
    assert documented == tables()[table]


def test_standards_are_documented() -> None:
    """Each standard is named with its source and the month in which it was read."""
    for standard in tables()["standards"].values():
        assert f"| [{standard['name']}]({standard['source']}) | {standard['as_of']} |" in DOCUMENT


def test_kinds_are_documented() -> None:
    """Each kind of disclosure has a row that says what is recognised and what isn't."""
    assert re.findall(r"^\| `(\w+)` \|", DOCUMENT, re.M) == list(get_args(Kind))


def test_codes_give_verdicts_that_exist() -> None:
    """No table of codes has a verdict that isn't one."""
    said = codes()
    for table in (said.digital_source_type, said.values, said.flags, said.aigc_label, said.roles, said.names):
        assert set(table.values()) <= set(get_args(Verdict))


def test_names_are_found_by_their_hints() -> None:
    """Elements are looked at whose names hold a hint: each name that says something does, written in one word, too."""
    assert [name for name in codes().names if not any(hint in name.replace(" ", "") for hint in HINTS)] == []
