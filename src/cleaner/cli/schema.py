"""`cleaner schema`: the JSON Schema of the article object."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from ..outputs.schema import JSON_VERSION, json_schema
from .exit_codes import DONE


def schema(arguments: Sequence[str]) -> int:
    """Run `cleaner schema`; returns the exit code."""
    parser = argparse.ArgumentParser(prog="cleaner schema", description="Print the JSON Schema of the article object.")
    parser.add_argument(
        "--version",
        type=int,
        choices=range(1, JSON_VERSION + 1),
        default=JSON_VERSION,
        help=f"of the object (default: {JSON_VERSION})",
    )
    json.dump(json_schema(parser.parse_args(arguments).version), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return DONE
