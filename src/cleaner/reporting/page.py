"""
Articles → the report, one page of HTML that needs nothing else.

Everything of a page stands in the report as data (JSON), and the scripts beside this file make text of it: no markup of
a page gets into the report. The Content-Security-Policy lets only the report's own script and style run, by their hashes.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib import resources
from typing import Any, TypeAlias

from ..article import Article
from ..errors import InputTypeError
from ..failure import Failure, why
from .data import FATES, page_of
from .reasons import REASON_WORDS

Entry: TypeAlias = "Article | Failure | tuple[str, Article | Failure]"
SCRIPTS = ("elements", "charts", "overview", "blocks", "article", "details", "start")  # each uses those before it
_MARK = re.compile(r"\{\{(\w+)\}\}")
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def report(articles: Iterable[Entry]) -> str:
    """
    Show what became of every block of some articles: one page of HTML that needs no network.

    Each entry is what `clean_many` gives, an `Article` or a `Failure`, or a pair of a name and one of them. Pages where
    something may have gone wrong stand first. Articles are taken one after the other, so they needn't all be there at once.

    Raises `InputTypeError` for an entry that is neither, and for one article where several are expected.

    >>> import cleaner
    >>> article = cleaner.clean("A day in Lyon\\n\\nIt rained in Lyon for a whole day, and the river rose.\\n\\nShare this article")
    >>> page = cleaner.report([("lyon.txt", article)])
    >>> page.startswith("<!doctype html>"), "Share this article" in page
    (True, True)
    """
    if not isinstance(articles, Iterable):
        raise InputTypeError(
            f"received a value of type {type(articles).__name__}, expected many. Give a list of articles."
        )
    return "".join(parts_of(articles))


def parts_of(articles: Iterable[Entry]) -> Iterator[str]:
    """The report piece by piece: a piece a page, so that no article is held longer than its turn."""
    head, foot = _frame()
    yield head
    lines = []
    for number, entry in enumerate(articles):
        line, whole = _shown(*_named(entry, number), number)
        lines.append(line)
        yield _data(f"data-{number}", whole)
    yield _data("data", {"pages": lines, "fates": [{"name": name, "says": REASON_WORDS.get(name)} for name in FATES]})
    yield foot


def _shown(name: str | None, result: Article | Failure, number: int) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data of one page. Much of an article is worked out only now, and what fails there costs no other page."""
    try:
        return page_of(name, result, number)
    except Exception as error:
        return page_of(name, Failure(number, None, *why(error)), number)


def _named(entry: Any, number: int) -> tuple[str | None, Article | Failure]:
    name, result = entry if isinstance(entry, tuple) and len(entry) == 2 else (None, entry)
    if not isinstance(result, (Article, Failure)) or not isinstance(name, (str, type(None))):
        raise InputTypeError(
            f"entry {number} of the report is a {type(entry).__name__}. Give an Article, a Failure, or a pair of a name and one of them."
        )
    return name, result


def _data(name: str, value: Any) -> str:
    """An element that holds data and is never run; nothing in it can end it."""
    text = _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))
    return f'<script type="application/json" id="{name}">{text}</script>\n'


@cache
def _frame() -> tuple[str, str]:
    """What stands before and after the data."""
    from .. import __version__

    style = _file("report.css")
    script = '(() => {\n"use strict";\n' + "\n".join(_file(f"{name}.js") for name in SCRIPTS) + "})();\n"
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    values = {"policy": policy, "version": __version__, "style": style, "script": script}
    head, foot = (_MARK.sub(lambda mark: values[mark[1]], half) for half in _file("report.html").split("{{data}}\n"))
    return head, foot


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _file(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")
