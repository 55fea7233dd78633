"""Microdata and RDFa: what elements of a page say of things, as things in the form of JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..reading.tree import Said, saying
from ..readings import READING_TAGS
from .things import Thing, bare

LONGEST_TEXT = 1000  # characters of an element's text that are read as a value,
MOST_NODES = 200  # … and nodes in it
DEEPEST_RELATION = 3  # elements around a thing, of which one says what it is to another
_UNSEEN = frozenset(("script", "style", "template", "noscript", "svg", "-comment", *READING_TAGS))
_BODIES = frozenset(("articleBody", "text", "reviewBody", "articlebody"))  # whole texts: the article says them itself
_ADDRESSES = ("href", "src", "data")
_IN_RDFA = '[typeof], :not(meta)[property], body meta[property], body :not(a, link)[rel*=":"]'


@dataclass(frozen=True, slots=True)
class _Way:
    """The attributes by which a page says things."""

    thing: str  # an element with this is a thing
    type: str
    property: str
    id: str
    refers: str = ""
    relation: str = ""  # what is in an element with this is one's value: rel="sioc:has_creator"
    subject: str = ""  # a thing with this says its own properties in the same element


_MICRODATA = _Way("itemscope", "itemtype", "itemprop", "itemid", "itemref")
_RDFA = _Way("typeof", "typeof", "property", "resource", relation="rel", subject="about")


def read_microdata(tree: Any) -> Iterator[Thing]:
    """
    The outermost things that elements say in microdata, if a page has any. Their values are always lists.

    >>> from cleaner.reading.tree import tree_of
    >>> page = tree_of('<div itemscope itemtype="http://schema.org/Article"><b itemprop=author itemscope><i itemprop=name>Ann</i></b>')
    >>> list(read_microdata(page))
    [{'@type': ['http://schema.org/Article'], 'author': [{'name': ['Ann']}]}]
    """
    return _read(saying(tree, "microdata"), _MICRODATA)


def read_rdfa(tree: Any) -> Iterator[Thing]:
    """
    The outermost things that elements say in RDFa, if a page has any; what no thing is said of is said of the page.

    >>> from cleaner.reading.tree import tree_of
    >>> list(read_rdfa(tree_of('<div typeof="schema:Article"><span property="schema:name" content="A day"></span>')))
    [{'@type': ['schema:Article'], 'name': ['A day']}]
    """
    return (
        _read([(node, node.attributes) for node in tree.css(_IN_RDFA)], _RDFA) if saying(tree, "typeof") else iter(())
    )


def _read(elements: Sequence[Said], way: _Way) -> Iterator[Thing]:
    things: dict[int, Thing] = {}  # by element
    referred: dict[str, Thing] = {}  # by the ids of elements that hold more of a thing
    for node, attributes in elements:
        if way.thing in attributes and node.mem_id not in things:
            things[node.mem_id] = thing = _thing(attributes, way)
            if way.refers and (ids := attributes.get(way.refers)):
                referred.update((id_, thing) for id_ in ids.split())
    if not things:
        return iter(())
    around = _Around(things, referred)
    relations = {
        node.mem_id for node, attributes in elements if way.relation and ":" in (attributes.get(way.relation) or "")
    }
    page: Thing = {}
    outermost = [page]
    done = set()
    for node, attributes in elements:
        if node.mem_id in done:  # a node that fits twice
            continue
        done.add(node.mem_id)
        own = things.get(node.mem_id)
        names = (attributes.get(way.property) or "").split()
        if own is not None and way.subject in attributes:
            for name in names:
                own.setdefault(bare(name), []).append(_value(node, attributes))
            names = []
        if own is not None and not names and relations and (related := _related(node, relations)) is not None:
            node, names = related, (related.attributes[way.relation] or "").split()
        holder = around.of(node) if names else None
        if own is not None and (holder is None or holder is own):
            outermost.append(own)
            continue
        for name in names:
            value = own if own is not None else "" if name in _BODIES else _value(node, attributes)
            if value != "":
                (page if holder is None else holder).setdefault(bare(name), []).append(value)
    return (thing for thing in outermost if thing)


def _related(node: Any, relations: set[int]) -> Any:
    """The nearest element around a thing that says what it is to another thing."""
    for _ in range(DEEPEST_RELATION):
        node = node.parent
        if node is None or node.mem_id in relations:
            return node
    return None


def _thing(attributes: dict[str, str | None], way: _Way) -> Thing:
    thing: Thing = {}
    if types := (attributes.get(way.type) or "").split():
        thing["@type"] = types
    if id_ := attributes.get(way.id):
        thing["@id"] = id_
    return thing


class _Around:
    """The thing that holds an element: each element of the page is visited at most once."""

    def __init__(self, things: dict[int, Thing], referred: dict[str, Thing]) -> None:
        self.things, self.referred = things, referred
        self.known: dict[int, Thing | None] = {}  # by element: what holds it, or what it is

    def of(self, node: Any) -> Thing | None:
        """The thing that refers to an element or to one around it, or that one of those is."""
        passed = []
        found = self._referrer(node)
        above = None if found is not None else node.parent
        while above is not None:
            number = above.mem_id
            if number in self.known:
                found = self.known[number]
                break
            passed.append(number)
            if number in self.things:
                found = self.things[number]
                break
            if (found := self._referrer(above)) is not None:
                break
            above = above.parent
        self.known.update(dict.fromkeys(passed, found))
        return found

    def _referrer(self, node: Any) -> Thing | None:
        return self.referred.get(node.attributes.get("id") or "") if self.referred else None


def _value(node: Any, attributes: dict[str, str | None]) -> str:
    """What an element says: an attribute, or its text."""
    if content := attributes.get("content"):
        return content
    tag = node.tag
    if tag == "time" and (when := attributes.get("datetime")):
        return when
    if tag in ("data", "meter") and (value := attributes.get("value")):
        return value
    if tag in ("a", "link"):
        # Pages put names into links more often than they mean the address.
        return short_text(node) or attributes.get("href") or ""
    for name in _ADDRESSES:
        if address := attributes.get(name):
            return address
    return short_text(node)


def short_text(node: Any, length: int = LONGEST_TEXT) -> str:
    """
    The text in an element, or so much of it as a value may be long; without the readings of ruby.

    >>> from cleaner.reading.tree import tree_of
    >>> short_text(tree_of("<p>One<br>line <b>of it</b></p>").css_first("p"))
    'One line of it'
    """
    pieces: list[str] = []
    size = open_ = 0
    left = MOST_NODES
    at = node.first_child
    while at is not None and left > 0 and size < length:
        left -= 1
        tag = at.tag
        child = None
        if tag == "-text":
            pieces.append(at.text_content or "")
            size += len(pieces[-1])
        elif tag in ("br", "p", "div", "li"):
            pieces.append(" ")
            child = at.first_child
        elif tag not in _UNSEEN:
            child = at.first_child
        if child is not None:
            open_ += 1
            at = child
            continue
        while at.next is None and open_:
            at = at.parent
            open_ -= 1
        at = at.next
    return " ".join("".join(pieces)[:length].split())
