"""What people read around the headline: the byline and its dates, in the languages of the lexicon; and the dateline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..lexicon.phrases import Lexicon
from .dates import When, dates_in, read_date
from .found import Findings
from .lines import Line
from .names import Names, is_shaped_like_name

LONGEST_BYLINE = 160  # characters of a line that is looked up
MOST_CALLED = 4  # people that elements may call the authors
SOURCE = "visible byline"
DATELINE = 80  # characters of a paragraph in which its dateline stands
_BARS = re.compile(r"\s*[|•·⋅●▪■/│]\s*|\s+[-–—―]\s+|\n")
_DASH = re.compile(r"\s[-–—―]{1,2}\s|[—:：]|\)\s?[-–—]")
_AUTHOR = re.compile(r"author|byline|writer|contributor|autor|auteur|autore|redact|journalist|reporter|\bfn\b")
_NOT_AUTHOR = re.compile(r"comment|related|share|social|bio\b|box|title|role|position|avatar|date|time")


def find_visible(
    near: Sequence[Line],
    elsewhere: Callable[[str], Iterable[Line]],
    foot: Sequence[Line],
    opening: str,
    findings: Findings,
    names: Names,
    language: str,
) -> None:
    """
    Note the names and dates of the lines around the headline; below the article and elsewhere, where nothing surer is said.

    `opening` is the first paragraph, which may begin with a dateline.
    """
    read = _read(near, language)
    if not _shows_declared(near, findings):
        for text in _labelled(read, names):
            findings.add("authors", tuple(names.in_text(text)), SOURCE, text)
        _called(near, "visible author", findings, names)
    for line in read:
        for when, changed in line.told(names.lexicon, language):
            findings.add("modified" if changed else "published", when.value, SOURCE, when.text)
    if not findings.says("authors"):
        _called(elsewhere("author"), "visible author elsewhere", findings, names)
        for text in _labelled(_read(foot, language), names):
            findings.add("authors", tuple(names.in_text(text)), "visible foot", text)
    if not findings.says("published"):
        if dateline := _dateline(opening, language):
            findings.add("published", dateline.value, "visible dateline", dateline.text)
        _dates_elsewhere(elsewhere("time"), findings, names.lexicon, language)


def _shows_declared(near: Iterable[Line], findings: Findings) -> bool:
    """Does a line show all authors that the page declares? Then there is nothing more to be read of them."""
    declared = next((found.value for found in findings["authors"] if found.value), None)
    return declared is not None and any(
        len(line.text) <= LONGEST_BYLINE and all(name in line.text for name in declared) for line in near
    )


@dataclass(slots=True)
class _Read:
    """A line with the dates in it."""

    line: Line
    dates: list[When]

    def told(self, lexicon: Lexicon, language: str) -> Iterator[tuple[When, bool]]:
        """The dates of the line, and whether something was changed then: what stands before each says it."""
        text, found = self.line.text, self.dates
        if (
            not found
            and len(text) <= LONGEST_BYLINE
            and (time := self.line.time)
            and (when := read_date(time, language))
        ):
            found = [When(when.value, time, len(text), len(text), when.calendar)]
        end = 0
        for when in found:
            label = text[end : when.start] or text[when.end :]
            end = when.end
            wording = lexicon.measure(label, "byline") if label.strip() else None
            yield when, bool(wording and "updated" in wording.groups)

    def segments(self) -> list[str]:
        """The pieces of the line: without its dates, and cut at bars and dashes."""
        text, pieces, end = self.line.text, [], 0
        for when in self.dates:
            pieces.append(text[end : when.start])
            end = when.end
        pieces.append(text[end:])
        return [part for piece in pieces for piece_part in _BARS.split(piece) if (part := piece_part.strip(" ,;"))]


def _read(lines: Iterable[Line], language: str) -> list[_Read]:
    """Lines with the dates in them; none are looked for in lines that are too long for a byline."""
    return [
        _Read(line, list(dates_in(line.text, language)) if len(line.text) <= LONGEST_BYLINE else []) for line in lines
    ]


def _dates_elsewhere(lines: Iterable[Line], findings: Findings, lexicon: Lexicon, language: str) -> None:
    """Dates that stand away from the headline count if they are all the same: others are those of other articles."""
    read = _read((line for line in lines if len(line.text) <= LONGEST_BYLINE), language)
    for changed in (False, True):
        told = [when for line in read for when, is_change in line.told(lexicon, language) if is_change == changed]
        days = {when.value.isoformat()[:10] for when in told if when.value}
        if len(days) == 1:
            when = next(when for when in told if when.value)
            findings.add("modified" if changed else "published", when.value, "visible date elsewhere", when.text)


def _labelled(lines: Iterable[_Read], names: Names) -> Iterator[str]:
    """Texts that name authors behind a label of the lexicon: "By Ann Example", or "Written by" and a name below it."""
    asked = False
    for read in lines:
        if len(read.line.text) > LONGEST_BYLINE:
            asked = False
            continue
        asked = asked and not read.dates
        for segment in read.segments():
            name = segment if asked else names.after_label(segment)
            asked = False
            if name and names.could_be_name(name):
                yield _as_an_element_has_it(name, read.line, names)
                break
            asked = names.asks_for_name(segment)


def _as_an_element_has_it(name: str, line: Line, names: Names) -> str:
    """A name that an element of the line holds alone, where more of the line was taken for it."""
    for part in line.parts:
        text = part.text.strip(" ,;\n\t")
        if len(text) < len(name) and name.startswith(text) and names.looks_like_name(text) and " and " not in name:
            return text
        behind = names.after_label(text) if text not in name else ""
        if behind and len(behind) < len(name) and name.startswith(behind) and names.could_be_name(behind):
            return behind  # its label stands in the element as well
    return name


def _called(lines: Iterable[Line], source: str, findings: Findings, names: Names) -> None:
    """Names in elements that call themselves an author. Where there are many, they are those of other articles."""
    found: dict[str, None] = {}
    for line in lines:
        if len(line.text) > LONGEST_BYLINE:
            continue
        for part in line.parts:
            text = part.text.strip()
            text = names.after_label(text) or text
            if (
                is_shaped_like_name(text)
                and (part.is_person() or _is_author(part.called()))
                and names.looks_like_name(text)
            ):
                found.update(dict.fromkeys(names.in_text(text)))
    if 0 < len(found) <= MOST_CALLED:
        findings.add("authors", tuple(found), source, "; ".join(found))


def _is_author(called: str) -> bool:
    return bool(_AUTHOR.search(called)) and not _NOT_AUTHOR.search(called)


def _dateline(opening: str, language: str) -> When | None:
    """The date at the beginning of the first paragraph, before a dash or a colon: "LYON, 5 March 2024 - It rained"."""
    head = opening[:DATELINE]
    mark = _DASH.search(head)
    if mark is None:
        return None
    return next(dates_in(head[: mark.start() + 1], language), None)
