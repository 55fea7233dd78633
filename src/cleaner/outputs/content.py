"""
An article with its structure: what the outputs are written from. Data, no rules.

A content is a tuple of nodes in the order of the page. Lists and quotes hold nodes; the others hold runs of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

MARKS = ("ruby", "rt", "rp", "strong", "emphasis", "sub", "sup", "code", "math")  # from the outermost to the innermost
MATH = "math"  # of a formula: TeX, or the letters and signs of one
READINGS = frozenset(("rt", "rp"))  # those of what the article's text leaves out: how words are read
PLAIN: tuple[tuple[str, ...], str] = (), ""  # marks and link of a run that is nothing but text
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")  # a BCP 47 code, by its form
CODE_LANGUAGE = re.compile(r"[\w+#.-]{1,30}", re.A)  # the name of a programming language
DIRECTIONS = frozenset(("ltr", "rtl", "auto"))
DEEPEST = 24  # lists and quotes inside one another; what is nested deeper stands in the deepest one


@dataclass(frozen=True, slots=True)
class Run:
    """A run of text that looks the same: with its marks (some of `MARKS`, in their order) and the address it links to."""

    text: str
    marks: tuple[str, ...] = ()
    link: str = ""


Runs: TypeAlias = tuple[Run, ...]
LINE_END = Run("\n")  # between the verses of a stanza, which is one paragraph


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    block: int = -1  # the number of the first block it is made of; −1 where that isn't known
    lang: str = ""  # what the page declares for this part alone
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    level: int  # 1..6
    runs: Runs
    block: int = -1
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A code listing, with its line ends and its spaces."""

    text: str
    language: str = ""  # the programming language, as the page names it
    block: int = -1


@dataclass(frozen=True, slots=True)
class Item:
    content: tuple[Node, ...]
    number: int | None = None  # of an item of an ordered list


@dataclass(frozen=True, slots=True)
class ItemList:
    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    content: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    runs: Runs
    heading: bool = False
    columns: int = 1  # that it spans
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[tuple[Cell, ...], ...]
    caption: Runs = ()
    block: int = -1
    lang: str = ""
    dir: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    source: str  # its address, http or https
    alternative: str = ""  # the text that stands for it where it can't be seen


@dataclass(frozen=True, slots=True)
class Figure:
    images: tuple[Image, ...]
    caption: Runs = ()
    in_text: bool = False  # does the caption stand in the article's text as well?
    block: int = -1


Node: TypeAlias = "Paragraph | Heading | Code | ItemList | Quote | Table | Figure"
Content: TypeAlias = "tuple[Node, ...]"


def text_of(runs: Runs) -> str:
    """
    >>> text_of((Run("It rained in "), Run("Lyon", ("strong",)), Run(".")))
    'It rained in Lyon.'
    """
    return "".join(run.text for run in runs)


def is_reading(run: Run) -> bool:
    """Does this run say how words are read? The article's text leaves it out."""
    return not READINGS.isdisjoint(run.marks)


def without_readings(runs: Runs) -> Runs:
    """
    >>> text_of(without_readings((Run("漢字", ("ruby",)), Run("かんじ", ("ruby", "rt")), Run("を読む"))))
    '漢字を読む'
    """
    return tuple(run for run in runs if not is_reading(run))


def squeeze(runs: list[Run]) -> Runs:
    """
    Squeeze white space, over the ends of runs as well; a space stands outside of marks and links wherever it can.
    Around a reading, it is squeezed as if the reading weren't there.

    >>> squeeze([Run(" It  rained "), Run(" in ", ("strong",)), Run("\\n"), Run("Lyon. ", ("strong",))])
    (Run(text='It rained ', marks=(), link=''), Run(text='in Lyon.', marks=('strong',), link=''))
    """
    looks: list[tuple[tuple[str, ...], str]] = []
    texts: list[list[str]] = []
    begun = False  # has there been text that isn't a reading?
    spaced = [False, False]  # does white space stand before what comes next, be it text or a reading?
    for run in runs:
        text = " ".join(run.text.split())
        reading = is_reading(run)
        if not text:
            spaced[reading] = spaced[reading] or bool(run.text)
            continue
        look = run.marks, run.link
        is_apart = spaced[reading] or run.text[0].isspace()
        if reading:
            if is_apart and looks and not READINGS.isdisjoint(looks[-1][0]):
                text = " " + text
        elif begun and is_apart:
            if looks[-1] == look or looks[-1] == PLAIN:
                texts[-1].append(" ")
            elif look == PLAIN:
                text = " " + text
            elif (between := _shared(looks[-1], look)) == looks[-1]:
                texts[-1].append(" ")
            elif between == look:
                text = " " + text
            else:
                looks.append(between)
                texts.append([" "])
        if looks and looks[-1] == look:
            texts[-1].append(text)
        else:
            looks.append(look)
            texts.append([text])
        begun = begun or not reading
        spaced[reading] = run.text[-1].isspace()
    return tuple(Run("".join(text), *look) for text, look in zip(texts, looks, strict=True))


def _shared(one: tuple[tuple[str, ...], str], other: tuple[tuple[str, ...], str]) -> tuple[tuple[str, ...], str]:
    """What a space between two runs looks like."""
    if one[1] != other[1]:
        return PLAIN
    return tuple(mark for mark in one[0] if mark in other[0] and mark in ("strong", "emphasis")), one[1]


def walk(content: Content) -> Iterator[Node]:
    """All nodes, those inside lists and quotes as well, in the order of the page."""
    for node in content:
        yield node
        if isinstance(node, ItemList):
            for item in node.items:
                yield from walk(item.content)
        elif isinstance(node, Quote):
            yield from walk(node.content)
