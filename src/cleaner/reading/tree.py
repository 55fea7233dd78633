"""The tree that lexbor makes of a page, kept until the thread parses the next one: who asks for more soon reads it again."""

from __future__ import annotations

import re
import threading
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from ..scoring.boxes import WHOLE_PAGE, is_unseen
from .as_xml import CDATA, OPENING, as_html, is_xml, with_end_tags, without_cdata
from .early_bodies import mend_head
from .elements.wrapped_breaks import put_lines_together
from .shadow_roots import DECLARED, fill_slots, with_shadow_roots

LARGEST_KEPT = 2_000_000  # characters of a page; a tree takes several times as many bytes
# What finds the elements that every page is asked for, in one search, since each goes through the whole tree,
_ASKED_FOR = f'h1, script[type*="ld+json" i], {DECLARED}, [itemprop="recipeIngredient"]'
# … and those that say something about a page beside its text, in one that takes several times as long.
_SAYING = """base, meta, figcaption, time, abbr[title].published, address, [itemscope], [itemprop], [typeof],
    [rel~="license" i], a[rel~="tag" i], [rel~="author" i], [class*="author" i], [class*="crumb" i], [id*="crumb" i],
    link[rel~="canonical" i], link[rel~="image_src" i]"""
_OPEN_TITLE = re.compile(r"(<title\b[^>]*>[^<]*)", re.I)

SWALLOWING = frozenset(("title", "style", "iframe", "textarea"))  # elements whose text may look like tags

Said = tuple[Any, dict[str, str | None]]  # an element, and its attributes


class _Last(threading.local):
    html: str | None = None
    tree: Any = None
    asked_for: Sequence[Any] = ()  # elements of the tree that every page is asked for,
    saying: Mapping[str, Sequence[Said]] | None = None  # … and those that say something, once that is asked
    is_unwrapped = False  # were lines put together that a `br` only wraps?


_last = _Last()


def tree_of(html: str, utf8: bytes | None = None, unwrapped: bool | None = None) -> Any:
    """
    The tree of a page. It is shared: nobody changes it. `utf8` is the page in UTF-8, where that is at hand: the parser takes it as it is.
    Lines that a `br` only wraps are put together in it if it is `unwrapped`; None takes the tree at hand as it is.

    >>> page = "<p>One.<p>Two."
    >>> tree_of(page) is tree_of(page)
    True
    """
    if _last.html is html and (unwrapped is None or unwrapped == _last.is_unwrapped):
        return _last.tree
    tree, asked_for = _parsed(html, utf8)
    if unwrapped:
        put_lines_together(tree)
    _last.html, _last.tree, _last.asked_for = (html, tree, asked_for) if len(html) <= LARGEST_KEPT else (None, None, ())
    _last.saying = None
    _last.is_unwrapped = bool(unwrapped)
    return tree


def unwrap(tree: Any) -> bool:
    """Put lines of a tree together that a `br` only wraps; are there any?"""
    found = put_lines_together(tree)
    if tree is _last.tree:
        _last.is_unwrapped |= found
    return found


def headings_of(tree: Any, declared: str = "") -> list[Any]:
    """
    The headings of the highest level on a page. Where it declares its title, those that are hidden or stand in a dialog say another one.

    >>> page = "<h1>A day</h1><div role=dialog><h1>Your choice</h1></div><p itemscope>One.<h1>Another</h1>"
    >>> [node.text() for node in headings_of(tree_of(page), "A day - The News")]
    ['A day', 'Another']
    """
    headings = [node for node in _asked_for(tree) if node.tag == "h1"]
    if not declared:
        return headings
    unseen: dict[int, bool] = {}
    return [node for node in headings if " ".join(node.text().split()) in declared or not _stands_unseen(node, unseen)]


def _stands_unseen(node: Any, known: dict[int, bool]) -> bool:
    """Is an element, or one around it, hidden or a dialog? `known` are those that were asked before."""
    path: list[int] = []
    unseen = False
    while node is not None and node.is_element_node and not unseen:
        if (told := known.get(node.mem_id)) is not None:
            unseen = told
            break
        path.append(node.mem_id)
        attributes = node.attributes
        unseen = bool(attributes) and node.tag not in WHOLE_PAGE and is_unseen(node.tag, attributes)
        node = node.parent
    known.update(dict.fromkeys(path, unseen))
    return unseen


def scripts_of(tree: Any) -> list[str]:
    """
    What the scripts of JSON-LD on a page hold.

    >>> scripts_of(tree_of('<script>let a</script><script type="application/ld+json">{"@type": "Recipe"}</script>'))
    ['{"@type": "Recipe"}']
    """
    return [node.text() or "" for node in _asked_for(tree) if node.tag == "script"]


def lists_ingredients(tree: Any) -> bool:
    """
    Does a page say in microdata which lines are the ingredients of a recipe?

    >>> lists_ingredients(tree_of("<li itemprop=recipeIngredient>2 eggs"))
    True
    """
    return any("itemprop" in node.attributes for node in _asked_for(tree) if node.tag not in ("h1", "script"))


def _asked_for(tree: Any) -> Sequence[Any]:
    found: Sequence[Any] = _last.asked_for if tree is _last.tree else tree.css(_ASKED_FOR)
    return found


def saying(tree: Any, what: str) -> Sequence[Said]:
    """
    The elements of a page that say something about it, in its order, with their attributes: "base", "meta", "link" for canonical addresses,
    licences and pictures, "figcaption", "time", "author" and "breadcrumb" for what calls itself so, "microdata", "typeof", or "rel" for
    licences and tags. They are all found at once, when the first are asked for.

    >>> [node.text() for node, _ in saying(tree_of("<time>Monday</time><p itemscope>One.<time>Friday</time>"), "time")]
    ['Monday', 'Friday']
    """
    if tree is not _last.tree:
        return _saying(tree).get(what, ())
    if _last.saying is None:
        _last.saying = _saying(tree)
    return _last.saying.get(what, ())


_MORE = frozenset(("rel", "class", "itemprop", "itemscope", "typeof"))  # attributes that may say more of a meta element


def _saying(tree: Any) -> Mapping[str, Sequence[Said]]:
    found: defaultdict[str, list[Said]] = defaultdict(list)
    once = {node.mem_id: node for node in tree.css(_SAYING)}  # an element comes once for each way in which it fits
    for node in once.values():
        tag, attributes = node.tag or "", node.attributes
        said = node, attributes
        if tag in ("meta", "base", "figcaption", "time"):
            found[tag].append(said)
            if tag == "meta" and attributes.keys().isdisjoint(_MORE):
                continue  # nearly all: there is nothing more to be asked
        elif tag == "abbr" and "published" in (attributes.get("class") or "").lower().split():
            found["time"].append(said)
        elif tag == "link":
            if "rel" in attributes and "href" in attributes:
                found["link"].append(said)
        words = (attributes.get("rel") or "").lower().split()
        if words and tag != "link" and ("license" in words or (tag == "a" and "tag" in words)):
            found["rel"].append(said)
        class_ = (attributes.get("class") or "").lower()
        if tag == "address" or "author" in words or "author" in class_:
            found["author"].append(said)
        if "crumb" in class_ or "crumb" in (attributes.get("id") or "").lower():
            found["breadcrumb"].append(said)
        if "itemprop" in attributes or "itemscope" in attributes:
            found["microdata"].append(said)
        if "typeof" in attributes:
            found["typeof"].append(said)
    return found


def _parsed(html: str, utf8: bytes | None) -> tuple[Any, Sequence[Any]]:
    """The tree of a page, and the elements that every page is asked for."""
    tree = _as_written(html, utf8)
    asked_for = tree.css(_ASKED_FOR)
    if any(node.tag == "template" for node in asked_for):
        tree = _as_written(with_shadow_roots(html), None)
        fill_slots(tree)
        asked_for = tree.css(_ASKED_FOR)
    mend_head(tree)
    return tree, asked_for


def _as_written(html: str, utf8: bytes | None) -> Any:
    """The tree of a page as it is written, but for what is XML in it."""
    from selectolax.lexbor import LexborHTMLParser, SelectolaxError

    if html.find(CDATA, 0, OPENING) >= 0 and (without := without_cdata(html)) != html:
        html, utf8 = without, None
    if is_xml(html):
        html, utf8 = as_html(html), None
    try:
        tree = LexborHTMLParser(html if utf8 is None else utf8)
        if (swallowing := _swallowing(tree)) and (mended := _ended(html, swallowing)) != html:
            tree = LexborHTMLParser(mended)
    except SelectolaxError as error:  # no page is so messy that lexbor refuses it
        raise MemoryError(f"there is no memory left for the tree of this page: {error}") from error
    return tree


def _swallowing(tree: Any) -> str:
    """The tag of an element that takes the rest of the page in, since nobody closed it; empty where none does."""
    node = tree.root if tree.body is None or tree.body.first_child is not None else tree.head
    while node is not None and node.tag not in SWALLOWING:
        node = node.last_child
    return "" if node is None or "</" not in (node.text() or "") else node.tag


def _ended(html: str, swallowing: str) -> str:
    """A page in which that element ends: a title where the next tag begins, any other one where it begins, if it ends itself as in XML."""
    if swallowing == "title" and "<title/>" not in html:
        return _OPEN_TITLE.sub(r"\1</title>", html, count=1)
    return with_end_tags(html)
