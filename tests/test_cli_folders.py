"""Folders of pages on the command line: a file for each page, or a record; and that no file is lost over it."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

import cleaner
from calls import Call
from cleaner.stream.folders import Found, files_for
from cleaner.stream.run import _Run
from record_samples import html, read_lines

ENGLISH, RUSSIAN, GERMAN, JAPANESE, ARABIC = range(5)  # the languages of the pages, by their number


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of pages with folders in it, pages of several languages, one of them bad, and files that are no pages."""
    monkeypatch.chdir(tmp_path)
    pages = Path("pages")
    for name, text in {
        "en.html": html(ENGLISH),
        "ru.htm": html(RUSSIAN),
        "2024/ja.html": html(JAPANESE),
        "2024/may/ar.xhtml": html(ARABIC),
        "2024/may/view.php?id=3": html(GERMAN),
        "bad.html": "",
        "style.css": "p { color: red }",
        ".hidden.html": html(0),
        ".git/page.html": html(0),
    }.items():
        (pages / name).parent.mkdir(parents=True, exist_ok=True)
        (pages / name).write_text(text, "utf-8")
    return pages


def files_in(path: str | Path) -> dict[str, str]:
    """What the files of a folder hold, by their place in it."""
    return {
        file.relative_to(path).as_posix(): file.read_text("utf-8")
        for file in sorted(Path(path).rglob("*"))
        if file.is_file()
    }


# ── a file for each page ──


@pytest.mark.parametrize("workers", [(), ("--workers", "2", "--timeout", "60")], ids=["here", "in workers"])
def test_a_file_for_each_page(call: Call, folder: Path, workers: tuple[str, ...]) -> None:
    """Each page's article goes into a file where the page lies in its folder; a bad page costs none of the others."""
    code, out, err = call("pages/", "--output-dir", "out", *workers)
    assert (code, out) == (1, "")
    assert files_in("out") == {
        "en.txt": cleaner.clean(html(ENGLISH)).text + "\n",
        "ru.txt": cleaner.clean(html(RUSSIAN)).text + "\n",
        "2024/ja.txt": cleaner.clean(html(JAPANESE)).text + "\n",
        "2024/may/ar.txt": cleaner.clean(html(ARABIC)).text + "\n",
        "2024/may/view.php?id=3.txt": cleaner.clean(html(GERMAN)).text + "\n",
    }
    failure, summary = err.splitlines()
    assert failure == f"cleaner: {folder / 'bad.html'}: this is an empty page. Give HTML or text."
    assert summary.startswith("cleaner: 6 in, 5 cleaned, 1 failed (1 empty); ")
    assert summary.endswith("; 1 other file left out")


@pytest.mark.parametrize(
    ("form", "suffix"), [("text", "txt"), ("markdown", "md"), ("html", "html"), ("tei", "xml"), ("json", "json")]
)
def test_the_format_gives_the_ending(call: Call, folder: Path, form: str, suffix: str) -> None:
    """The ending of the files says what they hold; they hold what the command prints for one page."""
    code, _, _ = call("pages/en.html", "pages/2024/ja.html", "--format", form, "--output-dir", "out", "--quiet")
    assert code == 0
    made = files_in("out")
    assert set(made) == {f"en.{suffix}", f"2024/ja.{suffix}"}
    _, printed, _ = call("pages/2024/ja.html", "--format", form)
    text = made[f"2024/ja.{suffix}"]
    assert json.loads(text) == json.loads(printed) if form == "json" else text == printed


def test_options_of_pages(call: Call, folder: Path) -> None:
    """The options for pages hold for each, `--url` included."""
    page = "<main><p>It rained in <a href=/lyon>Lyon</a> for a whole day, and the river rose by two metres."
    Path("a.html").write_text(page, "utf-8")
    call("a.html", "--output-dir", "out", "-f", "markdown", "--links", "--url", "https://example.org/x", "--quiet")
    assert "[Lyon](https://example.org/lyon)" in files_in("out")["a.md"]
    call("pages/ru.htm", "--output-dir", "out", "--title", "--quiet")
    assert files_in("out")["ru.txt"] == cleaner.clean(html(RUSSIAN), title=True).text + "\n"


def test_several_folders(call: Call, folder: Path) -> None:
    """Of several folders and files, places are kept from the folder that holds all of them; each page counts once."""
    Path("other").mkdir()
    Path("other/en.html").write_text(html(ENGLISH), "utf-8")
    code, _, err = call("pages/2024", "other", "other/en.html", "pages/../other/en.html", "--output-dir", "out")
    assert code == 0
    assert "4 in, 4 cleaned" in err
    assert set(files_in("out")) == {
        "other/en.txt",
        "pages/2024/ja.txt",
        "pages/2024/may/ar.txt",
        "pages/2024/may/view.php?id=3.txt",
    }


def test_compressed_pages(call: Call, folder: Path) -> None:
    """A compressed page is unpacked; one that isn't what its name says is a failure."""
    Path("z").mkdir()
    Path("z/ja.html.gz").write_bytes(gzip.compress(html(JAPANESE).encode()))
    Path("z/torn.html.gz").write_bytes(gzip.compress(html(RUSSIAN).encode())[:-20])
    code, _, err = call("z", "--output-dir", "out")
    assert code == 1
    assert files_in("out") == {"ja.txt": cleaner.clean(html(JAPANESE)).text + "\n"}
    assert "torn.html.gz: the file breaks off" in err


@pytest.mark.parametrize("pattern", ["pages/**/*.html", "pages/2024/j?.html"])
def test_patterns(call: Call, folder: Path, pattern: str) -> None:
    """A pattern that the shell left as it is stands for the files that fit."""
    _, _, err = call(pattern, "--output-dir", "out")
    assert "ja.txt" in "".join(files_in("out"))
    _, out, _ = call(pattern)
    assert cleaner.clean(html(JAPANESE)).text in out
    code, _, err = call("pages/*.nothing")
    assert (code, err) == (1, "cleaner: pages/*.nothing: No such file or directory\n")
    Path("[1].html").write_text(html(RUSSIAN), "utf-8")
    assert call("[1].html")[1] == cleaner.clean(html(RUSSIAN)).text + "\n"


def test_pages_that_would_share_a_file(call: Call, folder: Path) -> None:
    """Pages that differ only in their endings keep their whole names, and so do those that differ only in capitals."""
    for name in ("ru.html", "EN.txt"):
        (folder / name).write_text(html(ARABIC), "utf-8")
    call("pages", "--output-dir", "out")
    made = files_in("out")
    assert {"ru.htm.txt", "ru.html.txt", "en.html.txt", "EN.txt.txt", "2024/ja.txt"} <= set(made)
    assert made["ru.htm.txt"] == cleaner.clean(html(RUSSIAN)).text + "\n"
    assert made["ru.html.txt"] == cleaner.clean(html(ARABIC)).text + "\n"


def test_no_two_pages_share_a_file() -> None:
    """Not even where the whole name of one is what another would be called."""
    names = ("a.html", "a.htm", "a.html.txt", "a.html.txt.html", "a")
    files = files_for(Found({name: Path("/p", name) for name in names}, root=Path("/p")), Path("o"), ".txt")
    assert len(set(files.values())) == len(names)


# ── nothing is lost ──


def test_files_that_are_there(call: Call, folder: Path) -> None:
    """What is there already isn't overwritten, unless that is asked for; nothing is written before that is known."""
    Path("out").mkdir()
    Path("out/ru.txt").write_text("mine", "utf-8")
    code, _, err = call("pages", "--output-dir", "out")
    assert code == 2
    assert err.startswith(f"cleaner: {Path('out/ru.txt')} is there already.")
    assert "--resume" in err and "--overwrite" in err
    assert files_in("out") == {"ru.txt": "mine"}
    call("pages", "--output-dir", "out", "--overwrite")
    assert files_in("out")["ru.txt"] == cleaner.clean(html(RUSSIAN)).text + "\n"


def test_resume_leaves_out_what_is_done(call: Call, folder: Path) -> None:
    """`--resume` leaves pages out that have their file, and tries again what failed, or came since."""
    Path("out").mkdir()
    Path("out/ru.txt").write_text("mine", "utf-8")
    code, _, err = call("pages", "--output-dir", "out", "--resume")
    assert code == 1
    assert "5 in, 4 cleaned, 1 failed" in err
    assert "; 1 page has its file already" in err
    assert files_in("out")["ru.txt"] == "mine"
    (folder / "bad.html").write_text(html(GERMAN), "utf-8")
    code, _, err = call("pages", "--output-dir", "out", "--resume")
    assert code == 0
    assert "1 in, 1 cleaned, 0 failed" in err
    assert "; 5 pages have their files already" in err
    assert files_in("out")["bad.txt"] == cleaner.clean(html(GERMAN)).text + "\n"


def test_an_interrupted_run_goes_on(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a run is interrupted, whole files stay and nothing else; `--resume` does the others."""
    write, left = _Run._write, 2

    def write_two(run: _Run, result: object) -> None:
        nonlocal left
        if not left:
            raise KeyboardInterrupt
        left -= 1
        write(run, result)  # type: ignore[arg-type]

    monkeypatch.setattr(_Run, "_write", write_two)
    (folder / "bad.html").unlink()
    code, _, err = call("pages", "--output-dir", "out")
    assert code == 130
    assert "interrupted; --resume goes on from here" in err
    assert len(files_in("out")) == 2
    monkeypatch.setattr(_Run, "_write", write)
    code, _, err = call("pages", "--output-dir", "out", "--resume")
    assert code == 0
    assert "3 in, 3 cleaned" in err
    assert len(files_in("out")) == 5


@pytest.mark.parametrize("overwrite", [(), ("--overwrite",), ("--resume",)])
def test_a_page_is_never_overwritten(call: Call, folder: Path, overwrite: tuple[str, ...]) -> None:
    """Where an article's file would be the page, or another page, nothing is written."""
    (folder / "ru.html").write_text(html(GERMAN), "utf-8")
    before = files_in("pages")
    for arguments in (
        ("pages/en.html", "-f", "html"),
        ("pages/ru.htm", "pages/ru.html.html", "pages/ru.html", "-f", "html"),
    ):
        code, _, err = call(*arguments, "--output-dir", "pages", *overwrite)
        assert (code, files_in("pages")) == (2, before)
        assert "would be overwritten" in err


def test_articles_among_their_pages(call: Call, folder: Path) -> None:
    """A folder isn't mixed with the articles of its pages, which the next run would take for pages; named files may be."""
    before = files_in("pages")
    code, _, err = call("pages", "--output-dir", "pages/")
    assert (code, files_in("pages")) == (2, before)
    assert "Name another folder" in err
    code, _, _ = call("pages/en.html", "--output-dir", "pages", "--quiet")
    assert code == 0
    assert set(files_in("pages")) == {*before, "en.txt"}


def test_a_folder_of_articles_in_the_folder_of_pages(call: Call, folder: Path) -> None:
    """A folder of articles among the pages isn't one of pages, however often that is run."""
    call("pages", "--output-dir", "pages/out")
    made = files_in("pages/out")
    _, _, err = call("pages", "--output-dir", "pages/out", "--overwrite")
    assert "6 in, 5 cleaned" in err
    assert files_in("pages/out") == made


@pytest.mark.skipif(os.name != "posix", reason="other systems have other rules for names")
def test_a_file_that_cannot_be_written(call: Call, folder: Path) -> None:
    """A file that the disk doesn't take fails its page alone."""
    long = "a" * 253
    (folder / long).write_text(html(ENGLISH), "utf-8")
    code, _, err = call("pages", "--output-dir", "out", "--quiet")
    assert code == 1
    assert f"{long}.txt can't be written: File name too long" in err
    assert len(files_in("out")) == 5


# ── failures ──


def test_failures_file(call: Call, folder: Path) -> None:
    """`--failures` takes the failures, in a form that `cleaner --jsonl` tries again."""
    code, _, err = call("pages", "missing.html", "--output-dir", "out", "--failures", "failed.jsonl", "--quiet")
    assert (code, err) == (1, "")
    bad, missing = read_lines(Path("failed.jsonl"))
    assert (bad["file"], bad["kind"]) == (str(folder / "bad.html"), "empty")
    assert bad["record"] == {"source": str(folder / "bad.html"), "html": ""}
    assert (missing["file"], missing["kind"], missing["reason"]) == (
        "missing.html",
        "file",
        "No such file or directory",
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--output-dir", "out"), "standard input has no name"),
        (("pages", "-", "--output-dir", "out"), "standard input has no name"),
        (("pages", "--output-dir", "file"), "file is a file"),
        (("empty", "--output-dir", "out"), "no page is in empty"),
        (("pages", "--output-dir", "out", "--jsonl"), "leave one out"),
        (("pages", "--output-dir", "out", "-o", "x"), "leave one out"),
        (("pages", "--output-dir", "out", "--field", "x"), "leave one out"),
        (("pages", "--output-dir", "out", "--explain"), "leave out --output-dir"),
        (("pages.jsonl", "--output-dir", "out"), "holds records"),
        (("a.warc.gz", "--output-dir", "out"), "holds records"),
        (("pages", "--output-dir", "out", "--resume", "--overwrite"), "leave one out"),
        (("pages", "--overwrite"), "--overwrite is for --output-dir"),
        (("pages", "--workers", "2"), "or --output-dir for pages"),
        (("pages", "--output-dir", "out", "--failures", "out/en.txt"), "is the file of an article"),
        (("pages", "--output-dir", "out", "--failures", "pages/en.html"), "would be overwritten"),
        (("pages", "--output-dir", "out", "--balance", "2"), "balance=2.0 is not known"),
    ],
)
def test_wrong_usage(call: Call, folder: Path, arguments: tuple[str, ...], words: str) -> None:
    """What can't be done is said before anything is written."""
    Path("file").write_text("", "utf-8")
    Path("empty").mkdir()
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert not Path("out").exists()


def test_a_folder_without_a_place_for_its_articles(call: Call, folder: Path) -> None:
    """A folder where pages are expected is told how its pages are cleaned, and the other pages are."""
    code, out, err = call("pages", "pages/en.html")
    assert (code, out) == (1, cleaner.clean(html(ENGLISH)).text + "\n")
    assert err.startswith("cleaner: pages: this is a folder. Give --output-dir")


# ── a record for each page ──


def test_pages_as_records(call: Call, folder: Path) -> None:
    """With `--jsonl`, a file of HTML, or each page of a folder, is a record with its name in the field `source`."""
    Path("more.jsonl").write_text(json.dumps({"id": 7, "html": html(GERMAN)}), "utf-8")
    code, out, _ = call("--jsonl", "pages/ru.htm", "pages/2024", "more.jsonl")
    assert code == 0
    assert read_lines(out) == [
        {"source": "pages/ru.htm", "article": cleaner.clean(html(RUSSIAN)).text},
        {"source": str(Path("pages/2024/ja.html")), "article": cleaner.clean(html(JAPANESE)).text},
        {"source": str(Path("pages/2024/may/ar.xhtml")), "article": cleaner.clean(html(ARABIC)).text},
        {"source": str(Path("pages/2024/may/view.php?id=3")), "article": cleaner.clean(html(GERMAN)).text},
        {"id": 7, "article": cleaner.clean(html(GERMAN)).text},
    ]


def test_bad_pages_as_records(call: Call, folder: Path) -> None:
    """A bad page is a failure in its place, with the name of its file."""
    code, out, err = call("--jsonl", "pages", "--keep-page", "--format", "json")
    assert code == 1
    (failure,) = [line["error"] for line in read_lines(out) if "error" in line]
    assert (failure["file"], failure["kind"]) == (str(folder / "bad.html"), "empty")
    assert [line["html"] for line in read_lines(out) if line.get("source") == str(folder / "ru.htm")] == [html(RUSSIAN)]
    assert err.endswith("; 1 other file left out\n")


def test_pages_as_records_go_on(call: Call, folder: Path) -> None:
    """They go into one file, and on after an interruption, as other records do."""
    arguments = ("--jsonl", "pages", "-o", "out.jsonl", "--failures", "failed.jsonl", "--resume")
    code, _, _ = call(*arguments)
    made = Path("out.jsonl").read_bytes()
    assert (code, len(read_lines(made))) == (1, 5)
    code, _, err = call(*arguments)
    assert (code, Path("out.jsonl").read_bytes()) == (1, made)
    assert "is complete already" in err
