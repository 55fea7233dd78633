"""A file a page: a page read out of its file is a record, and its article is written into a file of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from errno import EEXIST, EILSEQ, EINVAL, EISDIR, ENAMETOOLONG, ENOTDIR
from pathlib import Path
from typing import Any

from ..failure import in_words
from .input import Input
from .messages import say
from .packing import opened
from .record import BrokenInputError, Fields, Position, Record, Records, Task, UnwritableError
from .work import Done

SOURCE = "source"  # the field that names the file
ONE_FILE = (EEXIST, EILSEQ, EINVAL, EISDIR, ENAMETOOLONG, ENOTDIR)  # errors that the next file needn't meet


def read_page_file(source: Input, start: Position, fields: Fields) -> Records:
    """The page as one record, with the name of its file in the field `source`."""
    try:
        with opened(source.name) as (stream, _):
            page = stream.read()
    except OSError as problem:
        raise BrokenInputError(in_words(problem)) from None
    known: dict[str, Any] = {SOURCE: source.name}
    if source.url is not None:
        known[fields.url] = source.url
    yield Record(source.called, 1, Position(source.index + 1), Task(None, known, page))


class Files:
    """Articles as files of their own, each of which takes its name once it is whole. Failures are told to people."""

    every = sys.maxsize  # what was written is told by the files themselves
    any_time = True

    def __init__(self, targets: Mapping[str, Path]) -> None:
        self._targets = targets
        self._made: set[Path] = set()  # folders

    def write(self, record: Record, done: Done) -> None:
        """Write the article of a page. Raises UnwritableError where the disk takes no such file, but may take the next."""
        target = self._targets[record.file]
        unfinished = target.with_name(f".cleaner-{os.getpid()}.part")
        try:
            if target.parent not in self._made:
                target.parent.mkdir(parents=True, exist_ok=True)
                self._made.add(target.parent)
            unfinished.write_bytes(done.value)
            unfinished.replace(target)
        except OSError as problem:
            unfinished.unlink(missing_ok=True)
            if problem.errno in ONE_FILE:
                raise UnwritableError(f"{target} can't be written: {in_words(problem)}") from None
            raise

    def write_error(self, failure: dict[str, Any]) -> None:
        """Say that a page gave no article."""
        say(f"{failure['file']}: {failure['reason']}")

    def commit(self) -> int:
        return 0

    def finish(self) -> None: ...

    def close(self) -> None: ...
