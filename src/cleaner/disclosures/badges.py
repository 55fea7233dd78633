"""Badges in a line: elements inside a title or a card whose whole text is a label, such as `<span>AI-generated</span>`."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from ..blocks import Block
from ..lexicon.label_wording import strange_words
from ..lexicon.phrases import Lexicon
from ..reading.elements.formulas import formula_of
from ..reading.elements.html_tags import BREAK, CELL, SKIP, TEXT
from ..reading.elements.letters import letters_in
from ..reading.elements.link_titles import STRESSING
from ..reading.elements.node_kinds import NodeKinds
from .attributes import Said
from .wording import Claim, label_claim, listed_claim, names_ai

INLINE = "span,small,sup,em,i,b,strong,mark,abbr,cite"
LONGEST = 60  # characters
_AT_END = re.compile(r"(?<=\S)\s*[(\[（［【〔]([^()\[\]（）［］【】〔〕]{2,60})[)\]）］】〕]\s*$")
_SIGN = re.compile(r"[\u2139\u24d8\u2600-\u27bf\U0001f300-\U0001faff]")  # what stands before labels, such as 🤖
_BEHIND_SIGN = re.compile(rf"\s{_SIGN.pattern}\ufe0f?\s*([^()\[\]]{{2,60}})$")
_AT_BEGINNING = re.compile(r"^\s*[\[［【〔(（]([^()\[\]（）［］【】〔〕]{2,60})[\]］】〕)）]\s*(?=\S)")
_BETWEEN = " :：–—-|·•/([（［【〔"  # what stands between a title and its badge,
_CLOSING = ")]）］】〕"  # … and what stands behind one at its beginning


@dataclass(frozen=True, slots=True)
class Badge:
    """What a badge says, and where its words stand in the text of its block: from `start` to `end`."""

    said: Said
    block: int
    start: int
    end: int


def badges(tree: Any, blocks: Sequence[Block], scripted: bool, lexicon: Lexicon) -> dict[int, Badge]:
    """
    The badges in the lines of a page, by `mem_id` of the element: its whole text is a listed label, and no part of the line's wording.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> from cleaner.reading.read_html import read_html
    >>> from cleaner.reading.tree import tree_of
    >>> def found(html):
    ...     return [(badge.said.evidence, badge.start) for badge in badges(tree_of(html), read_html(html).blocks, True, default_lexicon()).values()]
    >>> found("<h3>The ferry is late <span>AI-generated</span> <b>again</b></h3>")
    [('AI-generated', 18)]
    >>> found("<h3>How songs <em>made by AI</em> conquered the charts</h3>")
    []
    """
    said: dict[int, Said] = {}
    for node in tree.css(INLINE):
        text = _only_text(node)
        if text and len(text) <= LONGEST and (label := _said(lexicon, text)) and not _is_wording(node, text):
            said[node.mem_id] = label
    return dict(_placed(tree.root, blocks, scripted, said)) if said else {}


def badge_claim(lexicon: Lexicon, text: str) -> Claim | None:
    """
    What a badge says: a listed label, or nothing but words of labels.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> badge_claim(default_lexicon(), "Put together by AI").verdict
    'generated'
    >>> badge_claim(default_lexicon(), "written by AI for the prize")
    """
    if listed := listed_claim(lexicon, text):
        return listed
    claim = label_claim(lexicon, text)
    return claim if claim and not strange_words(lexicon, text, claim.language) else None


def bracketed_badge(lexicon: Lexicon, i: int, text: str, title: range | None = None) -> Badge | None:
    """
    The badge that stands in brackets at the end or the beginning of a title, or behind a sign at its end.

    `title` is where the title stands in the text, if that isn't all of it.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> titles = ("The ferry is late [AI-generated]", "The ferry is late 🤖 AI-generated", "The (AI-generated) ferry")
    >>> [bool(bracketed_badge(default_lexicon(), 0, title)) for title in titles]
    [True, True, False]
    """
    before = title.start if title else 0
    text = text[before : title.stop] if title else text
    for bracketed in _AT_END.search(text), _BEHIND_SIGN.search(text), _AT_BEGINNING.search(text):
        if bracketed and (label := _said(lexicon, bracketed[1])):
            return Badge(label, i, before + bracketed.start(1), before + bracketed.end(1))
    return None


def badge_beside(lexicon: Lexicon, i: int, text: str, title: range) -> Badge | None:
    """
    The badge that is all that a line says before its title, or behind it.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> lines = ("The ferry is late – AI-generated", "The ferry is late, said an AI-generated report")
    >>> [bool(badge_beside(default_lexicon(), 0, line, range(17))) for line in lines]
    [True, False]
    """
    for start, end in ((0, title.start), (title.stop, len(text))):
        beside = text[start:end].strip(_BETWEEN + _CLOSING)
        if beside and len(beside) <= LONGEST and (label := _said(lexicon, beside)):
            start = text.index(beside, start)
            return Badge(label, i, start, start + len(beside))
    return None


def _said(lexicon: Lexicon, text: str) -> Said | None:
    """What a text says as a badge of its title, if it names AI; a translated title is a text."""
    if not names_ai(lexicon, text) or (claim := badge_claim(lexicon, text)) is None:
        return None
    about = "text" if claim.about == "translation" else claim.about
    return Said("label", claim.verdict, about, text, claim.rule, shown=True)


def _only_text(node: Any) -> str:
    """The text of an element that holds one, and nothing else that is seen but icons."""
    found, kinds = "", NodeKinds(True)
    child = node.first_child
    while child is not None:
        if child.tag == "-text":
            text = " ".join(child.text_content.split())
            if text and found:
                return ""
            found = found or text
        elif child.first_child is not None and kinds.of(child)[1] != SKIP:
            return ""
        child = child.next
    return found


def _is_wording(node: Any, text: str) -> bool:
    """Do the words of the line go on right before and after the element, or is it one of its words that are stressed?"""
    tag, marked = node.tag, "class" in node.attributes
    kinds = NodeKinds(True)
    while node.prev is None and node.next is None and kinds.of(node.parent)[1] not in (BREAK, CELL):
        node = node.parent
    before, after = _text_of(node.prev).rstrip(), _text_of(node.next).lstrip()
    goes_on = bool(before) and not _parts(before[-1]), bool(after) and not _parts(after[0])
    if all(goes_on) or (goes_on[0] and text[0].islower()):
        return True
    return any(goes_on) and tag in STRESSING and not marked


def _text_of(node: Any) -> str:
    return node.text_content if node is not None and node.tag == "-text" else ""


def _parts(character: str) -> bool:
    """Does a character part words: a bracket, a bar, a dash?"""
    return unicodedata.category(character)[0] in "PSZ"


def _placed(root: Any, blocks: Sequence[Block], scripted: bool, said: dict[int, Said]) -> Iterator[tuple[int, Badge]]:
    """Where badges stand. Blocks hold all of a page's text in order: counting letters tells where a text node is."""
    ends = list(accumulate(letters_in(block.with_readings) + letters_in(block.tail) for block in blocks))
    last, places = -1, list[int]()
    for mem_id, before in _letters_before(root, scripted, said):
        i = bisect_right(ends, before)
        if i == len(ends):
            return
        if i != last:
            last, places = i, _places(blocks[i])
        label, start = said[mem_id].evidence, places[before - ends[i]]  # counted from its end
        if blocks[i].text.startswith(label, start):
            yield mem_id, Badge(said[mem_id], i, start, start + len(label))


def _letters_before(root: Any, scripted: bool, asked: Collection[int]) -> Iterator[tuple[int, int]]:
    """How many letters stand on the page before each of the elements that are `asked` for."""
    kinds = NodeKinds(scripted)
    count = 0
    open_: list[Any] = []  # what comes after open elements
    node = root.first_child
    while node is not None or open_:
        if node is None:
            node = open_.pop()
            continue
        tag, what = kinds.of(node)
        if what == TEXT:
            count += letters_in(node.text_content)
        elif tag == "math":
            count += letters_in(formula_of(node))
        elif what != SKIP and node.first_child is not None:
            if node.mem_id in asked:
                yield node.mem_id, count
            open_.append(node.next)
            node = node.first_child
            continue
        node = node.next


def _places(block: Block) -> list[int]:
    """For each letter that a block holds its place in the block's text; those of a reading stand where the reading does."""
    places: list[int] = []
    start = 0
    for at, reading in (*block.readings, (len(block.text), "")):
        places += (place for place in range(start, at) if letters_in(block.text[place]))
        places += [at] * letters_in(reading)
        start = at
    return places + [len(block.text)] * letters_in(block.tail)


def without_badges(text: str, found: Sequence[Badge], title: range | None = None) -> range:
    """
    The part of a title's text that no badge at its end or its beginning holds; all of it, where nothing else is in it.

    `title` is where the title stands in the text, if that isn't all of it.

    >>> said = Said("label", "generated", "text", "AI-written", "")
    >>> part = without_badges("AI-written: The ferry is late (AI-written)", [Badge(said, 0, 0, 10), Badge(said, 0, 31, 41)])
    >>> "AI-written: The ferry is late (AI-written)"[part.start : part.stop]
    'The ferry is late'
    """
    whole = title or range(len(text))
    start, end = whole.start, whole.stop
    for badge in sorted(found, key=lambda badge: -badge.start):
        if _says(text[badge.end : end]):
            break
        end = min(end, badge.start)
    for badge in sorted(found, key=lambda badge: badge.start):
        if _says(text[start : badge.start]):
            break
        start = max(start, badge.end)
    while start < end and (text[end - 1] in _BETWEEN or _SIGN.match(text[end - 1])):
        end -= 1
    while start < end and text[start] in _BETWEEN + _CLOSING:
        start += 1
    return range(start, end) if _says(text[start:end]) else whole


def _says(text: str) -> bool:
    return any(map(str.isalnum, text))
