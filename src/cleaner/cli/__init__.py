"""The command line: arguments → a command → its exit code. No cleaning here."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from ..failure import in_words
from ..stream.messages import say
from .exit_codes import DONE, FAILED, INTERRUPTED

COMMANDS = ("languages", "learn", "report", "schema")  # each in a module of its name, loaded when it is run


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 done, 1 some input failed, 2 wrong usage."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if sys.stdout is None or sys.stderr is None:  # closed by the shell: >&-
        if sys.stderr is not None:
            say("standard output is closed. Send it to a file, or leave it open.")
        return FAILED
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:  # whoever reads our output has seen enough
        _discard_output()
        return DONE
    except OSError as problem:  # the disk is full, say
        say(f"the result can't be written: {in_words(problem)}")
        _discard_output()
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    """Run the command that is named first; where none is, the arguments are pages to clean."""
    name, rest = (arguments[0], arguments[1:]) if arguments[:1] and arguments[0] in COMMANDS else ("clean", arguments)
    command: Callable[[Sequence[str]], int] = getattr(import_module(f".{name}", __name__), name)
    return command(rest)


def _discard_output() -> None:
    """Python flushes stdout once more when it ends; give it something that takes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
