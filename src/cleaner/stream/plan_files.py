"""What a run over pages is to do that writes a file for each: `cleaner PAGES … --output-dir DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..lexicon.chosen import lexicon_for
from ..options import Options
from ..outputs.formats import SUFFIXES
from .folders import files_for, find_pages, left_out
from .input import Input
from .names import is_same
from .packing import check_libraries
from .plan import Plan, check_files, job_for, work_for
from .record import STDIN, Fields, MisuseError


def plan_files(options: argparse.Namespace, chosen: Options) -> Plan:
    """The plan for these arguments, to clean pages as `chosen`. Raises CleanerError, and has written nothing."""
    if STDIN in (options.files or [STDIN]):
        raise MisuseError(
            "standard input has no name by which its file could be called. Name files or folders of pages."
        )
    out = Path(options.output_dir)
    _check_folder(out, options.files)
    lexicon_for(chosen)  # a bad language file is known before the first page
    found = find_pages(options.files, without=out)
    if not found.pages:
        raise MisuseError(
            f"no page is in {', '.join(options.files)}, by the names of files. Name those to clean them anyway."
        )
    check_libraries(found.pages)
    files = files_for(found, out, SUFFIXES[options.format])
    _check_not_read(files)
    there = [page for page, file in files.items() if _is_there(file)]
    if there and not (options.resume or options.overwrite):
        more = f", and {len(there) - 1:,} others" if len(there) > 1 else ""
        raise MisuseError(
            f"{files[there[0]]} is there already{more}. --resume leaves such pages out, --overwrite writes their files anew."
        )
    left = set(there) if options.resume else set()
    pages = [page for page in found.pages if page not in left]
    check_files(list(found.pages), None, options.failures)
    if options.failures is not None and Path(options.failures).absolute() in map(Path.absolute, files.values()):
        raise MisuseError(f"{options.failures} is the file of an article. Name another one by --failures.")
    work = work_for(options, chosen, Fields(), alone=True)
    return Plan(
        [Input(page, index, is_page=True, url=options.url) for index, page in enumerate(pages)],
        work,
        files={page: files[page] for page in pages},
        failures=options.failures,
        quiet=options.quiet,
        workers=options.workers or 1,
        job=job_for(work, options),
        notes=(*_left(len(left)), *left_out(found.others)),
    )


def _check_folder(out: Path, names: list[str]) -> None:
    if out.exists() and not out.is_dir():
        raise MisuseError(f"{out} is a file. Name a folder by --output-dir; it is made where there is none.")
    for name in names:
        if Path(name).is_dir() and is_same(name, str(out)):
            raise MisuseError(
                f"{name} can't take the articles of its own pages: the next run would take them for pages. Name another folder."
            )


def _check_not_read(files: dict[str, Path]) -> None:
    """No page is overwritten, its own article included."""
    pages = {Path(page).absolute() for page in files}
    for page, file in files.items():
        if file.absolute() in pages or is_same(page, str(file)):
            raise MisuseError(f"{file} is a page, and would be overwritten. Name another folder by --output-dir.")


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:  # its name is too long, say, which is said when it is written
        return False


def _left(count: int) -> tuple[str, ...]:
    """What people are told of pages that have their files."""
    return (f"{count:,} page{'s have their files' if count > 1 else ' has its file'} already",) if count else ()
