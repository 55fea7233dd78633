"""China's implicit label: an object called AIGC, in a meta element, a comment, a script or the head of a text (GB 45438-2025)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
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
_COMMENT = re.compile(r"<!--\s*AIGC(?:_INFO)?\s*[:=]\s*(\{.{0,4000}?\})\s*-->", re.I | re.S)
_LINE = re.compile(r"""["']?Label["']?\s*[:：]\s*["']?(\w+)""", re.I)

Label = tuple[Verdict, str]  # what it says, and as it stands there


def label_in(text: str) -> Label | None:
    """
    The label in a text of JSON: the object itself, or one that holds it under its name.

    >>> label_in('{"AIGC": {"Label": "1", "ContentProducer": "001191"}}')
    ('generated', '{"Label": "1", "ContentProducer": "001191"}')
    >>> label_in('{"Label": "3", "ProduceID": "7"}')[0], label_in('{"Label": "Sale"}')
    ('unknown', None)
    """
    for thing in inside(parse(text)):
        for name, value in thing.items():
            if key(name) == NAME:
                held = parse(value)[0] if isinstance(value, str) and value.startswith("{") else value
                if isinstance(held, dict):
                    return _label(held)
        if "label" in (names := {key(name) for name in thing}) and names & KNOWN:
            return _label(thing)
    return None


def _label(thing: dict[str, Any]) -> Label:
    value = next((value for name, value in thing.items() if key(name) == "label"), "")
    verdict = codes().aigc_label.get(key(str(value)), "unknown")
    return verdict, json.dumps(thing, ensure_ascii=False)[:LONGEST_EVIDENCE]


def labels_in_html(html: str, scripts: Sequence[str]) -> Iterator[Label]:
    """The labels in comments, and in scripts that hold data."""
    for comment in _COMMENT.finditer(html):
        if found := label_in(comment[1]):
            yield found
    for script in scripts:
        if '"AIGC"' in script and (found := label_in(script)):
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
