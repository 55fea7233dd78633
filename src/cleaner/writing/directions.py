"""Is a text written from left to right, or from right to left?"""

from __future__ import annotations

import re

_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010d00-\U00010d3f\U0001e900-\U0001e95f]")
ENOUGH = 100  # letters of a text that tell its direction


def direction_of(text: str) -> str | None:
    """
    The direction of a text by its letters: "ltr", "rtl", or None where it has none.

    >>> direction_of("A day"), direction_of("یک روز"), direction_of("12"), direction_of("۱۲")
    ('ltr', 'rtl', None, None)
    """
    head = text[: 4 * ENOUGH]
    if head.isascii() or not _RIGHT_TO_LEFT.search(head):
        return "ltr" if _LETTER.search(head) else None
    letters = _LETTER.findall(head)[:ENOUGH]
    if not letters:
        return None
    return "rtl" if 2 * len(_RIGHT_TO_LEFT.findall("".join(letters))) > len(letters) else "ltr"
