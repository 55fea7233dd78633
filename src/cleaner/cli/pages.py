"""Pages of files that hold one each, or of standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from ..errors import InputError
from ..stream.names import PACKED, is_packed

JSON_LINES = tuple(f"{kind}{packed}" for kind in (".jsonl", ".ndjson") for packed in ("", *PACKED))
ADDRESS = ("http://", "https://")


def read_page(name: str) -> bytes:
    """
    The bytes of a file, unpacked where its name says that it is compressed, or of standard input for "-".

    Raises OSError, InputError for what is no page by its name, and MissingExtraError and BrokenInputError where it can't be unpacked.
    """
    if name == "-":
        if sys.stdin is None:
            raise InputError("empty", "this is closed. Name a file, or give a page on standard input.")
        stdin: BinaryIO | None = getattr(sys.stdin, "buffer", None)
        return stdin.read() if stdin is not None else sys.stdin.read().encode()
    is_there = Path(name).exists()
    if is_there and name.lower().endswith(JSON_LINES):
        raise InputError("json", "this holds JSON lines, by its name. Give --jsonl.")
    if not is_there and name.lower().startswith(ADDRESS):
        raise InputError(
            "url", "this is an address, and nothing is fetched. Give a file with its page, and the address by --url."
        )
    if Path(name).is_dir():
        raise InputError(
            "folder",
            "this is a folder. Give --output-dir DIR for a file with the article of each of its pages, or --jsonl for a record.",
        )
    return _unpacked(name) if is_packed(name) else Path(name).read_bytes()


def _unpacked(name: str) -> bytes:
    from ..stream.packing import opened

    with opened(name) as (stream, _):
        page: bytes = stream.read()
    return page
