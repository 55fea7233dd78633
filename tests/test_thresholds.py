"""The page that says how `cleaner` decides names the thresholds that the code has."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import cleaner

SOURCE = Path(cleaner.__file__).parent
PAGE = Path(__file__).parent.parent / "docs" / "how-it-decides.md"
STAGES = sorted(path.stem for path in (SOURCE / "stages").glob("*.py") if path.stem != "__init__")
_THRESHOLDS = re.compile(r"\*\*Thresholds\.\*\* (.*?)\n\n", re.S)
_NAME = re.compile(r"`([A-Z][A-Z_0-9]+)`")


def section_of(stage: str) -> str:
    """The section of the page that speaks of a stage."""
    (section,) = re.findall(rf"^## [^\n]*: {stage}\n(.*?)(?=^## )", PAGE.read_text("utf8"), re.S | re.M)
    return section


def thresholds_of(path: Path) -> set[str]:
    """The constants of a file that are numbers."""
    found = set()
    for node in ast.parse(path.read_text("utf8")).body:
        if isinstance(node, ast.Assign):
            (target,) = node.targets
            pairs = [(target, node.value)]
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = list(zip(target.elts, node.value.elts, strict=True))
            found |= {name.id for name, value in pairs if isinstance(name, ast.Name) and is_number(value)}
    return found


def is_number(value: ast.expr) -> bool:
    value = value.operand if isinstance(value, ast.UnaryOp) else value
    return isinstance(value, ast.Constant) and isinstance(value.value, int | float)


@pytest.mark.parametrize("stage", STAGES)
def test_the_page_names_each_threshold_of_a_stage(stage: str) -> None:
    """A stage's section names all numbers at the top of its file."""
    said = "".join(_THRESHOLDS.findall(section_of(stage)))
    assert thresholds_of(SOURCE / "stages" / f"{stage}.py") <= set(_NAME.findall(said))


@pytest.mark.parametrize("stage", STAGES)
def test_each_threshold_that_the_page_names_exists(stage: str) -> None:
    """What a stage's section names stands in a file that the section names."""
    section = section_of(stage)
    files = [SOURCE / name for name in re.findall(r"`([\w/]+\.py)`", section)]
    there = set().union(*(thresholds_of(path) for path in files))
    assert set(_NAME.findall("".join(_THRESHOLDS.findall(section)))) <= there
