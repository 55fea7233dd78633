"""Many pages, one after the other: a bad one costs none of the others."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar, overload

from .article import Article
from .errors import InputTypeError, OptionError
from .failure import Failure, why
from .lexicon.chosen import lexicon_for
from .options import CleaningOptions, Options, Unpack, make_options
from .pipeline import clean_with
from .workers.given import pair_of

Made = TypeVar("Made")
TREES = ("bs4", "selectolax")  # libraries whose trees are pages


@overload
def clean_many(
    sources: Iterable[Any],
    *,
    workers: int | None = None,
    timeout: float | None = None,
    max_memory: int | None = None,
    then: None = None,
    **options: Unpack[CleaningOptions],
) -> Generator[Article | Failure, None, None]: ...


@overload
def clean_many(
    sources: Iterable[Any],
    *,
    workers: int | None = None,
    timeout: float | None = None,
    max_memory: int | None = None,
    then: Callable[[Article], Made],
    **options: Unpack[CleaningOptions],
) -> Generator[Made | Failure, None, None]: ...


def clean_many(
    sources: Iterable[Any],
    *,
    workers: int | None = None,
    timeout: float | None = None,
    max_memory: int | None = None,
    then: Callable[[Article], Any] | None = None,
    **options: Unpack[CleaningOptions],
) -> Generator[Any, None, None]:
    """
    Clean many pages: one result for each, lazily and in order, an `Article` or a `Failure`.

    Each source is what `clean` takes, or a pair of it and the URL it came from. The other keyword arguments are `clean`'s.

    * `workers`: how many processes clean; without it, this one does;
    * `timeout`, `max_memory`: seconds and bytes that a page may take, in a worker;
    * `then`: a function that is called with each article, in the worker; what it returns is the result.

    What a page raises, and what happens to the worker over it, is its `Failure`; the others aren't affected. What
    iterating over `sources` raises is raised here, after the results before it. More in docs/many-pages.md.

    Raises `OptionError` for what can't be done, `InputTypeError` where `sources` is one page or can't be iterated over,
    and `WorkerError` where there can be no workers.

    >>> pages = ["It rained in Lyon for a whole day, and the river rose.", ("", "https://example.org/empty")]
    >>> for result in clean_many(pages):
    ...     print(result.text if result else f"{result.url}: {result.kind}")
    It rained in Lyon for a whole day, and the river rose.
    https://example.org/empty: empty
    >>> next(clean_many(pages, then=lambda article: article.language))
    'en'
    """
    if "url" in options:
        raise OptionError("url is that of one page; give pairs of a page and its URL as sources: [(page, url), …]")
    chosen = make_options(options, ("workers", "timeout", "max_memory", "then"))
    if chosen.languages is not None:
        lexicon_for(chosen)  # a bad folder of languages is an error now, not the failure of each page
    if then is not None and not callable(then):
        raise OptionError(f"then={then!r} can't be called; give a function of an article")
    pages = _several(sources)
    if workers is None and timeout is None and max_memory is None:
        return _in_this_process(pages, chosen, then)
    from .workers.in_order import clean_in_workers
    from .workers.job import check_workers, make_job

    count = 1 if workers is None else workers
    check_workers(count)
    return clean_in_workers(pages, count, make_job(chosen, then, timeout, max_memory), replace(chosen, memory=None))


def check_options(options: Mapping[str, Any]) -> None:
    """Raise at once for what `clean_many` can't be asked for, where what becomes of an article is decided already."""
    if "then" in options:
        raise OptionError("there is no option 'then' here; clean_many has it")
    clean_many((), **options)


def _several(sources: Any) -> Iterable[Any]:
    """Refuse one page where several are expected: a text would be taken letter by letter, a tree tag by tag, a mapping key by key."""
    if isinstance(sources, Mapping):
        raise InputTypeError(
            f"received a {type(sources).__name__}, expected many pages. Give a list of them, or of pairs (page, url)."
        )
    one = isinstance(sources, (str, bytes, bytearray, memoryview)) or (
        type(sources).__module__.startswith(TREES) and not isinstance(sources, list)
    )
    if one or not hasattr(sources, "__iter__"):
        received = "one page" if one else f"a value of type {type(sources).__name__}"
        raise InputTypeError(
            f"received {received}, expected many. Give a list of pages, or any other iterable of them."
        )
    return sources  # type: ignore[no-any-return]


def _in_this_process(
    sources: Iterable[Any], options: Options, then: Callable[[Article], Any] | None
) -> Generator[Any, None, None]:
    for place, given in enumerate(sources):
        url = None
        try:
            source, url = pair_of(given)
            article = clean_with(source, url, options)
            result = article if then is None else then(article)
        except Exception as error:
            result = Failure(place, url, *why(error))
        yield result
