"""Signals that end a run: Ctrl-C and SIGTERM, never in the middle of a record."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class Terminated(BaseException):
    """The process was asked to end (SIGTERM)."""


class Stopping:
    """
    Turn signals into exceptions, but not while something is written: then once it is.

    >>> with Stopping().caught() as stopping:
    ...     stopping.whole(print, "a whole record")
    a whole record
    """

    def __init__(self) -> None:
        self._writing = False
        self._asked: type[BaseException] | None = None

    def whole(self, call: Callable[..., Any], *arguments: Any) -> None:
        """Call this, and let no signal in before it has ended."""
        self._writing = True
        try:
            call(*arguments)
        finally:
            self._writing = False
        if self._asked is not None:
            raise self._asked

    @contextmanager
    def caught(self) -> Iterator[Stopping]:
        """Catch signals while this lasts."""
        if threading.current_thread() is not threading.main_thread():
            yield self
            return
        before = {number: signal.signal(number, self._ask) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield self
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self._asked = KeyboardInterrupt if number == signal.SIGINT else Terminated
        if not self._writing:
            raise self._asked
