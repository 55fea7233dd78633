"""WARC files: a record for each response that holds HTML, and for each text made of one, with its address, its date and what else names it."""

from __future__ import annotations

import gzip
from typing import Any

from ..extras import need
from .input import Input
from .names import GZIP, ZSTD
from .packing import BEGINS, opened, zstd
from .record import BrokenInputError, Fields, Position, Record, Records, Task

BREAKS_OFF = "the file breaks off in the middle of a record"
HTML = ("text/html", "application/xhtml+xml")
KINDS = {
    "response": HTML,
    "resource": HTML,
    "conversion": ("text/plain",),
}  # records that hold pages, and of which types
MARKUP, HEAD = (b"<!doctype html", b"<html"), 20  # how a page begins of which nobody says what it is
CARRIED = {"id": "WARC-Record-ID", "url": "WARC-Target-URI", "date": "WARC-Date", "digest": "WARC-Payload-Digest"}


def read_warc(source: Input, start: Position, fields: Fields) -> Records:
    """The records after that position: those of responses with HTML have a task, the others are only counted."""
    archive = need("warcio.archiveiterator", "warc").ArchiveIterator
    with opened(source.name) as (stream, file):
        try:
            responses, end, pipe = archive(stream), 0, source.is_pipe
            for number, response in enumerate(responses, 1):
                if response.format != "warc":
                    raise BrokenInputError("the file holds no WARC records")
                if number > start.number:
                    done = Position(source.index, number, 0 if pipe else file.tell())
                    yield _read(response, Record(source.called, number, done))
                responses.read_to_end()
                end = responses.offset
            if end < responses.fh.tell():
                raise BrokenInputError(BREAKS_OFF)
        except BrokenInputError:
            raise
        except Exception as problem:  # warcio raises whatever comes of what it didn't expect
            at_end = not responses.reader.rem_length() and not stream.read(1)
            words = " ".join(str(problem).split())
            raise BrokenInputError(BREAKS_OFF if at_end else f"the file can't be read as WARC: {words}") from None


def _read(response: Any, record: Record) -> Record:
    """Fill a record in from what warcio read."""
    record.skipped = 1
    told, http = response.rec_headers.get_header, response.http_headers
    if response.rec_type not in KINDS or (response.rec_type == "response" and http is None):
        return record
    content_type = (told("Content-Type") if http is None else http.get_header("Content-Type")) or ""
    kinds = (content_type, told("WARC-Identified-Payload-Type") or "")
    is_told = any(kind.strip().lower().startswith(KINDS[response.rec_type]) for kind in kinds)
    if not is_told and any(kinds):
        return record
    status = "" if http is None else http.get_statuscode()
    carried = {name: told(header) for name, header in CARRIED.items()}
    carried |= {"status": int(status) if status.isdecimal() else None, "content_type": content_type or None}
    try:
        page = response.content_stream().read() if http is None else _body(response)
    except BrokenInputError:
        raise
    except Exception as problem:  # the server said that it is compressed, and it isn't
        record.skipped, record.known, record.trouble = 0, carried, f"the page can't be unpacked: {problem}"
        return record
    if getattr(response.raw_stream, "limit", 0):
        raise BrokenInputError(BREAKS_OFF)
    if page and (is_told or page.lstrip()[:HEAD].lower().startswith(MARKUP)):
        record.skipped, record.task = 0, Task(None, carried, page, _charset(content_type))
    return record


def _body(response: Any) -> bytes:
    """
    The body of a response, unpacked. warcio doesn't get along with the brotli library of today, knows no zstd, and one way of packing at a time.

    A crawler may have unpacked it and left the header as it was.
    """
    header = response.http_headers.get_header("Content-Encoding") or ""
    packings = [name.strip().lower().removeprefix("x-") for name in header.split(",")]
    if packings in (["gzip"], ["deflate"]):  # warcio takes what there is of a page that breaks off
        response.http_headers.replace_header("Content-Encoding", packings[0])
        return response.content_stream().read()  # type: ignore[no-any-return]
    response.http_headers.remove_header("Content-Encoding")
    body: bytes = response.content_stream().read()
    for packing in reversed(packings):
        body = _unpacked(body, packing)
    return body


def _unpacked(body: bytes, packing: str) -> bytes:
    """What is packed in a way that a server names, if it is."""
    if packing == "gzip" and body.startswith(BEGINS[GZIP]):
        return gzip.decompress(body)
    if packing == "zstd" and body.startswith(BEGINS[ZSTD]):
        return zstd().decompress(body)  # type: ignore[no-any-return]
    if packing == "br" and not body.lstrip().startswith(b"<"):  # nothing but markup tells what isn't packed
        return need("brotli", "warc").decompress(body)  # type: ignore[no-any-return]
    return body


def _charset(content_type: str) -> str | None:
    """
    The encoding that a server declared.

    >>> _charset('text/html; Charset="windows-1251"'), _charset("text/html")
    ('windows-1251', None)
    """
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \t\"'").lower() or None
    return None
