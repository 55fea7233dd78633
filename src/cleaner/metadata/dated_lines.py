"""Lines with the dates in them: of which field each date is, and which lines say nothing but who wrote, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import time as time_of_day

from ..lexicon.phrases import Lexicon
from ..writing.folding import UNSPACED, UNSPACED_CLASS
from ..writing.shapes import reads_as_prose
from .choose import day_of
from .date_labels import LETTERS_BESIDE_DATES, field_of, is_of_member, labels_beside
from .dates import dates_in, read_date
from .lines import Line, Time
from .name_shapes import SMALL, is_shaped_like_name
from .names import MAIL, Names
from .when import When

LONGEST_BYLINE = 160  # characters of a line that is looked up
WORDS_BESIDE_DATES = 2  # that may be anything
LABEL_BESIDE_DATES = 6  # words of a label: "updated about two hours ago"
_BARS = re.compile(
    rf"\s*[|•⋅●▪■│]\s*|\s*/\s*(?![{UNSPACED_CLASS}])|(?<![\s{UNSPACED_CLASS}])\s*/\s*|\s+·\s*|(?<=\d)·|·(?=[\s\d])|\s+[-–—―]\s+|\n"
)
_SIGN_OF_BARS = re.compile(r"[|•⋅●▪■/│·\n]|\s[-–—―]\s")  # most lines have none


@dataclass(slots=True)
class DatedLine:
    """A line with the dates in it."""

    line: Line
    dates: list[When]

    def told(self, lexicon: Lexicon, language: str) -> Iterator[tuple[When, str, str]]:
        """The dates of the line, what stands beside each, and the field of which it is; none where a manuscript was received."""
        text, found, times = self.line.text, self.dates, self.line.times if self.line.moments else []
        if not found and len(text) <= LONGEST_BYLINE:
            for time in times:
                if when := read_date(time.when, language):
                    found = [*found, When(when.value, time.when, len(text), len(text), when.calendar)]
        before, behind = labels_beside(text, found)
        is_behind = bool(behind) and all(behind) and not before[0] and field_of(behind[-1], lexicon) == "modified"
        if not is_behind and len(found) > 1 and not before[-1] and field_of(behind[-1], lexicon) == "modified":
            before[-1] = behind[-1]  # 2024.03.05 2024.03.06更新
        for when, label in zip(found, behind if is_behind else before, strict=True):
            element = next((time for time in times if _is_said_in(time, when, language)), None)
            field = "modified" if element and element.is_change else field_of(label, lexicon)
            yield _to_the_minute(when, element, language), label, field

    def is_dateline(self, names: Names) -> bool:
        """
        Does the line say nothing but dates, names and what bylines say? Others speak of another day: captions, sentences.

        A line may say more that begins with a date, or with who wrote and then a date, or that gives a time of day, and is no sentence.
        """
        if self.line.is_in("figcaption"):
            return False
        if all(_goes_with_dates(part, names) for part in self.segments()):
            return True
        first = self.dates[0] if self.dates else None
        if first is None or reads_as_prose(self.line.text):
            return False
        if not first.start or isinstance(first.value, datetime):
            return True
        head = self.line.text[: first.start].split()
        if head and head[-1].islower() and len(head[-1]) <= SMALL:  # "By Ann Example on"
            head.pop()
        name = names.after_label(" ".join(head))
        return bool(name) and names.could_be_name(name)

    def segments(self) -> list[str]:
        """The pieces of the line: without its dates and addresses of mail, and cut at bars and dashes."""
        text, pieces, end = self.line.text, [], 0
        for when in self.dates:
            pieces.append(text[end : when.start])
            end = when.end
        pieces.append(text[end:])
        if "@" in text:
            pieces = [MAIL.sub(" ", piece) for piece in pieces]
        cut = (_BARS.split(piece) if _SIGN_OF_BARS.search(piece) else (piece,) for piece in pieces)
        return [part for some in cut for one in some if (part := one.strip(" ,;"))]


def dated(lines: Iterable[Line], language: str) -> list[DatedLine]:
    """Lines with the dates in them; none are looked for in lines that are too long for a byline."""
    return [
        DatedLine(line, list(dates_in(line.text, language)) if len(line.text) <= LONGEST_BYLINE else [])
        for line in lines
    ]


def without_members(lines: Sequence[DatedLine], lexicon: Lexicon) -> Iterator[DatedLine]:
    """Lines without the dates right below a label that says that somebody became a member then: "Joined", and "March 5, 2019"."""
    for before, line in zip((None, *lines), lines, strict=False):
        if not (line.dates and before and not before.dates and is_of_member(before.line.text, lexicon)):
            yield line


def says_handled(lines: Iterable[DatedLine], names: Names, language: str) -> bool:
    """Does a line say when a manuscript was received or accepted?"""
    return any(
        not field
        for line in lines
        if line.dates and line.is_dateline(names)
        for *_, field in line.told(names.lexicon, language)
    )


def _to_the_minute(when: When, time: Time | None, language: str) -> When:
    """A date with the time and the zone that its element says for machines, where that says the same day."""
    said = read_date(time.when, language) if time else None
    value = said.value if said else None
    if not isinstance(value, datetime) or when.value is None or value.date() != day_of(when.value):
        return when
    is_day = value.time() == time_of_day.min  # of which no time is known
    return when if is_day else When(value, when.text, when.start, when.end, when.calendar)


def _is_said_in(time: Time, when: When, language: str) -> bool:
    """Does a time element say this date?"""
    if when.text == time.when or when.text in time.text:
        return True
    return any(one.value == when.value is not None for one in dates_in(time.text, language))


def _goes_with_dates(text: str, names: Names) -> bool:
    """May this stand beside the date of an article: a label, a name, a place, a section?"""
    if UNSPACED.search(text):
        return len(text) <= LETTERS_BESIDE_DATES or names.is_byline(text)
    words = len(text.split())
    return (
        words <= WORDS_BESIDE_DATES
        or (words <= LABEL_BESIDE_DATES and field_of(text, names.lexicon) != "published")
        or not names.has_common(text)
        or is_shaped_like_name(text)
        or names.is_byline(text)
        or names.could_be_name(names.after_label(text))
    )
