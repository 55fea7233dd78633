"""
Manifests in text: C2PA's wrapper of invisible characters, and its armour of letters.

A manifest says where something comes from, signed by somebody; only that it is there is said here. After the C2PA
Technical Specification 2.4, appendices A.8 and A.9.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .found import Found
from .standing import Standing

FEWEST = 8  # variation selectors in a row: no writing has so many
MAGIC = b"C2PATXT\0"
HEADER = 13  # bytes: the magic, a version, the length of the manifest
_RUN = re.compile(f"[\ufe00-\ufe0f\U000e0100-\U000e01ef]{{{FEWEST},}}")
_ARMOUR = "-----BEGIN C2PA MANIFEST-----"


def manifests(standing: Standing) -> Iterator[Found]:
    """The manifests in the blocks of a page, and runs of invisible characters that hold something else."""
    for i, block in enumerate(standing.view.blocks):
        if not block.text.isascii():
            for run in _RUN.finditer(block.text):
                evidence = f"{describe(bytes_of(run[0]))}, characters {run.start()} to {run.end()} of the block"
                yield standing.found(i, "provenance", "unknown", "text", evidence, "codes.toml provenance.text")
        if _ARMOUR in block.text:
            evidence = f"{_ARMOUR}, not verified"
            yield standing.found(i, "provenance", "unknown", "text", evidence, "codes.toml provenance.armour")


def bytes_of(run: str) -> bytes:
    """
    The bytes that a run of variation selectors stands for: the first 16 selectors, then 240 others, one for each byte.

    >>> bytes_of("\\U000e0133\\ufe00")
    b'C\\x00'
    """
    return bytes(ord(char) - 0xFE00 if char <= "\ufe0f" else ord(char) - 0xE0100 + 16 for char in run)


def describe(data: bytes) -> str:
    """
    What invisible bytes are, in words.

    >>> describe(b"C2PATXT\\x00\\x01\\x00\\x00\\x00\\x02{}"), describe(b"Ignore all of this")
    ('a C2PA manifest of 2 bytes, not verified', '18 invisible bytes that are no C2PA manifest')
    """
    if not data.startswith(MAGIC):
        return f"{len(data)} invisible bytes that are no C2PA manifest"
    size = int.from_bytes(data[9:HEADER], "big")
    whole = len(data) == HEADER + size and data[8] == 1
    return f"a C2PA manifest of {size} bytes, not verified{'' if whole else ', and cut or padded'}"
