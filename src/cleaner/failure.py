"""What stands in the place of an article that couldn't be made."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from .errors import InputError, InputTypeError


@dataclass(frozen=True, slots=True)
class Failure:
    """
    A source of `clean_many` that gave no article: which one, and why.

    `place` counts the sources from 0, `url` is what was given with the source, `reason` says in words what happened.
    `kind` is a word to count by: "empty", "binary", "too-large", "undecodable" or "type" where `clean` refuses the
    source; "timeout" or "memory" where a budget was spent; "crash" where the interpreter died; "error"
    for any other exception.

    A failure is false, an article is true:

    >>> import cleaner
    >>> results = list(cleaner.clean_many(["It rained in Lyon for a whole day, and the river rose.", b"%PDF-1.7"]))
    >>> [result.place for result in results if not result]
    [1]
    """

    place: int
    url: str | None
    kind: str
    reason: str

    def __bool__(self) -> Literal[False]:
        return False

    def to_dict(self) -> dict[str, Any]:
        """The four fields as plain data."""
        return asdict(self)


def in_words(problem: Exception) -> str:
    """
    What happened, as messages say it: an error of the system without its number and the file's name.

    >>> in_words(FileNotFoundError(2, "No such file or directory", "page.html")), in_words(ValueError("no page"))
    ('No such file or directory', 'no page')
    """
    return problem.strerror or str(problem) if isinstance(problem, OSError) else str(problem)


def why(error: BaseException) -> tuple[str, str]:
    """The kind and the reason of the failure that an exception is."""
    if isinstance(error, (InputError, InputTypeError)):
        return error.kind, str(error)
    name = type(error).__name__
    said = f"{name}: {error}" if str(error) else name
    if isinstance(error, MemoryError):
        return "memory", said
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    if frame is None:
        return "error", said
    code = frame.tb_frame.f_code
    return "error", f"{said} ({Path(code.co_filename).name}, line {frame.tb_lineno}, in {code.co_name})"
