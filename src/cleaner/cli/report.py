"""`cleaner report`: pages, or records that hold them → one page of HTML that shows what became of each of their blocks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ..article import Article
from ..errors import CleanerError, MissingExtraError
from ..failure import Failure, in_words, why
from ..lexicon.chosen import lexicon_for
from ..options import Options
from ..pipeline import clean_with
from ..reporting.page import parts_of
from ..stream.folders import files_of, without_patterns
from ..stream.inputs import check_not_read
from ..stream.messages import said, say
from ..stream.names import kind_of
from ..stream.record import STDIN, BrokenInputError, MisuseError
from .exit_codes import DONE, FAILED, INTERRUPTED, MISUSED
from .options import add_cleaning_options, add_field_options, options_of, parse
from .pages import read_page
from .records import number_of

if TYPE_CHECKING:
    from ..stream.record import Fields, Record

Named = tuple[str, "Article | Failure"]


def report(arguments: Sequence[str]) -> int:
    """Run `cleaner report …`; returns the exit code."""
    parser = _parser()
    chosen = parse(parser, arguments)
    chosen.files = without_patterns(chosen.files)
    if chosen.url is not None and _are_records(chosen):
        parser.error("--url is for single pages; with records, --url-field names the field with the address")
    if chosen.output == "-" and sys.stdout.isatty():
        say("a report is made for a browser, not for a terminal. Name a file: -o report.html")
        return MISUSED
    try:
        options = options_of(chosen)
        lexicon_for(options)
        out = None if chosen.output == "-" else Path(chosen.output)
        names, pages, notes = files_of(chosen.files or [STDIN], without=out)
        if not names:
            raise MisuseError(
                f"no page is in {', '.join(chosen.files)}, by the names of files. Name those to show them anyway."
            )
        check_not_read(None if out is None else chosen.output, names)
        results = _results(names, pages, chosen, options)
    except CleanerError as problem:
        say(str(problem))
        return MISUSED
    failed: list[str] = []
    try:
        target = nullcontext(sys.stdout) if chosen.output == "-" else Path(chosen.output).open("w", encoding="utf-8")
    except OSError as problem:
        say(f"{chosen.output} can't be written: {in_words(problem)}")
        return MISUSED
    try:
        with target as file:
            for part in parts_of(_watched(islice(results, chosen.limit), failed)):
                file.write(part)
    except KeyboardInterrupt:
        say("interrupted; the report isn't whole")
        return INTERRUPTED
    for note in notes:
        say(note)
    return FAILED if failed else DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cleaner report",
        usage="%(prog)s [OPTIONS] [FILE ...]",
        description="Show what became of every block of pages, and why: one page of HTML that needs no network.",
        epilog="Exit codes: 0 done, 1 some input failed (the report says which), 2 wrong usage.",
    )
    add = parser.add_argument
    add(
        "files",
        nargs="*",
        metavar="FILE",
        help="pages, folders of them, or files of records: JSON lines (--jsonl), WARC and Parquet by their names; standard input if none is named, or for -",
    )
    add("-o", "--output", default="-", metavar="FILE", help="where to write it (default: standard output)")
    add("--limit", type=number_of("pages"), metavar="N", help="show only the first N pages")
    add("--jsonl", action="store_true", help="the input is JSON lines: a record a line")
    add_field_options(add)
    add_cleaning_options(parser)
    return parser


def _results(names: list[str], pages: set[str], chosen: argparse.Namespace, options: Options) -> Iterator[Named]:
    """Each page's name with its article, or with what happened instead. Raises CleanerError for wrong usage."""
    if _are_records(chosen):
        from ..stream.inputs import inputs_of, read_all
        from ..stream.packing import check_libraries
        from ..stream.record import Fields, Position

        check_libraries(names)
        fields = Fields(page=chosen.field, url=chosen.url_field, output="")
        records = read_all(inputs_of(names, fields, pages), Position(), fields)
        return (
            _of_record(place, record, fields, options) for place, record in enumerate(records) if not record.skipped
        )
    return (_of_file(place, name, chosen.url, options) for place, name in enumerate(names))


def _are_records(chosen: argparse.Namespace) -> bool:
    return chosen.jsonl or any(kind_of(name) != "jsonl" for name in chosen.files)


def _of_file(place: int, name: str, url: str | None, options: Options) -> Named:
    try:
        return said(name), clean_with(read_page(name), url, options)
    except (OSError, BrokenInputError, MissingExtraError) as problem:
        return said(name), Failure(place, url, "unreadable", in_words(problem))
    except Exception as problem:
        return said(name), Failure(place, url, *why(problem))


def _of_record(place: int, record: Record, fields: Fields, options: Options) -> Named:
    """A record is called by its file and its number there, as its failure would be."""
    from ..stream.page_in import page_in

    name, url = f"{record.file}:{record.number}", None
    if record.task is None:
        return name, Failure(place, None, "file", record.trouble)
    try:
        _, page, url = page_in(record.task, fields)
        return name, clean_with(page, url, options)
    except Exception as problem:
        return name, Failure(place, url, *why(problem))


def _watched(results: Iterator[Named], failed: list[str]) -> Iterator[Named]:
    """The results, while failures are noted in `failed` and said."""
    for name, result in results:
        if isinstance(result, Failure):
            failed.append(name)
            say(f"{name}: {result.reason}")
        yield name, result
