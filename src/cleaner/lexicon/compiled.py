"""
The compiled lexicon on disk: tables that are read as they are, the largest of them only as far as a page needs it.

compiling.py makes them, language_files.py writes them; phrase_tables.py looks phrases up in them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

# The language files that come with `cleaner`, and what is compiled from them.
FOLDER = Path(__file__).parent.parent / "languages"
COMPILED, COMPILED_PHRASES = "compiled.json", "compiled.tsv"
NO_PART = b"\t\n"
LARGE_TABLES = ("whole_block", "starts_with", "starts_with_colon", "openings", "stems", "common_words")


class Alphabets:
    """
    A large table in parts, one for each block of characters that its phrases begin with, read when it is first needed.

    Most pages need two or three of thirty. A part is a line of words, those that its phrases of several words begin with and
    those that they end with, and the lines of a table.
    """

    def __init__(self, parts: Mapping[int, bytes]) -> None:
        self._parts = parts
        self._read: dict[int, dict[str, str]] = {}
        self._edges: dict[int, tuple[frozenset[str], frozenset[str]]] = {}

    def part(self, phrase: str) -> dict[str, str]:
        """The part that a phrase would be in. Another thread may read it as well: both read the same."""
        number = ord(phrase[0]) >> 7
        part = self._read.get(number)
        if part is None:
            lines = self._parts.get(number)
            part = self._read[number] = {} if lines is None else _read_table(lines.partition(b"\n")[2])
        return part

    def get(self, phrase: str) -> str | None:
        """The entry of a phrase."""
        return self.part(phrase).get(phrase)

    def begins(self, word: str) -> bool:
        """Does any phrase begin with a word?"""
        return word in self._edges_of(word)[0] or word in self.part(word)

    def ends(self, word: str) -> bool:
        """Does any phrase end with a word?"""
        return word in self._edges_of(word)[1] or word in self.part(word)

    def _edges_of(self, word: str) -> tuple[frozenset[str], frozenset[str]]:
        number = ord(word[0]) >> 7
        edges = self._edges.get(number)
        if edges is None:
            words = self._parts.get(number, NO_PART).partition(b"\n")[0].decode("utf-8")
            first, last = words.split("\t")
            edges = frozenset(first.split(" ")), frozenset(last.split(" "))
            self._edges[number] = edges
        return edges


def by_alphabet(table: Mapping[str, str]) -> dict[int, str]:
    """A table of folded phrases in parts, as `Alphabets` reads them."""
    parts: dict[int, list[str]] = {}
    for phrase in sorted(table):
        parts.setdefault(ord(phrase[0]) >> 7, []).append(phrase)
    return {number: "\n".join(_part(phrases, table)) for number, phrases in sorted(parts.items())}


def alphabets(table: Mapping[str, str]) -> Alphabets:
    """The same, to be read."""
    return Alphabets({number: part.encode("utf-8") for number, part in by_alphabet(table).items()})


def _part(phrases: Sequence[str], table: Mapping[str, str]) -> Iterator[str]:
    several = [phrase for phrase in phrases if " " in phrase]
    first = sorted({phrase.split(" ", 1)[0] for phrase in several})
    last = sorted({phrase.rsplit(" ", 1)[-1] for phrase in several})
    yield f"{' '.join(first)}\t{' '.join(last)}"
    for phrase in phrases:
        yield f"{phrase}\t{table[phrase]}"


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
