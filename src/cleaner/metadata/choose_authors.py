"""Who of those that were found wrote the article?"""

from __future__ import annotations

import re

from .found import Found
from .sources import rank
from .titles import is_one_of

_LOGIN = re.compile(r"[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*")


def ranked_authors(found: list[Found], sites: set[str]) -> list[Found]:
    """
    Authors without the site. One that is called like a person may be that person's, where nobody else is said to have written; then a byline that people
    read counts as well that names the site.

    Of two lists in meta elements, the longer one counts where it has all names of the shorter one.
    """
    shown = {name for one in found if one.source.startswith("visible") for name in one.value or ()}
    ranked = []
    for one in found:
        people = tuple(name for name in one.value or () if not is_one_of(name, sites))
        is_person = bool(one.value) and _called_like_a_person(one.value[0])
        is_owner = not people and (is_person or one.source == "visible byline")
        names = one.value if is_owner else people or None
        doubted = (is_owner and (not is_person or shown.isdisjoint(names or ()))) or all(map(is_login, names or ()))
        ranked.append((names is None, doubted, rank("authors", one.source), Found(names, one.source, one.text)))
    ranked.sort(key=lambda one: one[:3])
    kept = [one for *_, one in ranked]
    first = set(kept[0].value or ()) if kept else set()
    longer = next(
        (one for one in kept[1:] if _is_meta(kept[0]) and _is_meta(one) and first < set(one.value or ())), None
    )
    return [longer, *(one for one in kept if one is not longer)] if longer else kept


def is_login(name: str) -> bool:
    """
    Is this what somebody logs in by, rather than a name? Small letters, and among them a digit or a sign.

    >>> [is_login(name) for name in ("ann.example", "aexample42", "Ann Example", "annika")]
    [True, True, False, False]
    """
    return _LOGIN.fullmatch(name) is not None and not name.isalpha()


def _called_like_a_person(name: str) -> bool:
    parts = name.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts) and not name.isupper()


def _is_meta(found: Found) -> bool:
    return found.source.startswith("meta")
