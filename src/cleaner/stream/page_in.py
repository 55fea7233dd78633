"""Which page a record holds, and where that came from: what its fields say, or why they say nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..errors import InputError, InputTypeError
from .record import Fields, Task

NAMED = 12  # fields of a record that a message lists


def page_in(task: Task, names: Fields) -> tuple[dict[str, Any], Any, str | None]:
    """The fields to carry through, the page, and where it came from. Raises InputError and InputTypeError."""
    if task.line is not None:
        others = _object_of(task.line)
        if names.page not in others:
            raise InputError("field", _no_field(names.page, others))
        page = others[names.page] if names.keep_page else others.pop(names.page)
    else:
        others, page = dict(task.fields or {}), _decoded(task)
        if names.keep_page and not names.rows:
            others[names.page] = page
    if names.output in others and not names.rows:
        raise InputError(
            "taken", f"the record has a field {names.output!r} already. Name another one by --output-field."
        )
    if not isinstance(page, (str, bytes)):
        raise InputTypeError(f"the field {names.page!r} holds {_json_type(page)}, not a page as text.")
    url = others.get(names.url)
    return {} if names.rows else others, page, url if isinstance(url, str) else None


def _object_of(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as problem:
        raise InputError("json", f"this line is no JSON: {_wrong(problem)}") from None
    if not isinstance(value, dict):
        raise InputError("record", f"this line holds {_json_type(value)}, not an object with fields.")
    return value


def _wrong(problem: Exception) -> str:
    """What is wrong in a line, and where; it is the only line that its parser knows."""
    if isinstance(problem, json.JSONDecodeError):
        return f"{problem.msg} (character {problem.pos + 1})"
    if isinstance(problem, UnicodeDecodeError):
        return f"it isn't written in UTF-8 (byte {problem.start + 1})"
    return str(problem)


def _decoded(task: Task) -> str | bytes | None:
    """The page as text, where it isn't in UTF-8 and the server's word for its encoding fits; `clean` tells others."""
    if isinstance(task.page, bytes) and task.charset:
        for name in ("utf-8", task.charset):
            try:
                text = task.page.decode(name)
            except (ValueError, LookupError):  # it doesn't fit, or is no name of an encoding
                continue
            return task.page if name == "utf-8" else text
    return task.page


def _no_field(name: str, fields: Mapping[str, Any]) -> str:
    known = ", ".join(list(fields)[:NAMED]) + (" …" if len(fields) > NAMED else "")
    return f"the record has no field {name!r}; it has {known or 'none'}. Name the one with the page by --field."


def _json_type(value: object) -> str:
    """
    What JSON calls a value.

    >>> _json_type(None), _json_type([1])
    ('null', 'an array')
    """
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    return {"dict": "an object", "list": "an array", "str": "a string"}.get(type(value).__name__, "a number")
