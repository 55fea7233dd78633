"""Lines of a sentence that a scraper cut at its links are no titles of other articles, and no teasers."""

from __future__ import annotations

import pytest

from cleaner.clues.spelling import Spelling
from cleaner.deciding.view import View, look
from cleaner.lexicon.chosen import lexicon_for
from cleaner.options import Options
from cleaner.reading.read import read
from cleaner.related.openings import opens_items, opens_left_out

# By language: a line, then pairs of lines, each a title and its teaser.
BLOCKS = {
    "en": (
        "Around the harbour",
        ("Ferry to the islands", "The ferry sailed again on Wednesday morning after a week of storms, and its cabins were taken."),
        ("Snow on the pass", "The road over the pass is shut, and drivers have to take the tunnel until the end of the week."),
    ),
    "ru": (
        "Вокруг гавани",
        ("Паром на остров", "Паром снова вышел в море в среду утром после недели штормов, и почти все каюты были заняты."),
        ("Снег на перевале", "Дорога через перевал закрыта, и до конца недели водителям придётся ехать через тоннель."),
    ),
    "el": (
        "Γύρω από το λιμάνι",
        ("Το πλοίο για τα νησιά", "Το πλοίο έφυγε ξανά την Τετάρτη το πρωί ύστερα από μια εβδομάδα κακοκαιρίας, με γεμάτες καμπίνες."),
        ("Χιόνι στο πέρασμα", "Ο δρόμος είναι κλειστός και οι οδηγοί πρέπει να περνούν από τη σήραγγα ως το τέλος της εβδομάδας."),
    ),
}  # fmt: skip


def opens_in_turn(view: View, i: int, pairs: int) -> bool:
    return opens_items(view, i, pairs, Spelling(view))


def opens_where_left_out(view: View, i: int, pairs: int) -> bool:
    return opens_left_out(view, i, pairs, Spelling(view))


OPENS = pytest.mark.parametrize("opens", (opens_in_turn, opens_where_left_out))


def view_of(lines: list[str]) -> View:
    options = Options(input="text")
    page = read("\n".join(lines), None, options)
    view = look(page, page.blocks, lexicon_for(options), options)
    view.scores = [-3.0] * len(lines)  # none of it counts to the article
    return view


@OPENS
@pytest.mark.parametrize("code", BLOCKS)
def test_titles_and_teasers_in_turn_are_items(code: str, opens: object) -> None:
    head, *pairs = BLOCKS[code]
    assert callable(opens)
    assert opens(view_of([head, *(line for pair in pairs for line in pair)]), 0, 2)


@OPENS
@pytest.mark.parametrize("place", (1, 2))
@pytest.mark.parametrize("code", BLOCKS)
def test_lines_that_go_on_with_a_sentence_are_none(code: str, place: int, opens: object) -> None:
    """They begin with a small letter, or with a mark."""
    head, *pairs = BLOCKS[code]
    for cut in (lambda line: line[0].lower() + line[1:], lambda line: f". {line}"):
        lines = [head, *(line for pair in pairs for line in pair)]
        lines[place::2] = [cut(line) for line in lines[place::2]]
        assert callable(opens)
        assert not opens(view_of(lines), 0, 2)
