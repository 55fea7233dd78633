"""The inputs of a run: whether they can be read, and their records, one after the other."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Collection, Sequence
from errno import EACCES, EISDIR
from pathlib import Path

from ..failure import in_words
from .input import Input
from .names import is_same
from .record import STDIN, BrokenInputError, Fields, MisuseError, Position, Record, Records


def check_not_read(written: str | None, names: Sequence[str]) -> None:
    """Raise MisuseError where one of the inputs is the file that is written; None is standard output."""
    for name in names:
        if name != STDIN and (_takes_output(name) if written is None else is_same(written, name)):
            raise MisuseError(f"{written or name} would be overwritten while it is read. Write to another file.")


def _takes_output(name: str) -> bool:
    """Does standard output go into this file? What is read out of it would never end."""
    try:
        out = os.fstat(sys.stdout.fileno())
        return stat.S_ISREG(out.st_mode) and os.path.samestat(out, Path(name).stat())
    except (OSError, ValueError, AttributeError):  # closed, or no file at all
        return False


def inputs_of(names: Sequence[str], fields: Fields, pages: Collection[str] = ()) -> list[Input]:
    """The files of these names, which are there and can be read; some of them are `pages`. Raises MisuseError."""
    if list(names).count(STDIN) > 1:
        raise MisuseError("standard input can be read only once. Name it once.")
    inputs = [Input(name, index, is_page=name in pages) for index, name in enumerate(names)]
    for source in inputs:
        if source.name != STDIN:
            try:
                if stat.S_ISDIR(Path(source.name).stat().st_mode):
                    raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
                if not os.access(source.name, os.R_OK):
                    raise PermissionError(EACCES, os.strerror(EACCES))
            except OSError as problem:
                raise MisuseError(f"{source.name}: {in_words(problem)}") from None
        elif sys.stdin is None:
            raise MisuseError("standard input is closed. Name a file, or give records on standard input.")
    parquet = [source.name for source in inputs if source.kind == "parquet"]
    if parquet:
        from .parquet import check_columns

        check_columns(parquet, fields)
    return inputs


def read_all(inputs: Sequence[Input], start: Position, fields: Fields) -> Records:
    """The records of all inputs after that position. A file that breaks off ends with a record that says so."""
    for source in inputs[start.file :]:
        last = start if source.index == start.file else Position(source.index)
        try:
            for record in _reader_of(source.kind)(source, last, fields):
                last = record.done
                yield record
        except BrokenInputError as problem:
            yield Record(source.called, last.number + 1, Position(source.index + 1), trouble=str(problem))


def _reader_of(kind: str) -> Callable[[Input, Position, Fields], Records]:
    if kind == "warc":
        from .warc import read_warc

        return read_warc
    if kind == "parquet":
        from .parquet import read_parquet

        return read_parquet
    if kind == "page":
        from .page_files import read_page_file

        return read_page_file
    from .jsonl import read_jsonl

    return read_jsonl
