"""Where do the comments of readers begin?"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from ..blocks import Block, Decision
from ..clues.calls import has_words_of_prompt
from ..clues.posts import stands_over_posts, stands_under_posts
from ..clues.signed_posts import DAY, are_signed_posts
from ..deciding.sight import LABEL_WIDTH, Sight
from ..deciding.view import View
from ..lazily import lazily
from ..scoring.boxes import HEADINGS
from ..writing.folding import fold
from ..writing.shapes import NO_MARK, end_of, width_of
from ..writing.words import unnumbered

RULE = "stages/comments.py"
SURE = 1.5  # score from which a line stays in the article although it reads like a heading over comments, if none are signed below,
SURE_COUNT = 3.0  # … and where it may count them
MOST = 20  # headings that are asked whether comments stand below
ABOVE, LIKELY = 200, 1.0  # width and score of the prose above comments that are known by what signs them
SIGNED, WITHIN = 3, 3000  # lines with a date that sign them, and the width of the text in which they stand,
FIRST = 1500  # … the first of them
LONGEST_SIGNATURE, SHORTEST = 100, 50  # characters of a line that signs, and the width of one that is text
SECTIONS = 3  # headings in what may be the article that make it entries of a live blog,
NEAR = 15  # … among so many blocks below
NAMES, AMONG, LONGEST_NAME = 4, 16, 30  # names that sign them, among so many blocks below, and their characters,
BESIDE = 2  # … the first of them in so many
COUNT = 2  # words that count comments,
SHORTEST_TITLE, MOST_BESIDE = 8, 40  # characters of a title in quotation marks, and of what counts them beside it
_DIGIT = re.compile(r"\d")
_COUNT = re.compile(r"(?<!\d)\d{1,4}(?![\d.)])")
_QUOTATION = re.compile(r"[\"“”„«»「『《〈]([^\"“”„«»「」『』《》〈〉]+)[\"“”«»」』》〉]")


def comments(view: View) -> list[Decision]:
    """
    Remove what stands below the heading of the comments: in its box of HTML, or all of it where dates sign one after the other.

    Comments read like an article, and old pages dress them like one. A count of comments that stands below every post
    of a blog is no heading over them, and neither is a section of the article that is called "Discussion".
    """
    opening = _first_prose(view, view.echoes.title + 1)
    if opening is None:
        opening = _first_prose(view, 0)
    if opening is None:
        return []
    start = view.blocks[opening].id + 1
    signatures = Signatures(view.page.blocks[start:])
    for heading, counts in islice(_headings(view, start, signatures), MOST):
        if stands_under_posts(view, heading, view.blocks[opening]):
            continue
        above = [i for i, block in enumerate(view.blocks) if block.id < heading.id and view.in_article(i)]
        above = [i for i in above if view.is_prose(i)]
        below = [i for i, block in enumerate(view.blocks) if block.id > heading.id]
        box = view.box_apart(heading.box, (view.blocks[i].box for i in above))
        if box and stands_over_posts(view, heading, box, view.blocks[opening]):
            continue
        inside = [i for i in below if view.blocks[i].box in box]
        how = "in its box"
        if (
            not inside
            and (signed := _how_signed(view, heading, start, signatures, counts))
            and _stands_over_all(view, heading, above, below)
        ):
            inside, how = below, signed
        if inside:
            evidence = f"below {heading.text[:40]!r}, {how}"
            own = [view.places[heading.id]] if heading.id in view.places else []
            return [
                *(Decision(i, "comments", RULE, "the heading of comments") for i in own),
                *(Decision(i, "comments", RULE, evidence) for i in inside),
            ]
    return []


def _first_prose(view: View, start: int) -> int | None:
    """The first prose of the article among the blocks whose ids begin with one."""
    return next((i for i, block in enumerate(view.blocks) if block.id >= start and view.is_article_prose(i)), None)


class Signatures:
    """Where short lines with a date stand between paragraphs, as they do below or above each comment."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks

    @lazily
    def _lines(self) -> list[int]:
        return [n for n, block in enumerate(self._blocks) if _signs(block.text)]

    @lazily
    def _above(self) -> list[int]:
        """How wide the text above each block is."""
        signs = set(self._lines)
        texts = (0 if n in signs else width_of(block.text) for n, block in enumerate(self._blocks))
        return list(accumulate((length if length >= SHORTEST else 0 for length in texts), initial=0))

    @lazily
    def _apart(self) -> list[int]:
        """The same above signatures, once for those that have none between them."""
        return sorted({self._above[n] for n in self._lines})

    def follow(self, n: int) -> bool:
        """Do SIGNED of them, with text between, follow the n-th block soon?"""
        lines = self._lines
        line = bisect_right(lines, n)
        if len(lines) - line < SIGNED:
            return False
        here, first = self._above[n + 1], self._above[lines[line]]
        last = bisect_left(self._apart, first) + SIGNED - 1
        return first - here <= FIRST and last < len(self._apart) and self._apart[last] - here <= WITHIN

    def how(self, n: int, counts: bool) -> str:
        """How what stands below the n-th block is signed, in words; names suffice where that block counts it. Empty where it isn't."""
        if self.follow(n):
            return "and signed with dates"
        return "and signed with names" if counts and self._names_follow(n) else ""

    def name_follows(self, n: int) -> bool:
        """Does a line as short as a name stand right below the n-th block, and do such ones follow?"""
        return any(map(_may_be_name, self._blocks[n + 1 : n + 1 + BESIDE])) and self._names_follow(n)

    def _names_follow(self, n: int) -> bool:
        """Do lines as short as names follow the n-th block soon, with text between, so many that they are no headings?"""
        below = self._blocks[n + 1 : n + 1 + AMONG]
        names = {block.text for block in below if _may_be_name(block)}
        if len(names) < NAMES or len(names) * 4 < len(below):
            return False
        return sum(width_of(block.text) >= SHORTEST for block in below) >= NAMES


def _may_be_name(block: Block) -> bool:
    text = block.text
    return (
        len(text) < LONGEST_NAME
        and block.kind != "heading"
        and not block.bullet
        and not block.links
        and end_of(text) == NO_MARK
        and not _DIGIT.search(text)
    )


def _signs(text: str) -> bool:
    return len(text) < LONGEST_SIGNATURE and DAY.search(text) is not None and "©" not in text


def _headings(view: View, start: int, signatures: Signatures) -> Iterator[tuple[Block, bool]]:
    """The blocks of the page, from one on, that are a heading over comments and not the article's own, and whether each counts them."""
    places = view.places
    for n, block in enumerate(view.page.blocks[start : view.blocks[-1].id]):
        if len(block.text) >= LABEL_WIDTH or block.bullet:
            continue
        i = places.get(block.id)
        is_sure = i is not None and _is_sure(view.scores[i], block.text)
        if (is_sure or (i is None and not _is_heading(view, block))) and not signatures.follow(n):
            if i is None or not has_words_of_prompt(block.text) or not signatures.name_follows(n):
                continue
        sight = view.sights[i] if i is not None and not is_sure else Sight(block, view.lexicon)
        ways = {match.way for match in sight.matches if match.section == "comments"}
        counts = (
            "template" in ways
            or ("whole_block" in ways and has_words_of_prompt(block.text))
            or (_DIGIT.search(block.text) is not None and (_counts(view, block) or _counts_beside_title(view, block)))
        )
        if (
            "whole_block" in ways
            or (ways and _is_heading(view, block))
            or (counts and _how_signed(view, block, start, signatures, counts))
        ):
            yield block, counts


def _is_sure(score: float, text: str) -> bool:
    """Does a line of this score stay in the article, since it counts nothing, or whatever it counts?"""
    return score > SURE and (score > SURE_COUNT or not _DIGIT.search(text))


def _counts(view: View, block: Block) -> bool:
    """Does a line begin with a count of comments: "12 comments on “The ferry”", "Comments (12) Post a comment"?"""
    head = " ".join(fold(block.text).split(" ")[:COUNT])
    return _DIGIT.search(head) is not None and any(
        match.section == "comments" and match.way == "template" for match in view.lexicon.find(head)
    )


def _counts_beside_title(view: View, block: Block) -> bool:
    """Does a line hold a number and the title of the page in quotation marks, in whatever words: "45 users responded in “Ferry to the island”"?"""
    if view.page.markup is None or not (quoted := _QUOTATION.search(block.text)):
        return False
    said, beside = quoted[1].strip(), block.text.replace(quoted[0], "")
    if not SHORTEST_TITLE <= len(said) or len(beside) > MOST_BESIDE or not _COUNT.search(beside):
        return False
    return any(said in title for title in view.titles)


def _how_signed(view: View, heading: Block, start: int, signatures: Signatures, counts: bool) -> str:
    """How what stands below a heading is signed, in words; empty where it isn't."""
    signed = signatures.how(heading.id - start, counts)
    if not signed and counts and view.page.markup is not None and are_signed_posts(view, heading.id + 1):
        return "and signed alike"
    return signed


def _is_heading(view: View, block: Block) -> bool:
    markup = view.page.markup
    return markup is not None and block.box >= 0 and markup.looks[block.box].tag in HEADINGS


def _stands_over_all(view: View, heading: Block, above: Sequence[int], below: Sequence[int]) -> bool:
    """
    Does the article stand above a heading, and nothing that isn't comments below?

    That would be entries of a live blog, with headings of their own, or the posts of a blog, each with its count: "2 comments".
    """
    if sum(view.sights[i].width for i in above if view.scores[i] > LIKELY) < ABOVE:
        return False
    shown = {view.blocks[i].id for i in below}
    kinds = (block.kind for block in view.page.blocks[heading.id + 1 : heading.id + NEAR] if block.id in shown)
    if sum(kind == "heading" for kind in kinds) >= SECTIONS:
        return False
    text = unnumbered(heading.text)
    others = (block for block in view.page.blocks if block is not heading and len(block.text) < LABEL_WIDTH)
    return all(unnumbered(block.text) != text for block in others)
