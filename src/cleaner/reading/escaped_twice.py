"""Entities that a page shows to its readers, since they were escaped once too often, as where a feed was imported: "it&amp;rsquo;s late"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..blocks import Block
from .lines.escaped import ENTITY, MARKUP, is_escaped

# Elements that hold what isn't prose: their text stays as it is.
_NOT_PROSE = "code|kbd|listing|pre|samp|script|style|textarea|tt|xmp"
_PART = re.compile(rf"<(/?)({_NOT_PROSE})\b[^<>]*>|<[^<>]*>|&amp;(?:amp;)*(?!lt;|gt;)(?={ENTITY.pattern[1:]})", re.I)


def escaped_once(source: str, blocks: Iterable[Block]) -> str:
    """
    The source of a page with each of its entities escaped once; "" where its `blocks` show none, or speak of markup.

    Signs of tags stay as they are, and so does what stands in listings and tags.

    >>> source = "<a href='?a&amp;copy;'>It&amp;rsquo;s late.</a> <code>&amp;amp;nbsp;</code>"
    >>> escaped_once(source, [Block(0, "It&rsquo;s late.")])
    "<a href='?a&amp;copy;'>It&rsquo;s late.</a> <code>&amp;amp;nbsp;</code>"
    >>> escaped_once(source, [Block(0, "It&rsquo;s late."), Block(1, "The entity &nbsp; of HTML")])
    ''
    """
    blocks = list(blocks)
    shown = [block.text for block in blocks if "&" in block.text and ";" in block.text and block.kind != "code"]
    if not any(map(is_escaped, shown)) or any(MARKUP.search(block.text) for block in blocks):
        return ""
    within = ""  # which of the elements that hold no prose

    def part(found: re.Match[str]) -> str:
        nonlocal within
        if found[0][0] == "&":
            return found[0] if within else "&"
        if found[2] and not (within and found[2].lower() != within):
            within = "" if found[1] else found[2].lower()
        return found[0]

    return _PART.sub(part, source)
