"""`cleaner report`: pages → one page of HTML that shows what became of each of their blocks."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from .article import Article
from .cli import DONE, FAILED, MISUSED, complain, in_words, read_page
from .cli_options import add_cleaning_options, options_of
from .errors import LanguageFileError, OptionError
from .failure import Failure, why
from .options import Options
from .pipeline import clean_with, lexicon_for
from .reporting.page import parts_of


def report(arguments: Sequence[str]) -> int:
    """Run `cleaner report …`; returns the exit code."""
    chosen = _parser().parse_args(arguments)
    names = chosen.files or ["-"]
    if chosen.output == "-" and sys.stdout.isatty():
        complain("a report is made for a browser, not for a terminal. Name a file: -o report.html")
        return MISUSED
    try:
        options = options_of(chosen)
        lexicon_for(options)
    except (LanguageFileError, OptionError) as problem:
        complain(str(problem))
        return MISUSED
    failed: list[str] = []
    try:
        target = nullcontext(sys.stdout) if chosen.output == "-" else Path(chosen.output).open("w", encoding="utf-8")
    except OSError as problem:
        complain(f"{chosen.output} can't be written: {problem.strerror}")
        return FAILED
    with target as file:
        for part in parts_of(_results(names, chosen.url, options, failed)):
            file.write(part)
    return FAILED if failed else DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cleaner report",
        description="Show what became of every block of pages, and why: one page of HTML that needs no network.",
        epilog="Exit codes: 0 done, 1 some input failed (the report says which), 2 wrong usage.",
    )
    parser.add_argument(
        "files", nargs="*", metavar="PAGE", help="pages to clean; standard input if none is named, or for -"
    )
    parser.add_argument(
        "-o", "--output", default="-", metavar="FILE", help="where to write it (default: standard output)"
    )
    add_cleaning_options(parser)
    return parser


def _results(
    names: Sequence[str], url: str | None, options: Options, failed: list[str]
) -> Iterator[tuple[str, Article | Failure]]:
    """Each page's name with its article, or with what happened instead, which is noted in `failed` and said."""
    for place, name in enumerate(names):
        try:
            result: Article | Failure = clean_with(read_page(name), url, options)
        except OSError as problem:
            result = Failure(place, url, "unreadable", in_words(problem))
        except Exception as problem:
            result = Failure(place, url, *why(problem))
        if isinstance(result, Failure):
            failed.append(name)
            complain(f"{name}: {result.reason}")
        yield name, result
