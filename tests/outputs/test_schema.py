"""The JSON object and its published schema, in all versions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import cleaner
from cleaner.cli import main
from cleaner.outputs.schema import JSON_VERSION
from fixture_files import page_files
from samples import LANGUAGES, page

HERE = Path(__file__).parent
PUBLISHED = HERE.parent.parent / "docs" / "article.schema.json"


def problems(data: Any, version: int = JSON_VERSION) -> list[str]:
    """What the schema of a version finds wrong with an object, in words."""
    validator = Draft202012Validator(cleaner.json_schema(version))
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(data)]


@pytest.mark.parametrize("version", range(1, JSON_VERSION + 1))
def test_schemas_are_schemas(version: int) -> None:
    """Each schema is one by the rules of JSON Schema 2020-12, and tells its version."""
    schema = cleaner.json_schema(version)
    Draft202012Validator.check_schema(schema)
    assert schema["properties"]["version"]["const"] == version


def test_the_published_schema_is_the_shipped_one() -> None:
    """docs/article.schema.json is the file that lies in the package (copy it from src/cleaner/outputs/schemas)."""
    assert json.loads(PUBLISHED.read_text("utf-8")) == cleaner.json_schema()


def test_unknown_versions_are_an_error() -> None:
    """A version that there never was is named in the error."""
    for version in (0, JSON_VERSION + 1, True, 1.0, "1", None):
        with pytest.raises(cleaner.OptionError, match=str(version)):
            cleaner.json_schema(version)  # type: ignore[arg-type]


def test_the_command_prints_it(capsys: pytest.CaptureFixture[str]) -> None:
    """`cleaner schema` prints the schema, of an older version as well."""
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == cleaner.json_schema()
    assert main(["schema", "--version", "1"]) == 0
    assert json.loads(capsys.readouterr().out) == cleaner.json_schema(1)


@pytest.mark.parametrize("path", page_files(), ids=lambda path: path.parent.name)
def test_articles_are_valid(path: Path) -> None:
    """What comes out of every fixture is valid."""
    article = cleaner.clean(path.read_bytes(), url="https://example.org/a")
    assert problems(article.to_dict()) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_articles_of_text_are_valid(code: str) -> None:
    """What comes out of text is valid, in every language."""
    assert problems(cleaner.clean(page(code)).to_dict()) == []


@pytest.mark.parametrize("path", sorted((HERE / "version-1").glob("*.json")), ids=lambda path: path.stem)
def test_samples_of_version_1_are_valid(path: Path) -> None:
    """Samples that version 1 wrote are valid by its schema, and not by a later one."""
    data = json.loads(path.read_text("utf-8"))
    assert problems(data, 1) == []
    assert problems(data) != []


def test_the_schema_can_fail() -> None:
    """The schema refuses an unknown key, a missing one and a reason that doesn't exist."""
    data = cleaner.clean(page("ru")).to_dict()
    assert problems(data | {"sentiment": 1})
    assert problems({key: value for key, value in data.items() if key != "removed"})
    data["removed"][0] |= {"reason": "dislike"}
    assert problems(data)
