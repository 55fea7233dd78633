"""The command line as a filter over records: what goes in, what comes out, what fails, and what people are told."""

from __future__ import annotations

import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

import cleaner
from calls import Call
from cleaner.stream import progress
from processes import children_of, is_alive, wait_until
from record_samples import BAD, cleaned, html, lines, parquet, read_lines, record, warc
from samples import STORIES, page

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and pipes")
COMMAND = [sys.executable, "-m", "cleaner", "--jsonl"]


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, bytes], str]:
    """Write a file, and give its name."""

    def write(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)

    return write


Write = Callable[[str, bytes], str]


# ── a record in, a record out ──


def test_a_record_a_line(call: Call) -> None:
    """Each line gives a line, in order: the page goes, the article comes last, the other fields stay as they are."""
    records = [record(n, tags=["a", {"b": None}], score=0.5) for n in range(7)]
    code, out, err = call("--jsonl", "--field", "html", data=lines(records))
    assert code == 0
    assert read_lines(out) == [cleaned(one) for one in records]
    assert list(read_lines(out)[0]) == ["id", "url", "depth", "tags", "score", "article"]
    assert STORIES["ru"][1] in out, "letters are written as they are"
    assert err.startswith("cleaner: 7 in, 7 cleaned, 0 failed")


def test_files_and_standard_input(call: Call, write: Write) -> None:
    """Files are read one after the other, and standard input where it is named, or nothing else is."""
    one, two = write("one.jsonl", lines([record(1)])), write("two.json", lines([record(2)]))
    _, out, _ = call("--jsonl", one, "-", two, data=lines([record(5)]))
    assert [made["id"] for made in read_lines(out)] == [1, 5, 2]


def test_json(call: Call) -> None:
    """`--format json` puts in what `to_dict` gives, with the record's address."""
    _, out, _ = call("--jsonl", "--format", "json", data=lines([record(3)]))
    assert read_lines(out)[0]["article"] == json.loads(cleaner.clean(html(3), "https://example.org/3").to_json())
    assert read_lines(out)[0]["article"]["metadata"]["url"] == "https://example.org/3"


def test_markdown(call: Call) -> None:
    """`--format markdown` puts in what `to_markdown` gives."""
    _, out, _ = call("--jsonl", "-f", "markdown", data=lines([record(3)]))
    assert read_lines(out)[0]["article"] == cleaner.clean(html(3)).to_markdown()


def test_fields_have_names(call: Call) -> None:
    """The fields of the page, of its address and of the article are called as the options say."""
    given = {"source": html(0), "html": "no page", "link": "https://example.org/a", "article": "no article"}
    arguments = ("--field", "source", "--url-field", "link", "--output-field", "clean", "--format", "json")
    _, out, _ = call("--jsonl", *arguments, data=lines([given]))
    (made,) = read_lines(out)
    assert list(made) == ["html", "link", "article", "clean"]
    assert made["clean"]["metadata"]["url"] == "https://example.org/a"


def test_the_page_may_stay(call: Call) -> None:
    """`--keep-page` carries the page through as well; without it, the article may take its name."""
    _, out, _ = call("--jsonl", "--keep-page", data=lines([record(1)]))
    assert read_lines(out) == [{**record(1), "article": cleaner.clean(html(1)).text}]
    _, out, _ = call("--jsonl", "--output-field", "html", data=lines([{"html": html(1), "id": 1}]))
    assert read_lines(out) == [{"id": 1, "html": cleaner.clean(html(1)).text}]


def test_options_of_clean(call: Call) -> None:
    """The options for pages hold for the pages of records."""
    _, out, _ = call("--jsonl", "--title", "--keep", "share", data=lines([{"html": page("de")}]))
    assert read_lines(out)[0]["article"] == cleaner.clean(page("de"), title=True, keep=["share"]).text


@pytest.mark.parametrize("url", [None, 7, "http://[", "nowhere"])
def test_an_address_that_is_none(call: Call, url: object) -> None:
    """What isn't an address is carried through, and the page is cleaned without it."""
    code, out, _ = call("--jsonl", data=lines([{"url": url, "html": html(1)}]))
    assert (code, read_lines(out)[0]["url"]) == (0, url)


def test_lines_as_others_write_them(call: Call) -> None:
    """A byte order mark, CRLF, blank lines and a last line without its end change nothing; blank lines are no records."""
    data = b"\xef\xbb\xbf" + lines([record(1)]).rstrip(b"\n") + b"\r\n\r\n  \n\n" + lines([record(2)]).rstrip(b"\n")
    code, out, err = call("--jsonl", data=data)
    assert code == 0
    assert read_lines(out) == [cleaned(record(1)), cleaned(record(2))]
    assert "2 in, 2 cleaned" in err


@pytest.mark.parametrize("head", ["<!DOCTYPE html>\n<html>\n", "\ufeff<html lang=ru>\n", '<?xml version="1.0"?>\n'])
def test_a_page_in_the_place_of_records(call: Call, write: Write, head: str) -> None:
    """A page that is given for JSON lines is one failure that says so, not one a line; the other files are read."""
    name = write("page.txt", (head + html(1).replace("<p>", "\n<p>")).encode())
    code, out, err = call("--jsonl", name, write("a.jsonl", lines([record(2)])))
    failure, made = read_lines(out)
    assert (code, failure["error"]["kind"], made["id"]) == (1, "file", 2)
    assert "a page of HTML, not JSON lines" in failure["error"]["reason"]
    code, _, err = call("learn", name, "-o", f"{name}.db")
    assert code == 1
    assert len(err.splitlines()) == 2
    assert "a page of HTML, not JSON lines" in err


@pytest.mark.parametrize("indent", [None, 2], ids=["a record a line", "indented"])
@pytest.mark.parametrize("array", [True, False], ids=["array", "objects"])
def test_json_over_several_lines(call: Call, tmp_path: Path, indent: int | None, array: bool) -> None:
    """A JSON array over several lines, or indented objects, are one message, not one for each line; the next file is read."""
    documents = [json.dumps({"id": n, "html": html(n)}, indent=indent) for n in (0, 1)]
    name, other = tmp_path / "pages.json", tmp_path / "more.jsonl"
    name.write_text("[" + ",\n".join(documents) + "]" if array else "\n".join(documents), "utf-8")
    other.write_text(json.dumps({"id": 7, "html": html(1)}), "utf-8")
    code, out, _ = call("--jsonl", str(name), str(other))
    *before, last = read_lines(out)
    assert last == {"id": 7, "article": cleaner.clean(html(1)).text}
    if array or indent:
        assert code == 1
        assert ["JSON over several lines, not JSON lines" in made["error"]["reason"] for made in before] == [True]
    else:
        assert (code, [made["id"] for made in before]) == (0, [0, 1])


def test_long_lines(call: Call) -> None:
    """A line may be as long as it likes."""
    given = {"id": 1, "html": html(1), "notes": "so much to say " * 700_000}
    _, out, _ = call("--jsonl", data=lines([given, record(2)]))
    assert read_lines(out) == [cleaned(given), cleaned(record(2))]


def test_what_utf8_has_no_letter_for(call: Call) -> None:
    """Half of a surrogate pair in another field is carried through as JSON writes it."""
    data = b'{"id": "\\ud800", "html": ' + json.dumps(html(1)).encode() + b"}\n"
    _, out, _ = call("--jsonl", data=data)
    assert '"id": "\\ud800"' in out
    assert read_lines(out)[0]["article"] == cleaner.clean(html(1)).text


@posix
def test_numbers_that_json_has_no_word_for(call: Call) -> None:
    """What isn't a number, or is beyond what doubles hold, comes out as null, for other programs read the output."""
    line = b'{"a": NaN, "b": [1e400, {"c": -Infinity}], "d": 1.5, "html": "<p>It rained in Lyon for a whole day."}\n'
    _, out, _ = call("--jsonl", data=line)
    assert out.startswith('{"a": null, "b": [null, {"c": null}], "d": 1.5, ')


def test_a_record_comes_out_before_the_next_goes_in() -> None:
    """Whoever writes a record into the filter and waits gets its article."""
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin and process.stdout
        for number in range(3):
            process.stdin.write(lines([record(number)]))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        assert process.wait(60) == 0


@posix
def test_named_pipes(write: Write, tmp_path: Path) -> None:
    """An input may be a named pipe, compressed or not."""
    for name, data in (("in.jsonl", lines([record(1)])), ("in.jsonl.gz", gzip.compress(lines([record(1)])))):
        os.mkfifo(tmp_path / name)
        with subprocess.Popen(
            [*COMMAND, str(tmp_path / name)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            (tmp_path / name).write_bytes(data)
            assert process.stdout
            assert read_lines(process.stdout.read()) == [cleaned(record(1))]


# ── failures ──


@pytest.mark.parametrize(("line", "kind"), BAD.items(), ids=lambda value: repr(value[:24]))
def test_a_record_that_fails(call: Call, line: bytes, kind: str) -> None:
    """A record that gives no article stays in its place as an error that says where it was and why, with the record."""
    code, out, err = call("--jsonl", data=lines([record(1)]) + b"\n" + line + b"\n" + lines([record(2)]))
    assert code == 1
    first, failed, last = read_lines(out)
    assert (first, last) == (cleaned(record(1)), cleaned(record(2)))
    error = failed.pop("error")
    assert failed == {}
    assert (error["file"], error["line"], error["kind"]) == ("standard input", 3, kind)
    assert error["reason"]
    assert f"3 in, 2 cleaned, 1 failed (1 {kind})" in err
    try:
        assert error["record"] == json.loads(line)
    except (ValueError, RecursionError):
        assert error["record"] in (line.decode("utf-8", "replace"), {"base64": _base64(line)})


def _base64(data: bytes) -> str:
    import base64

    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (b'{"html": "a"', "Expecting ',' delimiter (character 14)"),
        (b"page", "Expecting value (character 1)"),
        (b'{"html": "\xff"}', "it isn't written in UTF-8 (byte 11)"),
    ],
)
def test_where_a_line_is_wrong(call: Call, line: bytes, where: str) -> None:
    """The place is told within the line; a parser that sees one line alone can't tell which it is."""
    _, out, _ = call("--jsonl", data=lines([record(1)]) + line + b"\n")
    assert read_lines(out)[1]["error"]["reason"] == f"this line is no JSON: {where}"


def test_a_file_for_failures(call: Call, write: Write, tmp_path: Path) -> None:
    """`--failures FILE` takes the records that fail, each with its file and line; the others stay among themselves."""
    one = write("one.jsonl", lines([record(1)]) + b"\n" + b"nonsense\n")
    two = write("two.jsonl", b'{"id": 4}\n' + lines([record(2)]))
    failures = tmp_path / "failures.jsonl"
    code, out, _ = call("--jsonl", one, two, "--failures", str(failures))
    assert code == 1
    assert [made["id"] for made in read_lines(out)] == [1, 2]
    first, second = read_lines(failures)
    assert first == {**first, "file": one, "line": 3, "kind": "json", "record": "nonsense"}
    assert second == {**second, "file": two, "line": 1, "kind": "field", "record": {"id": 4}}
    assert list(first) == list(second) == ["file", "line", "kind", "reason", "record"]


def test_failures_can_be_tried_again(call: Call, tmp_path: Path) -> None:
    """The records of a file of failures are what went in."""
    failures = tmp_path / "failures.jsonl"
    call("--jsonl", "--field", "page", "--failures", str(failures), data=lines([record(1), record(2)]))
    again = lines(failure["record"] for failure in read_lines(failures))
    assert again == lines([record(1), record(2)])


def test_nothing_vanishes(call: Call, tmp_path: Path) -> None:
    """Whatever comes in is in the output or among the failures, once."""
    good = [record(n) for n in range(20)]
    data = b"".join(line + b"\n" + lines([one]) for line, one in zip(list(BAD) * 2, good, strict=False))
    failures = tmp_path / "failures.jsonl"
    _, out, err = call("--jsonl", "--failures", str(failures), data=data)
    assert read_lines(out) == [cleaned(one) for one in good]
    assert [failure["line"] for failure in read_lines(failures)] == list(range(1, 41, 2))
    assert "40 in, 20 cleaned, 20 failed" in err


@pytest.mark.parametrize(
    "arguments", [[], ["--failures", "f.jsonl"], ["-o", "o.parquet"]], ids=lambda given: given[-1:]
)
def test_records_as_deep_as_can_be_read(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """A record that is so deep that it can just be read, but not written within a failure, or into a column, costs no other."""
    monkeypatch.chdir(tmp_path)
    depths = range(sys.getrecursionlimit() * 3 // 4, sys.getrecursionlimit() + 1)
    pages = (
        "",
        "Паром снова вышел в море после недели штормов, сообщили в порту.",
    )  # one that fails, and one that doesn't
    deep = ["[" * depth + "]" * depth for depth in depths]
    given = [f'{{"html": "{page}", "deep": {value}}}\n' for value in deep for page in pages]
    code, _, err = call("--jsonl", *arguments, data="".join(given).encode())
    assert code == 1
    assert f"{len(given):,} in" in err


@pytest.mark.parametrize("name", ["no/such/folder/f.jsonl", "."])
def test_outputs_that_cannot_be_written(call: Call, tmp_path: Path, name: str) -> None:
    """A file that can't be written is wrong usage, said before anything is cleaned."""
    for option in ("-o", "--failures"):
        code, out, err = call("--jsonl", option, str(tmp_path / name), data=lines([record(1)]))
        assert (code, out) == (2, "")
        assert str(tmp_path / name) in err


# ── what people are told ──


def test_summary(call: Call) -> None:
    """One line at the end counts what came in, was cleaned, failed by kind, and is doubtful; it goes to standard error."""
    _, _, err = call("--jsonl", data=lines([record(1), {"html": ""}, {"html": "x"}, {"id": 1}]))
    pattern = r"cleaner: 4 in, 2 cleaned, 2 failed \(1 empty, 1 field\), 1 doubtful; \d+ s, [\d.,]+ a second\n"
    assert re.fullmatch(pattern, err)


@pytest.mark.parametrize("arguments", [["--format", "json"], ["--count-reasons"]], ids=" ".join)
def test_removals_are_counted(call: Call, arguments: list[str]) -> None:
    """The summary counts the blocks that were removed, by reason, where the format holds them or it is asked for."""
    _, _, err = call("--jsonl", *arguments, data=lines([{"html": page("de")}, {"html": page("ru")}]))
    removed = [removal.reason for code in ("de", "ru") for removal in cleaner.clean(page(code)).removed]
    assert f"{len(removed)} blocks removed (" in err
    for reason in set(removed):
        assert f"{removed.count(reason)} {reason}" in err


def test_removals_are_not_counted_where_it_costs(call: Call) -> None:
    """Text and Markdown don't work out why blocks were removed."""
    _, _, err = call("--jsonl", data=lines([{"html": page("de")}]))
    assert "removed" not in err


def test_quiet(call: Call) -> None:
    """`--quiet` says nothing, and the exit code tells of failures all the same."""
    code, out, err = call("--jsonl", "--quiet", data=lines([record(1), {"html": ""}]))
    assert (code, len(read_lines(out)), err) == (1, 2, "")


def test_progress_in_lines(call: Call, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no terminal, a line now and then tells records, rate, failures, and the time left of files."""
    monkeypatch.setattr(progress, "EVERY", 0.0)
    file = write("in.jsonl", lines([record(n) for n in range(4)]))
    _, _, err = call("--jsonl", file)
    told = err.splitlines()
    assert len(told) == 5
    assert re.fullmatch(r"cleaner: 1 in, [\d.,]+ a second, 0 failed, 2\d%, \d+ s left", told[0])
    assert "100%, 0 s left" in told[3]
    _, _, err = call("--jsonl", data=lines([record(1)]))
    assert re.fullmatch(r"cleaner: 1 in, [\d.,]+ a second, 0 failed", err.splitlines()[0]), "no size, no time left"


@posix
@pytest.mark.parametrize("quiet", [False, True])
def test_a_bar_on_a_terminal(write: Write, tmp_path: Path, quiet: bool) -> None:
    """On a terminal there is a bar, which goes away again; the summary stays."""
    import fcntl
    import pty
    import struct
    import termios

    file = write("in.jsonl", lines([record(n) for n in range(400)]))
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 120, 0, 0))
    arguments = [file, "-o", str(tmp_path / "out.jsonl"), *(["--quiet"] if quiet else [])]
    with subprocess.Popen([*COMMAND, *arguments], stderr=child) as process:
        os.close(child)
        shown = b""
        try:
            while part := os.read(parent, 1000):
                shown += part
        except OSError:  # the other end is closed
            pass
        assert process.wait(60) == 0
    os.close(parent)
    if quiet:
        assert shown == b""
    else:
        assert "█".encode() in shown
        assert re.search(rb"\d+ in, [\d.,]+ a second, 0 failed, \d+%, \d+ s left", shown)
        assert shown.splitlines()[-1].endswith(b"a second")


# ── wrong usage ──


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--field", "x"], "--field is for records"),
        (["-o", "out.jsonl"], "--output is for records"),
        (["-o", "out.txt"], "> out.txt"),
        (["--resume"], "--resume is for records"),
        (["--workers", "2"], "--workers is for records"),
        (["--quiet"], "--quiet is for records"),
        (["--jsonl", "--explain"], "--format json"),
        (["--jsonl", "--url", "https://example.org"], "--url-field"),
        (["--jsonl", "--keep-page", "--output-field", "html"], "different names"),
        (["--jsonl", "--output-field", "error"], "--failures FILE"),
        (["--jsonl", "--output-field", "error", "-o", "out.parquet"], "--failures FILE"),
        (["--jsonl", "--resume"], "-o FILE"),
        (["--jsonl", "--resume", "-o", "-"], "-o FILE"),
        (["--jsonl", "--workers", "0"], "processes"),
        (["--jsonl", "--workers", "many"], "processes"),
        (["--jsonl", "--timeout", "-1"], "seconds"),
        (["--jsonl", "--timeout", "soon"], "seconds"),
        (["--jsonl", "--max-memory", "0"], "size"),
        (["--jsonl", "--max-memory", "500X"], "size"),
        (["--jsonl", "no-such-file.jsonl"], "no-such-file.jsonl: No such file"),
        (["--jsonl", "-", "-"], "once"),
        (["--jsonl", "-o", "out.warc.gz"], "read only"),
        (["--jsonl", "--failures", "failed.parquet"], "JSON lines"),
        (["page.html", "crawl.warc.gz"], "page.html"),
    ],
    ids=" ".join,
)
def test_wrong_usage(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    """Options that don't fit together are wrong usage: exit code 2, what to do on standard error, nothing is written."""
    monkeypatch.chdir(tmp_path)
    code, out, err = call(*arguments, data=lines([record(1)]))
    assert (code, out) == (2, "")
    assert words in err
    assert not list(tmp_path.iterdir())


def test_files_are_not_overwritten_while_they_are_read(call: Call, write: Write) -> None:
    """The output can't be an input, nor can it be the file of failures."""
    file = write("in.jsonl", lines([record(1)]))
    for arguments in (["-o", file], ["--failures", file], ["-o", file + "x", "--failures", file + "x"]):
        code, _, err = call("--jsonl", file, *arguments)
        assert code == 2
        assert file in err
    assert Path(file).read_bytes() == lines([record(1)])


@posix
@pytest.mark.parametrize("command", ["--jsonl", "report --jsonl"])
def test_standard_output_is_no_input(write: Write, command: str) -> None:
    """What is printed into a file can't be read out of it at the same time: that would go on until the disk is full."""
    file = write("in.jsonl", lines([record(1)]))
    shell = f"'{sys.executable}' -m cleaner {command} '{file}' >> '{file}'"
    done = subprocess.run(["sh", "-c", shell], capture_output=True, timeout=60, check=False)
    assert done.returncode == 2
    assert b"would be overwritten while it is read" in done.stderr
    assert Path(file).read_bytes() == lines([record(1)])


def test_a_bad_language_file(call: Call, write: Write, tmp_path: Path) -> None:
    """A folder of language files that is broken is wrong usage, before anything is written."""
    write("xx.toml", b"nonsense")
    out = tmp_path / "out.jsonl"
    code, _, err = call("--jsonl", "--languages", str(tmp_path), "-o", str(out), data=lines([record(1)]))
    assert (code, out.exists()) == (2, False)
    assert "xx.toml" in err


# ── ends ──


@posix
def test_ctrl_c(write: Write, tmp_path: Path) -> None:
    """Ctrl-C ends a run with exit code 130; the output is a whole number of lines, and the run can go on."""
    file, out = write("in.jsonl", lines(record(n) for n in range(3000))), tmp_path / "out.jsonl"
    process = subprocess.Popen([*COMMAND, file, "-o", str(out)], stderr=subprocess.PIPE)
    _wait_for(out, 20_000)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode() == "cleaner: interrupted; --resume goes on from here\n"
    done = read_lines(out)
    assert 0 < len(done) < 3000
    assert out.read_bytes().endswith(b"}\n")
    state = read_lines(tmp_path / "out.jsonl.progress")[-1]
    assert state["counts"]["cleaned"] == state["position"]["number"] == len(done)


@posix
def test_terminated(write: Write, tmp_path: Path) -> None:
    """SIGTERM ends a run as Ctrl-C does, with exit code 143."""
    file, out = write("in.jsonl", lines(record(n) for n in range(3000))), tmp_path / "out.jsonl"
    process = subprocess.Popen([*COMMAND, file, "-o", str(out), "--quiet"], stderr=subprocess.PIPE)
    _wait_for(out, 20_000)
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 143
    assert out.read_bytes().endswith(b"}\n")


def _wait_for(path: Path, size: int) -> None:
    wait_until(lambda: path.exists() and path.stat().st_size >= size)


@posix
def test_a_reader_that_stops_early(write: Write) -> None:
    """Whoever reads our output may stop, as `head -1` does: no message but the reader's, no failure."""
    file = write("in.jsonl", lines(record(n) for n in range(500)))
    command = f"'{sys.executable}' -m cleaner --jsonl '{file}' | head -1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert read_lines(done.stdout) == [cleaned(record(0))]


@posix
def test_a_full_disk(write: Write) -> None:
    """Where the output can't be written any more, the run ends with exit code 1 and a message."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    file = write("in.jsonl", lines([record(1)]))
    for redirection in ("> /dev/full", "-o /dev/full", "--failures /dev/full --field nothing"):
        done = subprocess.run(
            ["sh", "-c", f"'{sys.executable}' -m cleaner --jsonl '{file}' {redirection}"],
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 1, redirection
        assert done.stderr == b"cleaner: the result can't be written: No space left on device\n"


# ── workers ──


@pytest.mark.parametrize("arguments", [["--workers", "2"], ["--timeout", "60"], ["--max-memory", "1G"]], ids=" ".join)
def test_workers(call: Call, tmp_path: Path, arguments: list[str]) -> None:
    """With workers, and with budgets, the output is the same, in the same order, and so is what is counted."""
    if "--max-memory" in arguments and sys.platform != "linux":
        pytest.skip("needs Linux")
    data = b"".join(line + b"\n" + lines([record(n)]) for n, line in enumerate(BAD))
    alone = call("--jsonl", "--format", "json", data=data)
    code, out, err = call("--jsonl", "--format", "json", *arguments, data=data)
    assert (code, out) == alone[:2]
    assert err.partition(";")[0] == alone[2].partition(";")[0]


def test_files_of_other_kinds_with_workers(call: Call, tmp_path: Path) -> None:
    """WARC and Parquet files go through workers as JSON lines do, into Parquet too."""
    sources = [str(tmp_path / "in.warc.gz"), parquet(tmp_path / "in.parquet", {"html": [html(1), None], "id": [1, 2]})]
    Path(sources[0]).write_bytes(warc(("text/html", html(0).encode()), ("image/png", b"\x89PNG")))
    made = []
    for arguments in ([], ["--workers", "2"]):
        out = tmp_path / f"out{len(arguments)}.parquet"
        assert call(*sources, "--format", "json", "-o", str(out), *arguments)[0] == 1
        made.append(pq.read_table(out))
    assert made[0].equals(made[1])
    assert made[0].num_rows == 3


def test_a_page_that_takes_too_long(call: Call) -> None:
    """A page that takes longer than --timeout is a failure, and the others are cleaned."""
    slow = {"id": "slow", "html": "<p>" + "It rained in Lyon for a whole day. <b>The river rose.</b> " * 300_000}
    data = lines([record(1), slow, record(2)])
    code, out, _ = call("--jsonl", "--timeout", "0.5", data=data)
    assert code == 1
    first, failed, last = read_lines(out)
    assert (first, last) == (cleaned(record(1)), cleaned(record(2)))
    assert failed["error"]["kind"] == "timeout"
    assert failed["error"]["record"] == slow


def _all_end(children: list[int]) -> bool:
    """Do processes end? Those that only see that their parent is gone need a moment."""
    for _ in range(200):
        if not any(map(is_alive, children)):
            return True
        time.sleep(0.05)
    return False


@posix
def test_ctrl_c_with_workers(write: Write, tmp_path: Path) -> None:
    """Ctrl-C in a terminal, which every process gets, leaves whole lines and no orphans, and blames no page."""
    file, out = write("in.jsonl", lines(record(n) for n in range(4000))), tmp_path / "out.jsonl"
    command = [*COMMAND, file, "-o", str(out), "--workers", "2"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    _wait_for(out, 20_000)
    children = children_of(process.pid)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode()) == (130, "cleaner: interrupted; --resume goes on from here\n")
    assert _all_end(children)
    done = read_lines(out)
    assert 0 < len(done) < 4000
    assert [made["id"] for made in done] == list(range(len(done)))
    assert all("error" not in made for made in done)
