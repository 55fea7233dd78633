"""Records for the tests of the filter: pages, and lines of JSON that hold them or fail, each in its way."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

import cleaner
from samples import STORIES

LANGUAGES = ("en", "ru", "de", "ja", "ar")
# Lines that give no article, and the kind of failure that each is.
BAD = {
    b"{nonsense": "json",
    b'{"html": "\xff\xfe"}': "json",
    b"[" * 100_000: "json",
    b'["an", "array"]': "record",
    b'"text"': "record",
    b'{"page": "<p>A field of another name."}': "field",
    b'{"html": null}': "type",
    b'{"html": 7}': "type",
    b'{"html": ["<p>A page in an array."]}': "type",
    b'{"html": "  "}': "empty",
    b'{"html": "<p>", "id": 9}': "empty",
    b'{"html": "A page of its own.", "article": "taken"}': "taken",
}


def html(number: int) -> str:
    """A page of its own for each number, in one of five languages."""
    language = LANGUAGES[number % len(LANGUAGES)]
    title, *paragraphs = STORIES[language]
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<title>{title}</title><nav><a href=/>Home</a></nav><main><h1>{title}</h1>{body}<p>{number} {paragraphs[0]}</p></main>"


def record(number: int, **others: Any) -> dict[str, Any]:
    """A record with a page and what a crawler knows of it."""
    return {"id": number, "url": f"https://example.org/{number}", "html": html(number), "depth": number % 3, **others}


def lines(records: Iterable[Any]) -> bytes:
    """Records as lines of JSON."""
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in records)


def cleaned(one: dict[str, Any], **options: Any) -> dict[str, Any]:
    """What a record becomes: its other fields, and its article as text."""
    others = {name: value for name, value in one.items() if name != "html"}
    return {**others, "article": cleaner.clean(one["html"], one.get("url"), **options).text}


def read_lines(data: bytes | str | Path) -> list[Any]:
    """The values that lines of JSON hold."""
    data = data.read_bytes() if isinstance(data, Path) else data
    return (
        [json.loads(line) for line in data.splitlines()]
        if isinstance(data, bytes)
        else [json.loads(line) for line in data.split("\n") if line]
    )


def warc(*responses: tuple[str, bytes], packed: bool = True, http: str = "", kind: str = "response") -> bytes:
    """A WARC file: an info record, then for each (Content-Type, body) a request and its response, or a record of another kind."""
    parts = [_warc_record("warcinfo", "", b"software: a test")]
    for number, (content_type, body) in enumerate(responses):
        named = f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2026-11-2{number}T07:00:00Z\r\n"
        parts.append(_warc_record("request", named, b"GET / HTTP/1.1\r\nHost: example.org\r\n\r\n"))
        named += f"WARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Payload-Digest: sha1:{number}\r\n"
        typed = f"Content-Type: {content_type}\r\n" if content_type else ""
        if kind == "response":
            body = f"HTTP/1.1 200 OK\r\n{typed}{http}\r\n".encode() + body
        else:
            named += typed
        parts.append(_warc_record(kind, named, body))
    return b"".join(map(gzip.compress, parts) if packed else parts)


def _warc_record(kind: str, named: str, content: bytes) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\n{named}Content-Length: {len(content)}\r\n\r\n"
    return head.encode() + content + b"\r\n\r\n"


def parquet(path: Path, columns: dict[str, Any] | list[tuple[str, Any]], **options: Any) -> str:
    """Write columns into a Parquet file, and give its name. In a list, several may have one name."""
    names, values = zip(*(columns.items() if isinstance(columns, dict) else columns), strict=True)
    pq.write_table(pa.table(list(values), names=list(names)), path, **options)
    return str(path)
