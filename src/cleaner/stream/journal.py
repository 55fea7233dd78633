"""The journal beside an output: how far a run got, from where it can go on after an interruption."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

from ..failure import in_words
from .record import MisuseError, Position

FORM = 1  # of the journal
ENDING = ".progress"


@dataclass(frozen=True)
class State:
    """How far a run got: the inputs done, the marks up to which the outputs hold just these, and what was counted."""

    position: Position = field(default_factory=Position)
    out: int = 0
    failures: int = 0
    counts: Mapping[str, Any] = field(default_factory=dict)
    complete: bool = False


class Journal:
    """
    A file of JSON lines: first what run it is, then its states. The last whole line counts.

    A state is written once the outputs are on the disk up to its marks. Whatever ends the process then: what stands
    behind the marks is cut off, and the records after the position are done again.
    """

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self.path, self._file = path, file

    def write(self, state: State) -> None:
        """Add a state."""
        self._append(asdict(state))

    def _append(self, data: object) -> None:
        self._file.write(json.dumps(data).encode("ascii") + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def end(self, state: State, keep: bool) -> None:
        """The run is complete: say so in the journal, or take it away."""
        if keep:
            self.write(replace(state, complete=True))
        self._file.close()
        if not keep:
            self.path.unlink()

    def close(self) -> None:
        self._file.close()


def begin(out: str, run: Mapping[str, Any]) -> Journal:
    """Begin the journal of a run. Raises MisuseError where an interrupted one would be lost by it."""
    path = Path(out + ENDING)
    _check_not_held(path, out)
    _, state, _ = _read(path)
    if state is not None and not state.complete:
        raise MisuseError(
            f"{out} is what an interrupted run left. Go on with --resume, or remove {path} to start afresh."
        )
    try:
        file = _held(path, "ab", out)
    except OSError as problem:
        raise MisuseError(f"{out} can't be written: {in_words(problem)}") from None
    file.truncate(0)
    journal = Journal(path, file)
    journal._append({"form": FORM, **run})
    return journal


def go_on(out: str, run: Mapping[str, Any]) -> tuple[Journal, State]:
    """
    The journal of an interrupted run, and how far that got; a new one where none was begun.

    Raises MisuseError where it was another run, or where the output is there without a journal.
    """
    path = Path(out + ENDING)
    _check_not_held(path, out)
    begun, state, length = _read(path)
    if begun is None:
        if Path(out).exists() and not path.exists():
            raise MisuseError(
                f"{out} is there, but not {path}, from which a run goes on: it is complete, or something else wrote it. "
                "Remove it to start afresh."
            )
        return begin(out, run), State()
    if changes := _changes(begun, {"form": FORM, **run}):
        raise MisuseError(
            f"{out} can't go on, it was begun otherwise: {'; '.join(changes)}. Do as then, or remove {path} to start afresh."
        )
    if state is not None and state.complete and not Path(out).exists():
        raise MisuseError(f"{out} was complete, and is gone. Put it back, or remove {path} to start afresh.")
    file = _held(path, "r+b", out)
    file.truncate(length)
    file.seek(length)
    return Journal(path, file), state or State()


def _check_not_held(path: Path, out: str) -> None:
    with suppress(OSError):
        _held(path, "rb", out).close()


def _held(path: Path, mode: str, out: str) -> BinaryIO:
    """Open a journal, and hold it until it is closed or the process ends, however that does. Raises MisuseError where another run holds it."""
    file: BinaryIO = path.open(mode)  # type: ignore[assignment]
    with suppress(ImportError, OSError):  # Windows, or a disk that knows no locks
        import fcntl

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise MisuseError(
                f"{out} is being written by another run. Wait until that ends, or write to another file."
            ) from None
    return file


def _read(path: Path) -> tuple[dict[str, Any] | None, State | None, int]:
    """What a journal holds: its run, its last state, and how many bytes of it are whole. None where that is missing."""
    try:
        *lines, _torn = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return None, None, 0
    if not lines:
        return None, None, 0
    try:
        run, *states = (json.loads(line) for line in lines)
        state = State(**states[-1] | {"position": Position(**states[-1]["position"])}) if states else None
        return dict(run), state, sum(map(len, lines)) + len(lines)
    except (ValueError, TypeError, KeyError):
        raise MisuseError(f"{path} is no journal of cleaner. Remove it, or write to another file.") from None


def _changes(begun: Mapping[str, Any], run: Mapping[str, Any]) -> list[str]:
    """What differs between two runs, in words."""
    run = json.loads(json.dumps(run))
    changes = []
    for name in dict.fromkeys((*begun, *run)):
        then, now = begun.get(name), run.get(name)
        if then == now:
            continue
        if name == "inputs" and isinstance(then, list) and isinstance(now, list):
            names = [[source["name"] for source in inputs] for inputs in (then, now)]
            if names[0] == names[1]:
                changed = [one["name"] for one, other in zip(then, now, strict=True) if one != other]
                changes.append(f"{', '.join(changed)} has changed")
                continue
            then, now = names
        changes.append(f"{name} was {json.dumps(then)} and is {json.dumps(now)}")
    return changes
