"""Clean a batch in a worker that is killed in the middle of the work, once."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pyarrow as pa

from cleaner.arrow import clean_batch

SMALL = 4  # rows of a batch


def clean_or_die(batch: pa.RecordBatch | pa.Table, marks: str) -> pa.RecordBatch | pa.Table:
    """Clean, but the first worker that begins its second batch is killed; `marks` is a folder for who did what."""
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
    return clean_batch(batch, url_column="url")
