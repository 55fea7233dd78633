"""
A SiteMemory in a file: SQLite, so that other programs can read it.

The table `pages` holds a row a page: its site, its number, and the numbers of its blocks, 32 bits each, the least byte
first. The table `about` holds the limits, and a digest of all rows by which a damaged file is told.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from os import PathLike
from pathlib import Path
from threading import get_ident

from ..errors import MemoryFileError
from ..failure import in_words

FORM = int.from_bytes(b"clnr", "big")  # SQLite keeps a number of the program that a file belongs to
VERSION = 1
Row = tuple[str, int, bytes]  # a site, a page, its blocks
_HEAD = b"SQLite format 3\0"
_TABLES = """
create table about (name text primary key, value text not null) without rowid;
create table pages (site text, page integer, blocks blob not null, primary key (site, page)) without rowid;
"""


def write(path: str | PathLike[str], pages_a_site: int, most_pages: int, rows: Sequence[Row]) -> None:
    """Write the rows of a memory, in order of site and page. Raises MemoryFileError."""
    target = place_for(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}.{get_ident()}")
    rows = [(site, page, _turned(blocks)) for site, page, blocks in rows]
    about = {"pages_a_site": str(pages_a_site), "most_pages": str(most_pages), "digest": _digest(rows)}
    try:
        beside.unlink(missing_ok=True)
        with closing(sqlite3.connect(beside)) as file, file:
            file.executescript(
                f"pragma journal_mode=memory; pragma application_id={FORM}; pragma user_version={VERSION}; {_TABLES}"
            )
            file.executemany("insert into about values (?, ?)", about.items())
            file.executemany("insert into pages values (?, ?, ?)", rows)
        beside.replace(target)
    except (OSError, sqlite3.Error) as problem:
        raise MemoryFileError(str(path), f"it can't be written: {in_words(problem)}") from problem
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def place_for(path: str | PathLike[str]) -> Path:
    """The file that a memory is to be written into, behind links. Raises MemoryFileError where none can be."""
    target = Path(os.path.realpath(_path_of(path)))
    problem = ""
    if target.exists() and not target.is_file():  # a folder, a device: nothing that another file may take the place of
        problem = "it is no file"
    elif not target.parent.is_dir():
        problem = f"there is no folder {target.parent}"
    elif not os.access(target.parent, os.W_OK):
        problem = f"nothing may be written into the folder {target.parent}"
    if problem:
        raise MemoryFileError(str(path), f"it can't be written: {problem}")
    return target


def read_rows(path: str | PathLike[str]) -> tuple[int, int, list[Row]]:
    """The limits of a memory and its rows. Raises MemoryFileError."""
    try:
        with _path_of(path).open("rb") as raw:
            head = raw.read(len(_HEAD))
    except OSError as problem:
        raise MemoryFileError(str(path), f"it can't be read: {in_words(problem)}") from problem
    if head != _HEAD:
        raise MemoryFileError(
            str(path), f"it is no memory of a site, but {'empty' if not head else 'another kind of file'}"
        )
    try:
        with closing(sqlite3.connect(Path(path).absolute().as_uri() + "?mode=ro&immutable=1", uri=True)) as file:
            form, version = (
                file.execute(f"pragma {name}").fetchone()[0] for name in ("application_id", "user_version")
            )
            if form != FORM:
                raise MemoryFileError(str(path), "it is an SQLite database of another program, and no memory of a site")
            if version > VERSION:
                raise MemoryFileError(
                    str(path),
                    f"a newer cleaner wrote it (form {version}; this one reads up to {VERSION}). Upgrade article-cleaner, or learn anew",
                )
            if file.execute("select count(*) from sqlite_master where type <> 'table'").fetchone()[0]:
                raise ValueError("it holds more than tables")  # a view may be a program that never ends
            about = dict(file.execute("select name, value from about"))
            rows: list[Row] = file.execute("select site, page, blocks from pages order by site, page").fetchall()
            limits = int(about["pages_a_site"]), int(about["most_pages"])
            whole = _digest(rows) == about["digest"] and all(map(_is_row, rows)) and _hold(limits, rows)
    except MemoryFileError:
        raise
    except (sqlite3.Error, KeyError, ValueError, TypeError, AttributeError) as problem:
        raise MemoryFileError(str(path), f"it is damaged ({in_words(problem)})") from problem
    if not whole:
        raise MemoryFileError(str(path), "it is damaged: it doesn't hold what was written")
    return *limits, [(site, page, _turned(blocks)) for site, page, blocks in rows]


def _path_of(path: str | PathLike[str]) -> Path:
    if not isinstance(path, (str, PathLike)):
        raise MemoryFileError(repr(path), "it is no path of a file")
    return Path(path)


def _is_row(row: Row) -> bool:
    site, page, blocks = row
    return isinstance(site, str) and isinstance(page, int) and isinstance(blocks, bytes) and len(blocks) % 4 == 0


def _hold(limits: tuple[int, int], rows: Sequence[Row]) -> bool:
    """Are the limits of pages a site and of all pages ones that can be, and are they kept?"""
    of_sites = Counter(site for site, _, _ in rows)
    return min(limits) > 0 and max(of_sites.values(), default=0) <= limits[0] and len(rows) <= limits[1]


def digest_of(rows: Iterable[Row]) -> str:
    """The digest of the rows of a memory, in order of site and page."""
    return _digest((site, page, _turned(blocks)) for site, page, blocks in rows)


def _digest(rows: Iterable[Row]) -> str:
    digest = blake2b(digest_size=16)
    for site, page, blocks in rows:
        digest.update(f"{site} {page} {len(blocks)} ".encode("utf-8", "surrogatepass") + blocks)
    return digest.hexdigest()


def _turned(blocks: bytes) -> bytes:
    """Numbers from this machine's order of bytes to the file's, or back."""
    if sys.byteorder == "little":
        return blocks
    numbers = array("I", blocks)
    numbers.byteswap()
    return numbers.tobytes()
