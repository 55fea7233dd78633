"""Folders of pages: which of their files are pages, and which file the article of each goes into."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from ..failure import in_words
from .names import is_packed, is_same
from .record import MisuseError

HTML = (".html", ".htm", ".xhtml", ".shtml")
PAGES = (*HTML, ".txt", ".md", ".markdown", ".php", ".asp", ".aspx", ".jsp")  # what pages in a folder are called
SIGNS = "*?["  # of a pattern


@dataclass
class Found:
    """The pages that arguments name, each with its whole path; `root` is the folder that all of them lie in."""

    pages: dict[str, Path] = field(default_factory=dict)
    others: int = 0  # files of folders that are no pages by their names
    root: Path = field(default_factory=Path)


def find_pages(names: Iterable[str], without: Path | None = None) -> Found:
    """
    The pages of these files and folders, in order, each once. The folder `without` is left out, as are hidden ones.

    Raises MisuseError for folders that can't be read.
    """
    found, roots, seen = Found(), [], set()
    for name in names:
        root = Path(name).resolve() if Path(name).is_dir() else Path(name).parent.resolve()
        roots.append(root)
        if Path(name).is_dir():
            files = list(_files_in(name, without))
            pages = {str(path): root / path.relative_to(name) for path in files if is_page_of_folder(path.name)}
            found.others += len(files) - len(pages)
        else:
            pages = {name: root / Path(name).name}
        for page, whole in pages.items():
            if whole not in seen:
                seen.add(whole)
                found.pages[page] = whole
    try:
        found.root = Path(os.path.commonpath(roots)) if roots else found.root
    except ValueError:
        raise MisuseError("the pages lie on several drives. Clean those of each into a folder of its own.") from None
    return found


def _files_in(folder: str, without: Path | None) -> Iterator[Path]:
    def refuse(problem: OSError) -> None:
        raise MisuseError(f"{problem.filename}: {in_words(problem)}")

    for parent, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".") and (without is None or not is_same(str(Path(parent, name)), str(without)))
        )
        yield from (Path(parent, name) for name in sorted(files) if not name.startswith("."))


def files_of(names: Iterable[str], without: Path | None = None) -> tuple[list[str], set[str], tuple[str, ...]]:
    """
    The files of records, and the pages of folders in their places; which of them are a page each; and what to tell.

    The file `without` is left out of folders. Raises MisuseError for folders that can't be read.
    """
    files: list[str] = []
    pages: set[str] = set()
    others = 0
    for name in names:
        if Path(name).is_dir():
            found = find_pages([name])
            inside = [page for page in found.pages if without is None or not is_same(page, str(without))]
            files += inside
            pages.update(inside)
            others += found.others
        else:
            files.append(name)
            if is_html(name):
                pages.add(name)
    return files, pages, left_out(others)


def left_out(others: int) -> tuple[str, ...]:
    """What people are told of files that are no pages by their names."""
    return (f"{others:,} other file{'s' * (others > 1)} left out",) if others else ()


def is_html(name: str) -> bool:
    """
    Does a file of this name hold a page of HTML? It may be compressed.

    >>> is_html("a.HTM"), is_html("a.html.gz"), is_html("pages.txt")
    (True, True, False)
    """
    return _suffix(name) in HTML


def is_page_of_folder(name: str) -> bool:
    """
    Is a file of this name, in a folder of pages, one of them? Those without an ending are; wget writes "?" into names.

    >>> [is_page_of_folder(name) for name in ("a.html", "view.php?id=3", "lyon", "logo.png", "style.css")]
    [True, True, True, False, False]
    """
    return _suffix(name) in ("", *PAGES)


def _suffix(name: str) -> str:
    path = Path(name.partition("?")[0])
    return (path.with_suffix("") if is_packed(path.name) else path).suffix.lower()


def files_for(found: Found, out: Path, suffix: str) -> dict[str, Path]:
    """
    The file for the article of each page: where the page lies under their root, with another ending.

    Of two pages that would share a file, both keep their whole names: a.html and a.htm give a.html.txt and a.htm.txt.

    >>> pages = {name: Path("/p", name) for name in ("a.html", "b/c.htm", "b/c.txt")}
    >>> [file.as_posix() for file in files_for(Found(pages, root=Path("/p")), Path("o"), ".md").values()]
    ['o/a.md', 'o/b/c.htm.md', 'o/b/c.txt.md']
    """
    places = [whole.relative_to(found.root) for whole in found.pages.values()]
    files = [_renamed(place, suffix) for place in places]
    while True:
        times = Counter(map(_folded, files))
        shared = [n for n, file in enumerate(files) if times[_folded(file)] > 1 and file != _whole(places[n], suffix)]
        if not shared:
            return {page: out / file for page, file in zip(found.pages, files, strict=True)}
        for n in shared:
            files[n] = _whole(places[n], suffix)


def _renamed(place: Path, suffix: str) -> Path:
    """The name with another ending in the place of its own; what is none (the "2" of "version 1.2") stays."""
    name = place.name.removesuffix(place.suffix) if is_packed(place.name) else place.name
    if _suffix(name) in PAGES and "?" not in name:
        name = Path(name).stem
    return place.with_name(name + suffix)


def _whole(place: Path, suffix: str) -> Path:
    return place.with_name(place.name + suffix)


def _folded(file: Path) -> str:
    """What a file is called where capitals don't count, as on many disks."""
    return str(file).casefold()


def without_patterns(names: Iterable[str]) -> list[str]:
    """
    The names, with the files that fit in the place of each pattern: "pages/*.html", "pages/**/*.html".

    A shell does so by itself, but not on Windows, and not between quotes. What fits nothing stays, to be told as missing.

    >>> without_patterns(["-", "nowhere/*.html"])
    ['-', 'nowhere/*.html']
    """
    found: list[str] = []
    for name in names:
        fitting = []
        if any(sign in name for sign in SIGNS) and not Path(name).exists():
            fitting = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 (Path.glob takes no whole paths)
        found += fitting or [name]
    return found
