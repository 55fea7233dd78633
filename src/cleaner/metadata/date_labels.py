"""The labels of dates: what stands beside a date and says of what it is the day: "Updated", "Medically reviewed", "Joined"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..lexicon.phrases import Lexicon
from ..writing.folding import UNSPACED, fold
from ..writing.words import LETTER
from .calendars import words
from .when import When

LETTERS_BESIDE_DATES = 12  # that may be anything where words aren't spaced
WORDS_OF_CHECK = 3  # … of one that says that somebody checked the article
SMALL = 3  # letters of words such as "on"
LONGEST_LABEL = 40  # characters of a label that says when somebody became a member
CHECKED = "checked"  # no field: the day is of nothing that metadata has
_END_OF_LABEL = re.compile(r"\s*[|•⋅●▪■│·/()（）\[\]]\s*|\s+[-–—―]\s+|,\s|\n")
_STOP = re.compile(r"[.;]\s+")
_DIGIT = re.compile(r"\d")
_DAY_AND_COMMA = re.compile(rf"({LETTER}+)\.?[,،、]\s*$")


def labels_beside(text: str, dates: Sequence[When]) -> tuple[list[str], list[str]]:
    """
    What stands before and behind each date of a line, up to a separator or a bracket: one of them says whose date it is.

    What holds a number is the label of another time: "March 4, 2026, updated 2 hours ago".

    >>> from cleaner.metadata.dates import dates_in
    >>> line = "March 4, 2026 · Updated March 5, 2026 (online)"
    >>> labels_beside(line, list(dates_in(line, "en")))
    (['', 'Updated'], ['', 'online'])
    """
    ends = [0, *(when.end for when in dates)]
    between = [text[end : when.start] for end, when in zip(ends, dates, strict=False)] + [text[ends[-1] :]]
    before = [_END_OF_LABEL.split(_without_weekday(part))[-1].strip() for part in between[:-1]]
    before = [_STOP.split(part)[-1] if _DIGIT.search(part) else part for part in before]
    behind = [_END_OF_LABEL.split(part.lstrip(" ,("))[0].strip() for part in between[1:]]
    return before, ["" if _DIGIT.search(part) else part for part in behind]


def _without_weekday(text: str) -> str:
    """What stands before a date, without its day of the week and the comma behind that: "Updated: Wednesday, "."""
    day = _DAY_AND_COMMA.search(text)
    return text[: day.start()] if day and fold(day[1]) in words()["weekdays"] else text


def field_of(label: str, lexicon: Lexicon) -> str:
    """
    Of which field is the date beside which this stands? Of none where it says that a manuscript was received then.

    When somebody checked the article, or what stands beside it, is neither, nor is when somebody joined a forum: "Medically reviewed".
    """
    wording = lexicon.measure(label, "byline") if label else None
    groups = wording.groups if wording else {}
    if "others" in groups and "job" not in groups and "updated" not in groups and _ends_with(label, groups["others"]):
        return CHECKED
    if "member" in groups and is_of_member(label, lexicon):
        return CHECKED
    return "" if "handled" in groups else "modified" if "updated" in groups else "published"


def _ends_with(label: str, stems: tuple[str, ...]) -> bool:
    """Is the last word of a label, but for small ones, one of these?"""
    parts = [] if UNSPACED.search(label) else [part for part in label.split() if len(part) > SMALL]
    return len(parts) <= WORDS_OF_CHECK and bool(parts) and fold(parts[-1]).startswith(stems)


def is_of_member(label: str, lexicon: Lexicon) -> bool:
    """Does a label say that somebody became a member of a forum, and nothing else behind that: "Joined:", "Posts: 12 Joined on"?"""
    if len(label) > LONGEST_LABEL or (wording := lexicon.measure(label, "byline")) is None:
        return False
    folded = f" {fold(label)}"
    for stem in wording.groups.get("member", ()):
        if UNSPACED.search(stem):
            return len(folded) <= LETTERS_BESIDE_DATES
        _, _, behind = folded.partition(f" {stem}")
        if all(len(word) <= SMALL for word in behind.partition(" ")[2].split()):
            return True
    return False
