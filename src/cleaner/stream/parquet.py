"""Parquet files as inputs: a record a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..extras import need
from .inputs import Input
from .record import BrokenInputError, Fields, MisuseError, Position, Record, Records, Task

ROWS = 64  # rows that are held at once
BUFFER = 1 << 20
PAGES = ("string", "large_string", "string_view", "binary", "large_binary", "binary_view")


def check_columns(names: Sequence[str], fields: Fields) -> None:
    """Have these files a column of pages, and what can be carried? Raises MisuseError, and MissingExtraError without pyarrow."""
    pq, pa = need("pyarrow.parquet", "arrow"), need("pyarrow", "arrow")
    for name in names:
        try:
            schema = pq.read_schema(name)
        except (OSError, pa.ArrowException) as problem:
            raise MisuseError(f"{name} can't be read as Parquet: {problem}") from None
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
        others = _plain(carried).to_pylist() if carried.num_columns else [{}] * len(pages)
        for page, values in zip(pages, others, strict=True):
            yield Task(None, values, page), None
        return
    pa = need("pyarrow", "arrow")
    carried = pa.RecordBatch.from_arrays(carried.columns, schema=carried_schema(name, fields))
    urls = batch.column(fields.url).to_pylist() if fields.url in batch.schema.names else [None] * len(pages)
    for row, (page, url) in enumerate(zip(pages, urls, strict=True)):
        yield Task(None, {fields.url: url}, page), carried.slice(row, 1)


def _plain(batch: Any) -> Any:
    """The batch with times in nanoseconds as text, for which Python has no type."""
    pa = need("pyarrow", "arrow")
    columns = [
        column.cast(pa.string())
        if str(column.type).startswith(("timestamp[ns", "time64[ns", "duration[ns"))
        else column
        for column in batch.columns
    ]
    return pa.RecordBatch.from_arrays(columns, names=batch.schema.names)
