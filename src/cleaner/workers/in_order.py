"""Pages to workers and results back, in order: reading as far ahead as keeps the workers busy, and no further."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from typing import Any

from ..options import Options
from .given import Given, give
from .job import Job
from .pool import Pool

AHEAD, AHEAD_SIZE = 128, 16_000_000  # pages, and characters of them, that are read ahead for each worker


def clean_in_workers(sources: Iterable[Any], workers: int, job: Job, options: Options) -> Generator[Any, None, None]:
    """
    One result for each source; `options` are those that articles have here.

    The sources are read here, while a result is waited for, never while one is there. What iterating over them raises is
    raised after the results that come before it.
    """
    waiting: deque[Given] = deque()
    places = enumerate(sources)
    size, more, error = 0, True, None
    with Pool(workers, workers * AHEAD, job, options) as pool:
        while True:
            while more and not (waiting and waiting[0].done) and _has_room(waiting, size, workers):
                try:
                    page = give(*next(places))
                except StopIteration:
                    more = False
                except Exception as problem:
                    more, error = False, problem
                else:
                    waiting.append(page)
                    size += page.size
                    pool.add(page)
                pool.look()
            if not waiting:
                break
            page = waiting.popleft()
            pool.finish(page, more)
            size -= page.size
            yield page.result
    if error is not None:
        raise error


def _has_room(waiting: deque[Given], size: int, workers: int) -> bool:
    return not waiting or (len(waiting) < workers * AHEAD and size < workers * AHEAD_SIZE)
