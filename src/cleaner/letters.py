"""The letters of a text, by which what is read twice is compared; and the characters of a page that a block may not hold."""

from __future__ import annotations

PERMALINKS = "¶#§🔗⚓\uf0c1↩⤴⮐↑^"  # marks of links from a heading to itself, and from a note back to where it is called
PERMALINKS_AND_SPACE = PERMALINKS + " \u200b\ufe0e\ufe0f"
UNSEEN = " \u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f"  # characters that show nothing,
LONGEST_UNSEEN = 10  # … of which an element may hold a few
# What a page may hold and a block's text may not: marks and characters that are left out of it, and the bars put into it.
_UNCOUNTED = str.maketrans("", "", "".join({"|", *PERMALINKS_AND_SPACE, *UNSEEN}))


def letters_in(text: str) -> int:
    """
    How many letters a text holds, without what a block's text may leave out or put in: how what is read twice is compared.

    >>> letters_in("One | two"), letters_in(" \\n"), letters_in("Costs¶")
    (6, 0, 5)
    """
    return len("".join(text.split()).translate(_UNCOUNTED))


def behind_letters(text: str, count: int, start: int = 0) -> int:
    """
    Where so many letters of a text end, from a place in it on.

    >>> behind_letters("One | two", 4), behind_letters("One | two", 1, 3)
    (7, 7)
    """
    for at in range(start, len(text)):
        character = text[at]
        if not character.isspace() and ord(character) not in _UNCOUNTED:
            count -= 1
            if not count:
                return at + 1
    return len(text)


def beyond_letters(text: str) -> str:
    """
    What a text holds behind its last letter, without white space; all of it where it has no letter.

    >>> beyond_letters("§ 5 |"), beyond_letters("One"), beyond_letters("# §")
    ('|', '', '#§')
    """
    text = "".join(text.split())
    at = len(text)
    while at and ord(text[at - 1]) in _UNCOUNTED:
        at -= 1
    return text[at:]
