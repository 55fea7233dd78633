"""
The site's pages: those of docs/, and the files of the project's root that they link to.

docs/index.md is the map: its sections, and the pages that their tables link to, are the menu of the site. So a new page
needs a line there and nothing else.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

ROOT = Path(__file__).parent.parent
FROM_THE_ROOT = {
    "README.md": "overview.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "LICENSE": "licence.md",
}
_SECTION = re.compile(r"^## (.+)$", re.MULTILINE)
_NAMED = re.compile(r"\[([\w-]+\.md)\]\((?:\.\./)?\1\)")  # a page that is called by its file's name
_LINK = re.compile(r"\]\(([^)#\s:]+)(#[^)\s]*)?\)")


def on_config(config: Any) -> Any:
    """Make the menu."""
    menu = sections((ROOT / "docs" / "index.md").read_text("utf-8"))
    config["nav"] = ["index.md", {"Overview": "overview.md"}, *menu, {"Licence": "licence.md"}]
    return config


def sections(index: str) -> list[dict[str, list[str]]]:
    """
    The menu that a map gives: each section with the pages that it is the first to link to.

    >>> sections("## To use it\\n[a](a.md) [b](a.md)\\n## More\\n[c](../CHANGELOG.md) [d](d.json)")
    [{'To use it': ['a.md']}, {'More': ['changelog.md']}]
    """
    seen = {"index.md", "overview.md"}
    menu = []
    parts = _SECTION.split(index)[1:]
    for title, text in zip(parts[::2], parts[1::2], strict=True):
        pages = [page for page in (_on_the_site(link) for link, _ in _LINK.findall(text)) if page.endswith(".md")]
        pages = [page for page in dict.fromkeys(pages) if page not in seen]
        seen.update(pages)
        if pages:
            menu.append({title.replace("`", ""): pages})
    return menu


def on_files(files: Files, config: Any) -> Files:
    """Add the files of the root."""
    for name, page in FROM_THE_ROOT.items():
        text = (ROOT / name).read_text("utf-8")
        if not name.endswith(".md"):
            text = f"# Licence\n\n```text\n{text.rstrip()}\n```\n"
        files.append(File.generated(config, page, content=_LINK.sub(_link_from_root, text)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Lead links to files of the root to their pages on the site, and call pages by their titles."""
    markdown = _NAMED.sub(lambda link: link[0].replace(link[1], _title_of(link[1]), 1), markdown)
    return _LINK.sub(lambda link: f"]({_on_the_site(link[1])}{link[2] or ''})", markdown)


def _title_of(page: str) -> str:
    """The title of a page of docs/, or of a file of the root."""
    path = ROOT / page if page in FROM_THE_ROOT else ROOT / "docs" / page
    return path.read_text("utf-8").partition("\n")[0].removeprefix("# ") if path.is_file() else page


def _link_from_root(link: re.Match[str]) -> str:
    return f"]({_on_the_site('../' + link[1])}{link[2] or ''})"


def _on_the_site(link: str) -> str:
    """Where a link of docs/ leads to on the site."""
    path = link.removeprefix("../")
    return FROM_THE_ROOT.get(path, path.removeprefix("docs/")) if link.startswith("../") else link
