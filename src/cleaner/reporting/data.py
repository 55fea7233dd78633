"""One article → the data that the report shows of it: its blocks in order, and a line for the index."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any
from urllib.parse import urlsplit

from ..article import Article
from ..failure import Failure
from ..language import UNDETERMINED
from ..lexicon.sections import ANY
from ..options import REASONS
from ..writing.scripts import script_of
from .troubles import FAILED, troubles_of

FATES = ("kept", *REASONS)
CELLS = 60  # of the strip that shows the fates of a page's text from top to bottom
STEP = " > "  # between the steps of a path
_THE_ARTICLES = ("repeat", "caption", "byline", "unwanted")  # reasons of blocks that speak the article's language
_FILE = re.compile(r"([\w-]+)\.toml\b")
Data = dict[str, Any]


def page_of(name: str | None, result: Article | Failure, number: int = 0) -> tuple[Data, Data]:
    """The data of one page: (its line in the index, all of it). A page without a name is called by its address, or its number."""
    if isinstance(result, Failure):
        return failed(name or result.url or f"page {number + 1}", result)
    whole = result.to_dict(content=True)
    blocks = _blocks(result, whole)
    shown = {
        "name": name or whole["metadata"].get("url") or f"page {number + 1}",
        "title": whole["title"],
        "url": whole["metadata"].get("url"),
        "language": whole["language"],
        "language_confidence": whole["language_confidence"],
        "interface_language": whole["interface_language"],
        "confidence": whole["confidence"],
        "troubles": troubles_of(result),
    }
    more = {key: whole[key] for key in ("content", "warnings", "related", "disclosures", "metadata")}
    return _without_empty(shown | _counts(blocks, whole)), _without_empty(shown | more | {"blocks": blocks})


def failed(name: str, failure: Failure) -> tuple[Data, Data]:
    """The data of a page that couldn't be cleaned."""
    trouble = {"rank": FAILED, "kind": f"not cleaned: {failure.kind}"}
    data = _without_empty({"name": name, "url": failure.url, "site": _site_of(failure.url), "error": failure.reason})
    return data | {"troubles": [trouble]}, data | {"troubles": [trouble]}


def _blocks(article: Article, whole: Data) -> list[Data]:
    """Every block of the input, in order, with its fate; `clean` is set on those that stand in the article's text."""
    titles_too = len(article.paragraphs) == len(article.kept)
    said = {disclosure["where"].split(", on ")[0]: disclosure["verdict"] for disclosure in whole["disclosures"]}
    languages = _Languages(article, whole)
    blocks = []
    for record in sorted((*whole["kept"], *whole["removed"]), key=lambda record: record["block"]):
        block = dict(record)
        if "reason" not in block and (block.get("label") != "title" or titles_too):
            block["clean"] = True
        block["lang"] = languages.of(block)
        block["ai"] = said.get(block.get("path") or f"block {block['block']}")
        blocks.append(_without_empty(block))
    _shorten_paths(blocks)
    return blocks


def _shorten_paths(blocks: list[Data]) -> None:
    """
    Write the path of each block as the number of steps that it has in common with the one before, and its other steps.

    Paths are nearly half of a report otherwise. blocks.js makes them whole again.
    """
    last: list[str] = []
    for block in blocks:
        if path := block.get("path"):
            steps = path.split(STEP)
            common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(last, steps, strict=False)))
            block["path"], last = [common, *steps[common:]], steps


class _Languages:
    """The language that each block is shown and read aloud in, where something tells."""

    def __init__(self, article: Article, whole: Data) -> None:
        self.article = _known(whole["language"])
        self.interface: str | None = whole["interface_language"]
        self.items = {block: _known(item["language"]) for item in whole["related"] for block in item["blocks"]}
        self.script = script_of(article.text)
        labels = (
            removal.text
            for removal in article.removed
            if removal.reason != "related" and _file(removal.rule) == self.interface
        )
        self.interface_script = script_of(" ".join(labels)) if self.interface else ""

    def of(self, block: Data) -> str | None:
        """The language of a block: the article's, that of its related item, the site's, or that of the rule which knew it."""
        reason = block.get("reason")
        if reason is None or reason in _THE_ARTICLES:
            return self.article
        script = script_of(block["text"])
        interface = self.interface if script and script == self.interface_script else None
        if interface and script != self.script:
            return interface  # a label on a related item, which speaks the article's language
        return (
            self.items.get(block["block"])
            or interface
            or _file(block["rule"])
            or (self.article if script and script == self.script else None)
        )


def _file(rule: str) -> str | None:
    """The language whose file a rule is written down in."""
    found = _FILE.match(rule)
    return found[1] if found and found[1] != ANY else None


def _known(language: str | None) -> str | None:
    return None if language == UNDETERMINED else language


def _counts(blocks: list[Data], whole: Data) -> Data:
    removed: dict[str, int] = {}
    for block in blocks:
        if "reason" in block:
            removed[block["reason"]] = removed.get(block["reason"], 0) + 1
    letters = sum(len(block["text"]) for block in blocks)
    return {
        "site": _site_of(whole["metadata"].get("url") or whole["metadata"].get("canonical_url")),
        "kept": len(blocks) - sum(removed.values()),
        "removed": removed,
        "share": round(sum(len(block["text"]) for block in blocks if "reason" not in block) / (letters or 1), 3),
        "strip": _strip(blocks, letters),
        "related": len(whole["related"]),
        "ai": len(whole["disclosures"]),
    }


def _site_of(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _strip(blocks: list[Data], letters: int) -> str:
    """
    The fates of a page's text from top to bottom, in CELLS cells: a letter for each, by its place in FATES.

    A cell shows the fate of the text that stands at its middle.
    """
    cells: list[str] = []
    seen = 0
    for block in blocks:
        seen += len(block["text"])
        while len(cells) < CELLS and (len(cells) + 0.5) * letters < seen * CELLS:
            cells.append(chr(ord("a") + FATES.index(block.get("reason", "kept"))))
    return "".join(cells)


def _without_empty(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "", [], {}, ())}
