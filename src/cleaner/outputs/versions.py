"""Older versions of the JSON object, made into the current one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from ..errors import InputError
from ..metadata import Metadata
from .schema import JSON_VERSION

SCOPES_OF_1 = {"article": "article text", "summary": "summary block"}
Data = dict[str, Any]


def upgraded(data: Mapping[str, Any]) -> Data:
    """
    A copy of an object of any version, in the current one. Raises InputError for a version that isn't known.

    >>> upgraded({"version": 1, "title": "A day"})
    {'version': 2, 'title': 'A day', 'confidence': None}
    """
    if not isinstance(data, Mapping):
        raise InputError(
            "json", f"this is a value of type {type(data).__name__}, not an object. Give what Article.to_dict gave."
        )
    version = data.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InputError(
            "json", f"an object of version {version!r} is none of an article. Give what Article.to_dict gave."
        )
    if version > JSON_VERSION:
        raise InputError(
            "json",
            f"this article is of version {version}; known are 1 to {JSON_VERSION}. It needs a newer release of cleaner.",
        )
    copy = deepcopy(dict(data))
    for upgrade in UPGRADES[version - 1 :]:
        copy = upgrade(copy)
    return copy | {"version": JSON_VERSION}


def _from_1(data: Data) -> Data:
    """
    Version 2 says how far the result can be trusted, holds more metadata, and calls two scopes otherwise; `content` is there
    only where somebody asks for it.
    """
    disclosures = data.get("disclosures", ())
    for item in data.get("related", ()):
        disclosures = (*disclosures, *item.get("disclosures", ()))
    for disclosure in disclosures:
        disclosure["scope"] = SCOPES_OF_1.get(disclosure.get("scope"), disclosure.get("scope"))
    metadata = Metadata.from_dict(data["metadata"], 1).to_dict() if "metadata" in data else None
    return data | {"confidence": None} | ({} if metadata is None else {"metadata": metadata})


UPGRADES: tuple[Callable[[Data], Data], ...] = (_from_1,)  # the first makes a version 1 a version 2
