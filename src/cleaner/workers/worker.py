"""What a worker does: get ready once, then clean chunk after chunk of pages, each page under its budgets."""

from __future__ import annotations

import os
import pickle
import signal
import sys
import threading
from collections.abc import MutableSequence, Sequence
from dataclasses import replace
from multiprocessing import parent_process
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from typing import Any

from ..failure import why
from ..language import detect
from ..options import Options
from ..pipeline import clean_with
from ..reading.decoding.decode import decode
from .budgets import Budgets
from .job import Job
from .returned import pack

Board = MutableSequence[int]  # where a worker writes what it is at: see Mark
Sent = tuple["str | bytes", "str | None", bool]  # a source, its URL, and whether it was a tree
ARTICLE, MADE, FAILED = "article", "made", "failed"
WARM_UP = "Warm up, so that nothing has to be loaded any more when the clock starts."


class Mark:
    """
    The part of the board that belongs to a chunk: who cleans it, and which page.

    It is all that is left when a worker dies. Place 0 of the board says that a worker was ready at all.
    """

    def __init__(self, board: Board, number: int) -> None:
        self.board, self.at = board, 1 + 2 * number

    @property
    def worker(self) -> int:
        """The id of the process that has begun, or 0."""
        return self.board[self.at]

    @property
    def page(self) -> int | None:
        """The page of the chunk that is being cleaned, from 0."""
        return self.board[self.at + 1] - 1 if self.board[self.at + 1] else None

    def write(self, worker: int, page: int | None) -> None:
        self.board[self.at], self.board[self.at + 1] = worker, 0 if page is None else page + 1


def board_for(context: BaseContext, chunks: int) -> Board:
    """A board with a place for so many chunks, which this process and those of the context see."""
    return context.RawArray("i", 1 + 2 * chunks)  # type: ignore[no-any-return]


class _Worker:
    """What this process has got ready."""

    job: Job
    of_trees: Options
    board: Board
    budgets: Budgets


def begin(job: Job, board: Board) -> None:
    """Get this process ready."""
    _end_with_parent()
    _Worker.job, _Worker.board = job, board
    _Worker.of_trees = replace(job.options, input="html")
    _warm_up(job)
    _Worker.budgets = Budgets(job.timeout, job.max_memory)
    board[0] = 1


def _warm_up(job: Job) -> None:
    """Load everything that a page may need, so that none pays for it out of its budgets."""
    clean_with(f"<div class=a><p>{WARM_UP}</p></div>", None, job.options)
    clean_with(WARM_UP, None, job.options)
    decode(WARM_UP.replace("a", "ä").encode("latin-1"))
    if job.then is not None and job.options.detector is None:
        detect(WARM_UP)
    if job.work is not None:
        job.work(job.sample)


def _end_with_parent() -> None:
    """End when the parent is gone, also while a page hangs: on Linux the kernel sees to it, elsewhere a thread, which native code can stop."""
    parent = parent_process()
    if parent is None:
        return
    sentinel = parent.sentinel
    if sys.platform == "linux":
        import fcntl

        signal.signal(signal.SIGIO, signal.SIG_DFL)
        fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(sentinel, fcntl.F_SETFL, fcntl.fcntl(sentinel, fcntl.F_GETFL) | os.O_ASYNC)

    def watch() -> None:
        wait([sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def clean_chunk(number: int, pages: Sequence[Sent]) -> list[tuple[Any, ...]]:
    """Clean pages, and say on the board which one is at hand."""
    mark = Mark(_Worker.board, number)
    results = []
    for n, page in enumerate(pages):
        mark.write(os.getpid(), n)
        results.append(_clean_page(*page))
    mark.write(os.getpid(), None)
    return results


def _clean_page(source: str | bytes, url: str | None, is_tree: bool) -> tuple[Any, ...]:
    job = _Worker.job
    try:
        with _Worker.budgets:
            if job.work is not None:
                assert isinstance(source, bytes)
                return MADE, pickle.dumps(job.work(source), pickle.HIGHEST_PROTOCOL)
            article = clean_with(source, url, _Worker.of_trees if is_tree else job.options)
            if job.then is None:
                return ARTICLE, pack(article)
            return MADE, pickle.dumps(job.then(article), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        if job.max_memory is None:
            return FAILED, "memory", "there is no memory left"
        return FAILED, "memory", f"took more than {job.max_memory:,} bytes"
    except BaseException as error:  # SystemExit and KeyboardInterrupt of the caller's function, too
        return FAILED, *why(error)
