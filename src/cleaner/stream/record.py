"""One record of an input on its way to the outputs, and how far the inputs are done."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from math import isfinite
from typing import Any, NamedTuple

from ..errors import CleanerError

STDIN = "-"
ERROR = "error"  # the key, or the column, of a failure among the articles


class MisuseError(CleanerError, ValueError):
    """What was asked for can't be done; nothing was written yet."""


class MisfitError(CleanerError, ValueError):
    """A record doesn't fit into the columns of the file that it should go into."""

    kind = "column"


class UnwritableError(MisfitError):
    """The file that an article should go into can't be written, but the next one may."""

    kind = "output"


class BrokenInputError(CleanerError, ValueError):
    """A file can't be read to its end; what was read before stands."""


@dataclass(frozen=True)
class Fields:
    """Which field of a record is what."""

    page: str = "html"
    output: str = "article"
    url: str = "url"
    keep_page: bool = False
    rows: bool = False  # what is carried stays in Arrow: it comes from Parquet files and goes into one


@dataclass(frozen=True, slots=True)
class Position:
    """
    How far the inputs are done: all files before number `file`, and of that one the records up to `number`.

    `offset` is where that is in the bytes of the file. `check` is a checksum of what standard input gave until there.
    """

    file: int = 0
    number: int = 0
    offset: int = 0
    check: int = 0


class Task(NamedTuple):
    """What a worker needs of a record: its line of JSON, or its page and the other fields."""

    line: bytes | None
    fields: dict[str, Any] | None = None
    page: str | bytes | None = None
    charset: str | None = None  # the encoding that a server declared for the page


@dataclass(slots=True)
class Record:
    """
    One record of an input.

    `number` is its line in a file of JSON lines, its row in a Parquet file, its record in a WARC file, counted from 1.
    """

    file: str
    number: int
    done: Position  # how far the inputs are done after it
    task: Task | None = None
    row: Any = None  # what is carried, where it stays in Arrow: a batch of one row
    trouble: str = ""  # without a task: why it, or the file from here on, can't be read
    known: dict[str, Any] | None = None  # … with its fields, where they could be read;
    skipped: int = 0  # … or how many records it stands for that hold no page

    def failure(self, kind: str, reason: str, field: str, *, parsed: bool = True) -> dict[str, Any]:
        """What is written in the place of the record where it failed; nothing of it is lost. Its line may stay as it came, instead of `parsed`."""
        whole = self._whole(field, parsed)
        return {"file": self.file, "line": self.number, "kind": kind, "reason": reason, "record": whole}

    def _whole(self, field: str, parsed: bool) -> Any:
        if self.task is None:
            return self.known
        if self.task.line is None:
            carried = self.task.fields
            if self.row is not None:
                from .parquet import rows_of

                (carried,) = rows_of(self.row)
            return {**(carried or {}), field: self.task.page}
        if parsed:
            with suppress(ValueError, RecursionError):
                return json.loads(self.task.line.decode("utf-8"))
        return self.task.line.rstrip(b"\r\n")


Records = Iterator[Record]


def as_json(value: Any) -> bytes:
    """
    A value as JSON in UTF-8, on one line; what JSON doesn't know is written as text.

    >>> as_json({"id": 7, "page": "Ø", "raw": b"\\xff"}).decode()
    '{"id": 7, "page": "Ø", "raw": {"base64": "/w=="}}'
    >>> as_json({"scores": [0.5, float("nan"), float("inf")]})
    b'{"scores": [0.5, null, null]}'
    """
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=as_text).encode("utf-8")
    except UnicodeEncodeError:  # half a surrogate pair, which JSON may hold and UTF-8 may not
        return json.dumps(value, allow_nan=False, default=as_text).encode("ascii")
    except ValueError:
        return as_json(_finite(value))


def _finite(value: Any) -> Any:
    """JSON has no word for what isn't a number, nor for the infinite ones: they become null, however deep they stand."""
    if isinstance(value, dict):
        return {key: _finite(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_finite(part) for part in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def as_text(value: Any) -> Any:
    """Bytes as text, or in base64 where they are no UTF-8; dates and times after ISO 8601; others as they print."""
    if isinstance(value, bytes):
        try:
            return value.decode("utf-8")
        except UnicodeDecodeError:
            return {"base64": base64.b64encode(value).decode("ascii")}
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
