"""What type checkers and editors are told of the options of `clean` and its like: a wrong name is an error before it runs."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import get_type_hints

import pytest

import cleaner
from cleaner.arrow import clean_batch, clean_stream
from cleaner.options import CleaningOptions, ManyOptions, Options

TAKING: dict[Callable[..., object], type] = {
    cleaner.clean: CleaningOptions,
    cleaner.clean_many: CleaningOptions,
    cleaner.SiteMemory.learn: CleaningOptions,
    clean_batch: ManyOptions,
    clean_stream: ManyOptions,
}
WRONG = """
import cleaner
from cleaner.arrow import clean_batch

cleaner.clean("page", lead="opening", keep=["share"], balance=1, url="https://example.org/")
list(cleaner.clean_many(["page"], workers=2, bylines=True))
cleaner.clean("page", led="first")
cleaner.clean("page", title="yes")
cleaner.clean_many(["page"], worker=2)
cleaner.SiteMemory().learn("page", "https://example.org/", inputs="html")
clean_batch(None, timeouts=3)
"""
ERRORS = {7: "led", 8: "title", 9: "worker", 10: "inputs", 11: "timeouts"}  # by their lines


def test_the_names_of_options() -> None:
    """The keyword arguments are the fields of `Options`, with the same types."""
    assert CleaningOptions.__annotations__.keys() == {field.name for field in fields(Options)}
    types = {name: getattr(kind, "__forward_arg__", kind) for name, kind in CleaningOptions.__annotations__.items()}
    assert types == {field.name: field.type for field in fields(Options)}
    budgets = {"workers", "timeout", "max_memory"}
    assert ManyOptions.__annotations__.keys() == CleaningOptions.__annotations__.keys() | budgets
    assert budgets <= inspect.signature(cleaner.clean_many).parameters.keys()


@pytest.mark.parametrize("function", TAKING, ids=lambda function: function.__qualname__)
def test_who_takes_options(function: Callable[..., object]) -> None:
    """Whoever takes options says which."""
    told = inspect.signature(function).parameters["options"].annotation
    assert told == f"Unpack[{TAKING[function].__name__}]"


@pytest.mark.skipif(sys.version_info < (3, 11), reason="Python has Unpack since 3.11")
def test_annotations_while_a_program_runs() -> None:
    """Libraries that read annotations find them."""
    assert "CleaningOptions" in repr(get_type_hints(cleaner.clean)["options"])


def test_a_type_checker_finds_wrong_options(tmp_path: Path) -> None:
    """mypy accepts what exists, and nothing else."""
    api = pytest.importorskip("mypy.api", reason="mypy isn't installed: pip install mypy")
    (tmp_path / "wrong.py").write_text(WRONG, "utf-8")
    source = Path(cleaner.__file__).parent.parent
    (tmp_path / "mypy.ini").write_text(f"[mypy]\nmypy_path = {source}\nfollow_imports = silent\n", "utf-8")
    arguments = ("--config-file", "mypy.ini", "--cache-dir", "cache", "--no-error-summary", "--python-version", "3.10")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path)
        out, err, _ = api.run([*arguments, "wrong.py"])
    assert not err
    found = [line for line in out.splitlines() if ": error: " in line]
    for line, name in ERRORS.items():
        assert any(one.startswith(f"wrong.py:{line}:") and f'"{name}"' in one for one in found), (line, name, out)
    assert {int(one.split(":")[1]) for one in found} == set(ERRORS), out
