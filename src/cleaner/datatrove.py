"""
Clean documents in a datatrove pipeline, where its extractors stand. docs/datatrove.md tells how to use it.

`CleanerExtractor` is made when it is first asked for, since its base class is datatrove's.

>>> from datatrove.data import Document
>>> from cleaner.datatrove import CleanerExtractor
>>> html = "<h1>A day in Lyon</h1><p>It rained in Lyon for a whole day, and the river rose by two metres.</p>"
>>> [document] = CleanerExtractor(timeout=None).run([Document(html, "1")])
>>> document.text, document.metadata
('It rained in Lyon for a whole day, and the river rose by two metres.', {'article': {'title': 'A day in Lyon'}})
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from functools import lru_cache, partial
from typing import Any

from .extras import need
from .failure import Failure
from .many import check_options, clean_many
from .options import CleaningOptions, Unpack
from .pipeline import clean
from .plain import TEXT, check_names, plain_of

__all__ = ["CleanerExtractor"]  # noqa: F822


def __getattr__(name: str) -> Any:
    if name == "CleanerExtractor":
        return _extractor()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@lru_cache(maxsize=1)
def _extractor() -> type:
    base = need("datatrove.pipeline.extractors.base", "datatrove").BaseExtractor
    hints = need("datatrove.utils.typeshelper", "datatrove").StatHints

    class CleanerExtractor(base):  # type: ignore[misc, valid-type]
        """
        Put the clean article in the place of a document's page.

        * `timeout`: seconds that a page may take, in a process beside this one; None cleans in this process;
        * `metadata`: parts of the article that go into `metadata["article"]`, by their keys in the JSON object;
        * `exclusion_writer`: where documents go whose page can't be cleaned, with `metadata["cleaner_error"]`;
        * `max_memory`, `workers`: bytes that a page may take, and how many processes clean, as in `cleaner.clean_many`;
        * the other keyword arguments are options of `cleaner.clean`.

        Raises `OptionError` for what can't be done.
        """

        name = "🧹 Cleaner"

        def __init__(
            self,
            timeout: float | None = 10,
            metadata: Iterable[str] = ("title",),
            exclusion_writer: Any = None,
            max_memory: int | None = None,
            workers: int | None = None,
            **options: Unpack[CleaningOptions],
        ) -> None:
            super().__init__(timeout)
            self.parts = tuple(name for name in check_names(metadata) if name != TEXT)
            self.exclusion_writer = exclusion_writer
            self.options = options
            self.budgets: dict[str, Any] = {"timeout": timeout, "max_memory": max_memory, "workers": workers}
            check_options({**self.budgets, **options})  # what can't be done is an error now

        def extract(self, text: str) -> str:
            """The text of the article of one page. Raises what `cleaner.clean` raises."""
            return clean(text, **self.options).text

        def run(self, data: Iterable[Any], rank: int = 0, world_size: int = 1) -> Iterator[Any]:
            """The documents whose page could be cleaned, in order."""
            waiting: deque[Any] = deque()
            with self.exclusion_writer or nullcontext():
                for result in self._clean(_pages(data, waiting)):
                    document = waiting.popleft()
                    self.stat_update(hints.total)
                    if isinstance(result, Failure):
                        self._exclude(document, result, rank)
                        continue
                    document.text = result.pop(TEXT)
                    if self.parts:
                        document.metadata["article"] = result
                    self.stat_update("extracted", hints.forwarded)
                    self.update_doc_stats(document)
                    yield document

        def _clean(self, pages: Iterable[Any]) -> Iterator[Any]:
            then = partial(plain_of, names=(TEXT, *self.parts))
            return clean_many(pages, then=then, **self.budgets, **self.options)

        def _exclude(self, document: Any, failure: Failure, rank: int) -> None:
            self.stat_update(hints.dropped, f"dropped_{failure.kind}")
            if self.exclusion_writer:
                document.metadata["cleaner_error"] = {"kind": failure.kind, "reason": failure.reason}
                self.exclusion_writer.write(document, rank)

    CleanerExtractor.__module__, CleanerExtractor.__qualname__ = __name__, "CleanerExtractor"  # to be pickled by name
    return CleanerExtractor


def _pages(documents: Iterable[Any], waiting: deque[Any]) -> Iterator[tuple[Any, str | None]]:
    for document in documents:
        waiting.append(document)
        url = document.metadata.get("url")
        yield document.text, url if isinstance(url, str) else None
