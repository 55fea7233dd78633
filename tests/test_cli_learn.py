"""`cleaner learn` and `cleaner --memory`: records in, a memory out, and articles that it has a say in."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from calls import Call
from cleaner import SiteMemory, clean
from cleaner.cli import main
from cleaner.stream.packing import zstd
from record_samples import lines, parquet, warc
from test_site_memory import ABOUT, learnt, page, url

PAGES = {url(n): page("en", n, ABOUT["en"]) for n in range(8)}
RECORDS = [{"id": n, "url": address, "text": text} for n, (address, text) in enumerate(PAGES.items())]
FIELDS = ["--field", "text"]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple]:
    """Run the command line in a folder of its own: (exit code, standard output, standard error)."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(list(arguments))
        except SystemExit as stop:
            code = int(stop.code or 0)
        return code, *capsys.readouterr()

    return call


def test_learn(run: Callable[..., tuple], tmp_path: Path) -> None:
    """Records are learnt as `SiteMemory.learn` learns them, and a summary is told."""
    Path("pages.jsonl").write_bytes(lines(RECORDS))
    code, out, err = run("learn", "pages.jsonl", *FIELDS, "-o", "memory.db")
    assert (code, out) == (0, "")
    assert "8 in, 8 learnt, 0 failed; memory.db knows 8 pages of 1 site" in err
    assert SiteMemory.load("memory.db") == learnt(PAGES)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["memory.db", "pages.jsonl"]


def test_memory(run: Callable[..., tuple]) -> None:
    """`--memory FILE` is the option `memory`, for records by their own addresses and for a page by --url."""
    memory = learnt(PAGES)
    memory.save("memory.db")
    Path("pages.jsonl").write_bytes(lines(RECORDS))
    Path("page.txt").write_text(PAGES[url(3)], "utf-8")
    expected = [clean(text, address, memory=memory).text for address, text in PAGES.items()]
    assert all(ABOUT["en"] not in text for text in expected)
    code, out, _ = run("--jsonl", *FIELDS, "--memory", "memory.db", "--quiet", "pages.jsonl")
    assert code == 0
    assert [json.loads(line)["article"] for line in out.splitlines()] == expected
    assert run("--memory", "memory.db", "--url", url(3), "page.txt")[1:] == (expected[3] + "\n", "")
    assert "page.txt: the memory says nothing" in run("--memory", "memory.db", "page.txt")[2]
    explained = run("--memory", "memory.db", "--url", url(3), "--explain", "page.txt")[1]
    assert "boilerplate: stands on 7 of 7 other pages of this site (SiteMemory)" in explained


@pytest.mark.parametrize("more", [[], ["--workers", "2"]], ids=" ".join)
def test_records_without_an_address_are_told_of(more: list[str], run: Callable[..., tuple]) -> None:
    """A memory can't know them; that is said once, at the end."""
    learnt(PAGES).save("memory.db")
    without = [{**record, "url": None} for record in RECORDS[:2]]
    for records, said in (([*without, RECORDS[2]], "2 records have no url"), (without[:1], "1 record has no url")):
        Path("pages.jsonl").write_bytes(lines(records))
        code, _, err = run("--jsonl", *FIELDS, "--memory", "memory.db", *more, "pages.jsonl")
        assert code == 0
        assert err.count(f"{said}: the memory says nothing of ") == 1
        assert "no url" not in run("--jsonl", *FIELDS, *more, "pages.jsonl")[2]


def test_memory_in_workers_and_after_an_interruption(run: Callable[..., tuple]) -> None:
    """Workers have the memory too, and a run doesn't go on with another one."""
    memory = learnt(PAGES)
    memory.save("memory.db")
    SiteMemory().save("other.db")
    Path("pages.jsonl").write_bytes(lines(RECORDS))
    given = ("--jsonl", *FIELDS, "--quiet", "pages.jsonl", "-o", "out.jsonl", "--resume")
    assert run(*given, "--memory", "memory.db", "--workers", "2")[0] == 0
    articles = [json.loads(line)["article"] for line in Path("out.jsonl").read_text("utf-8").splitlines()]
    assert articles == [clean(text, address, memory=memory).text for address, text in PAGES.items()]
    code, _, err = run(*given, "--memory", "other.db")
    assert code == 2
    assert "memory was" in err


@pytest.mark.parametrize("form", ["jsonl.gz", "jsonl.zst", "warc.gz", "parquet"])
def test_what_it_reads(form: str, run: Callable[..., tuple]) -> None:
    """It reads what the filter for pipelines reads."""
    records = [{"url": address, "html": f"<p>{text}"} for address, text in PAGES.items()]
    path = Path(f"pages.{form}")
    if form == "jsonl.gz":
        path.write_bytes(gzip.compress(lines(records)))
    elif form == "jsonl.zst":
        path.write_bytes(zstd().compress(lines(records)))
    elif form == "parquet":
        parquet(path, {name: [record[name] for record in records] for name in ("url", "html")})
    else:
        path.write_bytes(warc(*(("text/html", record["html"].encode()) for record in records)))
    assert run("learn", path.name, "-o", "memory.db", "--quiet") == (0, "", "")
    assert SiteMemory.load("memory.db").sites == {"example.org": 8}


def test_parts_are_merged(run: Callable[..., tuple]) -> None:
    """Memories learnt in parts are put together, with pages or without; limits hold."""
    Path("1.jsonl").write_bytes(lines(RECORDS[:4]))
    Path("2.jsonl").write_bytes(lines(RECORDS[4:]))
    for part in "12":
        assert run("learn", f"{part}.jsonl", *FIELDS, "-o", f"{part}.db")[0] == 0
    assert run("learn", "--memory", "1.db", "--memory", "2.db", "-o", "all.db", "--quiet") == (0, "", "")
    assert SiteMemory.load("all.db") == learnt(PAGES)
    assert run("learn", "2.jsonl", *FIELDS, "--memory", "1.db", "-o", "1.db", "--quiet")[0] == 0
    assert SiteMemory.load("1.db") == learnt(PAGES)
    assert run("learn", "--memory", "all.db", "--pages-a-site", "3", "-o", "few.db", "--quiet")[0] == 0
    assert SiteMemory.load("few.db").sites == {"example.org": 3}


def test_records_that_fail(run: Callable[..., tuple]) -> None:
    """A record that can't be learnt is told with its place; the others are learnt, and the exit code is 1."""
    broken = [b"{nonsense\n", b'{"text": "It rained in Lyon."}\n', b'{"url": "https://example.org/x", "text": ""}\n']
    Path("pages.jsonl").write_bytes(lines(RECORDS) + b"".join(broken))
    code, _, err = run("learn", "pages.jsonl", *FIELDS, "-o", "memory.db")
    assert code == 1
    assert "pages.jsonl, record 9: this line is no JSON" in err
    assert (
        "pages.jsonl, record 10: the record has no address in the field 'url'. Name another one by --url-field." in err
    )
    assert "pages.jsonl, record 11: this is an empty page" in err
    assert "11 in, 8 learnt, 3 failed (1 json, 1 url, 1 empty)" in err
    assert SiteMemory.load("memory.db") == learnt(PAGES)


def test_a_memory_is_not_lost_to_records_that_all_fail(run: Callable[..., tuple]) -> None:
    """Where nothing could be learnt, what stands in the file of -o stays."""
    learnt(PAGES).save("memory.db")
    Path("pages.jsonl").write_bytes(lines(RECORDS))
    code, _, err = run("learn", "pages.jsonl", "-o", "memory.db")  # the field isn't called html
    assert code == 1
    assert "8 in, 0 learnt, 8 failed (8 field); memory.db isn't written" in err
    assert SiteMemory.load("memory.db") == learnt(PAGES)


def test_the_memory_takes_no_input_s_place(run: Callable[..., tuple]) -> None:
    """The pages that are learnt can't be the file that the memory goes into."""
    Path("pages.jsonl").write_bytes(lines(RECORDS))
    code, _, err = run("learn", "pages.jsonl", *FIELDS, "-o", "./pages.jsonl")
    assert (code, err) == (2, "cleaner: ./pages.jsonl would be overwritten while it is read. Write to another file.\n")
    assert Path("pages.jsonl").read_bytes() == lines(RECORDS)


def test_misuse(run: Callable[..., tuple]) -> None:
    """Wrong usage is exit code 2, and writes nothing."""
    Path("pages.jsonl").write_bytes(lines(RECORDS))
    Path("no.db").write_text("no memory", "utf-8")
    for arguments, said in [
        (["learn", "pages.jsonl"], "-o"),
        (["learn", "missing.jsonl", "-o", "memory.db"], "missing.jsonl"),
        (["learn", "pages.jsonl", "--memory", "no.db", "-o", "memory.db"], "another kind of file"),
        (["learn", "pages.jsonl", "--most-pages", "0", "-o", "memory.db"], "most_pages=0"),
        (["--memory", "no.db", "pages.jsonl"], "another kind of file"),
        (["report", "--memory", "no.db", "pages.jsonl", "-o", "report.html"], "another kind of file"),
        (["--jsonl", "--memory", "missing.db", "pages.jsonl"], "can't be read"),
    ]:
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert said in err
        assert not Path("memory.db").exists()


@pytest.mark.parametrize("name", ["страница.html", "page.htm.gz", "pages"])
def test_pages_and_folders_are_no_records(call: Call, tmp_path: Path, name: str) -> None:
    """A page doesn't say which site it is of: one message says what is needed instead, and nothing is written."""
    if name == "pages":
        (tmp_path / name).mkdir()
    code, out, err = call("learn", str(tmp_path / name), "-o", str(tmp_path / "memory.db"))
    assert (code, out) == (2, "")
    assert err.startswith(f"cleaner: {tmp_path / name} ") and len(err.splitlines()) == 1
    assert '{"url": ' in err
    assert not (tmp_path / "memory.db").exists()
