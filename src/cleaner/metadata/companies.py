"""Is a name that of a company? Its legal form says so, in whatever country: Ltd, GmbH, Sp. z o.o., ООО, 株式会社."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from ..toml import tomllib

LEGAL_FORMS = "legal_forms.toml"
SHORT = 3  # letters of a form whose capitals count: "Sa" is the name of many a person
_BETWEEN = re.compile(r"[,;|]")  # names
_INITIALS = re.compile(r"\w\.\s?\w")
_WORD = re.compile(r"\w+")


def without_companies(text: str) -> str:
    """
    A text that names authors, up to the first company: what follows that is its address.

    >>> without_companies("Wells Press Ltd, Lyon"), without_companies("Anna Kowalska, Studnia Sp. z o.o.")
    ('', 'Anna Kowalska')
    >>> without_companies("Limited Ann"), without_companies("Carlos Sa"), without_companies("Παπαδοπούλου Α.Ε.")
    ('Limited Ann', 'Carlos Sa', 'Παπαδοπούλου Α.Ε.')
    """
    found = _legal_form(text.isascii()).search(text)
    if found is None:
        return text
    *others, name = _BETWEEN.split(text[: found.start()].rstrip(" ,") + ("," if found.lastgroup == "before" else ""))
    if _INITIALS.fullmatch(found[0].strip()) and _WORD.fullmatch(name.strip()):
        return text
    return ",".join(others).strip()


@cache
def _legal_form(ascii_only: bool) -> re.Pattern[str]:
    """Any legal form, where it stands with a name; of some, none of the letters are ASCII."""
    written = tomllib.loads(Path(__file__).with_name(LEGAL_FORMS).read_text("utf-8"))
    forms = [form for form in written["behind"] if form.isascii() or not ascii_only]
    short = "|".join(_pattern(form) for form in forms if len(form) <= SHORT)
    long = "|".join(_pattern(form) for form in forms if len(form) > SHORT)
    behind = rf" (?:{short}|(?i:{long}))(?!\w)"
    if ascii_only:
        return re.compile(behind)
    before, joined = ("|".join(map(re.escape, written[name])) for name in ("before", "joined"))
    return re.compile(rf"(?P<before>(?:^|[,;|] )(?:{before})\s)|{behind}|{joined}")


def _pattern(form: str) -> str:
    """A form, with blanks behind its full stops or without."""
    return re.escape(form.replace(". ", ".")).replace(r"\.", r"\.\s?")
