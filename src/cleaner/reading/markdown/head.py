"""What a file of Markdown says of itself above its text: front matter, as static sites have it, or the header of a reader service."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

FRONT_MATTER, READER_HEADER = "front matter", "reader header"
MOST_LINES = 300  # of front matter
LONGEST = 2_000  # characters of a value
_FRONT = re.compile(
    r"\s*(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<said>.*?\r?\n)(?:(?P=fence)|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S
)
_KEY = re.compile(
    r"(?P<indent>[ \t]*)(?P<item>-[ \t]+)?(?:(?P<key>\"[^\"]+\"|[^\W\d][\w .:-]{0,60}?)[ \t]*:(?=\s|$))?[ \t]*(?P<rest>.*)"
)
_READER = re.compile(
    r"\s*(?:(?:Title|URL Source|Published Time|Number of Pages|Warning):[^\n]*\n\s*){1,9}Markdown Content:[ \t]*(?:\n|\Z)"
)
_READER_LINE = re.compile(r"^(Title|URL Source|Published Time):[ \t]*(\S[^\n]*?)\s*$", re.M)
_SOURCE = re.compile(r"^URL Source:[ \t]*\S", re.M)


class Head(NamedTuple):
    """What stands above the text: where it ends, how it is written, and what it says, by names as they stand there."""

    end: int
    source: str
    said: tuple[tuple[str, tuple[str, ...]], ...]

    def first(self, *names: str) -> str:
        """The first value of the first of these names that it has."""
        known = {name.lower(): values for name, values in self.said}
        return next((known[name][0] for name in names if known.get(name)), "")


def head_of(text: str) -> Head | None:
    """
    The head of a text, if it has one.

    >>> head_of("---\\ntitle: A day\\ntags: [rain, rivers]\\n---\\nIt rained.").said
    (('title', ('A day',)), ('tags', ('rain', 'rivers')))
    """
    if found := _READER.match(text):
        if _SOURCE.search(found[0]):
            said = tuple((name, (value,)) for name, value in _READER_LINE.findall(found[0]))
            return Head(found.end(), READER_HEADER, said)
    elif text.lstrip()[:3] in ("---", "+++") and (found := _FRONT.match(text)):
        lines = found["said"].splitlines()
        if len(lines) <= MOST_LINES:
            told = _in_toml(found["said"]) if found["fence"] == "+++" else _in_yaml(lines)
            if told:
                return Head(found.end(), FRONT_MATTER, tuple(told))
    return None


def _in_toml(text: str) -> list[tuple[str, tuple[str, ...]]]:
    from ...toml import tomllib

    try:
        return list(_plain(tomllib.loads(text.replace("\r\n", "\n"))))
    except tomllib.TOMLDecodeError:
        return []


def _plain(table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _plain(value)  # of taxonomies: their names are those of lists
        else:
            values = value if isinstance(value, list) else [value]
            if kept := tuple(
                str(one)[:LONGEST] for one in values if isinstance(one, (str, int)) or hasattr(one, "isoformat")
            ):
                yield name, kept


def _in_yaml(lines: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """Simple YAML: names with a value, or with a list, or with lines moved in. Nothing where a line is none of these."""
    said: list[tuple[str, list[str]]] = []
    folded = False  # do lines moved in go on with a text?
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _KEY.match(line)
        assert found is not None
        key, rest = found["key"], found["rest"].strip()
        if found["indent"] or found["item"]:
            if not said:
                return []
            values = said[-1][1]
            if folded and not found["item"]:
                values[:] = [" ".join([*values, line.strip()])]
            elif not key or key.strip('"').lower() in ("name", "title", "url"):
                values += _values(rest)
            continue
        if not key:
            return []
        folded = rest[:1] in (">", "|") and len(rest) <= 3
        said.append((key.strip('"'), [] if folded else list(_values(rest))))
    return [(name, tuple(value[:LONGEST] for value in values)) for name, values in said]


def _values(text: str) -> Iterator[str]:
    """A value, or those of a list in brackets; without its quotes, or a comment behind it."""
    if text[:1] == "[" and text[-1:] == "]":
        for part in re.findall(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]+", text[1:-1]):
            yield from _values(part.strip())
        return
    if text[:1] in ("'", '"') and text[-1:] == text[:1] and len(text) > 1:
        inner = text[1:-1]
        text = inner.replace("''", "'") if text[0] == "'" else re.sub(r"\\(.)", r"\1", inner)
    else:
        text = re.sub(r"\s#\s.*$", "", text).strip()
    if text and text.lower() not in ("null", "~"):
        yield text
