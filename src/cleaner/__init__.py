"""
Clean articles out of scraped pages: `article = cleaner.clean(page)`. See pipeline.py for how.

The names below are loaded when they are first used, so that importing `cleaner` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .article import Article
    from .errors import (
        CleanerError,
        InputError,
        InputTypeError,
        LanguageFileError,
        MemoryFileError,
        MissingExtraError,
        OptionError,
        WorkerError,
    )
    from .failure import Failure
    from .many import clean_many
    from .memory.site_memory import SiteMemory
    from .metadata import Found, Image, Metadata
    from .options import REASONS, Options
    from .outputs.schema import json_schema
    from .pipeline import clean
    from .readings import Reading
    from .records import Disclosure, Kept, RelatedItem, Removal
    from .reporting.page import report

__version__ = "0.1.0"
__all__ = [
    "REASONS",
    "Article",
    "CleanerError",
    "Disclosure",
    "Failure",
    "Found",
    "Image",
    "InputError",
    "InputTypeError",
    "Kept",
    "LanguageFileError",
    "MemoryFileError",
    "Metadata",
    "MissingExtraError",
    "OptionError",
    "Options",
    "Reading",
    "RelatedItem",
    "Removal",
    "SiteMemory",
    "WorkerError",
    "clean",
    "clean_many",
    "json_schema",
    "report",
]

_WHERE = {
    "article": ("Article",),
    "errors": (
        "CleanerError",
        "InputError",
        "InputTypeError",
        "LanguageFileError",
        "MemoryFileError",
        "MissingExtraError",
        "OptionError",
        "WorkerError",
    ),
    "failure": ("Failure",),
    "many": ("clean_many",),
    "memory.site_memory": ("SiteMemory",),
    "metadata": ("Found", "Image", "Metadata"),
    "options": ("REASONS", "Options"),
    "outputs.schema": ("json_schema",),
    "pipeline": ("clean",),
    "readings": ("Reading",),
    "records": ("Disclosure", "Kept", "RelatedItem", "Removal"),
    "reporting.page": ("report",),
}
_MODULES = {name: module for module, names in _WHERE.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
