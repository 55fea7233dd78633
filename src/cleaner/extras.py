"""Libraries that only some parts need: imported when such a part is used, with a clear error where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .errors import MissingExtraError


def need(module: str, extra: str, library: str | None = None) -> Any:
    """
    Import a module of a library that comes with an extra; MissingExtraError says how to install it.

    `library` is what it is called, where that isn't the first part of the module's name.

    >>> need("json", "arrow").loads("[1]")
    [1]
    >>> need("no_such_library.parts", "arrow")
    Traceback (most recent call last):
    cleaner.errors.MissingExtraError: no_such_library isn't installed. Run: pip install 'article-cleaner[arrow]'
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as missing:
        first = module.partition(".")[0]
        if (missing.name or "").partition(".")[0] != first:
            raise  # it is there, but lacks something itself
        raise MissingExtraError(library or first, extra) from None
