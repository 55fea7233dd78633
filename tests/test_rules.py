"""What decisions name as their rule: a file that is there, and the one that the decision was made in."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleaner

SOURCE = Path(cleaner.__file__).parent
MODULES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
FILE = re.compile(r"(?<![\w/.-])(?:[\w-]+/)*[\w-]+\.(?:py|toml)\b")


def texts_of(module: str) -> Iterator[str]:
    """The texts in the code of a module, without its docstrings."""
    tree = ast.parse((SOURCE / module).read_text("utf-8"))
    docstrings = {
        node.body[0].value
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            yield node.value


@pytest.mark.parametrize("module", MODULES)
def test_files_that_the_code_names_are_there(module: str) -> None:
    """Every file of the package that a text of the code names is there, by its place in the package, in languages/ or beside the module."""
    named = {file for text in texts_of(module) if " " not in text.strip() for file in FILE.findall(text)}
    folders = (SOURCE, SOURCE / "languages", (SOURCE / module).parent)
    missing = [name for name in named if not any((folder / name).exists() for folder in folders)]
    assert not missing


def rules() -> list[tuple[str, str]]:
    """The modules that have a RULE of their own that is a file, with it."""
    found = []
    for module in MODULES:
        for node in ast.parse((SOURCE / module).read_text("utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant):
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
                if "RULE" in names and str(node.value.value).endswith(".py"):
                    found.append((module, str(node.value.value)))
    return found


@pytest.mark.parametrize(("module", "rule"), rules())
def test_a_rule_is_the_file_that_it_stands_in(module: str, rule: str) -> None:
    """`rule` leads whoever wonders about a removal to the code that made it."""
    assert rule == module


def test_there_are_rules() -> None:
    """The tests above look at something."""
    assert len(rules()) > 15
