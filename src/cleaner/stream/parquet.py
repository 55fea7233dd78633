"""Parquet files as inputs: a record a row."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Any

from ..extras import need
from .input import Input
from .record import BrokenInputError, Fields, MisuseError, Position, Record, Records, Task

ROWS = 64  # rows that are held at once
BUFFER = 1 << 20
_ISO = re.compile(r"^(\S+-\d\d) (\d\d:)")  # a day and a time as Arrow writes them,
_ZONE = re.compile(r"([+-]\d\d)(\d\d)$")  # … and the zone: "+0100"
PAGES = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view")


def check_columns(names: Sequence[str], fields: Fields) -> None:
    """Have these files a column of pages, and what can be carried? Raises MisuseError, and MissingExtraError without pyarrow."""
    pq, pa = need("pyarrow.parquet", "arrow"), need("pyarrow", "arrow")
    for name in names:
        try:
            schema = pq.read_schema(name)
        except (OSError, pa.ArrowException) as problem:
            raise MisuseError(f"{name} can't be read as Parquet: {problem}") from None
        if twice := sorted({column for column in schema.names if schema.names.count(column) > 1}):
            raise MisuseError(f"{name} has several columns {', '.join(map(repr, twice))}. Rename all but one.")
        if fields.page not in schema.names:
            known = ", ".join(schema.names)
            raise MisuseError(
                f"{name} has no column {fields.page!r}; it has {known}. Name the one with pages by --field."
            )
        kind = schema.field(fields.page).type
        if str(getattr(kind, "value_type", kind)) not in PAGES:
            raise MisuseError(
                f"{name}: column {fields.page!r} is of type {kind}, and holds no pages. Name one by --field."
            )
        if fields.output in _carried(schema, fields):
            raise MisuseError(f"{name} has a column {fields.output!r} already. Name another one by --output-field.")
        if fields.rows and carried_schema(name, fields) != carried_schema(names[0], fields):
            raise MisuseError(f"{name} has other columns than {names[0]}, and one Parquet file can't take both.")


def _carried(schema: Any, fields: Fields) -> list[str]:
    return [name for name in schema.names if fields.keep_page or name != fields.page]


def carried_schema(name: str, fields: Fields) -> Any:
    """The columns of a Parquet file that are carried through; each may be null, where a record failed."""
    schema = need("pyarrow.parquet", "arrow").read_schema(name)
    carried = [schema.field(column).with_nullable(True) for column in _carried(schema, fields)]
    return need("pyarrow", "arrow").schema(carried)


def read_parquet(source: Input, start: Position, fields: Fields) -> Records:
    """The rows after that position. Row groups that are done aren't read."""
    pq, pa = need("pyarrow.parquet", "arrow"), need("pyarrow", "arrow")
    try:
        with pq.ParquetFile(source.name, buffer_size=BUFFER) as file:
            number, rows, size = 0, file.metadata.num_rows, source.size or 0
            for group in range(file.num_row_groups):
                in_group = file.metadata.row_group(group).num_rows
                if number + in_group <= start.number:
                    number += in_group
                    continue
                for batch in file.iter_batches(ROWS, row_groups=[group]):
                    for task, row in _tasks(batch, source.name, fields):
                        number += 1
                        if number > start.number:
                            done = Position(source.index, number, size * number // rows)
                            yield Record(source.called, number, done, task, row)
    except (OSError, pa.ArrowException) as problem:
        raise BrokenInputError(f"the file can't be read as Parquet: {problem}") from None


def _tasks(batch: Any, name: str, fields: Fields) -> Iterator[tuple[Task, Any]]:
    """For each row: what a worker needs of it, and what stays here in Arrow."""
    pages = batch.column(fields.page).to_pylist()
    carried = batch.select(_carried(batch.schema, fields))
    if not fields.rows:
        others = rows_of(carried) if carried.num_columns else [{}] * len(pages)
        for page, values in zip(pages, others, strict=True):
            yield Task(None, values, page), None
        return
    pa = need("pyarrow", "arrow")
    carried = pa.RecordBatch.from_arrays(carried.columns, schema=carried_schema(name, fields))
    urls = batch.column(fields.url).to_pylist() if fields.url in batch.schema.names else [None] * len(pages)
    for row, (page, url) in enumerate(zip(pages, urls, strict=True)):
        yield Task(None, {fields.url: url}, page), carried.slice(row, 1)


def rows_of(batch: Any) -> list[dict[str, Any]]:
    """The rows of a batch as Python has them, for which see `_values_of`."""
    columns = [_values_of(column) for column in batch.columns]
    return [dict(zip(batch.schema.names, values, strict=True)) for values in zip(*columns, strict=True)]


def _values_of(column: Any) -> list[Any]:
    """
    A column's values. Times for which Python has no type (nanoseconds, years beyond 9999) are text, after ISO 8601.

    >>> import pyarrow
    >>> _values_of(pyarrow.array([0, 5], pyarrow.timestamp("ns")))
    ['1970-01-01T00:00:00.000000000', '1970-01-01T00:00:00.000000005']
    """
    pa, types = need("pyarrow", "arrow"), need("pyarrow.types", "arrow")
    kind = _with(_exact, column.type) if "[ns" in str(column.type) else column.type
    with suppress(ValueError, OverflowError):
        return (column if kind is column.type else column.cast(kind)).to_pylist()  # type: ignore[no-any-return]
    texts = column.cast(_with(lambda one: pa.string() if _is_time(one) else one, column.type)).to_pylist()
    if not types.is_timestamp(column.type):
        return texts  # type: ignore[no-any-return]
    return [text and _ISO.sub(r"\1T\2", _ZONE.sub(r"\1:\2", text)) for text in texts]


def _is_time(kind: Any) -> bool:
    types = need("pyarrow.types", "arrow")
    return bool(types.is_temporal(kind) and not types.is_interval(kind))


def _exact(kind: Any) -> Any:
    """Microseconds for nanoseconds: a cast that would lose any fails."""
    pa, types = need("pyarrow", "arrow"), need("pyarrow.types", "arrow")
    if getattr(kind, "unit", "") != "ns":
        return kind
    if types.is_timestamp(kind):
        return pa.timestamp("us", kind.tz)
    return pa.duration("us") if types.is_duration(kind) else pa.time64("us")


def _with(change: Callable[[Any], Any], kind: Any) -> Any:
    """An Arrow type with others in the place of the plain ones that it is made of."""
    pa, types = need("pyarrow", "arrow"), need("pyarrow.types", "arrow")
    if types.is_dictionary(kind):
        return _with(change, kind.value_type)
    if types.is_map(kind):
        return pa.map_(_with(change, kind.key_type), _with(change, kind.item_type))
    if types.is_nested(kind) and hasattr(kind, "value_type"):
        return pa.list_(_with(change, kind.value_type))
    if types.is_struct(kind):
        return pa.struct([field.with_type(_with(change, field.type)) for field in kind])
    return change(kind)
