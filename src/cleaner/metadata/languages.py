"""Languages as pages name them."""

from __future__ import annotations

import re
from functools import lru_cache

from ..language import BY_SCRIPT
from ..lexicon.phrases import Lexicon
from ..writing.scripts import count_scripts
from ..writing.words import tokens

SAMPLE = 200  # characters of an article that are asked whether it is in the declared language,
FEWEST, TIMES = 3, 3  # … and of another one, the words in them, and how many times those of the declared one
ENGLISH = 2  # … and of English, where none is declared
OF_ONE_SCRIPT = 0.6  # share of its letters
HEAD, ENOUGH = 12, 4  # words at the beginning, and of the declared language in them, that suffice
_TAG = re.compile(r"([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.@].*)?", re.I)


@lru_cache(maxsize=256)
def language_tag(text: str) -> str:
    """
    A BCP 47 code, as it should be written; empty for what isn't one.

    >>> language_tag("EN_us"), language_tag("zh-hans-CN"), language_tag("English")
    ('en-US', 'zh-Hans-CN', '')
    """
    found = _TAG.fullmatch(text.split(",")[0].strip())
    if found is None:
        return ""
    language, script, region = found.groups()
    return "-".join(part for part in (language.lower(), (script or "").title(), (region or "").upper()) if part)


def spoken_language(declared: str, text: str, lexicon: Lexicon) -> str:
    """
    The language in which a page's dates and names are written: the declared one, unless the text has hardly a word of it.

    Templates declare English. Where a text in English declares another language, or none, the order of its days and months isn't
    certain. Another language that isn't declared is told by the text's words, or by its script, if that is of one language.

    >>> from cleaner.lexicon.phrases import default_lexicon
    >>> polish = "Prom wrócił do portu w środę, po tym jak burza ucichła, a pasażerowie czekali na to od rana."
    >>> spoken_language("en", polish, default_lexicon()), spoken_language("pl-PL", polish, default_lexicon())
    ('pl', 'pl-PL')
    >>> spoken_language("", polish, default_lexicon()), spoken_language("", "The ferry is back in the port.", default_lexicon())
    ('pl', '')
    >>> spoken_language("", "ท่าเรือเปิดอีกครั้งเมื่อเช้าวันพุธ", default_lexicon())
    'th'
    """
    own = declared.split("-")[0]
    sample = text[:SAMPLE]
    if (
        own and lexicon.count_common(sample.lower().split()[:HEAD], own) >= ENOUGH
    ):  # most pages: nothing more to be asked
        return declared
    counts = lexicon.common_languages(tokens(sample))
    most = max(counts.values(), default=0)
    if most < max(FEWEST, TIMES * counts.get(own, 0)):
        return declared if own not in ("", "en") else _by_script(sample) or declared
    if not own and ENGLISH * counts.get("en", 0) >= most:
        return declared
    best = min(code for code, count in counts.items() if count == most).split("-")[0]
    return declared if best == own else "" if best == "en" else best


def _by_script(text: str) -> str:
    scripts = count_scripts(text)
    main = max(scripts, key=lambda script: scripts[script], default="")
    return BY_SCRIPT.get(main, "") if scripts.get(main, 0) > OF_ONE_SCRIPT * sum(scripts.values()) else ""
