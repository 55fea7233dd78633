"""Every page of tests/fixtures is cleaned the way its expected.json says. A known gap must fail, so that an improvement shows itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixture_files import FIXTURES, GAP, as_text, expected_of, folders, input_of, observed, problems


def _with_gap(folder: Path) -> object:
    gap = expected_of(folder).get(GAP)
    marks = [pytest.mark.xfail(reason=str(gap), raises=AssertionError, strict=True)] if gap else []
    return pytest.param(folder, id=folder.name, marks=marks)


@pytest.mark.parametrize("folder", [_with_gap(folder) for folder in folders()])
def test_page_is_cleaned_as_expected(folder: Path) -> None:
    """Title, lead, languages, every kept and removed block, related items and disclosures are those a reader wants."""
    expected = {key: value for key, value in expected_of(folder).items() if key != GAP}
    assert as_text(observed(input_of(folder))) == as_text(expected)


@pytest.mark.parametrize("folder", [pytest.param(folder, id=folder.name) for folder in folders()])
def test_fixture_is_well_formed(folder: Path) -> None:
    """A fixture holds one input, what is expected of it, a README, and nothing else."""
    assert problems(folder) == []


def test_fixtures_are_folders() -> None:
    """No file lies about between the fixtures, and there are fixtures."""
    assert [path.name for path in FIXTURES.iterdir() if not path.is_dir()] == []
    assert folders()
