"""The options of the command line that say how pages are cleaned: those of `cleaner.Options`."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence

from ..options import INPUTS, LEADS, REASONS, Options


def parse(parser: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """
    Read arguments among which files may stand before and behind options; behind "--" everything is a file, "-x" as well.

    argparse forgets "--" when it reads such arguments, which it does twice.
    """
    given = list(arguments)
    end = given.index("--") if "--" in given else len(given)
    chosen = parser.parse_intermixed_args(given[:end])
    chosen.files = [*chosen.files, *given[end + 1 :]]
    return chosen


def add_cleaning_options(parser: argparse.ArgumentParser) -> None:
    """Let a command take the options of `clean`."""
    parser.add_argument("--input", choices=INPUTS, default="auto", help="what the input is (default: auto)")
    parser.add_argument("--url", help="where the page came from, for its links; nothing is fetched")
    parser.add_argument(
        "--keep",
        action="append",
        default=[],
        choices=REASONS,
        metavar="REASON",
        help="remove nothing for this reason; may be given several times: " + ", ".join(REASONS),
    )
    parser.add_argument(
        "--lead",
        choices=LEADS,
        default="auto",
        help="which copy stays of an opening that is said twice (default: auto)",
    )
    parser.add_argument("--title", action="store_true", help="let the title stand in the text as well")
    parser.add_argument(
        "--captions", action="store_true", help="let captions and credits of pictures stand in the text"
    )
    parser.add_argument("--bylines", action="store_true", help="let bylines and dates stand in the text")
    parser.add_argument("--no-tables", action="store_true", help="leave rows of tables out of the text")
    parser.add_argument("--no-standfirst", action="store_true", help="leave the standfirst out of the text")
    parser.add_argument(
        "--balance",
        type=float,
        default=0.0,
        metavar="N",
        help="from -1, precision (what is in doubt goes), to 1, recall (what is in doubt stays); default: 0",
    )
    parser.add_argument(
        "--languages", metavar="DIR", help="a folder of language files to use beside the ones that come with cleaner"
    )
    parser.add_argument(
        "--memory", metavar="FILE", help="what `cleaner learn` has learnt of sites; pages need their address then"
    )


def add_field_options(add: Callable[..., object]) -> None:
    """Let a command say which fields of a record hold the page and its address; `add` is its parser's or its group's `add_argument`."""
    add("--field", default="html", metavar="NAME", help="the field of a record that holds the page (default: html)")
    add("--url-field", default="url", metavar="NAME", help="the field that holds the page's address (default: url)")


def options_of(arguments: argparse.Namespace) -> Options:
    """What was chosen. Raises OptionError, and MemoryFileError."""
    memory = None
    if arguments.memory is not None:
        from ..memory.site_memory import SiteMemory

        memory = SiteMemory.load(arguments.memory)
    return Options(
        input=arguments.input,
        keep=arguments.keep,
        lead=arguments.lead,
        title=arguments.title,
        captions=arguments.captions,
        bylines=arguments.bylines,
        tables=not arguments.no_tables,
        standfirst=not arguments.no_standfirst,
        balance=arguments.balance,
        languages=arguments.languages,
        memory=memory,
    )
