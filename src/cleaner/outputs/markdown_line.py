"""
Runs of text → one line of Markdown that reads the same: what would mean something is escaped, by CommonMark and GFM.

Emphasis is left out where CommonMark wouldn't see it: `**"so"**he` shows its stars.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import zip_longest

from .content import MATH, Run, Runs, without_readings

DELIMITERS = {"strong": "**", "emphasis": "*"}  # from the outermost
SHOWN = frozenset(("strong", "emphasis", "code", MATH))  # marks that Markdown has
AHEAD = 40  # characters of the next run that may belong to a character reference
_SPECIAL = re.compile(
    r"[\\`*]|(?<!\w)_+|_+(?!\w)"  # inside of words, _ means nothing
    r"|\](?=[(\[:])|<(?=[A-Za-z/!?])|&(?=#?\w+;)"  # ends of links, tags, character references
)
_SPECIAL_IN_LINK = re.compile(_SPECIAL.pattern + r"|[\[\]]")
_AT_START = re.compile(r"#{1,6}(?=\s|$)|>|[+-](?=\s|$)|-(?=[- ]*$)|[0-9]{1,9}(?=[.)](?:\s|$))|\[(?=[ xX]\](?:\s|$))")
_REFERENCE = re.compile(r"&(?=#?\w+;)")
_TICKS = re.compile("`+")
_AT_END = re.compile(r"(?<=\s)#+$|^#+$")


def line_of(runs: Runs, links: bool, in_cell: bool = False) -> str:
    r"""
    One line, without what an output that has lines must escape at their beginning (`at_start`).

    >>> print(line_of((Run("2 * 3 is "), Run("not", ("strong",)), Run(" <b>7</b>.")), links=False))
    2 \* 3 is **not** \<b>7\</b>.
    """
    line = "".join(atom.text for atom in _seen(_atoms(_merged(runs, links))))
    return line.replace("|", "\\|") if in_cell else line


def at_start(line: str) -> str:
    """
    Escape what would mean something at the beginning of a line: the sign of a heading, of a quote, of an item.

    >>> print(at_start("1. Kapitel"), at_start("#tag"))
    1\\. Kapitel #tag
    """
    found = _AT_START.match(line)
    if not found:
        return line
    end = found.end() if found[0][0].isdigit() else 0
    return line[:end] + "\\" + line[end:]


def at_end_of_heading(line: str) -> str:
    """Escape signs of a heading at its end, where they would be taken away."""
    return _AT_END.sub(lambda found: "\\" + found[0], line)


def escaped(text: str, in_link: bool, ahead: str = "", tildes: bool = True) -> str:
    """A text with backslashes before what would mean something; `ahead` is what stands after it."""
    parts: list[str] = []
    at = 0
    for found in (_SPECIAL_IN_LINK if in_link else _SPECIAL).finditer(text + ahead):
        if found.start() >= len(text):
            break
        parts += (text[at : found.start()], "\\", "\\".join(found[0]))
        at = found.end()
    parts.append(text[at:])
    plain = "".join(parts)
    return plain.replace("~", "\\~") if tildes else plain


@dataclass(slots=True)
class _Atom:
    """A piece of the line: text, or the delimiter that begins (1) or ends (−1) an emphasis."""

    text: str
    side: int = 0
    pair: int = -1  # the atom that its emphasis began with


def _merged(runs: Runs, links: bool) -> list[Run]:
    """The runs as Markdown can show them."""
    merged: list[Run] = []
    for run in without_readings(runs):
        marks = tuple(mark for mark in run.marks if mark in SHOWN)
        link = run.link if links else ""
        if merged and (merged[-1].marks, merged[-1].link) == (marks, link):
            merged[-1] = Run(merged[-1].text + run.text, marks, link)
        else:
            merged.append(Run(run.text, marks, link))
    return merged


def _atoms(runs: list[Run]) -> list[_Atom]:
    """The pieces that the runs are made of; links are around emphasis, never inside."""
    atoms: list[_Atom] = []
    open_: list[tuple[str, int]] = []  # emphasis that goes on, and the atom that it began with
    link = ""
    tildes = sum(run.text.count("~") for run in runs) > 1
    has_formula = any(MATH in run.marks for run in runs)
    was_code = False

    def close(marks: tuple[str, ...]) -> None:
        while open_ and open_[-1][0] not in marks:
            mark, begin = open_.pop()
            atoms.append(_Atom(DELIMITERS[mark], -1, begin))

    for run, below in zip_longest(runs, runs[1:]):
        marks = run.marks
        if open_ and open_[0][0] not in marks:
            close(())
        close(marks if run.link == link else ())
        if run.link != link:
            if link:
                atoms.append(_Atom(f"]({destination(link)})"))
            if run.link:
                if atoms and atoms[-1].text.endswith("!"):  # the link would be an image
                    atoms[-1].text = atoms[-1].text[:-1] + "\\!"
                atoms.append(_Atom("["))
            link, was_code = run.link, False
        for mark in DELIMITERS:
            if mark in marks and all(mark != known for known, _ in open_):
                open_.append((mark, len(atoms)))
                atoms.append(_Atom(DELIMITERS[mark], 1, len(atoms)))
        is_code = "code" in marks and not was_code
        if MATH in marks:
            atoms.append(_Atom(_formula(run.text)))
        elif is_code:
            atoms.append(_Atom(_code(run.text)))
        else:
            ahead = "" if below is None else "[" if below.link and below.link != link else below.text[:AHEAD]
            text = escaped(run.text, bool(link), ahead, tildes)
            atoms.append(_Atom(text.replace("$", "\\$") if has_formula else text))
        was_code = is_code
    close(())
    if link:
        atoms.append(_Atom(f"]({destination(link)})"))
    return atoms


def _seen(atoms: list[_Atom]) -> list[_Atom]:
    """The pieces without the delimiters that CommonMark would show as stars."""
    before, after = " ", " "
    ahead = [" "] * len(atoms)
    for i in range(len(atoms) - 1, -1, -1):
        ahead[i] = after
        if not atoms[i].side and atoms[i].text:
            after = atoms[i].text[0]
    bad: set[int] = set()
    for i, atom in enumerate(atoms):
        if not atom.side:
            before = atom.text[-1:] or before
        elif not (_flanks(ahead[i], before) if atom.side > 0 else _flanks(before, ahead[i])):
            bad.add(atom.pair)
    return [atom for atom in atoms if not atom.side or atom.pair not in bad]


def _flanks(inside: str, outside: str) -> bool:
    """
    May a delimiter stand between what is emphasised and what is around it, by all versions of CommonMark?

    Symbols outside of ASCII count as punctuation since version 0.31.
    """
    if inside.isspace():
        return False
    kind, around = _kind(inside), "space" if outside.isspace() else _kind(outside)
    if kind == "letter":
        return True
    return around in ("space", "punctuation") or (kind == around == "symbol")


def _kind(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] == "P" or (category[0] == "S" and character.isascii()):
        return "punctuation"
    return "symbol" if category[0] == "S" else "letter"


def _code(text: str) -> str:
    fence = "`" * (1 + max(map(len, _TICKS.findall(text)), default=0))
    space = " " if text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip()) else ""
    return f"{fence}{space}{text}{space}{fence}"


def _formula(text: str) -> str:
    """A formula between signs of dollars, as it is: GitHub, Pandoc and notebooks set it. White space stays outside."""
    bare = text.strip()
    return text.replace(bare, f"${bare}$", 1)


def destination(link: str) -> str:
    """An address as it stands in a link."""
    link = _REFERENCE.sub("&amp;", link)
    return f"<{link}>" if "(" in link or ")" in link else link
