"""Lines of a narrow column of print are put together; verses, lists and menus stay as they are."""

from __future__ import annotations

from itertools import cycle

import pytest

from cleaner import clean
from cleaner.reading.lines.narrow import narrow_runs
from cleaner.reading.read_text import read_text
from inserts import NEWS
from samples import MORE, STORIES

WIDTHS = (21, 30, 25, 33, 19, 28)  # of lines, one after the other: no width tells them
COLUMNS = {
    code: " ".join((*STORIES.get(code, ())[1:], *MORE.get(code, ()), *more))
    for code, more in {
        **{code: (*news.above, *news.below) for code, news in NEWS.items() if code in ("el", "ar", "hi", "tr", "uk")},
        **dict.fromkeys(("en", "de", "ru"), ()),
    }.items()
}
FREE_VERSE = """I went along the river in the rain
as far as where the ferry used to land
and nobody was there to take the rope.
Someone in the summer had let go
because the boat was sold before the war
to people from the other side who thought
a river was a thing that you could own
and put a fence around and call a name.
Nobody had called it so till then
and now the water takes the fence away
and what is left of it goes down the stream
like letters no one ever meant to send.
I stand and count the posts that still are there
and go back home along the other bank.""".splitlines()
LIST = [
    f"{name.lower()} from the {place}"
    for place in ("harbour", "market", "mill")
    for name in ("Salt", "Flour", "Oil", "Rope", "Tar")
]


def set_in_column(text: str) -> list[str]:
    """A text in lines of these widths."""
    lines, line, widths = [], "", cycle(WIDTHS)
    width = next(widths)
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line, width = "", next(widths)
        line = f"{line} {word}".strip()
    return [*lines, line]


@pytest.mark.parametrize("code", sorted(COLUMNS))
def test_lines_of_a_narrow_column_are_one_paragraph(code: str) -> None:
    """Sentences go on from line to line, and end amid them."""
    lines = set_in_column(COLUMNS[code])
    blocks = [block.text for block in read_text("\n".join(lines)).blocks]
    assert max(map(len, blocks)) > 0.75 * len(COLUMNS[code])


@pytest.mark.parametrize("code", sorted(COLUMNS))
def test_an_article_in_a_narrow_column_stays(code: str) -> None:
    """It is put together below a menu, and without the lines at the foot of the page."""
    lines = ["Home", "News", "Sport", STORIES[code][0] if code in STORIES else NEWS[code].title]
    article = clean("\n".join([*lines, *set_in_column(COLUMNS[code]), "Facebook", "Twitter", "© 2024"]))
    text = " ".join(article.text.split())
    assert len(text) > 0.85 * len(COLUMNS[code])
    assert "Facebook" not in text


def test_a_short_line_at_the_end_of_a_sentence_ends_a_paragraph() -> None:
    """The one below it begins another."""
    column = set_in_column(COLUMNS["en"])
    runs = narrow_runs([*column, "It was so.", *column])
    assert runs is not None
    assert [len(run) for run in runs if len(run) > 1] == [len(column) + 1, len(column)]


@pytest.mark.parametrize(
    "lines",
    [FREE_VERSE, LIST, [line.capitalize() for line in LIST], [f"{line}. {line}." for line in LIST]],
    ids=["verse", "list", "menu", "sentences"],
)
def test_what_ends_its_sentences_with_its_lines_is_no_column(lines: list[str]) -> None:
    """Nor is what has no sentences, or in which each line begins one."""
    assert narrow_runs(lines) is None


@pytest.mark.parametrize("code", ["ru", "tr"])
def test_each_of_many_columns_is_one_paragraph(code: str) -> None:
    """Columns that a wide line parts are told one by one, however many they are."""
    lines = [*set_in_column(COLUMNS[code]), COLUMNS[code]]
    once = narrow_runs(lines)
    assert once is not None
    assert len(once) < 5
    assert narrow_runs(lines * 40) == [
        range(above + run.start, above + run.stop) for above in range(0, 40 * len(lines), len(lines)) for run in once
    ]


def test_a_column_may_begin_with_names() -> None:
    """Lines that begin large below one without a mark are a column's where they stand at its end."""
    runs = narrow_runs(["A report that", "was heard by", "Anna Lind", *set_in_column(COLUMNS["en"])])
    assert runs is not None
    assert runs[0].stop > 3
