"""Does what is seen of a page look as if somebody had decoded it wrongly before? `mojibake.py` then looks at all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable

MISREAD = "misread as"  # key of what a page declares: the encoding that it had been taken for
FEWEST = 2  # characters of UTF-8, each made several, or words, that make a text one of bytes; marks among controls
SAMPLE = 3000  # characters, not all of them ASCII, of what is seen of a page, in which they are looked for
# Bytes of UTF-8 behind the first of a character.
_INNER = "[\x80-\xbf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
SIGN = re.compile(  # a character of UTF-8, made several, or a word
    f"[\u00c0-\u00ff](?:(?<=[\u00c2-\u00df]){_INNER}|(?<=[\u00e0-\u00ef]){_INNER}{{2}}|[\u00c0-\u00ff]{{2}})"
)
# "Â" and what it was made from with: a space that doesn't break, or a sign. No word ends in it behind a small letter or a mark.
_OF_SPACE = re.compile("(?<![A-Z\u00c0-\u00de])\u00c2(?=[\u00a0-\u00bf])|(?<=[a-z.,:;!?)])\u00c2(?= )")
_CONTROL = re.compile("[\x91-\x97]")
_STRAY = re.compile(  # an apostrophe in a word, quotation marks around one, a dash between two
    r"[^\W\d_]\x92[^\W\d_]|(?<!\S)[\x91\x93][^\W\d_]|[\w.,!?][\x92\x94](?!\S)|(?<=\w )[\x96\x97](?= \w)"
)


def may_be_mojibake(seen: Iterable[str]) -> bool:
    """
    Quick: are there marks of it in what people read of a page?

    >>> may_be_mojibake(["ÐŸÑ€Ð¸Ð²ÐµÑ‚"]), may_be_mojibake(["Voilà, Noël “enfin”…"])
    (True, False)
    """
    sample = sample_of(seen)
    return len(SIGN.findall(sample)) >= FEWEST or has_strays(sample)


def has_strays(sample: str) -> bool:
    """Do controls stand where quotation marks and dashes of windows-1252 would?"""
    return _CONTROL.search(sample) is not None and len(_STRAY.findall(sample)) >= FEWEST


def sample_of(seen: Iterable[str]) -> str:
    """The beginning of what isn't ASCII in parts of a page, with what stands around it."""
    parts, size = [], 0
    for part in seen:
        if not part.isascii():
            parts.append(part[: SAMPLE - size])
            size += len(part)
            if size >= SAMPLE:
                break
    return "\n".join(parts)


def without_strays(text: str) -> str:
    r"""
    A line without the letter that spaces and signs got which were decoded wrongly, on a page that is fine otherwise.

    >>> without_strays("Published:\u00c2\u00a0Thursday"), without_strays("\u00c2© The Courier 2007"), without_strays("ROMÂNIA, À LA FIN, Â")
    ('Published:\xa0Thursday', '© The Courier 2007', 'ROMÂNIA, À LA FIN, Â')
    """
    return _OF_SPACE.sub("", text) if "\u00c2" in text else text
