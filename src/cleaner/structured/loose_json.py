"""
JSON as people get it wrong: read as far as it makes sense, in one pass, without recursion.

Mended are comments (also those of HTML, and CDATA), commas too many or too few, quotes inside strings, line breaks and
control characters in strings, escapes that don't exist, names without quotes, values one after the other, and a text that
ends too soon; a string that it ends in is left out.
"""

from __future__ import annotations

import re
from typing import Any

DEEPEST = 100  # values that lie in one another; what lies deeper is left out
LONGEST_NUMBER = 300  # digits
_BETWEEN = re.compile(
    r"(?:[\s;\ufeff]+|//<!\[CDATA\[|//\]\]>|//[^\n]*|/\*.*?(?:\*/|\Z)|<!--|-->|<!\[CDATA\[|\]\]>)+", re.S
)
_SOLID = re.compile(r"\S")
_BREAK = re.compile(r'["\\]')
_BARE = re.compile(r"[^\s,:{}\[\]\"]+")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.)|\Z)", re.S)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORDS = {"true": True, "false": False, "null": None, "undefined": None}


def read_loosely(text: str) -> list[Any]:
    """
    The values in a text that is meant to be JSON.

    >>> read_loosely('{"a": "He said "no".", // why\\n "b": [1, 2,], c: "x", "d": "y')
    [{'a': 'He said "no".', 'b': [1, 2], 'c': 'x'}]
    """
    reading = _Reading()
    at = 0
    while True:
        if between := _BETWEEN.match(text, at):
            at = between.end()
        if at >= len(text):
            return reading.values
        char = text[at]
        if char in "{[":
            reading.open({} if char == "{" else [])
            at += 1
        elif char in "}]":
            reading.close(char)
            at += 1
        elif char == ":":
            at += 1
        elif char == ",":
            reading.end_value()
            at += 1
        elif char == '"':
            value, at = _string(text, at + 1)
            if value is not None:
                reading.add(value)
        else:
            bare = _BARE.match(text, at)
            assert bare is not None  # whatever isn't a mark is bare
            at = bare.end()
            word = bare.group()
            reading.add(word if reading.wants_name else _value(word))


class _Reading:
    """What has been read, and what is open."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self.open_: list[Any] = []
        self.names: list[str | None] = []  # for each open object, the name that waits for its value

    @property
    def wants_name(self) -> bool:
        return bool(self.open_) and isinstance(self.open_[-1], dict) and self.names[-1] is None

    def open(self, container: Any) -> None:
        """Begin an object or a list in the one that is open; what lies too deep is read and not kept."""
        if self.wants_name:  # an object where a name should stand: the one around it was never closed
            self.close("}")
        if len(self.open_) < DEEPEST:
            self.add(container)
        else:
            self.names[-1] = None
        self.open_.append(container)
        self.names.append(None)

    def close(self, mark: str) -> None:
        """Close what this mark closes; a mark that closes nothing is passed over."""
        kind = dict if mark == "}" else list
        if self.open_ and isinstance(self.open_[-1], kind):
            self.open_.pop()
            self.names.pop()

    def end_value(self) -> None:
        """A name whose value is missing waits no longer."""
        if self.names:
            self.names[-1] = None

    def add(self, value: Any) -> None:
        """Put a value where it belongs: into a list, as a name or behind one. Of two with the same name the first stays."""
        if not self.open_:
            if isinstance(value, (dict, list)):
                self.values.append(value)
        elif isinstance(self.open_[-1], list):
            self.open_[-1].append(value)
        elif self.names[-1] is None:
            self.names[-1] = str(value)
        else:
            self.open_[-1].setdefault(self.names[-1], value)
            self.names[-1] = None


def _string(text: str, start: int) -> tuple[str | None, int]:
    """A string, and where it ends: at a quote after which JSON goes on. One that the text ends in may be cut off: nobody knows it."""
    at = start
    while found := _BREAK.search(text, at):
        at = found.end()
        if found.group() == "\\":
            at += 1
        elif _goes_on(text, at):
            return _unescaped(text[start : at - 1]), at
    return None, len(text)


def _goes_on(text: str, at: int) -> bool:
    """Does what stands here follow a string's end?"""
    solid = _SOLID.search(text, at)
    if solid is None:
        return True
    char = solid.group()
    if char == '"':
        return "\n" in text[at : solid.start()]  # a comma is missing at the end of the line
    return char in ",:}]" or text.startswith(("//", "/*"), solid.start())


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(_char, text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _char(escape: re.Match[str]) -> str:
    if escape[1]:
        return chr(int(escape[1], 16))
    return _ESCAPED.get(escape[2], escape[2] or "")


def _value(word: str) -> Any:
    if word in _WORDS:
        return _WORDS[word]
    try:
        return int(word) if len(word) < LONGEST_NUMBER else word
    except ValueError:
        pass
    try:
        return float(word)
    except ValueError:
        return word.strip("'")
