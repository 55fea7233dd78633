"""A run: every record of the inputs, in order, into the outputs; and the journal, from which it goes on if it is interrupted."""

from __future__ import annotations

import pickle
import sys
from collections import deque
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing
from typing import Any, Protocol

from ..failure import Failure
from . import journal as journals
from .counts import Counts
from .inputs import read_all
from .journal import Journal, State
from .lines import Lines, open_lines
from .messages import say
from .names import kind_of
from .plan import Plan
from .progress import Progress
from .record import MisfitError, MisuseError, Record, Task
from .stopping import Stopping
from .work import Done, Failed


class Output(Protocol):
    """Where records go: a file of JSON lines (lines.py), a Parquet file (parts.py), or a file each (page_files.py)."""

    every: int  # records from one mark to the next
    any_time: bool  # can a mark be set between any two records?

    def write(self, record: Record, done: Done) -> None: ...
    def write_error(self, failure: dict[str, Any]) -> None: ...
    def commit(self) -> int: ...
    def finish(self) -> None: ...
    def close(self) -> None: ...


def run(plan: Plan) -> Counts:
    """
    Do what is planned; gives what was counted, and tells people on standard error.

    Raises MisuseError where that can't be begun, OSError where an output can't be written, and what interrupts it.
    """
    with ExitStack() as stack:
        journal, state = _journal_of(plan)
        if journal is not None:
            stack.callback(journal.close)
        if state.complete:
            counts = Counts.of(state.counts)
            _say(plan, f"{plan.out} is complete already: {counts.summary()}")
            return counts
        afresh = state == State()
        out = _open_output(plan, None if afresh else state.out)
        stack.callback(out.close)
        failures = None if plan.failures is None else open_lines(plan.failures, None if afresh else state.failures)
        if failures is not None:
            stack.callback(failures.close)
        under_way = _Run(plan, journal, state, out, failures)
        under_way.work_through(stack.enter_context(Stopping().caught()))
        _say(plan, "; ".join((under_way.finish(), *plan.notes)))
        _say_what_has_no_address(plan, under_way.counts.unaddressed)
    return under_way.counts


def _journal_of(plan: Plan) -> tuple[Journal | None, State]:
    if plan.files is not None:  # they tell themselves how far it got
        return None, State()
    if plan.out is None or not plan.can_go_on:
        if plan.resume:
            raise MisuseError("--resume goes on with a file: name it by -o FILE.")
        return None, State()
    if plan.resume:
        return journals.go_on(plan.out, plan.about or {})
    return journals.begin(plan.out, plan.about or {}), State()


def _open_output(plan: Plan, mark: int | None) -> Output:
    if plan.files is not None:
        from .page_files import Files

        return Files(plan.files)
    if plan.out is None:
        return Lines(sys.stdout.buffer, owned=False)
    if kind_of(plan.out) == "parquet":
        from .parts import open_parts

        return open_parts(plan.out, plan.inputs, plan.work, plan.failures is None, mark)
    return open_lines(plan.out, mark)


def _say(plan: Plan, text: str) -> None:
    if not plan.quiet:
        say(text)


def _say_what_has_no_address(plan: Plan, count: int) -> None:
    if count:
        records = "1 record has" if count == 1 else f"{count:,} records have"
        _say(plan, f"{records} no {plan.work.fields.url}: the memory says nothing of {'it' if count == 1 else 'them'}")


class _Run:
    """A run under way: the records that are being cleaned, and how far all before them are written."""

    def __init__(self, plan: Plan, journal: Journal | None, state: State, out: Output, failures: Lines | None) -> None:
        self.plan, self.journal, self.out, self.failures = plan, journal, out, failures
        self.position, self.counts = state.position, Counts.of(state.counts)
        self.progress = Progress(plan.inputs, state.position, self.counts, plan.quiet)
        self.waiting: deque[Record] = deque()  # read and not written, in order
        self.since = 0  # records since the last mark

    def work_through(self, stopping: Stopping) -> None:
        """Do all records. Where that is interrupted, what is written so far stays, and the run can go on behind it."""
        try:
            with closing(self._results()) as results:
                for result in results:
                    self._write_those_without_page(stopping)
                    stopping.whole(self._write, result)
            self._write_those_without_page(stopping)
        except OSError:  # an output can't be written: nobody knows how much of the last record was
            raise
        except BaseException:
            if self.out.any_time:
                self._commit()
            raise

    def _results(self) -> Generator[Done | Failed, None, None]:
        """What becomes of each record that has a page, in order: here, or in workers, which are ended when this is closed."""
        work, job = self.plan.work, self.plan.job
        if job is None:
            yield from map(work, self._tasks())
            return
        from ..workers.in_order import clean_in_workers

        packed = map(pickle.dumps, self._tasks())
        with closing(clean_in_workers(packed, self.plan.workers, job, work.options)) as results:
            for result in results:
                yield Failed(result.kind, result.reason) if isinstance(result, Failure) else result

    def _tasks(self) -> Iterator[Task]:
        for record in read_all(self.plan.inputs, self.position, self.plan.work.fields):
            before = self.waiting[-1] if self.waiting else None
            if record.skipped and before is not None and before.skipped:
                before.skipped, before.done = before.skipped + record.skipped, record.done
                continue
            self.waiting.append(record)
            if record.task is not None:
                yield record.task

    def _write_those_without_page(self, stopping: Stopping) -> None:
        while self.waiting and self.waiting[0].task is None:
            stopping.whole(self._write, None)

    def _write(self, result: Done | Failed | None) -> None:
        """Write the first record that waits, with what became of it."""
        record = self.waiting[0]
        if result is None and record.skipped:
            self.counts.skipped += record.skipped
        elif isinstance(result, Done):
            try:
                self.out.write(record, result)
                self.counts.add(result)
            except MisfitError as problem:
                self._fail(record, Failed(problem.kind, str(problem)))
        else:
            self._fail(record, result or Failed("file", record.trouble))
        self.position = record.done
        self.waiting.popleft()
        self.since += 1
        if self.journal is not None and self.since >= self.out.every:
            self._commit()
        self.progress.tell(self.counts, self.position)

    def _fail(self, record: Record, failed: Failed) -> None:
        write = self.out.write_error if self.failures is None else self.failures.write_failure
        field = self.plan.work.fields.page
        try:
            write(record.failure(*failed, field))
        except RecursionError:  # it is as deep as can be read, and deeper within a failure
            write(record.failure(*failed, field, parsed=False))
        self.counts.failed[failed.kind] += 1

    def _commit(self) -> State:
        """Make what is written safe, and write down how far that is."""
        failures = 0 if self.failures is None else self.failures.commit()
        state = State(self.position, self.out.commit(), failures, self.counts.to_dict())
        if self.journal is not None:
            self.journal.write(state)
        self.since = 0
        return state

    def finish(self) -> str:
        """End the outputs and the journal; gives the summary."""
        state = self._commit()
        self.out.finish()
        if self.failures is not None:
            self.failures.finish()
        if self.journal is not None:
            self.journal.end(state, keep=self.plan.resume)
        return self.progress.end(self.counts)
