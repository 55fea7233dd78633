"""Which of the titles that were found is the headline, and what of one is the name of the site?"""

from __future__ import annotations

from functools import lru_cache

from ..writing.folding import fold
from ..writing.title_marks import SEPARATORS
from .found import Found
from .site_names import called_behind, is_company_of, is_host, may_be_site
from .sources import is_declared, is_of_the_tab
from .titles import headline_in, is_called_like, marks_of, parts_behind, size_of, without_host_behind_bar, without_site

# Points of a place that says a title; the same words in several places add up. Set by hand: wcxb-dev is level around them.
TITLE_POINTS = (
    ("html h1", 3.0), ("headline", 2.0), (".headline", 2.0), ("html title", 1.0), ("front matter", 1.0), ("reader header", 1.0), ("meta og:title", 1.0), ("meta twitter:title", 0.25),
)  # fmt: skip
OTHER_H1, PART, OPENS = 1.0, 0.5, 1.0
SHORTEST_PART = 12  # characters of a title that is part of a longer one


def ranked_titles(found: list[Found], sites: set[str], host: str, called: set[str]) -> list[Found]:
    """
    Titles, the likeliest headline first: what the page shows as one, and what several places say. What the site is `called`, folded, comes last.

    A page shows its headline in its first h1 most often; where it has several, or none, what it declares decides.
    """
    points: dict[str, float] = {}
    shown: dict[str, list[Found]] = {}
    met: set[str] = set()
    top = ""  # what the first h1 says
    known: dict[str, tuple[str, str]] = {}
    for one in found:
        if one.value not in known:
            title = without_site(one.value, sites)
            known[one.value] = title, fold(title)
        title, folded = known[one.value]
        if not folded:
            continue
        is_again = one.source == "html h1" and any(same.source == one.source for same in shown.get(folded, ()))
        shown.setdefault(folded, []).append(Found(title, one.source, one.text))
        if one.source not in met:
            points[folded] = points.get(folded, 0.0) + _points(one.source)
            top = folded if one.source == "html h1" else top
        elif one.source == "html h1" and not is_again:  # the same label may stand over several boxes
            points[folded] = points.get(folded, 0.0) + OTHER_H1
        met.add(one.source)
    if top and _is_over_a_box(top, shown):
        points[top] = OTHER_H1
    whole = dict(points)
    for part in points:  # a title that goes on, with a name of the site that nothing else says
        if len(part) >= SHORTEST_PART:
            points[part] += PART * sum(
                own
                for title, own in whole.items()
                if title != part and (title.startswith(f"{part} ") or title.endswith(f" {part}"))
            )
    if opens := _opening(found):
        points[opens] = points.get(opens, 0.0) + OPENS
    ranked = sorted(shown, key=lambda folded: (folded in called, -points.get(folded, 0.0)))
    titles = [one for folded in ranked for one in sorted(shown[folded], key=lambda one: -_points(one.source))]
    if titles and all(is_declared(one.source) for one in shown[ranked[0]]):
        first = titles[0]
        of_tab = first.value == first.text and all(is_of_the_tab(one.source) for one in shown[ranked[0]])
        bare = headline_in(first.value, host, of_tab)
        titles[0] = Found(bare, first.source, first.text)
    elif titles:
        titles[0] = Found(without_host_behind_bar(titles[0].value, host), *titles[0][1:])
    return [Found(titles[0].value.strip(" |｜"), *titles[0][1:]), *titles[1:]] if titles else titles


@lru_cache(maxsize=1024)
def _points(source: str) -> float:
    for start, points in TITLE_POINTS:
        if source.startswith(start) or source.endswith(start):
            return points
    return 0.5


def _is_over_a_box(heading: str, shown: dict[str, list[Found]]) -> bool:
    """Does nothing else say what the first h1 of a page does, and is what the page shows as its headline in other words, and not in fewer?"""
    if any(one.source != "html h1" for one in shown[heading]):
        return False
    headline = next((folded for folded, found in shown.items() if any(one.source == "headline" for one in found)), "")
    words, own = set(headline.split()), set(heading.split())
    return size_of(headline) >= size_of(heading) and 2 * len(words & own) < len(words)


def _opening(found: list[Found]) -> str:
    """The headline, folded, where the declared title begins with it and goes on with something else, such as the site, or ends with it behind that."""
    headline = next((one.value for one in found if one.source == "headline"), "")
    declared = next((one.value for one in found if is_of_the_tab(one.source)), "")
    if not headline or len(declared) <= len(headline):
        return ""
    folded = fold(headline)
    if fold(declared[-len(headline) :]) == folded:
        start = len(declared) - len(headline)
        return folded if any(mark.end() == start for mark in marks_of(declared)) else ""
    return folded if parts_behind(declared, headline) and fold(declared[: len(headline)]) == folded else ""


def site_beside_the_headline(ranked: dict[str, list[Found]], host: str) -> Found | None:
    """
    The name of the site, where nothing says it but the title that the page declares: its headline, and the site behind or before it.

    Of several parts behind it, the one counts that is called like the host, else the last one; before it, only such a one.
    """
    if any(one.source != "url" and not is_company_of(one) for one in ranked.get("site", ())):
        return None
    titles = ranked.get("title", [])
    declared = next((one for one in titles if is_of_the_tab(one.source)), None)
    if declared is None:
        return None
    text, headline = declared.text, titles[0].value
    if fold(text[: len(headline)]) != fold(headline):
        first, *others = SEPARATORS.split(text, maxsplit=1) if headline in text else [""]
        is_named = others and (is_called_like(first, host) or is_host(first))
        return Found(first.strip(), declared.source, text) if is_named else None
    names = [name for name in parts_behind(text, headline) if may_be_site(name)] or called_behind(text, headline, host)
    if not names:
        return None
    called = [name for name in names if is_called_like(name, host)]
    called = called or [name for name in names if host and host in fold(name).replace(" ", "")]  # Fakty w RMF24
    return Found(max(called, key=len, default=names[0]), declared.source, text)
