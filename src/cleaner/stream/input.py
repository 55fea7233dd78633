"""A file of records, or standard input: what it holds, by its name, and whether it is still the same."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .messages import said
from .names import kind_of
from .record import STDIN

SAMPLE = 1 << 16  # bytes at both ends of a file by which it is told to be the same


@dataclass(frozen=True)
class Input:
    """A file of records, or standard input; `index` is its place among the inputs."""

    name: str
    index: int = 0
    is_page: bool = False  # is the file one page?
    url: str | None = None  # … and where did that come from?

    @property
    def kind(self) -> str:
        """What it holds: "jsonl", "warc" or "parquet", or "page"."""
        return "page" if self.is_page else kind_of(self.name)

    @property
    def size(self) -> int | None:
        """Bytes, or None where that can't be known."""
        try:
            about = os.fstat(sys.stdin.fileno()) if self.name == STDIN else Path(self.name).stat()
        except (OSError, ValueError, AttributeError):  # closed, or no file at all
            return None
        return about.st_size if stat.S_ISREG(about.st_mode) else None

    @property
    def is_pipe(self) -> bool:
        """Can it be read only once, and nobody knows what it will give?"""
        return self.name == STDIN or self.size is None

    @property
    def called(self) -> str:
        """What messages call it."""
        return said(self.name)

    def looks(self) -> dict[str, Any]:
        """What tells whether it is the same file when a run goes on: its name, its size, a digest of both its ends."""
        if self.is_pipe:
            return {"name": self.name}
        digest = hashlib.blake2b(digest_size=16)
        with Path(self.name).open("rb") as file:
            digest.update(file.read(SAMPLE))
            file.seek(max(0, (self.size or 0) - SAMPLE))
            digest.update(file.read(SAMPLE))
        return {"name": self.name, "size": self.size, "digest": digest.hexdigest()}
