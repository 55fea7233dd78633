"""Which part of a block is the title that its link leads to, beside a date, a section or a teaser?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from typing import Any, NamedTuple

from ...writing.shapes import COLON, DOTS, QUESTION_MARKS, STOP, end_of, width_of
from .html_tags import INVISIBLE

MOST = 0.5  # share of a block from which a link is the title in it
RANK = 2  # digits of an item's place among the most read
DIGITS = 3  # one in so many letters and digits of a date
LABEL = 22  # width from which what stands in a link, or is one, is as long as titles, and no label: a section, a badge
MOST_PARTS = 6  # of a link: of more, its words or letters are set apart, and no title is told
DEEPEST = 6  # elements in one another, the innermost of which holds these parts
STRESSED = ("strong", "b")  # parts of a link that are its title, if one of them alone is
STRESSING = frozenset(("em", "i", "b", "strong", "mark", "cite"))  # elements that stress words of their line
BARE = ("span", None)  # an element that only sets apart, so that two of them aren't parts of one title
# Words of names that sites give to what they print beside titles.
LABELLING = frozenset(("badge", "category", "eyebrow", "flag", "kicker", "label", "rubric", "section", "tag", "topic"))
_WORDS = re.compile(r"[a-z]+")
_NUMBER = re.compile(r"\d+")
_RANKED = re.compile(rf"\d{{1,{RANK}}}\W{{0,2}}(?=[^\W\d])")  # "1Snow on the pass", in a list of the most read


class Part(NamedTuple):
    """A child of a link that says something: its node, its words, and where these stand in the block."""

    node: Any
    said: str
    start: int
    end: int

    @property
    def is_element(self) -> bool:
        return bool(self.node.tag != "-text")

    @property
    def look(self) -> tuple[str, str | None]:
        return self.node.tag, self.node.attributes.get("class") if self.is_element else None


class Badges(NamedTuple):
    """What stands beside the titles of several links of a page: its words, and the classes of its elements."""

    words: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


def title_in(text: str, link: Any, whole: bool, badges: Badges) -> tuple[int, int] | None:
    """Where in the text of a block the title stands; None where it can't be told from the rest. Is the block link as a whole?"""
    if whole and (beside_others := _title_in_link(text, link, badges)):
        return beside_others
    if whole and not _RANKED.match(text) and not _holds_more(text, link):
        return None
    return _title_of_part(text, link, badges)


def badges_of(links: Iterable[Any]) -> Badges:
    """
    What several different links hold in an element of its own, in the same words, fewer than titles have: "Video".

    >>> from cleaner.reading.tree import tree_of
    >>> page = tree_of("<a>Snow on the pass <i class=b>Video</i></a><a>A new mast <i class=b>Video</i></a><a>Rye <span>bread</span></a>")
    >>> badges_of(page.css("a"))
    Badges(words=frozenset({'Video'}), classes=frozenset({'b'}))
    """
    saying: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for link in links:
        parts = _children_of(link)
        for node, said in parts if len(parts) > 1 else ():
            if node.tag != "-text" and len(said) < LABEL and not said[0].islower():  # "this week" ends a title
                class_ = node.attributes.get("class") or ""
                if class_ or node.tag not in STRESSING:
                    saying[said][_said(link)] = class_
    count = Counter(chain.from_iterable(classes.values() for classes in saying.values()))
    again = {said: classes.values() for said, classes in saying.items() if len(classes) > 1}
    count_again = Counter(chain.from_iterable(again.values()))
    classes = (class_ for class_, times in count_again.items() if class_ and 2 * times >= count[class_])
    return Badges(frozenset(again), frozenset(classes))


def _holds_more(text: str, link: Any) -> bool:
    """Does a block say anything beside a link?"""
    return any(map(str.isalnum, text.replace(_said(link), "", 1)))


def _title_of_part(text: str, link: Any, badges: Badges) -> tuple[int, int] | None:
    """
    Where in a block the link stands that is most of it, if elements of their own, or marks, keep the rest apart: a date, a section.

    A link as long as titles needn't be most of it, where nothing but such elements stands beside it.
    """
    title = _said(link)
    start = text.find(title)
    end = start + len(title)
    if start < 0 or not title or not (_is_apart(link, "prev") and _is_apart(link, "next")):
        return None
    if not (len(title) >= MOST * len(text) or _is_date(text[:start] + text[end:])):
        is_line = start == 0 and _is_followed_by_line_end(link)  # in a cell, where the row goes on
        if width_of(title) < LABEL or not (is_line or _stands_among_elements(link)):
            return None
    first, last = _title_in_link(title, link, badges) or (0, len(title))
    return start + first, start + last


def _title_in_link(text: str, link: Any, badges: Badges) -> tuple[int, int] | None:
    """
    The title in a link that is a block as a whole, where elements of their own stand around it: a section, a badge, a date, a teaser.

    So in "<span>Snow on the pass</span><time>3 May</time>", "<span>1</span><span>Snow on the pass</span>" and
    "<span>Travel</span><strong>Snow on the pass</strong><span>Drivers are asked to wait.</span>".
    """
    parts = _parts_of(text, link)
    count = len(parts)
    if stressed := _stressed(parts):
        return stressed.start, stressed.end
    while len(parts) > 1 and _stands_behind(parts[-1], parts[-2]):
        del parts[-1]
    for n, part in enumerate(parts[1:], 1):
        if _is_badge(part, badges) and _longest(parts[:n]) > _longest(parts[n:]):
            del parts[n:]  # and another one behind it
            break
    while len(parts) > 1 and _stands_before(parts, badges):
        del parts[0]
    return (parts[0].start, parts[-1].end) if 0 < len(parts) < count else None


def _parts_of(text: str, link: Any) -> list[Part]:
    """What a link is made of that says something, as far as the text goes; nothing where it says more, or is too much."""
    parts: list[Part] = []
    at = 0
    for child, said in _children_of(link):
        at += text[at : at + 1].isspace()
        if not text.startswith(said, at):
            return []
        parts.append(Part(child, said, at, at + len(said)))
        at += len(said)
    return parts if at == len(text) else []


def _children_of(link: Any) -> list[tuple[Any, str]]:
    """The children that say something of a link, or of the element in it that says all; nothing where they are too many for parts of a line."""
    children: list[tuple[Any, str]] = [(link, "")]
    for _ in range(DEEPEST):
        if len(children) != 1 or children[0][0].tag == "-text":
            break
        child = children[0][0].first_child
        children = []
        while child is not None and len(children) <= MOST_PARTS:
            if child.tag not in INVISIBLE and (said := _said(child)):
                children.append((child, said))
            child = child.next
    return children if len(children) <= MOST_PARTS else []


def _said(node: Any) -> str:
    return " ".join(node.text().split())


def _stressed(parts: list[Part]) -> Part | None:
    """The one part of a link that is in bold, if all are elements and the others are no words of its line."""
    if len(parts) < 2 or not all(part.is_element for part in parts):
        return None
    stressed = [part for part in parts if part.node.tag in STRESSED]
    return stressed[0] if len(stressed) == 1 and width_of(stressed[0].said) >= LABEL else None


def _longest(parts: Iterable[Part]) -> int:
    return max(len(part.said) for part in parts)


def _stands_before(parts: list[Part], badges: Badges) -> bool:
    """Is the first part of a link a date, a number in a row or a label over its title?"""
    part, title = parts[:2]
    if not part.is_element:
        return False
    if _is_dated(part) or _is_rank(part, title):
        return True
    if width_of(part.said) >= LABEL or len(part.said) >= len(title.said):
        return False
    if _is_badge(part, badges):
        return True
    if all(one.is_element for one in parts):
        return part.look != title.look or (len(parts) == 2 and part.look == BARE)
    is_word = title.said[:1].islower() or (not title.said[:1].isalnum() and end_of(part.said) != COLON)
    is_told = bool(part.look[1]) or end_of(part.said) == COLON
    return is_told and part.node.tag not in STRESSING and not is_word


def _stands_behind(part: Part, title: Part) -> bool:
    """Is the last part of a link a date, a label or a teaser, which is a sentence?"""
    if not part.is_element:
        return False
    if _is_dated(part):
        return True
    if not title.is_element or part.look == title.look or width_of(title.said) < LABEL:
        return False
    return end_of(part.said) in (STOP, DOTS) and not part.said.endswith(QUESTION_MARKS)


def _is_dated(part: Part) -> bool:
    return part.node.tag == "time" or _is_date(part.said)


def _is_badge(part: Part, badges: Badges) -> bool:
    """Is a short part one of several links, or has it a name that says that it is a badge, a category or the like?"""
    if not part.is_element or width_of(part.said) >= LABEL:
        return False
    class_ = part.node.attributes.get("class") or ""
    if class_ in badges.classes or (part.said in badges.words and part.node.tag not in STRESSING):
        return True
    return not LABELLING.isdisjoint(_WORDS.findall(class_.lower()))


def _past_blanks(node: Any, way: str) -> Any:
    """A node, or the next one on this way that isn't blank."""
    while node is not None and node.tag == "-text" and not node.text().strip():
        node = getattr(node, way)
    return node


def _is_date(said: str) -> bool:
    """Are there several numbers, whose digits are a third of all letters and digits: "3 May 2023", but not "7" before "ways to sleep"?"""
    numbers = _NUMBER.findall(said)
    return len(numbers) > 1 and DIGITS * len("".join(numbers)) >= sum(map(str.isalnum, said))


def _is_date_or_mark(said: str) -> bool:
    return _is_date(said) or not any(map(str.isalnum, said))


def _is_rank(part: Part, title: Part) -> bool:
    """Is it a number in an element of its own, and the title in the next one? In "<b>7</b> ways to sleep" it is a part of the title."""
    return len(part.said) <= RANK and part.said.isdecimal() and title.is_element


def _is_apart(link: Any, way: str) -> bool:
    """Is what stands beside a link, in its line, in another element, or does a mark come first? Words may be a part of the same sentence."""
    node = _past_blanks(getattr(link, way), way)
    if node is None or node.tag != "-text":
        return True
    said = node.text().strip()
    return not (said[-1] if way == "prev" else said[0]).isalnum()


def _is_followed_by_line_end(link: Any) -> bool:
    node = _past_blanks(link.next, "next")
    return node is not None and node.tag == "br"


def _stands_among_elements(link: Any) -> bool:
    """Do only a few elements stand beside a link in its line, and no bare words but a date, or marks?"""
    for way in ("prev", "next"):
        node, count = _past_blanks(getattr(link, way), way), 0
        while node is not None and node.tag != "br":
            count += 1
            if count > MOST_PARTS or (node.tag == "-text" and not _is_date_or_mark(node.text())):
                return False
            node = _past_blanks(getattr(node, way), way)
    return True
