"""What tests ask about other processes."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path


def wait_until(what: Callable[[], bool]) -> None:
    end = time.monotonic() + 120
    while not what():
        assert time.monotonic() < end, "it takes too long"
        time.sleep(0.01)


def children_of(pid: int) -> list[int]:
    """The processes that a process has started, where the system tells."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in path.read_text().split()] if path.exists() else []


def is_alive(pid: int) -> bool:
    """Does a process run? One that has ended and that nobody has asked about doesn't."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
