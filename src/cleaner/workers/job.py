"""What workers are asked to do. What they can't do is refused before the first page is read."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from multiprocessing import current_process
from multiprocessing.reduction import ForkingPickler
from typing import Any

from ..article import Article
from ..errors import OptionError, WorkerError
from ..options import Options
from .budgets import HAS_METER

LONGEST = 10**9  # seconds


@dataclass(frozen=True, slots=True)
class Job:
    """What is done with each page; or `work`, with each source in its place, and with `sample` first, to warm up."""

    options: Options
    then: Callable[[Article], Any] | None = None
    timeout: float | None = None
    max_memory: int | None = None
    work: Callable[[bytes], Any] | None = None
    sample: bytes = b""


def make_job(
    options: Options, then: Callable[[Article], Any] | None, timeout: float | None, max_memory: int | None
) -> Job:
    """A job that can be sent to workers. Raises OptionError, or WorkerError where there can't be any."""
    if timeout is not None and not _is_time(timeout):
        raise OptionError(f"timeout={timeout!r} is no time; use seconds, such as 10 or 0.5")
    if max_memory is not None and (isinstance(max_memory, bool) or not isinstance(max_memory, int) or max_memory <= 0):
        raise OptionError(f"max_memory={max_memory!r} is no size; use a number of bytes, such as 500_000_000")
    if max_memory is not None and not HAS_METER:
        raise OptionError("max_memory needs Linux, whose kernel limits what a process takes; leave it out here")
    if current_process().daemon:
        raise WorkerError(
            "this process is a daemon of multiprocessing and may have no workers; clean without them here"
        )
    for field in fields(options):
        if field.name != "detector":
            _can_be_sent(field.name, getattr(options, field.name))
    if then is None:  # languages are detected in this process then, when they are asked for
        return Job(replace(options, detector=None), None, timeout, max_memory)
    _can_be_sent("then", then)
    _can_be_sent("detector", options.detector)
    return Job(options, then, timeout, max_memory)


def check_workers(workers: int) -> None:
    """Raises OptionError for what is no number of workers."""
    if isinstance(workers, bool) or not isinstance(workers, int) or workers < 1:
        raise OptionError(f"workers={workers!r} is no number of processes; use 1 or more, such as {os.cpu_count()}")


def _is_time(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= LONGEST


def _can_be_sent(name: str, value: object) -> None:
    try:
        ForkingPickler.dumps(value)
    except Exception as error:
        advice = "a function that a module defines" if callable(value) else "something that can be pickled"
        raise OptionError(
            f"{name}={value!r} can't be sent to another process ({error}); give {advice}, or clean without workers"
        ) from error
