"""What can happen to a worker: functions for `then` of clean_many, which do what the title of the article says."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from cleaner import Article

SENTENCE = "The ferry to the island sailed again on Wednesday morning after a week of storms, the harbour office said."


def page(title: str) -> str:
    """A page that `act` treats as its title says."""
    return f"<title>{title}</title><div class=content><h1>{title}</h1><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></div>"


def act(article: Article) -> str:
    """Do what the title says, with what follows the colon; then give the title."""
    title = article.title or ""
    what, _, argument = title.partition(": ")
    if what in DEEDS:
        DEEDS[what](argument)
    return title


def _hang(_: str) -> None:
    while True:
        pass


def _hang_in_native_code(_: str) -> None:
    ctypes.PyDLL(None).sleep(1000)  # PyDLL keeps the interpreter's lock: no other thread runs


def _hang_without_a_clock(_: str) -> None:
    signal.setitimer(signal.ITIMER_REAL, 0)
    _hang("")


def _eat_memory(_: str) -> None:
    eaten = []
    while True:
        eaten.append(bytearray(10_000_000))


def _blow_the_stack(_: str) -> None:
    sys.setrecursionlimit(10**9)

    def deeper() -> None:
        sorted([1, 2], key=lambda _: deeper())  # type: ignore[func-returns-value, arg-type, return-value]

    deeper()


def _recurse(_: str) -> None:
    _recurse(_)


def _touch_nothing(_: str) -> None:
    ctypes.string_at(0)


def _die_once(path: str) -> None:
    if not Path(path).exists():
        Path(path).touch()
        os.kill(os.getpid(), signal.SIGKILL)


def _say_and_hang(path: str) -> None:
    Path(path).write_text(str(os.getpid()), "utf-8")
    _hang("")


def _say_and_hang_in_native_code(path: str) -> None:
    Path(path).write_text(str(os.getpid()), "utf-8")
    _hang_in_native_code("")


DEEDS: dict[str, Callable[[str], object]] = {
    "hang": _hang,
    "hang in native code": _hang_in_native_code,
    "hang without a clock": _hang_without_a_clock,
    "eat memory": _eat_memory,
    "blow the stack": _blow_the_stack,
    "recurse": _recurse,
    "touch nothing": _touch_nothing,
    "abort": lambda _: os.abort(),
    "exit": lambda code: os._exit(int(code)),
    "leave": lambda code: sys.exit(int(code)),
    "raise": lambda words: 1 // 0,
    "die once": _die_once,
    "say and hang": _say_and_hang,
    "say and hang in native code": _say_and_hang_in_native_code,
}
