"""
The compiled lexicon on disk: tables that are read as they are, the largest of them only as far as a page needs it.

language_files.py writes them; phrases.py looks phrases up in them.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

COMPILED_FOLDER = Path(__file__).parent / "languages"
COMPILED, COMPILED_PHRASES = "compiled.json", "compiled.tsv"
LARGE_TABLES = ("whole_block", "starts_with", "starts_with_colon", "stems", "common_words")


class _Alphabets(dict[str, str]):
    """
    A large table in parts, one for each block of characters that its phrases begin with, read when it is first needed.

    Most pages need two or three of thirty.
    """

    def __init__(self, parts: dict[int, bytes]) -> None:
        self.parts = parts

    def get(self, phrase: str, default: Any = None) -> Any:
        """As of any dict; reads the part that the phrase would be in, if that wasn't done."""
        value = super().get(phrase, default)
        if value is None and self.parts and phrase and ord(phrase[0]) >> 7 in self.parts:
            self._read(ord(phrase[0]) >> 7)
            value = super().get(phrase, default)
        return value

    def _read(self, alphabet: int) -> None:
        """Read a part before it is forgotten: another thread may be here as well."""
        part = self.parts.get(alphabet)
        if part is not None:
            self.update(_read_table(part))
            self.parts.pop(alphabet, None)


def alphabet_of(phrase: str) -> str:
    """The part of a large table that a folded phrase is filed in."""
    return f"{ord(phrase[0]) >> 7:x}"


def _read_table(lines: bytes) -> dict[str, str]:
    flat = lines.decode("utf-8").replace("\n", "\t").split("\t")
    return dict(zip(flat[::2], flat[1::2], strict=True))


def compiled_tables() -> dict[str, Any]:
    """
    The tables of the languages that come with `cleaner`.

    The large ones are read from a file of "phrase <tab> entry" lines, a part for each, since that is quickest.
    """
    table: dict[str, Any] = json.loads((COMPILED_FOLDER / COMPILED).read_text("utf-8"))
    parts: dict[int, bytes] = {}
    for part in (COMPILED_FOLDER / COMPILED_PHRASES).read_bytes().split(b"\n\n"):
        head, _, lines = part.strip(b"\n").partition(b"\n")
        name, _, alphabet = head.decode("ascii").removeprefix("# ").partition(" ")
        if alphabet:
            parts[int(alphabet, 16)] = lines
        else:
            table[name] = _read_table(lines)
    table["whole_block"] = _Alphabets(parts)
    return table
