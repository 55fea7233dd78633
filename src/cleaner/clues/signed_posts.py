"""Do lines of one look sign what stands on a page from some block on, each by another name or date, as posts of readers are?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ..blocks import Block
from ..deciding.beside import dress_of
from ..deciding.view import View
from ..writing.shapes import COLON, COMMA, NO_MARK, end_of, width_of
from ..writing.words import unnumbered

FEWEST = 3  # lines that sign posts, with text between each and the next,
LONGEST, SHORTEST = 60, 50  # … the characters of one, and the width of such a text
LONGEST_NAME = 30  # characters of a name beside a day
ALIKE = 0.8  # share of the names in lines of one look that stand beside the same word: "Ann said,"
MOST = 200  # blocks that are looked at
SECTIONS = 3  # headings that make what is dated entries of a live blog, or articles
_DIGIT = re.compile(r"\d")
DAY = re.compile(  # begins with a digit, which makes it quick to look for
    r"\d(?:\d?[./-]\d{1,2}[./-]\d{2,4}|(?:(?<=[1١۱])[9٩۳۴٣٤]|(?<=[2٢۲])[05٠۰٥۵])\d\d(?!\d))"
)


def are_signed_posts(view: View, start: int) -> bool:
    """
    Are the blocks of a page of HTML from one on posts?

    They are where lines that look alike say a day each, beside names, or a name each beside one word ("Ann said,", "Ben said,"), or where
    one line about comments comes again below each ("Reply"), and text stands between them.
    """
    blocks = view.page.blocks[start : start + MOST]
    markup = view.page.markup
    assert markup is not None
    short = [n for n, block in enumerate(blocks) if len(block.text) < LONGEST]
    said: dict[str, list[int]] = {}
    looks: dict[tuple[str, str], list[int]] = {}
    for n in short:
        block = blocks[n]
        said.setdefault(block.text, []).append(n)
        if block.kind != "heading" and end_of(block.text) in (NO_MARK, COLON, COMMA):
            looks.setdefault(dress_of(markup, block.box), []).append(n)
    return any(_sign(blocks, lines) for lines in looks.values() if len(lines) >= FEWEST) or _are_answered(
        view, blocks, said
    )


def _sign(blocks: Sequence[Block], lines: Sequence[int]) -> bool:
    """Do lines of one look say a day each, or a name beside the same word?"""
    dated = [n for n in lines if DAY.search(blocks[n].text)]
    if _stand_apart(blocks, dated) and len({_beside_day(blocks, n) for n in dated}) >= FEWEST:
        return sum(block.kind == "heading" for block in blocks) < SECTIONS
    names = [n for n in lines if not _DIGIT.search(blocks[n].text)]
    if len({blocks[n].text for n in names}) < FEWEST:
        return False
    for place in (0, -1):
        words = Counter(_word(blocks[n].text, place) for n in names)
        word, times = words.most_common(1)[0]
        if word and times >= ALIKE * len(names):
            return _stand_apart(blocks, [n for n in names if _word(blocks[n].text, place) == word])
    return False


def _beside_day(blocks: Sequence[Block], n: int) -> tuple[str, ...]:
    """What stands beside a day, in its line or in the short ones next to it: a name; the entries of a live blog have none."""
    beside = (blocks[k].text for k in (n - 1, n + 1) if 0 <= k < len(blocks))
    names = (text for text in beside if len(text) < LONGEST_NAME and not _DIGIT.search(text))
    return unnumbered(blocks[n].text), *names


def _word(text: str, place: int) -> str:
    """The first or the last word of a line, or so many letters where it has one alone: 王小明说："""
    words = text.split()
    if len(words) > 1:
        return words[place]
    return "" if len(text) < 4 else text[:2] if place == 0 else text[-2:]


def _are_answered(view: View, blocks: Sequence[Block], said: Mapping[str, Sequence[int]]) -> bool:
    """Does a line about comments come again, with text between?"""
    return any(
        len(places) >= FEWEST
        and _stand_apart(blocks, places)
        and any(match.section == "comments" for match in view.lexicon.find(text))
        for text, places in said.items()
    )


def _stand_apart(blocks: Sequence[Block], lines: Sequence[int]) -> bool:
    """Does text stand between enough lines and the next?"""
    if len(lines) < FEWEST:
        return False
    return (
        sum(any(width_of(block.text) >= SHORTEST for block in blocks[one:other]) for one, other in pairwise(lines))
        >= FEWEST - 1
    )
