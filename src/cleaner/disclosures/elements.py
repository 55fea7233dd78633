"""The elements of a page: those that may say something, and, in document order, where each stands."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..reading.elements.html_tags import BREAK, CELL, SKIP, TEXT
from ..reading.elements.node_kinds import NodeKinds
from .codes import LONGEST_NAMES, codes, words_of_name

PICTURES = frozenset(("img", "picture", "video", "svg", "amp-img", "canvas", "object", "iframe", "audio"))
# Where one goes on from a page, or chooses: a word there is a topic, whatever it says,
MENUS = frozenset(("nav", "select", "option", "datalist", "input", "textarea", "form", "label"))
MENU_ROLES = frozenset(
    ("navigation", "menu", "menubar", "menuitem", "tablist", "tab", "search", "form", "listbox", "option", "checkbox")
)
# … and what else offers something. A button may be a badge that explains itself when it is pressed
OFFERING = MENUS | {"button", "dialog"}
OFFERING_ROLES = MENU_ROLES | {"button", "dialog", "alertdialog", "tooltip"}
ARTICLES = frozenset(("article", "main"))
QUOTES = frozenset(("blockquote", "q"))
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_TELLING = (
    OFFERING | ARTICLES | QUOTES | {"footer"}
)  # elements that say without attributes what is around what they hold
_NONE: Attributes = {}
_TEXTS = ("-text", "-comment", "-doctype", "-cdata")


Attributes = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its attributes; `element["alt"]` is "" where it has none of that name."""

    node: Any
    tag: str
    attributes: Attributes

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name) or ""


class Around(NamedTuple):
    """
    What is around an element, or a text.

    `box` is the box that holds it, `depth` how many elements do. It `offers` something where it stands in a control; in a `menu`
    it is a place to go to, or a choice; at the `foot` it stands below the articles of a page. It is `hidden` where the page says so,
    and one of the `comments` where a name does. It may be `quoted` from somebody else.
    """

    box: int = 0
    depth: int = 0
    offers: bool = False
    menu: bool = False
    foot: bool = False
    hidden: bool = False
    in_article: bool = False
    comments: bool = False
    quoted: bool = False


class Text(NamedTuple):
    """A text of a page, with what is around it."""

    words: str
    around: Around


@dataclass(frozen=True, slots=True)
class Placed(Element):
    """
    An element that has attributes, is a box or was asked for, with its place.

    `box` is the box that it is (`is_box`) or that holds it, `seen` the last box that began before it, `depth` in how many
    others it lies. It `offers` something where it is a control, or in one; it is `hidden` where the page says so.
    """

    box: int
    is_box: bool
    seen: int
    depth: int
    offers: bool
    hidden: bool


def elements(root: Any, scripted: bool, asked: Container[int] = ()) -> Iterator[Placed]:
    """
    Walk over a page's elements that have attributes or are boxes; boxes are numbered as `Markup.parents` numbers them.

    What scripts, styles and templates hold is no element of the page. Others come too where they are `asked` for, by `mem_id`.

    >>> from cleaner.reading.tree import tree_of
    >>> page = tree_of("<p class=a>One <b id=b>line</b>.<div><img alt=c></div>")
    >>> [(one.tag, one.box, one.is_box) for one in elements(page.root, True)]
    [('html', 0, True), ('body', 1, True), ('p', 2, True), ('b', 2, False), ('div', 3, True), ('img', 3, False)]
    """
    for node, tag, what, attributes, seen, is_box, around in _walk(root, scripted, asked):
        if is_box or ((attributes or node.mem_id in asked) and (what != SKIP or tag in PICTURES)):
            yield Placed(node, tag, attributes, around.box, is_box, seen, around.depth, around.offers, around.hidden)


def texts(root: Any, scripted: bool) -> Iterator[Text]:
    """
    Walk over the texts of a page that are more than blanks, with what is around them; a box comes as a text without words.

    >>> from cleaner.reading.tree import tree_of
    >>> page = tree_of("<nav><a>Home</a></nav><p>One <b hidden>line</b>.")
    >>> [(text.words, text.around.menu, text.around.hidden) for text in texts(page.root, True) if text.words]
    [('Home', True, False), ('One', False, False), ('line', False, True), ('.', False, False)]
    """
    for node, tag, _, _, _, is_box, around in _walk(root, scripted):
        if is_box:
            yield Text("", around)
        elif tag == "-text" and (words := " ".join(node.text_content.split())):
            yield Text(words, around)


def _walk(
    root: Any, scripted: bool, asked: Container[int] = ()
) -> Iterator[tuple[Any, str, int, Attributes, int, bool, Around]]:
    """
    Each element and each text of a page, with its tag and what it is, its attributes, the last box that began before it, whether it is a box, and what
    is around it, with itself. Depth counts the elements that `elements` walks over.
    """
    kinds = NodeKinds(scripted)
    met, meet = kinds.met.get, kinds.meet
    boxes = 0
    open_: list[tuple[Any, Around]] = []  # what comes after an open element, and what is around that
    node, outside = root, Around()
    while True:
        if node is None:
            if not open_:
                return
            node, outside = open_.pop()
            continue
        tag, what = met(node.tag_id) or meet(node)
        if tag in _TEXTS:
            if what == TEXT:
                yield node, tag, what, _NONE, boxes, False, outside
            node = node.next
            continue
        child = node.first_child
        is_box = node is root
        if what in (BREAK, CELL) and child is not None and not is_box:
            boxes += 1
            is_box = True
        attributes = node.attributes
        around = _inside(node, tag, attributes, outside._replace(box=boxes) if is_box else outside)
        yield node, tag, what, attributes, boxes, is_box, around
        if what != SKIP and child is not None:
            open_.append((None if node is root else node.next, outside))
            counts = is_box or attributes or node.mem_id in asked
            node, outside = child, around._replace(depth=around.depth + 1) if counts else around
        else:
            node = None if node is root else node.next


def _inside(node: Any, tag: str, attributes: Attributes, around: Around) -> Around:
    """What is around all that an element holds: what was around it, and the element."""
    if not attributes and tag not in _TELLING:
        return around
    role = (attributes.get("role") or "").lower()
    is_page = tag == "form" and node.css_first("article,main,h1") is not None  # some servers print a page as a form
    menu = (tag in MENUS or role in MENU_ROLES or _is_tag(tag, attributes)) and not is_page
    return Around(
        around.box,
        around.depth,
        around.offers or menu or ((tag in OFFERING or role in OFFERING_ROLES) and not is_page),
        around.menu or menu,
        around.foot or (tag == "footer" and not around.in_article),
        around.hidden or _is_hidden(attributes),
        around.in_article or tag in ARTICLES,
        around.comments or _is_of_comments(attributes),
        around.quoted or tag in QUOTES,
    )


def _is_tag(tag: str, attributes: Attributes) -> bool:
    """Is a link one to all that has the same topic?"""
    return tag == "a" and "tag" in (attributes.get("rel") or "").lower().split()


def _is_of_comments(attributes: Attributes) -> bool:
    """Is this named after the comments of readers: "comment-list", "post-comments"?"""
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"[:LONGEST_NAMES].split()
    named = codes().lists["comments"]
    return any(words[0] in named or words[-1] in named for words in map(words_of_name, names) if words)


def _is_hidden(attributes: Attributes) -> bool:
    return "hidden" in attributes or bool(_DISPLAY_NONE.search(attributes.get("style") or ""))
