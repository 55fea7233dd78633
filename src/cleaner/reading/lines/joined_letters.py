"""Letters as fonts join them, which text of a PDF has in the place of those that are meant: "ﬁsh", "ﻣﺪﺭﺳﺔ"."""

from __future__ import annotations

import re
from unicodedata import normalize

_OFTEN = "ﬀﬁﬂﬃﬄﬅﬆﺍﺎ"  # one of which stands in any text that has such: alef, where it is Arabic
# Of Latin, Armenian, Hebrew and Arabic letters, but not whole words in one character (﷽, ﷼), which people write.
_JOINED = re.compile("[\ufb00-\ufdef\ufe70-\ufefc]+")


def has_joined_letters(text: str) -> bool:
    """
    Does a text hold letters that a font joins?

    >>> has_joined_letters("The ﬁsh"), has_joined_letters("The fish")
    (True, False)
    """
    return not text.isascii() and any(letter in text for letter in _OFTEN)


def letters_apart(text: str) -> str:
    """
    The letters that are meant.

    >>> letters_apart("Fresh ﬁsh oﬀ the boat"), letters_apart("ﻣﺪﺭﺳﺔ ﷺ") == "مدرسة ﷺ"
    ('Fresh fish off the boat', True)
    """
    return _JOINED.sub(lambda joined: normalize("NFKC", joined[0]), text)
