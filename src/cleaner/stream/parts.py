"""A Parquet file to write: parts that are whole each, joined at the end. An interrupted run leaves its parts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..extras import need
from ..failure import in_words
from .columns import Columns, check_text, columns_from, without_marks
from .input import Input
from .parquet import carried_schema
from .record import ERROR, MisfitError, MisuseError, Record, as_json
from .work import Done, Work

GROUP_ROWS, GROUP_BYTES = 16_384, 64 << 20  # what a row group of the file holds at most, and what makes it full
COMPRESSION = "zstd"


class Parts:
    """
    Records as rows: the columns that are carried, that of the article, and `error`, unless failures go elsewhere.

    A mark is a number of parts. What is carried stays in Arrow where all inputs are Parquet (`carried` is their schema),
    else its columns are found in the first records.
    """

    every = 1024  # records from one mark to the next
    any_time = False  # a part that ends early would fix the columns early

    def __init__(self, name: str, carried: Any, made: list[Any], mark: int) -> None:
        self._name, self._folder, self._mark = name, Path(name + ".parts"), mark
        self._carried, self._made = carried, made
        self._with_errors = made[-1].name == ERROR
        self._columns = columns_from(self._schema()) if mark else Columns()
        self._rows: list[dict[str, Any]] = []
        self._kept: list[Any] = []  # what is carried of each row in Arrow
        self._joined = False

    def write(self, record: Record, done: Done) -> None:
        """Write a record with its article. Raises MisfitError."""
        article = self._made[0].name
        fields = dict(done.value)
        made = fields.pop(article)
        if self._with_errors and ERROR in fields:
            raise MisfitError(f"there is a field {ERROR!r} already, where failures would stand. Give --failures FILE.")
        check_text(made, article)
        self._put({**self._columns.take(fields), article: made}, record.row)

    def write_error(self, failure: dict[str, Any]) -> None:
        """Write a failure as a row that holds nothing else."""
        row = None
        if self._carried is not None:
            row = need("pyarrow", "arrow").RecordBatch.from_pylist([{}], schema=self._carried)
        self._put({ERROR: {**failure, "record": as_json(failure["record"]).decode("utf-8")}}, row)

    def _put(self, row: dict[str, Any], kept: Any) -> None:
        self._rows.append(row)
        if self._carried is not None:
            self._kept.append(kept)

    def commit(self) -> int:
        """Write what there is as a part, and give the mark that stands behind it."""
        if self._rows:
            self._columns.fix()
            with self._part(self._mark + 1).open("wb") as file:
                need("pyarrow.parquet", "arrow").write_table(self._table(), file, compression=COMPRESSION)
                file.flush()
                os.fsync(file.fileno())
            self._mark += 1
            self._rows, self._kept = [], []
        return self._mark

    def _table(self) -> Any:
        pa = need("pyarrow", "arrow")
        table = pa.Table.from_pylist(self._rows, schema=pa.schema([*self._columns.fields(), *self._made]))
        if self._carried is None:
            return table
        carried = pa.Table.from_batches(self._kept, schema=self._carried).combine_chunks()
        for field in self._made:
            carried = carried.append_column(field, table.column(field.name))
        return carried

    def finish(self) -> None:
        """Join the parts into the file, which takes its name once it is whole. They go when it is closed."""
        pq = need("pyarrow.parquet", "arrow")
        self.commit()
        joined = self._folder / "joined"
        schema = self._schema() if self._mark else self._table().schema
        with pq.ParquetWriter(joined, without_marks(schema), compression=COMPRESSION) as writer:
            for group in self._groups():
                writer.write_table(group.cast(writer.schema), row_group_size=GROUP_ROWS)
        joined.replace(self._name)
        self._joined = True

    def _groups(self) -> Iterator[Any]:
        """What the parts hold, in tables as large as a row group."""
        pa, pq = need("pyarrow", "arrow"), need("pyarrow.parquet", "arrow")
        tables: list[Any] = []
        for number in range(1, self._mark + 1):
            tables.append(pq.read_table(self._part(number)))
            rows, size = sum(table.num_rows for table in tables), sum(table.nbytes for table in tables)
            if rows >= GROUP_ROWS or size >= GROUP_BYTES or number == self._mark:
                yield pa.concat_tables(tables)
                tables = []

    def close(self) -> None:
        """Take the parts away, if they are joined and nobody needs them to go on from."""
        if self._joined:
            shutil.rmtree(self._folder)

    def _part(self, number: int) -> Path:
        return self._folder / f"{number:06}.parquet"

    def _schema(self) -> Any:
        """The schema of the first part, which fits them all."""
        return need("pyarrow.parquet", "arrow").read_schema(self._part(1))


def open_parts(name: str, inputs: list[Input], work: Work, with_errors: bool, mark: int | None) -> Parts:
    """Begin a Parquet file: afresh, or on from a mark, without the parts behind it. Raises MisuseError."""
    folder = Path(name + ".parts")
    kept = [f"{number:06}.parquet" for number in range(1, (mark or 0) + 1)]
    try:
        folder.mkdir(exist_ok=True)
        there = {path.name: path for path in folder.iterdir()}
        if not there.keys() >= set(kept):
            raise MisuseError(
                f"{folder} lacks parts that the run wrote, which can't go on. Start afresh without --resume."
            )
        for path in there.keys() - set(kept):
            there[path].unlink()
    except OSError as problem:
        raise MisuseError(f"{name} can't be written: {in_words(problem)}") from None
    carried = carried_schema(inputs[0].name, work.fields) if work.fields.rows else None
    return Parts(name, carried, _made_fields(work, with_errors), mark or 0)


def _made_fields(work: Work, with_errors: bool) -> list[Any]:
    """The Arrow fields of what isn't carried: the article, and the error."""
    pa = need("pyarrow", "arrow")
    article = pa.string()
    if work.format == "json":
        from ..arrow.columns import make_schema

        article = pa.struct([field for field in make_schema() if field.name != ERROR])
    types = {"file": pa.string(), "line": pa.int64(), **dict.fromkeys(("kind", "reason", "record"), pa.string())}
    error = [pa.field(ERROR, pa.struct(list(types.items())))] if with_errors else []
    return [pa.field(work.fields.output, article), *error]
