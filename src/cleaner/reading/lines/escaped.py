r"""
Signs of HTML, or of JSON, that were left in a plain text: "AT&amp;T", "don&#8217;t", "in spring.<br>It rained", "rained.\nIt", "don\u2019t".

Articles speak of such signs as well, so a text has to be escaped throughout, and to name no markup language. A sign that is
spoken of stands between spaces: "the <br> element". A string of JSON, as a database or a log holds a text, is all in one line.
"""

from __future__ import annotations

import re
from html import unescape

from ...writing.shapes import UNSEEN_MARKS

MOST_DEEP = 3  # times that a text may have been escaped: "&amp;nbsp;"
_BLANK = re.compile(rf"[\s{UNSEEN_MARKS}]*")
_SPACES = str.maketrans(UNSEEN_MARKS, " " * len(UNSEEN_MARKS))
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")
_GLUED = re.compile(rf"\w(?:{ENTITY.pattern})|(?:{ENTITY.pattern})+[^\W\d_]|^\s*(?:{ENTITY.pattern})", re.M)
_BREAK = re.compile(r"<br\s*/?>", re.I)
_TAG = re.compile(r"</?[A-Za-z][\w-]*[^<>\n]*>")
_BREAKS_LINE = re.compile(r"(?:(?<=\S)|(?<=[.!?…»”] )|^[^\S\n]*)<br\s*/?>|<br\s*/?>(?=[^\S\n]*$|\s*<br)", re.I | re.M)
MARKUP = re.compile(r"\b(?:X?HTML5?|CSS|XML|SVG|JavaScript|Markdown|BBCode|Unicode|ASCII)\b", re.I)
FEWEST_BREAKS = 2
_CODE_POINT = r"\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2})"
_CODED = re.compile(rf"\w{_CODE_POINT}|{_CODE_POINT}(?:[^\W\d_]|{_CODE_POINT})")
_STRING_SIGN = re.compile(r"\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|([nrtbf\"'/\\]))")
_STRING_BREAK = re.compile(r"(?<!\\)(?:\\r)?\\n")
_BREAKS_SENTENCE = re.compile(r"""[.!?…。؟।»”][\"')\]]?\s?(?:\\r)?\\n|(?:\\r)?\\n\s?(?:\\r)?\\n""")
_MEANS = {"n": "\n", "r": " ", "t": " ", "b": "", "f": " "}


def lines_of(text: str) -> tuple[list[str], list[str]]:
    r"""
    The lines of a text as they stand there, and what they say, without signs of HTML that were left in it.

    >>> lines_of("It rained&nbsp;in Lyon.<br>The river&#8217;s high.<br/>\n")
    (['It rained&nbsp;in Lyon.<br>', 'The river&#8217;s high.<br/>\n'], ['It rained\xa0in Lyon.\n', 'The river’s high.\n'])
    >>> lines_of("Use the <br> tag, and &nbsp; for a space.")[1]
    ['Use the <br> tag, and &nbsp; for a space.']
    """
    lines = given = _with_blank_lines(text)
    if "\\n" in text and _is_string(text, given):
        return _of_string(text)
    if "<" in text and _has_breaks(text):
        given = [piece for line in lines for piece in _at_breaks(line)]
        lines = [f"{line[: end_in(line)]}\n" for line in given]
    if "\\" in text and _has_code_points(text):
        lines = [decoded(line) for line in lines]
    if "&" in text and is_escaped(text):
        lines = [_unescaped(line) if "&" in line else line for line in lines]
    return given, lines


def _with_blank_lines(text: str) -> list[str]:
    """The lines of a text; one of nothing but marks that nobody sees, as editors put between paragraphs, is blank."""
    lines = text.splitlines(keepends=True)
    if text.isascii() or not any(mark in text for mark in UNSEEN_MARKS):
        return lines
    return [line.translate(_SPACES) if _BLANK.fullmatch(line) else line for line in lines]


def end_in(line: str) -> int:
    """Where what a line says ends, before the breaks at its end."""
    is_last = not line.endswith(("\n", "\r"))  # … as all lines of a string of JSON are
    line = line.rstrip()
    while is_last and line[-2:] in ("\\n", "\\r"):
        line = line[:-2].rstrip()
    while line.endswith(">") and _BREAK.fullmatch(line, at := line.rfind("<")):
        line = line[:at].rstrip()
    return len(line)


def _has_breaks(text: str) -> bool:
    """Are all tags of a text line breaks that break its lines, and does it speak of no markup?"""
    breaks = sum(1 for _ in _BREAK.finditer(text))
    if breaks < FEWEST_BREAKS or breaks != sum(1 for _ in _TAG.finditer(text)) or MARKUP.search(text):
        return False
    return breaks == sum(1 for _ in _BREAKS_LINE.finditer(text))


def _at_breaks(line: str) -> list[str]:
    """A line, cut behind its breaks; the white space at its end stays with the last one."""
    pieces: list[str] = []
    start = 0
    for found in _BREAK.finditer(line):
        if line[found.end() :].strip():
            pieces.append(line[start : found.end()])
            start = found.end()
    return [*pieces, line[start:]]


def _is_string(text: str, lines: list[str]) -> bool:
    r"""
    Is a text, all in one line, a string of JSON in which several sentences, or blank lines, end in a break: is each backslash a sign?

    >>> text = r"It rained.\n\nThe river is high.\nIt\u2019s closed."
    >>> _is_string(text, [text]), _is_string(r"Copy it to C:\new\notes. Done.", [""])
    (True, False)
    """
    if sum(not line.isspace() for line in lines) > 1 or MARKUP.search(text):
        return False
    if sum(1 for _ in _BREAKS_SENTENCE.finditer(text)) < FEWEST_BREAKS:
        return False
    return "\\" not in _STRING_SIGN.sub("", text)


def _of_string(text: str) -> tuple[list[str], list[str]]:
    """The lines of a string of JSON; the quotation marks around it aren't said."""
    ends = [found.end() for found in _STRING_BREAK.finditer(text)]
    given = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True) if start < end]
    lines = [f"{decoded(_STRING_BREAK.sub('', line)).rstrip()}\n" for line in given]
    if text.lstrip().startswith('"') and text.rstrip().endswith('"'):
        lines[0] = lines[0].replace('"', " ", 1)
        lines[-1] = lines[-1].rstrip().removesuffix('"') + "\n"
    return given, lines


def _has_code_points(text: str) -> bool:
    r"""
    Do signs of a string stand for letters in a text, some of them beside letters, and is each backslash a sign?

    >>> _has_code_points(r"Der Fluss f\u00fchrt Hochwasser."), _has_code_points(r"Copy it to C:\users\fluss.")
    (True, False)
    """
    if _CODED.search(text) is None or MARKUP.search(text):
        return False
    return "\\" not in _STRING_SIGN.sub("", text)


def decoded(line: str) -> str:
    r"""
    What a line of a string of JSON, Python or JavaScript says.

    >>> decoded(r"Der Fluss f\u00fchrt \"Hochwasser\".")
    'Der Fluss führt "Hochwasser".'
    """
    line = _STRING_SIGN.sub(_said, line)
    return line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _said(sign: re.Match[str]) -> str:
    if point := sign[1] or sign[2]:
        return chr(code) if (code := int(point, 16)) >= ord(" ") else " "
    return _MEANS.get(sign[3], sign[3])


def is_escaped(text: str) -> bool:
    """
    Does every ampersand of a text belong to an entity, some of which stand where nobody speaks of them?

    >>> is_escaped("It&rsquo;s late, they said &ndash; again."), is_escaped("Put &nbsp; there, R&D said.")
    (True, False)
    """
    entities = ENTITY.findall(text)
    if not entities or len(entities) != text.count("&") or MARKUP.search(text):
        return False
    return set(entities) == {"&amp;"} or _GLUED.search(text) is not None


def _unescaped(line: str) -> str:
    for _ in range(MOST_DEEP):
        again = ENTITY.sub(lambda entity: unescape(entity[0]), line)
        if again == line:
            break
        line = again
    return line
