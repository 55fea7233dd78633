"""Runs the examples of documents, each in a process and a folder of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import cleaner

ROOT = Path(__file__).parent.parent.parent
SECONDS = 600  # until an example that hangs is ended


def example(document: str) -> str:
    """The first Python example of a document that is a file as it stands."""
    found = re.search(r"^```python\n(.*?)^```$", (ROOT / "docs" / document).read_text("utf-8"), re.M | re.S)
    assert found, f"{document} has no example"
    return found[1]


def run(code: str, folder: Path, *command: str, **variables: str) -> str:
    """Run it as example.py, or by another command, as somebody would who copied it; what it said."""
    (folder / "example.py").write_text(code, "utf-8")
    paths = os.pathsep.join((os.fspath(Path(cleaner.__file__).parent.parent), os.environ.get("PYTHONPATH", "")))
    done = subprocess.run(
        [sys.executable, *(command or ("example.py",))],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, **variables},
        capture_output=True,
        text=True,
        errors="replace",
        timeout=SECONDS,
    )
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-6000:]}"
    return done.stderr
