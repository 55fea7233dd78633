"""Lines of Markdown that were wrapped, cut or moved on their way, put right before they are parsed."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from html import escape

FENCES = ("```", "~~~")  # what begins and ends a listing
CODE = 4  # spaces from which a line is one of a listing
STAR = "* "  # before an item; those of a listing, in YAML, have dashes
MOST_PIECES = 30  # lines that an address, or a heading, may be cut into
WRAP = 78  # characters of a line that html2text wraps
LONGEST_WORD = 30  # … and of a word that could be put into another line
_HEADING = re.compile(r"[ \t]*(?:[*+-][ \t]+|\d{1,9}[.)][ \t]+)?#{1,6}[ \t]")
_OPEN_LINK = re.compile(r"\[[^\[\]]*$|\]\([^()]*$")
_TITLE_OPENS = re.compile(r"(\]\(<?[^\s()<>]+>?)[ \t]+\"(?:[^\"\\]|\\.)*$")
_TITLE_ENDS = re.compile(r"(?:[^\"\\]|\\.)*\"\)")
_LINK_OPENS = re.compile(r"([ \t]*(?:[*+-][ \t]+|\d{1,9}[.)][ \t]+)?)\\?\[[ \t]*")
_LINK_ENDS = re.compile(r"[ \t]*\]\(<?([^\s()<>]+)>?(?:[ \t]+\"[^\"]*\")?\)[ \t]*")
_CUT_ADDRESS = re.compile(r"\]\([^\s()<>]+$")
_GOES_ON = re.compile(r"[ \t]*[^\s()<>\[\]]+(?:\)|[ \t]+\"|[ \t]*$)")
_LINK = re.compile(r"\[.*\]\((?:https?:|/)")
_EMPTY_ITEM = re.compile(r"^([ \t]*[*+-])[ \t]{5,}(?=[*+-][ \t])")  # with a list in it, on its own line
_HANGS = re.compile(r"[ \t]*(?:[*+-]|\d{1,9}[.)])[ \t]|[ \t]{2}|\t")  # in a list, or at its right


def with_addresses_in_a_line(lines: list[str], begins: list[int]) -> tuple[list[str], list[int]]:
    """
    Lines, and where each begins, without those that go on with an address: text that was wrapped may have it cut at its hyphens.

    >>> with_addresses_in_a_line(["[A day](https://example.org/a-", "day) in Lyon", "It rained."], [0, 30, 43])
    (['[A day](https://example.org/a-day) in Lyon', 'It rained.'], [0, 43])
    """
    put: list[str] = []
    kept: list[int] = []
    pieces = 0
    for line, begin in zip(lines, begins, strict=True):
        if pieces and pieces < MOST_PIECES and _GOES_ON.match(line):
            put[-1] += line.lstrip()
        else:
            put.append(line)
            kept.append(begin)
            pieces = 0
        is_open = "](" in line or pieces
        pieces = pieces + 1 if is_open and _CUT_ADDRESS.search(put[-1]) else 0
    return put, kept


def without_open_titles(lines: list[str], begins: list[int]) -> tuple[list[str], list[int]]:
    """
    Lines, and where each begins, without what links show under the pointer, where that goes on in other lines: a blank one would end the link.

    >>> without_open_titles(['[Lyon](/lyon "A city', "", 'of rivers") and', "[Wells](/wells)"], [0, 21, 22, 37])
    (['[Lyon](/lyon) and', '[Wells](/wells)'], [0, 37])
    """
    return _joined(lines, begins, _without_open_title)


def with_headings_in_a_line(lines: list[str], begins: list[int]) -> tuple[list[str], list[int]]:
    """
    Lines, and where each begins, without those that go on with a heading: html2text wraps it, perhaps amid a link, as it does paragraphs.

    >>> with_headings_in_a_line(["## [A day", "in Lyon](/lyon)", "", "# A day"], [0, 10, 26, 27])
    (['## [A day in Lyon](/lyon)', '', '# A day'], [0, 26, 27])
    """
    return _joined(lines, begins, _with_heading)


def _joined(
    lines: Sequence[str], begins: Sequence[int], join: Callable[[Sequence[str], int], tuple[str, int]]
) -> tuple[list[str], list[int]]:
    """Lines, and where each begins, with each made one with those that go on with it: `join` says what it is then, and which comes next."""
    put: list[str] = []
    kept: list[int] = []
    n = 0
    while n < len(lines):
        kept.append(begins[n])
        line, n = join(lines, n)
        put.append(line)
    return put, kept


def _without_open_title(lines: Sequence[str], n: int) -> tuple[str, int]:
    line = lines[n]
    if "](" in line and (opened := _TITLE_OPENS.search(line)):
        for m in range(n + 1, min(n + MOST_PIECES, len(lines))):
            if ended := _TITLE_ENDS.match(lines[m]):
                return f"{line[: opened.end(1)]}){lines[m][ended.end() :]}", m + 1
            if '"' in lines[m].replace('\\"', ""):
                break
    return line, n + 1


def _with_heading(lines: Sequence[str], n: int) -> tuple[str, int]:
    end = _end_of_heading(lines, n) if "#" in lines[n] and _HEADING.match(lines[n]) else n + 1
    return " ".join((lines[n], *map(str.strip, lines[n + 1 : end]))), end


def _end_of_heading(lines: Sequence[str], start: int) -> int:
    """Where a heading ends: behind the line in which its last link does, and behind those that are full."""
    end, said = start + 1, lines[start]
    for n in range(start + 1, min(start + MOST_PIECES, len(lines))):
        bare = lines[n].strip()
        if not bare or _HEADING.match(lines[n]):
            break
        word = bare.split(None, 1)[0]
        is_open = _OPEN_LINK.search(said) is not None
        is_full = len(word) <= LONGEST_WORD and len(lines[n - 1]) <= WRAP < len(lines[n - 1]) + 1 + len(word)
        if not is_open and not is_full:
            break
        said = f"{said} {bare}"
        if _OPEN_LINK.search(said) is None:
            end = n + 1
    return end


def without_depth(lines: list[str]) -> list[str]:
    """
    Lines with lists that begin far to the right moved to the left: they hung on something that was left out. There is a link in them, or each of their lines has a star.

    >>> without_depth(["A day", "", "    * [Lyon](/lyon)", "    * [Wells](/wells)"])
    ['A day', '', '* [Lyon](/lyon)', '* [Wells](/wells)']
    >>> without_depth(["A day", "", "    * Lyon", "    * Wells"]), without_depth(["A day", "", "    - lyon: 1", "    - wells: 2"])
    (['A day', '', '* Lyon', '* Wells'], ['A day', '', '    - lyon: 1', '    - wells: 2'])
    """
    moved: list[str] = []
    depth = end = 0  # what the run at hand is moved by, and the end of the one that was looked at last
    fence = above = ""  # the fence that the line is in, and the line above
    for n, line in enumerate(lines):
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        if bare:
            if indent < depth:
                depth = 0
            if fence:
                fence = "" if bare.startswith(fence) else fence
            elif indent < CODE and bare.startswith(FENCES):
                fence = bare[:3]
            elif n >= end and indent >= CODE and not _HANGS.match(above):
                depth, end = _depth_of_links(lines, n)
            above = line
        line = line[depth:] if bare else line
        moved.append(line if fence else _EMPTY_ITEM.sub(r"\1 ", line))
    return moved


def _depth_of_links(lines: Sequence[str], start: int) -> tuple[int, int]:
    """By how much the lines of a run that would be a listing are moved in, if there is a link among them, or each is an item; and where it ends."""
    depth, linked, listed = sys.maxsize, False, True
    for end in range(start, len(lines)):
        line = lines[end]
        bare = line.lstrip(" ")
        if bare and len(line) - len(bare) < CODE:
            return (depth if linked or listed else 0), end
        if bare:
            depth = min(depth, len(line) - len(bare))
            linked = linked or _LINK.search(bare) is not None
            listed = listed and bare.startswith(STAR)
    return (depth if linked or listed else 0), len(lines)


def with_links_over_lines(lines: list[str]) -> list[str]:
    """
    Lines in which a link that holds several blocks is one of HTML: its "[" and its "](address)" stand on lines of their own.

    >>> with_links_over_lines(["[", "", "### A day", "", "](/day)"])
    ['<a href="/day">', '', '### A day', '', '</a>']
    """
    opened: tuple[int, str] | None = None
    changed = lines
    for n, line in enumerate(lines):
        if "[" not in line and "]" not in line:
            continue
        if found := _LINK_OPENS.fullmatch(line):
            opened = n, found[1]
        elif opened is not None and (found := _LINK_ENDS.fullmatch(line)):
            changed = list(lines) if changed is lines else changed
            changed[opened[0]] = f'{opened[1]}<a href="{escape(found[1])}">'
            changed[n] = f"{line[: len(line) - len(line.lstrip())]}</a>"
            opened = None
    return changed
