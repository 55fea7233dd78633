"""The table of languages, made of the lexicon when the site is built: it stands where docs/languages.md has its mark."""

from __future__ import annotations

from typing import Any

from cleaner.lexicon.phrases import default_lexicon
from cleaner.lexicon.sections import ANY, SECTIONS

MARK = "<!-- the table of languages -->"


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Put the table in the place of its mark."""
    return markdown.replace(MARK, table()) if MARK in markdown else markdown


def table() -> str:
    """A row a language: its code, its own name, how many sections it covers, and those it lacks."""
    known = {code: about for code, about in default_lexicon().languages.items() if code != ANY}
    rows = ["| language | code | sections | lacks |", "| --- | --- | --- | --- |"]
    for code, about in sorted(known.items(), key=lambda entry: (-len(entry[1]["sections"]), entry[0])):
        lacks = [section.name for section in SECTIONS if section.name not in about["sections"]]
        named = ", ".join(f"`{name}`" for name in lacks)
        rows.append(f"| {about['name']} | `{code}` | {len(about['sections'])} of {len(SECTIONS)} | {named} |")
    return "\n".join((f"{len(known)} languages:", "", *rows))
