"""What a run is to do, made from the arguments of the command line; what can't be done is said before anything is written."""

from __future__ import annotations

import argparse
import hashlib
import pickle
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from os import PathLike
from pathlib import Path
from typing import Any

from .. import __version__
from ..lexicon.chosen import lexicon_for
from ..options import Options
from ..workers.job import Job, make_job
from .folders import files_of
from .input import Input
from .inputs import check_not_read, inputs_of
from .names import is_same, kind_of
from .packing import check_libraries
from .record import ERROR, STDIN, Fields, MisuseError, Task
from .work import Work

SAMPLE = "<p>The ferry to the island sailed again on Wednesday, after nine days of storms."  # warms a worker up


@dataclass(frozen=True)
class Plan:
    """What is to be done. `about` is what must be the same when the run goes on."""

    inputs: list[Input]
    work: Work
    out: str | None = None  # a file; None is standard output
    failures: str | None = None
    resume: bool = False
    quiet: bool = False
    workers: int = 1
    job: Job | None = None  # of the workers; without it there are none
    about: Mapping[str, Any] | None = None
    files: Mapping[str, Path] | None = None  # the file that each input's article goes into, where each has its own
    notes: tuple[str, ...] = ()  # for people, behind the summary

    @property
    def can_go_on(self) -> bool:
        """Where it writes into files, an interrupted run can go on; a stream can't be cut back."""
        if self.files is not None:
            return True
        return self.out is not None and (not Path(self.out).exists() or Path(self.out).is_file())


def make_plan(options: argparse.Namespace, chosen: Options) -> Plan:
    """The plan for these arguments, to clean pages as `chosen`. Raises CleanerError."""
    names, pages, notes = files_of(options.files or [STDIN])
    out = None if options.output == STDIN else options.output
    into_parquet = out is not None and kind_of(out) == "parquet"
    check_libraries(name for name in (*names, out, options.failures) if name is not None)
    if options.output_field == ERROR and options.failures is None:
        raise MisuseError(
            f"{ERROR!r} is the field for failures. Name another one by --output-field, or give --failures FILE."
        )
    named = Fields(options.field, options.output_field, options.url_field, keep_page=options.keep_page)
    if into_parquet and all(kind_of(name) == "parquet" for name in names):
        named = replace(named, rows=True)
    lexicon_for(chosen)  # a bad language file is known before the first record
    inputs = inputs_of(names, named, pages)
    if named.rows:
        from .parquet import carried_schema

        carried = carried_schema(names[0], named).names
        named = replace(named, rows=bool(carried))
        if ERROR in carried and options.failures is None:
            raise MisuseError(
                f"{names[0]} has a column {ERROR!r} already, where failures would stand. Give --failures FILE."
            )
    check_files(names, out, options.failures)
    work = work_for(options, chosen, named, lines=not into_parquet)
    return Plan(
        inputs,
        work,
        out=out,
        failures=options.failures,
        resume=options.resume,
        quiet=options.quiet,
        workers=options.workers or 1,
        job=job_for(work, options),
        about=_about(inputs, work, options.failures),
        notes=notes,
    )


def work_for(
    options: argparse.Namespace, chosen: Options, named: Fields, lines: bool = True, alone: bool = False
) -> Work:
    """What is done with each record, as `Work` has it."""
    return Work(
        format=options.format,
        fields=named,
        lines=lines,
        count_reasons=options.count_reasons,
        options=chosen,
        links=options.links,
        images=options.images,
        content=options.content,
        alone=alone,
    )


def job_for(work: Work, options: argparse.Namespace) -> Job | None:
    """What workers are asked to do, where there are any. Raises OptionError, and WorkerError where there can't be any."""
    if options.workers is None and options.timeout is None and options.max_memory is None:
        return None
    job = make_job(work.options, None, options.timeout, options.max_memory)
    return replace(job, work=work.of_bytes, sample=pickle.dumps(Task(None, {}, SAMPLE)))


def _about(inputs: list[Input], work: Work, failures: str | None) -> dict[str, Any]:
    """What must be the same when a run goes on: the inputs, and all that its output hangs on."""
    chosen = work.options
    return {
        "cleaner": __version__,
        "inputs": [source.looks() for source in inputs],
        "format": work.format,
        "links": work.links,
        "images": work.images,
        "content": work.content,
        "count_reasons": work.count_reasons,
        "failures": failures,
        **asdict(work.fields),
        **{option.name: getattr(chosen, option.name) for option in fields(chosen) if option.name != "detector"},
        "keep": sorted(chosen.keep),
        "languages": _digest(chosen.languages),
        "memory": None if chosen.memory is None else chosen.memory.digest(),
    }


def check_files(inputs: list[str], out: str | None, failures: str | None) -> None:
    """Files are written of kinds that can be, and none that is read, or written already. Raises MisuseError."""
    if out is not None and kind_of(out) == "warc":
        raise MisuseError(f"{out}: WARC files are read only. Write JSON lines (.jsonl) or Parquet (.parquet).")
    if failures is not None and kind_of(failures) != "jsonl":
        raise MisuseError(f"{failures}: failures are JSON lines. Name a file such as failures.jsonl.")
    if out is not None and failures is not None and is_same(out, failures):
        raise MisuseError(f"-o and --failures both name {out}. Name two files.")
    check_not_read(out, inputs)
    if failures is not None:
        check_not_read(failures, inputs)


def _digest(languages: str | PathLike[str] | None) -> str | None:
    """What a folder of language files holds, in short."""
    if languages is None:
        return None
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(Path(languages).glob("*.toml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
