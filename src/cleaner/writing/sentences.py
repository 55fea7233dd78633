"""Where the sentences of a text end."""

from __future__ import annotations

import re

_ENDS = re.compile(r"(?<=[.!?؟।۔።։])\s+|(?<=[。！？])|\s+[|•·]\s+")


def sentences_of(text: str) -> list[str]:
    """
    The sentences of a text.

    >>> sentences_of("It rained. 雨が降った。川があふれた。")
    ['It rained.', '雨が降った。', '川があふれた。']
    """
    return [sentence for sentence in _ENDS.split(text) if sentence]
