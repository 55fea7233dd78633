"""The fence of Markdown in which chat programs put what they hand over: "Here is the article:", then a text in a fence."""

from __future__ import annotations

import re

ABOVE = 300  # characters of what is said above a fence
MOSTLY = 0.8  # share of the text that it holds
_INDENT = 64  # characters of the fence itself, and more
# A listing is in a fence as well: what is said to be a text, or begins with a tag, is none.
_FENCE = re.compile(r"^(`{3,}|~{3,})(?:(?:markdown|md|html|text|txt)[ \t]*\r?\n|[ \t]*\r?\n(?=\s*<))", re.M | re.I)
_FENCE_INSIDE = re.compile(r"^(`{3,}|~{3,})[ \t]*\w", re.M)
_FENCE_ENDS = re.compile(r"^(`{3,}|~{3,})[ \t]*\r?$", re.M)


def in_fence(source: str) -> str:
    r"""
    What stands in a fence that is all of a text but for a line that says what it is, which ends in a colon, and a remark below; else nothing.

    >>> in_fence("Here:\n```markdown\n# A day\n\nIt rained in Port Wells, and the ferry stayed in the harbour until noon, says Ann.\n```")
    '# A day\n\nIt rained in Port Wells, and the ferry stayed in the harbour until noon, says Ann.\n'
    """
    head = source[: ABOVE + _INDENT]
    if ("```" not in head and "~~~" not in head) or (found := _FENCE.search(head)) is None:
        return ""
    above = source[: found.start()].rstrip()
    if above and not (len(above) <= ABOVE and above.endswith((":", "："))):
        return ""
    ends = [end for end in _FENCE_ENDS.finditer(source, found.end()) if end[1] == found[1]]
    inside = sum(begins[1] == found[1] for begins in _FENCE_INSIDE.finditer(source, found.end()))
    inner = source[found.end() : ends[-1].start()] if len(ends) == inside + 1 else ""  # or several stand in a row
    return inner if len(inner) >= MOSTLY * len(source) else ""
