"""
What one page may take, in seconds and in bytes. Whoever takes longer dies; whoever takes more gets a MemoryError.

The clock is the kernel's: its signal ends the process also where native code never comes back to the interpreter. The
memory is the rise of the address space over what it was when the page began, and the kernel holds it down (Linux).
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import BinaryIO

HAS_CLOCK = hasattr(signal, "setitimer")
HAS_METER = sys.platform == "linux"


class Budgets:
    """The budgets of each page that a worker cleans: `with budgets: clean(page)`."""

    def __init__(self, timeout: float | None, memory: int | None) -> None:
        self.timeout = timeout if HAS_CLOCK else None
        self.meter = _Meter(memory) if memory is not None else None
        if self.timeout is not None:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGALRM})

    def __enter__(self) -> None:
        if self.meter is not None:
            self.meter.begin()
        if self.timeout is not None:
            signal.setitimer(signal.ITIMER_REAL, self.timeout)

    def __exit__(self, *_: object) -> None:
        if self.timeout is not None:
            signal.setitimer(signal.ITIMER_REAL, 0)
        if self.meter is not None:
            self.meter.end()


def ran_out_of_time(exitcode: int) -> bool:
    """Did a process end because its clock ran out?"""
    return HAS_CLOCK and exitcode == -signal.SIGALRM


class _Meter:
    """Holds the rise of the process's address space down."""

    def __init__(self, memory: int) -> None:
        import resource

        self.memory, self.resource, self.page = memory, resource, resource.getpagesize()
        self.before = resource.getrlimit(resource.RLIMIT_AS)
        self.statm: BinaryIO = Path("/proc/self/statm").open("rb", buffering=0)

    def begin(self) -> None:
        self.statm.seek(0)
        most = int(self.statm.read(64).split(b" ", 1)[0]) * self.page + self.memory
        limits = [limit for limit in (min(most, sys.maxsize), *self.before) if limit != self.resource.RLIM_INFINITY]
        self.resource.setrlimit(self.resource.RLIMIT_AS, (min(limits), self.before[1]))

    def end(self) -> None:
        self.resource.setrlimit(self.resource.RLIMIT_AS, self.before)
