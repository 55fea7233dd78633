"""What programs write where they know nothing: words of programs, templates that nobody filled in, the section of what nobody filed."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..toml import tomllib

PLACEHOLDERS = "placeholders.toml"
NOTHING = ("null", "undefined", "none", "nan")
LONGEST_NOTHING = max(map(len, NOTHING))
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}|\{%[^%]*%\}|\$\{[^{}]*\}|<%[^%]*%>|%%?\w+%%?|\[%[^%]*%\]")
_SIGNS = "{$<%["  # that they begin with


def is_nothing(text: str) -> bool:
    """
    Is this what a program writes where it knows nothing?

    >>> [is_nothing(text) for text in ("null", "{{ site.title }}", "%%sitename%%", "100%", "The Wells News")]
    [True, True, True, False, False]
    """
    if len(text) <= LONGEST_NOTHING and text.lower() in NOTHING:
        return True
    return is_template(text)


def is_template(text: str) -> bool:
    """Is a text the place of another one, which nobody put there: "{{ title }}"?"""
    return text[:1] in _SIGNS and _TEMPLATE.fullmatch(text.strip()) is not None


def is_unfiled(section: str) -> bool:
    """
    Is this what a system calls the section of an article that nobody filed?

    >>> is_unfiled("UNCATEGORIZED"), is_unfiled("Без рубрики"), is_unfiled("Rivers")
    (True, True, False)
    """
    return section.casefold() in _unfiled()


@cache
def _unfiled() -> frozenset[str]:
    written = tomllib.loads(Path(__file__).with_name(PLACEHOLDERS).read_text("utf-8"))
    return frozenset(map(str.casefold, written["unfiled"]))
