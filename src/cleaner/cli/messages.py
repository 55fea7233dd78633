"""What the commands say to people, on standard error."""

from __future__ import annotations

import sys


def complain(message: str) -> None:
    """Say what went wrong, or what is doubtful."""
    print(f"cleaner: {message}", file=sys.stderr)


def said(name: str) -> str:
    """A file's name, as messages say it."""
    return "standard input" if name == "-" else name


def in_words(problem: Exception) -> str:
    """
    What happened, as messages say it.

    >>> in_words(FileNotFoundError(2, "No such file or directory", "page.html"))
    'No such file or directory'
    """
    return problem.strerror or str(problem) if isinstance(problem, OSError) else str(problem)
