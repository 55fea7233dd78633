"""`cleaner report`: pages in, one file out."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from cleaner.cli import main
from cleaner.cli import report as command
from samples import story

PDF = "this is a PDF document"
DATA = re.compile('<script type="application/json" id="[^"]*">(.*?)</script>')


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two pages and a file that is none."""
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_text(story("en"), "utf-8")
    Path("ru.txt").write_text(story("ru"), "utf-8")
    Path("file.pdf").write_bytes(b"%PDF-1.7")
    return tmp_path


def names_in(report: str) -> list[str]:
    """The files whose pages a report shows."""
    names = re.findall(r'"name": "([^":]*)', Path(report).read_text("utf-8"))
    return list(dict.fromkeys(name for name in names if name.endswith((".txt", ".html"))))


def test_a_file_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report goes into the file that -o names, and nothing is printed."""
    assert main(["report", "en.txt", "ru.txt", "-o", "report.html"]) == 0
    page = (folder / "report.html").read_text("utf-8")
    assert page.startswith("<!doctype html>") and "Паром на остров" in page and '"name": "en.txt"' in page
    assert capsys.readouterr() == ("", "")


def test_without_a_file_it_is_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without -o the report goes to standard output, as other results do."""
    assert main(["report", "en.txt"]) == 0
    assert capsys.readouterr().out.endswith("</html>\n")


def test_a_terminal_gets_no_report(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal, a file is asked for."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert main(["report", "en.txt"]) == 2
    out, err = capsys.readouterr()
    assert out == "" and "-o report.html" in err


def test_what_fails_is_said_and_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files that can't be read or cleaned are named in the report and on standard error; the others are there."""
    assert main(["report", "file.pdf", "missing.html", "en.txt", "-o", "report.html"]) == 1
    page = (folder / "report.html").read_text("utf-8")
    err = capsys.readouterr().err
    for words in (PDF, "No such file or directory"):
        assert words in page and words in err
    assert "Ferry to the island" in page


def test_options_are_those_of_cleaning(folder: Path) -> None:
    """Pages are cleaned with the options that are given."""
    Path("lyon.txt").write_text(story("en") + "\n\nShare this article", "utf-8")
    assert (
        main(["report", "lyon.txt", "-o", "all.html"])
        == main(["report", "lyon.txt", "--keep", "share", "-o", "kept.html"])
        == 0
    )
    assert '"reason": "share"' in Path("all.html").read_text("utf-8")
    assert '"reason": "share"' not in Path("kept.html").read_text("utf-8")


@pytest.mark.parametrize("records", [[], ["--jsonl"]], ids=["pages", "records"])
def test_a_folder_stands_for_its_pages(folder: Path, capsys: pytest.CaptureFixture[str], records: list[str]) -> None:
    """The pages of a folder, and of folders in it, are shown; other files are counted, and the report of last time isn't read."""
    Path("may").mkdir()
    Path("may/ru.html").write_text(f"<p>{story('ru')}</p>", "utf-8")
    for _ in range(2):
        assert main(["report", *records, ".", "-o", "report.html"]) == 0
        assert capsys.readouterr() == ("", "cleaner: 1 other file left out\n")
    assert names_in("report.html") == ["en.txt", "ru.txt", str(Path("may/ru.html"))]


def test_patterns_stand_for_files(folder: Path) -> None:
    """A pattern that the shell leaves as it is stands for the files that fit."""
    assert main(["report", "*.txt", "-o", "report.html"]) == 0
    assert names_in("report.html") == ["en.txt", "ru.txt"]


def test_a_folder_without_pages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder in which no page is found is wrong usage, and nothing is read or written."""
    Path("pictures").mkdir()
    Path("pictures/harbour.png").write_bytes(b"")
    assert main(["report", "pictures", "-o", "report.html"]) == 2
    assert capsys.readouterr().err.startswith("cleaner: no page is in pictures, by the names of files.")
    assert not Path("report.html").exists()


@pytest.mark.parametrize("arguments", [["--balance", "7"], ["--languages", "missing"], ["--unknown"]])
def test_misuse(folder: Path, arguments: list[str]) -> None:
    """An option that doesn't exist, or has a bad value, is wrong usage, and nothing is written."""
    try:
        code = main(["report", "en.txt", *arguments, "-o", "report.html"])
    except SystemExit as end:
        code = int(end.code or 0)
    assert code == 2
    assert not Path("report.html").exists()


def test_an_address_is_for_pages(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One address can't be that of many records: as for `cleaner` itself, that is wrong usage."""
    with pytest.raises(SystemExit) as end:
        main(["report", "--jsonl", "en.txt", "--url", "https://example.org/1", "-o", "report.html"])
    assert end.value.code == 2 and "--url is for single pages" in capsys.readouterr().err
    assert not Path("report.html").exists()


def test_what_is_missing(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that a file needs and that isn't installed is named; nothing is written."""
    Path("pages.warc").write_bytes(b"")
    monkeypatch.setitem(sys.modules, "warcio", None)
    assert main(["report", "pages.warc", "-o", "report.html"]) == 2
    assert capsys.readouterr().err.startswith("cleaner: warcio isn't installed. Run: pip install")
    assert not Path("report.html").exists()


def test_a_file_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the report can't be written, that is said in words; it is wrong usage, as for records and for `learn`."""
    assert main(["report", "en.txt", "-o", "missing/report.html"]) == 2
    assert "can't be written" in capsys.readouterr().err


def test_a_page_is_not_overwritten_while_it_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report can't go into one of its pages: they would be lost."""
    before = Path("en.txt").read_bytes()
    for arguments in (["ru.txt", "en.txt"], ["--jsonl", "./en.txt"]):
        assert main(["report", *arguments, "-o", "en.txt"]) == 2
        assert "en.txt would be overwritten while it is read" in capsys.readouterr().err
    assert Path("en.txt").read_bytes() == before


def test_ctrl_c(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever ends it is told that what stands in the file is a part."""

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "clean_with", stopped)
    assert main(["report", "en.txt", "-o", "report.html"]) == 130
    assert capsys.readouterr().err == "cleaner: interrupted; the report isn't whole\n"


class TestRecords:
    """Pages may come as records, read as `cleaner --jsonl` reads them."""

    @pytest.fixture(autouse=True)
    def records(self, folder: Path) -> None:
        """Three records, the second of which has no page."""
        lines = [
            {"id": 1, "page": story("en"), "link": "https://example.org/1"},
            {"id": 2},
            {"id": 3, "page": story("ru")},
        ]
        Path("pages.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")

    def test_each_record_is_a_page(self, capsys: pytest.CaptureFixture[str]) -> None:
        """A page is called by the file and the number of its record, and has the address of its field."""
        command = ["report", "--jsonl", "--field", "page", "--url-field", "link", "pages.jsonl", "-o", "report.html"]
        assert main(command) == 1
        data = [json.loads(text) for text in DATA.findall(Path("report.html").read_text("utf-8"))]
        assert [page["name"] for page in data[:3]] == ["pages.jsonl:1", "pages.jsonl:2", "pages.jsonl:3"]
        assert data[0]["url"] == "https://example.org/1"
        assert "no field 'page'" in data[1]["error"] and data[1]["error"] in capsys.readouterr().err
        assert data[2]["title"].startswith("Паром")

    def test_the_first_pages_only(self) -> None:
        """With --limit, no more records are read than are shown."""
        with Path("pages.jsonl").open("a", encoding="utf-8") as file:
            file.write("no JSON\n" * 5)
        assert main(["report", "--jsonl", "--field", "page", "--limit", "1", "pages.jsonl", "-o", "report.html"]) == 0
        assert len(DATA.findall(Path("report.html").read_text("utf-8"))) == 2  # the page, and the index

    def test_a_missing_file_is_wrong_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        """As for `cleaner --jsonl`, nothing is written then."""
        assert main(["report", "--jsonl", "missing.jsonl", "-o", "report.html"]) == 2
        assert "missing.jsonl" in capsys.readouterr().err
        assert not Path("report.html").exists()

    def test_the_limit_is_a_number(self) -> None:
        """A limit that is none is wrong usage."""
        with pytest.raises(SystemExit):
            main(["report", "--limit", "0", "en.txt"])
