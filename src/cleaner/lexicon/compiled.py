"""
The compiled lexicon on disk: tables that are read as they are, the largest of them only as far as a page needs it.

compiling.py makes them, language_files.py writes them; phrase_tables.py looks phrases up in them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# The language files that come with `cleaner`, and what is compiled from them.
FOLDER = Path(__file__).parent.parent / "languages"
COMPILED, COMPILED_PHRASES = "compiled.json", "compiled.tsv"
LARGE_TABLES = ("whole_block", "starts_with", "starts_with_colon", "openings", "stems", "common_words")


class Alphabets:
    """
    A large table in parts, one for each block of characters that its phrases begin with, read when it is first needed.

    Most pages need two or three of thirty.
    """

    def __init__(self, parts: Mapping[int, bytes | dict[str, str]]) -> None:
        self._unread = {number: part for number, part in parts.items() if isinstance(part, bytes)}
        self._read = {number: part for number, part in parts.items() if isinstance(part, dict)}
        self._ends: dict[int, tuple[frozenset[str], frozenset[str]]] = {}  # their first and their last words

    def part(self, phrase: str) -> dict[str, str]:
        """The part that a phrase would be in. Another thread may read it as well: both read the same."""
        number = ord(phrase[0]) >> 7
        part = self._read.get(number)
        if part is None:
            lines = self._unread.get(number)
            part = self._read[number] = {} if lines is None else _read_table(lines)
        return part

    def get(self, phrase: str) -> str | None:
        """The entry of a phrase."""
        return self.part(phrase).get(phrase)

    def begins(self, word: str) -> bool:
        """Does any phrase begin with a word?"""
        return word in self._ends_of(word)[0]

    def ends(self, word: str) -> bool:
        """Does any phrase end with a word?"""
        return word in self._ends_of(word)[1]

    def _ends_of(self, word: str) -> tuple[frozenset[str], frozenset[str]]:
        number = ord(word[0]) >> 7
        ends = self._ends.get(number)
        if ends is None:
            phrases = self.part(word)
            first = frozenset(phrase.split(" ", 1)[0] for phrase in phrases)
            ends = self._ends[number] = (first, frozenset(phrase.rsplit(" ", 1)[-1] for phrase in phrases))
        return ends


def by_alphabet(table: Mapping[str, str]) -> Alphabets:
    """The same for a table that is in memory."""
    parts: dict[int, dict[str, str]] = {}
    for phrase, entry in table.items():
        parts.setdefault(ord(phrase[0]) >> 7, {})[phrase] = entry
    return Alphabets(parts)


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
    table: dict[str, Any] = json.loads((FOLDER / COMPILED).read_text("utf-8"))
    parts: dict[int, bytes] = {}
    for part in (FOLDER / COMPILED_PHRASES).read_bytes().split(b"\n\n"):
        head, _, lines = part.strip(b"\n").partition(b"\n")
        name, _, alphabet = head.decode("ascii").removeprefix("# ").partition(" ")
        if alphabet:
            parts[int(alphabet, 16)] = lines
        else:
            table[name] = _read_table(lines)
    table["whole_block"] = Alphabets(parts)
    return table
