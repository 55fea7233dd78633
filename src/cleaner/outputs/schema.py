"""The JSON Schemas of the article object, one for each version of it that was ever given out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..errors import OptionError

JSON_VERSION = 2  # of the object that `Article.to_dict` gives
SCHEMAS = Path(__file__).parent / "schemas"


def json_schema(version: int = JSON_VERSION) -> dict[str, Any]:
    """
    The JSON Schema (2020-12) of the object that `Article.to_dict` gives; `version` asks for that of an older one.

    Raises `OptionError` for a version that there never was. `cleaner schema` prints it.

    >>> json_schema()["properties"]["version"]["const"]
    2
    >>> "content" in json_schema(1)["properties"]
    False
    """
    if type(version) is not int or not 1 <= version <= JSON_VERSION:
        raise OptionError(f"there is no version {version!r} of the JSON object; known are 1 to {JSON_VERSION}")
    schema: dict[str, Any] = json.loads((SCHEMAS / f"article-{version}.json").read_text("utf-8"))
    return schema
