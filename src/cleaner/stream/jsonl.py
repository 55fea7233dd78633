"""Files of JSON lines: a record a line. Lines are read here and understood in the worker."""

from __future__ import annotations

import io
import sys
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from ..failure import in_words
from .input import Input
from .names import BZIP2, GZIP, XZ, ZSTD, is_packed
from .packing import BEGINS, BUFFER, opened
from .record import STDIN, BrokenInputError, Fields, MisuseError, Position, Record, Records, Task

MARKUP = (b"<!doctype", b"<html", b"<?xml")  # how a page begins that was given for records, and no line of JSON
OTHERS = {  # what else begins no line of JSON, and what to do about it
    BEGINS[GZIP]: "gzip data: let its name end in .gz, or unpack it before (zcat)",
    BEGINS[ZSTD]: "zstd data: let its name end in .zst, or unpack it before (zstdcat)",
    BEGINS[BZIP2]: "bzip2 data: let its name end in .bz2, or unpack it before (bzcat)",
    BEGINS[XZ]: "xz data: let its name end in .xz, or unpack it before (xzcat)",
    b"PAR1": "Parquet: let its name end in .parquet",
    b"WARC/": "WARC: let its name end in .warc",
    b"\xff\xfe": "UTF-16: write it in UTF-8",
    b"\xfe\xff": "UTF-16: write it in UTF-8",
}


def read_jsonl(source: Input, start: Position, fields: Fields) -> Records:
    """
    The lines after that position, however long; blank ones are no records.

    A plain file is read from there on. Others are read from their beginning, and what is done is left out; pipes, such as
    standard input, must give the same lines as they did then.
    """
    packed, pipe = is_packed(source.name), source.is_pipe
    with _lines(source.name) as (lines, file):
        number = check = offset = 0
        if not pipe and not packed:
            file.seek(start.offset)
            number, offset = start.number, start.offset
        try:
            for line in lines:
                number += 1
                offset = file.tell() if packed and not pipe else offset + len(line)
                if pipe:
                    check = zlib.crc32(line, check)
                if number <= start.number:
                    if number == start.number and check != start.check:
                        raise MisuseError(_OTHERS.format(source.called))
                    continue
                if number == 1:
                    line = line.removeprefix(BOM_UTF8)
                    if other := next((what for start, what in OTHERS.items() if line.startswith(start)), ""):
                        raise BrokenInputError(f"this holds no JSON lines, but {other}")
                    if line.lstrip().lower().startswith(MARKUP):
                        raise BrokenInputError(
                            "this holds a page of HTML, not JSON lines: each line must be an object with fields"
                        )
                    if _goes_on(line.strip()):
                        raise BrokenInputError(
                            "this holds JSON over several lines, not JSON lines: each record must be an object in one line, as `jq -c` writes them"
                        )
                if line and not line.isspace():
                    yield Record(source.called, number, Position(source.index, number, offset, check), Task(line))
        except OSError as problem:
            raise BrokenInputError(f"the file can't be read: {in_words(problem)}") from None
    if number < start.number:
        raise MisuseError(_OTHERS.format(source.called))


_OTHERS = "{} gives other records than when this run was begun. Give the same ones, or start afresh without --resume."


def _goes_on(line: bytes) -> bool:
    """
    Does a first line begin an array, or an object, that ends on another one?

    >>> [_goes_on(line) for line in (b"[", b'[{"html": ""},', b"{", b'{"html": ""}', b"[1]")]
    [True, True, True, False, False]
    """
    return line == b"{" or (line.startswith(b"[") and not line.endswith(b"]"))


@contextmanager
def _lines(name: str) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    if name == STDIN:
        yield sys.stdin.buffer, sys.stdin.buffer
    else:
        with opened(name) as (stream, file):
            yield file if stream is file else io.BufferedReader(stream, BUFFER), file
