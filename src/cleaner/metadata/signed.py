"""Who wrote, as people read it: behind a label ("By Ann Example"), or in an element that calls itself an author."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from ..writing.folding import UNSPACED
from .dated_lines import LONGEST_BYLINE, DatedLine
from .found import Findings
from .given_names import begins_with_given_name
from .lines import Line, Part
from .name_shapes import DIGIT, is_sentence, is_shaped_like_name
from .names import Names

MOST_CALLED = 4  # people that elements may call the authors
# lines below the headline in which a name may stand over a job, or beside it, and characters of that
LAST_INTRODUCED, LONGEST_JOB = 4, 60
LONGEST_INITIALS = 3  # letters of a name's
MOST_SMALL = 2  # words in small letters beside the date: "Ann Example and Bo Sample in Berlin"
_BESIDE_NAMES = " ,;\n\t"
_WORD_BEHIND = re.compile(r"\s\w")
_AUTHOR = re.compile(
    r"author(?!it[yai]|i[sz][aei])|writer|contributor|autor(?!i[dz])|auteur|redact|journalist|reporter|\bfn\b"
)
_BYLINE = "byline"  # all of it: who wrote, and for whom
_NAME_OF_AUTHOR = re.compile(r"(?:author|writer|contributor|autor|auteur)[\w-]*name\b")
_OF_OTHERS = re.compile(r"comment|related|share|social|\bproduct(?!i[ov])")
_NOT_AUTHOR = re.compile(
    rf"{_OF_OTHERS.pattern}|(?:image|photo|picture|caption)[\w-]*[-_]author|bio\b|box|title|role|position|avatar|author[\w-]*[-_](?:desc|intro|motto|slogan)"
)


def labelled_names(lines: Iterable[DatedLine], names: Names) -> Iterator[str]:
    """Texts that name authors behind a label of the lexicon: "By Ann Example", or "Written by" and a name below it."""
    asked = False
    for read in lines:
        if len(read.line.text) > LONGEST_BYLINE:
            asked = False
            continue
        asked = asked and not read.dates
        for segment in (piece for part in read.segments() for piece in names.cut_at_labels(part)):
            if not asked and not names.may_be_byline(segment):
                continue
            if asked and len(segment) <= LONGEST_INITIALS and segment.isupper():
                continue  # they stand in the place of a portrait, before the name
            name = segment if asked else names.after_label(segment)
            asked = False
            if name and names.could_be_name(name):
                yield _as_an_element_has_it(name, read.line, names)
                break
            is_short = len(read.line.text) <= LONGEST_JOB
            if name and is_short and DIGIT.search(name) and (name := _in_an_element(read.line, names)):
                yield name
                break
            asked = names.asks_for_name(segment) and not names.is_of_others(segment)


def _as_an_element_has_it(name: str, line: Line, names: Names) -> str:
    """A name that an element of the line holds alone, where more of the line was taken for it."""
    parts = line.parts
    for number, part in enumerate(parts):
        text = part.text.strip(_BESIDE_NAMES)
        if len(text) < len(name) and name.startswith(text) and names.looks_like_name(text) and not names.has_and(name):
            return ", ".join((text, *_in_a_row(part, parts[number + 1 :], name[len(text) :], names)))
        behind = names.after_label(text) if text not in name else ""
        if behind and len(behind) < len(name) and name.startswith(behind) and names.could_be_name(behind):
            return behind  # its label stands in the element as well
    return name


def _in_an_element(line: Line, names: Names) -> str:
    """A name behind a label in an element that holds nothing else, where more stands beside that: "By the Wells Team", and "2–3 minutes"."""
    behind = (names.after_label(part.text.strip(_BESIDE_NAMES)) for part in line.parts)
    return next((name for name in behind if name and names.could_be_name(name)), "")


def _in_a_row(first: Part, others: Iterable[Part], rest: str, names: Names) -> Iterator[str]:
    """The names that elements hold right behind the first of a byline: links to people, or elements that are called as its own is."""
    for part in others:
        text = part.text.strip(_BESIDE_NAMES)
        if not text:
            continue
        rest = rest.lstrip(_BESIDE_NAMES)
        if not rest.startswith(text) or not names.looks_like_name(text) or names.is_job(text):
            return
        if not (part.is_person() and first.is_person()) and not part.is_called_as(first):
            return
        rest = rest[len(text) :]
        yield text


def called_authors(
    lines: Iterable[Line], source: str, findings: Findings, names: Names, known: Callable[[], bool] = lambda: False
) -> None:
    """
    Names in elements that call themselves an author. Where there are many, they are those of other articles.

    `known` says whether the declared ones are surer.
    """
    found: dict[str, None] = {}
    for line in lines:
        if len(line.text) > LONGEST_BYLINE:
            continue
        for piece, node in line.pieces:
            text = piece.strip()
            text = names.after_label(text) or text
            if (
                is_shaped_like_name(text)
                and ((part := Part(text, node)).is_person() or _is_author(part.called()))
                and names.looks_like_name(text)
                and not line.is_of_other_thing()
            ):
                said = [name for name in names.in_text(text) if not _goes_on(text, name)]
                if len(said) < 2 or any(map(is_shaped_like_name, said)):  # "Wellness & Prevention"
                    found.update(dict.fromkeys(said))
    if len(found) > 1:  # what somebody is may stand in an element of its own
        found = {name: None for name in found if not names.is_job(name)} or found
        found = {name: None for name in found if not any(_says_more(name, other) for other in found)}
    if 0 < len(found) <= MOST_CALLED and not known():
        findings.add("authors", tuple(found), source, "; ".join(found))


def introduced(lines: Sequence[DatedLine], names: Names) -> str:
    """
    The name below the headline over a line that says what its bearer is, or beside that: "Ann Example", and below it "Senior Editor", or
    "Ann Example, Senior Editor"; empty without one.
    """
    for read, below in pairwise((*lines, None)):
        if read is None or not 0 < read.line.distance <= LAST_INTRODUCED:
            continue
        for text, job in ((read.line.text, below.line.text if below else ""), *_beside_commas(read, names)):
            if _is_introduced(text, job, names) and not read.line.is_of_other_thing():
                return text
    return ""


def beside_date(lines: Sequence[DatedLine], names: Names) -> str:
    """
    The names in the line of the article's date below the headline, or in one right above or below that, which say nothing else: "Ann Example",
    and below it "5 March 2024"; empty without any. Given names tell them from sections and papers.
    """
    near = [read for read in lines if 0 < read.line.distance <= LAST_INTRODUCED and len(read.line.text) <= LONGEST_JOB]
    for number, read in enumerate(near):
        if not ((read.dates or read.line.moments) and read.is_dateline(names)) or read.line.is_of_other_thing():
            continue
        beside = [near[at] for at in (number - 1, number + 1) if 0 <= at < len(near) and not near[at].dates]
        for text in (*(part for other in beside for part in other.segments()[:1]), *read.segments()):
            listed = names.in_text(text) if sum(map(str.islower, text.split())) <= MOST_SMALL else []
            if (
                listed
                and all(begins_with_given_name(name, names.language) for name in listed)
                and not names.matches(text)
            ):
                return text
    return ""


def _beside_commas(read: DatedLine, names: Names) -> Iterator[tuple[str, str]]:
    """What stands before the first comma of a short line, or of a piece of it, and behind, where that begins or ends with a job: no "Wells Chief Says"."""
    for piece in read.segments() if "," in read.line.text and len(read.line.text) <= LONGEST_JOB else ():
        name, job, *_ = (*map(str.strip, piece.split(",")), "")
        if job and any(map(names.is_job, (job.split()[0], job.split()[-1]))):
            yield name, job


def _is_introduced(text: str, job: str, names: Names) -> bool:
    """Is this a name, and what stands below or beside it what its bearer is?"""
    return bool(
        is_shaped_like_name(text)
        and len(job) <= LONGEST_JOB
        and names.is_job(job)
        and not (names.is_job(text) or names.is_other_work(job) or is_sentence(job))
        and not (DIGIT.search(job) or names.has_common(text))
        and names.looks_like_name(text)
    )


def _says_more(text: str, name: str) -> bool:
    """Does a text hold a whole name and more, as a link to all that its bearer wrote does: "Articles de Anne Exemple"?"""
    if text == name or name not in text:
        return False
    return bool(UNSPACED.search(name)) or (" " in name and f" {name} " in f" {text} ")


def _goes_on(text: str, name: str) -> bool:
    """Is a name only the first word of what stands there: "Published in …"?"""
    return " " not in name and bool(_WORD_BEHIND.match(text, text.find(name) + len(name)))


def _is_author(called: Sequence[str]) -> bool:
    """
    Does the nearest of these elements that calls itself something of an author call itself one? What stands around an author may be about whoever it is.

    >>> _is_author(["entry__author", "author-title-wrapper"]), _is_author(["", "author-bio"]), _is_author(["title", "author"])
    (True, False, False)
    """
    whole = " ".join(called)
    nearest = next((n for n, one in enumerate(called, 1) if _AUTHOR.search(one)), len(called))
    if not (_BYLINE in whole or _AUTHOR.search(whole)) or _OF_OTHERS.search(whole):
        return False
    return bool(_NAME_OF_AUTHOR.search(whole)) or not _NOT_AUTHOR.search(" ".join(called[:nearest]))
