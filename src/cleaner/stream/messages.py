"""What commands and runs say to people, on standard error."""

from __future__ import annotations

import sys

from .record import STDIN


def say(message: str) -> None:
    """Say what went wrong, what is doubtful, or how far it is."""
    print(f"cleaner: {message}", file=sys.stderr, flush=True)


def said(name: str) -> str:
    """A file's name, as messages say it."""
    return "standard input" if name == STDIN else name
