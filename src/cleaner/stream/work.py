"""What a worker does with a record: read it, clean its page, and put the article into its place."""

from __future__ import annotations

import json
import pickle
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..article import Article
from ..failure import why
from ..options import DEFAULTS, Options
from ..outputs.formats import FORMATS
from ..pipeline import clean_with
from ..plain import NAMES, plain_of
from .page_in import page_in
from .record import Fields, Task, as_json


class Done(NamedTuple):
    """A record with its article: a line of JSON, or the fields of a row."""

    value: Any
    removed: Mapping[str, int]  # blocks by reason, where they are counted
    doubtful: bool  # the article has warnings
    unaddressed: bool = False  # there is a memory of sites, but the record doesn't say which one it is from


class Failed(NamedTuple):
    """A record that gave no article."""

    kind: str
    reason: str


@dataclass(frozen=True)
class Work:
    """
    What to do with each record. To call it raises nothing; `of_bytes` is for workers, which know what to do with errors.

    >>> work = Work("text", Fields(), lines=True)
    >>> work(Task(b'{"id": 7, "html": "<p>It rained in Lyon for a whole day, and the river rose."}')).value
    b'{"id": 7, "article": "It rained in Lyon for a whole day, and the river rose."}\\n'
    >>> work(Task(b'{"id": 8, "page": ""}'))
    Failed(kind='field', reason="the record has no field 'html'; it has id, page. Name the one with the page by --field.")
    """

    format: str
    fields: Fields
    lines: bool  # is the result a line of JSON?
    count_reasons: bool = False
    options: Options = field(default=DEFAULTS)
    links: bool | None = None  # in the article, or not, or as its format has them
    images: bool | None = None
    content: bool = False  # its structure, in JSON
    alone: bool = False  # is the result what a file holds that is the article's own?

    def __call__(self, task: Task) -> Done | Failed:
        try:
            return self._do(task)
        except Exception as error:
            return Failed(*why(error))

    def of_bytes(self, task: bytes) -> Done:
        """Do a task that was pickled on its way."""
        return self._do(pickle.loads(task))

    def _do(self, task: Task) -> Done:
        others, page, url = page_in(task, self.fields)
        article = clean_with(page, url, self.options)
        made = self._made_of(article)
        unaddressed = self.options.memory is not None and not url
        return Done(self._value(others, made), self._reasons(article, made), bool(article.warnings), unaddressed)

    def _value(self, others: dict[str, Any], made: Any) -> Any:
        if self.alone:
            text = made if isinstance(made, str) else json.dumps(made, ensure_ascii=False, indent=2)
            return (text + "\n").encode("utf-8", "replace")
        others[self.fields.output] = made
        return as_json(others) + b"\n" if self.lines else others

    def _made_of(self, article: Article) -> Any:
        if self.format == "json":
            return article.to_dict(self.content) if self.lines else plain_of(article, NAMES)
        return FORMATS[self.format](article, self.links, self.images)

    def _reasons(self, article: Article, made: Any) -> Mapping[str, int]:
        """Blocks removed, by reason: where the article is made as a whole that costs nothing, else a second reading."""
        if self.format == "json":
            return Counter(removal["reason"] for removal in made["removed"])
        return Counter(removal.reason for removal in article.removed) if self.count_reasons else {}
