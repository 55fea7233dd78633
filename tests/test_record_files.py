"""The files that records come in and go out by: gzip, zstd, WARC and Parquet, whole and broken."""

from __future__ import annotations

import bz2
import datetime
import gzip
import json
import lzma
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import cleaner
from calls import Call
from cleaner.stream.packing import zstd
from cleaner.stream.parts import Parts
from record_samples import cleaned, html, lines, parquet, read_lines, record, warc
from samples import STORIES

PACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".zst": lambda data: zstd().compress(data),
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    "": bytes,
}
UNPACK: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.decompress,
    ".zst": lambda data: zstd().decompress(data),
    ".bz2": bz2.decompress,
    ".xz": lzma.decompress,
    "": bytes,
}


# ── compressed files ──


@pytest.mark.parametrize("ending", PACK)
def test_compressed_by_name(call: Call, tmp_path: Path, ending: str) -> None:
    """Files called .gz, .zst, .bz2 and .xz are compressed, to read and to write, failures too."""
    records = [record(1), {"html": ""}, record(2)]
    source, out, failures = (tmp_path / f"{name}.jsonl{ending}" for name in ("in", "out", "failures"))
    source.write_bytes(PACK[ending](lines(records)))
    code, printed, _ = call("--jsonl", str(source), "-o", str(out), "--failures", str(failures))
    assert (code, printed) == (1, "")
    assert read_lines(UNPACK[ending](out.read_bytes())) == [cleaned(record(1)), cleaned(record(2))]
    assert [failure["kind"] for failure in read_lines(UNPACK[ending](failures.read_bytes()))] == ["empty"]
    assert not (tmp_path / f"out.jsonl{ending}.progress").exists(), "a run that is complete leaves no journal"


@pytest.mark.parametrize("ending", [".gz", ".zst", ".bz2", ".xz"])
def test_members_one_behind_the_other(call: Call, tmp_path: Path, ending: str) -> None:
    """A compressed file may be several that were joined."""
    source = tmp_path / f"in.jsonl{ending}"
    source.write_bytes(b"".join(PACK[ending](lines([record(n)])) for n in range(3)) + b"\0" * 8 * (ending != ".zst"))
    assert read_lines(call("--jsonl", str(source))[1]) == [cleaned(record(n)) for n in range(3)]


@pytest.mark.parametrize("ending", PACK)
def test_no_records_at_all(call: Call, tmp_path: Path, ending: str) -> None:
    """Without records the output is an empty file of its kind."""
    out = tmp_path / f"out.jsonl{ending}"
    assert call("--jsonl", "-o", str(out))[0] == 0
    assert UNPACK[ending](out.read_bytes()) == b""


@pytest.mark.parametrize("ending", [".gz", ".zst", ".bz2", ".xz"])
@pytest.mark.parametrize("broken", ["cut", "changed", "other", "empty"])
def test_a_compressed_file_that_breaks_off(call: Call, tmp_path: Path, ending: str, broken: str) -> None:
    """What can be read of a broken file is cleaned; where it breaks off is a failure, and the next file's turn comes."""
    whole = PACK[ending](lines(record(n) for n in range(3)))
    source, other = tmp_path / f"in.jsonl{ending}", tmp_path / "other.jsonl"
    data = {"cut": whole + whole[:-9], "changed": whole + b"no member", "other": lines([record(0)]), "empty": b""}
    source.write_bytes(data[broken])
    other.write_bytes(lines([record(9)]))
    code, out, err = call("--jsonl", str(source), str(other))
    made = read_lines(out)
    assert made[-1] == cleaned(record(9))
    if broken == "empty":  # as an empty file is that isn't compressed
        assert (code, len(made)) == (0, 1)
        return
    assert code == 1
    error = made[-2]["error"]
    assert (error["file"], error["kind"], error["record"]) == (str(source), "file", None)
    assert error["line"] == len(made) - 1
    if broken != "other":
        assert made[:3] == [cleaned(record(n)) for n in range(3)]
    assert "1 failed (1 file)" in err


@pytest.mark.parametrize("ending", [".gz", ".zst", ".bz2", ".xz", "utf-16", "warc", "parquet"])
def test_what_is_called_otherwise_than_it_is(call: Call, tmp_path: Path, ending: str) -> None:
    """What can't be JSON lines is one failure that says what it is, not one for each of its lines; so on standard input."""
    whole = lines(record(n) for n in range(5))
    if ending == "warc":
        data = warc(("text/html", html(0).encode()), packed=False)
    elif ending == "parquet":
        data = Path(parquet(tmp_path / "a.parquet", {"html": [html(0)]})).read_bytes()
    else:
        data = PACK[ending](whole) if ending in PACK else whole.decode().encode(ending)
    (tmp_path / "in.jsonl").write_bytes(data)
    for arguments, given in (([str(tmp_path / "in.jsonl")], b""), ([], data)):
        code, out, _ = call("--jsonl", *arguments, data=given)
        (made,) = read_lines(out)
        assert (code, made["error"]["kind"], made["error"]["line"]) == (1, "file", 1)
        assert "holds no JSON lines, but" in made["error"]["reason"]


# ── WARC ──


@pytest.mark.parametrize("packed", [True, False])
def test_warc(call: Call, tmp_path: Path, packed: bool) -> None:
    """Of a WARC file, responses with HTML are records, with what the crawler noted of each; the others are counted."""
    source = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    pages = [("text/html", html(0).encode()), ("image/png", b"\x89PNG"), ("Application/XHTML+xml", html(2).encode())]
    source.write_bytes(warc(*pages, ("text/html", b""), packed=packed))
    code, out, err = call(str(source), "--format", "json")
    assert code == 0
    first, second = read_lines(out)
    assert list(first) == ["id", "url", "date", "digest", "status", "content_type", "article"]
    assert (first["url"], first["date"]) == ("https://example.org/0", "2026-11-20T07:00:00Z")
    assert (first["id"], first["status"], first["content_type"]) == ("<urn:uuid:0>", 200, "text/html")
    assert first["digest"] == "sha1:0"
    assert first["article"]["paragraphs"] == list(cleaner.clean(html(0)).paragraphs)
    assert first["article"]["metadata"]["url"] == "https://example.org/0"
    assert second["url"] == "https://example.org/2"
    assert "2 in, 2 cleaned, 0 failed, 7 without a page left out" in err


def test_the_encoding_that_a_server_declared(call: Call, tmp_path: Path) -> None:
    """A page is read in the encoding that its server declared, unless it is in UTF-8 or that doesn't fit."""
    short = "<p>Паром снова вышел в море в среду утром."
    cyrillic = "text/html; charset=KOI8-R"
    source = tmp_path / "crawl.warc.gz"
    source.write_bytes(
        warc(
            (cyrillic, short.encode("koi8-r")),
            (cyrillic, short.encode()),
            ("text/html; charset=no-such", html(1).encode()),
            ("text/html; charset=utf-8", f"<meta charset=cp1251>{short}".encode("cp1251")),
            ("text/html; charset=\0", f"<meta charset=cp1251>{short}".encode("cp1251")),
        )
    )
    _, out, _ = call(str(source))
    texts = [made["article"] for made in read_lines(out)]
    assert texts == [short[3:], short[3:], cleaner.clean(html(1)).text, short[3:], short[3:]]


def test_a_page_of_which_the_server_says_nothing(call: Call, tmp_path: Path) -> None:
    """A response without a type is a page if it begins as one."""
    source = tmp_path / "crawl.warc.gz"
    source.write_bytes(
        warc(("", f"\n<!DOCTYPE html>{html(1)}".encode()), ("", b"\x89PNG"), ("", b"body { margin: 0 }"))
    )
    code, out, err = call(str(source))
    (made,) = read_lines(out)
    assert (code, made["content_type"], made["article"]) == (0, None, cleaner.clean(html(1)).text)
    assert "1 in, 1 cleaned, 0 failed, 6 without a page left out" in err


@pytest.mark.parametrize("name", ["crawl.warc.wet.gz", "crawl.wet", "crawl.warc.gz"])
def test_texts_that_were_made_of_pages(call: Call, tmp_path: Path, name: str) -> None:
    """Files of WET hold texts that somebody made of pages; in each, the article is found as in any text."""
    texts = ["\n".join(("Home", *STORIES[language], "© The Courier")) for language in ("en", "ru", "ja")]
    (tmp_path / name).write_bytes(
        warc(*(("text/plain", text.encode()) for text in texts), packed="gz" in name, kind="conversion")
    )
    code, out, err = call(str(tmp_path / name))
    made = read_lines(out)
    assert [one["article"] for one in made] == [cleaner.clean(text).text for text in texts]
    assert [(one["url"], one["status"]) for one in made] == [(f"https://example.org/{n}", None) for n in range(3)]
    assert code == 0
    assert "3 in, 3 cleaned, 0 failed" in err


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_pages_as_servers_compress_them(call: Call, tmp_path: Path, encoding: str) -> None:
    """A response that the crawler kept compressed is unpacked; one that isn't what it says is that record's failure."""
    import brotli

    packed = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstd().compress}[encoding](html(0).encode())
    source = tmp_path / "crawl.warc"
    source.write_bytes(
        warc(
            ("text/html", packed),
            ("text/html", packed[: len(packed) // 2]),
            packed=False,
            http=f"Content-Encoding: {encoding}\r\n",
        )
    )
    _, out, _ = call(str(source))
    first, second = read_lines(out)
    assert first["article"] == cleaner.clean(html(0)).text
    if encoding != "gzip":
        error = second["error"]
        assert (error["kind"], error["line"], error["record"]["url"]) == ("file", 5, "https://example.org/1")


@pytest.mark.parametrize("header", ["x-gzip", "X-GZIP", "br, gzip", "gzip,br", "identity", "zstd, gzip", "gzip, gzip"])
def test_pages_that_are_compressed_twice_or_under_an_old_name(call: Call, tmp_path: Path, header: str) -> None:
    """What was done to a page is undone step by step; "x-gzip" is gzip, as it has been since 1996."""
    import brotli

    packers = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstd().compress, "identity": bytes}
    body = html(1).encode()
    for step in header.lower().split(","):
        body = packers[step.strip().removeprefix("x-")](body)
    source = tmp_path / "crawl.warc"
    source.write_bytes(warc(("text/html", body), packed=False, http=f"Content-Encoding: {header}\r\n"))
    assert [made["article"] for made in read_lines(call(str(source))[1])] == [cleaner.clean(html(1)).text]


@pytest.mark.parametrize("encoding", ["gzip", "zstd", "br"])
def test_pages_that_the_crawler_unpacked(call: Call, tmp_path: Path, encoding: str) -> None:
    """A response that is no longer compressed as its header says is a page."""
    source = tmp_path / "crawl.warc"
    source.write_bytes(
        warc(("text/html", html(1).encode()), packed=False, http=f"Content-Encoding: {encoding}\r\n"),
    )
    assert [made["article"] for made in read_lines(call(str(source))[1])] == [cleaner.clean(html(1)).text]


@pytest.mark.parametrize("packed", [True, False])
def test_a_warc_file_that_breaks_off(call: Call, tmp_path: Path, packed: bool) -> None:
    """Wherever a WARC file breaks off, what stands before is cleaned, and the break is a failure."""
    source, other = tmp_path / ("in.warc.gz" if packed else "in.warc"), tmp_path / "other.warc"
    other.write_bytes(warc(("text/html", html(9).encode()), packed=False))
    whole = warc(*(("text/html", html(n).encode()) for n in range(2)), packed=packed)
    seen = set()
    for cut in range(len(whole) // 3, len(whole) - 8, 61):
        source.write_bytes(whole[:cut])
        code, out, _ = call(str(source), str(other))
        *before, last = read_lines(out)
        assert last["article"] == cleaner.clean(html(9)).text
        errors = [made for made in before if "error" in made]
        assert code == (1 if errors else 0)
        if errors:  # else it breaks off between two records
            assert errors == before[-1:]
            assert errors[0]["error"]["kind"] == "file"
            assert "breaks off" in errors[0]["error"]["reason"]
        for number, made in enumerate(before[: len(before) - len(errors)]):
            assert made["article"] == cleaner.clean(html(number)).text
        seen.add((len(before) - len(errors), len(errors)))
    assert {(0, 1), (1, 1)} <= seen


def test_what_is_no_warc_file(call: Call, tmp_path: Path) -> None:
    """A file that only is called so is one failure."""
    source = tmp_path / "page.warc"
    source.write_bytes(html(0).encode())
    code, out, _ = call(str(source))
    assert code == 1
    assert [made["error"]["kind"] for made in read_lines(out)] == ["file"]


# ── Parquet in ──

COLUMNS: dict[str, Any] = {
    "id": pa.array([1, 2, 3], pa.uint16()),
    "seen": pa.array([datetime.datetime(2026, 11, 25, 7, tzinfo=datetime.timezone.utc)] * 3, pa.timestamp("us", "UTC")),
    "exact": pa.array([1, 2, None], pa.timestamp("ns")),
    "day": pa.array([datetime.date(2026, 11, 25)] * 3),
    "price": pa.array([Decimal("1.50")] * 3, pa.decimal128(6, 2)),
    "raw": pa.array([b"\xff", b"text", None]),
    "tags": pa.array([["a"], [], None]),
    "score": pa.array([0.5, float("nan"), None]),
    "html": pa.array([html(1), html(2), None]),
}


def test_parquet_in(call: Call, tmp_path: Path) -> None:
    """Each row of a Parquet file is a record; what JSON has no type for becomes text, what isn't a number null."""
    code, out, _ = call(parquet(tmp_path / "in.parquet", COLUMNS, row_group_size=2))
    assert code == 1
    first, second, failed = read_lines(out)
    assert first == {
        "id": 1,
        "seen": "2026-11-25T07:00:00+00:00",
        "exact": "1970-01-01T00:00:00.000000001",
        "day": "2026-11-25",
        "price": "1.50",
        "raw": {"base64": "/w=="},
        "tags": ["a"],
        "score": 0.5,
        "article": cleaner.clean(html(1)).text,
    }
    assert (second["raw"], second["score"]) == ("text", None)
    assert (failed["error"]["line"], failed["error"]["kind"]) == (3, "type")
    assert failed["error"]["record"]["html"] is None
    assert failed["error"]["record"]["day"] == "2026-11-25"


TIMES: dict[str, tuple[Any, Any]] = {  # columns of two rows, and what the first of them holds
    "nanoseconds": (pa.array([5, 1000], pa.timestamp("ns", "Europe/Paris")), "1970-01-01T01:00:00.000000005+01:00"),
    "exact": (pa.array([1000, 2000], pa.timestamp("ns")), "1970-01-01T00:00:00.000001"),
    "in lists": (pa.array([[5], []], pa.list_(pa.timestamp("ns"))), ["1970-01-01 00:00:00.000000005"]),
    "exact in lists": (pa.array([[1000], []], pa.list_(pa.timestamp("ns"))), ["1970-01-01T00:00:00.000001"]),
    "in structs": (pa.array([{"at": 5}, None], pa.struct({"at": pa.time64("ns")})), {"at": "00:00:00.000000005"}),
    "in maps": (pa.array([[("at", 5)], []], pa.map_(pa.string(), pa.duration("ns"))), [["at", "5"]]),
    "years before our era": (pa.array([-(10**17), 0], pa.timestamp("us")), "-1199-02-15T14:13:20.000000"),
    "years of five digits": (pa.array([253_402_300_800_000, 0], pa.timestamp("ms")), "10000-01-01T00:00:00.000"),
    "days long ago": (pa.array([-(10**6), 0], pa.date32()), "-0768-02-04"),
}


@pytest.mark.parametrize("times", TIMES)
@pytest.mark.parametrize("output", ["out.jsonl", "out.parquet"])
def test_times_that_python_has_no_type_for(call: Call, tmp_path: Path, times: str, output: str) -> None:
    """Nanoseconds, however deep they stand, and years beyond 9999 are text, in records and in failures; with pandas and without."""
    column, first = TIMES[times]
    source, failures = tmp_path / "in.parquet", tmp_path / "failures.jsonl"
    parquet(source, {"html": [html(0), ""], "time": column})
    given = str(source), "-o", str(tmp_path / output), "--failures", str(failures)
    assert call(*given)[0] == 1
    (failure,) = read_lines(failures)
    assert failure["kind"] == "empty"
    if output == "out.jsonl":
        assert read_lines(tmp_path / output)[0]["time"] == first
    else:
        assert pq.read_table(tmp_path / output).column("time").combine_chunks().equals(column[:1])


@pytest.mark.parametrize("type", [pa.binary(), pa.large_string(), pa.dictionary(pa.int32(), pa.string())], ids=str)
def test_types_of_pages(call: Call, tmp_path: Path, type: pa.DataType) -> None:
    """Pages may be text or bytes of any Arrow type; bytes tell their encoding."""
    pages = [f"<meta charset=cp1251>{html(1)}".encode("cp1251")] if type == pa.binary() else [html(1)]
    _, out, _ = call(parquet(tmp_path / "in.parquet", {"html": pa.array(pages).cast(type)}))
    assert read_lines(out) == [{"article": cleaner.clean(html(1)).text}]


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"page": ["x"], "id": [1]}, "no column 'html'; it has page, id"),
        ({"html": [7]}, "int64"),
        ({"html": ["x"], "article": ["x"]}, "--output-field"),
        ([("html", ["x"]), ("html", ["x"]), ("id", [1])], "has several columns 'html'"),
        ([("html", ["x"]), ("id", [1]), ("id", [2])], "has several columns 'id'"),
        (None, "can't be read as Parquet"),
    ],
)
def test_parquet_files_that_cannot_be_used(call: Call, tmp_path: Path, columns: Any, words: str) -> None:
    """A Parquet file without a column of pages is wrong usage, said before anything is cleaned."""
    path = tmp_path / "in.parquet"
    path.write_bytes(b"PAR1 it isn't")
    if columns is not None:
        parquet(path, columns)
    code, out, err = call(str(path))
    assert (code, out) == (2, "")
    assert words in err


# ── Parquet out ──


def rows(path: Path) -> list[dict[str, Any]]:
    return pq.read_table(path).to_pylist()  # type: ignore[no-any-return]


def test_json_lines_to_parquet(call: Call, tmp_path: Path) -> None:
    """Fields become columns of the types they have; objects and arrays become JSON text; failures are rows."""
    records = [record(1, tags=["ä"]), {"html": "", "id": 7}, record(2, score=1), record(3, score=1.5, note=None)]
    out = tmp_path / "out.parquet"
    code, _, _ = call("--jsonl", "-o", str(out), data=lines(records))
    assert code == 1
    types = {field.name: str(field.type) for field in pq.read_schema(out)}
    error = types.pop("error")
    assert types == {
        "id": "int64",
        "url": "string",
        "depth": "int64",
        "tags": "string",
        "score": "double",
        "note": "string",
        "article": "string",
    }
    assert error == "struct<file: string, line: int64, kind: string, reason: string, record: string>"
    first, failed, second, third = rows(out)
    assert first == {**cleaned(record(1)), "tags": '["ä"]', "score": None, "note": None, "error": None}
    assert {name for name, value in failed.items() if value is not None} == {"error"}
    assert (failed["error"]["line"], json.loads(failed["error"]["record"])) == (2, {"html": "", "id": 7})
    assert (second["score"], third["score"]) == (1.0, 1.5)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.parquet"], "its parts are gone"


def test_articles_as_structs(call: Call, tmp_path: Path) -> None:
    """With `--format json` the article is a struct of the columns of cleaner.arrow."""
    from cleaner.arrow import SCHEMA

    out, failures = tmp_path / "out.parquet", tmp_path / "failures.jsonl"
    arguments = ("--format", "json", "-o", str(out), "--failures", str(failures))
    call("--jsonl", *arguments, data=lines([record(1), {"html": ""}]))
    (made,) = rows(out)
    assert "error" not in made
    expected = {field.name for field in SCHEMA} - {"error"}
    assert made["article"].keys() == expected
    assert made["article"]["paragraphs"] == list(cleaner.clean(html(1)).paragraphs)
    assert made["article"]["removed"][0]["reason"] == cleaner.clean(html(1)).removed[0].reason
    assert len(read_lines(failures)) == 1


def test_parquet_to_parquet(call: Call, tmp_path: Path) -> None:
    """From Parquet to Parquet, columns keep their types and values; a row that fails has its values in its error."""
    out = tmp_path / "out.parquet"
    assert call(parquet(tmp_path / "in.parquet", COLUMNS, row_group_size=2), "-o", str(out))[0] == 1
    made, given = pq.read_table(out), pa.table(COLUMNS)
    carried = [name for name in COLUMNS if name != "html"]
    assert made.column_names == [*carried, "article", "error"]
    for name in carried:
        assert made.schema.field(name).type == given.schema.field(name).type
        assert (
            made.column(name)
            .slice(0, 2)
            .cast(pa.string() if name == "score" else made.column(name).type)
            .equals(given.column(name).slice(0, 2).cast(pa.string() if name == "score" else made.column(name).type))
        )
    assert made.column("article").to_pylist() == [cleaner.clean(html(n)).text for n in (1, 2)] + [None]
    record_of_error = json.loads(made.column("error").to_pylist()[2]["record"])
    assert (record_of_error["id"], record_of_error["price"]) == (3, "1.50")


def test_pages_may_stay_in_parquet(call: Call, tmp_path: Path) -> None:
    """`--keep-page` carries the column of pages as well."""
    source = parquet(tmp_path / "in.parquet", {"html": [html(1)], "n": [1]})
    call(source, "-o", str(tmp_path / "out.parquet"), "--keep-page")
    (made,) = rows(tmp_path / "out.parquet")
    assert (made["html"], made["n"], made["article"]) == (html(1), 1, cleaner.clean(html(1)).text)


def test_files_of_different_kinds_into_one(call: Call, tmp_path: Path) -> None:
    """JSON lines, WARC and Parquet may go into one Parquet file; a field that a record lacks is null."""
    one, two = tmp_path / "one.warc", tmp_path / "two.jsonl"
    one.write_bytes(warc(("text/html", html(0).encode()), packed=False))
    two.write_bytes(lines([{"id": "two", "html": html(1)}]))
    three = parquet(tmp_path / "three.parquet", {"id": ["three"], "html": [html(2)]})
    out = tmp_path / "out.parquet"
    assert call("--jsonl", str(one), str(two), three, "-o", str(out))[0] == 0
    made = rows(out)
    assert [row["id"] for row in made] == ["<urn:uuid:0>", "two", "three"]
    assert [row["status"] for row in made] == [200, None, None]
    assert [row["article"] for row in made] == [cleaner.clean(html(n)).text for n in range(3)]


def test_parquet_of_all_types_and_json_lines_into_one(call: Call, tmp_path: Path) -> None:
    """What JSON has no type for is text there as well: days, times, decimals, bytes."""
    columns = {name: column[:2] for name, column in COLUMNS.items()}
    columns["hour"] = pa.array([datetime.time(7, 30), None], pa.time64("us"))
    source, other, out = parquet(tmp_path / "in.parquet", columns), tmp_path / "a.jsonl", tmp_path / "out.parquet"
    other.write_bytes(lines([{"html": html(1), "day": "2026-11-26"}]))
    assert call("--jsonl", source, str(other), "-o", str(out))[0] == 0
    first, second, third = rows(out)
    assert (first["day"], first["hour"], first["price"]) == ("2026-11-25", "07:30:00", "1.50")
    assert (json.loads(first["raw"]), second["raw"], third["raw"]) == ({"base64": "/w=="}, "text", None)
    assert (first["seen"], third["day"]) == ("2026-11-25T07:00:00+00:00", "2026-11-26")


def test_a_column_called_error_in_parquet(call: Call, tmp_path: Path) -> None:
    """Failures need a column `error`: where one is carried, that is said before the run, and with --failures it goes along."""
    source = parquet(tmp_path / "in.parquet", {"html": [html(1), ""], "error": ["none", "some"]})
    out, failures = tmp_path / "out.parquet", tmp_path / "failures.jsonl"
    code, _, err = call(source, "-o", str(out))
    assert (code, err.count("\n")) == (2, 1)
    assert "column 'error'" in err and "--failures" in err
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]
    assert call(source, "-o", str(out), "--failures", str(failures))[0] == 1
    assert pq.read_table(out).column("error").to_pylist() == ["none"]


def test_parquet_files_that_differ(call: Call, tmp_path: Path) -> None:
    """Two Parquet files with different columns don't go into one: wrong usage, that names them."""
    one = parquet(tmp_path / "one.parquet", {"html": [html(1)], "n": [1]})
    two = parquet(tmp_path / "two.parquet", {"html": [html(1)], "n": ["1"]})
    code, _, err = call(one, two, "-o", str(tmp_path / "out.parquet"))
    assert code == 2
    assert one in err
    assert two in err


MISFITS: dict[str, Any] = {
    "another type": {"id": "seven"},
    "a new field": {"id": 7, "unheard": 1},
    "a fraction": {"id": 7.5},
    "a large number": {"id": 1 << 70},
    "half a letter": {"id": 7, "url": "\ud800"},
    "an object": {"id": {"n": 7}},
    "true": {"id": True},
}


@pytest.mark.parametrize("misfit", MISFITS)
def test_records_that_do_not_fit(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, misfit: str) -> None:
    """Once the first records have given the columns, one that doesn't fit into them is a failure, and isn't lost."""
    monkeypatch.setattr(Parts, "every", 2)
    bad = {"html": html(3), **MISFITS[misfit]}
    out, failures = tmp_path / "out.parquet", tmp_path / "failures.jsonl"
    data = lines([record(1), record(2)]) + json.dumps(bad).encode() + b"\n" + lines([record(4)])
    code, _, err = call("--jsonl", "-o", str(out), "--failures", str(failures), data=data)
    assert code == 1
    assert "1 column" in err
    (failure,) = read_lines(failures)
    assert (failure["line"], failure["kind"], failure["record"]) == (3, "column", bad)
    assert [row["id"] for row in rows(out)] == [1, 2, 4]


def test_texts_that_arrow_cannot_hold(call: Call, tmp_path: Path) -> None:
    """A field with half of a surrogate pair is a failure where it should go into Parquet; an article never has one."""
    data = b'{"html": "A line \\ud800 of text that is long enough to be an article of its own, perhaps.", "note": "\\ud800"}\n'
    assert call("--jsonl", "-o", str(tmp_path / "out.parquet"), data=data)[0] == 1
    assert rows(tmp_path / "out.parquet")[0]["error"]["kind"] == "column"


def test_a_field_where_failures_would_stand(call: Call, tmp_path: Path) -> None:
    """A record with a field `error` needs another place for failures."""
    data = lines([record(1, error="none")])
    assert call("--jsonl", "-o", str(tmp_path / "out.parquet"), data=data)[0] == 1
    assert "--failures" in rows(tmp_path / "out.parquet")[0]["error"]["reason"]
    failures = str(tmp_path / "failures.jsonl")
    assert call("--jsonl", "-o", str(tmp_path / "two.parquet"), "--failures", failures, data=data)[0] == 0
    assert rows(tmp_path / "two.parquet")[0]["error"] == "none"


def test_parquet_without_records(call: Call, tmp_path: Path) -> None:
    """Without records the output is a Parquet file without rows."""
    assert call("--jsonl", "-o", str(tmp_path / "out.parquet"))[0] == 0
    assert pq.read_table(tmp_path / "out.parquet").column_names == ["article", "error"]


def test_row_groups_are_large(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parts of a run don't show in the file: its row groups are as large as readers like them."""
    monkeypatch.setattr(Parts, "every", 3)
    call("--jsonl", "-o", str(tmp_path / "out.parquet"), data=lines(record(n) for n in range(20)))
    file = pq.ParquetFile(tmp_path / "out.parquet")
    assert (file.num_row_groups, file.metadata.num_rows) == (1, 20)
    assert [row["id"] for row in rows(tmp_path / "out.parquet")] == list(range(20))
    assert all(not field.metadata for field in pq.read_schema(tmp_path / "out.parquet"))


# ── what isn't installed ──


@pytest.mark.parametrize(
    ("name", "option", "library", "extra"),
    [
        ("in.warc.gz", "", "warcio", "warc"),
        ("in.parquet", "", "pyarrow", "arrow"),
        ("in.jsonl", "out.parquet", "pyarrow", "arrow"),
        pytest.param(
            "in.jsonl.zst",
            "",
            "backports.zstd",
            "zstd",
            marks=pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python has it"),
        ),
        pytest.param(
            "in.jsonl",
            "out.jsonl.zst",
            "backports.zstd",
            "zstd",
            marks=pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python has it"),
        ),
    ],
)
def test_what_is_missing(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, option: str, library: str, extra: str
) -> None:
    """A library that isn't installed is named, with the extra that brings it; exit code 2, and nothing is written."""
    (tmp_path / name).write_bytes(lines([record(1)]))
    for module in [module for module in sys.modules if f"{module}.".startswith(f"{library}.")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, library, None)
    output = ["-o", str(tmp_path / option)] if option else []
    code, out, err = call("--jsonl", str(tmp_path / name), *output)
    assert (code, out) == (2, "")
    assert err.startswith(f"cleaner: {library} isn't installed. Run: pip install 'article-cleaner[{extra}]'")
    assert [path.name for path in tmp_path.iterdir()] == [name]
