"""
Every exception that `cleaner` raises.

    CleanerError
    ├── InputError (ValueError)          the source can't be cleaned: empty, binary, too large …
    ├── InputTypeError (TypeError)       the source is of a type that can't be read
    ├── OptionError (ValueError)         an option has a value that doesn't exist
    ├── LanguageFileError (ValueError)   a language file has problems; .problems lists them
    ├── MemoryFileError (ValueError)     a file holds no memory of sites, or a damaged one
    ├── MissingExtraError (ImportError)  a library isn't installed that this part needs
    └── WorkerError (RuntimeError)       worker processes can't be started, or don't stay alive

Each message says what was received, what was expected and what to do.

>>> issubclass(InputError, ValueError)
True
"""

from __future__ import annotations

__all__ = [
    "CleanerError",
    "InputError",
    "InputTypeError",
    "LanguageFileError",
    "MemoryFileError",
    "MissingExtraError",
    "OptionError",
    "WorkerError",
]


class CleanerError(Exception):
    """Whatever `cleaner` raises is a child of this."""


class InputError(CleanerError, ValueError):
    """
    The source can't be cleaned as it is.

    `kind` is a word a pipeline can count by: "empty", "binary", "too-large", "undecodable" or "json"; "url" where
    `SiteMemory.learn` is given none.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind

    def __reduce__(self) -> tuple[type[InputError], tuple[str, str]]:
        return type(self), (self.kind, str(self))


class InputTypeError(CleanerError, TypeError):
    """The source is neither text, bytes nor a parsed tree, or its URL isn't text."""

    kind = "type"


class OptionError(CleanerError, ValueError):
    """An option has a name or a value that doesn't exist."""


class WorkerError(CleanerError, RuntimeError):
    """The worker processes of `clean_many` can't be started here, or don't stay alive."""


class LanguageFileError(CleanerError, ValueError):
    """A language file has problems; `problems` lists all of them, in plain words."""

    def __init__(self, file: str, problems: list[str]) -> None:
        super().__init__(
            f"{file} has {len(problems)} problem{'s' * (len(problems) != 1)}:\n"
            + "\n".join(f"  - {problem}" for problem in problems)
        )
        self.file = file
        self.problems = problems

    def __reduce__(self) -> tuple[type[LanguageFileError], tuple[str, list[str]]]:
        return type(self), (self.file, self.problems)


class MemoryFileError(CleanerError, ValueError):
    """A file that a `SiteMemory` can't be read from or written to; `file` is its path, `problem` says why."""

    def __init__(self, file: str, problem: str) -> None:
        super().__init__(f"{file}: {problem}")
        self.file, self.problem = file, problem

    def __reduce__(self) -> tuple[type[MemoryFileError], tuple[str, str]]:
        return type(self), (self.file, self.problem)


class MissingExtraError(CleanerError, ImportError):
    """A library isn't installed that only this part needs; `extra` is what of `article-cleaner` to install."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"{library} isn't installed. Run: pip install 'article-cleaner[{extra}]'")
        self.library, self.extra = library, extra

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str, str]]:
        return type(self), (self.library, self.extra)
