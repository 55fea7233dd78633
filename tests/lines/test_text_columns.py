"""Texts that were laid out in columns, as programs print a page that a browser would show."""

from __future__ import annotations

import textwrap
from itertools import zip_longest

import pytest

from cleaner import clean
from cleaner.reading.lines.columns import in_reading_order
from cleaner.reading.read_text import read_text
from samples import MORE, STORIES, lines_of

CODES = ["en", "ru", "zh-Hans", "ar"]


def beside(*columns: list[str], gap: int = 2) -> list[str]:
    """The lines of cells side by side, all of them as long as each other."""
    height = max(map(len, columns))
    widths = [max(map(len, column)) for column in columns]
    rows = ([column[n] if n < len(column) else "" for column in columns] for n in range(height))
    return [(" " * gap).join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def paragraphs_of(code: str) -> list[str]:
    return [*STORIES[code][1:], *MORE[code]]


def apart(lines: list[str]) -> list[str]:
    """Lines with a blank one below each."""
    return [one for line in lines for one in (line, "")]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("gap", [2, 5])
def test_a_menu_beside_the_article_is_read_before_it(code: str, gap: int) -> None:
    title, own = STORIES[code][0], [line * (1 if len(line) > 100 else 4) for line in paragraphs_of(code)]
    menu = lines_of(code, "navigation")[:5]
    lines = beside(menu, apart([title, *own]), gap=gap)
    assert [block.text for block in read_text("\n".join(lines)).blocks] == [*menu, title, *own]


def test_the_article_between_a_menu_and_a_list_is_whole() -> None:
    title, own = STORIES["en"][0], paragraphs_of("en")
    teasers = ["Most read", "School soup wins a prize", "Brewery hires ten people", "A new lighthouse for the cape"]
    text = "\n".join(beside(["Home", "News", "Sport", "Culture"], apart([title, *own]), teasers))
    article = clean(text)
    assert (article.title, article.paragraphs) == (title, tuple(own))
    removed = {removal.text for removal in article.removed}
    assert removed.issuperset(("Home", "Sport", *teasers[1:]))


def test_tables_in_cells_are_taken_apart() -> None:
    title, own = STORIES["en"][0], paragraphs_of("en")
    inner = beside(["Photo: Ann Example"], apart(own))
    lines = beside(["Home", "News"], [title, *inner])
    assert [block.text for block in read_text("\n".join(lines)).blocks] == [
        "Home",
        "News",
        title,
        "Photo: Ann Example",
        *own,
    ]


@pytest.mark.parametrize("code", CODES)
def test_rows_of_data_stay_rows(code: str) -> None:
    """With a text in each cell, be it a paragraph, a table is data; and one of short cells is."""
    names = lines_of(code, "navigation")[:4]
    long_cells = beside(names, [line * 3 for line in paragraphs_of(code)[:4]])
    short_cells = beside(names, ["12", "140", "8", "31"])
    for lines in (long_cells, short_cells):
        assert in_reading_order("\n".join(lines), lines) == []


@pytest.mark.parametrize(
    "text",
    [
        "A line with   three spaces in it, and a good deal more to say than other lines have to say on this.\n" * 3,
        "    def sail(ferry):    # a comment in code, which stands far from what it is about, as comments may\n        return 1\n",
    ],
)
def test_spaces_in_lines_are_no_columns(text: str) -> None:
    assert in_reading_order(text, text.splitlines(keepends=True)) == []


def test_a_cell_says_where_it_stands_in_the_text() -> None:
    own = paragraphs_of("en")
    text = "\n".join(beside(["Home", "News", "Sport"], apart(own)))
    for block in read_text(text).blocks:
        assert block.span is not None
        assert text[slice(*block.span)] == block.text


def test_many_tables_take_linear_time() -> None:
    lines = beside(["Home", "News", "Sport"], apart(paragraphs_of("en")))
    text = "\n".join(lines * 200)
    assert len(read_text(text).blocks) == 200 * (3 + len(paragraphs_of("en")))


def in_two_columns(code: str, step: int = 0) -> tuple[list[str], str]:
    """The paragraphs of a page of print, and its lines, column beside column; those on the right may stand a little lower."""
    said = [" ".join([*paragraphs[n:], *paragraphs[:n]]) for paragraphs in [paragraphs_of(code)] for n in range(4)]
    lines = [line for text in said for line in textwrap.wrap(f"   {text}", 42)]
    half = len(lines) // 2
    rows = zip_longest(lines[:half], [""] * step + lines[half:], fillvalue="")
    return said, "\n".join(f"{left:48}{right}".rstrip() for left, right in rows)


@pytest.mark.parametrize("code", ["en", "ru", "de"])
def test_columns_of_print_are_read_one_after_the_other(code: str) -> None:
    """A sentence goes on from the foot of one to the head of the next; nothing fills their lines up."""
    said, page = in_two_columns(code)
    assert [block.text for block in read_text(f"Port Wells Gazette\n\n{page}\n").blocks] == [
        "Port Wells Gazette",
        *said,
    ]


def test_each_page_has_columns_of_its_own() -> None:
    """A form feed ends them."""
    pages = [in_two_columns(code) for code in ("en", "de")]
    text = "\n\f".join(page for _, page in pages)
    assert [block.text for block in read_text(text).blocks] == [text for said, _ in pages for text in said]


def test_short_cells_side_by_side_are_rows() -> None:
    """Nothing goes on down a column of names, or of numbers."""
    rows = [f"{name:30}{place:30}{n}" for n, (name, place) in enumerate([("Northern Star", "from the long pier")] * 20)]
    assert len(read_text("\n".join(rows)).blocks) == 20
