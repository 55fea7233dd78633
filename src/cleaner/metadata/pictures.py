"""The first picture of an article: for pages that don't say for machines which one is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from ..lexicon.phrases import Lexicon
from ..outputs.pictures import IMAGE, TAGS, is_small, leads_away, pixels_of
from ..reading.elements.html_tags import INVISIBLE
from .captions import in_figure
from .image import Image
from .late_pictures import address_of

MOST_NODES = 500  # of the page behind the headline that are looked at
HIGHEST = 6  # elements around the headline in which its article may stand
ABOVE = 3  # nodes right above the headline, or above what is around it, that may be its figure
NARROWEST, LOWEST = 200, 100  # pixels of a picture as the page declares them,
LONGEST_SIDE = 4  # … and one side by the other
AROUND = 4  # elements around a picture that may say what it is
ENDS = 40  # characters of the last paragraph by which the end of the article is known
_UNSEEN = frozenset((*INVISIBLE, "nav", "aside", "footer", "form", "button"))
# What pictures that aren't the article's are called: in the classes and ids around them,
_OTHER = re.compile(
    r"(?<!b)(?<!ta)logo|avatar|(?<![a-z])icon|icons?\b|emoji|author|byline|profile|headshot|\bshar(?:e|ing)|social|related|recommend|promo|teaser|\bsidebar\b"
    r"|newsletter|comment|advert|\bads?\b|sponsor",
    re.I,
)
# … and in the names of their files.
_OTHER_FILE = re.compile(
    r"logo|avatar|gravatar|spacer|pixel|blank|placeholder|sprite|badge|button|captcha|(?<![a-z])icons?(?![a-z])", re.I
)
# Nor what makes all pages of a site, nor what its name calls smaller: "a-150x150.jpg".
_NO_PICTURE = re.compile(r"\.svg(?:$|[?#])|/(?:icons?|themes?|plugins)/|(?<!\d)1?\d?\dx1?\d?\d(?!\d)", re.I)
_DRAWN = re.compile(r"\.gif(?:$|[?#])", re.I)  # a button on old pages, unless a width says that it is none


def first_picture(title: Any, last: str, base: str, lexicon: Lexicon) -> Image | None:
    """
    The first sizeable picture below the headline, or in a figure right above it, with its caption; `last` is the last paragraph.

    Logos, portraits, icons, what counts readers, and pictures that lead to other pages are none.
    """
    end = last[:ENDS]
    for node in chain(_above(title), _below(title, end)):
        if (image := _picture(node, base, lexicon)) is not None:
            return image
    return None


def _above(title: Any) -> Iterator[Any]:
    """The pictures of a figure right above the headline."""
    node = title
    for _ in range(HIGHEST // 2):
        beside = node.prev
        for _ in range(ABOVE):
            if beside is None:
                break
            if beside.tag == "figure":
                yield from beside.css("img, amp-img")
            elif beside.tag != "-text":
                return
            beside = beside.prev
        node = node.parent
        if node is None or node.tag in ("body", "html"):
            return


def _below(title: Any, end: str) -> Iterator[Any]:
    """The pictures behind the headline, up to the last paragraph of the article."""
    node: Any = title
    depth, climbed, inside = 0, 0, False
    for _ in range(MOST_NODES):
        child: Any = node.first_child if inside else None
        following: Any = node.next if child is None else None
        while child is None and following is None:
            node, depth = node.parent, depth - 1
            climbed += depth < 0
            if node is None or climbed > HIGHEST or node.tag in ("body", "html", "main"):
                return
            depth = max(depth, 0)
            following = node.next
        depth += child is not None
        node = following if child is None else child
        tag = node.tag
        if tag in TAGS:
            yield node
        elif tag == "noscript":
            yield from node.css("img, amp-img")
        elif tag == "-text" and end and (node.text_content or "").lstrip().startswith(end):
            return
        inside = tag != "-text" and tag not in _UNSEEN


def _picture(node: Any, base: str, lexicon: Lexicon) -> Image | None:
    """A picture with its caption and credit, if it may be the article's."""
    attributes = node.attributes
    if is_small(attributes) or _is_odd(attributes):
        return None
    address = address_of(node, base)
    if not address or _NO_PICTURE.search(address) or _OTHER_FILE.search(address.rpartition("/")[2]):
        return None
    figure, link, called = None, "", attributes.get("class") or ""
    around = node.parent
    for _ in range(AROUND):
        if around is None or around.tag in ("body", "html", "article", "main"):
            break
        told = around.attributes
        called += f" {told.get('class') or ''} {told.get('id') or ''}"
        if around.tag == "a":
            link = told.get("href") or ""
        elif around.tag == "noscript" and not IMAGE.search(address):
            return None  # it counts readers
        elif around.tag == "figure":
            figure, link = around, link if leads_away(link, base) else ""
        around = around.parent
    if _OTHER.search(called) or (link and not IMAGE.search(link)):
        return None
    if figure is None and _DRAWN.search(address) and not attributes.get("width"):
        return None
    caption = figure.css_first("figcaption") if figure is not None else None
    text, credit = in_figure(figure, caption, lexicon) if caption is not None else ("", "")
    return Image(address, text or None, credit or None)


def _is_odd(attributes: Mapping[str, str | None]) -> bool:
    """Does the page declare an image as narrow or low as a button, or as long as a banner?"""
    width, height = (pixels_of(attributes, name) or 0 for name in ("width", "height"))
    if 0 < width < NARROWEST or 0 < height < LOWEST:
        return True
    return bool(width and height) and max(width, height) > LONGEST_SIDE * min(width, height)
