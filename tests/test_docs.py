"""The documents: their examples run, and every option of the command line is named in them."""

from __future__ import annotations

import argparse
import ast
import doctest
import inspect
import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import cleaner
from cleaner.cli import COMMANDS, main
from cleaner.cli.clean import parser_of_clean

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


CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)
NEXT = "\x1e"  # between the outputs of two commands


@pytest.mark.parametrize(
    "path", [path for path in DOCUMENTS if CONSOLE.search(path.read_text("utf-8"))], ids=lambda path: path.name
)
def test_commands_run(path: Path, tmp_path: Path) -> None:
    """The commands ($) of a document print what it says they print, one after the other; "..." stands for anything."""
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("needs bash")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    (tmp_path / "src").symlink_to(ROOT / "src")
    (tmp_path / "bin").mkdir()
    for name, command in (("cleaner", "-m cleaner"), ("python3", "")):
        (tmp_path / "bin" / name).write_text(f"#!/bin/sh\nexec '{sys.executable}' {command} \"$@\"\n", "utf-8")
        (tmp_path / "bin" / name).chmod(0o755)
    paths = os.pathsep.join((str(tmp_path / "bin"), os.environ["PATH"]))
    for block in CONSOLE.findall(path.read_text("utf-8")):
        commands = [_command_of(shown) for shown in re.split(r"^\$ ", block, flags=re.M)[1:]]
        script = "".join(f"code=$?; printf '{NEXT}'; (exit $code)\n{command}\n" for command, _ in commands)
        run = subprocess.run(
            [bash, "-c", script],
            cwd=tmp_path,
            env=os.environ | {"PATH": paths},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=120,
            check=False,
        )
        printed = run.stdout.decode("utf-8").split(NEXT)[1:]
        for (command, expected), output in zip(commands, printed, strict=True):
            pattern = re.escape(expected).replace(re.escape("..."), ".*")
            assert re.fullmatch(pattern, output, re.S), f"$ {command}\n{output}\ninstead of\n{expected}"


def _command_of(shown: str) -> tuple[str, str]:
    """A command, which goes on in lines that begin with ">", and what it prints."""
    command, *lines = shown.splitlines(keepends=True)
    while lines and lines[0].startswith("> "):
        command += lines.pop(0)[2:]
    return command, "".join(lines)


def test_readme_has_examples() -> None:
    """README.md shows the library at work: it has Python examples, and they use it."""
    text = (ROOT / "README.md").read_text("utf-8")
    examples = doctest.DocTestParser().get_examples(text)
    assert any("clean(" in example.source for example in examples), "README.md has no >>> example that calls clean()"


def options() -> list[str]:
    """The options of `cleaner --help`, by their long names."""
    return [
        max(action.option_strings, key=len)
        for action in parser_of_clean()._actions
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


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_and_their_options_are_documented(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command has a section of docs/cli.md, and each of its options stands there or on a page that it links to."""
    with pytest.raises(SystemExit):
        main([command, "--help"])
    known = set(re.findall(r"--[a-z][\w-]*", capsys.readouterr().out)) - {"--help"}
    page = (ROOT / "docs" / "cli.md").read_text("utf-8")
    section = page.partition(f"\n## cleaner {command}\n")[2].partition("\n## ")[0]
    assert section, f"docs/cli.md has no section for `cleaner {command}`"
    linked = [(ROOT / "docs" / target).read_text("utf-8") for target in LINK.findall(section)]
    told = set(re.findall(r"--[a-z][\w-]*", "".join((page, *linked))))
    assert known <= told, f"{', '.join(sorted(known - told))} is told nowhere"


def test_kinds_of_failures_are_documented() -> None:
    """The kinds of InputError that the code raises are those that docs/pipelines.md tells of."""
    calls = (
        node
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError"
    )
    raised = {call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant)}
    table = (ROOT / "docs" / "pipelines.md").read_text("utf-8").partition("\n| kind | what happened |\n")[2]
    told = {
        kind for row in table.partition("\n\n")[0].splitlines() for kind in re.findall(r"`([\w-]+)`", row.split("|")[1])
    }
    others = {"type", "timeout", "memory", "crash", "error", "file", "column", "output"}  # of what is no InputError
    refused = {"url", "folder"}  # in no record: by a SiteMemory, or by the command line before there are any
    assert raised - refused == told - others


@pytest.mark.parametrize("path", sorted((ROOT / "docs").glob("*.md")), ids=lambda path: path.name)
def test_pages_stand_on_the_map(path: Path) -> None:
    """Every page of docs/ is linked from docs/index.md, which is the menu of the site as well."""
    assert path.name == "index.md" or f"({path.name})" in (ROOT / "docs" / "index.md").read_text("utf-8")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(path: Path) -> None:
    """Links to files of the project find them."""
    for target in LINK.findall(path.read_text("utf-8")):
        assert (path.parent / target).exists(), f"{path.name} links to {target}, which isn't there"


def reference() -> list[str]:
    """The names whose docstrings stand in docs/reference.md."""
    return re.findall(r"^::: (\S+)$", (ROOT / "docs" / "reference.md").read_text("utf-8"), re.M)


@pytest.mark.parametrize("name", reference())
def test_the_table_of_names_says_what_docstrings_say(name: str) -> None:
    """docs/reference.md has a row for each name, for those who read it as a file: with how its docstring begins."""
    module, _, attribute = name.rpartition(".")
    thing = getattr(import_module(module), attribute)
    (said,) = re.findall(
        rf"^\| `{re.escape(name)}` \| (.+) \|$", (ROOT / "docs" / "reference.md").read_text("utf-8"), re.M
    )
    if callable(thing):
        assert said == " ".join((inspect.getdoc(thing) or "").split("\n\n")[0].split())


def test_public_names_stand_in_the_reference() -> None:
    """Every public name stands there."""
    assert {f"cleaner.{name}" for name in cleaner.__all__} <= set(reference())


def rows_of(path: Path, *head: str) -> list[list[str]]:
    """The rows of the tables of a document that begin with this head."""
    tables = re.findall(r"^\|.*(?:\n\|.*)+", path.read_text("utf-8"), re.M)
    cut = [[[cell.strip(" *") for cell in line.split("|")[1:-1]] for line in table.split("\n")] for table in tables]
    return [row for table in cut if table[0][: len(head)] == list(head) for row in table[2:]]


def test_figures_are_the_same_wherever_they_stand() -> None:
    """What is said of `cleaner` beside others is what the page about its quality says, and the README says the same."""
    codes = {"all": "all", "English": "en", "Greek": "el", "Polish": "pl", "Russian": "ru", "Chinese": "zh"}
    measured = {(name, code): figure for name, code, figure in rows_of(ROOT / "docs" / "quality.md", "set", "language")}
    compared = rows_of(ROOT / "docs" / "compared.md", "set", "language", "pages")
    name = ""
    for row in compared:
        name = row[0] or name
        assert row[3] == measured[name, codes[row[1]]], row
    whole = [row[3:] for row in compared if row[0]]
    assert [row[1:] for row in rows_of(ROOT / "README.md", "pages", "cleaner")] == whole
