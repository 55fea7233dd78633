"""Files of JSON lines to write: what was written up to a mark stays, what is behind it can be taken back."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from ..failure import in_words
from .packing import Packer, packer_for
from .record import ERROR, MisuseError, Record, as_json
from .work import Done


class Lines:
    """
    Records as lines of JSON, in a file or a stream, compressed where the file's name says so.

    A mark is a length of the file. What stands before it is whole: a gzip member, a zstd frame, or a stream of bzip2 or xz ends there.
    """

    every = 256  # records from one mark to the next
    any_time = True

    def __init__(self, file: BinaryIO, pack: Callable[[], Packer] | None = None, *, owned: bool = True) -> None:
        self._file, self._pack, self._owned = file, pack, owned
        self._packer: Packer | None = None

    def write(self, record: Record, done: Done) -> None:
        """Write a record with its article."""
        self._put(done.value)

    def write_error(self, failure: dict[str, Any]) -> None:
        """Write a failure in its record's place."""
        self._put(as_json({ERROR: failure}) + b"\n")

    def write_failure(self, failure: dict[str, Any]) -> None:
        """Write a failure into a file that holds nothing else."""
        self._put(as_json(failure) + b"\n")

    def _put(self, line: bytes) -> None:
        if self._pack is None:
            self._file.write(line)
            self._file.flush()
            return
        if self._packer is None:
            self._packer = self._pack()
        self._file.write(self._packer.compress(line))

    def commit(self) -> int:
        """Make what was written safe, and give the mark that stands behind it."""
        if self._packer is not None:
            self._file.write(self._packer.flush())
            self._packer = None
        self._file.flush()
        if not _is_regular(self._file):
            return 0
        os.fsync(self._file.fileno())
        return self._file.tell()

    def finish(self) -> None:
        """End the file: a compressed one without records is an empty member."""
        if self.commit() == 0 and self._pack is not None:
            self._file.write(self._pack().flush())
        self.close()

    def close(self) -> None:
        if self._owned:
            self._file.close()


def _is_regular(file: BinaryIO) -> bool:
    try:
        return stat.S_ISREG(os.fstat(file.fileno()).st_mode)
    except (OSError, ValueError):  # a stream without a file
        return False


def open_lines(name: str, mark: int | None) -> Lines:
    """Open a file to write: afresh, or on from a mark, without what stands behind it. Raises MisuseError."""
    pack = packer_for(name)
    try:
        if mark is None or (Path(name).exists() and not Path(name).is_file()):  # a device or a pipe, say
            return Lines(Path(name).open("wb"), pack)
        if Path(name).stat().st_size < mark:
            raise MisuseError(
                f"{name} is shorter than the run left it, which can't go on. Start afresh without --resume."
            )
        file = Path(name).open("r+b")
        file.truncate(mark)
        file.seek(mark)
        return Lines(file, pack)
    except OSError as problem:
        raise MisuseError(f"{name} can't be written: {in_words(problem)}") from None
