"""
What people read around the headline: the byline and its dates, in the languages of the lexicon; and the dateline.

Of which field a date is says its label (`date_labels.py`), in a line that may say more (`dated_lines.py`); who wrote, a label or an element (`signed.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from ..lexicon.phrases import Lexicon
from ..writing.folding import UNSPACED
from .bylines import IN_BRACKETS
from .choose_authors import is_login
from .date_labels import CHECKED
from .dated_lines import LONGEST_BYLINE, DatedLine, dated, says_handled, without_members
from .dates import dates_in
from .found import Findings
from .lines import Line
from .names import Names
from .signed import beside_date, called_authors, introduced, labelled_names
from .titles import is_one_of
from .when import When

SOURCE = "visible byline"
RIGHT_BELOW = 2  # lines below an article that may say its date, as its last one may
DATELINE = 80  # characters of a paragraph in which its dateline stands
_DASH = re.compile(r"\s[-–—―]{1,2}\s|[—:：]|\)\s?[-–—]")


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
    read, read_foot = dated(near, language), cache(lambda: dated(foot(), language))
    declared = _declared(findings, sites)
    if not (declared and any(_shows(line.text, declared) for line in near if len(line.text) <= LONGEST_BYLINE)):
        for text in labelled_names(read, names):
            findings.add("authors", tuple(names.in_text(text)), SOURCE, text)
        if not _is_said_twice(declared, findings):
            called_authors(near, "visible author", findings, names, lambda: _is_signed(declared, foot()))
        if not _declared(findings, sites) and (name := introduced(read, names)):
            findings.add("authors", tuple(names.in_text(name)), "visible author", name)
    # What stands between the headline and the text says more than what stands above both, such as the day of the visit.
    told = [
        (line.line, when, label, field)
        for line in sorted(without_members(read, names.lexicon), key=lambda line: line.line.distance < 0)
        if (line.dates or line.line.moments) and line.is_dateline(names) and not line.line.is_of_other_thing()
        for when, label, field in line.told(names.lexicon, language)
    ]
    # A manuscript: what was changed was one, too. The day of its acceptance may stand below the article alone.
    is_handled = not all(field for *_, field in told) or (
        any(label and field == "published" and not names.is_byline(label) for _, _, label, field in told)
        and says_handled(read_foot(), names, language)
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
        called_authors(elsewhere("author"), "visible author elsewhere", findings, names)
        for text in labelled_names(read_foot(), names):
            findings.add("authors", tuple(names.in_text(text)), "visible foot", text)
        if not _declared(findings, sites) and (name := beside_date(read, names)):
            findings.add("authors", tuple(names.in_text(name)), "visible author", name)
    if not findings.says("published"):
        if dateline := next(filter(None, (_dateline(text, language) for text in opening)), None):
            findings.add("published", dateline.value, "visible dateline", dateline.text)
        _dates_elsewhere(elsewhere("time"), findings, names.lexicon, language)
        if not findings.says("published"):
            below = [line for line in read_foot() if line.line.distance >= 0][: RIGHT_BELOW + 1]
            _date_at_foot(below, findings, names, language)


def _date_at_foot(lines: Sequence[DatedLine], findings: Findings, names: Names, language: str) -> None:
    """The date right below the article, of which some sites sign there; what follows are other articles, and what readers say."""
    is_handled = says_handled(lines, names, language)
    for line in lines:
        for when, label, field in line.told(names.lexicon, language) if line.dates and line.is_dateline(names) else ():
            if is_handled and label and not names.is_byline(label):
                continue  # "Submitted: …"
            if field == "published" and when.value:
                findings.add("published", when.value, "visible foot", when.text)
                return


def _declared(findings: Findings, sites: set[str]) -> Sequence[str]:
    """The authors that were found first, if they aren't the site, or the name by which somebody logs in."""
    found = (one.value for one in findings["authors"] if one.value)
    return next((names for names in found if not all(is_one_of(name, sites) or is_login(name) for name in names)), ())


def _is_said_twice(declared: Sequence[str], findings: Findings) -> bool:
    """Do two places say the declared authors? Those of a theme stand in one meta element."""
    return len([one for one in findings["authors"] if one.value == declared]) > 1


def _is_signed(declared: Sequence[str], foot: Iterable[Line]) -> bool:
    """Can people read the declared authors below the article?"""
    return bool(declared) and any(_shows(line.text, declared) for line in foot)


def _shows(text: str, names: Sequence[str]) -> bool:
    """Does a text hold all of these names?"""
    return all(name in text for name in names)


def _dates_elsewhere(lines: Iterable[Line], findings: Findings, lexicon: Lexicon, language: str) -> None:
    """Dates that stand away from the headline count if they are all the same: others are those of other articles."""
    read = dated((line for line in lines if len(line.text) <= LONGEST_BYLINE), language)
    for field in ("published", "modified"):
        told = [when for line in read for when, _, of in line.told(lexicon, language) if of == field]
        days = {when.value.isoformat()[:10] for when in told if when.value}
        if len(days) == 1:
            when = next(when for when in told if when.value)
            findings.add(field, when.value, "visible date elsewhere", when.text)


def _byline_before(opening: str, names: Names) -> str:
    """
    Who is named in brackets at the beginning of the first paragraph: 〔記者林小明／小鎮報導〕市圖書館…

    Where words aren't spaced, the place and the agency may stand before that: 新华社北京3月5日电（记者李明）.
    """
    head = opening[:DATELINE]
    found = IN_BRACKETS.search(head) if UNSPACED.search(head[:1]) else IN_BRACKETS.match(head)
    name = names.after_label(found[1].strip()) if found else ""
    return name if name and names.could_be_name(name) else ""


def _dateline(opening: str, language: str) -> When | None:
    """The date at the beginning of the first paragraph, before a dash or a colon: "LYON, 5 March 2024 - It rained"."""
    head = opening[:DATELINE]
    mark = _DASH.search(head)
    if mark is None:
        return None
    return next(dates_in(head[: mark.start() + 1], language), None)
