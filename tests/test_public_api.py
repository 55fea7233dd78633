"""The names that users may rely on, what importing them costs, and that each of them explains itself."""

from __future__ import annotations

import gc
import inspect
import pickle
import subprocess
import sys
from importlib import resources
from typing import Literal, get_type_hints

import pytest

import cleaner
from cleaner.blocks import Page
from cleaner.lexicon.compiled import COMPILED, COMPILED_PHRASES
from cleaner.memory.remember import MEMORY_WEIGHTS
from cleaner.scoring.confidence import CONFIDENCE
from cleaner.scoring.model import MARKUP_WEIGHTS, WEIGHTS

TEXT_PAGE = "A day\n\nIt rained in Lyon for a whole day, and the river rose.\n\nShare this article"
HTML_PAGE = (
    "<title>A day</title><div class=menu><a href=/>Home</a></div><div class=content><h1>A day</h1>"
    "<p>It rained in Lyon for a whole day, and the river rose by two metres in one night.</p></div>"
    "<div class=footer>All rights reserved</div>"
)

NAMES = [
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
SLOW = ("bs4", "langdetect", "selectolax", "tomllib", "tomli", "charset_normalizer", "chardet")


def test_names_are_pinned() -> None:
    """A public name is added or taken away on purpose, with a line in the changelog."""
    assert sorted(cleaner.__all__) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_names_are_there(name: str) -> None:
    """Every public name can be imported."""
    assert getattr(cleaner, name) is not None


def loaded(code: str) -> set[str]:
    """Which of the slow libraries a fresh Python has loaded after running this."""
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*(name for name in {SLOW!r} if name in sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


def test_importing_loads_nothing_slow() -> None:
    """`import cleaner` loads none of the libraries that only some inputs need."""
    assert loaded("import cleaner") == set()


def test_cleaning_text_loads_nothing_slow() -> None:
    """Cleaning a text loads no HTML parser, no language detection and no TOML reader; asking for the language does."""
    assert (
        loaded(
            "import cleaner; cleaner.clean('The ferry to the island sailed again on Wednesday morning.').to_markdown()"
        )
        == set()
    )
    assert "langdetect" in loaded(
        "import cleaner; cleaner.clean('The ferry to the island sailed again on Wednesday morning.').language"
    )
    assert "selectolax" in loaded("import cleaner; cleaner.clean('<p>The ferry to the island sailed again.</p>')")


def documented() -> list[tuple[str, object]]:
    """The public classes and functions, and the public methods of the classes."""
    found: list[tuple[str, object]] = []
    for name in cleaner.__all__:
        thing = getattr(cleaner, name)
        if not callable(thing):
            continue
        found.append((name, thing))
        if inspect.isclass(thing):
            found += [
                (f"{name}.{member}", value)
                for member, value in vars(thing).items()
                if not member.startswith("_") and inspect.isfunction(value)
            ]
    return found


@pytest.mark.parametrize(("name", "thing"), documented(), ids=lambda value: value if isinstance(value, str) else "")
def test_names_explain_themselves(name: str, thing: object) -> None:
    """Every public class, function and method has a docstring of its own."""
    doc = thing.__doc__ or ""
    assert doc.strip(), f"{name} has no docstring"
    assert not doc.startswith(f"{name}("), f"{name} has only the docstring that dataclasses write"


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in NAMES
        if inspect.isclass(getattr(cleaner, name)) and issubclass(getattr(cleaner, name), Exception)
    ],
)
def test_errors_are_a_family(name: str) -> None:
    """Every public exception is a CleanerError, and the builtin that users would expect."""
    error = getattr(cleaner, name)
    assert issubclass(error, cleaner.CleanerError)
    expected = {
        "CleanerError": Exception,
        "InputTypeError": TypeError,
        "MissingExtraError": ImportError,
        "WorkerError": RuntimeError,
    }.get(name, ValueError)
    assert issubclass(error, expected)


def test_version() -> None:
    """The package tells its version in three numbers."""
    assert [part.isdigit() for part in cleaner.__version__.split(".")] == [True] * 3


def test_it_is_typed() -> None:
    """py.typed lies in the package, so that type checkers read its annotations."""
    assert resources.files("cleaner").joinpath("py.typed").is_file()


@pytest.mark.parametrize("name", [WEIGHTS, MARKUP_WEIGHTS, MEMORY_WEIGHTS, CONFIDENCE])
def test_weights_lie_in_the_package(name: str) -> None:
    """What the models weigh lies beside the code, so that a wheel holds it."""
    assert resources.files("cleaner").joinpath("scoring", "weights", name).is_file()


@pytest.mark.parametrize("name", [COMPILED, COMPILED_PHRASES, "en.toml", "README.md"])
def test_languages_lie_in_the_package(name: str) -> None:
    """The language files lie beside the code as well, with the tables that are compiled from them."""
    assert resources.files("cleaner").joinpath("languages", name).is_file()


@pytest.mark.parametrize("source", [TEXT_PAGE, HTML_PAGE])
def test_articles_can_be_pickled(source: str) -> None:
    """An article goes to another process and says the same there, its record included."""
    article = cleaner.clean(source, "https://example.org/a")
    again = pickle.loads(pickle.dumps(article))
    assert again.text == article.text
    assert again.to_dict() == article.to_dict()


@pytest.mark.parametrize("source", [TEXT_PAGE, HTML_PAGE], ids=["text", "HTML"])
def test_its_parts_can_be_pickled(source: str) -> None:
    """So do its parts, one by one, with what was seen."""
    article = cleaner.clean(source)
    for parts in (article.kept, article.removed, article.related, article.disclosures, tuple(article.explain())):
        again = pickle.loads(pickle.dumps(parts))
        assert repr(again) == repr(parts)
        assert [part.to_dict() for part in again] == [part.to_dict() for part in parts]
    assert article.removed


@pytest.mark.parametrize("source", [TEXT_PAGE, HTML_PAGE], ids=["text", "HTML"])
def test_what_is_equal_has_one_hash(source: str) -> None:
    """An article, its parts and its metadata go into sets and are keys, as values that don't change do."""
    one, other = (cleaner.clean(source, "https://example.org/a") for _ in range(2))
    for name in ("kept", "removed", "related", "disclosures", "metadata"):
        assert hash(getattr(one, name)) == hash(getattr(other, name))
    assert len({one, other}) == len({one.metadata, other.metadata}) == 1


def test_parts_as_plain_data() -> None:
    """A part of an article as plain data is what the JSON object holds of it."""
    article = cleaner.clean(HTML_PAGE)
    data = article.to_dict()
    for name in ("kept", "removed", "related", "disclosures"):
        assert [part.to_dict() for part in getattr(article, name)] == data.get(name, [])


def test_a_removal_shows_what_was_seen() -> None:
    """What a removal is printed as names the evidence."""
    removal = cleaner.clean(TEXT_PAGE).removed[-1]
    assert removal.evidence in repr(removal)


@pytest.mark.parametrize("kept", ["metadata", "removed"])
def test_who_keeps_a_part_does_not_keep_the_page(kept: str) -> None:
    """Metadata, and removals whose evidence is known, let go of the page that they were found on."""
    source = HTML_PAGE.replace("A day", f"A day with {kept}")
    article = cleaner.clean(source)
    part = getattr(article, kept)
    if kept == "removed":
        assert all(removal.evidence for removal in part)
    assert any(page.source == source for page in _pages_in_memory())
    del article
    assert not any(page.source == source for page in _pages_in_memory())


def _pages_in_memory() -> list[Page]:
    gc.collect()
    return [one for one in gc.get_objects() if isinstance(one, Page)]


def test_what_is_said_of_results_to_type_checkers() -> None:
    """Type checkers know an article for true and a failure for false: `if not result` tells them apart."""
    assert get_type_hints(cleaner.Failure.__bool__)["return"] == Literal[False]
    assert get_type_hints(cleaner.Article.__bool__)["return"] == Literal[True]
