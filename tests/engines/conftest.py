"""The pages that every engine cleans."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from engine_runs import write_pages


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[dict[str, Any]]]:
    """A folder with pages.parquet, and the rows that one process makes of it."""
    folder = tmp_path_factory.mktemp("pages")
    return folder, write_pages(folder)


@pytest.fixture
def expected(pages: tuple[Path, list[dict[str, Any]]]) -> list[dict[str, Any]]:
    """The rows that one process makes of the pages."""
    return pages[1]


@pytest.fixture
def folder(pages: tuple[Path, list[dict[str, Any]]], tmp_path: Path) -> Path:
    """A folder of the test's own, with the pages in it."""
    shutil.copy(pages[0] / "pages.parquet", tmp_path)
    return tmp_path
