r"""
Texts that a browser in a terminal printed (`lynx -dump`, `elinks -dump`, `w3m -dump`).

They number the links, "[3]town library", and list their addresses at the end, below a heading in the user's language. Only
a text with both is taken for one: a list of sources has its numbers behind the sentences, "in spring.[3]".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FEWEST, NUMBERED = 3, 0.5  # addresses of a list, and the share of them whose number stands before a link
MOST_HEADINGS, LONGEST_HEADING = 2, 40  # lines over the list, "References" and "Visible links", and characters of one
_ENTRY = re.compile(r"\s*(?:\[(\d{1,4})\]|(\d{1,4})\.)\s+[A-Za-z][\w+.-]*:\S+\s*$")
_NUMBER = re.compile(r"(?<![\w\])])\[(\d{1,4})\](?=\S)|(?<=\])\[(\d{1,4})\](?=\S)")
# What stands for pictures, frames and buttons, in every language of the user, and for fields to be filled in.
_FORM = r"\[(?:IMG|INLINE|LINK|EMBED|FRAME|IFRAME|USEMAP|ISMAP|BUTTON)\]|\(BUTTON\)|_{4,}|\[[ _]+\]|\([ *]\)"
_FORMS = re.compile(rf"(?:\s*(?:{_FORM}))+\s*")
_PICTURE = re.compile(r"\[(?:IMG|INLINE)\]\s*")


@dataclass(frozen=True, slots=True)
class Printed:
    """What a browser in a terminal added to a text: the list of addresses, and the numbers of the links."""

    start: int  # the line that the list, or its heading, begins in
    count: int  # of addresses

    def without_numbers(self, text: str) -> str:
        """
        A line without the numbers of its links and the marks of pictures; as it is, where it holds nothing else.

        >>> Printed(9, 4).without_numbers("[2]Lucy, [IMG] who read [3]Kim [12] and a[1]")
        'Lucy, who read Kim [12] and a[1]'
        """
        if "[" not in text:
            return text
        text = _NUMBER.sub(lambda found: "" if 0 < int(found[1] or found[2]) <= self.count else found[0], text)
        return _PICTURE.sub("", text).strip() or text


def printed_by_browser(lines: Sequence[str]) -> Printed | None:
    """What a browser in a terminal added to the lines of a text; None where none printed it."""
    entries = list(_entries(lines))
    if len(entries) < FEWEST:
        return None
    count, start = len(entries), entries[-1]
    numbers = {int(number[1] or number[2]) for line in lines[:start] for number in _NUMBER.finditer(line)}
    if sum(number <= count for number in numbers) < NUMBERED * count:
        return None
    return Printed(_with_headings(lines, start), count)


def is_form(text: str) -> bool:
    """Is a line nothing but pictures, buttons and fields?"""
    return _FORMS.fullmatch(text) is not None


def _entries(lines: Sequence[str]) -> Iterator[int]:
    """The lines of a list at the end whose numbers count down to one, upwards; a heading may part them."""
    number = headings = 0
    for i in range(len(lines) - 1, -1, -1):
        entry = _ENTRY.match(lines[i])
        if entry:
            found = int(entry[1] or entry[2])
            if number and found != number - 1:
                return
            number = found
            yield i
            if number == 1:
                return
        elif not lines[i].isspace():
            headings += 1
            if not number or headings > MOST_HEADINGS or len(lines[i].strip()) > LONGEST_HEADING:
                return


def _with_headings(lines: Sequence[str], start: int) -> int:
    """Where the headings of a list begin: one right above it, and one that a blank line parts from this."""
    blank = False
    for i in range(start - 1, -1, -1):
        if lines[i].isspace():
            blank = True
        elif len(lines[i].strip()) > LONGEST_HEADING:
            break
        else:
            start = i
            if blank:
                break
    return start
