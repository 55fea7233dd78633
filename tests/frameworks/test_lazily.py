"""The modules for other frameworks need these only when they are used, and say what to install where one is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

USES = {
    "arrow": ("pyarrow", "cleaner.arrow.clean_batch(None)"),
    "scrapy": ("itemadapter", "cleaner.scrapy.CleanerPipeline.process_item(None, {})"),
    "datatrove": ("datatrove", "cleaner.datatrove.CleanerExtractor()"),
    "spacy": ("spacy", "cleaner.spacy.make_doc(cleaner.clean('It rained in Lyon for a whole day.'))"),
}


@pytest.mark.parametrize("name", USES)
def test_without_its_framework_a_module_says_what_to_install(name: str) -> None:
    """It is imported without, and names the extra when it is used."""
    library, use = USES[name]
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        f"import cleaner, cleaner.{name}\n"
        f"try: {use}\n"
        "except cleaner.MissingExtraError as error: print(error)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == f"{library} isn't installed. Run: pip install 'article-cleaner[{name}]'\n"


@pytest.mark.parametrize("name", USES)
def test_importing_a_module_loads_no_framework(name: str) -> None:
    """What a framework costs is paid when it is used."""
    code = f"import sys, cleaner.{name}; print(*(name for name in {[library for library, _ in USES.values()]!r} if name in sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "\n"
