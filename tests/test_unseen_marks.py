"""Marks that nobody sees, at the ends of lines: of the direction of writing, joiners, soft hyphens."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.sight import UNSEEN_MARKS, end_of, seen
from samples import MORE, STORIES

AROUND = {
    "right-to-left mark": ("", "\u200f"),
    "left-to-right mark": ("\u200e", "\u200e"),
    "zero-width space": ("", "\u200b"),
    "soft hyphen": ("", "\u00ad"),
    "word joiner": ("\u2060", "\u2060"),
    "zero-width joiner": ("", "\u200d"),
    "byte order mark": ("", "\ufeff"),
    "embedding": ("\u202b", "\u202c"),
    "isolate": ("\u2067", "\u2069"),
}


@pytest.mark.parametrize("name", AROUND)
@pytest.mark.parametrize("code", MORE)
def test_marks_around_lines_change_nothing(code: str, name: str) -> None:
    """Lines with marks around them are understood as they are without; the marks stay in their text."""
    before, behind = AROUND[name]
    title, opening, *rest = STORIES[code]
    lines = (title, opening, opening, *rest, *MORE[code])
    plain = clean("\n\n".join(lines))
    marked = [f"{before}{line}{behind}" for line in lines]
    article = clean("\n\n".join(marked))
    assert [(removal.block, removal.reason) for removal in article.removed] == [(2, "repeat")]
    assert [record.block for record in article.kept] == [record.block for record in plain.kept]
    assert (article.title, plain.title) == (marked[0], title)
    assert (article.lead, plain.lead) == (marked[1], opening)


@pytest.mark.parametrize("code", ("en", "he", "ar", "ru"))
def test_nothing_of_the_input_is_lost(code: str) -> None:
    """What was kept and what was removed are the lines with their marks, in HTML too."""
    lines = [f"\u202b{line}\u202c\u200f" for line in (*STORIES[code], *MORE.get(code, ()))]
    for page in ("\n\n".join(lines), "".join(f"<p>{line}</p>" for line in lines)):
        article = clean(page)
        assert article.lead == lines[1]
        assert [record.text for record in article.explain()] == lines


@pytest.mark.parametrize("mark", UNSEEN_MARKS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_ends_are_seen_behind_marks(mark: str) -> None:
    """A full stop, dots and a question mark are the end of a line that a mark follows, with or without a quotation mark between."""
    for end in (".", "…", "...", "؟", "。", "?”"):
        assert end_of(f"So{end}{mark}{mark}") == end_of(f"So{end}")


def test_a_line_of_marks_stays_a_line() -> None:
    """Of a line of nothing but marks, nothing is taken away."""
    assert seen("\u200f\u200e") == "\u200f\u200e"
    assert clean("\n\n".join(("\u200f", *STORIES["he"], "\u200f"))).lead == STORIES["he"][1]
