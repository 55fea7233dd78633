"""Is this code of the page itself, which a scraper took for text?"""

from __future__ import annotations

import re

from ..blocks import Decision
from ..view import View

RULE = "stages/page_code.py"
FEWEST, LONGEST_STEP = 5, 60  # places of a line where code goes on without a space, and characters from one to the next
HEAD = 2000  # characters of a line that are looked at
_UNSPACED = re.compile(r"[;{},](?=[A-Za-z\"'.#@$_\\])")
_QUEUE = re.compile(r"[\w\]]\s?=\s?[\w.$]+\s?\|\|\s?[\[{(]|\.push\((?:function\b|\[|\{|arguments)")


def page_code(view: View) -> list[Decision]:
    """
    Remove scripts, styles and data of the page that stand among the lines of a scraped text.

    They are told by how they are printed: without spaces behind the marks, as no listing is that somebody shall read; or
    by the queues through which scripts of a page call each other ("x = x || []"). Listings stay.
    """
    if not view.by_text:
        return []
    return [
        Decision(i, "remove", "boilerplate", RULE, "code of the page")
        for i, block in enumerate(view.blocks)
        if ("{" in block.text or "||" in block.text) and block.kind != "code" and _is_code_of_page(block.text[:HEAD])
    ]


def _is_code_of_page(text: str) -> bool:
    steps = len(_UNSPACED.findall(text)) if ";" in text or '":' in text else 0
    return (steps >= FEWEST and steps * LONGEST_STEP >= len(text)) or (
        text.rstrip()[-1] in ";)}" and bool(_QUEUE.search(text))
    )
