"""The documents: their examples run, and every option of the command line is named in them."""

from __future__ import annotations

import argparse
import doctest
import re
from pathlib import Path

import pytest

from cleaner.cli import _parser

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("**/*.md"))]
LINK = re.compile(r"\[[^\]\n]*\]\((?!https?://|mailto:|#)([^)#\s]+)(?:#[^)\s]*)?\)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_examples_run(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python examples (>>>) of a document give what it says they give."""
    monkeypatch.chdir(ROOT)
    failed, _ = doctest.testfile(
        str(path), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    )
    assert not failed, f"{failed} example(s) of {path.name} give something else; see above"


def test_readme_has_examples() -> None:
    """README.md shows the library at work: it has Python examples, and they use it."""
    text = (ROOT / "README.md").read_text("utf-8")
    examples = doctest.DocTestParser().get_examples(text)
    assert any("clean(" in example.source for example in examples), "README.md has no >>> example that calls clean()"


def options() -> list[str]:
    """The options of `cleaner --help`, by their long names."""
    return [
        max(action.option_strings, key=len)
        for action in _parser()._actions
        if action.option_strings and not isinstance(action, argparse._HelpAction)
    ]


@pytest.mark.parametrize("option", options())
def test_options_are_documented(option: str) -> None:
    """Every option of `cleaner --help` is named in README.md or docs/cli.md."""
    texts = [path.read_text("utf-8") for path in (ROOT / "README.md", ROOT / "docs" / "cli.md") if path.exists()]
    assert any(re.search(re.escape(option) + r"(?![\w-])", text) for text in texts), (
        f"{option} is named neither in README.md nor in docs/cli.md"
    )


@pytest.mark.parametrize("action", ["languages", "languages check", "languages new"])
def test_languages_commands_are_documented(action: str) -> None:
    """`cleaner languages` and what it can do are named in a document."""
    assert any(f"cleaner {action}" in path.read_text("utf-8") for path in DOCUMENTS), (
        f"`cleaner {action}` is named in no document"
    )


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Links to files of the project find them."""
    for target in LINK.findall(path.read_text("utf-8")):
        assert (path.parent / target).exists(), f"{path.name} links to {target}, which isn't there"
