"""What a file holds, by its name."""

from __future__ import annotations

GZIP, ZSTD = ".gz", ".zst"
PARQUET = ".parquet"
WARC = (".warc", ".warc.gz", ".warc.zst")


def kind_of(name: str) -> str:
    """
    The kind of records that a file of this name holds: "warc", "parquet", or else "jsonl".

    >>> kind_of("crawl/CC-MAIN.warc.gz"), kind_of("pages.json.zst")
    ('warc', 'jsonl')
    """
    name = name.lower()
    return "warc" if name.endswith(WARC) else "parquet" if name.endswith(PARQUET) else "jsonl"


def is_packed(name: str) -> bool:
    """Is a file of this name compressed?"""
    return name.lower().endswith((GZIP, ZSTD))
