"""
The worker processes: chunks of pages go to them, and each page comes back with a result, whatever happens to them.

pebble runs the processes, and replaces those that die. What is added to it here: a chunk whose worker died is cut up,
so that one page is blamed and the others are cleaned; a pool that broke, or lost a chunk, is replaced as a whole.
"""

from __future__ import annotations

import pickle
import signal
import sys
import threading
import time
import weakref
from concurrent.futures import TimeoutError as TooLong
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from ..errors import WorkerError
from ..failure import why
from ..options import Options
from .budgets import HAS_CLOCK, ran_out_of_time
from .given import Given
from .job import Job
from .processes import Processes
from .returned import unpack
from .worker import ARTICLE, FAILED, Mark, begin, board_for, clean_chunk

if TYPE_CHECKING:
    from pebble import ProcessFuture, ProcessPool

CHUNK_PAGES, CHUNK_SIZE = 32, 1_000_000  # pages and characters in a chunk, unless a single page is larger
WAITING = 0.01  # seconds that a page waits for the rest of its chunk while a worker has nothing to do
TICK = 0.5  # seconds between two looks at the workers while nothing comes back
LOST = 2  # looks at a chunk whose worker is dead after which nobody else will tell of it
STALLED = 120  # looks at a pool that has chunks and begins none of them
DEATHS = 2  # of workers over one page, the second time over it alone, until it is blamed
UNBEGUN = 3  # deaths of workers that were at no page of a chunk, until its pages are sent one by one
RESTARTS = 3  # of the pool, one after the other without any result
MARGIN = 30  # seconds over its budget after which a chunk is ended from outside
JOINING = 10  # seconds
UNGUARDED = (
    "Look at what they printed. If this is a script that calls clean_many at its top level, each worker runs it once more: "
    'put the call below `if __name__ == "__main__":`. What is given as `then` or `detector` must be importable.'
)
FROM_STDIN = "Each worker runs this program once more, and it was read from standard input, where nobody can read it again: put it into a file."


@dataclass(slots=True, eq=False)
class Chunk:
    """Pages that are sent together."""

    pages: list[Given]
    deaths: int = 0  # of workers, before they began it or after they had cleaned all of it
    looks: int = 0  # at it, since its worker died
    mark: Mark = field(init=False)
    future: ProcessFuture[Any] | None = None


class Pool:
    """Sends pages to so many workers: `add` them, then `finish` each; `with` ends the workers."""

    def __init__(self, workers: int, ahead: int, job: Job, options: Options) -> None:
        self.workers, self.ahead, self.job = workers, ahead, job
        self.options = options, replace(options, input="html")  # of articles, and of those whose source was a tree
        alone = job.timeout is not None and not HAS_CLOCK  # nobody else can tell which page took too long
        self.chunk_pages = 1 if alone else CHUNK_PAGES
        self._waiting: list[Given] = []  # for the rest of their chunk
        self._since = 0.0
        self._restarts = 0
        self._begin()

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    # ── pages ──

    def add(self, page: Given) -> None:
        """Send a page, with others if possible."""
        if page.done:
            return
        if not self._waiting:
            self._since = time.monotonic()
        self._waiting.append(page)
        if len(self._waiting) >= self.chunk_pages or sum(page.size for page in self._waiting) >= CHUNK_SIZE:
            self._send_waiting()

    def look(self) -> None:
        """Take what has come back, and send what waits too long. Blocks never."""
        while not self._finished.empty():
            self._take(*self._finished.get())
        if self._waiting and self.is_idle and time.monotonic() - self._since > WAITING:
            self._send_waiting()

    def finish(self, page: Given, more: bool) -> None:
        """Wait until this page has its result. Are more pages to come?"""
        while not page.done:
            if self._waiting and (not more or self.is_idle or page in self._waiting):
                self._send_waiting()
            try:
                self._take(*self._finished.get(timeout=TICK))
            except Empty:
                self._look_at_workers()

    @property
    def is_idle(self) -> bool:
        """Has a worker nothing to do?"""
        return len(self._chunks) < self.workers

    def _send_waiting(self) -> None:
        pages, self._waiting = self._waiting, []
        self._send(Chunk(pages))

    # ── chunks ──

    def _send(self, chunk: Chunk) -> None:
        number = self._free.pop()
        chunk.mark, chunk.looks = Mark(self._board, number), 0
        chunk.mark.write(0, None)
        self._chunks[number] = chunk
        self._schedule(number, chunk)

    def _schedule(self, number: int, chunk: Chunk) -> None:
        sent = [(page.source, page.url, page.is_tree) for page in chunk.pages]
        limit = self.job.timeout
        if limit is not None and HAS_CLOCK:
            limit = limit * len(sent) + MARGIN
        try:
            chunk.future = self._pebble.schedule(clean_chunk, args=(number, sent), timeout=limit)
        except RuntimeError:  # the pool broke in the meantime
            chunk.future = None
            self._finished.put((number, chunk, None))
        else:
            chunk.future.add_done_callback(partial(_put, self._finished, number, chunk))

    def _take(self, number: int, chunk: Chunk, future: ProcessFuture[Any] | None) -> None:
        from pebble import ProcessExpired

        if self._chunks.get(number) is not chunk or chunk.future is not future:
            return  # it was given up
        error = None if future is None else future.exception()
        if future is not None and error is None:
            self._forget(number)
            for page, result in zip(chunk.pages, future.result(), strict=True):
                self._finish(page, *result)
        elif isinstance(error, TooLong):
            self._bury(number, chunk, None)
        elif isinstance(error, ProcessExpired):
            self._bury(number, chunk, error.exitcode)
        else:
            self._restart()

    def _finish(self, page: Given, what: str, *result: Any) -> None:
        self._restarts = 0
        if what == FAILED:
            page.fail(*result)
        elif what == ARTICLE:
            page.finish(unpack(result[0], page, self.options[page.is_tree]))
        else:
            try:
                page.finish(pickle.loads(result[0]))
            except Exception as error:
                page.fail(*why(error))

    def _forget(self, number: int) -> None:
        del self._chunks[number]
        self._free.append(number)

    def _bury(self, number: int, chunk: Chunk, exitcode: int | None) -> None:
        """A worker died over this chunk, or was ended because of it (None)."""
        self._forget(number)
        for part in self._divide(chunk, exitcode):
            self._send(part)

    def _divide(self, chunk: Chunk, exitcode: int | None) -> list[Chunk]:
        """Blame the page that was at hand when a worker died, or suspect it; what is to be sent again."""
        at = chunk.mark.page
        if at is None:
            deaths = chunk.deaths + 1
            if deaths < UNBEGUN:
                return [Chunk(chunk.pages, deaths)]
            if len(chunk.pages) > 1:
                return [Chunk([page], deaths - 1) for page in chunk.pages]
            at = 0
            chunk.pages[at].deaths = DEATHS
        page = chunk.pages[at]
        page.deaths += 1
        again = [Chunk(part) for part in (chunk.pages[:at], chunk.pages[at + 1 :]) if part]
        if exitcode is None or ran_out_of_time(exitcode):
            self._finish(page, FAILED, "timeout", f"took longer than {self.job.timeout:g} seconds")
        elif page.deaths < DEATHS:
            again.append(Chunk([page]))
        else:
            self._finish(page, FAILED, "crash", self._last_words(exitcode))
        return again

    def _last_words(self, exitcode: int) -> str:
        try:
            how = f"by {signal.Signals(-exitcode).name}"
        except ValueError:
            how = f"with exit code {exitcode}"
        if self.job.max_memory is not None:
            how += f" (native code may end like this where it gets no more than {self.job.max_memory:,} bytes)"
        return f"ended its process, twice, {how}"

    # ── workers ──

    def _begin(self) -> None:
        from pebble import ProcessPool

        self._free = list(range(self.ahead))
        self._chunks: dict[int, Chunk] = {}
        self._finished: SimpleQueue[Back] = SimpleQueue()
        self._stalled = 0
        self._processes = Processes()
        try:
            self._board = board_for(self._processes, self.ahead)
            given = self.job, self._board
            self._pebble = ProcessPool(self.workers, initializer=begin, initargs=given, context=self._processes)
            self._kill = weakref.finalize(self, _kill, self._pebble, self._processes)  # also when the interpreter ends
            started, problem = self._pebble.active, None
        except (OSError, RuntimeError) as error:
            started, problem = False, error
        if not started:
            self._processes.kill()
            raise WorkerError(
                f"the workers can't be started{f': {problem}' if problem else ''}. {_advice()}"
            ) from problem

    def _end(self) -> None:
        """End all workers, whatever they are doing."""
        if self._kill.alive:  # else the interpreter ends: they are dead, and no thread can be started any more
            self._kill()
            joining = threading.Thread(target=_join, args=(self._pebble,), daemon=True)
            joining.start()
            joining.join(JOINING)

    def _restart(self) -> None:
        """The pool is broken: put another one in its place, and send it what this one had."""
        failed = self._processes.failed
        never = not self._board[0] and any(code > 0 for code in failed)  # none was ever ready, and none will be
        if self._restarts == RESTARTS or never:
            code = f" (exit code {failed[-1]})" if failed else ""
            raise WorkerError(f"the workers can't be kept alive{code}. {_advice()}")
        chunks = list(self._chunks.values())
        exitcodes = [self._processes.exitcode(chunk.mark.worker) for chunk in chunks]
        self._end()
        self._begin()
        self._restarts += 1
        for chunk, exitcode in zip(chunks, exitcodes, strict=True):
            for part in [chunk] if exitcode is None else self._divide(chunk, exitcode):
                self._send(part)

    def _look_at_workers(self) -> None:
        """Nothing has come back for a while: is everybody at work?"""
        at_work = False
        for number, chunk in list(self._chunks.items()):
            if worker := chunk.mark.worker:
                exitcode = self._processes.exitcode(worker)
                at_work |= exitcode is None
                chunk.looks += exitcode is not None
                if exitcode is not None and chunk.looks >= LOST:
                    self._bury(number, chunk, exitcode)
        ready = self._board[0] != 0
        self._stalled = self._stalled + 1 if ready and not at_work else 0
        if self._stalled >= STALLED or (not ready and self._processes.failed):
            self._restart()


Back = tuple[int, Chunk, "ProcessFuture[Any] | None"]  # a chunk that came back, and how


def _put(finished: SimpleQueue[Back], number: int, chunk: Chunk, future: ProcessFuture[Any]) -> None:
    finished.put((number, chunk, future))


def _advice() -> str:
    """What may be wrong where no worker lives."""
    main = getattr(sys.modules.get("__main__"), "__file__", None)
    return UNGUARDED if main is None or Path(main).exists() else FROM_STDIN


def _kill(pool: ProcessPool, processes: Processes) -> None:
    pool.stop()
    processes.kill()


def _join(pool: ProcessPool) -> None:
    with suppress(Exception):
        pool.join()
