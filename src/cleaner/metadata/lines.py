"""The lines that stand around a headline, and those that elements call a byline: where people read who wrote, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any, NamedTuple

from ..blocks import Block
from ..reading.decoding.mojibake_signs import without_strays
from ..reading.elements.html_tags import BREAK, CELL, LINE, READING, SKIP, TEXT
from ..reading.elements.letters import without_marks
from ..reading.elements.node_kinds import NodeKinds
from ..reading.tree import saying
from ..structured.items import short_text
from ..writing.folding import fold

ABOVE, BELOW = 4, 10  # lines around the headline that are read,
HEAD, FOOT, OVER = (ABOVE, BELOW), (3, 12), (ABOVE, 0)
MOST_NODES = 240  # … and nodes of the page, for them
HIGHEST = 3  # elements around the headline in which its byline may stand
MOST_BESIDE = 6  # elements before it in each of them
ENDS = 40  # characters of the last paragraph by which the end of the article is known
PROSE = 200  # characters of a line that is the article's; the second one ends the look-out
LONGEST = 300  # characters of a line that is read
MOST_CALLED, NODES_CALLED, LINES_CALLED = 24, 40, 3  # elements that call themselves a byline, and what is read of each
CALLED_FROM = 3  # elements around a piece of text whose classes are read
MOST_TITLES = 20  # headings that may say the headline
_OTHER_THINGS = re.compile(
    r"/(?:product(?:group|model)?|individualproduct|book|movie|offer|event|comment|usercomments)(?:\s|$)", re.I
)  # types of schema.org with authors and days of their own
HIGHEST_THING = 12  # elements around a piece of text in which such a thing is looked for
_BREAKING, _UNSEEN = (BREAK, LINE, CELL), (SKIP, READING)
# Who wrote stands in none of the controls of a form: a player of videos asks for "Text" and "Color" there.
_CONTROLS = ("fieldset", "select")
_FIRST = re.compile(r"publi|\bentry-date\b")  # "entry-date updated": the only one of an entry, which wasn't changed
_CHANGED = re.compile(r"updated|modified")
_PEOPLE = re.compile(r"/(?:author(?!it[yai]|i[sz][aei])|profile|people/|staff/|contributor|writer|user/|by/)")


def is_of_other_thing(node: Any) -> bool:
    """Does microdata say that this stands in something with an author and days of its own, such as a product with reviews?"""
    for _ in range(HIGHEST_THING):
        if node is None or node.tag in ("body", "html"):
            break
        if node.is_element_node and (type_ := node.attributes.get("itemtype")) and _OTHER_THINGS.search(type_):
            return True
        node = node.parent
    return False


@dataclass(slots=True)
class Part:
    """A piece of a line that stands in one element."""

    text: str
    node: Any  # of the tree

    def called(self) -> list[str]:
        """The words of the classes and ids of each element around it, the nearest first, and of what microdata calls it, in lower case."""
        found = []
        node = self.node.parent
        for _ in range(CALLED_FROM):
            if node is None or not node.is_element_node:
                break
            attributes = node.attributes
            said = (attributes.get("class"), attributes.get("id"), attributes.get("itemprop"))
            found.append(" ".join(filter(None, said))[:LONGEST].lower())
            node = node.parent
        return found

    def is_person(self) -> bool:
        """Is it a link to somebody's page?"""
        node = self.node.parent
        for _ in range(CALLED_FROM):
            if node is None:
                return False
            if node.tag == "a":
                attributes = node.attributes
                href = (attributes.get("href") or "").lower()
                rel = (attributes.get("rel") or "").lower()
                return "author" in rel.split() or bool(_PEOPLE.search(href))
            node = node.parent
        return False

    def is_called_as(self, other: Part) -> bool:
        """Does it stand in an element of the same name and classes?"""
        own, its = self.node.parent, other.node.parent
        class_ = own.attributes.get("class")
        return (
            bool(class_) and own.tag == its.tag and class_ == its.attributes.get("class") and own.mem_id != its.mem_id
        )


def _says_a_day(abbreviation: Any) -> bool:
    """Does the title of an abbreviation say a date for machines, as microformats have it?"""
    return (abbreviation.attributes.get("title") or "")[:4].isdecimal()


class Time(NamedTuple):
    """A time element: what it says for machines and to people, and whether it calls itself that of a change."""

    when: str
    text: str
    is_change: bool


@dataclass(slots=True)
class Line:
    """A line of text. `distance` counts lines below the headline, negative above it; 0 where it stands elsewhere."""

    text: str
    distance: int
    pieces: Sequence[tuple[str, Any]] = ()  # pieces of text, each with its node of the tree
    moments: tuple[Any, ...] = ()  # the time elements in it

    @property
    def parts(self) -> list[Part]:
        """The pieces of the line, to be asked for the elements around them."""
        return [Part(text, node) for text, node in self.pieces]

    @property
    def times(self) -> list[Time]:
        """What the time elements of the line say for machines."""
        found = []
        for node in self.moments:
            attributes = node.attributes
            called = f"{attributes.get('class') or ''} {attributes.get('itemprop') or ''}".lower()
            is_change = bool(_CHANGED.search(called)) and not _FIRST.search(called)
            if when := (attributes.get("datetime" if node.tag == "time" else "title") or ""):
                found.append(Time(when, short_text(node, length=LONGEST), is_change))
        return found

    def is_of_other_thing(self) -> bool:
        """Does it stand in a product, a book, a comment?"""
        return bool(self.pieces) and is_of_other_thing(self.pieces[0][1])

    def is_in(self, tag: str) -> bool:
        """Does the line stand in an element of this name?"""
        node = self.pieces[0][1].parent if self.pieces else None
        for _ in range(HIGHEST):
            if node is None:
                break
            if node.tag == tag:
                return True
            node = node.parent
        return False


def lines_of_blocks(
    blocks: Sequence[Block], block: int | None, reach: tuple[int, int] = HEAD, last: int | None = None
) -> list[Line]:
    """
    The lines around a block: the title of a text, or the last one of an article. `reach` is how many above and below.

    `last` is the block with which the article ends. Below an article, its last block is read as well: it may be signed there.
    """
    at = -1 if block is None else block
    lines = []
    prose = 0
    end = len(blocks) if last is None or last < at else last
    for number in range(max(0, at - reach[0]), min(end, at + reach[1] + 1)):
        text = blocks[number].text
        if number == at and reach is not FOOT:
            continue
        prose += number > at and len(text) >= PROSE
        lines.append(Line(without_marks(text[:LONGEST]), number - at))
        if prose > 1:
            break
    return lines


def lines_around(title: Any, last: str) -> list[Line]:
    """The lines above and below the element that shows the headline, up to the article's last paragraph."""
    above = _above(title)
    below = _below(title)
    if end := last[:ENDS]:
        below = list(takewhile(lambda line: not line.text.startswith(end), below))
    for number, line in enumerate(above):
        line.distance = number - len(above)
    for number, line in enumerate(below, 1):
        line.distance = number
    return above + below


def lines_called(tree: Any, what: str) -> Iterator[Line]:
    """The lines of elements that call themselves an "author" or a "time", anywhere on the page but in a product, a book, a comment."""
    has_things = bool(saying(tree, "microdata"))
    for node, _ in saying(tree, what)[:MOST_CALLED]:
        if node.tag not in ("body", "html", "main", "article") and not (has_things and is_of_other_thing(node)):
            walk = _Walk(NODES_CALLED)
            walk.read(node)
            yield from walk.ended()[:LINES_CALLED]


def title_node(tree: Any, headings: Sequence[Any], headline: str | None) -> Any:
    """
    The element that shows the headline: a heading that says it, or else the first of the highest level.

    `headings` are the page's of that level.
    """
    if len(headings) == 1 or not headline:
        return headings[0] if headings else None
    return heading_saying(headline, headings[:MOST_TITLES] or tree.css("h2")) or (headings[0] if headings else None)


def heading_saying(headline: str, headings: Iterable[Any]) -> Any:
    """The first of the headings that says this; else the first that says it beside something else, such as a date."""
    folded = fold(headline)
    said = [(node, fold(short_text(node, length=LONGEST))) for node in islice(headings, MOST_TITLES)]
    beside = (node for node, text in said if text.startswith(folded) or text.endswith(folded))
    return next((node for node, text in said if text == folded), None) or next(beside, None)


def _above(title: Any) -> list[Line]:
    """The lines right above the headline, in order."""
    found: list[Line] = []
    kinds = NodeKinds(True)
    node = title
    for _ in range(HIGHEST):
        beside = node.prev
        for _ in range(MOST_BESIDE):
            if beside is None or len(found) >= ABOVE:
                break
            if not _is_unseen(*kinds.of(beside)):
                walk = _Walk(MOST_NODES // HIGHEST)
                walk.read(beside)
                found += walk.ended()[::-1]
            beside = beside.prev
        node = node.parent
        if node is None or len(found) >= ABOVE or node.tag in ("body", "html"):
            break
    return found[:ABOVE][::-1]


def _below(title: Any) -> list[Line]:
    walk = _Walk(MOST_NODES)
    node = title
    for _ in range(HIGHEST):
        while walk.goes_on and (node.next is not None):
            node = node.next
            walk.read(node)
        node = node.parent
        if not walk.goes_on or node is None or node.tag in ("body", "html"):
            break
        walk.end_line()
    return walk.ended()


def _is_unseen(tag: str, what: int) -> bool:
    return what in _UNSEEN or tag in _CONTROLS


class _Walk:
    """Reads elements into lines."""

    def __init__(self, nodes: int) -> None:
        self.lines: list[Line] = []
        self.nodes, self.prose = nodes, 0
        self.kinds = NodeKinds(True)
        self.pieces: list[tuple[str, Any]] = []
        self.moments: list[Any] = []

    @property
    def goes_on(self) -> bool:
        return self.nodes > 0 and not self.is_full

    @property
    def is_full(self) -> bool:
        return self.prose > 1 or len(self.lines) >= BELOW

    def read(self, top: Any) -> None:
        """Read a node and all that is in it, without recursion."""
        node, depth, pieces, nodes = top, 0, self.pieces, self.nodes if self.goes_on else 0
        kind_of = self.kinds.of
        goes_on = False  # does a word go on, which may be broken there?
        while nodes > 0:
            nodes -= 1
            tag, what = kind_of(node)
            child = None
            if what == TEXT:
                text = without_marks(node.text_content)
                if goes_on and pieces:
                    pieces[-1] = pieces[-1][0] + text, pieces[-1][1]
                elif text and (pieces or not text.isspace()):
                    pieces.append((text, node))
                goes_on = False
            elif tag == "wbr":
                goes_on = True
            elif not _is_unseen(tag, what):
                if what in _BREAKING:
                    if pieces:
                        self.end_line()
                        nodes = 0 if self.is_full else nodes
                elif tag == "time" or (tag == "abbr" and _says_a_day(node)):
                    self.moments.append(node)
                child = node.first_child
            if child is not None:
                node, depth = child, depth + 1
                continue
            following = node.next if depth else None
            while depth and following is None:
                node, depth = node.parent, depth - 1
                if pieces and kind_of(node)[1] in _BREAKING:
                    self.end_line()
                    nodes = 0 if self.is_full else nodes
                following = node.next if depth else None
            if not depth:
                break
            node = following
        self.nodes = nodes

    def end_line(self) -> None:
        if not self.pieces:
            return
        text = self.pieces[0][0]
        for piece, _ in self.pieces[1:] if len(self.pieces) > 1 else ():
            text += f" {piece}" if text[-1:].isalnum() and piece[0].isalnum() else piece
        text = " ".join(without_strays(text).split())
        if text:
            self.prose += len(text) >= PROSE
            self.lines.append(Line(text[:LONGEST], 0, tuple(self.pieces), tuple(self.moments)))
        self.pieces.clear()
        self.moments.clear()

    def ended(self) -> list[Line]:
        self.end_line()
        return self.lines
