"""`cleaner PAGES … --output-dir DIR`: pages, and folders of them, into a file each."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from ..stream.names import kind_of
from .pages import JSON_LINES
from .records import ALONE, carry_out

if TYPE_CHECKING:
    from ..options import Options


def add_folder_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for a file a page."""
    add = parser.add_argument_group(
        "a file for each page",
        "FILE may be a folder then, with folders in it. --resume, --failures, --workers, --timeout, --max-memory and --quiet, of the records below, go with it.",
    ).add_argument
    add("--output-dir", metavar="DIR", help="write the article of each page into a file in this folder")
    add("--overwrite", action="store_true", help="write files that are there already anew")


def goes_into_folder(options: argparse.Namespace, parser: argparse.ArgumentParser) -> bool:
    """Does each page get a file? Ends with wrong usage where options don't fit together."""
    if options.output_dir is None:
        if options.overwrite:
            parser.error("--overwrite is for --output-dir")
        return False
    for name in ("jsonl", *ALONE):
        if getattr(options, name) != parser.get_default(name):
            parser.error(f"--{name.replace('_', '-')} is for records, --output-dir for a file a page: leave one out")
    for name in options.files:
        if kind_of(name) != "jsonl" or name.lower().endswith(JSON_LINES):
            parser.error(f"{name} holds records, by its name, and --output-dir is for pages: leave one out")
    if options.explain:
        parser.error("--explain prints what it has to say: leave out --output-dir")
    if options.overwrite and options.resume:
        parser.error("--resume leaves out pages that have their file, --overwrite writes it anew: leave one out")
    return True


def clean_into_folder(options: argparse.Namespace, chosen: Options) -> int:
    """Do it, cleaning pages as `chosen`; returns the exit code. Raises CleanerError for wrong usage."""
    from ..stream.plan_files import plan_files

    return carry_out(plan_files(options, chosen))
