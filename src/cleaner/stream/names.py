"""What a file holds, by its name, and whether two names are of one file."""

from __future__ import annotations

from pathlib import Path

GZIP, ZSTD, BZIP2, XZ = ".gz", ".zst", ".bz2", ".xz"
PACKED = (GZIP, ZSTD, BZIP2, XZ)
PARQUET = ".parquet"
WARC = tuple(f"{kind}{packed}" for kind in (".warc", ".wet") for packed in ("", *PACKED))  # WET is WARC of texts


def kind_of(name: str) -> str:
    """
    The kind of records that a file of this name holds: "warc", "parquet", or else "jsonl".

    >>> kind_of("crawl/CC-MAIN.warc.gz"), kind_of("crawl/CC-MAIN.warc.wet.gz"), kind_of("pages.json.zst")
    ('warc', 'warc', 'jsonl')
    """
    name = name.lower()
    return "warc" if name.endswith(WARC) else "parquet" if name.endswith(PARQUET) else "jsonl"


def is_packed(name: str) -> bool:
    """Is a file of this name compressed?"""
    return name.lower().endswith(PACKED)


def is_same(one: str, other: str) -> bool:
    """Do two names lead to the same file?"""
    try:
        return one == other or Path(one).samefile(other)
    except OSError:  # one of them isn't there yet
        return Path(one).absolute() == Path(other).absolute()
