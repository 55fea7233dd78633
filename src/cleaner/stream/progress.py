"""How far a run is, for people: a bar on a terminal, a line now and then elsewhere. On standard error."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Sequence
from importlib import import_module
from itertools import accumulate
from typing import Any

from .counts import Counts, lasted, rate
from .input import Input
from .messages import say
from .record import Position

EVERY = 30.0  # seconds from one line to the next,
EVERY_ON_TERMINAL = 5.0  # … and on a terminal where there is no bar,
EVERY_IN_BAR = 0.2  # … and from one look of the bar to the next


class Progress:
    """Records in, rate and failures; and the time left, where the sizes of all inputs are known."""

    def __init__(self, inputs: Sequence[Input], start: Position, counts: Counts, quiet: bool) -> None:
        sizes = [source.size for source in inputs]
        known = [size for size in sizes if size is not None]
        self._before = [0, *accumulate(known)] if len(known) == len(sizes) else []  # bytes of the files before each
        self._start, self._had = self._bytes(start), counts.records
        self._begun = time.monotonic()
        terminal = sys.stderr.isatty()
        self._bar = _bar(self._before[-1] if self._before else 0) if terminal and not quiet else None
        self._every = EVERY_IN_BAR if self._bar is not None else EVERY_ON_TERMINAL if terminal else EVERY
        self._next = float("inf") if quiet else self._begun + self._every

    def tell(self, counts: Counts, position: Position) -> None:
        """Say how far it is, if it is time to."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + self._every
        text = self._text(counts, position, now - self._begun)
        if self._bar is None:
            say(text)
        else:
            self._bar.n = self._bytes(position)
            self._bar.set_description_str(text)

    def end(self, counts: Counts) -> str:
        """Take the bar away; gives the summary."""
        if self._bar is not None:
            self._bar.close()
        seconds = time.monotonic() - self._begun
        return f"{counts.summary()}; {lasted(seconds)}, {rate(counts.records - self._had, seconds)} a second"

    def _text(self, counts: Counts, position: Position, seconds: float) -> str:
        records = counts.records
        text = f"{records:,} in, {rate(records - self._had, seconds)} a second, {counts.failed.total():,} failed"
        read = self._bytes(position)
        if self._before and read > self._start:
            left = seconds * (self._before[-1] - read) / (read - self._start)
            text += f", {100 * read // self._before[-1]}%, {lasted(left)} left"
        return text

    def _bytes(self, position: Position) -> int:
        return self._before[position.file] + position.offset if self._before else 0


def _bar(total: int) -> Any:
    """A bar of tqdm's; None where that isn't installed."""
    try:
        tqdm = import_module("tqdm").tqdm
    except ModuleNotFoundError:
        return None
    tqdm.set_lock(threading.RLock())  # its own would be shared with workers,
    tqdm.monitor_interval = 0  # … and this a thread, from which nobody may fork
    form = "{bar:20} {desc}" if total else "{desc}"
    return tqdm(total=total or None, bar_format=form, file=sys.stderr, leave=False, dynamic_ncols=True)
