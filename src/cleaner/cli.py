"""The command line: arguments → clean() → print. No cleaning here."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from . import __version__
from .article import Article
from .cli_options import add_cleaning_options, options_of
from .cli_outputs import add_output_options, written
from .cli_records import add_arguments, check_arguments, clean_records
from .errors import CleanerError, InputError, LanguageFileError, OptionError
from .pipeline import clean_with
from .records import Removal

DONE, FAILED, MISUSED = 0, 1, 2
BROKEN_PIPE = 0  # whoever reads our output has seen enough
_GREEN, _RED, _CYAN, _DIM, _PLAIN = "\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[2m", "\x1b[0m"
OPENING = 60  # characters of a block that --explain shows
JSON_LINES = tuple(f"{kind}{packed}" for kind in (".jsonl", ".ndjson") for packed in ("", ".gz", ".zst"))
ADDRESS = ("http://", "https://")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code: 0 done, 1 some input failed, 2 wrong usage."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    if sys.stdout is None or sys.stderr is None:  # closed by the shell: >&-
        if sys.stderr is not None:
            complain("standard output is closed. Send it to a file, or leave it open.")
        return FAILED
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
    try:
        if arguments[:1] == ["languages"]:
            from .cli_languages import languages

            code = languages(arguments[1:])
        elif arguments[:1] == ["learn"]:
            from .cli_learn import learn

            code = learn(arguments[1:])
        elif arguments[:1] == ["report"]:
            from .cli_report import report

            code = report(arguments[1:])
        elif arguments[:1] == ["schema"]:
            code = _schema(arguments[1:])
        else:
            code = _clean(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        _discard_output()
        return BROKEN_PIPE
    except OSError as problem:  # the disk is full, say
        complain(f"the result can't be written: {problem.strerror}")
        _discard_output()
        return FAILED
    except KeyboardInterrupt:
        return 130


def _discard_output() -> None:
    """Python flushes stdout once more when it ends; give it something that takes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cleaner",
        description="Clean articles out of scraped pages: HTML or text in, one clean article out.",
        epilog="`cleaner languages` lists the languages of the lexicon, checks a language file and writes an empty one; `cleaner learn` learns from pages what their sites repeat, for --memory; `cleaner schema` prints the JSON Schema of the article object; `cleaner report` shows in a browser what became of each block. Exit codes: 0 done, 1 some input failed, 2 wrong usage.",
    )
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="pages to clean; standard input if none is named, or for -"
    )
    add_output_options(parser)
    parser.add_argument(
        "--explain",
        action="store_true",
        help="print a line for every block: kept or removed, reason, evidence, opening words",
    )
    add_cleaning_options(parser)
    parser.add_argument("--version", action="version", version=f"cleaner {__version__}")
    add_arguments(parser)
    return parser


def _schema(arguments: Sequence[str]) -> int:
    from .outputs.schema import JSON_VERSION, json_schema

    parser = argparse.ArgumentParser(prog="cleaner schema", description="Print the JSON Schema of the article object.")
    parser.add_argument(
        "--version",
        type=int,
        choices=range(1, JSON_VERSION + 1),
        default=JSON_VERSION,
        help=f"of the object (default: {JSON_VERSION})",
    )
    json.dump(json_schema(parser.parse_args(arguments).version), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return DONE


def _clean(arguments: Sequence[str]) -> int:
    parser = _parser()
    options = parser.parse_intermixed_args(arguments)  # files may stand before and behind options
    if not check_arguments(options, parser):
        return _clean_all(options)
    try:
        return clean_records(options, options_of(options))
    except CleanerError as problem:
        complain(str(problem))
        return MISUSED


def _clean_all(options: argparse.Namespace) -> int:
    code = DONE
    names = options.files or ["-"]
    printed = False
    try:
        chosen = options_of(options)
    except CleanerError as problem:
        complain(str(problem))
        return MISUSED
    for name in names:
        try:
            article = clean_with(read_page(name), options.url, chosen)
        except (LanguageFileError, OptionError) as problem:
            complain(str(problem))
            return MISUSED
        except (CleanerError, OSError) as problem:
            complain(f"{said(name)}: {in_words(problem)}")
            code = FAILED
            continue
        if printed and options.format != "json":
            sys.stdout.write("\n")
        _print(article, options)
        printed = True
        for warning in article.warnings:
            complain(f"{said(name)}: {warning}")
    return code


def read_page(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises OSError, and InputError for what is no page by its name."""
    if name == "-":
        if sys.stdin is None:
            raise InputError("empty", "this is closed. Name a file, or give a page on standard input.")
        stdin: BinaryIO | None = getattr(sys.stdin, "buffer", None)
        return stdin.read() if stdin is not None else sys.stdin.read().encode()
    is_there = Path(name).exists()
    if is_there and name.lower().endswith(JSON_LINES):
        raise InputError("json", "this holds JSON lines, by its name. Give --jsonl.")
    if not is_there and name.lower().startswith(ADDRESS):
        raise InputError(
            "url", "this is an address, and nothing is fetched. Give a file with its page, and the address by --url."
        )
    return Path(name).read_bytes()


def said(name: str) -> str:
    """A file's name, as messages say it."""
    return "standard input" if name == "-" else name


def in_words(problem: Exception) -> str:
    return problem.strerror or str(problem) if isinstance(problem, OSError) else str(problem)


def complain(message: str) -> None:
    print(f"cleaner: {message}", file=sys.stderr)


def _print(article: Article, options: argparse.Namespace) -> None:
    if options.explain:
        _explain(article, sys.stdout, sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    else:
        sys.stdout.write(written(article, options, indented=sys.stdout.isatty()) + "\n")


def _explain(article: Article, out: TextIO, coloured: bool) -> None:
    """One line a block: its number, its fate and the reason, rule and evidence, and how it begins. Then what is said about AI."""
    for record in article.explain():
        opening = record.text if len(record.text) <= OPENING else record.text[: OPENING - 1] + "…"
        if isinstance(record, Removal):
            fate, colour, why = "removed", _RED, f"{record.reason}: {record.evidence} ({record.rule})"
        else:
            fate, colour, why = "kept", _GREEN, record.label or record.kind
        if readings := len(record.readings):
            why += f"; {readings} {'reading' if readings == 1 else 'readings'} left out"
        if coloured:
            out.write(f"{_DIM}{record.block:>4}{_PLAIN} {colour}{fate:<8}{_PLAIN}{why}  {_DIM}|{_PLAIN} {opening}\n")
        else:
            out.write(f"{record.block:>4} {fate:<8}{why}  | {opening}\n")
    for one in article.disclosures:
        said = f"{one.kind}: {one.verdict}, {one.scope} ({one.rule})"
        evidence = " ".join(one.evidence.split())
        if coloured:
            out.write(f"{'':>4} {_CYAN}{'AI':<8}{_PLAIN}{said}  {_DIM}|{_PLAIN} {evidence}\n")
        else:
            out.write(f"{'':>4} {'AI':<8}{said}  | {evidence}\n")


if __name__ == "__main__":
    sys.exit(main())
