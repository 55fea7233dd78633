"""A text whose first line is what the browser's tab says: where it says its title again."""

from __future__ import annotations

import pytest

from cleaner.clues.browser_tab import NO_ECHOES, Echoes, echoes_of
from cleaner.deciding.sight import Sight
from cleaner.lexicon.phrases import default_lexicon
from cleaner.reading.read_text import read_text
from cleaner.scoring.signals import SIGNALS, observe
from samples import STORIES

MENU = ("Home", "Sport", "Culture")
BELOW_TITLE = [name for name, _ in SIGNALS].index("place below the title")


def sights_of(*lines: str) -> list[Sight]:
    return [Sight(block, default_lexicon()) for block in read_text("\n".join(lines)).blocks]


def echoes(*lines: str) -> Echoes:
    return echoes_of(sights_of(*lines))


@pytest.mark.parametrize("code", ["en", "ru", "de", "fr", "zh-Hans", "ja", "ar"])
@pytest.mark.parametrize("tab", ["{} | Wells", "{} - Wells", "Sport | {} | Wells"])
def test_the_title_is_the_first_line_over_prose_that_says_what_the_tab_says(code: str, tab: str) -> None:
    title, *paragraphs = STORIES[code]
    found = echoes(tab.format(title), *MENU, title, *paragraphs, title)
    assert found.title == 4
    assert found.lines == (4, 5 + len(paragraphs))


def test_what_is_far_from_prose_only_says_the_title_again() -> None:
    title, *paragraphs = STORIES["en"]
    found = echoes(f"{title} | Wells", title, *(f"Item {n}" for n in range(20)), title, *paragraphs)
    assert (found.lines, found.title) == ((1, 22), 22)


def test_a_text_that_begins_with_its_title_has_no_tab() -> None:
    title, *paragraphs = STORIES["en"]
    assert echoes(title, *paragraphs).lines == ()
    assert echoes(*paragraphs).lines == ()
    assert echoes("Wells", "Wells", *paragraphs) == NO_ECHOES  # a name, not a title
    assert echoes_of([]) == NO_ECHOES
    notice = "We use cookies to improve your experience of our pages."
    assert echoes(notice, notice, title, *paragraphs) == NO_ECHOES


def test_where_a_line_stands_to_the_title_is_told_by_the_page_in_later_rounds() -> None:
    title, *paragraphs = STORIES["en"]
    sights = sights_of(f"{title} | Wells", *MENU, title, *paragraphs)
    found = echoes_of(sights)
    left = sights[5:]
    whole = observe([sight.block for sight in sights], sights, found)
    later = observe([sight.block for sight in left], left, found)
    assert [row[BELOW_TITLE] for row in whole.rows[5:]] == [row[BELOW_TITLE] for row in later.rows]
    assert (
        len({row[BELOW_TITLE] // 8 for row in whole.rows}) == 4
    )  # above it, the title, right below, a bit further down
