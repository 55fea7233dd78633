"""`cleaner --jsonl`, the filter for pipelines: arguments → a plan → run. How records flow is told in stream/."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..stream.messages import say
from ..stream.names import kind_of
from .exit_codes import DONE, FAILED, INTERRUPTED, TERMINATED
from .options import add_field_options

if TYPE_CHECKING:
    from ..options import Options
    from ..stream.plan import Plan

ALONE = (
    "field",
    "output_field",
    "url_field",
    "keep_page",
    "output",
)  # options of records that files of pages don't have
UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


def add_record_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the filter."""
    add = parser.add_argument_group(
        "records",
        "A record in, a record out, in order. JSON lines, WARC and Parquet files are told by their names, as are .gz, .zst, .bz2 and .xz.",
    ).add_argument
    add("--jsonl", action="store_true", help="the input is JSON lines: a record a line")
    add_field_options(add)
    add("--output-field", default="article", metavar="NAME", help="the field for the article (default: article)")
    add("--keep-page", action="store_true", help="carry the page through as well")
    add("-o", "--output", metavar="FILE", help="write to this file; Parquet, and what compresses it, by its name")
    add(
        "--resume",
        action="store_true",
        help="go on where an interrupted run into the file of -o stopped; with --output-dir, leave out pages that have their file",
    )
    add("--failures", metavar="FILE", help="write records, or pages, that fail to this file")
    add("--workers", type=number_of("processes"), metavar="N", help="clean in so many processes")
    add("--timeout", type=_seconds, metavar="S", help="the most seconds that a page may take")
    add("--max-memory", type=_size, metavar="SIZE", help="the most memory that a page may take, such as 500M")
    add("--count-reasons", action="store_true", help="count what was removed by reason; json does so anyway")
    add("--quiet", action="store_true", help="no progress and no summary on standard error")


def are_records(options: argparse.Namespace, parser: argparse.ArgumentParser) -> bool:
    """Is this a run over records? Ends with wrong usage where options don't fit together."""
    others = [name for name in options.files if kind_of(name) == "jsonl"]
    wanted = options.jsonl or len(others) < len(options.files)
    if not wanted:
        for name in (*ALONE, "resume", "failures", "workers", "timeout", "max_memory", "count_reasons", "quiet"):
            if (value := getattr(options, name)) != parser.get_default(name):
                instead = f"; the articles of pages go to standard output: > {value}" if name == "output" else ""
                given = (
                    "a WARC or Parquet file" if name in ALONE else "a WARC or Parquet file, or --output-dir for pages"
                )
                parser.error(f"--{name.replace('_', '-')} is for records: give --jsonl, or {given}{instead}")
        return False
    if others and not options.jsonl:
        parser.error(f"{others[0]} is no WARC or Parquet file as the others are; if it holds JSON lines, give --jsonl")
    if options.explain:
        parser.error("--explain is for single pages; with records, --format json says why blocks were removed")
    if options.url is not None:
        parser.error("--url is for single pages; with records, --url-field names the field with the address")
    if options.keep_page and options.field == options.output_field:
        parser.error("with --keep-page, the page and the article need fields of different names")
    return True


def clean_records(options: argparse.Namespace, chosen: Options) -> int:
    """Do it, cleaning pages as `chosen`; returns the exit code. Raises CleanerError for wrong usage."""
    from ..stream.plan import make_plan

    return carry_out(make_plan(options, chosen))


def carry_out(plan: Plan) -> int:
    """Do what is planned, and say what interrupts it; returns the exit code. Raises CleanerError for wrong usage."""
    from ..errors import WorkerError
    from ..stream.run import run
    from ..stream.stopping import Terminated

    try:
        counts = run(plan)
    except (KeyboardInterrupt, Terminated) as stop:
        if not plan.quiet:
            how = "--resume goes on from here" if plan.can_go_on else "what was cleaned is written"
            say(f"interrupted; {how}")
        return TERMINATED if isinstance(stop, Terminated) else INTERRUPTED
    except WorkerError as problem:
        say(str(problem))
        return FAILED
    return FAILED if counts.failed else DONE


def number_of(things: str) -> Callable[[str], int]:
    """What reads an argument that is a number of such things, 1 or more."""

    def read(text: str) -> int:
        if not text.isdecimal() or int(text) < 1:
            raise argparse.ArgumentTypeError(f"{text!r} is no number of {things}")
        return int(text)

    return read


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return seconds


def _size(text: str) -> int:
    """
    Bytes, with K, M or G behind the number.

    >>> _size("500M"), _size("1.5GiB")
    (524288000, 1610612736)
    """
    match = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMG]?)(?:I?B)?", text.strip().upper())
    if not match or not float(match[1]):
        raise argparse.ArgumentTypeError(f"{text!r} is no size in bytes; write 500M or 2G")
    return int(float(match[1]) * UNITS[match[2]])
