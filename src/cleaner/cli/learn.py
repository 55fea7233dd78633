"""`cleaner learn`: what the sites of these pages repeat, into a file for `cleaner --memory`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import CleanerError
from ..options import INPUTS
from ..stream.messages import say
from .exit_codes import DONE, FAILED, INTERRUPTED, MISUSED
from .options import add_field_options, parse

if TYPE_CHECKING:
    from ..memory.site_memory import SiteMemory
    from ..stream.counts import Counts
    from ..stream.record import Fields, Record

TOLD = 20  # failures that are told one by one


def learn(arguments: Sequence[str]) -> int:
    """Run `cleaner learn`; returns the exit code."""
    from ..memory.memory_file import place_for

    options = parse(_parser(), arguments)
    try:
        place_for(options.output)  # else that is known after a night of learning
        counts, memory = _learn(options)
        if counts.failed and not counts.cleaned and not options.memory:  # what stands there may be worth more
            say(f"{_summary(counts)}{options.output} isn't written")
            return FAILED
        memory.save(options.output)
    except CleanerError as problem:
        say(str(problem))
        return MISUSED
    except KeyboardInterrupt:
        say("interrupted; nothing is written")
        return INTERRUPTED
    if not options.quiet:
        say(f"{_summary(counts)}{options.output} knows {_count(memory)}")
    return FAILED if counts.failed else DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="cleaner learn",
        usage="%(prog)s [OPTIONS] [FILE ...] -o MEMORY",
        description="Learn from pages which blocks their sites repeat, for `cleaner --memory FILE`.",
        epilog="Memories that were learnt in parts are put together so: cleaner learn --memory 1.db --memory 2.db -o memory.db",
    )
    add = parser.add_argument
    add(
        "files",
        nargs="*",
        metavar="FILE",
        help="JSON lines, WARC or Parquet, also .gz, .zst, .bz2 and .xz; standard input if none is named",
    )
    add("-o", "--output", required=True, metavar="FILE", help="write the memory to this file")
    add("--memory", action="append", default=[], metavar="FILE", help="begin with this memory; several are merged")
    add_field_options(add)
    add("--input", choices=INPUTS, default="auto", help="what the pages are (default: auto)")
    add("--pages-a-site", type=int, metavar="N", help="the most pages that are remembered of a site")
    add("--most-pages", type=int, metavar="N", help="the most pages that are remembered of all sites")
    add("--quiet", action="store_true", help="no progress and no summary on standard error")
    return parser


def _learn(options: argparse.Namespace) -> tuple[Counts, SiteMemory]:
    """Read all records. Raises CleanerError for wrong usage."""
    from ..stream.counts import Counts
    from ..stream.inputs import check_not_read, inputs_of, read_all
    from ..stream.packing import check_libraries
    from ..stream.progress import Progress
    from ..stream.record import STDIN, Fields, Position

    memory, counts = _begin(options), Counts()
    names = options.files or ([] if options.memory else [STDIN])
    _check_records(names)
    check_libraries(names)
    check_not_read(options.output, names)
    fields = Fields(page=options.field, url=options.url_field, output="")
    inputs = inputs_of(names, fields)
    progress = Progress(inputs, Position(), counts, options.quiet)
    for record in read_all(inputs, Position(), fields):
        if record.skipped:
            counts.skipped += record.skipped
        elif problem := _learn_from(memory, record, fields, options.input):
            kind, reason = problem
            counts.failed[kind] += 1
            if counts.failed.total() <= TOLD:
                say(f"{record.file}, record {record.number}: {reason}")
        else:
            counts.cleaned += 1
        progress.tell(counts, record.done)
    progress.end(counts)
    return counts, memory


def _check_records(names: Sequence[str]) -> None:
    """Raise MisuseError for pages and folders: a page alone doesn't say which site it is of."""
    from ..stream.folders import is_html
    from ..stream.record import MisuseError

    for name in names:
        if is_html(name) or Path(name).is_dir():
            what = "is a folder" if Path(name).is_dir() else "holds a page, by its name"
            raise MisuseError(
                f"{name} {what}, and a memory is learnt from records, which say where each page came from. "
                'Give JSON lines such as {"url": "https://example.org/a", "html": "<p>…"}, WARC or Parquet.'
            )


def _begin(options: argparse.Namespace) -> SiteMemory:
    """The memory to go on with: those that are named, and the limits. Raises CleanerError."""
    from ..memory.site_memory import SiteMemory

    limits: dict[str, Any] = {
        name: value for name in ("pages_a_site", "most_pages") if (value := getattr(options, name)) is not None
    }
    known = [SiteMemory.load(name) for name in options.memory]
    memory = SiteMemory(**limits) if limits or not known else known.pop(0)
    for other in known:
        memory.merge(other)
    return memory


def _learn_from(memory: SiteMemory, record: Record, fields: Fields, kind: str) -> tuple[str, str] | None:
    """Learn from a record; or the kind and the reason why that failed."""
    from ..failure import why
    from ..stream.page_in import page_in

    if record.task is None:
        return "file", record.trouble
    try:
        _, page, url = page_in(record.task, fields)
        if url is None:
            return "url", f"the record has no address in the field {fields.url!r}. Name another one by --url-field."
        memory.learn(page, url, input=kind)
    except Exception as error:
        return why(error)
    return None


def _summary(counts: Counts) -> str:
    """What was counted, in words; nothing where no records were read."""
    if not counts.records:
        return ""
    failed = ", ".join(f"{count:,} {kind}" for kind, count in counts.failed.most_common())
    parts = [f"{counts.records:,} in", f"{counts.cleaned:,} learnt", f"{counts.failed.total():,} failed"]
    return ", ".join(parts) + (f" ({failed})" if failed else "") + "; "


def _count(memory: SiteMemory) -> str:
    pages, sites = len(memory), len(memory.sites)
    return f"{pages:,} page{'s' * (pages != 1)} of {sites:,} site{'s' * (sites != 1)}"
