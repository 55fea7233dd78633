"""Do lines rhyme, or end in the same word? Verses do in any script, also where no mark ends them; titles and menus hardly."""

from __future__ import annotations

from collections.abc import Sequence

from ..deciding.sight import Sight

WIDEST, WIDE = 56, 46  # width of each verse that rhymes, and of them on the average; titles are wider,
SHORTEST = 2  # words of a verse,
WORDS = 3  # … and of them on the average: the names of sections have fewer
REACH = 4  # verses below one in which the other of a rhyme stands
# letters at the end of a verse that make a rhyme, or a whole word, and the share of verses that have one; of fewer letters more have to
RICH, RICH_SHARE = 3, 0.5
POOR, POOR_SHARE = 2, 0.75


def rhyme(lines: Sequence[Sight]) -> bool:
    """Do most of the lines end as another near them does, and are they as long as verses, without a number or a label?"""
    if any(line.width > WIDEST or line.matches for line in lines):
        return False
    words, widths = [line.words for line in lines], [line.width for line in lines]
    if sum(widths) > WIDE * len(lines) or sum(map(len, words)) < WORDS * len(lines):
        return False
    if any(len(said) < SHORTEST or any(map(str.isdigit, line.text)) for said, line in zip(words, lines, strict=True)):
        return False
    ends = [said[-1] for said in words]
    return _rhymed(ends, RICH) >= RICH_SHARE * len(ends) or _rhymed(ends, POOR) >= POOR_SHARE * len(ends)


def _rhymed(ends: Sequence[str], letters: int) -> int:
    """
    How many words end in the same letters as another near them.

    >>> _rhymed(["night", "sea", "light", "wind"], 3)
    2
    """
    tails = [end[-letters:] for end in ends]
    found: set[int] = set()
    for n, tail in enumerate(tails):
        for m in range(n + 1, min(len(tails), n + 1 + REACH)):
            if tails[m].endswith(tail) or tail.endswith(tails[m]):
                found |= {n, m}
    return len(found)
