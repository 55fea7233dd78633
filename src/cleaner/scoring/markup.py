"""
What HTML shows of a page's blocks: the boxes they stand in, what stands beside them, and what the page declares.

`observe_markup` turns blocks into rows of small numbers, one column a signal, as signals.py does for plain text. They
are few and cheap: most blocks of a page are menus, and what is left after this is looked at again, line by line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from ..blocks import DESCRIBED, Block, Markup
from ..writing.shapes import COLON, DOTS, STOP, end_of, width_of
from ..writing.title_marks import MARKS, MARKS_AT_END

MASSES = (1, 100, 250, 500, 1000, 2000, 4000, 8000)  # characters of prose
SHARES = (0.001, 0.1, 0.25, 0.45, 0.65, 0.85)
PLACES = (0.001, 0.03, 0.08, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.999)
LINK_FLOOR = -1.0  # sum of weights of the boxes around a link below which it is only that, and not looked at
AROUND = (-4.0, -3.0, -2.2, -1.5, -0.9, -0.4, 0.0, 0.4, 0.9, 1.5, 2.5)  # sums of the weights of boxes
OWN = (-1.5, -0.8, -0.3, 0.0, 0.3, 0.8, 1.5)
WIDTHS = (8, 16, 28, 45, 70, 110, 170, 280, 500)
WIDEST = 512
HEAD = 120  # characters of a block in which its marks are counted
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_DATE = re.compile(
    r"\d{1,2}[:.]\d\d\b|\b(?:1[89]|20)\d\d\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d\d\s?[年년]\s?\d{1,2}\s?[月월]"
)
_WORD = re.compile(r"\w+")
OTHER_COMMAS = "،؛、，；"
# What a block is by length, end and links, its form.
SHORT_LINK, LONG_LINK, TINY, SHORT_LINE, SHORT_SENTENCE, LINE, SENTENCE, PROSE = range(8)
SENTENCES = (SHORT_SENTENCE, SENTENCE, PROSE)
_GROUPS = (
    ("p",), ("div", "center", "body"), ("li", "ul", "ol"), ("td", "th", "tr", "tbody", "table"), ("h1",), ("h2",),
    ("h3", "h4", "h5", "h6"), ("blockquote",), ("figcaption", "caption", "figure"), ("pre",), ("dd", "dt", "dl"), ("section", "main"),
    ("article",),
)  # fmt: skip
TAG_GROUPS = {tag: number for number, group in enumerate(_GROUPS) for tag in group}
OTHER_TAG = len(_GROUPS)
TAGS = OTHER_TAG + 1
H1 = TAG_GROUPS["h1"]
HEADINGS = {H1: 1.2, 5: 0.8, 6: 0.8}  # points as a title for h1, h2 and deeper headings, by group of tags
H1_ALONE, BEGUN = 0.8, 1.0  # points that the headline wins as an h1, and that other headings lose below prose
LINKED_TITLE = 0.8  # … and those that it loses if it is a link: the name of the site
# sentences above a heading of a section, which is no headline where it has no word of the declared title
SENTENCES_ABOVE = 3
LONGEST_DATE = 45  # characters of a heading that is only a date
FEW = 3  # blocks that may stand between a title and what stands below it
SHORTEST_TITLE, TITLE_LENGTH = 4, 300  # characters of a title
NONE: frozenset[int] = frozenset()
TITLE_WORDS = 8  # words of the title that are looked for in other blocks


def _bins(edges: Sequence[int], highest: int) -> list[int]:
    return [bisect_right(edges, value) for value in range(highest + 1)]


_WIDTH_BINS = _bins(WIDTHS, WIDEST)


@dataclass(slots=True)
class MarkupObservation:
    """The rows of signals of a page's blocks, and what the next step wants to know as well."""

    rows: Sequence[Sequence[int]]  # empty: a link in boxes below LINK_FLOOR
    widths: list[int]
    ends: list[int]  # by block, STOP, DOTS …
    forms: list[int]  # by block, SHORT_LINK, LONG_LINK …
    title: int | None  # the block that is the headline


MARKUP_SIGNALS = (
    ("length and end", 50),
    ("length and links", 50),
    ("length and tag", 10 * TAGS),
    ("neighbours", 9 * 8 * 9),
    ("prose in the same box", 9 * TAGS),
    ("prose in the box around", 9 * 8),
    ("prose in boxes that look alike", 7 * 8),
    ("boxes around it", 12 * 8),
    ("its own box", 8 * 8),
    ("place in the prose", 12 * 8),
    ("prose above and below", 81),
    ("place below the title", 13 * 8),
    ("words of the title", 5 * 8),
    ("repeated, or the page's description", 6 * 8),
    ("digits and dates", 3 * 8),
    ("commas", 5 * 8),
)


def observe_markup(blocks: Sequence[Block], markup: Markup) -> MarkupObservation:
    """Observe all blocks of a page. Time is linear in the number of characters."""
    parents, looks, around = markup.parents, markup.looks, markup.around
    widths, ends, links, forms, tags, mass = [], [], [], [], [], []
    texts: dict[str, int] = {}
    own_mass = [0] * len(parents)
    alike: dict[str, int] = {}
    for block in blocks:
        text = block.text
        length = len(text)
        width = width_of(text)
        end = end_of(text)
        linked = block.links / length
        link = 0 if not linked else 1 if linked < 0.25 else 2 if linked < 0.6 else 3 if linked < 0.95 else 4
        if link >= 3:
            form = SHORT_LINK if width < 40 else LONG_LINK
        elif width < 25:
            form = TINY
        elif end in (STOP, DOTS):
            form = SHORT_SENTENCE if width < 70 else SENTENCE if width < 160 else PROSE
        else:
            form = SHORT_LINE if width < 70 else LINE if width < 160 or end != COLON else PROSE
        is_prose = form == PROSE or (form == SENTENCE and width > 90) or (form == LINE and width > 160)
        prose = width - block.links if is_prose else 0
        look = looks[block.box]
        widths.append(width)
        ends.append(end)
        links.append(link)
        forms.append(form)
        tags.append(TAG_GROUPS.get(look.tag, OTHER_TAG))
        mass.append(prose)
        own_mass[block.box] += prose
        if prose:
            alike[look.like] = alike.get(look.like, 0) + prose
        texts[text] = texts.get(text, 0) + 1
    held = own_mass[:]  # prose in each box and right below it
    for box in range(len(parents) - 1, 0, -1):
        if own_mass[box]:
            held[parents[box]] += own_mass[box]
    total = sum(mass)
    title, headline = _titles(blocks, markup, tags, forms)
    if headline in markup.site_names:
        below = _titles(blocks, markup, tags, forms, markup.site_names)
        title, headline = below if below[1] is not None else (title, headline)
    title_words = _telling_words(blocks[title].text if title is not None else markup.title)
    description = markup.description if len(markup.description) >= DESCRIBED else ""
    opening = description[:DESCRIBED]
    padded = [0, *(form + 1 for form in forms), 0]
    above = 0
    met: set[str] = set()
    rows: list[Sequence[int]] = []
    for i, block in enumerate(blocks):
        text, box, width, form, tag, prose = block.text, block.box, widths[i], forms[i], tags[i], mass[i]
        if links[i] >= 3 and around[box] < LINK_FLOOR and i != title and tag not in HEADINGS:
            rows.append(())
            above += prose
            if texts[text] > 1:
                met.add(text)
            continue
        bin_ = _WIDTH_BINS[width] if width < WIDEST else 9
        look = looks[box]
        parent = parents[box]
        grand = parents[parent] if parent >= 0 else -1
        head = text if width < HEAD else text[:HEAD]
        copy = 0
        if texts[text] > 1:
            copy = 4 if text in met else 2
            met.add(text)
        if opening and form >= SHORT_SENTENCE and (opening in text or text[:DESCRIBED] in description):
            copy += 1
        figures = 0
        if _DIGIT.search(head):
            figures = 2 if width < 160 and _DATE.search(head) else 1
        commas = head.count(",") + head.count(";")
        if not head.isascii():
            commas += sum(map(head.count, OTHER_COMMAS))
        known = 0
        if form >= SHORT_LINE:
            for word in title_words:
                if word in text:
                    known += 1
        rows.append(
            (
                ends[i] * 10 + bin_,
                links[i] * 10 + bin_,
                tag * 10 + bin_,
                (padded[i] * 8 + form) * 9 + padded[i + 2],
                bisect_right(MASSES, held[parent] - prose) * TAGS + tag if parent >= 0 else tag,
                bisect_right(MASSES, held[grand] - prose) * 8 + form if grand >= 0 else form,
                bisect_right(SHARES, (alike.get(look.like, 0) - prose) / total) * 8 + form if total else form,
                bisect_right(AROUND, around[box]) * 8 + form,
                bisect_right(OWN, look.own) * 8 + form,
                bisect_right(PLACES, above / total) * 8 + form if total else form,
                bisect_right(MASSES, above) * 9 + bisect_right(MASSES, total - above - prose),
                _below(i, title) * 8 + form,
                (known if known < 4 else 4) * 8 + form,
                copy * 8 + form,
                figures * 8 + form,
                (commas if commas < 4 else 4) * 8 + form,
            )
        )
        above += prose
    return MarkupObservation(rows, widths, ends, forms, headline)


def _titles(
    blocks: Sequence[Block],
    markup: Markup,
    tags: Sequence[int],
    forms: Sequence[int],
    not_these: AbstractSet[int] = NONE,
) -> tuple[int | None, int | None]:
    """
    The block that says most of what the page declares as its title, a heading rather than a line; and its headline.
    A heading that nobody sees, or that opens above the page, is neither where the page declares another title.

    A section's heading may say more of it than the headline does, and tells as much of where the article stands. Names
    of the site are `not_these`.
    """
    declared = markup.title
    words = set(_WORD.findall(declared.lower()))
    best: int | None = None
    headline: int | None = None
    best_points = headline_points = 0.0
    begun = False
    text_begun = _nth_sentence(forms, SENTENCES_ABOVE)  # a heading below that is one of a section
    parts: list[int] = []  # headings above the prose that are a part of the declared title,
    close: list[int] = []  # … and those of the highest level that are in other words
    for i, block in enumerate(blocks):
        text = block.text
        level = HEADINGS.get(tags[i], 0.0)
        begun = begun or forms[i] == PROSE
        if (not level and text[:25] not in declared) or not _has_length_of_title(text) or i in not_these:
            continue
        is_h1 = tags[i] == H1
        if level and not begun and _is_part(text, declared):
            parts.append(i)
        own = _WORD.findall(text.lower())
        shared = sum(word in words for word in own)
        if own and words and shared >= 0.5 * len(own):
            if is_h1 and not begun:
                close.append(i)
            linked = LINKED_TITLE if block.links * 2 > len(text) else 0.0
            points = shared / len(own) * (min(shared, 8) / 4 + 1) + level - linked
        else:
            points = 0.75 * level if is_h1 or not (begun or names_a_day(text)) else 0.0
        as_headline = points + (H1_ALONE if is_h1 else 0.0) - (BEGUN if begun and level else 0.0)
        is_best = points > best_points + 0.01
        is_headline = as_headline > headline_points + 0.01 and (is_h1 or shared or i <= text_begun)
        if (is_best or is_headline) and declared and text not in declared and markup.is_unseen(block.box):
            continue
        if is_best:
            best, best_points = i, points
        if is_headline:
            headline, headline_points = i, as_headline
    if headline in parts:
        pages = (i for i in (*parts, *close) if _names_the_page(blocks, tags, declared, headline, i))
        headline = next(pages, headline)
    return best, headline


def _nth_sentence(forms: Sequence[int], n: int) -> int:
    """The n-th block that is a sentence, or more; behind the last one where there are fewer."""
    sentences = (i for i, form in enumerate(forms) if form in SENTENCES)
    return next(islice(sentences, n - 1, None), len(forms))


def _has_length_of_title(text: str) -> bool:
    """In most scripts two or three letters are no title; in some, two are two words."""
    return (SHORTEST_TITLE if text.isascii() else 2) <= len(text) < TITLE_LENGTH


def names_a_day(text: str) -> bool:
    """Is a heading the date over the articles of a day: "Monday, 6 May 2024"? It has a number beside the year."""
    return len(text) < LONGEST_DATE and len(_NUMBER.findall(text)) > 1 and _DATE.search(text) is not None


def _is_part(text: str, declared: str) -> bool:
    """Is a text all that the declared title says between two of its separators: "A day" and "The Wells News" in "A day | The Wells News"?"""
    start = declared.find(text)
    if start < 0:
        return False
    before, behind = MARKS_AT_END.search(declared, 0, start), MARKS.match(declared, start + len(text))
    return (not start or before is not None) and (start + len(text) == len(declared) or behind is not None)


def _names_the_page(blocks: Sequence[Block], tags: Sequence[int], declared: str, site: int, i: int) -> bool:
    """Does a later heading name the page, and the one above, a part of the declared title, only the site? Menus stand between, or that is no first part."""
    text, name = blocks[i].text, blocks[site].text
    if i <= site or text == name:
        return False
    if not declared.startswith(name):
        return tags[i] == H1 or declared.startswith(text)
    return _is_part(text, declared) and (tags[i] == H1 or i - site > FEW)


def _telling_words(title: str) -> list[str]:
    """Words of the title that are worth looking for; in scripts without spaces, what stands between its marks."""
    words = dict.fromkeys(word for word in _WORD.findall(title) if len(word) > 3 or not word.isascii())
    return list(words)[:TITLE_WORDS]


def _below(i: int, title: int | None) -> int:
    """Where a block stands to the title: 0 there is none, 1 it is the title, 2-4 above it, 5-12 below, by distance."""
    if title is None:
        return 0
    distance = i - title
    if distance <= 0:
        return 1 if not distance else 2 if distance >= -2 else 3 if distance >= -8 else 4
    return 4 + distance if distance < 5 else 9 if distance < 7 else 10 if distance < 13 else 11 if distance < 30 else 12
