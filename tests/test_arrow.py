"""Arrow columns of pages become Arrow columns of articles, row by row, whatever the pages are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleaner
from cleaner.arrow import SCHEMA, clean_batch, clean_stream

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "harbour.txt").read_text("utf-8")
HTML = (
    "<html lang=en><title>A day in Lyon</title><nav><a href=/>Home</a></nav><main><h1>A day in Lyon</h1>"
    "<p>It rained in Lyon for a whole day, and the river rose by two metres in one night.</p>"
    "<h2>Read also</h2><ul><li><a href=/b>Bridges of Lyon are open again</a></ul></main>"
)
TYPES = [
    pa.string(),
    pa.large_string(),
    pa.string_view(),
    pa.binary(),
    pa.large_binary(),
    pa.binary_view(),
    pa.dictionary(pa.int32(), pa.string()),
    pa.dictionary(pa.int8(), pa.large_binary()),
]


def batch(*pages: str | bytes | None, type: pa.DataType | None = None, **others: list[Any]) -> pa.RecordBatch:
    """Pages as a column `html`, with other columns beside it."""
    return pa.RecordBatch.from_pydict({"html": pa.array(pages, type), **others})


def detector_that_dies(text: str) -> tuple[str, float]:
    """A detector of languages that ends its process over one page."""
    if "Lyon" in text:
        os._exit(1)
    return "en", 1.0


def filled(kind: pa.DataType, value: Any) -> Any:
    """A value of the JSON object as Arrow gives it back: keys that have nothing to say are null."""
    if value is not None and pa.types.is_struct(kind):
        return {field.name: filled(field.type, value.get(field.name)) for field in kind}
    if value is not None and pa.types.is_list(kind):
        return [filled(kind.value_type, part) for part in value]
    return value


@pytest.mark.parametrize("page", [TEXT, HTML], ids=["text", "html"])
def test_a_row_says_what_the_article_says(page: str) -> None:
    """Each column holds what the JSON object holds under its name; `text` is the paragraphs, and nothing failed."""
    (row,) = clean_batch(batch(page, url=["https://example.org/a"]), url_column="url").to_pylist()
    article = cleaner.clean(page, "https://example.org/a")
    expected = {
        name: filled(SCHEMA.field(name).type, value) for name, value in article.to_dict().items() if name != "version"
    }
    assert row == {"url": "https://example.org/a", "text": article.text, "error": None} | expected
    assert row["removed"] and row["related"] and row["kept"]


@pytest.mark.parametrize("type", TYPES, ids=str)
def test_every_type_of_text_and_bytes_is_read(type: pa.DataType) -> None:
    """Strings and bytes of every Arrow type give the same articles, nulls among them."""
    result = clean_batch(batch(HTML, None, TEXT, type=type))
    assert result.column("title").to_pylist() == ["A day in Lyon", None, "Harbour reopens after the storm"]
    assert result.column("error").to_pylist()[::2] == [None, None]
    assert result.column("error")[1].as_py()["kind"] == "type"


def test_a_page_that_fails_is_a_row() -> None:
    """What can't be cleaned has a null in every column of articles, and the kind and the reason in `error`."""
    result = clean_batch(batch(b"%PDF-1.7", HTML.encode(), b"", b"\x00\x01\x02\x03" * 99, id=[1, 2, 3, 4]))
    assert result.column("id").to_pylist() == [1, 2, 3, 4]
    assert [error and error["kind"] for error in result.column("error").to_pylist()] == [
        "binary",
        None,
        "empty",
        "binary",
    ]
    assert "PDF" in result.column("error")[0].as_py()["reason"]
    for name in SCHEMA.names[:-1]:
        assert [value is None for value in result.column(name)[::3].to_pylist()] == [True, True], name


def test_an_unforeseen_error_is_a_row() -> None:
    """An error that nobody foresaw is that page's; the others are cleaned."""

    def detector(text: str) -> tuple[str, float]:
        if "Lyon" in text:
            raise ZeroDivisionError("no such town")
        return "en", 1.0

    result = clean_batch(batch(HTML, TEXT), only=["language"], detector=detector)
    assert result.column("language").to_pylist() == [None, "en"]
    failed, fine = result.column("error").to_pylist()
    assert (failed["kind"], fine) == ("error", None)
    assert failed["reason"].startswith("ZeroDivisionError: no such town (test_arrow.py, line ")


def test_strings_of_broken_utf8_are_read_as_bytes() -> None:
    """Arrow doesn't check its strings; one that isn't UTF-8 is decoded as a page of bytes is."""
    latin = "<p>Le café de la gare a rouvert mercredi, après neuf jours de tempête.</p>".encode("latin-1")
    column = pa.array([latin], pa.binary()).view(pa.string())
    assert clean_batch(pa.RecordBatch.from_arrays([column], ["html"])).column("text").to_pylist() == [
        "Le café de la gare a rouvert mercredi, après neuf jours de tempête."
    ]


def test_addresses_of_broken_utf8_cost_no_page() -> None:
    """What isn't UTF-8 in a page's address is replaced."""
    urls = pa.array([b"https://example.org/caf\xe9"], pa.binary()).view(pa.string())
    given = pa.RecordBatch.from_arrays([pa.array([HTML]), urls], ["html", "url"])
    (row,) = clean_batch(given, url_column="url", keep_columns=[], only="metadata").to_pylist()
    assert row["metadata"]["url"] == "https://example.org/caf\ufffd"


def test_what_is_no_utf8_is_replaced() -> None:
    """A lone surrogate, which Arrow's UTF-8 can't hold, becomes the replacement character; no row is lost."""
    result = clean_batch(batch(HTML, TEXT), only=["title", "language"], detector=lambda text: ("e\ud800", 1.0))
    assert result.column("language").to_pylist() == ["e\ufffd", "e\ufffd"]
    assert result.column("title").null_count == 0


def test_other_columns_are_carried_through() -> None:
    """They come first, as they are; `keep_columns` says which, and may name the pages."""
    given = batch(HTML, type=pa.binary(), id=[7], tags=[["a", "b"]])
    assert clean_batch(given).schema.names == ["id", "tags", *SCHEMA.names]
    assert clean_batch(given).schema.field("tags") == given.schema.field("tags")
    assert clean_batch(given, keep_columns=["tags", "html"], only="title").to_pylist() == [
        {"tags": ["a", "b"], "html": HTML.encode(), "title": "A day in Lyon", "error": None}
    ]
    assert clean_batch(given, keep_columns=[]).schema.equals(SCHEMA)
    assert clean_batch(given, keep_columns="id", only=[]).schema.names == ["id", "error"]


def test_columns_of_the_same_name_are_set_apart() -> None:
    """Where the batch has a `title` of its own, both can be had with a prefix; otherwise it is an error."""
    given = batch(HTML, title=["Lyon | The Wells News"])
    with pytest.raises(cleaner.OptionError, match=r"two columns 'title'.*prefix"):
        clean_batch(given)
    assert clean_batch(given, prefix="clean_", only=["title"]).to_pylist() == [
        {"title": "Lyon | The Wells News", "clean_title": "A day in Lyon", "clean_error": None}
    ]
    assert clean_batch(given, keep_columns=[]).column("title").to_pylist() == ["A day in Lyon"]


def test_options_are_those_of_clean() -> None:
    """They change every page alike; one that doesn't exist is an error, and no row."""
    assert clean_batch(batch(HTML), title=True).column("paragraphs")[0].as_py()[0] == "A day in Lyon"
    with pytest.raises(cleaner.OptionError, match="no option 'titel'"):
        clean_batch(batch(HTML), titel=True)
    with pytest.raises(cleaner.LanguageFileError):
        clean_batch(batch(HTML), languages="no such folder")


@pytest.mark.parametrize("call", [clean_batch, clean_stream])
@pytest.mark.parametrize("wrong", [{"titel": True}, {"then": len}, {"workers": 0}, {"languages": "no such folder"}])
def test_wrong_options_are_an_error_at_once(call: Callable[..., object], wrong: dict[str, Any]) -> None:
    """Without a row as well, as where an engine asks for the columns, and before the first batch of a stream is read."""
    with pytest.raises((cleaner.OptionError, cleaner.LanguageFileError)):
        call(pa.table({"html": pa.array([], pa.string())}), **wrong)


@pytest.mark.parametrize(
    ("call", "error", "says"),
    [
        (
            lambda: clean_batch(batch(HTML), "page"),
            cleaner.OptionError,
            "no column 'page' in the batch; there are html",
        ),
        (lambda: clean_batch(batch(HTML), 0), cleaner.OptionError, "no column 0 in the batch; there are html"),  # type: ignore[arg-type]
        (lambda: clean_batch(batch(HTML), url_column="url"), cleaner.OptionError, "no column 'url'"),
        (lambda: clean_batch(batch(HTML), keep_columns=["url"]), cleaner.OptionError, "no column 'url'"),
        (lambda: clean_batch(batch(HTML), only=["titel"]), cleaner.OptionError, "no 'titel'; it has title"),
        (lambda: clean_batch(batch(HTML, id=[1]), "id"), cleaner.InputTypeError, "type int64; expected strings"),
        (
            lambda: clean_batch(batch(HTML, u=[1]), url_column="u"),
            cleaner.InputTypeError,
            "type int64; expected strings$",
        ),
        (
            lambda: clean_batch(batch(HTML, u=[b""]), url_column="u"),
            cleaner.InputTypeError,
            "type binary; expected strings$",
        ),
        (lambda: clean_batch({"html": [HTML]}), cleaner.InputTypeError, "type dict, expected a pyarrow"),
        (lambda: clean_stream([HTML]), cleaner.InputTypeError, "type list, expected record batches"),
        (
            lambda: clean_batch(pa.RecordBatch.from_arrays([pa.array([HTML])] * 2, ["html"] * 2)),
            cleaner.OptionError,
            "stands 2 times",
        ),
    ],
)
def test_misuse_is_a_clear_error(call: Callable[[], object], error: type[Exception], says: str) -> None:
    """What can't be done says what was received, and what to do."""
    with pytest.raises(error, match=says):
        call()


def test_tables_and_slices_are_taken_as_they_are() -> None:
    """A Table gives a Table with the same rows, in as many chunks as it has; a slice gives its own rows; nothing gives nothing."""
    rows = batch(HTML, TEXT, "", id=[1, 2, 3])
    table = pa.Table.from_batches([rows, rows.slice(1)])
    expected = clean_batch(rows).to_pylist()
    assert clean_batch(table).to_pylist() == expected + expected[1:]
    assert clean_batch(rows.slice(2)).to_pylist() == expected[2:]
    assert clean_batch(table.slice(1, 0)).schema == clean_batch(rows.slice(0, 0)).schema == clean_batch(rows).schema
    assert clean_batch(table.slice(1, 0)).column("title").num_chunks == 1  # Spark wants one
    assert clean_batch(pa.table({"html": [None]})).column("error")[0].as_py()["kind"] == "type"


def test_a_stream_is_read_as_it_is_asked_for() -> None:
    """An endless stream can be cleaned; large batches come out in small ones, in order."""
    taken = []

    def endless() -> Iterator[pa.RecordBatch]:
        while True:
            taken.append(len(taken))
            yield batch(*["The ferry to the island sailed again on Wednesday."] * 300, n=[taken[-1]] * 300)

    first = next(endless())
    reader = clean_stream(pa.RecordBatchReader.from_batches(first.schema, endless()), only=["text"])
    sizes = [(part.num_rows, part.column("n")[0].as_py()) for part in (reader.read_next_batch() for _ in range(4))]
    assert sizes == [(256, 1), (44, 1), (256, 2), (44, 2)]
    assert len(taken) == 3


def test_a_stream_may_be_an_iterable_of_batches() -> None:
    """Batches one after the other, as an engine hands them to a worker; of none, none come."""
    parts = [batch(HTML, id=[1]), batch(HTML, id=[1]).slice(1), batch(TEXT, "", id=[2, 3])]
    whole = clean_batch(pa.Table.from_batches(parts))
    assert pa.Table.from_batches(clean_stream(iter(parts))).to_pylist() == whole.to_pylist()
    assert list(clean_stream(iter(()))) == []


def test_budgets_and_workers_are_those_of_clean_many() -> None:
    """With workers the rows are the same; a page that brings a worker down is a row."""
    given = pa.Table.from_batches([batch(HTML, TEXT, id=[1, 2]), batch("", HTML, id=[3, 4])])
    assert clean_batch(given, workers=2) == clean_batch(given)
    result = clean_batch(batch(HTML, TEXT), only="language", timeout=600, detector=detector_that_dies)
    assert result.column("error")[0].as_py()["kind"] == "crash"
    assert result.column("language").to_pylist() == [None, "en"]


def test_columns_are_those_of_the_json_object() -> None:
    """What the JSON object always has is a column, in its order, with the same keys in it; before the paragraphs stands the text."""
    schema = cleaner.json_schema()
    keys = [key for key in schema["properties"] if key in schema["required"] and key != "version"]
    assert [name for name in SCHEMA.names if name not in ("text", "error")] == keys
    for column, name in {"related": "related", "kept": "kept", "removed": "removal"}.items():
        assert {field.name for field in SCHEMA.field(column).type.value_type} == set(
            schema["$defs"][name]["properties"]
        )


@settings(max_examples=60)
@given(
    st.lists(
        st.one_of(
            st.none(), st.binary(max_size=200), st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass"))
        )
    )
)
def test_no_row_is_lost(pages: list[bytes | None]) -> None:
    """Whatever the pages are, as many rows come out as go in, each with a text or an error, and Arrow finds them valid."""
    for type in (pa.binary(), pa.string()):
        column = pa.array(pages, pa.binary()).view(type)
        result = clean_batch(pa.RecordBatch.from_arrays([column], ["html"]))
        result.validate(full=True)
        assert len(result) == len(pages)
        for text, error in zip(result.column("text").to_pylist(), result.column("error").to_pylist(), strict=True):
            assert (text is None) == (error is not None)


def test_readings_are_columns() -> None:
    """The readings of a block are a list of places and texts in its record."""
    page = "<p>毎朝<ruby>漢字<rt>かんじ</rt></ruby>を十個ずつ覚えることにしていると、先生は話した。"
    (row,) = clean_batch(batch(page)).to_pylist()
    assert [kept["readings"] for kept in row["kept"]] == [[{"at": 4, "text": "かんじ"}]]
