"""The commands that the documents show print what the documents say they print."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
END = "that was command"


def blocks() -> list[tuple[str, str]]:
    """Every block of commands: (where it stands, its text)."""
    found = []
    for path in DOCUMENTS:
        text = path.read_text("utf-8")
        for block in BLOCK.finditer(text):
            found.append((f"{path.name}:{text.count(chr(10), 0, block.start()) + 1}", block[1]))
    return found


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with what it prints."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which commands may write, with the project's folders in it, and `cleaner` on the path."""
    for name in ("docs", "src", "tests"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "bin").mkdir()
    for name, arguments in (("cleaner", "-m cleaner"), ("python3", ""), ("python", "")):
        command = tmp_path / "bin" / name
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {arguments} "$@"\n')
        command.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are those of a Unix shell")
@pytest.mark.parametrize("block", [block for _, block in blocks()], ids=[place for place, _ in blocks()])
def test_commands_print_what_the_documents_say(folder: Path, block: str) -> None:
    """Each command prints what stands below it; "..." stands for anything."""
    script = "".join(f"{command}\ncode=$?; echo; echo '{END}'; (exit $code)\n" for command, _ in commands(block))
    environment = os.environ | {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT / "src")}
    run = subprocess.run(
        ["sh", "-c", script], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300
    )
    printed = run.stdout.decode().split(f"\n{END}\n")
    checker = doctest.OutputChecker()
    for (command, expected), output in zip(commands(block), printed, strict=False):
        flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        assert checker.check_output(expected, output, flags), f"$ {command}\n{output}\nand not\n{expected}"


def test_there_are_commands() -> None:
    """Blocks of commands are found, and their commands told from what they print."""
    assert len(blocks()) > 5
    assert commands("$ echo a\na\n$ echo b\nb\n") == [("echo a", "a\n"), ("echo b", "b\n")]
