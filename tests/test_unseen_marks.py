"""Marks that nobody sees, at the ends of lines: of the direction of writing, joiners, soft hyphens."""

from __future__ import annotations

import pytest

from cleaner import InputError, clean
from cleaner.reading.read_text import read_text
from cleaner.writing.shapes import UNSEEN_MARKS, end_of, seen
from samples import MORE, STORIES, in_elements

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
    for page in ("\n\n".join(lines), in_elements(*lines)):
        article = clean(page)
        assert article.lead == lines[1]
        assert [record.text for record in article.explain()] == lines


@pytest.mark.parametrize("mark", UNSEEN_MARKS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_ends_are_seen_behind_marks(mark: str) -> None:
    """A full stop, dots and a question mark are the end of a line that a mark follows, with or without a quotation mark between."""
    for end in (".", "…", "...", "؟", "。", "?”"):
        assert end_of(f"So{end}{mark}{mark}") == end_of(f"So{end}")


def test_of_a_line_of_marks_nothing_is_taken_away() -> None:
    assert seen("\u200f\u200e") == "\u200f\u200e"


@pytest.mark.parametrize("mark", ("\u200b", "\ufeff", " \u200f\u200e", "\u00ad\t"))
@pytest.mark.parametrize("code", ("en", "he", "ja"))
def test_lines_of_marks_are_blank(code: str, mark: str) -> None:
    """Editors put such lines between paragraphs: they are a gap, and no block."""
    lines = (*STORIES[code], *MORE.get(code, ()))
    source = f"\n{mark}\n".join(("", *lines, ""))
    page, plain = read_text(source), read_text("\n\n".join(("", *lines, "")))
    assert [(block.text, block.gap) for block in page.blocks] == [(block.text, block.gap) for block in plain.blocks]
    assert [source[slice(*block.span or ())] for block in page.blocks] == list(lines)
    assert clean(source).text == clean("\n\n".join(lines)).text


BROKEN = {
    "de": "Die Stadt\u00adbücherei bleibt wäh\u00adrend der <b>Prüfungs\u00adzeit</b> bis Mitter\u200bnacht ge\u00adöffnet, teilte der Stadt\u00adrat mit.",
    "ru": "Городская биб\u00adлио\u00adтека будет <b>от\u00adкры\u00adта</b> до полу\u200bночи во время эк\u00adза\u00adме\u00adнов, сообщил совет.",
    "km": "បណ្ណាល័យ\u200bទីក្រុង\u200bនឹង<b>បើក</b>\u200bរហូតដល់\u200bពាក់កណ្តាល\u200bអធ្រាត្រ\u200bក្នុង\u200bរដូវ\u200bប្រឡង ក្រុមប្រឹក្សា\u200bបាន\u200bនិយាយ។",
}


@pytest.mark.parametrize("code", BROKEN)
def test_places_where_a_word_of_html_may_be_broken_are_no_part_of_its_text(code: str) -> None:
    """Programs that look for a word find it, in every output; spaces of no width that part words stay, and so does a listing."""
    said = BROKEN[code].replace("<b>", "").replace("</b>", "")
    if code != "km":
        said = said.replace("\u00ad", "").replace("\u200b", "")
    bold = BROKEN[code].partition("<b>")[2].partition("</b>")[0].replace("\u00ad", "")
    title, *lines = STORIES["en" if code == "km" else code]
    article = clean(
        f"<article><h1>{title}</h1><p>{BROKEN[code]}</p><p>{BROKEN[code]}</p><pre>a\u00adb = 1;\nc = a\u00adb();</pre><p>{lines[0]}</p></article>"
    )
    assert article.paragraphs[0] == said
    assert f"**{bold}**" in article.to_markdown()
    assert any("a\u00adb" in record.text for record in article.explain())


@pytest.mark.parametrize("mark", UNSEEN_MARKS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_what_holds_nothing_but_marks_is_empty(mark: str) -> None:
    with pytest.raises(InputError, match="nothing but white space"):
        clean(f"{mark}\n {mark}{mark}")


MARKED = {
    "soft hyphens": lambda word: f"{word[:3]}&shy;{word[3:]}",
    "spaces of no width": lambda word: f"{word[:3]}\u200b{word[3:]}",
    "breaks": lambda word: f"{word[:3]}<wbr>{word[3:]}",
    "marks of direction": lambda word: f"\u200e{word}\u200f",
    "isolates": lambda word: f"\u2068{word}\u2069",
}


@pytest.mark.parametrize("marks", MARKED)
@pytest.mark.parametrize("box", ["<div class=byline>{}</div>", "<p>{}</p>", "<div><span>{}</span></div>"])
def test_who_wrote_and_when_is_read_through_marks(marks: str, box: str) -> None:
    """A name and a date are found, and come out, without what says how they may be broken or which way they are written."""
    title, *prose = STORIES["en"]
    byline = " ".join(map(MARKED[marks], "By Annabel Reeveson on 5 February 2024".split()))
    body = in_elements(*prose)
    metadata = clean(f"<title>{title}</title><article><h1>{title}</h1>{box.format(byline)}{body}</article>").metadata
    assert (metadata.authors, str(metadata.published)) == (("Annabel Reeveson",), "2024-02-05")
