"""Pages out of Arrow columns, and rows of articles into them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..errors import InputTypeError
from ..extras import need
from ..reading.read import LONE_SURROGATE

TEXT = frozenset({"string", "large_string", "string_view", "null"})
BYTES = frozenset({"binary", "large_binary", "binary_view", "fixed_size_binary"})


def check_cells(field: Any, expected: frozenset[str]) -> None:
    """Raise InputTypeError unless a column is of one of these types, or a dictionary of one."""
    types = need("pyarrow.types", "arrow")
    kind = field.type.value_type if types.is_dictionary(field.type) else field.type
    if not any(getattr(types, f"is_{name}")(kind) for name in expected):
        words = "strings or bytes" if expected >= BYTES else "strings"
        raise InputTypeError(f"column {field.name!r} is of type {field.type}; expected {words}")


def cells_of(column: Any) -> Iterator[str | bytes | None]:
    """A column's strings or bytes one by one; a string that isn't valid UTF-8 comes as its bytes."""
    for scalar in column:
        plain = scalar.value if hasattr(scalar, "dictionary") else scalar
        try:
            yield plain.as_py()
        except UnicodeDecodeError:
            yield plain.as_buffer().to_pybytes()


def texts_of(column: Any) -> Iterator[str | None]:
    """A column's strings one by one."""
    return (cell.decode("utf-8", "replace") if isinstance(cell, bytes) else cell for cell in cells_of(column))


def columns_of(rows: list[dict[str, Any]], fields: list[Any]) -> list[Any]:
    """An array for each field; a key that a row hasn't is null there."""
    pa = need("pyarrow", "arrow")
    whole = pa.struct(fields)
    try:
        made = pa.array(rows, whole)
    except UnicodeEncodeError:  # Arrow's text is UTF-8
        made = pa.array([_encodable(row) for row in rows], whole)
    return [made.field(i) for i in range(len(fields))]


def _encodable(value: Any) -> Any:
    if isinstance(value, str):
        return LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _encodable(part) for key, part in value.items()}
    return [_encodable(part) for part in value] if isinstance(value, (list, tuple)) else value
