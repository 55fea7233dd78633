"""How worker processes are started, and how they are ended."""

from __future__ import annotations

import os
import signal
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import Any

REMEMBERED = 100  # processes that are asked for by their id although they are dead


class WorkerProcess(SpawnProcess):
    """
    A process that Ctrl-C doesn't reach: whoever started it is told, and ends it. Nobody else does.

    A copy of whoever started it, made by a fork, has these objects as well, and leaves the process alone.
    """

    def start(self) -> None:
        self.starter = os.getpid()
        if not hasattr(signal, "pthread_sigmask"):
            super().start()
            return
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            super().start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def terminate(self) -> None:
        if self._is_ours:
            super().terminate()

    def kill(self) -> None:
        if self._is_ours:
            super().kill()

    @property
    def _is_ours(self) -> bool:
        return os.getpid() == self.starter


class Processes(SpawnContext):
    """Starts processes afresh, which is safe also where the caller has threads, and knows those it has started."""

    def __init__(self) -> None:
        self.started: list[WorkerProcess] = []

    def Process(self, *args: Any, **kwargs: Any) -> WorkerProcess:  # type: ignore[override]
        process = WorkerProcess(*args, **kwargs)
        old, new = self.started[:-REMEMBERED], self.started[-REMEMBERED:]
        self.started = [*(known for known in old if known.exitcode is None), *new, process]
        return process

    def exitcode(self, pid: int) -> int | None:
        """The exit code of the process of this id, or None while it lives."""
        return next((known.exitcode for known in reversed(self.started) if known.pid == pid), None)

    @property
    def failed(self) -> list[int]:
        """The exit codes of those that didn't end well."""
        return [code for process in self.started if (code := process.exitcode)]

    def kill(self) -> None:
        """End them all, whatever they are doing."""
        for process in self.started:
            if process.pid is not None and process.exitcode is None:
                process.kill()
