"""The documentation as a site: it builds without a warning, its links lead somewhere, and it loads nothing from elsewhere."""

from __future__ import annotations

import doctest
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as Tree

import cleaner
from cleaner.lexicon.phrases import default_lexicon

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs").glob("*.md"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Tree]:
    """The site, built as `make docs` builds it: its pages by their names."""
    for package in ("mkdocs", "material", "mkdocstrings"):
        if importlib.util.find_spec(package) is None:
            pytest.skip(f"{package} isn't installed: pip install 'article-cleaner[docs]'")
    folder = tmp_path_factory.mktemp("site")
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--config-file", "website/mkdocs.yml", "--site-dir", str(folder)],
        cwd=ROOT,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    return {path.relative_to(folder).as_posix(): Tree(path.read_bytes()) for path in folder.rglob("*.html")} | {
        path.relative_to(folder).as_posix(): Tree("") for path in folder.rglob("*") if path.suffix not in ("", ".html")
    }


def test_every_page_is_there(site: dict[str, Tree]) -> None:
    """Each page of docs/ is a page of the site and stands in its menu; so do the files of the root."""
    menu = {unquote(link.attributes["href"] or "") for link in site["index.html"].css(".md-nav--primary a[href]")}
    for name in (*(path.stem for path in PAGES), "overview", "contributing", "changelog", "licence"):
        assert f"{name}.html" in site
        assert name == "index" or f"{name}.html" in menu, f"docs/index.md doesn't link to {name}.md"


def test_links_lead_somewhere(site: dict[str, Tree]) -> None:
    """A link within the site finds its page, and on it the place that it names."""
    lost = []
    for name, page in site.items():
        for link in page.css(".md-container a[href]"):
            address = urlsplit(link.attributes["href"] or "")
            if address.scheme or address.netloc or name == "404.html":
                continue
            target = os.path.normpath(Path(name).parent / unquote(address.path)) if address.path else name
            target = "index.html" if target == "." else target
            if target not in site or (address.fragment and not _place(site[target], unquote(address.fragment))):
                lost.append(f"{name} → {link.attributes['href']}")
    assert lost == []


def _place(page: Tree, name: str) -> bool:
    return any(name in (node.attributes.get("id"), node.attributes.get("name")) for node in page.css("[id], a[name]"))


def test_nothing_is_loaded_from_elsewhere(site: dict[str, Tree]) -> None:
    """Scripts, styles, fonts and pictures are the site's own."""
    for name, page in site.items():
        for node in page.css("script[src], img[src], iframe[src], link[href]:not([rel=canonical])"):
            address = urlsplit(node.attributes.get("src") or node.attributes.get("href") or "")
            assert not address.netloc, f"{name} loads {node.html}"


def test_the_reference_has_every_name(site: dict[str, Tree]) -> None:
    """Each public name stands in the reference with its docstring, and examples are code."""
    reference = site["reference.html"]
    for name in cleaner.__all__:
        assert _place(reference, f"cleaner.{name}"), f"docs/reference.md lacks ::: cleaner.{name}"
    article = reference.css_first('[id="cleaner.Article"]').parent
    assert article and (cleaner.Article.__doc__ or "").strip().split("\n")[0][:30] in article.text()
    assert not reference.css("blockquote blockquote")  # what an example becomes that isn't fenced


def test_the_table_of_languages(site: dict[str, Tree]) -> None:
    """The page of languages has a row for every language of the lexicon."""
    rows = [row.text(separator=" ") for row in site["languages.html"].css("table tr")]
    for code, about in default_lexicon().languages.items():
        if code != "any":
            assert any(about["name"] in row and re.search(rf"\b{code}\b", row) for row in rows), code


def test_pages_are_called_by_their_titles(site: dict[str, Tree]) -> None:
    """On the site the map calls pages by their titles and not by the names of files."""
    assert not [link.text() for link in site["index.html"].css("article a") if link.text().endswith(".md")]


def module(name: str) -> ModuleType:
    """A file of website/ as a module."""
    spec = importlib.util.spec_from_file_location(f"website_{name}", ROOT / "website" / f"{name}.py")
    assert spec and spec.loader
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


def test_the_menu_is_made_of_the_map() -> None:
    """The example in the file that makes the menu gives what it says."""
    pytest.importorskip("mkdocs", reason="mkdocs isn't installed: pip install 'article-cleaner[docs]'")
    failed, tried = doctest.testmod(module("pages"))
    assert tried and not failed


def test_examples_are_fenced() -> None:
    """The examples of a docstring become code, with what they print, and the prose around them stays."""
    pytest.importorskip("griffe", reason="griffe isn't installed: pip install 'article-cleaner[docs]'")
    fenced = module("docstrings").fenced
    assert fenced("Add one.\n\n>>> add(1)\n2\n\nMore.") == "Add one.\n\n```pycon\n>>> add(1)\n2\n```\n\nMore."
    assert fenced("Add one to a > b.") == "Add one to a > b."
