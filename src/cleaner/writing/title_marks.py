"""What stands between the parts of a title: the headline, the section, the site."""

from __future__ import annotations

import re

from .folding import UNSPACED_CLASS

_BESIDE = f"[{UNSPACED_CLASS}]"  # letters beside which a mark needs no space
# Any mark with spaces around it; bars; low lines before the last word, and dashes between letters that aren't spaced.
MARKS = re.compile(
    rf"\s*[|｜»›]+\s*|\s+[^\w\s]+\s+|\s*[_＿]+\s*(?=\S+$)|(?<={_BESIDE})\s*[_＿\-－─—–]+\s*(?={_BESIDE})"
)
MARKS_AT_END = re.compile(rf"(?:{MARKS.pattern})$")

# What follows is for titles whose site is known, or looked for: fewer marks, and colons.
SEPARATORS = re.compile(
    r"\s+(?:[|\-–—―─·•»«›‹:~/\\@]+|<<|>>)\s+|\s*[|｜»›]+\s*|\s*[_＿]+\s*(?=\S+$)|:\s+|："
    rf"|(?<={_BESIDE})\s*[_＿\-－─—–・]+\s*(?={_BESIDE})"
)
SIGN = re.compile(r"[|\-－–—―─·•・»«›‹<>:：~/\\｜_＿@(（\[【\]】]")  # that each of them has
# Around a site at the end of a title, or behind one at its beginning.
BRACKETS = re.compile(r"\s*[(（\[【](?=[^()（）\[\]【】]+[)）\]】]$)|(?<=[\]】])\s*(?=\S)")
BRACKET_ENDS = re.compile(r"[)）\]】]")
# Where nothing tells which part is the headline: bars part titles, dashes only those of a browser's tab.
BARS = re.compile(r"\s*[|｜»›]+\s*|\s+(?:::|//|<<|>>)\s+")
DASHES = re.compile(
    rf"\s+[\-–—―─·•«‹~/\\]+\s+|\s*[_＿](?=\S+$)|(?<=[{UNSPACED_CLASS}\"”》)])\s*[_＿\-－─—–]+\s*(?={_BESIDE})"
)
