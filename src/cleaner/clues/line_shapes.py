"""Is a line a date, a time of day, a count or a fact? Its own shape says so, and that of other lines of its like, in any language."""

from __future__ import annotations

import re
from collections import Counter
from unicodedata import category

from ..blocks import BAR
from ..deciding.sight import DATE as DATE_MARKS
from ..deciding.view import View
from ..lexicon.phrase_tables import COLON, Match
from ..writing.folding import UNSPACED
from ..writing.shapes import SHORT_SHAPES, STOP, TINY, is_unmarked
from ..writing.words import LETTER, MARKS
from .picture_credits import has_case, may_be_name

LINE = 110  # width of a line that says more after a colon
DATE = 45  # width of a line that is only a date
DATE_WORDS = 8
SIGNED = 60  # width of a line that gives a name and a date
WORDS_OF_LABEL = 3  # … and words of a label amid one that gives more
FEWEST_STAMPS = 3  # lines with a time of day that make a live blog, also on the page around,
STAMP = 15  # … and characters of such a line
MOST_FACTS = 6  # lines above and below in which another fact is looked for,
LONGEST_NAME = 25  # … and characters of what it is called: "Place: …"
TERMS = ("dt", "dd")
NUMBER = re.compile(r"\d+")
# "2024年12月31日(火)は午後5時閉門", "31.12.2024 Concert": a day, and what is on then
_ON_A_DAY = re.compile(
    rf"(?:\d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월]\s?\d{{1,2}}\s?[日일]|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d)\W.*?{LETTER}{{2}}"
)
_ENTRY = re.compile(rf"\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?\s*[-–—:|]?\s+{LETTER}[^\d]+$", re.I)
# words of such a line that ends in a stop, as dates do in some languages, without the word for the year:
SIGNED_WORDS = 5
# "12. marta 2024.", "12 марта 2024 г.", "2024 m. kovo 12 d."
_ENDS_AS_DATE = re.compile(r"(?:(?:19|20)\d\d(\s?[^\W\d_]{1,4})?|\d d)\.$")
# The number of a heading, or of a picture: "11.10.1. Overview".
_SECTION = re.compile(rf"(?:{LETTER}+\s)?\d{{1,3}}(?:\.\d{{1,3}})+\.?\s+(?=[^\W\d_])")
_STAMP = re.compile(
    rf"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:Uhr|h))?\W{{0,3}}((?:{LETTER}+[^\w{MARKS}]+){{0,3}}{LETTER}*)$",
    re.I,
)
_WORD = re.compile(r"(?<=\s)\S+")
_COUNTER = re.compile(r"\(?(\d{1,3})\s?/\s?(\d{1,3})\)?")


def stamps_of(view: View) -> set[int]:
    """
    The lines over the entries of a live blog that are a time of day, perhaps with a name, where there are several.

    In scripts without capitals, what stands behind one time alone is no name, but what the entry is about.
    """
    names = {
        i: stamp[1]
        for i, sight in enumerate(view.sights)
        if sight.shape in SHORT_SHAPES
        and not sight.end
        and sight.text[0].isdecimal()
        and (stamp := _STAMP.match(sight.text))
        and not (view.blocks[i].bullet or i in view.timed)
        and may_be_name(stamp[1], view.blocks[i].kind == "heading")
    }
    said = Counter(names.values())
    found = {i for i, name in names.items() if said[name] > 1 or not name or has_case(name)}
    if not found or len(found) >= FEWEST_STAMPS:
        return found
    others = sum(len(block.text) < STAMP and bool(_STAMP.match(block.text)) for block in view.page.blocks)
    return found if others >= FEWEST_STAMPS else set()


def counters_of(view: View) -> set[int]:
    """The lines that count the parts of a gallery or a list, where several do: "1/5", "2/5"."""
    by_total: dict[str, list[tuple[int, int]]] = {}
    for i, sight in enumerate(view.sights):
        if sight.shape == TINY and (counter := _COUNTER.fullmatch(sight.text)) and not _is_item(view, i):
            by_total.setdefault(counter[2], []).append((int(counter[1]), i))
    found: set[int] = set()
    for total, counts in by_total.items():
        numbers = [number for number, _ in counts]
        if 1 <= numbers[0] < numbers[-1] <= int(total) and numbers == sorted(numbers):
            found |= {i for _, i in counts}
    return found


def _is_item(view: View, i: int) -> bool:
    """Is a line an item of a list, and not one of several elements in it?"""
    markup, block = view.page.markup, view.blocks[i]
    return bool(block.bullet) and (markup is None or block.box < 0 or markup.looks[block.box].tag == "li")


def is_fact(view: View, i: int) -> bool:
    """
    Does a line of HTML that is a name and a value, or one of both, stand in a run of such lines, of which a name is neither a date nor known to the lexicon?

    The date of an event beside its place, the day of a birth in a box of facts.
    """
    mark = _mark_of_fact(view, i) if view.page.markup is not None else ""
    if not mark:
        return False
    for step in (-1, 1):
        for j in range(i + step, i + step * (1 + MOST_FACTS), step):
            if not 0 <= j < len(view.blocks) or _mark_of_fact(view, j) != mark:
                break
            if view.in_article(j) and not view.sights[j].matches and not is_date(view, j) and _tag(view, j) != "dd":
                return True
    return False


def _tag(view: View, i: int) -> str:
    markup, block = view.page.markup, view.blocks[i]
    return markup.looks[block.box].tag if markup is not None and block.box >= 0 else ""


def _mark_of_fact(view: View, i: int) -> str:
    """What parts the name of a fact from its value, in a line of no more than these: "Place: Market Square"; in a list of terms, its element does."""
    block, text = view.blocks[i], view.blocks[i].text
    if view.sights[i].width >= LINE:
        return ""
    if _tag(view, i) in TERMS:
        return "dl"
    mark = BAR if block.kind == "row" else "：" if "：" in text else ":"
    name, found, value = text.partition(mark)
    return found if value.strip() and 0 < len(name) <= LONGEST_NAME and not name[-1].isdigit() else ""


def is_date(view: View, i: int) -> bool:
    """A short line that holds a date: more digits than most lines, or a day and a year beside a name."""
    sight, text = view.sights[i], view.blocks[i].text
    if (
        not sight.dated
        or i in view.timed
        or only_its_number_is_dated(text)
        or "%" in text
        or any(category(letter) == "Sc" for letter in text)
        or _is_entry(view, i)
        or _is_in_calendar(view, i)
    ):
        return False  # nor is a share, or a price: "47% (2549)", "€ 89.00"
    words = text.split() if UNSPACED.search(text) else sight.words
    if sight.width < DATE and len(words) <= DATE_WORDS and sum(map(str.isdigit, text)) * 4 > len(text):
        return True
    if sight.width >= SIGNED or len(NUMBER.findall(text)) < 2:
        return False
    if sight.end == STOP and (ending := _ENDS_AS_DATE.search(text)):
        return len(sight.words) <= SIGNED_WORDS + (ending[1] is not None)
    return sight.shape in SHORT_SHAPES and not sight.end


def _is_entry(view: View, i: int) -> bool:
    """Does a line begin with a time of day and say what happened then, as several others do: "10:42 Ferries stop" over an entry of a live blog?"""
    return (
        bool(_ENTRY.match(view.blocks[i].text))
        and sum(bool(_ENTRY.match(block.text)) for block in view.blocks) >= FEWEST_STAMPS
    )


def _is_in_calendar(view: View, i: int) -> bool:
    """Does a line of a text say what is on a day, as those beside it do: three of them in a row at least?"""
    if not view.by_text or not _ON_A_DAY.match(view.blocks[i].text):
        return False
    around = range(max(0, i - FEWEST_STAMPS + 1), min(len(view.blocks), i + FEWEST_STAMPS))
    run = 0
    for j in around:
        run = run + 1 if _ON_A_DAY.match(view.blocks[j].text) else 0
        if run == FEWEST_STAMPS:
            return True
    return False


def label_behind_date(view: View, i: int) -> Match | None:
    """
    A label of bylines inside a line that holds a date: "12 May 2025, 10:30 Updated: 13 May 2025 Author: Ann Reeve", what stands in a row over an article.
    """
    sight = view.sights[i]
    ends = sight.end and not is_unmarked(sight.text)
    if not sight.dated or ends or view.blocks[i].bullet or view.blocks[i].kind != "paragraph":
        return None
    text = sight.text
    for colon in COLON.finditer(text):
        starts = [word.start() for word in _WORD.finditer(text, 0, colon.start())][-WORDS_OF_LABEL:]
        for start in starts:
            label = view.lexicon.find_beginning(text[start:], "byline") if start else None
            if label and label.phrase.endswith(":") and NUMBER.search(text, 0, start):
                return label
    return None


def only_its_number_is_dated(text: str) -> bool:
    """Does a line begin with the number of a section, and hold nothing else that looks like a date or a time: "11.10. Overview"?"""
    number = _SECTION.match(text)
    return number is not None and DATE_MARKS.search(text, number.end()) is None
