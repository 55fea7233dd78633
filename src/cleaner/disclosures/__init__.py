"""
What a page says about AI: `disclosures_of` reads all of it, when somebody asks.

    structured   codes for machines: JSON-LD, microdata, RDFa, meta elements, the ai-disclosure attribute   declared.py
    provenance   C2PA manifests: there, and not verified                                                   provenance.py
    label        a line, a badge or a caption that says it and nothing else                                labels.py
    attribute    classes, data-*, aria-label, the alt of an icon                                           attributes.py
    byline       an author that is AI                                                                      bylines.py
    phrase       a sentence of the article about the article                                               sentences.py

What is recognised, after which standard, stands in codes.toml; words of languages stand in languages/*.toml.
Nothing here decides what is kept. What a page doesn't say is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ..blocks import Decision
from ..records import Disclosure
from ..view import View
from .bylines import bylines
from .found import Found
from .labels import labels
from .provenance import manifests
from .sentences import sentences
from .standing import Standing

__all__ = ["disclosures_of"]


def disclosures_of(
    view: View, decisions: Mapping[int, Decision], items: Mapping[int, int]
) -> list[tuple[int | None, Disclosure]]:
    """
    Read everything a page says about AI, in its order: (the related item it stands on, or None; what it says).

    `decisions`: the deciding removal by block; `items`: related item number by block that begins one.
    """
    standing = Standing(view, decisions, items)
    found = [*labels(standing)]
    taken = {one.at for one in found}
    found += bylines(standing, taken)
    found += sentences(standing, {one.at for one in found})
    found += manifests(standing)
    return [(one.item, one.disclosure) for one in _once(sorted(found, key=lambda one: one.at))]


def _once(found: Iterable[Found]) -> list[Found]:
    """The same thing said twice in one place is said once."""
    return list(dict.fromkeys(found))
