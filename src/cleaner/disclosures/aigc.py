"""
China's implicit label: an object called AIGC (GB 45438-2025).

It is read in a meta element, a comment, a script that holds data or sets a variable, and in the head of a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from ..records import Verdict
from ..structured.json_ld import parse
from ..structured.things import inside
from .codes import codes, key

NAME = "aigc"
KNOWN = frozenset(
    ("contentproducer", "produceid", "reservedcode1", "contentpropagator", "propagateid", "reservedcode2")
)
LONGEST_HEAD = 12  # lines of a text in which its head stands
LONGEST_EVIDENCE = 200  # characters
MOST_SET = 20  # places of a script where the variable is set
_COMMENT = re.compile(r"<!--\s*AIGC(?:_INFO)?\s*[:=]\s*(\{.{0,4000}?\})\s*-->", re.I | re.S)
_SET = re.compile(  # at the beginning of a statement: no comment, and no string
    r"""(?:^|[;{},])[^\S\n]*(?:(?:var|let|const)\s+)?(?:(?:window|self|globalThis)\s*\.\s*)?AIGC(?:_INFO)?\s*=\s*\{
        |(?:^|[;{},])[^\S\n]*(?:window|self|globalThis)\s*\[\s*["']AIGC["']\s*\]\s*=\s*\{""",
    re.M | re.X,
)
_JSON = json.JSONDecoder(strict=False)
_LINE = re.compile(r"""["']?Label["']?\s*[:：]\s*["']?(\w+)""", re.I)

Label = tuple[Verdict, str]  # what it says, and as it stands there


def label_in(text: str, named: bool = False) -> Label | None:
    """
    The label in a text of JSON: the object itself, or one that holds it under its name. Where what holds the text is called
    so (`named`), a value of the standard is enough, without another of its keys.

    >>> label_in('{"AIGC": {"Label": "1", "ContentProducer": "001191"}}')
    ('generated', '{"Label": "1", "ContentProducer": "001191"}')
    >>> label_in('{"Label": "3", "ProduceID": "7"}')[0], label_in('{"Label": "Sale"}')
    ('unknown', None)
    >>> label_in('{"Label": "1"}', named=True)
    ('generated', '{"Label": "1"}')
    """
    for thing in inside(parse(text)):
        for name, value in thing.items():
            if key(name) == NAME:
                held = parse(value)[0] if isinstance(value, str) and value.startswith("{") else value
                if isinstance(held, dict):
                    return _label(held)
        if _is_label(thing, named):
            return _label(thing)
    return None


def _is_label(thing: Mapping[str, Any], named: bool = False) -> bool:
    names = {key(name) for name in thing}
    return "label" in names and (not names.isdisjoint(KNOWN) or (named and _value(thing) in codes().aigc_label))


def _label(thing: Mapping[str, Any]) -> Label:
    verdict = codes().aigc_label.get(_value(thing), "unknown")
    return verdict, json.dumps(thing, ensure_ascii=False)[:LONGEST_EVIDENCE]


def _value(thing: Mapping[str, Any]) -> str:
    return key(str(next((value for name, value in thing.items() if key(name) == "label"), "")))


def label_in_program(script: str) -> Label | None:
    """
    The label that a script sets a variable to: an object in plain JSON, with the standard's keys.

    >>> label_in_program('var n = 1; window.AIGC = {"Label": "1", "ProduceID": "7"};')
    ('generated', '{"Label": "1", "ProduceID": "7"}')
    >>> label_in_program('var AIGC = {"Label": "1"}'), label_in_program('// AIGC = {"Label": "1", "ProduceID": "7"}')
    (None, None)
    """
    for found in islice(_SET.finditer(script), MOST_SET):
        try:
            value, _ = _JSON.raw_decode(script, found.end() - 1)
        except (ValueError, RecursionError):
            continue
        for thing in inside([value]):
            if _is_label(thing):
                return _label(thing)
    return None


def labels_in_html(html: str, scripts: Sequence[str], programs: Sequence[str]) -> Iterator[Label]:
    """The labels in comments, in scripts that hold data, and in those that run."""
    for comment in _COMMENT.finditer(html):
        if found := label_in(comment[1], named=True):
            yield found
    for script in scripts:
        if '"AIGC"' in script and (found := label_in(script)):
            yield found
    for program in programs:
        if "AIGC" in program and (found := label_in_program(program)):
            yield found


def label_in_head(lines: Sequence[str]) -> Label | None:
    """
    The label in the head of a text: a line "AIGC:", and "Label: …" below it.

    >>> label_in_head(["---", "AIGC:", "Label: '1'", "ContentProducer: 001191", "---", "港口重新开放"])
    ('generated', "AIGC: Label: '1'")
    """
    for n, line in enumerate(lines[:LONGEST_HEAD]):
        if key(line).rstrip(":：") == NAME:
            for below in lines[n + 1 : n + 1 + LONGEST_HEAD]:
                if found := _LINE.match(below.lstrip("-* ")):
                    return codes().aigc_label.get(key(found[1]), "unknown"), f"{line} {below}"
        elif line.startswith("{") and '"AIGC"' in line and (label := label_in(line)):
            return label
    return None
