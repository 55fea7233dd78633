"""A run that is interrupted, wherever and however, goes on as if nothing had been: each record once, the same bytes."""

from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from calls import Call
from cleaner.stream import journal
from cleaner.stream.lines import Lines
from cleaner.stream.packing import zstd
from cleaner.stream.parts import Parts
from cleaner.stream.progress import Progress
from processes import children_of, is_alive, wait_until
from record_samples import cleaned, lines, parquet, read_lines, record, warc
from samples import STORIES

posix = pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
EVERY = 4  # records from one mark to the next, in these tests
READ: dict[str, Callable[[Path], Any]] = {
    ".jsonl": lambda path: path.read_bytes(),
    ".jsonl.gz": lambda path: gzip.decompress(path.read_bytes()),
    ".jsonl.zst": lambda path: zstd().decompress(path.read_bytes()),
    ".parquet": lambda path: pq.read_table(path).to_pylist(),
}


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Marks are set often, and nobody waits for the disk: no test cuts the power."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(Lines, "every", EVERY)
    monkeypatch.setattr(Parts, "every", EVERY)


class Stopped(OSError):
    """What ends a run so that nothing more is written, as kill -9 does."""


@pytest.fixture
def stop_after(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], None]:
    """Let runs end once they have written so many records; None lets them end by themselves."""

    def stop_after(records: int | None) -> None:
        left = records

        def tell(*_: object) -> None:
            nonlocal left
            if left is not None:
                left -= 1
                if left == 0:
                    raise Stopped(5, "killed")

        monkeypatch.setattr(Progress, "tell", tell)
        monkeypatch.setattr("cleaner.cli._discard_output", lambda: None)

    return stop_after


def sources(folder: Path, kind: str) -> list[str]:
    """Two files of records, some of which fail."""
    records = [{"html": "" if n in (2, 3, 9) else f"<p>{n} {STORIES['en'][1]}", "id": n} for n in range(14)]
    one, two = folder / f"one.{kind}", folder / f"two.{kind}"
    if kind == "parquet":
        columns = {"id": list(range(14)), "html": [one["html"] for one in records]}
        parquet(one, {name: values[:9] for name, values in columns.items()}, row_group_size=4)
        parquet(two, {name: values[9:] for name, values in columns.items()})
    elif kind.startswith("warc"):
        pages = [
            ("text/html" if n % 3 else "image/png", one["html"].encode() or b"<p>") for n, one in enumerate(records)
        ]
        one.write_bytes(warc(*pages[:9], packed=kind.endswith("gz")))
        two.write_bytes(warc(*pages[9:], packed=kind.endswith("gz"))[:-40])
    else:
        pack = gzip.compress if kind.endswith("gz") else bytes
        one.write_bytes(pack(lines(records[:4]) + b"\n\n" + lines(records[4:9])))
        two.write_bytes(pack(b"\n" + lines(records[9:]))[: -9 if kind.endswith("gz") else None])
    return [str(one), str(two)]


CASES = [  # inputs, output, whether failures go into a file of their own
    ("jsonl", ".jsonl", True),
    ("jsonl", ".jsonl", False),
    ("jsonl.gz", ".jsonl", True),
    ("warc", ".jsonl", False),
    ("warc.gz", ".jsonl", True),
    ("parquet", ".jsonl", True),
    ("jsonl", ".jsonl.gz", True),
    ("jsonl", ".jsonl.zst", False),
    ("jsonl", ".parquet", True),
    ("jsonl", ".parquet", False),
    ("parquet", ".parquet", True),
    ("parquet", ".parquet", False),
]


@pytest.mark.parametrize(("kind", "ending", "apart"), CASES)
def test_wherever_a_run_ends(
    call: Call, tmp_path: Path, stop_after: Callable[[int | None], None], kind: str, ending: str, apart: bool
) -> None:
    """
    After each number of records, with whatever stands torn behind the last mark: the output is as if nothing had been.

    Several inputs, also such as break off, with failures in a file of their own or in place.
    """
    inputs = sources(tmp_path, kind)

    def run(folder: str, *more: str) -> Callable[[], list[Any]]:
        (tmp_path / folder).mkdir(exist_ok=True)
        out, failures = tmp_path / folder / f"out{ending}", tmp_path / folder / "failures.jsonl"
        arguments = [*inputs, "-o", str(out), *(["--failures", str(failures)] if apart else []), *more]
        code, _, _ = call("--jsonl", "--quiet", *arguments)
        return lambda: [code, READ[ending](out), failures.exists() and failures.read_bytes()]

    stop_after(None)
    whole = run("whole")()
    assert whole[0] == 1
    for records in count(1):
        folder = f"after {records}"
        stop_after(records)
        run(folder)
        if not (tmp_path / folder / f"out{ending}.progress").exists():
            break  # it was complete before it could be ended
        for torn in (tmp_path / folder).iterdir():
            if torn.is_file():
                with torn.open("ab") as file:
                    file.write(b'{"torn": ')
            else:
                (torn / "000009.parquet").write_bytes(b"PAR1torn")
        if records % 2:  # interrupted once more
            stop_after(2)
            run(folder, "--resume")
        stop_after(None)
        assert run(folder, "--resume")() == whole, f"after {records} records"
    assert records > 2 * EVERY


@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".parquet"])
@pytest.mark.parametrize("when", ["end", "write"])
def test_a_run_that_ends_at_its_end(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str, when: str
) -> None:
    """Also where the process dies when all is written, but not noted in the journal yet."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / f"out{ending}"
    arguments = ["--jsonl", source, "-o", str(out), "--resume"]

    def stop(*_: object, **__: object) -> None:
        raise Stopped(5, "killed")

    with monkeypatch.context() as patched:
        patched.setattr("cleaner.cli._discard_output", lambda: None)
        patched.setattr(journal.Journal, when, stop)
        patched.setattr(Lines, "every", 1000)
        patched.setattr(Parts, "every", 1000)
        patched.setattr(Parts, "close", lambda _: None)
        assert call(*arguments)[0] == 1
    assert call(*arguments)[0] == 1
    assert len(READ[ending](out) if ending == ".parquet" else read_lines(READ[ending](out))) == 9
    assert not Path(f"{out}.parts").exists()


@pytest.mark.parametrize("gone", ["out.jsonl", "failures.jsonl", "out.parquet.parts/000001.parquet"])
def test_outputs_that_are_gone(call: Call, tmp_path: Path, stop_after: Callable[[int | None], None], gone: str) -> None:
    """A run doesn't go on with an output that lacks what it had written: a clear error, exit code 2."""
    (source, _), ending = sources(tmp_path, "jsonl"), ".parquet" if "parts" in gone else ".jsonl"
    arguments = [
        "--jsonl",
        source,
        "-o",
        str(tmp_path / f"out{ending}"),
        "--failures",
        str(tmp_path / "failures.jsonl"),
    ]
    stop_after(6)
    call(*arguments)
    (tmp_path / gone).unlink()
    stop_after(None)
    code, _, err = call(*arguments, "--resume")
    assert code == 2
    assert gone.partition("/")[0] in err


def test_the_summary_counts_both(call: Call, tmp_path: Path, stop_after: Callable[[int | None], None]) -> None:
    """The summary of a run that went on counts all of it."""
    source, _ = sources(tmp_path, "jsonl")
    arguments = ["--jsonl", source, "-o", str(tmp_path / "out.jsonl"), "--format", "json"]
    stop_after(6)
    call(*arguments)
    stop_after(None)
    err = call(*arguments, "--resume")[2]
    assert "9 in, 7 cleaned, 2 failed (2 empty)" in err
    Path(tmp_path / "out.jsonl").unlink()
    Path(tmp_path / "out.jsonl.progress").unlink()
    assert call(*arguments)[2].partition(";")[0] == err.partition(";")[0]


def test_a_complete_run_is_left_alone(call: Call, tmp_path: Path) -> None:
    """To resume a run that is complete does nothing, and gives its exit code again."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    arguments = ["--jsonl", source, "-o", str(out), "--resume"]
    assert call(*arguments)[0] == 1
    before = out.read_bytes(), out.stat().st_mtime_ns
    code, _, err = call(*arguments)
    assert (code, out.read_bytes(), out.stat().st_mtime_ns) == (1, *before)
    assert err == f"cleaner: {out} is complete already: 9 in, 7 cleaned, 2 failed (2 empty)\n"


def test_a_complete_output_that_is_gone(call: Call, tmp_path: Path) -> None:
    """A run isn't called complete whose output somebody took away: a clear error, exit code 2, and how to begin anew."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    arguments = ["--jsonl", source, "-o", str(out), "--resume"]
    call(*arguments)
    out.unlink()
    code, _, err = call(*arguments)
    assert (code, out.exists()) == (2, False)
    assert f"remove {out}.progress" in err
    Path(f"{out}.progress").unlink()
    assert call(*arguments)[0] == 1
    assert len(read_lines(out)) == 9


def test_an_interrupted_run_is_not_overwritten(
    call: Call, tmp_path: Path, stop_after: Callable[[int | None], None]
) -> None:
    """Whoever forgets --resume is told, and loses nothing; a run that wrote nothing yet may be begun again."""
    source, _ = sources(tmp_path, "jsonl")
    out = tmp_path / "out.jsonl"
    stop_after(2)
    call("--jsonl", source, "-o", str(out))
    stop_after(6)
    call("--jsonl", source, "-o", str(out))
    left = out.read_bytes()
    code, _, err = call("--jsonl", source, "-o", str(out))
    assert (code, out.read_bytes()) == (2, left)
    assert "--resume" in err
    assert f"remove {out}.progress" in err


def test_a_complete_output_is_overwritten(call: Call, tmp_path: Path) -> None:
    """Without --resume a run begins afresh, also over a complete output."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    call("--jsonl", source, "-o", str(out), "--resume")
    assert call("--jsonl", source, "-o", str(out), "-f", "json")[0] == 1
    assert read_lines(out)[0]["article"]["version"]


def test_an_output_without_a_journal(call: Call, tmp_path: Path) -> None:
    """--resume doesn't touch a file that no interrupted run left."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    out.write_bytes(b"mine\n")
    code, _, err = call("--jsonl", source, "-o", str(out), "--resume")
    assert (code, out.read_bytes()) == (2, b"mine\n")
    assert "out.jsonl.progress" in err


def test_a_file_that_is_no_journal(call: Call, tmp_path: Path) -> None:
    """A file that is called as a journal and isn't one is said to be so."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    Path(f"{out}.progress").write_text("hello\nworld\n", "utf-8")
    for more in ([], ["--resume"]):
        code, _, err = call("--jsonl", source, "-o", str(out), *more)
        assert code == 2
        assert "no journal" in err


CHANGES: dict[str, tuple[list[str], str]] = {
    "format": (["-f", "markdown"], 'format was "text" and is "markdown"'),
    "field": (["--field", "url"], 'page was "html" and is "url"'),
    "failures": (["--failures", "f.jsonl"], 'failures was null and is "f.jsonl"'),
    "lead": (["--lead", "both"], 'lead was "auto" and is "both"'),
    "keep": (["--keep", "share"], 'keep was [] and is ["share"]'),
    "more files": (["more.jsonl"], "inputs was"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_other_options(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop_after: Callable[[int | None], None], change: str
) -> None:
    """With options that would give another output, a run doesn't go on: exit code 2, and what differs."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "more.jsonl").write_bytes(b"")
    source, _ = sources(tmp_path, "jsonl")
    stop_after(6)
    call("--jsonl", source, "-o", "out.jsonl")
    arguments, words = CHANGES[change]
    code, _, err = call("--jsonl", source, "-o", "out.jsonl", "--resume", *arguments)
    assert code == 2
    assert words in err


def test_other_inputs_and_versions(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop_after: Callable[[int | None], None]
) -> None:
    """An input that has changed, and another version of cleaner, are told as well."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    stop_after(6)
    call("--jsonl", source, "-o", str(out))
    before = Path(source).read_bytes()
    Path(source).write_bytes(before.replace(b"island", b"inland"))
    code, _, err = call("--jsonl", source, "-o", str(out), "--resume")
    assert code == 2
    assert f"{source} has changed" in err
    Path(source).write_bytes(before)
    monkeypatch.setattr("cleaner.stream.plan.__version__", "99")
    code, _, err = call("--jsonl", source, "-o", str(out), "--resume")
    assert code == 2
    assert 'cleaner was "' in err
    assert 'is "99"' in err


def test_how_it_is_done_may_change(call: Call, tmp_path: Path, stop_after: Callable[[int | None], None]) -> None:
    """Workers, budgets and what people are told may be others when a run goes on."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    stop_after(6)
    call("--jsonl", source, "-o", str(out), "--quiet")
    stop_after(None)
    code, _, _ = call("--jsonl", source, "-o", str(out), "--resume", "--workers", "1", "--timeout", "60")
    assert code == 1
    assert len(read_lines(out)) == 9


def test_languages_that_change(call: Call, tmp_path: Path, stop_after: Callable[[int | None], None]) -> None:
    """A folder of language files must hold the same."""
    (source, _), out = sources(tmp_path, "jsonl"), tmp_path / "out.jsonl"
    (tmp_path / "lang").mkdir()
    good = 'language = "qaa"\nname = "x"\n[share_bar]\nwhole_block = ["Zwirb um"]\ndrop = ["Zwirb um"]\nkeep = ["Er zwirbt um sich."]\n'
    (tmp_path / "lang" / "qaa.toml").write_text(good, "utf-8")
    arguments = ["--jsonl", source, "-o", str(out), "--languages", str(tmp_path / "lang")]
    stop_after(6)
    call(*arguments)
    (tmp_path / "lang" / "qaa.toml").write_text(good.replace("Zwirb um", "Zwirb an"), "utf-8")
    code, _, err = call(*arguments, "--resume")
    assert code == 2
    assert "languages was" in err


# ── standard input ──


def test_standard_input_goes_on(call: Call, tmp_path: Path, stop_after: Callable[[int | None], None]) -> None:
    """What is piped in goes on as well, where the same is piped in again; other records are told to be others."""
    data, out = lines(record(n) for n in range(9)), tmp_path / "out.jsonl"
    stop_after(6)
    call("--jsonl", "-o", str(out), data=data)
    for other in (lines(record(n + 1) for n in range(9)), data[:500], b""):
        code, _, err = call("--jsonl", "-o", str(out), "--resume", data=other)
        assert code == 2
        assert "standard input gives other records" in err
    stop_after(None)
    assert call("--jsonl", "-o", str(out), "--resume", data=data)[0] == 0
    assert read_lines(out) == [cleaned(record(n)) for n in range(9)]


# ── kill -9 ──


RECORDS = 2000


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], bytes, bytes]:
    """Two files with some thousand records, and what a run over them writes that isn't killed: articles, failures."""
    folder = tmp_path_factory.mktemp("many")
    good = [record(n) for n in range(RECORDS)]
    one, two, out, failures = (folder / name for name in ("one.jsonl", "two.jsonl.gz", "out.jsonl", "failures.jsonl"))
    one.write_bytes(lines(good[:700]) + b"nonsense\n" * 3)
    two.write_bytes(gzip.compress(lines([*good[700:], {"id": "last"}])))
    command = [sys.executable, "-m", "cleaner", "--jsonl", "--quiet", str(one), str(two)]
    assert subprocess.run([*command, "-o", str(out), "--failures", str(failures)], check=False).returncode == 1
    assert [made["id"] for made in read_lines(out)] == list(range(RECORDS))
    assert [failure["line"] for failure in read_lines(failures)] == [701, 702, 703, RECORDS - 699]
    return [str(one), str(two)], out.read_bytes(), failures.read_bytes()


@posix
@pytest.mark.parametrize(("ending", "workers"), [(".jsonl", "2"), (".jsonl.gz", "1"), (".jsonl.zst", None)])
def test_kill(tmp_path: Path, many: tuple[list[str], bytes, bytes], ending: str, workers: str | None) -> None:
    """kill -9 twice in the middle, then resume: the bytes of a run that wasn't killed, and no orphans."""
    inputs, whole, whole_failures = many
    out, failures = tmp_path / f"out{ending}", tmp_path / "failures.jsonl"
    command = [sys.executable, "-m", "cleaner", "--jsonl", *inputs, "-o", str(out), "--quiet", "--resume"]
    command += ["--failures", str(failures), *(["--workers", workers] if workers else [])]
    for least in (RECORDS // 4, RECORDS // 2):
        process = subprocess.Popen(command)
        wait_until(lambda least=least: done_by(out) >= least)  # type: ignore[misc]
        children = children_of(process.pid)
        assert process.poll() is None, "it ended before it could be killed"
        process.send_signal(signal.SIGKILL)
        process.wait()
        wait_until(lambda pids=children: not any(map(is_alive, pids)))  # type: ignore[misc]
    assert subprocess.run(command, check=False).returncode == 1
    assert READ[ending](out) == whole
    assert failures.read_bytes() == whole_failures


def done_by(out: Path) -> int:
    """How many records an output's journal calls done."""
    path = Path(str(out) + journal.ENDING)
    states = path.read_bytes().split(b"\n")[1:-1] if path.exists() else []
    return read_lines(states[-1])[0]["counts"]["cleaned"] if states else 0  # type: ignore[no-any-return]


@posix
@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".parquet"])
def test_two_runs_into_one_file(call: Call, tmp_path: Path, ending: str) -> None:
    """While a run writes into a file, another one doesn't, whether it would begin or go on: exit code 2, and nothing is lost."""
    out = tmp_path / f"out{ending}"
    command = [sys.executable, "-m", "cleaner", "--jsonl", "-o", str(out), "--quiet", "--resume"]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(lines([record(1)]))
        process.stdin.flush()
        wait_until(lambda: Path(f"{out}.progress").exists() and Path(f"{out}.progress").stat().st_size > 0)
        for arguments in ([], ["--resume"]):
            code, _, err = call("--jsonl", "-o", str(out), *arguments, data=lines([record(1), record(2)]))
            assert code == 2
            assert f"{out} is being written by another run" in err
        process.stdin.write(lines([record(2)]))
        process.stdin.close()
        assert process.wait() == 0
    made = READ[ending](out) if ending == ".parquet" else read_lines(READ[ending](out))
    assert [one["id"] for one in made] == [1, 2]
