"""The columns of `cleaner.arrow`: the keys of the JSON object, with its types, and the text and the error."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ..extras import need
from ..failure import Failure
from ..outputs.schema import json_schema
from ..plain import NAMES, TEXT

ERROR = "error"


def failed_row(failure: Failure) -> dict[str, Any]:
    """The row of a page that gave no article."""
    return {ERROR: {"kind": failure.kind, "reason": failure.reason}}


@lru_cache(maxsize=1)
def make_schema() -> Any:
    """The Arrow schema of all columns, in order."""
    pa = need("pyarrow", "arrow")
    schema = json_schema()
    keys = {key: _type_of(schema["properties"][key], schema["$defs"]) for key in NAMES if key != TEXT}
    error = pa.struct([("kind", pa.string()), ("reason", pa.string())])
    types = {**keys, TEXT: pa.string(), ERROR: error}
    return pa.schema([(name, types[name]) for name in (*NAMES, ERROR)])


def _type_of(described: dict[str, Any], definitions: dict[str, Any]) -> Any:
    """
    The Arrow type of what a part of a JSON Schema describes.

    >>> _type_of({"type": "array", "items": {"$ref": "#/$defs/number"}}, {"number": {"type": ["integer", "null"]}})
    ListType(list<item: int64>)
    """
    pa = need("pyarrow", "arrow")
    if "$ref" in described:
        return _type_of(definitions[described["$ref"].rpartition("/")[2]], definitions)
    if "properties" in described:
        return pa.struct([(key, _type_of(part, definitions)) for key, part in described["properties"].items()])
    kinds = _kinds(described) - {"null"}
    if kinds == {"array"}:
        items = described.get("items") or described["prefixItems"][0]
        return pa.list_(_type_of(items, definitions))
    plain = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
    (kind,) = kinds
    return plain[kind]


def _kinds(described: dict[str, Any]) -> set[str]:
    """The types that a value may have, by their names in JSON Schema."""
    if "type" in described:
        return {described["type"]} if isinstance(described["type"], str) else set(described["type"])
    values = [described["const"]] if "const" in described else described["enum"]
    names = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}
    return {names[type(value)] for value in values}
