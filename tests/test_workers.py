"""`clean_many` with workers: the same results as without, and what happens to a worker costs one page at most."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

import deadly
from cleaner import Article, Failure, InputTypeError, OptionError, WorkerError, clean, clean_many
from cleaner.options import Options
from cleaner.workers import in_order, job, pool
from cleaner.workers.given import give
from fixture_files import folders, input_of
from samples import LANGUAGES, page

LONG = 30  # seconds that nothing here takes, however busy the machine is
SHORT = 4  # seconds that a page takes only if it hangs
FIXTURES = [input_of(folder) for folder in folders()]
HTML = deadly.page("Ferry to the island")
posix = pytest.mark.skipif(os.name == "nt", reason="signals and process groups are POSIX")


class Words(str):
    """A text of a class of its own."""


def said(results: Iterator[Any]) -> list[Any]:
    """Results as plain data."""
    return [result.to_json() if isinstance(result, Article) else result for result in results]


# ── the same as without workers ──


@pytest.mark.parametrize(
    "options",
    [{}, {"keep": ["related", "share"], "title": True}, {"captions": True, "bylines": True, "balance": 0.5}],
    ids=lambda options: ",".join(options),
)
def test_results_are_those_without_workers(options: dict[str, Any]) -> None:
    """Every page comes back in its place and says the same, its record included."""
    sources = [
        *FIXTURES[:: 8 if options else 3],
        "",
        (FIXTURES[0], "https://example.org/a"),
        b"%PDF-1.7",
        7,
        page("en", "ru"),
    ]
    assert said(clean_many(sources, workers=2, **options)) == said(clean_many(sources, **options))


pieces = st.one_of(
    st.text(max_size=60),
    st.sampled_from([page(code, "ru") for code in LANGUAGES]),
    st.text(max_size=60).map(lambda text: f"<div class=content><h1>{text}</h1><p>{deadly.SENTENCE}</p>{text}</div>"),
    st.binary(max_size=40),
    st.sampled_from([None, 3.5, (), (HTML, 3), (HTML, "https://example.org/a"), (HTML, None)]),
)


@settings(max_examples=2)
@given(st.lists(pieces, min_size=20, max_size=60))
def test_any_sources_give_what_they_give_without_workers(sources: list[Any]) -> None:
    """Whatever the sources are, results are equal in order, kind and record."""
    assert said(clean_many(sources, workers=2)) == said(clean_many(sources))


def test_trees_are_sent_as_what_they_hold() -> None:
    """Parsed trees, lists of their elements, texts of their own class, and views of bytes: what can't be sent as it is."""
    soup = BeautifulSoup(HTML, "html.parser")
    sources = [
        soup,
        soup.find_all("p"),
        BeautifulSoup(deadly.SENTENCE, "html.parser"),  # HTML that doesn't look like it
        LexborHTMLParser(HTML),
        NavigableString(deadly.SENTENCE),
        Words(HTML),
        (Words(HTML), Words("https://example.org/a")),
        bytearray(HTML.encode()),
        memoryview(HTML.encode()),
    ]
    results = list(clean_many(sources, workers=1))
    assert all(isinstance(result, Article) for result in results)
    assert said(iter(results)) == said(clean_many(sources))


def test_an_article_that_came_back_is_whole() -> None:
    """Its text came back; all else is worked out when it is asked for, also after it was pickled once more."""
    source = page("en", "ru")
    [article] = clean_many([(source, "https://example.org/a")], workers=1, title=True)
    alone = clean(source, "https://example.org/a", title=True)
    assert "_outcome" not in vars(article)
    assert (article.title, article.lead, article.text, article.metadata) == (
        alone.title,
        alone.lead,
        alone.text,
        alone.metadata,
    )
    assert "_outcome" not in vars(article), "the text needs no record"
    assert article.to_markdown() == alone.to_markdown()
    for one in (article, pickle.loads(pickle.dumps(article))):
        assert one.removed == alone.removed and one.related == alone.related
        assert one.restore("related").paragraphs == alone.restore("related").paragraphs
        assert one.to_json() == alone.to_json()
        assert one.to_markdown(links=True, images=True) == alone.to_markdown(links=True, images=True)


def test_what_comes_back_is_small() -> None:
    """What is sent of an article is its text, not the page."""
    source = f"<div class=menu>{'<a href=/>Home and away</a> ' * 5000}</div>{HTML}"
    from cleaner.workers.returned import pack

    article = clean(source)
    assert len(pickle.dumps(pack(article))) < 2 * len(article.text) + 500


def test_then_runs_in_the_workers() -> None:
    """What `then` makes of an article comes back in its place; where it raises, that is a failure."""
    sources = [deadly.page(title) for title in ("fine", "raise: x", "recurse", "leave: 4", "fine too")]
    results = list(clean_many([*sources, ""], workers=1, then=deadly.act))
    assert [result.kind if isinstance(result, Failure) else result for result in results] == [
        "fine",
        "error",
        "error",
        "error",
        "fine too",
        "empty",
    ]
    assert results[1].reason.startswith("ZeroDivisionError: ")
    assert "(deadly.py, line " in results[1].reason
    assert list(clean_many([HTML], workers=1, then=os_id)) != [os.getpid()]


def os_id(article: Article) -> int:
    return os.getpid()


def test_a_detector_that_cant_be_sent_is_asked_here() -> None:
    """Languages are detected in this process, unless `then` asks for them in another."""
    [article] = clean_many([HTML], workers=1, detector=lambda text: ("xx", 1.0))
    assert article.language == "xx"


# ── lazily ──


def test_sources_are_read_so_far_ahead_and_no_further() -> None:
    """An endless iterable: nothing is read before the first result is asked for, and a slow consumer stops the reading."""
    read: list[int] = []

    def endless() -> Iterator[str]:
        while True:
            read.append(len(read))
            yield HTML

    results = clean_many(endless(), workers=2)
    assert not read
    for number, _ in enumerate(results, 1):
        assert len(read) <= number + 2 * in_order.AHEAD
        if number == 1000:
            break
    results.close()
    before = len(read)
    time.sleep(0.05)
    assert len(read) == before


def test_large_pages_are_read_less_far_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read ahead is bounded in characters, too."""
    monkeypatch.setattr(in_order, "AHEAD_SIZE", 3 * len(HTML))
    read: list[int] = []
    sources = (read.append(n) or HTML for n in range(40))
    for number, _ in enumerate(clean_many(sources, workers=1), 1):
        assert len(read) <= number + 3
    assert number == 40


def test_an_error_of_the_iterable_comes_after_the_results_before_it() -> None:
    """What iterating the sources raises is raised in its place, after every result before it."""

    def broken() -> Iterator[str]:
        yield from [HTML] * 40
        raise OSError("the disk is gone")

    results = clean_many(broken(), workers=2)
    assert len([next(results) for _ in range(40)]) == 40
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


def test_it_runs_in_threads() -> None:
    """Two threads clean at once, each with a worker of its own."""
    found: list[list[Any]] = []
    threads = [
        threading.Thread(target=lambda: found.append(said(clean_many(FIXTURES[:20], workers=1)))) for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [said(clean_many(FIXTURES[:20]))] * 2


# ── pages that kill ──


def results_of(titles: list[str], **options: Any) -> list[Any]:
    """Results of pages with these titles, with fine pages before, between and after them, which must come back fine."""
    pages: list[str] = []
    for title in titles:
        pages += [*(f"fine {n}" for n in range(4)), title]
    pages += ["fine", "fine", "fine"]
    results = list(clean_many(map(deadly.page, pages), then=deadly.act, **options))
    assert len(results) == len(pages)
    assert [result for result in results if result] == [title for title in pages if title.startswith("fine")]
    return [result for result in results if not result]


@posix
def test_a_crash_is_the_failure_of_one_page() -> None:
    """Crashes in native code, a stack that overflows, a process that ends: the page fails and says how, all others come back."""
    results = results_of(["touch nothing", "abort", "exit: 0", "blow the stack"], workers=2)
    assert [(result.place, result.kind, result.reason) for result in results] == [
        (4, "crash", "ended its process, twice, by SIGSEGV"),
        (9, "crash", "ended its process, twice, by SIGABRT"),
        (14, "crash", "ended its process, twice, with exit code 0"),
        (19, "crash", "ended its process, twice, by SIGSEGV"),
    ]


@posix
def test_a_page_that_hangs_runs_out_of_time() -> None:
    """Also in native code that keeps the interpreter's lock. Without `workers`, a budget means one worker."""
    results = results_of(["hang", "hang in native code"], timeout=SHORT)
    assert [(result.kind, result.reason) for result in results] == [("timeout", "took longer than 4 seconds")] * 2


@pytest.mark.skipif(not job.HAS_METER, reason="the kernel limits memory on Linux")
def test_a_page_that_eats_memory_runs_out_of_it() -> None:
    """The budget counts from what the worker had when the page began; the worker lives on."""
    results = results_of(["eat memory", "eat memory"], workers=1, max_memory=200_000_000)
    assert [(result.kind, result.reason) for result in results] == [("memory", "took more than 200,000,000 bytes")] * 2
    large = f"<p>{deadly.SENTENCE}</p>" * 100_000
    results = list(clean_many([HTML, large, HTML], max_memory=10_000_000))
    assert [bool(result) for result in results] == [True, False, True]
    assert (results[1].kind, results[1].reason) == ("memory", "took more than 10,000,000 bytes")


@posix
def test_a_worker_that_somebody_else_kills_costs_nothing(tmp_path: Path) -> None:
    """A page is blamed only if it kills a second worker, alone."""
    titles = ["fine", f"die once: {tmp_path / 'died'}", "fine too"]
    assert list(clean_many(map(deadly.page, titles), workers=2, then=deadly.act)) == titles


def workers_alive() -> list[multiprocessing.process.BaseProcess]:
    return [process for process in multiprocessing.active_children() if process.name == "pebble_pool_worker"]


@posix
def test_idle_workers_may_be_killed() -> None:
    """With nothing to do they die, and the pool with them; another one takes over."""
    gate = threading.Event()

    def sources() -> Iterator[str]:
        yield HTML
        gate.wait()
        yield from [HTML] * 50

    results = clean_many(sources(), workers=2)
    alone = threading.Thread(target=lambda: (kill_when_ready(), gate.set()))
    alone.start()
    assert len([result for result in results if result]) == 51
    alone.join()


def kill_when_ready() -> None:
    while len(workers_alive()) < 2:
        time.sleep(0.01)
    time.sleep(1)
    for process in workers_alive():
        process.kill()
    time.sleep(0.5)


def test_a_chunk_that_gets_lost_is_sent_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A chunk that no worker begins, for whatever reason, doesn't hold up the others for ever."""
    monkeypatch.setattr(pool, "STALLED", 4)
    with pool.Pool(1, 10, job.Job(Options()), Options()) as workers:
        schedule: Callable[..., Any] = workers._pebble.schedule
        monkeypatch.setattr(workers._pebble, "schedule", lambda *_, **__: Future())
        first, second = give(0, HTML), give(1, HTML)
        workers.add(first)
        workers._send_waiting()
        monkeypatch.setattr(workers._pebble, "schedule", schedule)
        workers.add(second)
        workers.finish(second, more=False)
        workers.finish(first, more=False)
        assert first.result and second.result


@posix
@pytest.mark.parametrize("has_clock", [True, False])
def test_the_pool_ends_a_page_whose_clock_was_stopped(monkeypatch: pytest.MonkeyPatch, has_clock: bool) -> None:
    """Where there is no clock, or code took it away, the pool itself ends the worker."""
    monkeypatch.setattr(pool, "HAS_CLOCK", has_clock)
    monkeypatch.setattr(pool, "MARGIN", 0)
    titles = ["fine", "hang without a clock"]
    fine, failure = clean_many(map(deadly.page, titles), timeout=SHORT / 2, then=deadly.act)
    assert (fine, failure.kind) == ("fine", "timeout")


# ── the end ──


def gone(pids: list[int]) -> bool:
    """Are these processes gone, or about to go?"""
    for _ in range(LONG * 10):
        if not any(map(is_alive, pids)):
            return True
        time.sleep(0.1)
    return False


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("how", ["close", "forget", "exhaust"])
def test_the_workers_go_with_the_results(how: str) -> None:
    """When the generator is closed, thrown away or at its end, no worker is left."""
    results = clean_many([HTML] * (1 if how == "exhaust" else 1000), workers=2)
    next(results)
    pids = [process.pid for process in workers_alive()]
    assert len(pids) == 2
    if how == "close":
        results.close()
    elif how == "forget":
        del results
        gc.collect()
    else:
        assert not list(results)
    assert gone(pids)


def script(body: str, *arguments: str) -> subprocess.Popen[str]:
    """Run a script in a process group of its own."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{body}", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def group_is_gone(group: int) -> bool:
    for _ in range(LONG * 10):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


# What a shell runs in the background ignores interrupts, and so does all that it runs.
INTERRUPTED = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
HANGING = """
import deadly
from cleaner import clean_many
pages = [deadly.page("fine")] * 40 + [deadly.page(sys.argv[1])] + [deadly.page("fine")] * 40
for result in clean_many(pages, workers=2, then=deadly.act):
    pass
"""


def wait_for(path: Path) -> None:
    for _ in range(LONG * 10):
        if path.exists():
            return
        time.sleep(0.1)
    raise AssertionError("the page didn't hang")


@posix
@pytest.mark.parametrize("what", ["say and hang", "say and hang in native code"])
def test_ctrl_c_ends_it_at_once(what: str, tmp_path: Path) -> None:
    """The interrupt comes out as KeyboardInterrupt and nothing else is printed; no process is left, even of a page that hangs."""
    running = script(INTERRUPTED + HANGING, f"{what}: {tmp_path / 'said'}")
    wait_for(tmp_path / "said")
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=LONG)
    assert running.returncode == -signal.SIGINT
    assert errors.count("Traceback") == 1 and errors.strip().endswith("KeyboardInterrupt")
    assert group_is_gone(running.pid)


@posix
@pytest.mark.parametrize("what", ["say and hang", "say and hang in native code"])
@pytest.mark.skipif(sys.platform != "linux", reason="native code can hold up the thread that looks after the parent")
def test_workers_dont_outlive_their_parent(what: str, tmp_path: Path) -> None:
    """A parent that is killed takes its workers with it, even if they hang."""
    running = script(HANGING, f"{what}: {tmp_path / 'said'}")
    wait_for(tmp_path / "said")
    running.kill()
    running.communicate(timeout=LONG)
    assert group_is_gone(running.pid)


@posix
def test_an_interpreter_that_ends_takes_its_workers_along(tmp_path: Path) -> None:
    """Also where the results are still open, and a page hangs."""
    body = HANGING.replace("for result in clean_many(", "results = clean_many(").replace(
        "act):\n    pass", "act)\nnext(results)"
    )
    running = script(body, f"hang in native code: {tmp_path / 'said'}")
    _, errors = running.communicate(timeout=LONG)
    assert (running.returncode, errors) == (0, "")
    assert group_is_gone(running.pid)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks are POSIX")
def test_a_fork_leaves_the_workers_alone(tmp_path: Path) -> None:
    """A copy of the process that ends, or closes its copy of the results, doesn't end the workers."""
    body = HANGING.replace("for result in", "results =").replace(
        "act):\n    pass",
        "act)\nnext(results)\n"
        "import multiprocessing, os, time\n"
        "alive = {process.pid for process in multiprocessing.active_children()}\n"
        "child = os.fork()\n"
        "if not child:\n"
        "    results.close()\n"
        "    os._exit(0)\n"
        "os.waitpid(child, 0)\n"
        "time.sleep(0.5)\n"
        "assert alive == {process.pid for process in multiprocessing.active_children()}\n"
        "assert len(list(results)) == 80",
    )
    running = script(body, "fine")
    _, errors = running.communicate(timeout=LONG)
    assert (running.returncode, errors) == (0, "")


# ── what can't be ──


@pytest.mark.parametrize(
    "options",
    [
        {"workers": 0},
        {"workers": -1},
        {"workers": True},
        {"workers": 2.0},
        {"workers": "2"},
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": "10"},
        {"timeout": True},
        {"timeout": float("nan")},
        {"timeout": float("inf")},
        {"timeout": 1e300},
        {"max_memory": 0},
        {"max_memory": 1.5},
        {"max_memory": True},
        {"then": "title"},
        {"workers": 1, "then": lambda article: article.title},
        {"workers": 1, "then": deadly.act, "detector": lambda text: ("xx", 1.0)},
    ],
    ids=repr,
)
def test_what_cant_be_done_is_refused_at_the_call(options: dict[str, Any]) -> None:
    """Numbers that are none, and functions that can't be sent to another process, are option errors that name the option."""
    with pytest.raises(OptionError, match=next(name for name in reversed(options))):
        clean_many([], **options)


def test_memory_is_limited_where_the_kernel_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Elsewhere the option is refused, not ignored."""
    monkeypatch.setattr(job, "HAS_METER", False)
    with pytest.raises(OptionError, match="Linux"):
        clean_many([], max_memory=1_000_000)


def test_one_page_is_refused() -> None:
    """With workers as without."""
    with pytest.raises(InputTypeError):
        clean_many(HTML, workers=1)


def test_daemons_have_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that may have no children says so at the call."""
    monkeypatch.setitem(multiprocessing.current_process()._config, "daemon", True)  # type: ignore[attr-defined]
    with pytest.raises(WorkerError, match="daemon"):
        clean_many([HTML], workers=1)


def test_a_script_without_a_guard_is_told_so(tmp_path: Path) -> None:
    """A script that each worker would run again ends with an error that says what to do, and doesn't go on for ever."""
    path = tmp_path / "unguarded.py"
    path.write_text(
        f"import sys; sys.path[:0] = {sys.path!r}\nfrom cleaner import clean_many\nlist(clean_many({[HTML]!r}, workers=1))\n",
        "utf-8",
    )
    run = subprocess.run([sys.executable, path], capture_output=True, text=True, timeout=LONG * 2)
    assert run.returncode == 1
    assert 'below `if __name__ == "__main__":`' in run.stderr.splitlines()[-1]


def test_a_program_from_standard_input_is_told_so() -> None:
    """Workers can't read a program again that came by `python - < program.py`, with a guard or without."""
    program = 'import cleaner\nif __name__ == "__main__":\n    list(cleaner.clean_many(["It rained."], workers=1))\n'
    run = subprocess.run([sys.executable, "-"], input=program, capture_output=True, text=True, timeout=LONG * 2)
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1].endswith("put it into a file.")
