"""The head of a mail that was sent on or answered, above what it said: "From: Ann <ann@a.example>", "Sent: …", "Subject: …", in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..blocks import Block
from ..writing.shapes import COLON, end_of

FEWEST, MOST = 3, 8  # lines of a head that each have a name and a colon
LONGEST = 250  # characters of one
_FIELD = re.compile(r"[^\W\d_][^\d:：<@]{0,24}[:：]\s*\S")
_ADDRESS = re.compile(r"[<\[](?:mailto:)?[^\s<>@\[\]]+@[^\s<>@\[\]]+\.\w+[>\]]")
_CLOCK = re.compile(r"\d{1,2}\s?[:.h時时시]\s?\d{2}")
_RULED = re.compile(r"[-_=]{2,}\s*[^\W\d_].*[-_=]{2,}:?")


def heads_of(blocks: Sequence[Block]) -> Iterator[int]:
    """
    The lines of heads of mails, by their places: one of them has an address of mail in brackets, and another one the time of day.

    What stands in rules right above goes along, and so does a line that says when somebody wrote, and what address has.

    >>> lines = ["---- Weitergeleitet ----", "Von: Anna <a@a.example>", "Datum: 12. März, 10:00", "Betreff: Fähre", "Es regnet."]
    >>> list(heads_of([Block(n, line) for n, line in enumerate(lines)]))
    [0, 1, 2, 3]
    >>> list(heads_of([Block(0, "Am 12. März um 10:00 schrieb Anna <a@a.example>:")]))
    [0]
    """
    done = -1
    for i in [n for n, block in enumerate(blocks) if "@" in block.text]:
        text = blocks[i].text
        if i <= done or len(text) > LONGEST or not _ADDRESS.search(text):
            continue
        if end_of(text) == COLON and _CLOCK.search(text):
            yield i
        elif _is_field(text):
            first = last = i
            while first - 1 > done and i - first < MOST and _is_field(blocks[first - 1].text):
                first -= 1
            while last + 1 < len(blocks) and last - first < MOST and _is_field(blocks[last + 1].text):
                last += 1
            run = range(first, last + 1)
            if len(run) >= FEWEST and any(_CLOCK.search(blocks[n].text) for n in run):
                if first - 1 > done and _RULED.fullmatch(blocks[first - 1].text):
                    yield first - 1
                yield from run
                done = last


def _is_field(text: str) -> bool:
    """May a line be one of a head, by its first words?"""
    return len(text) <= LONGEST and _FIELD.match(text) is not None
