"""The command line, called in this process: the fixture `call` of conftest.py."""

from __future__ import annotations

from collections.abc import Callable

Call = Callable[..., tuple[int, str, str]]  # (arguments, data=standard input) → (exit code, printed, complained)
