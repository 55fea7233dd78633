"""The columns that carried fields get in a Parquet file: found in the first records, then kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..extras import need
from .record import MisfitError, as_json, as_text

# What a field may hold. Objects and arrays become JSON text: their insides differ from record to record.
NULL, BOOLEAN, INTEGER, NUMBER, TEXT, JSON = "null", "boolean", "integer", "number", "text", "json"
EXACT = 1 << 53  # integers up to this are numbers too
LARGEST = 1 << 63
MARK = b"cleaner"  # the key of the metadata of an Arrow field under which its kind is noted


class Columns:
    """
    What each field holds. Until they are fixed, a new field is a new column, and integers among numbers are numbers.

    >>> columns = Columns()
    >>> columns.take({"id": 7, "tags": ["a", "b"]})
    {'id': 7, 'tags': '["a", "b"]'}
    >>> columns.fix()
    >>> columns.take({"id": "seven"})
    Traceback (most recent call last):
    cleaner.stream.record.MisfitError: the field 'id' holds text here, and integer in the first records. Write JSON lines instead, or records of one form.
    """

    def __init__(self, kinds: Mapping[str, str] | None = None) -> None:
        self.kinds = dict(kinds or {})
        self.fixed = kinds is not None
        self._large: set[str] = set()  # fields with integers that aren't exact as numbers

    def take(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """The fields as the columns hold them. Raises MisfitError, and then leaves the columns as they are."""
        held = {name: _held(value, name) for name, value in fields.items()}
        found = {name: self._kind_with(name, value) for name, value in fields.items()}
        self.kinds |= found
        self._large |= {name for name, value in fields.items() if isinstance(value, int) and abs(value) > EXACT}
        return held

    def _kind_with(self, name: str, value: Any) -> str:
        """The kind of a column that takes this value as well."""
        kind, now = _kind_of(value), self.kinds.get(name)
        if now is None and not self.fixed:
            return kind
        if now is None:
            raise MisfitError(f"the field {name!r} isn't among those of the first records. {_ADVICE}")
        if kind in (now, NULL):
            return now
        if now == NULL and not self.fixed:
            return kind
        if now == NUMBER and kind == INTEGER and abs(value) <= EXACT:
            return now
        if now == INTEGER and kind == NUMBER and not self.fixed and name not in self._large:
            return kind
        raise MisfitError(f"the field {name!r} holds {kind} here, and {now} in the first records. {_ADVICE}")

    def fix(self) -> None:
        """From now on, records fit or they don't. A column without values is one of text."""
        self.kinds = {name: TEXT if kind == NULL else kind for name, kind in self.kinds.items()}
        self.fixed = True

    def fields(self) -> list[Any]:
        """The Arrow fields of the columns."""
        pa = need("pyarrow", "arrow")
        types = {BOOLEAN: pa.bool_(), INTEGER: pa.int64(), NUMBER: pa.float64(), TEXT: pa.string(), JSON: pa.string()}
        return [pa.field(name, types[kind], metadata={MARK: kind}) for name, kind in self.kinds.items()]


_ADVICE = "Write JSON lines instead, or records of one form."


def columns_from(schema: Any) -> Columns:
    """The columns that an Arrow schema holds, where `Columns.fields` made it."""
    return Columns({field.name: field.metadata[MARK].decode() for field in schema if MARK in (field.metadata or {})})


def without_marks(schema: Any) -> Any:
    """An Arrow schema without the notes that `Columns.fields` made."""
    pa = need("pyarrow", "arrow")
    fields = [field.remove_metadata() if MARK in (field.metadata or {}) else field for field in schema]
    return pa.schema(fields, metadata=schema.metadata)


def _kind_of(value: Any) -> str:
    if value is None:
        return NULL
    if isinstance(value, bool):
        return BOOLEAN
    if isinstance(value, int):
        if not -LARGEST <= value < LARGEST:
            raise MisfitError(f"the number {value} is too large for a column. {_ADVICE}")
        return INTEGER
    if isinstance(value, float):
        return NUMBER
    return JSON if isinstance(value, (dict, list)) else TEXT


def _held(value: Any, name: str) -> Any:
    """What a column holds of a value; of an object or an array its JSON. Raises MisfitError."""
    try:
        check_text(value, name)
        plain = value if value is None or isinstance(value, (str, int, float, dict, list)) else as_text(value)
        return as_json(plain).decode() if isinstance(plain, (dict, list)) else plain
    except RecursionError:
        raise MisfitError(f"the field {name!r} holds arrays or objects too deep in one another") from None


def check_text(value: Any, name: str) -> None:
    """Raise MisfitError where a text holds half a surrogate pair, which Arrow can't."""
    if isinstance(value, str):
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            raise MisfitError(
                f"the field {name!r} holds half of a surrogate pair, for which Parquet has no place"
            ) from None
    elif isinstance(value, (list, tuple)):
        for part in value:
            check_text(part, name)
    elif isinstance(value, dict):
        for part in value.values():
            check_text(part, name)
