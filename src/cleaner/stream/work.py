"""What a worker does with a record: read it, clean its page, and put the article into its place."""

from __future__ import annotations

import json
import pickle
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..article import Article
from ..errors import InputError, InputTypeError
from ..failure import why
from ..options import DEFAULTS, Options
from ..outputs.formats import FORMATS
from ..pipeline import clean_with
from ..plain import NAMES, plain_of
from .record import Fields, Task, as_json

NAMED = 12  # fields of a record that a message lists


class Done(NamedTuple):
    """A record with its article: a line of JSON, or the fields of a row."""

    value: Any
    removed: Mapping[str, int]  # blocks by reason, where they are counted
    doubtful: bool  # the article has warnings


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

    def __call__(self, task: Task) -> Done | Failed:
        try:
            return self._do(task)
        except Exception as error:
            return Failed(*why(error))

    def of_bytes(self, task: bytes) -> Done:
        """Do a task that was pickled on its way."""
        return self._do(pickle.loads(task))

    def _do(self, task: Task) -> Done:
        others, page, url = self.read(task)
        article = clean_with(page, url, self.options)
        made = self._made_of(article)
        others[self.fields.output] = made
        value = as_json(others) + b"\n" if self.lines else others
        return Done(value, self._reasons(article, made), bool(article.warnings))

    def read(self, task: Task) -> tuple[dict[str, Any], Any, str | None]:
        """The fields to carry through, the page, and where it came from. Raises InputError and InputTypeError."""
        names = self.fields
        if task.line is not None:
            others = _object_of(task.line)
            if names.page not in others:
                raise InputError("field", _no_field(names.page, others))
            page = others[names.page] if names.keep_page else others.pop(names.page)
        else:
            others, page = dict(task.fields or {}), _decoded(task)
            if names.keep_page and not names.rows:
                others[names.page] = page
        if names.output in others and not names.rows:
            raise InputError(
                "taken", f"the record has a field {names.output!r} already. Name another one by --output-field."
            )
        if not isinstance(page, (str, bytes)):
            raise InputTypeError(f"the field {names.page!r} holds {_json_type(page)}, not a page as text.")
        url = others.get(names.url)
        return {} if names.rows else others, page, url if isinstance(url, str) else None

    def _made_of(self, article: Article) -> Any:
        if self.format == "json":
            return article.to_dict(self.content) if self.lines else plain_of(article, NAMES)
        return FORMATS[self.format](article, self.links, self.images)

    def _reasons(self, article: Article, made: Any) -> Mapping[str, int]:
        """Blocks removed, by reason: where the article is made as a whole that costs nothing, else a second reading."""
        if self.format == "json":
            return Counter(removal["reason"] for removal in made["removed"])
        return Counter(removal.reason for removal in article.removed) if self.count_reasons else {}


def _object_of(line: bytes) -> dict[str, Any]:
    try:
        value = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as problem:
        raise InputError("json", f"this line is no JSON: {problem}") from None
    if not isinstance(value, dict):
        raise InputError("record", f"this line holds {_json_type(value)}, not an object with fields.")
    return value


def _decoded(task: Task) -> str | bytes | None:
    """The page as text, where it isn't in UTF-8 and the server's word for its encoding fits; `clean` tells others."""
    if isinstance(task.page, bytes) and task.charset:
        for name in ("utf-8", task.charset):
            try:
                text = task.page.decode(name)
            except (UnicodeError, LookupError):
                continue
            return task.page if name == "utf-8" else text
    return task.page


def _no_field(name: str, fields: Mapping[str, Any]) -> str:
    known = ", ".join(list(fields)[:NAMED]) + (" …" if len(fields) > NAMED else "")
    return f"the record has no field {name!r}; it has {known or 'none'}. Name the one with the page by --field."


def _json_type(value: object) -> str:
    """
    What JSON calls a value.

    >>> _json_type(None), _json_type([1])
    ('null', 'an array')
    """
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    return {"dict": "an object", "list": "an array", "str": "a string"}.get(type(value).__name__, "a number")
