"""A memory in a file: what was saved is loaded, and nothing else ever is."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import MemoryFileError, SiteMemory
from cleaner.cli import main
from cleaner.memory.memory_file import FORM, VERSION, Row, digest_of

steady = settings(max_examples=60)


def some_memory(pages: int = 30) -> SiteMemory:
    memory = SiteMemory(pages_a_site=20, most_pages=1000)
    for n in range(pages):
        memory.learn(f"Storm {n}\n\nAll rights reserved\n\n全著作権所有 {n}", f"https://{n % 3}.example/{n}")
    return memory


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("memory") / "memory.db"
    some_memory().save(path)
    return path.read_bytes()


@pytest.mark.parametrize("pages", [0, 1, 30])
@pytest.mark.parametrize("name", ["memory.db", "a b%20c?#.db", "память.db"])
def test_what_was_saved_is_loaded(pages: int, name: str, tmp_path: Path) -> None:
    """A memory comes back with its limits, whatever the file is called; nothing else is left in the folder."""
    memory = some_memory(pages)
    memory.save(tmp_path / name)
    memory.save(str(tmp_path / name))
    assert SiteMemory.load(tmp_path / name) == memory
    assert os.listdir(tmp_path) == [name]  # noqa: PTH208


def test_a_loaded_memory_learns_on(tmp_path: Path) -> None:
    """Learning goes on after loading as if nothing had been between."""
    memory = some_memory()
    memory.save(tmp_path / "memory.db")
    loaded = SiteMemory.load(tmp_path / "memory.db")
    for n in range(30, 200):
        for one in (memory, loaded):
            one.learn(f"Storm {n}", f"https://{n % 3}.example/{n}")
    assert loaded == memory
    assert len(loaded) == 60


@steady
@given(st.data())
def test_a_torn_file_is_an_error(saved: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """A file that was cut off anywhere is no memory, and the error says so."""
    path = tmp_path_factory.mktemp("torn") / "memory.db"
    path.write_bytes(saved[: data.draw(st.integers(0, len(saved) - 1))])
    with pytest.raises(MemoryFileError, match=r"damaged|no memory"):
        SiteMemory.load(path)


@steady
@given(st.data())
def test_a_changed_file_is_never_another_memory(
    saved: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Bytes that were changed are an error, unless they stand where nothing is kept."""
    path = tmp_path_factory.mktemp("changed") / "memory.db"
    at = data.draw(st.integers(0, len(saved) - 1))
    length = data.draw(st.integers(1, 64))
    path.write_bytes(saved[:at] + data.draw(st.binary(min_size=length, max_size=length)) + saved[at + length :])
    try:
        loaded = SiteMemory.load(path)
    except MemoryFileError:
        return
    assert loaded == some_memory()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b'{"html": "<p>"}\n', "another kind of file"),
        (b"SQLite format 3\0" + b"\0" * 200, "damaged|another program"),
    ],
)
def test_a_foreign_file_is_an_error(content: bytes, said: str, tmp_path: Path) -> None:
    """What is no SQLite file is told from a memory."""
    path = tmp_path / "memory.db"
    path.write_bytes(content)
    with pytest.raises(MemoryFileError, match=said) as caught:
        SiteMemory.load(path)
    assert caught.value.file == str(path)


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
@pytest.mark.parametrize("name", [".", "", "folder", "pipe", "nowhere/memory.db"])
def test_a_place_that_no_file_can_have(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A memory takes the place of a file and of nothing else; `cleaner learn` says so before it reads its pages."""
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    os.mkfifo("pipe")
    with pytest.raises(MemoryFileError, match="it can't be written"):
        some_memory().save(name)
    assert main(["learn", "there-are-no-such-pages.jsonl", "-o", name]) == 2
    assert "it can't be written" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "pipe"]


def test_links_lead_to_the_file(tmp_path: Path) -> None:
    """Where the path is a link, the file behind it is written anew, and the link stays."""
    file, link = tmp_path / "memory.db", tmp_path / "link.db"
    link.symlink_to(file)
    some_memory().save(link)
    assert link.is_symlink()
    assert SiteMemory.load(file) == some_memory()


def test_the_database_of_another_program_is_an_error(tmp_path: Path) -> None:
    """An SQLite file with tables of its own is no memory."""
    path = tmp_path / "cookies.sqlite"
    with sqlite3.connect(path) as file:
        file.execute("create table pages (site text, page integer, blocks blob)")
    file.close()
    with pytest.raises(MemoryFileError, match=r"^\S+: it is an SQLite database of another program"):
        SiteMemory.load(path)


def test_a_newer_file_says_so(tmp_path: Path) -> None:
    """A file in a form that comes later isn't misread: the error says to upgrade."""
    path = tmp_path / "memory.db"
    some_memory().save(path)
    with sqlite3.connect(path) as file:
        assert file.execute("pragma application_id").fetchone()[0] == FORM
        file.execute(f"pragma user_version = {VERSION + 1}")
    file.close()
    with pytest.raises(MemoryFileError, match=r"^\S+: a newer cleaner.*Upgrade"):
        SiteMemory.load(path)


def test_rows_that_were_added_are_an_error(tmp_path: Path) -> None:
    """Whoever changes the rows by hand makes another memory, which isn't this one."""
    path = tmp_path / "memory.db"
    some_memory().save(path)
    with sqlite3.connect(path) as file:
        file.execute("insert into pages values ('example.org', 1, x'01000000')")
    file.close()
    with pytest.raises(MemoryFileError, match="doesn't hold what was written"):
        SiteMemory.load(path)


def about(path: Path, **values: object) -> None:
    with sqlite3.connect(path) as file:
        file.executemany(
            "update about set value = ? where name = ?", [(str(value), name) for name, value in values.items()]
        )
    file.close()


@pytest.mark.parametrize(
    "row", [("example.org", 1, b"\1\0\0"), ("example.org", "one", b"\1\0\0\0"), (7, 1, b"\1\0\0\0")]
)
def test_rows_that_no_memory_has_are_an_error(row: Row, tmp_path: Path) -> None:
    """A forged file, whose digest is right, is told by rows that can't be; nothing breaks later on."""
    path = tmp_path / "memory.db"
    SiteMemory().save(path)
    with sqlite3.connect(path) as file:
        file.execute("drop table pages")
        file.execute("create table pages (site, page, blocks)")
        file.execute("insert into pages values (?, ?, ?)", row)
    file.close()
    about(path, digest=digest_of([row]))
    with pytest.raises(MemoryFileError, match="damaged"):
        SiteMemory.load(path)


@pytest.mark.parametrize(
    "limits", [{"pages_a_site": 5}, {"most_pages": 29}, {"most_pages": 0}, {"pages_a_site": "many"}]
)
def test_limits_that_are_not_kept_are_an_error(limits: dict[str, object], tmp_path: Path) -> None:
    """What is loaded is bounded as its file says, by limits that can be."""
    path = tmp_path / "memory.db"
    some_memory().save(path)
    about(path, **limits)
    with pytest.raises(MemoryFileError, match="damaged"):
        SiteMemory.load(path)


def test_a_view_is_no_table(tmp_path: Path) -> None:
    """A file whose rows would have to be computed, perhaps for ever, isn't read."""
    path = tmp_path / "memory.db"
    SiteMemory().save(path)
    with sqlite3.connect(path) as file:
        file.execute("drop table pages")
        endless = (
            "with recursive n(i) as (select 1 union all select i + 1 from n) select 'a' site, i page, x'' blocks from n"
        )
        file.execute(f"create view pages as {endless}")
    file.close()
    with pytest.raises(MemoryFileError, match="more than tables"):
        SiteMemory.load(path)


def test_no_file_is_an_error(tmp_path: Path) -> None:
    """A file that is missing, or a folder, can't be read."""
    for path in (tmp_path / "missing.db", tmp_path):
        with pytest.raises(MemoryFileError, match="can't be read"):
            SiteMemory.load(path)


def test_saving_is_all_or_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where saving fails, the file that was there stays, and nothing is left beside it."""
    path = tmp_path / "memory.db"
    memory = some_memory()
    memory.save(path)
    before = path.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", full)
        with pytest.raises(MemoryFileError, match="can't be written: No space left on device"):
            some_memory(3).save(path)
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["memory.db"]  # noqa: PTH208
    with pytest.raises(MemoryFileError, match="can't be written"):
        memory.save(tmp_path / "missing" / "memory.db")
