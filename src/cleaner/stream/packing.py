"""Compressed files, by their names: `.gz`, `.zst`, `.bz2` and `.xz`. Read as they come, written in pieces that stand alone."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, BinaryIO, Protocol

from ..extras import need
from .names import BZIP2, GZIP, XZ, ZSTD, is_packed, kind_of
from .record import BrokenInputError

GZIP_LEVEL, ZSTD_LEVEL = 6, 3  # what the commands gzip and zstd take by themselves
GZIP_MEMBER = 31  # zlib's number for gzip with the largest window
LARGEST_WINDOW = 31  # a power of two: what `zstd --long=31` writes
BUFFER = 1 << 20
BEGINS = {GZIP: b"\x1f\x8b", ZSTD: b"\x28\xb5\x2f\xfd", BZIP2: b"BZh", XZ: b"\xfd7zXZ"}  # what such data begin with
PADDING = b"\0"  # may stand between streams of xz


class Packer(Protocol):
    """What makes one gzip member, one zstd frame, one stream of bzip2 or xz."""

    def compress(self, data: bytes, /) -> bytes: ...
    def flush(self) -> bytes: ...


def packer_for(name: str) -> Callable[[], Packer] | None:
    """What makes the packers that a file of this name is written with; None where it isn't compressed."""
    if name.lower().endswith(GZIP):
        return lambda: zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, GZIP_MEMBER)
    if name.lower().endswith(ZSTD):
        library = zstd()
        return lambda: library.ZstdCompressor(level=ZSTD_LEVEL)
    if name.lower().endswith(BZIP2):
        return import_module("bz2").BZ2Compressor  # type: ignore[no-any-return]
    if name.lower().endswith(XZ):
        return import_module("lzma").LZMACompressor  # type: ignore[no-any-return]
    return None


def zstd() -> Any:
    """The library for zstd: Python's own, or its backport."""
    if sys.version_info >= (3, 14):
        from compression import zstd

        return zstd
    return need("backports.zstd", "zstd", "backports.zstd")


def check_libraries(names: Iterable[str]) -> None:
    """Raise MissingExtraError where a file of these names needs a library that isn't installed."""
    for name in names:
        if name.lower().endswith(ZSTD):
            zstd()
        if kind_of(name) == "warc":
            need("warcio", "warc")
        if kind_of(name) == "parquet":
            need("pyarrow", "arrow")


@contextmanager
def opened(name: str) -> Iterator[tuple[Any, BinaryIO]]:
    """
    Open a file to read: (what it holds, unpacked; the file itself, which tells how much of it was read).

    Reading raises BrokenInputError where what is compressed breaks off, or isn't what the name says.
    """
    with io.BufferedReader(io.FileIO(name), BUFFER) as file:
        packed = is_packed(name) and file.peek(1)  # a file of no bytes holds nothing, packed or not
        yield _Unpacked(name, file) if packed else file, file


class _Unpacked(io.RawIOBase):
    """What a compressed file holds, to its end or to where it breaks off. A read gives what is there, if less than asked for."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        self._errors: tuple[type[Exception], ...] = (OSError, zlib.error)
        if name.lower().endswith(GZIP):
            self._file: Any = gzip.GzipFile(fileobj=file)
        elif name.lower().endswith(BZIP2):
            self._file = _Streams(file, import_module("bz2").BZ2Decompressor)
        elif name.lower().endswith(XZ):
            lzma = import_module("lzma")
            self._file, self._errors = _Streams(file, lzma.LZMADecompressor), (OSError, lzma.LZMAError)
        else:
            library = zstd()
            window = {library.DecompressionParameter.window_log_max: LARGEST_WINDOW}
            self._file, self._errors = library.ZstdFile(file, options=window), (OSError, library.ZstdError)

    def readable(self) -> bool:
        return True

    def readinto(self, into: Any) -> int:
        try:
            data = self._file.read1(len(into))
        except EOFError:
            raise BrokenInputError("the file breaks off in the middle of what is compressed") from None
        except self._errors as problem:
            raise BrokenInputError(f"the file can't be unpacked: {problem}") from None
        into[: len(data)] = data
        return len(data)


class _Streams:
    """Streams of bzip2 or xz, one behind the other. Python's own readers of these take a damaged one for the end, and lose the rest."""

    def __init__(self, file: BinaryIO, begin: Callable[[], Any]) -> None:
        self._file, self._begin = file, begin
        self._stream = begin()

    def read1(self, size: int) -> bytes:
        """Some bytes, none at the end. Raises EOFError where the last stream breaks off."""
        data = b""
        while not data:
            packed = b""
            if self._stream.eof:
                packed = self._stream.unused_data.lstrip(PADDING)
                while not packed:
                    read = self._file.read(BUFFER)
                    if not read:
                        return b""
                    packed = read.lstrip(PADDING)
                self._stream = self._begin()
            elif self._stream.needs_input and not (packed := self._file.read(BUFFER)):
                raise EOFError
            data = self._stream.decompress(packed, size)
        return data
