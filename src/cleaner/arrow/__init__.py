"""
Clean columns of pages: Arrow record batches in, Arrow record batches of articles out.

What speaks Arrow can run it: Spark, Ray, Hugging Face datasets, pandas, Polars, DuckDB (docs/engines.md). `SCHEMA`
names the columns and their types. A page that fails is a row like any other: its article is null, its `error` says why.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain, repeat
from typing import TYPE_CHECKING, Any, TypeVar

from ..errors import InputTypeError, OptionError
from ..extras import need
from ..failure import Failure
from ..many import check_options, clean_many
from ..options import ManyOptions, Unpack
from ..plain import NAMES, check_names, plain_of
from .cells import BYTES, TEXT, cells_of, check_cells, columns_of, texts_of
from .columns import ERROR, failed_row, make_schema

if TYPE_CHECKING:
    import pyarrow as pa

    SCHEMA: pa.Schema
    Rows = TypeVar("Rows", pa.RecordBatch, pa.Table)

__all__ = ["SCHEMA", "clean_batch", "clean_stream"]

ROWS = 256  # of a stream or a table: a batch that comes out has no more


def __getattr__(name: str) -> Any:
    if name == "SCHEMA":
        return make_schema()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def clean_batch(
    batch: Rows,
    column: str = "html",
    *,
    url_column: str | None = None,
    keep_columns: Iterable[str] | None = None,
    only: Iterable[str] | None = None,
    prefix: str = "",
    **options: Unpack[ManyOptions],
) -> Rows:
    """
    Clean a column of pages: a RecordBatch (or Table) in, one with a row for each of its rows out, in the same order.

    The column holds HTML or text, as strings or as bytes, of any Arrow type for these; `url_column` is where each page
    came from. The batch's other columns are carried through, or those of `keep_columns` (which may name the pages as
    well). Then come the columns of `SCHEMA`: all of them, or `only` some (the record of what was removed takes several
    times as long as the text), and always `error`. `prefix` goes before their names, where the batch has columns of
    the same name. The other keyword arguments are those of `cleaner.clean_many`.

    Raises `OptionError` for columns and options that don't exist, `InputTypeError` for columns that hold no pages, and
    `MissingExtraError` without pyarrow.

    >>> import pyarrow
    >>> pages = ["The ferry sailed again\\n\\nThe ferry to the island sailed again on Wednesday, after nine days.", ""]
    >>> batch = pyarrow.RecordBatch.from_pydict({"id": [7, 8], "html": pages})
    >>> for row in clean_batch(batch, only=["title"]).to_pylist():
    ...     print(row)
    {'id': 7, 'title': 'The ferry sailed again', 'error': None}
    {'id': 8, 'title': None, 'error': {'kind': 'empty', 'reason': 'this is an empty page. Give HTML or text.'}}
    """
    pa = need("pyarrow", "arrow")
    if not isinstance(batch, (pa.RecordBatch, pa.Table)):
        raise InputTypeError(f"received {_type_of(batch)}, expected a pyarrow RecordBatch or Table")
    plan = _plan(batch.schema, column, url_column, keep_columns, only, prefix, options)
    if not batch.num_rows:
        return plan.schema.empty_table() if isinstance(batch, pa.Table) else plan.made_of(batch, [])
    if isinstance(batch, pa.RecordBatch):
        return next(plan.clean([batch]))
    return pa.Table.from_batches(plan.clean(batch.to_batches(max_chunksize=ROWS)), plan.schema)


def clean_stream(
    source: Any,
    column: str = "html",
    *,
    url_column: str | None = None,
    keep_columns: Iterable[str] | None = None,
    only: Iterable[str] | None = None,
    prefix: str = "",
    **options: Unpack[ManyOptions],
) -> pa.RecordBatchReader:
    """
    Clean pages as they come: whatever streams Arrow in, a RecordBatchReader out, which holds few pages at a time.

    `source` is a RecordBatchReader, a Table, or a DataFrame or query of a library that has the Arrow stream interface
    (pandas, Polars, DuckDB); or any iterable of record batches of one schema, of which the first is read at once (of
    none, nothing comes out, and no column). Everything else is as in `clean_batch`.

    >>> import pyarrow
    >>> table = pyarrow.table({"html": ["<p>The ferry to the island sailed again on Wednesday, after nine days."] * 1000})
    >>> articles = clean_stream(table, only=["text"])
    >>> articles.schema.names, articles.read_next_batch().num_rows
    (['text', 'error'], 256)
    """
    pa = need("pyarrow", "arrow")
    reader = _stream_of(source)
    if reader is None:
        return pa.RecordBatchReader.from_batches(pa.schema([]), [])
    plan = _plan(reader.schema, column, url_column, keep_columns, only, prefix, options)
    slices = (batch.slice(start, ROWS) for batch in reader for start in range(0, batch.num_rows, ROWS))
    return pa.RecordBatchReader.from_batches(plan.schema, plan.clean(slices))


@dataclass(frozen=True)
class _Plan:
    """What to do with batches of one schema."""

    pages: int  # the column that holds them
    urls: int | None
    carried: tuple[int, ...]
    names: tuple[str, ...]  # of the article's columns that are wanted
    options: Mapping[str, Any]
    schema: pa.Schema  # of the result

    def clean(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Each batch that has rows, cleaned; all of them go through one `clean_many`."""
        waiting: deque[pa.RecordBatch] = deque()
        rows: list[dict[str, Any]] = []
        then = partial(plain_of, names=self.names)
        for result in clean_many(self._sources(batches, waiting), then=then, **self.options):
            rows.append(failed_row(result) if isinstance(result, Failure) else result)
            if len(rows) == waiting[0].num_rows:
                yield self.made_of(waiting.popleft(), rows)
                rows = []

    def _sources(
        self, batches: Iterable[pa.RecordBatch], waiting: deque[pa.RecordBatch]
    ) -> Iterator[tuple[str | bytes | None, str | None]]:
        for batch in batches:
            if batch.num_rows:
                waiting.append(batch)
            urls = repeat(None, batch.num_rows) if self.urls is None else texts_of(batch.column(self.urls))
            yield from zip(cells_of(batch.column(self.pages)), urls, strict=True)

    def made_of(self, batch: pa.RecordBatch, rows: list[dict[str, Any]]) -> pa.RecordBatch:
        """The batch's columns that are carried, and those of the article."""
        made = columns_of(rows, [make_schema().field(name) for name in (*self.names, ERROR)])
        arrays = [*(batch.column(i) for i in self.carried), *made]
        return need("pyarrow", "arrow").RecordBatch.from_arrays(arrays, schema=self.schema)


def _stream_of(source: Any) -> pa.RecordBatchReader | None:
    """The source as a reader; None where it is an iterable without a batch, of which nobody knows the columns."""
    pa = need("pyarrow", "arrow")
    if isinstance(source, pa.RecordBatchReader):
        return source
    if hasattr(source, "__arrow_c_stream__"):
        return pa.RecordBatchReader.from_stream(source)
    if isinstance(source, Iterable):
        batches = iter(source)
        first = next(batches, None)
        if first is None:
            return None
        if isinstance(first, pa.RecordBatch):
            return pa.RecordBatchReader.from_batches(first.schema, chain((first,), batches))
    raise InputTypeError(
        f"received {_type_of(source)}, expected record batches: a RecordBatchReader, a Table, a DataFrame that streams Arrow"
    )


def _plan(
    given: pa.Schema,
    column: str,
    url_column: str | None,
    keep_columns: Iterable[str] | None,
    only: Iterable[str] | None,
    prefix: str,
    options: Mapping[str, Any],
) -> _Plan:
    check_options(options)
    pages = _find(given, column)
    urls = None if url_column is None else _find(given, url_column)
    check_cells(given.field(pages), TEXT | BYTES)
    if urls is not None:
        check_cells(given.field(urls), TEXT)
    others = [name for i, name in enumerate(given.names) if i != pages]
    carried = tuple(_find(given, name) for name in (others if keep_columns is None else _names(keep_columns)))
    wanted = NAMES if only is None else check_names(name for name in _names(only) if name != ERROR)
    names = tuple(name for name in NAMES if name in wanted)  # in the order of SCHEMA
    made = [make_schema().field(name) for name in (*names, ERROR)]
    fields = [*(given.field(i) for i in carried), *(field.with_name(prefix + field.name) for field in made)]
    _check_different([field.name for field in fields])
    return _Plan(pages, urls, carried, names, options, need("pyarrow", "arrow").schema(fields))


def _names(given: Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)


def _find(given: pa.Schema, name: str) -> int:
    found = given.get_all_field_indices(name) if isinstance(name, str) else ()
    if len(found) == 1:
        return int(found[0])
    if found:
        raise OptionError(f"column {name!r} stands {len(found)} times in the batch; rename all but one")
    raise OptionError(f"there is no column {name!r} in the batch; there are {', '.join(given.names) or 'none'}")


def _check_different(names: list[str]) -> None:
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise OptionError(
            f"the result would have two columns {', '.join(map(repr, twice))}. Set them apart with prefix='clean_', "
            "or leave the batch's own out with keep_columns"
        )


def _type_of(value: object) -> str:
    return f"a value of type {type(value).__module__}.{type(value).__qualname__}".replace(" builtins.", " ")
