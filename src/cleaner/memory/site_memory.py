"""What the pages of a site repeat: learnt from its pages, and counted as evidence when one of them is cleaned."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from os import PathLike
from threading import RLock
from typing import Any

from ..addresses import site_and_page
from ..errors import InputError, InputTypeError, OptionError
from ..options import CleaningOptions, Unpack, make_options
from ..reading.read import read
from ..writing.folding import fold
from .known import Known
from .site_index import BLOCKS_A_PAGE, Index, index_of

PAGES_A_SITE = 64  # of a site: enough to tell what half of its pages hold
MOST_PAGES = 100_000  # of all sites: some 80 MB if they have 150 blocks each
MOST_INDEXES = 64  # sites that can be looked up at once
STALE = 1_000  # entries of the queue that may be of pages forgotten already, beside as many as there are pages


class SiteMemory:
    """
    What the pages of sites repeat: `clean(page, url, memory=memory)` counts it as evidence about the page's blocks.

    A site is the host of a URL, without "www.". Of each page it is remembered which blocks stand on it, as numbers made of
    their folded text; the text isn't kept. At most `pages_a_site` pages of a site are remembered, and `most_pages` in
    all. Which ones is drawn by lot, from their addresses: those with the largest numbers are forgotten first. So it
    doesn't matter in which order pages are learnt, or in how many parts that are merged.

    >>> import cleaner
    >>> story = "Storm number {n} has closed the harbour of Port Wells, and the ferries wait until the wind drops."
    >>> about = "The Port Wells Courier has been printed by the harbour since 1871, and all islands of the bay read it."
    >>> memory = cleaner.SiteMemory()
    >>> for n in range(5):
    ...     memory.learn(f"{story.format(n=n)}\\n\\n{about}", f"https://example.org/storm-{n}")
    >>> article = cleaner.clean(f"{story.format(n=7)}\\n\\n{about}", "https://example.org/storm-7", memory=memory)
    >>> article.text
    'Storm number 7 has closed the harbour of Port Wells, and the ferries wait until the wind drops.'
    >>> article.removed[0].evidence
    'stands on 5 of 5 other pages of this site'
    """

    def __init__(self, *, pages_a_site: int = PAGES_A_SITE, most_pages: int = MOST_PAGES) -> None:
        for name, value in (("pages_a_site", pages_a_site), ("most_pages", most_pages)):
            if isinstance(value, bool) or not isinstance(value, int) or value < 1:
                raise OptionError(f"{name}={value!r} is no number of pages; use 1 or more")
        self.pages_a_site, self.most_pages = pages_a_site, most_pages
        self._sites: dict[str, dict[int, bytes]] = {}  # by site and page, its blocks
        self._lock = RLock()
        self._count_anew()

    def _count_anew(self) -> None:
        """Work out from the sites what is known beside them; the lock stays, others may wait for it."""
        self._queue = [(-page, site) for site, page, _ in self._rows()]  # who is forgotten first
        heapq.heapify(self._queue)
        self._count = len(self._queue)
        self._indexes: dict[str, Index] = {}

    def learn(self, source: Any, url: str, **options: Unpack[CleaningOptions]) -> None:
        """
        Remember which blocks stand on a page. A page that is learnt twice, by its URL, counts once.

        Learn from what will be cleaned: HTML if that is HTML, text if it is text. `source` and the options are those of
        `clean`, and so are the errors; a URL without a host is an `InputError` too.

        >>> memory = SiteMemory()
        >>> memory.learn("<p>It rained in Lyon for a whole day.", "https://www.example.org/lyon")
        >>> memory
        <SiteMemory: 1 page of 1 site>
        """
        address = site_and_page(url) if url is None or isinstance(url, str) else None
        if address is None:
            raise InputError(
                "url", f"{url!r} names no site. Give the page's whole address, such as https://example.org/a"
            )
        page = read(source, url, make_options(options))
        numbers = sorted({number_of(block.text) for block in page.blocks})[:BLOCKS_A_PAGE]
        with self._lock:
            self._add(*address, array("I", numbers).tobytes())

    def _add(self, site: str, page: int, blocks: bytes) -> None:
        pages = self._sites.setdefault(site, {})
        self._indexes.pop(site, None)
        if page in pages:
            pages[page] = _united(pages[page], blocks)
            return
        pages[page] = blocks
        self._count += 1
        heapq.heappush(self._queue, (-page, site))
        if len(pages) > self.pages_a_site:
            self._drop(site, max(pages))
        self._forget()
        if len(self._queue) > 2 * self._count + STALE:
            self._count_anew()

    def _forget(self) -> None:
        """Hold the limit of all pages."""
        while self._count > self.most_pages:
            page, site = heapq.heappop(self._queue)
            if -page in self._sites.get(site, ()):
                self._drop(site, -page)

    def _drop(self, site: str, page: int) -> None:
        pages = self._sites[site]
        del pages[page]
        self._count -= 1
        self._indexes.pop(site, None)
        if not pages:
            del self._sites[site]

    def merge(self, other: SiteMemory) -> None:
        """
        Take in what another memory knows; the smaller limits hold from then on. `a | b` makes a new memory of both.

        Among memories of the same limits the order and the grouping of merges don't matter, so that one can be built in
        parts, on many machines.

        >>> one, other = SiteMemory(), SiteMemory()
        >>> one.learn("It rained in Lyon.", "https://example.org/lyon")
        >>> other.learn("It snowed in Oslo.", "https://example.org/oslo")
        >>> one | other
        <SiteMemory: 2 pages of 1 site>
        >>> (one | other) == (other | one | one)
        True
        """
        if not isinstance(other, SiteMemory):
            raise InputTypeError(f"received a value of type {type(other).__name__}, expected a SiteMemory to merge")
        with other._lock:
            rows = list(other._rows())
        with self._lock:
            self.pages_a_site = min(self.pages_a_site, other.pages_a_site)
            self.most_pages = min(self.most_pages, other.most_pages)
            for site in list(self._sites):
                for page in sorted(self._sites[site])[self.pages_a_site :]:
                    self._drop(site, page)
            self._forget()
            for row in rows:
                self._add(*row)

    def __or__(self, other: object) -> SiteMemory:
        if not isinstance(other, SiteMemory):
            return NotImplemented
        both = SiteMemory(pages_a_site=self.pages_a_site, most_pages=self.most_pages)
        both.merge(self)
        both.merge(other)
        return both

    def known(self, url: str | None, texts: Iterable[str]) -> Known | None:
        """
        On how many other pages of its site each block of a page stands; None where none is remembered.

        The page itself doesn't count, nor does one that holds nearly all of its prose: that is the same article under
        another address.

        >>> memory = SiteMemory()
        >>> for page in ("lyon", "oslo", "rome"):
        ...     memory.learn(f"The weather in {page}\\n\\nAll rights reserved", f"https://example.org/{page}")
        >>> known = memory.known("https://example.org/oslo", ["The weather in oslo", "All rights reserved"])
        >>> known.pages, dict(known.counts)
        (2, {'All rights reserved': 2})
        """
        address = site_and_page(url)
        if address is None:
            return None
        site, page = address
        with self._lock:
            if site not in self._sites:
                return None
            index = self._index(site)
        numbers = {text: number_of(text) for text in texts}
        copies = index.copies(page, numbers)
        others = len(index.pages) - len(copies)
        if not others:
            return None
        counts = {
            text: index.counts[number] - sum(number in blocks for blocks in copies)
            for text, number in numbers.items()
            if number in index.counts and number <= index.limit
        }
        unknown = frozenset(text for text, number in numbers.items() if number > index.limit)
        return Known(others, {text: count for text, count in counts.items() if count}, unknown)

    def _index(self, site: str) -> Index:
        index = self._indexes.get(site)
        if index is None:
            if len(self._indexes) >= MOST_INDEXES:
                self._indexes.pop(next(iter(self._indexes)))
            self._indexes[site] = index = index_of(self._sites[site])
        return index

    def _rows(self) -> Iterator[tuple[str, int, bytes]]:
        """Everything that is remembered."""
        for site, pages in self._sites.items():
            for page, blocks in pages.items():
                yield site, page, blocks

    @property
    def sites(self) -> dict[str, int]:
        """
        How many pages are remembered of each site.

        >>> memory = SiteMemory()
        >>> memory.learn("It rained in Lyon.", "https://example.org/lyon")
        >>> memory.sites
        {'example.org': 1}
        """
        with self._lock:
            return {site: len(pages) for site, pages in sorted(self._sites.items())}

    def save(self, path: str | PathLike[str]) -> None:
        """
        Write the memory to a file, all of it or nothing: a file that is there is replaced in the end.

        Raises `MemoryFileError` where that can't be done.
        """
        from .memory_file import write

        with self._lock:
            write(path, self.pages_a_site, self.most_pages, sorted(self._rows()))

    @classmethod
    def load(cls, path: str | PathLike[str]) -> SiteMemory:
        """
        Read a memory from a file that `save` wrote.

        Raises `MemoryFileError` for a file that is missing, damaged, something else, or of a newer version.
        """
        from .memory_file import read_rows

        pages_a_site, most_pages, rows = read_rows(path)
        memory = cls(pages_a_site=pages_a_site, most_pages=most_pages)
        for site, page, blocks in rows:
            memory._sites.setdefault(site, {})[page] = blocks
        memory._count_anew()
        return memory

    def digest(self) -> str:
        """What is remembered, in short: two memories that know the same have the same digest, on every machine."""
        from .memory_file import digest_of

        with self._lock:
            return digest_of(sorted(self._rows()))

    def __len__(self) -> int:
        """The number of pages that are remembered."""
        return self._count

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, SiteMemory):
            return NotImplemented
        limits = (self.pages_a_site, self.most_pages) == (other.pages_a_site, other.most_pages)
        return limits and self._sites == other._sites

    def __repr__(self) -> str:
        pages, sites = len(self), len(self._sites)
        return f"<SiteMemory: {pages} page{'s' * (pages != 1)} of {sites} site{'s' * (sites != 1)}>"

    def __getstate__(self) -> tuple[int, int, dict[str, dict[int, bytes]]]:
        with self._lock:
            return self.pages_a_site, self.most_pages, {site: dict(pages) for site, pages in self._sites.items()}

    def __setstate__(self, state: tuple[int, int, dict[str, dict[int, bytes]]]) -> None:
        self.pages_a_site, self.most_pages, self._sites = state
        self._lock = RLock()
        self._count_anew()


def number_of(text: str) -> int:
    """A number of 32 bits for a block: the same for all ways to print it, on every machine."""
    return int.from_bytes(blake2b((fold(text) or text).encode("utf-8", "surrogatepass"), digest_size=4).digest(), "big")


def _united(one: bytes, other: bytes) -> bytes:
    """The blocks of two versions of a page."""
    if one == other:
        return one
    numbers = {*memoryview(one).cast("I"), *memoryview(other).cast("I")}
    return array("I", sorted(numbers)[:BLOCKS_A_PAGE]).tobytes()
