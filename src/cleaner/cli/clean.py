"""`cleaner FILE …`: pages, or files of records that hold them → articles."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from .. import __version__
from ..article import Article
from ..errors import CleanerError, LanguageFileError, OptionError
from ..failure import in_words
from ..options import Options
from ..pipeline import clean_with
from ..stream.folders import without_patterns
from ..stream.messages import said, say
from .exit_codes import DONE, FAILED, MISUSED
from .explain import explain
from .folder import add_folder_options, clean_into_folder, goes_into_folder
from .options import add_cleaning_options, options_of, parse
from .outputs import add_output_options, check_output_options, written
from .pages import read_page
from .records import add_record_options, are_records, clean_records


def clean(arguments: Sequence[str]) -> int:
    """Run `cleaner FILE …`; returns the exit code."""
    parser = parser_of_clean()
    chosen = parse(parser, arguments)
    chosen.files = without_patterns(chosen.files)
    into_folder = goes_into_folder(chosen, parser)
    records = not into_folder and are_records(chosen, parser)
    check_output_options(parser, chosen)
    try:
        options = options_of(chosen)
        if into_folder:
            return clean_into_folder(chosen, options)
        return clean_records(chosen, options) if records else _clean_pages(chosen, options)
    except CleanerError as problem:
        say(str(problem))
        return MISUSED


def parser_of_clean() -> argparse.ArgumentParser:
    """What reads the arguments of `cleaner FILE …`."""
    parser = argparse.ArgumentParser(
        prog="cleaner",
        usage="%(prog)s [OPTIONS] [FILE ...]",
        description="Clean articles out of scraped pages: HTML or text in, one clean article out.",
        epilog="`cleaner languages` lists the languages of the lexicon, checks a language file and writes an empty one; `cleaner learn` learns from pages what their sites repeat, for --memory; `cleaner schema` prints the JSON Schema of the article object; `cleaner report` shows in a browser what became of each block. Exit codes: 0 done, 1 some input failed, 2 wrong usage.",
    )
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="pages to clean, or patterns such as 'pages/**/*.html'; standard input if none is named, or for -",
    )
    add_output_options(parser)
    parser.add_argument(
        "--explain",
        action="store_true",
        help="print a line for every block: kept or removed, reason, evidence, opening words",
    )
    add_cleaning_options(parser)
    parser.add_argument("--version", action="version", version=f"cleaner {__version__}")
    add_folder_options(parser)
    add_record_options(parser)
    return parser


def _clean_pages(chosen: argparse.Namespace, options: Options) -> int:
    """Clean the pages that are named, one after the other. Raises what comes of wrong usage: LanguageFileError, OptionError."""
    code = DONE
    printed = False
    for name in chosen.files or ["-"]:
        try:
            article = clean_with(read_page(name), chosen.url, options)
        except (LanguageFileError, OptionError):
            raise
        except (CleanerError, OSError) as problem:
            say(f"{said(name)}: {in_words(problem)}")
            code = FAILED
            continue
        if printed and chosen.format != "json":
            sys.stdout.write("\n")
        _print(article, chosen)
        printed = True
        for warning in article.warnings:
            say(f"{said(name)}: {warning}")
        if options.memory is not None and article.metadata.url is None:
            say(f"{said(name)}: the memory says nothing of a page without an address. Give it by --url.")
    return code


def _print(article: Article, chosen: argparse.Namespace) -> None:
    if chosen.explain:
        explain(article, sys.stdout, coloured=_takes_colours())
    else:
        sys.stdout.write(written(article, chosen, indented=sys.stdout.isatty()) + "\n")


def _takes_colours() -> bool:
    """Is the output a terminal with colours, whose user wants them? NO_COLOR without a value says nothing: no-color.org."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("NO_COLOR")
