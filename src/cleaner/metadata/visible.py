"""What people read around the headline: the byline and its dates, in the languages of the lexicon; and the dateline."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import time as time_of_day
from functools import cache

from ..lexicon.phrases import Lexicon
from ..writing.folding import UNSPACED, UNSPACED_CLASS, fold
from ..writing.shapes import reads_as_prose
from .bylines import IN_BRACKETS
from .calendars import words
from .choose import day_of, is_site
from .dates import When, dates_in, read_date
from .found import Findings
from .lines import Line, Part, Time
from .name_shapes import is_shaped_like_name
from .names import MAIL, Names

LONGEST_BYLINE = 160  # characters of a line that is looked up
MOST_CALLED = 4  # people that elements may call the authors
SOURCE = "visible byline"
WORDS_BESIDE_DATES, LETTERS_BESIDE_DATES = 2, 12  # that may be anything; letters where words aren't spaced
LABEL_BESIDE_DATES = 6  # words of a label: "updated about two hours ago"
WORDS_OF_CHECK = 3  # … of one that says that somebody checked the article
SMALL = 3  # letters of words such as "on"
LONGEST_LABEL = 40  # characters of a label that says when somebody became a member
CHECKED = "checked"  # no field: the day is of nothing that metadata has
RIGHT_BELOW = 2  # lines below an article that may say its date, as its last one may
DATELINE = 80  # characters of a paragraph in which its dateline stands
_BARS = re.compile(
    rf"\s*[|•⋅●▪■│]\s*|\s*/\s*(?![{UNSPACED_CLASS}])|(?<![\s{UNSPACED_CLASS}])\s*/\s*|\s+·\s*|(?<=\d)·|·(?=[\s\d])|\s+[-–—―]\s+|\n"
)
_SIGN_OF_BARS = re.compile(r"[|•⋅●▪■/│·\n]|\s[-–—―]\s")  # most lines have none
_END_OF_LABEL = re.compile(r"\s*[|•⋅●▪■│·/()（）\[\]]\s*|\s+[-–—―]\s+|,\s|\n")
_STOP = re.compile(r"[.;]\s+")
_DIGIT = re.compile(r"\d")
_DAY_AND_COMMA = re.compile(r"([^\W\d_]+)\.?[,،、]\s*$")
_DASH = re.compile(r"\s[-–—―]{1,2}\s|[—:：]|\)\s?[-–—]")
_BESIDE_NAMES = " ,;\n\t"
_WORD_BEHIND = re.compile(r"\s\w")
_AUTHOR = re.compile(
    r"author(?!it[yai]|i[sz][aei])|byline|writer|contributor|autor(?!i[dz])|auteur|redact|journalist|reporter|\bfn\b"
)
_NAME_OF_AUTHOR = re.compile(r"(?:author|writer|contributor|autor|auteur)[\w-]*name\b")
_OF_OTHERS = re.compile(r"comment|related|share|social|\bproduct(?!i[ov])")
_NOT_AUTHOR = re.compile(
    rf"{_OF_OTHERS.pattern}|bio\b|box|title|role|position|avatar|author[\w-]*[-_](?:desc|intro|motto|slogan)"
)


def find_visible(
    near: Sequence[Line],
    elsewhere: Callable[[str], Iterable[Line]],
    foot: Callable[[], Sequence[Line]],
    opening: Sequence[str],
    findings: Findings,
    names: Names,
    sites: set[str],
    language: str,
) -> None:
    """
    Note the names and dates of the lines around the headline; below the article and elsewhere, where nothing surer is said.

    `foot` gives the lines below the article, where they are asked for. `opening` are the first paragraphs, of which one may begin with a dateline; `sites` are the names of the site.
    """
    read, read_foot = _read(near, language), cache(lambda: _read(foot(), language))
    declared = _declared(findings, sites)
    if not (declared and any(_shows(line.text, declared) for line in near if len(line.text) <= LONGEST_BYLINE)):
        for text in _labelled(read, names):
            findings.add("authors", tuple(names.in_text(text)), SOURCE, text)
        _called(near, "visible author", findings, names, lambda: _is_confirmed(declared, findings, foot()))
    # What stands between the headline and the text says more than what stands above both, such as the day of the visit.
    told = [
        (line.line, when, label, field)
        for line in sorted(_without_members(read, names.lexicon), key=lambda line: line.line.distance < 0)
        if (line.dates or line.line.moments) and line.is_dateline(names) and not line.line.is_of_other_thing()
        for when, label, field in line.told(names.lexicon, language)
    ]
    # A manuscript: what was changed was one, too. The day of its acceptance may stand below the article alone.
    is_handled = not all(field for *_, field in told) or (
        any(label and field == "published" and not names.is_byline(label) for _, _, label, field in told)
        and _says_handled(read_foot(), names, language)
    )
    for at, when, label, field in told:
        is_labelled = bool(label) and names.is_byline(label)
        if field in ("", CHECKED) or (is_handled and (field == "modified" or (label and not is_labelled))):
            continue
        is_bare = at.distance < 0 and not at.times and not is_labelled
        findings.add(field, when.value, "visible above" if is_bare else SOURCE, when.text)
    if not declared and not _declared(findings, sites):
        for text in filter(None, (_byline_before(text, names) for text in opening)):
            findings.add("authors", tuple(names.in_text(text)), "visible dateline", text)
            break
    if not declared and not _declared(findings, sites):
        _called(elsewhere("author"), "visible author elsewhere", findings, names)
        for text in _labelled(read_foot(), names):
            findings.add("authors", tuple(names.in_text(text)), "visible foot", text)
    if not findings.says("published"):
        if dateline := next(filter(None, (_dateline(text, language) for text in opening)), None):
            findings.add("published", dateline.value, "visible dateline", dateline.text)
        _dates_elsewhere(elsewhere("time"), findings, names.lexicon, language)
        if not findings.says("published"):
            below = [line for line in read_foot() if line.line.distance >= 0][: RIGHT_BELOW + 1]
            _date_at_foot(below, findings, names, language)


def _date_at_foot(lines: Sequence[_Read], findings: Findings, names: Names, language: str) -> None:
    """The date right below the article, of which some sites sign there; what follows are other articles, and what readers say."""
    is_handled = _says_handled(lines, names, language)
    for line in lines:
        for when, label, field in line.told(names.lexicon, language) if line.dates and line.is_dateline(names) else ():
            if is_handled and label and not names.is_byline(label):
                continue  # "Submitted: …"
            if field == "published" and when.value:
                findings.add("published", when.value, "visible foot", when.text)
                return


def _says_handled(lines: Iterable[_Read], names: Names, language: str) -> bool:
    """Does a line say when a manuscript was received or accepted?"""
    return any(
        not field
        for line in lines
        if line.dates and line.is_dateline(names)
        for *_, field in line.told(names.lexicon, language)
    )


def _declared(findings: Findings, sites: set[str]) -> Sequence[str]:
    """The authors that were found first, if they aren't the site."""
    found = (one.value for one in findings["authors"] if one.value)
    return next((names for names in found if not all(is_site(name, sites) for name in names)), ())


def _is_confirmed(declared: Sequence[str], findings: Findings, foot: Iterable[Line]) -> bool:
    """Do two places say the declared authors, or can people read them below the article? Those of a theme stand in one meta element."""
    said = [one for one in findings["authors"] if one.value == declared]
    return len(said) > 1 or (bool(declared) and any(_shows(line.text, declared) for line in foot))


def _shows(text: str, names: Sequence[str]) -> bool:
    """Does a text hold all of these names?"""
    return all(name in text for name in names)


@dataclass(slots=True)
class _Read:
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
        before, behind = _labels(text, found)
        is_behind = bool(behind) and all(behind) and not before[0] and _field_of(behind[-1], lexicon) == "modified"
        if not is_behind and len(found) > 1 and not before[-1] and _field_of(behind[-1], lexicon) == "modified":
            before[-1] = behind[-1]  # 2024.03.05 2024.03.06更新
        for when, label in zip(found, behind if is_behind else before, strict=True):
            element = next((time for time in times if _is_said_in(time, when, language)), None)
            field = "modified" if element and element.is_change else _field_of(label, lexicon)
            yield _to_the_minute(when, element, language), label, field

    def is_dateline(self, names: Names) -> bool:
        """
        Does the line say nothing but dates, names and what bylines say? Others speak of another day: captions, sentences.

        A line may say more that begins with a date, or that gives a time of day, and is no sentence.
        """
        if self.line.is_in("figcaption"):
            return False
        if all(_goes_with_dates(part, names) for part in self.segments()):
            return True
        first = self.dates[0] if self.dates else None
        is_stamp = first is not None and (not first.start or isinstance(first.value, datetime))
        return is_stamp and not reads_as_prose(self.line.text)

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


def _read(lines: Iterable[Line], language: str) -> list[_Read]:
    """Lines with the dates in them; none are looked for in lines that are too long for a byline."""
    return [
        _Read(line, list(dates_in(line.text, language)) if len(line.text) <= LONGEST_BYLINE else []) for line in lines
    ]


def _without_members(lines: Sequence[_Read], lexicon: Lexicon) -> Iterator[_Read]:
    """Lines without the dates right below a label that says that somebody became a member then: "Joined", and "March 5, 2019"."""
    for before, line in zip((None, *lines), lines, strict=False):
        if not (line.dates and before and not before.dates and _is_of_member(before.line.text, lexicon)):
            yield line


def _labels(text: str, dates: Sequence[When]) -> tuple[list[str], list[str]]:
    """
    What stands before and behind each date of a line, up to a separator or a bracket: one of them says whose date it is.

    What holds a number is the label of another time: "March 4, 2026, updated 2 hours ago".

    >>> line = "March 4, 2026 · Updated March 5, 2026 (online)"
    >>> _labels(line, list(dates_in(line, "en")))
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
        or (words <= LABEL_BESIDE_DATES and _field_of(text, names.lexicon) != "published")
        or not names.has_common(text)
        or is_shaped_like_name(text)
        or names.is_byline(text)
        or names.could_be_name(names.after_label(text))
    )


def _field_of(label: str, lexicon: Lexicon) -> str:
    """
    Of which field is the date beside which this stands? Of none where it says that a manuscript was received then.

    When somebody checked the article, or what stands beside it, is neither, nor is when somebody joined a forum: "Medically reviewed".
    """
    wording = lexicon.measure(label, "byline") if label else None
    groups = wording.groups if wording else {}
    if "others" in groups and "job" not in groups and "updated" not in groups and _ends_with(label, groups["others"]):
        return CHECKED
    if "member" in groups and _is_of_member(label, lexicon):
        return CHECKED
    return "" if "handled" in groups else "modified" if "updated" in groups else "published"


def _ends_with(label: str, stems: tuple[str, ...]) -> bool:
    """Is the last word of a label, but for small ones, one of these?"""
    parts = [] if UNSPACED.search(label) else [part for part in label.split() if len(part) > SMALL]
    return len(parts) <= WORDS_OF_CHECK and bool(parts) and fold(parts[-1]).startswith(stems)


def _is_of_member(label: str, lexicon: Lexicon) -> bool:
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


def _dates_elsewhere(lines: Iterable[Line], findings: Findings, lexicon: Lexicon, language: str) -> None:
    """Dates that stand away from the headline count if they are all the same: others are those of other articles."""
    read = _read((line for line in lines if len(line.text) <= LONGEST_BYLINE), language)
    for field in ("published", "modified"):
        told = [when for line in read for when, _, of in line.told(lexicon, language) if of == field]
        days = {when.value.isoformat()[:10] for when in told if when.value}
        if len(days) == 1:
            when = next(when for when in told if when.value)
            findings.add(field, when.value, "visible date elsewhere", when.text)


def _labelled(lines: Iterable[_Read], names: Names) -> Iterator[str]:
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
            name = segment if asked else names.after_label(segment)
            asked = False
            if name and names.could_be_name(name):
                yield _as_an_element_has_it(name, read.line, names)
                break
            asked = names.asks_for_name(segment) and not names.is_of_others(segment)


def _as_an_element_has_it(name: str, line: Line, names: Names) -> str:
    """A name that an element of the line holds alone, where more of the line was taken for it."""
    for number, part in enumerate(line.parts):
        text = part.text.strip(_BESIDE_NAMES)
        if len(text) < len(name) and name.startswith(text) and names.looks_like_name(text) and not names.has_and(name):
            return ", ".join((text, *_in_a_row(part, line.parts[number + 1 :], name[len(text) :], names)))
        behind = names.after_label(text) if text not in name else ""
        if behind and len(behind) < len(name) and name.startswith(behind) and names.could_be_name(behind):
            return behind  # its label stands in the element as well
    return name


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


def _called(
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
        for part in line.parts:
            text = part.text.strip()
            text = names.after_label(text) or text
            if (
                is_shaped_like_name(text)
                and (part.is_person() or _is_author(part.called()))
                and names.looks_like_name(text)
                and not line.is_of_other_thing()
            ):
                found.update(dict.fromkeys(name for name in names.in_text(text) if not _goes_on(text, name)))
    if len(found) > 1:  # what somebody is may stand in an element of its own
        found = {name: None for name in found if not names.is_job(name)} or found
        found = {name: None for name in found if not any(_says_more(name, other) for other in found)}
    if 0 < len(found) <= MOST_CALLED and not known():
        findings.add("authors", tuple(found), source, "; ".join(found))


def _says_more(text: str, name: str) -> bool:
    """Does a text hold a whole name and more, as a link to all that its bearer wrote does: "Articles de Anne Exemple"?"""
    if text == name or name not in text:
        return False
    return bool(UNSPACED.search(name)) or (" " in name and f" {name} " in f" {text} ")


def _goes_on(text: str, name: str) -> bool:
    """Is a name only the first word of what stands there: "Published in …"?"""
    return " " not in name and bool(_WORD_BEHIND.match(text, text.find(name) + len(name)))


def _is_author(called: str) -> bool:
    """Does an element call itself an author, or the name of one, which may stand in a box about whoever it is?"""
    if _NAME_OF_AUTHOR.search(called):
        return not _OF_OTHERS.search(called)
    return bool(_AUTHOR.search(called)) and not _NOT_AUTHOR.search(called)


def _byline_before(opening: str, names: Names) -> str:
    """Who is named in brackets at the beginning of the first paragraph: 〔記者林小明／小鎮報導〕市圖書館…"""
    found = IN_BRACKETS.match(opening)
    name = names.after_label(found[1].strip()) if found else ""
    return name if name and names.could_be_name(name) else ""


def _dateline(opening: str, language: str) -> When | None:
    """The date at the beginning of the first paragraph, before a dash or a colon: "LYON, 5 March 2024 - It rained"."""
    head = opening[:DATELINE]
    mark = _DASH.search(head)
    if mark is None:
        return None
    return next(dates_in(head[: mark.start() + 1], language), None)
