"""Which paragraph of a clean article is its lead: the standfirst, or the opening paragraph where there is none?"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .blocks import BAR, Block, Markup
from .scoring.boxes import words_of
from .writing.normal_forms import composed
from .writing.shapes import COLON, DOTS, ENDS, LONG, QUESTION_MARKS, SENTENCE, STOP, end_of, reads_as_prose, width_of
from .writing.words import MARKS

SHORTEST = 40  # characters of a line that may be a standfirst although it is no sentence
SHORTEST_SENTENCE = 20  # width of a sentence that may open an article,
SHORTEST_QUESTION = 40  # … and of a question: a shorter one is a heading, or calls the reader in
NEAR = 3  # blocks below a short sentence, one of which the page may describe itself with
BEHIND = 36  # characters at the end of a sentence that stand behind its stop: the marks of notes, its source
# Words in the names of elements that, right below a title, hold its standfirst; "sub-title" is two.
STANDFIRSTS = frozenset((
    "standfirst", "dek", "deck", "lede", "lead", "subhead", "subheadline", "subheading", "subtitle", "intro", "summary", "excerpt", "teaser",
    "chapo", "subtitulo", "bajada", "vorspann",
))  # fmt: skip
BELOW, TITLES = "sub", frozenset(("title", "heading", "headline"))
STANDFIRST_DEPTH = 2  # boxes around a line, one of which is named so
_STOPS = "".join(mark for mark, end in ENDS.items() if end in (STOP, DOTS))
_NOTED = re.compile(  # "… on Monday.[1]", "… on Monday.¹ ²", "… on Monday. (AP)", "… on Monday. – AGENCY"; a "1" behind "2." is a number
    rf"(?:[{_STOPS}][\"'”’»」』)]*(?:\s?\[\w{{1,3}}\]|\s?[⁰¹²³⁴-⁹*†‡]|\s?[(（][^\W\d_][^()（）]{{0,24}}[)）]|\s?[-–—]\s?[^\W\d_][\w{MARKS} ]{{1,24}})+"
    rf"|(?<!\d)[{_STOPS}][\"'”’»」』)]*\d{{1,2}})$"
)


def lead_of(body: Sequence[Block], title: int | None, markup: Markup | None) -> Block | None:
    """
    The block of an article's text that is its lead; `markup` where it came from HTML.

    It is the first paragraph: a sentence of any length, or a line right below the title that a page describes itself with or
    names a standfirst, for these often end without a full stop. Headings, items of lists and labels aren't, unless
    the article holds nothing else; nor is a short sentence right above what the page describes itself with.
    """
    blocks = [block for block in body if block.id != title]

    def first(fits: Callable[[Block], bool]) -> int | None:
        return next((i for i, block in enumerate(blocks) if fits(block)), None)

    def is_described(block: Block) -> bool:
        return markup is not None and len(block.text) >= SHORTEST and markup.describes(block.text)

    if blocks and markup is not None and title is not None and title < blocks[0].id and is_named(blocks[0], markup):
        return blocks[0]
    opening = first(lambda block: is_described(block) or _opens(block))
    if opening is None:
        opening = first(lambda block: reads_as_prose(block.text))
    if opening is None:
        opening = first(lambda block: _is_line(block) and _width(block) >= SHORTEST and end_of(block.text) != COLON)
    if opening is None:
        return None
    if _width(blocks[opening]) < SENTENCE:
        return next(filter(is_described, blocks[opening : opening + 1 + NEAR]), blocks[opening])
    return blocks[opening]


def _opens(block: Block) -> bool:
    """May an article open with this: a paragraph that is a sentence, or what is as long as one in a heading, a quotation, or a table that only lays the page out?"""
    if block.kind in ("heading", "quote") or (block.kind == "row" and BAR not in block.text):
        return reads_as_prose(block.text)
    if not _is_line(block):
        return False
    width = _width(block)
    if width >= LONG:
        return True
    shortest = SHORTEST_QUESTION if block.text.endswith(QUESTION_MARKS) else SHORTEST_SENTENCE
    return width >= shortest and is_sentence(block.text)


def _width(block: Block) -> int:
    return width_of(composed(block.text))


def _is_line(block: Block) -> bool:
    """Is a block of the kind that paragraphs are: no item, no link as a whole, and nothing in brackets?"""
    text = block.text
    linked = block.links * 2 > len(text)
    aside = text[0] in "([（" and text[-1] in ")]）"
    return block.kind == "paragraph" and not (block.bullet or linked or aside)


def is_sentence(text: str) -> bool:
    """Does a text end as a sentence, notes and its source aside?"""
    text = composed(text)
    return end_of(text) in (STOP, DOTS) or _NOTED.search(text, max(0, len(text) - BEHIND)) is not None


def is_named(block: Block, markup: Markup) -> bool:
    """Does a line right below a title stand in an element that is named as its standfirst?"""
    width = _width(block)
    if block.kind not in ("paragraph", "heading") or block.links * 2 > len(block.text) or width < SHORTEST_SENTENCE:
        return False
    if end_of(block.text) == COLON:
        return False
    for look in (markup.looks[box] for box in markup.outward(block.box, STANDFIRST_DEPTH)):
        words = words_of(look.tag, {"class": look.name})
        if not STANDFIRSTS.isdisjoint(words) or (BELOW in words and not TITLES.isdisjoint(words)):
            return True
    return False
