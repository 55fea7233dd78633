"""A worker that is killed in the middle of the work, once."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pyarrow as pa

from cleaner.arrow import clean_batch

SMALL = 6  # rows of a batch


def die_once(marks: str) -> None:
    """Called for each batch: the first worker that gets a second one is killed; `marks` is a folder for who did what."""
    process = os.getpid()
    seen = Path(marks, f"worker-{process}")
    second = seen.exists()
    seen.touch()
    if second:
        try:
            Path(marks, "killed").touch(exist_ok=False)
        except FileExistsError:
            pass
        else:
            os.kill(process, signal.SIGKILL)


def clean_or_die(batch: pa.Table, marks: str) -> pa.Table:
    """Clean a batch under a budget of time, which takes a process more."""
    die_once(marks)
    return clean_batch(batch, url_column="url", timeout=600)
