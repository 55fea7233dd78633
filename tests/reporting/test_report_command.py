"""`cleaner report`: pages in, one file out."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleaner.cli import main
from samples import story

PDF = "this is a PDF document"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two pages and a file that is none."""
    monkeypatch.chdir(tmp_path)
    Path("en.txt").write_text(story("en"), "utf-8")
    Path("ru.txt").write_text(story("ru"), "utf-8")
    Path("file.pdf").write_bytes(b"%PDF-1.7")
    return tmp_path


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


@pytest.mark.parametrize("arguments", [["--balance", "7"], ["--languages", "missing"], ["--unknown"]])
def test_misuse(folder: Path, arguments: list[str]) -> None:
    """An option that doesn't exist, or has a bad value, is wrong usage, and nothing is written."""
    try:
        code = main(["report", "en.txt", *arguments, "-o", "report.html"])
    except SystemExit as end:
        code = int(end.code or 0)
    assert code == 2
    assert not Path("report.html").exists()


def test_a_file_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the report can't be written, that is said in words."""
    assert main(["report", "en.txt", "-o", "missing/report.html"]) == 1
    assert "can't be written" in capsys.readouterr().err
