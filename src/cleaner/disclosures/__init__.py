"""
What a page says about AI: `disclosures_of` reads all of it, when somebody asks.

    structured   codes for machines: JSON-LD, microdata, RDFa; meta elements; the ai-disclosure attribute   linked.py  marked_up.py  aigc.py
    provenance   C2PA manifests: there, and not verified                                                   provenance.py  marked_up.py
    label        a line, a badge or a caption that says it and nothing else                                labels.py  badges.py
    attribute    classes, data-*, aria-label, the alt of a picture or an icon                              attributes.py
    byline       an author that is AI                                                                      bylines.py
    phrase       a sentence of the article about the article                                               sentences.py

What is recognised, after which standard, stands in codes.toml; words of languages stand in languages/*.toml.
Nothing here decides what is kept. What a page doesn't say is unknown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from ..blocks import Decision
from ..deciding.view import View
from ..records import Disclosure
from .bylines import bylines
from .found import Found
from .labels import labels
from .marked_up import label_of_text, marked_up
from .provenance import manifests
from .sentences import sentences
from .standing import Standing

__all__ = ["Disclosed", "disclosures_of"]


class Disclosed(NamedTuple):
    """What a page says about AI."""

    # In the page's order: the related item it stands on, or None; what it says.
    found: list[tuple[int | None, Disclosure]]
    titles: Mapping[int, range]  # by block of an item's title that has a badge: the part of its text that is the title


def disclosures_of(
    view: View, decisions: Mapping[int, Decision], items: Mapping[int, int], title: int | None
) -> Disclosed:
    """
    Read everything a page says about AI.

    `decisions`: the deciding removal by block; `items`: related item number by block that begins one; `title`: its block.
    """
    standing = Standing(view, decisions, items, title)
    found = [*labels(standing)]
    found += bylines(standing, {one.at for one in found})
    found += sentences(standing, {one.at for one in found})
    found = [one for one in found if not _is_unsaid(standing, one)]
    by_markup = marked_up(standing) if view.page.is_html else []
    if view.page.head is not None or not view.page.is_html:
        by_markup += label_of_text(standing)
    found = [one for one in (*_unread(by_markup, found), *found) if not _is_comment(standing, one)]
    found += manifests(standing)
    in_order = sorted(dict.fromkeys(found), key=lambda one: one.at)
    return Disclosed([(one.item, one.disclosure) for one in in_order], standing.titles)


def _is_unsaid(standing: Standing, found: Found) -> bool:
    """Does the page hide it, or quote it from somebody else?"""
    return standing.is_hidden(found.at) or (found.item is None and standing.is_quoted(found.at))


def _is_comment(standing: Standing, found: Found) -> bool:
    """Did a reader say it?"""
    return found.at >= 0 and found.item is None and standing.is_comment(found.at)


def _unread(by_markup: Collection[Found], read: Collection[Found]) -> list[Found]:
    """What the markup says without what can be read right there as well: an attribute, and a label in words, are one thing."""
    said = {
        (one.disclosure.scope, one.disclosure.verdict, at)
        for one in read
        if one.disclosure.kind in ("label", "byline")
        for at in (one.at - 1, one.at, one.at + 1)
    }
    return [
        one
        for one in by_markup
        if one.disclosure.kind not in ("attribute", "label")
        or (one.disclosure.scope, one.disclosure.verdict, one.at) not in said
    ]
