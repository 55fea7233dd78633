"""Runs what docs/engines.md shows, each in a process and a folder of its own, and reads what it writes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

import cleaner
from cleaner.arrow import clean_batch

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SECONDS = 1200  # until an engine that hangs is ended
_FENCED = re.compile(r"^```python\n(.*?)^```$", re.M | re.S)


def examples(heading: str, document: str = "engines.md") -> list[str]:
    """The Python examples under a heading of a document."""
    text = (ROOT / "docs" / document).read_text("utf-8")
    section = re.split(r"^#+ ", text.partition(f"# {heading}\n")[2], maxsplit=1, flags=re.M)[0]
    return _FENCED.findall(section)


def write_pages(folder: Path) -> list[dict[str, Any]]:
    """Write pages of fixtures to pages.parquet, two that fail among them; the rows that one process makes of them."""
    rows: list[dict[str, Any]] = [
        {"id": number, "url": f"https://example.org/{path.parent.name}", "html": path.read_bytes()}
        for number, path in enumerate(sorted((ROOT / "tests" / "fixtures").glob("*/input.*"))[::3])
    ]
    rows[10:10] = [{"id": -1, "url": None, "html": b"%PDF-1.7"}, {"id": -2, "url": None, "html": None}]
    pages = pa.Table.from_pylist(rows)
    pq.write_table(pages, folder / "pages.parquet", row_group_size=16)
    return by_id(clean_batch(pages, url_column="url"))


def by_id(table: pa.Table) -> list[dict[str, Any]]:
    """The rows in the order of their ids: engines share them out, and give them back in any order."""
    rows: list[dict[str, Any]] = table.sort_by("id").to_pylist()
    return rows


def run(code: str, folder: Path, *arguments: str, **variables: str) -> None:
    """Run a script in a folder, as somebody would who copied it; its messages are shown where it fails."""
    script = folder / "example.py"
    script.write_text(code, "utf-8")
    ours = (Path(cleaner.__file__).parent.parent, HERE)  # also where cleaner isn't installed
    paths = os.pathsep.join([*map(os.fspath, ours), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONUNBUFFERED": "1", **variables}
    done = subprocess.run(
        [sys.executable, str(script), *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=SECONDS,
    )
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-6000:]}"


def written(folder: Path, name: str = "articles.parquet") -> list[dict[str, Any]]:
    """The rows that an engine wrote, into a file or a folder of files."""
    return by_id(pq.read_table(folder / name))
