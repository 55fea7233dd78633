"""How far the model is trusted, and what becomes of what goes on with the article."""

from __future__ import annotations

from collections.abc import Iterable

SMALL = 60  # blocks on a page up to which the model is trusted less; so it is on pages laid out as plain text
DOUBT = {True: 3.0, False: 2.0}  # how far below zero, on small pages and others, prose is carried on that follows prose
DOUBT_BEYOND = 1.5  # … and that follows lines in doubt themselves; the same holds for these
DOUBT_OF_HEADING = 2.2  # … and, on small pages, a line right above prose
DOUBT_IN_TABLE = 3.0  # … and a row of the article's table
LINKED_A_LITTLE = 0.2  # share of links of a paragraph that is the article's
LONGEST_ASIDE = 60  # lines of a table or a listing
SHORTEST_CLOSING = 12  # width of a short sentence right below a paragraph, with which an article closes
SENTENCE_ALONE = 40  # width of a sentence that may be a whole article
CARRIED = 0.1  # the score of what is carried on


def raise_all(scores: list[float], places: Iterable[int]) -> None:
    """Let the blocks at some places go on with the article."""
    for i in places:
        scores[i] = CARRIED


def raise_doubted(scores: list[float], places: Iterable[int], doubt: float) -> None:
    """The same for those of them that are less far below zero than so."""
    raise_all(scores, [i for i in places if -doubt < scores[i] < CARRIED])
